/** Writes outcomes to the rows they belong to; what stands in the sheet leaves the journal. */

import { type Wanted, type Written, writeRows } from '../placing/write-rows';
import {
  originalOf,
  type Snapshot,
  type SnapshotRow,
  stampOf,
  unwrittenKeyOf,
  uuidOfRow,
} from '../plan/snapshot';
import {
  type Cells,
  cellsFor,
  clearedCells,
  type Known,
  repairedCells,
  type ToRecord,
} from '../row/cells';
import {
  type Outcome,
  type OutcomeTexts,
  outcomeTexts,
  UNTOUCHED,
  type Words,
} from '../row/outcome';
import { isMadeNow } from '../row/progress';
import { STATUS } from '../table/columns';
import { admissionAfter } from './admission';
import { moved } from './patience';
import { loggedAs, runKey } from './run-record';
import {
  lookUpAnew,
  noteUnwritten,
  progressOf,
  readAgain,
  type Slice,
  saveJournal,
  saveProgress,
  withUnwritten,
} from './slice-state';
import { withTooLate } from './too-late';

/**
 * Of whom an outcome speaks: those whom the row asked for when its members were read, by its fingerprint then.
 * A row that asks for others by now is completed once more. undefined: it stands, whatever the row asks for; `who` stands
 * for those who were asked for, where that was the last turn.
 */
export type Judged = Map<
  string,
  {
    asFor: string | undefined;
    asked: number;
    in: number;
    untried?: number | undefined;
    postedAt?: number | undefined;
    who?: string | undefined;
  }
>;

/**
 * Writes outcomes to the rows that carry their UUIDs, and whatever else a row's cells should say by now.
 * What stands in the sheet leaves the journal.
 */
export function record(
  slice: Slice,
  outcomes: Map<string, Outcome>,
  judged: Judged = new Map(),
): void {
  const { ports, journal, run } = slice;
  if (outcomes.size > 0 && ports.now() - slice.readAt > FRESH_MS) readAnew(slice);
  const words: Words = (sentences) => ports.words(sentences);
  const texts = new Map<string, OutcomeTexts>();
  for (const [uuid, outcome] of outcomes) texts.set(uuid, outcomeTexts(outcome, words));
  const toldTo = (row: SnapshotRow, uuid: string, outcome: Outcome) => {
    const who = judged.get(uuid)?.who;
    return who === undefined ? outcome : withTooLate(outcome, row, who);
  };
  const textsFor = (uuid: string, row: SnapshotRow) => {
    const outcome = outcomes.get(uuid);
    const told = outcome && toldTo(row, uuid, outcome);
    return told === outcome ? texts.get(uuid) : told && outcomeTexts(told, words);
  };
  const asksForOthers = (uuid: string, row: SnapshotRow | undefined) => {
    const asFor = judged.get(uuid)?.asFor;
    return asFor !== undefined && row !== undefined && row.fingerprint !== asFor;
  };
  const of = { tag: slice.context.me.tag, words };
  const toRecord: ToRecord = { textsFor, asksForOthers };
  const known = knownIn(slice);
  const { snapshot, settled, refused } = place(slice, (row, _, had, hadBy) => {
    const cells = cellsFor(row, known(hadBy), toRecord, of, had);
    const uuid = uuidOfRow(row);
    if (cells === UNTOUCHED) run.released = true;
    // What it had says nothing new of it.
    if (getsItsSpace(cells) && cells !== had && !texts.has(uuid)) noteRepaired(slice, [row]);
    return cells;
  });
  slice.snapshot = snapshot;
  if (refused.length > 0) {
    noteUnwritten(ports, refused);
    const before = slice.context.answers.unwritten ?? [];
    slice.context = withUnwritten(slice.context, [...before, ...refused.map(unwrittenKeyOf)]);
  }
  // What could not be made to stand stays in the journal; the next slice records it, and only then it counts.
  for (const [uuid, known] of settled ? outcomes : []) {
    const row = originalOf(snapshot, uuid);
    const outcome = row ? toldTo(row, uuid, known) : known;
    if (asksForOthers(uuid, row) || isUnwritten(slice, row)) continue;
    const people = judged.get(uuid);
    run.people.asked += people?.asked ?? 0;
    run.people.in += people?.in ?? 0;
    if (outcome.kind !== 'completing' && outcome.kind !== 'doubt') moved(run, ports.now());
    if (people) run.admission = admissionAfter(run.admission, people);
    if (outcome.kind === 'done') run.done++;
    else if (outcome.kind === 'partly') run.partly++;
    else if (outcome.kind !== 'completing' && outcome.kind !== 'doubt') run.failed++;
    if (outcome.kind === 'existing' || outcome.kind === 'whose') run.asked++;
    if (outcome.kind === 'completing' || outcome.kind === 'doubt') continue;
    logSettled(slice, uuid, outcome);
    if (row) noteCreated(slice, row, people?.postedAt);
    journal.rows.delete(uuid);
    if ('space' in outcome && outcome.kind !== 'existing') slice.made.add(uuid, outcome.space);
    if (row) slice.latest.push({ row: row.index + 1, name: row.name, outcome });
  }
  if (outcomes.size > 0) {
    saveProgress(slice);
  }
}

