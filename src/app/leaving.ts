/** Whom a schedule takes out of spaces: only people who have been missing from their row, within its owner's limit. */
import { fewestIn, namedIn } from '../plan/applied';
import { type Change, keyOfChange, type TakeOut } from '../plan/changes';
import type { PlannedRow } from '../plan/plan';
import { isSetUp, type Snapshot, spaceOf, stampOf } from '../plan/snapshot';
import {
  inStepKey,
  type Judged,
  judgeMissing,
  type Missing,
  readRecord,
  writeRecord,
} from '../schedule/in-step';
import type { Beyond } from './conclude';
import type { Turn } from './firing-ports';

/** Who goes now, by row, and who would go where that is too many. */
export interface Going {
  of(row: PlannedRow): Change[];
  wouldGo: Beyond['wouldGo'];
}

interface Leaving extends Missing {
  row: PlannedRow;
  change: TakeOut;
}

/** Judges it by what rows have changed, and keeps that before anybody goes. */
export function goingNow(
  turn: Turn,
  rows: readonly PlannedRow[],
  snapshot: Snapshot,
  most: number,
): Going {
  const all = rows.flatMap((row) =>
    leavingIn(row).map(
      (change): Leaving => ({
        ...{ row, change, space: spaceOf(row), key: keyOfChange(row, change) },
      }),
    ),
  );
  const { take, beyond } = judged(turn, rows, snapshot, all, most);
  const going = new Set<Change>(take.map(({ change }) => change));
  const spaces = rows.map((row) => ({
    ...{ row: row.index + 1, name: row.name },
    people: beyond.flatMap((one) => (one.row === row ? [one.change.shown] : [])),
  }));
  return {
    of: ({ changes }) => changes.filter((change) => going.has(change)),
    wouldGo: spaces.filter(({ people }) => people.length > 0),
  };
}

/** Nobody is missing: keeps that, and how many people each space has. */
export function noteWhoIsMissing(turn: Turn, snapshot: Snapshot): void {
  judged(turn, [], snapshot, [], 0);
}

/** Those of a row who may go without a tick of their own. */
function leavingIn({ changes }: PlannedRow): TakeOut[] {
  return changes.flatMap((change) => (change.does === 'takeOut' && !change.alone ? [change] : []));
}

function judged(
  { firing, tag, sheetId, budget }: Turn,
  rows: readonly PlannedRow[],
  snapshot: Snapshot,
  all: readonly Leaving[],
  most: number,
): Judged<Leaving> {
  const key = inStepKey(firing.bookId, sheetId);
  const spaces = sizesIn(snapshot, rows, tag);
  return firing.alone(() => {
    const before = firing.user.get(key);
    const verdict = judgeMissing(readRecord(before), spaces, all, most, budget.startedAt);
    const text = writeRecord(verdict.record);
    if (text !== before) firing.user.set({ [key]: text });
    return verdict;
  });
}

/** How many people were put into each space of one's own, as far as the sheet tells it: at the least. */
function sizesIn(
  snapshot: Snapshot,
  changed: readonly PlannedRow[],
  tag: string,
): Map<string, number> {
  const changes = new Map(changed.map((row) => [row.index, row.changes]));
  const sizes = new Map<string, number>();
  for (const row of snapshot.rows) {
    if (!isSetUp(row) || stampOf(row)?.tag !== tag) continue;
    const of = changes.get(row.index) ?? [];
    const [out] = of.flatMap((change) => (change.does === 'takeOut' ? [change.of] : []));
    const added = of.filter((change) => change.does === 'add' && !change.isGroup).length;
    sizes.set(spaceOf(row), out ?? fewestIn(namedIn(row.ownRequest)) - added);
  }
  return sizes;
}
