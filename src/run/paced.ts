/** Sends calls no faster than Chat's quotas allow, shared with every other execution of the project. */
import type { ChatAnswer, ChatCall, ChatError } from '../chat/answer';
import { quotaOf } from '../chat/calls';
import { type Explanation, explain, isScopeMissing, isTooMany } from '../chat/explain';
import {
  backoffMs,
  countsFrom,
  grant,
  postponed,
  type Quota,
  READS_A_SECOND_PER_SPACE,
  readLimits,
  readLog,
  refused,
  renewed,
  WRITES_A_SECOND_PER_SPACE,
} from '../chat/pacing';
import type { Instant } from '../plan/instant';
import { type Said, said } from '../texts/said';
import type { Budget, Ports } from './ports';
import { CALLS_AT_ONCE } from './run-record';

/** Tries of a call that found trouble at Google, within one slice. */
const TRIES = 4;
/** Longest wait inside the script; longer ones are the caller's. */
const LONGEST_SLEEP_MS = 9_000;
/** Kept between two rounds of reads of one space and two writes to it, which Chat counts by the second. */
const ROUND_MS = 1_100;
/** Leaves an execution time for two rounds as slow as any: one that began just before this, and what follows it. */
const YOUNG_MS = 2.5 * 60_000;
/** Calls that ask whether Google wants a pause still: one alone may meet the end of it. */
const PROBE_OF_QUOTA = 10;
/** Until it is asked again whether Chat answers, at the least; the slice waits longer each time. */
const PROBE_MS = 2_000;
const LOCK_WAIT_MS = 1_000;
const NO_LOCK_WAIT_MS = 1_000;
/** How calls were taken is told once, and by nobody else: that waits for whoever holds the lock longer than for a moment. */
const REPORT_WAIT_MS = 15_000;
/** From grant to send this is usual. */
const SOON_MS = 500;
/** A permission is for now: others count what it grants from then on, and may send as much again a minute later. */
const STALE_MS = 5_000;
/** The last of many comes so much later than they were granted, and so does the last of those that go a minute later. */
const SPREAD_MS = 1_000;
/** From send to answer this is usual; what took longer may have reached Chat long after it was granted. */
const LATE_MS = 8_000;
/** So few writes hold nobody up where they count some seconds longer than they might. */
const FEW = 10;
/** With what is usual before it, the margin that the pace keeps for the way to Chat. */
const FEW_LATE_MS = 1_000;

/** What the pace needs of the world; a run's ports are such, and nothing of a sheet is among it. */
export interface PacePorts extends Pick<Ports, 'call' | 'locked' | 'now' | 'sleep' | 'random'> {
  stores: Pick<Ports['stores'], 'script'>;
}

/** What is sent with one budget of time, and what it came to. */
export interface Paced {
  ports: PacePorts;
  budget: Budget;
  /**
   * Most calls in one `fetchAll`, halved when a whole batch got no answer, and as many set-ups at least as went at once;
   * slices before that heard nothing at all.
   */
  run: { callsAtOnce: number; silent: number; batch?: number };
  heard: Heard;
}

/** What calls came to, beside their answers. */
export interface Heard {
  /** How many were made. */
  calls: number;
  /** How many of them Chat answered, with whatever but trouble that passes. */
  answered: number;
  /** Something that concerns everything: nothing more is sent. */
  trouble: Explanation | undefined;
  /** The shortest wait after which going on makes sense, and why. */
  wait: { ms: number; because: Said } | undefined;
  /** When calls went to each space within the last second, its reads and its writes apart, oldest first. */
  lately: Map<string, Instant[]>;
}

/** Before the first call. */
export function nothingHeard(): Heard {
  return { calls: 0, answered: 0, trouble: undefined, wait: undefined, lately: new Map() };
}

/** Remembers the shortest of the waits that calls ask for. */
export function waitFor({ heard }: Pick<Paced, 'heard'>, ms: number, because: Said): void {
  if (!heard.wait || ms < heard.wait.ms) heard.wait = { ms, because };
}

/** How many calls ask whether Chat answers again: one, or some where Google only asked for a pause. */
export function probeOf({ ports }: Pick<Paced, 'ports'>, quota: Quota): number {
  const { refusals } = readLog(ports.stores.script.get(`pace.${quota}`));
  return refusals > 0 ? PROBE_OF_QUOTA : 1;
}

