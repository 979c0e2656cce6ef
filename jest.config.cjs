/**
 * Tests mirror `src/` and `local/`; those that need the bundle load `dist/`, which `npm test` builds
 * first. Browser tests are a project of their own: only when one of them runs is a browser unpacked.
 */
const { availableParallelism } = require('node:os');

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
    {
      ...shared,
      displayName: 'browser',
      testMatch: ['**/*.browser.test.{ts,tsx}'],
      globalSetup: '<rootDir>/test/browser/unpack-once.ts',
    },
  ],
};
