/** A sheet as it was at one moment, and how one step between two such moments is taken out of what became of it since. */
import type { Cell, SheetData } from '../apps-script';
import type { CellRange, Filter } from './page/wire';

/** Filters by sheet; a world knows only which rows are hidden by one. */
export type Filters = Map<number, Filter[]>;

/** `rows` and `columns` name every line of the grid: a line keeps its name wherever it moves. */
export interface Shot {
  sheet: SheetData;
  rows: readonly number[];
  columns: readonly number[];
  filters: readonly Filter[];
}

export interface Merged {
  shot: Shot;
  /** What looks otherwise than before, from 0; null: nothing. */
  changed: CellRange | null;
  /** Cells of the step that somebody has written to since, which therefore stay as they are. */
  kept: number;
}

/**
 * `now` without the step that led from `to` to `from`: where nothing happened since, that is `to`. What was written
 * by others since has the last word, and lines that others added stay where they are.
 */
export function merged(now: Shot, from: Shot, to: Shot): Merged {
  const shots: Three<Shot> = { now, from, to };
  const rows = mergedOrder(now.rows, from.rows, to.rows);
  const columns = mergedOrder(now.columns, from.columns, to.columns);
  const rowsIn = each(shots, (shot) => places(shot.rows, rows));
  const columnsIn = each(shots, (shot) => places(shot.columns, columns));
  const changed = boundsOf();
  let kept = 0;

  const mergedRows = rows.map((_, row) => {
    const rowAt = each(rowsIn, (found) => found[row] ?? -1);
    const isEmpty = WHICH.every((which) => !shots[which].sheet.rows[rowAt[which]]?.cells.length);
    const cells = (isEmpty && !now.sheet.rows[row]?.cells.length ? [] : columns).map(
      (_none, column) => {
        const was = each(shots, (shot, which) =>
          cellOf(shot, rowAt[which], columnsIn[which][column] ?? -1),
        );
        const put = mergedCell(was);
        if (put.kept) kept += 1;
        const stood = cellOf(now, row, column) ?? null;
        if (put.cell !== stood && textOf(put.cell) !== textOf(stood)) changed.add(row, column);
        return put.cell;
      },
    );
    while (cells.at(-1) === null) cells.pop();
    const hidden = latest(each(shots, ({ sheet }, which) => sheet.rows[rowAt[which]]?.hidden));
    return { cells, hidden: hidden ?? false, filtered: false };
  });
  while (mergedRows.at(-1)?.cells.length === 0 && !mergedRows.at(-1)?.hidden) mergedRows.pop();

  const widths: Record<number, number> = {};
  const hiddenColumns: number[] = [];
  columns.forEach((_, column) => {
    const at = each(columnsIn, (found) => (found[column] ?? -1) + 1);
    const there = <T>(of: (sheet: SheetData, number: number) => T) =>
      latest(
        each(shots, ({ sheet }, which) => (at[which] === 0 ? undefined : of(sheet, at[which]))),
      );
    const width = there((sheet, number) => sheet.widths[number]);
    if (width !== undefined) widths[column + 1] = width;
    if (there((sheet, number) => sheet.hiddenColumns.includes(number)))
      hiddenColumns.push(column + 1);
  });
  const name = latest(each(shots, ({ sheet }) => sheet.name)) as string;
  const sheet: SheetData = {
    ...now.sheet,
    ...{ name, rows: mergedRows, maxRows: rows.length, maxColumns: columns.length },
    ...{ hiddenColumns, widths },
  };
  const filters = latest(each(shots, (shot) => shot.filters)) as Shot['filters'];
  return { shot: { sheet, rows, columns, filters }, changed: changed.found(), kept };
}

/**
 * The order of `now` with the step from `to` to `from` taken out: what the step brought goes, what it took away comes
 * back behind the line that it stood behind, what it moved gets its place among the moved back.
 */
