/** The answer to a run that asked, from where nobody goes on with it: whoever takes the run up next asks no more. */
import { releaseLease, takeLease } from './lease';
import { moved } from './patience';
import type { Person, Ports } from './ports';
import { isAsking, readRun, runKey } from './run-record';

/** Notes that the person’s run goes on all the same, if it asked. Answers who is at work on the sheet instead, if anybody is. */
export function sayAllTheSame(ports: Ports, me: Person): { busy: string } | undefined {
  const now = ports.now();
  const taking = takeLease(ports, me, now);
  if (taking.kind === 'busy') return { busy: taking.by };
  try {
    const { document } = ports.stores;
    const key = runKey(ports.sheet.id, me.tag);
    const run = readRun(document.get(key));
    if (run && isAsking(run)) {
      run.admission = { is: 'told' };
      moved(run, now);
      document.set({ [key]: JSON.stringify(run) });
    }
    return undefined;
  } finally {
    releaseLease(ports, taking.lease, me, false);
  }
}
