/** Stops a run: nothing more is sent than the batch in flight, and what waited is untouched again. */
import { lostKey, readLost } from '../placing/displaced';
import { giveBackIds } from './give-back';
import { isJournalLost } from './journal';
import { releaseLease, takeLease } from './lease';
import type { Budget, Ports, RunContext } from './ports';
import { readRun, runKey, stopKey, writeStop } from './run-record';
import { type RowsOfRun, readAgain } from './slice-state';
import { doubtWaiting, takeBack } from './stamps';
import { readKnown } from './trust';

export interface Stopped {
  takenBack: number;
  /** false: an execution is at work; it takes the rows back before it sends anything more. */
  atOnce: boolean;
}

/** Stops a person's run on this sheet, by default that of whoever asks. Harmless when there is none. */
export function stopRun(
  ports: Ports,
  asking: RunContext,
  budget: Budget,
  tag = asking.me.tag,
): Stopped {
  const context = { ...asking, me: { ...asking.me, tag } };
  const key = runKey(ports.sheet.id, tag);
  ports.stores.document.set({
    [stopKey(ports.sheet.id, tag)]: writeStop(budget.startedAt, ports.now()),
  });
  const taking = takeLease(ports, context.me, budget.startedAt);
  if (taking.kind === 'busy') return { takenBack: 0, atOnce: false };
  try {
    const properties = ports.stores.document.all();
    const known = readRun(properties[key]);
    const { journal, trust } = readKnown(ports, asking.me, properties);
    const snapshot = readAgain({ ports, context, trust });
    const lost = readLost(properties[lostKey(ports.sheet.id)]);
    const rows: RowsOfRun = { ports, context, journal, trust, lost, snapshot };
    const waiting = () => rows.snapshot.rows.filter((row) => row.state().kind === 'waiting').length;
    const before = waiting();
    // What may have been sent keeps its id: the next start asks under the same.
    if (!known || isJournalLost(properties)) doubtWaiting(rows);
    giveBackIds(rows);
    takeBack(rows);
    ports.stores.document.remove(key);
    return { takenBack: before - waiting(), atOnce: true };
  } finally {
    releaseLease(ports, taking.lease, context.me, false);
  }
}
