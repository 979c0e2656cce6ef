/**
 * Writes outcome cells so that each lands on its row, although people sort, insert and delete while it happens:
 * write, read again, put right what moved meanwhile, until what stands is what was meant.
 */
import type { OutcomeCells } from '../plan/row-state';
import { type Snapshot, type SnapshotRow, unwrittenKeyOf } from '../plan/snapshot';
import type { OutcomeHeader } from '../table/columns';
import type { Displaced } from './displaced';
import {
  type Block,
  cellText,
  isShown,
  SHEET_LOCKED,
  SHEET_VALIDATES,
  type SheetPort,
} from './sheet';
import { strayedIn } from './strayed';
import type { Cleared } from './while-ids-stand';
import {
  headersOf,
  idOf,
  noteRead,
  noteWritten,
  nothingWritten,
  uuidOf,
  type Writing,
} from './writing';

/** Rounds of putting right before it is left to the next slice: somebody sorts faster than we write. */
const ROUNDS = 6;
/** Rounds after which a text that Sheets shows otherwise is left as it is: once as usual, once as text. */
const STUCK_ROUNDS = 3;

/**
 * What a row's cells should say; headers that are absent are left as they are. `had`: what it is given back where it got
 * another row's texts in this go, save for what it should say, and `hadBy` what any row is. undefined: leave the row alone,
 * but for that.
 */
export type Wanted = (
  row: SnapshotRow,
  snapshot: Snapshot,
  had?: Partial<OutcomeCells>,
  hadBy?: (row: SnapshotRow) => Partial<OutcomeCells> | undefined,
) => Partial<OutcomeCells> | undefined;

export interface Written {
  snapshot: Snapshot;
  /** Everything stands where it belongs, save for `refused`. */
  settled: boolean;
  /** Rows that alone can't be written: a range is protected, or a rule refuses what they are to hold. */
  refused: SnapshotRow[];
}

/** How rows are written, where that is otherwise than usual. */
export interface How {
  /** What a row says that lost its Request ID meanwhile; usually nothing else than it does. */
  cleared?: Cleared;
  /** A single row that Sheets refuses is thrown, which is usual, or left as one of others. */
  ofOne?: 'thrown' | 'left';
  /** Hears of rows that bear another's id, before they are given their own back: that may be refused, or take longer than there is time. */
  lost?: (rows: Displaced[]) => void;
  /** All rows are written or none: what the written ones say again, where Sheets refuses one or people move rows too often. */
  undo?: Wanted;
  /** The same where people move rows too often, and only there: later on it is no longer known what most rows had. */
  restless?: Wanted;
}

/**
 * Writes what `wanted` says, which is asked anew about each fresh read: it must go by what a row is
 * (stamp, content), never by where it stands. A row that got another row's texts because it moved is given
 * back what it had. Throws what Sheets throws, once that is done; where it refuses some rows, the others are written.
 */
export function writeRows(
  sheet: SheetPort,
  read: () => Snapshot,
  before: Snapshot,
  wanted: Wanted,
  {
    cleared = () => ({}),
    ofOne = 'thrown',
    lost = () => undefined,
    undo,
    restless = undo,
  }: How = {},
): Written {
  const parts = { sheet, read, before, written: nothingWritten(before), cleared, lost };
  const setRight = (found: Snapshot, back: Wanted = () => undefined) =>
    inRounds({ ...parts, ofOne: 'left' }, found, back);
  try {
    const done = inRounds({ ...parts, ofOne: undo ? 'none without it' : ofOne }, before, wanted);
    if (done.settled || !restless) return done;
    return { ...setRight(done.snapshot, restless), settled: false };
  } catch (thrown) {
    // What landed before may stand on rows that moved: later on nobody knows what they had.
    try {
      setRight(read(), undo);
    } catch {
      // Why it couldn't be written is told by what was thrown first.
    }
    throw thrown;
  }
}

interface Parts {
  sheet: SheetPort;
  read: () => Snapshot;
  before: Snapshot;
  written: Writing;
  cleared: Cleared;
  ofOne: OfOne;
  lost: (rows: Displaced[]) => void;
}

/** What becomes of a row that Sheets refuses; `none without it`: it is thrown whatever others there are. */
type OfOne = 'thrown' | 'left' | 'none without it';

