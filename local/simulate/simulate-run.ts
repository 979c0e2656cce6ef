/** One simulated run: the real bundle over the fakes, everything that goes wrong drawn from one seed. */
import './compile-plainly';
import { makeNamesakes, playElsewhere, saveSettings } from './beside-play';
import { PROTECTOR, playProtector } from './bystanders';
import { createCalls } from './calls';
import { createCast } from './cast';
import { createDirector } from './director';
import { PASSING, UNTICKED } from './disputed';
import { createForger, makeTargets } from './forger';
import { KEEPER, keepOn, playKeeper } from './keeper';
import { gridOf, textAt } from './ledger';
import { metIn } from './met';
import type { Told } from './moments';
import { sayWhatIsWanted } from './my-chat';
import { drawsOpening, playOpening } from './opening';
import { playRenamer, RENAMER, renameOn } from './renamer';
import type { RunResult } from './run-result';
import type { Scenario } from './scenario';
import { drawSchedule, type SchedulePlan } from './schedule-plan';
import { createSchedules } from './schedules';
import { createShow } from './show';
import { ANN, BEN, canonicalName, drawStage } from './stage';
import { playUndoing } from './undoing';
import { playVisitor } from './visitor';

export interface RunOptions {
  /** The folder that would be pushed to Google. */
  dist: string;
  /** Tells every service call, too. */
  detailed?: boolean;
  /** Without a visitor, and Chat answers as it does by most reports: what a seed meant before these were drawn. */
  undisputed?: boolean;
  /** With a forger, whatever the seed means. */
  forged?: boolean;
  /** What is to happen, in place of chance: as it did in an earlier run of the seed, or less. */
  told?: Told;
}

/** Of what may be left out, this is drawn apart. */
const SCHEDULE = 'a schedule';
const LIMITS = 'limits of a schedule';
/** Executions that a visitor adds. */
const VISITS = 30;
/** No run needs more executions than this once nothing goes wrong any more. */
const MOST_CALM_EXECUTIONS = 400;
/** Rounds of everybody looking once more, until nothing changes. */
const MOST_CALM_ROUNDS = 6;
/** Whoever tries a row again writes another one into it: nothing that a person sees has changed by that alone. */
const REQUEST_IDS = /"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12} [^"]*"/g;
const HOUR_MS = 3_600_000;
/** A lock is for a moment of reading and writing, in virtual time without slowness. */
const LONGEST_LOCK_MS = 1_500;

/** Plays one seed to its quiet end and judges it. Never throws for anything the bundle does. */
export function simulateRun(seed: number, options: RunOptions): RunResult {
  const players = assemble(seed, options);
  playTroubled(players);
  playCalm(players);
  return judged(players);
}

/** The stage, whoever plays on it, and whoever brings trouble. */
function assemble(seed: number, options: RunOptions) {
  const { dist, detailed = false, undisputed, forged, told } = options;
  const without = told?.without ?? [];
  const stage = drawStage(seed, dist, { undisputed, forged, without });
  const { random, scenario, world, chat, ledger, editor } = stage;
  const show = createShow(seed, stage, detailed);
  const calls = createCalls(show);
  const cast = createCast(show, calls);
  const director = createDirector(show, calls, cast, told?.happenings);
  const drawn = drawSchedule(random.fork('schedules'), scenario, [ANN, BEN], stage.keeper);
  const plan = without.includes(SCHEDULE) ? undefined : withoutLimits(drawn, without);
  if (plan) {
    show.result.switches.push(SCHEDULE, ...(plan.within ? [LIMITS] : []));
    show.schedules = createSchedules({
      ...{ plan, world, chat, ledger, editor, tell: show.tell, broke: show.broke },
      random: random.fork('what schedules do'),
      ann: canonicalName(ANN),
      other: plan.owner === ANN ? BEN : ANN,
      zone: scenario.beside.zone,
      mayMail: !scenario.faults.includes(UNTICKED),
    });
    const { owner, inStep } = plan;
    const switchings = show.schedules.switchings;
    if (inStep)
      stage.checker.removals.scheduled({
        ...{ owner, most: inStep.most, switchings, troubled: inStep.early },
      });
    show.result.schedules = show.schedules.counts;
  }
  return { show, calls, cast, director, plan };
}