/** Of a named space that Chat made for this very send it is kept for a day that it did: it can be undone as long. */
function noteCreated(slice: Slice, row: SnapshotRow, postedAt = 0): void {
  const progress = progressOf(slice, row);
  if (!isMadeNow(progress) || row.request.kind !== 'space') return;
  const { space, sent } = progress;
  const { firstAt, lastAt } = sent;
  const run = stampOf(row)?.run || slice.run.id;
  slice.created.note({ space, run, firstAt, lastAt, postedAt, isGoing: false });
}

function getsItsSpace(cells: Cells | undefined): boolean {
  return cells?.Status === STATUS.settingUp && cells['Space ID'] !== '';
}

/** Gives rows their own cells back that bear another's, before anything else is done. */
export function repairDisplaced(slice: Slice): void {
  const words: Words = (sentences) => slice.ports.words(sentences);
  const of = { tag: slice.context.me.tag, words };
  const known = knownIn(slice);
  const wanted = (row: SnapshotRow) => repairedCells(row, known(), of);
  const displaced = slice.snapshot.rows.filter(wanted);
  if (displaced.length === 0) return;
  noteRepaired(
    slice,
    displaced.filter((row) => getsItsSpace(wanted(row))),
  );
  slice.snapshot = place(slice, (row) => {
    const cells = wanted(row);
    // Somebody may sort meanwhile: other rows get theirs back in a later round.
    if (getsItsSpace(cells)) noteRepaired(slice, [row]);
    return cells;
  }).snapshot;
}

/**
 * Of own rows that get their space back it is written down that their outcome is looked up anew, and nobody is added:
 * whoever edits the sheet can bring a row there by typing. Before the cells say so: a row that was renamed since goes on
 * by what is written down of it alone.
 */
function noteRepaired(slice: Slice, rows: readonly SnapshotRow[]): void {
  const { made, trust, context, ports } = slice;
  let noted = false;
  for (const row of rows) {
    const stamp = stampOf(row);
    const space = made.spaceOf(stamp?.uuid ?? '');
    if (!stamp || !space || stamp.tag !== context.me.tag || progressOf(slice, row)) continue;
    if (!trust.proves(stamp, space) || trust.proofOf(stamp, () => '') === 'nothing') continue;
    lookUpAnew(slice, stamp.uuid, { space, at: ports.now() });
    noted = true;
  }
  if (noted) saveJournal(slice);
}

/**
 * What was read longer ago is read anew before outcomes are written by it: while Chat adds people, others sort and clear. A
 * batch of the usual kind is sent and recorded within this time, and costs no further read.
 */
const FRESH_MS = 20_000;

/** Reads the sheet as it is by now. */
function readAnew(slice: Slice): Snapshot {
  slice.snapshot = readAgain(slice);
  slice.readAt = slice.ports.now();
  return slice.snapshot;
}

/** Writes cells, and what rows should say that lose their id meanwhile. */
function place(slice: Slice, wanted: Wanted): Written {
  const { ports } = slice;
  const known = knownIn(slice);
  const read = () => readAnew(slice);
  return writeRows(
    ports.sheet,
    read,
    slice.snapshot,
    (row, snapshot, had, hadBy) =>
      isUnwritten(slice, row) ? undefined : wanted(row, snapshot, had, hadBy),
    {
      cleared: (was) => clearedCells(was, known(), (sentences) => ports.words(sentences)),
      ofOne: 'left',
    },
  );
}

/** Its cells can't be written: what is known of it stays in the journal. */
function isUnwritten({ context }: Slice, row: SnapshotRow | undefined): boolean {
  return row !== undefined && context.answers.unwritten?.includes(unwrittenKeyOf(row)) === true;
}

/** What is known of all rows, the same value for one look at them: each row of a large sheet is asked about. */
function knownIn(slice: Slice): (hadBy?: Known['hadBy']) => Known {
  let last: Known | undefined;
  return (hadBy) => {
    const { snapshot, journal, made } = slice;
    if (last?.snapshot !== snapshot || last.hadBy !== hadBy)
      last = { snapshot, progress: journal.rows, made, hadBy };
    return last;
  };
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

export function saveRun(slice: Slice): void {
  slice.ports.stores.document.set({
    [runKey(slice.ports.sheet.id, slice.context.me.tag)]: JSON.stringify(slice.run),
  });
}
