/** What the sidebar's schedule view shows and changes: when rows are set up without anyone, and the log. */
import { estimateSeconds } from '../chat/pacing';
import { taken } from '../plan/plan';
import type {
  LogRequest,
  ResumeRequest,
  ScheduleRequest,
  ScheduleView,
  SheetRequest,
} from '../protocol';
import { sayAllTheSame } from '../run/all-the-same';
import { limitsThatHold } from '../run/paced';
import { backgroundKey, readRun, runKey } from '../run/run-record';
import { guardKey } from '../schedule/guard';
import { inStepKey } from '../schedule/in-step';
import { allSchedules, backgroundSeconds, type Schedule } from '../schedule/schedule';
import { seenKey } from '../schedule/seen';
import { said } from '../texts/said';
import { arrangeTriggers } from './arrange-triggers';
import { areTimersBlind } from './blind-timers';
import { guardSaying, guardView } from './guards';
import type { Host } from './host';
import { LOG_KEY, readLogSettings } from './log';
import { forgetNotices, readNotice } from './notices';
import { open, readPlan, tabOf } from './opened';
import { ownerSaw } from './owner-saw';
import { keepSchedule, scheduled, startAfresh } from './schedule-kept';
import { areThere, isBound, knownBound, neededFor } from './triggers';
import { busy, troubled } from './trouble';

const HOUR_MS = 3_600_000;
const FINEST_MS = 5 * 60_000;

/** The schedule of the sheet, how long its ready rows would take, and what kept it from working lately. */
export function readSchedule(host: Host, { sheetId }: SheetRequest): ScheduleView {
  const opened = open(host, tabOf(host, sheetId));
  const { person, properties } = opened;
  const schedules = allSchedules(host.document.all());
  const schedule = schedules.get(sheetId);
  const mine = schedule?.tag === person.tag;
  const limits = limitsThatHold(opened.ports);
  const read = readPlan(opened);
  const rows = taken(read.plan, 'ready', person.tag).length;
  const { limits: guarded, ready } = guardView(opened, read, mine);
  const own = [...schedules.values()].filter((one) => one.tag === person.tag);
  return {
    schedule: schedule
      ? {
          ...scheduled(host, schedule, mine),
          triggersThere: !mine || canSeeThere(host, own),
          limits: guarded,
        }
      : null,
    ready,
    timeZone: host.book.timeZone(),
    bound: knownBound(host),
    timers: !areTimersBlind(host),
    estimates: {
      rows,
      addOnSeconds: backgroundSeconds(rows, limits.spaceWrites, HOUR_MS),
      boundSeconds: backgroundSeconds(rows, limits.spaceWrites, FINEST_MS),
      sidebarSeconds: estimateSeconds(rows, 0, limits),
    },
    notice: noticeView(host),
    log: readLogSettings(properties[LOG_KEY]),
  };
}

/** Whether the triggers are there; not where the person doesn't allow to look. */
function canSeeThere(host: Host, own: readonly Schedule[]): boolean {
  try {
    const needed = neededFor(own, false, knownBound(host) ?? false);
    return areThere(host, areTimersBlind(host) ? { ...needed, timerMinutes: 0 } : needed);
  } catch {
    return false;
  }
}

function noticeView(host: Host): ScheduleView['notice'] {
  const kept = readNotice(host);
  if (!kept) return null;
  const { said: sentence, at, link } = kept;
  return {
    said: said(sentence.code, sentence.values ?? {}),
    at: Number(at) || 0,
    ...(link?.startsWith('https://script.google.com/') ? { link } : {}),
  };
}

