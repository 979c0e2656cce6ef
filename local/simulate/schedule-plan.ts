/** What one seed draws for the schedule of a simulated run. */
import type { Every, Limits } from '../../src/protocol';
import type { Random } from '../random';
import type { Scenario } from './scenario';

/** What one seed draws for its schedule. */
export interface SchedulePlan {
  owner: string;
  every: Every | null;
  onForm: boolean;
  tell: 'needed' | 'always';
  /** A log sheet is kept. */
  log: boolean;
  /** What the owner and the form do, one after the other, with the minutes before each. */
  events: { do: Deed; afterMinutes: number; count: number }[];
  /** Chance that a firing begins within a service call of another execution. */
  nestPerCall: number;
  /** Chance that a trigger comes late, and by how many minutes at most. */
  lateShare: number;
  lateMinutes: number;
  /** The second person leaves a run to a timer of their own. */
  othersBackground: boolean;
  /** It keeps people in step, and takes out so many a day: from the beginning, or once things are calm; absent: never. */
  inStep?: { most: number; early: boolean };
  /** What it may set up that no press has shown: from the beginning, or once things are calm; absent: whatever comes. */
  within?: { limits: Limits; early: boolean };
  /** Executions beside those of the tabs until things calm down. */
  moreExecutions: number;
}

type Deed =
  | 'answer the form'
  | 'delete a trigger'
  | 'rename the sheet'
  | 'look'
  | 'stop'
  | 'resume'
  | 'switch on again'
  | 'switch off and on';

/** What a simulation of many runs has to meet; see `neverMet`. */
export const MET_BY_SCHEDULES = [
  'schedules by minutes',
  'schedules by hour',
  'schedules by day',
  'schedules by form only',
  'form answers',
  'bursts of form answers',
  'timers fired',
  'form triggers fired',
  'firings late',
  'firings killed',
  'firings within another execution',
  'firings within one of the same person',
  'form trigger beside a timer',
  'firings beside an open sidebar',
  'firings of two people in a run',
  'pauses by Stop',
  'pauses by failures',
  'resumed',
  'switched off and on',
  'triggers deleted by hand',
  'sheets renamed',
  'mails',
  'schedules within limits from the beginning',
  'schedules within limits once things are calm',
  'rows taken unseen within limits',
  'rows ticked for a schedule',
  'rows held for their owner',
  'rests at a limit',
  'runs of a press finished beyond a limit',
] as const;

export type Met = (typeof MET_BY_SCHEDULES)[number];

/** A share of runs has a schedule. */
const SHARE = 0.25;

/** undefined: this seed has no schedule. Draws from a stream of its own. */
export function drawSchedule(
  random: Random,
  scenario: Scenario,
  [first, second]: readonly [string, string],
  keeper: boolean,
): SchedulePlan | undefined {
  const chance = (share: number) => random.next() < share;
  // From a stream apart: what follows a draw that came out low isn't drawn evenly.
  if (random.fork('whether').next() >= SHARE) return undefined;
  const withOther = scenario.tabs.includes('second person');
  const { every, onForm } = drawEvery(random, scenario.mode);
  const deeds: Deed[] = [
    ...(onForm ? (['answer the form', 'answer the form', 'answer the form'] as const) : []),
    ...(['look', 'look', 'resume', 'stop', 'delete a trigger'] as const),
    ...(['rename the sheet', 'switch on again', 'switch off and on'] as const),
  ];
  return {
    owner: withOther && chance(0.4) ? second : first,
    every,
    onForm,
    tell: random.pick(['needed', 'always'] as const),
    log: chance(0.3),
    events: Array.from({ length: random.between(3, 8) }, () => ({
      do: random.pick(deeds),
      afterMinutes: chance(0.4) ? 0 : random.pick([1, 3, 10, 60, 180]) * random.next(),
      count: chance(0.6) ? 1 : random.between(2, 8),
    })),
    nestPerCall: random.pick([0, 0.005, 0.02, 0.06]),
    lateShare: chance(0.5) ? 0 : 0.5,
    lateMinutes: random.pick([1, 10, 50]),
    othersBackground: withOther && chance(0.5),
    moreExecutions: random.between(5, 30),
    ...drawLimits(random.fork('limits'), onForm, drawInStep(random, keeper, onForm)),
  };
}

/** A share of those that may keep people in step from the beginning; the others do once things are calm. */
const EARLY_SHARE = 0.4;

/** Drawn apart. What comes by form is judged by its being set up, and under limits messages out of cells wait for the owner. */
function drawInStep(
  random: Random,
  keeper: boolean,
  onForm: boolean,
): Pick<SchedulePlan, 'inStep'> {
  if (!keeper) return {};
  const apart = random.fork('in step');
  const most = apart.pick([1, 3, 10]);
  return { inStep: { most, early: !onForm && apart.next() < EARLY_SHARE } };
}

/** A share of schedules has limits, and of those that may have them from the beginning so many do. */
const LIMITED_SHARE = 0.3;
const LIMITED_EARLY_SHARE = 0.6;

/** Drawn apart, too, and for the same reason only once things are calm where a form is answered. */
function drawLimits(
  random: Random,
  onForm: boolean,
  { inStep }: Pick<SchedulePlan, 'inStep'>,
): Pick<SchedulePlan, 'inStep' | 'within'> {
  const kept = inStep ? { inStep } : {};
  const chance = (share: number) => random.next() < share;
  if (random.fork('whether').next() >= LIMITED_SHARE) return kept;
  const limits: Limits = {
    onlyTicked: chance(0.15),
    spacesADay: random.pick([1, 2, 3, null]),
    peopleADay: random.pick([2, 5, 12, null]),
    outsiders: chance(0.5),
    owners: random.pick([null, [], [LISTED_OWNER]]),
    ...(inStep ? { inStep: { does: 'add' as const, most: 0 } } : {}),
  };
  return {
    ...kept,
    within: { limits, early: !onForm && !inStep?.early && chance(LIMITED_EARLY_SHARE) },
  };
}

/** Who may become an owner of a space where its schedule names anybody. */
export const LISTED_OWNER = 'lead@example.com';

function drawEvery(random: Random, mode: 'bound' | 'add-on') {
  const kinds =
    mode === 'bound' ? (['minutes', 'hour', 'day'] as const) : (['hour', 'day'] as const);
  const onForm = random.next() < 0.6;
  if (onForm && random.next() < 0.4) return { every: null, onForm };
  return { every: everyOf(random.pick(kinds), random), onForm };
}

function everyOf(kind: 'minutes' | 'hour' | 'day', random: Random): Every {
  switch (kind) {
    case 'minutes':
      return { kind, minutes: random.pick([5, 10, 15, 30] as const) };
    case 'hour':
      return { kind };
    case 'day':
      return { kind, hour: random.between(0, 23) };
  }
}
