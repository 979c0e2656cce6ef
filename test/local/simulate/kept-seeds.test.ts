/**
 * Seeds that broke a promise once, each with what it was about: the night plays all of them again, the gate some. They are
 * data (`kept-seeds.json`): whoever mends another one adds it there.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { simulateRun } from '../../../local/simulate/simulate-run';
import { NIGHT } from '../../night';

const DIST = path.resolve(__dirname, '../../../dist');

interface KeptSeed {
  seed: number;
  /** What went wrong. */
  about: string;
  /** It was found before anything disputed about Google was drawn, and means the same without it. */
  undisputed?: true;
  /** It is played in the gate, too. */
  gate?: true;
}

const kept = JSON.parse(
  readFileSync(path.join(__dirname, 'kept-seeds.json'), 'utf8'),
) as KeptSeed[];

test('each kept seed stands there once, in order, and says what it was about', () => {
  const seeds = kept.map(({ seed }) => seed);
  expect(seeds).toEqual([...new Set(seeds)].sort((one, other) => one - other));
  expect(kept.filter(({ about }) => about.length < 10)).toEqual([]);
});

test.each(kept.filter(({ gate }) => NIGHT || gate))(
  'seed $seed breaks no promise any more: $about',
  ({ seed, undisputed }) => {
    const options = { dist: DIST, undisputed: undisputed === true };
    expect(simulateRun(seed, options).broken).toEqual([]);
  },
  60_000,
);
