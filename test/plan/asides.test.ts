/** Which lines of a sheet ask for nothing, and what is said of a row that names nobody. */
import { makePlan } from '../../src/plan/plan';
import { readSnapshot } from '../../src/plan/snapshot';
import { quickest } from '../quickest';

const READING = { me: 'ann@example.com', ownDomains: [], defaults: {} };

function rowsOf(cells: string[][], settled: string[] = []) {
  const plan = makePlan(readSnapshot(cells, { mapping: {}, settled }, { ...READING }));
  return plan.rows.map(({ index, place, aside, findings }) => ({
    row: index + 1,
    place,
    ...(aside ? { aside } : {}),
    ...(findings.length > 0 ? { found: findings.map(({ code }) => code) } : {}),
  }));
}

const HEADERS = ['Team', 'Members', 'Description'];
const CHESS = ['Chess', 'ben@example.com', ''];
const CHOIR = ['Choir', 'cleo@example.com', ''];

test.each([
  'TOTAL',
  'Total:',
  'Grand total',
  'Subtotal 12',
  'Summe',
  'Gesamt: 2',
  'Somme',
  'Totale',
  'Razem',
  'Totalt',
  '合計',
  'Summe: 2 Vereine',
  'Grand Totals (4 records)',
  'Totaal aantal',
  'Suma total',
  'Number of pupils: 4',
  'Anzahl der Mitglieder: 12',
  'North Total',
])('a line that begins with “%s” and names nobody is a total, not a space', (text) => {
  expect(rowsOf([HEADERS, CHESS, CHOIR, [text, '', '']])[2]).toEqual({
    row: 4,
    place: 'skipped',
    aside: 'total',
  });
});

test('a space may be called Total Football, and one called Total has people', () => {
  expect(
    rowsOf([HEADERS, ['Total', 'ben@example.com', ''], CHOIR]).map(({ place }) => place),
  ).toEqual(['ready', 'ready']);
  expect(rowsOf([HEADERS, ['Total Football', 'ben@example.com', '']])[0]?.place).toBe('ready');
});

test('headers that stand again below are skipped, and so are words that say how to fill them in', () => {
  const rows = rowsOf([
    HEADERS,
    ['(required)', 'e.g. ann@school.example', 'Optional'],
    CHESS,
    HEADERS,
    CHOIR,
  ]);
  expect(rows.map(({ aside }) => aside)).toEqual(['instruction', undefined, 'header', undefined]);
  expect(rows.map(({ place }) => place)).toEqual(['skipped', 'ready', 'skipped', 'ready']);
});

test('what stands alone above headers that come again is the title of what follows, and no space', () => {
  const rows = rowsOf([HEADERS, CHESS, ['Later', '', ''], HEADERS, CHOIR]);
  expect(rows.map(({ aside }) => aside)).toEqual([undefined, 'note', 'header', undefined]);
  expect(rowsOf([HEADERS, CHESS, ['Later', 'eva@example.com', ''], HEADERS])[1]?.place).toBe(
    'ready',
  );
});

test('a note below the rows is no space', () => {
  expect(rowsOf([HEADERS, CHESS, CHOIR, ['Note: ask Ben', '', '']])[2]?.aside).toBe('note');
  expect(rowsOf([HEADERS, CHESS, CHOIR, ['Exported on 2026-09-01', '', '']])[2]?.aside).toBe(
    'note',
  );
  for (const text of ['※顧問に確認', '注：顧問に確認', '最終更新 2026/09/01'])
    expect(rowsOf([HEADERS, CHESS, CHOIR, [text, '', '']])[2]?.aside).toBe('note');
  expect(rowsOf([HEADERS, ['注文係', '', ''], ['例会', '', '']]).map(({ aside }) => aside)).toEqual(
    [undefined, undefined],
  );
});

test.each([
  'Questions to office@example.com',
  'Please return by Friday',
  'Bitte bis Freitag zurück',
  '* Stand: 12.09.2026',
  'Unterschrift: ____________',
  'Printed 01/09/2026',
  'Copyright (c) 2026 Acme',
])('“%s” below few rows is no space', (text) => {
  const rows = rowsOf([HEADERS, CHESS, [text, '', '']]);
  expect(rows.map(({ place }) => place)).toEqual(['ready', 'skipped']);
  expect(rows[1]?.aside).toBeDefined();
});

