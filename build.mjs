/**
 * Builds what Google gets: `dist/Code.js`, `dist/sidebar.html` and the parts of that page which come later, the texts and
 * `dist/appsscript.json`; and beside them, under `.cache/workspace`, the page of `npm start`.
 *
 *   node build.mjs [--out DIR] [--src DIR] [--with EXTRA,EXTRA] [--without EXTRA,EXTRA]
 *
 * `--src` builds another copy of `src/`, `--out` puts the files elsewhere; with either, the page of
 * `npm start` is left alone. `--without` leaves extras out, `--with` takes in some that are off by themselves. Warnings
 * are errors.
 */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import vm from 'node:vm';
import * as esbuild from 'esbuild';
import { helpPages } from './help.mjs';
import { assertNoCommentInTemplates, safeScript, withoutComments } from './inline.mjs';
import { bundlePage } from './page.mjs';

const root = path.dirname(fileURLToPath(import.meta.url));
const defaultSource = path.join(root, 'src');
const defaultOut = path.join(root, 'dist');

/** The one name besides the functions that the script's single scope gets. */
const GLOBAL_NAME = 'RowsToSpaces';

/** The V8 runtime of Apps Script; its library is held to the same year by `src/tsconfig.json`. */
const SCRIPT_TARGET = 'es2019';

/** Browsers that Google Sheets itself still supports. */
const BROWSER_TARGET = ['es2020', 'chrome109', 'firefox115', 'safari15.4'];

/** Settings are given here and not read from a `tsconfig.json`, so that a copy of `src/` builds anywhere. */
const shared = {
  absWorkingDir: root,
  bundle: true,
  write: false,
  metafile: true,
  charset: 'utf8',
  logLevel: 'silent',
  legalComments: 'inline',
  nodePaths: [path.join(root, 'node_modules')],
  tsconfigRaw: { compilerOptions: { strict: true, useDefineForClassFields: true } },
  jsx: 'automatic',
  jsxImportSource: 'preact',
};

/**
 * Bundles with esbuild; a warning is as bad as an error.
 *
 * @throws esbuild's own error, its messages ready to be shown
 */
async function bundle(options) {
  const result = await esbuild.build({ ...shared, ...options });
  if (result.warnings.length > 0) {
    const messages = await esbuild.formatMessages(result.warnings, { kind: 'warning' });
    throw new Error(`esbuild warned, which counts as an error here:\n${messages.join('')}`);
  }
  return result;
}

/** The text of the output whose name ends so. */
function textOf(result, ending) {
  return result.outputFiles.find((file) => file.path.endsWith(ending))?.text ?? '';
}

/** The names that `main.ts` exports; only the metafile of an ES module build lists them. */
async function exportedNames(entry) {
  const result = await bundle({ entryPoints: [entry], format: 'esm', target: SCRIPT_TARGET });
  const [output] = Object.values(result.metafile.outputs);
  const names = [...output.exports].sort();
  if (names.length === 0)
    throw new Error(`${entry} exports nothing: Apps Script could call nothing`);
  if (names.includes('default')) {
    throw new Error(
      `${entry} has a default export: Apps Script calls functions by name, so name it`,
    );
  }
  return names;
}

/** Sentences of the page alone: they are in the catalogue that opening the sidebar brings. */
const isOfSidebar = ([code]) => code.startsWith('sidebar.');

/** Sentences that the page carries with it, in every language. */
const isOfPage = ([code]) => code.startsWith('connection.');

/** `Code.js`, and its source map as an object. */
async function buildScript(source, define) {
  const entry = path.join(source, 'main.ts');
  const names = await exportedNames(entry);
  const listed = names.join(', ');
  const callable = names.map(
    (name) => `function ${name}(...values) {\n  return ${GLOBAL_NAME}.${name}(...values);\n}`,
  );
  const result = await bundle({
    // In place of exports: esbuild would make a getter of each, whenever the script is evaluated.
    stdin: {
      contents: `import { ${listed} } from './main';\n${GLOBAL_NAME} = { ${listed} };`,
      resolveDir: source,
      sourcefile: 'called.js',
    },
    outfile: path.join(root, 'Code.js'),
    format: 'iife',
    target: SCRIPT_TARGET,
    jsx: undefined,
    // Shorter ways to say the same; names and lines stay, so that the script can be read where it runs.
    minifySyntax: true,
    define,
    plugins: [
      await wordsOfTheScript(path.join(source, 'texts', 'en.ts')),
      await madeBefore(path.join(source, 'table', 'readings.ts')),
      await madeBefore(path.join(source, 'texts', 'languages.ts')),
    ],
    sourcemap: 'external',
    footer: { js: [`var ${GLOBAL_NAME};`, ...callable].join('\n') },
  });
  return withoutIndents(textOf(result, '.js'), JSON.parse(textOf(result, '.js.map')));
}

