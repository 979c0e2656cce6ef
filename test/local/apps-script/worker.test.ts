/** Executions in real time, beside the main thread. */
import { createWorld, executeInWorker, type Pacing } from '../../../local/apps-script';
import { realClock } from '../../../local/clock';
import { faultsFrom } from '../../../local/faults';
import { randomFrom } from '../../../local/random';
import { adjustableClock } from '../../../local/workspace/adjustable-clock';
import { ANN, BEN, OK, script } from './script';

const SPEED = 40;
const code = `
  function work(text) {
    LockService.getDocumentLock().waitLock(20000);
    SpreadsheetApp.getActiveSheet().appendRow([text]);
    Utilities.sleep(500);
    try { SpreadsheetApp.getActiveSheet().getRange(0, 1); }
    catch (error) { return [text, error instanceof Error, error.name]; }
  }
  function endless() { for (;;) SpreadsheetApp.flush(); }`;

const steady = (speed: number): Pacing => ({ speed: () => speed, onChange: () => () => {} });

function realWorld(entries: string[] = []) {
  const { world } = script({ code });
  const random = randomFrom(1);
  return createWorld({
    clock: realClock(SPEED),
    random,
    faults: faultsFrom(entries, random),
    chat: { handle: () => OK },
    dist: world.dist,
    sheets: [],
    owner: ANN,
    mode: 'bound',
  });
}

test('two executions run at the same time, wait for each other’s lock, and share one sheet', async () => {
  const world = realWorld();
  const results = await Promise.all([
    executeInWorker(world, { function: 'work', args: ['a'], person: ANN }, steady(SPEED)),
    executeInWorker(world, { function: 'work', args: ['b'], person: BEN }, steady(SPEED)),
  ]);
  expect(results).toEqual([
    { kind: 'returned', value: ['a', true, 'Exception'] },
    { kind: 'returned', value: ['b', true, 'Exception'] },
  ]);
  expect(world.cells().flat().sort()).toEqual(['a', 'b']);
  expect(world.executions).toHaveLength(2);
  expect(world.locks.longestMs.document).toBeGreaterThan(500);
}, 20_000);

test('what a script leaves in its globals is gone at its next execution, whichever worker takes it', async () => {
  const { world } = script({
    code: `
      var count = 0;
      function more() { Array.prototype.seen = true; count += 1; this.kept = (this.kept || 0) + 1; return [count, this.kept]; }
      function seen() { return [[].seen === true, count]; }`,
  });
  const run = (name: string) =>
    executeInWorker(world, { function: name, person: ANN }, steady(SPEED));
  for (let times = 0; times < 3; times++) {
    expect(await run('more')).toEqual({ kind: 'returned', value: [1, 1] });
    expect(await run('seen')).toEqual({ kind: 'returned', value: [false, 0] });
  }
}, 20_000);

test('an execution is killed in a worker as elsewhere', async () => {
  const world = realWorld(['killed=3']);
  const result = await executeInWorker(world, { function: 'endless', person: ANN }, steady(SPEED));
  expect(result).toEqual({ kind: 'killed', because: 'fault' });
  expect(world.executions).toMatchObject([{ function: 'endless', killed: true }]);
  expect(world.serviceCalls).toEqual({ 'SpreadsheetApp.flush': 2 });
}, 20_000);

test('six minutes of the world’s clock end an execution in a worker', async () => {
  const world = realWorld();
  const result = await executeInWorker(
    world,
    { function: 'endless', person: ANN },
    steady(SPEED * 10),
  );
  expect(result).toEqual({ kind: 'killed', because: 'too-long' });
}, 20_000);

test('a script that waits goes on sooner when time is sped up under it', async () => {
  const clock = adjustableClock();
  const code = 'function wait() { Utilities.sleep(60000); return "over"; }';
  const { world } = script({ code });
  const real = createWorld({
    clock,
    random: randomFrom(1),
    faults: faultsFrom([], randomFrom(1)),
    chat: { handle: () => OK },
    dist: world.dist,
    sheets: [],
    owner: ANN,
    mode: 'bound',
  });
  const began = Date.now();
  const result = executeInWorker(real, { function: 'wait', person: ANN }, clock);
  setTimeout(() => clock.setSpeed(200), 1_500);
  expect(await result).toEqual({ kind: 'returned', value: 'over' });
  expect(Date.now() - began).toBeLessThan(15_000);
}, 20_000);
