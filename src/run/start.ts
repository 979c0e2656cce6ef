/** Starts a run: stamps exactly the rows that were shown, and finds out whether the sheet can be written at all. */
import { type LostIds, lostBy, lostKey, readLost } from '../placing/displaced';
import { stamps } from '../placing/stamp-rows';
import { type Wanted, writeRows } from '../placing/write-rows';
import {
  type Change,
  isByTemplate,
  isOfSpace,
  keyOfChange,
  takesAway,
  whatOfChange,
} from '../plan/changes';
import type { Instant } from '../plan/instant';
import {
  digestOf,
  isUnfinished,
  makePlan,
  type PlannedRow,
  type Take,
  taken,
  UNWRITABLE,
} from '../plan/plan';
import { holdingBack, type Question, questionsIn } from '../plan/questions';
import type { RowState } from '../plan/row-state';
import { type Snapshot, spaceOf, stampOf, unwrittenKeyOf } from '../plan/snapshot';
import { type Much, muchIn } from '../plan/taking-away';
import type { Trust } from '../plan/trust';
import { sameSettings } from '../request/fingerprint';
import type { Chosen } from '../row/progress';
import { answersAfterStart, answersKey, writeAnswers } from '../table/answers';
import { OUTCOME_HEADERS, outcomeHeaderBeside } from '../table/columns';
import { readColumns } from '../table/find-columns';
import { said } from '../texts/said';
import { giveBackIds, noteLost } from './give-back';
import { writeJournal } from './journal';
import { releaseLease, takeLease } from './lease';
import { moved } from './patience';
import type { Budget, Ports, RunContext } from './ports';
import {
  isOfRun,
  loggedAs,
  newRun,
  type RunRecord,
  readRun,
  runIdFrom,
  runKey,
} from './run-record';
import { learn, lookUpAnew, noteUnwritten, noteWritten, readAgain } from './slice-state';
import { type Known, ownProgress, readKnown } from './trust';

export type Start =
  | { kind: 'started'; total: number; run: string }
  /** What stands in the sheet is not what was shown; nothing was stamped. */
  | { kind: 'changed' }
  /** Something is open about the sheet that only a person can say; nothing was stamped. */
  | { kind: 'questions'; questions: Question[] }
  | { kind: 'busy'; by: string; until: number }
  /** So many people would be taken out that a person is asked once more, with these counts; nothing was stamped. */
  | { kind: 'much'; much: Much }
  /** Somebody sorts or edits faster than stamps can be written; they were taken back. */
  | { kind: 'restless' };

export interface StartRequest {
  take: Take;
  /** Indices of the rows to be taken; undefined: all. */
  within: ReadonlySet<number> | undefined;
  /** What was shown; undefined when nobody looked. */
  digest: string | undefined;
  /** Changes that a person left out of those shown, by their keys. */
  leave?: ReadonlySet<string> | undefined;
  /** What may be taken away, each by its key: nothing else is. */
  takeAway?: ReadonlySet<string> | undefined;
  /** Names and settings of spaces are changed, too; otherwise only who is in them. */
  ofSpaces?: boolean | undefined;
  /** So are names that only follow from a template in Settings. */
  byTemplate?: boolean | undefined;
  /** How many people a person was told would be taken out, where that took a second press. */
  sure?: number | undefined;
  /**
   * Which of the rows are set up although nobody looked, judged while no other execution works on the document. Rows that
   * are under way go on all the same. Of changes, the rows with those of them that are made: nobody else chose any.
   */
  admit?: Admit | undefined;
}

/** Chooses among rows, in whose name nobody looks. */
export type Admit = (fresh: PlannedRow[], snapshot: Snapshot) => readonly PlannedRow[];