/** So many calls without a single answer are enough to know that it is Google's trouble. */
const ENOUGH_UNANSWERED = 60;

/** As long as Chat answers nothing one call at a time is enough to learn whether it does again. */
export function isProbing({ run, heard }: Pick<Paced, 'run' | 'heard'>): boolean {
  return heard.answered === 0 && (run.silent > 0 || heard.calls >= ENOUGH_UNANSWERED);
}

export function outOfTime({ ports, budget }: Pick<Paced, 'ports' | 'budget'>): boolean {
  return ports.now() >= budget.stopAt;
}

/** What Chat allows a minute: Google's limits, or those that it raised for the project. */
export function limitsThatHold({ stores }: Pick<PacePorts, 'stores'>): Record<Quota, number> {
  return readLimits(stores.script.get('limits'));
}

export interface Permission {
  granted: number;
  waitMs: number;
  /** When it was granted. */
  at: Instant;
  /** Whether calls of this quota were refused lately, so that a good answer is news. */
  refusedLately: boolean;
  /** What the quota allows a minute: Google's limit, or the one that it raised for the project. */
  limit: number;
}

const WAITS: Record<Quota, string> = {
  spaceWrites: 'run.wait.spaceWrites',
  membershipWrites: 'run.wait.membershipWrites',
  messageWrites: 'run.wait.messageWrites',
  ownWrites: 'run.wait.ownWrites',
  reads: 'run.wait.reads',
};

/** Why it waits for a quota: Google asked for a pause, or the limit that holds is used up. */
export function quotaSaid(
  quota: Quota,
  { limit: n, refusedLately }: Pick<Permission, 'limit' | 'refusedLately'>,
): Said {
  return refusedLately ? said('problem.tooMany') : said(WAITS[quota], { n });
}

/** Whether it only waits for a quota, which may be others' use of it. */
export function isForQuota({ code }: Said): boolean {
  return Object.values(WAITS).includes(code);
}

/** Asks the shared log for up to `wanted` calls, to be sent at once. No lock means: wait, never: go. */
export function askGrant(ports: PacePorts, quota: Quota, wanted: number): Permission {
  const key = `pace.${quota}`;
  const answer = ports.locked('script', LOCK_WAIT_MS, () => {
    const properties = ports.stores.script.all();
    const limit = readLimits(properties.limits)[quota];
    const at = ports.now();
    const { granted, waitMs, log } = grant(readLog(properties[key]), wanted, limit, at);
    if (granted > 0) ports.stores.script.set({ [key]: JSON.stringify(log) });
    return { granted, waitMs, at, refusedLately: log.refusals > 0, limit };
  });
  if (answer) return answer;
  const limit = limitsThatHold(ports)[quota];
  return { granted: 0, waitMs: NO_LOCK_WAIT_MS, at: ports.now(), refusedLately: false, limit };
}

/**
 * Asked right before calls are sent that took time to prepare: what was granted a while ago counts from now, wherever Google
 * ends the execution. undefined: another permission has to be asked for, and nothing may be sent by this one.
 */
export function stillGranted(
  ports: PacePorts,
  quota: Quota,
  permission: Permission,
): Permission | undefined {
  if (ports.now() - permission.at <= STALE_MS) return permission;
  const key = `pace.${quota}`;
  return ports.locked('script', LOCK_WAIT_MS, () => {
    const at = ports.now();
    const log = renewed(readLog(ports.stores.script.get(key)), permission.at, at);
    if (!log) return undefined;
    ports.stores.script.set({ [key]: JSON.stringify(log) });
    return { ...permission, at };
  });
}

/** Tells everybody how Chat took the calls: after a 429 nobody sends for a while, after an answer all may again. */
export function reportPace(
  ports: PacePorts,
  quota: Quota,
  permission: Permission,
  sentAt: Instant,
  answers: readonly ChatAnswer[],
): void {
  const tooMany = answers.flatMap((answer) =>
    !answer.ok && isTooMany(answer.error) ? [answer.error] : [],
  );
  // What was sent late counts from then, and what arrived late, or may have, from when it surely had.
  const { first, last } = arrivals(quota, answers, sentAt, ports.now());
  const isLate = first - permission.at > SOON_MS || last - permission.at > SPREAD_MS;
  if (tooMany.length === 0 && !permission.refusedLately && !isLate) return;
  // As long as some get through, the pauses need not grow.
  const someTaken = tooMany.length < answers.length;
  const key = `pace.${quota}`;
  ports.locked('script', REPORT_WAIT_MS, () => {
    const log = readLog(ports.stores.script.get(key));
    const retryAfter = Math.max(0, ...tooMany.map((error) => error.retryAfterSeconds ?? 0));
    const heard =
      tooMany.length > 0
        ? refused(
            someTaken ? { ...log, refusals: 0 } : log,
            ports.now(),
            retryAfter,
            ports.random(),
          )
        : { ...log, refusals: 0 };
    const next = isLate ? postponed(heard, permission.at, last) : heard;
    ports.stores.script.set({ [key]: JSON.stringify(next) });
  });
}

