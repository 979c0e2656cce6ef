/** Keys, pointer and clipboard of the grid, as a spreadsheet answers them. */
import { drawnOut } from './blocks';
import { choose, cut, editing, gridMenu, selected, selection, textAt } from './cursor';
import {
  clearCells,
  fill,
  fillTowards,
  pasteCells,
  redo,
  startEditing,
  takeCells,
  undo,
} from './grid-actions';
import {
  bringIntoSight,
  drawWidth,
  fieldOf,
  frameOf,
  HEAD_PX,
  layout,
  NUMBERS_PX,
  ROW_PX,
} from './layout';
import { columnsOf, type Field, moved, type Place, rowsOf, type Selection } from './selection';
import { showSpace, spaceOfLink, workbook } from './state';
import type { CellRange } from './wire';

/**
 * Listens to everything a person does in the grid `element`; answers how to stop. `showFill` shows what is being
 * drawn out with the handle.
 */
export function listenToGrid(
  element: HTMLElement,
  showFill: (range: CellRange | null) => void,
): () => void {
  const grid = createInput(element, showFill);
  const ends = new AbortController();
  const on = <K extends keyof HTMLElementEventMap>(
    name: K,
    listener: (event: HTMLElementEventMap[K]) => void,
  ) =>
    element.addEventListener(
      name,
      (event) => {
        if (!isInEditor(event)) listener(event);
      },
      { signal: ends.signal },
    );
  on('keydown', grid.key);
  on('pointerdown', grid.press);
  on('pointermove', grid.drag);
  on('pointerup', grid.release);
  on('dblclick', grid.open);
  on('contextmenu', grid.menu);
  on('focusout', grid.leave);
  on('copy', (event) => grid.take(event, false));
  on('cut', (event) => grid.take(event, true));
  on('paste', grid.paste);
  return () => ends.abort();
}

/** What a drag that has begun does. */
type Drag =
  | { kind: 'cells' | 'rows' | 'columns'; from: Place }
  | { kind: 'fill'; to: Place | null }
  | { kind: 'width'; column: number; from: number; width: number };

