/** `bench`: how fast a run is beside what else there is, in virtual time; prints the tables of docs/performance.md. */
import { type Console, EXIT } from './console';
import { DIST } from './run';

export interface BenchOptions {
  slower: number;
  /** New spaces a minute; left out: all tables, by Chat's 60 and by larger ones. */
  quota?: number;
}

/** Prints the tables and answers the exit code: 1 when something is slower or costs more than it may. */
export async function bench(options: BenchOptions, console: Console): Promise<number> {
  // It brings a browser's library, which no other command has to wait for.
  const { makeTables } = await import('../bench/tables');
  const { text, broken } = await makeTables({ dist: DIST, ...options });
  console.say(text);
  for (const what of broken) console.complain(`Too much: ${what}.`);
  return broken.length > 0 ? EXIT.notEverything : EXIT.fine;
}
