/** When rows are set up without anyone: one schedule a sheet, owned by the person who switched it on. */
import type { Instant } from '../plan/instant';

/** How often. `null` beside a form: only when an answer comes in. Hours and weekdays are the spreadsheet's own. */
export type Every =
  | { kind: 'minutes'; minutes: 5 | 10 | 15 | 30 }
  | { kind: 'hour' }
  | { kind: 'day'; hour: number }
  | { kind: 'week'; weekday: number; hour: number };

/**
 * Why a schedule rests until a person resumes it; `changed`: the sheet is read otherwise than its owner saw; `asking`:
 * nobody could be added to the first spaces of a run; `limit`: more rows came than it may set up unseen in a day;
 * `wouldGo`: more people would be taken out than may be.
 */
export type Pause = 'stopped' | 'failures' | 'changed' | 'asking' | 'limit' | 'wouldGo';

export interface Schedule {
  /** Whose it is: the tag of the person, and the address that mails go to. */
  tag: string;
  by: string;
  /** The sheet's name when it was last seen, for the mail that says it is gone. */
  sheetName: string;
  /** Language of the mails. */
  locale: string;
  every: Every | null;
  onForm: boolean;
  /** When a mail is sent: when something needs a person, or after each run. */
  tell: 'needed' | 'always';
  /** When it was switched on; a firing before the first due time starts nothing. */
  since: Instant;
  lastStartedAt: Instant;
  paused: Pause | null;
  /** Whom its owner hands it over to, by the address in lower case; they take it by a press of their own. */
  handTo?: string;
}

/** After this many whole-run failures in a row a schedule pauses itself, and an unfinished run rests. */
export const MOST_FAILURES = 3;

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const HOURLY: Every = { kind: 'hour' };
/** Google moves firings about: one that comes a little early still counts. */
const SLACK_MS = 5 * MINUTE_MS;

/** The clock of the spreadsheet's time zone. */
export type LocalClock = (at: Instant) => LocalTime;

/** A moment by that clock. */
export interface LocalTime {
  /** 0 is Sunday. */
  weekday: number;
  minuteOfDay: number;
}

export const scheduleKey = (sheetId: number) => `schedule.${sheetId}`;
const PREFIX = 'schedule.';

/**
 * What firings note of a schedule: when a run began, and the sheet's name. Apart from what a person says, so that a
 * firing never writes over a Stop.
 */
export const startedKey = (sheetId: number) => `started.${sheetId}`;

/** The value of `startedKey`. */
export function formatStarted(at: Instant, sheetName: string): string {
  return JSON.stringify({ at, sheetName });
}

/** Reads one schedule; undefined when there is none or it can't be read. */
export function readSchedule(text: string | undefined): Schedule | undefined {
  try {
    const schedule = JSON.parse(text ?? '') as Partial<Schedule> | null;
    return typeof schedule?.tag === 'string' && typeof schedule.since === 'number'
      ? {
          tag: schedule.tag,
          by: String(schedule.by ?? ''),
          sheetName: String(schedule.sheetName ?? ''),
          locale: String(schedule.locale ?? 'en'),
          every: schedule.every ?? null,
          onForm: schedule.onForm === true,
          tell: schedule.tell === 'always' ? 'always' : 'needed',
          since: schedule.since,
          lastStartedAt: Number(schedule.lastStartedAt) || 0,
          paused: schedule.paused ?? null,
          ...(typeof schedule.handTo === 'string' ? { handTo: schedule.handTo } : {}),
        }
      : undefined;
  } catch {
    return undefined;
  }
}

/** All schedules of a document, by sheet id. */
export function allSchedules(properties: Record<string, string>): Map<number, Schedule> {
  const schedules = new Map<number, Schedule>();
  for (const [key, text] of Object.entries(properties)) {
    const schedule = key.startsWith(PREFIX) ? readSchedule(text) : undefined;
    if (!schedule) continue;
    const sheetId = Number(key.slice(PREFIX.length));
    schedules.set(sheetId, withStarted(schedule, properties[startedKey(sheetId)]));
  }
  return schedules;
}

function withStarted(schedule: Schedule, text: string | undefined): Schedule {
  try {
    const started = JSON.parse(text ?? '') as { at?: unknown; sheetName?: unknown } | null;
    const at = Number(started?.at) || 0;
    if (at <= Math.max(schedule.since, schedule.lastStartedAt)) return schedule;
    return {
      ...schedule,
      lastStartedAt: at,
      sheetName: String(started?.sheetName || schedule.sheetName),
    };
  } catch {
    return schedule;
  }
}

/**
 * Whether a run of the schedule should begin at a firing at `now`. One that only waits for a form looks once an hour
 * all the same: Google may end a form's own execution before it could note anything, and rows are put right by hand.
 */
