/** What the sidebar is told of a sheet: rosters, and the spaces that a row in doubt may choose from. */
import { readLimits } from '../../src/chat/pacing';
import { makePlan } from '../../src/plan/plan';
import type { RosterMade } from '../../src/plan/roster-view';
import { readSnapshot } from '../../src/plan/snapshot';
import { formatStamp } from '../../src/plan/stamp';
import { countChanges, makeView, type ViewContext } from '../../src/plan/view';
import type { View } from '../../src/protocol';
import { keptReadings, LIST_FILES, readingOf } from '../lists/reading';

const ME = 'ann@example.com';
const TAG = 'abcd1234';

const NOTHING_MADE: RosterMade = { sheets: {} };

function viewOf(
  cells: string[][],
  rosterMade = NOTHING_MADE,
  run: View['run'] = null,
  more: Partial<ViewContext> = {},
) {
  const snapshot = readSnapshot(cells, {}, { me: ME, ownDomains: [], defaults: {} });
  return makeView(makePlan(snapshot), snapshot, {
    limits: readLimits(undefined),
    me: ME,
    tag: TAG,
    sheet: { id: 1, name: 'Sheet1' },
    sheets: [{ id: 1, name: 'Sheet1' }],
    which: 'all',
    within: undefined,
    settings: { defaults: {}, ownDomains: [], addApp: false, leaveWhenDone: false },
    run,
    questions: [],
    rosterMade,
    takenOut: [],
    yes: 'yes',
    ...more,
  });
}

/** Six people in two groups, each with a name of its own. */
function rosterWith(headers: [name: string, group: string, person: string]): string[][] {
  const people = ['Mia', 'Noor', 'Leo', 'Ida', 'Ren', 'Zoe'];
  return [
    headers,
    ...people.map((name, index) => [
      name,
      index % 2 === 0 ? '7A' : '7B',
      `${name.toLowerCase()}@example.com`,
    ]),
  ];
}

describe('a list that is kept', () => {
  const kept = keptReadings();

  test.each([...LIST_FILES])('%s is read as it was before, line by line', (name, file) => {
    expect(readingOf(file)).toEqual(kept.get(name));
  });

  test('is there for each reading that is kept', () => {
    expect([...kept.keys()]).toEqual([...LIST_FILES.keys()]);
  });
});

test('the header row is told by the sheet’s own number', () => {
  const cells = [
    ['Space name', 'Members'],
    ['Chess', 'ben@example.com'],
  ];
  expect(viewOf(cells).columns?.headerRow).toBe(1);
  expect(viewOf([['Our clubs', ''], ['', ''], ...cells]).columns?.headerRow).toBe(3);
});

describe('a list of people', () => {
  test('is likely where no column names spaces', () => {
    expect(viewOf(rosterWith(['First name', 'Class', 'Login'])).roster).toMatchObject({
      people: 6,
      person: 'Login',
      by: 'Class',
      groupings: [
        { header: 'Class', spaces: 2, people: 6, smallest: 3, largest: 3, madeBefore: '' },
        { header: '', spaces: 1, people: 6, smallest: 6, largest: 6, madeBefore: '' },
      ],
      groups: [
        { name: '7A', people: 3, managers: [] },
        { name: '7B', people: 3, managers: [] },
      ],
      likely: true,
    });
  });

  test('is likely where only a column of plain names could name spaces', () => {
    expect(viewOf(rosterWith(['Name', 'Class', 'E-mail'])).roster?.likely).toBe(true);
  });

  test('is likely where the repeating column is what names spaces', () => {
    expect(viewOf(rosterWith(['First name', 'Team', 'E-mail'])).roster?.likely).toBe(true);
  });

  test('is only a hint where another column names spaces', () => {
    expect(viewOf(rosterWith(['Space name', 'Class', 'E-mail'])).roster?.likely).toBe(false);
  });

  /** 7A and 7B are of year 7, 8A of year 8; half of the pupils are girls. */
  const classesOfYears = [
    ['Gender', 'Year', 'Class', 'Login'],
    ...['7A', '7A', '7B', '7B', '8A', '8A'].map((name, index) => [
      index % 2 === 0 ? 'f' : 'm',
      name.slice(0, 1),
      name,
      `pupil${index}@example.com`,
    ]),
  ];

  test('is grouped by the column whose header says so; others that repeat can be chosen, but never gender', () => {
    const { roster } = viewOf(classesOfYears);
    expect(roster?.by).toBe('Class');
    expect(roster?.groupings.map(({ header, spaces }) => [header, spaces])).toEqual([
      ['Class', 3],
      ['Year', 2],
      ['', 1],
    ]);
  });

  test('is grouped as it was the last time, and knows each sheet that was made', () => {
    const made = { by: 'Year', sheets: { Year: 'Years', Class: 'Classes' } };
    const { roster } = viewOf(classesOfYears, made);
    expect(roster?.by).toBe('Year');
    expect(roster?.groupings.map(({ header, madeBefore }) => [header, madeBefore])).toEqual([
      ['Class', 'Classes'],
      ['Year', 'Years'],
      ['', ''],
    ]);
  });

  test('without anything to group by puts everybody into one space, named like the sheet', () => {
    const { roster } = viewOf([
      ['Name', 'E-mail'],
      ['Mia Krause', 'mia@example.com'],
      ['Noor Haddad', ''],
    ]);
    expect(roster).toMatchObject({
      likely: true,
      by: '',
      groups: [{ name: 'Sheet1', people: 1 }],
      withoutAddress: { count: 1, rows: [{ row: 3, column: 1, name: 'Noor Haddad', text: '' }] },
    });
  });

  test('is none where what repeats is a setting of each space', () => {
    const cells = rosterWith(['Space name', 'History', 'E-mail']);
    cells.forEach((row, index) => {
      if (index > 0) row[1] = index % 2 === 0 ? 'on' : 'off';
    });
    expect(viewOf(cells).roster).toBeNull();
  });
});

