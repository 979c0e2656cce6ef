/** Every form in which people paste people into a cell. */
import fc from 'fast-check';
import { readGroups, readPeople } from '../../src/table/addresses';
import { anyText } from '../any-text';
import { sampleOf } from '../night';
import { quickest } from '../quickest';
import { keptCells, readingOf } from './cells';

const users = (cell: string) => readPeople(cell).people.map(({ user }) => user);
const problems = (cell: string) =>
  readPeople(cell).problems.map(({ code, values }) => `${code}: ${values.cell}`);

/** The cell names exactly these people, and nothing in it is unclear. */
function expectPeople(cell: string, ...people: string[]): void {
  expect(readPeople(cell).problems).toEqual([]);
  expect(users(cell)).toEqual(people.map((person) => `users/${person}`));
}

test.each(keptCells())(
  '%j names whom it named before, and so it did to version 0.1.0',
  (cell, kept) => {
    expect(readingOf(cell)).toEqual(kept);
  },
);

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
      { user: 'users/ann@x.org', shown: 'Ann@X.org', address: 'ann@x.org', name: 'Ann' },
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

  test.each(['tom@', '@x.org', 'tom@x', 'tom@@x.org', 'tom@-x.org', 'tom@x..org', 'a@b.c.d@e.f'])(
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

  test('whose bracket is empty are quoted', () => {
    expect(problems('Ann <>')).toEqual(['notAnAddress: Ann <>']);
    expect(problems('Ann <ann at x>')).toEqual(['notAnAddress: Ann <ann at x>']);
  });

  test('whose bracket is never closed are read', () => {
    expectPeople('Ann <ann@x.org', 'ann@x.org');
    expectPeople(
      'Ann <ann@x.org, Bob Lee <bob@x.org, eva@x.org',
      'ann@x.org',
      'bob@x.org',
      'eva@x.org',
    );
  });

  test.each([
    'Ann Lee ann@x.org',
    'ann@x.org Ann Lee',
    'Ann Lee, ann@x.org',
    'Ann Lee | ann@x.org',
    'Ann Lee\tann@x.org',
    'Ann|ann@x.org',
    'Ann Lee(ann@x.org)',
    'Ann Lee [ann@x.org]',
    'Ann Lee: ann@x.org',
    'Ann Lee - ann@x.org',
    'Ann Lee → ann@x.org',
    'ann@x.org, Ann Lee',
    'ann@x.org (Ann Lee)',
    'ann@x.org (Team, West; 7A)',
    'ann@x.org – treasurer',
    'ann@x.org–treasurer',
    'ann@x.org – Head Coach',
    'Ann Lee ann@x.org treasurer',
    'Ann Lee <ann@x.org> (she/her)',
    'Dr. Ann Lee (Physics) ann@x.org',
    'Ann Lee | Sales <ann@x.org>',
    'Lee, Ann, PhD <ann@x.org>',
    '李安 ann@x.org',
    'Members: ann@x.org',
    'E-Mail:ann@x.org',
    '12 ann@x.org',
    'ann@x.org +49 170 1234567',
    'Ann Lee\nann@x.org',
    'ann@x.org\nAnn Lee',
    'Ann Lee;ann@x.org',
    'Ann Lee, ann@x.org, 0170 1234567',
    'Ann Lee, 8a, ann@x.org',
    'ann@x.org, Ann Lee, Form 7B, +49 170 1234567',
    'Ann Lee ann@x.org, 9x/2',
  ])('with a name or a note beside are that person: %j', (cell) => {
    expectPeople(cell, 'ann@x.org');
  });

  test.each([
    ['Bob Foe; ann@x.org', 'chip: Bob Foe'],
    ['Bob Foe\nann@x.org', 'chip: Bob Foe'],
    ['Bob Foe and ann@x.org', 'chip: Bob Foe'],
    ['ann@x.org, Bob Foe', 'chip: Bob Foe'],
    ['ann@x.org / Bob Foe', 'chip: Bob Foe'],
    ['ann@x.org & Bob', 'notAnAddress: Bob'],
    ['Ann Lee ann@x.org Bob Foe', 'chip: Bob Foe'],
    ['Bob Foe, Ann Lee <ann@x.org>', 'chip: Bob Foe'],
    ['Bob Foe, Lee, Ann <ann@x.org>', 'chip: Bob Foe'],
    ['Bob Foe, Ann Lee, <ann@x.org>', 'chip: Bob Foe'],
    ['Bob and Ann ann@x.org', 'notAnAddress: Bob'],
    ['everyone, ann@x.org', 'notAnAddress: everyone'],
    ['ann@x.org?, ?', 'notAnAddress: ?'],
    ['ann@x.org …', 'notAnAddress: …'],
    ['ann@x.org or', 'notAnAddress: or'],
    ['ann@x.org etc.', 'notAnAddress: etc.'],
    ['ann@x.org, 3 more', 'notAnAddress: 3 more'],
    ['ann@x.org (and Bob Foe)', 'chip: Bob Foe'],
    ['ann@x.org, 120', 'shortNumber: 120'],
    ['ann@x.org, 0170 1234567', 'phoneNumber: 0170 1234567'],
    ['8a, ann@x.org', 'notAnAddress: 8a'],
    ['Ann Lee, ann@x.org, 20141', 'shortNumber: 20141'],
  ])('beside somebody else leave them to be mended: %j', (cell, problem) => {
    expect(users(cell)).toEqual(['users/ann@x.org']);
    expect(problems(cell)).toEqual([problem]);
  });

  test('that all have a name beside are just these', () => {
    const both = ['ann@x.org', 'bob@x.org'];
    expectPeople('Ann Lee ann@x.org Bob Foe bob@x.org', ...both);
    expectPeople('Ann Lee, ann@x.org, Bob Foe, bob@x.org', ...both);
    expectPeople('Ann Lee, ann@x.org\nBob Foe, bob@x.org', ...both);
    expectPeople('Lee, Ann <ann@x.org>;\nFoe, Bob <bob@x.org>', ...both);
    expectPeople('Staff: Ann Lee <ann@x.org>, bob@x.org;', ...both);
    expectPeople('García López, María José <mj@x.org>', 'mj@x.org');
  });

  test.each([
    "'ann@x.org",
    '=ann@x.org',
    '+ann@x.org',
    "'+ann@x.org",
    '*ann@x.org',
    '-ann@x.org',
    'ann@x.org*',
    'ann@x.org†',
    'ann@x.org¹',
    '„ann@x.org',
    'smtp:ann@x.org',
    'SIP:ann@x.org',
    '"mailto:ann@x.org"',
    '[Ann](mailto:ann@x.org)',
    '[ann@x.org](mailto:ann@x.org?subject=Hi "Ann")',
    '<a href="mailto:ann@x.org">Ann</a>',
    "<a class='x' href='MAILTO:ann@x.org'>ann@x.org</a>",
    '<p>ann@x.org</p>',
    'ann@x.org<br/>',
    '&lt;ann@x.org&gt;&nbsp;',
    'ann&#64;x.org',
    '✓ ann@x.org',
    '☐ ann@x.org',
    '3. ann@x.org',
    '3) ann@x.org',
    '(3) ann@x.org',
    '#3 ann@x.org',
    '《ann@x.org》',
    'ａｎｎ＠ｘ．ｏｒｇ',
    'ann@x。org',
    'ann@x.org?subject=Hello',
    '@ann@x.org',
    '_ann@x.org_',
    '**_ann@x.org_**',
    'email=ann@x.org',
    'https://x.org/?view=cm&to=ann@x.org',
    'https://chat.x.org/people/ann@x.org',
  ])('lose what stands around them: %j', (cell) => {
    expectPeople(cell, 'ann@x.org');
  });

  test('keep the signs that are their own', () => {
    expectPeople(
      "o'brien@x.org ben+test2@x.org _all@x.org",
      "o'brien@x.org",
      'ben+test2@x.org',
      '_all@x.org',
    );
    expectPeople('o’brien@x.org', "o'brien@x.org");
    expectPeople('1.ann@x.org', '1.ann@x.org');
    expectPeople('r&to=ann@x.org, ben@x.org', 'r&to=ann@x.org', 'ben@x.org');
  });

  test('lose the numbers of a list that stick to them', () => {
    expectPeople('1.ann@x.org\n2.bob@x.org', 'ann@x.org', 'bob@x.org');
    expectPeople(
      '1. ann@x.org\n10. bob@x.org\n100. eva@x.org',
      'ann@x.org',
      'bob@x.org',
      'eva@x.org',
    );
  });

  test.each(['/', '|', '&', ':', ';', ' / ', ' ::: ', '||', '&amp;', ' & ', '<br>', '\n• '])(
    'may be separated by %j',
    (sign) => {
      expectPeople(
        `ann@x.org${sign}bob@x.org${sign}eva@x.org`,
        'ann@x.org',
        'bob@x.org',
        'eva@x.org',
      );
    },
  );

  test('glued to names and to one another are all read', () => {
    const both = ['ann@x.org', 'bob@x.org'];
    expectPeople('Ann:ann@x.org/Bob:bob@x.org', ...both);
    expectPeople('高橋：ann@x.org／伊藤：bob@x.org', ...both);
    expectPeople('@ann@x.org @bob@x.org', ...both);
    expectPeople('email=ann@x.org&email=bob@x.org', ...both);
    expectPeople('Ann Lee\nann@x.org\n\nBob Foe\nbob@x.org', ...both);
    expectPeople('Ann Lee, 7c, ann@x.org; Bob Foe, 7d, bob@x.org', ...both);
  });

  test('between which a program has written its sign for a new line are two', () => {
    expectPeople('ann@x.org\\nbob@x.org\\r\\neva@x.org', 'ann@x.org', 'bob@x.org', 'eva@x.org');
  });

  test('that are equal in any form of Unicode are one', () => {
    const twice = readPeople('jürgen@mu\u0308ller.de, ju\u0308rgen@MÜLLER.de').people;
    expect(new Set(twice.map(({ user }) => user))).toEqual(new Set(['users/jürgen@müller.de']));
    expectPeople('ann@\uff58.org', 'ann@x.org');
  });

  test.each([
    ['atInWords', 'ann(at)x.org'],
    ['atInWords', 'ann [at] x.org'],
    ['atInWords', 'ann<at>x.org'],
    ['atInWords', 'ann at x.org'],
    ['atInWords', 'ann AT x DOT org'],
    ['atInWords', 'ann {at} x [dot] org'],
    ['atInWords', 'ann(arroba)x(punto)org'],
    ['addressSlip', 'ann@x,org'],
    ['addressSlip', 'ann @x.org'],
    ['addressSlip', 'ann@ x.org'],
    ['addressSlip', 'ann @ x.org'],
    ['addressSlip', 'ann@x .org'],
  ])('that are nearly some are offered and not taken, %s: %j', (code, cell) => {
    const problem = { code, values: { cell, proposed: 'ann@x.org' } };
    expect(readPeople(cell)).toEqual({ people: [], problems: [problem] });
    expect(readPeople(`bob@x.org, ${cell}; eva@x.org`)).toMatchObject({
      people: [{ user: 'users/bob@x.org' }, { user: 'users/eva@x.org' }],
      problems: [problem],
    });
    expect(readGroups(cell).problems).toEqual([problem]);
  });

  test('whose country or dash went wrong are offered, too', () => {
    expect(readPeople('ann@x.co,uk').problems[0]?.values.proposed).toBe('ann@x.co.uk');
    expect(readPeople('ann–eva@x.org').problems[0]?.values.proposed).toBe('ann-eva@x.org');
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
    ['20141', 'shortNumber'],
    ['01701234567890', 'shortNumber'],
    ['1234567890123456789012', 'notAPersonId'],
    ['+49 170 1234567', 'phoneNumber'],
    ['(030) 123-456', 'phoneNumber'],
    ['0170/1234567', 'phoneNumber'],
    ['555-0100', 'phoneNumber'],
    ['2026-09-01', 'notAnAddress'],
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

/** What stands around one pasted address, `%`. */
const SURROUNDINGS = [
  'Cleo Fox %',
  '% Cleo Fox',
  'Cleo Fox (%)',
  'Cleo Fox(%)',
  'Fox, Cleo <%>',
  'Cleo Fox, %',
  'Cleo Fox <%',
  'Cleo Fox: %',
  'Cleo Fox – %',
  '% – treasurer',
  '% (Team, West)',
  '% (7A)',
  'Cleo Fox % (chair)',
  "'%",
  '=%',
  '+%',
  '*%*',
  '%†',
  '"%"',
  '“%”',
  '`%`',
  'mailto:%',
  'smtp:%',
  'SIP:%',
  '<mailto:%>',
  '[Cleo](mailto:%)',
  '<a href="mailto:%">Cleo Fox</a>',
  '<b>%</b>',
  '&lt;%&gt;',
  '%&nbsp;',
  '• %',
  '✓ %',
  '☐ %',
  '12. %',
  '12) %',
  '(12) %',
  '\u200b%\ufeff',
  '\u00a0%\u3000',
  '＜%＞',
];

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

  const part = from(letters, 3, 6);
  const plain = fc
    .tuple(part, part, fc.constantFrom('org', 'com', 'de'))
    .map(([local, domain, top]) => `${local}.x@${domain}.${top}`);
  const surrounded = fc.tuple(plain, fc.nat(SURROUNDINGS.length - 1)).map(([at, index]) => ({
    text: (SURROUNDINGS[index] as string).replace(/%/g, at),
    person: at,
    problem: '',
  }));
  /** Somebody without an address, and addresses that are nearly some. */
  const unread = fc.oneof(
    fc.constantFrom('Bob Foe', 'Foe, Bob', 'everyone', '20141', '?').map((text) => ({
      text,
      person: '',
      problem: text,
    })),
    fc
      .tuple(plain, fc.constantFrom('(at)', ' [at] ', '<at>', ' at ', ' @', '@ '))
      .map(([at, sign]) => {
        const text = at.replace('@', sign);
        return { text, person: '', problem: `${text} → ${at}` };
      }),
  );

  test('with any of the surroundings that people paste, exactly these people come out, and whoever else stands there is told', () => {
    const between = fc.constantFrom(';', '; ', '\n', ';\n', '<br>', '\r\n• ', '\n- ');
    const mixed = fc.oneof({ weight: 5, arbitrary: surrounded }, { weight: 1, arbitrary: unread });
    fc.assert(
      fc.property(fc.array(fc.tuple(mixed, between), { minLength: 1, maxLength: 8 }), (laid) => {
        const cell = laid.map(([{ text }, sign]) => text + sign).join('');
        const { people, problems: found } = readPeople(cell);
        const given = laid.map(([one]) => one);
        expect(people.map(({ address: at }) => at)).toEqual(
          given.flatMap(({ person }) => (person === '' ? [] : [person])),
        );
        expect(
          found.map(({ values: { cell: said, proposed } }) =>
            proposed === undefined ? said : `${said} → ${proposed}`,
          ),
        ).toEqual(given.flatMap(({ problem }) => (problem === '' ? [] : [problem])));
      }),
      { numRuns: 500 },
    );
  });

  test('with labels and signs glued to it and no space anywhere, each address is read or quoted', () => {
    const label = fc.constantFrom('', 'Ann:', 'mailto:', 'to=', '@', '(', 'Coach–', '高橋：');
    const between = fc.constantFrom('/', '|', '&', ';', ':', '=', '+', '→', '／', ',', '\\n', ')');
    fc.assert(
      fc.property(fc.array(fc.tuple(label, plain, between), { maxLength: 6 }), (laid) => {
        const { people, problems: found } = readPeople(laid.flat().join(''));
        const said = [
          ...people.map(({ user }) => user),
          ...found.map(({ values }) => String(values.cell)),
        ].join('\n');
        for (const [, at] of laid) expect(said).toContain(at);
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
      anyText({ maxLength: 60 }),
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

  test.each(
    sampleOf(
      [
        '<',
        '"',
        '" ',
        '(',
        ')',
        '@',
        ',',
        '\n',
        'a;',
        'a|',
        'a at ',
        'a (at) b.c ',
        'a@b,c ',
        'a@ b.c ',
        'a@b.c/',
        'Ann, a@b.c, ',
        'Ann Lee and ',
        '[](@',
        '<a href="mailto:a@b.c">',
        '&#64;',
        '((',
        '李',
        '1,1',
        '1,11',
        '"<',
        '<a',
        'a@b.',
        "'",
        'mailto:?',
        'Smith, ',
      ],
      2,
    ),
  )('a full cell of %j is read at once', (part) => {
    // 50,000 characters are the most a cell of Sheets holds.
    const cell = part.repeat(Math.floor(50_000 / part.length));
    const took = quickest(() => {
      readPeople(cell);
      readPeople(`${cell}>ann@x.org`);
    }, 1_400);
    expect(took).toBeLessThan(1_400);
  });
});