function withoutLimits(
  plan: SchedulePlan | undefined,
  without: readonly string[],
): SchedulePlan | undefined {
  if (!plan || !without.includes(LIMITS)) return plan;
  const { within: _, ...rest } = plan;
  return rest;
}

type Company = ReturnType<typeof assemble>;

/** While things go wrong. */
function playTroubled({ show, calls, cast, director, plan }: Company): void {
  const { scenario, faults } = show.stage;
  const { wholeTrouble, beside } = scenario;
  makeNamesakes(show.stage);
  if (show.stage.forger) {
    const { random, scenario, ...stage } = show.stage;
    makeTargets(stage);
    const { lastTag } = scenario;
    show.forger = createForger({ ...stage, random: random.fork('forgeries'), lastTag });
  }
  saveSettings(show.stage, calls);
  if (show.stage.myChat) {
    const random = show.stage.random.fork('what is wanted in one’s own Chat');
    sayWhatIsWanted(
      random,
      peopleOf(scenario),
      (person, request) => calls.execute(person, 'myChat', request)?.ok === true,
    );
  }
  cast.join('first tab', ANN, { background: scenario.background });
  for (const tab of scenario.tabs)
    cast.join(tab, tab === 'second tab' ? ANN : BEN, {
      background: tab === 'second person' && plan?.othersBackground === true,
    });
  for (const player of show.schedules?.players ?? []) cast.joinBeside(player);
  if (beside.elsewhere) playElsewhere(show, cast, beside.elsewhere);
  if (show.stage.visitor) {
    const random = show.stage.random.fork('visits');
    const tab = playVisitor({ random, world: show.stage.world });
    // Whoever begins a run looks again in the end.
    const person = random.pick(peopleOf(scenario));
    cast.joinBeside({ name: 'visitor', person, tab });
  }
  if (show.stage.keeper) {
    const tab = playKeeper(keeping(show, 'what the keeper does'));
    cast.joinBeside({ name: KEEPER, person: ANN, tab });
  }
  if (show.stage.renamer) {
    const tab = playRenamer(keeping(show, 'what is renamed'));
    cast.joinBeside({ name: RENAMER, person: ANN, tab });
  }
  if (scenario.protects) {
    const { random, world } = show.stage;
    const protects = (is: boolean) => {
      show.isProtected = is;
    };
    const tab = playProtector({ random: random.fork(PROTECTOR), tell: show.tell, world, protects });
    cast.joinBeside({ name: PROTECTOR, person: ANN, tab });
  }
  let wasTroubled = false;
  director.playOn(() => {
    const { executions } = show.result;
    if (wholeTrouble && !wasTroubled && executions >= wholeTrouble.from) {
      wasTroubled = true;
      const { name, word } = wholeTrouble;
      const trouble = word ? `${name}=${word}` : name;
      faults.set(trouble);
      show.tell(`from now on: ${trouble}`);
      if (word) show.result.faults[trouble] ??= 1;
    }
    const more = (plan?.moreExecutions ?? 0) + (show.stage.visitor ? VISITS : 0);
    return executions >= scenario.troubledExecutions + more;
  });
}

/** Whoever sets up rows of the sheet. */
function peopleOf({ tabs }: Scenario): string[] {
  return tabs.includes('second person') ? [ANN, BEN] : [ANN];
}

/** What somebody needs who keeps the sheet up to date. */
function keeping(show: Company['show'], drawn: string) {
  const { random, world, editor } = show.stage;
  const cells = () => {
    const grid = gridOf(world.cells(0));
    return { at: (row: number) => textAt(grid, row, 'Status'), last: grid.cells.length };
  };
  const tell = (what: string) => {
    // Who is told of a row again that was changed in between isn't told twice.
    show.edits++;
    show.tell(what);
  };
  return { random: random.fork(drawn), editor, cells, tell };
}

