/** The script as Google gets it: `dist/Code.js`. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import ts from 'typescript';
import { HEADERS, LEXICON_WORDS, NOBODY, STRONG, TURNING } from '../../src/table/readings';
import { PUSHED, root } from './build';

/** The package has no types of its own. */
const gas = createRequire(__filename)('gas-local') as {
  require(folder: string, globals: object): Record<string, unknown>;
};

const dist = path.join(root, 'dist');
const code = readFileSync(path.join(dist, 'Code.js'), 'utf8');
const main = readFileSync(path.join(root, 'src', 'main.ts'), 'utf8');

/** Read off the text, so that the list stands on its own. */
const exported = [...main.matchAll(/^export (?:async )?function (\w+)/gm)].map(([, name]) => name);

/** What a program added to the global object of a context that had nothing but ECMAScript. */
function loadBare(): { context: vm.Context; functions: string[] } {
  const context = vm.createContext({});
  vm.runInContext(code, context);
  const functions = Object.keys(context).filter((name) => typeof context[name] === 'function');
  return { context, functions };
}

test('dist holds exactly the files that Google gets', () => {
  expect(readdirSync(dist).sort()).toEqual(PUSHED);
});

test('what headers are compared with is in the script as it is made of lexicon and synonyms', () => {
  const indexes = { HEADERS, LEXICON_WORDS, NOBODY, STRONG, TURNING };
  for (const [name, made] of Object.entries(indexes)) {
    const found = [...code.matchAll(new RegExp(`\\b${name}\\d* = (\\{[^}]*\\})`, 'g'))];
    const values = found.map(([, value]) => vm.runInNewContext(`(${value})`));
    expect(values).toContainEqual(made);
  }
  expect(code).not.toContain('LEXICON =');
});

test('no library is in the script but the one that checks what comes in', () => {
  const map = path.join(root, '.cache', 'maps', 'Code.js.map');
  const { sources } = JSON.parse(readFileSync(map, 'utf8')) as { sources: string[] };
  const libraries = sources.flatMap(
    (source) => /node_modules\/(.*?)\/(?!.*node_modules)/.exec(source)?.[1] ?? [],
  );
  expect(sources.length).toBeGreaterThan(100);
  expect([...new Set(libraries)]).toEqual(['valibot']);
});

test('the script loads where there is nothing but ECMAScript', () => {
  expect(() => loadBare()).not.toThrow();
});

test('exactly the exports of main.ts are top-level functions', () => {
  expect(exported.length).toBeGreaterThan(5);
  expect(loadBare().functions.sort()).toEqual([...exported].sort());
});

test('every export of main.ts is a function, and no name is hidden from the sidebar by a final _', () => {
  const exports = [...main.matchAll(/^export (?!type |interface )(.*)$/gm)].map(([, rest]) => rest);
  expect(exports.filter((rest) => !/^(async )?function \w+[^_\W]\(/.test(rest ?? ''))).toEqual([]);
});

test('gas-local, which stands for Apps Script here, finds the same functions', () => {
  const loaded = gas.require(dist, {});
  const functions = Object.keys(loaded).filter((name) => typeof loaded[name] === 'function');
  expect(functions.sort()).toEqual([...exported].sort());
});

test('two loads share nothing', () => {
  const first = loadBare().context;
  const second = loadBare().context;
  expect(first.RowsToSpaces).toBeDefined();
  expect(first.RowsToSpaces).not.toBe(second.RowsToSpaces);
});

test('the script has no module syntax and asks for no module', () => {
  expect(code).not.toMatch(/^\s*(import|export)\b/m);
  expect(code).not.toMatch(/\b(require|module\.exports|import\.meta)\b/);
});

/** V8 keeps these, and by them all that an execution made, until a full collection: a sixth of a simulated run's time. */
test('an execution makes no class, no getter, no generator, and nothing by a constructor of its own', () => {
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    const isOwnNew = ts.isNewExpression(node) && !(node.expression.getText() in globalThis);
    const isGenerator = ts.isFunctionLike(node) && 'asteriskToken' in node && node.asteriskToken;
    if (ts.isClassLike(node) || ts.isAccessor(node) || isGenerator || isOwnNew)
      found.push(node.getText().slice(0, 80));
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile('Code.js', code, ts.ScriptTarget.ES2022, true));
  expect(found).toEqual([]);
  expect(code).not.toMatch(/\bObject\.(?:defineProperty|defineProperties|create)\b/);
});

test('the script is readable: not minified, its functions under their own names', () => {
  const lines = code.split('\n');
  expect(lines.length).toBeGreaterThan(500);
  expect(code).toContain('function onOpen(...values) {');
  expect(code).toMatch(/^function runSlice\(/m);
});
