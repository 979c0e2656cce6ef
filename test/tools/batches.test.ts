/** The batches in which `npm test` plays all test files. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { batchesOf, writeBatches } from '../../.ci/batches.cjs';

const TESTS = path.join(__dirname, '..');

function testsIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : testsIn(at);
    return /\.test\.tsx?$/.test(at) ? [path.relative(TESTS, at).split(path.sep).join('/')] : [];
  });
}

test('each test file is played in one batch of its kind', () => {
  const played = (['node', 'browser'] as const).flatMap((kind) => {
    const files = batchesOf(kind).flatMap((batch) => batch.files);
    expect(files.filter((file) => file.includes('.browser.') !== (kind === 'browser'))).toEqual([]);
    return files;
  });
  expect(played.sort()).toEqual(testsIn(TESTS).sort());
});

test('a batch loads each of its files, after the helper that cleans up behind all of them', () => {
  writeBatches('browser');
  for (const { file, files } of batchesOf('browser')) {
    const loaded = [...readFileSync(file, 'utf8').matchAll(/require\((".*")\)/g)];
    expect(loaded.map(([, name]) => path.relative(TESTS, JSON.parse(name ?? '')))).toEqual(
      ['browser/chromium.ts', ...files].map(path.normalize),
    );
  }
});
