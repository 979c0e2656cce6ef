/**
 * The part of a run that one execution does. The only place that decides the order:
 * lease, replay, read, settle doubt, then batches of grant, journal, send, journal, complete, record, read.
 */
import type { Explanation } from '../chat/explain';
import { lostKey, readLost } from '../placing/displaced';
import { type Applied, readApplied } from '../plan/applied';
import {
  isAnybodys,
  type SnapshotRow,
  sameAsStamped,
  stillFits,
  uuidOfRow,
} from '../plan/snapshot';
import type { Request } from '../request/request';
import { PEOPLE_ARE_COMING } from '../row/cells';
import { isInDoubt } from '../row/next';
import { linkTo, type Outcome, type SettledRow } from '../row/outcome';
import { isUnseen, knownLink, spaceIn } from '../row/progress';
import { readUnwritten, unwrittenKey } from '../table/answers';
import { quoted } from '../table/cell-text';
import { type Said, said } from '../texts/said';
import { admissionBefore, admitted, asksForPeople, whyAsked } from './admission';
import { changesItsSpace } from './change-space';
import { complete } from './complete';
import { readCreated } from './created';
import { findExisting } from './existing';
import { giveBackIds } from './give-back';
import { findGroups, readGroups } from './groups';
import { isJournalLost } from './journal';
import { leaveAfterAll } from './last-steps';
import { leadMs, noteLead, USUAL_LEAD_MS } from './lead';
import { type Lease, releaseLease, takeLease } from './lease';
import { look } from './look';
import { lookWhoIsIn } from './members';
import { findNamesakes } from './namesakes';
import {
  askGrant,
  isForQuota,
  isProbing,
  nothingHeard,
  outOfTime,
  probeOf,
  quotaSaid,
  waitFor,
} from './paced';
import { isOverdue, letPass, moved, PATIENCE_MS, takeUp } from './patience';
import type { Budget, Ports, RunContext } from './ports';
import { type Judged, record, repairDisplaced, saveRun } from './record';
import { leftOf, mine, rowsByNext, spaceFor, stillToCome } from './rows-of-run';
import {
  isAsking,
  isStopped,
  loggedAs,
  type Quiet,
  type RunRecord,
  readRun,
  runIdFrom,
  runKey,
} from './run-record';
import { sendSetUps } from './send';
import { progressOf, readAgain, type Slice, saveJournal, withUnwritten } from './slice-state';
import { doubtStrangers, doubtWaiting, renew, replay, takeBack } from './stamps';
import { readKnown } from './trust';
import { isLarge, type Turn, whoseTurn } from './turns';
import type { Completion, Task } from './work';

export interface SliceReport {
  /** `asking`: nobody of the first rows could be added, and nothing more is sent until the person says so. */
  state: 'going' | 'busy' | 'stopped' | 'ended' | 'asking' | 'trouble';
  trouble: Explanation | undefined;
  run: RunRecord | undefined;
  doubt: number;
  left: number;
  waitMs: number;
  because: Said | undefined;
  busy: { by: string; until: number } | undefined;
  latest: SettledRow[];
}

/** Doubts that may hang while new rows are sent: no more than the journal holds with ease. */
const MOST_DOUBTS = 60;
/** Longest pause between two tries inside the script. */
const LONGEST_SLEEP_MS = 8_000;
/** To ask for a permission takes this long at the least: whoever wakes then is told so at the very moment. */
const ASKING_MS = 100;
/** Longest pause before the next slice of a run to which Chat answers nothing; it doubles up to that. */
const LONGEST_SILENCE_MS = 32_000;

/**
 * Does as much of the person's run on this sheet as the budget allows. `allTheSame`: the person was asked, and says that
 * it goes on.
 */
