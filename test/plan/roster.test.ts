/** Lists of people as people have them: which sheets are one, who is meant, and by what they are grouped. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { findRoster, type Roster, type RosterGroup } from '../../src/plan/roster';
import { readColumns } from '../../src/table/find-columns';
import { quickest } from '../quickest';

const LISTS = path.join(__dirname, '..', 'lists');

interface Expected {
  likely?: boolean;
  person?: string;
  by?: string | string[];
  notBy?: string[];
  groups?: Record<string, string[]>;
}

interface Case {
  id: string;
  kind: string;
  file: string | null;
  expect: {
    anyOf?: { roster?: Expected | null }[];
    roster?: Expected | null;
    rosterMade?: Record<string, { roles: string[] }>;
    rosterTold?: string[];
  };
}

const CASES = (JSON.parse(readFileSync(path.join(LISTS, 'expect.json'), 'utf8')) as Case[]).filter(
  ({ file }) => file !== null,
);

function cellsOf(file: string): string[][] {
  const text = readFileSync(path.join(LISTS, file), 'utf8').replace(/^\ufeff/, '');
  return Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' }).data;
}

const addresses = (people: RosterGroup['members']) => people.map(({ address }) => address).sort();

function peopleOf(group: RosterGroup | undefined) {
  return group && addresses([...group.members, ...group.managers, ...group.owners]);
}

function expectRoster(roster: Roster | undefined, expected: Expected): void {
  const [first] = roster?.groupings ?? [];
  if (expected.likely !== undefined) expect(roster?.isList).toBe(expected.likely);
  if (expected.person !== undefined) expect(roster?.person.header).toBe(expected.person);
  if (expected.by !== undefined) expect([expected.by].flat()).toContain(first?.header);
  for (const header of expected.notBy ?? []) expect(first?.header).not.toBe(header);
  for (const [name, people] of Object.entries(expected.groups ?? {}))
    expect(peopleOf(first?.groups().find((group) => group.name === name))).toEqual(people);
}

const LIKELY = CASES.flatMap(({ id, file, expect: { roster, anyOf } }) => {
  const expected = roster ?? anyOf?.find((one) => one.roster)?.roster;
  return expected && file ? [{ id, file, expected }] : [];
});

test.each(LIKELY)('$id is read as it is meant', ({ file, expected }) => {
  const cells = cellsOf(file);
  expectRoster(findRoster(cells), expected);
  expectRoster(findRoster(cells, { columns: readColumns(cells) }), expected);
});

test.each(CASES.filter(({ expect: { rosterMade } }) => rosterMade))(
  '$id makes an owner of whoever its role column says',
  ({ file, expect: { rosterMade = {} } }) => {
    const [first] = findRoster(cellsOf(file ?? ''))?.groupings ?? [];
    for (const [name, { roles }] of Object.entries(rosterMade)) {
      const group = first?.groups().find((one) => one.name === name);
      expect(addresses([...(group?.managers ?? []), ...(group?.owners ?? [])])).toEqual(roles);
    }
  },
);

test.each(CASES.filter(({ expect: { rosterTold } }) => rosterTold))(
  '$id names those who have no address',
  ({ file, expect: { rosterTold } }) => {
    const roster = findRoster(cellsOf(file ?? ''));
    expect(roster?.withoutAddress.map(({ shown }) => shown)).toEqual(rosterTold);
  },
);

/** Each row of these is a space, or could be read as nothing at all. */
const NO_LISTS = CASES.filter(
  ({ kind, expect: { roster } }) => 'AEFGHIJKLMN'.includes(kind) && !roster,
).filter(({ id }) => !/^(?:011|013|057|072|077)-/.test(id));

test.each(NO_LISTS)('$id is no list of people', ({ file }) => {
  expect(findRoster(cellsOf(file ?? ''))?.isList ?? false).toBe(false);
});

test('three teams of one name are rows with a slip, no list', () => {
  expect(findRoster(cellsOf('145-duplicate-names.csv'))).toBeUndefined();
});

const table = (text: string) => Papa.parse<string[]>(text.trim().replace(/\n +/g, '\n')).data;

const read = (text: string, choice = {}) => {
  const cells = table(text);
  return findRoster(cells, { columns: readColumns(cells), ...choice });
};

const shownIn = (people: RosterGroup['members']) => people.map(({ shown }) => shown);

