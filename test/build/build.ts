/** Builds copies of the software somewhere else, so that a test can change them first. */
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { HELP_PAGES } from '../../src/sidebar/help-pages';
import { LANGUAGES } from '../../src/texts/languages';

export const root = path.resolve(__dirname, '..', '..');

/** The files that Google gets, in order: the script, its manifest, the page, its parts, and texts by language. */
export const PUSHED = [
  ...['Code.js', 'appsscript.json', 'sidebar.html'],
  ...readdirSync(path.join(root, 'src', 'sidebar', 'page-parts')).map(
    (file) => `part.${path.parse(file).name}.html`,
  ),
  ...HELP_PAGES.map((page) => `part.help-${page}.html`),
  ...LANGUAGES.map((language) => `texts.${language}.html`),
].sort();

/** What a command said and how it ended. */
export interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs a program of Node's to its end. `environment` is added to this process's own; undefined takes away. */
export function runNode(
  script: string,
  options: string[],
  { cwd = root, environment = {} }: { cwd?: string; environment?: NodeJS.ProcessEnv } = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [script, ...options],
      { cwd, env: { ...process.env, NO_COLOR: '1', ...environment } },
      (error, stdout, stderr) => {
        resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
      },
    );
  });
}

/** A folder for one test; `remove` takes it away again. */
export async function makeFolder(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'rows-to-spaces-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Copies `src/` into `folder`; each edit's text takes the place of the text of the file that it is named by. */
export async function copySource(
  folder: string,
  edits: Record<string, (text: string) => string>,
): Promise<string> {
  const source = path.join(folder, 'src');
  await cp(path.join(root, 'src'), source, { recursive: true });
  for (const [file, edit] of Object.entries(edits)) {
    const edited = path.join(source, file);
    await writeFile(edited, edit(await readFile(edited, 'utf8')));
  }
  return source;
}

/** Where `npm run push` keeps clasp, in a copy of the project or in this one. */
export const claspFolder = (project: string): string => {
  const manifest = readFileSync(path.join(root, 'tools', 'clasp', 'package.json'), 'utf8');
  const { dependencies } = JSON.parse(manifest) as { dependencies: Record<string, string> };
  return path.join(project, '.cache', 'tools', `clasp-${dependencies['@google/clasp']}`);
};

/** A copy of what `npm run push` needs, with a `.clasp.json` of the test's own. */
export async function copyProject(folder: string, claspSettings: string): Promise<void> {
  const needed = [
    'build.mjs',
    'help.mjs',
    'inline.mjs',
    'page.mjs',
    'push.mjs',
    'appsscript.json',
    '.claspignore',
    'package.json',
  ];
  await Promise.all(needed.map((file) => cp(path.join(root, file), path.join(folder, file))));
  await cp(path.join(root, 'src'), path.join(folder, 'src'), { recursive: true });
  await cp(path.join(root, 'tools'), path.join(folder, 'tools'), { recursive: true });
  const isText = (file: string) => path.extname(file) === '' || file.endsWith('.md');
  await cp(path.join(root, 'docs'), path.join(folder, 'docs'), { recursive: true, filter: isText });
  await mkdir(path.join(folder, 'home'));
  await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  await writeFile(path.join(folder, '.clasp.json'), claspSettings);
}

/**
 * Puts a clasp into a copied project that is signed in, sends nothing, and writes what it was asked into `asked`, a
 * line each.
 */
export async function pretendClasp(folder: string): Promise<{ asked: () => Promise<string[]> }> {
  const fetched = claspFolder(folder);
  const installed = path.join(fetched, 'node_modules', '@google', 'clasp');
  await mkdir(installed, { recursive: true });
  const lock = path.join('tools', 'clasp', 'package-lock.json');
  await cp(path.join(root, lock), path.join(fetched, path.basename(lock)));
  await writeFile(path.join(installed, 'package.json'), '{"bin": {"clasp": "clasp.js"}}');
  const asked = path.join(folder, 'asked');
  const lines = [
    'const options = process.argv.slice(2);',
    `require('node:fs').appendFileSync(${JSON.stringify(asked)}, options.join(' ') + '\\n');`,
    `if (options[0] === 'show-authorized-user') console.log('{"loggedIn": true}');`,
  ];
  await writeFile(path.join(installed, 'clasp.js'), lines.join('\n'));
  return { asked: async () => (await readFile(asked, 'utf8')).trim().split('\n') };
}
