/**
 * `npm run check`: types, lint and format, architecture, unused code, bundle sizes, the age of the mutation score. Every part runs
 * even when another fails; a line for each says how it went, and the last line counts them.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { linesOf, toldOf } from './test/mutants/age.mjs';

const root = path.dirname(fileURLToPath(import.meta.url));

/** Folders whose modules have a place in the architecture. */
const CRUISED = ['src', 'local', 'test', 'bench', 'docs'].filter((folder) =>
  existsSync(path.join(root, folder)),
);

/** With fewer modules than this, the cruise missed something: it can end green having seen nothing. */
const FEWEST_MODULES = 40;

/** The sidebar's page crosses the network whole each time it is opened. */
const LARGEST_SIDEBAR_BYTES = 120_000;

/** A part of the page is waited for by whoever opens a view in it; its call alone takes as long as some 100 KB. */
const LARGEST_PART_BYTES = 40_000;

/** Runs an installed tool and gives what it said, whether or not it was content. */
function tool(name, ...options) {
  const command = path.join(root, 'node_modules', '.bin', name);
  return new Promise((resolve) => {
    execFile(
      command,
      options,
      { cwd: root, maxBuffer: 64 * 1024 * 1024, env: { ...process.env, NO_COLOR: '1' } },
      (error, stdout, stderr) => resolve({ ok: error === null, stdout, stderr }),
    );
  });
}

/** One part of the check: whether it passed, and what a person has to read about it. */
const passed = (summary) => ({ ok: true, summary, findings: '' });
const failed = (summary, findings) => ({ ok: false, summary, findings: readable(findings) });

/** A tool that breaks down may show a whole minified file as one line. */
const LONGEST_LINE = 300;

const readable = (text) =>
  text
    .trim()
    .split('\n')
    .map((line) => (line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line))
    .join('\n');

/** What TypeScript says of a file that is made of another project, which has errors of its own. */
const NOT_BUILT = 'error TS6305';

/** Folders that are projects of their own, each after those that it is built on. */
const PROJECTS = ['src', 'src/sidebar', 'local/workspace/page', 'local', 'bench', 'docs', 'test'];

async function types() {
  const tsc = async (...options) => {
    const { ok, stdout, stderr } = await tool('tsc', '-b', '--pretty', 'false', ...options);
    return { ok, text: stdout + stderr };
  };
  let said = await tsc();
  // What an error has left unbuilt is missed also when the error is mended.
  if (said.text.includes(NOT_BUILT)) said = await tsc('--force');
  if (said.ok) return passed('every file fits its types');
  const { own, others } = causes(said.text);
  const more = others > 0 ? `\n${others} more may follow from these.` : '';
  const count = own.match(/error TS/g)?.length ?? 'some';
  return failed(`${count} type errors`, own + more);
}

/** One error in `src` makes hundreds in whatever is built on it: only those of the first project are told. */
function causes(text) {
  const errors = text.split(/\n(?=\S)/);
  const innermost = [...PROJECTS].reverse();
  const projectOf = (error) => innermost.find((project) => error.startsWith(`${project}/`));
  const first = PROJECTS.find((project) => errors.some((error) => projectOf(error) === project));
  const own = errors.filter((error) => projectOf(error) === first);
  return { own: own.join('\n'), others: errors.length - own.length };
}

async function lintAndFormat() {
  const { ok, stdout, stderr } = await tool(
    'biome',
    'ci',
    '--colors=off',
    '--error-on-warnings',
    '--max-diagnostics=100',
    '.',
  );
  const text = stdout + stderr;
  if (ok) return passed(text.match(/Checked \d+ files/)?.[0].toLowerCase() ?? 'nothing to say');
  return failed(text.match(/Found \d+ (?:errors?|warnings?)/g)?.join(', ') ?? 'see above', text);
}

async function architecture() {
  const config = ['--config', '.dependency-cruiser.cjs'];
  const { stdout, stderr } = await tool(
    'depcruise',
    ...config,
    '--output-type',
    'json',
    ...CRUISED,
  );
  let modules;
  let violations;
  try {
    const result = JSON.parse(stdout);
    modules = result.modules.filter(({ source }) => /^(src|local)\/.*\.tsx?$/.test(source)).length;
    violations = result.summary.violations;
  } catch {
    return failed('the cruise did not end', stderr || stdout);
  }
  if (modules < FEWEST_MODULES) {
    const summary = `only ${modules} modules were seen, at least ${FEWEST_MODULES} are expected`;
    return failed(
      summary,
      'Is TypeScript 6 installed as “typescript”? Without it nothing is read.',
    );
  }
  if (violations.length === 0) return passed(`${modules} modules keep to it`);
  const comments = new Map(
    JSON.parse(stdout).summary.ruleSetUsed.forbidden.map(({ name, comment }) => [name, comment]),
  );
  const lines = violations.map(({ from, to, rule, cycle }) => {
    const way = cycle ? [from, ...cycle.map(({ name }) => name)].join(' → ') : `${from} → ${to}`;
    return `${way}\n    ${rule.name}: ${comments.get(rule.name)}`;
  });
  return failed(`${lines.length} imports that may not be`, lines.join('\n'));
}

