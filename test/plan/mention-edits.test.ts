/** Cells from which somebody is taken out, or in which an address is changed: nobody else is read otherwise for it. */
import fc from 'fast-check';
import { changeMentions } from '../../src/plan/mention-edits';
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
