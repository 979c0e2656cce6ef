/** Switches for everything that can go wrong, and how often each did. */
import { faults, setFault } from './state';
import type { FaultState } from './wire';

interface Words {
  label: string;
  says: string;
  /** For those with a value: what it is when nobody says, and what stands behind it. */
  usual?: string;
  unit?: string;
}

const WORDS: Record<string, Words> = {
  'lost-answer': { label: 'Answers get lost', says: 'The work is done, nobody sees the answer.' },
  throws: {
    label: 'A batch breaks',
    says: 'fetchAll throws, before or after the others were done.',
  },
  'too-fast': {
    label: 'Apps Script is hurried',
    says: 'Too many fetches in a short time: fetchAll throws, before or after the others were done.',
  },
  'too-many': { label: 'Too many calls', says: '429, in bursts.' },
  unavailable: { label: 'Unavailable', says: '503 before any work is done.' },
  slow: { label: 'Slow', says: 'Answers come seconds later.' },
  'refuse-unknown': {
    label: 'Unknown addresses refused',
    says: 'An address that belongs to nobody fails the whole set-up.',
  },
  'caller-refused': {
    label: 'Oneself refused',
    says: 'Listing the caller among the members is an error.',
  },
  'outside-dropped': {
    label: 'Outsiders dropped',
    says: 'A set-up leaves out people of other organisations.',
  },
  'no-assistant-role': { label: 'No managers', says: 'The role of manager can’t be given.' },
  'name-taken': { label: 'Names in use', says: 'Some names are in use in the organisation.' },
  counts: {
    label: 'Counts UTF-16',
    says: 'Chat counts letters its own way: an emoji is two.',
    usual: 'utf16',
  },
  forgets: {
    label: 'Forgets requests',
    says: 'A request id is forgotten after so many hours.',
    usual: '1',
    unit: 'h',
  },
  'refused-id-stays': {
    label: 'Refused for ever',
    says: 'A request id that was refused once stays refused.',
  },
  'same-id-at-once': {
    label: 'Twice at once',
    says: 'A second call before the first is answered makes a second space.',
  },
  'app-not-configured': { label: 'App not configured', says: 'Nobody filled in the app’s page.' },
  'api-off': { label: 'Chat API off', says: 'The API is not enabled.' },
  'scope-missing': { label: 'Permission missing', says: 'The consent lacks what a call needs.' },
  'admin-block': { label: 'Administrator blocks', says: 'The app is restricted.' },
  'chat-off': { label: 'Chat off', says: 'Chat is switched off for the account.' },
  killed: {
    label: 'Ended half-way',
    says: 'The next execution ends at the service call of this number.',
    usual: '12',
  },
  'no-active-sheet': {
    label: 'No spreadsheet',
    says: 'A trigger by time gets no spreadsheet.',
  },
  'added-again': {
    label: 'Adding again is fine',
    says: 'Who is in already is answered, not refused.',
    usual: 'ok',
  },
  'posted-again': {
    label: 'Posting again is fine',
    says: 'A message id that was used answers the first message.',
    usual: 'ok',
  },
  'not-a-member': {
    label: 'Says who isn’t in',
    says: 'Who isn’t in is answered so, not as missing.',
    usual: 'ok',
  },
  'no-account': {
    label: 'Nobody is refused',
    says: 'Looking for a direct message with nobody is an error.',
    usual: '400',
  },
  'group-not-found': {
    label: 'Groups not found',
    says: 'A group that isn’t there is 404, not 403.',
  },
  'alias-unknown': {
    label: 'One address each',
    says: 'Members are found by their main address only.',
  },
  'last-owner-leaves': {
    label: 'Last owner leaves',
    says: 'A space may stand without an owner.',
  },
  'no-app-in-spaces': {
    label: 'App stays out',
    says: 'Its interactive features are off: no space takes it.',
  },
  'short-pages': { label: 'Short pages', says: 'Lists come in short and empty pages.' },
  'list-lags': {
    label: 'Lists lag',
    says: 'A list shows people some seconds after they came.',
    usual: '3',
    unit: 's',
  },
  'active-after-join': {
    label: 'Joining is activity',
    says: 'A space counts as active when somebody joins.',
  },
  'names-unique': {
    label: 'Names are unique',
    says: 'No two spaces of the organisation have one name.',
  },
  'consent-without': {
    label: 'No mails allowed',
    says: 'The box for sending mail was left out on Google’s page of permissions.',
    usual: 'script.send_mail',
  },
  'no-boxes': {
    label: 'Consent as a whole',
    says: 'Google tells whether consent is missing, and not what of it.',
  },
  'undefined-refused': {
    label: 'Nothing undefined',
    says: 'No answer to the page may hold an undefined property.',
  },
  'born-disabled': {
    label: 'Triggers born disabled',
    says: 'A trigger that a trigger makes never fires.',
  },
  'often-in-add-on': {
    label: 'Timers slower than asked',
    says: 'An add-on may ask for a timer of minutes, and gets one that comes hourly.',
  },
  'never-active': {
    label: 'Never active',
    says: 'A space without messages has no time of activity.',
  },
};

