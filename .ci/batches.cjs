/**
 * All test files in batches. Those of one batch share one load of what they test, and V8 has learned it for all but the
 * first: together they take three quarters of the time that each takes alone. So a run of everything plays batches; a
 * file that is asked for by its name, and every file at night, is played with modules of its own, so that none can lean
 * on another.
 */
const { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } =
  require('node:fs');
const path = require('node:path');

const tests = path.join(__dirname, '..', 'test');
const folder = path.join(__dirname, '..', '.cache', 'batches');

/** A batch this heavy takes some ten seconds: few enough to share, and short enough for no core to wait at the end. */
const HEAVIEST = 100_000;

/** How much longer files take than others of their size. */
const SLOW = [
  [/^local\/workspace\/.*\.browser\./, 3],
  [/^(google|local\/commands|local\/bench|local\/probe)\//, 2],
];

/** Whoever mostly waits for processes of its own, or computes for long, is a batch by itself. */
const ALONE =
  /^(build\/(build|clasp|architecture)|lists\/lists|upgrades\/upgrades|local\/simulate\/\w.*|clients\/run)\.test/;

function testFiles() {
  return readdirSync(tests, { recursive: true })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => /\.test\.tsx?$/.test(file) && !file.includes('node_modules/'))
    .sort();
}

function weightOf(file) {
  const [, factor] = SLOW.find(([slow]) => slow.test(file)) ?? [null, 1];
  return statSync(path.join(tests, file)).size * factor;
}

/** Files of one kind, those of a room together. */
function inBatches(files) {
  const batches = [];
  let open;
  for (const file of files) {
    const weight = weightOf(file);
    if (ALONE.test(file)) {
      batches.push({ files: [file], weight });
      continue;
    }
    if (!open || open.weight + weight > HEAVIEST) {
      open = { files: [], weight: 0 };
      batches.push(open);
    }
    open.files.push(file);
    open.weight += weight;
  }
  return batches;
}

/** Helpers that clean up after the last test, by name or text of who uses them: loaded by one file of a batch, they would do so after its last. */
const CLEANING = [
  [/\.browser\.test\./, 'browser/chromium.ts'],
  [/^import .* from '.*\/script';$/m, 'local/apps-script/script.ts'],
];

const inQuotes = (file) => JSON.stringify(path.join(tests, file));

/** A file that can't be loaded fails, and the others of its batch are played all the same. */
function textOf(files) {
  const users = files.map((file) => `${file}\n${readFileSync(path.join(tests, file), 'utf8')}`);
  const cleaning = CLEANING.filter(([ofUser]) => users.some((user) => ofUser.test(user)));
  const described = files.map(
    (file) => `describe(${JSON.stringify(file)}, () => {
  try {
    require(${inQuotes(file)});
  } catch (error) {
    test('can be loaded', () => {
      throw error;
    });
  }
});`,
  );
  return [...cleaning.map(([, helper]) => `require(${inQuotes(helper)});`), ...described, ''].join(
    '\n',
  );
}

function writeIfChanged(file, text) {
  try {
    if (readFileSync(file, 'utf8') === text) return;
  } catch {
    // Not there yet.
  }
  writeFileSync(file, text);
}

/**
 * The batches of one kind of tests: of each its file, the test files in it from `test/` on, and how long it may take
 * beside others.
 *
 * @param {'node' | 'browser'} kind
 */
function batchesOf(kind) {
  const files = testFiles().filter((file) => file.includes('.browser.') === (kind === 'browser'));
  return inBatches(files).map((batch, index) => {
    const [first] = batch.files;
    const room = path.dirname(first).split('/').join('-');
    const name = `${String(index + 1).padStart(2, '0')}-${room}.test.cjs`;
    return { ...batch, file: path.join(folder, kind, name) };
  });
}

/** Writes a file for each batch, which Jest takes for a test file. Answers their folder. */
function writeBatches(kind) {
  const own = path.join(folder, kind);
  mkdirSync(own, { recursive: true });
  const batches = batchesOf(kind);
  for (const { file, files } of batches) writeIfChanged(file, textOf(files));
  const names = new Set(batches.map(({ file }) => path.basename(file)));
  for (const other of readdirSync(own)) if (!names.has(other)) rmSync(path.join(own, other));
  return own;
}

module.exports = { batchesOf, writeBatches };
