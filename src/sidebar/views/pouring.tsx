/** What a later list brings to the sheet made before: who came, moved and left, each with a tick, and what was written. */
import type { JSX } from 'preact';
import type {
  PourChangeView,
  PouredCounts,
  PouringView as Pouring,
  RosterRequest,
  View,
} from '../../protocol';
import { home, look } from '../actions';
import { writePouring } from '../roster';
import { useSignal } from '../signal';
import { screen, view } from '../store';
import { list, Words, word } from '../words';
import { Head } from './bar';
import { Button, Few, Icon, type IconName } from './parts';

/** How many lines of a kind are listed before the rest is folded. */
const FEW = 5;

const KINDS = ['came', 'moved', 'role', 'left'] as const satisfies PourChangeView['kind'][];

const ICONS: Record<PourChangeView['kind'], IconName> = {
  came: 'done',
  moved: 'forward',
  role: 'forward',
  left: 'attention',
};

/** Nothing is written yet. */
export function PouringView(props: {
  request: RosterRequest;
  pouring: Pouring;
  /** What was shown before didn't hold any more. */
  isAnew: boolean;
}): JSX.Element {
  const { pouring, request } = props;
  const { changes, newRows, sheet } = pouring;
  const ticks = useSignal<ReadonlySet<number> | null>(null);
  const taken =
    ticks.value ?? new Set(changes.flatMap(({ ticked }, index) => (ticked ? [index] : [])));
  const tick = (index: number, on: boolean) => {
    const next = new Set(taken);
    if (on) next.add(index);
    else next.delete(index);
    ticks.value = next;
  };
  const isNothing = newRows.length === 0 && changes.length === 0;
  const n = newRows.length + taken.size;
  return (
    <>
      <Head code="roster.poured" sheet={view.value} />
      {props.isAnew && <p class="notice">{word('roster.changedMeanwhile')}</p>}
      <p>
        <Words
          code={isNothing ? 'roster.nothing' : 'roster.onlySheet'}
          values={{ sheet: sheet.name }}
        />
      </p>
      <NewRows rows={newRows} />
      {KINDS.map((kind) => (
        <Changes key={kind} kind={kind} changes={changes} taken={taken} tick={tick} />
      ))}
      {pouring.otherRows.length > 0 && (
        <details class="told">
          <summary>
            <Words code="roster.otherRows" values={{ n: pouring.otherRows.length }} />
          </summary>
          <ul>
            {pouring.otherRows.map((name) => (
              <li key={name}>
                <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
        </details>
      )}
      <div class="actions">
        {isNothing ? (
          <Button kind="main" begins="look" onPress={() => showSheet(sheet.id)}>
            {word('roster.goOn')}
          </Button>
        ) : (
          <Button
            kind="main"
            begins="roster"
            disabled={n === 0}
            onPress={() => writePouring(request, pouring, [...taken])}
          >
            <Words code="roster.write" values={{ n }} />
          </Button>
        )}
      </div>
    </>
  );
}

function showSheet(sheetId: number): void {
  screen.value = { kind: 'review' };
  void look({ sheetId });
}

function NewRows({ rows }: { rows: Pouring['newRows'] }): JSX.Element | null {
  if (rows.length === 0) return null;
  return (
    <section class="group done">
      <h2>
        <Icon name="done" />
        <Words code="roster.newRows" values={{ n: rows.length }} />
      </h2>
      <Few items={rows} few={FEW}>
        {({ name, people }) => (
          <li key={name}>
            <bdi class="name">{name}</bdi> {word('review.people', { n: people })}
          </li>
        )}
      </Few>
    </section>
  );
}

function Changes(props: {
  kind: PourChangeView['kind'];
  changes: readonly PourChangeView[];
  taken: ReadonlySet<number>;
  tick: (index: number, on: boolean) => void;
}): JSX.Element | null {
  const { kind, taken } = props;
  const lines = props.changes
    .map((change, index) => ({ change, index }))
    .filter(({ change }) => change.kind === kind);
  if (lines.length === 0) return null;
  const n = lines.reduce((sum, { change }) => sum + change.people.length, 0);
  return (
    <section class={`group ${ICONS[kind]}`}>
      <h2>
        <Icon name={ICONS[kind]} />
        <Words code={`roster.${kind}`} values={{ n }} />
      </h2>
      {kind === 'left' && <p class="soft">{word('roster.leftHow')}</p>}
      <Few items={lines} few={FEW}>
        {({ change, index }) => (
          <li key={index}>
            <label class="tick">
              <input
                type="checkbox"
                checked={taken.has(index)}
                onChange={(event) => props.tick(index, event.currentTarget.checked)}
              />
              <span class="value">
                <Place change={change} />
                <bdi>{list(change.people)}</bdi>
              </span>
            </label>
          </li>
        )}
      </Few>
    </section>
  );
}

/** The group, where they went from it, or what they are in it now. */
function Place({ change }: { change: PourChangeView }): JSX.Element {
  const { kind, group, to, role } = change;
  return (
    <div>
      <bdi class="name">{group}</bdi>
      {kind === 'moved' && (
        <>
          {' → '}
          <bdi class="name">{to}</bdi>
        </>
      )}
      {kind === 'role' && ` → ${word(`field.${role}`)}`}
    </div>
  );
}

/** What was written. */
export function PouredView(props: {
  sheet: View;
  done: PouredCounts;
  undone: { space: string; people: string[] }[];
}): JSX.Element {
  const { newRows, came, moved, role, left } = props.done;
  const counts = [
    ...(newRows > 0 ? [word('roster.newRows', { n: newRows })] : []),
    ...(came > 0 ? [word('roster.came', { n: came })] : []),
    ...(moved > 0 ? [word('roster.moved', { n: moved })] : []),
    ...(role > 0 ? [word('roster.role', { n: role })] : []),
    ...(left > 0 ? [word('roster.left', { n: left })] : []),
  ];
  return (
    <>
      <Head code="roster.written" sheet={view.value} />
      <p>
        <Words
          code={counts.length > 0 ? 'roster.upToDateBy' : 'roster.upToDate'}
          values={{ sheet: props.sheet.sheet.name, changes: { worded: list(counts) } }}
        />
      </p>
      <p>{word('roster.follows')}</p>
      {props.undone.length > 0 && (
        <section class="group attention">
          <h2>
            <Icon name="attention" />
            <Words code="roster.undone" values={{ n: props.undone.length }} />
          </h2>
          <Few items={props.undone} few={FEW}>
            {({ space, people }) => (
              <li key={`${space} ${people.join()}`}>
                <bdi class="name">{space}</bdi> <bdi>{list(people)}</bdi>
              </li>
            )}
          </Few>
        </section>
      )}
      <div class="actions">
        <Button kind="main" begins="look" onPress={home}>
          {word('roster.goOn')}
        </Button>
      </div>
    </>
  );
}