/** Twice: what nobody uses, and what nobody uses but a test. */
async function unusedCode() {
  const both = await Promise.all([
    tool('knip', '--no-progress', '--treat-config-hints-as-errors'),
    tool('knip', '--no-progress', '--production', '--exclude', 'binaries,dependencies'),
  ]);
  if (both.every(({ ok }) => ok)) return passed('none, and none that only tests use');
  return failed('see above', both.map(({ stdout, stderr }) => stdout + stderr).join(''));
}

/** What crosses to a browser has a bound; what loading the script costs is for `npm run bench` to say. */
async function bundleSizes() {
  // Where all tests have just been played, their build is measured: it is of the same source.
  const { CHECK_BUILT } = process.env;
  const out = CHECK_BUILT ? path.resolve(CHECK_BUILT) : path.join(root, '.cache', 'check', 'dist');
  try {
    if (!CHECK_BUILT) {
      await mkdir(path.dirname(out), { recursive: true });
      await build({ out });
    }
    const script = (await stat(path.join(out, 'Code.js'))).size;
    const sidebar = (await stat(path.join(out, 'sidebar.html'))).size;
    const parts = (await readdir(out)).filter((name) => name.startsWith('part.'));
    const sizes = await Promise.all(
      parts.map(async (name) => ({ name, size: (await stat(path.join(out, name))).size })),
    );
    const [largest] = sizes.sort((one, other) => other.size - one.size);
    const summary =
      `Code.js ${kilobytes(script)}, ` +
      `sidebar.html ${kilobytes(sidebar)} of ${kilobytes(LARGEST_SIDEBAR_BYTES)}, ` +
      `its largest part ${largest.name} ${kilobytes(largest.size)} of ${kilobytes(LARGEST_PART_BYTES)}`;
    const fits = sidebar <= LARGEST_SIDEBAR_BYTES && largest.size <= LARGEST_PART_BYTES;
    return fits ? passed(summary) : failed(summary, 'A file has grown past its limit.');
  } catch (error) {
    return failed('the build failed', error.message);
  } finally {
    if (!CHECK_BUILT) await rm(out, { recursive: true, force: true });
  }
}

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;

/** How many mutants of each room tests find, and whether that is too old to be believed; it stops nobody. */
async function mutationScore() {
  const lines = linesOf(await readFile(path.join(root, 'docs', 'mutants.md'), 'utf8'));
  const changes = await Promise.all(
    lines.map(async ({ room }) => [room, await lastChangeOf(`src/${room}`)]),
  );
  const changedOn = new Map(changes);
  return passed(toldOf(lines, (room) => changedOn.get(room)));
}

/** The day of the last commit that changed it; undefined where there is no history. */
function lastChangeOf(folder) {
  return new Promise((resolve) => {
    execFile('git', ['log', '-1', '--format=%cs', '--', folder], { cwd: root }, (error, stdout) =>
      resolve(error ? undefined : stdout.trim() || undefined),
    );
  });
}

const parts = {
  types,
  'lint and format': lintAndFormat,
  architecture,
  'unused code': unusedCode,
  'bundle sizes': bundleSizes,
  'mutation score': mutationScore,
};

const results = await Promise.all(
  Object.entries(parts).map(async ([name, part]) => ({ name, ...(await part()) })),
);
for (const { name, findings } of results) {
  if (findings !== '') process.stdout.write(`── ${name} ──\n${findings}\n\n`);
}
for (const { name, ok, summary } of results) {
  process.stdout.write(`${ok ? '✓' : '✗'} ${name}: ${summary}\n`);
}
const failures = results.filter(({ ok }) => !ok).length;
const successes = results.length - failures;
process.stdout.write(`${successes} passed, ${failures} failed\n`);
if (process.env.CHECK_RESULTS) {
  await writeFile(process.env.CHECK_RESULTS, `${successes} ${failures}\n`);
}
process.exitCode = failures === 0 ? 0 : 1;
