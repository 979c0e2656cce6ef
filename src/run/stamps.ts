/** What becomes of the stamps that a run gave out: taken up again, renewed, doubted, taken back. */

import { lostBy } from '../placing/displaced';
import { writeRows } from '../placing/write-rows';
import type { OutcomeCells } from '../plan/row-state';
import { type SnapshotRow, sealedFor, stampOf, stillFits, uuidOfRow } from '../plan/snapshot';
import { progressAfter, REQUEST_ID_MEMORY_MS } from '../row/after';
import { isNeverSent } from '../row/cells';
import { UNTOUCHED } from '../row/outcome';
import { OWN } from './journal';
import { mine } from './rows-of-run';
import {
  keep,
  learn,
  lookUpAnew,
  progressOf,
  type RowsOfRun,
  readAgain,
  type Slice,
  saveJournal,
} from './slice-state';
import { ownProgress } from './trust';

/**
 * What the journal says of the person's own rows and nobody sealed for them is none of their runs' words: then the row
 * may have been sent, or its space is there, and nothing more is known.
 */
export function doubtStrangers(slice: RowsOfRun): void {
  const { journal } = slice;
  if ([...journal.rows.keys()].every((uuid) => journal.seals.get(uuid) === OWN)) return;
  const isStrange = (row: SnapshotRow) => {
    const stamp = stampOf(row);
    return stamp !== undefined && journal.rows.has(stamp.uuid) && !ownProgress(journal, stamp);
  };
  for (const row of mine(slice, isStrange)) {
    const stamp = stampOf(row);
    if (!stamp) continue;
    journal.rows.delete(stamp.uuid);
    const state = row.state();
    // Which of its changes were chosen is lost, too: none is made until a person chooses again.
    if (state.kind !== 'completing') mayHaveBeenSent(slice, row);
    else lookUpAnew(slice, stamp.uuid, { space: state.space, at: slice.ports.now() });
  }
}

/**
 * Makes the journal tell the same as the sheet: rows in doubt that it doesn't know count as sent when they were
 * stamped, and entries without a row have nothing left to say.
 */
export function replay(slice: Slice): void {
  const { journal, snapshot, ports } = slice;
  const now = ports.now();
  for (const [uuid, { sent }] of journal.rows)
    if (
      !journal.elsewhere.has(uuid) &&
      !snapshot.byUuid.has(uuid) &&
      // A row that was deleted may come back by an undo.
      now - sent.firstAt > REQUEST_ID_MEMORY_MS
    )
      journal.rows.delete(uuid);
  const isForgotten = (row: SnapshotRow) => row.says.kind === 'doubt' && !progressOf(slice, row);
  for (const row of mine(slice, isForgotten)) mayHaveBeenSent(slice, row);
}

/** The journal was lost: any row that waits may have been sent. */
export function doubtWaiting(slice: RowsOfRun): void {
  for (const row of mine(slice, ({ says }) => says.kind === 'waiting')) mayHaveBeenSent(slice, row);
}

function mayHaveBeenSent(slice: RowsOfRun, row: SnapshotRow): void {
  const stamp = stampOf(row);
  if (stamp) learn(slice, stamp.uuid, { what: 'may have been sent', at: stamp.minute });
}

/**
 * Gives rows a new id whose old one Chat refuses for ever, though nothing was made with it. A row's twin under the old one says
 * with it what the row says, whatever somebody cleared of it: while ids are written nobody could tell which of the two is which.
 */
export function renew(slice: Slice, stuck: readonly SnapshotRow[]): void {
  const renewals = new Map<string, OutcomeCells>();
  const { ports, journal } = slice;
  for (const row of stuck) {
    const stamp = stampOf(row);
    if (!stamp) continue;
    const uuid = ports.uuid();
    const at = ports.now();
    const fresh = { ...stamp, uuid, minute: at, run: slice.run.id };
    const id = sealedFor(ports.seals, fresh, row);
    renewals.set(stamp.uuid, { ...row.outcome, 'Request ID': id });
    const renewed = progressAfter(progressOf(slice, row), { what: 'renewed', at });
    if (renewed) keep(journal, uuid, renewed);
    journal.rows.delete(stamp.uuid);
  }
  const { snapshot } = writeRows(
    ports.sheet,
    () => readAgain(slice),
    slice.snapshot,
    (row) => (stillFits(row) ? renewals.get(uuidOfRow(row)) : undefined),
  );
  slice.snapshot = snapshot;
  saveJournal(slice);
}

/** Rows that were stamped and surely never sent are untouched again, save for those that are to get an id back that they lost. */
export function takeBack(slice: RowsOfRun): void {
  const { tag } = slice.context.me;
  const { snapshot } = writeRows(
    slice.ports.sheet,
    () => readAgain(slice),
    slice.snapshot,
    (row, now) => {
      const isOwn = stampOf(row)?.tag === tag && !lostBy(slice.lost, row, now);
      return isOwn && isNeverSent(row, progressOf(slice, row)) ? UNTOUCHED : undefined;
    },
  );
  slice.snapshot = snapshot;
}
