/** The triggers of a person: at most one timer and one for form answers in a spreadsheet, no more than is needed. */
import type { Schedule } from '../schedule/schedule';
import type { Host, TriggerHandle } from './host';

/** The functions of `main.ts` that triggers call. */
const TIMER_FUNCTION = 'onTimer';
const FORM_FUNCTION = 'onFormAnswer';

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

function known(host: Host): Known {
  return parse(host.user.get(storeKey(host)));
}

function parse(text: string | undefined): Known {
  try {
    return (JSON.parse(text ?? '{}') ?? {}) as Known;
  } catch {
    return {};
  }
}

function remember(host: Host, value: Known): void {
  host.user.set({ [storeKey(host)]: JSON.stringify(value) });
}

function storeKey({ book }: Host): string {
  return `${KEY}.${book.id()}`;
}

/**
 * The person's triggers for this spreadsheet. Timers aren't listed with a spreadsheet: they are found among all of
 * the script's own, of which those made in another spreadsheet are left out.
 */
function all(host: Host): TriggerHandle[] {
  const elsewhere = madeElsewhere(host);
  const here = host.book.id();
  const seen = new Map<string, TriggerHandle>();
  for (const trigger of [...host.triggers.ofBook(), ...host.triggers.ofScript()]) {
    const source = trigger.source();
    if (elsewhere.has(trigger.id) || (source && source !== here)) continue;
    seen.set(trigger.id, trigger);
  }
  return [...seen.values()];
}

/** Ids of the timers that this person has in other spreadsheets. */
function madeElsewhere(host: Host): Set<string> {
  const ids = new Set<string>();
  const here = storeKey(host);
  for (const [key, text] of Object.entries(host.user.all()))
    if (key.startsWith(`${KEY}.`) && key !== here) {
      const { timer } = parse(text);
      if (timer) ids.add(timer.id);
    }
  return ids;
}

/** What a person needs: how often a timer (minutes; 0: none), and form answers. */
export interface Needed {
  timerMinutes: number;
  form: boolean;
}

/** What schedules (one person's) and unfinished runs need. */
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
export function isBound(host: Host): boolean {
  const before = known(host);
  if (before.bound !== undefined) return before.bound;
  let bound = false;
  try {
    host.triggers.makeTimer(TIMER_FUNCTION, { minutes: FINEST_MINUTES }).remove();
    bound = true;
  } catch {
    // A timer that exists already, or too many of them, is refused too: then nothing was learned.
    const listed = all(host);
    const isTimed = listed.some(({ handler }) => handler === TIMER_FUNCTION);
    if (isTimed || listed.length >= MOST_TRIGGERS) return false;
  }
  remember(host, { ...before, bound });
  return bound;
}

/** What is known without trying; null: nobody tried yet. */
export function knownBound(host: Host): boolean | null {
  return known(host).bound ?? null;
}

/**
 * Makes and removes triggers so that exactly the needed ones are there. Answers whether the one for form answers had
 * to be made: nobody heard of what was answered before.
 */
export function arrange(host: Host, needed: Needed): { formMade: boolean } {
  const before = known(host);
  const triggers = all(host);
  const next: Known = { ...before };
  const timers = triggers.filter(({ handler }) => handler === TIMER_FUNCTION);
  const fits = timers.find(
    ({ id }) => id === before.timer?.id && before.timer.minutes === needed.timerMinutes,
  );
  for (const timer of timers) if (timer !== fits) timer.remove();
  if (!fits) {
    delete next.timer;
    const minutes = needed.timerMinutes;
    if (minutes > 0) {
      const every = minutes < HOUR_MINUTES ? { minutes } : 'hour';
      next.timer = { id: host.triggers.makeTimer(TIMER_FUNCTION, every).id, minutes };
    }
  }
  const forms = triggers.filter(({ handler }) => handler === FORM_FUNCTION);
  const [first, ...others] = forms;
  for (const form of needed.form ? others : forms) form.remove();
  delete next.form;
  if (needed.form) next.form = (first ?? host.triggers.makeForForms(FORM_FUNCTION)).id;
  if (JSON.stringify(next) !== JSON.stringify(before)) remember(host, next);
  return { formMade: needed.form && !first };
}

/** Whether the triggers that were made are still there: a person can delete them by hand. */
export function areThere(host: Host, needed: Needed): boolean {
  const handlers = new Set(all(host).map(({ handler }) => handler));
  return (
    (needed.timerMinutes === 0 || handlers.has(TIMER_FUNCTION)) &&
    (!needed.form || handlers.has(FORM_FUNCTION))
  );
}
