/** Cells from which somebody is taken out, or in which an address is changed: nobody else is read otherwise for it. */
import fc from 'fast-check';
import { changeMentions, namesAnybody, staysText, whoIn } from '../../src/plan/mention-edits';
import { readPeople } from '../../src/table/addresses';

const leaveOut = (cell: string, ...mentions: string[]) =>
  changeMentions(
    cell,
    mentions.map((from) => ({ from, to: '' })),
  );

test.each([
  ['ann@x.org, tom@, ben@x.org', 'tom@', 'ann@x.org, ben@x.org'],
  ['tom@, ben@x.org', 'tom@', 'ben@x.org'],
  ['ann@x.org; tom@', 'tom@', 'ann@x.org'],
  ['tom@', 'tom@', ''],
  ['ann@x.org\neve@y.org\nben@x.org', 'eve@y.org', 'ann@x.org\nben@x.org'],
  ['Ann <ann@x.org>, Eve Y <eve@y.org>, ben@x.org', 'eve@y.org', 'Ann <ann@x.org>, ben@x.org'],
  ['"Y, Eve" <eve@y.org>; ann@x.org', 'eve@y.org', 'ann@x.org'],
  ['ann@x.org eve@y.org ben@x.org', 'eve@y.org', 'ann@x.org ben@x.org'],
  ['ann@x.org,tom@,ben@x.org', 'tom@', 'ann@x.org,ben@x.org'],
  ['ann@x.org , tom@ , ben@x.org', 'tom@', 'ann@x.org , ben@x.org'],
  ['ann@x.org tom@ , ben@x.org', 'tom@', 'ann@x.org, ben@x.org'],
  ['ann@x.org,  tom@ ben@x.org', 'tom@', 'ann@x.org,  ben@x.org'],
  ['  tom@ ; ben@x.org', 'tom@', 'ben@x.org'],
  ['ann@x.org\ntom@', 'tom@', 'ann@x.org'],
  ['tom@\nann@x.org', 'tom@', 'ann@x.org'],
  ['ann@x.org, <tom@y.org>, ben@x.org', 'tom@y.org', 'ann@x.org, ben@x.org'],
  ['ann@x.org; "Y; Eve" <eve@y.org>; ben@x.org', 'eve@y.org', 'ann@x.org; ben@x.org'],
  ['tom@, ann@x.org, tom@', 'tom@', 'ann@x.org'],
  ['ann@x.org;\ntom@ ben@x.org', 'tom@', 'ann@x.org;\nben@x.org'],
  ['ann@x.org,tom@ ben@x.org', 'tom@', 'ann@x.org, ben@x.org'],
  ['Tim Fox tom@, ann@x.org, ben@x.org', 'tom@', 'ann@x.org, ben@x.org'],
  ['ann@x.org; Tim Fox tom@; ben@x.org', 'tom@', 'ann@x.org; ben@x.org'],
  ['ann@x.org, Tim Fox tom@', 'tom@', 'ann@x.org'],
  ['ann@x.org; "Eve" <eve@y.org>', 'eve@y.org', 'ann@x.org'],
  ['"Eve" <eve@y.org>, "Tom" <tom@y.org>', 'tom@y.org', '"Eve" <eve@y.org>'],
  ['"" <tom@y.org>, ann@x.org', 'tom@y.org', 'ann@x.org'],
  ['ann@x.org,eve@y.org ben@x.org', 'ann@x.org', 'eve@y.org ben@x.org'],
  ['ann@x.org eve@y.org,ben@x.org', 'eve@y.org', 'ann@x.org,ben@x.org'],
  ['ann@x.org eve@y.org\nben@x.org', 'eve@y.org', 'ann@x.org\nben@x.org'],
  ['ann@x.org\n eve@y.org ben@x.org', 'eve@y.org', 'ann@x.org\nben@x.org'],
])('%j without %j is %j', (cell, mention, text) => {
  expect(leaveOut(cell, mention)).toBe(text);
});

test('one address in another is not touched', () => {
  expect(leaveOut('ann@x.org, joann@x.org, ann@x.org.uk', 'ann@x.org')).toBe(
    'joann@x.org, ann@x.org.uk',
  );
});

test('an address that was put in place of another keeps its name and its place', () => {
  const change = [{ from: 'gus@exmaple.com', to: 'gus@example.com' }];
  expect(changeMentions('Gus <gus@exmaple.com>, ann@example.com', change)).toBe(
    'Gus <gus@example.com>, ann@example.com',
  );
});

