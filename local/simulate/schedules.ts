/**
 * Schedules in a simulated run: a person who switches one on and off, a form that is answered, triggers that come
 * late, twice or are deleted by hand. Judged by cells, Chat and what the script answers, with nothing of the add-on.
 */
import type { Answer, Every, ScheduleView, View } from '../../src/protocol';
import type { Reply, Step } from '../../src/sidebar/session';
import type { ExecuteOptions, World } from '../apps-script';
import type { ChatApi, SpaceReport } from '../chat-api';
import type { Random } from '../random';
import type { Editor } from './edits';
import { allow, gridOf, type Ledger, textAt, uuidOf } from './ledger';
import type { Broken } from './promised';
import { rests } from './row-promises';
import { drawRow, type Scenario } from './scenario';
import { pass, type Tab } from './tab';
import { HEADERS, tagOf, tagsIn } from './tags';

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
] as const;

type Met = (typeof MET_BY_SCHEDULES)[number];

const SHEET = 0;
/** A share of runs has a schedule. */
const SHARE = 0.25;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Tags of form answers begin here: no other row has one so high. */
const FIRST_FORM_TAG = 500;
/** No firing lives longer, said to people who set one up: half a minute before Google ends it. */
const LONGEST_FIRING_S = 330;
/** Chance of a firing after a Stop has taken its trigger away, and the longest time after it. */
const STRAY_SHARE = 0.5;
const LATEST_STRAY_MS = 90 * 60_000;
/** Whoever calls one of these takes rows as their own. */
const STARTS = ['startRun', 'takeOver', 'setUpNewRows', 'setUpRows'];
const TIMER = 'onTimer';
const FORM = 'onFormAnswer';
/** Answers to what is torn; whoever was killed holds the sheet for some minutes. */
const MOST_TRIES = 200;
/** Firings in the quiet time at the end after which it is given up on. */
const MOST_QUIET_FIRINGS = 120;

/** undefined: this seed has no schedule. Draws from a stream of its own. */
export function drawSchedule(
  random: Random,
  scenario: Scenario,
  [first, second]: readonly [string, string],
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
  };
}

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

export interface Schedules {
  readonly plan: SchedulePlan;
  readonly counts: Record<string, number>;
  /** Who does things beside the tabs; played like one. */
  readonly players: readonly { name: string; person: string; tab: Tab }[];
  /** When the next trigger really comes: some are late, and some come although they were taken away. */
  nextAt(): number | undefined;
  /** Takes the next firing that is due by now. */
  takeDue(): ExecuteOptions | undefined;
  /** Whether another firing begins at this moment of an execution, and which. */
  firingWithin(): ExecuteOptions | undefined;
  /** Told before each call of the sidebar; what it answers is told the outcome. */
  calling(person: string, name: string): (answer: Answer<unknown> | undefined, how: How) => void;
  /** Whether this call lets things be sent again after a Stop. */
  asksAgain(name: string): boolean;
  /** Told before each firing; what it answers judges the firing. `alone`: nobody did anything meanwhile. */
  firing(
    due: ExecuteOptions,
    beside: Beside,
  ): (how: { killed: boolean; alone: boolean }) => Broken[];
  /** Once things are calm: the owner sees to it that it is on, time passes, and what came by form is judged. */
  settle(acts: CalmActs): Broken[];
}

interface How {
  /** Nothing ran within it, nor it within another one. */
  alone: boolean;
  /** It ran within a call of the same person that resumes the schedule. */
  withinResuming: boolean;
}

/** What goes on when a firing begins. */
interface Beside {
  /** Executions that it begins within, the last one last. */
  live: readonly { person: string; function: string }[];
  openTabs: number;
}

interface CalmActs {
  call(person: string, name: string, request: object): Reply;
  /** Goes to when the next trigger fires, and fires what is due; false: none comes before `end`. */
  fireNext(end: number): boolean;
}