/** Throws what the sheet throws when it can't be written: then nothing was sent. */
export function startRun(
  ports: Ports,
  context: RunContext,
  budget: Budget,
  request: StartRequest,
): Start {
  const taking = takeLease(ports, context.me, budget.startedAt);
  if (taking.kind === 'busy') return { kind: 'busy', by: taking.by, until: taking.until };
  try {
    return stampRows(ports, context, request, budget.startedAt, runIdFrom(taking.lease.token));
  } finally {
    releaseLease(ports, taking.lease, context.me, false);
  }
}

function stampRows(
  ports: Ports,
  asking: RunContext,
  request: StartRequest,
  askedAt: Instant,
  freshId: string,
): Start {
  const key = runKey(ports.sheet.id, asking.me.tag);
  const properties = ports.stores.document.all();
  const { journal, made, trust } = readKnown(ports, asking.me, properties);
  const lost = readLost(properties[lostKey(ports.sheet.id)]);
  const before = { ports, context: asking, journal, trust, lost };
  const given = { ...before, snapshot: readAgain(before) };
  giveBackIds(given);
  const { context } = given;
  const read = () => readAgain({ ports, context, trust });
  const known = readRun(properties[key]);
  let { snapshot } = given;
  const plan = makePlan(snapshot, ports.seals, ports.mayRename);
  const shown = taken(plan, request.take, context.me.tag, request.within).filter(
    (row) => request.digest !== undefined || isLeftByRun(row, trust, known),
  );
  if (request.digest !== undefined && request.digest !== digestOf(shown, request.take))
    return { kind: 'changed' };
  const { admit } = request;
  const mayTake = shown.filter((row) => !lostBy(lost, row, snapshot));
  const chosen = request.take === 'changes' && !admit ? chosenOf(mayTake, request) : mayTake;
  const isMuch = (those: readonly PlannedRow[]) =>
    request.take === 'changes' ? muchIn(those) : undefined;
  const much = admit ? undefined : isMuch(chosen);
  if (much && request.sure !== much.people) return { kind: 'much', much };
  const questions = holdingBack(questionsIn(snapshot, context.answers));
  if (questions.length > 0) return { kind: 'questions', questions };
  const rows = admit ? admitted(chosen, snapshot, request.take, admit) : chosen;
  const unseen = admit && isMuch(rows);
  if (unseen) return { kind: 'much', much: unseen };
  snapshot = withOutcomeColumns(ports, context, snapshot);
  rememberColumns(ports, context, snapshot);

  const fixes = request.take === 'ready' ? plan.rows.filter((row) => isToFix(row, request)) : [];
  const run = known ?? newRun(freshId, ports.now(), context.me.shown);
  if (run.id === '') run.id = freshId;
  // It waits although no run is known: the properties were lost, and it may have been sent.
  for (const row of known ? [] : rows) {
    const state = row.state();
    if (state.kind === 'waiting' && !journal.rows.has(state.stamp.uuid))
      learn({ journal }, state.stamp.uuid, { what: 'may have been sent', at: state.stamp.minute });
  }
  moved(run, ports.now());
  run.silent = 0;
  run.paused = false;
  run.askedNames = false;
  run.askedAt = askedAt;
  run.byItself = request.digest === undefined;
  run.dueAt = ports.now();
  noteOldSpaces(ports, { journal, made }, rows, request);
  // A doubt that a person wants tried again is nobody's question any more. What nobody sealed for them stays a stranger's word.
  for (const row of rows) {
    const stamp = stampOf(row);
    if (stamp && ownProgress(journal, stamp))
      learn({ journal }, stamp.uuid, { what: 'tried again' });
  }
  writeJournal(ports.stores.document, journal, ports.sheet.id, ports.seals, made.changes());
  // The record stands before the first stamp: a stamp without one means that the properties were lost.
  ports.stores.document.set({ [key]: JSON.stringify(run) });

  // As long as a row may bear a stamp of it the record stays, as where Google ends a start: such a row was surely never sent.
  const giveUp = () => {
    if (!known && !mayBearStampsOf(run, read)) ports.stores.document.remove(key);
  };
  const wanted = stamps(
    ports,
    { tag: context.me.tag, run: run.id, minute: ports.now() },
    rows,
    fixes,
  );
  let lostNow: LostIds | undefined;
  const takeBack: Wanted = (row, now) => {
    lostNow ??= readLost(ports.stores.document.get(lostKey(ports.sheet.id)));
    return lostBy(lostNow, row, now) ? undefined : wanted.takeBack(row, now);
  };
  try {
    const written = writeRows(ports.sheet, read, snapshot, wanted, {
      lost: (rows) => noteLost(ports, rows),
      restless: takeBack,
    });
    if (written.settled) {
      const id = loggedAs(ports.sheet.id, run);
      const out = new Set(written.refused.map(unwrittenKeyOf));
      const stamped = rows.filter((row) => !out.has(unwrittenKeyOf(row)));
      noteWritten(ports, properties, stamped);
      noteUnwritten(ports, written.refused);
      const total = stamped.length;
      ports.log({ event: 'run-started', run: id, rows: total, toFix: fixes.length });
      return { kind: 'started', total, run: run.id };
    }
  } catch (error) {
    giveUp();
    throw error;
  }
  giveUp();
  return { kind: 'restless' };
}

