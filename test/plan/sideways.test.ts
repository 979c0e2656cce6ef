/** A sheet in which spaces stand side by side is told from one in which they stand below each other. */
import fc from 'fast-check';
import { questionsIn } from '../../src/plan/questions';
import { sidewaysIn, turned } from '../../src/plan/sideways';
import { readSnapshot } from '../../src/plan/snapshot';
import type { Answers } from '../../src/table/columns';
import { fieldSaid } from '../../src/table/find-columns';

const [ANN, BEN, CLEO] = ['ann@example.com', 'ben@example.com', 'cleo@example.com'] as const;

function codes(cells: string[][], answers: Answers = { mapping: {} }): string[] {
  const context = { me: 'zoe@example.com', ownDomains: [], defaults: {} };
  return questionsIn(readSnapshot(cells, answers, context), answers).map(({ code }) => code);
}

const LYING = [
  ['Space name', 'Red', 'Blue', 'Green'],
  ['Members', `${ANN}, ${BEN}`, BEN, CLEO],
  ['Managers', CLEO, CLEO, ANN],
  ['Room', 'B 12', 'B 14', ''],
];

test.each<[string, string[][]]>([
  ['with the names beside “Space name”', LYING],
  [
    'with nothing before the names, and a title above',
    [
      ['Summer camp 2027', '', ''],
      ['', 'Kayaks', 'Tents'],
      ['Leaders', ANN, BEN],
      ['Participants', `${BEN}, ${CLEO}`, `${ANN}, ${CLEO}`],
    ],
  ],
  [
    'in German, with an empty column before it',
    [
      ['', 'Gruppe', 'Rot', 'Blau'],
      ['', 'Leitung', ANN, BEN],
      ['', 'Mitglieder', BEN, CLEO],
    ],
  ],
  [
    'with numbered members below each other',
    [
      ['Team', 'Oak', 'Elm'],
      ['Member 1', ANN, BEN],
      ['Member 2', BEN, CLEO],
      ['Member 3', CLEO, ''],
    ],
  ],
])('a sheet that lies on its side is asked about before anything else, %s', (_what, cells) => {
  expect(codes(cells)).toEqual(['sideways']);
});

test.each<[string, string[][]]>([
  [
    'spaces that are called as columns are',
    [
      ['Space name', 'Members', 'Managers'],
      ['Members', `${ANN}, ${BEN}`, CLEO],
      ['Coaches', BEN, ANN],
      ['Owners', CLEO, ANN],
    ],
  ],
  [
    'a list of people that begins with what each of them is',
    [
      ['Role', 'Who', 'Mail'],
      ['Owner', 'Ann Lee', ANN],
      ['Manager', 'Ben Ray', BEN],
      ['Member', 'Cleo Fox', CLEO],
    ],
  ],
  [
    'one space with one column of people',
    [
      ['Space name', 'People'],
      ['Members', ANN],
    ],
  ],
  [
    'projects with people in two columns',
    [
      ['Project', 'Design', 'Build'],
      ['Garden', ANN, BEN],
      ['Library', CLEO, BEN],
    ],
  ],
])('a sheet that stands upright is not said to lie on its side: %s', (_what, cells) => {
  expect(codes(cells)).not.toContain('sideways');
});

/** So many rows of members below the names. */
const members = (count: number) => [
  ['Team', 'Oak', 'Elm'],
  ...Array.from({ length: count }, (_, index) => [`Member ${index + 1}`, ANN, BEN]),
];

