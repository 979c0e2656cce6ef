/** What the documents say has to be so: commands, columns, words, permissions, links. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runProgram } from '../../local/commands/program';
import { OFF_NAMES, scopesOf } from '../../src/extras/extras';
import { readRequest } from '../../src/request/read-request';
import { type Field, STATUS } from '../../src/table/columns';
import { readColumns } from '../../src/table/find-columns';
import { SYNONYMS } from '../../src/table/synonyms';
import type { Catalogue } from '../../src/texts/catalogue';
import { en } from '../../src/texts/en';

const root = path.resolve(__dirname, '..', '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

const documents = [
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md'],
  path.join('test', 'clients', 'README.md'),
  ...readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.join('docs', file)),
];

const readme = read('README.md');
const columnsPage = read('docs/columns.md');
const commands = read('docs/commands.md');
const permissions = read('docs/permissions.md');
const setup = read('docs/setup.md');

/** The cells of the table that begins with this header, row by row, marks and spaces around them taken off. */
function tableUnder(text: string, header: string): string[][] {
  const from = text.indexOf(`\n| ${header} |`);
  if (from < 0) throw new Error(`No table begins with “${header}”.`);
  const lines = text.slice(from + 1).split('\n');
  const end = lines.findIndex((line) => !line.startsWith('|'));
  return lines.slice(2, end).map((line) =>
    line
      .slice(1, -1)
      .split(' | ')
      .map((cell) => cell.trim().replace(/^`(.*)`$/, '$1')),
  );
}

/** As GitHub makes an anchor of a heading. */
function anchorOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replace(/ /g, '-');
}

const fields = SYNONYMS.en.fields;
const ownName = (field: Field): string => fields[field][0] ?? '';
const columnRows = tableUnder(columnsPage, 'Column');

test('the table of columns names every column, by its own name, and no other', () => {
  const named = columnRows.map(([name]) => name);
  expect([...named].sort()).toEqual((Object.keys(fields) as Field[]).map(ownName).sort());
});

test.each(columnRows)(
  'the column %s is found under the headers it is said to be found under',
  (name = '', others = '') => {
    const field = (Object.keys(fields) as Field[]).find((candidate) => ownName(candidate) === name);
    const headers = others.split(';')[0]?.split(', ') ?? [];
    for (const header of [name, ...headers]) {
      // What says when members come in is only asked about, and by its cells.
      const columns = readColumns([[header.trim()], [field === 'open' ? 'yes' : '']]);
      const asked = columns?.decisions.flatMap(({ doubt }) => doubt?.proposed ?? []) ?? [];
      expect({ header, means: [...Object.keys(columns?.fields ?? {}), ...asked] }).toEqual({
        header,
        means: [field],
      });
    }
  },
);

test('the example cells in the table of columns read without a finding', () => {
  const cells = [columnRows.map(([name = '']) => name), columnRows.map((row) => row[2] ?? '')];
  // A group chat has fewer settings than the table shows.
  const type = cells[0]?.indexOf(ownName('type')) ?? -1;
  const [headers = [], row = []] = cells;
  const columns = readColumns([headers]);
  if (!columns) throw new Error('No column of the table was recognised.');
  const context = { me: 'eva@example.com', ownDomains: [], defaults: {} };
  const whole = row.map((cell, index) => (index === type ? '' : cell));
  expect(readRequest(whole, columns, context)).toMatchObject({ kind: 'row', findings: [] });
  const only = row.map((cell, index) =>
    [type, headers.indexOf(ownName('members')), headers.indexOf(ownName('ready'))].includes(index)
      ? cell
      : '',
  );
  expect(readRequest(only, columns, context)).toMatchObject({
    kind: 'row',
    request: { kind: 'groupChat' },
    findings: [],
  });
});

test('every word that Status can hold is explained, and no other', () => {
  const explained = tableUnder(columnsPage, 'Status').map(([word]) => word);
  expect(explained.sort()).toEqual(['empty', ...Object.values(STATUS)].sort());
});

test('every scope that may be asked for has its row among the permissions, and no other scope has', () => {
  const manifest = JSON.parse(read('appsscript.json')) as { oauthScopes: string[] };
  const oauthScopes = [...manifest.oauthScopes, ...scopesOf(OFF_NAMES)];
  const explained = tableUnder(permissions, 'Scope').map(
    ([scope]) => `https://www.googleapis.com/auth/${scope}`,
  );
  expect(explained.sort()).toEqual([...oauthScopes].sort());
});

test('each extra has a paragraph on what doesn’t work without it', () => {
  const extras = tableUnder(permissions, 'Scope').map((row) => row[3]);
  const explained = [...permissions.matchAll(/^\*\*`([\w.-]+)`\.\*\*/gm)].map(([, name]) => name);
  expect(explained.length).toBeGreaterThan(3);
  expect(explained).toEqual(extras.filter((name) => name !== ''));
});

/** Every sentence of the catalogue, with anything where it has a place for a value. */
const sentences = Object.values<Catalogue[string]>(en)
  .flatMap((entry) => (typeof entry === 'string' ? [entry] : [entry.one, entry.other]))
  .map((sentence) => {
    const parts = sentence
      .split(/\{\w+\}/)
      .map((part) => part.replace(/[\\^$.*+?()[\]|{}]/g, '\\$&'));
    return new RegExp(`^${parts.join('.+')}$`);
  })
  // A sentence of nothing but values would fit everything.
  .filter((sentence) => /\w{4}/.test(sentence.source));

test('the sentences quoted from the sidebar and from Details are what stands there', () => {
  const quoted = `${setup}\n${permissions}`.match(/^ *> .+$/gm) ?? [];
  expect(quoted.length).toBeGreaterThan(5);
  const unknown = quoted
    .map((line) => line.replace(/^ *> /, ''))
    .filter((text) => !sentences.some((sentence) => sentence.test(text)));
  expect(unknown).toEqual([]);
});

