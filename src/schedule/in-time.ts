/** Ends a long execution the earlier, the slower Google is: no call may outlive it. */
import type { Budget, Ports } from '../run/ports';

/** No execution lives longer: half a minute is left until it would be ended. */
const LONGEST_MS = 5.5 * 60_000;
/** A call may take this long although none did so far. */
const LONG_CALL_MS = 40_000;
/** What is done after the last call beside reading and writing the sheet: mails, triggers, bookkeeping. */
const REST_MS = 15_000;
/** Reads of the sheet, and writes that take no longer than one, after the last call: recording, the report, the log. */
const READS_AT_THE_END = 4;

/**
 * The same ports, which bring `budget.stopAt` forward by what they see: a call begun just before it may take as long
 * as the longest one so far, and what follows it as long as the sheet has been slow.
 */
export function inTime(ports: Ports, budget: Budget): Ports {
  let callMs = LONG_CALL_MS;
  let readMs = 0;
  const { sheet } = ports;
  const measured = <T>(work: () => T, note: (tookMs: number) => void): T => {
    const begunAt = ports.now();
    const value = work();
    note(ports.now() - begunAt);
    const restMs = REST_MS + READS_AT_THE_END * readMs;
    budget.stopAt = Math.min(budget.stopAt, budget.startedAt + LONGEST_MS - callMs - restMs);
    return value;
  };
  return {
    ...ports,
    call: (calls) =>
      measured(
        () => ports.call(calls),
        (tookMs) => {
          callMs = Math.max(callMs, tookMs);
        },
      ),
    sheet: {
      ...sheet,
      read: () =>
        measured(
          () => sheet.read(),
          (tookMs) => {
            readMs = Math.max(readMs, tookMs);
          },
        ),
    },
  };
}
