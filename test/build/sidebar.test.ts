/** The sidebar as Google gets it: `dist/sidebar.html`, one file that needs no other. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { servedPage } from '../../local/apps-script/served-page';
import { root } from './build';

const dist = path.join(root, 'dist');
const html = readFileSync(path.join(dist, 'sidebar.html'), 'utf8');
const parts = readdirSync(dist)
  .filter((file) => file.startsWith('part.'))
  .map((file) => {
    const text = readFileSync(path.join(dist, file), 'utf8');
    return { file, text, ...(JSON.parse(text) as { build: string; code: string }) };
  });
const scripts = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script/gi)];

test('the sidebar holds its style and its script', () => {
  expect(scripts).toHaveLength(1);
  expect(html).toMatch(/<style>[^<]+<\/style>/);
  expect(html).not.toContain('<!--script-->');
  expect(html).not.toContain('<!--style-->');
});

test('the sidebar loads nothing from anywhere', () => {
  const markup = html.replace(/<script>[\s\S]*<\/script>/, '');
  expect(scripts[0]?.[1]).toBe('');
  expect(markup).not.toMatch(/\b(src|href|srcset|poster|data)\s*=/i);
  expect(markup).not.toMatch(/url\(\s*(?!['"]?data:)|@import/i);
});

test('the script ends where its element ends, and not before', () => {
  expect(html.match(/<script/gi)).toHaveLength(1);
  expect(html.match(/<\/script/gi)).toHaveLength(1);
  expect(scripts[0]?.[2]).not.toContain('<!--');
  expect(() => new vm.Script(scripts[0]?.[2] ?? '')).not.toThrow();
});

/** Takes everything away that looks like a comment. */
const naive = (code: string) => code.replace(/\/\/[^\n]*|\/\*[\s\S]*?(\*\/|$)/g, '');

/** Knows texts in quotes, and neither patterns nor template literals. */
const awareOfQuotes = (code: string) =>
  code.replace(
    /("(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*')|\/\/[^\n]*|\/\*[\s\S]*?(\*\/|$)/g,
    (_, text = '') => text,
  );

/** Knows texts in quotes and patterns after what can't end a value, and no template literals. */
const awareOfPatterns = (code: string) =>
  code.replace(
    /("(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*')|((?:^|[(,=:[!&|?{};+~^<>-]|return)\/(?![/*])(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/)|\/\/[^\n]*|\/\*[\s\S]*?(\*\/|$)/g,
    (_, text = '', pattern = '') => text + pattern,
  );

test.each([
  ['naive', naive],
  ['aware of quotes', awareOfQuotes],
  ['aware of patterns', awareOfPatterns],
])('a stripper of comments that is %s leaves the script as it is', (_, strip) => {
  expect(strip('f("a");// b\n/* c */g()')).toBe('f("a");\ng()');
  expect(strip(scripts[0]?.[2] ?? '')).toBe(scripts[0]?.[2]);
  const style = /<style>([^<]+)<\/style>/.exec(html)?.[1] ?? '';
  expect(naive(style)).toBe(style);
  for (const { code, text } of parts) {
    expect(strip(code)).toBe(code);
    expect(strip(text)).toBe(text);
  }
});

test('a part that comes later is a script that ends nothing early and knows no template literals', () => {
  expect(parts.length).toBeGreaterThan(1);
  for (const { code, text } of parts) {
    expect(() => new vm.Script(code)).not.toThrow();
    expect(code).not.toMatch(/<!--|<\/?script|<\?|`/i);
    expect(text).not.toMatch(/[<>&]/);
  }
});

test('page and parts name the same build', () => {
  const builds = new Set(parts.map(({ build }) => build));
  expect([...builds]).toEqual([expect.stringMatching(/^[0-9a-f]{12}$/)]);
  expect(html).toContain(`"${[...builds][0]}"`);
});

test('a part shows what its file lists, made of what the page holds', () => {
  for (const { file, code } of parts.filter((part) => !part.file.startsWith('part.help-'))) {
    const source = path.join(root, 'src', 'sidebar', 'page-parts', `${file.split('.')[1]}.ts`);
    const listed = readFileSync(source, 'utf8').match(/\w+View\b/g) ?? [];
    const context = vm.createContext({ OF_PAGE: new Proxy([], { get: () => () => ({}) }) });
    let shown: string[] = [];
    context.takePart = (part: object) => {
      shown = Object.keys(part);
    };
    vm.runInContext(code, context);
    expect(shown.sort()).toEqual([...listed].sort());
  }
});

test('a page served as Apps Script serves it has the same script', () => {
  const served = servedPage(html);
  expect(served.slice(served.indexOf('<style>'))).toBe(html.slice(html.indexOf('<style>')));
  const de = readFileSync(path.join(root, 'dist', 'texts.de.html'), 'utf8');
  expect(naive(de)).toBe(de);
});

test('the sidebar relies on no meta element of its own but the one that says how it is read here', () => {
  expect(html.match(/<meta\b[^>]*>/g)).toEqual(['<meta charset="utf-8">']);
});

test('Apps Script finds no scriptlet in the sidebar', () => {
  expect(html).not.toContain('<?');
});
