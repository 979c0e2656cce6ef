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
