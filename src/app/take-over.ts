/** Taking over: rows that wait in runs with which nobody goes on are ready again, for anybody. */
import type { SheetRequest, View } from '../protocol';
import { expectedBy, runsOn } from '../run/run-record';
import { stopRun } from '../run/stop';
import type { Host } from './host';
import { open, sidebarBudget, tabOf } from './opened';
import { busy } from './trouble';
import { viewAnew } from './view';

/** Stops runs of others that are overdue, each in its own person's name; one that somebody is at stays. */
export function takeOver(host: Host, { sheetId }: SheetRequest): View {
  const tab = tabOf(host, sheetId);
  const { ports, context, properties, person } = open(host, tab);
  for (const [tag, run] of runsOn(sheetId, properties)) {
    if (tag === person.tag || expectedBy(run) > host.now()) continue;
    const stopped = stopRun(ports, context, sidebarBudget(host), tag);
    if (!stopped.atOnce) throw busy(run.by);
  }
  return viewAnew(host, tab);
}