describe('who stands beside', () => {
  const LED = `
    Student Email,Reg Group,Tutor Email,Head of year email,Form owner email
    ada@example.com,7A,tutor.a@example.com,head7@example.com,office@example.com
    ben@example.com,7A,tutor.a@example.com,head7@example.com,office@example.com
    cleo@example.com,7B,tutor.b@example.com,head8@example.com,office@example.com
    dana@example.com,7B,tutor.b@example.com,head7@example.com,office@example.com`;

  test('manages each group where a header says so and each group has the same; the same for owners', () => {
    const roster = read(LED);
    expect(roster?.leaders.managers?.header).toBe('Tutor Email');
    expect(roster?.leaders.owners?.header).toBe('Form owner email');
    const [first] = roster?.groupings[0]?.groups() ?? [];
    expect(first).toMatchObject({ name: '7A', listed: 2 });
    expect(shownIn(first?.managers ?? [])).toEqual(['tutor.a@example.com']);
    expect(shownIn(first?.owners ?? [])).toEqual(['office@example.com']);
  });

  test('can be chosen, and nobody can', () => {
    const chosen = read(LED, { managers: 'Head of year email', owners: null });
    const [first, second] = chosen?.groupings[0]?.groups() ?? [];
    expect(shownIn(first?.managers ?? [])).toEqual(['head7@example.com']);
    expect(shownIn(second?.managers ?? [])).toEqual(['head8@example.com', 'head7@example.com']);
    expect(first?.owners).toEqual([]);
    expect(read(LED, { managers: null })?.leaders.managers).toBeUndefined();
  });

  test('leads nobody by default where each pupil has another; an unnamed column is only offered', () => {
    const roster = read(`
      Student Email,Class,Coach email,Contact
      ada@example.com,7A,c1@example.com,office@example.com
      ben@example.com,7A,c2@example.com,office@example.com
      cleo@example.com,7B,c3@example.com,desk@example.com
      dana@example.com,7B,c4@example.com,desk@example.com`);
    expect(roster?.leaders).toEqual({});
    expect(roster?.besides.map(({ header }) => header)).toEqual(['Coach email', 'Contact']);
  });

  test('and is a pupil too has one seat, with the role that may do more', () => {
    const roster = read(`
      Email,Team,Lead email
      ada@example.com,Oak,ada@example.com
      ben@example.com,Oak,ada@example.com
      cleo@example.com,Elm,dana@example.com
      dana@example.com,Elm,dana@example.com`);
    const [oak] = roster?.groupings[0]?.groups() ?? [];
    expect(shownIn(oak?.members ?? [])).toEqual(['ben@example.com']);
    expect(shownIn(oak?.managers ?? [])).toEqual(['ada@example.com']);
    expect(oak?.listed).toBe(2);
  });
});

