/** Keys, pointer and clipboard of the grid. */
import { pasteCells, takeCells } from './grid-actions';
import { keysOf } from './grid-keys';
import { openMenu } from './grid-places';
import { pointerOf } from './grid-pointer';
import type { CellRange } from './wire';

/**
 * Listens to everything a person does in the grid `element`; answers how to stop. `showFill` shows what is being
 * drawn out with the handle.
 */
export function listenToGrid(
  element: HTMLElement,
  showFill: (range: CellRange | null) => void,
): () => void {
  const keys = keysOf(element);
  const pointer = pointerOf(element, showFill);
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
  on('keydown', keys.key);
  on('pointerdown', pointer.press);
  on('pointermove', pointer.drag);
  on('pointerup', pointer.release);
  on('dblclick', pointer.open);
  on('contextmenu', (event) => {
    event.preventDefault();
    openMenu(event.clientX, event.clientY);
  });
  on('focusout', keys.leave);
  on('copy', (event) => take(event, false));
  on('cut', (event) => take(event, true));
  on('paste', paste);
  return () => ends.abort();
}

function take(event: ClipboardEvent, isCut: boolean): void {
  event.clipboardData?.setData('text/plain', takeCells(isCut));
  event.preventDefault();
}

function paste(event: ClipboardEvent): void {
  const text = event.clipboardData?.getData('text/plain');
  if (text) pasteCells(text);
  event.preventDefault();
}

function isInEditor(event: Event): boolean {
  return event.target instanceof Element && event.target.closest('.cell-editor') !== null;
}
