/** What one firing of a trigger does: finishes what its person's runs left, then runs what is due. */
import type { Instant } from '../plan/instant';
import type { PlannedRow } from '../plan/plan';
import { readSnapshot, type Snapshot } from '../plan/snapshot';
import type { SettledRow } from '../row/outcome';
import { whyAsked } from '../run/admission';
import { holder } from '../run/lease';
import type { Budget, Ports, RunContext, Store } from '../run/ports';
import { backgroundKey, isAsking, readRun, runKey } from '../run/run-record';
import type { SliceReport } from '../run/slice';
import { stopRun } from '../run/stop';
import { candidateOf } from '../schedule/candidates';
import { type Admitted, admit, guardKey, readGuard, writeGuard } from '../schedule/guard';
import { inTime } from '../schedule/in-time';
import { type FiringReport, reportOf, type Telling, type Told } from '../schedule/report';
import {
  allSchedules,
  FIRING_RUN_MS,
  formatStarted,
  isDue,
  type LocalTime,
  MOST_FAILURES,
  type Pause,
  type Schedule,
  scheduleKey,
  startedKey,
} from '../schedule/schedule';
import { isAsSeen, seenDigest, seenKey } from '../schedule/seen';
import type { Columns } from '../table/columns';
import { type Said, said } from '../texts/said';
import { begin, drive } from './drive';

/** Waits for a lease that another execution holds: short steps, and no longer than a form answer may wait. */
const BUSY_STEP_MS = 4_000;
const BUSY_MOST_MS = 55_000;
/** What Sheets throws when it is tired is gone in a moment: tries before it counts as a failure, and the first wait. */
const TRIES = 3;
const FIRST_WAIT_MS = 4_000;

/** The question of a run to which nobody could be added. */
const NOBODY_IN = 'run.nobodyIn';

/** The trouble with a sheet whose header row is gone. */
const NO_COLUMNS = 'problem.noColumns';
/** Troubles that a mail tells when they begin, and not at each firing. */
const TOLD_ONCE = [NO_COLUMNS, 'problem.paused', 'problem.pausedInDoubt'];

/** What a firing needs beside what a run needs. */
export interface FiringPorts {
  now(): Instant;
  sleep(ms: number): void;
  uuid(): string;
  local(now: Instant): LocalTime;
  document: Store;
  /** Does `work` while no other execution changes what this one reads and writes, as far as that can be had. */
  alone<T>(work: () => T): T;
  /** The sheets of the spreadsheet, and their names, by id. */
  sheets(): Map<number, string>;
  /** What a run on one of them needs. Throws when the sheet can't be opened. */
  open(sheetId: number): { ports: Ports; context: RunContext };
  /** What was thrown, as a sentence; `passing`: it may well work in a moment. */
  explain(thrown: unknown): { said: Said; passing: boolean };
  /** Keeps for the sidebar what keeps a run from going on. */
  show(trouble: Said): void;
  /** Mails the person what became of a run. */
  tell(report: FiringReport): void;
  /** Writes rows that were settled into the log, where the person wants one. */
  logRows(sheetId: number, rows: readonly SettledRow[]): void;
  /** For the log of the script: codes, counts and ids, never an address or a name. */
  log(entry: Record<string, string | number | boolean>): void;
}

/** The property by which a form answer, or a resumed schedule, asks for a run: it stays until one has begun. */
export const wantedKey = (sheetId: number, tag: string) => `wanted.${sheetId}.${tag}`;
/** Whole-run failures in a row of a person's background runs on a sheet. */
export const failuresKey = (sheetId: number, tag: string) => `failures.${sheetId}.${tag}`;
/** What the last mails told. */
const toldKey = (sheetId: number, tag: string) => `told.${sheetId}.${tag}`;

