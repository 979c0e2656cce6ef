/** Where the ways to group people begin and end: at each limit the last list that is still read so, and the first that isn't. */
import { findRoster, type RosterChoice } from '../../src/plan/roster';
import { readColumns } from '../../src/table/find-columns';

type Cells = Record<string, (row: number) => string>;

/** So many people, and beside each what the columns say. */
function listOf(people: number, columns: Cells, choice: RosterChoice = {}) {
  const headers = ['Login', ...Object.keys(columns)];
  const cells = [
    headers,
    ...Array.from({ length: people }, (_, row) => [
      `p${row}@example.org`,
      ...Object.values(columns).map((say) => say(row)),
    ]),
  ];
  const known = readColumns(cells);
  return findRoster(cells, { ...(known ? { columns: known } : {}), ...choice });
}

/** The headers by which the people can be grouped, the likeliest first. */
const ways = (people: number, columns: Cells) =>
  listOf(people, columns)?.groupings.map(({ header }) => header) ?? [];

/** The first so many say `text`, the others nothing. */
const first = (many: number, text: (row: number) => string) => (row: number) =>
  row < many ? text(row) : '';

const three = (row: number) => (row < 3 ? 'Oak' : 'Elm');
const two = (row: number) => (row % 2 === 0 ? 'Oak' : 'Elm');

describe('people are grouped by a column', () => {
  test.each<[string, number, Cells, Cells]>([
    [
      'that says so, with half of them in a group',
      12,
      { Class: first(6, three) },
      { Class: first(5, three) },
    ],
    [
      'of unknown meaning, with nine in ten of them in a group',
      20,
      { Zorb: first(18, two) },
      { Zorb: first(17, two) },
    ],
    [
      'of unknown meaning, whose groups have two people on the average',
      12,
      { Zorb: (row) => `z${row % 6}` },
      { Zorb: (row) => `z${row % 7}` },
    ],
    ['of unknown meaning, with two groups at least', 12, { Zorb: two }, { Zorb: () => 'Oak' }],
    [
      'of unknown meaning, with a hundred in each of few groups',
      200,
      { Zorb: two },
      { Zorb: (row) => (row < 99 ? 'Oak' : 'Elm') },
    ],
    [
      'of unknown meaning, with up to twelve numbers',
      39,
      { Zorb: (row) => `${row % 12}` },
      { Zorb: (row) => `${row % 13}` },
    ],
    [
      'of numbers that are whole',
      12,
      { Zorb: (row) => `${row % 3}` },
      { Zorb: (row) => `${row % 3}.5` },
    ],
    [
      'of numbers that are no years',
      12,
      { Zorb: (row) => `${1800 + (row % 3)}` },
      { Zorb: (row) => `${2000 + (row % 3)}` },
    ],
    ['of classes, also by number', 12, { Class: () => '1' }, { Zorb: () => '1' }],
    [
      'of codes of classes, also by number',
      12,
      { 'Class code': () => '1' },
      { 'Zorb code': () => '1' },
    ],
    [
      'with names of up to eighty letters',
      12,
      { Class: (row) => two(row).padEnd(80, 'x') },
      { Class: (row) => two(row).padEnd(81, 'x') },
    ],
    [
      'of classes that look like dates',
      12,
      { Class: (row) => `${7 + (row % 2)}/2` },
      { Class: (row) => `${7 + (row % 2)}/2/2027` },
    ],
    [
      'of names and no times of day',
      12,
      { Course: (row) => `A${row % 2}` },
      { Course: (row) => `1${row % 2}:30` },
    ],
    [
      'of names and no links',
      12,
      { Course: two },
      { Course: (row) => `https://x.org/${two(row)}` },
    ],
    ['without answers', 12, { Club: two }, { Club: (row) => (row % 2 === 0 ? 'yes' : 'no') }],
    [
      'without men and women',
      12,
      { Zorb: two },
      { Zorb: (row) => (row % 2 === 0 ? 'boy' : 'girl') },
    ],
    [
      'without roles',
      12,
      { Zorb: two },
      { Zorb: (row) => (row % 3 === 0 ? 'Teacher' : 'Student') },
    ],
    [
      'that says so, with fewer groups than people',
      4,
      { Class: (row) => `c${row % 3}` },
      { Class: (row) => `c${row}` },
    ],
  ])('%s', (_what, people, still, notAnyMore) => {
    expect(ways(people, still)).toEqual(Object.keys(still));
    expect(ways(people, notAnyMore)).toEqual([]);
  });

  test('where each is in several, of which there may be as many as people', () => {
    const clubs = (most: number) => (row: number) => `c${row % most}; c${(row + 1) % most}`;
    expect(ways(6, { Clubs: clubs(6) })).toEqual(['Clubs']);
    expect(ways(6, { Clubs: (row) => `c${row}; d${row % 5}` })).toEqual([]);
    // Three seats for two groups are enough.
    const seats = ['a; d', 'b; e', 'c; f', 'a', 'b', 'c'];
    expect(ways(6, { Clubs: (row) => seats[row] ?? '' })).toEqual(['Clubs']);
    expect(ways(6, { Clubs: (row) => seats.slice(0, 5)[row] ?? '' })).toEqual([]);
  });

  test('also one person alone, by what says so', () => {
    expect(ways(1, { 'First name': () => 'Ann', Section: () => '7A' })).toEqual(['Section']);
  });

  test('or by one of twelve columns, of however many', () => {
    const many = Object.fromEntries(
      Array.from({ length: 13 }, (_, column): [string, (row: number) => string] => [
        `Zorb${'abcdefghijklm'[column]}`,
        two,
      ]),
    );
    expect(ways(12, many)).toEqual(Object.keys(many).slice(0, 12));
  });
});

