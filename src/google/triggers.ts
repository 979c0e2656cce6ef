/** The triggers of the person who runs this: at most one timer and one for form answers, no more than is needed. */
import type { Schedule } from '../schedule/schedule';

/** The functions of `main.ts` that triggers call. */
export const TIMER_FUNCTION = 'onTimer';
export const FORM_FUNCTION = 'onFormAnswer';

/** How often a timer of a bound script comes while a run is unfinished. */
const FINEST_MINUTES = 5;
const HOUR_MINUTES = 60;
/** Source: "Quotas for Google Services": triggers per user and script. */
const MOST_TRIGGERS = 20;

/** What was found out about this installation; remembered for each person. */
interface Known {
  /** Timers more often than hourly may be made: the script is bound to the sheet. undefined: never tried. */
  bound?: boolean;
  /** The timer made last, and how often it comes. */
  timer?: { id: string; minutes: number };
  form?: string;
}

const KEY = 'triggers';

function known(): Known {
  return parse(PropertiesService.getUserProperties().getProperty(storeKey()));
}

function parse(text: string | null): Known {
  try {
    return (JSON.parse(text ?? '{}') ?? {}) as Known;
  } catch {
    return {};
  }
}

function remember(value: Known): void {
  PropertiesService.getUserProperties().setProperty(storeKey(), JSON.stringify(value));
}

function storeKey(): string {
  return `${KEY}.${SpreadsheetApp.getActiveSpreadsheet().getId()}`;
}

function own(): GoogleAppsScript.Script.Trigger[] {
  return ScriptApp.getUserTriggers(SpreadsheetApp.getActiveSpreadsheet());
}

/**
 * The person's triggers for this spreadsheet. Timers aren't listed with a spreadsheet: they are found among all of
 * the script's own, of which those made in another spreadsheet are left out.
 */
function all(): GoogleAppsScript.Script.Trigger[] {
  const elsewhere = madeElsewhere();
  const here = SpreadsheetApp.getActiveSpreadsheet().getId();
  const seen = new Map<string, GoogleAppsScript.Script.Trigger>();
  for (const trigger of [...own(), ...ScriptApp.getProjectTriggers()]) {
    const source = trigger.getTriggerSourceId();
    if (elsewhere.has(trigger.getUniqueId()) || (source && source !== here)) continue;
    seen.set(trigger.getUniqueId(), trigger);
  }
  return [...seen.values()];
}

/** Ids of the timers that this person has in other spreadsheets. */
function madeElsewhere(): Set<string> {
  const ids = new Set<string>();
  const here = storeKey();
  const stored = PropertiesService.getUserProperties().getProperties();
  for (const [key, text] of Object.entries(stored))
    if (key.startsWith(`${KEY}.`) && key !== here) {
      const { timer } = parse(text);
      if (timer) ids.add(timer.id);
    }
  return ids;
}

/** What this person needs: how often a timer (minutes; 0: none), and form answers. */
export interface Needed {
  timerMinutes: number;
  form: boolean;
}

/** What schedules (this person's) and unfinished runs need. */
export function neededFor(
  schedules: readonly Schedule[],
  unfinished: boolean,
  bound: boolean,
): Needed {
  const active = schedules.filter((schedule) => !schedule.paused);
  // A form's own trigger may be killed, or find no time left: once an hour somebody looks after it.
  const intervals: number[] = active.map(({ every }) =>
    every?.kind === 'minutes' ? every.minutes : HOUR_MINUTES,
  );
  if (unfinished) intervals.push(FINEST_MINUTES);
  const finest = intervals.length > 0 ? Math.min(...intervals) : 0;
  return {
    timerMinutes: finest === 0 ? 0 : bound ? finest : HOUR_MINUTES,
    form: active.some((schedule) => schedule.onForm),
  };
}

/**
 * Whether this is a bound script, where timers may come every few minutes. Found out by trying, once:
 * an add-on's attempt is refused.
 */
export function isBound(): boolean {
  const before = known();
  if (before.bound !== undefined) return before.bound;
  let bound = false;
  try {
    const trigger = ScriptApp.newTrigger(TIMER_FUNCTION)
      .timeBased()
      .everyMinutes(FINEST_MINUTES)
      .create();
    ScriptApp.deleteTrigger(trigger);
    bound = true;
  } catch {
    // A timer that exists already, or too many of them, is refused too: then nothing was learned.
    const listed = all();
    const isTimed = listed.some((trigger) => trigger.getHandlerFunction() === TIMER_FUNCTION);
    if (isTimed || listed.length >= MOST_TRIGGERS) return false;
  }
  remember({ ...before, bound });
  return bound;
}

/** What is known without trying; null: nobody tried yet. */
export function knownBound(): boolean | null {
  return known().bound ?? null;
}

/**
 * Makes and removes triggers so that exactly the needed ones are there. Answers whether the one for form answers had
 * to be made: nobody heard of what was answered before.
 */
export function arrange(needed: Needed): { formMade: boolean } {
  const before = known();
  const triggers = all();
  const next: Known = { ...before };
  const timers = triggers.filter((trigger) => trigger.getHandlerFunction() === TIMER_FUNCTION);
  const fits = timers.find(
    (trigger) =>
      trigger.getUniqueId() === before.timer?.id && before.timer.minutes === needed.timerMinutes,
  );
  for (const trigger of timers) if (trigger !== fits) ScriptApp.deleteTrigger(trigger);
  if (!fits) {
    delete next.timer;
    if (needed.timerMinutes > 0) {
      const builder = ScriptApp.newTrigger(TIMER_FUNCTION).timeBased();
      const trigger = (
        needed.timerMinutes < HOUR_MINUTES
          ? builder.everyMinutes(needed.timerMinutes)
          : builder.everyHours(1)
      ).create();
      next.timer = { id: trigger.getUniqueId(), minutes: needed.timerMinutes };
    }
  }
  const forms = triggers.filter((trigger) => trigger.getHandlerFunction() === FORM_FUNCTION);
  const [first, ...others] = forms;
  for (const trigger of needed.form ? others : forms) ScriptApp.deleteTrigger(trigger);
  delete next.form;
  if (needed.form)
    next.form = (
      first ??
      ScriptApp.newTrigger(FORM_FUNCTION)
        .forSpreadsheet(SpreadsheetApp.getActiveSpreadsheet())
        .onFormSubmit()
        .create()
    ).getUniqueId();
  if (JSON.stringify(next) !== JSON.stringify(before)) remember(next);
  return { formMade: needed.form && !first };
}

/** Whether the triggers that were made are still there: a person can delete them by hand. */
export function areThere(needed: Needed): boolean {
  const handlers = new Set(all().map((trigger) => trigger.getHandlerFunction()));
  return (
    (needed.timerMinutes === 0 || handlers.has(TIMER_FUNCTION)) &&
    (!needed.form || handlers.has(FORM_FUNCTION))
  );
}
