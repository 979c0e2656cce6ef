/** What one firing of a trigger does: finishes what its person's runs left, then runs what is due. */
import type { Instant } from '../plan/instant';
import type { PlannedRow } from '../plan/plan';
import { holder } from '../run/lease';
import type { Budget } from '../run/ports';
import { isAsking, readRun, runKey } from '../run/run-record';
import type { SliceReport } from '../run/slice';
import { readAgain } from '../run/slice-state';
import { trustOf } from '../run/trust';
import { guardKey, type Held } from '../schedule/guard';
import { inStepKey } from '../schedule/in-step';
import { inTime } from '../schedule/in-time';
import { type FiringReport, reportOf, type Telling } from '../schedule/report';
import {
  allSchedules,
  FIRING_RUN_MS,
  isDue,
  MOST_FAILURES,
  type Schedule,
  scheduleKey,
  startedKey,
} from '../schedule/schedule';
import { seenKey } from '../schedule/seen';
import { type Said, said } from '../texts/said';
import { ask, conclude, rest } from './conclude';
import { drive } from './drive';
import { type BegunDue, beginDue, heldNow, type Sheet, tryingAgain } from './due';
import {
  emptyReport,
  type FiringPorts,
  failuresKey,
  failuresOf,
  type Kept,
  readTold,
  type Turn,
  toldKey,
  want,
  wantedKey,
} from './firing-ports';

/** Waits for a lease that another execution holds: short steps, and no longer than a form answer may wait. */
const BUSY_STEP_MS = 4_000;
const BUSY_MOST_MS = 55_000;
/** What Sheets throws when it is tired is gone in a moment: tries before it counts as a failure, and the first wait. */
const TRIES = 3;
const FIRST_WAIT_MS = 4_000;

/** The question of a run to which nobody could be added. */
const NOBODY_IN = 'run.nobodyIn';

/**
 * Carries out one firing for `tag`. `formSheet`: the sheet that a form answered into.
 * Throws what the spreadsheet throws when it can't be opened at all.
 */
export function fire(
  firing: FiringPorts,
  tag: string,
  startedAt: Instant,
  formSheet: number | undefined,
): void {
  const budget: Budget = { startedAt, stopAt: startedAt + FIRING_RUN_MS };
  // First of all: what this execution can't do any more, another one finds asked for.
  if (formSheet !== undefined) want(firing, formSheet, tag);
  const sheets = firing.sheets();
  removeGone(firing, tag, sheets);
  for (const [sheetId, name] of sheets) {
    if (firing.now() >= budget.stopAt) break;
    if (concerns(firing.document.all(), sheetId, tag)) workOn(firing, tag, sheetId, name, budget);
  }
}

/** Whether there is anything on this sheet for the person's firings to look at. */
function concerns(properties: Record<string, string>, sheetId: number, tag: string): boolean {
  return (
    allSchedules(properties).get(sheetId)?.tag === tag ||
    properties[wantedKey(sheetId, tag)] !== undefined ||
    properties[runKey(sheetId, tag)] !== undefined
  );
}

/** Whether a firing has to come soon: a run is unfinished, or one was asked for and has not begun. */
export function isLeftOver(
  properties: Record<string, string>,
  sheetIds: Iterable<number>,
  tag: string,
): boolean {
  const schedules = allSchedules(properties);
  for (const sheetId of sheetIds) {
    const schedule = schedules.get(sheetId);
    const isMine = schedule?.tag === tag;
    if (isUnfinished(properties, sheetId, tag)) return true;
    if (isMine && !schedule?.paused && properties[wantedKey(sheetId, tag)] !== undefined)
      return true;
  }
  return false;
}

/**
 * A run that failed again and again, or asks whether it goes on, rests until a person says so; one that Google's trouble
 * paused, until the schedule is due or a person comes.
 */
