/** The command line as it is really called: one process, its exit code, what it prints where. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../../..');

function local(...line: string[]) {
  const tsx = path.join(ROOT, 'node_modules/tsx/dist/cli.mjs');
  return spawnSync(process.execPath, [tsx, 'local/cli.ts', ...line], {
    cwd: ROOT,
    encoding: 'utf8',
  });
}

test('run ends with its exit code and prints the summary on standard output', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'cli-'));
  const out = path.join(folder, 'new folder', 'out.csv');
  const { status, stdout, stderr } = local('run', 'samples/team-spaces.csv', '--out', out);
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(stdout).toMatch(/^11 of 12 rows done, 1 to fix/);
  expect(existsSync(out)).toBe(true);
  rmSync(folder, { recursive: true });
}, 20_000);

test('a bad input ends with 2 and a sentence on standard error', () => {
  const { status, stdout, stderr } = local('run', 'no.csv', '--out', 'out.csv');
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toBe('no.csv can’t be read: there is no such file.\n');
}, 20_000);
