/** The sidebar as Google gets it: `dist/sidebar.html`, one file that needs no other. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { root } from './build';

const html = readFileSync(path.join(root, 'dist', 'sidebar.html'), 'utf8');
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

test('Apps Script finds no scriptlet in the sidebar', () => {
  expect(html).not.toContain('<?');
});
