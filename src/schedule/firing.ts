/** What one firing of a trigger does: finishes what its person's runs left, then runs what is due. */
import { STATUS } from '../plan/row-state';
import { readSnapshot, spaceOf, stampOf } from '../plan/snapshot';
import type { Instant } from '../plan/instant';
import type { Budget, Ports, RunContext, Store } from '../run/ports';
import { readRun, runKey } from '../run/run-record';
import { runSlice, type SettledRow, type SliceReport } from '../run/slice';
import { startRun } from '../run/start';
import { spaceLink } from '../run/outcome';
import { type Said, said } from '../texts/said';
import {
  allSchedules,
  FIRING_RUN_MS,
  isDue,
  type LocalTime,
  MOST_FAILURES,
  type Schedule,
  scheduleKey,
} from './schedule';

/** Waits for a lease that another execution holds: short steps, and no longer than a form answer may wait. */
const BUSY_STEP_MS = 4_000;
const BUSY_MOST_MS = 75_000;

/** What a firing needs beside what a run needs. */
export interface FiringPorts {
  now(): Instant;
  sleep(ms: number): void;
  local(now: Instant): LocalTime;
  document: Store;
  /** The sheets of the spreadsheet by id; a run on one. */
  sheets(): Map<number, string>;
  open(sheetId: number): { ports: Ports; context: RunContext };
  /** Tells the person what became of a run. */
  tell(report: FiringReport): void;
  /** Writes rows that were settled into the log, where the person wants one. */
  logRows(sheetId: number, rows: readonly SettledRow[]): void;
}

/** One run's end, or what keeps a schedule from running. */
export interface FiringReport {
  sheetId: number;
  sheetName: string;
  to: string;
  locale: string;
  /** Rows of this run by what became of them. */
  done: { name: string; link: string; details: string }[];
  needy: { row: number; name: string; status: string; link: string; details: string }[];
  left: number;
  trouble: Said | undefined;
  /** The schedule paused itself. */
  paused: boolean;
}

/** The property by which a form answer, or another execution, asks for a run: it is never lost. */
export const wantedKey = (sheetId: number, tag: string) => `wanted.${sheetId}.${tag}`;

/**
 * Carries out one firing for `tag`. `formSheet`: the sheet that a form answered into.
 * Answers whether own runs are still unfinished, so that a timer is still needed for them.
 */
export function fire(
  firing: FiringPorts,
  tag: string,
  startedAt: Instant,
  formSheet: number | undefined,
): boolean {
  const budget: Budget = { startedAt, stopAt: startedAt + FIRING_RUN_MS };
  if (formSheet !== undefined) want(firing, formSheet, tag);
  const sheets = firing.sheets();
  const own = [...allSchedules(firing.document.all())].filter(([, one]) => one.tag === tag);
  for (const [sheetId, schedule] of own)
    if (!sheets.has(sheetId)) sheetGone(firing, sheetId, schedule);
  for (const [sheetId, name] of sheets) {
    if (firing.now() >= budget.stopAt) break;
    drive(firing, tag, sheetId, name, budget);
  }
  const properties = firing.document.all();
  return [...sheets.keys()].some((sheetId) => readRun(properties[runKey(sheetId, tag)]));
}

/** Asks for a run on a sheet; whoever holds the lease, or gets it next, starts it. */
export function want(
  firing: Pick<FiringPorts, 'document' | 'now'>,
  sheetId: number,
  tag: string,
): void {
  firing.document.set({ [wantedKey(sheetId, tag)]: String(firing.now()) });
}

function sheetGone(firing: FiringPorts, sheetId: number, schedule: Schedule): void {
  firing.document.remove(scheduleKey(sheetId));
  firing.tell({
    ...emptyReport(sheetId, schedule.sheetName, schedule),
    trouble: said('schedule.sheetGone', { sheet: schedule.sheetName }),
  });
}

function emptyReport(sheetId: number, sheetName: string, schedule: Schedule): FiringReport {
  return {
    sheetId,
    sheetName,
    to: schedule.by,
    locale: schedule.locale,
    done: [],
    needy: [],
    left: 0,
    trouble: undefined,
    paused: false,
  };
}

/** Works on one sheet until nothing is left there for this person, or the time is over. */
function drive(
  firing: FiringPorts,
  tag: string,
  sheetId: number,
  sheetName: string,
  budget: Budget,
): void {
  const busySince = firing.now();
  for (;;) {
    const properties = firing.document.all();
    const schedule = allSchedules(properties).get(sheetId);
    const mine = schedule?.tag === tag ? schedule : undefined;
    const wanted = properties[wantedKey(sheetId, tag)] !== undefined;
    const unfinished = readRun(properties[runKey(sheetId, tag)]) !== undefined;
    const now = firing.now();
    const due =
      mine && !mine.paused && (isDue(mine, now, firing.local(now)) || (wanted && mine.onForm));
    if (!unfinished && !due && !wanted) return;
    if (wanted && !due && !unfinished) {
      // Asked for while the schedule rests: nothing starts until a person resumes it.
      firing.document.remove(wantedKey(sheetId, tag));
      return;
    }
    const { ports, context } = firing.open(sheetId);
    if (!unfinished) {
      firing.document.remove(wantedKey(sheetId, tag));
      const started = begin(ports, context, budget);
      if (started === 'busy') {
        want(firing, sheetId, tag);
        if (!waitForLease(firing, busySince, budget)) return;
        continue;
      }
      if (mine) saveSchedule(firing, sheetId, { ...mine, sheetName, lastStartedAt: now });
      if (typeof started === 'object') {
        if (mine)
          conclude(firing, sheetId, mine, {
            ...emptyReport(sheetId, sheetName, mine),
            trouble: started,
          });
        return;
      }
      if (started === 'nothing') continue;
    }
    const end = slices(firing, ports, context, sheetId, budget, busySince);
    if (end === 'later') return;
    const owner = mine ?? personal(context, sheetName, now);
    conclude(firing, sheetId, owner, reportOf(ports, context, sheetId, sheetName, owner, end));
    if (end.state === 'trouble' || end.state === 'stopped') return;
  }
}

