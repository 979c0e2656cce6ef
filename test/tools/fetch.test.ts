/** What only some commands need is fetched for them: once, in the version of its own lock. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder, root, runNode } from '../build/build';

const tools = readdirSync(path.join(root, 'tools'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const json = (...place: string[]) => JSON.parse(readFileSync(path.join(...place), 'utf8'));

let folder: string;
let remove: () => Promise<void>;

beforeEach(async () => {
  ({ folder, remove } = await makeFolder());
  await cp(path.join(root, 'tools'), path.join(folder, 'tools'), { recursive: true });
});

afterEach(() => remove());

/** Fetches with an npm that installs one file, or can’t. */
function fetch(name: string, ending: 'there' | 'away') {
  const npm = path.join(folder, 'npm-cli.js');
  const install =
    "const fs = require('node:fs'); fs.mkdirSync('node_modules'); fs.writeFileSync('node_modules/it', '');";
  writeFileSync(
    npm,
    ending === 'there' ? install : "console.error('no network'); process.exit(1);",
  );
  return runNode(path.join(folder, 'tools', 'fetch.cjs'), [name], {
    environment: { npm_execpath: npm },
  });
}

test.each(tools)('%s is one exact version, and its lock has that one', (name) => {
  const { dependencies } = json(root, 'tools', name, 'package.json');
  const lock = json(root, 'tools', name, 'package-lock.json');
  expect(lock.packages[''].dependencies).toEqual(dependencies);
  for (const [dependency, version] of Object.entries(dependencies)) {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(lock.packages[`node_modules/${dependency}`].version).toBe(version);
  }
  // Nobody who only starts the page, or checks, has to load it.
  expect(Object.keys(json(root, 'package-lock.json').packages)).not.toEqual(
    expect.arrayContaining(Object.keys(dependencies).map((one) => `node_modules/${one}`)),
  );
});

test('it is fetched once, and again when its lock has changed', async () => {
  const first = await fetch('clasp', 'there');
  expect(first).toMatchObject({ code: 0 });
  expect(first.stderr).toMatch(/^Fetching clasp, .+, once\.\n/);
  const place = first.stdout.trim();
  expect(existsSync(path.join(place, 'node_modules', 'it'))).toBe(true);
  expect(await fetch('clasp', 'away')).toEqual({ code: 0, stdout: `${place}\n`, stderr: '' });
  writeFileSync(path.join(folder, 'tools', 'clasp', 'package-lock.json'), '{}');
  expect((await fetch('clasp', 'there')).stderr).toMatch(/^Fetching clasp/);
  expect(readdirSync(path.join(folder, '.cache', 'tools'))).toEqual([path.basename(place)]);
});

test('without a network it says so and leaves nothing behind', async () => {
  const { code, stdout, stderr } = await fetch('browser', 'away');
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain('no network');
  expect(stderr).toContain('npm couldn’t fetch a browser for tests and pictures');
  expect(readdirSync(path.join(folder, '.cache', 'tools'))).toEqual([]);
});
