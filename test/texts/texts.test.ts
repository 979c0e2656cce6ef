/** Every sentence a person reads: there in every language, with the same places, and said whatever stands in it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { Catalogue, Entry } from '../../src/texts/catalogue';
import { connection } from '../../src/texts/connection';
import { de } from '../../src/texts/de';
import { en } from '../../src/texts/en';
import { say } from '../../src/texts/say';

const ENGLISH: Catalogue = { ...en, ...connection.en };
const LANGUAGES: [string, Catalogue][] = [['de', { ...de, ...connection.de }]];

/** What is the same in German: names, signs, and words that German took over. */
const SAME_IN_GERMAN = new Set(
  Object.entries(ENGLISH)
    .filter(
      ([, entry]) =>
        !/[a-z]{2}/i.test(
          forms(entry)
            .join('')
            .replace(/\{\w+\}/g, ''),
        ),
    )
    .map(([code]) => code),
);

function forms(entry: Entry | undefined): string[] {
  if (entry === undefined) return [];
  return typeof entry === 'string' ? [entry] : [entry.one, entry.other];
}

const placesOf = (entry: Entry | undefined) =>
  [...new Set(forms(entry).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();

describe.each(LANGUAGES)('%s', (_language, catalogue) => {
  test('has the same codes as English', () => {
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(ENGLISH).sort());
  });

  test('has the same places in each sentence, save a number that a singular spells out', () => {
    for (const code of Object.keys(ENGLISH)) {
      const places = placesOf(catalogue[code]).join();
      expect(`${code} ${places}`).toBe(`${code} ${placesOf(ENGLISH[code]).join()}`);
    }
  });

  test('has a plural wherever English has one', () => {
    const plurals = (of: Catalogue) =>
      Object.keys(of).filter((code) => typeof of[code] === 'object');
    for (const code of plurals(ENGLISH)) expect(plurals(catalogue)).toContain(code);
  });
});

test('each language says which numbers take its singular: 0 too, where people say it so', () => {
  const rows = { one: '{n} ligne', other: '{n} lignes' };
  const said = (catalogue: Catalogue, n: number) => say(catalogue, { code: 'rows', values: { n } });
  const french = { 'texts.singular': '0 1', rows };
  expect([0, 1, 2, 10, 101].map((n) => said(french, n))).toEqual([
    '0 ligne',
    '1 ligne',
    '2 lignes',
    '10 lignes',
    '101 lignes',
  ]);
  for (const [, catalogue] of [['en', ENGLISH], ...LANGUAGES] as [string, Catalogue][])
    expect(said({ ...catalogue, rows }, 0)).toBe('0 lignes');
});

test('what both the script and the page say is said alike', () => {
  for (const [, catalogue] of [['en', ENGLISH], ...LANGUAGES] as [string, Catalogue][]) {
    expect(catalogue['menu.resting']).toEqual(catalogue['sidebar.review.resting']);
    expect(catalogue['links.row']).toEqual(catalogue['sidebar.row']);
  }
});

test('a plural names its number or who is meant by it', () => {
  for (const [code, entry] of Object.entries(ENGLISH))
    if (typeof entry !== 'string') expect(`${code} ${entry.other}`).toMatch(/\{(n|people)\}/);
});

test('German says it in German', () => {
  const known = new Set([...SAME_IN_GERMAN, ...ALIKE]);
  const same = Object.keys(ENGLISH).filter(
    (code) =>
      !known.has(code) && forms(LANGUAGES[0]?.[1][code]).join() === forms(ENGLISH[code]).join(),
  );
  expect(same).toEqual([]);
});

test('the list of what is the same in German names nothing that isn’t', () => {
  for (const code of ALIKE)
    expect([code, forms(LANGUAGES[0]?.[1][code])]).toEqual([code, forms(ENGLISH[code])]);
});

/** Where questions are made: their sentences have a prefix of their own. */
const QUESTIONS = ['plan/questions.ts', 'plan/filter.ts'];

describe('the code', () => {
  const files = sourcesIn(path.resolve(__dirname, '../../src'));

  test('names no sentence that isn’t there', () => {
    const prefixes = [...new Set(Object.keys(ENGLISH).map((code) => code.split('.')[0]))];
    const quoted = new RegExp(`'((?:${prefixes.join('|')})\\.[a-zA-Z]+(?:\\.[a-zA-Z]+)*)'`, 'g');
    const said = files.flatMap(({ name, text }) =>
      [...text.matchAll(quoted)].map(([, code]) => `${name}: ${code}`),
    );
    expect(said.length).toBeGreaterThan(150);
    const missing = said.filter((line) => {
      const code = line.replace(/^.*: /, '');
      // The sidebar leaves out its own name.
      return !(code in ENGLISH || (line.startsWith('sidebar/') && `sidebar.${code}` in ENGLISH));
    });
    expect(missing).toEqual([]);
  });

  test('of the script says nothing in the words of the page, which it doesn’t have', () => {
    const script = files.filter(({ name }) => !name.startsWith('sidebar/'));
    expect(script.length).toBeGreaterThan(50);
    expect(script.filter(({ text }) => /['`]sidebar\./.test(text)).map(({ name }) => name)).toEqual(
      [],
    );
  });

  test('finds nothing in a row that has no sentence', () => {
    const codes = files
      .filter(({ name }) => /^(plan|request|table)\//.test(name) && !QUESTIONS.includes(name))
      .flatMap(({ text }) =>
        [...text.matchAll(/(?:\bcode: |find\(\s*'(?:error|warning)', )'(\w+)'/g)].map(
          ([, code]) => code,
        ),
      );
    expect(codes.length).toBeGreaterThan(10);
    expect(codes.filter((code) => !(`finding.${code}` in ENGLISH))).toEqual([]);
  });

  test('asks nothing about a sheet that has no sentence, and offers no reply without words', () => {
    const text = files
      .filter(({ name }) => QUESTIONS.includes(name))
      .map((file) => file.text)
      .join('\n');
    const asked = [...text.matchAll(/\bcode: '(\w+)'/g)].map(([, code]) => `question.${code}`);
    const offered = [...text.matchAll(/\{ does: '(\w+)'/g)].map(([, does]) => `reply.${does}`);
    expect(asked.length).toBeGreaterThan(4);
    expect(offered.length).toBeGreaterThan(4);
    expect([...asked, ...offered].filter((code) => !(code in ENGLISH))).toEqual([]);
  });

  test('says every sentence for people somewhere', () => {
    const all = files.map(({ text }) => text).join('\n');
    const unsaid = Object.keys(ENGLISH).filter((code) => {
      // The sidebar lists the reasons for the permissions as they come.
      if (code.startsWith('sidebar.scope.')) return false;
      const parts = code.split('.');
      // Codes are put together where they vary in their last part, or a finding is named without its first.
      return !all.includes(`'${code}'`) && !all.includes(parts[parts.length - 1] ?? code);
    });
    expect(unsaid).toEqual([]);
  });
});

function sourcesIn(folder: string, prefix = ''): { name: string; text: string }[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory())
      return entry.name === 'texts' ? [] : sourcesIn(file, `${prefix}${entry.name}/`);
    if (!/\.tsx?$/.test(entry.name)) return [];
    return [{ name: prefix + entry.name, text: readFileSync(file, 'utf8') }];
  });
}

describe('saying', () => {
  const values = fc.dictionary(
    fc.constantFrom('cell', 'people', 'n', 'message', 'links', 'by', '__proto__'),
    fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer()),
  );

  test('never throws, whatever the code and the values', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.constantFrom(...Object.keys(ENGLISH)), fc.string(), fc.constant('toString')),
        values,
        (code, given) => {
          expect(typeof say(ENGLISH, { code, values: given })).toBe('string');
        },
      ),
    );
  });

  test('never cuts who is meant, nor links', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 200, maxLength: 3_000 }), (long) => {
        const code = 'outcome.missing.dropped';
        expect(say(ENGLISH, { code, values: { n: 2, people: long } })).toContain(long);
        const hits = { code: 'outcome.doubt.hits', values: { n: 2, links: long } };
        expect(say(ENGLISH, hits)).toContain(long);
      }),
    );
  });

  test('cuts a flood from a cell or from Chat, by characters and not through one', () => {
    const text = say(ENGLISH, {
      code: 'finding.notAnAddress',
      values: { cell: '😀'.repeat(500) },
    });
    expect(text).toContain(`“${'😀'.repeat(119)}…”`);
  });

  test('takes what is filled in as it is: no place in it is filled, no pattern in it counts', () => {
    const text = say(ENGLISH, {
      code: 'finding.sameName',
      values: { row: 3, cell: '$& {row} $1' },
    });
    expect(text).toBe('Row 3 has the name “$& {row} $1” too');
  });

  test('chooses between one and several', () => {
    const dropped = (n: number) =>
      say(ENGLISH, { code: 'outcome.invited', values: { n, people: 'x' } });
    expect(dropped(1)).toBe('x is invited and has to accept.');
    expect(dropped(2)).toBe('x are invited and have to accept.');
  });
});

/** Sentences that are the same in both languages on purpose. */
const ALIKE: readonly string[] = ['sidebar.choice.organization', 'sidebar.setup.chatApi'];
