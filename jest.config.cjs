/**
 * Tests mirror `src/` and `local/`; those that need the bundle load `dist/`, which `npm test` builds
 * first. Browser tests are a project of their own: only when one of them runs is a browser unpacked.
 */
const { availableParallelism } = require('node:os');
const { chosenBrowser } = require('./tools/chrome.cjs');

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

const browser = {
  ...shared,
  displayName: 'browser',
  testMatch: ['**/*.browser.test.{ts,tsx}'],
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
      testMatch: ['**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: ['/node_modules/', '\\.browser\\.test\\.tsx?$'],
    },
    ...(withBrowser ? [browser] : []),
  ],
};
