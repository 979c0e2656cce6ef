/** What `npm run build` promises, tried on changed copies of the source. */
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import vm from 'node:vm';
import { copySource, type Ended, makeFolder, PUSHED, root, runNode } from './build';

let folder: string;
let remove: () => Promise<void>;
let out: string;

beforeEach(async () => {
  ({ folder, remove } = await makeFolder());
  out = path.join(folder, 'out');
});

afterEach(() => remove());

async function buildWith(file: string, edit: (text: string) => string): Promise<Ended> {
  const source = await copySource(folder, { [file]: edit });
  return runNode(path.join(root, 'build.mjs'), ['--src', source, '--out', out]);
}

const read = (file: string) => readFileSync(path.join(out, file), 'utf8');

describe('a changed copy, built over what an earlier build left', () => {
  let kept: { folder: string; remove: () => Promise<void> };
  let ended: Ended;
  const readKept = (file: string) => readFileSync(path.join(kept.folder, 'out', file), 'utf8');

  beforeAll(async () => {
    kept = await makeFolder();
    const target = path.join(kept.folder, 'out');
    await mkdir(target);
    await writeFile(path.join(target, 'Old.js'), 'function old() {}');
    const source = await copySource(kept.folder, {
      'main.ts': (text) =>
        `${text}\nexport function answer(question: string) { return question + '… 42'; }\n`,
      'texts/de.ts': (text) =>
        text.replace(
          "'problem.unexpected':",
          "'test.address': 'https://example.com /* x',\n  'problem.unexpected':",
        ),
      'sidebar/page-parts/schedule.ts': (text) =>
        `${text}export { SettingsView } from '../views/settings';\n`,
    });
    ended = await runNode(path.join(root, 'build.mjs'), ['--src', source, '--out', target]);
  });

  afterAll(() => kept.remove());

  test('it builds into a folder of its own, with a function for a new export', () => {
    expect(ended).toEqual({ code: 0, stdout: '', stderr: '' });
    const context = vm.createContext({});
    vm.runInContext(readKept('Code.js'), context);
    expect(vm.runInContext("answer('six by nine')", context)).toBe('six by nine… 42');
  });

  test('what the earlier build left is not sent to Google', () => {
    expect(readdirSync(path.join(kept.folder, 'out')).sort()).toEqual(PUSHED);
  });

  test('what looks like a comment in a catalogue is written otherwise', () => {
    const german = readKept('texts.de.html');
    expect(german).not.toMatch(/\/[/*]/);
    expect(JSON.parse(german)['test.address']).toBe('https://example.com /* x');
  });

  test('what two parts of the page need is in the page, once', () => {
    const sentence = 'settings.domainsHow';
    expect(readKept('sidebar.html')).toContain(sentence);
    expect(readKept('part.schedule.html') + readKept('part.settings.html')).not.toContain(sentence);
    const usual = readFileSync(path.join(root, 'dist', 'part.spaces.html'), 'utf8');
    expect(JSON.parse(readKept('part.spaces.html')).build).not.toBe(JSON.parse(usual).build);
  });
});

test('a mistake in the source ends the build with its place, and leaves the folder alone', async () => {
  const ended = await buildWith('main.ts', (text) => `${text}\nconst half = ;\n`);
  expect(ended.code).toBe(1);
  expect(ended.stderr).toContain('main.ts');
  expect(ended.stderr).toContain('Unexpected ";"');
  expect(() => readdirSync(out)).toThrow('ENOENT');
});

test('what esbuild only warns about ends the build, too', async () => {
  const ended = await buildWith(
    'main.ts',
    (text) =>
      `${text}\nexport function never(a: number) { return a === -0 || typeof a === 'int'; }\n`,
  );
  expect(ended.code).toBe(1);
  expect(ended.stderr).toContain('esbuild warned');
});

test('a default export is refused, since Apps Script calls functions by name', async () => {
  const ended = await buildWith('main.ts', (text) => `${text}\nexport default function () {}\n`);
  expect(ended.code).toBe(1);
  expect(ended.stderr).toContain('default export');
});

test('a sidebar without a place for its script is refused', async () => {
  const ended = await buildWith('sidebar/sidebar.html', (text) =>
    text.replace('<!--script-->', ''),
  );
  expect(ended.code).toBe(1);
  expect(ended.stderr).toContain('must hold <!--script--> exactly once');
});

test('what parts of the page would not see change ends the build, with its place', async () => {
  const ended = await buildWith('sidebar/store.ts', (text) => `${text}\nexport let count = 1;\n`);
  expect(ended.code).toBe(1);
  expect(ended.stderr).toContain('store.ts has “export let count”');
});

test('texts that could end a script element, or look like comments, arrive in the sidebar as they were written', async () => {
  const ending = '<!-- <script> </script> <?= $& $1 ?> 🎉';
  const comment = 'https://example.com /* a */ //';
  const ended = await buildWith(
    'sidebar/main.tsx',
    () => `Object.assign(globalThis, {
      ending: ${JSON.stringify(ending)},
      comment: ${JSON.stringify(comment)},
      found: /^https:\\/\\/[^/*]+\\/$/.test('https://example.com/'),
      half: 8 / 2,
    });`,
  );
  expect(ended).toEqual({ code: 0, stdout: '', stderr: '' });
  const html = read('sidebar.html');
  expect(html).not.toContain('<?');
  const [, script = ''] = /<script>([\s\S]*?)<\/script/.exec(html) ?? [];
  expect(script).not.toMatch(/\/[/*]/);
  const context = vm.createContext({});
  vm.runInContext(script, context);
  expect(context).toMatchObject({ ending, comment, found: true, half: 4 });
});

test('what looks like a comment in a template literal ends the build, with its place', async () => {
  const ended = await buildWith(
    'sidebar/main.tsx',
    () =>
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text of a program
      'const quotes = /["\'`]/; Object.assign(globalThis, { quotes, at: `https://${location.host}` });',
  );
  expect(ended.code).toBe(1);
  expect(ended.stderr).toContain('A template literal of the sidebar');
  expect(ended.stderr).toContain('https://${');
});

test('what looks like a comment in the style ends the build', async () => {
  const ended = await buildWith(
    'sidebar/style.css',
    (text) => `${text}\nmain { background: url("data:image/png;base64,//8="); }\n`,
  );
  expect(ended.code).toBe(1);
  expect(ended.stderr).toContain('style.css');
});
