/**
 * How far a run is, while an execution works on it: what the journal says. Takes no lease and reads no sheet, so that
 * the sidebar can ask every few seconds.
 */
import type { RunProgress, SheetRequest } from '../protocol';
import { madeInFlight, readJournal } from '../run/journal';
import { holder } from '../run/lease';
import { expectedBy, goesOnBy, isStopped, runsOn } from '../run/run-record';
import type { Host } from './host';

/** The run at work, else the person's own, else the one that was worked on last; null: none is remembered. */
export function readProgress(host: Host, { sheetId }: SheetRequest): RunProgress | null {
  const properties = host.document.all();
  const me = host.me().tag;
  const now = host.now();
  const held = holder(properties, now);
  const runs = runsOn(sheetId, properties);
  const [latest] = [...runs].sort(([, a], [, b]) => b.dueAt - a.dueAt);
  const tag = [held?.tag, me, latest?.[0]].find((one) => one !== undefined && runs.has(one));
  const run = tag === undefined ? undefined : runs.get(tag);
  if (tag === undefined || !run) return null;
  const mine = tag === me;
  const expected = mine ? goesOnBy(run) : expectedBy(run);
  const settled = run.done + run.partly + run.failed;
  const busyUntil = held?.tag === tag ? held.until : 0;
  return {
    ...{ id: run.id, by: run.by, mine, settled, recent: run.recent },
    made: madeInFlight(readJournal(properties, sheetId)),
    stopping: isStopped(properties, sheetId, tag, run),
    busyUntil,
    expectedBy: busyUntil === 0 && expected > now ? expected : 0,
  };
}