const link = (id: string) => `https://mail.google.com/chat/u/0/#chat/space/${id}`;

/** The notes about a row that somebody's run has left like this. */
function notesAbout(status: string, details: string, tag: string, run: View['run'] = null) {
  const id = formatStamp({
    uuid: '123e4567-e89b-42d3-a456-426614174000',
    tag,
    minute: Date.UTC(2027, 0, 4, 9, 30),
    fingerprint: 'a1-b2',
    run: 'run01',
  });
  const cells = [
    ['Space name', 'Members', 'Status', 'Space link', 'Details', 'Space ID', 'Request ID'],
    ['Drama', 'mia@example.com', status, '', details, '', id],
  ];
  return viewOf(cells, NOTHING_MADE, run).notes;
}

describe('a row in doubt', () => {
  const doubtful = (details: string, tag: string) => notesAbout('Setting up', details, tag);

  test('offers each space that its Details name, once', () => {
    const details = `There are 2 spaces: ${link('AAAAone')} ${link('AAAAtwo')} ${link('AAAAone')}`;
    expect(doubtful(details, TAG)).toMatchObject([
      {
        mends: ['use-space', 'ask-anew'],
        offered: [
          { space: 'spaces/AAAAone', name: 'Drama', link: link('AAAAone') },
          { space: 'spaces/AAAAtwo', name: 'Drama', link: link('AAAAtwo') },
        ],
      },
    ]);
  });

  test('offers none where none is named, and none to another person', () => {
    expect(doubtful('Sent, but no answer came.', TAG)[0]).toMatchObject({ mends: ['ask-anew'] });
    expect(doubtful('Sent, but no answer came.', TAG)[0]).not.toHaveProperty('offered');
    expect(doubtful(link('AAAAone'), 'other123')[0]).toMatchObject({ mends: ['take-over'] });
  });
});

describe('a row of another person’s run', () => {
  const run = {
    ...{ by: 'ben@example.com', mine: false, id: '', total: 3, left: 1 },
    ...{ stopped: false, busyUntil: 0, expectedBy: 0 },
  };

  test('is not to be taken over while its person goes on, nor asked about', () => {
    const atIt = { ...run, expectedBy: 1_000 };
    expect(notesAbout('Setting up', '', 'other123', atIt)).toMatchObject([{ mends: [] }]);
    expect(notesAbout('Waiting', '', 'other123', atIt)).toEqual([]);
    const atWork = { ...run, busyUntil: 1_000 };
    expect(notesAbout('Setting up', '', 'other123', atWork)).toMatchObject([{ mends: [] }]);
  });

  test('that waits is taken over with all others of a run that rests', () => {
    expect(notesAbout('Waiting', '', 'other123', run)).toEqual([]);
    expect(notesAbout('Setting up', '', 'other123', run)).toMatchObject([{ mends: ['take-over'] }]);
  });

  test('that waits in a run nobody knows of is taken over by itself', () => {
    expect(notesAbout('Waiting', '', 'other123')).toMatchObject([
      { status: 'Waiting', mends: ['take-over'] },
    ]);
    expect(notesAbout('Waiting', '', TAG)).toEqual([]);
  });
});

