/** Settings of a sheet: what an empty cell means, whose people are one's own, and what happens besides. Kept at once. */
import type { ComponentChildren, JSX } from 'preact';
import type { Settings, View } from '../../protocol';
import type { Field } from '../../table/columns';
import { changeLog, changeSettings, draft, preview, saving } from '../settings';
import { useSignal } from '../signal';
import { schedule } from '../store';
import { type Code, list, Say, Words, word } from '../words';
import { Head } from './bar';
import { fieldName } from './columns';
import { Icon, Kept } from './parts';

type Choice = readonly [cell: string, code: Code];

/** What the script reads in a cell, and how it is called here; '' is what Chat does by itself. */
const CHOICES = {
  type: [
    ['', 'choice.space'],
    ['group chat', 'choice.groupChat'],
    ['direct message', 'choice.directMessage'],
    ['app message', 'choice.appMessage'],
  ],
  history: [
    ['', 'choice.asUsual'],
    ['on', 'choice.on'],
    ['off', 'choice.off'],
  ],
  access: [
    ['', 'choice.private'],
    ['organization', 'choice.organization'],
  ],
  posting: [
    ['', 'choice.everyone'],
    ['managers', 'choice.managers'],
  ],
  externalPeople: [
    ['', 'choice.no'],
    ['yes', 'choice.yes'],
  ],
} as const satisfies Partial<Record<Field, readonly Choice[]>>;

/** In characters. Sources: Space.spaceDetails of the official client; the script takes 5,000 for any default. */
const LONGEST = { description: 150, guidelines: 5000, welcomeMessage: 5000 } as const;

const DOMAIN = /^([a-z0-9-]+\.)+[a-z0-9-]{2,}$/;

/** The script takes log sizes within these. */
const FEWEST_LOG_ROWS = 100;
const MOST_LOG_ROWS = 50_000;

export function SettingsView({ sheet }: { sheet: View }): JSX.Element {
  const settings = draft.value ?? sheet.settings;
  const ownDomain = sheet.me.split('@')[1] ?? '';
  return (
    <>
      <Head code="settings.title">
        <Kept state={saving.value.state} />
      </Head>
      <p class="soft">
        <Words code="settings.about" values={{ sheet: sheet.sheet.name }} />
      </p>
      <h2>{word('settings.defaults')}</h2>
      <div class="fields">
        {(Object.keys(CHOICES) as (keyof typeof CHOICES)[]).map((field) => (
          <ChoiceLine key={field} field={field} settings={settings} />
        ))}
        <TextLine field="description" settings={settings} rows={2} />
        <TextLine field="guidelines" settings={settings} rows={3} />
        <TextLine field="welcomeMessage" settings={settings} rows={5} />
      </div>
      <Message sheet={sheet} />
      <h2>{word('settings.organisation')}</h2>
      <TextField
        id="ownDomains"
        label={word('settings.domains')}
        text={settings.ownDomains.join(', ')}
        wrong={wrongDomain}
        onKeep={(text) => changeSettings('ownDomains', { ownDomains: domainsIn(text) })}
      >
        <Words
          code="settings.domainsHow"
          values={{ domain: ownDomain || { worded: word('settings.yours') } }}
        />
      </TextField>
      <TextField
        id="letIn"
        label={word('settings.letIn')}
        text={(settings.letIn ?? []).join(', ')}
        wrong={wrongDomain}
        onKeep={(text) => changeSettings('letIn', { letIn: domainsIn(text) })}
      >
        {word('settings.letInHow')}
      </TextField>
      <h2>{word('settings.afterwards')}</h2>
      <div class="fields">
        <Tick
          id="addApp"
          code="settings.addApp"
          how="settings.addAppHow"
          on={settings.addApp}
          onKeep={(addApp) => changeSettings('addApp', { addApp })}
        />
        <Tick
          id="leaveWhenDone"
          code="settings.leave"
          how="settings.leaveHow"
          on={settings.leaveWhenDone}
          onKeep={(leaveWhenDone) => changeSettings('leaveWhenDone', { leaveWhenDone })}
        />
      </div>
      <Log />
    </>
  );
}

function wrongDomain(text: string): string {
  const domain = domainsIn(text).find((one) => !DOMAIN.test(one));
  return domain === undefined ? '' : word('settings.noDomain', { domain });
}

function domainsIn(text: string): string[] {
  const parts = text.toLowerCase().split(/[\s,;]+/);
  return parts.map((part) => part.replace(/^@/, '')).filter((part) => part !== '');
}

function keepDefault(field: Field, settings: Settings, text: string): void {
  const { [field]: _, ...others } = settings.defaults;
  changeSettings(field, { defaults: text.trim() === '' ? others : { ...others, [field]: text } });
}

function ChoiceLine(props: { field: keyof typeof CHOICES; settings: Settings }): JSX.Element {
  const { field, settings } = props;
  const chosen = settings.defaults[field] ?? '';
  const choices: readonly Choice[] = CHOICES[field];
  return (
    <div>
      <label class="field">
        <span>{fieldName(field)}</span>
        <select
          {...described(field)}
          value={chosen}
          onChange={(event) => keepDefault(field, settings, event.currentTarget.value)}
        >
          {choices.map(([value, code]) => (
            <option key={value} value={value}>
              {word(code)}
            </option>
          ))}
          {!choices.some(([value]) => value === chosen) && <option value={chosen}>{chosen}</option>}
        </select>
      </label>
      <Wrong id={field} />
    </div>
  );
}

