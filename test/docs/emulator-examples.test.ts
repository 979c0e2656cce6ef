/** The examples of the page on the emulator print what it says that they print, in its order, against one emulator. */
import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { ListeningChat } from '../../local/chat-api/http';
import { startEmulator } from '../clients/emulator';

const root = path.resolve(__dirname, '..', '..');
const page = readFileSync(path.join(root, 'docs', 'emulator.md'), 'utf8');

const blocks = [...page.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(
  ([, language = '', text = '']) => ({ language, text }),
);

/** A program, or several of which the last one is run, and what it prints. */
const examples = blocks.flatMap(({ language, text }, at) => {
  const before = blocks[at - 1];
  if (language !== 'text' || !before) return [];
  return [{ language: before.language, text: before.text, prints: text.trim() }];
});

const isThere = (program: string) => spawnSync(program, ['--version']).error === undefined;

/** Nobody needs a shell with curl, or Python, for this repository: without them what builds on neither is tried. */
const hasCurl = isThere('sh') && isThere('curl');
const triable = examples.filter(({ language, text }) =>
  hasCurl ? language !== 'python' || isThere('python3') : text.startsWith('// set-up.mjs'),
);

let folder: string;
let emulator: ListeningChat;

beforeAll(async () => {
  emulator = await startEmulator();
  // Within the project, so that what it has installed is found.
  await mkdir(path.join(root, '.cache'), { recursive: true });
  folder = await mkdtemp(path.join(root, '.cache', 'examples-'));
  for (const { text } of blocks) {
    const name = /^(?:\/\/|#) ([\w-]+\.\w+)\n/.exec(text)?.[1];
    if (name) await writeFile(path.join(folder, name), text);
  }
});

afterAll(async () => {
  await emulator.close();
  await rm(folder, { recursive: true, force: true });
});

/** What the example prints against the emulator at `port`. */
async function run(language: string, text: string, port: number): Promise<string> {
  const name = /^(?:\/\/|#) ([\w-]+\.\w+)\n/.exec(text)?.[1] ?? '';
  const [program, ...options] =
    language === 'sh'
      ? ['sh', '-c', text.replaceAll(':8181', `:${port}`)]
      : [language === 'python' ? 'python3' : process.execPath, name];
  const { stdout } = await promisify(execFile)(program ?? '', options, {
    cwd: folder,
    env: { ...process.env, CHAT: `http://127.0.0.1:${port}` },
  });
  return stdout.trim();
}

/** The text of the page, with anything where it says `…`. */
const asPattern = (text: string) =>
  new RegExp(
    `^${text
      .split('…')
      .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
      .join('[\\w-]+')}$`,
  );

test('each language has its example', () => {
  expect(examples.map(({ language }) => language)).toEqual([
    'sh',
    'sh',
    'js',
    'js',
    'python',
    'js',
  ]);
});

test('each prints what stands under it, and the one that asks again does so where Chat is often away', async () => {
  for (const { language, text, prints } of triable)
    expect(await run(language, text, emulator.port)).toMatch(asPattern(prints));
  const steady = examples.find(({ text }) => text.includes('set-up.mjs'));
  const away = await startEmulator(['unavailable=0.5']);
  try {
    expect(await run('js', steady?.text ?? '', away.port)).toBe(steady?.prints);
  } finally {
    await away.close();
  }
});
