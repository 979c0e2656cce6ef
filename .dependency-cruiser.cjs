/** Which room of the house may know which other one; `npm run check` holds the imports to it. */

/** What each pure room may import besides itself and `texts`, whose codes every room may say. */
const ROOMS = {
  seal: [],
  table: [],
  request: ['table'],
  chat: [],
  extras: [],
  plan: ['seal', 'table', 'request', 'chat'],
  row: ['seal', 'table', 'request', 'chat', 'plan'],
  placing: ['seal', 'table', 'request', 'chat', 'plan', 'row'],
  run: ['seal', 'table', 'request', 'chat', 'plan', 'row', 'placing'],
  compare: ['seal', 'table', 'request', 'chat', 'plan', 'row', 'placing', 'run'],
  schedule: ['seal', 'table', 'request', 'chat', 'plan', 'row', 'placing', 'run'],
  app: [
    ...['seal', 'table', 'request', 'chat', 'extras', 'plan', 'row', 'placing', 'run', 'compare'],
    'schedule',
  ],
};

/** The rooms whose values cross to the browser as types: use cases are the script's alone. */
const PURE = `^src/(${[...Object.keys(ROOMS).filter((room) => room !== 'app'), 'texts'].join('|')})/`;

/** The values that rooms hand each other: every room may name them as types, and only as types. */
const PLAIN_DATA = [
  '^src/protocol\\.ts$',
  '^src/chat/shapes\\.ts$',
  '^src/request/request\\.ts$',
  '^src/plan/(finding|instant)\\.ts$',
];

const roomRules = Object.entries(ROOMS).flatMap(([room, others]) => {
  const known = `^src/(${[room, ...others, 'texts'].join('|')})/`;
  const comment = `src/${room} may know only ${['itself', ...others, 'texts'].join(', ')}`;
  const from = { path: `^src/${room}/` };
  return [
    {
      name: `src-${room}`,
      comment: `${comment}.`,
      severity: 'error',
      from,
      to: { path: '^(src|local|test|bench)/', pathNot: [known, ...PLAIN_DATA] },
    },
    {
      name: `src-${room}-types`,
      comment: `${comment}; of plain data elsewhere it may take types (import type).`,
      severity: 'error',
      from,
      to: { path: PLAIN_DATA, pathNot: known, dependencyTypesNot: ['type-only'] },
    },
  ];
});

