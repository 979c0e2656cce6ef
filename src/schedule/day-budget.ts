/** How long triggers of a person may run in a day, all together. */
import type { Instant } from '../plan/instant';
import { domainOf } from '../table/address-form';
import { isConsumerDomain } from '../table/consumer-domains';

/** Source: "Quotas for Google Services", triggers' total runtime: 6 hours a day, 90 minutes for consumer accounts. */
const LIMIT_MS = { workspace: 6 * 3_600_000, consumer: 90 * 60_000 };
/** The longest an execution can live; it is booked at its start, for one that is killed can't book anything. */
const RESERVE_MS = 6 * 60_000;
const DAY_MS = 86_400_000;

export interface DayBudget {
  /** Days since 1970, UTC: close enough to Google's day, which begins at midnight Pacific time. */
  day: number;
  usedMs: number;
}

export function readBudget(text: string | undefined, now: Instant): DayBudget {
  const day = Math.floor(now / DAY_MS);
  try {
    const budget = JSON.parse(text ?? '') as Partial<DayBudget> | null;
    return budget?.day === day ? { day, usedMs: Number(budget.usedMs) || 0 } : { day, usedMs: 0 };
  } catch {
    return { day, usedMs: 0 };
  }
}

/** Books an execution that begins now; undefined when the day's time would not last for it. */
export function book(budget: DayBudget, me: string): DayBudget | undefined {
  const limit = isConsumerDomain(domainOf(me)) ? LIMIT_MS.consumer : LIMIT_MS.workspace;
  const usedMs = budget.usedMs + RESERVE_MS;
  return usedMs > limit ? undefined : { ...budget, usedMs };
}

/** Gives back what an execution of `tookMs` booked and did not need. */
export function settleBooking(budget: DayBudget, tookMs: number): DayBudget {
  return { ...budget, usedMs: Math.max(0, budget.usedMs - RESERVE_MS + tookMs) };
}
