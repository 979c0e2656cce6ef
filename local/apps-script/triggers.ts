/** Installable triggers: what may be made in which mode, and when the clock ones fire. */
import type { Instant } from '../clock';
import { PLATFORM_TEXTS, PlatformError } from './errors';
import type { TriggerInfo, TriggerPlan } from './operations';
import type { StoredTrigger, WorldState } from './world-state';

/** Source: "Quotas for Google Services": triggers per user and script. */
const MAX_TRIGGERS = 20;

/** What `everyMinutes` takes. Source: ClockTriggerBuilder reference. */
export const MINUTES_ALLOWED = [1, 5, 10, 15, 30];

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function isTimed(plan: TriggerPlan): boolean {
  return !['open', 'edit', 'change', 'form'].includes(plan.kind);
}

/**
 * Adds a trigger for `person`. As an add-on: one of each type per person and document, a timed one at most
 * hourly; the platform's words for the latter are unknown, so this text is our own. `disabled`: it never fires.
 */
export function addTrigger(
  state: WorldState,
  mode: 'bound' | 'add-on',
  person: string,
  { name, plan, disabled }: { name: string; plan: TriggerPlan; disabled: boolean },
  now: Instant,
): TriggerInfo {
  const own = state.triggers.filter((trigger) => trigger.person === person);
  if (own.length >= MAX_TRIGGERS) throw new PlatformError(PLATFORM_TEXTS.scriptTriggers);
  if (mode === 'add-on') {
    if (plan.kind === 'minutes')
      throw new PlatformError('The time-based trigger of an add-on may run at most once an hour.');
    const same = own.some(({ plan: other }) =>
      isTimed(plan) ? isTimed(other) : other.kind === plan.kind,
    );
    if (same) throw new PlatformError(PLATFORM_TEXTS.addOnTriggers);
  }
  const number = state.nextId++;
  const shiftMinutes = (number * 37 + 11) % 60;
  const id = String(4_711_000_000 + number * 7919);
  const trigger: StoredTrigger = { id, person, function: name, plan, shiftMinutes };
  if (disabled) {
    state.triggers.push({ ...trigger, disabled });
    return { id, function: name, plan, disabled };
  }
  const at = nextFiring(plan, shiftMinutes, now, true);
  state.triggers.push(at === undefined ? trigger : { ...trigger, at });
  return { id, function: name, plan };
}

/**
 * When a trigger fires next after `now`, UTC. The platform picks a minute of its own within the hour
 * (within 15 minutes of `nearMinute`); an `everyHours` trigger first fires an hour after it was made.
 */
export function nextFiring(
  plan: TriggerPlan,
  shiftMinutes: number,
  now: Instant,
  first: boolean,
): Instant | undefined {
  switch (plan.kind) {
    case 'minutes':
      return (
        now + plan.every * MINUTE - (first ? 0 : now % MINUTE) + ((shiftMinutes * 1000) % MINUTE)
      );
    case 'hours': {
      const hour = Math.floor(now / HOUR) * HOUR + shiftMinutes * MINUTE;
      const wait = (first ? 1 : plan.every) * HOUR;
      return hour + wait > now ? hour + wait : hour + wait + HOUR;
    }
    case 'days':
      return nextAtHour(plan, shiftMinutes, now, first ? 1 : plan.every, () => true);
    case 'weeks':
      return nextAtHour(
        plan,
        shiftMinutes,
        now,
        first ? 1 : (plan.every - 1) * 7 + 1,
        (instant) => new Date(instant).getUTCDay() === plan.weekday,
      );
    case 'once':
      return first ? plan.at + (shiftMinutes % 15) * MINUTE : undefined;
    case 'open':
    case 'edit':
    case 'change':
    case 'form':
      return undefined;
  }
}

function nextAtHour(
  plan: { hour: number; minute?: number },
  shiftMinutes: number,
  now: Instant,
  daysAhead: number,
  fits: (instant: Instant) => boolean,
): Instant {
  const near =
    plan.minute === undefined ? shiftMinutes : Math.max(0, plan.minute - 15 + (shiftMinutes % 31));
  const today = Math.floor(now / DAY) * DAY + plan.hour * HOUR + near * MINUTE;
  let at = daysAhead > 1 ? today + (daysAhead - 1) * DAY : today;
  while (at <= now || !fits(at)) at += DAY;
  return at;
}
