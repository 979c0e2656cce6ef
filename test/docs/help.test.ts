/** Help shows pages of docs/: each that a view leads to is there, and nothing of what stands in them is lost. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { HELP, HELP_PAGES } from '../../src/sidebar/help-pages';

type Node = string | [tag: string, attributes: { place?: string; href?: string }, ...Node[]];

interface Page {
  title: string;
  nodes: Node[];
}

const { helpPages } = require('../../help.mjs') as {
  helpPages: (folder: string, names: readonly string[]) => Promise<Record<string, Page>>;
};

const docs = path.join(__dirname, '..', '..', 'docs');
const pages = helpPages(docs, HELP_PAGES);

const inside = (node: Node): Node[] => (typeof node === 'string' ? [] : (node.slice(2) as Node[]));
const all = (nodes: Node[]): Node[] => nodes.flatMap((node) => [node, ...all(inside(node))]);
const textOf = (node: Node): string =>
  typeof node === 'string' ? node : inside(node).map(textOf).join(' ');

test('the page and the heading that each view leads to are there', async () => {
  const found = Object.entries(await pages).flatMap(([name, { nodes }]) => [
    name,
    ...all(nodes).flatMap((node) =>
      typeof node !== 'string' && /^h[23]$/.test(node[0]) ? (node[1].place ?? '') : [],
    ),
  ]);
  expect(found.length).toBeGreaterThan(20);
  const missing = Object.entries(HELP).filter(([, place]) => !found.includes(place));
  expect(missing).toEqual([]);
});

test.each(HELP_PAGES)('of docs/%s.md every word is shown, but for pictures', async (name) => {
  const { nodes = [], title = '' } = (await pages)[name] ?? {};
  const words = (text: string) => text.match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  const [source = ''] = readFileSync(path.join(docs, `${name}.md`), 'utf8')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\]\([^)]*\)/g, '')
    .replace(/^```\w*$/gm, '')
    .split('<!-- Not in Help -->');
  const shown = new Map<string, number>();
  for (const word of words([title, ...nodes.map(textOf)].join(' ')))
    shown.set(word, (shown.get(word) ?? 0) + 1);
  const lost = words(withoutTableHeads(source)).filter((word) => {
    const left = shown.get(word) ?? 0;
    shown.set(word, left - 1);
    return left <= 0;
  });
  expect(lost).toEqual([]);
});

/** A table becomes a list in which its headers stand at each entry, or not at all. */
function withoutTableHeads(text: string): string {
  const lines = text.split('\n');
  return lines.filter((_, at) => !/^\|[ :|-]+\|$/.test(lines[at + 1] ?? '')).join('\n');
}

test('a page without a title, and a link to a heading that is nowhere, end the build', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'rows-to-spaces-'));
  writeFileSync(path.join(folder, 'untitled.md'), 'Words.\n');
  writeFileSync(path.join(folder, 'leading.md'), '# One\n\nSee [two](#two).\n');
  await expect(helpPages(folder, ['untitled'])).rejects.toThrow('has no title');
  await expect(helpPages(folder, ['leading'])).rejects.toThrow('leads to leading#two');
});