/** Things calm down: whoever was here looks again until there is nothing left to do. */
function playCalm({ show, calls, cast, director }: Company): void {
  const { scenario, faults, clock, world } = show.stage;
  show.calm = true;
  for (const name of PASSING) faults.clear(name);
  // Whoever left out a box that is needed ticks all of them.
  if (scenario.wholeTrouble) faults.clear(scenario.wholeTrouble.name);
  world.edit.unprotect({});
  show.isProtected = false;
  show.tell('things calm down');
  clock.spend(scenario.hoursLater * HOUR_MS);
  cast.clear();
  const acts = {
    call: calls.execute,
    fireNext: (end: number) => {
      const at = calls.nextTriggerAt();
      if (at === undefined || at > end) return false;
      clock.goTo(Math.max(clock.now(), at));
      calls.fireTimers();
      return true;
    },
  };
  if (show.schedules) show.broke(show.schedules.settle(acts));
  const people = peopleOf(scenario);
  let until = show.result.executions + MOST_CALM_EXECUTIONS;
  if (show.stage.keeper) keepOn(keeping(show, 'what the keeper does in the end'));
  let shown = '';
  const playOut = (person: string, round: string, sheet?: number) => {
    cast.clear();
    cast.join(`${person}, ${round}`, person, { stopShare: 0, sheet });
    director.playOn(() => show.result.executions >= until);
    const end = show.players[0]?.end;
    const what = end ? `${person} ends with ${end.end}: ${end.because}` : 'it never does';
    if (end?.end !== 'quiet') show.broke([{ promise: 'every run ends', what }]);
  };
  const { elsewhere } = scenario.beside;
  if (elsewhere) playOut(elsewhere.person, 'beside the other sheet', show.stage.elsewhere);
  const untilContent = (once: (turn: number) => boolean) => {
    let content = 0;
    for (let turn = 0; turn < MOST_CALM_ROUNDS * people.length; turn++) {
      const person = people[turn % people.length] ?? ANN;
      playOut(person, `round ${Math.floor(turn / people.length) + 1}`);
      const before = shown;
      shown = JSON.stringify(world.cells(0)).replace(REQUEST_IDS, '"an id"');
      // Whoever changed something was content with it in the end; the others may have something left to do.
      content = shown === before ? content + 1 : 1;
      if (once(turn)) content = 0;
      if (content >= people.length || show.result.executions >= until) break;
    }
  };
  untilContent((turn) => {
    // Rows have their spaces by now.
    if (turn !== people.length - 1) return false;
    show.stage.checker.myChat.settled(gridOf(world.cells(0)));
    if (!show.stage.renamer) return false;
    renameOn(keeping(show, 'what is renamed in the end'));
    return true;
  });
  cast.clear();
  const isFinished = show.schedules?.letOthersFinish(acts);
  until = show.result.executions + MOST_CALM_EXECUTIONS;
  if (isFinished) untilContent(() => false);
  cast.clear();
  const isKept = show.schedules?.keepInStep(acts);
  // Days have passed by then, in which timers may have come every few minutes: people look no less often for that.
  until = show.result.executions + MOST_CALM_EXECUTIONS;
  if (isKept) untilContent(() => false);
  cast.clear();
  const isWithin = show.schedules?.keepWithinLimits(acts);
  until = show.result.executions + MOST_CALM_EXECUTIONS;
  if (isWithin) untilContent(() => false);
}

/** After everything else, so that nothing that is noted of a seed changes by it. */
function undone(show: Company['show'], calls: Company['calls']): void {
  const { scenario } = show.stage;
  const people = peopleOf(scenario);
  const { deleted, used } = playUndoing(show, calls, people);
  show.result.met['spaces deleted by an undo'] = deleted;
  show.result.met['spaces used before an undo'] = used;
}

/** What it all came to. */
function judged({ show, calls, director }: Company): RunResult {
  const { checker, world, chat, scenario } = show.stage;
  const { result } = show;
  director.checkOwn('somebody');
  show.broke(checker.whenQuiet());
  result.judged = checker.judged();
  if (show.detailed)
    world.cells(0).forEach((cells, index) => {
      show.tell(`row ${index + 1}: ${cells.join(' | ')}`);
    });
  if (!show.everNested && scenario.slower <= 1)
    for (const [name, ms] of Object.entries(world.locks.longestMs))
      if (ms > LONGEST_LOCK_MS)
        show.broke([{ promise: 'locks are held for a moment', what: `${name} for ${ms} ms` }]);
  result.met = metIn(show);
  result.spaces = chat.spaces().length;
  result.serviceCalls = { ...world.serviceCalls };
  if (show.stage.undoes) undone(show, calls);
  if (drawsOpening(show.stage))
    result.met['rows whose members wait until they are open'] = playOpening(
      show,
      calls,
      peopleOf(scenario),
    );
  return result;
}
