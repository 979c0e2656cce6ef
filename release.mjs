/**
 * `npm run release -- 0.2.0` makes what stands in CHANGELOG.md as unreleased that version: the number moves in
 * package.json and package-lock.json, from where the build puts it into the sidebar. `node release.mjs notes 0.2.0` prints
 * what the changelog says of a version.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const root = process.cwd();
const CHANGELOG = 'CHANGELOG.md';
const UNRELEASED = /^## Unreleased.*$/m;

/** What keeps it from being released; its message says what to do. */
class NotYet extends Error {}

const read = (file) => readFile(path.join(root, file), 'utf8');
const write = (file, text) => writeFile(path.join(root, file), text);

/** The numbers of `0.2.0`; undefined for anything else. */
const numbersOf = (version) => /^(\d+)\.(\d+)\.(\d+)$/.exec(version)?.slice(1).map(Number);

function isNewer(version, than) {
  const [one, other] = [numbersOf(version), numbersOf(than)];
  const at = one.findIndex((number, place) => number !== other[place]);
  return at >= 0 && one[at] > other[at];
}

/** What the changelog says under a heading, up to the next one. */
function under(text, heading) {
  const found = heading.exec(text);
  if (!found) return '';
  const [part] = text.slice(found.index + found[0].length).split(/^## /m);
  return part.trim();
}

async function release(version = '') {
  if (!numbersOf(version))
    throw new NotYet(`“${version}” is no version. Say one as in: npm run release -- 0.2.0`);
  const manifest = await read('package.json');
  const { version: before } = JSON.parse(manifest);
  if (!isNewer(version, before)) throw new NotYet(`${version} isn’t newer than ${before}.`);
  const changelog = await read(CHANGELOG);
  if (under(changelog, UNRELEASED) === '')
    throw new NotYet(`${CHANGELOG} says nothing under “## Unreleased”: what is new?`);
  const moved = (text) => text.replace(`"version": "${before}"`, `"version": "${version}"`);
  const lock = JSON.parse(await read('package-lock.json'));
  lock.version = version;
  lock.packages[''].version = version;
  const today = new Date().toISOString().slice(0, 10);
  await write('package.json', moved(manifest));
  await write('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
  await write(
    CHANGELOG,
    changelog.replace(UNRELEASED, () => `## ${version} (${today})`),
  );
  process.stdout.write(
    `It is ${version} now, in package.json, package-lock.json and ${CHANGELOG}. Then:\n` +
      `  git commit -am "Version ${version}" && git tag v${version} && git push --follow-tags\n`,
  );
}

async function notes(version = '') {
  const escaped = version.replaceAll('.', '\\.');
  const said = under(await read(CHANGELOG), new RegExp(`^## ${escaped}(?: .*)?$`, 'm'));
  if (said === '') throw new NotYet(`${CHANGELOG} says nothing of “${version}”.`);
  process.stdout.write(`${said}\n`);
}

try {
  const [first, second] = process.argv.slice(2);
  await (first === 'notes' ? notes(second) : release(first));
} catch (error) {
  if (!(error instanceof NotYet)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
