/** When rows are set up without anybody here: how often, what that means in time, and who is told. */
import type { JSX } from 'preact';
import type { Every, ScheduleView as Known, Limits, ReadyRow } from '../../protocol';
import { remedyLink } from '../links';
import { readSchedule, removeSchedule, resumeSchedule, saveSchedule } from '../schedule';
import { useSignal } from '../signal';
import { refusal, schedule, view, working } from '../store';
import { type Code, duration, Say, Words, word } from '../words';
import { Head } from './bar';
import { Button, focusTitle, Icon, Refusal } from './parts';
import {
  type Chosen,
  isForTick,
  isTicked,
  LimitFields,
  ReadyRows,
  rowsInSight,
  type Ticks,
  USUAL_LIMITS,
} from './schedule-limits';
import { described, format, hourName, Next, WhyPaused, weekdayName } from './schedule-line';
import { RemedyLink } from './trouble';

type On = NonNullable<Known['schedule']>;
type Kind = Every['kind'] | 'form';

const KINDS: [Kind, Code][] = [
  ['minutes', 'schedule.minutes'],
  ['hour', 'schedule.hour'],
  ['day', 'schedule.day'],
  ['week', 'schedule.week'],
  ['form', 'schedule.form'],
];

const MINUTES = [5, 10, 15, 30] as const;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 0];

/** The hour that a day or week is offered with: before most people begin. */
const USUAL_HOUR = 7;

export function ScheduleView(): JSX.Element {
  const known = schedule.value;
  return (
    <>
      <Head code="schedule.title" sheet={view.value} />
      {known !== null && <Body known={known} />}
      {known === null && refusal.value === null && (
        <p class="soft" role="status">
          {word('schedule.reading')}
        </p>
      )}
      <Refusal />
      {known === null && refusal.value !== null && (
        <Button kind="main" onPress={readSchedule}>
          {word('trouble.check')}
        </Button>
      )}
    </>
  );
}

function Body({ known }: { known: Known }): JSX.Element {
  const on = known.schedule;
  const unfolded = useSignal(false);
  const inSight = rowsInSight(known.ready, unfolded.value);
  return (
    <>
      <Standing on={on} known={known} inSight={inSight} />
      <Notice notice={known.notice} />
      {(on === null || on.mine || on.open !== null) && (
        <Form
          on={on?.mine ? on : null}
          theirs={on?.mine ? null : on}
          {...{ known, inSight }}
          unfold={() => (unfolded.value = true)}
        />
      )}
    </>
  );
}

/** What is on now, whose it is, and why it is paused. */
function Standing(props: { on: On | null; known: Known; inSight: ReadyRow[] }): JSX.Element {
  const { on, known, inSight } = props;
  if (on === null) {
    return <p class="soft">{word('schedule.off')}</p>;
  }
  const when = { worded: described(on) };
  const last = on.lastStartedAt > 0 && { time: { worded: moment(on.lastStartedAt) } };
  return (
    <>
      <p>
        {on.mine ? (
          <Words code="schedule.on" values={{ when }} />
        ) : (
          <Words
            code="schedule.theirs"
            values={{ by: on.by || { worded: word('someone') }, when }}
          />
        )}{' '}
        <Next on={on} /> {last && <Words code="schedule.last" values={last} />}
      </p>
      {on.open !== null && (
        <p class="notice">
          <Icon name="attention" />{' '}
          <Words
            code={on.open === 'handed' ? 'schedule.handed' : 'schedule.silent'}
            values={{ by: on.by || { worded: word('someone') } }}
          />
        </p>
      )}
      {on.handTo !== undefined && (
        <p class="soft">
          <Words code="schedule.handTo" values={{ person: on.handTo }} />
        </p>
      )}
      {on.paused !== null && (
        <div class="notice">
          <p>
            <Icon name="pause" /> <WhyPaused on={on} />
          </p>
          {on.mine && (
            <Button
              begins="resume"
              onPress={async () => (await resumeSchedule(shownIn(known, inSight))) && focusTitle()}
            >
              {word(on.paused === 'asking' ? 'done.allTheSame' : 'schedule.resume')}
            </Button>
          )}
        </div>
      )}
      {on.mine && on.paused === null && !on.triggersThere && (
        <div class="notice">
          <p>
            <Icon name="attention" /> {word('schedule.gone')}
          </p>
          <Button
            begins="schedule"
            onPress={async () => (await saveSchedule(requestOf(on))) && focusTitle()}
          >
            {word('schedule.setAgain')}
          </Button>
        </div>
      )}
    </>
  );
}

/** The rows that are in sight, or were seen before, but for those that were theirs to tick and that they didn't. */
function shownIn({ schedule: on, ready }: Known, inSight: ReadyRow[]): string[] {
  const limits = on?.limits;
  const isSeen = (row: ReadyRow) =>
    row.seen || (inSight.includes(row) && (!limits || !isForTick(row, limits)));
  return ready.rows.filter((row) => row.mark !== '' && isSeen(row)).map(({ mark }) => mark);
}

