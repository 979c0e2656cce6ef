/** Filters: which of them would tear rows from their outcomes, and which columns they have to span. */
import { columnsToSpan, filterNotes } from '../../src/plan/filter';
import { lettersOf } from '../../src/plan/letters';
import { readSnapshot } from '../../src/plan/snapshot';

const OUTCOMES = ['Status', 'Space link', 'Details', 'Space ID', 'Request ID'];
const ANSWERS = { mapping: {} };
const READING = { me: 'ann@example.com', ownDomains: [], defaults: {} };

function wider(
  headers: string[],
  [column, columns]: [number, number],
  at: Partial<{ row: number; rows: number }> = {},
) {
  const cells = [
    headers,
    headers.map((header) => (header === 'Members' ? 'ben@example.com' : 'x')),
  ];
  return columnsToSpan(
    { row: 0, rows: 2, ...at, column, columns },
    readSnapshot(cells, ANSWERS, READING),
  );
}

const OWN = ['Space name', 'Members', 'Notes'];

test.each<[string, string[], [number, number], ReturnType<typeof wider>]>([
  ['spans everything', [...OWN, ...OUTCOMES], [0, 8], undefined],
  ['ends before the outcomes', [...OWN, ...OUTCOMES], [0, 3], { first: 0, last: 7 }],
  ['ends among the outcomes', [...OWN, ...OUTCOMES], [0, 6], { first: 0, last: 7 }],
  ['begins after the name', [...OWN, ...OUTCOMES], [1, 7], { first: 0, last: 7 }],
  ['spans what says nothing', [...OWN, ...OUTCOMES], [2, 1], undefined],
  ['ends where the outcomes will come', OWN, [0, 3], undefined],
  ['ends short of where they will come', OWN, [0, 2], { first: 0, last: 2 }],
])('a filter that %s', (_, headers, span, expected) => {
  expect(wider(headers, span)).toEqual(expected);
});

test('one above the rows is none of theirs', () => {
  expect(wider([...OWN, ...OUTCOMES], [0, 3], { rows: 1 })).toBeUndefined();
});

test('the note names the columns by their letters, and is told until somebody wants it so', () => {
  const cells = [
    [...OWN, ...OUTCOMES],
    [...OWN, ...OUTCOMES].map((header) => (header === 'Members' ? 'ben@example.com' : 'x')),
  ];
  const snapshot = readSnapshot(cells, ANSWERS, READING);
  const span = { row: 0, rows: 2, column: 1, columns: 2 };
  const [note, ...others] = filterNotes(span, snapshot);
  expect([note?.values, note?.severity, others]).toEqual([{ from: 'B', to: 'C' }, 'note', []]);
  expect(note?.replies).toEqual([{ does: 'widenFilter', first: 0, last: 7 }, { does: 'keep' }]);
  expect(filterNotes(span, snapshot, [note?.key ?? ''])).toEqual([]);
  expect(filterNotes(null, snapshot)).toEqual([]);
  expect(filterNotes({ ...span, column: 0, columns: 8 }, snapshot)).toEqual([]);
});

test('a filter concerns the rows if one row of it stands below the headers', () => {
  const all = [...OWN, ...OUTCOMES];
  expect(wider(all, [0, 3], { row: 0, rows: 2 })).toBeDefined();
  expect(wider(all, [0, 3], { row: 1, rows: 1 })).toBeDefined();
});

test('columns are called as a sheet calls them', () => {
  expect([0, 1, 25, 26, 27, 51, 52, 701, 702].map(lettersOf)).toEqual([
    ...['A', 'B', 'Z', 'AA', 'AB', 'AZ', 'BA', 'ZZ', 'AAA'],
  ]);
});
