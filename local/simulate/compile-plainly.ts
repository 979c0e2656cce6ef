/**
 * Importing it makes V8 compile at once and plainly, and hardly ever again. A simulated run evaluates the script anew
 * dozens of times and is over in a fraction of a second: interpreted at first, most of its code would never be anything
 * else, and what the optimising compiler makes on threads of its own, a quarter of the processor time, is thrown away
 * before it has paid for itself.
 */
import { setFlagsFromString } from 'node:v8';

/** A flag that V8 doesn't know is an error on the console of whoever starts it: the ones of this V8 are set. */
const V8 = Number.parseInt(process.versions.v8, 10);

/** Some nine times what V8 waits for by itself until it optimises a function. */
const LATE =
  V8 < 12
    ? // In bytes of code that the function has run.
      ['--interrupt-budget=600000']
    : // In calls of it, which Node 22 and newer count.
      ['--invocation-count-for-maglev=3600', '--invocation-count-for-turbofan=27000'];

for (const flag of [
  ...LATE,
  '--always-sparkplug',
  '--no-lazy-feedback-allocation',
  '--no-flush-bytecode',
])
  setFlagsFromString(flag);
