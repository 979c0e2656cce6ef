/** Every form in which people paste people into a cell. */
import fc from 'fast-check';
import { readGroups, readPeople } from '../../src/table/addresses';

const users = (cell: string) => readPeople(cell).people.map(({ user }) => user);
const problems = (cell: string) =>
  readPeople(cell).problems.map(({ code, values }) => `${code}: ${values.cell}`);

/** The cell names exactly these people, and nothing in it is unclear. */
function expectPeople(cell: string, ...people: string[]): void {
  expect(readPeople(cell).problems).toEqual([]);
  expect(users(cell)).toEqual(people.map((person) => `users/${person}`));
}

describe('addresses', () => {
  test.each([
    ['comma', ','],
    ['comma and space', ', '],
    ['semicolon', ';'],
    ['space', ' '],
    ['several spaces', '   '],
    ['line break', '\n'],
    ['Windows line break', '\r\n'],
    ['tab', '\t'],
    ['non-breaking space', '\u00a0'],
    ['full-width comma', '，'],
    ['full-width semicolon', '；'],
    ['Arabic comma', '، '],
    ['and', ' and '],
  ])('may be separated by %s', (_name, separator) => {
    expectPeople(`ann@x.org${separator}bob@x.org`, 'ann@x.org', 'bob@x.org');
  });

  test.each([
    'Ann <ann@x.org>',
    'Smith, Ann <ann@x.org>',
    'Smith, Ann (Sales, Berlin) <ann@x.org>;',
    '"Smith, Ann" <ann@x.org>',
    '"Smith; Ann <boss>" <ann@x.org>',
    "O'Neill, Ann <ann@x.org>",
    'Room 12 <ann@x.org>',
    'ann@x.org <Ann@x.org>',
    '<ann@x.org>',
    '< ann@x.org >',
    '<mailto:ann@x.org>',
    'mailto:ann@x.org',
    'MAILTO:ann@x.org?subject=Hello',
    '"ann@x.org"',
    "'ann@x.org'",
    '“ann@x.org”',
    '„ann@x.org“',
    '«ann@x.org»',
    '(ann@x.org)',
    '[ann@x.org]',
    '{ann@x.org}',
    'ann@x.org.',
    'ann@x.org,',
    '• ann@x.org',
    '- ann@x.org',
    '\u200bann@x.org\ufeff',
    'ann\u00ad@x.org',
    'ann＠x.org',
    'users/ann@x.org',
    'ANN@X.ORG',
  ])('may be written as %j', (cell) => {
    expectPeople(cell, 'ann@x.org');
  });

  test('keep the spelling in which they were typed for showing', () => {
    expect(readPeople('Ann <Ann@X.org>').people).toEqual([
      { user: 'users/ann@x.org', shown: 'Ann@X.org', address: 'ann@x.org' },
    ]);
  });

  test('may have names before them that are separated like the addresses', () => {
    expectPeople('Smith, Ann <ann@x.org>; Jones, Bob <bob@x.org>', 'ann@x.org', 'bob@x.org');
    expectPeople('Smith, Ann <ann@x.org>, Jones, Bob <bob@x.org>', 'ann@x.org', 'bob@x.org');
    expectPeople(
      'tom@x.org, Smith, Ann <ann@x.org>, eva@x.org',
      'tom@x.org',
      'ann@x.org',
      'eva@x.org',
    );
    const id = '123456789012345678901';
    expectPeople(`${id}, Smith, Ann <ann@x.org>`, id, 'ann@x.org');
    expectPeople('tom@x.org, <ann@x.org>', 'tom@x.org', 'ann@x.org');
    expectPeople('Team <ann@x.org, bob@x.org>', 'ann@x.org', 'bob@x.org');
  });

  test('may be in any script', () => {
    expectPeople('jürgen@müller.de 用户@例子.广告', 'jürgen@müller.de', '用户@例子.广告');
  });

  test.each(['tom@', '@x.org', 'tom@x', 'tom@@x.org', 'tom@-x.org', 'tom@x..org', 'a@b.c/d@e.f'])(
    '%j is none, and quoted',
    (cell) => {
      expect(users(cell)).toEqual([]);
      expect(problems(cell)).toEqual([`notAnAddress: ${cell}`]);
    },
  );

  test('next to something else are read, and the rest is quoted as it stands', () => {
    const cell = 'ann@x.org, tbd  later; bob@x.org ?';
    expect(users(cell)).toEqual(['users/ann@x.org', 'users/bob@x.org']);
    expect(problems(cell)).toEqual(['notAnAddress: tbd  later', 'notAnAddress: ?']);
  });

  test('with a slip before a name are not swallowed by the name', () => {
    expect(problems('tom@, Ann <ann@x.org>')).toEqual(['notAnAddress: tom@']);
    expect(users('tom@, Ann <ann@x.org>')).toEqual(['users/ann@x.org']);
  });

  test('that stand in for another one’s name are two, and nobody chooses', () => {
    for (const cell of ['tom@x.org <ann@x.org>', '"tom@x.org" <ann@x.org>']) {
      expect(users(cell)).toEqual([]);
      expect(problems(cell)).toEqual([`twoAddresses: ${cell}`]);
    }
  });

  test('whose bracket is open or empty are quoted', () => {
    expect(problems('Ann <>')).toEqual(['notAnAddress: Ann <>']);
    expect(problems('Ann <ann at x>')).toEqual(['notAnAddress: Ann <ann at x>']);
    expect(problems('Ann <ann@x.org')).toEqual(['notAnAddress: Ann']);
    expect(users('Ann <ann@x.org')).toEqual(['users/ann@x.org']);
  });
});

