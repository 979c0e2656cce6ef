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

interface Timer {
  id: string;
  minutes: number;
}

/** What was found out about this installation; remembered for each person. */
interface Known {
  /** Timers more often than hourly may be made: the script is bound to the sheet. undefined: never tried. */
  bound?: boolean;
  /** When that was tried (milliseconds since 1970). */
  triedAt?: number;
  /** The timer made last, and how often it comes. */
  timer?: Timer;
  /** The one before it, where that is still needed. */
  timerBefore?: Timer;
  /** How often one comes that is being made: Google may end the execution before its id is written down. */
  making?: number;
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
      const { timer, timerBefore } = parse(text);
      for (const one of [timer, timerBefore]) if (one) ids.add(one.id);
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

/** What was found by trying holds for so long: a copy of the script may be installed otherwise. */
const TRIED_HOLDS_MS = 7 * 86_400_000;

/**
 * Whether this is a bound script, where timers may come every few minutes. Where Google doesn't tell, it is found out
 * by trying: an add-on's attempt is refused.
 */
export function isBound(host: Host): boolean {
  const before = known(host);
  const told = knownBound(host);
  if (told !== null) return told;
  let bound = false;
  try {
    makeTimer(host, before, FINEST_MINUTES).remove();
    bound = true;
  } catch {
    // A timer that exists already, or too many of them, is refused too: then nothing was learned.
    const listed = all(host);
    const isTimed = listed.some(({ handler }) => handler === TIMER_FUNCTION);
    if (isTimed || listed.length >= MOST_TRIGGERS) {
      remember(host, before);
      return false;
    }
  }
  remember(host, { ...before, bound, triedAt: host.now() });
  return bound;
}

/** What is known without trying; null: Google doesn't tell, and nobody tried lately. */
export function knownBound(host: Host): boolean | null {
  const installed = host.triggers.installed();
  if (installed !== 'unknown') return installed === 'bound';
  const { bound, triedAt = 0 } = known(host);
  return bound === undefined || host.now() - triedAt > TRIED_HOLDS_MS ? null : bound;
}

/** Who has triggers arranged: a person, or a firing of the trigger with this id. */
export type By = { kind: 'person' } | { kind: 'firing'; trigger: string | undefined };

export const PERSON: By = { kind: 'person' };

/**
 * Makes and removes triggers so that the needed ones are there, and as soon as that is safe no others. Answers whether
 * the one for form answers had to be made: nobody heard of what was answered before.
 *
 * Triggers that are made in a firing were born switched off once. So a firing gives up no timer that is needed for one
 * that it makes, and removes one only for another that is known to fire: the one that fires now.
 */
export function arrange(host: Host, needed: Needed, by: By = PERSON): { formMade: boolean } {
  const before = known(host);
  const triggers = all(host);
  for (const off of triggers.filter(({ isOff }) => isOff)) off.remove();
  const there = triggers.filter(({ isOff }) => !isOff);
  const next: Known = { ...before };
  arrangeTimers(host, next, there, needed.timerMinutes, by);
  const forms = there.filter(({ handler }) => handler === FORM_FUNCTION);
  const [first, ...others] = forms;
  for (const form of needed.form ? others : forms) form.remove();
  delete next.form;
  if (needed.form) next.form = (first ?? host.triggers.makeForForms(FORM_FUNCTION)).id;
  if (JSON.stringify(next) !== JSON.stringify(before)) remember(host, next);
  return { formMade: needed.form && !first };
}

function arrangeTimers(
  host: Host,
  next: Known,
  there: readonly TriggerHandle[],
  minutes: number,
  by: By,
): void {
  const remembered = { ...next };
  const timers = there
    .filter(({ handler }) => handler === TIMER_FUNCTION)
    .map((handle) => ({ handle, ...rememberedAs(remembered, handle.id) }));
  const fits = timers.filter((timer) => timer.minutes === minutes);
  // A person's own timer is as good as any that they would get now.
  // Where none comes as often as is needed, one that comes more often and fires now is as sure.
  const sure = fits.length > 0 ? fits : timers.filter((timer) => timer.minutes < minutes);
  const fires = by.kind === 'firing' ? sure.find(({ id }) => id === by.trigger) : fits[0];
  const isSafe = by.kind === 'person' || minutes === 0 || fires !== undefined;
  if (isSafe) for (const { handle } of timers) if (handle !== fires?.handle) handle.remove();
  const kept = isSafe ? (fires ? [fires] : []) : timers;
  const finest = [...kept].sort((one, other) => one.minutes - other.minutes)[0];
  delete next.timer;
  delete next.timerBefore;
  delete next.making;
  if (finest) next.timer = { id: finest.id, minutes: finest.minutes };
  const older = kept.find((timer) => timer !== finest);
  if (older) next.timerBefore = { id: older.id, minutes: older.minutes };
  if (minutes === 0 || (finest && finest.minutes <= minutes)) return;
  const made = makeTimer(host, next, minutes);
  if (next.timer) next.timerBefore = next.timer;
  next.timer = { id: made.id, minutes };
}

/** Makes a timer. How often it comes nobody can ask afterwards, so that is written down first, beside what is `known`. */
function makeTimer(host: Host, known: Known, minutes: number): TriggerHandle {
  remember(host, { ...known, making: minutes });
  return host.triggers.makeTimer(TIMER_FUNCTION, minutes < HOUR_MINUTES ? { minutes } : 'hour');
}

/** How often a timer comes; one of which nothing is known may come as seldom as any. */
function rememberedAs({ timer, timerBefore, making = HOUR_MINUTES }: Known, id: string): Timer {
  return [timer, timerBefore].find((one) => one?.id === id) ?? { id, minutes: making };
}

/** Whether the triggers that were made are still there: a person can delete them by hand, and Google switch them off. */
export function areThere(host: Host, needed: Needed): boolean {
  const there = all(host).filter(({ isOff }) => !isOff);
  const handlers = new Set(there.map(({ handler }) => handler));
  return (
    (needed.timerMinutes === 0 || handlers.has(TIMER_FUNCTION)) &&
    (!needed.form || handlers.has(FORM_FUNCTION))
  );
}
