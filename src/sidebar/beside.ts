/** The ways to Columns and Settings, from wherever the person is: the page has them, and what they lead to comes later. */
import { showBeside, view } from './store';

export function openColumns(): void {
  showBeside({ kind: 'columns' });
}

export function openSettings(): void {
  if (view.value !== null) showBeside({ kind: 'settings' });
}
