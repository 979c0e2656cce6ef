/** What rows made is remembered as long as the document's properties have room. */
import { readMade } from '../../src/placing/made';
import { sealsWith } from '../../src/seal/seal';

const idOf = (row: number) => `00000000-0000-4000-8000-${String(row).padStart(12, '0')}`;
const lengthOf = (properties: Record<string, string>) =>
  Object.entries(properties).reduce((sum, [key, value]) => sum + key.length + value.length, 0);

/** Sheets fill up one after the other, by 60 rows at a time; `digits` long are the ids of spaces. */
function filled(sheets: number, rows: number, digits: number) {
  const properties: Record<string, string> = { other: 'x'.repeat(5_000) };
  for (let sheet = 0; sheet < sheets; sheet++)
    for (let from = 0; from < rows; from += 60) {
      const made = readMade(properties, sheet);
      for (let row = from; row < from + 60; row++)
        made.add(idOf(row), `spaces/${String(row).padStart(digits, 'A')}`);
      Object.assign(properties, made.changes());
    }
  return properties;
}

test.each([11, 64])(
  'no property is longer than Google takes, whatever ids Chat gives (%i)',
  (digits) => {
    const properties = filled(1, 1_200, digits);
    expect(Math.max(...Object.values(properties).map((value) => value.length))).toBeLessThan(9_000);
    const made = readMade(properties, 0);
    expect(made.spaceOf(idOf(1_199))).toBe(`spaces/${'1199'.padStart(digits, 'A')}`);
    expect(made.spaceOf(idOf(0))).toBe(`spaces/${'0'.padStart(digits, 'A')}`);
  },
);

test('several long-lived sheets leave room in the store; the newest rows of each are known', () => {
  const properties = filled(4, 4_200, 20);
  expect(lengthOf(properties)).toBeLessThan(450_000);
  for (const sheet of [0, 1, 2, 3])
    expect(readMade(properties, sheet).spaceOf(idOf(4_199))).toBeDefined();
});

const ann = sealsWith(() => ({ key: 'ann', book: 'book' }));
const ben = sealsWith(() => ({ key: 'ben', book: 'book' }));

test('what a row made is remembered on its sheet, and proven to nobody but whoever had it made', () => {
  const made = readMade({}, 7, ann);
  made.add('a', 'spaces/one');
  made.add('b', 'spaces/two');
  const kept = { ...made.changes(), 'made.7.x': 'c three', 'made.70.0': 'd four' };
  expect(made.changes()).toEqual({});
  const [own, others, another] = [
    readMade(kept, 7, ann),
    readMade(kept, 7, ben),
    readMade(kept, 8, ann),
  ];
  expect([own.spaceOf('a'), own.ownerOf('spaces/two')]).toEqual(['spaces/one', 'b']);
  expect([own.own(), others.own(), readMade(kept, 7).own(), another.own()]).toEqual([
    ['spaces/one', 'spaces/two'],
    [],
    [],
    [],
  ]);
  expect(['a', 'b'].map((uuid) => own.proofOf(uuid, 'spaces/one'))).toEqual(['own', undefined]);
  expect(others.proofOf('a', 'spaces/one')).toBeUndefined();
  expect([own.spaceOf('c'), own.spaceOf('d'), another.spaceOf('a')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(own.changes()).toEqual({});
});

test('what an earlier version kept is known without a proof, and is nobody’s own until it is sealed', () => {
  const text = 'a one\nb two\n\nc\nd four seal more';
  const made = readMade({ 'made.7.0': text }, 7, ann);
  expect(['a', 'b', 'c', 'd'].map((uuid) => made.spaceOf(uuid))).toEqual([
    'spaces/one',
    'spaces/two',
    undefined,
    undefined,
  ]);
  expect([made.proofOf('a', 'spaces/one'), made.own()]).toEqual(['unsealed', []]);
  made.add('a', 'spaces/one');
  expect([made.proofOf('a', 'spaces/one'), made.own()]).toEqual(['own', ['spaces/one']]);
  const [line, ...rest] = made.changes()['made.7.0']?.split('\n') ?? [];
  expect([line, rest]).toEqual(['b two', [expect.stringMatching(/^a one \S{16}$/)]]);
  made.add('a', 'spaces/one');
  expect(made.changes()).toEqual({});
});

test('a row that made another space has that one, and a row that is forgotten none, in the store as well', () => {
  const kept = { 'made.7.2': 'b two', 'made.7.10': 'a ten\nc three', 'made.7.9': 'a one' };
  // The newest is what holds, and numbers count as numbers.
  expect(readMade(kept, 7).spaceOf('a')).toBe('spaces/ten');
  const made = readMade(kept, 7);
  made.add('b', 'spaces/twenty');
  expect(made.changes()).toEqual({
    'made.7.2': '',
    'made.7.10': 'a ten\nc three\nb twenty',
  });
  made.forget('a');
  expect([made.spaceOf('a'), made.ownerOf('spaces/ten'), made.spaceOf('c')]).toEqual([
    undefined,
    undefined,
    'spaces/three',
  ]);
  expect(made.changes()).toEqual({ 'made.7.9': '', 'made.7.10': 'c three\nb twenty' });
  made.forget('nobody');
  expect(made.changes()).toEqual({});
});

test.each([
  ['a sheet of its own keeps at most 30 properties', 31, 0, ['made.7.0']],
  ['thirty stay', 30, 0, []],
  [
    'a document that is full of other things keeps the newest',
    3,
    399_990,
    ['made.7.0', 'made.7.1'],
  ],
  ['what still fits stays', 3, 400_000 - 'other'.length - 3 * 6, []],
  ['what no longer fits goes', 3, 400_001 - 'other'.length - 3 * 6, ['made.7.0']],
])('%s', (_, chunks, others, gone) => {
  // An id of two characters, a blank, a space of two and the line’s end.
  const store: Record<string, string> = { other: 'x'.repeat(others) };
  for (let number = 0; number < chunks; number++)
    store[`made.7.${number}`] = `${number + 10} ${number + 10}`;
  const changes = readMade(store, 7).changes();
  expect(changes).toEqual(Object.fromEntries(gone.map((key) => [key, ''])));
});