const see = (cells: string[][], more: Partial<ViewContext> = {}) =>
  viewOf(cells, NOTHING_MADE, null, more);

const CLUBS = [
  ['Space name', 'Members', 'Welcome message'],
  ['Chess', 'ben@example.com, cleo@example.com', 'Hello'],
  ['', '', ''],
  ['Go', 'cleo@example.com', ''],
  ['Drama', 'not an address', 'Hello'],
];

test('what the button would set up is counted: rows, people once, places, messages, rows that are hidden', () => {
  const { offer, first, again, counts } = see(CLUBS, { hidden: new Set([3, 4]) });
  expect(offer).toMatchObject({
    ...{ rows: 2, people: 2, seats: 3, hidden: 1, messages: 1, seconds: 15 },
    ...{ first: 'Chess', last: 'Go' },
  });
  expect(first).toMatchObject({ rows: 1, first: 'Chess', last: 'Chess' });
  expect(again).toMatchObject({ rows: 0, seconds: 0, first: '', last: '' });
  expect(counts).toEqual({
    ...{ ready: 2, toFix: 1, waiting: 0, doubt: 0, done: 0, partly: 0, failed: 0, skipped: 0 },
  });
});

test('people beyond the 49 of a set-up take calls of their own, and time', () => {
  const people = (n: number) =>
    Array.from({ length: n }, (_, index) => `p${index}@example.com`).join(', ');
  const seconds = (...sizes: number[]) =>
    see([['Space name', 'Members'], ...sizes.map((n, index) => [`Space ${index}`, people(n)])])
      .offer.seconds;
  expect([seconds(49), seconds(349), seconds(350)]).toEqual([15, 15, 75]);
});

test('rows that were chosen are told as ranges of the sheet’s own numbers', () => {
  const ranges = (...indices: number[]) =>
    see(CLUBS, { which: 'selected', within: new Set(indices) }).selected;
  expect([ranges(5, 3, 4, 8), ranges(1), ranges(2, 4), ranges()]).toEqual([
    '4–6, 9',
    '2',
    '3, 5',
    '',
  ]);
  expect(see(CLUBS, { within: new Set([1]) }).selected).toBe('');
  expect(see(CLUBS, { which: 'selected', within: new Set([3]) }).offer).toMatchObject({
    rows: 1,
    first: 'Go',
  });
});

test('a sheet with nothing in it is empty; one without headers shows its first rows to choose from', () => {
  expect(
    see([
      ['', ' '],
      ['', ''],
    ]),
  ).toMatchObject({ empty: true, unrecognised: undefined, firstRows: [] });
  const long = 'x'.repeat(70);
  const strange = see([
    ['', ''],
    [' Foo ', 'Bar'],
    ['1', ''],
    [long, '2'],
  ]);
  expect(strange).toMatchObject({
    empty: false,
    columns: null,
    strayAddresses: false,
    preview: [],
  });
  expect(strange.firstRows).toEqual([
    { row: 2, text: 'Foo, Bar' },
    { row: 3, text: '1' },
    { row: 4, text: long.slice(0, 60) },
  ]);
  expect(strange.unrecognised?.headerRow).toBe(2);
  expect(strange.unrecognised?.columns.map(({ header, field }) => [header, field])).toEqual([
    [' Foo ', null],
    ['Bar', null],
  ]);
  expect(see([['1', 'ben@example.com']]).strayAddresses).toBe(true);
  expect(see(CLUBS).strayAddresses).toBe(false);
});

test('the first three rows are previewed with what each column says, and five of their people', () => {
  const many = Array.from({ length: 6 }, (_, index) => `p${index}@example.com`).join(', ');
  const { preview } = see([...CLUBS, ['Art', many, ''], ['Film', 'ben@example.com', '']]);
  expect(preview.map(({ row, name, people }) => [row, name, people])).toEqual([
    [2, 'Chess', 2],
    [4, 'Go', 1],
    [5, 'Drama', 0],
  ]);
  expect(preview[1]?.values).toEqual([
    { field: 'spaceName', text: 'Go' },
    { field: 'members', text: 'cleo@example.com' },
  ]);
  const [art] = see([CLUBS[0] as string[], ['Art', many, '']]).preview;
  expect([art?.people, art?.who]).toEqual([6, many.split(', ').slice(0, 5)]);
});

