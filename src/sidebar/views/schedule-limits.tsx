/** What a schedule may set up without its owner, and the rows that it would set up now, as they would be made. */
import type { JSX } from 'preact';
import type { Limits, ReadyRow, ScheduleView } from '../../protocol';
import type { Signal } from '../signal';
import { useSignal } from '../signal';
import { Say, Words, word } from '../words';
import { Icon } from './parts';
import { Posted } from './posted';
import { InStepFields } from './schedule-in-step';

/** What is offered first: enough for a term's new teams, and little for somebody who types rows all night. */
export const USUAL_LIMITS: Limits = {
  ...{ onlyTicked: false, spacesADay: 50, peopleADay: 500 },
  ...{ outsiders: false, owners: null },
  inStep: { does: 'add', most: 10 },
};

const SPACES = [10, 25, 50, 100, 300];
const PEOPLE = [50, 100, 500, 1_000, 5_000];
/** Rows beyond this many are folded. */
const FEW = 3;

/** The limits as they are chosen: what is typed of addresses stays as it is typed. */
export interface Chosen {
  limits: Limits;
  typed: string;
}

/** Addresses as they are compared, out of what was typed. */
export function ownersIn(typed: string): string[] {
  const words = typed.toLowerCase().split(/[\s,;]+/);
  return words.filter((one) => one !== '');
}

export function LimitFields({ chosen }: { chosen: Signal<Chosen> }): JSX.Element {
  const { limits, typed } = chosen.value;
  const set = (part: Partial<Limits>) => {
    chosen.value = { ...chosen.value, limits: { ...limits, ...part } };
  };
  return (
    <section class="group">
      <h2>{word('schedule.limits')}</h2>
      <p>{word('schedule.anybody')}</p>
      <div class="fields">
        <Tick
          on={limits.onlyTicked}
          label={word('schedule.onlyTicked')}
          onChange={(onlyTicked) => set({ onlyTicked })}
        />
        {!limits.onlyTicked && (
          <>
            <Most
              label={word('schedule.spacesADay')}
              steps={SPACES}
              most={limits.spacesADay}
              onChange={(spacesADay) => set({ spacesADay })}
            />
            <Most
              label={word('schedule.peopleADay')}
              steps={PEOPLE}
              most={limits.peopleADay}
              onChange={(peopleADay) => set({ peopleADay })}
            />
            <p class="soft">{word('schedule.limitHow')}</p>
            <Tick
              on={!limits.outsiders}
              label={word('schedule.noOutsiders')}
              onChange={(on) => set({ outsiders: !on })}
            />
            <Tick
              on={limits.owners !== null}
              label={word('schedule.onlyOwners')}
              onChange={(on) => set({ owners: on ? ownersIn(typed) : null })}
            />
            {limits.owners !== null && (
              <label class="field">
                <span>{word('schedule.owners')}</span>
                <input
                  value={typed}
                  onInput={(event) => {
                    const text = event.currentTarget.value;
                    const next = { ...limits, owners: ownersIn(text) };
                    chosen.value = { limits: next, typed: text };
                  }}
                />
              </label>
            )}
            <p class="soft">{word('schedule.messages')}</p>
            <InStepFields inStep={limits.inStep} onChange={(inStep) => set({ inStep })} />
          </>
        )}
      </div>
    </section>
  );
}

function Tick(props: { on: boolean; label: string; onChange: (on: boolean) => void }): JSX.Element {
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={props.on}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      {props.label}
    </label>
  );
}

function Most(props: {
  label: string;
  steps: number[];
  most: number | null;
  onChange: (most: number | null) => void;
}): JSX.Element {
  const { most } = props;
  const steps = most === null || props.steps.includes(most) ? props.steps : [most, ...props.steps];
  return (
    <label class="field">
      <span>{props.label}</span>
      <select
        value={String(most ?? '')}
        onChange={({ currentTarget: { value } }) =>
          props.onChange(value === '' ? null : Number(value))
        }
      >
        {steps.map((step) => (
          <option key={step} value={String(step)}>
            {String(step)}
          </option>
        ))}
        <option value="">{word('schedule.noLimit')}</option>
      </select>
    </label>
  );
}

