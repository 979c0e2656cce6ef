/** Which row is taken for the headers, and what each column is taken for. */
import { readColumns } from '../../src/table/find-columns';
import { SYNONYMS } from '../../src/table/synonyms';
import { keptHeaders, readingOfHeaders } from './headers';

test.each(keptHeaders().map((kept) => ({ ...kept, headers: kept.cells[0]?.join(', ') })))(
  'each column is taken for what it was before: $headers',
  ({ lines, ...sheet }) => {
    expect(readingOfHeaders(sheet)).toEqual(lines);
  },
);

describe('the header row', () => {
  test('is the one with most recognised headers, also below a title and a note', () => {
    const columns = readColumns([
      ['Spaces for 2027', '', ''],
      ['Ask Ben', '', 'History'],
      ['Space name', 'Members', 'Type'],
      ['Chess club', 'ann@example.org', ''],
    ]);
    expect(columns?.headerRow).toBe(2);
    expect(columns?.headers).toEqual(['Space name', 'Members', 'Type']);
  });

  test('is the first of two that have equally many', () => {
    expect(
      readColumns([
        ['Space name', 'Members'],
        ['Title', 'People'],
      ])?.headerRow,
    ).toBe(0);
  });

  test('is the lower of two that belong together, with what stands in the upper one alone', () => {
    const columns = readColumns([
      ['Group', 'People', '', 'Notes'],
      ['', 'Leader', 'Members', ''],
      ['Chess', 'ben@example.org', 'eva@example.org', ''],
    ]);
    expect(columns).toMatchObject({
      headerRow: 1,
      fields: { spaceName: [0], managers: [1], members: [2] },
    });
  });

  test('takes nothing from a title or another table above it', () => {
    const below = ['', 'Leader', 'Members'];
    const rows = ['Chess', 'ben@example.org', 'eva@example.org'];
    for (const above of [
      ['Class 7A', '', ''],
      ['Club', 'dana@example.org', ''],
      ['Zorb', 'Quux', ''],
    ])
      expect(readColumns([above, below, rows])?.headers).toEqual(below);
  });

  test('is looked for in the first 20 rows only', () => {
    const empty = Array.from({ length: 19 }, () => ['']);
    expect(readColumns([...empty, ['Space name']])?.headerRow).toBe(19);
    expect(readColumns([...empty, [''], ['Space name']])).toBeUndefined();
  });

  test('is none in an empty sheet, or one whose words mean nothing here', () => {
    expect(readColumns([])).toBeUndefined();
    expect(readColumns([[], ['']])).toBeUndefined();
    expect(readColumns([['Fruit', 'Price']])).toBeUndefined();
  });

  test('is none where only the outcome columns are left', () => {
    expect(
      readColumns([['Status', 'Space link', 'Details', 'Space ID', 'Request ID']]),
    ).toBeUndefined();
  });

  test('is not a row of data that holds an address or stands below one', () => {
    expect(readColumns([['Team', 'ann@example.org']])).toBeUndefined();
    expect(readColumns([['ann@example.org'], ['bob@example.org'], ['Team']])).toBeUndefined();
    expect(
      readColumns([
        ['Space name', 'Members'],
        ['Team', 'eva@example.org'],
        ['Space', 'People'],
      ])?.headerRow,
    ).toBe(0);
  });

  test('may explain itself in brackets, with an address as example', () => {
    expect(
      readColumns([['Space name (required)', 'Members (e.g. ann@example.org)']])?.fields,
    ).toEqual({ spaceName: [0], members: [1] });
  });
});

