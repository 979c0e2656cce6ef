/** All chance in local runs comes from one seed, so that any run can be run again. */
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

export interface Random {
  /** A number from 0 (included) to 1 (excluded). */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  /** One of `items`; throws on an empty list. */
  pick<T>(items: readonly T[]): T;
  /** A stream of its own, independent of how much this one is used. */
  fork(name: string): Random;
  /** The same chance from here on: what either draws changes nothing for the other. */
  copy(): Random;
}

export function randomFrom(seed: number): Random {
  return randomOver(xoroshiro128plus(seed | 0), seed);
}

function randomOver(generator: ReturnType<typeof xoroshiro128plus>, seed: number): Random {
  const between = (low: number, high: number) => uniformInt(generator, low, high);
  return {
    next: () => between(0, 0x3fffffff) / 0x40000000,
    between,
    pick: (items) => {
      if (items.length === 0) throw new Error('pick: nothing to pick from');
      return items[between(0, items.length - 1)] as (typeof items)[number];
    },
    fork: (name) => {
      let hash = seed | 0;
      for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
      return randomFrom(hash);
    },
    copy: () => randomOver(generator.clone() as typeof generator, seed),
  };
}
