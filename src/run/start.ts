/** Starts a run: stamps exactly the rows that were shown, and finds out whether the sheet can be written at all. */
import type { Instant } from '../plan/instant';
import { digestOf, findingSaid, makePlan, type PlannedRow, type Take, taken } from '../plan/plan';
import { holdingBack, type Question, questionsIn } from '../plan/questions';
import { type OutcomeCells, STATUS } from '../plan/row-state';
import {
  readSnapshot,
  type Snapshot,
  type SnapshotRow,
  spaceOf,
  stampOf,
  stillFits,
} from '../plan/snapshot';
import { formatStamp } from '../plan/stamp';
import { answersAfterStart, answersKey, writeAnswers } from '../table/answers';
import { OUTCOME_HEADERS, outcomeHeaderBeside } from '../table/columns';
import { readColumns } from '../table/find-columns';
import { said } from '../texts/said';
import { type Journal, readJournal, writeJournal } from './journal';
import { releaseLease, takeLease } from './lease';
import { UNTOUCHED } from './outcome';
import type { Budget, Ports, RunContext } from './ports';
import { loggedAs, newRun, readRun, runIdFrom, runKey } from './run-record';
import { type Wanted, writeRows } from './write-rows';

export type Start =
  | { kind: 'started'; total: number; run: string }
  /** What stands in the sheet is not what was shown; nothing was stamped. */
  | { kind: 'changed' }
  /** Something is open about the sheet that only a person can say; nothing was stamped. */
  | { kind: 'questions'; questions: Question[] }
  | { kind: 'busy'; by: string; until: number }
  /** Somebody sorts or edits faster than stamps can be written; they were taken back. */
  | { kind: 'restless' };

export interface StartRequest {
  take: Take;
  /** Indices of the rows to be taken; undefined: all. */
  within: ReadonlySet<number> | undefined;
  /** What was shown; undefined when nobody looked. */
  digest: string | undefined;
}

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
  context: RunContext,
  request: StartRequest,
  askedAt: Instant,
  freshId: string,
): Start {
  const key = runKey(ports.sheet.id, context.me.tag);
  const read = () => readSnapshot(ports.sheet.read(), context.answers, context.reading);
  let snapshot = read();
  const plan = makePlan(snapshot);
  const rows = taken(plan, request.take, context.me.tag, request.within);
  if (request.digest !== undefined && request.digest !== digestOf(rows)) return { kind: 'changed' };
  const questions = holdingBack(questionsIn(snapshot, context.answers));
  if (questions.length > 0) return { kind: 'questions', questions };
  snapshot = withOutcomeColumns(ports, context, snapshot);
  remember(ports, context, snapshot);

  const properties = ports.stores.document.all();
  const journal = readJournal(properties);
  const fixes = request.take === 'ready' ? plan.rows.filter((row) => isToFix(row, request)) : [];
  const known = readRun(properties[key]);
  const run = known ?? newRun(freshId, ports.now(), context.me.shown);
  if (run.id === '') run.id = freshId;
  // It waits although no run is known: the properties were lost, and it may have been sent.
  for (const row of known ? [] : rows)
    if (row.state.kind === 'waiting' && !journal.has(row.state.stamp.uuid))
      journal.set(row.state.stamp.uuid, {
        sheet: ports.sheet.id,
        firstSentAt: row.state.stamp.minute,
        open: true,
      });
  run.stalls = 0;
  run.askedAt = askedAt;
  run.dueAt = ports.now();
  noteOldSpaces(ports, journal, rows, request.take);
  for (const row of rows) {
    // A doubt that a person wants tried again is nobody's question any more.
    const entry = journal.get(stampOf(row)?.uuid ?? '');
    if (entry) delete entry.ask;
  }
  writeJournal(ports.stores.document, journal);
  // The record stands before the first stamp: a stamp without one means that the properties were lost.
  ports.stores.document.set({ [key]: JSON.stringify(run) });

  const giveUp = () => {
    if (!known) ports.stores.document.remove(key);
  };
  const wanted = stamps(ports, context, run.id, rows, fixes);
  try {
    const written = writeRows(ports.sheet, read, snapshot, wanted);
    if (written.settled) {
      const id = loggedAs(ports.sheet.id, run);
      ports.log({ event: 'run-started', run: id, rows: rows.length, toFix: fixes.length });
      return { kind: 'started', total: rows.length, run: run.id };
    }
    writeRows(ports.sheet, read, written.snapshot, wanted.takeBack);
  } catch (error) {
    giveUp();
    throw error;
  }
  giveUp();
  return { kind: 'restless' };
}

function isToFix(row: PlannedRow, { within }: StartRequest): boolean {
  return row.place === 'toFix' && (!within || within.has(row.index));
}

/** What the columns are used as now counts as answered: no later version reads them otherwise without asking. */
function remember(ports: Ports, { answers }: RunContext, { columns }: Snapshot): void {
  if (!columns) return;
  const before = writeAnswers(answers);
  const after = writeAnswers(answersAfterStart(answers, columns));
  if (after !== before) ports.stores.document.set({ [answersKey(ports.sheet.id)]: after });
}

