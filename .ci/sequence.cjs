/**
 * The order in which Jest takes the test files, or batches of them. On a new machine nobody knows how long each takes,
 * and one that is begun last keeps one core waiting: so the longest are first, and those that mostly wait for a browser
 * stand between those that compute. Simulated runs have processes of their own: they come last, when nobody waits for a
 * page in real time.
 */
const { statSync } = require('node:fs');
const path = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');
const { batchesOf } = require('./batches.cjs');

/** Files that take longer than their size tells, the longest first. */
const LONG = [
  'build/build.test.ts',
  'build/clasp.test.ts',
  'lists/lists.test.ts',
  'upgrades/upgrades.test.ts',
];

const LAST = 'local/simulate/';

module.exports = class extends Sequencer {
  sort(tests) {
    const batches = new Map(
      ['node', 'browser'].flatMap(batchesOf).map((batch) => [batch.file, batch]),
    );
    const batchOf = ({ path: file }) => {
      const batch = batches.get(file);
      if (batch) return batch;
      return { files: [file.split(path.sep).join('/')], weight: statSync(file).size };
    };
    const weightOf = (test) => {
      const { files, weight } = batchOf(test);
      const [first] = files;
      if (first.includes(LAST)) return -1 / weight;
      const at = LONG.findIndex((long) => first.endsWith(long));
      return at < 0 ? weight : Number.MAX_SAFE_INTEGER - at;
    };
    const needsBrowser = (test) => batchOf(test).files[0].includes('.browser.');
    const heaviest = [...tests].sort((one, other) => weightOf(other) - weightOf(one));
    const waiting = heaviest.filter(needsBrowser);
    const computing = heaviest.filter((test) => !needsBrowser(test));
    const between = computing.flatMap((test, at) => [test, ...waiting.slice(at, at + 1)]);
    return [...between, ...waiting.slice(computing.length)];
  }
};
