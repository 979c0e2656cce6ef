/** Which rows a slice works on, and what each of them wants. */
import type { Instant } from '../plan/instant';
import { originalOf, type SnapshotRow, stampOf, unwrittenKeyOf, uuidOfRow } from '../plan/snapshot';
import { isTorn } from '../plan/torn';
import { type Next, nextOf } from '../row/next';
import { spaceIn } from '../row/progress';
import { type RunRecord, USUAL_BATCH } from './run-record';
import { progressOf, type Slice } from './slice-state';

type RunOf = Pick<Slice, 'snapshot' | 'context' | 'trust'> & { run?: RunRecord };

/** Rows of one read that say that they are in a run of somebody's; `shared`: those whose stamp another row bears, too. */
interface UnderWay {
  tag: string;
  rows: SnapshotRow[];
  shared: ReadonlySet<SnapshotRow>;
}

/** A slice asks at each step, and most rows of a long run are settled. */
const underWay = new WeakMap<readonly SnapshotRow[], UnderWay>();

function underWayIn({ snapshot, context }: RunOf): UnderWay {
  const { tag } = context.me;
  const known = underWay.get(snapshot.rows);
  if (known?.tag === tag) return known;
  const isUnderWay = (row: SnapshotRow) => {
    const { kind } = row.says;
    const isOn = kind === 'waiting' || kind === 'doubt' || kind === 'completing';
    return isOn && stampOf(row)?.tag === tag;
  };
  const rows = snapshot.rows.filter(isUnderWay);
  const isShared = (row: SnapshotRow) => (snapshot.byUuid.get(uuidOfRow(row))?.length ?? 0) > 1;
  const found: UnderWay = { tag, rows, shared: new Set(rows.filter(isShared)) };
  underWay.set(snapshot.rows, found);
  return found;
}

/** Of rows under way, whether this one is of the run, and the first bearer of its stamp; a seal may show that it isn't. */
function saysMine(
  { snapshot, trust, run }: RunOf,
  { shared }: UnderWay,
  row: SnapshotRow,
): boolean {
  const stamp = stampOf(row);
  if (!stamp) return false;
  if (run?.sealed && stamp.run !== run.id && !trust.isAtWork(stamp)) return false;
  return !shared.has(row) || originalOf(snapshot, stamp.uuid) === row;
}

function isBelieved({ state, says }: SnapshotRow): boolean {
  return state().kind === says.kind;
}

/**
 * Rows of this person's run that are not settled, first bearer of each stamp only. A run has the rows that it stamped, and
 * those that an own run before it wrote down as under way; one that an earlier version began has all of the person's.
 * Without a run, all of theirs are meant. `which` says which of them are looked at: a seal takes time.
 */
export function mine(of: RunOf, which: (row: SnapshotRow) => boolean = () => true): SnapshotRow[] {
  const those = underWayIn(of);
  return those.rows.filter((row) => saysMine(of, those, row) && which(row) && isBelieved(row));
}

/** The space that the sheet or an answer names for a row, or ''. */
export function spaceFor(slice: Slice, row: SnapshotRow): string {
  const state = row.state();
  return state.kind === 'completing' ? state.space : spaceIn(progressOf(slice, row));
}

/**
 * A row that was torn from its outcome asks for what another's space is for: nothing is done until a person says what is
 * right. Nor is it for one whose cells can't be written.
 */
function wantOf(slice: Slice, row: SnapshotRow, now: Instant): Next {
  const isUnwritten = slice.context.answers.unwritten?.includes(unwrittenKeyOf(row)) === true;
  return isUnwritten || isTorn(slice.snapshot, row)
    ? 'ask'
    : nextOf(row, progressOf(slice, row), now);
}

/** So many batches of rows that wait to be sent are looked at: more than a slice sends. */
const BATCHES_LOOKED_AT = 2;

/** What rows of a run want, and how many more wait to be sent: whether those can be believed is seen later. */
interface Wants {
  rows: { row: SnapshotRow; next: Next }[];
  unlooked: number;
}

function wantsOf(slice: Slice): Wants {
  const now = slice.ports.now();
  const rows: Wants['rows'] = [];
  const most = BATCHES_LOOKED_AT * Math.max(slice.run.batch, USUAL_BATCH);
  let toSend = 0;
  let unlooked = 0;
  const those = underWayIn(slice);
  for (const row of those.rows) {
    if (!saysMine(slice, those, row)) continue;
    if (toSend >= most && row.says.kind === 'waiting' && !progressOf(slice, row)) {
      unlooked++;
      continue;
    }
    if (!isBelieved(row)) continue;
    const next = wantOf(slice, row, now);
    if (next === 'send') toSend++;
    rows.push({ row, next });
  }
  return { rows, unlooked };
}

/** The rows of the run by what they want now; of those that wait to be sent the first. */
export function rowsByNext(slice: Slice): (...wants: readonly Next[]) => SnapshotRow[] {
  const { rows } = wantsOf(slice);
  return (...wants) => rows.filter(({ next }) => wants.includes(next)).map(({ row }) => row);
}

/** Whether any row of the run may still have to be sent for the first time, of those that `which` means. */
export function isAnyToSend(slice: Slice, which: (row: SnapshotRow) => boolean): boolean {
  const those = underWayIn(slice);
  return those.rows.some(
    (row) => row.says.kind === 'waiting' && !progressOf(slice, row) && which(row),
  );
}

/** The rows of the run that are to be sent for the first time, of those that `which` means. */
export function toSend(slice: Slice, which: (row: SnapshotRow) => boolean): SnapshotRow[] {
  const now = slice.ports.now();
  const isNew = (row: SnapshotRow) => !progressOf(slice, row) && which(row);
  return mine(slice, isNew).filter((row) => wantOf(slice, row, now) === 'send');
}

/** Rows of the run that it still sets up or completes: none that waits for a person's word, or for a later run. */
export function stillToCome(slice: Slice): SnapshotRow[] {
  const now = slice.ports.now();
  return mine(slice, (row) => !['ask', 'nothing'].includes(wantOf(slice, row, now)));
}

/** How many rows of the run are not settled, and no person's question. */
export function leftOf(slice: Slice): number {
  const { rows, unlooked } = wantsOf(slice);
  return rows.filter(({ next }) => next !== 'ask').length + unlooked;
}
