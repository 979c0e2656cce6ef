/** How a schedule stands in a simulated run, and what the world does to it: answers of a form, triggers deleted by hand. */
import type { ScheduleRequest } from '../../src/protocol';
import type { Step } from '../../src/sidebar/session';
import type { World } from '../apps-script';
import type { ChatApi } from '../chat-api';
import type { Random } from '../random';
import type { Editor } from './edits';
import { allow, type Grid, gridOf, type Ledger } from './ledger';
import { createLimitsJudge, type LimitsJudge } from './limits-judge';
import type { Broken } from './promised';
import { drawRow } from './scenario';
import type { Met, SchedulePlan } from './schedule-plan';
import { HEADERS, tagOf } from './tags';

export interface ScheduleOptions {
  plan: SchedulePlan;
  random: Random;
  world: World;
  chat: Pick<ChatApi, 'requests' | 'spaces'>;
  ledger: Ledger;
  editor: Editor;
  /** Chat's name of the first person. */
  ann: string;
  /** Somebody else than the owner. */
  other: string;
  /** The spreadsheet's time zone. */
  zone: string;
  /** The add-on was allowed to send mails. */
  mayMail: boolean;
  tell: (what: string) => void;
  broke: (broken: readonly Broken[]) => void;
}

/** What is known of the schedule so far. */
interface Course {
  /** Rows that came by form, by their tags. */
  byForm: Set<string>;
  /** A Stop that was answered stands until somebody may have resumed. */
  paused: boolean;
  on: boolean;
  pausedByFailures: boolean;
  /** Switched off by its owner, and how often so far; and whether somebody else has one there since. */
  off: boolean;
  switchings: number;
  takenOver: boolean;
  /** Somebody else was switching one on, which its owner had switched off, and no answer came. */
  mayBeTakenOver: boolean;
  /** Calls so far that may have switched it on again. */
  resumings: number;
  /** When it was switched on or resumed, or began a run: what is due counts from then. */
  since: number;
  mailsCounted: number;
  /** Whose triggers have fired. */
  fired: Set<string>;
  bothFired: boolean;
  /** Who ever pressed “Set up”: they may take any row. */
  starters: Set<string>;
  late: Map<string, number>;
  /** When a firing comes whose trigger was taken away, as one that Google had begun to carry out. */
  strayAt: number | undefined;
}

/** A schedule, and everybody around it. */
export interface Scene extends ScheduleOptions {
  course: Course;
  /** The judge's book of what it sets up unseen, where it has limits. */
  limits: LimitsJudge | undefined;
  /** Chance of what its owner ticks. */
  ticks: Random;
  owner: string;
  counts: Record<string, number>;
  met(what: Met, times?: number): void;
  grid(): Grid;
}

/** Whether another person’s schedule may be there by now: they were answered so, or their call to make one was ended. */
export function mayBeOthers({
  takenOver,
  mayBeTakenOver,
}: Pick<Course, 'takenOver' | 'mayBeTakenOver'>): boolean {
  return takenOver || mayBeTakenOver;
}

export const SHEET = 0;
export const MINUTE_MS = 60_000;
export const TIMER = 'onTimer';
export const FORM = 'onFormAnswer';
/** Tags of form answers begin here: no other row has one so high. */
const FIRST_FORM_TAG = 500;

export function setTheScene(options: ScheduleOptions): Scene {
  const { owner } = options.plan;
  const counts: Record<string, number> = {};
  return {
    ...options,
    owner,
    limits: options.plan.within && createLimitsJudge(options.plan.owner, options),
    ticks: options.random.fork('ticked rows'),
    counts,
    met: (what, times = 1) => {
      counts[what] = (counts[what] ?? 0) + times;
    },
    grid: () => gridOf(options.world.cells(0)),
    course: {
      ...{ byForm: new Set(), fired: new Set(), starters: new Set([owner]), late: new Map() },
      ...{ paused: false, on: false, pausedByFailures: false, off: false },
      ...{
        takenOver: false,
        mayBeTakenOver: false,
        switchings: 0,
        resumings: 0,
        since: 0,
        mailsCounted: 0,
        bothFired: false,
        strayAt: undefined,
      },
    },
  };
}

/** The form is answered so often. */
export function answerForm(scene: Scene, count: number): void {
  const { course, random, ledger, world, editor, tell, met, ann } = scene;
  for (let left = count; left > 0; left--) {
    const tag = tagOf(FIRST_FORM_TAG + course.byForm.size);
    const cells = drawRow(random, tag, 3, ann);
    const values = Object.fromEntries(HEADERS.map((header, index) => [header, cells[index] ?? '']));
    allow(ledger, tag, 1);
    course.byForm.add(tag);
    const row = world.submitForm(values, SHEET);
    editor.accept();
    tell(`the form is answered: ${tag} in row ${row}`);
    met('form answers');
  }
  if (count > 1) met('bursts of form answers');
}

/** The triggers of the schedule's owner. */
export function ownTriggers({ world, owner }: Scene) {
  return world.triggers.filter((trigger) => trigger.person === owner);
}

export function deleteTrigger(scene: Scene): void {
  const { random, world, tell, owner, met } = scene;
  const own = ownTriggers(scene);
  if (own.length === 0) return;
  const gone = random.pick(own);
  (world.triggers as unknown[]).splice(world.triggers.indexOf(gone), 1);
  tell(`${owner} deletes the trigger of ${gone.function} by hand`);
  met('triggers deleted by hand');
}

/** What the owner asks for. */
export function requestOf(
  { plan: { every, onForm, tell, inStep, within } }: Scene,
  isInStep = inStep?.early === true,
): ScheduleRequest {
  const request = { sheetId: SHEET, every, onForm, tell };
  if (!isInStep && within?.early) return { ...request, limits: within.limits };
  if (!inStep || !isInStep) return request;
  const limits = {
    ...{ onlyTicked: false, spacesADay: null, peopleADay: null, outsiders: true, owners: null },
    inStep: { does: 'all' as const, most: inStep.most },
  };
  return { ...request, limits };
}

export function call(name: string, request: object): Step {
  return { do: 'call', name: name as (Step & { do: 'call' })['name'], request };
}
