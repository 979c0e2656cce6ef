/** Writes outcomes to the rows they belong to; what stands in the sheet leaves the journal. */
import { type SnapshotRow, stampOf, stillFits } from '../plan/snapshot';
import { type Said, said } from '../texts/said';
import type { JournalEntry } from './journal';
import { COPIED, type Outcome, type OutcomeTexts, outcomeTexts, UNTOUCHED } from './outcome';
import { clearedCells, ownCells } from './repair';
import { bearer } from './rows-of-run';
import { loggedAs, runKey } from './run-record';
import { readAgain, type Slice, saveJournal } from './slice-state';
import { writeRows } from './write-rows';

/** One row that was settled, for those who watch. */
export interface SettledRow {
  row: number;
  name: string;
  outcome: Outcome;
}

/**
 * Of whom an outcome speaks: those whom the row asked for when its members were read, by its fingerprint then.
 * A row that asks for others by now is completed once more. undefined: it stands, whatever the row asks for.
 */
export type Judged = Map<string, { asFor: string | undefined; asked: number; in: number }>;

/**
 * Writes outcomes to the rows that carry their UUIDs, and whatever else a row's cells should say by now.
 * What stands in the sheet leaves the journal.
 */
export function record(
  slice: Slice,
  outcomes: Map<string, Outcome>,
  latest: SettledRow[],
  judged: Judged = new Map(),
): void {
  const { ports, journal, run } = slice;
  const words = (sentences: readonly Said[]) => ports.words(sentences);
  const texts = new Map<string, OutcomeTexts>();
  for (const [uuid, outcome] of outcomes) texts.set(uuid, outcomeTexts(outcome, words));
  const asksForOthers = (uuid: string, row: SnapshotRow | undefined) => {
    const asFor = judged.get(uuid)?.asFor;
    return asFor !== undefined && row !== undefined && row.fingerprint !== asFor;
  };
  const wanted = (
    row: SnapshotRow,
  ): Partial<OutcomeTexts & { 'Request ID': string }> | undefined => {
    const stamp = stampOf(row);
    if (!stamp) return ownCells(slice, row);
    const own = bearer(slice, stamp.uuid);
    const isCopy = own !== undefined && row !== own && !(stillFits(row) && stillFits(own));
    const isOpen = row.state.kind === 'waiting' || row.state.kind === 'doubt';
    if (isCopy) {
      const { 'Request ID': _, ...cells } = row.outcome;
      const saysNothing = Object.values(cells).every((text) => text === '');
      const isAtWork = isOpen || row.state.kind === 'completing';
      return isAtWork || saysNothing ? outcomeTexts(COPIED, words) : undefined;
    }
    const settled = texts.get(stamp.uuid);
    const space = settled?.['Space ID'] ?? '';
    if (settled && space && row === own && asksForOthers(stamp.uuid, row))
      return outcomeTexts(
        { kind: 'completing', space, details: [said('outcome.completing')] },
        words,
      );
    if (settled) return settled;
    const strayed = ownCells(slice, row);
    if (strayed) return strayed;
    const entry = journal.get(stamp.uuid);
    // Its twin under the same id is settled: what became of that one became of it.
    if (isOpen && !entry && own && row !== own && isSettled(own)) {
      const { 'Request ID': _, ...cells } = own.outcome;
      return cells;
    }
    if (!isOpen || stamp.tag !== slice.context.me.tag) return undefined;
    if (entry?.open) return doubtTexts(row, entry, words);
    // Changed before it was sent, or after it was surely refused: untouched again, for a later run to take as it is.
    const unsent = !entry || (!entry.open && !entry.space && !entry.refusal);
    if (unsent && !stillFits(row)) return UNTOUCHED;
    return undefined;
  };
  const { snapshot, settled } = writeRows(
    ports.sheet,
    () => {
      slice.snapshot = readAgain(slice);
      return slice.snapshot;
    },
    slice.snapshot,
    wanted,
    (had) => clearedCells(slice, had),
  );
  slice.snapshot = snapshot;
  // What could not be made to stand stays in the journal; the next slice records it, and only then it counts.
  for (const [uuid, outcome] of settled ? outcomes : []) {
    const row = bearer(slice, uuid);
    if (asksForOthers(uuid, row)) continue;
    const people = judged.get(uuid);
    run.people.asked += people?.asked ?? 0;
    run.people.in += people?.in ?? 0;
    if (outcome.kind === 'done') run.done++;
    else if (outcome.kind === 'partly') run.partly++;
    else if (outcome.kind === 'failed') run.failed++;
    if (outcome.kind === 'completing' || outcome.kind === 'doubt') continue;
    logSettled(slice, uuid, outcome);
    journal.delete(uuid);
    if ('space' in outcome) slice.made.add(uuid, outcome.space);
    if (row) latest.push({ row: row.index + 1, name: row.name, outcome });
  }
  if (outcomes.size > 0) {
    saveJournal(slice);
    saveRun(slice);
  }
}

function isSettled({ state }: SnapshotRow): boolean {
  return state.kind === 'done' || state.kind === 'partly' || state.kind === 'failed';
}

/** For the log of the script: ids and codes. */
function logSettled({ ports, run }: Slice, uuid: string, { kind, details }: Outcome): void {
  ports.log({
    event: 'settled',
    run: loggedAs(ports.sheet.id, run),
    request: uuid,
    outcome: kind,
    because: details.map(({ code }) => code).join(' '),
  });
}

function doubtTexts(
  row: SnapshotRow,
  entry: JournalEntry,
  words: (said: readonly Said[]) => string,
): OutcomeTexts | undefined {
  const details: Said[] = stillFits(row)
    ? [said('outcome.doubt'), ...(entry.last ? [entry.last] : [])]
    : [said('outcome.doubt.changed')];
  // Written once, and again only when a person is asked: not for every try.
  if (row.state.kind === 'doubt' && !entry.ask && stillFits(row)) return undefined;
  return outcomeTexts({ kind: 'doubt', details }, words);
}

export function saveRun(slice: Slice): void {
  slice.ports.stores.document.set({
    [runKey(slice.ports.sheet.id, slice.context.me.tag)]: JSON.stringify(slice.run),
  });
}
