/**
 * Loads the pushed folder, compiled once for all executions. What is built today (one file, in strict mode) is evaluated
 * anew for each execution within one realm, so that V8 keeps what it learned of it; anything else is run in a context
 * of its own, as gas-local does.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';

/** A folder that was looked at this lately isn't looked at again: thousands of executions run in a second or two. */
const LATELY_MS = 500;

/** What a script's scope has besides its own: services by name. */
export type Globals = Record<string, unknown>;

/** The few built-ins of the script's realm that the fakes need from inside it. */
export interface Realm {
  Error: ErrorConstructor;
  TypeError: ErrorConstructor;
  JSON: typeof JSON;
  Math: Math;
}

/** A folder's script, to be evaluated with the services of one execution. */
export interface Loaded {
  realm: Realm;
  /** Evaluates the script from its first line; answers what its function of this name is, if it has one. */
  evaluate(services: Globals): (name: string) => unknown;
}

interface Source {
  lookedAt: number;
  /** Of each file: when and what it was. */
  key: string;
  load: () => Loaded;
}

const sources = new Map<string, Source>();

/** The script in `folder`; built anew, it is read anew. */
export function loadScript(folder: string): Loaded {
  const lookedAt = Date.now();
  const before = sources.get(folder);
  if (before && lookedAt - before.lookedAt < LATELY_MS) return before.load();
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .sort()
    .map((name) => path.join(folder, name));
  const key = files
    .map((file) => {
      const { mtimeMs, size } = statSync(file);
      return `${file} ${mtimeMs} ${size}`;
    })
    .join('\n');
  const load = before?.key === key ? before.load : loaderOf(files);
  sources.set(folder, { lookedAt, key, load });
  return load();
}

function loaderOf(files: readonly string[]): () => Loaded {
  const texts = files.map((file) => readFileSync(file, 'utf8'));
  const [text = '', ...others] = texts;
  if (others.length === 0 && text.startsWith('"use strict"')) {
    const loaded = inOneRealm(files[0] ?? '', text);
    return () => loaded;
  }
  const scripts = files.map((file, index) => new vm.Script(texts[index] ?? '', { filename: file }));
  return () => inOwnContext(scripts);
}

/** All files in one scope of a fresh context. */
function inOwnContext(scripts: readonly vm.Script[]): Loaded {
  const globals = vm.createContext({});
  return {
    realm: vm.runInContext('({Error, TypeError, JSON, Math})', globals) as Realm,
    evaluate: (services) => {
      Object.assign(globals, services);
      for (const script of scripts) script.runInContext(globals);
      return (name) => globals[name];
    },
  };
}

/** What strict code can't take as a parameter, or needn't. */
const NO_PARAMETERS = ['globalThis', 'eval', 'undefined', 'NaN', 'Infinity'];

/** Asked within a script's scope: whether it has a function of this name. */
const PROBE =
  '{ isFunction: (name) => { try { return eval("typeof " + name) === "function" } catch { return false } } }';

/** The functions that the platform can call are among these. */
const FUNCTION = /\bfunction ([\w$]+)/g;

/**
 * The script as the body of a function, which makes all of its own state anew each time. Its built-ins are handed in,
 * as looking them up on a context's global is slow; strict code can leave nothing behind but on those.
 */
function inOneRealm(file: string, text: string): Loaded {
  const context = vm.createContext({});
  const builtIns = vm.runInContext(
    'Object.fromEntries(Object.getOwnPropertyNames(globalThis).map((name) => [name, globalThis[name]]))',
    context,
  ) as Globals;
  for (const name of NO_PARAMETERS) delete builtIns[name];
  const compile = (parameters: readonly string[], answer: string) =>
    vm.runInContext(
      `(function (${parameters.join(', ')}) {${text}\nreturn ${answer};\n})`,
      context,
      {
        filename: file,
      },
    ) as (...values: unknown[]) => Record<string, unknown>;
  let compiled: { parameters: string[]; run: ReturnType<typeof compile> } | undefined;
  const compiledFor = (services: Globals) => {
    const all = { ...builtIns, ...services };
    const parameters = Object.keys(all);
    const names = new Set([...text.matchAll(FUNCTION)].map(([, name]) => name ?? ''));
    const { isFunction } = compile(parameters, PROBE)(...Object.values(all)) as {
      isFunction: (name: string) => boolean;
    };
    return {
      parameters,
      run: compile(parameters, `{${[...names].filter(isFunction).join(', ')}}`),
    };
  };
  return {
    realm: builtIns as unknown as Realm,
    evaluate: (services) => {
      // A script may also ask `globalThis` for a service; what the realm has of its own stays as it is.
      for (const name of Object.keys(services))
        if (!(name in builtIns)) context[name] = services[name];
      compiled ??= compiledFor(services);
      const { parameters, run } = compiled;
      const functions = run(
        ...parameters.map((name) => (name in services ? services[name] : builtIns[name])),
      );
      return (name) => (Object.hasOwn(functions, name) ? functions[name] : undefined);
    },
  };
}