test('nothing is changed where Sheets would make something else of it, or somebody else would be read', () => {
  expect(leaveOut('ann@x.org, 12', 'ann@x.org')).toBeUndefined();
  expect(leaveOut('ann@x.org', 'tom@')).toBeUndefined();
  expect(changeMentions('=a@x.org', [{ from: 'a@x.org', to: 'b@x.org' }])).toBeUndefined();
});

const name = fc.stringMatching(/^[a-z]{1,6}$/);
const address = fc
  .tuple(name, fc.constantFrom('x.org', 'y.org', 'example.com'))
  .map((parts) => parts.join('@'));
const mention = fc.oneof(
  address,
  fc.tuple(name, address).map(([who, at]) => `${who} <${at}>`),
  fc.tuple(name, name, address).map(([one, other, at]) => `"${one}, ${other}" <${at}>`),
  name.map((who) => `${who}@`),
);
const cells = fc
  .tuple(
    fc.array(mention, { minLength: 1, maxLength: 8 }),
    fc.constantFrom(', ', '; ', '\n', ',', ';'),
  )
  .map(([parts, separator]) => parts.join(separator));

test('whatever is left out, exactly the others are read afterwards', () => {
  fc.assert(
    fc.property(cells, fc.nat(), (cell, pick) => {
      const before = readPeople(cell);
      const all = [
        ...before.people.map(({ shown }) => shown),
        ...before.problems.map(({ values }) => String(values.cell)),
      ];
      const gone = all[pick % all.length] ?? '';
      const text = leaveOut(cell, gone);
      if (text === undefined) return;
      const after = readPeople(text);
      const read = ({ people, problems }: typeof after) =>
        new Set([
          ...people.map(({ shown }) => shown),
          ...problems.map(({ values }) => values.cell),
        ]);
      expect(read(after)).toEqual(new Set([...read(before)].filter((one) => one !== gone)));
    }),
    { numRuns: 500 },
  );
});

test('somebody can nearly always be left out', () => {
  let done = 0;
  const all = fc.sample(cells, { numRuns: 300, seed: 7 });
  for (const cell of all) {
    const [first] = readPeople(cell).people;
    if (!first || leaveOut(cell, first.shown) !== undefined) done += 1;
  }
  expect(done / all.length).toBeGreaterThan(0.95);
});

test('a mention stands by itself: as a part of another address it is none', () => {
  for (const other of [
    'x.ann@x.org',
    'x_ann@x.org',
    'x+ann@x.org',
    'x%ann@x.org',
    'ann@x.org-y.de',
    'éann@x.org',
  ])
    expect([other, leaveOut(`${other}, ben@x.org`, 'ann@x.org')]).toEqual([other, undefined]);
  expect(leaveOut('ben@x.org, ann@x.org.', 'ann@x.org')).toBe('ben@x.org, .');
});

test('an address is changed at each place where it stands, also to one that holds it', () => {
  const change = [{ from: 'a@x.org', to: 'aa@x.org' }];
  expect(changeMentions('a@x.org, b@x.org, a@x.org', change)).toBe('aa@x.org, b@x.org, aa@x.org');
  const two = [...change, { from: 'b@x.org', to: '' }];
  expect(changeMentions('a@x.org, b@x.org', two)).toBe('aa@x.org');
  expect(changeMentions('a@x.org', two)).toBeUndefined();
  expect(changeMentions('a@x.org', [{ from: 'a@x.org', to: 'a@x.org' }])).toBeUndefined();
  const named = [{ from: 'Noor', to: 'Noor <noor@x.org>', address: 'noor@x.org' }];
  expect(changeMentions('a@x.org, Noor', named)).toBe('a@x.org, Noor <noor@x.org>');
});

test.each<[string, boolean]>([
  ['', true],
  ['a@x.org', true],
  ['users/1', true],
  ['people/1', true],
  ['groups/1', true],
  ['users', false],
  ['x users/1', false],
  ['12', false],
  ['=a@x.org', false],
  [' +a@x.org', false],
  ['-a@x.org', false],
  ["'a@x.org", false],
])('Sheets leaves %j as it is: %s', (text, stays) => {
  expect(staysText(text)).toBe(stays);
});

test('a cell names whoever is read from it, and what can’t be read', () => {
  expect(whoIn('Ann <ann@x.org>, tom@')).toEqual(['users/ann@x.org', 'tom@']);
  expect([
    namesAnybody('ann@x.org'),
    namesAnybody('groups/abc'),
    namesAnybody('tom@'),
    namesAnybody(''),
  ]).toEqual([...[true, true, false, false]]);
});