/** Asks for a run on a sheet; whoever of the person's firings holds the lease, or gets it next, starts it. */
export function want(
  firing: Pick<FiringPorts, 'document' | 'uuid'>,
  sheetId: number,
  tag: string,
): void {
  firing.document.set({ [wantedKey(sheetId, tag)]: firing.uuid() });
}

/**
 * Carries out one firing for `tag`. `formSheet`: the sheet that a form answered into.
 * Throws what the spreadsheet throws when it can't be opened at all.
 */
export function fire(
  firing: FiringPorts,
  tag: string,
  startedAt: Instant,
  formSheet: number | undefined,
): void {
  const budget: Budget = { startedAt, stopAt: startedAt + FIRING_RUN_MS };
  // First of all: what this execution can't do any more, another one finds asked for.
  if (formSheet !== undefined) want(firing, formSheet, tag);
  const sheets = firing.sheets();
  removeGone(firing, tag, sheets);
  for (const [sheetId, name] of sheets) {
    if (firing.now() >= budget.stopAt) break;
    if (concerns(firing.document.all(), sheetId, tag)) workOn(firing, tag, sheetId, name, budget);
  }
}

/** Whether there is anything on this sheet for the person's firings to look at. */
function concerns(properties: Record<string, string>, sheetId: number, tag: string): boolean {
  return (
    allSchedules(properties).get(sheetId)?.tag === tag ||
    properties[wantedKey(sheetId, tag)] !== undefined ||
    properties[runKey(sheetId, tag)] !== undefined
  );
}

/** Whether a firing has to come soon: a run is unfinished, or one was asked for and has not begun. */
export function isLeftOver(
  properties: Record<string, string>,
  sheetIds: Iterable<number>,
  tag: string,
): boolean {
  const schedules = allSchedules(properties);
  for (const sheetId of sheetIds) {
    const schedule = schedules.get(sheetId);
    const isMine = schedule?.tag === tag;
    if (isUnfinished(properties, sheetId, tag)) return true;
    if (isMine && !schedule?.paused && properties[wantedKey(sheetId, tag)] !== undefined)
      return true;
  }
  return false;
}

/**
 * A run that failed again and again, or asks whether it goes on, rests until a person says so; one that Google's trouble
 * paused, until the schedule is due or a person comes.
 */
function isUnfinished(properties: Record<string, string>, sheetId: number, tag: string): boolean {
  const run = readRun(properties[runKey(sheetId, tag)]);
  if (run === undefined || run.paused || isAsking(run)) return false;
  return failuresOf(properties, sheetId, tag) < MOST_FAILURES;
}

function failuresOf(properties: Record<string, string>, sheetId: number, tag: string): number {
  return Number(properties[failuresKey(sheetId, tag)]) || 0;
}

/** Schedules of sheets that were deleted are removed, and the person is told. */
function removeGone(firing: FiringPorts, tag: string, sheets: ReadonlyMap<number, string>): void {
  for (const [sheetId, schedule] of allSchedules(firing.document.all())) {
    if (schedule.tag !== tag || sheets.has(sheetId)) continue;
    for (const key of [scheduleKey, startedKey, seenKey, guardKey].map((one) => one(sheetId)))
      firing.document.remove(key);
    for (const key of [wantedKey, toldKey, runKey, failuresKey])
      firing.document.remove(key(sheetId, tag));
    firing.log({ event: 'sheet-gone', sheet: sheetId });
    const trouble = said('schedule.sheetGone', { sheet: schedule.sheetName });
    firing.show(trouble);
    firing.tell({ ...emptyReport(schedule.sheetName, schedule), trouble });
  }
}

function emptyReport(sheetName: string, { by, locale }: Schedule): FiringReport {
  return {
    sheetName,
    to: by,
    locale,
    done: [],
    needy: [],
    left: 0,
    trouble: undefined,
    paused: null,
  };
}

