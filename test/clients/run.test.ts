/** The runner of heavy clients: what can't be tried here is said in a sentence, and isn't counted as tried. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');

test('each client is tried or skipped with a sentence, and the last line counts those that were tried', () => {
  const tsx = path.join(ROOT, 'node_modules/tsx/dist/cli.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, 'test/clients/run.ts'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const lines = stdout.trim().split('\n');
  const told = ['@googleapis/chat', '@google-apps/chat', 'google-api-python-client'].map((client) =>
    lines.find((line) => line.slice(2).startsWith(`${client}: `)),
  );
  for (const line of told)
    expect(line).toMatch(
      /^(?:✓ .*: \d+ right, 0 wrong|– .*: skipped\. .+ (?:isn’t installed|needs Node))/,
    );
  // Where `.ci/run` has installed those that need a newer Node, none of them may be left out.
  const isNewer = Number(process.versions.node.split('.')[0]) >= 22;
  if (process.env.CI && isNewer)
    expect(told.slice(0, 2)).toEqual([expect.stringMatching('✓'), expect.stringMatching('✓')]);
  const tried = told.filter((line) => line?.startsWith('✓')).length;
  expect(lines.at(-1)).toBe(`${tried} of 3 clients tried`);
}, 120_000);
