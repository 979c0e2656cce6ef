/** When the triggers of a schedule fire in a simulated run: late, twice, after they were taken away, within one another. */
import type { ExecuteOptions } from '../apps-script';
import { cameTo } from './beside';
import type { Broken } from './promised';
import { answerForm, FORM, MINUTE_MS, mayBeOthers, type Scene, TIMER } from './schedule-course';
import { stampedTags } from './schedule-judge';

/** No firing lives longer, said to people who set one up: half a minute before Google ends it. */
const LONGEST_FIRING_S = 330;

/** What goes on when a firing begins. */
export interface Beside {
  /** Executions that it begins within, the last one last. */
  live: readonly { person: string; function: string }[];
  openTabs: number;
}

/** Takes the next firing that is due by now. */
export function takeDue({ course, world, owner }: Scene): ExecuteOptions | undefined {
  if (course.strayAt === undefined || course.strayAt > world.clock.now())
    return world.takeDueTrigger();
  course.strayAt = undefined;
  return { function: TIMER, person: owner, trigger: { kind: 'clock' } };
}

/** When the next trigger really comes: some are late, and some come although they were taken away. */
export function nextAt({ course, world, random, plan, met }: Scene): number | undefined {
  const next = world.nextTrigger();
  if (!next || (course.strayAt !== undefined && course.strayAt < next.at)) return course.strayAt;
  const key = `${next.id} ${next.at}`;
  let lateMs = course.late.get(key);
  if (lateMs === undefined) {
    const isLate = random.next() < plan.lateShare;
    lateMs = isLate ? Math.round(random.next() * plan.lateMinutes * MINUTE_MS) : 0;
    if (isLate) met('firings late');
    course.late.set(key, lateMs);
  }
  return next.at + lateMs;
}

/** Whether another firing begins at this moment of an execution, and which. */
export function firingWithin(scene: Scene): ExecuteOptions | undefined {
  const { plan, random, world } = scene;
  if (plan.nestPerCall === 0 || random.next() >= plan.nestPerCall) return undefined;
  const due = world.takeDueTrigger();
  if (due) return due;
  const triggers = world.triggers.filter(({ at }) => at !== undefined);
  if (plan.onForm && random.next() < 0.3) {
    answerForm(scene, 1);
    return world.takeDueTrigger();
  }
  if (triggers.length === 0) return undefined;
  // Google fires a timer a second time.
  const { id, person, function: name } = random.pick(triggers);
  return { function: name, person, trigger: { kind: 'clock', id } };
}

/** Counts a firing that begins; what it answers judges it. `alone`: nobody did anything meanwhile. */
export function firing(
  scene: Scene,
  due: ExecuteOptions,
  { live, openTabs }: Beside,
): (how: { killed: boolean; alone: boolean }) => Broken[] {
  const { course, world, owner, met } = scene;
  const isForm = due.trigger?.kind === 'form';
  met(isForm ? 'form triggers fired' : 'timers fired');
  course.fired.add(due.person);
  if (live.length > 0) met('firings within another execution');
  const same = live.filter((one) => one.person === due.person);
  if (same.some(({ function: name }) => name === TIMER || name === FORM))
    met('firings within one of the same person');
  if (same.some(({ function: name }) => name === (isForm ? TIMER : FORM)))
    met('form trigger beside a timer');
  if (openTabs > 0) met('firings beside an open sidebar');
  if (course.fired.size === 2 && !course.bothFired) {
    course.bothFired = true;
    met('firings of two people in a run');
  }
  const wasPaused = course.paused && due.person === owner;
  const before = stampedTags(world.cells(0));
  const begunAt = world.clock.now();
  return ({ killed, alone }) => {
    if (killed) met('firings killed');
    met('mails', world.mails.length - course.mailsCounted);
    course.mailsCounted = world.mails.length;
    if (!alone) return [];
    const broken: Broken[] = [];
    const seconds = world.executions.at(-1)?.seconds ?? 0;
    if (seconds > LONGEST_FIRING_S)
      broken.push({
        promise: 'no firing lives beyond 5.5 minutes',
        what: `${due.function} took ${seconds.toFixed(0)} s`,
      });
    const taken = [...stampedTags(world.cells(0))].filter((tag) => !before.has(tag));
    if (taken.length > 0) broken.push(...judgeTaken(scene, due, { taken, wasPaused, begunAt }));
    return broken;
  };
}

/** A firing took rows that nobody had started: its person's schedule must have been due. */
function judgeTaken(
  { course, plan, owner, world, zone }: Scene,
  due: ExecuteOptions,
  { taken, wasPaused, begunAt }: { taken: string[]; wasPaused: boolean; begunAt: number },
): Broken[] {
  const what = `${due.function} for ${due.person} took ${taken.join(', ')}`;
  if (wasPaused) return [{ promise: 'a paused schedule starts nothing', what }];
  if (mayBeOthers(course)) return [];
  if (due.person !== owner) return [{ promise: 'a schedule is its owner’s', what }];
  const { since } = course;
  course.since = begunAt;
  const { every, onForm } = plan;
  if (every?.kind !== 'day' || onForm || cameTo(every.hour, since, world.clock.now(), zone))
    return [];
  return [{ promise: 'a daily schedule keeps to its hour', what: `${what}, due at ${every.hour}` }];
}
