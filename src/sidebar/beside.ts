/** The ways to views beside the one path, from wherever the person is: the page has them, and what they lead to comes later. */
import { loadLinks } from './actions';
import { showBeside, view } from './store';

export function openColumns(): void {
  showBeside({ kind: 'columns' });
}

export function openSettings(): void {
  if (view.value !== null) showBeside({ kind: 'settings' });
}

export function openLinks(): void {
  if (view.value === null) return;
  void loadLinks();
  showBeside({ kind: 'links' });
}

/** Nothing is read before the person presses for it there. */
export function openCompare(): void {
  if (view.value !== null) showBeside({ kind: 'compare' });
}

export function openUndo(): void {
  if (view.value !== null) showBeside({ kind: 'undo' });
}

export function openBringIn(): void {
  if (view.value !== null) showBeside({ kind: 'bringIn' });
}