/** Whether any row bears a stamp of the run; also where the sheet can't be read. */
function mayBearStampsOf({ id }: RunRecord, read: () => Snapshot): boolean {
  try {
    return read().rows.some((row) => stampOf(row)?.run === id);
  } catch {
    return true;
  }
}

function admitted(rows: PlannedRow[], snapshot: Snapshot, take: Take, admit: Admit): PlannedRow[] {
  if (take === 'changes') return admit(rows, snapshot).filter(({ changes }) => changes.length > 0);
  const fresh = rows.filter((row) => !isUnfinished(row));
  const may = new Set(admit(fresh, snapshot));
  return rows.filter((row) => isUnfinished(row) || may.has(row));
}

/**
 * Whether a row that is unfinished may be taken where nobody looks: it is of the run that goes on, an own run wrote down
 * how far it is, or no run ever settled it. One that was settled and says now that it isn't waits for a person: its
 * stamp is right, and may have been kept from before it was changed.
 */
function isLeftByRun(row: PlannedRow, trust: Trust, known: RunRecord | undefined): boolean {
  const stamp = stampOf(row);
  if (!stamp || !isUnfinished(row)) return true;
  if ((known !== undefined && isOfRun(row, known)) || trust.isAtWork(stamp)) return true;
  return spaceOf(row) === '' && !trust.wasSettled(stamp);
}

function isToFix(row: PlannedRow, { within }: StartRequest): boolean {
  const canBeSaid = !row.findings.some(({ code }) => code === UNWRITABLE);
  return row.place === 'toFix' && canBeSaid && (!within || within.has(row.index));
}

/** What the columns are used as now counts as answered: no later version reads them otherwise without asking. */
export function rememberColumns(
  ports: Ports,
  { answers }: RunContext,
  { columns }: Snapshot,
): void {
  if (!columns) return;
  const before = writeAnswers(answers);
  const after = writeAnswers(answersAfterStart(answers, columns));
  if (after !== before) ports.stores.document.set({ [answersKey(ports.sheet.id)]: after });
}

/** Makes the outcome columns that are missing; they stand where they were put, so nothing need be read again. */
export function withOutcomeColumns(
  ports: Ports,
  context: RunContext,
  snapshot: Snapshot,
): Snapshot {
  const { columns, cells } = snapshot;
  if (!columns) return snapshot;
  const missing = OUTCOME_HEADERS.filter((header) => columns.outcome[header] === undefined);
  if (missing.length === 0) return snapshot;
  const at = Math.max(...cells.map((row) => row.length));
  const taken = new Set(columns.headers.map((text) => text.trim().toLowerCase()));
  const headers = missing.map((header) =>
    taken.has(header.toLowerCase()) ? outcomeHeaderBeside(header) : header,
  );
  ports.sheet.addOutcomeColumns(columns.headerRow, headers, at);
  const header = [...(cells[columns.headerRow] ?? [])];
  while (header.length < at) header.push('');
  const grown = [...cells];
  grown[columns.headerRow] = [...header, ...headers];
  return {
    ...snapshot,
    cells: grown,
    columns: readColumns(grown, context.answers) ?? columns,
  };
}

