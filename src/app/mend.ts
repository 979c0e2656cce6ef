/** What only a person can decide about one row. */
import type { MendRequest, View } from '../protocol';
import { mendRow as mend } from '../run/mend';
import type { Host } from './host';
import { open, sidebarBudget, tabOf } from './opened';
import { troubled } from './trouble';
import { viewAnew } from './view';

/** Carries the decision out, if the row still stands as it was shown. */
export function mendRow(host: Host, request: MendRequest): View {
  const budget = sidebarBudget(host);
  const tab = tabOf(host, request.sheetId);
  const { ports, context } = open(host, tab);
  const mended = mend(ports, context, budget, request);
  if (mended.kind === 'busy') throw troubled('busy', { by: mended.by });
  return viewAnew(host, tab);
}
