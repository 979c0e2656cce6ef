/** What the sidebar's schedule view asks for, and the functions that other scripts may call. */
import { LIMITS } from '../chat/pacing';
import { estimateSeconds } from '../chat/pacing';
import { makePlan, taken } from '../plan/plan';
import { readSnapshot } from '../plan/snapshot';
import type { Answer, Every, ScheduleView } from '../protocol';
import { runSlice } from '../run/slice';
import { startRun } from '../run/start';
import {
  allSchedules,
  backgroundSeconds,
  FIRING_RUN_MS,
  type Schedule,
} from '../schedule/schedule';
import { said, type Values } from '../texts/said';
import { arrangeTriggers, busy, keepSchedule, NOTICE_KEY } from './automation';
import { LOG_KEY, readLogSettings } from './log-sheet';
import { documentStore, language, me, userStore } from './ports';
import { answer, open, REQUESTS, readPlan, sheetOr404, troubled } from './sidebar-calls';
import { areThere, isBound, knownBound, neededFor } from './triggers';

const HOUR_MS = 3_600_000;
const FINEST_MS = 5 * 60_000;

function viewOf(sheetId: number): ScheduleView {
  const opened = open(sheetOr404(sheetId));
  const { person, properties } = opened;
  const schedules = allSchedules(documentStore().all());
  const schedule = schedules.get(sheetId);
  const mine = schedule?.tag === person.tag;
  const rows = taken(readPlan(opened).plan, 'ready', person.tag).length;
  const own = [...schedules.values()].filter((one) => one.tag === person.tag);
  return {
    schedule: schedule
      ? {
          by: schedule.by,
          mine,
          every: schedule.every,
          onForm: schedule.onForm,
          tell: schedule.tell,
          paused: schedule.paused,
          lastStartedAt: schedule.lastStartedAt,
          triggersThere: !mine || areThere(neededFor(own, false, knownBound() ?? false)),
        }
      : null,
    bound: knownBound(),
    estimates: {
      rows,
      addOnSeconds: backgroundSeconds(rows, LIMITS.spaceWrites, HOUR_MS),
      boundSeconds: backgroundSeconds(rows, LIMITS.spaceWrites, FINEST_MS),
      sidebarSeconds: estimateSeconds(rows, 0),
    },
    notice: notice(),
    log: readLogSettings(properties[LOG_KEY]),
  };
}

function notice(): ScheduleView['notice'] {
  try {
    const stored = JSON.parse(userStore().get(NOTICE_KEY) ?? 'null') as {
      code?: unknown;
      at?: unknown;
      values?: Values;
      link?: unknown;
    } | null;
    if (!stored || typeof stored.code !== 'string') return null;
    const link =
      typeof stored.link === 'string' && stored.link.startsWith('https://script.google.com/')
        ? { link: stored.link }
        : {};
    return { said: said(stored.code, stored.values ?? {}), at: Number(stored.at) || 0, ...link };
  } catch {
    return null;
  }
}

export function readSchedule(input: unknown): Answer<ScheduleView> {
  return answer(REQUESTS.sheet, input, ({ sheetId }) => viewOf(sheetId));
}

export function saveSchedule(input: unknown): Answer<ScheduleView> {
  return answer(REQUESTS.schedule, input, ({ sheetId, every, onForm, tell }) => {
    const sheet = sheetOr404(sheetId);
    const person = me();
    if (every?.kind === 'minutes' && !isBound()) throw troubled('onlyHourly');
    const before = allSchedules(documentStore().all()).get(sheetId);
    const schedule: Schedule = {
      tag: person.tag,
      by: person.shown,
      sheetName: sheet.getName(),
      locale: language().locale,
      every: every as Every | null,
      onForm,
      tell,
      since: Date.now(),
      lastStartedAt: before?.lastStartedAt ?? 0,
      failures: 0,
      paused: null,
    };
    keepMine(sheetId, schedule);
    return viewOf(sheetId);
  });
}

function keepMine(sheetId: number, schedule: Schedule | null): void {
  const others = keepSchedule(sheetId, schedule);
  if (others) throw troubled('notYourSchedule', { by: others.by });
  userStore().remove(NOTICE_KEY);
}

