/** The simulator's own code as one file: how a process that plays seeds gets it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';

/**
 * Bundles a module of this folder, lends the file to `use`, and takes it away. Loaded by a loader of TypeScript, each
 * call from one module into another would go through a getter, each function be given its name anew whenever it is made,
 * and each process take a second to begin.
 */
export async function withBundled<T>(
  module: string,
  use: (file: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'simulate-'));
  const outfile = path.join(folder, `${module}.cjs`);
  try {
    buildSync({
      entryPoints: [path.join(__dirname, `${module}.ts`)],
      ...{ outfile, bundle: true, platform: 'node', format: 'cjs', target: 'node20' },
      logLevel: 'error',
    });
    return await use(outfile);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