export function runSlice(
  ports: Ports,
  context: RunContext,
  budget: Budget,
  allTheSame = false,
): SliceReport {
  const taking = takeLease(ports, context.me, budget.startedAt);
  if (taking.kind === 'busy')
    return {
      ...NOTHING,
      state: 'busy',
      busy: { by: taking.by, until: taking.until },
      waitMs: Math.min(5_000, Math.max(1_000, taking.until - ports.now())),
      because: said('run.wait.busy', { by: taking.by }),
    };
  try {
    return workUntilReleased(ports, context, budget, taking.lease, allTheSame);
  } catch (error) {
    releaseLease(ports, taking.lease, context.me, false);
    throw error;
  }
}

function workUntilReleased(
  ports: Ports,
  context: RunContext,
  budget: Budget,
  lease: Lease,
  allTheSame: boolean,
): SliceReport {
  const latest: SettledRow[] = [];
  let heedWake = true;
  for (;;) {
    const properties = ports.stores.document.all();
    const run = readRun(properties[runKey(ports.sheet.id, context.me.tag)]);
    if (run && allTheSame) {
      run.admission = { is: 'told' };
      moved(run, ports.now());
    }
    const report = run
      ? workOn(run, properties, { ports, context, budget, lease, latest })
      : { ...NOTHING, state: 'ended' as const };
    heedWake =
      heedWake && report.state === 'going' && report.waitMs === 0 && !outOfTime({ ports, budget });
    if (releaseLease(ports, lease, context.me, heedWake)) return { ...report, latest };
  }
}

const NOTHING: Omit<SliceReport, 'state'> = {
  trouble: undefined,
  run: undefined,
  doubt: 0,
  left: 0,
  waitMs: 0,
  because: undefined,
  busy: undefined,
  latest: [],
};

/** Reads what is known of the run, and does of it what can be done. */
function workOn(
  run: RunRecord,
  properties: Record<string, string>,
  given: Pick<Slice, 'ports' | 'context' | 'budget' | 'lease' | 'latest'>,
): SliceReport {
  const { ports, lease } = given;
  const unwritten = readUnwritten(properties[unwrittenKey(ports.sheet.id)]);
  const context = withUnwritten(given.context, unwritten);
  if (run.id === '') run.id = runIdFrom(lease.token);
  takeUp(run, ports.now());
  const known = readKnown(ports, context.me, properties);
  const slice: Slice = {
    ...given,
    context,
    run,
    ...known,
    created: readCreated(properties, ports.sheet.id, context.me.tag, ports.seals, ports.now),
    lost: readLost(properties[lostKey(ports.sheet.id)]),
    snapshot: readAgain({ ports, context, trust: known.trust }),
    readAt: ports.now(),
    groups: readGroups(properties),
    groupsBarred: false,
    heard: nothingHeard(),
    firstPages: new Map(),
    sought: new Set(),
  };
  doubtStrangers(slice);
  if (isJournalLost(properties)) doubtWaiting(slice);
  giveBackIds(slice);
  return work(slice, isStopped(properties, ports.sheet.id, context.me.tag, run));
}

const NOBODYS: Map<string, Outcome> = new Map();

function work(slice: Slice, stopping: boolean): SliceReport {
  const { quiet } = slice.run;
  repairDisplaced(slice);
  replay(slice);
  record(slice, new Map());
  let next: Step = stopping ? 'stopped' : 'on';
  const namesakes = next === 'on' ? findNamesakes(slice) : NOBODYS;
  if (namesakes.size > 0) record(slice, namesakes);
  const seen: Seen = { aside: new Set(), looked: false };
  do {
    if (next === 'on') next = step(slice, seen);
  } while (next === 'on' && !slice.heard.trouble && !outOfTime(slice) && !isGivenUp(slice));
  // What was in flight when somebody pressed Stop is brought to its end: its spaces exist.
  if (next === 'stopped' && !slice.heard.trouble)
    settleKnown(slice, seen, 'first') || settleKnown(slice, seen, 'last');
  if (next === 'lost') return { ...NOTHING, state: 'busy', waitMs: 2_000, run: slice.run };
  return finish(slice, { stopped: next === 'stopped', quietBefore: quiet });
}

