/** How fast Chat may be called: a shared log of what was sent lately, and waits that grow after a refusal. */
import type { Instant } from '../plan/instant';

/** The kinds of quota that calls count against. */
export type Quota = 'spaceWrites' | 'membershipWrites' | 'messageWrites' | 'ownWrites' | 'reads';

/**
 * Calls per 60 seconds and Cloud project, shared by all its users.
 * Source: Chat's usage limits page. `reads` stands for three quotas of 3,000 each; one log is kept for all of them.
 * Of writes to the caller's own Chat (sections, muting) no limit is documented: the least of Chat's others is assumed.
 * A limit that Google raised for the project is set in the script property `limits`, as in `{"spaceWrites": 120}`.
 */
const LIMITS: Record<Quota, number> = {
  spaceWrites: 60,
  membershipWrites: 300,
  messageWrites: 3000,
  ownWrites: 600,
  reads: 3000,
};

/** Per space: 15 reads a second. Source: same page. */
export const READS_A_SECOND_PER_SPACE = 15;

/** Per space: 1 write a second; here that concerns messages, of which two rows may post into one direct message. Source: same page. */
export const WRITES_A_SECOND_PER_SPACE = 1;

/** The window of the quotas, and a margin for the way from here to Chat. */
const WINDOW_MS = 60_000;
const MARGIN_MS = 1_500;
/** Of that margin, so much is for Chat's clock: nothing is on its way any more once Chat tells when it came. */
const CHATS_CLOCK_MS = 500;
/** Clocks of two executions may differ by this much. */
export const CLOCK_MARGIN_MS = 15_000;
/** No pause that Google asks for is believed to be longer. */
const LONGEST_PAUSE_MS = 10 * 60_000;
/** Waiting this long for a fuller batch saves more than it costs. */
const GATHER_MS = 8_000;
/** So small a part of a batch waits longer for the rest: sent by itself, it would stay apart at every minute. */
const SMALL_PART = 1 / 4;
const GATHER_SMALL_MS = 20_000;

/** `[time, count]` of calls, oldest first, and when the next may be sent after a refusal. */
export interface PaceLog {
  sent: [Instant, number][];
  notBefore: Instant;
  /** Refusals (429) in a row. */
  refusals: number;
}

export const EMPTY_LOG: PaceLog = { sent: [], notBefore: 0, refusals: 0 };

export interface Grant {
  granted: number;
  /** When nothing, or less than wanted, was granted: how long until more is. */
  waitMs: number;
  log: PaceLog;
}

/**
 * Grants up to `wanted` calls now. At most `limit` are ever granted within 61 seconds, so that neither a sliding
 * nor a fixed window of 60 sees more. Grants fewer only if waiting a few seconds would not fill the batch.
 */
export function grant(log: PaceLog, wanted: number, limit: number, now: Instant): Grant {
  const since = now - WINDOW_MS - MARGIN_MS;
  // Times from the future come from a clock that was wrong, or a log that was tampered with.
  const sent = log.sent.filter(([time]) => time > since && time <= now + CLOCK_MARGIN_MS);
  const notBefore = log.notBefore <= now + LONGEST_PAUSE_MS ? log.notBefore : 0;
  const pruned = { ...log, sent, notBefore };
  if (now < notBefore) return { granted: 0, waitMs: notBefore - now, log: pruned };
  const used = sent.reduce((sum, [, count]) => sum + count, 0);
  const free = Math.max(0, limit - used);
  const full = Math.min(wanted, limit);
  if (free < full) {
    const fullAt = freeAt(sent, full, limit);
    if (free === 0) {
      const next = freeAt(sent, 1, limit);
      const isLong = fullAt - next > gatherMs(limit - countedAt(sent, next), full);
      const until = isLong ? next : fullAt;
      return { granted: 0, waitMs: until - now, log: pruned };
    }
    if (fullAt - now <= gatherMs(free, full))
      return { granted: 0, waitMs: fullAt - now, log: pruned };
  }
  const granted = Math.min(wanted, free);
  return {
    granted,
    waitMs: 0,
    log: granted > 0 ? { ...pruned, sent: [...sent, [now, granted]] } : pruned,
  };
}

/** A call that Chat tells to have been there at `at` counts from then; all that may differ are clocks. */
export function countsFrom(at: Instant): Instant {
  return at - (MARGIN_MS - CHATS_CLOCK_MS);
}

