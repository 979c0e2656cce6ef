/** Tests mirror `src/` and `local/`; those that need the bundle load `dist/`, which `npm test` builds first. */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  transform: { '^.+\\.(tsx?|mjs)$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic', importSource: 'preact' } }, target: 'es2022' } }] },
  transformIgnorePatterns: ['/node_modules/(?!preact/|@preact/|pure-rand/)'],
};
