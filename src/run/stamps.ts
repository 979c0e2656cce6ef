/** What becomes of the stamps that a run gave out: taken up again, renewed, doubted, taken back. */
import { type SnapshotRow, stampOf, stillFits } from '../plan/snapshot';
import { formatStamp } from '../plan/stamp';
import { UNTOUCHED } from './outcome';
import { entryOf, mine } from './rows-of-run';
import { REQUEST_ID_MEMORY_MS } from './settle';
import { readAgain, type Slice, saveJournal } from './slice-state';
import { writeRows } from './write-rows';

/**
 * Makes the journal tell the same as the sheet: rows in doubt that it doesn't know count as sent when they were
 * stamped, and entries without a row have nothing left to say.
 */
export function replay(slice: Slice): void {
  const { journal, snapshot, ports } = slice;
  const now = ports.now();
  for (const [uuid, entry] of journal)
    if (
      entry.sheet === ports.sheet.id &&
      !snapshot.byUuid.has(uuid) &&
      // A row that was deleted may come back by an undo.
      now - entry.firstSentAt > REQUEST_ID_MEMORY_MS
    )
      journal.delete(uuid);
  for (const row of mine(slice)) {
    const stamp = stampOf(row);
    if (!stamp || journal.has(stamp.uuid) || row.state.kind === 'completing') continue;
    if (row.state.kind === 'doubt')
      journal.set(stamp.uuid, { sheet: ports.sheet.id, firstSentAt: stamp.minute, open: true });
  }
}

/** The journal was lost: any row that waits may have been sent. */
export function doubtWaiting(slice: Slice): void {
  for (const row of mine(slice))
    if (row.state.kind === 'waiting')
      slice.journal.set(row.state.stamp.uuid, {
        sheet: slice.ports.sheet.id,
        firstSentAt: row.state.stamp.minute,
        open: true,
      });
}

/** Gives rows a new id whose old one Chat refuses for ever, though nothing was made with it. */
export function renew(slice: Slice, rows: readonly SnapshotRow[]): boolean {
  const stuck = rows.filter((row) => entryOf(slice, row)?.stuck && stillFits(row));
  if (stuck.length === 0) return false;
  const stamps = new Map<string, string>();
  for (const row of stuck) {
    const stamp = stampOf(row);
    const entry = entryOf(slice, row);
    if (!stamp || !entry) continue;
    const uuid = slice.ports.uuid();
    stamps.set(
      stamp.uuid,
      formatStamp({ ...stamp, uuid, minute: slice.ports.now(), run: slice.run.id }),
    );
    slice.journal.set(uuid, {
      sheet: entry.sheet,
      firstSentAt: slice.ports.now(),
      open: false,
      without: entry.without,
      anew: true,
    });
    slice.journal.delete(stamp.uuid);
  }
  const { snapshot } = writeRows(
    slice.ports.sheet,
    () => readAgain(slice),
    slice.snapshot,
    (row) => {
      const id = stamps.get(stampOf(row)?.uuid ?? '');
      return id && stillFits(row) ? { ...row.outcome, 'Request ID': id } : undefined;
    },
  );
  slice.snapshot = snapshot;
  saveJournal(slice);
  return true;
}

/** Rows that were stamped and surely never sent are untouched again. */
export function takeBack(slice: Slice): void {
  const { snapshot } = writeRows(
    slice.ports.sheet,
    () => readAgain(slice),
    slice.snapshot,
    (row) => {
      const stamp = stampOf(row);
      if (row.state.kind !== 'waiting' || stamp?.tag !== slice.context.me.tag) return undefined;
      const entry = slice.journal.get(stamp.uuid);
      return entry?.open || entry?.space ? undefined : UNTOUCHED;
    },
  );
  slice.snapshot = snapshot;
}
