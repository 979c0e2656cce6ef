/** The selection of this tab: moved at once, and told to the server as soon as it has come to rest. */
import { signal } from '@preact/signals';
import { rangeOf, type Selection, selectionOf, shownFrom } from './selection';
import { edit, workbook } from './state';
import type { CellRange, WorkbookState } from './wire';

export const selection = signal<Selection>(selectionOf({ row: 0, column: 0, rows: 1, columns: 1 }));

/** The cell that is being written to, and what stands in it; null: none. */
export const editing = signal<Editing | null>(null);

export interface Editing {
  row: number;
  column: number;
  text: string;
  /** It was begun by typing: arrows leave the cell, as in Sheets. */
  typed: boolean;
  /** Its arrow was pressed: the choices fall open at once, and the first one that is pressed is taken. */
  unfolded: boolean;
}

/** What was cut and waits to be pasted, with the text that went to the clipboard. */
export const cut = signal<{ sheet: number; range: CellRange; text: string } | null>(null);

/** Where the grid's own menu is open, in pixels of the window; null: nowhere. */
export const gridMenu = signal<{ x: number; y: number } | null>(null);

/** A selection is told after so many milliseconds of rest. */
const REST_MS = 80;

/** So long, at most, what was told is waited for before the server's word counts again, in milliseconds. */
const LONGEST_WAIT_MS = 2_000;

let resting: ReturnType<typeof setTimeout> | undefined;
/** What the server is about to say, and from when on it is not waited for any more. */
let expected: { key: string; until: number } | null = null;
let heard = '';
let sheet: number | null = null;

const keyOf = (range: CellRange) =>
  JSON.stringify([range.row, range.column, range.rows, range.columns]);

export function choose(next: Selection): void {
  selection.value = next;
  const range = rangeOf(next);
  expected = { key: keyOf(range), until: Number.POSITIVE_INFINITY };
  clearTimeout(resting);
  resting = setTimeout(() => {
    expected = { key: keyOf(range), until: performance.now() + LONGEST_WAIT_MS };
    void edit({ kind: 'select', range });
  }, REST_MS);
}

/** Follows the server where a script, an undo or another sheet has moved the selection; answers whether it did. */
export function follow(state: WorkbookState, rows: readonly number[]): boolean {
  const isOther = sheet !== state.active.id;
  if (isOther) {
    sheet = state.active.id;
    expected = null;
    editing.value = null;
    clearTimeout(resting);
  }
  const key = keyOf(state.selection);
  if (expected && key !== expected.key && performance.now() < expected.until) return false;
  expected = null;
  const isNew = (isOther || key !== heard) && key !== keyOf(rangeOf(selection.value));
  heard = key;
  if (isNew) selection.value = selectionOf(state.selection);
  // Nobody can stand on a row that is filtered out.
  const { anchor } = selection.value;
  const row = shownFrom(rows, anchor.row);
  if (row !== anchor.row) choose({ anchor: { ...anchor, row }, end: { ...anchor, row } });
  return isNew || isOther;
}

/** The range that is selected now. */
export function selected(): CellRange {
  return rangeOf(selection.value);
}

export function textAt(row: number, column: number): string {
  return workbook.value?.active.cells[row]?.[column] ?? '';
}