/** The English sentences that the script says itself: those of the sidebar are with the sidebar. */
async function wordsOfTheScript(file) {
  const { en } = await valuesOf(file);
  const own = Object.fromEntries(
    Object.entries(en).filter((entry) => !isOfSidebar(entry) && !isOfPage(entry)),
  );
  const contents = `export const en = ${JSON.stringify(own, null, 1)};`;
  const filter = /[/\\]texts[/\\]en\.ts$/;
  return {
    name: 'words-of-the-script',
    setup: (build) => build.onLoad({ filter }, () => ({ contents, loader: 'js' })),
  };
}

/** A module of plain values, by what comes out of it: making them is nothing that each execution has to do anew. */
async function madeBefore(file) {
  const contents = Object.entries(await valuesOf(file))
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
    .join('\n');
  const end = file.split(path.sep).slice(-2).join('/');
  return {
    name: 'made-before',
    setup: (build) =>
      build.onLoad({ filter: /\.ts$/ }, ({ path: loaded }) =>
        loaded.replaceAll(path.sep, '/').endsWith(`/${end}`)
          ? { contents, loader: 'js' }
          : undefined,
      ),
  };
}

/**
 * The code without the spaces that its lines begin with, a tenth of it, and without lines that say nothing; names stay,
 * and its map is moved along.
 *
 * @throws {Error} when a line began inside a text: then what was taken away was part of it
 */
