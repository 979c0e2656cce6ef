/** Looking at a sheet: at the one in front, or at one that the person chose. */
import type { LookRequest, View } from '../protocol';
import type { Host } from './host';
import { open, tabOf } from './opened';
import { viewOf } from './view';

/** The sheet as it is now; nothing is changed but which sheet is in front, where that was asked for. */
export function look(host: Host, { sheetId, which, front }: LookRequest): View {
  const tab = sheetId === null ? host.book.front() : tabOf(host, sheetId);
  if (front) tab.toFront();
  return viewOf(host, open(host, tab), which);
}
