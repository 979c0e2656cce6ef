/** Runs in which everything goes wrong: some that are always the same, and some that nobody has seen before. */
import path from 'node:path';
import { simulateRun } from '../../../local/simulate/simulate-run';
import { count, emptyTally, summaryOf } from '../../../local/simulate/tally';

const DIST = path.resolve(__dirname, '../../../dist');
/** Fixed seeds, in groups so that a broken one is quickly found. */
const GROUPS = [1, 51, 101, 151];
const SEEDS_A_GROUP = 50;
const FRESH_SEEDS = 10;

function play(first: number, runs: number) {
  const tally = emptyTally();
  for (let seed = first; seed < first + runs; seed++)
    count(tally, simulateRun(seed, { dist: DIST }));
  return tally;
}

test.each(GROUPS)(
  'no promise is broken, whatever goes wrong, with 50 seeds from %i on',
  (first) => {
    const tally = play(first, SEEDS_A_GROUP);
    if (tally.brokenRuns > 0) process.stdout.write(`${summaryOf(tally, 1).join('\n')}\n`);
    expect(tally.broken.map(({ seed, broken }) => ({ seed, broken }))).toEqual([]);
  },
  120_000,
);

test('no promise is broken with seeds that were never played', () => {
  const first = 1_000_000 + (Date.now() % 1_000_000_000);
  process.stdout.write(`Fresh seeds: ${first} to ${first + FRESH_SEEDS - 1}\n`);
  const tally = play(first, FRESH_SEEDS);
  if (tally.brokenRuns > 0) process.stdout.write(`${summaryOf(tally, 1).join('\n')}\n`);
  expect(tally.broken.map(({ seed, broken }) => ({ seed, broken }))).toEqual([]);
}, 60_000);

test('a seed plays the same run each time', () => {
  const [one, other] = [simulateRun(7, { dist: DIST }), simulateRun(7, { dist: DIST })];
  expect(other.events).toEqual(one.events);
});
