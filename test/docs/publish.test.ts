/** What publish.md says has to fit the add-on, and what the forms of the Marketplace take. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  ESSENTIAL,
  EXTRA_NAMES,
  EXTRAS,
  type ExtraParts,
  OFF_NAMES,
} from '../../src/extras/extras';
import { LANGUAGES } from '../../src/texts/languages';

const docs = path.resolve(__dirname, '..', '..', 'docs');
const publish = readFileSync(path.join(docs, 'publish.md'), 'utf8');

/** The cells of the rows of the table that begins so. */
function table(header: string): string[][] {
  const lines = publish.slice(publish.indexOf(`\n| ${header} |`) + 1).split('\n');
  return lines
    .slice(
      2,
      lines.findIndex((line) => !line.startsWith('|')),
    )
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
}

test('each scope that may be asked for is told with its extra and what to say of it, and no other', () => {
  const extras: Record<string, ExtraParts> = EXTRAS;
  const asked = [
    ...Object.values(ESSENTIAL).map(([scope]) => ({ scope, extra: '' })),
    ...EXTRA_NAMES.flatMap((extra) =>
      (extras[extra]?.scopes ?? []).map((scope) => ({ scope, extra })),
    ),
  ];
  const bare = (cell = '') => cell.replace(/^`(.*)`$/, '$1');
  const told = table('Scope').map(([scope, , extra]) => ({
    scope: bare(scope),
    extra: bare(extra),
  }));
  const inOrder = (list: { scope: string }[]) =>
    [...list].sort((one, other) => (one.scope < other.scope ? -1 : 1));
  expect(inOrder(told)).toEqual(inOrder(asked));
  for (const [, kind = '', , why = ''] of table('Scope')) {
    expect(['not sensitive', 'sensitive', 'restricted']).toContain(kind);
    expect(why.length).toBeGreaterThan(40);
  }
});

test('nothing that is there by itself asks for a restricted scope', () => {
  const restricted = table('Scope').filter(([, kind]) => kind === 'restricted');
  expect(restricted.length).toBeGreaterThan(0);
  const extras = restricted.map(([, , extra = '']) => extra.replace(/`/g, ''));
  expect(extras.filter((extra) => !OFF_NAMES.some((name) => name === extra))).toEqual([]);
});

/** The width and height that a PNG says of itself. */
function sizeOf(file: string): string {
  const bytes = readFileSync(path.join(docs, '..', file));
  return `${bytes.readUInt32BE(16)} × ${bytes.readUInt32BE(20)}`;
}

test('each picture for the listing has the size that the form asks for, and each is told', () => {
  const rows = table('What').flatMap(([, size = '', files = '']) =>
    files.split(', ').map((file) => ({ file: file.replace(/`/g, ''), size })),
  );
  expect(rows.map(({ file }) => ({ file, size: sizeOf(file) }))).toEqual(rows);
  const taken = readdirSync(path.join(docs, 'marketplace')).filter((name) => name.endsWith('.png'));
  expect(rows.map(({ file }) => path.basename(file)).sort()).toEqual(taken.sort());
});

test('the listing is told in each language of the add-on, no text longer than its form takes', () => {
  const listing = publish.slice(publish.indexOf('## Texts for the listing'));
  const texts = listing.split(/^### /m).slice(1);
  const short = texts.map((text) => /^> (.+)$/m.exec(text)?.[1] ?? '');
  const long = texts.map((text) => text.replace(/^.*\n\n> .*\n/, '').trim());
  expect(texts.map((text) => text.split('\n')[0])).toEqual(
    expect.arrayContaining(
      LANGUAGES.map((language) => expect.stringMatching(new RegExp(`^${nameOf(language)}`))),
    ),
  );
  for (const text of short) {
    expect(text.length).toBeGreaterThan(60);
    expect(text.length).toBeLessThanOrEqual(200);
  }
  for (const text of long) {
    expect(text).toContain('60');
    expect(text.length).toBeLessThan(16_000);
  }
});

/** What a language calls itself, with a capital letter. */
function nameOf(language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? '';
  return name.charAt(0).toUpperCase() + name.slice(1);
}

test('the privacy policy names each host that the script may reach, and no other of Google’s interfaces', () => {
  const { urlFetchWhitelist } = JSON.parse(
    readFileSync(path.join(docs, '..', 'appsscript.json'), 'utf8'),
  ) as { urlFetchWhitelist: string[] };
  const policy = readFileSync(path.join(docs, 'marketplace', 'privacy.md'), 'utf8');
  expect([...policy.matchAll(/\b\w+\.googleapis\.com/g)].map(([host]) => host).sort()).toEqual(
    urlFetchWhitelist.map((address) => new URL(address).host).sort(),
  );
  expect(existsSync(path.join(docs, 'marketplace', 'terms.md'))).toBe(true);
});
