/**
 * Bundles the sidebar's page and its parts, which come when they are needed. What a part shares with the page (preact,
 * words, store, …) it takes from there and brings no second copy of: two stores would be two truths.
 *
 * The page holds the values that parts use in one list, and a part knows each by its place in it. So page and parts fit
 * only if they are of one build, which both name.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Stands for a value of the page until it has a place in the list. */
const OF_PAGE = 'OF_PAGE';
const TAKEN = new RegExp(`${OF_PAGE}\\((["'])(.+?)\\1\\)`, 'g');

/** Stands for the name of the build until it is known. */
const BUILD = '@page-build@';

/** What the page begins with, which no file holds. */
const ENTRY = 'page-entry.js';

/** The module of the page that fetches parts; a page without it has none. */
const FETCHES = 'on-demand.ts';

/**
 * The code of the page and of each part, by the part's name.
 *
 * @param {{ root: string, folder: string, bundle: (options: object) => Promise<object>, options: object }} what
 *   `folder`: the sidebar's; `options`: esbuild's, for both
 * @returns {Promise<{ page: string, parts: Record<string, string>, build: string }>}
 */
export async function bundlePage({ root, folder, bundle, options: given }) {
  const options = { ...given, define: { ...given.define, PAGE_BUILD: JSON.stringify(BUILD) } };
  const modulesIn = (result) => modulesOf(root, result);
  const pageWith = (taken) =>
    bundle({
      ...options,
      entryPoints: undefined,
      stdin: { contents: entry(root, taken), resolveDir: folder, sourcefile: ENTRY },
    });
  const [alone, names] = await Promise.all([pageWith([]), namesOfParts(folder)]);
  let shared = modulesIn(alone);
  if (!shared.has(path.join(folder, FETCHES))) return named(textOf(alone), {});
  for (;;) {
    const { codes, taken, twice } = await bundleParts({
      root,
      folder,
      names,
      bundle,
      options,
      shared,
    });
    const page = await pageWith(taken);
    // A value of the page that only a part uses may bring more modules into the page; a part has none of them then.
    const more = [...modulesIn(page), ...twice].filter((module) => !shared.has(module));
    if (more.length === 0) return named(textOf(page), placed(codes, taken));
    shared = new Set([...shared, ...more]);
  }
}

/** Each file of this folder is a part; what it exports is what the part shows. */
async function namesOfParts(folder) {
  const parts = path.join(folder, 'page-parts');
  const files = existsSync(parts) ? await readdir(parts) : [];
  return files.map((file) => path.basename(file, '.ts')).sort();
}

/** The page: as it is, and then the list of what parts take of it, for them to find. */
function entry(root, taken) {
  const values = taken.map((key, place) => {
    const [file, name] = key.split('#');
    return `import { ${name} as value${place} } from ${JSON.stringify(path.resolve(root, file))};`;
  });
  const list = taken.map((_, place) => `value${place}`).join(', ');
  const shared =
    taken.length === 0 ? '' : `${values.join('\n')}\nglobalThis.${OF_PAGE} = [${list}];`;
  return `import "./main";\n${shared}`;
}

/** The code of each part, what they take of the page, and modules that more than one of them would bring along. */
async function bundleParts({ root, folder, names, bundle, options, shared }) {
  const exported = await exportsOf({ root, bundle, modules: [...shared] });
  const results = await Promise.all(
    names.map((name) =>
      bundle({
        ...options,
        entryPoints: [path.join(folder, 'page-parts', `${name}.ts`)],
        globalName: 'part',
        plugins: [fromPage(root, exported), ...(options.plugins ?? [])],
      }),
    ),
  );
  const codes = Object.fromEntries(
    names.map((name, index) => [
      name,
      `takePart(function(){${textOf(results[index])}return part}());`,
    ]),
  );
  const taken = new Set(
    Object.values(codes).flatMap((code) => [...code.matchAll(TAKEN)].map(([, , key]) => key)),
  );
  const seen = new Set();
  const twice = results
    .flatMap((result) => [...modulesOf(root, result)])
    .filter((module) => !shared.has(module) && (seen.has(module) || !seen.add(module)));
  return { codes, taken: [...taken].sort(), twice };
}

/** What each of these modules exports, by its file. */
async function exportsOf({ root, bundle, modules }) {
  await Promise.all(modules.map((module) => assertSettled(root, module)));
  const { metafile } = await bundle({
    entryPoints: Object.fromEntries(modules.map((module, index) => [`m${index}`, module])),
    outdir: root,
    bundle: false,
    format: 'esm',
  });
  return new Map(
    Object.values(metafile.outputs).map(({ entryPoint, exports }) => [
      path.resolve(root, entryPoint),
      exports,
    ]),
  );
}

/** A part sees a value as it was when the page began: one that is given another later would be seen wrong. */
async function assertSettled(root, module) {
  const [found] = /^export (?:let|var) \w+/m.exec(await readFile(module, 'utf8')) ?? [];
  if (found === undefined || module.includes('node_modules')) return;
  throw new Error(
    `${path.relative(root, module)} has “${found}”, and parts of the page would never see it change.`,
  );
}

/** Where a part imports a module that the page has, it gets the page's. */
function fromPage(root, exported) {
  const namespace = 'of-page';
  const asked = {};
  return {
    name: namespace,
    setup: (build) => {
      build.onResolve(
        { filter: /./ },
        async ({ path: to, importer, kind, resolveDir, pluginData }) => {
          if (pluginData === asked || kind === 'entry-point') return undefined;
          const found = await build.resolve(to, { importer, kind, resolveDir, pluginData: asked });
          return exported.has(found.path)
            ? { path: found.path, namespace, sideEffects: false }
            : undefined;
        },
      );
      build.onLoad({ filter: /./, namespace }, ({ path: file }) => ({
        contents: exported
          .get(file)
          .map(
            (name) =>
              `export const ${name} = /* @__PURE__ */ ${OF_PAGE}("${keyOf(root, file, name)}");`,
          )
          .join('\n'),
      }));
    },
  };
}

const keyOf = (root, file, name) =>
  `${path.relative(root, file).replaceAll(path.sep, '/')}#${name}`;

/** The files that an output was made of; what the build itself made up is none. */
function modulesOf(root, { metafile }) {
  const [output] = Object.values(metafile.outputs);
  const files = Object.keys(output.inputs).filter(
    (file) => !/^(<|of-page:)/.test(file) && path.basename(file) !== ENTRY,
  );
  return new Set(files.map((file) => path.resolve(root, file)));
}

/** Each value of the page by its place in the list. */
function placed(codes, taken) {
  const places = new Map(taken.map((key, place) => [key, place]));
  return Object.fromEntries(
    Object.entries(codes).map(([name, code]) => [
      name,
      code.replace(TAKEN, (_, _quote, key) => `${OF_PAGE}[${places.get(key)}]`),
    ]),
  );
}

/** With the name of the build, which follows from what was built. */
function named(page, parts) {
  const hash = createHash('sha256').update(JSON.stringify([page, parts]));
  const build = hash.digest('hex').slice(0, 12);
  return { page: page.replace(BUILD, build), parts, build };
}

const textOf = ({ outputFiles }) =>
  outputFiles.find(({ path: file }) => file.endsWith('.js')).text.trim();
