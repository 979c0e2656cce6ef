/** How fast time passes for an execution in a worker: shared memory, so that it changes also while a script waits. */
import type { Clock, Instant } from '../clock';

/** Of the shared numbers: the world's time, the machine's time at that moment, and how many times as fast it runs. */
const NUMBERS = { worldNow: 0, hostNow: 1, speed: 2 };

const NUMBERS_BYTES = 3 * Float64Array.BYTES_PER_ELEMENT;

/** Behind the numbers: a count that is odd while they are written, and on whose change whoever waits wakes up. */
function partsOf(shared: SharedArrayBuffer): { numbers: Float64Array; version: Int32Array } {
  return {
    numbers: new Float64Array(shared, 0, 3),
    version: new Int32Array(shared, NUMBERS_BYTES, 1),
  };
}

export function newPace(): SharedArrayBuffer {
  return new SharedArrayBuffer(NUMBERS_BYTES + Int32Array.BYTES_PER_ELEMENT);
}

/** From now on, at the world's `worldNow`, time runs `speed` times as fast as the machine's. */
export function setPace(shared: SharedArrayBuffer, worldNow: Instant, speed: number): void {
  const { numbers, version } = partsOf(shared);
  Atomics.add(version, 0, 1);
  numbers[NUMBERS.worldNow] = worldNow;
  numbers[NUMBERS.hostNow] = Date.now();
  numbers[NUMBERS.speed] = speed;
  Atomics.add(version, 0, 1);
  Atomics.notify(version, 0);
}

/** The worker's clock. `spend` blocks its thread for as long as the pace says, also when that changes meanwhile. */
export function clockOf(shared: SharedArrayBuffer): Clock {
  const { numbers, version } = partsOf(shared);
  const read = () => {
    for (;;) {
      const before = Atomics.load(version, 0);
      const [worldNow = 0, hostNow = 0, speed = 1] = numbers;
      if (before % 2 === 0 && Atomics.load(version, 0) === before)
        return { version: before, speed, now: worldNow + (Date.now() - hostNow) * speed };
    }
  };
  return {
    now: () => Math.round(read().now),
    spend: (ms) => {
      const until = read().now + ms;
      for (;;) {
        const { version: seen, now, speed } = read();
        if (now >= until) return;
        Atomics.wait(version, 0, seen, (until - now) / speed);
      }
    },
  };
}