export function removeSchedule(input: unknown): Answer<ScheduleView> {
  return answer(REQUESTS.sheet, input, ({ sheetId }) => {
    keepMine(sheetId, null);
    return viewOf(sheetId);
  });
}

export function resumeSchedule(input: unknown): Answer<ScheduleView> {
  return answer(REQUESTS.sheet, input, ({ sheetId }) => {
    const schedule = allSchedules(documentStore().all()).get(sheetId);
    if (schedule) keepMine(sheetId, { ...schedule, paused: null, failures: 0, since: Date.now() });
    return viewOf(sheetId);
  });
}

/** The run goes on by a timer: the sidebar may be closed. */
export function finishInBackground(input: unknown): Answer<ScheduleView> {
  return answer(REQUESTS.sheet, input, ({ sheetId }) => {
    arrangeTriggers(me().tag, true);
    return viewOf(sheetId);
  });
}

export function saveLog(input: unknown): Answer<ScheduleView> {
  return answer(REQUESTS.log, input, ({ sheetId, on, most }) => {
    documentStore().set({ [LOG_KEY]: JSON.stringify({ on, most }) });
    return viewOf(sheetId);
  });
}

/** Where a run that another script started stands. */
export interface SetUpAnswer {
  /** Rows taken, and of those: settled now, and still to do. */
  rows: number;
  done: number;
  partly: number;
  failed: number;
  left: number;
  /** '' or why it did not begin or go on, as a sentence. */
  problem: string;
}

/**
 * Sets up ready rows of the sheet with this name, or those of them in `rows` (the sheet's own numbers), for as long
 * as one execution may take; call it again, or let a schedule go on, while `left` is more than 0.
 */
export function setUpRows(request: { sheet: string; rows?: number[] }): SetUpAnswer {
  const startedAt = Date.now();
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(String(request?.sheet));
  const { texts, ports, context, person } = openByName(sheet, request?.sheet);
  void texts;
  const budget = { startedAt, stopAt: startedAt + FIRING_RUN_MS };
  const within = Array.isArray(request.rows)
    ? new Set(request.rows.map((row) => Number(row) - 1))
    : undefined;
  const answerOf = (left: number, problem: string): SetUpAnswer => ({
    rows: 0,
    done: 0,
    partly: 0,
    failed: 0,
    left,
    problem,
  });
  const started = startRun(ports, context, budget, { take: 'ready', within, digest: undefined });
  if (started.kind === 'busy')
    return answerOf(0, ports.words([said('problem.busy', { by: started.by })]));
  if (started.kind !== 'started') return answerOf(0, ports.words([said('problem.restless')]));
  if (started.total === 0) return answerOf(0, '');
  for (;;) {
    const report = runSlice(ports, context, budget);
    const over = report.state !== 'going' && report.state !== 'busy';
    if (over || Date.now() + report.waitMs >= budget.stopAt) {
      if (!over) arrangeTriggers(person.tag, true);
      return {
        rows: started.total,
        done: report.run?.done ?? 0,
        partly: report.run?.partly ?? 0,
        failed: report.run?.failed ?? 0,
        left: report.left,
        problem: report.trouble ? ports.words([report.trouble.said]) : '',
      };
    }
    if (report.waitMs > 0) ports.sleep(report.waitMs);
  }
}

function openByName(sheet: GoogleAppsScript.Spreadsheet.Sheet | null, name: unknown) {
  if (!sheet) throw new Error(`There is no sheet “${String(name)}” in this spreadsheet.`);
  return open(sheet);
}

/** Where every sheet stands: rows by what became of them, and who works on the spreadsheet now. */
export function status(): {
  sheets: {
    sheet: string;
    ready: number;
    waiting: number;
    done: number;
    partly: number;
    failed: number;
    doubt: number;
  }[];
  busy: { by: string; until: number } | null;
} {
  const sheets = SpreadsheetApp.getActiveSpreadsheet().getSheets();
  return {
    sheets: sheets.flatMap((sheet) => {
      const { ports, context } = open(sheet);
      const snapshot = readSnapshot(ports.sheet.read(), context.mapping, context.reading);
      if (!snapshot.columns) return [];
      const { rows } = makePlan(snapshot);
      const at = (place: string) => rows.filter((row) => row.place === place).length;
      return [
        {
          sheet: sheet.getName(),
          ready: at('ready'),
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
