/** Chat's usage limits: per project and minute by kind of call, per space and second. */
import type { Instant } from '../clock';

/**
 * The kinds of quota a method falls under. Of a person's own sections and settings no limit is
 * documented; `unlimited` is also what Cloud Identity's lookup is here. Of the People API Google shows the limit in the
 * Cloud console only: a project of 60 a minute is on record.
 */
export type QuotaKind =
  | 'space-writes'
  | 'space-reads'
  | 'membership-writes'
  | 'membership-reads'
  | 'message-writes'
  | 'message-reads'
  | 'user-writes'
  | 'user-reads'
  | 'people-reads'
  | 'unlimited';

/**
 * Calls per project in 60 s. Source: Chat's usage limits page; that `members.patch` falls under
 * membership writes is assumed.
 */
const PER_PROJECT: Record<QuotaKind, number> = {
  'space-writes': 60,
  'space-reads': 3000,
  'membership-writes': 300,
  'membership-reads': 3000,
  'message-writes': 3000,
  'message-reads': 3000,
  'user-writes': Number.POSITIVE_INFINITY,
  'user-reads': Number.POSITIVE_INFINITY,
  'people-reads': 60,
  unlimited: Number.POSITIVE_INFINITY,
};

/** Calls on one space in a second. Source: Chat's usage limits page. */
const PER_SPACE = { reads: 15, writes: 1 } as const;

const MINUTE_MS = 60_000;
const SECOND_MS = 1_000;

/**
 * How a window lies in time: `sliding` looks back from each call, `fixed` begins anew with each
 * whole minute (second). Google documents neither.
 */
export type QuotaWindow = 'sliding' | 'fixed';

/** What of one space a call uses. */
export interface SpaceUse {
  space: string;
  use: 'reads' | 'writes';
}

/** Whether a call may pass. */
export type Verdict = 'granted' | 'project-exceeded' | 'space-exceeded';

/** Plain JSON of the logs, for a saved world. */
export interface SavedQuotas {
  project: Partial<Record<QuotaKind, Instant[]>>;
  space: Record<string, Instant[]>;
}

/** The log of calls. A call that is refused for a quota doesn't count against any. */
export interface Quotas {
  /** Counts a call of `kind` at `now`, or says which quota it would exceed. */
  take(kind: QuotaKind, use: SpaceUse | undefined, now: Instant): Verdict;
  /** What still counts at `now`. */
  save(now: Instant): SavedQuotas;
}

/** A log of instants in rising order, of which those before `head` are over. */
interface Log {
  at: Instant[];
  head: number;
}

/** Fresh quotas, or those of a saved world; `spaceWritesPerMinute` stands for Chat's 60. */
export function quotasWith(options: {
  spaceWritesPerMinute?: number;
  window?: QuotaWindow;
  saved?: SavedQuotas;
}): Quotas {
  const limits = {
    ...PER_PROJECT,
    'space-writes': options.spaceWritesPerMinute ?? PER_PROJECT['space-writes'],
  };
  const sliding = (options.window ?? 'sliding') === 'sliding';
  const project = logsFrom(options.saved?.project);
  const space = logsFrom(options.saved?.space);

  const logOf = (logs: Map<string, Log>, key: string): Log => {
    let log = logs.get(key);
    if (log === undefined) {
      log = { at: [], head: 0 };
      logs.set(key, log);
    }
    return log;
  };

  const count = (log: Log, windowMs: number, now: Instant): number => {
    const since = sliding ? now - windowMs + 1 : Math.floor(now / windowMs) * windowMs;
    while (log.head < log.at.length && (log.at[log.head] as Instant) < since) log.head++;
    if (log.head > 1000) {
      log.at.splice(0, log.head);
      log.head = 0;
    }
    return log.at.length - log.head;
  };

  return {
    take(kind, use, now) {
      const projectLog = logOf(project, kind);
      if (count(projectLog, MINUTE_MS, now) >= limits[kind]) return 'project-exceeded';
      if (use !== undefined) {
        const spaceLog = logOf(space, `${use.use} ${use.space}`);
        if (count(spaceLog, SECOND_MS, now) >= PER_SPACE[use.use]) return 'space-exceeded';
        spaceLog.at.push(now);
      }
      projectLog.at.push(now);
      return 'granted';
    },
    save: (now) => ({ project: savedLogs(project, now), space: savedLogs(space, now) }),
  };
}

function logsFrom(saved: Record<string, Instant[]> | undefined): Map<string, Log> {
  return new Map(
    Object.entries(saved ?? {}).map(([key, at]) => [key, { at: [...at], head: 0 }] as const),
  );
}

function savedLogs(logs: ReadonlyMap<string, Log>, now: Instant): Record<string, Instant[]> {
  const saved: Record<string, Instant[]> = {};
  for (const [key, log] of logs) {
    const at = log.at.slice(log.head).filter((instant) => instant > now - MINUTE_MS);
    if (at.length > 0) saved[key] = at;
  }
  return saved;
}