/** Writes until what stands is what was meant; `found`: how the sheet is, which is `before` as long as nothing was written. */
function inRounds(
  { sheet, read, before, written, cleared, ofOne, lost }: Parts,
  found: Snapshot,
  wanted: Wanted,
): Written {
  let snapshot = found;
  let last = new Map<number, string>();
  const refused = new Map<string, SnapshotRow>();
  const end = (settled: boolean): Written => ({
    snapshot,
    settled,
    refused: [...refused.values()],
  });
  for (let round = 0; round < ROUNDS; round++) {
    const changes = new Map<number, Partial<OutcomeCells>>();
    const now = new Map<number, string>();
    const displaced: Displaced[] = [];
    noteRead(written, snapshot);
    const strayed = snapshot === before ? undefined : strayedIn(snapshot, before, written, cleared);
    for (const row of snapshot.rows) {
      const had = strayed?.(row);
      if (refused.size > 0 && refused.has(unwrittenKeyOf(row))) {
        if (!had) continue;
        // What strayed to it shows that it can be written where it stands by now.
        refused.delete(unwrittenKeyOf(row));
      }
      // What is wanted goes by the id that the row bears: once another one was given back, by that.
      const other = displacedBy(row, had, before);
      if (other) displaced.push(other);
      const asked = other ? undefined : wanted(row, snapshot, had, strayed);
      const change = (asked ?? had) && texts({ ...had, ...asked }, snapshot);
      if (!change || !differs(row.outcome, change)) continue;
      changes.set(row.index, change);
      now.set(row.index, JSON.stringify([row.name, row.fingerprint, row.outcome, change]));
      noteWritten(written, row, change, had);
    }
    if (changes.size === 0) return end(true);
    // What was written and shows otherwise, on a row that stayed where it was: Sheets took it for something else.
    const stuck = [...now].every(([index, text]) => last.get(index) === text);
    if (stuck && round >= STUCK_ROUNDS && [...changes].every(hasItsId(snapshot))) return end(true);
    if (displaced.length > 0) lost(displaced);
    const alone = writeApart(sheet, snapshot, changes, round > 0 && stuck, ofOne);
    for (const row of snapshot.rows)
      if (alone.has(row.index)) refused.set(unwrittenKeyOf(row), row);
    last = now;
    snapshot = read();
  }
  return end(false);
}

/** Where the row bears another's id in place of one that it had, what it is to get back. */
function displacedBy(
  row: SnapshotRow,
  had: Partial<OutcomeCells> | undefined,
  before: Snapshot,
): Displaced | undefined {
  const [own, uuid] = [had?.['Request ID'] ?? '', uuidOf(idOf(row))];
  if (!had || own === '' || uuid === '' || uuidOf(own) === uuid) return undefined;
  return { uuid, had, asks: row.fingerprint, isShared: before.byUuid.has(uuid) };
}

type Changes = Map<number, Partial<OutcomeCells>>;

/** Tries to find the rows that Sheets refuses among all others; each is a write. */
const MOST_TRIES = 60;

/**
 * Writes the changes; where Sheets refuses them, in parts, so that one row's protection is one row's. Answers the rows
 * that can't be written. Throws where all of them can't: then it is the sheet.
 */
function writeApart(
  sheet: SheetPort,
  snapshot: Snapshot,
  changes: Changes,
  asText: boolean,
  ofOne: OfOne,
): Set<number> {
  const refused = new Set<number>();
  let tries = 0;
  const write = (indices: readonly number[]): unknown => {
    tries++;
    const part: Changes = new Map(
      indices.map((index) => [index, changes.get(index) as Partial<OutcomeCells>]),
    );
    try {
      sheet.write(blocksOf(snapshot, part), asText);
      return undefined;
    } catch (thrown) {
      const { name } = thrown as Error;
      if (name === SHEET_LOCKED || name === SHEET_VALIDATES) return thrown;
      throw thrown;
    }
  };
  const inParts = (indices: readonly number[]): void => {
    if (indices.length === 0 || (tries < MOST_TRIES && !write(indices))) return;
    const [first, ...others] = indices as [number, ...number[]];
    if (others.length === 0) return void refused.add(first);
    const half = indices.length >> 1;
    inParts(indices.slice(0, half));
    inParts(indices.slice(half));
  };
  const all = [...changes.keys()];
  const thrown = write(all);
  if (!thrown) return refused;
  if (ofOne === 'none without it') throw thrown;
  if (all.length === 1 && ofOne === 'left') return new Set(all);
  // Where neither the first nor the last nor one between can be written it is the sheet, and not searched.
  const probes = [...new Set([all[0], all[all.length >> 1], all[all.length - 1]])] as number[];
  if (probes.every((index) => write([index]))) throw thrown;
  inParts(all);
  return refused;
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
