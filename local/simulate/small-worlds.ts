/**
 * Small worlds played out whole: three rows, one person, and one disturbance at one service call; for every
 * disturbance and every call. What chance would meet once in ten thousand runs is met here each time.
 */
import type { ServiceCall } from '../apps-script';
import { randomFrom } from '../random';
import { createCalls } from './calls';
import { type Cast, createCast } from './cast';
import { EDIT_NAMES, type EditName } from './edits';
import { gridOf, noteAsked } from './ledger';
import type { RunResult } from './run-result';
import type { Scenario } from './scenario';
import { createShow, type Show } from './show';
import { ANN, createStage } from './stage';
import { HEADERS } from './tags';

/** What happens beside the run. */
type Disturbance = EditName | 'a kill' | 'a second tab';

const DISTURBANCES: readonly Disturbance[] = [...EDIT_NAMES, 'a kill', 'a second tab'];

/** A disturbance, before or after which call of the run (from 1), at which row. */
export interface Moment {
  what: Disturbance;
  when: 'before' | 'after';
  call: number;
  row: number;
}

const ROWS: Partial<Record<(typeof HEADERS)[number], string>>[] = [
  {
    Ref: 'r01',
    'Space name': 'Team r01',
    Members: 'p1.r01@example.com, nobody2.r01@example.com',
    'Welcome message': 'Welcome to r01',
  },
  {
    Ref: 'r02',
    'Space name': 'Team r02',
    Members: 'p1.r02@example.com',
    Owners: 'p201.r02@example.com',
  },
  { Ref: 'r03', Members: 'p1.r03@example.com', Type: 'Direct message' },
];

const SMALL: Scenario = {
  cells: [[...HEADERS], ...ROWS.map((row) => HEADERS.map((header) => row[header] ?? ''))],
  ...{ lastTag: 3, spaceWritesPerMinute: 60, quotaWindow: 'sliding', mode: 'bound' },
  ...{ slower: 1, staleReads: true, faults: [], wholeTrouble: null, killShare: 0 },
  ...{ editsPerCall: 0, lockTrouble: 0, nestPerCall: 0, tabs: [], stopShare: 0 },
  ...{ background: false, leaves: false, addsApp: false, hoursLater: 0, troubledExecutions: 0 },
};

/** Times that somebody looks once more, so that a killed execution's lease is over. */
const ROUNDS = 3;
/** What a second tab does meanwhile: opens, starts, and works a slice. */
const SECOND_STEPS = 3;
/** Executions after which a small run has no end. */
const MOST_EXECUTIONS = 60;

/** Plays the run with one disturbance, which is told as the seed by its number, to its quiet end. */
export function playSmall(number: number, moment: Moment, dist: string): RunResult {
  const stage = createStage(SMALL, randomFrom(1), dist);
  const show = createShow(number, stage, false);
  show.calm = true;
  show.tell(`${moment.what} ${moment.when} call ${moment.call}, at row ${moment.row}`);
  const cast = createCast(show, createCalls(show));
  let seen = 0;
  watch(show, (call) => {
    if (call.when === 'before') seen++;
    if (seen !== moment.call || call.when !== moment.when) return;
    seen = Number.POSITIVE_INFINITY;
    disturb(show, cast, moment, call);
  });
  return playToTheEnd(show, cast, ROUNDS);
}

/** How many service calls a person makes who sets up all rows, when nothing disturbs them. */
export function callsUndisturbed(dist: string): number {
  const show = createShow(0, createStage(SMALL, randomFrom(1), dist), false);
  show.calm = true;
  let calls = 0;
  watch(show, ({ when }) => {
    if (when === 'before') calls++;
  });
  playToTheEnd(show, createCast(show, createCalls(show)), 1);
  return calls;
}

function watch(show: Show, seen: (call: ServiceCall) => void): void {
  const { world, checker, editor, ledger } = show.stage;
  world.onServiceCall = (call) => {
    if (call.when === 'after') {
      show.broke(checker.always());
      editor.overwritten();
      noteAsked(ledger, gridOf(world.cells(0)));
    }
    seen(call);
  };
}

/** A person sets up all rows, and looks again until they have looked so often. */
function playToTheEnd(show: Show, cast: Cast, rounds: number): RunResult {
  const { result, players, stage } = show;
  const { clock, checker, chat, world } = stage;
  for (let round = 0; round < rounds; round++) {
    cast.clear();
    cast.join(`round ${round + 1}`, ANN, { stopShare: 0 });
    for (let next = cast.next(); next; next = cast.next()) {
      if (result.executions > MOST_EXECUTIONS) break;
      clock.goTo(Math.max(clock.now(), next.readyAt));
      cast.play(next);
    }
    const end = players[0]?.end;
    const what = end ? `${end.end}: ${end.because}` : 'it has no end';
    if (end?.end !== 'quiet') show.broke([{ promise: 'every run ends', what }]);
  }
  show.broke(checker.whenQuiet());
  result.judged = checker.judged();
  result.spaces = chat.spaces().length;
  result.serviceCalls = { ...world.serviceCalls };
  return result;
}

function disturb(show: Show, cast: Cast, { what, row }: Moment, call: ServiceCall): void {
  switch (what) {
    case 'a kill':
      show.tell(`${call.execution.function} is killed ${call.when} ${call.name}`);
      call.execution.kill();
      return;
    case 'a second tab': {
      cast.join('second tab', ANN, { stopShare: 0 });
      const tab = show.players[show.players.length - 1];
      // It looks, and does what its button offers.
      for (let step = 0; tab && step < SECOND_STEPS && !tab.end; step++) cast.play(tab);
      return;
    }
    default:
      show.tell(`${call.when} ${call.name} a person edits: ${show.stage.editor.make(what, row)}`);
  }
}

/** Every moment of a run of so many calls, with each disturbance; the rows take turns. */
export function momentsOf(calls: number): Moment[] {
  return DISTURBANCES.flatMap((what) =>
    Array.from({ length: calls }, (_, index) => index + 1).flatMap((call) =>
      (['before', 'after'] as const).map((when, side) => ({
        ...{ what, when, call },
        row: 2 + ((call + side) % ROWS.length),
      })),
    ),
  );
}
