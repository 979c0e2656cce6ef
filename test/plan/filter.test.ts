/** Filters: which of them would tear rows from their outcomes, and which columns they have to span. */
import { columnsToSpan } from '../../src/plan/filter';
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
