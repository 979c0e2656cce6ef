/** Where each line of the grid lies, in pixels. */
import { computed, signal } from '@preact/signals';
import type { Field } from './selection';
import { showHidden, spaceOfLink, workbook } from './state';
import type { CellRange, SheetState } from './wire';

export const ROW_PX = 25;
export const HEAD_PX = 25;
export const NUMBERS_PX = 44;

/** Empty rows and columns shown beyond the last cell, as a sheet has them. */
const SPARE_ROWS = 30;
const LEAST_COLUMNS = 15;
const SPARE_COLUMNS = 2;

const NARROWEST_PX = 92;
const WIDEST_PX = 160;
const LETTER_PX = 6.6;

/** Columns that somebody has drawn wider or narrower on this page, by sheet and column. */
const drawnWidths = signal<ReadonlyMap<string, number>>(new Map());

/** Narrower than this, a column could not be seen any more. */
const LEAST_WIDTH_PX = 24;

export function drawWidth(sheet: number, column: number, width: number): void {
  drawnWidths.value = new Map(drawnWidths.value).set(
    `${sheet} ${column}`,
    Math.max(LEAST_WIDTH_PX, Math.round(width)),
  );
}

export interface ColumnPlace {
  column: number;
  left: number;
  width: number;
}

export interface Layout {
  /** Those that are shown, in order. */
  rows: number[];
  columns: ColumnPlace[];
  width: number;
  height: number;
}

/** The layout of the sheet in front; null before there is one. */
export const layout = computed<Layout | null>(() => {
  const active = workbook.value?.active;
  return active ? layoutOf(active, showHidden.value, drawnWidths.value) : null;
});

function layoutOf(
  sheet: SheetState,
  withHidden: boolean,
  drawn: ReadonlyMap<string, number>,
): Layout {
  const hiddenRows = new Set(sheet.hiddenRows);
  const hiddenColumns = new Set(withHidden ? [] : sheet.hiddenColumns);
  const rows = numbersTo(sheet.cells.length + SPARE_ROWS).filter((row) => !hiddenRows.has(row));
  const count = Math.max(LEAST_COLUMNS, (sheet.cells[0]?.length ?? 0) + SPARE_COLUMNS);
  let left = NUMBERS_PX;
  const columns = numbersTo(count)
    .filter((column) => !hiddenColumns.has(column))
    .map((column) => {
      const width =
        drawn.get(`${sheet.id} ${column}`) ?? sheet.widths[column] ?? widthFor(sheet.cells, column);
      const place = { column, left, width };
      left += width;
      return place;
    });
  return { rows, columns, width: left, height: HEAD_PX + rows.length * ROW_PX };
}

export function fieldOf(sheet: SheetState, { rows, columns }: Layout, pageRows: number): Field {
  const columnOf = (row: readonly string[]) => ends(row, (text) => text !== '')[1];
  return {
    rows,
    columns: columns.map(({ column }) => column),
    holds: ({ row, column }) => (sheet.cells[row]?.[column] ?? '') !== '',
    last: {
      row: Math.max(0, sheet.cells.length - 1),
      column: Math.max(0, ...sheet.cells.map(columnOf)),
    },
    pageRows,
  };
}

export interface Frame {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A frame as a style. */
export function pixels(frame: Partial<Frame>): Record<string, string> {
  return Object.fromEntries(Object.entries(frame).map(([side, length]) => [side, `${length}px`]));
}

/** The shown part of `range`; null where all of it is hidden. */
export function frameOf(range: CellRange, { rows, columns }: Layout): Frame | null {
  const [first, last] = ends(rows, (row) => row >= range.row && row < range.row + range.rows);
  const isIn = ({ column }: ColumnPlace) =>
    column >= range.column && column < range.column + range.columns;
  const across = columns.filter(isIn);
  const [left, right] = [across[0], across.at(-1)];
  if (first < 0 || !left || !right) return null;
  return {
    left: left.left,
    top: HEAD_PX + first * ROW_PX,
    width: right.left + right.width - left.left,
    height: (last - first + 1) * ROW_PX,
  };
}

/** Scrolls `element` by as little as shows `frame` beside the headers. */
export function bringIntoSight(element: HTMLElement, frame: Frame): void {
  const { clientWidth, clientHeight, scrollLeft, scrollTop } = element;
  const right = frame.left + frame.width - clientWidth;
  const bottom = frame.top + frame.height - clientHeight;
  if (frame.left - NUMBERS_PX < scrollLeft) element.scrollLeft = frame.left - NUMBERS_PX;
  else if (right > scrollLeft) element.scrollLeft = Math.min(right, frame.left - NUMBERS_PX);
  if (frame.top - HEAD_PX < scrollTop) element.scrollTop = frame.top - HEAD_PX;
  else if (bottom > scrollTop) element.scrollTop = Math.min(bottom, frame.top - HEAD_PX);
}

/** The letters over a column: A, B, … Z, AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + (column % 26));
}

/** `B2`, or `B2:D9`. */
export function nameOf({ row, column, rows, columns }: CellRange): string {
  const first = `${columnLetters(column)}${row + 1}`;
  if (rows * columns === 1) return first;
  return `${first}:${columnLetters(column + columns - 1)}${row + rows}`;
}

/** Where the first and the last of `items` stand that are in; -1 where none is. */
function ends<T>(items: readonly T[], isIn: (item: T) => boolean): [first: number, last: number] {
  let last = items.length - 1;
  while (last >= 0 && !isIn(items[last] as T)) last--;
  return [items.findIndex(isIn), last];
}

function numbersTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** As wide as its longest text, within bounds. */
function widthFor(cells: string[][], column: number): number {
  let longest = 0;
  for (const row of cells.slice(0, 50)) {
    const text = row[column] ?? '';
    // Nobody reads an address to its end.
    if (!spaceOfLink(text)) longest = Math.max(longest, text.length);
  }
  return Math.round(Math.min(WIDEST_PX, Math.max(NARROWEST_PX, longest * LETTER_PX + 16)));
}
