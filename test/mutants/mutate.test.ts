/** Whether a text with its mutants is the text, and each mutant is what is said of it. */
import vm from 'node:vm';
import ts from 'typescript';
import { mutate } from './mutate';
import { refusedByTypes } from './types';

const TEXT = `
type Two = 2;
const seen: string[] = [];
function kindOf(count: number, name?: string): string {
  // Told apart by their number.
  if (name) seen.push(name);
  else seen.push('');
  const most = { 2: 3 }[2 as Two] as number;
  return count > most && !seen.includes('x') ? 'many' + (name ?? '') : 'few';
}
[kindOf(3), kindOf(4), kindOf(4, 'x'), kindOf(5), seen.filter((one) => one !== '').length].join();
`;

const { mutants, text } = mutate('room/kind.ts', TEXT, 10);
const script = ts.transpileModule(text, {
  compilerOptions: { target: ts.ScriptTarget.ES2022 },
}).outputText;
const played = (on?: number) =>
  vm.runInNewContext(script, { __mutant: (id: number) => id === on }) as string;

test('as long as no mutant is switched on, the text does what it did', () => {
  expect(played()).toBe('few,many,few,few,1');
});

test.each([
  ['name', 'false', 'few,many,manyx,many,0'],
  ['seen.push(name);', 'nothing', 'few,many,manyx,many,0'],
  ['count > most', '>=', 'many,many,few,few,1'],
  ["!seen.includes('x')", "seen.includes('x')", 'few,few,manyx,many,1'],
  ["name ?? ''", 'name', 'few,manyundefined,few,few,1'],
  ["'many' + (name ?? '')", '-', undefined],
  ['2', '2 + 1', 'few,few,few,few,1'],
  ["one !== ''", '===', 'few,many,few,few,3'],
  ["seen.filter((one) => one !== '')", 'seen', 'few,many,few,few,4'],
])('a mutant has %s become %s', (was, becomes, does) => {
  const found = mutants.filter((one) => one.was === was && one.becomes === becomes);
  expect(found.map(({ id }) => played(id))).toEqual(does === undefined ? [] : [does]);
});

test('a mutant stands in its file and line, and has a number of its own', () => {
  const [filter] = mutants.filter(({ was }) => was.startsWith('seen.filter'));
  expect(filter).toMatchObject({ file: 'room/kind.ts', line: 11 });
  expect(mutants.map(({ id }) => id).sort((one, other) => one - other)).toEqual(
    mutants.map((_, index) => 10 + index),
  );
});

test('what the types refuse is no mutant, for nobody can write it', () => {
  const file = "export const size = (name?: string): number => (name ?? '').length + 1;";
  const { mutants: some } = mutate('size.ts', file, 0);
  const refused = refusedByTypes(some, __dirname, () => file);
  expect(some.map(({ id, was }) => [was, refused.has(id)])).toEqual([
    ["name ?? ''", true],
    ['1', false],
    ["(name ?? '').length + 1", false],
  ]);
});