test.each<[string, string[][], boolean]>([
  ['as many rows as there can be things to say of a space', members(39), true],
  ['one more', members(40), false],
  ['names alone', members(0), false],
  [
    'two words in three that are headers',
    [
      ['Team', 'Oak', 'Elm'],
      ['Members', ANN, BEN],
      ['Managers', CLEO, CLEO],
      ['Bus stop', 'East', 'West'],
    ],
    true,
  ],
  [
    'three in five',
    [
      ['Team', 'Oak', 'Elm'],
      ['Members', ANN, BEN],
      ['Managers', CLEO, CLEO],
      ['Owners', BEN, ANN],
      ['Bus stop', 'East', 'West'],
      ['Bench', '1', '2'],
    ],
    false,
  ],
  [
    'a header that comes again',
    [
      ['Team', 'Oak', 'Elm'],
      ['Members', ANN, BEN],
      ['members', CLEO, CLEO],
    ],
    false,
  ],
  [
    'addresses beside them in one column',
    [
      ['Team', 'Oak', 'Elm'],
      ['Members', ANN, ''],
      ['Managers', '', CLEO],
    ],
    false,
  ],
  [
    'addresses where names should stand',
    [
      ['Team', ANN, BEN],
      ['Members', ANN, BEN],
      ['Managers', CLEO, CLEO],
    ],
    false,
  ],
  [
    'a word before the names that names something else',
    [
      ['Phone', 'Oak', 'Elm'],
      ['Members', ANN, BEN],
      ['Managers', CLEO, CLEO],
    ],
    false,
  ],
])('%s: it lies on its side or not', (_what, cells, lies) => {
  expect(sidewaysIn(cells) !== undefined).toBe(lies);
});

test('whoever says that its rows are right is not asked again', () => {
  const [question] = questionsIn(
    readSnapshot(LYING, { mapping: {} }, { me: ANN, ownDomains: [], defaults: {} }),
    { mapping: {} },
  );
  expect(question?.replies.map(({ does }) => does)).toEqual(['turn', 'keep']);
  expect(codes(LYING, { mapping: {}, settled: [question?.key ?? ''] })).not.toContain('sideways');
  expect(codes(LYING, { mapping: { Red: 'members' } })).not.toContain('sideways');
});

const HEADERS = ['Members', 'Managers', 'Owners', 'Description', 'Guidelines'];

/** Upright tables of two and more spaces, each with its people, and some more of what is asked for. */
const tables = fc
  .record({
    more: fc.subarray(HEADERS.slice(1)),
    spaces: fc.uniqueArray(
      // “Capo” is a header, too: in Italian that is who leads.
      fc.stringMatching(/^[A-Z][a-z]{3,9}( [0-9A-Z]{1,2})?$/).filter((name) => !fieldSaid(name)),
      { minLength: 2, maxLength: 8, selector: (name) => name.toLowerCase() },
    ),
  })
  .map(({ more, spaces }) => {
    const cellOf = (header: string, index: number) =>
      /^[DG]/.test(header) ? `About ${index}` : `p${index}@example.com, q${index}@example.com`;
    const headers = ['Members', ...more];
    return [
      ['Space name', ...headers],
      ...spaces.map((name, index) => [name, ...headers.map((header) => cellOf(header, index))]),
    ];
  });

test('whatever is laid on its side is asked about, turns into what it was, and upright is not', () => {
  fc.assert(
    fc.property(tables, (upright) => {
      const [headers = []] = upright;
      const lying = headers.map((_, column) => upright.map((row) => row[column] ?? ''));
      const found = sidewaysIn(lying);
      expect(found && turned(lying, found)).toEqual(upright);
      expect(sidewaysIn(upright)).toBeUndefined();
    }),
  );
});

test('a sheet of sixty thousand rows is looked at no further than its first rows', () => {
  let read = 0;
  const rows = Array.from({ length: 60_000 }, (_, row) => [`Team ${row}`, ANN, BEN]);
  const counted = new Proxy(rows, {
    get: (target, key, receiver) => {
      if (typeof key === 'string' && /^\d+$/.test(key)) read += 1;
      return Reflect.get(target, key, receiver);
    },
  });
  expect(sidewaysIn(counted)).toBeUndefined();
  expect(read).toBeLessThan(1_000);
});