function isUnfinished(properties: Record<string, string>, sheetId: number, tag: string): boolean {
  const run = readRun(properties[runKey(sheetId, tag)]);
  if (run === undefined || run.paused || isAsking(run)) return false;
  return failuresOf(properties, sheetId, tag) < MOST_FAILURES;
}

/** Schedules of sheets that were deleted are removed, and the person is told. */
function removeGone(firing: FiringPorts, tag: string, sheets: ReadonlyMap<number, string>): void {
  for (const [sheetId, schedule] of allSchedules(firing.document.all())) {
    if (schedule.tag !== tag || sheets.has(sheetId)) continue;
    for (const key of [scheduleKey, startedKey, seenKey, guardKey].map((one) => one(sheetId)))
      firing.document.remove(key);
    for (const key of [wantedKey, toldKey, runKey, failuresKey])
      firing.document.remove(key(sheetId, tag));
    firing.user.remove(inStepKey(firing.bookId, sheetId));
    firing.log({ event: 'sheet-gone', sheet: sheetId });
    const trouble = said('schedule.sheetGone', { sheet: schedule.sheetName });
    firing.show(trouble);
    firing.tell({ ...emptyReport(schedule.sheetName, schedule), trouble });
  }
}

/** Works on one sheet until nothing is left there for this person, or the time is over. */
function workOn(
  firing: FiringPorts,
  tag: string,
  sheetId: number,
  sheetName: string,
  budget: Budget,
): void {
  const busySince = firing.now();
  while (firing.now() < budget.stopAt) {
    const properties = firing.document.all();
    const schedule = allSchedules(properties).get(sheetId);
    const mine = schedule?.tag === tag ? schedule : undefined;
    const wanted = properties[wantedKey(sheetId, tag)];
    const unfinished = isUnfinished(properties, sheetId, tag);
    const now = firing.now();
    const due =
      mine !== undefined &&
      !mine.paused &&
      (isDue(mine, now, firing.local) || (wanted !== undefined && mine.onForm));
    if (!due && !unfinished) {
      // Asked for while the schedule rests: nothing starts until a person resumes it.
      if (wanted !== undefined) firing.document.remove(wantedKey(sheetId, tag));
      return;
    }
    const held = holder(properties, now);
    // Another execution of the same person is at it: it finishes what is left.
    if (held && !due && held.tag === tag) return;
    const owner = mine ?? personal(tag, sheetName, now);
    const turn: Turn = { firing, tag, sheetId, sheetName, budget, owner };
    const after = held
      ? 'busy'
      : conclusion(
          turn,
          attempt(firing, budget, () => work(turn, properties, due ? { wanted, now } : undefined)),
        );
    if (after === 'over') return;
    if (after === 'busy' && !waitForLease(firing, busySince, budget)) return;
  }
}

/** What a turn did: the last slice, or why there was none. */
type Worked =
  | Exclude<BegunDue, { kind: 'begun' }>
  | {
      kind: 'worked';
      sheet: Pick<Sheet, 'ports' | 'context'>;
      report: SliceReport;
      held: Held<PlannedRow>[] | undefined;
      changed: boolean;
    };

/** Begins what is due, and goes on with what is unfinished. */
function work(
  turn: Turn,
  properties: Record<string, string>,
  due: { wanted: string | undefined; now: Instant } | undefined,
): Worked {
  const { firing, sheetId, tag, budget } = turn;
  const opened = firing.open(sheetId);
  const ports = inTime(opened.ports, budget);
  const trust = trustOf(ports, opened.context.me, properties);
  const snapshot = readAgain({ ports, context: opened.context, trust });
  // Without its headers a sheet seems to have nothing to do, and what a run left there would seem to be over.
  if (!snapshot.columns)
    return { kind: 'asked', why: said('problem.noColumns', { sheet: turn.sheetName }) };
  const asRead: Sheet = { ports, context: opened.context, snapshot, properties };
  const sheet = due ? tryingAgain(asRead) : asRead;
  const begun = due && beginDue(turn, sheet, due.wanted, due.now);
  if (begun && begun.kind !== 'begun') return begun;
  const hear = { slice: ({ latest }: SliceReport) => firing.logRows(sheetId, latest) };
  const { end, report } = drive(ports, sheet.context, budget, hear, true);
  switch (end) {
    case 'over': {
      const isOwed = !begun && readTold(properties, sheetId, tag).owes;
      const held = isOwed ? heldNow(turn, sheet) : begun?.held;
      return { kind: 'worked', sheet, report, held, changed: begun?.changed === true };
    }
    case 'later':
    case 'busy':
      return { kind: end };
  }
}

