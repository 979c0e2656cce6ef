/** Whom a schedule may take out of spaces: by the record that is kept from firing to firing. */
import {
  type InStepRecord,
  inStepOf,
  judgeMissing,
  readRecord,
  writeRecord,
} from '../../src/schedule/in-step';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2027, 0, 4, 9, 30);
const NONE: InStepRecord = readRecord(undefined);

const missing = (space: string, ...people: string[]) =>
  people.map((one) => ({ key: `${space} takeOut users/${one}`, space }));

/** What is kept goes through its property each time, as from firing to firing. */
const look = (
  before: InStepRecord,
  sizes: Record<string, number>,
  all: ReturnType<typeof missing>,
  { most = 10, at = NOW }: { most?: number; at?: number } = {},
) => {
  const { record, take, beyond } = judgeMissing(
    before,
    new Map(Object.entries(sizes)),
    all,
    most,
    at,
  );
  const users = (some: typeof all) => some.map(({ key }) => key.replace(/.* users\//, ''));
  return { record: readRecord(writeRecord(record)), take: users(take), beyond: users(beyond) };
};

test('nobody goes who wasn’t missing at two looks an hour apart, and whoever is named between begins anew', () => {
  const gone = missing('7A', 'ben');
  const first = look(NONE, { '7A': 25 }, gone);
  expect([first.take, first.beyond]).toEqual([[], []]);
  expect(look(first.record, { '7A': 25 }, gone, { at: NOW + HOUR / 2 }).take).toEqual([]);
  const named = look(first.record, { '7A': 25 }, [], { at: NOW + HOUR / 2 });
  expect(look(named.record, { '7A': 25 }, gone, { at: NOW + 2 * HOUR }).take).toEqual([]);
  const second = look(first.record, { '7A': 25 }, gone, { at: NOW + HOUR });
  expect(second.take).toEqual(['ben']);
  // Whoever stayed all the same isn’t tried again, and isn’t told again.
  const third = look(second.record, { '7A': 25 }, gone, { at: NOW + 3 * HOUR });
  expect([third.take, third.beyond]).toEqual([[], []]);
});

test('beyond a day’s limit nobody at all goes, in whichever space; a day later as many may again', () => {
  const sizes = { '7A': 25, '7B': 25 };
  const gone = [...missing('7A', 'ann', 'ben'), ...missing('7B', 'cleo')];
  const first = look(NONE, sizes, gone);
  const most = { most: 2, at: NOW + HOUR };
  expect(look(first.record, sizes, gone, most)).toMatchObject({
    take: [],
    beyond: ['ann', 'ben', 'cleo'],
  });
  const two = look(first.record, sizes, gone.slice(1), most);
  expect(two.take).toEqual(['ben', 'cleo']);
  const more = missing('7A', 'dan');
  const seen = look(two.record, sizes, [...gone.slice(1), ...more], { at: NOW + 2 * HOUR });
  expect(look(seen.record, sizes, more, { most: 2, at: NOW + 4 * HOUR }).beyond).toEqual(['dan']);
  expect(look(seen.record, sizes, more, { most: 2, at: NOW + 28 * HOUR }).take).toEqual(['dan']);
  expect(look(seen.record, sizes, more, { most: 99, at: NOW + 4 * HOUR }).take).toEqual(['dan']);
});

test('no space loses more than a fifth in seven days, of what it has and had seven days ago', () => {
  const gone = (count: number) =>
    missing('7A', ...Array.from({ length: count }, (_, index) => `p${index}`));
  const at = (days: number) => ({ at: NOW + days * DAY });
  const first = look(NONE, { '7A': 14 }, gone(3));
  expect(look(first.record, { '7A': 14 }, gone(3), at(1)).beyond).toHaveLength(3);
  expect(look(first.record, { '7A': 14 }, gone(2), at(1)).take).toHaveLength(2);
  // A space that grew since counts as it was; one that shrank, as it is.
  expect(look(first.record, { '7A': 40 }, gone(3), at(1)).beyond).toHaveLength(3);
  expect(look(first.record, { '7A': 9 }, gone(2), at(1)).beyond).toHaveLength(2);
  const grown = look(first.record, { '7A': 40 }, gone(3), { ...at(1), most: 0 });
  expect(look(grown.record, { '7A': 40 }, gone(3), at(8)).take).toHaveLength(3);
  const two = look(first.record, { '7A': 14 }, gone(2), at(1));
  const more = [...gone(2), ...missing('7A', 'late')];
  const late = look(two.record, { '7A': 14 }, more, at(2));
  expect(look(late.record, { '7A': 14 }, more, at(3)).beyond).toEqual(['late']);
  expect(look(late.record, { '7A': 14 }, more, at(9)).take).toEqual(['late']);
});

test('a record that another version wrote, or nobody can read, is none; what a later one knows to do isn’t done', () => {
  const kept = look(NONE, { '7A': 25 }, missing('7A', 'ben')).record;
  expect(kept.missing.size).toBe(1);
  for (const text of ['{', 'null', '[]', '{"v":2,"m":{"a":[1,0]}}', '{"v":1,"m":7,"o":{},"s":[]}'])
    expect(readRecord(text)).toEqual(NONE);
  expect(inStepOf(undefined).does).toBe('rows');
  expect(inStepOf({ inStep: { does: 'mirror' as 'all', most: 3 } }).does).toBe('rows');
  expect(inStepOf({ inStep: { does: 'all', most: 1_000 } }).most).toBe(20);
});

test('what it does is one of three, and nobody may be taken out where no number says how many', () => {
  const of = (does: string, most?: number) =>
    inStepOf({ inStep: { does, most } as unknown as { does: 'all'; most: number } });
  expect([of('rows', 3), of('add', 3), of('all', 20), of('all', 21)]).toEqual([
    { does: 'rows', most: 3 },
    { does: 'add', most: 3 },
    { does: 'all', most: 20 },
    { does: 'all', most: 20 },
  ]);
  expect([of('all').most, of('all', 1.5).most, inStepOf(null)]).toEqual([
    ...[0, 0, { does: 'rows', most: 0 }],
  ]);
});

test('what is remembered reads back, without what isn’t a number', () => {
  const text = JSON.stringify({
    v: 1,
    s: { a: [1, 20, 'x', 2, 21, 3], b: ['x'], c: 7, d: [4] },
    m: { k: [10, 1], l: [11, 0], n: [], o: 'x', p: ['x', 12] },
    o: [[5, 'a', 2], ['5', 'a', 2], [5, 6, 2], [5, 'a', '2'], 'x', [5]],
  });
  const record = readRecord(text);
  expect([...record.sizes]).toEqual([
    [
      'a',
      [
        [1, 20],
        [2, 21],
      ],
    ],
  ]);
  expect([...record.missing]).toEqual([
    ['k', { since: 10_000, tried: true }],
    ['l', { since: 11_000, tried: false }],
    ['p', { since: 12_000, tried: false }],
  ]);
  expect(record.out).toEqual([[5, 'a', 2]]);
  expect(readRecord(writeRecord(record))).toEqual(record);
  // A second that has begun counts as whole: nobody is missing for longer than they are.
  const odd = { ...record, missing: new Map([['k', { since: 1_001, tried: false }]]) };
  expect(readRecord(writeRecord(odd)).missing.get('k')?.since).toBe(2_000);
});

test('exactly a fifth of a space may go, in exactly seven days, and exactly so many a day', () => {
  const judged = (
    size: number,
    count: number,
    {
      out = [],
      most = 20,
      was = size,
    }: { out?: InStepRecord['out']; most?: number; was?: number } = {},
  ) => {
    const people = missing('7A', ...Array.from({ length: count }, (_, index) => `p${index}`));
    const first = look(NONE, { '7A': was }, people);
    return look({ ...first.record, out }, { '7A': size }, people, { most, at: NOW + HOUR }).take
      .length;
  };
  expect([judged(15, 3), judged(14, 3), judged(5, 1), judged(4, 1), judged(0, 1)]).toEqual([
    ...[3, 0, 1, 0, 0],
  ]);
  expect([
    judged(500, 20),
    judged(500, 21),
    judged(50, 2, { most: 2 }),
    judged(50, 3, { most: 2 }),
  ]).toEqual([20, 0, 2, 0]);
  const { out } = look(
    look(NONE, { '7A': 15 }, missing('7A', 'a')).record,
    ...[{ '7A': 15 }, missing('7A', 'a'), { at: NOW + HOUR }],
  ).record;
  const [hash = ''] = out.map(([, space]) => space);
  const hour = Math.floor((NOW + HOUR) / HOUR);
  const before = (hours: number, n = 1, space = hash) => ({
    out: [[hour - hours, space, n] as [number, string, number]],
  });
  // Who went from this space in a week counts, and who went from any in a day.
  expect([
    judged(15, 3, before(168)),
    judged(15, 3, before(169)),
    judged(15, 2, before(1)),
  ]).toEqual([0, 3, 2]);
  expect([judged(15, 3, before(1, 17, 'other')), judged(15, 3, before(1, 18, 'other'))]).toEqual([
    3, 0,
  ]);
  expect([judged(15, 3, before(24, 18, 'other')), judged(15, 3, before(25, 18, 'other'))]).toEqual([
    0, 3,
  ]);
});

test('a space’s sizes are kept from the day that they changed, as far back as seven days need them', () => {
  const sizes = (...days: [day: number, people: number][]) => {
    let record = NONE;
    for (const [day, people] of days)
      record = look(record, { '7A': people }, [], { at: NOW + day * DAY }).record;
    const today = Math.floor(NOW / DAY);
    return [...record.sizes.values()].map((list) =>
      list.map(([day, people]) => [day - today, people]),
    );
  };
  expect(sizes([0, 20], [1, 20], [2, 21], [2, 25])).toEqual([
    [
      [0, 20],
      [2, 21],
    ],
  ]);
  expect(sizes([0, 20], [2, 21], [8, 22])).toEqual([
    [
      [0, 20],
      [2, 21],
      [8, 22],
    ],
  ]);
  expect(sizes([0, 20], [2, 21], [9, 22])).toEqual([
    [
      [2, 21],
      [9, 22],
    ],
  ]);
  expect(sizes([0, 20], [2, 21], [20, 21])).toEqual([[[2, 21]]]);
});

test('no more spaces and missing people are remembered than a property holds', () => {
  const many = Array.from({ length: 3_001 }, (_, index) => `${index}`);
  const all = many.slice(0, 301).flatMap((space) => missing(space, 'x'));
  const { record } = judgeMissing(NONE, new Map(many.map((space) => [space, 9])), all, 1, NOW);
  expect([record.sizes.size, record.missing.size]).toEqual([3_000, 300]);
});