/** Nothing moved for as long as a run waits, and Chat was asked in this slice, too, or not for very long. */
function isGivenUp({ run, ports, heard }: Slice): boolean {
  return isOverdue(run, ports.now()) && (heard.calls > 0 || run.quiet.ms >= 2 * PATIENCE_MS);
}

/** What a slice remembers from step to step. */
interface Seen {
  /** Rows that can't be completed any further in this slice; the others need not wait for them. */
  aside: Set<string>;
  /** The list of spaces was looked through, once a slice. */
  looked: boolean;
}

/** Whether there is more to do: `over` for now, `stopped` by a person, or the lease was `lost`. */
type Step = 'on' | 'over' | 'stopped' | 'lost';

/** One step. When nothing else can be done, the rows have their turn that wait for others of the run. */
function step(slice: Slice, seen: Seen): Step {
  const next = stepOfOthers(slice, seen);
  if (next !== 'over' || slice.heard.trouble || outOfTime(slice)) return next;
  return settleKnown(slice, seen, 'last') ? 'on' : next;
}

/** What is known is completed and recorded, then doubt is settled, and only then new rows are sent. */
function stepOfOthers(slice: Slice, seen: Seen): Step {
  if (settleKnown(slice, seen, 'first')) return 'on';
  const rowsThat = rowsByNext(slice);
  const stuck = rowsThat('renew');
  if (stuck.length > 0) {
    renew(slice, stuck);
    return 'on';
  }
  const unlooked = rowsThat('look');
  if (unlooked.length > 0 && !seen.looked) {
    seen.looked = true;
    if (!look(slice, unlooked)) return 'over';
    saveJournal(slice);
    record(slice, new Map());
    return 'on';
  }
  return sendNext(slice, rowsThat);
}

/** Completes and records rows of which it is known what Chat made of them. Answers false when it is nobody's turn. */
function settleKnown(slice: Slice, seen: Seen, turn: Turn): boolean {
  // A row may have come back since, with what somebody else wrote down of it.
  doubtStrangers(slice);
  const rowsThat = rowsByNext(slice);
  const open = rowsThat('complete', 'leave').filter((row) => !seen.aside.has(uuidOfRow(row)));
  const made = whoseTurn(slice, open, turn);
  const refused = rowsThat('record');
  if (made.length + refused.length === 0) return false;
  const later = settle(slice, made, refused);
  for (const uuid of later) seen.aside.add(uuid);
  // The quota of people, or of spaces, is used up: another row that needs it would only be read.
  if (later.length > 0 && slice.heard.wait && isForQuota(slice.heard.wait.because))
    for (const row of open)
      if (isLarge(row) || changesItsSpace(progressOf(slice, row))) seen.aside.add(uuidOfRow(row));
  return true;
}

/** Sends the next batch: doubts whose time has come, rows refused in a way that leaves another way to ask, new rows. */
function sendNext(slice: Slice, rowsThat: ReturnType<typeof rowsByNext>): Step {
  const { run } = slice;
  const due = rowsThat('resend');
  const otherwise = rowsThat('send otherwise');
  const doubts = rowsThat('resend', 'wait');
  let batch = rowsThat('send');
  if (due.length > 0) batch = due;
  else if (otherwise.length > 0) batch = otherwise;
  else if (doubts.length > 0 && pause(slice, doubts)) return 'on';
  else if (doubts.length >= MOST_DOUBTS) return 'over';
  else batch = firstOf(slice, batch);
  if (batch.length === 0) return 'over';
  const wasProved = run.proved;
  if (isProbing(slice)) {
    const next = sendBatch(slice, batch, probeOf(slice, 'spaceWrites'));
    return next === 'on' && isProbing(slice) && !slice.heard.trouble ? 'over' : next;
  }
  // The first row of a run goes alone: what concerns everything shows there.
  const next = sendBatch(slice, batch, wasProved ? run.batch : 1);
  if (next !== 'on' || wasProved || !run.proved || slice.heard.trouble || outOfTime(slice))
    return next;
  // It told that Chat takes them: the others need not wait until it is recorded, unless nobody of it is in.
  const others = rowsByNext(slice)('send');
  const [first] = batch;
  const isTold = admitted(run.admission, others).length === others.length;
  if (
    !isTold &&
    first &&
    asksForPeople(first) &&
    !lookWhoIsIn(slice, first, spaceFor(slice, first))
  )
    return 'on';
  return sendBatch(slice, firstOf(slice, others), run.batch, 'at once');
}

