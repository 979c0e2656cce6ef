/** Which rows a slice works on, and what the journal and the sheet together say of each. */
import { type SnapshotRow, stampOf, stillFits } from '../plan/snapshot';
import type { JournalEntry } from './journal';
import type { Slice } from './slice-state';

/** Rows of this person's run that are not settled, first bearer of each stamp only. */
export function mine(slice: Slice): SnapshotRow[] {
  const { snapshot, context } = slice;
  return snapshot.rows.filter((row) => {
    const { kind } = row.state;
    if (kind !== 'waiting' && kind !== 'doubt' && kind !== 'completing') return false;
    const stamp = stampOf(row);
    return stamp?.tag === context.me.tag && bearer(slice, stamp.uuid) === row;
  });
}

/**
 * Of the rows that carry a UUID, the one it belongs to: the first that still asks for the same, else the first that
 * isn't known as a copy, else the first.
 */
export function bearer(slice: Slice, uuid: string): SnapshotRow | undefined {
  const rows = slice.snapshot.byUuid.get(uuid) ?? [];
  return rows.find(stillFits) ?? rows.find((row) => row.state.kind !== 'odd') ?? rows[0];
}

export function entryOf(slice: Slice, row: SnapshotRow): JournalEntry | undefined {
  return slice.journal.get(stampOf(row)?.uuid ?? '');
}

export function spaceFor(slice: Slice, row: SnapshotRow): string {
  return row.state.kind === 'completing' ? row.state.space : (entryOf(slice, row)?.space ?? '');
}

export function isDoubt(slice: Slice, row: SnapshotRow): boolean {
  return spaceFor(slice, row) === '' && entryOf(slice, row)?.open === true;
}

/** Never sent, or refused in a way that leaves another way to ask. */
export function isFresh(slice: Slice, row: SnapshotRow): boolean {
  const entry = entryOf(slice, row);
  return (
    row.state.kind !== 'completing' && stillFits(row) && (!entry || (!entry.open && !entry.space))
  );
}
