/**
 * A process that plays the tests of a room, all of them in one text, with one mutant after the other switched on. The text
 * is evaluated anew for each: nothing that a mutant left in a module’s memory reaches the next.
 */
import vm from 'node:vm';
import { expect } from 'expect';
import fc from 'fast-check';

/** What the parent asks for. */
export type Asked =
  | { what: 'load'; text: string; file: string }
  | { what: 'learn' }
  | { what: 'try'; mutant: number };

/** What is answered. */
export type Told =
  | { what: 'learned'; failed: string[]; reached: number[]; ms: number }
  | { what: 'tried'; mutant: number; killedBy: string | undefined };

interface Test {
  name: string;
  play: () => unknown;
}

const ALL = -1;
let script: vm.Script;
/** The mutant that is switched on. */
let on = ALL;
/** Mutants that were asked about since. */
let asked = new Set<number>();
let tests: Test[] = [];
let within: string[] = [];
/** Which mutants the text itself reaches, and each test. */
let reachedAtLoad = new Set<number>();
const reachedBy = new Map<string, Set<number>>();

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
    asked.add(id);
    return id === on;
  },
  expect,
  test: Object.assign(addTest, { each: each(addTest) }),
  describe: Object.assign(describe, { each: each(describe) }),
});

// Always the same samples; what fails is told at once, and not shrunk.
fc.configureGlobal({ seed: 1, endOnFailure: true });

function evaluate(): void {
  tests = [];
  within = [];
  asked = new Set();
  const load = script.runInThisContext() as (require: NodeJS.Require) => void;
  load(require);
}

/** What it says when it fails. */
async function failureOf({ name, play }: Test): Promise<string | undefined> {
  try {
    await play();
    return undefined;
  } catch (error) {
    return `${name}: ${String((error as Error).message).slice(0, 400)}`;
  }
}

async function learn(): Promise<Told> {
  const begun = Date.now();
  on = ALL;
  evaluate();
  reachedAtLoad = asked;
  const failed: string[] = [];
  for (const test of tests) {
    asked = new Set();
    const failure = await failureOf(test);
    if (failure !== undefined) failed.push(failure);
    reachedBy.set(test.name, asked);
  }
  const reached = new Set([
    ...reachedAtLoad,
    ...[...reachedBy.values()].flatMap((one) => [...one]),
  ]);
  return { what: 'learned', failed, reached: [...reached], ms: Date.now() - begun };
}

async function tryOne(mutant: number): Promise<Told> {
  on = mutant;
  let killedBy: string | undefined;
  try {
    evaluate();
    const isAnybodys = reachedAtLoad.has(mutant);
    for (const test of tests) {
      if (!isAnybodys && !reachedBy.get(test.name)?.has(mutant)) continue;
      killedBy = await failureOf(test);
      if (killedBy !== undefined) break;
    }
  } catch {
    killedBy = 'it can’t be loaded';
  }
  return { what: 'tried', mutant, killedBy };
}

process.on('message', async (message: Asked) => {
  switch (message.what) {
    case 'load':
      script = new vm.Script(message.text, { filename: message.file });
      return;
    case 'learn':
      process.send?.(await learn());
      return;
    case 'try':
      process.send?.(await tryOne(message.mutant));
  }
});
process.on('disconnect', () => process.exit());
