/** Time as everything local sees it: virtual (jumps when somebody spends it) or real. */

/** Milliseconds since 1970 (UTC). */
export type Instant = number;

export interface Clock {
  now(): Instant;
  /** Lets `ms` milliseconds pass: a virtual clock jumps, a real one blocks the calling thread. */
  spend(ms: number): void;
}

/** A clock that moves only when told to; never waits. */
export interface VirtualClock extends Clock {
  /** Jumps to `instant`; never goes back. */
  goTo(instant: Instant): void;
}

/** Where virtual time begins when nobody says otherwise: a Tuesday morning, the same in every run. */
export const VIRTUAL_START: Instant = Date.UTC(2027, 2, 2, 8, 0, 0);

export function virtualClock(start: Instant = VIRTUAL_START): VirtualClock {
  let now = start;
  return {
    now: () => now,
    spend: (ms) => {
      now += Math.max(0, ms);
    },
    goTo: (instant) => {
      now = Math.max(now, instant);
    },
  };
}

/** The machine's clock, `speed` times as fast. `spend` blocks the thread, so give it only to a worker. */
export function realClock(speed = 1): Clock {
  const origin = Date.now();
  const cell = new Int32Array(new SharedArrayBuffer(4));
  return {
    now: () => Math.round(origin + (Date.now() - origin) * speed),
    spend: (ms) => {
      Atomics.wait(cell, 0, 0, Math.max(0, ms / speed));
    },
  };
}