/** Tells what came of it; `busy`: it may be tried again in a moment, `again`: there may be more to do. */
function conclusion(turn: Turn, worked: Worked | Said): 'over' | 'busy' | 'again' {
  const { firing, sheetId, tag, sheetName, budget, owner } = turn;
  const troubled = (trouble: Said): FiringReport => ({
    ...emptyReport(sheetName, owner),
    trouble,
  });
  if ('code' in worked) {
    conclude(turn, troubled(worked));
    return 'over';
  }
  switch (worked.kind) {
    case 'later':
      return 'over';
    case 'changed':
      rest(turn);
      return 'over';
    case 'busy':
      return 'busy';
    case 'asked':
      if (worked.why.code === NOBODY_IN) ask(turn, troubled(worked.why));
      else conclude(turn, troubled(worked.why), true);
      return 'over';
    case 'worked':
  }
  const { report, sheet, held, changed } = worked;
  // Two firings may end at once: what the other tells isn't told again.
  const toldBefore = (telling: Telling) =>
    firing.alone(() => {
      const before = readTold(firing.document.all(), sheetId, tag);
      const { toFix, held = before.held } = telling;
      const now: Kept = { toFix, held, owes: before.owes && telling.held === undefined };
      firing.document.set({ [toldKey(sheetId, tag)]: JSON.stringify(now) });
      return before;
    });
  const news = attempt(firing, budget, () => ({
    ...reportOf(sheet.ports, sheet.context, sheetName, owner, report, toldBefore, held),
    changed,
  }));
  if ('code' in news) {
    conclude(turn, troubled(report.trouble?.said ?? news));
    return 'over';
  }
  if (report.state === 'asking') {
    ask(turn, { ...news, trouble: report.because });
    return 'over';
  }
  // What changed before it was sent waits for no other answer.
  if (report.state === 'ended' && report.run?.released && owner.onForm) want(firing, sheetId, tag);
  conclude(turn, news);
  return report.state === 'trouble' || report.state === 'stopped' ? 'over' : 'again';
}

/** Does `work`, again after a while where that may help; a sentence: why it can't be done. */
function attempt<T>(firing: FiringPorts, budget: Budget, work: () => T): T | Said {
  for (let tries = 1; ; tries++) {
    try {
      return work();
    } catch (thrown) {
      const { said: sentence, passing } = firing.explain(thrown);
      const waitMs = FIRST_WAIT_MS * 2 ** (tries - 1);
      const { name } = thrown as Error;
      firing.log({ event: 'attempt-failed', code: sentence.code, name, tries });
      if (!passing || tries >= TRIES || firing.now() + waitMs >= budget.stopAt) return sentence;
      firing.sleep(waitMs);
    }
  }
}

function waitForLease(firing: FiringPorts, since: Instant, budget: Budget): boolean {
  const now = firing.now();
  if (now - since > BUSY_MOST_MS || now + BUSY_STEP_MS >= budget.stopAt) return false;
  firing.sleep(BUSY_STEP_MS);
  return true;
}

/** Stands in for a schedule when a run that a person began is finished in the background. */
function personal(tag: string, sheetName: string, now: Instant): Schedule {
  return {
    tag,
    by: '',
    sheetName,
    locale: '',
    every: null,
    onForm: false,
    tell: 'always',
    since: now,
    lastStartedAt: now,
    paused: null,
  };
}