/**
 * From when the first and the last of calls count: what they made says when it had arrived at Chat, which may have been seconds
 * after they were sent. Of an answer that says nothing of it, or speaks of something else, nothing is known but that it is there by
 * `now`: from then count calls that took long, and a few writes that took longer than is usual, by which hardly anybody waits.
 */
function arrivals(
  quota: Quota,
  answers: readonly ChatAnswer[],
  sentAt: Instant,
  now: Instant,
): { first: Instant; last: Instant } {
  const told = answers.flatMap((answer) => {
    const { createTime } = (answer.ok ? answer.value : {}) as { createTime?: unknown };
    const at = typeof createTime === 'string' ? Date.parse(createTime) : Number.NaN;
    return at >= sentAt && at <= now ? [at] : [];
  });
  const areFew = quota !== 'reads' && answers.length <= FEW;
  const isLong = now - sentAt > (areFew ? FEW_LATE_MS : LATE_MS);
  if (isLong && told.length < answers.length) return { first: now, last: now };
  const counts = told.length > 0 ? told.map((at) => Math.max(sentAt, countsFrom(at))) : [sentAt];
  return { first: Math.min(...counts), last: Math.max(...counts) };
}

/**
 * Sends one call outside a run, when its quota allows: it counts like those of runs, and never makes one of them be
 * refused. undefined: the quota is used up for longer than is waited for here, and nothing was sent.
 */
export function callOnce(ports: PacePorts, call: ChatCall): ChatAnswer | undefined {
  const quota = quotaOf(call.method);
  if (!quota) return ports.call([call])[0];
  let permission = askGrant(ports, quota, 1);
  if (permission.granted === 0 && permission.waitMs <= LONGEST_SLEEP_MS) {
    ports.sleep(permission.waitMs);
    permission = askGrant(ports, quota, 1);
  }
  if (permission.granted === 0) return undefined;
  const sentAt = ports.now();
  const answers = ports.call([call]);
  reportPace(ports, quota, permission, sentAt, answers);
  return answers[0];
}

/**
 * How many go at once after `sent` of them: half as many where none was answered, for one that fails takes all others
 * with it; twice as many where a full batch was, and a smaller one tells nothing.
 */
export function sizeAfter(before: number, sent: number, unseen: boolean, most: number): number {
  if (unseen) return Math.max(1, Math.floor(sent / 2));
  return sent < before ? before : Math.min(most, before * 2);
}

/** A call that was tried and not answered: how often, and with what it ended last. */
export interface Unanswered {
  tries: number;
  error: ChatError;
}

/**
 * Sends calls of one quota and answers in their order. Trouble that passes is tried again a few times.
 * undefined: not sent, or not answered, in the time there is; `heard` then says how long to wait.
 * Trouble that concerns everything ends up in `heard.trouble`, and is no answer to any call. `unanswered` is told of calls
 * that were tried in vain.
 */
