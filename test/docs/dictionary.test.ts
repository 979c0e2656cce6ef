/** The dictionary: what a row can be and where it belongs has its line there, and each line is about one word. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

const read = (file: string) => readFileSync(path.resolve(__dirname, '../..', file), 'utf8');

const dictionary = read('docs/dictionary.md');

/** The words with a line, by the heading that they stand under. */
const words = new Map(
  dictionary
    .split('\n## ')
    .slice(1)
    .map((section): [string, string[]] => [
      section.split('\n')[0] ?? '',
      [...section.matchAll(/^\| ([^|]+?) \| /gm)]
        .map(([, word]) => word ?? '')
        .filter((word) => word !== 'Word' && !word.startsWith('-')),
    ]),
);

/** The names in a union: `'a' | 'b'` behind `type NAME =`. */
function namesIn(file: string, type: string): string[] {
  const [, union = ''] = new RegExp(`export type ${type} =([^;]*);`).exec(read(file)) ?? [];
  return [...union.matchAll(/'([\w-]+)'/g)].map(([, name]) => name ?? '');
}

test('everything that a row can be in a run has its line, and nothing else', () => {
  const kinds = [...read('src/row/progress.ts').matchAll(/\bis: '(\w+)'/g)].map(([, is]) => is);
  expect(kinds).toHaveLength(8);
  expect([...(words.get('What a row can be in a run') ?? [])].sort()).toEqual(
    [...kinds, 'progress'].sort(),
  );
});

test('every place of a plan has its line', () => {
  const places = namesIn('src/plan/plan.ts', 'Place');
  expect(places).toHaveLength(9);
  const known = [...words.values()].flat();
  expect(places.filter((place) => !known.includes(place))).toEqual([]);
});

test('a word has one line under its heading, and one in italics has a line somewhere', () => {
  for (const [heading, known] of words)
    expect([heading, [...new Set(known)]]).toEqual([heading, known]);
  const known = [...words.values()].flat();
  const named = [...dictionary.matchAll(/\*([a-zA-Z ]+)\*/g)].map(([, word]) => word ?? '');
  const stemOf = (word: string) => word.replace(/s$/, '');
  const missing = named.filter((word) => !known.some((one) => stemOf(one) === stemOf(word)));
  expect(missing).toEqual(['italics']);
});
