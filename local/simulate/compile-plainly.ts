/**
 * Importing it makes V8 compile at once and plainly, and hardly ever again. A simulated run evaluates the script anew
 * dozens of times and is over in a fraction of a second: interpreted at first, most of its code would never be anything
 * else, and what the optimising compiler makes on threads of its own, a quarter of the processor time, is thrown away
 * before it has paid for itself.
 */
import { setFlagsFromString } from 'node:v8';

/**
 * Some nine times what V8 waits for by itself: bytes of code that a function runs before it is optimised. Node 22 and
 * newer count calls instead, which makes no difference here; a flag that a V8 doesn't know is an error on the console.
 */
const LATE = Number.parseInt(process.versions.v8, 10) < 12 ? ['--interrupt-budget=600000'] : [];

for (const flag of [
  ...LATE,
  '--always-sparkplug',
  '--no-lazy-feedback-allocation',
  '--no-flush-bytecode',
])
  setFlagsFromString(flag);