/** Works on one sheet until nothing is left there for this person, or the time is over. */
function workOn(
  firing: FiringPorts,
  tag: string,
  sheetId: number,
  sheetName: string,
  budget: Budget,
): void {
  const busySince = firing.now();
  while (firing.now() < budget.stopAt) {
    const properties = firing.document.all();
    const schedule = allSchedules(properties).get(sheetId);
    const mine = schedule?.tag === tag ? schedule : undefined;
    const wanted = properties[wantedKey(sheetId, tag)];
    const unfinished = isUnfinished(properties, sheetId, tag);
    const now = firing.now();
    const due =
      mine !== undefined &&
      !mine.paused &&
      (isDue(mine, now, firing.local(now)) || (wanted !== undefined && mine.onForm));
    if (!due && !unfinished) {
      // Asked for while the schedule rests: nothing starts until a person resumes it.
      if (wanted !== undefined) firing.document.remove(wantedKey(sheetId, tag));
      return;
    }
    const held = holder(properties, now);
    if (held && (due || held.tag !== tag)) {
      if (waitForLease(firing, busySince, budget)) continue;
      return;
    }
    // Another execution of the same person is at it: it finishes what is left.
    if (held) return;
    const owner = mine ?? personal(tag, sheetName, now);
    let admitted: Admitted<PlannedRow> | undefined;
    const end = attempt(firing, budget, () => {
      const { ports: opened, context } = firing.open(sheetId);
      const ports = inTime(opened, budget);
      const columns = columnsIn(ports, context);
      if (!columns) return said(NO_COLUMNS, { sheet: sheetName });
      const known = readRun(properties[runKey(sheetId, tag)]);
      if (due && known && isAsking(known)) return whyAsked(known.admission);
      if (due) {
        const seen = seenDigest(context, columns);
        const before = properties[seenKey(sheetId)];
        if (before !== undefined && !isAsSeen(before, context, columns)) return 'changed';
        const guard = readGuard(ports.seals, sheetId, tag, properties[guardKey(sheetId)]);
        if (guard === 'odd') return 'changed';
        // Switched on by a version that kept none, or less: what it is now counts as seen.
        if (before !== seen) firing.document.set({ [seenKey(sheetId)]: seen });
        const admitting = guard
          ? (fresh: PlannedRow[], snapshot: Snapshot) => {
              const rows = fresh.map((row) => ({
                row,
                candidate: candidateOf(row, snapshot, context.reading, ports.seals),
              }));
              // Another firing may have set something up since it was read; now none does.
              const latest = firing.document.get(guardKey(sheetId));
              const now = readGuard(ports.seals, sheetId, tag, latest);
              admitted = admit(now === null || now === 'odd' ? guard : now, rows, ports.now());
              const kept = writeGuard(ports.seals, sheetId, tag, admitted.guard);
              firing.document.set({ [guardKey(sheetId)]: kept });
              return admitted.taken;
            }
          : undefined;
        const begun = begin(ports, context, budget, undefined, 'ready', {
          admit: admitting,
        });
        if (begun.kind === 'asked') return begun.why;
        if (begun.kind !== 'begun') return 'busy';
        if (!noteBegun(firing, sheetId, tag, sheetName, wanted, now)) {
          stopRun(ports, context, budget);
          return 'later';
        }
        if (admitted && admitted.beyond > 0)
          restBeyond(firing, sheetId, tag, owner, admitted.beyond);
      }
      const hear = { slice: ({ latest }: SliceReport) => firing.logRows(sheetId, latest) };
      const { end: driven, report } = drive(ports, context, budget, hear, true);
      return driven === 'over' ? { report, ports, context } : driven;
    });
    if (end === 'later') return;
    if (end === 'changed') {
      rest(firing, sheetId, tag, owner);
      return;
    }
    if (end === 'busy') {
      if (waitForLease(firing, busySince, budget)) continue;
      return;
    }
    if ('code' in end && end.code === NOBODY_IN) {
      ask(firing, sheetId, tag, { ...emptyReport(sheetName, owner), trouble: end });
      return;
    }
    if ('code' in end) {
      conclude(firing, sheetId, tag, owner, { ...emptyReport(sheetName, owner), trouble: end });
      return;
    }
    const { report, ports, context } = end;
    // Two firings may end at once: what the other tells isn't told again.
    const toldBefore = (telling: Telling) =>
      firing.alone(() => {
        const before = readTold(firing.document.get(toldKey(sheetId, tag)));
        const now: Told = { ...telling, held: telling.held ?? before.held };
        firing.document.set({ [toldKey(sheetId, tag)]: JSON.stringify(now) });
        return before;
      });
    const news = attempt(firing, budget, () =>
      reportOf(ports, context, sheetName, owner, report, toldBefore, admitted?.held),
    );
    if ('code' in news) {
      const trouble = report.trouble?.said ?? news;
      conclude(firing, sheetId, tag, owner, { ...emptyReport(sheetName, owner), trouble });
      return;
    }
    if (report.state === 'asking') {
      ask(firing, sheetId, tag, { ...news, trouble: report.because });
      return;
    }
    conclude(firing, sheetId, tag, owner, news);
    if (report.state === 'trouble' || report.state === 'stopped') return;
  }
}

