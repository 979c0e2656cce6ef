/** What other scripts may call: an import, a form's own script, anything that fills the sheet. See docs/automation.md. */
import { keyOfChange, type TakeOut, takesAway } from '../plan/changes';
import { type PlannedRow, taken } from '../plan/plan';
import { stampOf } from '../plan/snapshot';
import { muchIn } from '../plan/taking-away';
import { hasOwnChange } from '../plan/view';
import { holder } from '../run/lease';
import { readRun, runKey } from '../run/run-record';
import { inTime } from '../schedule/in-time';
import { FIRING_RUN_MS } from '../schedule/schedule';
import { type Said, said } from '../texts/said';
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
  /** Whom rows name no more and who stay, for they are more than may be taken out: as `7A: ben@example.com`. */
  wouldGo: string[];
}

/** What `setUpRows` is asked for; `rows` by the sheet's own numbers. */
export interface SetUpRequest {
  sheet: string;
  rows?: number[];
  changes?: 'add' | 'all';
  mostRemoved?: number;
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
 * rows since are added to their spaces, too; with `changes: 'all'` names and settings are changed where that is allowed,
 * and whoever is named no more is taken out, and roles are, if that is nobody beyond `mostRemoved` (0 unless it is said):
 * otherwise nobody at all is.
 *
 * @throws when there is no such sheet, `rows` is no list of numbers, or `changes` or `mostRemoved` is something else
 */
export function setUpRows(host: Host, request: SetUpRequest): SetUpAnswer {
  const startedAt = host.now();
  const { tab, context, person, trust, ports: opened } = openByName(host, request?.sheet);
  const within = readRows(request.rows);
  const changes = readChanges(request.changes);
  const mostRemoved = readMost(request.mostRemoved);
  const budget = { startedAt, stopAt: startedAt + FIRING_RUN_MS };
  const ports = inTime(opened, budget);
  const before = readRun(ports.stores.document.get(runKey(tab.id, person.tag)));
  const answer: SetUpAnswer = {
    ...{ rows: 0, changed: 0, done: 0, partly: 0, failed: 0 },
    ...{ left: 0, problem: '', wouldGo: [] },
  };
  let asked = 0;
  try {
    const begun = begin(ports, context, budget, within);
    if (begun.kind !== 'begun') return { ...answer, problem: ports.words([begun.why]) };
    answer.rows = begun.total;
    const all = changes === 'all' ? readPlan({ ports, context, trust }).plan.rows : [];
    const away = changes === 'all' ? takenAway(all, person.tag, within, mostRemoved) : undefined;
    const barred = countBarred(all, person.tag, within);
    answer.wouldGo = away?.wouldGo ?? [];
    const changed =
      changes &&
      begin(ports, context, budget, within, 'changes', {
        ...{ takeAway: away?.keys, ofSpaces: changes === 'all' },
      });
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
        asked = run.asked - (before?.asked ?? 0);
        answer.left = left;
      },
    });
    const why = report.trouble?.said ?? (report.state === 'asking' ? report.because : undefined);
    if (why) answer.problem = ports.words([why]);
    else if (answer.wouldGo.length + barred > 0)
      answer.problem = ports.words(notApplied(answer.wouldGo, barred));
    else if (asked > 0) answer.problem = ports.words([said('problem.isThere', { n: asked })]);
    else if (begun.total === 0 && !readPlan({ ports, context, trust }).snapshot.columns)
      answer.problem = ports.words([said('problem.noColumns', { sheet: tab.name() })]);
    if (end === 'later') arrangeTriggers(host, person.tag);
    return answer;
  } catch (thrown) {
    return { ...answer, problem: ports.words([readThrown(thrown, 'problem.unexpected').said]) };
  }
}

/** How many new names and settings of the person's rows wait for the permission to apply them. */
function countBarred(
  rows: readonly PlannedRow[],
  tag: string,
  within: ReadonlySet<number> | undefined,
): number {
  return rows
    .filter((row) => stampOf(row)?.tag === tag && (!within || within.has(row.index)))
    .reduce((sum, { barred = 0 }) => sum + barred, 0);
}

/** What of all that was asked for isn't done, and why. */
function notApplied(wouldGo: readonly string[], barred: number): Said[] {
  const n = wouldGo.length;
  return [
    ...(n > 0 ? [said('problem.wouldGo', { n, people: wouldGo.join('; ') })] : []),
    ...(barred > 0 ? [said('problem.renameBarred', { n: barred })] : []),
  ];
}

function openByName(host: Host, wanted: unknown) {
  const tab = host.book.named(String(wanted));
  if (!tab) throw new Error(`There is no sheet “${String(wanted)}” in this spreadsheet.`);
  forgetUnwritten(host, tab);
  return open(host, tab);
}

/** Which changes are applied; undefined: none. */
function readChanges(changes: unknown): 'add' | 'all' | undefined {
  if (changes === undefined || changes === null) return undefined;
  if (changes !== 'add' && changes !== 'all')
    throw new Error(`“changes” is 'add', 'all' or left out; it was ${JSON.stringify(changes)}.`);
  return changes;
}

function readMost(most: unknown): number {
  if (most === undefined || most === null) return 0;
  if (!Number.isInteger(most) || Number(most) < 0)
    throw new Error(`“mostRemoved” is a whole number; it was ${JSON.stringify(most)}.`);
  return Number(most);
}

/**
 * What is taken away where nobody looks: nobody who takes a tick of a person's own, and nobody at all where they are
 * more than `most`, or so many that a person would be asked once more.
 */
function takenAway(
  rows: readonly PlannedRow[],
  tag: string,
  within: ReadonlySet<number> | undefined,
  most: number,
): { keys: Set<string>; wouldGo: string[] } {
  const some = taken({ rows: [...rows] }, 'changes', tag, within).map((row) => ({
    row,
    changes: row.changes.filter(takesAway).filter((one) => one.does === 'takeRole' || !one.alone),
  }));
  const out = some.flatMap(({ row, changes }) =>
    changes.flatMap((one): { row: PlannedRow; one: TakeOut }[] =>
      one.does === 'takeOut' ? [{ row, one }] : [],
    ),
  );
  const areTooMany = out.length > most || muchIn(some) !== undefined;
  const keys = some.flatMap(({ row, changes }) =>
    changes
      .filter((one) => one.does === 'takeRole' || !areTooMany)
      .map((one) => keyOfChange(row, one)),
  );
  return {
    keys: new Set(keys),
    wouldGo: areTooMany ? out.map(({ row, one }) => `${row.name}: ${one.shown}`) : [],
  };
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
        changed: taken(plan, 'changes', opened.person.tag).filter(hasOwnChange).length,
      },
    ];
  });
  const held = holder(host.document.all(), host.now());
  return { sheets, busy: held ? { by: held.by, until: held.until } : null };
}