test('findings list twenty rows of a kind, each with where it is and how many more it has', () => {
  const rows = Array.from({ length: 21 }, (_, index) => [`Space ${index}`, 'tim@']);
  const [group] = see([['Space name', 'Members'], ...rows]).findings;
  expect([group?.count, group?.rows.length]).toEqual([21, 20]);
  expect(group?.rows[0]).toMatchObject({ row: 2, name: 'Space 0', more: 0 });
  expect(group?.rows[0]?.remedies).not.toEqual([]);
  const [only] = see([
    ['Space name', 'Members'],
    ['Chess', 'tim@, tom@'],
  ]).findings;
  expect(only?.rows[0]).toMatchObject({ more: 1, remedies: [] });
  expect(only?.remedies).not.toEqual([]);
});

test('rows that want an eye are noted, those in doubt first, and 200 at most', () => {
  const id = (index: number) =>
    formatStamp({
      uuid: `123e4567-e89b-42d3-a456-${String(index).padStart(12, '0')}`,
      ...{ tag: TAG, minute: Date.UTC(2027, 0, 4), fingerprint: 'a1-b2', run: 'run01' },
    });
  const headers = [
    'Space name',
    'Members',
    'Status',
    'Space link',
    'Details',
    'Space ID',
    'Request ID',
  ];
  const row = (name: string, status: string, index: number) => [
    ...[name, 'mia@example.com', status, '', 'Why', '', id(index)],
  ];
  const { notes } = see([
    headers,
    row('A', 'Failed', 1),
    row('B', 'Setting up', 2),
    row('C', 'Failed', 3),
  ]);
  expect(notes.map((note) => [note.row, note.name, note.status, note.details])).toEqual([
    [3, 'B', 'Setting up', 'Why'],
    [2, 'A', 'Failed', 'Why'],
    [4, 'C', 'Failed', 'Why'],
  ]);
  const many = Array.from({ length: 201 }, (_, index) => row(`R${index}`, 'Failed', index));
  expect(see([headers, ...many]).notes).toHaveLength(200);
});

test('changes are counted by what they do, and what a template does is counted apart', () => {
  const rename = { does: 'rename' as const, name: 'B', was: 'A', isGroupChat: false };
  const person = { who: 'a', shown: 'a', role: 'member' as const };
  const changes = [
    { ...{ does: 'add' as const, isGroup: false }, ...person },
    { ...{ does: 'giveRole' as const, was: 'member' as const }, ...person },
    { ...{ does: 'takeRole' as const, was: 'owner' as const }, ...person },
    ...[1, 2].map(() => ({ ...{ does: 'takeOut' as const, of: 3 }, ...person })),
    { does: 'catchUp' as const },
    rename,
    { ...rename, byTemplate: true as const },
    { does: 'set' as const, field: 'history' as const, value: 'on' },
  ];
  const rows = [{ changes }, { changes: [{ ...rename, byTemplate: true }] }, { changes: [] }];
  expect(countChanges(rows as unknown as Parameters<typeof countChanges>[0])).toEqual({
    ...{ rows: 1, add: 1, giveRole: 1, takeRole: 1, takeOut: 2, catchUp: 1, rename: 1, set: 1 },
  });
});

test('each column with a header is listed as what it is used as or might be, and one without isn’t', () => {
  const cells = [
    ['Space name', '', 'Members', 'Parent email', ' Note '],
    ['Chess', 'x@example.com', 'ben@example.com', 'mum@example.net', 'a'],
  ];
  const view = viewOf(cells);
  const plain = { byHand: false, outcome: false };
  expect(view.columns).toEqual({
    headerRow: 1,
    columns: [
      { column: 0, header: 'Space name', field: 'spaceName', ...plain },
      { column: 2, header: 'Members', field: 'members', ...plain },
      { column: 3, header: 'Parent email', field: null, ...plain, proposed: 'members' },
      { column: 4, header: ' Note ', field: null, ...plain },
    ],
  });
  expect([view.unrecognised, view.strayAddresses, view.empty]).toEqual([undefined, false, false]);
  expect(view.firstRows).toEqual([
    { row: 1, text: 'Space name, Members, Parent email, Note' },
    { row: 2, text: 'Chess, x@example.com, ben@example.com, mum@example.net, a'.slice(0, 60) },
  ]);
});