describe('whom a list is about', () => {
  test('is the pupil and not a parent, a teacher or a group, and each can be chosen but the group', () => {
    const text = `
      Class,Parent email,Group email,Private email,School email,Teacher email
      7A,p1@example.net,7a@example.com,a@mail.test,ada@example.com,t1@example.com
      7A,p2@example.net,7a@example.com,,ben@example.com,t1@example.com
      7B,p3@example.net,7b@example.com,c@mail.test,cleo@example.com,t2@example.com
      7B,p4@example.net,7b@example.com,d@mail.test,dana@example.com,t2@example.com`;
    expect(read(text)?.persons.map(({ header }) => header)).toEqual([
      'School email',
      'Private email',
      'Teacher email',
      'Parent email',
    ]);
    expect(read(text, { person: 'Parent email' })?.people).toBe(4);
  });

  test('of two addresses in a cell the one at the domain of most is taken, the other told', () => {
    const roster = read(`
      Name,Class,E-mail
      Ben,7A,ben@example.com
      Cleo,7A,"fox.family@mail.test, cleo@example.com"
      Dana,7B,dana@example.com
      Eva,7B,eva@example.com
      Finn,7B,finn@example.com
      Gus,7A,gus@example.com`);
    expect(shownIn(roster?.groupings[0]?.groups()[0]?.members ?? [])).toContain('cleo@example.com');
    expect(roster?.secondAddresses).toEqual([
      { row: 2, shown: 'Cleo', others: ['fox.family@mail.test'] },
    ]);
  });

  test('of two addresses in a cell the first is taken where none is at that domain, or each domain is another', () => {
    const taken = (...cells: string[]) =>
      read(`
      Name,Class,E-mail
      ${cells.map((cell, index) => `P${index},7${'AB'[index % 2]},"${cell}"`).join('\n      ')}`)?.secondAddresses.map(
        ({ others }) => others,
      );
    const four = ['ben@example.com', 'dana@example.com', 'eva@example.com', 'finn@example.com'];
    expect(taken(...four, 'gus@mail.test, gus@post.test')).toEqual([['gus@post.test']]);
    const each = ['ben@a.test', 'eva@b.test', 'cleo@c.test', 'dan@d.test', 'fin@e.test'];
    expect(taken(...each, 'gus@f.test, gus@a.test')).toEqual([['gus@f.test']]);
  });

  test('has those beside who are called leaders first, then those whom each group has one of', () => {
    const roster = read(`
      Name,E-mail,Class,Office hours,Tutor email,Teacher email
      Ben,ben@x.org,7A,r1@x.org,u1@x.org,t1@x.org
      Cleo,cleo@x.org,7A,r1@x.org,u2@x.org,t1@x.org
      Dana,dana@x.org,7B,r2@x.org,u3@x.org,t2@x.org
      Eva,eva@x.org,7B,r2@x.org,u4@x.org,t2@x.org`);
    expect(roster?.besides.map(({ header, isSame }) => [header, isSame])).toEqual([
      ['Teacher email', true],
      ['Tutor email', false],
      ['Office hours', true],
    ]);
  });

  test('is named by first and last name, in that order', () => {
    const roster = read(`
      Legal Surname,Legal Forename,Class,E-mail
      Adler,Ben,7A,ben@example.com
      Fox,Cleo,7A,
      Hutch,Dana,7B,dana@example.com
      Horn,Eva,7B,#N/A`);
    expect(roster?.withoutAddress).toEqual([
      { row: 2, shown: 'Cleo Fox', cell: '' },
      { row: 4, shown: 'Eva Horn', cell: '#N/A' },
    ]);
  });

  test('is in no total and no line that only heads a part of the list', () => {
    const roster = read(`
      Name,E-mail
      Class 7A,
      Ben Adler,ben@example.com
      Cleo Fox,
      Class 7B,
      Dana Hutch,dana@example.com
      Total,2`);
    expect(roster?.withoutAddress.map(({ shown }) => shown)).toEqual(['Cleo Fox']);
  });

  test('has as much filled in as half of the others mostly have', () => {
    const told = (eva: string) =>
      read(`
      Name,Email,Class,Room,Bus
      Ben Fox,ben@example.com,,,
      Cleo Fox,cleo@example.com,7A,B 1,East
      Dana Fox,dana@example.com,,,
      Finn Fox,finn@example.com,7A,B 1,East
      Gus Fox,gus@example.com,7A,,
      ${eva}`)?.withoutAddress.map(({ shown }) => shown);
    expect(told('Eva Fox,,,,')).toEqual(['Eva Fox']);
    expect(told('Choir Lee,,7A,,')).toEqual(['Choir Lee']);
    expect(told('Choir,,,,')).toEqual([]);
  });

  test('is in no line below the list, whatever it counts, and in no second row of headers', () => {
    const roster = read(`
      ID,Email,Class
      ,Response,Response
      1,ben@example.com,7A
      2,cleo@example.com,7A
      3,dana@example.com,7B
      4,eva@example.com,7B
      Number of pupils: 4,,
      Count,4,2
      Printed 01/09/2026,,`);
    expect(roster?.withoutAddress).toEqual([]);
    expect(roster?.groupings[0]?.sizes).toEqual([2, 2]);
  });
});

test('a list stays one where half of its people have no address yet, or a wrong one', () => {
  const roster = read(`
    Klasse,Name,E-Mail
    8a,Ben Adler,ben@example.com
    8a,Cleo Fox,kommt noch
    8a,Dana Hutch,dana@example.com
    8b,Eva Horn,keine
    8b,Finn Ito,finn@example.com
    8b,Gus Lind,gus@example
    8b,Hal Mora,?`);
  expect(roster).toMatchObject({ isList: true, groupings: [{ header: 'Klasse' }] });
  expect(roster?.withoutAddress.map(({ shown }) => shown)).toEqual([
    'Cleo Fox',
    'Eva Horn',
    'Gus Lind',
    'Hal Mora',
  ]);
});

