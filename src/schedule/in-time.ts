/** Ends a long execution the earlier, the slower Google is: no call may outlive it. */
import type { Budget, Ports } from '../run/ports';

/** No execution lives longer: half a minute is left until it would be ended. */
const LONGEST_MS = 5.5 * 60_000;
/** What is done after the last call: recording, mails, triggers. */
const REST_MS = 20_000;

/**
 * The same ports, which bring `budget.stopAt` forward when a call took so long that one begun just before it
 * would last too long.
 */
export function inTime(ports: Ports, budget: Budget): Ports {
  return {
    ...ports,
    call: (calls) => {
      const begunAt = ports.now();
      const answers = ports.call(calls);
      const tookMs = ports.now() - begunAt;
      budget.stopAt = Math.min(budget.stopAt, budget.startedAt + LONGEST_MS - REST_MS - tookMs);
      return answers;
    },
  };
}