test('without a column of people nothing but a plain total or note is left out', () => {
  const names = ['North Total', '* Star team', 'Team ____', 'Total'];
  const rows = rowsOf([['Space name'], ...names.map((name) => [name])]);
  expect(rows.map(({ place }) => place)).toEqual(['ready', 'ready', 'ready', 'skipped']);
});

test('a second row of headers below the first is no row, and one that lacks a name is', () => {
  const headers = ['ID', 'Team', 'Email'];
  const rows = [
    ['1', 'Chess', 'ben@example.com'],
    ['2', 'Choir', 'cleo@example.com'],
  ];
  const second = rowsOf([headers, ['', '', 'Open-Ended Response'], ...rows])[0];
  expect(second).toMatchObject({ place: 'skipped', aside: 'header' });
  for (const odd of [
    ['', '', 'Ben Adler'],
    ['3', 'Judo', 'who leads?'],
    ['', 'Judo', 'who leads?'],
  ])
    expect(rowsOf([headers, odd, ...rows])[0]?.place).toBe('toFix');
});

test('a second row of headers leaves empty what all rows below it fill, and stands above some', () => {
  const headers = ['ID', 'Team', 'Email'];
  const second = ['', 'What is it called?', 'Who is in it?'];
  const [chess, choir] = [
    ['1', 'Chess', 'ben@example.com'],
    ['2', 'Choir', 'cleo@example.com'],
  ] as const;
  const asideOf = (...rows: (readonly string[])[]) =>
    rowsOf([headers, second, ...rows.map((row) => [...row])])[0]?.aside;
  expect(asideOf(chess, choir)).toBe('header');
  expect(asideOf(chess, ['', '', ''], choir)).toBe('header');
  expect(asideOf()).toBeUndefined();
  expect(asideOf(['', 'Chess', 'ben@example.com'], choir)).toBeUndefined();
  expect(asideOf(chess, ['', 'Choir', 'cleo@example.com'])).toBeUndefined();
});

test.each(['Leader', 'Email', 'Name', 'Who is in it?', 'Response'])(
  'a second row of headers may say “%s” of a column of people',
  (said) => {
    const rows = [
      ['1', 'Chess', 'ben@example.com'],
      ['2', 'Choir', 'cleo@example.com'],
    ];
    expect(rowsOf([['ID', 'Team', 'Email'], ['', '', said], ...rows])[0]?.aside).toBe('header');
    expect(rowsOf([['ID', 'Team', 'Email'], ['', 'Chess', said], ...rows])[0]?.place).toBe('toFix');
  },
);

test('a line is a total also where that stands left of the names, and no title where it names somebody', () => {
  expect(
    rowsOf([
      ['Room', ...HEADERS],
      ['B 1', ...CHESS],
      [' Total: ', '4 teams', '', ''],
    ])[1],
  ).toMatchObject({ place: 'skipped', aside: 'total' });
  const headers = ['Team', 'Managers', 'Members'];
  for (const alone of [
    ['', 'eva@example.com', ''],
    ['', '', 'eva@example.com'],
  ]) {
    const rows = rowsOf([headers, ['Chess', '', 'ben@example.com'], alone, headers]);
    expect(rows.map(({ aside }) => aside)).toEqual([undefined, undefined, 'header']);
  }
});

test('whatever stands below the headers, a line is looked at in a time that grows with its length', () => {
  const LONG = 50_000;
  for (const part of ['高橋', '#REF!', '_', '* ', 'x ']) {
    const text = part.repeat(LONG / part.length);
    const cells = [HEADERS, [text, text, ''], CHESS, [text, '', ''], CHOIR];
    expect(quickest(() => rowsOf(cells), 1_000)).toBeLessThan(1_000);
  }
});

describe('a row with a name and nobody', () => {
  const LATER = ['Later', '', ''];

  test('is not set up where most others name somebody, until a person says so', () => {
    const cells = [HEADERS, CHESS, CHOIR, LATER];
    expect(rowsOf(cells)[2]).toEqual({ row: 4, place: 'skipped', found: ['nobodyHere'] });
    expect(rowsOf(cells, ['nobodyHere:later'])[2]).toEqual({ row: 4, place: 'ready' });
  });

  test('is set up where most name nobody', () => {
    expect(rowsOf([HEADERS, CHESS, LATER, ['Then', '', '']]).map(({ place }) => place)).toEqual([
      'ready',
      'ready',
      'ready',
    ]);
  });

  test('names somebody where it names only the person themselves, or a group', () => {
    const cells = [
      ['Team', 'Members', 'Groups'],
      [...CHESS.slice(0, 2), ''],
      [...CHOIR.slice(0, 2), ''],
      ['Mine', 'ann@example.com', ''],
      ['All', '', 'group-all@example.com'],
    ];
    expect(rowsOf(cells).map(({ place }) => place)).toEqual(['ready', 'ready', 'ready', 'ready']);
  });
});