test('a customer is named by an account, and a total below it is none', () => {
  const roster = read(`
    Account Name,Last Name,Email
    Acme,Adler,ben@example.com
    Acme,Fox,cleo@example.com
    Borealis,Hutch,dana@example.com
    Borealis,Horn,eva@example.com
    Grand Totals (4 records),,
    Copyright (c) 2026 Acme,,`);
  expect(roster).toMatchObject({ isList: true, groupings: [{ header: 'Account Name' }] });
  expect(roster?.withoutAddress).toEqual([]);
});

test('under Groups several in a cell are several where each comes again, and “No groups” is none', () => {
  const roster = read(`
    First name;Email address;Groups
    Ben;ben@example.com;Lab 1, Seminar A
    Cleo;cleo@example.com;Lab 1, Seminar B
    Dana;dana@example.com;Lab 2, Seminar A
    Eva;eva@example.com;Lab 2, Seminar B
    Finn;finn@example.com;No groups`);
  const [way] = roster?.groupings ?? [];
  expect(way?.groups().map(({ name }) => name)).toEqual([
    'Lab 1',
    'Lab 2',
    'Seminar A',
    'Seminar B',
  ]);
  expect(way?.without().map(({ shown }) => shown)).toEqual(['Finn']);
  const one = read(`
    Name;Email;Set
    Ben;ben@example.com;Maths, Set 1
    Cleo;cleo@example.com;Maths, Set 2
    Dana;dana@example.com;Maths, Set 1
    Eva;eva@example.com;Music, Set 2
    Finn;finn@example.com;Music, Set 1`);
  expect(one?.groupings[0]?.groups().map(({ name }) => name)).toContain('Maths, Set 1');
});

test.each([
  ['Lead?', 'TRUE', 'FALSE'],
  ['Kapitän', 'x', ''],
  ['Is team lead', 'yes', 'no'],
])('who is ticked under “%s” leads the group', (header, yes, no) => {
  const roster = read(`
    Squad,Email,${header}
    Payments,ben@example.com,${yes}
    Payments,cleo@example.com,${no}
    Search,dana@example.com,${no}
    Search,eva@example.com,${yes}`);
  expect(roster?.groupings[0]?.groups().map(({ managers }) => addresses(managers))).toEqual([
    ['ben@example.com'],
    ['eva@example.com'],
  ]);
});

test('teams that all differ name spaces, with totals between them, too', () => {
  const roster = read(`
    Division,Team,Members
    North,Chess,ben@example.com
    North,Choir,cleo@example.com
    North Total,,2
    South,Judo,dana@example.com
    South,Dance,eva@example.com
    Grand Total,,4`);
  expect(roster?.isList).not.toBe(true);
});

describe('what spaces are made of', () => {
  test('is rows where another one is named in each, or members stand several a row', () => {
    for (const text of [
      'Club,Email\nChess,ben@example.com\nRobotics,cleo@example.com\nChoir,dana@example.com\nBand,eva@example.com',
      'Name,Members\nChess,ben@example.com\nRobotics,cleo@example.com\nChoir,dana@example.com\nBand,eva@example.com',
      'Event,Host,Guests\nFair,ben@example.com,"cleo@example.com, dana@example.com"\nDay,eva@example.com,finn@example.com',
      'Type,Name,Email\nDirect message,Ben,ben@example.com\nDirect message,Cleo,cleo@example.com',
    ])
      expect(read(text)?.isList ?? false).toBe(false);
  });

  test('is people also with one group, with few of them, or with nothing to group by', () => {
    for (const text of [
      'Name,Class,Email\nBen,7A,ben@example.com\nCleo,7A,cleo@example.com\nDana,7A,dana@example.com\nEva,7A,eva@example.com',
      'First name,Email\nBen,ben@example.com\nCleo,cleo@example.com',
      'Name,Email\nBen,ben@example.com',
    ])
      expect(read(text)?.isList).toBe(true);
  });

  test('is nothing of a list where what was set up stands in it', () => {
    const text = `
      Class,Email,Status,Space link,Details,Space ID,Request ID
      7A,ben@example.com,Done,,,spaces/AAAA,
      7A,cleo@example.com,Done,,,spaces/AAAB,
      7B,dana@example.com,Done,,,spaces/AAAC,
      7B,eva@example.com,Done,,,spaces/AAAD,`;
    expect(read(text)).toBeUndefined();
  });

  test('is never two groups of hundreds, where nothing says that they are groups', () => {
    const rows = Array.from({ length: 600 }, (_, row) => `p${row}@example.com,${'NS'[row % 2]}`);
    expect(read(['Email,Wing', ...rows].join('\n'))?.groupings).toEqual([]);
  });

  test('is groups of a likely size before those that are too large or too small', () => {
    const rows = Array.from(
      { length: 300 },
      (_, row) => `p${row}@example.com,${row % 3},S${row % 12},T${row % 150}`,
    );
    const roster = read(['Email,House,Set,Section', ...rows].join('\n'));
    expect(roster?.groupings.map(({ header }) => header)).toEqual(['Set', 'Section', 'House']);
  });
});