async function withoutIndents(code, map) {
  const lines = code.split('\n');
  const indents = lines.map((line) => line.length - line.trimStart().length);
  const bareLines = lines.map((line, index) => line.slice(indents[index]));
  const mapped = map.mappings.split(';');
  const says = (index) =>
    (mapped[index] ?? '') !== '' || !/^(\/\/(?!#).*)?$/.test(bareLines[index]);
  const stripped = `${bareLines.filter((_, index) => says(index)).join('\n')}\n`;
  const bare = (text) => esbuild.transform(text, { minifyWhitespace: true, charset: 'utf8' });
  const [before, after] = await Promise.all([bare(code), bare(stripped)]);
  if (before.code !== after.code) throw new Error('A text of the script goes over several lines.');
  const mappings = mapped
    .map((line, index) => movedLeft(line, indents[index] ?? 0))
    .filter((_, index) => says(index))
    .join(';');
  return { code: stripped, map: { ...map, mappings } };
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** A line of a source map whose code begins `by` columns further left: only its first column isn't relative. */
function movedLeft(line, by) {
  if (line === '' || by === 0) return line;
  let column = 0;
  let end = 0;
  for (let shift = 0; ; shift += 5) {
    const digit = DIGITS.indexOf(line[end++]);
    column |= (digit & 31) << shift;
    if (digit < 32) break;
  }
  // The lowest bit is the sign, and a column has none.
  let rest = Math.max(0, (column >> 1) - by) << 1;
  let first = '';
  do {
    first += DIGITS[(rest & 31) | (rest > 31 ? 32 : 0)];
    rest >>= 5;
  } while (rest > 0);
  return first + line.slice(end);
}

/** The sentences of each language, as files that only their language loads. */
async function buildCatalogues(source) {
  const { CATALOGUES } = await valuesOf(path.join(source, 'texts', 'all.ts'));
  return Object.fromEntries(
    Object.entries(CATALOGUES).map(([language, all]) => {
      const entries = Object.entries(all).filter((entry) => !isOfPage(entry));
      return [`texts.${language}.html`, asFile(Object.fromEntries(entries))];
    }),
  );
}

/** JSON without a sign that a page could take for its own; nor may one begin what HtmlService takes for a comment. */
function asFile(value) {
  return JSON.stringify(value).replace(
    /[<>&]|\/(?=[/*])/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** What a module of values exports. */
async function valuesOf(entry) {
  const result = await bundle({ entryPoints: [entry], outfile: 'values.js', format: 'cjs' });
  const module = { exports: {} };
  vm.runInNewContext(textOf(result, '.js'), { module, exports: module.exports });
  return module.exports;
}

/** What the page says as long as its script hasn't begun, in every language: nobody knows yet which one is the person's. */
async function notStarted(source) {
  const { connection } = await valuesOf(path.join(source, 'texts', 'connection.ts'));
  return Object.entries(connection)
    .map(([language, texts]) => `<p lang="${language}">${texts['connection.notStarted']}</p>`)
    .join('');
}

/** The table of essentials and extras, as values. */
export const readExtras = (source = defaultSource) =>
  valuesOf(path.join(source, 'extras', 'extras.ts'));

/** The manifest as it stands, without what only extras need that are left out, and with those that are taken in. */
async function buildManifest(text, left, taken, { EXTRAS, SCOPE_PREFIX }) {
  if (left.length + taken.length === 0) return text;
  const manifest = JSON.parse(text);
  const listed = (names, what) => names.flatMap((name) => EXTRAS[name][what] ?? []);
  const scopesIn = (names, what) => listed(names, what).map((scope) => SCOPE_PREFIX + scope);
  const changed = (all, out, more) => [
    ...new Set([...all.filter((one) => !out.includes(one)), ...more]),
  ];
  return `${JSON.stringify(
    {
      ...manifest,
      oauthScopes: changed(
        manifest.oauthScopes,
        [...scopesIn(left, 'scopes'), ...scopesIn(taken, 'inPlaceOf')],
        scopesIn(taken, 'scopes'),
      ),
      urlFetchWhitelist: changed(
        manifest.urlFetchWhitelist,
        listed(left, 'hosts'),
        listed(taken, 'hosts'),
      ),
    },
    null,
    2,
  )}\n`;
}

/** `sidebar.html`: style and script inside, nothing loaded from anywhere; and a file for each part that comes later. */
async function buildSidebar(source, define) {
  const folder = path.join(source, 'sidebar');
  const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  const browser = { target: BROWSER_TARGET, minify: true, legalComments: 'none' };
  const ofScript = {
    ...browser,
    outfile: path.join(root, 'sidebar.js'),
    format: 'iife',
    define: { ...define, VERSION: JSON.stringify(version) },
    // Without a name for each list of children: 3 KB less to send.
    jsx: 'transform',
    jsxFactory: 'h',
    jsxFragment: 'Fragment',
    inject: [path.join(folder, 'jsx.ts')],
    plugins: [await madeBefore(path.join(source, 'texts', 'connection.ts'))],
  };
  // What is wrong with the page and its style is said before anything that takes long.
  const [page, style] = await Promise.all([
    readFile(path.join(folder, 'sidebar.html'), 'utf8'),
    bundle({
      ...browser,
      entryPoints: [path.join(folder, 'style.css')],
      outfile: path.join(root, 'sidebar.css'),
    }),
  ]);
  const css = withoutComments(textOf(style, '.css').trim(), 'src/sidebar/style.css');
  if (/<\/style/i.test(css))
    throw new Error('src/sidebar/style.css holds “</style”, which would end it');
  for (const place of ['<!--style-->', '<!--notStarted-->', '<!--script-->'])
    if (page.split(place).length !== 2)
      throw new Error(`src/sidebar/sidebar.html must hold ${place} exactly once`);
  const bundled = (options) => bundlePage({ root, folder, bundle, options });
  const [sent, asWritten, dead] = await Promise.all([
    bundled({ ...ofScript, supported: { 'template-literal': false } }),
    bundled(ofScript),
    notStarted(source),
  ]);
  for (const code of [asWritten.page, ...Object.values(asWritten.parts)])
    assertNoCommentInTemplates(code);
  const html = page
    .replace('<!--style-->', () => `<style>${css}</style>`)
    .replace('<!--notStarted-->', () => dead)
    .replace('<!--script-->', () => `<script>${safeScript(sent.page)}</script>`);
  if (html.includes('<?')) {
    throw new Error('sidebar.html holds “<?”, which Apps Script templates take for a scriptlet');
  }
  const help = await buildHelp(folder);
  const files = Object.entries({ ...sent.parts, ...help }).map(([name, code]) => [
    `part.${name}.html`,
    asFile({ build: sent.build, code: safeScript(code) }),
  ]);
  return { 'sidebar.html': html, ...Object.fromEntries(files) };
}

/** The pages of docs/ that Help shows, each a part of the page that holds nothing but values. */
async function buildHelp(folder) {
  const table = path.join(folder, 'help-pages.ts');
  if (!existsSync(table)) return {};
  const { HELP_PAGES } = await valuesOf(table);
  const pages = await helpPages(path.join(root, 'docs'), HELP_PAGES);
  return Object.fromEntries(
    Object.entries(pages).map(([name, page]) => [
      `help-${name}`,
      `takePart(${JSON.stringify(page)});`,
    ]),
  );
}

/** The page of `npm start`, for a person at this machine: not minified. */
async function buildWorkspacePage() {
  const folder = path.join(root, 'local', 'workspace', 'page');
  const browser = {
    target: BROWSER_TARGET,
    outdir: root,
    loader: { '.png': 'dataurl', '.svg': 'dataurl', '.woff2': 'dataurl' },
  };
  const page = await bundle({
    ...browser,
    entryPoints: { page: path.join(folder, 'main.tsx') },
    format: 'iife',
    sourcemap: 'inline',
  });
  const styles = [textOf(page, '.css')];
  const stylesheet = path.join(folder, 'page.css');
  const isImported = Object.keys(page.metafile.inputs).some((input) => input.endsWith('page.css'));
  if (existsSync(stylesheet) && !isImported) {
    styles.push(textOf(await bundle({ ...browser, entryPoints: { page: stylesheet } }), '.css'));
  }
  return { 'page.js': textOf(page, '.js'), 'page.css': styles.join('') };
}

/**
 * Puts files into a folder so that whoever reads at the same moment sees the old file or the new
 * one, never half of one.
 *
 * @param {string} folder
 * @param {Record<string, string>} files text by name
 */
async function writeFiles(folder, files) {
  const waiting = `${folder}.${process.pid}.${randomBytes(4).toString('hex')}`;
  await mkdir(waiting, { recursive: true });
  await mkdir(folder, { recursive: true });
  try {
    for (const [name, text] of Object.entries(files)) {
      await writeFile(path.join(waiting, name), text);
      await rename(path.join(waiting, name), path.join(folder, name));
    }
  } finally {
    await rm(waiting, { recursive: true, force: true });
  }
}

/** Takes away whatever an earlier build left that this one doesn't make: `clasp push` sends all it finds. */
async function removeOthers(folder, names) {
  const others = (await readdir(folder)).filter((name) => !names.includes(name));
  await Promise.all(
    others.map((name) => rm(path.join(folder, name), { recursive: true, force: true })),
  );
}

/**
 * Builds the files that are sent to Google.
 *
 * @param {{source?: string, out?: string, without?: string[], taken?: string[], page?: boolean}} [options] absolute
 *   folders; extras to leave out; extras to take in that are off by themselves; whether the page of `npm start` is built,
 *   too
 * @throws with messages fit to be shown when anything doesn't compile, or only warns
 */
export async function build({
  source = defaultSource,
  out = defaultOut,
  without = [],
  taken = [],
  page: wantsPage = true,
} = {}) {
  const isDefault = source === defaultSource && out === defaultOut;
  const extras = await readExtras(source);
  for (const name of [...without, ...taken]) {
    const known = extras.EXTRA_NAMES;
    if (!known.includes(name)) {
      throw new Error(`There is no extra “${name}”. The extras are ${known.join(', ')}.`);
    }
  }
  const on = taken.filter((name) => extras.OFF_NAMES.includes(name) && !without.includes(name));
  const off = without.filter((name) => !extras.OFF_NAMES.includes(name));
  const missing = [...off, ...extras.OFF_NAMES.filter((name) => !on.includes(name))];
  const leftOut = [
    ...missing.flatMap((name) => extras.EXTRAS[name].scopes),
    ...on.flatMap((name) => extras.EXTRAS[name].inPlaceOf ?? []),
  ];
  const define = { SCOPES_LEFT_OUT: JSON.stringify(leftOut) };
  const [script, sidebar, catalogues, manifest, page] = await Promise.all([
    buildScript(source, define),
    buildSidebar(source, define),
    buildCatalogues(source),
    readFile(path.join(root, 'appsscript.json'), 'utf8').then((text) =>
      buildManifest(text, off, on, extras),
    ),
    isDefault && wantsPage ? buildWorkspacePage() : null,
  ]);
  // The map stays out of `dist/`, which is sent to Google as it is; stack traces on this machine find it.
  const maps = path.join(root, '.cache', 'maps');
  const files = { ...catalogues, ...sidebar, 'appsscript.json': manifest };
  if (isDefault) {
    script.map.sources = script.map.sources.map((file) =>
      path.relative(maps, path.join(root, file)),
    );
    await writeFiles(maps, { 'Code.js.map': JSON.stringify(script.map) });
    const link = path.relative(out, path.join(maps, 'Code.js.map'));
    files['Code.js'] = `${script.code}//# sourceMappingURL=${link}\n`;
  } else {
    files['Code.js'] = script.code;
  }
  await writeFiles(out, files);
  await removeOthers(out, Object.keys(files));
  if (page) await writeFiles(path.join(root, '.cache', 'workspace'), page);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const text = { type: 'string' };
    const { values } = parseArgs({
      options: { out: text, src: text, with: text, without: text },
    });
    await build({
      source: values.src === undefined ? defaultSource : path.resolve(values.src),
      out: values.out === undefined ? defaultOut : path.resolve(values.out),
      without: values.without?.split(','),
      taken: values.with?.split(','),
    });
  } catch (error) {
    const messages = error.errors
      ? await esbuild.formatMessages(error.errors, { kind: 'error' })
      : [`${error.message}\n`];
    process.stderr.write(`The build failed.\n${messages.join('')}`);
    process.exitCode = 1;
    // Nobody waits for the other parts of a build that has failed.
    await esbuild.stop();
  }
}