export function mergedOrder(
  now: readonly number[],
  from: readonly number[],
  to: readonly number[],
): number[] {
  if (sameLines(from, to)) return [...now];
  const [were, are, stand] = [new Set(from), new Set(to), new Set(now)];
  let order = now.filter((line) => !were.has(line) || are.has(line));
  const [before, after] = [
    from.filter((line) => are.has(line)),
    to.filter((line) => were.has(line)),
  ];
  const moved = new Set(after.filter((line, index) => before[index] !== line && stand.has(line)));
  if (moved.size > 0) {
    const wanted = after.filter((line) => moved.has(line))[Symbol.iterator]();
    order = order.map((line) => (moved.has(line) ? (wanted.next().value as number) : line));
  }
  to.forEach((line, index) => {
    if (were.has(line) || stand.has(line)) return;
    let behind = index - 1;
    while (behind >= 0 && !order.includes(to[behind] as number)) behind--;
    order.splice(behind < 0 ? 0 : order.indexOf(to[behind] as number) + 1, 0, line);
  });
  return order;
}

const WHICH = ['now', 'from', 'to'] as const;
type Which = (typeof WHICH)[number];
type Three<T> = Record<Which, T>;

function each<T, R>({ now, from, to }: Three<T>, of: (one: T, which: Which) => R): Three<R> {
  return { now: of(now, 'now'), from: of(from, 'from'), to: of(to, 'to') };
}

/** For each of `lines` its place in `order`, or -1. */
function places(order: readonly number[], lines: readonly number[]): number[] {
  const found = new Map(order.map((line, place) => [line, place]));
  return lines.map((line) => found.get(line) ?? -1);
}

/** null: the cell is empty; undefined: there is no such line. */
function cellOf({ sheet }: Shot, row: number, column: number): Cell | null | undefined {
  return row < 0 || column < 0 ? undefined : (sheet.rows[row]?.cells[column] ?? null);
}

/** What is in the cell, and each way in which it is dressed, on its own: a note is no reason to keep a text. */
function mergedCell(was: Three<Cell | null | undefined>): { cell: Cell | null; kept: boolean } {
  if (was.now === undefined) return { cell: was.to ?? null, kept: false };
  if (was.from === undefined || was.to === undefined || was.from === was.to)
    return { cell: was.now, kept: false };
  const contents = each(was, contentOf);
  const content = latest(contents);
  const dress = (['format', 'note', 'looks'] as const).flatMap((name) => {
    const part = latest(each(was, (cell) => cell?.[name]));
    return part === undefined ? [] : [[name, part] as const];
  });
  const cell: Cell | null =
    content || dress.length > 0
      ? { ...(content ?? { value: '' }), ...Object.fromEntries(dress) }
      : null;
  const { now, from, to } = contents;
  return { cell, kept: !same(from, to) && !same(now, from) && !same(now, to) };
}

function contentOf(cell: Cell | null | undefined): Omit<Cell, 'format' | 'note' | 'looks'> | null {
  if (!cell || cell.value === '') return null;
  const { format, note, looks, ...content } = cell;
  return content;
}

function textOf(cell: Cell | null): string {
  return JSON.stringify(contentOf(cell));
}

/** What `to` says where nobody has changed what `from` said, and where the line is not there any more; else `now`. */
function latest<T>({ now, from, to }: Three<T>): T {
  return now === undefined || same(now, from) ? to : now;
}

/** The same as `same`, for long lists of numbers. */
export function sameLines(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((line, index) => line === other[index]);
}

/** Whether two plain values are alike. */
export function same(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function boundsOf() {
  const at = {
    top: Number.POSITIVE_INFINITY,
    left: Number.POSITIVE_INFINITY,
    bottom: -1,
    right: -1,
  };
  return {
    add: (row: number, column: number) => {
      at.top = Math.min(at.top, row);
      at.left = Math.min(at.left, column);
      at.bottom = Math.max(at.bottom, row);
      at.right = Math.max(at.right, column);
    },
    found: (): CellRange | null =>
      at.bottom < 0
        ? null
        : {
            row: at.top,
            column: at.left,
            rows: at.bottom - at.top + 1,
            columns: at.right - at.left + 1,
          },
  };
}