interface Options {
  plan: SchedulePlan;
  random: Random;
  world: World;
  chat: Pick<ChatApi, 'spaces'>;
  ledger: Ledger;
  editor: Editor;
  /** Chat's name of the first person. */
  ann: string;
  /** Somebody else than the owner. */
  other: string;
  tell: (what: string) => void;
  broke: (broken: readonly Broken[]) => void;
}

export function createSchedules(options: Options): Schedules {
  const { plan, random, world, ledger, editor, tell, broke } = options;
  const { owner } = plan;
  const counts: Record<string, number> = {};
  const met = (what: Met, times = 1) => {
    counts[what] = (counts[what] ?? 0) + times;
  };
  /** Rows that came by form, by their tags. */
  const byForm = new Set<string>();
  /** A Stop that was answered stands until somebody may have resumed. */
  let paused = false;
  let on = false;
  let pausedByFailures = false;
  /** Switched off by its owner, and how often so far; and whether somebody else has one there since. */
  let off = false;
  let switchings = 0;
  let takenOver = false;
  /** Calls so far that may have switched it on again. */
  let resumings = 0;
  let mailsCounted = 0;
  /** Whose triggers have fired. */
  const fired = new Set<string>();
  let bothFired = false;
  /** Who ever pressed “Set up”: they may take any row. */
  const starters = new Set<string>([owner]);
  const late = new Map<string, number>();
  /** When a firing comes whose trigger was taken away, as one that Google had begun to carry out. */
  let strayAt: number | undefined;
  const grid = () => gridOf(world.cells(0));

  const answerForm = (count: number) => {
    for (let left = count; left > 0; left--) {
      const tag = tagOf(FIRST_FORM_TAG + byForm.size);
      const cells = drawRow(random, tag, 3, options.ann);
      const values = Object.fromEntries(
        HEADERS.map((header, index) => [header, cells[index] ?? '']),
      );
      allow(ledger, tag, 1);
      byForm.add(tag);
      const row = world.submitForm(values, SHEET);
      editor.accept();
      tell(`the form is answered: ${tag} in row ${row}`);
      met('form answers');
    }
    if (count > 1) met('bursts of form answers');
  };

  const ownTriggers = () => world.triggers.filter((trigger) => trigger.person === owner);

  const deleteTrigger = () => {
    const own = ownTriggers();
    if (own.length === 0) return;
    const gone = random.pick(own);
    (world.triggers as unknown[]).splice(world.triggers.indexOf(gone), 1);
    tell(`${owner} deletes the trigger of ${gone.function} by hand`);
    met('triggers deleted by hand');
  };

  const request = () => ({
    sheetId: SHEET,
    every: plan.every,
    onForm: plan.onForm,
    tell: plan.tell,
  });

  /** What the view says of triggers has to be so, while nobody else does anything. */
  const judgeView = (view: ScheduleView) => {
    const { schedule } = view;
    if (!schedule?.mine || schedule.paused) return;
    const there = new Set(ownTriggers().map((trigger) => trigger.function));
    const missing = !there.has(TIMER) || (schedule.onForm && !there.has(FORM));
    if (missing === schedule.triggersThere)
      broke([
        {
          promise: 'a missing trigger is noticed',
          what: `${[...there].join(', ')} are there, and the view says ${schedule.triggersThere}`,
        },
      ]);
  };

  const countPauses = (view: ScheduleView) => {
    const failed = view.schedule?.paused === 'failures';
    if (failed && !pausedByFailures) met('pauses by failures');
    pausedByFailures = failed;
  };

  function* playOwner(): Tab {
    if (plan.log) yield call('saveLog', { sheetId: SHEET, on: true, most: 200 });
    for (let tries = 0; tries < 4 && !on; tries++) {
      yield call('saveSchedule', request());
      if (!on) yield* pass(20_000);
    }
    if (on) met(`schedules by ${plan.every?.kind ?? 'form only'}` as Met);
    for (const event of plan.events) {
      yield* pass(Math.round(event.afterMinutes * MINUTE_MS));
      switch (event.do) {
        case 'answer the form':
          answerForm(event.count);
          break;
        case 'delete a trigger':
          deleteTrigger();
          break;
        case 'rename the sheet':
          world.edit.renameSheet({ name: `Teams ${random.between(1, 99)}` });
          met('sheets renamed');
          break;
        case 'look':
          yield* putRight();
          break;
        case 'stop':
          yield call('stopRun', { sheetId: SHEET });
          break;
        case 'resume':
          if ((yield call('resumeSchedule', { sheetId: SHEET }))?.ok) met('resumed');
          break;
        case 'switch on again':
          yield call('saveSchedule', request());
          break;
        case 'switch off and on':
          if ((yield call('removeSchedule', { sheetId: SHEET }))?.ok) met('switched off and on');
          yield* pass(random.between(1, 30) * MINUTE_MS);
          yield call('saveSchedule', request());
          break;
      }
    }
    return { end: 'quiet', because: '' };
  }

  /** Opens the Schedule view and presses what it offers. */
  function* putRight(): Generator<Step, boolean, Reply> {
    const answer = (yield call('readSchedule', { sheetId: SHEET })) as
      | Answer<ScheduleView>
      | undefined;
    if (!answer?.ok) return false;
    const { schedule } = answer.value;
    if (schedule && !schedule.mine) {
      takenOver = true;
      return true;
    }
    if (schedule?.paused) {
      const resumed = yield call('resumeSchedule', { sheetId: SHEET });
      if (resumed?.ok) met('resumed');
      return resumed?.ok === true;
    }
    if (schedule?.triggersThere) return true;
    const saved = yield call('saveSchedule', request());
    return saved?.ok === true;
  }

  /** What is open about rows that somebody sorted apart is answered: no schedule starts anything until then. */
  function* answerTorn(): Generator<Step, boolean, Reply> {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const view = (yield call('look', { sheetId: SHEET, which: 'all' })) as
        | Answer<View>
        | undefined;
      const torn = view?.ok
        ? view.value.questions.find(({ replies }) => replies.some(({ does }) => does === 'mine'))
        : undefined;
      if (!torn) return view?.ok === true;
      const does = torn.replies[0]?.does ?? 'mine';
      yield call('answerQuestion', { sheetId: SHEET, key: torn.key, does });
    }
    return false;
  }

  /** A second person finds out whose the schedule is. */
  function* playOther(): Tab {
    yield* pass(random.between(1, 60) * MINUTE_MS);
    const view = (yield call('readSchedule', { sheetId: SHEET })) as
      | Answer<ScheduleView>
      | undefined;
    if (view?.ok && view.value.schedule && !view.value.schedule.mine) {
      const before = switchings;
      // What its owner has switched off is free for anybody.
      if (off) starters.add(options.other);
      const saved = yield call('saveSchedule', request());
      if (!saved?.ok) return { end: 'quiet', because: '' };
      takenOver = true;
      starters.add(options.other);
      if (!off && before === switchings)
        broke([{ promise: 'a schedule is its owner’s', what: `${options.other} took it over` }]);
    }
    return { end: 'quiet', because: '' };
  }

  return {
    plan,
    counts,
    players: [
      { name: 'owner of the schedule', person: owner, tab: playOwner() },
      ...(owner === options.other
        ? []
        : [{ name: 'other', person: options.other, tab: playOther() }]),
    ],
    takeDue: () => {
      if (strayAt === undefined || strayAt > world.clock.now()) return world.takeDueTrigger();
      strayAt = undefined;
      return { function: TIMER, person: owner, trigger: { kind: 'clock' } };
    },
    nextAt: () => {
      const next = world.nextTrigger();
      if (!next || (strayAt !== undefined && strayAt < next.at)) return strayAt;
      const key = `${next.id} ${next.at}`;
      let lateMs = late.get(key);
      if (lateMs === undefined) {
        const isLate = random.next() < plan.lateShare;
        lateMs = isLate ? Math.round(random.next() * plan.lateMinutes * MINUTE_MS) : 0;
        if (isLate) met('firings late');
        late.set(key, lateMs);
      }
      return next.at + lateMs;
    },
    firingWithin: () => {
      if (plan.nestPerCall === 0 || random.next() >= plan.nestPerCall) return undefined;
      const due = world.takeDueTrigger();
      if (due) return due;
      const triggers = world.triggers.filter(({ at }) => at !== undefined);
      if (plan.onForm && random.next() < 0.3) {
        answerForm(1);
        return world.takeDueTrigger();
      }
      if (triggers.length === 0) return undefined;
      // Google fires a timer a second time.
      const { id, person, function: name } = random.pick(triggers);
      return { function: name, person, trigger: { kind: 'clock', id } };
    },
    asksAgain: (name) => name === 'resumeSchedule' || name === 'saveSchedule',
    calling: (person, name) => {
      if (STARTS.includes(name)) starters.add(person);
      if (person !== owner) return () => undefined;
      const isResuming = name === 'saveSchedule' || name === 'resumeSchedule';
      if (isResuming || name === 'removeSchedule') {
        resumings++;
        paused = false;
      }
      if (name === 'removeSchedule') {
        off = true;
        switchings++;
      }
      const before = resumings;
      return (answer, { alone, withinResuming }) => {
        if (!answer?.ok) return;
        if (name === 'saveSchedule') {
          on = true;
          off = false;
        }
        if (name === 'stopRun' && on && before === resumings && !withinResuming) {
          if (!paused) met('pauses by Stop');
          paused = true;
          if (random.next() < STRAY_SHARE)
            strayAt = world.clock.now() + Math.round(random.next() * LATEST_STRAY_MS);
        }
        if (name === 'readSchedule' || isResuming) {
          const view = answer.value as ScheduleView;
          countPauses(view);
          if (alone) judgeView(view);
        }
      };
    },
    firing: (due, { live, openTabs }) => {
      const isForm = due.trigger?.kind === 'form';
      met(isForm ? 'form triggers fired' : 'timers fired');
      fired.add(due.person);
      if (live.length > 0) met('firings within another execution');
      const same = live.filter((one) => one.person === due.person);
      if (same.some(({ function: name }) => name === TIMER || name === FORM))
        met('firings within one of the same person');
      if (same.some(({ function: name }) => name === (isForm ? TIMER : FORM)))
        met('form trigger beside a timer');
      if (openTabs > 0) met('firings beside an open sidebar');
      if (fired.size === 2 && !bothFired) {
        bothFired = true;
        met('firings of two people in a run');
      }
      const wasPaused = paused && due.person === owner;
      const before = wasPaused ? stampedTags(world.cells(0)) : new Set<string>();
      return ({ killed, alone }) => {
        if (killed) met('firings killed');
        met('mails', world.mails.length - mailsCounted);
        mailsCounted = world.mails.length;
        if (!alone) return [];
        const broken: Broken[] = [];
        const seconds = world.executions.at(-1)?.seconds ?? 0;
        if (seconds > LONGEST_FIRING_S)
          broken.push({
            promise: 'no firing lives beyond 5.5 minutes',
            what: `${due.function} took ${seconds.toFixed(0)} s`,
          });
        if (wasPaused)
          for (const tag of stampedTags(world.cells(0)))
            if (!before.has(tag))
              broken.push({
                promise: 'a paused schedule starts nothing',
                what: `${due.function} took ${tag}`,
              });
        return broken;
      };
    },
    settle: ({ call: ask, fireNext }) => {
      if (!on || takenOver) return [];
      playAlone(answerTorn(), (step) => ask(owner, step.name, step.request as object));
      const done = playAlone(putRight(), (step) => ask(owner, step.name, step.request as object));
      if (takenOver) return [];
      if (!done)
        return [{ promise: 'a form answer is set up by itself', what: 'it can’t be resumed' }];
      const start = world.clock.now();
      const turnMs = (plan.every?.kind === 'day' ? 25 : 3) * HOUR_MS;
      // A timer that a killed execution left beside another is taken away by the next firing of either.
      const isQuiet = () =>
        unsettled(grid(), byForm, ledger, starters.size > 1).length === 0 &&
        twice(world.triggers).length === 0;
      for (let firings = 0; firings < MOST_QUIET_FIRINGS && !isQuiet(); firings++)
        if (!fireNext(start + turnMs)) break;
      const wrong = [
        ...unsettled(grid(), byForm, ledger, starters.size > 1),
        ...setUpByOthers(grid(), byForm, options.chat.spaces(), starters),
      ];
      return [
        ...wrong.map((what) => ({ promise: 'a form answer is set up by itself' as const, what })),
        ...twice(world.triggers).map((what) => ({
          promise: 'nobody has a timer twice' as const,
          what,
        })),
      ];
    },
  };
}

