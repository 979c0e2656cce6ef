/** Whether every planted bug can still be planted, and the test that finds it is still there; `plant.ts` plants them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { BUGS } from './bugs';

const ROOT = path.resolve(__dirname, '../..');
const text = (...places: string[]) => readFileSync(path.join(ROOT, ...places), 'utf8');

test.each(BUGS.map((bug) => [bug.name, bug] as const))('%s', (_, { changes, foundBy }) => {
  for (const { file, find, replace } of changes) {
    // Where the source has moved on, the bug is planted anew.
    expect([file, find, text('src', file).split(find).length - 1]).toEqual([file, find, 1]);
    expect(replace).not.toBe(find);
  }
  expect(text('test', `${foundBy.file}.test.ts`)).toContain(foundBy.test);
});
