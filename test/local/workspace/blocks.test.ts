/** What is copied, pasted and filled. */
import {
  clipboardText,
  drawnOut,
  filled,
  readClipboard,
  tiled,
} from '../../../local/workspace/page/blocks';

const range = (row: number, column: number, rows: number, columns: number) => ({
  ...{ row, column, rows, columns },
});

/** The sheet of these tests: every text says where it stands. */
const textAt = (row: number, column: number) => `${row} ${column}`;

test('texts with tabs, quotes and line breaks go over the clipboard and come back as they were', () => {
  const block = [
    ['a\tb', '“c” "d"'],
    ['e\nf', ''],
  ];
  expect(readClipboard(clipboardText(block))).toEqual(block);
  // Other programs end with a line break, which is no row.
  expect(readClipboard('a\tb\r\n')).toEqual([['a', 'b']]);
});

test('one copied cell pasted on several fills all of them', () => {
  expect(tiled([['x']], range(3, 3, 2, 3))).toEqual([
    ['x', 'x', 'x'],
    ['x', 'x', 'x'],
  ]);
});

test('a copied block is repeated where it fits several times, and pasted once where it doesn’t', () => {
  const block = [['a', 'b']];
  expect(tiled(block, range(0, 0, 2, 4))).toEqual([
    ['a', 'b', 'a', 'b'],
    ['a', 'b', 'a', 'b'],
  ]);
  expect(tiled(block, range(0, 0, 2, 3))).toEqual([['a', 'b']]);
});

test('the handle draws the way that is further', () => {
  expect(drawnOut(range(2, 2, 1, 1), 6, 3)).toEqual(range(2, 2, 5, 1));
  expect(drawnOut(range(2, 2, 1, 1), 0, 3)).toEqual(range(0, 2, 3, 1));
  expect(drawnOut(range(2, 2, 2, 2), 3, 7)).toEqual(range(2, 2, 2, 6));
});

test.each<[string, ReturnType<typeof range>, ReturnType<typeof range>, unknown]>([
  [
    'down, its rows in turn',
    range(1, 0, 2, 1),
    range(1, 0, 5, 1),
    { row: 3, column: 0, values: [['1 0'], ['2 0'], ['1 0']] },
  ],
  [
    'up, so that the turn ends at what was there',
    range(3, 0, 2, 1),
    range(0, 0, 5, 1),
    { row: 0, column: 0, values: [['4 0'], ['3 0'], ['4 0']] },
  ],
  [
    'to the right',
    range(0, 1, 2, 1),
    range(0, 1, 2, 3),
    {
      ...{ row: 0, column: 2 },
      values: [
        ['0 1', '0 1'],
        ['1 1', '1 1'],
      ],
    },
  ],
  ['to the left', range(0, 3, 1, 1), range(0, 2, 1, 2), { row: 0, column: 2, values: [['0 3']] }],
  ['nowhere', range(0, 3, 1, 1), range(0, 3, 1, 1), null],
])('a block is filled %s', (_, source, whole, change) => {
  expect(filled(source, whole, textAt)).toEqual(change);
});
