/** What only a person can decide about one row. */
import type { MendRequest, SpaceAnswer, SpaceRequest, View } from '../protocol';
import { mendRow as mend } from '../run/mend';
import { showSpace } from '../run/show-space';
import { assertAllowed } from './consent';
import type { Host } from './host';
import { open, sidebarBudget, tabOf } from './opened';
import { busy, endedBy, troubleFrom } from './trouble';
import { viewAnew } from './view';

/** Carries the decision out, if the row still stands as it was shown. */
export function mendRow(host: Host, request: MendRequest): View {
  const budget = sidebarBudget(host);
  const tab = tabOf(host, request.sheetId);
  const { ports, context } = open(host, tab);
  const mended = mend(ports, context, budget, request);
  if (mended.kind === 'busy') throw busy(mended.by);
  return viewAnew(host, tab);
}

/** The space that a row names, before it is used. Chat is asked, and nothing is changed. */
export function readSpace(host: Host, request: SpaceRequest): SpaceAnswer {
  const budget = sidebarBudget(host);
  assertAllowed(host);
  const tab = tabOf(host, request.sheetId);
  const { ports, context } = open(host, tab);
  const look = showSpace(ports, context, budget, request);
  switch (look.kind) {
    case 'shown':
      return look;
    case 'changed':
      return { kind: 'changed', view: viewAnew(host, tab) };
    case 'trouble':
      throw endedBy(troubleFrom(host, look.why));
  }
}
