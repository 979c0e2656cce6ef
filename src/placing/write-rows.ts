/**
 * Writes outcome cells so that each lands on its row, although people sort, insert and delete while it happens:
 * write, read again, put right what moved meanwhile, until what stands is what was meant.
 */
import type { OutcomeCells } from '../plan/row-state';
import type { Snapshot, SnapshotRow } from '../plan/snapshot';
import type { OutcomeHeader } from '../table/columns';
import { type Block, cellText, isShown, type SheetPort } from './sheet';
import { type Cleared, headersOf, noteWritten, nothingWritten, strayedIn } from './strayed';

/** Rounds of putting right before it is left to the next slice: somebody sorts faster than we write. */
const ROUNDS = 6;
/** Rounds after which a text that Sheets shows otherwise is left as it is: once as usual, once as text. */
const STUCK_ROUNDS = 3;

/** What a row's cells should say; headers that are absent are left as they are. undefined: leave the row alone. */
export type Wanted = (row: SnapshotRow, snapshot: Snapshot) => Partial<OutcomeCells> | undefined;

export interface Written {
  snapshot: Snapshot;
  /** Everything stands where it belongs. */
  settled: boolean;
}

/**
 * Writes what `wanted` says, which is asked anew about each fresh read: it must go by what a row is
 * (stamp, content), never by where it stands. A row that got another row's texts because it moved is given
 * back what it had.
 */
export function writeRows(
  sheet: SheetPort,
  read: () => Snapshot,
  before: Snapshot,
  wanted: Wanted,
  cleared: Cleared = () => ({}),
): Written {
  const written = nothingWritten();
  let snapshot = before;
  let last = new Map<number, string>();
  for (let round = 0; round < ROUNDS; round++) {
    const changes = new Map<number, Partial<OutcomeCells>>();
    const now = new Map<number, string>();
    const strayed = round > 0 ? strayedIn(snapshot, before, written, cleared) : undefined;
    for (const row of snapshot.rows) {
      const asked = wanted(row, snapshot) ?? strayed?.(row);
      const change = asked && texts(asked, snapshot);
      if (!change || !differs(row.outcome, change)) continue;
      changes.set(row.index, change);
      now.set(row.index, JSON.stringify([row.name, row.fingerprint, row.outcome, change]));
      noteWritten(written, row, change);
    }
    if (changes.size === 0) return { snapshot, settled: true };
    // What was written and shows otherwise, on a row that stayed where it was: Sheets took it for something else.
    const stuck = [...now].every(([index, text]) => last.get(index) === text);
    if (stuck && round >= STUCK_ROUNDS && [...changes].every(hasItsId(snapshot)))
      return { snapshot, settled: true };
    sheet.write(blocksOf(snapshot, changes), round > 0 && stuck);
    last = now;
    snapshot = read();
  }
  return { snapshot, settled: false };
}

/** What was applied isn't written where an earlier version made the columns: the row is as one of before then. */
function texts(change: Partial<OutcomeCells>, { columns }: Snapshot): Partial<OutcomeCells> {
  const hasPlace = (header: OutcomeHeader) =>
    header !== 'Applied' || columns?.outcome.Applied !== undefined;
  return Object.fromEntries(
    headersOf(change)
      .filter(hasPlace)
      .map((header) => [header, cellText(change[header] ?? '')]),
  );
}

function differs(outcome: OutcomeCells, change: Partial<OutcomeCells>): boolean {
  return headersOf(change).some((header) => !isShown(change[header] ?? '', outcome[header]));
}

/** Whether a row bears the id that it is to have: what else it shows may stand. */
function hasItsId({ rows }: Snapshot) {
  const byIndex = new Map(rows.map((row) => [row.index, row.outcome['Request ID']]));
  return ([index, change]: [number, Partial<OutcomeCells>]): boolean =>
    change['Request ID'] === undefined || change['Request ID'] === byIndex.get(index);
}

/** One block for each run of neighbouring rows and columns that change alike. */
function blocksOf(snapshot: Snapshot, changes: Map<number, Partial<OutcomeCells>>): Block[] {
  const columns = snapshot.columns?.outcome ?? {};
  const blocks: Block[] = [];
  const indices = [...changes.keys()].sort((a, b) => a - b);
  for (let from = 0; from < indices.length; ) {
    const first = indices[from] as number;
    const headers = headersOf(changes.get(first) ?? {});
    let to = from + 1;
    while (
      to < indices.length &&
      indices[to] === first + (to - from) &&
      headersOf(changes.get(indices[to] as number) ?? {}).join() === headers.join()
    )
      to++;
    const placed = headers
      .map((header) => ({ header, column: columns[header] }))
      .filter(
        (place): place is { header: OutcomeHeader; column: number } => place.column !== undefined,
      )
      .sort((a, b) => a.column - b.column);
    for (let left = 0; left < placed.length; ) {
      const start = placed[left] as { header: OutcomeHeader; column: number };
      let right = left + 1;
      while (right < placed.length && placed[right]?.column === start.column + (right - left))
        right++;
      blocks.push({
        row: first,
        column: start.column,
        texts: indices
          .slice(from, to)
          .map((index) =>
            placed.slice(left, right).map(({ header }) => changes.get(index)?.[header] ?? ''),
          ),
      });
      left = right;
    }
    from = to;
  }
  return blocks;
}