export function isDue(schedule: Schedule, now: Instant, local: LocalClock): boolean {
  const every = schedule.every ?? (schedule.onForm ? HOURLY : null);
  if (schedule.paused || !every) return false;
  const last = Math.max(schedule.lastStartedAt, schedule.since);
  switch (every.kind) {
    case 'minutes':
      return now - last >= every.minutes * MINUTE_MS - MINUTE_MS;
    case 'hour':
      return now - last >= HOUR_MS - SLACK_MS;
    case 'day':
      return last < lastTime(now, local, every.hour, undefined);
    case 'week':
      return last < lastTime(now, local, every.hour, every.weekday);
  }
}

/** So long after it was due a schedule that goes on is silent, and one that rests or waits for a form. */
const SILENT_MS = 3 * DAY_MS;
const SILENT_AT_REST_MS = 30 * DAY_MS;

/**
 * Whether somebody else may take the schedule over: `handed`, for its owner said so; `silent`: it hasn't run for long, so
 * that the owner's account may be gone; null: it is theirs.
 */
export function openTo(
  schedule: Schedule,
  address: string,
  now: Instant,
): 'handed' | 'silent' | null {
  const { handTo, paused, every, lastStartedAt, since } = schedule;
  if (address !== '' && handTo === address.toLowerCase()) return 'handed';
  const quietMs = now - Math.max(lastStartedAt, since);
  if (paused || !every) return quietMs > SILENT_AT_REST_MS ? 'silent' : null;
  const turnMs = every.kind === 'week' ? 7 * DAY_MS : every.kind === 'day' ? DAY_MS : HOUR_MS;
  return quietMs > turnMs + SILENT_MS ? 'silent' : null;
}

/**
 * When a run of the schedule is due next: at `now`, where it is overdue and the next firing begins it. 0: nobody can
 * say, for it rests or waits for a form.
 */
export function nextDue(schedule: Schedule, now: Instant, local: LocalClock): Instant {
  const { every, paused } = schedule;
  if (paused || !every) return 0;
  const last = Math.max(schedule.lastStartedAt, schedule.since);
  switch (every.kind) {
    case 'minutes':
      return Math.max(now, last + every.minutes * MINUTE_MS);
    case 'hour':
      return Math.max(now, last + HOUR_MS);
    case 'day':
    case 'week': {
      const weekday = every.kind === 'week' ? every.weekday : undefined;
      const before = lastTime(now, local, every.hour, weekday);
      if (last < before) return now;
      return byClock(before + (every.kind === 'week' ? 7 : 1) * DAY_MS, local, every.hour);
    }
  }
}

/** The last moment, not after `now`, at which the local clock showed this hour (on this weekday). */
function lastTime(
  now: Instant,
  local: LocalClock,
  hour: number,
  weekday: number | undefined,
): Instant {
  const time = local(now);
  // The local clock tells minutes: with the seconds of `now`, the same hour would come again at each later look.
  const midnight = now - (now % MINUTE_MS) - time.minuteOfDay * MINUTE_MS;
  let days = time.minuteOfDay >= hour * 60 ? 0 : 1;
  if (weekday !== undefined) {
    const today = (time.weekday - days + 7) % 7;
    days += (today - weekday + 7) % 7;
  }
  return byClock(midnight - days * DAY_MS + hour * HOUR_MS, local, hour);
}

/** The moment near `at` at which the clock shows the hour, for clocks may have been set since; of two the first. */
function byClock(at: Instant, local: LocalClock, hour: number): Instant {
  const isOff = hour * HOUR_MS - local(at).minuteOfDay * MINUTE_MS;
  const found = at + ((isOff + 1.5 * DAY_MS) % DAY_MS) - DAY_MS / 2;
  return local(found - HOUR_MS).minuteOfDay === hour * 60 ? found - HOUR_MS : found;
}

/** What an execution of a trigger sends in, at most, before it ends in time. */
export const FIRING_RUN_MS = 4.5 * MINUTE_MS;

/**
 * About how many seconds `rows` take in the background: as many a firing as the quota allows in its time,
 * one firing an `intervalMs`, the first right away.
 */
export function backgroundSeconds(rows: number, rowsAMinute: number, intervalMs: number): number {
  const aFiring = Math.max(1, Math.floor((FIRING_RUN_MS / MINUTE_MS) * rowsAMinute));
  const firings = Math.ceil(rows / aFiring);
  if (firings === 0) return 0;
  const lastRows = rows - (firings - 1) * aFiring;
  const last = Math.ceil(lastRows / rowsAMinute) * 60;
  return Math.round(((firings - 1) * Math.max(intervalMs, FIRING_RUN_MS)) / 1000) + last;
}
