/** A process of its own that plays a share of the seeds, or of the small worlds, and sends what it counted. */
import type { RunResult } from './run-result';
import { simulateRun } from './simulate-run';
import { playSmall, type SmallWorld, smallWorlds } from './small-worlds';
import { count, countThrown, emptyTally } from './tally';

/** What it is asked to play: seeds, or small worlds by their number: `first`, `first + step`, … below `end`. */
export interface Share {
  first: number;
  step: number;
  end: number;
  dist: string;
  small: boolean;
}

/** Runs between two messages. */
const RUNS_A_MESSAGE = 25;

process.on('message', (share: Share) => void play(share));
// Whoever asked is gone: nobody would hear what was counted.
process.on('disconnect', () => process.exit());

async function play({ first, step, end, dist, small }: Share): Promise<void> {
  const playOne = small ? playerOfSmall(dist) : (seed: number) => simulateRun(seed, { dist });
  let tally = emptyTally();
  for (let seed = first; seed < end; seed += step) {
    try {
      count(tally, playOne(seed));
    } catch (error) {
      countThrown(tally, seed, error);
    }
    if (tally.runs < RUNS_A_MESSAGE) continue;
    process.send?.(tally);
    tally = emptyTally();
    await new Promise(setImmediate);
  }
  process.send?.(tally, () => process.exit());
}

function playerOfSmall(dist: string): (number: number) => RunResult {
  const worlds = smallWorlds(dist);
  return (number) => playSmall(number, worlds[number] as SmallWorld, dist);
}