/** Switches it on, or changes it. Timers every few minutes can't be had everywhere: then it says so. */
export function saveSchedule(host: Host, request: ScheduleRequest): ScheduleView {
  const { sheetId, every, onForm, tell, takeOver } = request;
  const tab = tabOf(host, sheetId);
  const person = host.me();
  const { limits, seen } = request;
  if (every && areTimersBlind(host)) throw troubled('timersBlind');
  if (every?.kind === 'minutes' && !isBound(host)) throw troubled('onlyHourly');
  const isFresh = (before: Schedule | undefined) => before?.tag !== person.tag;
  const keep = (before: Schedule | undefined): Schedule => {
    return {
      tag: person.tag,
      by: person.shown,
      sheetName: tab.name(),
      locale: host.language().locale,
      every,
      onForm,
      tell,
      since: host.now(),
      lastStartedAt: before?.lastStartedAt ?? 0,
      paused: null,
      ...(before?.handTo && !isFresh(before) ? { handTo: before.handTo } : {}),
    };
  };
  const fresh = isFresh(allSchedules(host.document.all()).get(sheetId));
  const beside =
    limits || seen
      ? guardSaying(open(host, tab), { ...(limits && { limits }), ...(seen && { seen }), fresh })
      : undefined;
  keepMine(host, sheetId, keep, { ...(takeOver && { takeOver }), ...(beside && { beside }) });
  ownerSaw(host, tab);
  startAfresh(host, sheetId, false);
  return readSchedule(host, { sheetId });
}

function keepMine(
  host: Host,
  sheetId: number,
  change: (before: Schedule | undefined) => Schedule | null,
  how?: Parameters<typeof keepSchedule>[3],
): void {
  const others = keepSchedule(host, sheetId, change, how);
  if (others) throw troubled('notYourSchedule', { by: others.by });
}

/** Switches it off. */
export function removeSchedule(host: Host, { sheetId }: SheetRequest): ScheduleView {
  keepMine(host, sheetId, () => null);
  for (const key of [seenKey, guardKey]) host.document.remove(key(sheetId));
  host.user.remove(inStepKey(host.book.id(), sheetId));
  forgetNotices(host);
  return readSchedule(host, { sheetId });
}

/**
 * Goes on with a schedule that rested: its owner has the sheet before them as it is now. One that asked goes on all the
 * same, and so does its run, or that would ask again when it is due.
 */
export function resumeSchedule(host: Host, { sheetId, seen }: ResumeRequest): ScheduleView {
  const schedule = allSchedules(host.document.all()).get(sheetId);
  if (!schedule) return readSchedule(host, { sheetId });
  if (schedule.tag === host.me().tag && schedule.paused === 'asking') {
    const { ports, person } = open(host, tabOf(host, sheetId));
    const others = sayAllTheSame(ports, person);
    if (others) throw busy(others.busy);
  }
  if (schedule.tag === host.me().tag) startAfresh(host, sheetId, schedule.onForm);
  keepMine(host, sheetId, (before) => ({
    ...(before ?? schedule),
    paused: null,
    since: host.now(),
  }));
  const tab = tabOf(host, sheetId);
  if (seen) {
    const saying = guardSaying(open(host, tab), { seen, fresh: false });
    host.alone('document', () => host.document.set(saying(host.document.all())));
  }
  ownerSaw(host, tab);
  return readSchedule(host, { sheetId });
}

/** The run goes on by a timer: the sidebar may be closed. */
export function finishInBackground(host: Host, { sheetId }: SheetRequest): ScheduleView {
  const { tag } = host.me();
  const run = readRun(host.document.get(runKey(sheetId, tag)));
  if (run) host.document.set({ [backgroundKey(sheetId, tag)]: run.id });
  if (areTimersBlind(host)) throw troubled('timersBlind');
  startAfresh(host, sheetId, false);
  arrangeTriggers(host, host.me().tag);
  return readSchedule(host, { sheetId });
}

/** Switches the log on or off, and says how long it may get. */
export function saveLog(host: Host, { sheetId, on, most }: LogRequest): ScheduleView {
  host.document.set({ [LOG_KEY]: JSON.stringify({ on, most }) });
  return readSchedule(host, { sheetId });
}
