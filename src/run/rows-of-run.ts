/** Which rows a slice works on, and what each of them wants. */
import type { Instant } from '../plan/instant';
import { originalOf, type SnapshotRow, stampOf, unwrittenKeyOf } from '../plan/snapshot';
import { isTorn } from '../plan/torn';
import { type Next, nextOf } from '../row/next';
import { spaceIn } from '../row/progress';
import type { RunRecord } from './run-record';
import { progressOf, type Slice } from './slice-state';

/**
 * Rows of this person's run that are not settled, first bearer of each stamp only. A run has the rows that it stamped, and
 * those that an own run before it wrote down as under way; one that an earlier version began has all of the person's.
 * Without a run, all of theirs are meant.
 */
export function mine({
  snapshot,
  context,
  trust,
  run,
}: Pick<Slice, 'snapshot' | 'context' | 'trust'> & { run?: RunRecord }): SnapshotRow[] {
  return snapshot.rows.filter((row) => {
    const { kind } = row.state;
    if (kind !== 'waiting' && kind !== 'doubt' && kind !== 'completing') return false;
    const stamp = stampOf(row);
    if (stamp?.tag !== context.me.tag) return false;
    if (run?.sealed && stamp.run !== run.id && !trust.isAtWork(stamp)) return false;
    return originalOf(snapshot, stamp.uuid) === row;
  });
}

/** The space that the sheet or an answer names for a row, or ''. */
export function spaceFor(slice: Slice, row: SnapshotRow): string {
  return row.state.kind === 'completing' ? row.state.space : spaceIn(progressOf(slice, row));
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

/** The rows of the run by what they want now. */
export function rowsByNext(slice: Slice): (...wants: readonly Next[]) => SnapshotRow[] {
  const now = slice.ports.now();
  const rows = mine(slice).map((row) => ({ row, next: wantOf(slice, row, now) }));
  return (...wants) => rows.filter(({ next }) => wants.includes(next)).map(({ row }) => row);
}
