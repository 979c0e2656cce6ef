/** What must hold of a schedule and of the rows that came by form, judged by cells, Chat and triggers. */
import type { ScheduleView } from '../../src/protocol';
import type { Reply, Step } from '../../src/sidebar/session';
import type { World } from '../apps-script';
import { setUpByOthers, unsettled } from './by-form';
import { type Grid, gridOf, textAt, uuidOf } from './ledger';
import type { Broken } from './promised';
import { FORM, MINUTE_MS, mayBeOthers, ownTriggers, type Scene, TIMER } from './schedule-course';
import { answerTorn, putRight } from './schedule-people';
import { tagsIn } from './tags';

const HOUR_MS = 60 * MINUTE_MS;
/** Firings in the quiet time at the end after which it is given up on: a day of timers that come every five minutes. */
const MOST_QUIET_FIRINGS = 330;
/** A timer comes once an hour, and one that finds the sheet busy leaves it to the next. */
const USUAL_HOURS = 3;

export interface CalmActs {
  call(person: string, name: string, request: object): Reply;
  /** Goes to when the next trigger fires, and fires what is due; false: none comes before `end`. */
  fireNext(end: number): boolean;
}

/** What the view says of triggers has to be so, while nobody else does anything. */
export function judgeView(scene: Scene, { schedule }: ScheduleView): void {
  if (!schedule?.mine || schedule.paused) return;
  // One that was born switched off never fires.
  const fires = ownTriggers(scene).filter(({ disabled }) => !disabled);
  const there = new Set(fires.map((trigger) => trigger.function));
  const missing = !there.has(TIMER) || (schedule.onForm && !there.has(FORM));
  if (missing === schedule.triggersThere)
    scene.broke([
      {
        promise: 'a missing trigger is noticed',
        what: `${[...there].join(', ')} are there, and the view says ${schedule.triggersThere}`,
      },
    ]);
}

/** Once things are calm: the owner sees to it that it is on, time passes, and what came by form is judged. */
export function settle(scene: Scene, { call: ask, fireNext }: CalmActs): Broken[] {
  const { course, plan, owner, world, ledger, chat, grid, mayMail } = scene;
  if (!course.on || course.takenOver) return [];
  const act = <T>(steps: Generator<Step, T, Reply>) =>
    playAlone(steps, (step) => ask(owner, step.name, step.request as object));
  act(answerTorn());
  const done = act(putRight(scene));
  if (course.takenOver) return [];
  if (!done) return [{ promise: 'a form answer is set up by itself', what: 'it can’t be resumed' }];
  const time = timeFor(scene, plan.every?.kind === 'day' ? 25 : USUAL_HOURS);
  // A timer that a killed execution left beside another is taken away by the next firing of either.
  const isQuiet = () =>
    unsettled(grid(), course.byForm, ledger, course.starters.size > 1).length === 0 &&
    twice(world.triggers).length === 0;
  let read = world.mails.length;
  for (let firings = 0; firings < MOST_QUIET_FIRINGS && !isQuiet(); firings++) {
    if (!fireNext(time.end())) break;
    // Whoever is told by mail that something is open, or that it rests, sees to it; whoever can't be told looks anyway.
    if (!mayMail || world.mails.slice(read).some(({ to }) => to === owner)) {
      act(answerTorn());
      const { resumings } = course;
      act(putRight(scene));
      // While it rested it had no timer, and what resumes it makes one: that comes first up to two hours later.
      if (course.resumings !== resumings) time.beginAnew();
    }
    read = world.mails.length;
  }
  const wrong = [
    ...unsettled(grid(), course.byForm, ledger, course.starters.size > 1),
    ...setUpByOthers(grid(), course.byForm, ledger, chat.spaces(), course.starters),
  ];
  return [
    ...wrong.map((what) => ({ promise: 'a form answer is set up by itself' as const, what })),
    ...twice(world.triggers).map((what) => ({
      promise: 'nobody has a timer twice' as const,
      what,
    })),
  ];
}

/**
 * Whoever took the schedule over has no tab: what a run of theirs left unfinished goes on by their timers, within hours, and
 * nobody else may go on with it. Answers whether any of them fired.
 */
export function letOthersFinish(
  scene: Pick<Scene, 'course' | 'world' | 'grid'>,
  { fireNext }: Pick<CalmActs, 'fireNext'>,
): boolean {
  if (!mayBeOthers(scene.course)) return false;
  const time = timeFor(scene, USUAL_HOURS);
  let firings = 0;
  while (firings < MOST_QUIET_FIRINGS && underWay(scene.grid()) > 0 && fireNext(time.end()))
    firings++;
  return firings > 0;
}

/**
 * How long timers are waited for: so many hours, and anew whenever one has left fewer rows under way than any before. On a
 * slow day one firing brings only some rows on, and the others wait an hour for the next.
 */
function timeFor({ world, grid }: Pick<Scene, 'world' | 'grid'>, hours: number) {
  let [since, fewest] = [world.clock.now(), underWay(grid())];
  return {
    beginAnew: () => {
      since = world.clock.now();
    },
    end: () => {
      const left = underWay(grid());
      if (left < fewest) [since, fewest] = [world.clock.now(), left];
      return since + hours * HOUR_MS;
    },
  };
}

/** How many rows wait, or for their people. */
function underWay(grid: Grid): number {
  const isOn = (_: unknown, index: number) => {
    const status = textAt(grid, index + 1, 'Status');
    return (
      status === 'Waiting' ||
      (status === 'Setting up' && textAt(grid, index + 1, 'Space ID') !== '')
    );
  };
  return grid.cells.filter(isOn).length;
}

/** Plays what needs no waiting to its end. */
export function playAlone<T>(
  steps: Generator<Step, T, Reply>,
  act: (step: Step & { do: 'call' }) => Reply,
): T {
  let reply: Reply;
  for (;;) {
    const next = steps.next(reply);
    if (next.done) return next.value;
    reply = next.value.do === 'call' ? act(next.value) : undefined;
  }
}

/** Tags of rows that bear a request id. */
export function stampedTags(cells: string[][]): Set<string> {
  const grid = gridOf(cells);
  const tags = new Set<string>();
  for (let row = 2; row <= cells.length; row++)
    if (uuidOf(textAt(grid, row, 'Request ID')) !== '')
      for (const tag of tagsIn(textAt(grid, row, 'Ref'))) tags.add(tag);
  return tags;
}

/** Triggers of one person for one function, of which there are several once things are quiet. */
function twice(triggers: World['triggers']): string[] {
  const names = triggers.map(({ person, function: name }) => `${name} of ${person}`);
  return [...new Set(names)].filter((name) => names.indexOf(name) !== names.lastIndexOf(name));
}
