/**
 * A process that plays tests, all of them in one text, with one mutant after the other switched on. The text’s modules are
 * made anew for each: nothing that a mutant left in a module’s memory reaches the next. Only the files are loaded whose
 * tests are asked for.
 */
import vm from 'node:vm';
import { expect } from 'expect';
import fc from 'fast-check';

/** What the parent asks for. */
export type Asked =
  | { what: 'load'; text: string; file: string; tests: string[]; mutants: number }
  | { what: 'learn' }
  | { what: 'try'; mutant: number; tests: readonly AskedTest[] };

/** A test by its file and its place in it. */
export interface AskedTest {
  file: number;
  place: number;
  /** It asks for mutants so many times without one; with a mutant that asks much more often it is endless. */
  asks: number;
}

/** A test as it goes without a mutant. */
export interface Learned extends AskedTest {
  name: string;
  ms: number;
  failure: string | undefined;
  /** A byte for each mutant: 1 if the test, or the loading of its file, reaches it. */
  reached: Uint8Array;
}

/** What is answered. */
export type Told =
  | { what: 'learned'; tests: Learned[] }
  | { what: 'tried'; mutant: number; killedBy: Killed | undefined };

/** The test that failed, undefined if its file can’t be loaded. */
export interface Killed {
  file: number;
  place: number | undefined;
  failure: string;
}

interface Test {
  name: string;
  play: () => unknown;
}

/** A test is endless that asks so many times as often, and this much more. */
const MORE_ASKS = 20;
const SPARE_ASKS = 200_000;
const ASKS_AT_LOAD = 5_000_000;

const ALL = -1;
let script: vm.Script;
let names: string[] = [];
let howMany = 0;
/** The mutant that is switched on. */
let on = ALL;
let asks = 0;
let mostAsks = Number.POSITIVE_INFINITY;
/** While learning: mutants that were asked about. */
let reached: Uint8Array | undefined;
let tests: Test[] = [];
let within: string[] = [];
/** What files want done after their tests. */
const atEnd: (() => unknown)[] = [];

const named = (name: string) => [...within, name].join(' ');
const addTest = (name: string, play: () => unknown) => void tests.push({ name: named(name), play });
const describe = (name: string, tell: () => void) => {
  within.push(name);
  tell();
  within.pop();
};

/** As Jest does: each entry of a table is handed in, a list as its members. */
function each<Told>(add: (name: string, told: (...given: unknown[]) => Told) => void) {
  return (table: readonly unknown[]) => (name: string, told: (...given: unknown[]) => Told) =>
    table.forEach((entry, index) => {
      const given = Array.isArray(entry) ? (entry as unknown[]) : [entry];
      add(`${name} (${index + 1})`, () => told(...given));
    });
}

Object.assign(globalThis, {
  __mutant: (id: number) => {
    if (reached) reached[id] = 1;
    asks += 1;
    if (asks > mostAsks) throw new Error('it doesn’t end');
    return id === on;
  },
  expect,
  test: Object.assign(addTest, { each: each(addTest) }),
  describe: Object.assign(describe, { each: each(describe) }),
  beforeAll: (prepare: () => unknown) => prepare(),
  afterAll: (tidy: () => unknown) => void atEnd.push(tidy),
  afterEach: (tidy: () => unknown) => void atEnd.push(tidy),
});

// Always the same samples; what fails is told at once, and not shrunk.
fc.configureGlobal({ seed: 1, endOnFailure: true });

/** So many samples at most: a mutant that shows itself in fewer cases than these counts as not found. */
const MOST_SAMPLES = 60;

const shorter = {
  ...fc,
  assert: (
    property: fc.IRawProperty<unknown>,
    { numRuns = MOST_SAMPLES, ...rest }: fc.Parameters<unknown> = {},
  ) => fc.assert(property, { ...rest, numRuns: Math.min(numRuns, MOST_SAMPLES) }),
};
const requireFor = Object.assign(
  (name: string) =>
    name === 'fast-check' ? { ...shorter, default: shorter, __esModule: true } : require(name),
  require,
);

/** Loads files of tests into modules of their own. */
type Load = (file: number) => void;

const fresh = (): Load =>
  (script.runInThisContext() as (require: NodeJS.Require) => Load)(requireFor);

function testsOf(file: number, load: Load): Test[] {
  tests = [];
  within = [];
  load(file);
  return tests;
}

/** What it says when it fails. */
async function failureOf({ play }: Test): Promise<string | undefined> {
  try {
    await play();
    return undefined;
  } catch (error) {
    return String((error as Error)?.message).slice(0, 400);
  }
}

function tidyUp(): void {
  for (const tidy of atEnd.splice(0)) tidy();
}

async function learn(): Promise<Told> {
  on = ALL;
  mostAsks = Number.POSITIVE_INFINITY;
  const learned: Learned[] = [];
  for (const file of names.keys()) {
    reached = new Uint8Array(howMany);
    const own = testsOf(file, fresh());
    const atLoad = reached;
    for (const [place, test] of own.entries()) {
      reached = Uint8Array.from(atLoad);
      asks = 0;
      const before = process.cpuUsage();
      const failure = await failureOf(test);
      const ms = process.cpuUsage(before).user / 1000;
      learned.push({ file, place, name: test.name, ms, asks, failure, reached });
    }
  }
  tidyUp();
  reached = undefined;
  return { what: 'learned', tests: learned };
}

async function tryOne(mutant: number, asked: readonly AskedTest[]): Promise<Killed | undefined> {
  on = mutant;
  const load = fresh();
  const loaded = new Map<number, Test[]>();
  for (const { file, place, asks: usual } of asked) {
    asks = 0;
    let own = loaded.get(file);
    try {
      if (!own) mostAsks = ASKS_AT_LOAD;
      own ??= testsOf(file, load);
    } catch (error) {
      return { file, place: undefined, failure: String((error as Error)?.message).slice(0, 400) };
    }
    loaded.set(file, own);
    asks = 0;
    mostAsks = MORE_ASKS * usual + SPARE_ASKS;
    const test = own[place];
    const failure = test ? await failureOf(test) : 'there is no such test';
    if (failure !== undefined) return { file, place, failure };
  }
  return undefined;
}

process.on('message', async (message: Asked) => {
  switch (message.what) {
    case 'load':
      script = new vm.Script(message.text, { filename: message.file });
      names = message.tests;
      howMany = message.mutants;
      return;
    case 'learn':
      process.send?.(await learn());
      return;
    case 'try': {
      const { mutant, tests: asked } = message;
      const killedBy = await tryOne(mutant, asked);
      on = ALL;
      mostAsks = Number.POSITIVE_INFINITY;
      tidyUp();
      process.send?.({ what: 'tried', mutant, killedBy } satisfies Told);
    }
  }
});
process.on('disconnect', () => process.exit());
