/**
 * Schedules in a simulated run: a person who switches one on and off, a form that is answered, triggers that come
 * late, twice or are deleted by hand. Judged by cells, Chat and what the script answers, with nothing of the add-on.
 */
import type { Answer, Limits, ScheduleView } from '../../src/protocol';
import type { ExecuteOptions, ServiceCall } from '../apps-script';
import { playInStep } from './in-step';
import type { Broken } from './promised';
import { MINUTE_MS, type Scene, type ScheduleOptions, setTheScene } from './schedule-course';
import { type Beside, firing, firingWithin, nextAt, takeDue } from './schedule-firings';
import { type CalmActs, judgeView, letOthersFinish, settle } from './schedule-judge';
import { playWithinLimits } from './schedule-limits';
import { playOther, playOwner } from './schedule-people';
import type { SchedulePlan } from './schedule-plan';
import type { Tab } from './tab';

/** Whoever calls one of these takes rows as their own. */
const STARTS = ['startRun', 'takeOver', 'setUpNewRows', 'setUpRows'];
/** Chance of a firing after a Stop has taken its trigger away, and the longest time after it. */
const STRAY_SHARE = 0.5;
const LATEST_STRAY_MS = 90 * MINUTE_MS;

export interface Schedules {
  readonly plan: SchedulePlan;
  readonly counts: Record<string, number>;
  /** How often its owner has switched it off. */
  switchings(): number;
  /** Who does things beside the tabs; played like one. */
  readonly players: readonly { name: string; person: string; tab: Tab }[];
  /** When the next trigger really comes: some are late, and some come although they were taken away. */
  nextAt(): number | undefined;
  /** Takes the next firing that is due by now. */
  takeDue(): ExecuteOptions | undefined;
  /** Whether another firing begins at this moment of an execution, and which. */
  firingWithin(): ExecuteOptions | undefined;
  /** Told before each call of the sidebar; what it answers is told the outcome. */
  calling(
    person: string,
    name: string,
    request: unknown,
  ): (answer: Answer<unknown> | undefined, how: How) => void;
  /** Whether this call lets things be sent again after a Stop. */
  asksAgain(name: string): boolean;
  /** Told before each firing; what it answers judges the firing. `alone`: nobody did anything meanwhile. */
  firing(
    due: ExecuteOptions,
    beside: Beside,
  ): (how: { killed: boolean; alone: boolean }) => Broken[];
  /** Told after each service call; judges what its firings do beyond what its owner lets it do unseen. */
  notice(call: ServiceCall): Broken[];
  /** Cells were typed over that only the add-on writes. */
  forged(): void;
  /** Once things are calm: the owner sees to it that it is on, time passes, and what came by form is judged. */
  settle(acts: CalmActs): Broken[];
  /** Once everybody with a tab is content: the timers of whoever took it over come. false: none did. */
  letOthersFinish(acts: CalmActs): boolean;
  /** After that: what it does by itself with people who come into a row and leave it; false: nothing, here. */
  keepInStep(acts: CalmActs): boolean;
  /** And last: what it sets up within limits, and what it leaves to its owner; false: it has none. */
  keepWithinLimits(acts: CalmActs): boolean;
}

interface How {
  /** Nothing ran within it, nor it within another one. */
  alone: boolean;
  /** It ran within a call of the same person that resumes the schedule. */
  withinResuming: boolean;
}

export function createSchedules(options: ScheduleOptions): Schedules {
  const scene = setTheScene(options);
  const { plan, counts, owner, other } = scene;
  return {
    plan,
    counts,
    switchings: () => scene.course.switchings,
    players: [
      { name: 'owner of the schedule', person: owner, tab: playOwner(scene) },
      ...(owner === other ? [] : [{ name: 'other', person: other, tab: playOther(scene) }]),
    ],
    takeDue: () => takeDue(scene),
    nextAt: () => nextAt(scene),
    firingWithin: () => firingWithin(scene),
    asksAgain: (name) => name === 'resumeSchedule' || name === 'saveSchedule',
    calling: (person, name, request) => calling(scene, person, name, request),
    firing: (due, beside) => firing(scene, due, beside),
    settle: (acts) => settle(scene, acts),
    letOthersFinish: (acts) => letOthersFinish(scene, acts),
    keepInStep: (acts) =>
      playInStep(scene, { ...acts, random: options.random.fork('people in step') }),
    notice: (call) => scene.limits?.notice(call) ?? [],
    forged: () => scene.limits?.edited(),
    keepWithinLimits: (acts) =>
      playWithinLimits(scene, { ...acts, random: options.random.fork('within limits') }),
  };
}

/** Told before each call of the sidebar; what it answers is told the outcome. */
function calling(
  scene: Scene,
  person: string,
  name: string,
  request: unknown,
): (answer: Answer<unknown> | undefined, how: How) => void {
  const { course, owner, met, random, world, limits } = scene;
  if (STARTS.includes(name)) course.starters.add(person);
  if (letsOthersIn(request)) limits?.opens();
  if (person !== owner)
    return name === 'saveSchedule' ? takingOver(scene, person) : () => undefined;
  const isResuming = name === 'saveSchedule' || name === 'resumeSchedule';
  if (isResuming || name === 'removeSchedule') {
    course.resumings++;
    course.since = world.clock.now();
    course.paused = false;
  }
  const said = request as { limits?: Limits };
  if (name === 'saveSchedule' && said.limits) limits?.says(said.limits);
  if (name === 'removeSchedule') {
    limits?.says(null);
    course.off = true;
    course.switchings++;
  }
  const before = course.resumings;
  return (answer, { alone, withinResuming }) => {
    if (!answer?.ok) return;
    if (name === 'saveSchedule') {
      course.on = true;
      course.off = false;
    }
    if (name === 'stopRun' && course.on && before === course.resumings && !withinResuming) {
      if (!course.paused) met('pauses by Stop');
      course.paused = true;
      if (random.next() < STRAY_SHARE)
        course.strayAt = world.clock.now() + Math.round(random.next() * LATEST_STRAY_MS);
    }
    if (name === 'readSchedule' || isResuming) {
      const view = answer.value as ScheduleView;
      countPauses(scene, view);
      if (alone) judgeView(scene, view);
    }
  };
}

/** Somebody else switches one on: what its owner has switched off is free for anybody. A call that was ended may have done it. */
function takingOver({ course, broke }: Scene, person: string) {
  const before = course.switchings;
  if (course.off) course.starters.add(person);
  return (answer: Answer<unknown> | undefined): void => {
    if (!answer && course.off) course.mayBeTakenOver = true;
    if (!answer?.ok) return;
    course.takenOver = true;
    course.starters.add(person);
    if (!course.off && before === course.switchings)
      broke([{ promise: 'a schedule is its owner’s', what: `${person} took it over` }]);
  };
}

/** By a remedy, another domain counts as one's own, or its people may come. */
function letsOthersIn(request: unknown): boolean {
  const { does } = request as { does?: string };
  return does === 'letIn' || does === 'ours';
}

function countPauses({ course, met }: Scene, view: ScheduleView): void {
  const failed = view.schedule?.paused === 'failures';
  if (failed && !course.pausedByFailures) met('pauses by failures');
  course.pausedByFailures = failed;
}