/** Starts a run of all ready rows. A sentence: why it could not begin. */
function begin(
  ports: Ports,
  context: RunContext,
  budget: Budget,
): 'started' | 'nothing' | 'busy' | Said {
  try {
    const started = startRun(ports, context, budget, {
      take: 'ready',
      within: undefined,
      digest: undefined,
    });
    if (started.kind === 'busy') return 'busy';
    if (started.kind !== 'started') return 'busy';
    return started.total === 0 ? 'nothing' : 'started';
  } catch (thrown) {
    return said('problem.sheetLocked', { message: (thrown as Error).message });
  }
}

/** Slice after slice, waiting in between, until the run ends or the time is over. */
function slices(
  firing: FiringPorts,
  ports: Ports,
  context: RunContext,
  sheetId: number,
  budget: Budget,
  busySince: Instant,
): SliceReport | 'later' {
  for (;;) {
    const report = runSlice(ports, context, budget);
    firing.logRows(sheetId, report.latest);
    if (report.state === 'busy') {
      if (!waitForLease(firing, busySince, budget)) return 'later';
      continue;
    }
    if (report.state !== 'going') return report;
    if (firing.now() + report.waitMs >= budget.stopAt) return 'later';
    if (report.waitMs > 0) firing.sleep(report.waitMs);
  }
}

function waitForLease(firing: FiringPorts, since: Instant, budget: Budget): boolean {
  const now = firing.now();
  if (now - since > BUSY_MOST_MS || now + BUSY_STEP_MS >= budget.stopAt) return false;
  firing.sleep(BUSY_STEP_MS);
  return true;
}

/** Stands in for a schedule when a run that a person began is finished in the background. */
function personal(context: RunContext, sheetName: string, now: Instant): Schedule {
  return {
    tag: context.me.tag,
    by: context.me.shown,
    sheetName,
    locale: '',
    every: null,
    onForm: false,
    tell: 'always',
    since: now,
    lastStartedAt: now,
    failures: 0,
    paused: null,
  };
}

function saveSchedule(firing: FiringPorts, sheetId: number, schedule: Schedule): void {
  firing.document.set({ [scheduleKey(sheetId)]: JSON.stringify(schedule) });
}

/** Counts failures, pauses where they go on, and tells the person when it matters. */
function conclude(
  firing: FiringPorts,
  sheetId: number,
  owner: Schedule,
  report: FiringReport,
): void {
  const kept = allSchedules(firing.document.all()).get(sheetId);
  const failures = report.trouble ? owner.failures + 1 : 0;
  const paused = failures >= MOST_FAILURES;
  if (kept && kept.tag === owner.tag)
    saveSchedule(firing, sheetId, {
      ...kept,
      failures,
      paused: paused ? 'failures' : kept.paused,
    });
  const needed = report.trouble !== undefined || report.needy.length > 0;
  const happened = needed || report.done.length > 0;
  if (happened && (owner.tell === 'always' || needed)) firing.tell({ ...report, paused });
}

/** What became of the rows of the run that just ended, as the sheet says it. */
function reportOf(
  ports: Ports,
  context: RunContext,
  sheetId: number,
  sheetName: string,
  owner: Schedule,
  end: SliceReport,
): FiringReport {
  const since = Math.floor((end.run?.startedAt ?? ports.now()) / 60_000) * 60_000;
  const snapshot = readSnapshot(ports.sheet.read(), context.mapping, context.reading);
  const rows = snapshot.rows.filter((row) => {
    const stamp = stampOf(row);
    return stamp?.tag === context.me.tag && stamp.minute >= since;
  });
  const done = rows.filter((row) => row.state.kind === 'done');
  const needy = rows.filter(
    ({ state }) => state.kind === 'partly' || state.kind === 'failed' || state.kind === 'doubt',
  );
  return {
    ...emptyReport(sheetId, sheetName, owner),
    done: done.map((row) => ({
      name: row.name,
      link: spaceLink(spaceOf(row)),
      details: row.outcome.Details,
    })),
    needy: needy.map((row) => ({
      row: row.index + 1,
      name: row.name,
      status: row.outcome.Status || STATUS.settingUp,
      link: spaceOf(row) ? spaceLink(spaceOf(row)) : '',
      details: row.outcome.Details,
    })),
    left: end.left,
    trouble: end.trouble?.said,
  };
}