test.each(['Example', 'Beispiel 1', 'e.g. Red', 'Chess club (example)', 'Exemple : rouge'])(
  'right below the headers “%s” shows how a row is filled in, and is no space',
  (name) => {
    expect(rowsOf([HEADERS, [name, 'dana@example.com', ''], CHESS])[0]).toEqual({
      row: 2,
      place: 'skipped',
      aside: 'example',
    });
  },
);

test('a space may be called Example School, and one further down e.g. anything', () => {
  const places = rowsOf([
    HEADERS,
    ['Example School', 'ben@example.com', ''],
    CHOIR,
    CHESS,
    ['e.g. Red', 'dana@example.com', ''],
  ]).map(({ place }) => place);
  expect(places).toEqual(['ready', 'ready', 'ready', 'ready']);
});

test('a line whose cells all stand in brackets tells how to fill it in, unless one is an address', () => {
  expect(rowsOf([HEADERS, ['[team]', '<one address>', '(a sentence)'], CHESS])[0]?.aside).toBe(
    'instruction',
  );
  expect(rowsOf([HEADERS, ['[team]', '<ben@example.com>', ''], CHESS])[0]?.aside).toBeUndefined();
});

const asideOf = (line: string[], depth = 1, headers = HEADERS) => {
  const above = Array.from({ length: depth - 1 }, (_, index) => [
    `Club ${index}`,
    'ben@example.com',
    '',
  ]);
  return rowsOf([headers, ...above, line, CHESS, CHOIR]).find(({ row }) => row === depth + 1)
    ?.aside;
};

test.each<[string, string[], number, string | undefined]>([
  [
    'words how to fill it in, in the third line',
    ['(required)', 'e.g. x', 'Optional'],
    3,
    'instruction',
  ],
  ['… and in the fourth, where it is a row', ['(required)', 'e.g. x', 'Optional'], 4, undefined],
  ['an example of a person', ['Red', 'e.g. dana@example.com', ''], 1, 'instruction'],
  ['half of its cells say how', ['Required', 'dana@example.com', ''], 1, undefined],
  ['an example by its name, anywhere', ['Example: Red', 'dana@example.com', ''], 5, 'example'],
  ['one cell in brackets', ['(later)', '', ''], 2, undefined],
  ['an empty line', ['', '', ''], 1, undefined],
  ['a total with people', ['Total', 'dana@example.com', ''], 2, undefined],
  ['a total with a word beside it', ['Total', '', 'all of them'], 2, 'total'],
  ['a note with a word beside it', ['Note: ask', '', 'all of them'], 2, undefined],
  ['a total that stands in another column', ['', '', 'Total'], 2, 'total'],
  ['headers again', ['TEAM', 'members', ''], 2, 'header'],
  ['all headers but one', ['Team', 'Members', 'x'], 2, undefined],
  ['one header again', ['Team', '', ''], 2, undefined],
])('a line that is %s', (_, line, depth, aside) => {
  expect(asideOf(line, depth)).toBe(aside);
});

test('in a sheet of one column one header again is a header again', () => {
  const rows = rowsOf([['Space name'], ['Chess'], ['Space name'], ['Choir']]);
  expect(rows.map(({ aside }) => aside)).toEqual([undefined, 'header', undefined]);
});

test('two cells above headers that come again are no title', () => {
  const rows = rowsOf([HEADERS, CHESS, ['Later', '', 'x'], HEADERS, CHOIR]);
  expect(rows[1]?.aside).toBeUndefined();
});

test('a line about the sheet has up to three hundred characters; what is longer is a row', () => {
  const note = (length: number) =>
    rowsOf([HEADERS, CHESS, CHOIR, ['Note: '.padEnd(length, 'x')]])[2];
  expect(note(300)).toMatchObject({ aside: 'note' });
  expect(note(301)).not.toHaveProperty('aside');
});

test('how a column is to be filled in is told also behind spaces that nobody sees', () => {
  const told = [' required', '\u00a0optional', '\u200b(optional)'];
  expect(rowsOf([HEADERS, told, CHESS])[0]).toMatchObject({ aside: 'instruction' });
});
