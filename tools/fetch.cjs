/**
 * Fetches what only some commands need, when the first of them is run: clasp for `npm run push`, a browser for the tests
 * in one. Each has its exact version and a lock of its own in `tools/`, and lies in `.cache/tools` from then on.
 *
 *   node tools/fetch.cjs NAME …        prints the folder of each, a line for each
 */
const { spawn } = require('node:child_process');
const { cp, mkdir, readdir, readFile, rename, rm } = require('node:fs/promises');
const path = require('node:path');

const cache = path.join(__dirname, '..', '.cache', 'tools');

/** What is said while it is fetched. */
const TOOLS = {
  clasp: 'clasp, Google’s tool for sending scripts (280 MB)',
  browser: 'a browser for tests and pictures (75 MB)',
};

const INSTALL = ['ci', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund'];

/** What keeps it from being fetched; its message says what to do. */
class NotFetched extends Error {}

/** Runs npm in `folder`, its own words on stderr: stdout is for whoever asked. */
function npm(options, folder) {
  // The npm that has started this; by hand, the one that is found.
  const running = process.env.npm_execpath ?? '';
  const [command, ...first] = /npm-cli\.js$/.test(running)
    ? [process.execPath, running]
    : [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...first, ...options], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'inherit'],
      shell: first.length === 0 && process.platform === 'win32',
    });
    child.stdout.pipe(process.stderr, { end: false });
    child.on('error', reject);
    child.on('close', (code) => resolve(code === 0));
  });
}

/** Whether a folder holds what the lock says now: it gets its name only when all of it is there. */
async function isWhole(folder, lock) {
  try {
    return (await readFile(path.join(folder, 'package-lock.json'), 'utf8')) === lock;
  } catch {
    return false;
  }
}

/**
 * The folder in whose `node_modules` the tool is; fetches it where it isn't there yet, or in another version.
 *
 * @param {string} name a folder of `tools/`
 * @throws {NotFetched} when npm can’t get it
 */
async function fetchTool(name) {
  const source = path.join(__dirname, name);
  const manifest = JSON.parse(await readFile(path.join(source, 'package.json'), 'utf8'));
  const lock = await readFile(path.join(source, 'package-lock.json'), 'utf8');
  const [version] = Object.values(manifest.dependencies);
  const folder = path.join(cache, `${name}-${version}`);
  if (await isWhole(folder, lock)) return folder;
  process.stderr.write(`Fetching ${TOOLS[name]}, once.\n`);
  const fresh = path.join(cache, `fresh-${process.pid}-${Date.now()}`);
  await mkdir(fresh, { recursive: true });
  try {
    for (const file of ['package.json', 'package-lock.json'])
      await cp(path.join(source, file), path.join(fresh, file));
    if (!(await npm(INSTALL, fresh)))
      throw new NotFetched(`npm couldn’t fetch ${TOOLS[name]}. What it said stands above.`);
    // Somebody else may have been quicker.
    if (await isWhole(folder, lock)) return folder;
    const before = (await readdir(cache)).filter((other) => other.startsWith(`${name}-`));
    for (const other of before) await rm(path.join(cache, other), { recursive: true, force: true });
    await rename(fresh, folder);
    return folder;
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

module.exports = { fetchTool, NotFetched };

async function main() {
  try {
    for (const name of process.argv.slice(2)) process.stdout.write(`${await fetchTool(name)}\n`);
  } catch (error) {
    if (!(error instanceof NotFetched)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

if (require.main === module) void main();