/**
 * The rows with what a person chose of their changes; a row of which nothing was chosen is none of the run's. Where a
 * row names nobody any more, all who are in may go, and only from one such row at a time.
 */
function chosenOf(
  rows: readonly PlannedRow[],
  {
    leave,
    takeAway,
    ofSpaces,
    byTemplate,
  }: Pick<StartRequest, 'leave' | 'takeAway' | 'ofSpaces' | 'byTemplate'>,
): PlannedRow[] {
  let emptied: PlannedRow | undefined;
  const isChosen = (row: PlannedRow, change: Change): boolean => {
    const key = keyOfChange(row, change);
    if (isOfSpace(change) && !ofSpaces) return false;
    if (isByTemplate(change)) return byTemplate === true;
    if (!takesAway(change)) return !leave?.has(key);
    if (!takeAway?.has(key)) return false;
    if (change.does === 'takeRole' || change.alone !== 'emptied') return true;
    emptied ??= row;
    return row === emptied;
  };
  return rows
    .map((row) => ({ ...row, changes: row.changes.filter((change) => isChosen(row, change)) }))
    .filter(({ changes }) => changes.length > 0);
}

function asChosen(change: Change): Chosen {
  const { does } = change;
  const who = whatOfChange(change);
  const movedTo = change.does === 'takeOut' ? change.movedTo : undefined;
  return {
    ...{ does, who },
    ...(movedTo ? { after: { uuid: movedTo.uuid, space: movedTo.space } } : {}),
  };
}

/** Rows with a space are only completed: what is known of them goes into the journal, by which they are known at work. */
function noteOldSpaces(
  ports: Ports,
  { journal, made }: Known,
  rows: readonly PlannedRow[],
  { take, sure }: Pick<StartRequest, 'take' | 'sure'>,
): void {
  for (const row of rows) {
    const state = row.state();
    if (state.kind === 'reopened')
      lookUpAnew({ journal }, state.stamp.uuid, { space: state.space, at: ports.now() });
    if (state.kind !== 'done' && state.kind !== 'partly') continue;
    const changed = row.findings.some((finding) => finding.code === 'changedSince');
    const isOfChanges = take === 'changes' && !isWrittenOver(row, state, journal);
    // Proved for a stamp without a seal, it has to be for one that has.
    made.add(state.stamp.uuid, state.space);
    learn({ journal }, state.stamp.uuid, {
      ...{ what: 'taken up', space: state.space, at: ports.now() },
      // What *Try again* would do for a row that isn't whole is done with its changes: its message may be missing.
      onlyPeople: isOfChanges && state.kind === 'done',
      ...(isOfChanges ? { changes: row.changes.map(asChosen) } : {}),
      ...(isOfChanges && sure ? { sure } : {}),
      ...(changed ? { remark: said('outcome.notApplied') } : {}),
    });
  }
}

/**
 * Whether somebody wrote over the word of a row to which an own run was adding people still: it never was whole, and is
 * completed as that run began it, as long as it asks for no other settings or message.
 */
function isWrittenOver(
  { fingerprint, changes }: PlannedRow,
  { stamp, space }: Pick<Extract<RowState, { kind: 'done' | 'partly' }>, 'stamp' | 'space'>,
  journal: Known['journal'],
): boolean {
  const known = ownProgress(journal, stamp);
  const isUnderWay =
    known?.is === 'made' && known.space === space && !known.onlyPeople && !known.changes;
  const isAsBegun = sameSettings(stamp.fingerprint, fingerprint);
  return isUnderWay && isAsBegun && changes.every(({ does }) => does === 'catchUp');
}