function requestOf({ every, onForm, tell }: Pick<On, 'every' | 'onForm' | 'tell'>) {
  return { every, onForm, tell };
}

/** What kept a trigger from working lately. */
function Notice({ notice }: { notice: Known['notice'] }): JSX.Element | null {
  if (notice === null) return null;
  const link = remedyLink(notice.link);
  return (
    <div class="notice">
      <p>
        <Icon name="attention" /> {moment(notice.at)}: <Say said={notice.said} />
      </p>
      {link !== null && <RemedyLink link={link} code="trouble.permission" kind="plain" />}
    </div>
  );
}

/** `theirs`: somebody else's, which would be taken over. */
function Form(props: {
  on: On | null;
  theirs: On | null;
  known: Known;
  inSight: ReadyRow[];
  unfold: () => void;
}): JSX.Element {
  const { on, theirs, known, inSight, unfold } = props;
  const when = useWhen(on ?? theirs, known);
  const chosen = useSignal<Chosen>({
    limits: limitsAtFirst(on),
    typed: on?.limits?.owners?.join(', ') ?? '',
  });
  const { limits } = chosen.value;
  const { rows } = known.ready;
  const ticks = useSignal<Ticks>(new Map());
  const seen = rows
    .filter(
      (row) => isTicked(row, ticks.value) || (inSight.includes(row) && !isForTick(row, limits)),
    )
    .map(({ mark }) => mark)
    .filter((mark) => mark !== '');
  const toTick = rows.filter((row) => isForTick(row, limits));
  const request = requestIn(when);
  const unchanged =
    on !== null &&
    JSON.stringify([requestOf(on), on.limits]) === JSON.stringify([request, limits]) &&
    toTick.every((row) => row.seen === isTicked(row, ticks.value));
  return (
    <>
      <WhenFields when={when} known={known} />
      <p class="soft estimate">
        <Estimate known={known} every={request.every} />
      </p>
      {on !== null && <FromBefore limits={on.limits} />}
      <LimitFields chosen={chosen} />
      {known.bound !== false && (
        <p class="bound-script">
          <strong>{word('schedule.boundScript')}</strong>
        </p>
      )}
      <ReadyRows {...{ ready: known.ready, inSight, unfold, limits, ticks }} />
      {rows.length === 0 && <Message text={view.value?.settings.defaults.welcomeMessage ?? ''} />}
      <Buttons
        {...{ on, unchanged, takesOver: theirs !== null }}
        onSave={() =>
          saveSchedule({ ...request, limits, seen, ...(theirs ? { takeOver: true } : {}) })
        }
      />
    </>
  );
}

/** What is offered; one that is on does no more than it did, until its owner says so. */
function limitsAtFirst(on: On | null): Limits {
  if (on === null) return USUAL_LIMITS;
  return on.limits ?? { ...USUAL_LIMITS, inStep: { does: 'rows', most: 10 } };
}

/** That it was switched on by a version that could less. */
function FromBefore({ limits }: Pick<On, 'limits'>): JSX.Element | null {
  if (limits?.inStep !== undefined) return null;
  return (
    <p class="notice">
      <Icon name="attention" />{' '}
      {word(limits === null ? 'schedule.noLimits' : 'schedule.inStepBefore')}
    </p>
  );
}

/** When it runs and whom it tells, as it is chosen. */
type When = ReturnType<typeof useWhen>;

function useWhen(on: On | null, { timers }: Known) {
  return {
    kind: useSignal<Kind>(on?.every && timers ? on.every.kind : on || !timers ? 'form' : 'hour'),
    minutes: useSignal(on?.every?.kind === 'minutes' ? on.every.minutes : 10),
    hour: useSignal(on?.every && 'hour' in on.every ? on.every.hour : USUAL_HOUR),
    weekday: useSignal(on?.every?.kind === 'week' ? on.every.weekday : 1),
    onForm: useSignal(on?.onForm ?? false),
    tell: useSignal(on?.tell ?? 'needed'),
  };
}

function requestIn({ kind, minutes, hour, weekday, onForm, tell }: When) {
  return {
    every: everyOf(kind.value, minutes.value, hour.value, weekday.value),
    onForm: onForm.value || kind.value === 'form',
    tell: tell.value,
  };
}