/** Everything in the documents that `pattern` finds in its first group, each with the document it stands in. */
function inAllDocuments(pattern: RegExp): { file: string; text: string }[] {
  return documents.flatMap((file) =>
    [...read(file).matchAll(pattern)].map(([, text = '']) => ({ file, text })),
  );
}

test('every picture that is taken stands in a document', () => {
  const shown = inAllDocuments(/\((?:docs\/)?(pictures\/[\w-]+\.\w+)\)/g).map(({ text }) => text);
  const taken = readdirSync(path.join(root, 'docs', 'pictures')).map((name) => `pictures/${name}`);
  expect(taken.filter((name) => !shown.includes(name))).toEqual([]);
  expect(shown.filter((name) => !taken.includes(name))).toEqual([]);
});

test('every npm script that a person runs stands on the page of commands', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const isNamed = (name: string) => new RegExp(`npm (?:run (?:-s )?)?${name}\\b`).test(commands);
  // `test` is part of `npm cit`, `build` of whatever needs it.
  const own = Object.keys(scripts).filter((name) => !['build', 'test', 'local'].includes(name));
  expect(own.filter((name) => !isNamed(name))).toEqual([]);
});

test('whoever comes finds their way in the first lines: with rows, as administrator, with code', () => {
  const [first = ''] = readme.split('\n![');
  const ways = first.match(/^- \*I .*\]\(#[\w-]+\).*$/gm) ?? [];
  expect(ways.map((way) => /^- \*(.+?)\*/.exec(way)?.[1])).toEqual([
    'I have rows',
    'I am the administrator',
    'I write code',
  ]);
  expect(readme.indexOf('## The first day')).toBeLessThan(readme.indexOf('## Commands'));
});

test('each step of setting it up says how long it takes', () => {
  const steps = setup.match(/^### \d.*$/gm) ?? [];
  expect(steps.length).toBeGreaterThan(4);
  expect(steps.filter((step) => !/ – \d+ minutes?$/.test(step))).toEqual([]);
});

test('the buttons that the README names are there', () => {
  const words = Object.values<Catalogue[string]>(en)
    .flatMap((entry) => (typeof entry === 'string' ? [entry] : [entry.one, entry.other]))
    .map((text) =>
      text
        .replace(/\{\w+\}/g, '#')
        .replace(/\d+/g, '#')
        .replace(/[.…]$/, ''),
    );
  const from = readme.slice(readme.indexOf('## The first day'), readme.indexOf('## Try it'));
  const named = [...from.matchAll(/(?<!\*)\*(?!\*)([A-Z][^*]+)\*(?!\*)/g)].map(
    ([, text = '']) => text,
  );
  const known = (text: string) => {
    const said = text.replace(/\d+/g, '#').replace(/[.…]$/, '');
    return words.some((word) => word === said || word.startsWith(`${said} `));
  };
  expect(named.length).toBeGreaterThan(6);
  expect(named.filter((text) => text !== 'Reg Group' && !known(text))).toEqual([]);
});

test('every npm script that a document names exists', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const named = inAllDocuments(/npm run (?:-s )?([\w:]+)/g);
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter(({ text }) => !(text in scripts))).toEqual([]);
});

test('every link to a file or a heading leads somewhere', () => {
  const links = inAllDocuments(/\]\(([^)\s]+)\)/g).filter(({ text }) => !/^[a-z]+:/.test(text));
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter(({ file, text }) => !leadsSomewhere(file, text))).toEqual([]);
});

function leadsSomewhere(file: string, target: string): boolean {
  const [to = '', anchor] = target.split('#');
  const place = path.resolve(root, to === '' ? file : path.join(path.dirname(file), to));
  if (!existsSync(place)) return false;
  if (anchor === undefined) return true;
  const headings = readFileSync(place, 'utf8').match(/^#+ .+$/gm) ?? [];
  return headings.some((heading) => anchorOf(heading.replace(/^#+/, '')) === anchor);
}

test('every file and folder of the code that a document names exists', () => {
  const named = inAllDocuments(/`((?:src|local|docs|samples|test)\/[\w./-]+)`/g);
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter(({ text }) => !existsSync(path.join(root, text)))).toEqual([]);
});

test.each([
  ['run', /npm run -s local -- run(?! --help)[^`|]*|^Options of `run`[\s\S]*?\n\n/gm],
  ['look', /npm run -s local -- look[^`|]*|^Options of `run`, `look` and `start`[\s\S]*?\n\n/gm],
  ['chat', /npm run -s local -- chat[^`|]*/gm],
  ['serve', /^\| `npm start` .*$/gm],
] as const)(
  'every option that the page of commands gives to %s is one of its options',
  async (name, where) => {
    const options = (commands.match(where) ?? []).join(' ').match(/(?<=[ `])--[a-z-]+/g) ?? [];
    expect(options.length).toBeGreaterThan(0);
    const help: string[] = [];
    await runProgram([name, '--help'], { say: (text) => help.push(text), complain: () => {} });
    expect(options.filter((option) => !help.join().includes(`${option} `))).toEqual([]);
  },
);

test('the options that are given for the page of npm start are those that it has', async () => {
  const options = read('docs/page.md').match(/(?<=^\| `)--[a-z-]+/gm) ?? [];
  const help: string[] = [];
  await runProgram(['serve', '--help'], { say: (text) => help.push(text), complain: () => {} });
  const all = help.join().match(/(?<=^ +(?:-h, )?)--[a-z-]+/gm) ?? [];
  expect([...options, '--help'].sort()).toEqual([...all].sort());
});
