/** What keys, menus and the pointer do to the selected cells. */
import { blockOf, clipboardText, drawnOut, filled, readClipboard, tiled } from './blocks';
import { choose, cut, editing, selected, selection, textAt } from './cursor';
import { layout } from './layout';
import { next, type Place, selectionOf } from './selection';
import { edit, problem, travel, workbook } from './state';
import type { CellRange } from './wire';

/** Writes `values` from a cell on, and forgets what was cut before. */
function write(row: number, column: number, values: string[][]): void {
  cut.value = null;
  void edit({ kind: 'cells', row, column, values });
}

/** The selected cells as far as the sheet holds anything. */
function usedPart(range: CellRange): CellRange | null {
  const cells = workbook.value?.active.cells ?? [];
  const rows = Math.min(range.rows, cells.length - range.row);
  const width = Math.max(0, ...cells.map((row) => row.length));
  const columns = Math.min(range.columns, width - range.column);
  return rows > 0 && columns > 0 ? { ...range, rows, columns } : null;
}

/** Begins to write to the cell of the selection: over what stands there with `text`, else into it. */
export function startEditing(text?: string, unfolded = false): void {
  const { anchor } = selection.value;
  editing.value = {
    ...anchor,
    text: text ?? textAt(anchor.row, anchor.column),
    typed: text !== undefined,
    unfolded,
  };
}

/** Writes `text` to one cell, unless that is what stands there. */
export function writeCell({ row, column }: Place, text: string): void {
  if (text !== textAt(row, column)) write(row, column, [[text]]);
}

/** Ends the editing with what was written, and goes on to the cell that `way` and `step` lead to. */
export function keepEdited(text: string, way?: 'row' | 'column', step = 1): void {
  const at = editing.value;
  if (!at) return;
  editing.value = null;
  writeCell(at, text);
  const lines = layout.value;
  if (way === undefined || !lines) return;
  const place = next(at, way, step, {
    rows: lines.rows,
    columns: lines.columns.map(({ column }) => column),
  });
  choose({ anchor: place, end: place });
}

export function clearCells(): void {
  const range = usedPart(selected());
  if (range)
    write(
      range.row,
      range.column,
      blockOf(range, () => ''),
    );
}

/** The selected cells as text for the clipboard; those that are cut go where they are pasted first. */
export function takeCells(isCut: boolean): string {
  const range = selected();
  const text = clipboardText(blockOf(usedPart(range) ?? { ...range, rows: 1, columns: 1 }, textAt));
  const sheet = workbook.value?.active.id;
  cut.value = isCut && sheet !== undefined ? { sheet, range, text } : null;
  return text;
}

/** Pastes into the selection: one cell, or a block that fits several times, fills all of it. */
export function pasteCells(text: string): void {
  const range = selected();
  const taken = cut.value;
  if (taken && taken.text === text && taken.sheet === workbook.value?.active.id) {
    cut.value = null;
    void edit({ kind: 'move', from: taken.range, row: range.row, column: range.column });
    choose(selectionOf({ ...taken.range, row: range.row, column: range.column }));
    return;
  }
  const values = tiled(readClipboard(text), range);
  write(range.row, range.column, values);
  const columns = Math.max(...values.map((row) => row.length));
  choose(selectionOf({ ...range, rows: values.length, columns }));
}

/** Copies or cuts from a menu, which has no event of the clipboard. */
export function takeToClipboard(isCut: boolean): void {
  navigator.clipboard.writeText(takeCells(isCut)).catch(() => {
    problem.value = `The browser keeps its clipboard closed here: press Ctrl+${isCut ? 'X' : 'C'}.`;
  });
}

export function pasteFromClipboard(): void {
  navigator.clipboard.readText().then(pasteCells, () => {
    problem.value = 'The browser keeps its clipboard closed here: press Ctrl+V.';
  });
}

/** Fills the selection from its first row or column; one that is a single line, from the line before it. */
export function fill(way: 'down' | 'right'): void {
  const range = selected();
  const isDown = way === 'down';
  const lines = isDown ? range.rows : range.columns;
  const first = isDown ? range.row : range.column;
  if (lines === 1 && first === 0) return;
  const from = lines === 1 ? first - 1 : first;
  const source = isDown ? { ...range, row: from, rows: 1 } : { ...range, column: from, columns: 1 };
  const whole = isDown
    ? { ...range, row: from, rows: first + lines - from }
    : { ...range, column: from, columns: first + lines - from };
  fillTo(source, whole);
}

/** Repeats `source` over `whole`, of which it is one end. */
export function fillTo(source: CellRange, whole: CellRange): void {
  const change = filled(source, whole, textAt);
  if (change) write(change.row, change.column, change.values);
}

/** Draws the selection out to a cell, as with the handle at its corner. */
export function fillTowards(row: number, column: number): void {
  const source = selected();
  const whole = drawnOut(source, row, column);
  fillTo(source, whole);
  choose(selectionOf(whole));
}

export function insertRows(where: 'above' | 'below'): void {
  const { row, rows } = selected();
  void edit({ kind: 'insert-rows', before: where === 'above' ? row : row + rows, count: rows });
}

export function insertColumns(where: 'left' | 'right'): void {
  const { column, columns } = selected();
  const before = where === 'left' ? column : column + columns;
  void edit({ kind: 'insert-columns', before, count: columns });
}

export function deleteRows(): void {
  const { row, rows } = selected();
  void edit({ kind: 'delete-rows', first: row, count: rows });
}

export function deleteColumns(): void {
  const { column, columns } = selected();
  void edit({ kind: 'delete-columns', first: column, count: columns });
}

export function undo(): void {
  editing.value = null;
  cut.value = null;
  void travel(false);
}

export function redo(): void {
  editing.value = null;
  cut.value = null;
  void travel(true);
}
