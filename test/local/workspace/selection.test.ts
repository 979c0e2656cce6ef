/** Where each key leads in the grid. */
import {
  columnsOf,
  type Field,
  moved,
  rangeOf,
  rowsOf,
  type Selection,
  type Stroke,
} from '../../../local/workspace/page/selection';

/** Rows 0 to 39 and columns 0 to 9; row 2 and column 3 are hidden; texts stand in rows 0 to 9 of columns 0 and 1. */
const FIELD: Field = {
  rows: Array.from({ length: 40 }, (_, row) => row).filter((row) => row !== 2),
  columns: Array.from({ length: 10 }, (_, column) => column).filter((column) => column !== 3),
  holds: ({ row, column }) => row < 10 && column < 2,
  last: { row: 9, column: 1 },
  pageRows: 10,
};

/** `Ctrl+Shift+End`, as keys are written. */
function stroke(keys: string): Stroke {
  const parts = keys.split('+');
  const has = (name: string) => parts.includes(name);
  const key = parts.at(-1) ?? '';
  return {
    key: key === 'Space' ? ' ' : key,
    ctrlKey: has('Ctrl'),
    shiftKey: has('Shift'),
    metaKey: has('Meta'),
    altKey: has('Alt'),
  };
}

const selectionAt = (anchor: [number, number], end = anchor): Selection => ({
  anchor: { row: anchor[0], column: anchor[1] },
  end: { row: end[0], column: end[1] },
});

test.each<[keys: string, from: Selection, to: Selection]>([
  ['ArrowDown', selectionAt([1, 1]), selectionAt([3, 1])],
  ['ArrowUp', selectionAt([3, 1]), selectionAt([1, 1])],
  ['ArrowRight', selectionAt([1, 2]), selectionAt([1, 4])],
  ['ArrowLeft', selectionAt([1, 0]), selectionAt([1, 0])],
  ['Shift+ArrowDown', selectionAt([4, 1]), selectionAt([4, 1], [5, 1])],
  ['Ctrl+ArrowDown', selectionAt([1, 0]), selectionAt([9, 0])],
  ['Ctrl+ArrowDown', selectionAt([9, 0]), selectionAt([39, 0])],
  ['Ctrl+ArrowUp', selectionAt([30, 0]), selectionAt([9, 0])],
  ['Ctrl+Shift+ArrowRight', selectionAt([1, 0]), selectionAt([1, 0], [1, 1])],
  ['Meta+ArrowLeft', selectionAt([1, 7]), selectionAt([1, 1])],
  ['PageDown', selectionAt([4, 1]), selectionAt([14, 1])],
  ['PageUp', selectionAt([14, 1]), selectionAt([4, 1])],
  ['Shift+PageDown', selectionAt([4, 1]), selectionAt([4, 1], [14, 1])],
  ['Home', selectionAt([4, 5]), selectionAt([4, 0])],
  ['End', selectionAt([4, 5]), selectionAt([4, 1])],
  ['Shift+Home', selectionAt([4, 5]), selectionAt([4, 5], [4, 0])],
  ['Ctrl+Home', selectionAt([4, 5]), selectionAt([0, 0])],
  ['Ctrl+End', selectionAt([20, 5]), selectionAt([9, 1])],
  ['Ctrl+Shift+End', selectionAt([1, 0]), selectionAt([1, 0], [9, 1])],
  ['Tab', selectionAt([1, 2]), selectionAt([1, 4])],
  ['Shift+Tab', selectionAt([1, 4]), selectionAt([1, 2])],
  ['Shift+Space', selectionAt([1, 1], [4, 2]), selectionAt([1, 0], [4, 9])],
  ['Ctrl+Space', selectionAt([1, 1], [4, 2]), selectionAt([0, 1], [39, 2])],
  ['Ctrl+a', selectionAt([4, 1]), selectionAt([0, 0], [9, 1])],
  ['Ctrl+a', selectionAt([0, 0], [9, 1]), selectionAt([0, 0], [39, 9])],
  ['Ctrl+Shift+Space', selectionAt([4, 1]), selectionAt([0, 0], [9, 1])],
])('%s leads from %j to %j', (keys, from, to) => {
  expect(moved(from, stroke(keys), FIELD)).toEqual(to);
});

test.each(['x', 'Enter', 'Ctrl+z', 'Alt+ArrowDown', 'Space', 'Ctrl+Tab', 'F2'])(
  '%s moves nothing',
  (keys) => {
    expect(moved(selectionAt([1, 1]), stroke(keys), FIELD)).toBeNull();
  },
);

test('whole rows and columns are named by their ends, whichever way they were drawn', () => {
  const [upper, lower] = [
    { row: 4, column: 2 },
    { row: 7, column: 5 },
  ];
  expect(rangeOf(rowsOf(lower, upper, FIELD))).toEqual({ row: 4, column: 0, rows: 4, columns: 10 });
  expect(rangeOf(columnsOf(upper, lower, FIELD))).toEqual({
    ...{ row: 0, column: 2, rows: 40, columns: 4 },
  });
});