function WhenFields({ when, known }: { when: When; known: Known }): JSX.Element {
  const { kind, minutes, hour, weekday, onForm, tell } = when;
  const kinds = KINDS.filter(
    ([one]) =>
      one === 'form' ||
      (known.timers && (one !== 'minutes' || known.bound !== false || kind.value === one)),
  );
  return (
    <div class="fields">
      <Select
        label="schedule.when"
        value={kind.value}
        options={kinds.map(([one, code]) => [one, word(code)])}
        onChoose={(chosen) => (kind.value = chosen as Kind)}
      />
      {kind.value === 'minutes' && (
        <Select
          label="schedule.howOften"
          value={String(minutes.value)}
          options={MINUTES.map((n) => [String(n), word('schedule.everyMinutes', { n })])}
          onChoose={(chosen) => (minutes.value = Number(chosen) as (typeof MINUTES)[number])}
        />
      )}
      {kind.value === 'week' && (
        <Select
          label="schedule.weekday"
          value={String(weekday.value)}
          options={WEEKDAYS.map((day) => [String(day), weekdayName(day)])}
          onChoose={(chosen) => (weekday.value = Number(chosen))}
        />
      )}
      {(kind.value === 'day' || kind.value === 'week') && (
        <Select
          label="schedule.at"
          value={String(hour.value)}
          options={HOURS.map((one) => [String(one), hourName(one)])}
          onChoose={(chosen) => (hour.value = Number(chosen))}
        />
      )}
      {kind.value !== 'form' && (
        <label class="tick">
          <input
            type="checkbox"
            checked={onForm.value}
            onChange={(event) => (onForm.value = event.currentTarget.checked)}
          />
          {word('schedule.alsoForm')}
        </label>
      )}
      <Select
        label="schedule.tell"
        value={tell.value}
        options={[
          ['needed', word('schedule.needed')],
          ['always', word('schedule.always')],
        ]}
        onChoose={(chosen) => (tell.value = chosen as On['tell'])}
      />
    </div>
  );
}

/** Switching it on, changing it, switching it off. */
function Buttons(props: {
  on: On | null;
  unchanged: boolean;
  takesOver: boolean;
  onSave: () => Promise<boolean>;
}): JSX.Element {
  const { on, unchanged, takesOver, onSave } = props;
  const switching = takesOver ? 'schedule.takeOver' : 'schedule.switchOn';
  const rests = on !== null && (on.paused !== null || !on.triggersThere);
  return (
    <div class="actions">
      {/* It stays when it has been pressed, and the focus with it; what rests has its own button above. */}
      {!(unchanged && rests) && (
        <Button
          kind={unchanged ? 'plain' : 'main'}
          begins="schedule"
          disabled={unchanged}
          onPress={onSave}
        >
          {unchanged && <Icon name="done" />}
          {word(on === null ? switching : unchanged ? 'schedule.isOn' : 'schedule.change')}
        </Button>
      )}
      {on !== null && (
        <Button begins="remove" onPress={async () => (await removeSchedule()) && focusTitle()}>
          {word('schedule.switchOff')}
        </Button>
      )}
    </div>
  );
}

/** What will be posted in rows to come, where none shows it. */
function Message({ text }: { text: string }): JSX.Element | null {
  if (text === '') return null;
  return (
    <>
      <p class="soft">{word('schedule.willPost')}</p>
      <blockquote dir="auto">{text}</blockquote>
    </>
  );
}

function everyOf(kind: Kind, minutes: number, hour: number, weekday: number): Every | null {
  switch (kind) {
    case 'form':
      return null;
    case 'hour':
      return { kind };
    case 'minutes':
      return { kind, minutes: minutes as (typeof MINUTES)[number] };
    case 'day':
      return { kind, hour };
    case 'week':
      return { kind, weekday, hour };
  }
}

function Select(props: {
  label: Code;
  value: string;
  options: [value: string, text: string][];
  onChoose: (chosen: string) => void;
}): JSX.Element {
  return (
    <label class="field">
      <span>{word(props.label)}</span>
      <select
        value={props.value}
        aria-disabled={working.value !== null}
        onChange={(event) => props.onChoose(event.currentTarget.value)}
      >
        {props.options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What the background means in time, as the script reckons it, beside the time with the sidebar open. */
function Estimate({ known, every }: { known: Known; every: Every | null }): JSX.Element {
  if (!known.timers) return <Say said={{ code: 'problem.timersBlind', values: {} }} />;
  const { rows, addOnSeconds, boundSeconds, sidebarSeconds } = known.estimates;
  const isOften = every === null || every.kind === 'minutes' || every.kind === 'hour';
  // Where both come to the same, which of them it will be doesn't matter.
  const isEither = known.bound === null && duration(addOnSeconds) !== duration(boundSeconds);
  const take = {
    n: rows,
    addOn: { worded: duration(addOnSeconds) },
    bound: { worded: duration(boundSeconds) },
    sidebar: { worded: duration(sidebarSeconds) },
  };
  return (
    <>
      {isOften
        ? word(
            known.bound === null
              ? 'schedule.untried'
              : known.bound
                ? 'schedule.asBound'
                : 'schedule.asAddOn',
          )
        : word('schedule.zone', { zone: { worded: known.timeZone } })}{' '}
      {rows === 0 ? (
        word('schedule.noRows')
      ) : (
        <Words
          code={
            isEither
              ? 'schedule.takesEither'
              : known.bound === false
                ? 'schedule.takesAddOn'
                : 'schedule.takesBound'
          }
          values={take}
        />
      )}
    </>
  );
}

function moment(instant: number): string {
  return format({ dateStyle: 'medium', timeStyle: 'short' }, instant);
}