export function callPaced(
  paced: Paced,
  calls: readonly ChatCall[],
  unanswered?: (index: number, how: Unanswered) => void,
): (ChatAnswer | undefined)[] {
  const inVain = new Map<number, Unanswered>();
  const answers: (ChatAnswer | undefined)[] = calls.map(() => undefined);
  const tries = calls.map(() => 0);
  let open = calls.map((_, index) => index);
  let first = true;
  let handedOn = false;
  while (
    open.length > 0 &&
    !paced.heard.trouble &&
    ((first && isYoung(paced)) || !outOfTime(paced))
  ) {
    const rests = open.map((index) => restOf(paced, calls[index] as ChatCall));
    const free = open.filter((_, place) => rests[place] === 0);
    if (free.length === 0) {
      // A second at the most, also past the slice’s end: what each slice writes before it would hold it back in each.
      paced.ports.sleep(Math.min(...rests));
      continue;
    }
    first = false;
    const largest = Math.max(CALLS_AT_ONCE, paced.run.batch ?? 0);
    const probing = isProbing(paced);
    const most = paced.run.callsAtOnce;
    const kind = quotaOf((calls[free[0] as number] as ChatCall).method);
    const probe = probing ? (kind ? probeOf(paced, kind) : 1) : most;
    const round = pickRound(paced, calls, free, Math.min(most, probe));
    const quota = quotaOf((calls[round[0] as number] as ChatCall).method);
    const permission = quota ? askGrant(paced.ports, quota, round.length) : undefined;
    const granted = permission?.granted ?? round.length;
    if (quota && permission && granted === 0) {
      if (!rest(paced, permission.waitMs, quotaSaid(quota, permission))) {
        handedOn = true;
        break;
      }
      continue;
    }
    const now = round.slice(0, granted);
    const startedAt = paced.ports.now();
    const got = paced.ports.call(now.map((index) => calls[index] as ChatCall));
    paced.heard.calls += got.length;
    if (quota && permission) reportPace(paced.ports, quota, permission, startedAt, got);
    for (const index of now) noteAnswered(paced, calls[index] as ChatCall);
    const unseen = got.every((answer) => !answer.ok && answer.error.code === 0);
    paced.run.callsAtOnce = sizeAfter(paced.run.callsAtOnce, got.length, unseen, largest);
    let failedTries = 0;
    got.forEach((answer, place) => {
      const index = now[place] as number;
      const explanation = answer.ok ? undefined : explain(answer.error);
      if (explanation?.about !== 'passing') paced.heard.answered++;
      if (!answer.ok && explanation?.about === 'passing') {
        // A pause that Google asks for, and a batch that failed as a whole, say nothing of this call.
        if (!isTooMany(answer.error) && (!unseen || got.length === 1))
          inVain.set(index, { tries: (inVain.get(index)?.tries ?? 0) + 1, error: answer.error });
        // That a whole batch brought no answer says little of each call in it, unless it was alone.
        tries[index] = (tries[index] ?? 0) + (unseen && got.length > 1 ? 0.5 : 1);
        if (!unseen || got.length === 1) failedTries = Math.max(failedTries, tries[index] ?? 0);
        return;
      }
      const stops = !answer.ok && !isBarredExtra(calls[index], answer.error);
      // What stops the run says nothing of the person or space that was asked for, whatever its code.
      if (stops && explanation?.about === 'everything') paced.heard.trouble = explanation;
      else answers[index] = answer;
    });
    open = open.filter((index) => answers[index] === undefined && (tries[index] ?? 0) < TRIES);
    if (open.length === 0) break;
    if (isProbing(paced)) {
      waitFor(paced, PROBE_MS, said('run.wait.noAnswer'));
      handedOn = true;
      break;
    }
    const tookMs = paced.ports.now() - startedAt;
    const pauseMs =
      failedTries > 0
        ? backoffMs(Math.ceil(failedTries), paced.ports.random())
        : Math.max(0, ROUND_MS - tookMs);
    if (!rest(paced, pauseMs, said(failedTries > 0 ? 'run.wait.noAnswer' : 'run.wait.later'))) {
      handedOn = true;
      break;
    }
  }
  if (answers.some((answer) => answer === undefined) && !paced.heard.trouble && !handedOn)
    waitFor(paced, 1_000, said('run.wait.later'));
  for (const [index, how] of inVain) if (answers[index] === undefined) unanswered?.(index, how);
  return answers;
}

/** Whatever Chat says of these, it is no reason to stop: it may not have them at all. */
const NEVER_TROUBLE: readonly ChatCall['method'][] = [
  ...(['spaces.messagePins.create', 'users.sections.items.move'] as const),
  ...(['users.spaces.spaceNotificationSetting.patch', 'people.batchGet'] as const),
  'people.searchDirectoryPeople',
];

/**
 * The app among the members and the welcome message have permissions of their own, which may be struck from the
 * manifest: a row then says what is missing, and the run goes on. So it does where group chats can't be looked for, or spaces
 * not be changed.
 */