/** Those new rows that may be sent before it is known whether anybody gets in. */
function firstOf({ run }: Slice, rows: readonly SnapshotRow[]): SnapshotRow[] {
  run.admission = admissionBefore(run.admission, rows);
  return [...admitted(run.admission, rows)];
}

/** Sends up to `most` of the rows, as many as the quota allows; waits for it a little, unless it has to be at once. */
function sendBatch(
  slice: Slice,
  rows: readonly SnapshotRow[],
  most: number,
  when?: 'at once',
): Step {
  const { ports, budget } = slice;
  const wanted = Math.min(most, rows.length);
  if (wanted === 0) return 'on';
  findGroups(
    slice,
    rows.slice(0, wanted).map((row) => row.request),
  );
  const existing = findExisting(slice, rows.slice(0, wanted));
  if (!existing) return 'over';
  if (existing.size > 0) {
    record(slice, existing);
    return 'on';
  }
  noteLead(slice);
  const permission = askGrant(ports, 'spaceWrites', wanted);
  if (permission.granted === 0) {
    if (when === 'at once') return 'on';
    const { waitMs } = permission;
    if (waitMs > LONGEST_SLEEP_MS || ports.now() + waitMs >= budget.stopAt) {
      waitFor(slice, waitMs, quotaSaid('spaceWrites', permission));
      return 'over';
    }
    ports.sleep(Math.max(1, waitMs - ASKING_MS));
    return 'on';
  }
  const sent = sendSetUps(slice, rows.slice(0, permission.granted), permission);
  return sent === 'lost' || sent === 'stopped' ? sent : 'on';
}

/**
 * Completes and records; where nothing tells to which row a space belongs it only records that. Answers the UUIDs of rows that
 * have to wait for a later slice.
 */
function settle(
  slice: Slice,
  made: readonly SnapshotRow[],
  refused: readonly SnapshotRow[],
): string[] {
  const outcomes = new Map<string, Outcome>();
  const judged: Judged = new Map();
  for (const row of refused) {
    const progress = progressOf(slice, row);
    if (progress?.is === 'refused')
      outcomes.set(uuidOfRow(row), { kind: 'failed', details: [progress.why] });
  }
  const isOpen = (row: SnapshotRow) => isAnybodys(slice.snapshot, uuidOfRow(row));
  for (const row of made.filter(isOpen)) {
    const space = spaceFor(slice, row);
    const details = [said('outcome.whose')];
    const link = linkFor(slice, row, space);
    outcomes.set(uuidOfRow(row), { kind: 'whose', space, link, details });
  }
  const rows = made.filter((row) => !isOpen(row));
  const left = new Map<string, Completion>();
  for (const row of rows) {
    const progress = progressOf(slice, row);
    if (progress?.is === 'leaving') left.set(uuidOfRow(row), progress.outcome);
  }
  const isLeft = (row: SnapshotRow) => left.has(uuidOfRow(row));
  const tasks = rows.filter((row) => !isLeft(row)).map((row) => taskOf(slice, row));
  const completions = new Map([...complete(slice, tasks), ...left]);
  leaveAfterAll(
    slice,
    rows.filter(isLeft).map((row) => taskOf(slice, row)),
    completions,
  );
  const later: string[] = [];
  for (const row of rows) {
    const uuid = uuidOfRow(row);
    const completion = completions.get(uuid);
    const space = spaceFor(slice, row);
    if (!completion || completion.kind === 'later') {
      later.push(uuid);
      if (space && !saysMore(slice, row)) outcomes.set(uuid, comingTo(slice, row, space));
      continue;
    }
    const { kind, details } = completion;
    const changed = stillFits(row) ? [] : [said('outcome.changedMeanwhile')];
    // After leaving, nothing can be completed once more, whatever the row asks for by then.
    const asFor = progressOf(slice, row)?.is === 'leaving' ? undefined : row.fingerprint;
    const { asked, in: joined, untried, postedAt, who } = completion;
    judged.set(uuid, { asFor, asked, in: joined, untried, postedAt, who });
    outcomes.set(uuid, {
      kind: changed.length > 0 ? 'partly' : kind,
      space,
      link: linkFor(slice, row, space),
      details: [...changed, ...details],
      applied: completion.applied,
    });
  }
  record(slice, outcomes, judged);
  return later;
}

