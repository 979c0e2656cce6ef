/** The ways to Columns, Settings and All spaces, from wherever the person is: the page has them, and what they lead to comes later. */
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