/** Groups of this size. */
const of = (size: number) => (row: number) => `g${Math.floor(row / size)}`;

describe('of two columns that say so comes first', () => {
  test.each<[string, number, Cells, string]>([
    [
      'the one further left where both are as likely',
      20,
      { Class: of(5), Course: of(10) },
      'Class',
    ],
    ['the one whose groups are not too small', 20, { Class: of(4), Course: of(5) }, 'Course'],
    ['the one whose groups are not too large', 82, { Class: of(41), Course: of(40) }, 'Course'],
    [
      'the one that says so plainly, where groups are of a likely size',
      20,
      { Section: of(5), Club: of(4) },
      'Club',
    ],
    [
      'the other where the plainer one’s groups are twice too large',
      160,
      { Club: of(80), Section: of(40) },
      'Section',
    ],
    [
      'the plainer one where its groups aren’t twice too large yet',
      158,
      { Section: of(40), Club: of(79) },
      'Club',
    ],
    ['what is in a wider circle', 20, { Department: of(5), Class: of(5) }, 'Class'],
    [
      'one of unknown meaning before groups of more than a hundred',
      202,
      { Class: of(101), Zorb: of(20) },
      'Zorb',
    ],
    ['the one that says so where it has a hundred', 200, { Zorb: of(20), Class: of(100) }, 'Class'],
    [
      'one of unknown meaning before a single group of more than forty',
      41,
      { Class: () => '7A', Zorb: of(20) },
      'Zorb',
    ],
    ['the single group where it has forty', 40, { Zorb: of(20), Class: () => '7A' }, 'Class'],
    ['a group before a code', 20, { 'Class code': of(5), Zorb: of(5), Class: of(5) }, 'Class'],
    ['a code before what nobody knows', 20, { Zorb: of(5), 'Class code': of(5) }, 'Class code'],
  ])('%s', (_what, people, columns, likeliest) => {
    expect(ways(people, columns)[0]).toBe(likeliest);
  });
});