/** Whether it is in work for its changes, and says so: what else it says was told of those who are missing, or without a role. */
function saysMore(slice: Slice, row: SnapshotRow): boolean {
  const progress = progressOf(slice, row);
  const isOfChanges = progress?.is === 'made' && progress.changes !== undefined;
  return isOfChanges && row.state().kind === 'completing';
}

/** As Chat gave it in this run, or as it stands in the row already. */
function linkFor(slice: Slice, row: SnapshotRow, space: string): string {
  return linkTo(space, knownLink(progressOf(slice, row)), row.outcome['Space link']);
}

function comingTo(slice: Slice, row: SnapshotRow, space: string): Outcome {
  const link = linkFor(slice, row, space);
  return { kind: 'completing', space, link, details: [PEOPLE_ARE_COMING] };
}

/**
 * Of a row whose changes are applied, only what it says itself: what Settings add changes no finished row. Who was
 * missing there by Settings, or without their role, still is.
 */
function requestOf(slice: Slice, row: SnapshotRow, applied: Applied | undefined): Request {
  const progress = progressOf(slice, row);
  if (progress?.is !== 'made' || !progress.changes) return row.request;
  const { caller: _, ...request } = row.request;
  const { people, groups, caller } = row.ownRequest;
  const missing = row.always.filter(({ user }) =>
    applied?.always?.some((one) => one.user === user && (one.missing || one.lacksRole)),
  );
  return { ...request, people: [...people, ...missing], groups, ...(caller ? { caller } : {}) };
}

function taskOf(slice: Slice, row: SnapshotRow): Task {
  const uuid = uuidOfRow(row);
  const space = spaceFor(slice, row);
  const applied = readApplied(row.outcome.Applied, { uuid, space }, slice.ports.seals);
  return {
    ...{ uuid, space, request: requestOf(slice, row, applied) },
    ...{ fits: stillFits(row), fitsSettings: sameAsStamped(row).settings },
    ...{ own: row.ownRequest, ownFingerprint: row.own, always: row.always, applied },
    whole: row.request,
    before: detailsBefore(slice, row),
  };
}

/** What a person was told of this row before; that it is at work is no news. */
function detailsBefore(slice: Slice, row: SnapshotRow): string {
  const details = row.outcome.Details;
  return details === slice.ports.words([PEOPLE_ARE_COMING]) ? '' : details;
}

/** Waits a moment for doubts whose next try is not due yet. Answers false when it is too long for this slice. */
function pause(slice: Slice, doubts: readonly SnapshotRow[]): boolean {
  const next = Math.min(...doubts.map((row) => progressOf(slice, row)?.sent.notBefore ?? 0));
  const waitMs = Math.max(0, next - slice.ports.now());
  if (waitMs > LONGEST_SLEEP_MS || slice.ports.now() + waitMs >= slice.budget.stopAt) {
    waitFor(slice, waitMs, said('run.wait.noAnswer'));
    return false;
  }
  slice.ports.sleep(waitMs);
  return true;
}

