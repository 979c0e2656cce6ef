/** Keys of the grid, as a spreadsheet answers them. */
import { cut, editing, selection, textAt } from './cursor';
import { clearCells, fill, redo, startEditing, undo } from './grid-actions';
import { fieldIn, goTo, openMenu } from './grid-places';
import { moved } from './selection';
import { showSpace, spaceOfLink } from './state';

/** Keys with Ctrl or Command that are no movement. */
function command(event: KeyboardEvent): boolean {
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
}

/** Keys that do something to the cell one stands on. */
function act(element: HTMLElement, event: KeyboardEvent): boolean {
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
}

/** What keys do in the grid `element`, and that it was left. */
export function keysOf(element: HTMLElement) {
  /** After Escape, Tab leaves the grid in place of going on in it. */
  let leaving = false;

  return {
    key: (event: KeyboardEvent) => {
      const here = fieldIn(element);
      if (!here) return;
      const far = event.ctrlKey || event.metaKey;
      const { key } = event;
      if (key === 'Tab' && leaving) return;
      if (key === 'Escape') leaving ||= !far;
      else if (key !== 'Shift') leaving = false;
      if (editing.value && key.length === 1 && !far) {
        // The editor is not there yet: what is typed meanwhile is meant for it.
        editing.value = { ...editing.value, text: editing.value.text + key };
        event.preventDefault();
        return;
      }
      const next = moved(selection.value, event, here);
      if (next) goTo(element, next);
      else if (far ? !command(event) : !act(element, event)) {
        if (far || event.altKey || key.length !== 1 || key === ' ') return;
        startEditing(key);
      }
      event.preventDefault();
      event.stopPropagation();
    },

    leave: () => {
      leaving = false;
    },
  };
}
