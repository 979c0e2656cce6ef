/** Where the grid is, where the pointer is in it, and how one gets to a cell. */
import { choose, gridMenu } from './cursor';
import { bringIntoSight, fieldOf, frameOf, HEAD_PX, layout, NUMBERS_PX, ROW_PX } from './layout';
import type { Field, Place, Selection } from './selection';
import { workbook } from './state';

/** The cells that can be gone to; null before there are any. */
export function fieldIn(element: HTMLElement): Field | null {
  const sheet = workbook.value?.active;
  const lines = layout.value;
  const pageRows = Math.max(1, Math.floor((element.clientHeight - HEAD_PX) / ROW_PX) - 1);
  return sheet && lines ? fieldOf(sheet, lines, pageRows) : null;
}

/** Scrolls until the cell can be seen. */
export function show(element: HTMLElement, { row, column }: Place): void {
  const frame = layout.value && frameOf({ row, column, rows: 1, columns: 1 }, layout.value);
  if (frame) bringIntoSight(element, frame);
}

/** Selects, and shows the end of the selection. */
export function goTo(element: HTMLElement, next: Selection): void {
  choose(next);
  show(element, next.end);
}

/** The cell under the pointer; -1 for the row of the headers and the column of the numbers. */
export function placeAt(element: HTMLElement, event: MouseEvent): Place | null {
  const lines = layout.value;
  if (!lines) return null;
  const { left, top } = element.getBoundingClientRect();
  const [x, y] = [event.clientX - left, event.clientY - top];
  const across = x + element.scrollLeft;
  const found = lines.columns.find((one) => across < one.left + one.width);
  const row = lines.rows[Math.floor((y + element.scrollTop - HEAD_PX) / ROW_PX)];
  return {
    row: y < HEAD_PX ? -1 : (row ?? lines.rows.at(-1) ?? 0),
    column: x < NUMBERS_PX ? -1 : ((found ?? lines.columns.at(-1))?.column ?? 0),
  };
}

/** Opens the menu of the grid there. */
export function openMenu(x: number, y: number): void {
  gridMenu.value = { x, y };
}
