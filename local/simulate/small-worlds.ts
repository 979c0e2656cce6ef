/**
 * Small worlds played out whole: three rows, one person, and one disturbance at one service call, for every disturbance
 * and every call; then two, for every pair of them around each write; then one while changes of finished rows are
 * applied. What chance would meet once in ten thousand runs is met here each time.
 */
import type { ServiceCall } from '../apps-script';
import { randomFrom } from '../random';
import { ALONE } from './beside';
import { createCalls } from './calls';
import { type Cast, createCast } from './cast';
import { type Act, changeContent, SETTLED } from './edit-hand';
import { EDIT_NAMES, type EditName } from './edits';
import { gridOf, textAt } from './ledger';
import type { RunResult } from './run-result';
import type { Scenario } from './scenario';
import { createShow, noteWritten, READS_TO_MEND, type Show } from './show';
import { ANN, createStage, type Stage } from './stage';
import { HEADERS, type Header, TAG_HEADER, tagsIn } from './tags';

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

/** What goes on when it is disturbed: rows are set up, or what was changed in finished rows is applied. */
type During = 'set-up' | 'apply';

/** One disturbance, and perhaps another so many moments later: each call has two, before and after it. */
export interface SmallWorld {
  /** Calls are counted from the beginning of that. */
  during: During;
  first: Moment;
  second?: { what: Disturbance; later: number; row: number };
}

/** The second disturbance comes at the same moment as the first, or this many later at most. */
const LATEST = 1;

/** Calls that write into the sheet. */
const WRITES = /^(?:Range|Sheet)\.(?:set|insert|hide)/;

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

/** Rows of which people are taken out later, moved and made less. */
const FULLER_ROWS: typeof ROWS = [
  {
    Ref: 'r01',
    'Space name': 'Team r01',
    Members: 'p1.r01@example.com, p2.r01@example.com, p3.r01@example.com',
  },
  {
    Ref: 'r02',
    'Space name': 'Team r02',
    Members: 'p1.r02@example.com',
    Owners: 'p201.r02@example.com',
  },
  { Ref: 'r03', 'Space name': 'Team r03', Members: 'p1.r03@example.com' },
];

/** What is typed into them once their spaces stand: the row, the column, and all that stands there afterwards. */
const CHANGES: [row: number, header: Header, text: string][] = [
  [2, 'Members', 'p1.r01@example.com'],
  [3, 'Members', 'p1.r02@example.com, p3.r01@example.com, p201.r02@example.com'],
  [3, 'Owners', ''],
  [4, 'Members', 'p1.r03@example.com, p2.r03@example.com'],
];

const cellsOf = (rows: typeof ROWS): string[][] => [
  [...HEADERS],
  ...rows.map((row) => HEADERS.map((header) => row[header] ?? '')),
];

const SMALL: Scenario = {
  cells: cellsOf(ROWS),
  ...{ lastTag: 3, spaceWritesPerMinute: 60, quotaWindow: 'sliding', mode: 'bound' },
  ...{ slower: 1, staleReads: true, faults: [], wholeTrouble: null, killShare: 0 },
  ...{ editsPerCall: 0, lockTrouble: 0, nestPerCall: 0, tabs: [], stopShare: 0 },
  ...{ background: false, leaves: false, addsApp: false, protects: false, ownersGo: false },
  ...{ hoursLater: 0, troubledExecutions: 0 },
  beside: ALONE,
};

/** Times that somebody looks once more, so that a killed execution's lease is over. */
const ROUNDS = 3;
/** What a second tab does meanwhile: opens, starts, and works a slice. */
const SECOND_STEPS = 3;
/** Executions after which a small run has no end. */
const MOST_EXECUTIONS = 60;

/** Plays the run with its disturbances, which is told as the seed by its number, to its quiet end. */
export function playSmall(number: number, world: SmallWorld, dist: string): RunResult {
  const { during, first, second } = world;
  const { show, cast } = openSmall(number, during, dist);
  show.tell(`${first.what} ${first.when} call ${first.call}, at row ${first.row}`);
  if (second) show.tell(`${second.what} ${second.later} moments later, at row ${second.row}`);
  let moments = 0;
  let secondAt = Number.POSITIVE_INFINITY;
  const when = 2 * first.call - (first.when === 'before' ? 1 : 0);
  watch(show, (call) => {
    moments++;
    if (moments === when) {
      if (second) secondAt = moments + second.later;
      disturb(show, cast, first, call);
    }
    if (!second || moments < secondAt) return;
    secondAt = Number.POSITIVE_INFINITY;
    disturb(show, cast, second, call);
  });
  return playToTheEnd(show, cast, ROUNDS);
}

