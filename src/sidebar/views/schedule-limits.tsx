/** What a schedule may set up without its owner, and the rows that it would set up now, as they would be made. */
import type { JSX } from 'preact';
import type { Limits, ReadyRow, ScheduleView } from '../../protocol';
import type { Signal } from '../signal';
import { useSignal } from '../signal';
import { Say, Words, word } from '../words';
import { Few, Icon } from './parts';
import { Posted } from './posted';

/** What is offered first: enough for a term's new teams, and little for somebody who types rows all night. */
export const USUAL_LIMITS: Limits = {
  ...{ onlyTicked: false, spacesADay: 50, peopleADay: 500 },
  ...{ outsiders: false, owners: null },
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
  return onlyTicked || row.held !== null;
}

export function ReadyRows(props: {
  ready: ScheduleView['ready'];
  limits: Limits;
  ticked: Signal<ReadonlySet<string>>;
}): JSX.Element | null {
  const { ready, limits, ticked } = props;
  if (ready.rows.length === 0) return null;
  return (
    <section class="group">
      <h2>
        <Words code="schedule.ready" values={{ n: ready.rows.length + ready.more }} />
      </h2>
      <p>{word(limits.onlyTicked ? 'schedule.readyTick' : 'schedule.readySeen')}</p>
      <Few items={ready.rows} few={FEW}>
        {(row) => (
          <li key={row.row}>
            <Row row={row} limits={limits} ticked={ticked} />
          </li>
        )}
      </Few>
      {ready.more > 0 && (
        <p class="soft">
          <Words code="schedule.readyMore" values={{ n: ready.more }} />
        </p>
      )}
    </section>
  );
}

function Row(props: {
  row: ReadyRow;
  limits: Limits;
  ticked: Signal<ReadonlySet<string>>;
}): JSX.Element {
  const { row, limits, ticked } = props;
  const all = useSignal(false);
  const tick = (on: boolean) => {
    const next = new Set(ticked.value);
    if (on) next.add(row.mark);
    else next.delete(row.mark);
    ticked.value = next;
  };
  const name = row.name || word('row', { row: row.row });
  return (
    <>
      {isForTick(row, limits) ? (
        <label class="tick">
          <input
            type="checkbox"
            aria-label={word('schedule.tickRow', { row: row.row })}
            checked={ticked.value.has(row.mark)}
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