/** Whether it is for the owner to tick a row: the others are set up in any case. */
export function isForTick(row: ReadyRow, { onlyTicked }: Limits): boolean {
  return row.mark !== '' && (onlyTicked || row.held !== null);
}

/** What the owner ticked here, or took a tick from; the others are as they were kept. */
export type Ticks = ReadonlyMap<string, boolean>;

export function isTicked(row: ReadyRow, ticks: Ticks): boolean {
  return ticks.get(row.mark) ?? row.seen;
}

/** What is folded away counts as seen by no press. */
export function rowsInSight({ rows }: ScheduleView['ready'], unfolded: boolean): ReadyRow[] {
  return unfolded || rows.length <= FEW + 1 ? rows : rows.slice(0, FEW);
}

export function ReadyRows(props: {
  ready: ScheduleView['ready'];
  inSight: ReadyRow[];
  unfold: () => void;
  limits: Limits;
  ticks: Signal<Ticks>;
}): JSX.Element | null {
  const { ready, inSight, unfold, limits, ticks } = props;
  const folded = ready.rows.length - inSight.length;
  if (ready.rows.length === 0) return null;
  return (
    <section class="group">
      <h2>
        <Words code="schedule.ready" values={{ n: ready.rows.length + ready.more }} />
      </h2>
      <p>{word(limits.onlyTicked ? 'schedule.readyTick' : 'schedule.readySeen')}</p>
      <ul>
        {inSight.map((row) => (
          <li key={row.row} class="space ready-row">
            <Row row={row} limits={limits} ticks={ticks} />
          </li>
        ))}
      </ul>
      {folded > 0 && (
        <button type="button" class="button text" onClick={unfold}>
          <Words code="review.more" values={{ n: folded }} />
        </button>
      )}
      {ready.more > 0 && (
        <p class="soft">
          <Words code="schedule.readyMore" values={{ n: ready.more }} />
        </p>
      )}
    </section>
  );
}

function Row(props: { row: ReadyRow; limits: Limits; ticks: Signal<Ticks> }): JSX.Element {
  const { row, limits, ticks } = props;
  const all = useSignal(false);
  const tick = (on: boolean) => {
    ticks.value = new Map([...ticks.value, [row.mark, on]]);
  };
  const name = row.name || word('row', { row: row.row });
  return (
    <>
      {isForTick(row, limits) ? (
        <label class="tick">
          <input
            type="checkbox"
            aria-label={word('schedule.tickRow', { row: row.row })}
            checked={isTicked(row, ticks.value)}
            onChange={(event) => tick(event.currentTarget.checked)}
          />
          <bdi class="name">{name}</bdi>
        </label>
      ) : (
        <bdi class="name">{name}</bdi>
      )}{' '}
      <details open={all.value} onToggle={(event) => (all.value = event.currentTarget.open)}>
        <summary class="soft">
          <Words code="schedule.people" values={{ n: row.count }} />
        </summary>
        <ul class="who">
          {row.people.map(({ shown, role }) => (
            <li key={shown}>
              <bdi>{shown}</bdi>{' '}
              {role !== 'member' && <span class="soft">{word(ROLES[role])}</span>}
            </li>
          ))}
          {row.count > row.people.length && <li>…</li>}
        </ul>
      </details>
      {row.held !== null && !limits.onlyTicked && (
        <p class="sign">
          <Icon name="attention" /> <Say said={row.held} />
        </p>
      )}
      {row.mark === '' && <p class="soft">{word('schedule.tooLong')}</p>}
      {row.message !== undefined && (
        <>
          <p class="soft">{word('schedule.willPost')}</p>
          <blockquote dir="auto">
            <Posted text={row.message} />
          </blockquote>
        </>
      )}
    </>
  );
}

const ROLES = { manager: 'cards.manager', owner: 'cards.owner' } as const;