/** Without its headers a sheet seems to have nothing to do, and what a run left there would seem to be over. */
function columnsIn(ports: Ports, context: RunContext): Columns | undefined {
  return readSnapshot(ports.sheet.read(), context.answers, context.reading).columns;
}

/** Pauses the person's schedule on the sheet; false: there is none that isn't paused already. */
function pause(firing: FiringPorts, sheetId: number, tag: string, why: Pause): boolean {
  return firing.alone(() => {
    const kept = allSchedules(firing.document.all()).get(sheetId);
    if (kept?.tag !== tag || kept.paused) return false;
    const paused: Schedule = { ...kept, paused: why };
    firing.document.set({ [scheduleKey(sheetId)]: JSON.stringify(paused) });
    return true;
  });
}

/** Nobody could be added to the first spaces: the person is asked once, and answers in the sidebar. */
function ask(firing: FiringPorts, sheetId: number, tag: string, report: FiringReport): void {
  const paused = pause(firing, sheetId, tag, 'asking') ? 'asking' : null;
  // The sidebar doesn't leave it to a timer any more: it asks.
  firing.document.remove(backgroundKey(sheetId, tag));
  firing.log({ event: 'run-asks', sheet: sheetId });
  if (report.trouble) firing.show(report.trouble);
  firing.tell({ ...report, paused });
}

/** The sheet is read otherwise than the owner saw: nothing starts, and they are told, until they have looked. */
function rest(firing: FiringPorts, sheetId: number, tag: string, owner: Schedule): void {
  if (!pause(firing, sheetId, tag, 'changed')) return;
  firing.log({ event: 'reading-changed', sheet: sheetId });
  const trouble = said('schedule.changed', { sheet: owner.sheetName });
  firing.show(trouble);
  firing.tell({ ...emptyReport(owner.sheetName, owner), trouble });
}

/** More came than may be set up unseen in a day: the others wait, and their owner is told, until they have looked. */
function restBeyond(
  firing: FiringPorts,
  sheetId: number,
  tag: string,
  owner: Schedule,
  rows: number,
): void {
  if (!pause(firing, sheetId, tag, 'limit')) return;
  firing.log({ event: 'limit-reached', sheet: sheetId, rows });
  const trouble = said('schedule.limit', { sheet: owner.sheetName, n: rows });
  firing.show(trouble);
  firing.tell({ ...emptyReport(owner.sheetName, owner), trouble });
}

/**
 * A run stands: what asked for it is answered, unless it was asked for anew meanwhile. false: somebody pressed Stop
 * while it began, and may have found nothing to stop yet.
 */
