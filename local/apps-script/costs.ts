/** What each service call costs in time. Nobody could measure it here: working assumptions, in this one table. */
import type { Random } from '../random';

/** From and to, in milliseconds; a call's time is drawn evenly between. */
export type Cost = readonly [number, number];

export const COSTS = {
  /** From the call until the script's first line. */
  start: [1000, 2000],
  read: [200, 1000],
  write: [200, 1000],
  flush: [300, 1500],
  /** A property, cache or lock call, and other small questions such as whether a row is hidden. */
  small: [50, 50],
  /** A single call of Chat or of any other address. */
  call: [800, 3000],
  /** A batch of `BATCH_OF` calls; fewer take between this and a single call's time. */
  batch: [2000, 6000],
  /** Sending a mail, making or removing a trigger. */
  errand: [300, 1000],
  /** What is known without asking anybody. */
  free: [0, 0],
} as const satisfies Record<string, Cost>;

export type CostKind = keyof typeof COSTS;

/** What a read takes beside `read`, for each thousand cells; fewer are part of it. */
const THOUSAND_CELLS_MS = 8;

/** How many calls the cost of a batch is meant for. */
const BATCH_OF = 60;

/** A sidebar's call there and back, beside what the execution itself takes. */
const ROUND_TRIP_MS = 700;

/** Milliseconds of a `google.script.run` round trip, for whoever plays the sidebar to let pass. */
export function roundTripMs(slower = 1): number {
  return ROUND_TRIP_MS * slower;
}

/** Draws the milliseconds of one call. */
export function drawCost(kind: CostKind, random: Random, slower: number): number {
  return draw(COSTS[kind], random, slower);
}

/** Milliseconds that reading so many cells takes, beside what each read takes. */
export function cellsMs(cells: number, slower: number): number {
  return Math.round(Math.floor(cells / 1_000) * THOUSAND_CELLS_MS * slower);
}

/** Draws the milliseconds of a `fetchAll` of `count` requests. */
export function drawBatchCost(count: number, random: Random, slower: number): number {
  return draw(batchCost(count), random, slower);
}

/** The mean milliseconds of a `fetchAll` of `count` requests. */
export function meanBatchMs(count: number): number {
  const [low, high] = batchCost(count);
  return (low + high) / 2;
}

function batchCost(count: number): Cost {
  const share = (count - 1) / (BATCH_OF - 1);
  const between = (end: 0 | 1) =>
    share <= 1
      ? COSTS.call[end] + (COSTS.batch[end] - COSTS.call[end]) * share
      : (COSTS.batch[end] * count) / BATCH_OF;
  return [between(0), between(1)];
}

function draw([low, high]: Cost, random: Random, slower: number): number {
  return Math.round((low + (high - low) * (low === high ? 0 : random.next())) * slower);
}