function createInput(element: HTMLElement, showFill: (range: CellRange | null) => void) {
  /** After Escape, Tab leaves the grid in place of going on in it. */
  let leaving = false;
  let dragging: Drag | null = null;

  const field = (): Field | null => {
    const sheet = workbook.value?.active;
    const lines = layout.value;
    const pageRows = Math.max(1, Math.floor((element.clientHeight - HEAD_PX) / ROW_PX) - 1);
    return sheet && lines ? fieldOf(sheet, lines, pageRows) : null;
  };

  const show = ({ row, column }: Place) => {
    const frame = layout.value && frameOf({ row, column, rows: 1, columns: 1 }, layout.value);
    if (frame) bringIntoSight(element, frame);
  };

  const goTo = (next: Selection) => {
    choose(next);
    show(next.end);
  };

  /** The cell under the pointer; -1 for the row of the headers and the column of the numbers. */
  const placeAt = (event: MouseEvent): Place | null => {
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
  };

  const openMenu = (x: number, y: number) => {
    gridMenu.value = { x, y };
  };

  /** Keys with Ctrl or Command that are no movement. */
  const command = (event: KeyboardEvent): boolean => {
    switch (event.key.toLowerCase()) {
      case 'z':
        if (event.shiftKey) redo();
        else undo();
        return true;
      case 'y':
        redo();
        return true;
      case 'd':
        fill('down');
        return true;
      case 'r':
        fill('right');
        return true;
      default:
        return false;
    }
  };

  /** Keys that do something to the cell one stands on. */
  const act = (event: KeyboardEvent): boolean => {
    const { anchor } = selection.value;
    switch (event.key) {
      case 'F2':
        startEditing();
        return true;
      case 'Enter': {
        const space = event.altKey ? spaceOfLink(textAt(anchor.row, anchor.column)) : null;
        if (space) showSpace(space);
        else startEditing();
        return true;
      }
      case 'ArrowDown':
        // Only with Alt does it come here: what unfolds a dropdown.
        startEditing();
        return true;
      case 'Delete':
      case 'Backspace':
        clearCells();
        return true;
      case 'Escape':
        leaving = true;
        cut.value = null;
        return true;
      case 'ContextMenu':
      case 'F10': {
        if (event.key === 'F10' && !event.shiftKey) return false;
        const cell = element.querySelector(`#cell-${anchor.row}-${anchor.column}`);
        const box = (cell ?? element).getBoundingClientRect();
        openMenu(box.left + 8, box.bottom);
        return true;
      }
      default:
        return false;
    }
  };

  return {
    key: (event: KeyboardEvent) => {
      const here = field();
      if (!here) return;
      const far = event.ctrlKey || event.metaKey;
      const { key } = event;
      if (key === 'Tab' && leaving) return;
      if (key !== 'Shift' && key !== 'Escape') leaving = false;
      if (editing.value && key.length === 1 && !far) {
        // The editor is not there yet: what is typed meanwhile is meant for it.
        editing.value = { ...editing.value, text: editing.value.text + key };
        event.preventDefault();
        return;
      }
      const next = moved(selection.value, event, here);
      if (next) goTo(next);
      else if (far ? !command(event) : !act(event)) {
        if (far || event.altKey || key.length !== 1 || key === ' ') return;
        startEditing(key);
      }
      event.preventDefault();
      event.stopPropagation();
    },

    press: (event: PointerEvent) => {
      const place = placeAt(event);
      const here = field();
      const target = event.target as HTMLElement;
      if (!place || !here || target.closest('a')) return;
      // The grid's own scroll bars.
      if (event.offsetX > element.clientWidth && target === element) return;
      element.querySelector<HTMLElement>('.grid-table')?.focus({ preventScroll: true });
      const { anchor } = selection.value;
      const range = selected();
      const isIn =
        place.row >= range.row &&
        place.row < range.row + range.rows &&
        place.column >= range.column &&
        place.column < range.column + range.columns;
      if (event.button !== 0 && (isIn || event.button !== 2)) return;
      event.preventDefault();
      const grip = target.closest<HTMLElement>('[data-grip]')?.dataset['grip'];
      if (grip !== undefined) {
        const width = layout.value?.columns.find(({ column }) => column === Number(grip))?.width;
        dragging = { kind: 'width', column: Number(grip), from: event.clientX, width: width ?? 0 };
      } else if (target.closest('[data-fill]')) dragging = { kind: 'fill', to: null };
      else if (place.row < 0 && place.column < 0) choose(whole(here));
      else if (place.row < 0) {
        const from = event.shiftKey ? anchor : place;
        dragging = { kind: 'columns', from };
        choose(columnsOf(from, place, here));
      } else if (place.column < 0) {
        const from = event.shiftKey ? anchor : place;
        dragging = { kind: 'rows', from };
        choose(rowsOf(from, place, here));
      } else {
        const from = event.shiftKey ? anchor : place;
        dragging = { kind: 'cells', from };
        choose({ anchor: from, end: place });
        if (target.closest('[data-choices]')) {
          dragging = null;
          startEditing(undefined, true);
        }
      }
      if (dragging) element.setPointerCapture(event.pointerId);
    },

    drag: (event: PointerEvent) => {
      const place = placeAt(event);
      const here = field();
      if (!dragging || !place || !here) return;
      const inside = { row: Math.max(0, place.row), column: Math.max(0, place.column) };
      switch (dragging.kind) {
        case 'cells':
          goTo({ anchor: dragging.from, end: inside });
          return;
        case 'rows':
          choose(rowsOf(dragging.from, inside, here));
          return;
        case 'columns':
          choose(columnsOf(dragging.from, inside, here));
          return;
        case 'fill':
          dragging.to = inside;
          showFill(drawnOut(selected(), inside.row, inside.column));
          show(inside);
          return;
        case 'width': {
          const sheet = workbook.value?.active.id;
          const { column, width, from } = dragging;
          if (sheet !== undefined) drawWidth(sheet, column, width + event.clientX - from);
          return;
        }
      }
    },

    release: () => {
      if (dragging?.kind === 'fill' && dragging.to)
        fillTowards(dragging.to.row, dragging.to.column);
      dragging = null;
      showFill(null);
    },

    open: (event: MouseEvent) => {
      const place = placeAt(event);
      if (place && place.row >= 0 && place.column >= 0 && !(event.target as Element).closest('a'))
        startEditing();
    },

    menu: (event: MouseEvent) => {
      event.preventDefault();
      openMenu(event.clientX, event.clientY);
    },

    leave: () => {
      leaving = false;
    },

    take: (event: ClipboardEvent, isCut: boolean) => {
      event.clipboardData?.setData('text/plain', takeCells(isCut));
      event.preventDefault();
    },

    paste: (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain');
      if (text) pasteCells(text);
      event.preventDefault();
    },
  };
}

function whole({ rows, columns }: Field): Selection {
  return {
    anchor: { row: rows[0] ?? 0, column: columns[0] ?? 0 },
    end: { row: rows.at(-1) ?? 0, column: columns.at(-1) ?? 0 },
  };
}

function isInEditor(event: Event): boolean {
  return event.target instanceof Element && event.target.closest('.cell-editor') !== null;
}