/** The service calls of a person who does that for all rows, when nothing disturbs them. */
function callsUndisturbed(dist: string, during: During = 'set-up'): string[] {
  const { show, cast } = openSmall(0, during, dist);
  const calls: string[] = [];
  watch(show, ({ when, name }) => {
    if (when === 'before') calls.push(name);
  });
  playToTheEnd(show, cast, 1);
  return calls;
}

/** All small worlds; one's place among them is its number. */
export function smallWorlds(dist: string): SmallWorld[] {
  const calls = callsUndisturbed(dist);
  return [
    ...singlesOf(calls),
    ...pairsOf(calls),
    ...singlesOf(callsUndisturbed(dist, 'apply'), 'apply'),
  ];
}

/** As it stands when what is to be disturbed begins. */
function openSmall(number: number, during: During, dist: string): { show: Show; cast: Cast } {
  const isApplied = during === 'apply';
  const scenario = isApplied ? { ...SMALL, cells: cellsOf(FULLER_ROWS) } : SMALL;
  const stage = createStage(scenario, randomFrom(1), dist, { keeper: isApplied });
  const show = createShow(number, stage, false);
  show.calm = true;
  const cast = createCast(show, createCalls(show));
  if (!isApplied) return { show, cast };
  watch(show, () => undefined);
  playToTheEnd(show, cast, 1);
  for (const [row, header, text] of CHANGES) {
    const act: Act = (hand, at) => {
      changeContent(hand, at, row, header, text);
      return `${header} of row ${row}: ${text}`;
    };
    show.tell(`a person edits: ${stage.editor.by(stage.random, act, row)}`);
  }
  return { show, cast };
}

function watch(show: Show, seen: (call: ServiceCall) => void): void {
  const { world, checker, ledger } = show.stage;
  world.onServiceCall = (call) => {
    const frame = show.live[show.live.length - 1];
    if (call.when === 'after') {
      show.broke(checker.always(call.execution));
      if (call.name === 'Range.getDisplayValues')
        checker.removals.read(call.execution, world.cells(0), show.stage.clock.now());
      noteWritten(show, frame);
      if (frame && call.name === 'Range.getDisplayValues') frame.moved--;
      if (call.name === 'Range.getDisplayValues') ledger.unread.clear();
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

function disturb(
  show: Show,
  cast: Cast,
  { what, row }: { what: Disturbance; row: number },
  call: ServiceCall,
): void {
  switch (what) {
    case 'a kill':
      show.tell(`${call.execution.function} is killed ${call.when} ${call.name}`);
      noteUnseen(show.stage);
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
      for (const frame of show.live) frame.moved = READS_TO_MEND;
  }
}

/**
 * A row that was changed just before its outcome was written, by an execution that ended before it could read it again, is
 * as one that was changed right after: the sheet shows the same.
 */
function noteUnseen({ world, ledger }: Stage): void {
  const grid = gridOf(world.cells(0));
  for (let row = 2; row <= grid.cells.length; row++)
    for (const tag of tagsIn(textAt(grid, row, TAG_HEADER)))
      if (ledger.unread.has(tag) && SETTLED.includes(textAt(grid, row, 'Status')))
        ledger.changedLater.add(tag);
}

/** Every moment of a run of these calls, with each disturbance; the rows take turns. */
function singlesOf(calls: readonly string[], during: During = 'set-up'): SmallWorld[] {
  return DISTURBANCES.flatMap((what) =>
    calls.flatMap((_, index) =>
      (['before', 'after'] as const).map((when, side) => ({
        during,
        first: { what, when, call: index + 1, row: rowAt(index + 1 + side) },
      })),
    ),
  );
}

/** Every two disturbances around each write. */
function pairsOf(calls: readonly string[]): SmallWorld[] {
  const around = singlesOf(calls).filter(({ first }) => WRITES.test(calls[first.call - 1] ?? ''));
  const delays = Array.from({ length: LATEST + 1 }, (_, later) => later);
  return around.flatMap(({ during, first }) =>
    DISTURBANCES.flatMap((what) =>
      delays.map((later) => ({
        during,
        first,
        second: { what, later, row: rowAt(first.call + later) },
      })),
    ),
  );
}

function rowAt(turn: number): number {
  return 2 + (turn % ROWS.length);
}
