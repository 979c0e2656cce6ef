/** A failing run told with as little as breaks the same promise: what happened, and what was switched on. */
import type { Happening, Told } from './moments';
import type { RunResult } from './run-result';
import { type RunOptions, simulateRun } from './simulate-run';

export interface Shrunk {
  happenings: readonly Happening[];
  /** What was left out, and what is switched on still. */
  without: readonly string[];
  on: string[];
  run: RunResult;
  /** Runs that it took. */
  runs: number;
}

/** Runs after which what is left is good enough. */
const MOST_RUNS = 250;

/** undefined: the seed breaks no promise, or none when it is told what happened. */
export function shrink(seed: number, options: RunOptions): Shrunk | undefined {
  const drawn = simulateRun(seed, options);
  const promise = drawn.broken[0]?.promise;
  let runs = 0;
  let best: { told: Told; run: RunResult } | undefined;
  /** Whether the same promise is broken by this alone; then it is the best so far. */
  const breaks = (told: Told): boolean => {
    if (runs >= MOST_RUNS) return false;
    runs++;
    const run = simulateRun(seed, { ...options, told });
    if (!run.broken.some((one) => one.promise === promise)) return false;
    best = { told, run };
    return true;
  };
  if (promise === undefined || !breaks({ happenings: drawn.happened, without: [] }))
    return undefined;
  for (let before = -1; best && sizeOf(best) !== before; ) {
    before = sizeOf(best);
    for (const name of best.run.switches)
      if (best.run.switches.includes(name))
        breaks({ ...best.told, without: [...best.told.without, name] });
    for (let share = best.told.happenings.length; share >= 1; share = Math.floor(share / 2))
      for (let from = 0; from < best.told.happenings.length; ) {
        const { happenings } = best.told;
        const left = [...happenings.slice(0, from), ...happenings.slice(from + share)];
        if (!breaks({ ...best.told, happenings: left })) from += share;
      }
  }
  return best && { ...best.told, on: best.run.switches, run: best.run, runs };
}

function sizeOf({ told, run }: { told: Told; run: RunResult }): number {
  return told.happenings.length + run.switches.length;
}

/** The shortest way to tell it. */
export function linesOf(seed: number, { happenings, on, run, runs }: Shrunk): string[] {
  return [
    `Seed ${seed} shrunk to ${happenings.length} events in ${runs} runs:`,
    ...happenings.map(({ at, what }) => `  moment ${at}: ${what}`),
    `  with ${on.join(', ') || 'nothing else'}`,
    ...run.broken.map(({ promise, what }) => `  ${promise}: ${what}`),
    '  What happened:',
    ...run.events.map((event) => `  ${event}`),
  ];
}
