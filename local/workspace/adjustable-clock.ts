/** Real time that a person can speed up while it runs, and leap over. */
import type { Pacing } from '../apps-script';
import type { Clock, Instant } from '../clock';

export interface AdjustableClock extends Clock, Pacing {
  /** From now on time runs `speed` times as fast; it never jumps. */
  setSpeed(speed: number): void;
  /** Real time stands still until `release`: only `spend` and `skipTo` move the clock, and neither waits. */
  hold(): void;
  release(): void;
  /** Moves a held clock to `instant`; never goes back. */
  skipTo(instant: Instant): void;
}

/** `start` is what the clock shows first; the machine's time when left out. */
export function adjustableClock(
  first = 1,
  realNow: () => number = Date.now,
  start: Instant = realNow(),
): AdjustableClock {
  let speed = first;
  let from: { real: number; shown: Instant } = { real: realNow(), shown: start };
  let held = false;
  const listeners = new Set<() => void>();
  const now = () => (held ? from.shown : Math.round(from.shown + (realNow() - from.real) * speed));
  const requireHeld = () => {
    // Waiting here would hold up the page and every other execution.
    if (!held)
      throw new Error(
        'The workspace waits in the worker of each execution, never on its own thread.',
      );
  };
  return {
    now,
    speed: () => speed,
    onChange: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    setSpeed: (next) => {
      from = { real: realNow(), shown: now() };
      speed = next;
      for (const changed of listeners) changed();
    },
    hold: () => {
      from = { real: realNow(), shown: now() };
      held = true;
    },
    release: () => {
      from = { real: realNow(), shown: now() };
      held = false;
    },
    skipTo: (instant) => {
      requireHeld();
      from.shown = Math.max(from.shown, instant);
    },
    spend: (ms) => {
      requireHeld();
      from.shown += Math.max(0, ms);
    },
  };
}
