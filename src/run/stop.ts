/** Stops a run: nothing more is sent than the batch in flight, and what waited is untouched again. */
import { isJournalLost, readJournal } from './journal';
import { releaseLease, takeLease } from './lease';
import type { Budget, Ports, RunContext } from './ports';
import { readRun, runKey, stopKey } from './run-record';
import { type RowsOfRun, readAgain } from './slice-state';
import { doubtWaiting, takeBack } from './stamps';

export interface Stopped {
  takenBack: number;
  /** false: an execution is at work; it takes the rows back before it sends anything more. */
  atOnce: boolean;
}

/** Stops the person's run on this sheet. Harmless when there is none. */
export function stopRun(ports: Ports, context: RunContext, budget: Budget): Stopped {
  const key = runKey(ports.sheet.id, context.me.tag);
  ports.stores.document.set({
    [stopKey(ports.sheet.id, context.me.tag)]: String(budget.startedAt),
  });
  const taking = takeLease(ports, context.me, budget.startedAt);
  if (taking.kind === 'busy') return { takenBack: 0, atOnce: false };
  try {
    const properties = ports.stores.document.all();
    const known = readRun(properties[key]);
    const rows: RowsOfRun = {
      ...{ ports, context, snapshot: readAgain({ ports, context }) },
      journal: readJournal(properties, ports.sheet.id),
    };
    const waiting = () => rows.snapshot.rows.filter((row) => row.state.kind === 'waiting').length;
    const before = waiting();
    // What may have been sent keeps its id: the next start asks under the same.
    if (!known || isJournalLost(properties)) doubtWaiting(rows);
    takeBack(rows);
    ports.stores.document.remove(key);
    return { takenBack: before - waiting(), atOnce: true };
  } finally {
    releaseLease(ports, taking.lease, context.me, false);
  }
}
