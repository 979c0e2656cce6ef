/** Chance that comes again, for what is drawn. */

/** Chance by a seed: the same draws each time. */
export interface Chance {
  /** A whole number from 0 and below `most`. */
  below(most: number): number;
  of<T>(some: readonly T[]): T;
  /** In one of `so many` cases. */
  isOneOf(many: number): boolean;
}

/** Mulberry32: a few lines that stay the same whatever library is newer. */
export function chanceOf(seed: number): Chance {
  let state = (seed + 1) * 0x9e3779b1;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (most: number) => Math.floor(next() * most);
  return {
    below,
    of: <T>(some: readonly T[]) => some[below(some.length)] as T,
    isOneOf: (many) => below(many) === 0,
  };
}