export function FaultsPanel() {
  const all = faults.value.faults;
  return (
    <div class="fault-columns">
      <Group title="Now and then" faults={all.filter(({ kind }) => kind === 'share')} />
      <Group
        title="How Chat behaves"
        faults={all.filter(({ kind, everything }) => kind !== 'share' && !everything)}
      />
      <Group
        title="Nothing works at all"
        note="Every call is answered so."
        faults={all.filter(({ everything }) => everything)}
      />
    </div>
  );
}

function Group(props: { title: string; note?: string; faults: FaultState[] }) {
  return (
    <fieldset class="faults">
      <legend>
        {props.title}
        {props.note && <span class="note"> {props.note}</span>}
      </legend>
      {props.faults.map((fault) => (
        <Fault key={fault.name} fault={fault} />
      ))}
    </fieldset>
  );
}

/** Struck in so many of a hundred calls, when nobody says. */
const USUAL_SHARE = 33;

function Fault({ fault }: { fault: FaultState }) {
  const { name, kind, value, times } = fault;
  const words = WORDS[name] ?? { label: name, says: '' };
  const on = value !== null;
  const usual = words.usual ?? '';
  return (
    <div class={`fault${on ? ' on' : ''}`}>
      <label>
        <input
          type="checkbox"
          role="switch"
          aria-checked={on}
          checked={on}
          aria-describedby={`says-${name}`}
          onChange={() => void setFault(name, on ? null : usual)}
        />
        {words.label}
      </label>
      {kind === 'share' && (
        <Value
          label={`How often, in per cent: ${words.label}`}
          value={String(value ? Math.round(Number(value) * 100) : USUAL_SHARE)}
          range={[1, 100]}
          unit="%"
          set={(percent) => void setFault(name, String(Number(percent) / 100))}
          disabled={!on}
        />
      )}
      {(kind === 'number' || kind === 'call') && (
        <Value
          label={words.says}
          value={(value ?? usual).replace('+', '')}
          range={[1, 9999]}
          unit={words.unit ?? ''}
          set={(text) => void setFault(name, text)}
          disabled={!on}
        />
      )}
      <p class="says" id={`says-${name}`}>
        {words.says}
      </p>
      {times > 0 && <span class="struck">struck {times}×</span>}
    </div>
  );
}

function Value(props: {
  label: string;
  value: string;
  range: [low: number, high: number];
  unit: string;
  disabled: boolean;
  set: (text: string) => void;
}) {
  const [low, high] = props.range;
  return (
    <span class="value">
      <input
        type="number"
        aria-label={props.label}
        min={low}
        max={high}
        value={props.value}
        disabled={props.disabled}
        onChange={(event) => {
          const { value, validity } = event.currentTarget;
          if (validity.valid && value !== '') props.set(value);
          else event.currentTarget.value = props.value;
        }}
      />
      {props.unit}
    </span>
  );
}