describe('headers', () => {
  test.each([
    ['SPACE NAME', 'spaceName'],
    ['space_name', 'spaceName'],
    ['Space-names', 'spaceName'],
    ['spaceName', 'spaceName'],
    [' Space\u00a0name:\u200b', 'spaceName'],
    ['E-mail addresses', 'members'],
    ['Email Address', 'members'],
    ['e_mails', 'members'],
    ['Member(s)', 'members'],
    ['Member 2', 'members'],
    ['Teachers', 'managers'],
    ['Admins', 'owners'],
    ['Google groups', 'groups'],
    ['Kind', 'type'],
    ['Topic', 'description'],
    ['Rules', 'guidelines'],
    ['Visibility', 'access'],
    ['Who can post?', 'posting'],
    ['Guests', 'externalPeople'],
    ['Intro', 'welcomeMessage'],
    ['Go', 'ready'],
    ['Raumname', 'spaceName'],
    ['Mitglieder', 'members'],
    ['E-Mail-Adresse', 'members'],
    ['Schueler', 'members'],
    ['Lehrkräfte', 'managers'],
    ['Eigentümer', 'owners'],
    ['Google-Gruppen', 'groups'],
    ['Begrüssung', 'welcomeMessage'],
    ['Gäste', 'externalPeople'],
  ])('“%s” means %s', (header, field) => {
    expect(readColumns([[header]])?.fields).toEqual({ [field]: [0] });
  });

  test.each(Object.entries(SYNONYMS))('in %s each means one field', (language, { fields }) => {
    for (const [field, headers] of Object.entries(fields)) {
      for (const header of headers) {
        // What says when members come in is only asked about, and by its cells.
        const columns = readColumns([[header], [field === 'open' ? 'yes' : '']]);
        const asked = columns?.decisions[0]?.doubt?.proposed;
        const [found = asked] = Object.keys(columns?.fields ?? {});
        // "Gruppe" alone names a space rather than nothing.
        if (!/^(Group|Gruppe)$/.test(header))
          expect([language, header, found]).toEqual([language, header, field]);
      }
    }
  });

  test('“Name” names a space only where nothing better stands', () => {
    expect(readColumns([['Name', 'Members']])?.fields.spaceName).toEqual([0]);
    expect(readColumns([['Name', 'Team', 'Members']])?.fields.spaceName).toEqual([1]);
  });

  test('“Group” names a space where nothing else does, and Google groups otherwise', () => {
    expect(readColumns([['Group', 'Emails']])?.fields).toEqual({ spaceName: [0], members: [1] });
    expect(readColumns([['Space name', 'Group']])?.fields).toEqual({ spaceName: [0], groups: [1] });
    expect(readColumns([['Group', 'Name']])?.fields).toEqual({ spaceName: [1], groups: [0] });
    expect(readColumns([['Groups', 'Emails']])?.fields).toEqual({ groups: [0], members: [1] });
  });

  test('of people and groups add up; of anything else the own name, then the first one counts', () => {
    const columns = readColumns([
      ['Team', 'Members', 'Space name', 'Emails', 'Title', 'History', 'Chat history'],
    ]);
    expect(columns?.fields).toEqual({ spaceName: [2], members: [1, 3], history: [5] });
  });

  test('that a number follows add up only for people and groups', () => {
    expect(readColumns([['Space name', 'Member 1', 'Member 2', 'Type 2']])?.fields).toEqual({
      spaceName: [0],
      members: [1, 2],
    });
  });

  test('of the outcome columns are found anywhere, whatever their case, the first of each', () => {
    const columns = readColumns([['request id', 'Members', 'STATUS', 'Status', 'SpaceLink']]);
    expect(columns?.outcome).toEqual({ 'Request ID': 0, Status: 2, 'Space link': 4 });
    expect(columns?.fields).toEqual({ members: [1] });
  });

  test('that every object inherits mean nothing', () => {
    expect(readColumns([['constructor', 'toString', '__proto__', 'Members']])?.fields).toEqual({
      members: [3],
    });
  });
});