test('of two columns of roles the one that says who leads counts, wherever it stands', () => {
  const rows = [
    ['Class', 'Member Email', 'Member Type', 'Member Role'],
    ['7A', 'ben@example.com', 'USER', 'MANAGER'],
    ['7A', 'cleo@example.com', 'USER', 'MEMBER'],
    ['7B', 'dana@example.com', 'USER', 'OWNER'],
    ['7B', 'eva@example.com', 'USER', 'MEMBER'],
  ];
  for (const cells of [rows, rows.map((row) => [...row].reverse())]) {
    const groups = findRoster(cells)?.groupings[0]?.groups() ?? [];
    expect(
      groups.map(({ managers, owners }) => [...managers, ...owners].map(({ shown }) => shown)),
    ).toEqual([['ben@example.com'], ['dana@example.com']]);
  }
});

describe('columns of marks', () => {
  const marked = (marks: [string, string, string][]) =>
    [
      'Name,Email,Chess,Drama,Choir',
      ...marks.map((row, index) => `P ${index},p${index}@example.com,${row.join(',')}`),
    ].join('\n');

  test('are groups also where their boxes are ticked or not', () => {
    const roster = read(
      marked([
        ['TRUE', 'FALSE', 'TRUE'],
        ['FALSE', 'TRUE', 'FALSE'],
        ['TRUE', 'FALSE', 'FALSE'],
        ['TRUE', 'TRUE', 'TRUE'],
      ]),
    );
    const [way] = roster?.groupings ?? [];
    expect(way?.header).toBe('Chess | Drama | Choir');
    expect(way?.groups().map(({ members }) => members.length)).toEqual([3, 2, 2]);
  });

  test('with answers of yes and no are none', () => {
    for (const [yes, no] of [
      ['yes', 'no'],
      ['1', '0'],
      ['ja', 'nein'],
    ] as const)
      expect(
        read(
          marked([
            [yes, no, yes],
            [no, yes, no],
            [yes, yes, no],
            [yes, no, yes],
          ]),
        )?.groupings,
      ).toEqual([]);
  });
});

test('a list of 40,000 people with a column of yes and no takes under two seconds of the processor', () => {
  const rows = Array.from({ length: 40_000 }, (_, row) => [
    `Person ${row}`,
    `Class ${row % 1500}`,
    row % 3 === 0 ? 'yes' : 'no',
    `p${row}@example.com`,
    `teacher${row % 1500}@example.com`,
  ]);
  const cells = [['Name', 'Class', 'Paid', 'Email', 'Teacher email'], ...rows];
  const columns = readColumns(cells);
  let roster: Roster | undefined;
  const ms = quickest(() => {
    roster = findRoster([...cells], { columns });
  });
  expect(roster?.groupings.map(({ header, groups }) => [header, groups().length])).toEqual([
    ['Class', 1500],
  ]);
  expect(ms).toBeLessThan(2000);
});

describe('a line that shows how to fill in the others', () => {
  test.each(['Example: jo@example.com', 'e.g. jo@example.com', 'z. B. jo@example.com'])(
    'is no person of the list: “%s”',
    (address) => {
      const roster = read(`
        Full name,Email,Class
        Jo Doe,${address},7A
        Ben Fox,ben@example.com,7B
        Cleo Reed,cleo@example.com,7B
        Dana Hill,dana@example.com,7C
        Eva Lund,eva@example.com,7C`);
      expect(roster?.people).toBe(4);
      expect(roster?.withoutAddress).toEqual([]);
      expect(roster?.groupings[0]?.groups().map(({ name }) => name)).toEqual(['7B', '7C']);
    },
  );

  test('is nobody without an address, where nothing but points stand in it; a pupil called so is', () => {
    const listed = (line: string) =>
      read(`
        Student,Login,Section,Essay,Quiz
        ${line}
        Ben Fox,ben@example.com,7-1,18,9
        Cleo Reed,cleo@example.com,7-1,17,8
        Dana Hill,dana@example.com,7-2,15,10
        Eva Lund,eva@example.com,7-2,12,7`)?.withoutAddress.map(({ shown }) => shown);
    expect(listed('Points Possible,,,20,(read only)')).toEqual([]);
    expect(listed('Mark Page,,7-1,20,10')).toEqual(['Mark Page']);
  });
});

