/**
 * Which rows are completed together. Who moves leaves one space only once they are in the other: the row that they leave has
 * its turn with the one that gets them, or after it. Had it its turn before, all that Chat is asked about them could fill
 * slice after slice, and the other would never come to its own.
 */
import { type SnapshotRow, uuidOfRow } from '../plan/snapshot';
import { MAX_INITIAL_MEMBERS } from '../request/request';
import { stillToCome } from './rows-of-run';
import { USUAL_BATCH } from './run-record';
import { progressOf, type Slice } from './slice-state';

/** People of large rows that are completed together: more than a minute allows, so that none of it is left unused. */
const PEOPLE_AT_ONCE = 1_200;

/** `last`: when nothing else of the run can be done, those that wait for another row. */
export type Turn = 'first' | 'last';

/** Of rows that can be completed those whose turn it is, all of them together. */
export function whoseTurn(slice: Slice, open: readonly SnapshotRow[], turn: Turn): SnapshotRow[] {
  const awaited = awaitedBy(slice, open);
  const waiting = whoWait(open, awaited);
  if (turn === 'last') return withAwaited(open, atOnce([...waiting]), awaited);
  const those = open.filter((row) => !waiting.has(row));
  const small = those.filter((row) => !isLarge(row));
  if (small.length > 0) return small.slice(0, Math.max(USUAL_BATCH, slice.run.batch));
  return atOnce(those);
}

/** More people than a set-up takes are added afterwards, a minute of quota for some 300 of them. */
export function isLarge({ request }: SnapshotRow): boolean {
  return request.people.length > MAX_INITIAL_MEMBERS;
}

/** As many of large rows as are completed together. */
function atOnce(rows: readonly SnapshotRow[]): SnapshotRow[] {
  let people = 0;
  return rows.filter((row, index) => {
    people += row.request.people.length;
    return index === 0 || people <= PEOPLE_AT_ONCE;
  });
}

/** The UUIDs of rows, each still to come in the run, that get people of a row first; rows that wait for none aren't there. */
type Awaited = ReadonlyMap<SnapshotRow, readonly string[]>;

function awaitedBy(slice: Slice, open: readonly SnapshotRow[]): Awaited {
  const named = open.flatMap((row) => {
    const progress = progressOf(slice, row);
    const changes = progress?.is === 'made' ? (progress.changes ?? []) : [];
    const uuids = changes.flatMap(({ after }) => after?.uuid || []);
    return uuids.length > 0 ? [{ row, uuids }] : [];
  });
  if (named.length === 0) return new Map();
  const coming = new Set(stillToCome(slice).map(uuidOfRow));
  return new Map(named.map(({ row, uuids }) => [row, uuids.filter((uuid) => coming.has(uuid))]));
}

/** The rows that wait for one that takes several slices, or can't be completed yet; or for another that does. */
function whoWait(open: readonly SnapshotRow[], awaited: Awaited): ReadonlySet<SnapshotRow> {
  const quick = new Set(open.filter((row) => !isLarge(row)).map(uuidOfRow));
  const waiting = new Set<SnapshotRow>();
  for (let before = -1; waiting.size > before; ) {
    before = waiting.size;
    for (const [row, uuids] of awaited)
      if (uuids.some((uuid) => !quick.has(uuid))) {
        waiting.add(row);
        quick.delete(uuidOfRow(row));
      }
  }
  return waiting;
}

/** With them the rows that they wait for: of rows that wait for each other none can be completed alone. */
function withAwaited(
  open: readonly SnapshotRow[],
  rows: readonly SnapshotRow[],
  awaited: Awaited,
): SnapshotRow[] {
  const all = new Set(rows);
  for (const row of all)
    for (const uuid of awaited.get(row) ?? [])
      for (const other of open) if (uuidOfRow(other) === uuid) all.add(other);
  return [...all];
}