describe('columns of marks', () => {
  const tick = (every: number) => (row: number) => (row % every === 0 ? 'x' : '');

  test('are groups where two stand side by side', () => {
    expect(ways(6, { Chess: tick(1), Drama: tick(2) })).toEqual(['Chess | Drama']);
    expect(ways(6, { Chess: tick(1) })).toEqual([]);
    expect(ways(6, { Chess: tick(1), Phone: (row) => `555 ${row}`, Drama: tick(2) })).toEqual([]);
    // Where nobody is marked there is no group.
    expect(ways(6, { Chess: tick(1), Drama: () => 'no' })).toEqual([]);
    expect(ways(6, { Chess: tick(1), Drama: () => '', Judo: tick(2) })).toEqual([]);
    expect(
      ways(6, {
        Chess: tick(1),
        Drama: tick(2),
        Phone: (row) => `555 ${row}`,
        Art: tick(1),
        Judo: tick(3),
      }),
    ).toEqual(['Chess | Drama', 'Art | Judo']);
  });

  test('are groups of one person, too, for somebody marked them', () => {
    expect(ways(6, { Chess: tick(1), Drama: tick(6) })).toEqual(['Chess | Drama']);
  });

  test('are answers where they say no as well, unless most were asked for groups, or three are ticked or not', () => {
    const says = (yes: string, no: string) => (row: number) => (row % 2 === 0 ? yes : no);
    const [asked, boxed] = [says('yes', 'no'), says('TRUE', 'FALSE')];
    expect(ways(6, { Paid: asked, Late: asked, Bus: asked })).toEqual([]);
    expect(ways(6, { 'Chess club': asked, 'Art club': asked })).toEqual(['Chess club | Art club']);
    expect(ways(6, { 'Chess club': asked, Late: asked })).toEqual([]);
    expect(ways(6, { Paid: boxed, Late: boxed })).toEqual([]);
    expect(ways(6, { Paid: boxed, Late: boxed, Bus: boxed })).toEqual(['Paid | Late | Bus']);
  });
});

describe('groups stand', () => {
  const names = (people: number, say: (row: number) => string) =>
    listOf(people, { Class: say })
      ?.groupings[0]?.groups()
      .map(({ name }) => name);

  test('in the order of the list where it is one of groups', () => {
    expect(names(6, (row) => ['10A', '9A', '8B'][row >> 1] ?? '')).toEqual(['10A', '9A', '8B']);
  });

  test('else by name, and nine before ten', () => {
    expect(names(6, (row) => ['10A', '9A', '10 a'][row % 3] ?? '')).toEqual(['9A', '10A']);
    expect(names(7, (row) => ['10A', '9A'][row % 2] ?? '')).toEqual(['9A', '10A']);
  });

  test('with the names below which they stand, where those come first of each alone', () => {
    const merged = (row: number) => (row % 3 === 0 ? `c${row}` : '');
    expect(names(9, merged)).toEqual(['c0', 'c3', 'c6']);
    const sizes = (people: number, say: (row: number) => string) =>
      listOf(people, { Class: say })?.groupings.map((way) => way.sizes);
    expect(sizes(9, merged)).toEqual([[3, 3, 3]]);
    // Two rows of one name, or the first row without one, say that each stands for itself.
    expect(sizes(8, (row) => ['a', 'a', '', 'b', '', 'c', 'c', 'd'][row] ?? '')).toEqual([
      [2, 1, 2, 1],
    ]);
    const below = ['', 'a', '', 'b', '', 'a', '', 'b', '', 'a'];
    expect(sizes(10, (row) => below[row] ?? '')).toEqual([[3, 2]]);
  });
});

describe('of a group', () => {
  const lead = {
    Class: of(3),
    'Teacher email': (row: number) => `t${Math.floor(row / 3)}@example.org`,
  };

  test('the teacher is a manager by default where each group has one, and nobody where a person says so', () => {
    const managers = (choice: RosterChoice, columns: Cells = lead) =>
      listOf(9, columns, choice)
        ?.groupings[0]?.groups()
        .map((group) => group.managers.map(({ address }) => address));
    expect(managers({})).toEqual([['t0@example.org'], ['t1@example.org'], ['t2@example.org']]);
    expect(managers({ managers: null })).toEqual([[], [], []]);
    const own = { ...lead, 'Teacher email': (row: number) => `t${row}@example.org` };
    expect(managers({}, own)).toEqual([[], [], []]);
    expect(managers({ managers: 'Teacher email' }, own)?.[0]).toHaveLength(3);
  });

  test('one in ten groups may have two teachers, and it is still the group’s', () => {
    const two = (differing: number) => ({
      Class: of(2),
      'Teacher email': (row: number) =>
        `t${Math.floor(row / 2) < differing ? row : Math.floor(row / 2) + 100}@example.org`,
    });
    const isSame = (differing: number) => listOf(40, two(differing))?.besides[0]?.isSame;
    expect([isSame(2), isSame(3)]).toEqual([true, false]);
  });
});

