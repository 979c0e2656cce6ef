/** `npm run dev`: what is saved is built, and a mistake in it is said. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { rebuildOnChange } from '../../../local/commands/rebuild';
import { eventually } from '../../browser/eventually';

const folder = mkdtempSync(path.join(tmpdir(), 'rebuild-'));
afterAll(() => rmSync(folder, { recursive: true }));

const save = (text: string) => writeFileSync(path.join(folder, 'main.ts'), text);

test('a change is built once and the page opens again; a mistake is said and leaves the page; what came meanwhile is built next', async () => {
  const seen: string[] = [];
  const ends: ((error?: Error) => void)[] = [];
  const watching = rebuildOnChange({
    folders: [folder],
    build: () =>
      new Promise((resolve, reject) => {
        seen.push('begins');
        ends.push((error) => (error ? reject(error) : resolve()));
      }),
    built: () => seen.push('opens again'),
    console: { say: () => {}, complain: (text) => seen.push(text) },
  });
  await watching.ready;
  try {
    save('one');
    save('two');
    await eventually(() => expect(seen).toEqual(['begins']));
    ends[0]?.();
    await eventually(() => expect(seen).toEqual(['begins', 'opens again']));
    save('three');
    await eventually(() => expect(seen.slice(2)).toEqual(['begins']));
    save('four');
    // Long enough for the change to be noticed while the build is under way.
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(seen.slice(3)).toEqual([]);
    ends[1]?.(new Error('main.ts:1: a bracket is missing'));
    await eventually(() =>
      expect(seen.slice(3)).toEqual(['main.ts:1: a bracket is missing', 'begins']),
    );
    ends[2]?.();
    await eventually(() => expect(seen.at(-1)).toBe('opens again'));
  } finally {
    await watching.close();
  }
});
