/** A process of its own that plays a share of the seeds and sends what it counted. */
import { simulateRun } from './simulate-run';
import { count, emptyTally } from './tally';

/** What it is asked to play: seeds `first`, `first + step`, … below `end`. */
export interface Share {
  first: number;
  step: number;
  end: number;
  dist: string;
}

/** Runs between two messages. */
const RUNS_A_MESSAGE = 25;

process.on('message', (share: Share) => void play(share));
// Whoever asked is gone: nobody would hear what was counted.
process.on('disconnect', () => process.exit());

async function play({ first, step, end, dist }: Share): Promise<void> {
  let tally = emptyTally();
  for (let seed = first; seed < end; seed += step) {
    count(tally, simulateRun(seed, { dist }));
    if (tally.runs < RUNS_A_MESSAGE) continue;
    process.send?.(tally);
    tally = emptyTally();
    await new Promise(setImmediate);
  }
  process.send?.(tally, () => process.exit());
}