describe('who may do more is told', () => {
  const roles = (say: (row: number) => string, header = 'Zorb') =>
    listOf(10, { Class: of(5), [header]: say })
      ?.groupings[0]?.groups()
      .map(({ managers, owners }) => managers.length + owners.length);

  test('by a column of which four in five cells are roles, or whose header says that they are', () => {
    const most = (many: number) => (row: number) =>
      row === 0 ? 'Teacher' : row < many ? 'Student' : `r${row}`;
    expect(roles(most(8))).toEqual([1, 0]);
    expect(roles(most(7))).toEqual([0, 0]);
    expect(roles(most(7), 'Role')).toEqual([1, 0]);
    expect(roles(most(7), 'Role in the band')).toEqual([1, 0]);
    expect(roles((row) => (row < 4 ? 'Teacher' : ''))).toEqual([0, 0]);
  });

  test('by marks under a header that says what they are', () => {
    expect(roles((row) => (row === 0 ? 'x' : ''), 'Captain')).toEqual([1, 0]);
    expect(roles((row) => (row === 0 ? 'x' : ''), 'Owner')).toEqual([1, 0]);
    expect(roles((row) => (row === 0 ? 'x' : row === 1 ? 'soon' : ''), 'Captain')).toEqual([0, 0]);
  });
});

describe('the names of groups', () => {
  const names = (people: number, columns: Cells) =>
    listOf(people, columns)
      ?.groupings[0]?.groups()
      .map(({ name }) => name);

  test('are one whatever their case, spaces and width', () => {
    expect(
      names(6, { Class: (row) => ['7A', '7 a', '７Ａ', '7A ', '8B', '8b'][row] ?? '' }),
    ).toEqual(['7A', '8B']);
  });

  test('are cut at commas where the header says groups, and only at plainer signs else', () => {
    const both = (sign: string) => (row: number) => ['Oak', 'Elm', `Oak${sign}Elm`][row % 3] ?? '';
    for (const sign of [', ', ' / ', '; ', '\n', '|'])
      expect(names(9, { Team: both(sign) })).toEqual(['Elm', 'Oak']);
    for (const sign of ['; ', '\n', '|'])
      expect(names(9, { Zorb: both(sign) })).toEqual(['Elm', 'Oak']);
    for (const sign of [', ', ' / '])
      expect(names(9, { Zorb: both(sign) })).toEqual(['Elm', 'Oak', `Oak${sign}Elm`]);
  });

  test('are several in a cell under a header that says so where each of them comes again', () => {
    const labs = (last: string) => (row: number) =>
      [`Lab 1, Seminar A`, `Lab 1, Seminar B`, `Lab 2, Seminar A`, `Lab 2, ${last}`][row % 4] ?? '';
    expect(names(8, { Groups: labs('Seminar B') })).toEqual([
      'Lab 1',
      'Lab 2',
      'Seminar A',
      'Seminar B',
    ]);
    const once = (row: number) => (row < 7 ? `Lab ${row % 2}, Seminar ${row % 3}` : 'Lab 0, Gym 1');
    expect(names(8, { Groups: once })).not.toContain('Gym 1');
  });

  test('are those of marks also where each has one person', () => {
    const mark = (at: number) => (row: number) => (row === at ? 'x' : '');
    expect(names(4, { Chess: mark(0), Drama: mark(1) })).toEqual(['Chess', 'Drama']);
    expect(ways(4, { Chess: mark(0), Drama: (row) => ['', 'x', 'later'][row] ?? '' })).toEqual([]);
    expect(ways(4, { Chess: () => 'no', Drama: () => 'no' })).toEqual([]);
  });
});