describe('a choice made by hand', () => {
  test('beats what the header says', () => {
    const cells = [['Space name', 'Project', 'Members']];
    expect(readColumns(cells, { mapping: { Project: 'spaceName' } })?.fields.spaceName).toEqual([
      1,
    ]);
    expect(readColumns(cells, { mapping: { Members: 'owners' } })?.fields).toEqual({
      spaceName: [0],
      owners: [2],
    });
  });

  test('can ignore a column', () => {
    expect(
      readColumns([['Space name', 'Members']], { mapping: { Members: 'none' } })?.fields,
    ).toEqual({
      spaceName: [0],
    });
  });

  test('makes a header row of words nobody knows', () => {
    const columns = readColumns([['Was'], ['Projekt', 'Wer']], {
      mapping: { Projekt: 'spaceName', Wer: 'members' },
    });
    expect(columns?.headerRow).toBe(1);
    expect(columns?.fields).toEqual({ spaceName: [0], members: [1] });
  });

  test('of a field that does not exist is as good as none', () => {
    expect(
      readColumns([['Members']], { mapping: { Members: 'nonsense' as never } })?.fields,
    ).toEqual({
      members: [0],
    });
  });
});

describe('the column that names the spaces, where several could', () => {
  const nameOf = (cells: string[][]) => {
    const columns = readColumns(cells);
    return columns?.headers[columns.fields.spaceName?.[0] ?? -1];
  };

  test('is that of the tasks and not of the project they are all part of, where each has people of its own', () => {
    const tasks = (people: string) => [
      ['Name', 'Projects', 'Collaborators'],
      ['Autumn fair', 'Events', `ann@example.com, ${people}`],
      ['Winter concert', 'Events', `cleo@example.com, ${people}`],
      ['Spring trip', 'Events', `dana@example.com, ${people}`],
    ];
    expect(nameOf(tasks('ben@example.com'))).toBe('Name');
    const persons = tasks('').map(([name = '', project = '', who = '']) => [
      name,
      project,
      who.replace(', ', ''),
    ]);
    expect(nameOf(persons)).toBe('Projects');
  });

  test('is one that says Title before one that only says of what kind', () => {
    const sheet = (headers: string[]) => [
      headers,
      headers.map((header) => (header === 'Members' ? 'ann@example.com' : 'Data')),
    ];
    expect(nameOf(sheet(['Track', 'Session Title', 'Members']))).toBe('Session Title');
    expect(nameOf(sheet(['Session Title', 'Track', 'Members']))).toBe('Session Title');
  });

  test.each(['Study group', 'Reading group', 'Quux circle'])(
    'is “%s” where none is plainer',
    (header) => {
      const sheet = (headers: string[]) => [
        headers,
        headers.map((one) => (one === 'Students' ? 'ann@example.com, ben@example.com' : 'A')),
      ];
      expect(nameOf(sheet([header, 'Students']))).toBe(header);
      expect(nameOf(sheet([header, 'Course', 'Students']))).toBe('Course');
    },
  );

  test('is neither of two sides that meet', () => {
    expect(
      nameOf([
        ['Team A', 'Captain A email', 'Team B', 'Captain B email'],
        ['Hawks', 'ann@example.com', 'Owls', 'ben@example.com'],
      ]),
    ).toBeUndefined();
    expect(
      nameOf([
        ['Team A', 'Members'],
        ['Hawks', 'ann@example.com'],
      ]),
    ).toBe('Team A');
  });
});

describe('a column of names without addresses', () => {
  const decisionOf = (header: string, cells: string[][]) =>
    readColumns(cells)?.decisions.find((one) => one.header === header);

  test('is what the people of the one address beside it are called', () => {
    const decision = decisionOf('Student', [
      ['Student', 'Email address', 'Class'],
      ['Ben Fox', 'ben@example.com', '7A'],
      ['Cleo Reed', 'cleo@example.com', '7B'],
    ]);
    expect(decision).toMatchObject({ field: null });
    expect(decision?.doubt).toBeUndefined();
  });

  test('is told where lists of people stand beside it: a table of its own, of people who can’t be added', () => {
    const decision = decisionOf('Person', [
      ['Team', 'Members', 'Person', 'Room'],
      ['Oak', 'ben@example.com, cleo@example.com', 'Gus Park', '12'],
      ['Elm', 'dana@example.com, eva@example.com', 'Finn Moor', '13'],
    ]);
    expect(decision).toMatchObject({ field: null, doubt: { kind: 'names' } });
  });

  test('stays people where no address stands at all, so that each row says who can’t be added', () => {
    expect(
      decisionOf('Members', [
        ['Team', 'Members'],
        ['Oak', 'Ben Fox'],
        ['Elm', 'Cleo Reed'],
      ]),
    ).toMatchObject({ field: 'members' });
  });
});