describe('pairs', () => {
  const pairs = (headers: string, cells: (row: number) => string) =>
    read([headers, ...[1, 2, 3, 4, 5, 6].map(cells)].join('\n'))?.isList ?? false;

  test('are no list of people: each row has a leader of its own, and nothing groups them', () => {
    const row = (n: number) => `Mentor ${n},m${n}@example.com,Mentee ${n},p${n}@example.com`;
    expect(pairs('Mentor,Mentor email,Mentee,Mentee email', row)).toBe(false);
  });

  test('are a list where a column groups them, or one leader has several', () => {
    expect(
      pairs(
        'Mentor email,Mentee email,Cohort',
        (n) => `m${n}@example.com,p${n}@example.com,${n % 2 ? 'Spring' : 'Autumn'}`,
      ),
    ).toBe(true);
    expect(
      pairs('Mentor email,Mentee email', (n) => `m${n % 2}@example.com,p${n}@example.com`),
    ).toBe(true);
  });
});

describe('a column of addresses', () => {
  const holds = (...cells: string[]) => {
    const rows = cells.map((cell, row) => [cell, `Person ${row}`]);
    const sheet = [['Zorb', 'Name'], ...rows];
    return findRoster(sheet, { columns: readColumns(sheet) })?.person.header;
  };

  test('may say of half of its people that they have none, and not as often something else', () => {
    expect(holds('ada@x.org', 'ben@x.org', 'n/a', '#REF!', '?', 'Cleo')).toBe('Zorb');
    expect(holds('ada@x.org', 'ben@x.org', 'n/a', '', '?', 'Cleo', '', '')).toBe('Zorb');
    expect(holds('ada@x.org', 'ben@x.org', 'n/a', 'n/a', 'Dan', 'Cleo')).toBeUndefined();
    expect(holds('ada@x.org', 'n/a', 'n/a')).toBeUndefined();
    expect(holds('ada@x.org', 'ben@x.org', 'dan@', 'eva@', 'Cleo')).toBe('Zorb');
  });

  test('that holds somebody twice in one cell holds one person there', () => {
    const roster = read(`
      Email,Class
      "ada@x.org, Ada@x.org",7A
      ben@x.org,7A
      cleo@x.org,7B
      dana@x.org,7B`);
    expect([roster?.people, roster?.secondAddresses]).toEqual([4, []]);
  });
});

test('mentors and mentees are pairs where four in five of the mentors are different, and else people of a list', () => {
  const pairs = (different: number) => {
    const rows = Array.from({ length: 10 }, (_, row) => [
      `m${row}@x.org`,
      `t${Math.min(row, different - 1)}@x.org`,
    ]);
    const cells = [['Mentee', 'Mentor email'], ...rows];
    return findRoster(cells, { columns: readColumns(cells) })?.isList ?? false;
  };
  expect([pairs(10), pairs(8), pairs(7)]).toEqual([false, false, true]);
});

test('mentors and mentees are pairs where more than half of them have a mentor', () => {
  const isList = (mentors: number) => {
    const rows = Array.from({ length: 10 }, (_, row) => [
      `m${row}@x.org`,
      row < mentors ? `t${row}@x.org` : '',
    ]);
    const cells = [['Mentee', 'Mentor email'], ...rows];
    return findRoster(cells, { columns: readColumns(cells) })?.isList ?? false;
  };
  expect([isList(6), isList(5)]).toEqual([false, true]);
});

test('people are grouped by who teaches them, and not by a column of addresses without any, nor by who they are', () => {
  const by = (header: string) =>
    read(`
      Login,${header}
      ada@x.org,Mr Fox
      ben@x.org,Ms Lee
      cleo@x.org,Mr Fox
      dana@x.org,Ms Lee`)?.groupings.map((one) => one.header);
  expect(by('Tutor')).toEqual(['Tutor']);
  expect([by('Tutor email'), by('Member')]).toEqual([[], []]);
});

