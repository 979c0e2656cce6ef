/**
 * The order in which Jest takes the test files. On a new machine nobody knows how long each takes, and one that is begun
 * last keeps one core waiting: so the longest are first, and those that mostly wait for a browser stand between those
 * that compute. Simulated runs have processes of their own: they come last, when nobody waits for a page in real time.
 */
const { statSync } = require('node:fs');
const path = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');

/** Files that take longer than their size tells, the longest first. */
const LONG = [
  'local/workspace/runs.browser.test.ts',
  'local/workspace/drawer.browser.test.ts',
  'local/workspace/page.browser.test.ts',
  'build/build.test.ts',
  'build/clasp.test.ts',
  'lists/lists.test.ts',
  'upgrades/upgrades.test.ts',
].map((file) => path.join('test', file));

const LAST = path.join('test', 'local', 'simulate');

function weightOf({ path: file }) {
  if (file.includes(LAST)) return -1 / statSync(file).size;
  const at = LONG.findIndex((long) => file.endsWith(long));
  return at < 0 ? statSync(file).size : Number.MAX_SAFE_INTEGER - at;
}

module.exports = class extends Sequencer {
  sort(tests) {
    const heaviest = [...tests].sort((one, other) => weightOf(other) - weightOf(one));
    const waiting = heaviest.filter((test) => test.path.includes('.browser.'));
    const computing = heaviest.filter((test) => !test.path.includes('.browser.'));
    const between = computing.flatMap((test, at) => [test, ...waiting.slice(at, at + 1)]);
    return [...between, ...waiting.slice(computing.length)];
  }
};