test('where no header is recognised the first row with anything in it is offered as one, each text a column', () => {
  const plain = { field: null, byHand: false, outcome: false };
  const view = viewOf([
    ['', ' '],
    ['', 'Quux', ' Zorb '],
    ['a', 'b', 'c'],
  ]);
  expect(view.columns).toBeNull();
  expect(view.unrecognised).toEqual({
    headerRow: 2,
    columns: [
      { column: 1, header: 'Quux', ...plain },
      { column: 2, header: ' Zorb ', ...plain },
    ],
  });
  expect([view.strayAddresses, view.empty]).toEqual([false, false]);
  expect(viewOf([['', 'ann@example.com']]).strayAddresses).toBe(true);
  const blank = viewOf([['', ' '], ['']]);
  expect([blank.unrecognised, blank.empty, blank.firstRows]).toEqual([undefined, true, []]);
});

test('as many rows as are looked at for headers may be chosen as them, and each shows its first sixty letters', () => {
  const many = Array.from({ length: 22 }, (_, row) => [`r${row}`.padEnd(70, 'x')]);
  const { firstRows } = viewOf(many);
  expect([firstRows.length, firstRows[19]?.row, firstRows[0]?.text.length]).toEqual([20, 20, 60]);
});

test('rows that are chosen are named by their numbers, neighbours together', () => {
  const rows = Array.from({ length: 12 }, (_, row) => [`r${row}`, 'ben@example.com']);
  const selected = (...indices: number[]) =>
    viewOf([['Space name', 'Members'], ...rows], NOTHING_MADE, null, {
      which: 'selected',
      within: new Set(indices),
    }).selected;
  expect(selected(10, 3, 4, 5, 8)).toBe('4–6, 9, 11');
  expect(selected(2)).toBe('3');
  expect(selected(9, 2, 10)).toBe('3, 10–11');
  expect(selected()).toBe('');
});

test('of many rows with one thing to fix twenty are listed, each with what can be done about it alone', () => {
  const rows = (many: number) => [
    ['Space name', 'Members'],
    ...Array.from({ length: many }, (_, row) => [`r${row}`, 'ben@example.com, tom@']),
  ];
  const [found] = viewOf(rows(21)).findings;
  expect([found?.count, found?.rows.length, found?.rows[19]?.row]).toEqual([21, 20, 21]);
  expect(found?.rows[0]?.remedies.map(({ does }) => does)).toEqual(['leaveOut']);
  const [only] = viewOf(rows(1)).findings;
  // Of a single row all is said above it.
  expect([only?.rows[0]?.remedies, only?.remedies.map(({ does }) => does)]).toEqual([
    [],
    ['leaveOut'],
  ]);
});

test('the first three rows that ask for something are previewed, with five of their people and each cell that counts', () => {
  const people = [1, 2, 3, 4, 5, 6].map((number) => `p${number}@example.com`);
  const { preview } = viewOf([
    ['Space name', 'Members', 'Members 2', 'Notes'],
    ['', '', '', 'a note'],
    ...['a', 'b', 'c', 'd'].map((name) => [
      name,
      ` ${people.slice(0, 5).join(', ')} `,
      people[5] ?? '',
      'x',
    ]),
    ['', 'ben@example.com', '', ''],
  ]);
  expect(preview.map(({ row }) => row)).toEqual([3, 4, 5]);
  expect(preview[0]).toEqual({
    ...{ row: 3, name: 'a', people: 6, who: people.slice(0, 5) },
    values: [
      { field: 'spaceName', text: 'a' },
      { field: 'members', text: people.join(', ') },
    ],
  });
});

test('what would be sent is counted: people once, seats each time, and who comes in after the first 49', () => {
  const many = (from: number, count: number) =>
    Array.from({ length: count }, (_, index) => `p${from + index}@example.com`).join(', ');
  const offered = (...cells: string[]) =>
    viewOf([['Space name', 'Members'], ...cells.map((cell, row) => [`r${row}`, cell])]).offer;
  expect(offered(many(0, 3), many(1, 3))).toMatchObject({
    ...{ rows: 2, people: 4, seats: 6, hidden: 0, messages: 0, first: 'r0', last: 'r1' },
  });
  const usual = offered(many(0, 49)).seconds;
  expect(offered(many(0, 50)).seconds).toBeGreaterThanOrEqual(usual);
  expect(offered(many(0, 900)).seconds).toBeGreaterThan(usual);
  expect(
    viewOf([
      ['Space name', 'Members'],
      ['', ''],
    ]).offer,
  ).toMatchObject({ rows: 0, seconds: 0, first: '', last: '' });
});