test('students of one number are people of a list; the first and the second of each row are not', () => {
  const isList = (one: string, other: string) => {
    const rows = Array.from({ length: 6 }, (_, row) => [
      `a${row}@x.org`,
      `b${row}@x.org`,
      row < 3 ? '7A' : '7B',
    ]);
    const cells = [[one, other, 'Class'], ...rows];
    return findRoster(cells, { columns: readColumns(cells) })?.isList ?? false;
  };
  expect(isList('Student 1 email', 'Student 2 email')).toBe(false);
  expect(isList('Student 1 email', 'Student 1 private email')).toBe(true);
  expect(isList('Student 1 email', 'Parent 2 email')).toBe(true);
});

describe('a role', () => {
  const managers = (many: number, say: (row: number) => string, ...more: string[]) => {
    const rows = Array.from({ length: many }, (_, row) => [
      `p${row}@x.org`,
      row < many / 2 ? '7A' : '7B',
      say(row),
      ...more.map(() => (row === 1 ? 'Teacher' : 'Student')),
    ]);
    const cells = [['Login', 'Class', 'Zorb', ...more], ...rows];
    const roster = findRoster(cells, { columns: readColumns(cells) });
    return roster?.groupings[0]?.groups().flatMap((group) => shownIn(group.managers));
  };

  test('is one of a few words: a column with forty of them says something else', () => {
    expect(managers(39, (row) => `Teacher ${row}`)).toHaveLength(39);
    expect(managers(40, (row) => `Teacher ${row}`)).toEqual([]);
  });

  test('is read from the first of two columns that say as much', () => {
    expect(managers(8, (row) => (row === 0 ? 'Teacher' : 'Student'), 'Quux')).toEqual(['p0@x.org']);
    // Who leads comes before who is there.
    expect(managers(8, () => 'Student', 'Quux')).toEqual(['p1@x.org']);
  });
});

test('who may lead is offered first where a header says so and each group has the same', () => {
  const rows = Array.from({ length: 8 }, (_, row) => {
    const group = row < 4 ? 'a' : 'b';
    return [`p${row}@x.org`, `7${group}`, `o${row}@x.org`, `d${group}@x.org`, `t${group}@x.org`];
  });
  const cells = [['Login', 'Class', 'Coach email', 'Contact', 'Teacher email'], ...rows];
  const roster = findRoster(cells, { columns: readColumns(cells) });
  expect(roster?.besides.map(({ header }) => header)).toEqual([
    'Teacher email',
    'Coach email',
    'Contact',
  ]);
});

test('a line without an address is somebody’s where it says half as much as the others do', () => {
  const told = (text: string) => read(text)?.withoutAddress.map(({ shown }) => shown);
  const list = (last: string) => `
    Name,Class,Email,Phone,Town
    Ada,,ada@x.org,,
    Ben,7A,ben@x.org,1,Rom
    Cleo,,cleo@x.org,,
    Dana,7B,dana@x.org,2,Rom
    Eva,7B,eva@x.org,3,Rom
    Gus,7A,gus@x.org,4,Rom
    Hal,7A,,,Rom
    ${last}`;
  expect(told(list('Finn,7B,,,'))).toEqual(['Hal', 'Finn']);
  expect(told(list('Finn,,,,'))).toEqual(['Hal']);
});

test('a line of up to three words is a total by one of them', () => {
  const told = (last: string) =>
    read(`
    Name,Class,Email
    Ada,7A,ada@x.org
    Ben,7A,ben@x.org
    Cleo,7B,cleo@x.org
    Dana,7B,dana@x.org
    ${last},2,`)?.withoutAddress.map(({ shown }) => shown);
  for (const total of ['Total', 'Pupils total', 'Summe der Kinder', 'sum of all'])
    expect(told(total)).toEqual([]);
  expect(told('Ann Sum of Zorb')).toEqual(['Ann Sum of Zorb']);
});

test('tutor groups of one person each are spaces; of several people each they are groups of a list', () => {
  const isList = (groupOf: (row: number) => string) => {
    const rows = Array.from({ length: 6 }, (_, row) => [`p${row}@x.org`, groupOf(row)]);
    const cells = [['Email', 'Tutor group'], ...rows];
    return findRoster(cells, { columns: readColumns(cells) })?.isList ?? false;
  };
  expect(isList((row) => `T${row}`)).toBe(false);
  expect(isList((row) => `T${row % 2}`)).toBe(true);
});
