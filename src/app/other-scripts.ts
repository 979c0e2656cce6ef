/** What other scripts may call: an import, a form's own script, anything that fills the sheet. See docs/automation.md. */
import { type PlannedRow, taken } from '../plan/plan';
import { holder } from '../run/lease';
import { readRun, runKey } from '../run/run-record';
import { inTime } from '../schedule/in-time';
import { FIRING_RUN_MS } from '../schedule/schedule';
import { said } from '../texts/said';
import { arrangeTriggers } from './arrange-triggers';
import { begin, drive } from './drive';
import type { Host } from './host';
import { LOG_SHEET, logRows } from './log';
import { forgetUnwritten, open, readPlan } from './opened';
import { readThrown } from './thrown';

/** What a call of `setUpRows` did. */
export interface SetUpAnswer {
  /** Rows taken, with those that an unfinished run had left. */
  rows: number;
  /** Rows with a space in which changes are applied. */
  changed: number;
  /** Of them all, settled in this call: by what their Status says now. */
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
  /** Rows with a space that ask for more by now, and set up by whoever asks. */
  changed: number;
  /** Sent, and nobody saw the answer. */
  doubt: number;
}

/**
 * Sets up ready rows of the sheet with this name, or those of them in `rows` (the sheet's own numbers), for as long
 * as one execution may take, and in the name of whoever runs this. With `changes: 'add'` people and roles that came into
 * rows since are added to their spaces, too.
 *
 * @throws when there is no such sheet, `rows` is no list of numbers, or `changes` is something else
 */
export function setUpRows(
  host: Host,
  request: { sheet: string; rows?: number[]; changes?: 'add' },
): SetUpAnswer {
  const startedAt = host.now();
  const { tab, context, person, trust, ports: opened } = openByName(host, request?.sheet);
  const within = readRows(request.rows);
  const isAdding = readChanges(request.changes);
  const budget = { startedAt, stopAt: startedAt + FIRING_RUN_MS };
  const ports = inTime(opened, budget);
  const before = readRun(ports.stores.document.get(runKey(tab.id, person.tag)));
  const answer: SetUpAnswer = {
    ...{ rows: 0, changed: 0, done: 0, partly: 0, failed: 0 },
    ...{ left: 0, problem: '' },
  };
  try {
    const begun = begin(ports, context, budget, within);
    if (begun.kind !== 'begun') return { ...answer, problem: ports.words([begun.why]) };
    answer.rows = begun.total;
    const changed = isAdding && begin(ports, context, budget, within, 'changes');
    if (changed && changed.kind !== 'begun')
      return { ...answer, left: begun.total, problem: ports.words([changed.why]) };
    if (changed) answer.changed = changed.total;
    answer.left = begun.total + answer.changed;
    const { end, report } = drive(ports, context, budget, {
      slice: ({ run, state, left, latest }) => {
        logRows(host, tab, ports, person, latest);
        if (!run || state === 'busy') return;
        answer.done = run.done - (before?.done ?? 0);
        answer.partly = run.partly - (before?.partly ?? 0);
        answer.failed = run.failed - (before?.failed ?? 0);
        answer.left = left;
      },
    });
    const why = report.trouble?.said ?? (report.state === 'asking' ? report.because : undefined);
    if (why) answer.problem = ports.words([why]);
    else if (begun.total === 0 && !readPlan({ ports, context, trust }).snapshot.columns)
      answer.problem = ports.words([said('problem.noColumns', { sheet: tab.name() })]);
    if (end === 'later') arrangeTriggers(host, person.tag);
    return answer;
  } catch (thrown) {
    return { ...answer, problem: ports.words([readThrown(thrown, 'problem.unexpected').said]) };
  }
}

function openByName(host: Host, wanted: unknown) {
  const tab = host.book.named(String(wanted));
  if (!tab) throw new Error(`There is no sheet “${String(wanted)}” in this spreadsheet.`);
  forgetUnwritten(host, tab);
  return open(host, tab);
}

/** Whether changes are applied; only adding can be asked for. */
function readChanges(changes: unknown): boolean {
  if (changes === undefined || changes === null) return false;
  if (changes !== 'add')
    throw new Error(`“changes” is 'add' or left out; it was ${JSON.stringify(changes)}.`);
  return true;
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
export function status(host: Host): {
  sheets: SheetStatus[];
  /** `until`: at the latest, milliseconds since 1970. null: nobody is. */
  busy: { by: string; until: number } | null;
} {
  const sheets = host.book.tabs().flatMap((tab): SheetStatus[] => {
    const name = tab.name();
    if (name === LOG_SHEET) return [];
    const opened = open(host, tab);
    const { snapshot, plan } = readPlan(opened);
    if (!snapshot.columns) return [];
    const at = (...places: PlannedRow['place'][]) =>
      plan.rows.filter((row) => places.includes(row.place)).length;
    return [
      {
        sheet: name,
        ready: at('ready'),
        toFix: at('toFix', 'odd'),
        waiting: at('waiting'),
        done: at('done'),
        partly: at('partly'),
        failed: at('failed'),
        doubt: at('doubt'),
        changed: taken(plan, 'changes', opened.person.tag).length,
      },
    ];
  });
  const held = holder(host.document.all(), host.now());
  return { sheets, busy: held ? { by: held.by, until: held.until } : null };
}
