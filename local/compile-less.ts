/**
 * Importing it holds V8's optimising compiler back. A test or a simulated run evaluates the script anew hundreds of times
 * and is over in seconds: on threads of its own the compiler takes a quarter of the processor time, for code that is
 * thrown away before it has paid for itself. What works on one thing for long is compiled as well as ever.
 */
import { setFlagsFromString } from 'node:v8';

/** Some four times what V8 waits for by itself: bytes of code that a function runs before it is compiled anew. */
const INTERRUPT_BUDGET = 600_000;

setFlagsFromString(`--interrupt-budget=${INTERRUPT_BUDGET}`);