function noteBegun(
  firing: FiringPorts,
  sheetId: number,
  tag: string,
  sheetName: string,
  wanted: string | undefined,
  now: Instant,
): boolean {
  return firing.alone(() => {
    const properties = firing.document.all();
    if (wanted !== undefined && properties[wantedKey(sheetId, tag)] === wanted)
      firing.document.remove(wantedKey(sheetId, tag));
    const schedule = allSchedules(properties).get(sheetId);
    if (schedule?.tag !== tag || schedule.paused) return false;
    firing.document.set({ [startedKey(sheetId)]: formatStarted(now, sheetName) });
    return true;
  });
}

/** Does `work`, again after a while where that may help; a sentence: why it can't be done. */
function attempt<T>(firing: FiringPorts, budget: Budget, work: () => T): T | Said {
  for (let tries = 1; ; tries++) {
    try {
      return work();
    } catch (thrown) {
      const { said: sentence, passing } = firing.explain(thrown);
      const waitMs = FIRST_WAIT_MS * 2 ** (tries - 1);
      firing.log({ event: 'attempt-failed', code: sentence.code, tries });
      if (!passing || tries >= TRIES || firing.now() + waitMs >= budget.stopAt) return sentence;
      firing.sleep(waitMs);
    }
  }
}

function waitForLease(firing: FiringPorts, since: Instant, budget: Budget): boolean {
  const now = firing.now();
  if (now - since > BUSY_MOST_MS || now + BUSY_STEP_MS >= budget.stopAt) return false;
  firing.sleep(BUSY_STEP_MS);
  return true;
}

/** Stands in for a schedule when a run that a person began is finished in the background. */
function personal(tag: string, sheetName: string, now: Instant): Schedule {
  return {
    tag,
    by: '',
    sheetName,
    locale: '',
    every: null,
    onForm: false,
    tell: 'always',
    since: now,
    lastStartedAt: now,
    paused: null,
  };
}

/** Counts failures, pauses where they go on, and tells the person when it matters. */
function conclude(
  firing: FiringPorts,
  sheetId: number,
  tag: string,
  owner: Schedule,
  report: FiringReport,
): void {
  let failures = 0;
  const rests = firing.alone(() => {
    const properties = firing.document.all();
    if (!report.trouble) {
      firing.document.remove(failuresKey(sheetId, tag));
      return false;
    }
    failures = failuresOf(properties, sheetId, tag) + 1;
    firing.document.set({ [failuresKey(sheetId, tag)]: String(failures) });
    if (failures < MOST_FAILURES) return false;
    const kept = allSchedules(properties).get(sheetId);
    if (kept?.tag === tag && !kept.paused) {
      const rests: Schedule = { ...kept, paused: 'failures' };
      firing.document.set({ [scheduleKey(sheetId)]: JSON.stringify(rests) });
    }
    return true;
  });
  const needed = report.trouble !== undefined || report.needy.length > 0;
  const happened = needed || report.done.length > 0;
  if (!happened) return;
  firing.log({
    event: 'run-concluded',
    sheet: sheetId,
    done: report.done.length,
    needy: report.needy.length,
    left: report.left,
    trouble: report.trouble?.code ?? '',
    paused: rests,
  });
  if (report.trouble) firing.show(report.trouble);
  // What mends itself, or can't be read any more, is told when it begins, and when the schedule rests because of it.
  const isOldNews = TOLD_ONCE.includes(report.trouble?.code ?? '') && failures > 1 && !rests;
  if ((owner.tell === 'always' || needed) && !isOldNews)
    firing.tell({ ...report, paused: rests ? 'failures' : null });
}

function readTold(text: string | undefined): Told {
  try {
    const told = JSON.parse(text ?? '') as Partial<Told> | null;
    return { toFix: String(told?.toFix ?? ''), held: String(told?.held ?? '') };
  } catch {
    return { toFix: '', held: '' };
  }
}
