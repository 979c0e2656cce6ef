/** `simulate`: many runs under faults, kills, edits and several people at once, each judged by what was promised. */
import { linesOf, shrink } from '../simulate/shrink';
import { simulateMany } from '../simulate/simulate-many';
import { simulateRun } from '../simulate/simulate-run';
import { smallWorlds } from '../simulate/small-worlds';
import { count, emptyTally, neverMet, summaryOf } from '../simulate/tally';
import { type Console, EXIT } from './console';
import { DIST } from './run';

export interface SimulateOptions {
  runs: number;
  seed: number;
  only?: number;
  /** With `only`: tells the run with as little as breaks the same promise. */
  shrink: boolean;
  all: boolean;
}

/** So many runs meet everything that can happen; what they don't meet counts as a mistake of the simulator. */
const ENOUGH_RUNS = 10_000;

/** Runs between two lines that say how far it is; they go where complaints go, so that the summary stands alone. */
const RUNS_A_LINE = 500;

/** Plays the seeds and answers the exit code: 1 when a promise was broken. */
export async function simulate(options: SimulateOptions, console: Console): Promise<number> {
  const startedAt = Date.now();
  const seconds = () => Math.max(0.001, (Date.now() - startedAt) / 1000);
  if (options.only !== undefined && options.shrink) {
    const shrunk = shrink(options.only, { dist: DIST });
    const lines = shrunk ? linesOf(options.only, shrunk) : ['No promise was broken.'];
    for (const line of lines) console.say(line);
    return shrunk ? EXIT.notEverything : EXIT.fine;
  }
  if (options.only !== undefined) {
    const run = simulateRun(options.only, { dist: DIST, detailed: true });
    for (const event of run.events) console.say(event);
    const tally = emptyTally();
    count(tally, { ...run, events: ['as above'] });
    for (const line of summaryOf(tally, seconds())) console.say(line);
    return run.broken.length > 0 ? EXIT.notEverything : EXIT.fine;
  }
  const { runs, seed } = options.all ? { runs: smallWorlds(DIST).length, seed: 0 } : options;
  let told = 0;
  const tally = await simulateMany({
    runs,
    seed,
    dist: DIST,
    small: options.all,
    onProgress: (sofar) => {
      if (sofar.runs - told < RUNS_A_LINE || sofar.runs === runs) return;
      told = sofar.runs;
      const seeds = sofar.broken.map((run) => run.seed).join(', ');
      console.complain(`${sofar.runs} of ${runs} runs; broken: ${seeds || 'none'}`);
    },
  });
  for (const line of summaryOf(tally, seconds())) console.say(line);
  const missing = runs >= ENOUGH_RUNS && !options.all ? neverMet(tally) : [];
  if (missing.length > 0) console.say(`Never met: ${missing.join(', ')}.`);
  return tally.brokenRuns > 0 || missing.length > 0 ? EXIT.notEverything : EXIT.fine;
}
