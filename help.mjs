/**
 * The pages of docs/ that the sidebar's Help shows, read from their Markdown as trees of plain values: a file beside the
 * sidebar's page for each. Pictures are left out, since whoever reads there has the thing itself beside it; a table is a
 * list of its rows, for the sidebar is narrow.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * @param {string} folder of the documents
 * @param {readonly string[]} names of the pages, without `.md`
 * @returns {Promise<Record<string, { title: string, pages: { name: string, title: string }[], nodes: unknown[] }>>}
 * @throws {Error} when a page has no title, or leads to a heading of another that isn't there
 */
export async function helpPages(folder, names) {
  const texts = await Promise.all(
    names.map((name) => readFile(path.join(folder, `${name}.md`), 'utf8')),
  );
  const read = texts.map((text, index) => readPage(text, names[index], names));
  const pages = read.map(({ title }, index) => ({ name: names[index], title }));
  const anchors = new Set(read.flatMap((page) => page.anchors));
  for (const to of read.flatMap(({ leads }) => leads))
    if (!anchors.has(to)) throw new Error(`A page of docs/ leads to ${to}, which isn’t there.`);
  return Object.fromEntries(
    read.map(({ title, nodes }, index) => [names[index], { title, pages, nodes }]),
  );
}

/** The name by which GitHub's pages, and Help, lead to a heading. */
export function anchorOf(heading) {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}

/** What a page says from here on is for who has the files before them. */
const NOT_IN_HELP = '<!-- Not in Help -->\n';

const FENCE = /^```/;
const ITEM = /^(?:[-*]|\d+\.)\s+/;
const PICTURE = /!\[[^\]]*\]\([^)]*\)/g;

function readPage(text, name, names) {
  const page = { name, names, title: '', anchors: [name], leads: [], nodes: [] };
  const [shown = ''] = text.split(NOT_IN_HELP);
  page.nodes = blocks(shown.replace(PICTURE, '').split('\n'), page);
  if (page.title === '') throw new Error(`docs/${name}.md has no title.`);
  return page;
}

/** Lines as elements: `[tag, attributes, ...children]`, or a text. */
function blocks(lines, page) {
  const nodes = [];
  for (let at = 0; at < lines.length; ) {
    const from = at;
    const line = lines[at];
    const take = (belongs) => {
      while (at < lines.length && belongs(lines[at])) at += 1;
      return lines.slice(from, at);
    };
    if (line.trim() === '') at += 1;
    else if (FENCE.test(line)) {
      at += 1;
      const code = take((one) => !FENCE.test(one)).slice(1);
      at += 1;
      nodes.push(['pre', {}, code.join('\n')]);
    } else if (/^#+ /.test(line)) {
      at += 1;
      nodes.push(...heading(line, page));
    } else if (line.startsWith('>')) {
      const quoted = take((one) => one.startsWith('>'));
      nodes.push([
        'blockquote',
        {},
        ...blocks(
          quoted.map((one) => one.slice(2)),
          page,
        ),
      ]);
    } else if (line.startsWith('|')) {
      nodes.push(
        ...table(
          take((one) => one.startsWith('|')),
          page,
        ),
      );
    } else if (ITEM.test(line)) {
      const tag = /^\d/.test(line) ? 'ol' : 'ul';
      const items = itemsIn(take((one) => ITEM.test(one) || one.startsWith('  ') || one === ''));
      nodes.push([tag, {}, ...items.map((item) => ['li', {}, ...tight(blocks(item, page))])]);
    } else {
      const words = take((one) => one.trim() !== '' && !/^(#+ |```|>|\|)/.test(one));
      nodes.push(['p', {}, ...inline(words.join(' '), page)]);
    }
  }
  return nodes;
}

function heading(line, page) {
  const [, signs, words] = /^(#+) (.*)$/.exec(line);
  if (signs.length === 1) {
    page.title = words.replace(/`/g, '');
    return [];
  }
  const place = `${page.name}#${anchorOf(words)}`;
  page.anchors.push(place);
  return [[signs.length === 2 ? 'h2' : 'h3', { place }, ...inline(words, page)]];
}

/** The lines of each item, without their indent. */
function itemsIn(lines) {
  const items = [];
  for (const line of lines) {
    if (ITEM.test(line)) items.push([line.replace(ITEM, '')]);
    else items.at(-1).push(line.trim());
  }
  return items;
}

/** An item that is one paragraph is its words. */
const tight = (nodes) => (nodes.length === 1 && nodes[0][0] === 'p' ? nodes[0].slice(2) : nodes);

/** Rows, each by its first cell; a table of nothing but pictures is none. */
function table(lines, page) {
  const [headers, , ...rows] = lines.map((line) =>
    line
      .replace(/^\||\|$/g, '')
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim().replaceAll('\\|', '|')),
  );
  if (rows.every((cells) => cells.every((cell) => cell === ''))) return [];
  const isNamed = headers.length > 2;
  return [
    [
      'dl',
      {},
      ...rows.flatMap(([first, ...others]) => [
        ['dt', {}, ...inline(first, page)],
        ...others
          .map((cell, index) => [headers[index + 1], cell])
          .filter(([, cell]) => cell !== '')
          .map(([header, cell]) => [
            'dd',
            {},
            ...(isNamed && header !== '' ? [['i', {}, `${header}: `]] : []),
            ...inline(cell, page),
          ]),
      ]),
    ],
  ];
}

const MARKS = [
  [/^`([^`]+)`/, ([, code]) => ['code', {}, code]],
  [/^\*\*(.+?)\*\*(?!\*)/, ([, words], page) => ['b', {}, ...inline(words, page)]],
  [/^\*([^*\s](?:[^*]*[^*\s])?)\*/, ([, words], page) => ['em', {}, ...inline(words, page)]],
  [/^<(https:[^>]+)>/, ([, address]) => ['a', { href: address }, address]],
  [/^\[([^\]]+)\]\(([^)]+)\)/, link],
];

function link([, words, to], page) {
  const children = inline(words, page);
  if (to.startsWith('https:')) return ['a', { href: to }, ...children];
  const [, file, anchor] = /^([\w-]*)(?:\.md)?(#.*)?$/.exec(to) ?? [];
  const name = file === '' ? page.name : file;
  if (name === undefined || !page.names.includes(name)) return ['span', {}, ...children];
  const place = `${name}${anchor ?? ''}`;
  page.leads.push(place);
  return ['button', { place }, ...children];
}

function inline(text, page) {
  const nodes = [];
  let plain = '';
  for (let at = 0; at < text.length; ) {
    const rest = text.slice(at);
    const [found, make] =
      MARKS.map(([mark, how]) => [mark.exec(rest), how]).find(([one]) => one !== null) ?? [];
    if (found) {
      if (plain !== '') nodes.push(plain);
      plain = '';
      nodes.push(make(found, page));
      at += found[0].length;
    } else {
      plain += text[at];
      at += 1;
    }
  }
  if (plain !== '') nodes.push(plain);
  return nodes;
}