function TextLine(props: {
  field: keyof typeof LONGEST;
  settings: Settings;
  rows: number;
}): JSX.Element {
  const { field, settings, rows } = props;
  const limit = LONGEST[field];
  return (
    <TextField
      id={field}
      label={fieldName(field)}
      text={settings.defaults[field] ?? ''}
      rows={rows}
      wrong={(text) => {
        const length = Array.from(text).length;
        return length > limit ? word('settings.tooLong', { length, limit }) : '';
      }}
      onKeep={(text) => keepDefault(field, settings, text)}
    />
  );
}

/** A text that is kept when the field is left, and stays as it was typed while it is wrong. */
function TextField(props: {
  id: string;
  label: string;
  text: string;
  /** Lines shown; one, and no more possible, without it. */
  rows?: number;
  numeric?: boolean;
  /** Why it can't be kept; '' when it can. */
  wrong: (text: string) => string;
  onKeep: (text: string) => void;
  /** What the field means. */
  children?: ComponentChildren;
}): JSX.Element {
  const typed = useSignal(props.text);
  const wrong = useSignal('');
  const options = {
    ...described(props.id, wrong.value !== '', props.children !== undefined),
    id: props.id,
    value: typed.value,
    onInput: (event: { currentTarget: { value: string } }) => {
      typed.value = event.currentTarget.value;
    },
    onChange: () => {
      wrong.value = props.wrong(typed.value);
      if (wrong.value === '' && typed.value !== props.text) props.onKeep(typed.value);
    },
  };
  return (
    <div>
      <label class={`field${props.numeric ? '' : ' tall'}`} for={props.id}>
        <span>{props.label}</span>
        {props.rows === undefined ? (
          <input {...options} inputMode={props.numeric ? 'numeric' : 'text'} />
        ) : (
          <textarea {...options} rows={props.rows} />
        )}
      </label>
      <Wrong id={props.id} text={wrong.value} />
      {props.children !== undefined && <How id={props.id}>{props.children}</How>}
    </div>
  );
}

function Tick(props: {
  id: string;
  code: Code;
  how: Code;
  on: boolean;
  onKeep: (on: boolean) => void;
}): JSX.Element {
  return (
    <div>
      <label class="tick">
        <input
          type="checkbox"
          checked={props.on}
          {...described(props.id, false, true)}
          onChange={(event) => props.onKeep(event.currentTarget.checked)}
        />
        {word(props.code)}
      </label>
      <How id={props.id}>{word(props.how)}</How>
      <Wrong id={props.id} />
    </div>
  );
}

/** What a field means, beside it. */
function How(props: { id: string; children: ComponentChildren }): JSX.Element {
  return (
    <p class="soft how" id={`${props.id}-how`}>
      {props.children}
    </p>
  );
}

/** What a field is told by: its meaning, and what is wrong with it. */
function described(id: string, isWrong = false, isExplained = false) {
  const wrong = isWrong || refusedAt(id) !== null;
  const by = [...(wrong ? [`${id}-wrong`] : []), ...(isExplained ? [`${id}-how`] : [])].join(' ');
  return { 'aria-invalid': wrong, ...(by === '' ? {} : { 'aria-describedby': by }) };
}

function refusedAt(id: string) {
  const state = saving.value;
  return state.state === 'refused' && state.field === id ? state.trouble.said : null;
}

/** What is wrong with a field, beside it. */
function Wrong({ id, text = '' }: { id: string; text?: string }): JSX.Element | null {
  const said = refusedAt(id);
  if (text === '' && said === null) return null;
  return (
    <p class="wrong" id={`${id}-wrong`} role="alert">
      <Icon name="problem" /> {text || (said && <Say said={said} />)}
    </p>
  );
}

/** What the places of the message are, and how it reads in the first row that has one. */
function Message({ sheet }: { sheet: View }): JSX.Element {
  const headers = (sheet.columns?.columns ?? []).filter((column) => !column.outcome);
  const filled = preview.value;
  return (
    <>
      <p class="soft how">
        <Words
          code="settings.places"
          values={{
            places: list([...new Set(headers.map(({ header }) => `{${header.trim()}}`))]),
          }}
        />
      </p>
      {filled !== null && filled.text !== '' && (
        <figure>
          <figcaption class="soft">
            <Words code="settings.preview" values={{ row: filled.row, name: filled.name }} />
          </figcaption>
          <blockquote>
            <bdi>{filled.text}</bdi>
          </blockquote>
        </figure>
      )}
    </>
  );
}

function Log(): JSX.Element | null {
  const kept = schedule.value?.log;
  if (kept === undefined) return null;
  return (
    <>
      <h2>{word('settings.log')}</h2>
      <div class="fields">
        <Tick
          id="log"
          code="settings.keepLog"
          how="settings.logHow"
          on={kept.on}
          onKeep={(on) => changeLog('log', on, kept.most)}
        />
        {kept.on && (
          <TextField
            id="most"
            numeric
            label={word('settings.logRows')}
            text={String(kept.most)}
            wrong={(text) =>
              /^\d+$/.test(text.trim()) && +text >= FEWEST_LOG_ROWS && +text <= MOST_LOG_ROWS
                ? ''
                : word('settings.noNumber', { from: FEWEST_LOG_ROWS, to: MOST_LOG_ROWS })
            }
            onKeep={(text) => changeLog('most', kept.on, Number(text))}
          />
        )}
      </div>
    </>
  );
}
