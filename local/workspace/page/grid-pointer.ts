/** The pointer in the grid, as a spreadsheet answers it. */
import { drawnOut } from './blocks';
import { choose, selected, selection } from './cursor';
import { fillTowards, startEditing } from './grid-actions';
import { fieldIn, goTo, placeAt, show } from './grid-places';
import { drawWidth, layout } from './layout';
import { columnsOf, type Field, type Place, rowsOf, type Selection } from './selection';
import { workbook } from './state';
import type { CellRange } from './wire';

/** What a drag that has begun does. */
type Drag =
  | { kind: 'cells' | 'rows' | 'columns'; from: Place }
  | { kind: 'fill'; to: Place | null }
  | { kind: 'width'; column: number; from: number; width: number };

/** What the pointer does in the grid `element`; `showFill` shows what is being drawn out with the handle. */
export function pointerOf(element: HTMLElement, showFill: (range: CellRange | null) => void) {
  let dragging: Drag | null = null;

  return {
    press: (event: PointerEvent) => {
      const place = placeAt(element, event);
      const here = fieldIn(element);
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
      const place = placeAt(element, event);
      const here = fieldIn(element);
      if (!dragging || !place || !here) return;
      const inside = { row: Math.max(0, place.row), column: Math.max(0, place.column) };
      switch (dragging.kind) {
        case 'cells':
          goTo(element, { anchor: dragging.from, end: inside });
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
          show(element, inside);
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
      const place = placeAt(element, event);
      if (place && place.row >= 0 && place.column >= 0 && !(event.target as Element).closest('a'))
        startEditing();
    },
  };
}

function whole({ rows, columns }: Field): Selection {
  return {
    anchor: { row: rows[0] ?? 0, column: columns[0] ?? 0 },
    end: { row: rows.at(-1) ?? 0, column: columns.at(-1) ?? 0 },
  };
}
