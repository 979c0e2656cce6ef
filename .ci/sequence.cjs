/**
 * The order in which Jest takes the test files. On a new machine nobody knows how long each takes, and one that is begun
 * last keeps one core waiting: so the longest are first, and those that mostly wait for a browser stand between those
 * that compute.
 */
const { statSync } = require('node:fs');
const path = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');

/** Files that take longer than their size tells, the longest first. */
const LONG = [
  'local/simulate/simulate.test.ts',
  'local/workspace/runs.browser.test.ts',
  'local/workspace/drawer.browser.test.ts',
  'local/workspace/page.browser.test.ts',
  'local/simulate/planted-bugs.test.ts',
  'build/build.test.ts',
  'build/clasp.test.ts',
  'lists/lists.test.ts',
  'upgrades/upgrades.test.ts',
].map((file) => path.join('test', file));

function weightOf({ path: file }) {
  const at = LONG.findIndex((long) => file.endsWith(long));
  return at < 0 ? statSync(file).size : Number.MAX_SAFE_INTEGER - at;
}

module.exports = class extends Sequencer {
  sort(tests) {
    const heaviest = [...tests].sort((one, other) => weightOf(other) - weightOf(one));
    const waiting = heaviest.filter((test) => test.path.includes('.browser.'));
    const computing = heaviest.filter((test) => !test.path.includes('.browser.'));
    return computing
      .flatMap((test, at) => (waiting[at] ? [test, waiting[at]] : [test]))
      .concat(waiting.slice(computing.length));
  }
};
