/** What other scripts may call: an import, a form's own script, anything that fills the sheet. See docs/automation.md. */
import { makePlan, type PlannedRow } from '../plan/plan';
import { questionSaid } from '../plan/questions';
import { readSnapshot } from '../plan/snapshot';
import { readRun, runKey } from '../run/run-record';
import { runSlice } from '../run/slice';
import { startRun } from '../run/start';
import { inTime } from '../schedule/in-time';
import { FIRING_RUN_MS } from '../schedule/schedule';
import { said } from '../texts/said';
import { arrangeTriggers, busy } from './automation';
import { appendToLog, LOG_SHEET } from './log-sheet';
import { open, readPlan } from './sidebar-calls';
import { readThrown } from './thrown';

/** What a call of `setUpRows` did. */
export interface SetUpAnswer {
  /** Rows taken, with those that an unfinished run had left. */
  rows: number;
  /** Of them, settled in this call: by what their Status says now. */
  done: number;
  partly: number;
  failed: number;
  /** Still to do. A timer of the person goes on with them; calling again does so at once. */
  left: number;
  /** '', or why it did not begin or go on, as a sentence. */
  problem: string;
}

/** One sheet of `status()`: rows by what became of them. */
export interface SheetStatus {
  sheet: string;
  ready: number;
  toFix: number;
  waiting: number;
  done: number;
  partly: number;
  failed: number;
  /** Sent, and nobody saw the answer. */
  doubt: number;
}

/** Waits while somebody else is at work, in milliseconds, where they don't say how long it takes. */
const BUSY_STEP_MS = 4_000;

/**
 * Sets up ready rows of the sheet with this name, or those of them in `rows` (the sheet's own numbers), for as long
 * as one execution may take, and in the name of whoever runs this.
 *
 * @throws when there is no such sheet, or `rows` is no list of numbers
 */
export function setUpRows(request: { sheet: string; rows?: number[] }): SetUpAnswer {
  const startedAt = Date.now();
  const { ports: opened, context, person, name } = openByName(request?.sheet);
  const within = readRows(request.rows);
  const budget = { startedAt, stopAt: startedAt + FIRING_RUN_MS };
  const ports = inTime(opened, budget);
  const before = readRun(ports.stores.document.get(runKey(ports.sheet.id, person.tag)));
  const answer: SetUpAnswer = { rows: 0, done: 0, partly: 0, failed: 0, left: 0, problem: '' };
  try {
    const started = startRun(ports, context, budget, { take: 'ready', within, digest: undefined });
    if (started.kind === 'busy')
      return { ...answer, problem: ports.words([said('problem.busy', { by: started.by })]) };
    const [question] = started.kind === 'questions' ? started.questions : [];
    if (question) return { ...answer, problem: ports.words([questionSaid(question)]) };
    if (started.kind !== 'started')
      return { ...answer, problem: ports.words([said('problem.restless')]) };
    answer.rows = started.total;
    answer.left = started.total;
    for (;;) {
      const report = runSlice(ports, context, budget);
      appendToLog(report.latest, person.shown, name, (row) => ports.words(row.outcome.details));
      const { run, state, trouble } = report;
      if (run && state !== 'busy') {
        answer.done = run.done - (before?.done ?? 0);
        answer.partly = run.partly - (before?.partly ?? 0);
        answer.failed = run.failed - (before?.failed ?? 0);
        answer.left = report.left;
      }
      if (trouble) answer.problem = ports.words([trouble.said]);
      else if (started.total === 0 && !readPlan({ ports, context }).snapshot.columns)
        answer.problem = ports.words([said('problem.noColumns', { sheet: name })]);
      if (state !== 'going' && state !== 'busy') return answer;
      const waitMs = report.waitMs > 0 || state === 'going' ? report.waitMs : BUSY_STEP_MS;
      if (Date.now() + waitMs >= budget.stopAt) {
        arrangeTriggers(person.tag);
        return answer;
      }
      if (waitMs > 0) ports.sleep(waitMs);
    }
  } catch (thrown) {
    return { ...answer, problem: ports.words([readThrown(thrown, 'problem.unexpected').said]) };
  }
}

function openByName(wanted: unknown) {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(String(wanted));
  if (!sheet) throw new Error(`There is no sheet “${String(wanted)}” in this spreadsheet.`);
  return { ...open(sheet), name: sheet.getName() };
}

/** Indices from 0; undefined: all rows. */
function readRows(rows: unknown): Set<number> | undefined {
  if (rows === undefined || rows === null) return undefined;
  if (!Array.isArray(rows) || !rows.every((row) => Number.isInteger(row) && Number(row) > 0))
    throw new Error(
      `“rows” is a list of row numbers, as in [2, 3]; it was ${JSON.stringify(rows)}.`,
    );
  return new Set(rows.map((row) => Number(row) - 1));
}

/** Where every sheet with recognised headers stands, and who works on the spreadsheet now. Sends nothing. */
export function status(): {
  sheets: SheetStatus[];
  /** `until`: at the latest, milliseconds since 1970. null: nobody is. */
  busy: { by: string; until: number } | null;
} {
  const sheets = SpreadsheetApp.getActiveSpreadsheet().getSheets();
  return {
    sheets: sheets.flatMap((sheet): SheetStatus[] => {
      if (sheet.getName() === LOG_SHEET) return [];
      const { ports, context } = open(sheet);
      const snapshot = readSnapshot(ports.sheet.read(), context.answers, context.reading);
      if (!snapshot.columns) return [];
      const { rows } = makePlan(snapshot);
      const at = (...places: PlannedRow['place'][]) =>
        rows.filter((row) => places.includes(row.place)).length;
      return [
        {
          sheet: sheet.getName(),
          ready: at('ready'),
          toFix: at('toFix', 'odd'),
          waiting: at('waiting'),
          done: at('done'),
          partly: at('partly'),
          failed: at('failed'),
          doubt: at('doubt'),
        },
      ];
    }),
    busy: busy(),
  };
}
