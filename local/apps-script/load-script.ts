/** Loads the pushed folder into a context, as gas-local does, but reads and compiles it once for all executions. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';

interface Loaded {
  /** Of each file: when and what it was. */
  key: string;
  scripts: vm.Script[];
}

const loaded = new Map<string, Loaded>();

/** Runs every `.js` file of `folder` in `globals`, one script scope shared by all; built anew, it is read anew. */
export function loadScript(folder: string, globals: vm.Context): void {
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
  let known = loaded.get(folder);
  if (known?.key !== key) {
    const scripts = files.map(
      (file) => new vm.Script(readFileSync(file, 'utf8'), { filename: file }),
    );
    known = { key, scripts };
    loaded.set(folder, known);
  }
  for (const script of known.scripts) script.runInContext(globals);
}