function finish(slice: Slice, done: { stopped: boolean; quietBefore: Quiet }): SliceReport {
  const { ports, run, context, heard } = slice;
  record(slice, new Map());
  // A row that is a person's question by now is no reason to end a run.
  const wasLeft = leftOf(slice);
  const mayGiveUp = !done.stopped && !heard.trouble && goesOn(slice) === 'going';
  const givenUp = mayGiveUp && wasLeft > 0 && isGivenUp(slice);
  const over = done.stopped || heard.trouble !== undefined;
  if (over) {
    record(slice, spacesKnown(slice));
    takeBack(slice);
  }
  const rows = mine(slice, (row) => progressOf(slice, row) !== undefined);
  const inDoubt = rows.filter((row) => isInDoubt(row, progressOf(slice, row)));
  const left = leftOf(slice);
  const ended = left === 0;
  const waitMs = waitAfter(slice);
  if (over || ended) {
    ports.stores.document.remove(runKey(ports.sheet.id, context.me.tag));
  } else {
    run.dueAt = ports.now() + waitMs;
    run.paused = givenUp;
    if (heard.calls === 0 && heard.wait && isForQuota(heard.wait.because))
      letPass(run, done.quietBefore, run.dueAt);
    saveRun(slice);
  }
  saveJournal(slice);
  const lastSaid = rows.map((row) => progressOf(slice, row)?.sent.heard).find(Boolean);
  const trouble = heard.trouble ?? (givenUp ? paused(slice, left) : undefined);
  const state = trouble ? 'trouble' : done.stopped ? 'stopped' : ended ? 'ended' : goesOn(slice);
  const id = loggedAs(ports.sheet.id, run);
  ports.log({
    event: 'slice-ended',
    run: id,
    state,
    left,
    doubt: inDoubt.length,
    calls: heard.calls,
    trouble: trouble?.said.code ?? '',
  });
  return {
    ...NOTHING,
    state,
    trouble,
    run,
    doubt: inDoubt.length,
    left,
    waitMs,
    because: state === 'asking' ? whyAsked(run.admission) : (heard.wait?.because ?? lastSaid),
  };
}

/** How long until the next slice makes sense: the longer, the more often Chat answered nothing at all. */
function waitAfter({ heard, run }: Slice): number {
  if (heard.calls > 0) run.silent = heard.answered === 0 ? run.silent + 1 : 0;
  const silenceMs = run.silent > 0 ? Math.min(1_000 * 2 ** run.silent, LONGEST_SILENCE_MS) : 0;
  return Math.max(0, (heard.wait?.ms ?? 0) - leadMs(run), silenceMs - USUAL_LEAD_MS);
}

/** Names that a sentence lists of rows in doubt. */
const MOST_NAMES = 5;

/**
 * It is Google's trouble: what may have been sent is named, and whoever opens the sheet again goes on with it. A row that is
 * a person's question is none that it goes on with.
 */
function paused(slice: Slice, left: number): Explanation {
  const inDoubt = stillToCome(slice).filter((row) => isInDoubt(row, progressOf(slice, row)));
  const names = inDoubt
    .slice(0, MOST_NAMES)
    .map((row) => quoted(row.name || String(row.index + 1)))
    .join(', ');
  const more = inDoubt.length > MOST_NAMES ? ' …' : '';
  return {
    about: 'passing',
    said:
      inDoubt.length === 0
        ? said('problem.paused', { n: left })
        : said('problem.pausedInDoubt', { n: inDoubt.length, rows: names + more }),
    remedy: 'check-again',
  };
}

/** Whether the next slice goes on, or a person is asked first. */
function goesOn(slice: Slice): 'going' | 'asking' {
  return isAsking(slice.run) && rowsByNext(slice)('send').length > 0 ? 'asking' : 'going';
}

/** Rows whose space is known and which this run won't complete: the sheet itself says what is left. */
function spacesKnown(slice: Slice): Map<string, Outcome> {
  const outcomes = new Map<string, Outcome>();
  for (const row of mine(slice, (one) => progressOf(slice, one) !== undefined)) {
    const progress = progressOf(slice, row);
    if (row.state().kind === 'completing' || isUnseen(progress)) continue;
    const space = spaceIn(progress);
    if (space) outcomes.set(uuidOfRow(row), comingTo(slice, row, space));
  }
  return outcomes;
}
