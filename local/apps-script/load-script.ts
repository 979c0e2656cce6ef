/** Loads the pushed folder into a context, as gas-local does, but reads and compiles it once for all executions. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';

/** A folder that was looked at this lately isn't looked at again: thousands of executions run in a second or two. */
const LATELY_MS = 500;

interface Loaded {
  lookedAt: number;
  /** Of each file: when and what it was. */
  key: string;
  scripts: vm.Script[];
}

const loaded = new Map<string, Loaded>();

/** Runs every `.js` file of `folder` in `globals`, one script scope shared by all; built anew, it is read anew. */
export function loadScript(folder: string, globals: vm.Context): void {
  for (const script of scriptsOf(folder)) script.runInContext(globals);
}

function scriptsOf(folder: string): vm.Script[] {
  const lookedAt = Date.now();
  const before = loaded.get(folder);
  if (before && lookedAt - before.lookedAt < LATELY_MS) return before.scripts;
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
  const scripts =
    before?.key === key
      ? before.scripts
      : files.map((file) => new vm.Script(readFileSync(file, 'utf8'), { filename: file }));
  loaded.set(folder, { lookedAt, key, scripts });
  return scripts;
}
