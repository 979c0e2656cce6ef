/** Where a person stands in the grid, and where each key leads from there. Rows and columns count from 0. */
import type { CellRange } from './wire';

export interface Place {
  row: number;
  column: number;
}

/** `anchor` is the cell that is written to, `end` the corner across from it. */
export interface Selection {
  anchor: Place;
  end: Place;
}

/** What the keys move over. */
export interface Field {
  /** The rows and columns that are shown, in order. */
  rows: readonly number[];
  columns: readonly number[];
  holds(place: Place): boolean;
  /** The last row and the last column that hold something. */
  last: Place;
  /** So many rows are in sight at once. */
  pageRows: number;
}

export type Stroke = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

export function rangeOf({ anchor, end }: Selection): CellRange {
  return {
    row: Math.min(anchor.row, end.row),
    column: Math.min(anchor.column, end.column),
    rows: Math.abs(anchor.row - end.row) + 1,
    columns: Math.abs(anchor.column - end.column) + 1,
  };
}

export function selectionOf({ row, column, rows, columns }: CellRange): Selection {
  return { anchor: { row, column }, end: { row: row + rows - 1, column: column + columns - 1 } };
}

export function at(place: Place): Selection {
  return { anchor: place, end: place };
}

/** Whole rows, from the one of `from` to the one of `to`. */
export function rowsOf(from: Place, to: Place, { columns }: Field): Selection {
  const [first = 0, last = 0] = [columns[0], columns.at(-1)];
  return { anchor: { row: from.row, column: first }, end: { row: to.row, column: last } };
}

/** Whole columns, from the one of `from` to the one of `to`. */
export function columnsOf(from: Place, to: Place, { rows }: Field): Selection {
  const [first = 0, last = 0] = [rows[0], rows.at(-1)];
  return { anchor: { row: first, column: from.column }, end: { row: last, column: to.column } };
}

/** Where `stroke` leads; null: it is no key that moves or selects. */
export function moved(selection: Selection, stroke: Stroke, field: Field): Selection | null {
  const { anchor, end } = selection;
  const far = stroke.ctrlKey || stroke.metaKey;
  const from = stroke.shiftKey ? end : anchor;
  const to = (place: Place): Selection => (stroke.shiftKey ? { anchor, end: place } : at(place));
  const down = (step: number) => ({ ...from, row: beside(field.rows, from.row, step) });
  const right = (step: number) => ({ ...from, column: beside(field.columns, from.column, step) });
  if (stroke.altKey) return null;
  switch (stroke.key) {
    case 'ArrowDown':
      return to(far ? edge(from, 'row', 1, field) : down(1));
    case 'ArrowUp':
      return to(far ? edge(from, 'row', -1, field) : down(-1));
    case 'ArrowRight':
      return to(far ? edge(from, 'column', 1, field) : right(1));
    case 'ArrowLeft':
      return to(far ? edge(from, 'column', -1, field) : right(-1));
    case 'PageDown':
      return to(down(field.pageRows));
    case 'PageUp':
      return to(down(-field.pageRows));
    case 'Home':
      return to({ row: far ? (field.rows[0] ?? 0) : from.row, column: field.columns[0] ?? 0 });
    case 'End':
      return to({
        row: far ? before(field.rows, field.last.row) : from.row,
        column: before(field.columns, field.last.column),
      });
    case 'Tab':
      return far
        ? null
        : at({ ...anchor, column: beside(field.columns, anchor.column, stroke.shiftKey ? -1 : 1) });
    case 'a':
    case 'A':
      return far && !stroke.shiftKey ? everything(selection, field) : null;
    case ' ':
      if (stroke.shiftKey) return far ? everything(selection, field) : rowsOf(anchor, end, field);
      return far ? columnsOf(anchor, end, field) : null;
    default:
      return null;
  }
}

/** The cell that comes after `place` in a direction. */
export function next(
  { row, column }: Place,
  way: 'row' | 'column',
  step: number,
  field: Pick<Field, 'rows' | 'columns'>,
): Place {
  return way === 'row'
    ? { row: beside(field.rows, row, step), column }
    : { row, column: beside(field.columns, column, step) };
}

/** The nearest line that is shown: `line` itself, or the next one, or the last. */
export function shownFrom(lines: readonly number[], line: number): number {
  return lines.find((one) => one >= line) ?? lines.at(-1) ?? 0;
}

/** What holds something; when that is selected already, all that is shown. */
function everything(selection: Selection, { rows, columns, last }: Field): Selection {
  const anchor = { row: rows[0] ?? 0, column: columns[0] ?? 0 };
  const end = { row: before(rows, last.row), column: before(columns, last.column) };
  const isSelected =
    JSON.stringify(rangeOf(selection)) === JSON.stringify(rangeOf({ anchor, end }));
  return isSelected
    ? { anchor, end: { row: rows.at(-1) ?? 0, column: columns.at(-1) ?? 0 } }
    : { anchor, end };
}

/** `step` lines away from `line`, as far as there are any. */
function beside(lines: readonly number[], line: number, step: number): number {
  const index = lines.indexOf(shownFrom(lines, line));
  return lines[Math.min(lines.length - 1, Math.max(0, index + step))] ?? line;
}

/** `line`, or the last shown one before it. */
function before(lines: readonly number[], line: number): number {
  return lines.filter((one) => one <= line).at(-1) ?? lines[0] ?? 0;
}

/** The last cell before an empty one, or over empty ones the next that holds something, as Ctrl and an arrow go. */
function edge(from: Place, way: 'row' | 'column', step: 1 | -1, field: Field): Place {
  let place = from;
  let ahead = next(place, way, step, field);
  const through = field.holds(place) && field.holds(ahead);
  while (ahead[way] !== place[way]) {
    if (through && !field.holds(ahead)) return place;
    place = ahead;
    if (!through && field.holds(place)) return place;
    ahead = next(place, way, step, field);
  }
  return place;
}
