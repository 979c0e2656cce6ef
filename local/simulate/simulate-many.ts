/** Plays many seeds on all cores. */
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { withBundled } from './bundled';
import type { Share } from './seeds-worker';
import { add, emptyTally, type Tally } from './tally';

export interface ManyOptions {
  runs: number;
  seed: number;
  dist: string;
  /** The numbers are those of small worlds, not seeds. */
  small?: boolean;
  /** Told after each share of runs how many are done. */
  onProgress?: (tally: Tally) => void;
}

/** Plays seeds `seed` to `seed + runs - 1`. Rejects when a process ends before it has played its share. */
export async function simulateMany(options: ManyOptions): Promise<Tally> {
  const { runs, seed, dist, small = false, onProgress } = options;
  const tally = emptyTally();
  const processes = Math.max(1, Math.min(availableParallelism(), runs));
  const shares = Array.from({ length: processes }, (_, index): Share => {
    return { first: seed + index, step: processes, end: seed + runs, dist, small };
  });
  const count = (more: Tally) => {
    add(tally, more);
    onProgress?.(tally);
  };
  await withBundled('seeds-worker', (file) =>
    Promise.all(shares.map((share) => play(file, share, count))),
  );
  return tally;
}

function play(file: string, share: Share, onTally: (tally: Tally) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = fork(file, {
      // Executions leave much behind at once, and each core has its process: a larger nursery, and no helping threads.
      execArgv: ['--max-semi-space-size=64', '--single-threaded-gc'],
    });
    worker.on('message', (tally) => onTally(tally as Tally));
    worker.on('error', reject);
    worker.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`A process that played seeds ended with ${code}.`));
    });
    worker.send(share);
  });
}