function call(name: string, request: object): Step {
  return { do: 'call', name: name as (Step & { do: 'call' })['name'], request };
}

/** Plays what needs no waiting to its end. */
function playAlone<T>(
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
function stampedTags(cells: string[][]): Set<string> {
  const grid = gridOf(cells);
  const tags = new Set<string>();
  for (let row = 2; row <= cells.length; row++)
    if (uuidOf(textAt(grid, row, 'Request ID')) !== '')
      for (const tag of tagsIn(textAt(grid, row, 'Ref'))) tags.add(tag);
  return tags;
}

/** Rows that came by form and say neither that they are set up nor why not. Rows that somebody tore apart are not judged. */
function unsettled(
  grid: ReturnType<typeof gridOf>,
  byForm: ReadonlySet<string>,
  ledger: Ledger,
  withOthers: boolean,
): string[] {
  const open: string[] = [];
  for (let row = 2; row <= grid.cells.length; row++) {
    const [tag = ''] = tagsIn(textAt(grid, row, 'Ref'));
    if (!byForm.has(tag) || ledger.loose.has(tag) || ledger.copied.has(tag)) continue;
    const asks = HEADERS.slice(1).some((header) => textAt(grid, row, header) !== '');
    const status = textAt(grid, row, 'Status');
    const details = textAt(grid, row, 'Details');
    // A row of somebody else's run is theirs to finish.
    const isTheirs = withOthers && (status === 'Waiting' || status === 'Setting up');
    if (!asks || isTheirs || rests(grid, row)) continue;
    if (status === '' || status === 'Waiting' || (status !== 'Done' && details === ''))
      open.push(`row ${row} (${tag}) came by form and says “${status}” with “${details}”`);
  }
  return open;
}

/** Rows that came by form and whose space somebody made who never pressed a button. */
function setUpByOthers(
  grid: ReturnType<typeof gridOf>,
  byForm: ReadonlySet<string>,
  spaces: readonly SpaceReport[],
  mayBeBy: ReadonlySet<string>,
): string[] {
  const by = new Map(spaces.map((space) => [space.name, space.createdBy]));
  const wrong: string[] = [];
  for (let row = 2; row <= grid.cells.length; row++) {
    const [tag = ''] = tagsIn(textAt(grid, row, 'Ref'));
    const maker = by.get(textAt(grid, row, 'Space ID'));
    if (byForm.has(tag) && maker !== undefined && !mayBeBy.has(maker))
      wrong.push(`row ${row} (${tag}) came by form, and ${maker} made its space`);
  }
  return wrong;
}

/** Triggers of one person for one function, of which there are several once things are quiet. */
function twice(triggers: World['triggers']): string[] {
  const names = triggers.map(({ person, function: name }) => `${name} of ${person}`);
  return [...new Set(names)].filter((name) => names.indexOf(name) !== names.lastIndexOf(name));
}
