/** What made-up inputs share: chance that comes again, lines that say values, and the files that keep them. */
import { readFileSync } from 'node:fs';

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

/** Words, and what else there is to say, as JSON without what is empty. */
export function line(...words: readonly unknown[]): string {
  return words
    .map((word) => (typeof word === 'object' ? plain(word) : String(word ?? '')))
    .filter((word) => word !== '')
    .join(' ')
    .trimEnd();
}

function plain(value: unknown): string {
  const text = JSON.stringify(value, (_, inner) => (isEmpty(inner) ? undefined : inner));
  return text === undefined || text === '{}' || text === '[]' ? '' : text;
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** The lines of a file that keeps them, below what begins with `== `. */
export function keptIn(file: string): Map<string, string[]> {
  const parts = readFileSync(file, 'utf8').trimEnd().split(/^== /m).slice(1);
  return new Map(
    parts.map((part) => {
      const [name = '', ...lines] = part.trimEnd().split('\n');
      return [name, lines];
    }),
  );
}