/** Makes the outcome columns that are missing; they stand where they were put, so nothing need be read again. */
function withOutcomeColumns(ports: Ports, context: RunContext, snapshot: Snapshot): Snapshot {
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

/** Rows with a space are only completed: what is known of them goes into the journal, so that Details can say it. */
function noteOldSpaces(
  ports: Ports,
  journal: Journal,
  rows: readonly PlannedRow[],
  take: Take,
): void {
  for (const row of rows) {
    if (row.state.kind !== 'done' && row.state.kind !== 'partly') continue;
    const changed = row.findings.some((finding) => finding.code === 'changedSince');
    if (!changed && take !== 'new-people') continue;
    journal.set(row.state.stamp.uuid, {
      sheet: ports.sheet.id,
      firstSentAt: ports.now(),
      open: false,
      space: row.state.space,
      ...(take === 'new-people' ? { onlyPeople: true } : {}),
      ...(changed ? { remark: said('outcome.notApplied') } : {}),
    });
  }
}

interface Stamping extends Wanted {
  takeBack: Wanted;
}

/**
 * What each row's cells should say once it is stamped. Goes by what rows are, not by where they stand: a fresh row
 * has no name of its own, so as many rows are stamped of each fingerprint as were taken.
 */
function stamps(
  ports: Ports,
  context: RunContext,
  run: string,
  rows: readonly PlannedRow[],
  fixes: readonly PlannedRow[],
): Stamping {
  const minute = ports.now();
  const made = new Set<string>();
  // A refused row and one that was never sent may ask for the same: only the kind that was taken gets a new id.
  const kinds = new Set(rows.map((row) => row.state.kind));
  const isNew = ({ state }: SnapshotRow) =>
    (state.kind === 'fresh' || state.kind === 'failed') && kinds.has(state.kind);
  const targets = count(rows.filter(isNew).map((row) => row.fingerprint));
  const kept = new Map(
    rows.filter((row) => !isNew(row)).map((row) => [stampOf(row)?.uuid ?? '', row]),
  );
  const reasons = new Map(
    fixes.map((row) => [
      contentOf(row),
      ports.words(row.findings.filter((one) => one.severity === 'error').map(findingSaid)),
    ]),
  );
  const newStamp = (row: SnapshotRow): OutcomeCells => {
    const uuid = ports.uuid();
    made.add(uuid);
    return {
      Status: STATUS.waiting,
      'Space link': '',
      Details: '',
      'Space ID': '',
      'Request ID': formatStamp({
        uuid,
        tag: context.me.tag,
        minute,
        fingerprint: row.fingerprint,
        run,
      }),
    };
  };
  let open = new Map<string, number>();
  let counted: Snapshot | undefined;
  const wanted = (row: SnapshotRow, snapshot: Snapshot): Partial<OutcomeCells> | undefined => {
    if (counted !== snapshot) {
      counted = snapshot;
      open = new Map(targets);
      for (const one of snapshot.rows)
        if (isOurs(one) && stillFits(one))
          open.set(one.fingerprint, (open.get(one.fingerprint) ?? 0) - 1);
    }
    if (isOurs(row) && stillFits(row)) return undefined;
    if ((isNew(row) || isOurs(row)) && (open.get(row.fingerprint) ?? 0) > 0) {
      open.set(row.fingerprint, (open.get(row.fingerprint) ?? 0) - 1);
      return newStamp(row);
    }
    if (isOurs(row)) return undefined;
    // What a killed execution left on a line that asks for nothing.
    if (row.fingerprint === '' && row.outcome['Request ID'] === '' && spaceOf(row) === '')
      return UNTOUCHED;
    const reason = row.state.kind === 'fresh' ? reasons.get(contentOf(row)) : undefined;
    if (reason !== undefined) return { ...UNTOUCHED, Status: STATUS.fix, Details: reason };
    return again(row);
  };
  const isOurs = (row: SnapshotRow) => made.has(stampOf(row)?.uuid ?? '');

  /** Rows that keep their id: a space to be completed, or a doubt. */
  const again = (row: SnapshotRow): Partial<OutcomeCells> | undefined => {
    const stamp = stampOf(row);
    const before = stamp && kept.get(stamp.uuid);
    if (!stamp || !before || row.fingerprint !== before.fingerprint) return undefined;
    if (row.state.kind !== 'done' && row.state.kind !== 'partly') return undefined;
    return {
      ...row.outcome,
      Status: STATUS.settingUp,
      'Request ID': formatStamp({
        ...stamp,
        tag: context.me.tag,
        fingerprint: row.fingerprint,
        run,
      }),
    };
  };
  return Object.assign(wanted, {
    takeBack: (row: SnapshotRow) => (isOurs(row) ? UNTOUCHED : undefined),
  });
}

function contentOf(row: SnapshotRow): string {
  return `${row.fingerprint} ${row.name}`;
}

function count(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