describe('ids', () => {
  test('may be users/…, people/… or plain', () => {
    expectPeople(
      'users/123 people/456, 123456789012345678901',
      '123',
      '456',
      '123456789012345678901',
    );
  });

  test.each([
    '1.23457E+20',
    '1,23457E+20',
    '1E+20',
    '123456789012345000000',
    '123,456,789,012,345,000,000',
    '123.456.789.012.345.000.000',
    '123 456 789 012 345 000 000',
    'users/1.23457E+20',
  ])('that Sheets rounded are told apart: %s', (cell) => {
    expect(users(cell)).toEqual([]);
    expect(problems(cell)).toEqual([`roundedNumber: ${cell}`]);
  });

  test.each([
    ['users/app', 'appAsPerson'],
    ['groups/abc', 'groupAsPerson'],
    ['groups/team@x.org', 'groupAsPerson'],
    ['users/', 'notAPersonId'],
    ['people/me', 'notAPersonId'],
    ['12', 'shortNumber'],
  ])('%s is none: %s', (cell, code) => {
    expect(users(cell)).toEqual([]);
    expect(problems(cell)).toEqual([`${code}: ${cell}`]);
  });
});

describe('the label of a people chip', () => {
  test.each([
    'Ann Smith',
    'Smith, Ann',
    'Ann van der Berg',
    '@Ann Smith',
    'Jean-Luc O’Neill',
    '山田太郎',
  ])('%s is told apart', (cell) => {
    expect(problems(cell)).toEqual([`chip: ${cell}`]);
  });

  test('is told for each person', () => {
    expect(problems('Ann Smith, Bob Jones')).toEqual(['chip: Ann Smith', 'chip: Bob Jones']);
  });

  test.each(['all of them', 'everyone', 'Team seven'])('%s is none', (cell) => {
    expect(problems(cell)).toEqual([`notAnAddress: ${cell}`]);
  });
});

test.each(['', '   ', '-', '–', ', ;', '\u200b', '\n'])('%j names nobody', (cell) => {
  expect(readPeople(cell)).toEqual({ people: [], problems: [] });
});

describe('groups', () => {
  test('are ids or addresses, with a name or without', () => {
    expect(readGroups('groups/AbC-1; Team, All <Team@x.org>, b@x.org').groups).toEqual([
      { id: 'groups/AbC-1', shown: 'groups/AbC-1' },
      { address: 'team@x.org', shown: 'Team@x.org' },
      { address: 'b@x.org', shown: 'b@x.org' },
    ]);
  });

  test('are never guessed', () => {
    expect(readGroups('users/123, Chess Club').problems).toEqual([
      { code: 'personAsGroup', values: { cell: 'users/123' } },
      { code: 'notAGroup', values: { cell: 'Chess Club' } },
    ]);
  });
});

