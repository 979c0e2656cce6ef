/**
 * Tests mirror `src/` and `local/`; those that need the bundle load `dist/`, which `npm test` builds
 * first. Browser tests are a project of their own: only when one of them runs is a browser unpacked. Without a word more,
 * `jest` plays all of them, in batches; with any option, each file that is meant by itself.
 */
const { availableParallelism } = require('node:os');
const { writeBatches } = require('./.ci/batches.cjs');
const { chosenBrowser } = require('./tools/chrome.cjs');

const isOfAll = process.argv.length === 2;

const shared = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  transform: {
    '^.+\\.(tsx?|mjs)$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic', importSource: 'preact' } },
          target: 'es2022',
        },
      },
    ],
  },
  // Packages that come as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!preact/|@preact/|pure-rand/)'],
};

const eachByItself = {
  testMatch: ['**/*.test.{ts,tsx}'],
  testPathIgnorePatterns: ['/node_modules/', '\\.browser\\.test\\.tsx?$'],
};

function inBatches(kind) {
  return { roots: [writeBatches(kind)], testMatch: ['**/*.test.cjs'] };
}

const browser = {
  ...shared,
  displayName: 'browser',
  ...(isOfAll ? inBatches('browser') : { testMatch: ['**/*.browser.test.{ts,tsx}'] }),
  globalSetup: '<rootDir>/test/browser/unpack-once.ts',
};

/** A machine of a build server says so by CI: there nothing is left out unsaid, and without a browser its tests fail. */
const withBrowser = chosenBrowser().kind !== 'none' || Boolean(process.env.CI);
if (!withBrowser)
  process.stderr.write(
    'The tests in a browser are left out: no Chrome is installed here. CHROME_PATH says where one is.\n',
  );

module.exports = {
  // One more than cores: whoever drives a browser mostly waits for it.
  maxWorkers: availableParallelism() + 1,
  testSequencer: '<rootDir>/.ci/sequence.cjs',
  // A test that hangs is found all the same, and a busy machine fails none.
  testTimeout: 30_000,
  reporters: ['default', '<rootDir>/.ci/results.cjs'],
  projects: [
    {
      ...shared,
      displayName: 'node',
      ...(isOfAll ? inBatches('node') : eachByItself),
    },
    ...(withBrowser ? [browser] : []),
  ],
};
