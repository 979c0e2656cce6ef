/** What each execution does before anything else: it loads the script, compiled and evaluated anew. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';

export interface ScriptLoad {
  bytes: number;
  /** Time of the processor, the best of several: what else the machine does hardly counts. */
  ms: number;
}

const TRIES = 9;

/** Loads the built script in contexts that have nothing but ECMAScript, with nothing compiled before. */
export function measureScriptLoad(dist: string): ScriptLoad {
  const code = readFileSync(path.join(dist, 'Code.js'), 'utf8');
  let ms = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    // A text that was compiled once comes from a cache; no two of these are the same.
    const text = `${code}\n// ${attempt}`;
    const context = vm.createContext({});
    const started = process.cpuUsage();
    new vm.Script(text, { filename: 'Code.js' }).runInContext(context);
    const { user, system } = process.cpuUsage(started);
    ms = Math.min(ms, (user + system) / 1_000);
  }
  return { bytes: Buffer.byteLength(code), ms };
}