describe('whatever a cell holds', () => {
  const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
  const from = (signs: string, minLength: number, maxLength: number) =>
    fc.string({ unit: fc.constantFrom(...signs), minLength, maxLength });
  const address = fc
    .tuple(from(`${letters}.!#$%&'*+/=?^_\`{|}~-`, 1, 12), from(letters, 1, 8), from(letters, 2, 4))
    .map(([local, domain, top]) => `z${local}@${domain}.${top}`);
  const name = fc.constantFrom('Ann', 'Smith, Ann', 'Dr. Ann Smith', 'Müller, Jürgen (IT)', '李雷');
  const mention = fc.tuple(address, name, fc.nat(9)).map(([at, who, form]) => ({
    address: at,
    text: [
      at,
      at.toUpperCase(),
      `<${at}>`,
      `${who} <${at}>`,
      `"${who}" <${at}>`,
      `"${at}"`,
      `(${at})`,
      `mailto:${at.replace(/\?/g, '')}`,
      `users/${at}`,
      `\u200b${at}\u00a0`,
    ][form] as string,
    form,
  }));

  test('each address laid into it comes out, in its order', () => {
    const between = fc.constantFrom(';', '; ', '\n', '\t', ' ;\n');
    fc.assert(
      fc.property(fc.array(fc.tuple(mention, between), { maxLength: 8 }), (laid) => {
        const cell = laid.map(([{ text }, sign]) => text + sign).join('');
        const wanted = laid.map(([{ address: at, form }]) =>
          form === 7 ? at.replace(/\?/g, '') : at,
        );
        expect(readPeople(cell)).toEqual({
          people: wanted.map((at) => expect.objectContaining({ user: `users/${at}`, address: at })),
          problems: [],
        });
      }),
      { numRuns: 300 },
    );
  });

  test('with any separators and anything between, each address is read or quoted', () => {
    const between = fc.constantFrom(
      ',',
      ' ',
      ', ',
      ';',
      '\n',
      '，',
      ' and ',
      ', tbd, ',
      '; ? ;',
      ' 12 ',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(mention, between), { maxLength: 8 }), (laid) => {
        const cell = laid.map(([{ text }, sign]) => text + sign).join('');
        const reading = readPeople(cell);
        const said = [
          ...reading.people.map(({ user }) => user),
          ...reading.problems.map(({ values }) => String(values.cell).toLowerCase()),
        ].join('\n');
        for (const [{ address: at, form }] of laid) {
          expect(said).toContain(form === 7 ? at.replace(/\?/g, '') : at);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('reading never throws, and answers only well-formed users', () => {
    const signs = fc.constantFrom(
      ...'<>"\'@,; \n\t()[]{}.e+0123/users·•',
      'users/',
      'E+',
      '@x.org',
      '\ud800',
    );
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(signs, { maxLength: 40 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(anything, (cell) => {
        for (const { user } of readPeople(cell).people)
          expect(user).toMatch(/^users\/(\d+|[^\s@]+@[^\s@]+)$/);
        readGroups(cell);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    '<',
    '"',
    '" ',
    '(',
    ')',
    '@',
    ',',
    '1,1',
    '1,11',
    '"<',
    '<a',
    'a@b.',
    "'",
    'mailto:?',
    'Smith, ',
  ])('a full cell of %j is read at once', (part) => {
    // 50,000 characters are the most a cell of Sheets holds.
    const cell = part.repeat(Math.floor(50_000 / part.length));
    // Processor time: a busy machine takes longer, and is no slower reader.
    const begin = process.cpuUsage();
    readPeople(cell);
    readPeople(`${cell}>ann@x.org`);
    expect(process.cpuUsage(begin).user / 1000).toBeLessThan(1500);
  });
});
