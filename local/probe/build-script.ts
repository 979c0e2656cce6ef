/** Makes the folder that is pushed to a script project of its own: the questions as Apps Script, and a manifest. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';

const ROOT = path.resolve(__dirname, '../..');

/** What Apps Script, its triggers and the page call. */
const FUNCTIONS = [
  'probe',
  'probePage',
  'probeTimers',
  'probeLater',
  'probeFiring',
  'probeSecond',
  'pageSaw',
  'probeKeys',
  'probeUndefined',
];

const callable = (name: string) =>
  `function ${name}(...values) {\n  return ProbeScript.${name}(...values);\n}`;

/** Builds into `folder`, which is made. It asks for what the add-on asks for, and nothing more. */
export function buildProbeScript(folder: string): void {
  mkdirSync(folder, { recursive: true });
  buildSync({
    entryPoints: [path.join(__dirname, 'script/main.ts')],
    outfile: path.join(folder, 'Code.js'),
    bundle: true,
    format: 'iife',
    globalName: 'ProbeScript',
    target: 'es2020',
    footer: { js: FUNCTIONS.map(callable).join('\n') },
    logLevel: 'silent',
  });
  const manifest = readFileSync(path.join(ROOT, 'appsscript.json'), 'utf8');
  writeFileSync(path.join(folder, 'appsscript.json'), manifest);
}