test.each(['Member', 'Student', 'Recipient', 'Schüler', 'Deelnemer', 'Uczestnik'])(
  'a role word says who stands there whatever unknown thing stands before it: “Zorb %s e-mail”',
  (role) => {
    const columns = readColumns([
      ['Zorb name', 'Zorb leader e-mail', `Zorb ${role} e-mail`],
      ['Oak', 'ann@example.com', 'ben@example.com, cleo@example.com'],
    ]);
    expect(columns?.fields).toEqual({ spaceName: [0], managers: [1], members: [2] });
  },
);

describe('headers over two rows', () => {
  const rows = ['Chess', 'ben@x.org', 'eva@x.org'];
  const headers = (above: string[], own: string[]) => readColumns([above, own, rows])?.headers;

  test('are one row where the lower one says twice whose its columns are, also in words that no header is as a whole', () => {
    const above = ['Group', 'People', ''];
    expect(headers(above, ['', 'Zorb Leader', 'Zorb Members'])?.[0]).toBe('Group');
    expect(headers(above, ['', 'Leader', 'Members'])?.[0]).toBe('Group');
    expect(headers(above, ['', 'Leader', 'Room'])?.[0]).not.toBe('');
    // Nothing of the lower row stands below something of the upper one.
    expect(headers(['Group', '', ''], ['', 'Leader', 'Members'])?.[0]).toBe('');
    expect(headers(['Zorb', 'People', ''], ['', 'Leader', 'Members'])?.[0]).toBe('');
  });
});

test('above addresses without a known header stands their header, or there is none', () => {
  const row = (...cells: string[][]) => readColumns(cells)?.headerRow;
  expect(row(['Quux', 'Zorb'], ['a', 'ann@x.org'])).toBe(0);
  expect(row(['Quux', 'Zorb'], ['', ''], ['a', 'ann@x.org'])).toBe(0);
  expect(row(['Quux', ''], ['a', 'ann@x.org'])).toBeUndefined();
  expect(row(['a', 'ann@x.org'])).toBeUndefined();
});

describe('of two columns for one thing counts', () => {
  const used = (field: 'description' | 'spaceName', ...headers: string[]) => {
    const cells = [
      [...headers, 'Members'],
      ...['Oak', 'Elm', 'Ash'].map((tree) => [
        ...headers.map((header) => `${tree} ${header}`),
        'ann@x.org, ben@x.org',
      ]),
    ];
    const columns = readColumns(cells);
    return columns?.fields[field]?.map((column) => columns.headers[column]);
  };

  test.each<['description' | 'spaceName', string[], string]>([
    ['description', ['Topic', 'Description'], 'Description'],
    ['description', ['Topic', 'Purpose'], 'Topic'],
    ['spaceName', ['Name', 'Zorb name'], 'Zorb name'],
    ['spaceName', ['Zorb name', 'Title'], 'Zorb name'],
    ['spaceName', ['Title', 'Zorb name'], 'Title'],
    ['spaceName', ['Group', 'Name'], 'Name'],
    ['spaceName', ['Name', 'Title'], 'Title'],
    ['spaceName', ['Title', 'Section'], 'Section'],
    ['spaceName', ['Section', 'Section name'], 'Section name'],
    ['spaceName', ['Section name', 'Club'], 'Club'],
    ['spaceName', ['Club', 'Club name'], 'Club name'],
    ['spaceName', ['Club name', 'Space name'], 'Space name'],
  ])('as the %s of %j %j', (field, headers, header) => {
    expect(used(field, ...headers)).toEqual([header]);
  });
});