module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: 'kept-in-the-journal',
      comment:
        'How a progress is kept is the journal’s business: everybody else reads the progress.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/run/journal\\.ts$' },
      to: { path: '^src/row/kept\\.ts$' },
    },
    {
      name: 'src-texts',
      comment: 'src/texts knows nobody: every other room says its codes.',
      severity: 'error',
      from: { path: '^src/texts/' },
      to: { path: '^(src|local|test|bench)/', pathNot: '^src/texts/' },
    },
    {
      name: 'src-protocol',
      comment: 'The protocol is types: it takes types from the pure rooms and nothing else.',
      severity: 'error',
      from: { path: '^src/protocol\\.ts$' },
      to: { dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'src-protocol-rooms',
      comment: 'The protocol crosses to the browser, so it must not know Google or the sidebar.',
      severity: 'error',
      from: { path: '^src/protocol\\.ts$' },
      to: { pathNot: PURE },
    },
    {
      name: 'src-google',
      comment: 'src/google stands between the use cases and Apps Script: it knows the rooms only.',
      severity: 'error',
      from: { path: '^src/google/' },
      to: {
        path: '^(src|local|test|bench)/',
        pathNot: [PURE, '^src/(app|google)/', '^src/protocol\\.ts$'],
      },
    },
    {
      name: 'only-main-knows-google',
      comment: 'Only src/main.ts and src/google may import src/google.',
      severity: 'error',
      from: { path: '^(src|local)/', pathNot: '^src/(google/|main\\.ts$)' },
      to: { path: '^src/google/' },
    },
    {
      name: 'main-through-google',
      comment: 'src/main.ts hands every call to src/google, which gives the use cases their ports.',
      severity: 'error',
      from: { path: '^src/main\\.ts$' },
      to: { path: '^src/', pathNot: '^src/google/' },
    },
    {
      name: 'nobody-knows-main',
      comment: 'src/main.ts is the outermost: Apps Script calls it, no module does.',
      severity: 'error',
      from: { path: '^(src|local)/' },
      to: { path: '^src/main\\.ts$' },
    },
    {
      name: 'main-without-sidebar',
      comment: 'The script and the sidebar are two programs; between them stands src/protocol.ts.',
      severity: 'error',
      from: { path: '^src/main\\.ts$' },
      to: { path: '^(src/sidebar|local|test|bench)/' },
    },
    {
      name: 'src-sidebar',
      comment:
        'The sidebar knows the protocol and the texts; and how places are filled, to show it while somebody types.',
      severity: 'error',
      from: { path: '^src/sidebar/' },
      to: {
        path: '^(src|local|test|bench)/',
        pathNot: [
          '^src/sidebar/',
          '^src/texts/',
          '^src/protocol\\.ts$',
          '^src/request/welcome-message\\.ts$',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'src-sidebar-types',
      comment:
        'The sidebar takes types from the pure rooms, never from the script’s use cases or local.',
      severity: 'error',
      from: { path: '^src/sidebar/' },
      to: { path: '^(src/app|src/google|src/main\\.ts|local|test|bench)' },
    },
    {
      name: 'run-loop-without-browser',
      comment: 'The session also runs without a browser: it knows the protocol and nothing else.',
      severity: 'error',
      from: { path: '^src/sidebar/(run-loop|session)\\.ts$' },
      to: { pathNot: '^src/(protocol\\.ts$|texts/|sidebar/run-loop\\.ts$)' },
    },
    {
      name: 'preact-in-the-browser',
      comment: 'Preact belongs to the two pages.',
      severity: 'error',
      from: { path: '^(src|local)/', pathNot: '^(src/sidebar|local/workspace/page)/' },
      to: { path: 'node_modules/(preact|@preact)/' },
    },
    {
      name: 'no-node-in-src',
      comment: 'Neither Apps Script nor the browser has the modules of Node.',
      severity: 'error',
      from: { path: '^(src|local/workspace/page)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'local-below-the-bundle',
      comment:
        'local fakes what lies below the bundle: of src it knows the protocol and the session, ' +
        'and reaches the rest through dist.',
      severity: 'error',
      from: { path: '^(local|bench)/' },
      to: { path: '^src/', pathNot: '^src/(protocol|sidebar/run-loop|sidebar/session)\\.ts$' },
    },
    {
      name: 'emulator-on-its-own',
      comment: 'The Chat emulator and the checker of promises share nothing with src, on purpose.',
      severity: 'error',
      from: { path: ['^local/chat-api/', '^local/.*promise'] },
      to: { path: '^src/' },
    },
    {
      name: 'page-over-http',
      comment: 'The workspace page runs in a browser and reaches the rest of local over HTTP.',
      severity: 'error',
      from: { path: '^local/workspace/page/' },
      to: { path: '^local/', pathNot: '^local/workspace/page/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'docs-over-local',
      comment: 'The pictures of the documents are taken from the running page: docs knows local.',
      severity: 'error',
      from: { path: '^docs/' },
      to: { path: '^(src|test|bench)/' },
    },
    {
      name: 'nobody-knows-docs',
      comment: 'Documents are about the programs, and no part of them.',
      severity: 'error',
      from: { path: '^(src|local|bench|test)/' },
      to: { path: '^docs/' },
    },
    {
      name: 'no-tests-in-programs',
      comment: 'Programs know nothing of their tests.',
      severity: 'error',
      from: { path: '^(src|local|bench)/' },
      to: { path: '^test/' },
    },
    {
      name: 'no-cycles',
      comment: 'Arrows point one way.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'What is imported has to be there.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Bundles of earlier versions: recorded, and nobody's source.
    exclude: { path: '^test/upgrades/[^/]+/bundle/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
