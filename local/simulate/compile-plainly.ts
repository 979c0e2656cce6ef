/**
 * Importing it makes V8 compile at once and plainly, and hardly ever again. A simulated run evaluates the script anew
 * dozens of times and is over in a fraction of a second: interpreted at first, most of its code would never be anything
 * else, and what the optimising compiler makes on threads of its own, a quarter of the processor time, is thrown away
 * before it has paid for itself. Flags that another V8 doesn't know change nothing.
 */
import { setFlagsFromString } from 'node:v8';

/** Some nine times what V8 waits for by itself: bytes of code that a function runs before it is optimised. */
const INTERRUPT_BUDGET = 600_000;

for (const flag of [
  `--interrupt-budget=${INTERRUPT_BUDGET}`,
  '--always-sparkplug',
  '--no-lazy-feedback-allocation',
  '--no-flush-bytecode',
])
  setFlagsFromString(flag);