describe('what names the spaces', () => {
  const named = (club: string[], course: string[], people: string) => {
    const cells = [
      ['Club', 'Course', 'Members'],
      ...club.map((name, row) => [name, course[row] ?? '', people]),
    ];
    const columns = readColumns(cells);
    return columns?.headers[columns.fields.spaceName?.[0] ?? -1];
  };
  const [same, different] = [
    ['a', 'a', 'b', 'b'],
    ['c', 'd', 'e', 'f'],
  ];

  test('is the column whose texts are all different where the first says the same in many rows', () => {
    expect(named(same, different, 'ann@x.org, ben@x.org')).toBe('Course');
    expect(named(same, different, 'ann@x.org')).toBe('Course');
    expect(named(same, same, 'ann@x.org')).toBe('Club');
    expect(named(different, different, 'ann@x.org')).toBe('Club');
    // Four in five are different enough.
    expect(named(['a', 'b', 'c', 'd', 'd'], [...different, 'g'], 'ann@x.org')).toBe('Club');
    expect(named(['a', 'b', 'c', 'c', 'c'], [...different, 'g'], 'ann@x.org')).toBe('Course');
  });

  test('is a less plain one only where rows have several people of their own, half of them at least', () => {
    const less = (...people: string[]) => {
      const cells = [
        ['Club', 'Zorb name', 'Members'],
        ...same.map((name, row) => [name, different[row] ?? '', people[row] ?? '']),
      ];
      const columns = readColumns(cells);
      return columns?.headers[columns.fields.spaceName?.[0] ?? -1];
    };
    const [one, two] = ['ann@x.org', 'ann@x.org, ben@x.org'];
    expect(less(two, two, one, one)).toBe('Zorb name');
    expect(less(two, one, one, one)).toBe('Club');
  });
});

test('a column of lists of people is asked about from half of its cells on that name several', () => {
  const isLists = (...cells: string[]) => {
    const columns = readColumns([
      ['Team', 'Leader', 'Wer'],
      ...cells.map((cell, row) => [`t${row}`, 'x@x.org', cell]),
    ]);
    const doubt = columns?.decisions[2]?.doubt;
    return doubt?.kind === 'addresses' && doubt.isLists;
  };
  const [one, two] = ['ann@x.org', 'ann@x.org, ben@x.org'];
  expect([isLists(two, one), isLists(two, one, one), isLists(one), isLists(two)]).toEqual([
    true,
    false,
    false,
    true,
  ]);
});

test.each<[string[], boolean]>([
  [['x', 'x'], true],
  [['x', 'y'], false],
  [['x', 'y', 'x'], true],
  [['x', ''], false],
  [['1', '1'], false],
  [['1', '0', '1'], false],
  [['1', 'x', 'x'], true],
  [['yes', 'no'], true],
  [['yes', ''], true],
  [['yes', 'maybe'], false],
  [['x', 'n/a', '#REF!', 'x'], true],
  [['n/a', '-'], false],
  [['', ''], false],
  [['✓', '✗'], true],
  [['X', 'x', 'Y'], true],
])('under “Choir” %j are marks of who is in it, and no names: %s', (cells, areMarks) => {
  const columns = readColumns([['Choir', 'Members'], ...cells.map((cell) => [cell, 'ann@x.org'])]);
  expect(columns?.fields.spaceName).toEqual(areMarks ? undefined : [0]);
});

test('columns whose headers differ in their number alone are of one kind, whatever their case', () => {
  const people = ['ann@x.org', 'ben@x.org'];
  const members = (...headers: string[]) =>
    readColumns([
      ['Zorb', ...headers],
      ['a', ...people],
    ])?.fields.members;
  expect(members('TN 1 Mail', 'TN 2 Mail')).toEqual([1, 2]);
  expect(members('Qx 1 Mail', 'QX 2 mail')).toEqual([1, 2]);
  expect(members('Qx 1 Mail', 'Qz 2 Mail')).toBeUndefined();
});
