/**
 * Plants each bug in a copy of the source and plays the test that is to find it: it must fail with the bug, and pass
 * without. By hand and at night: `npm run planted`, or `npm run planted -- WORD` for those whose name holds the word.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BUGS, type Bug } from './bugs';

const ROOT = path.resolve(__dirname, '../..');
/** What tests read; `samples` are lists that some of them go through. */
const COPIED = [
  ...['src', 'test', 'local', 'tools', 'samples'],
  ...['.ci', 'package.json', 'jest.config.cjs'],
];
/** Tests of these folders load the bundle. */
const BUNDLED = /^google\//;

const folder = mkdtempSync(path.join(tmpdir(), 'planted-'));
for (const name of COPIED)
  cpSync(path.join(ROOT, name), path.join(folder, name), { recursive: true });
symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));

/** Whether the bug's test passes on the copy as it stands. */
function passes({ foundBy }: Bug): boolean {
  if (BUNDLED.test(foundBy.file))
    run(ROOT, process.execPath, [
      ...['build.mjs', '--src', path.join(folder, 'src'), '--out', path.join(folder, 'dist')],
    ]);
  // A test is called as it stands, whatever its name means to a regular expression.
  const name = foundBy.test.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const files = ['--testPathPatterns', `test/${foundBy.file}\\.test`];
  return run(folder, 'npx', ['jest', '--selectProjects', 'node', '--silent', '-t', name, ...files]);
}

function run(cwd: string, command: string, args: string[]): boolean {
  return spawnSync(command, args, { cwd, encoding: 'utf8' }).status === 0;
}

/** Does `work` with the bug in the copy, and takes it out again. */
function planted<T>({ changes }: Bug, work: () => T): T {
  const before = changes.map(
    ({ file }) => [file, readFileSync(path.join(folder, 'src', file))] as const,
  );
  for (const { file, find, replace } of changes) {
    const place = path.join(folder, 'src', file);
    writeFileSync(
      place,
      readFileSync(place, 'utf8').replace(find, () => replace),
    );
  }
  const done = work();
  for (const [file, text] of before.reverse()) writeFileSync(path.join(folder, 'src', file), text);
  return done;
}

const wanted = BUGS.filter(({ name }) => name.includes(process.argv[2] ?? ''));
const notFound = wanted.filter((bug) => {
  const isFound = !planted(bug, () => passes(bug)) && passes(bug);
  process.stdout.write(`${isFound ? '✓ found' : '✗ NOT FOUND'}: ${bug.name}\n`);
  return !isFound;
});
rmSync(folder, { recursive: true, force: true });
process.stdout.write(
  `${wanted.length - notFound.length} of ${wanted.length} planted bugs are found\n`,
);
process.exitCode = notFound.length === 0 ? 0 : 1;