function isBarredExtra(call: ChatCall | undefined, error: ChatError): boolean {
  if (call && NEVER_TROUBLE.includes(call.method)) return true;
  const isExtra =
    call?.method === 'spaces.messages.create' ||
    call?.method === 'spaces.findGroupChats' ||
    call?.method === 'spaces.patch' ||
    (call?.method === 'spaces.members.create' && JSON.stringify(call.body).includes('"users/app"'));
  return isExtra && isScopeMissing(error);
}

/**
 * A short slice makes one round of each kind of call even past its end, so that it gets on. An execution that is
 * old by then makes none: a round may last most of a minute, and several would outlive it.
 */
function isYoung({ ports, budget }: Paced): boolean {
  return ports.now() - budget.startedAt < YOUNG_MS;
}

/** Whether there is time for one more call by itself: as long as the slice lasts, or while it is young. */
export function hasTime(paced: Paced): boolean {
  return !outOfTime(paced) || isYoung(paced);
}

/** A slice's budget for what has to be known all at once: it lasts as long as the execution is young. */
export function whileYoung(budget: Budget): Budget {
  return { ...budget, stopAt: Math.max(budget.stopAt, budget.startedAt + YOUNG_MS) };
}

/** Sleeps a short wait; a long one, or one past the end of the slice, is handed to the caller: false. */
function rest(paced: Paced, waitMs: number, because: Said): boolean {
  if (waitMs > LONGEST_SLEEP_MS || paced.ports.now() + waitMs >= paced.budget.stopAt) {
    waitFor(paced, waitMs, because);
    return false;
  }
  if (waitMs > 0) paced.ports.sleep(waitMs);
  return true;
}

/** Calls of one space in a round, which takes more than a second: a read less than allowed, lest clocks differ. */
const MOST_PER_SPACE: Partial<Record<Quota, number>> = {
  spaceWrites: WRITES_A_SECOND_PER_SPACE,
  reads: READS_A_SECOND_PER_SPACE - 1,
  messageWrites: WRITES_A_SECOND_PER_SPACE,
};

/** As what a call counts with its space, and how many such Chat takes of it in a second. undefined: as nothing. */
function countedAs(call: ChatCall): { key: string; most: number } | undefined {
  const quota = quotaOf(call.method);
  const most = quota ? MOST_PER_SPACE[quota] : undefined;
  if (most === undefined || spaceOf(call) === '') return undefined;
  return { key: `${quota === 'reads' ? quota : 'writes'} ${spaceOf(call)}`, most };
}

/** Calls count from when they had surely arrived: of those that go at once, any may reach Chat right before the last answer. */
function noteAnswered(paced: Paced, call: ChatCall): void {
  const counted = countedAs(call);
  if (counted)
    paced.heard.lately.set(counted.key, [...latelyBeside(paced, call), paced.ports.now()]);
}

/** When each of the calls of the last second went out that count with this one's space. */
function latelyBeside({ ports, heard }: Paced, call: ChatCall): readonly Instant[] {
  const lately = heard.lately.get(countedAs(call)?.key ?? '') ?? [];
  return lately.filter((at) => at + ROUND_MS > ports.now());
}

/** How long a call waits, lest its space get more within a second than Chat takes; 0: it doesn't. */
function restOf(paced: Paced, call: ChatCall): number {
  const most = countedAs(call)?.most ?? 0;
  const lately = latelyBeside(paced, call);
  const before = lately[lately.length - most];
  return before === undefined ? 0 : before + ROUND_MS - paced.ports.now();
}

/** The id of the space that a call is about, or ''. */
function spaceOf({ name }: ChatCall): string {
  return name.split('/')[1] ?? '';
}

/** As many open calls as go at once: one kind of quota, and few enough of each space for its limit by the second. */
function pickRound(
  paced: Paced,
  calls: readonly ChatCall[],
  open: readonly number[],
  atOnce: number,
): number[] {
  const perSpace = new Map<string, number>();
  const kind = quotaOf((calls[open[0] as number] as ChatCall).method);
  const most = MOST_PER_SPACE[kind ?? 'spaceWrites'] ?? atOnce;
  const round: number[] = [];
  for (const index of open) {
    const call = calls[index] as ChatCall;
    const space = spaceOf(call);
    const used = perSpace.get(space) ?? latelyBeside(paced, call).length;
    if (quotaOf(call.method) !== kind || (space && used >= most)) continue;
    if (space) perSpace.set(space, used + 1);
    round.push(index);
    if (round.length === atOnce) break;
  }
  return round;
}
