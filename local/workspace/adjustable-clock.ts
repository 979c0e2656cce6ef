/** Real time that a person can speed up while it runs. */
import type { Clock, Instant } from '../clock';

export interface AdjustableClock extends Clock {
  readonly speed: number;
  /** From now on time runs `speed` times as fast; it never jumps. */
  setSpeed(speed: number): void;
}

export function adjustableClock(first = 1, realNow: () => number = Date.now): AdjustableClock {
  let speed = first;
  let from: { real: number; shown: Instant } = { real: realNow(), shown: realNow() };
  const now = () => Math.round(from.shown + (realNow() - from.real) * speed);
  return {
    now,
    get speed() {
      return speed;
    },
    setSpeed: (next) => {
      from = { real: realNow(), shown: now() };
      speed = next;
    },
    spend: () => {
      // Waiting here would hold up the page and every other execution.
      throw new Error(
        'The workspace waits in the worker of each execution, never on its own thread.',
      );
    },
  };
}