/**
 * Calls that were granted at `grantedAt` and may have arrived as late as `now`: they count from now on, so that
 * whoever sends a minute later doesn't meet them.
 */
export function postponed(log: PaceLog, grantedAt: Instant, now: Instant): PaceLog {
  return {
    ...log,
    sent: log.sent
      .map(([time, count]): [Instant, number] => [time === grantedAt ? now : time, count])
      .sort(([a], [b]) => a - b),
  };
}

/**
 * Calls that were granted at `grantedAt` and go only now count from now on, so that whoever sends a minute later doesn't meet
 * them. undefined: they count no more, or Google asked for a pause meanwhile, and others have to be granted.
 */
export function renewed(log: PaceLog, grantedAt: Instant, now: Instant): PaceLog | undefined {
  const isOver = now - grantedAt >= WINDOW_MS || now < log.notBefore;
  const isKnown = log.sent.some(([time]) => time === grantedAt);
  return isOver || !isKnown ? undefined : postponed(log, grantedAt, now);
}

/** For how long so many free calls wait until a full batch is. */
function gatherMs(free: number, full: number): number {
  return free <= full * SMALL_PART ? GATHER_SMALL_MS : GATHER_MS;
}

/** How many of the calls still count at `then`. */
function countedAt(sent: [Instant, number][], then: Instant): number {
  const counted = sent.filter(([time]) => time > then - WINDOW_MS - MARGIN_MS);
  return counted.reduce((sum, [, count]) => sum + count, 0);
}

/** When `count` calls will be free, if nobody sends any more until then. */
function freeAt(sent: [Instant, number][], count: number, limit: number): Instant {
  let used = sent.reduce((sum, [, sentCount]) => sum + sentCount, 0);
  for (const [time, sentCount] of sent) {
    used -= sentCount;
    if (limit - used >= count) return time + WINDOW_MS + MARGIN_MS + 1;
  }
  return 0;
}

/** After a 429: nobody sends for a while, twice as long each time it happens again. */
export function refused(
  log: PaceLog,
  now: Instant,
  retryAfterSeconds: number | undefined,
  random: number,
): PaceLog {
  const refusals = log.refusals + 1;
  const waitMs = Math.max((retryAfterSeconds ?? 0) * 1000, backoffMs(refusals, random));
  return { ...log, refusals, notBefore: Math.max(log.notBefore, now + waitMs) };
}

/** Truncated exponential backoff with jitter: 1, 2, 4 … up to 64 seconds, plus up to a second by chance. */
export function backoffMs(attempt: number, random: number): number {
  return Math.min(2 ** (attempt - 1), 64) * 1000 + Math.floor(random * 1000);
}

/** Reads a log that this or an older version stored; what can't be read counts as empty. */
export function readLog(text: string | undefined): PaceLog {
  try {
    const log = JSON.parse(text ?? '') as Partial<PaceLog> | null;
    if (!log || !Array.isArray(log.sent)) return EMPTY_LOG;
    const sent = log.sent.filter(
      (entry) => Array.isArray(entry) && entry.every((part) => Number.isFinite(part)),
    );
    return { sent, notBefore: Number(log.notBefore) || 0, refusals: Number(log.refusals) || 0 };
  } catch {
    return EMPTY_LOG;
  }
}

/** The limits in force: Google's, or what was raised for this project. */
export function readLimits(text: string | undefined): Record<Quota, number> {
  try {
    const raised = JSON.parse(text ?? '{}') as Partial<Record<Quota, unknown>>;
    const limits = { ...LIMITS };
    for (const quota of Object.keys(LIMITS) as Quota[]) {
      const limit = raised[quota];
      if (typeof limit === 'number' && limit >= 1) limits[quota] = Math.floor(limit);
    }
    return limits;
  } catch {
    return LIMITS;
  }
}

/** About how long `spaces` set-ups and `extraPeople` later memberships take by the limits that hold, in seconds. */
export function estimateSeconds(
  spaces: number,
  extraPeople: number,
  limits: Record<Quota, number>,
): number {
  if (spaces === 0 && extraPeople === 0) return 0;
  const minutes = Math.max(
    Math.floor(Math.max(0, spaces - 1) / limits.spaceWrites),
    Math.floor(Math.max(0, extraPeople - 1) / limits.membershipWrites),
  );
  return minutes * 60 + 15;
}
