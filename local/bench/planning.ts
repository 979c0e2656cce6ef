/** Real time and memory of reading a large sheet and planning it: what opening the sidebar takes. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { benchWorld, PERSON } from './bench-world';

export interface Planning {
  rows: number;
  /** Time of the processor, the best of a few tries: what else the machine does doesn't count. */
  ms: number;
  megabytes: number;
}

/** The first try also compiles. */
const TRIES = 4;
const MEGABYTE = 1024 * 1024;

/** Opens the sidebar on a sheet of `rows` rows of five people. */
export function measurePlanning(rows: number, dist: string): Planning {
  const { world } = benchWorld({ rows, dist, slower: 1 });
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  let ms = Number.POSITIVE_INFINITY;
  let megabytes = 0;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    collect();
    const before = process.memoryUsage().heapUsed;
    const started = process.cpuUsage();
    const result = world.execute({ function: 'openSidebar', args: [{}], person: PERSON });
    const { user, system } = process.cpuUsage(started);
    ms = Math.min(ms, (user + system) / 1_000);
    megabytes = Math.max(megabytes, (process.memoryUsage().heapUsed - before) / MEGABYTE);
    if (result.kind !== 'returned')
      throw new Error(`Opening the sidebar on ${rows} rows: ${JSON.stringify(result)}`);
  }
  return { rows, ms, megabytes };
}
