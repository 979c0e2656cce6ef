/** Every sentence a person reads: there in every language, with the same places, and said whatever stands in it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { LANGUAGES as PEOPLE, sheetLocaleOf } from '../../local/apps-script/locales';
import { CATALOGUES } from '../../src/texts/all';
import { type Catalogue, type Entry, SINGULAR } from '../../src/texts/catalogue';
import { en } from '../../src/texts/en';
import { say } from '../../src/texts/say';
import { ALIKE } from './alike';

const ENGLISH: Catalogue = en;
const ALL = Object.entries<Catalogue>(CATALOGUES);
const LANGUAGES = ALL.filter(([language]) => language !== 'en');

function forms(entry: Entry | undefined): string[] {
  if (entry === undefined) return [];
  return typeof entry === 'string' ? [entry] : [entry.one, entry.other];
}

const placesOf = (entry: Entry | undefined) =>
  [...new Set(forms(entry).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();

const hasLetters = (entry: Entry | undefined) =>
  /[a-z]{2}/i.test(
    forms(entry)
      .join('')
      .replace(/\{\w+\}/g, ''),
  );

test('every file of sentences is a language that is spoken', () => {
  const files = readdirSync(path.resolve(__dirname, '../../src/texts'));
  const found = files.flatMap((file) => /^(\w\w)\.ts$/.exec(file)?.slice(1) ?? []);
  expect(found.sort()).toEqual(ALL.map(([language]) => language).sort());
});

test('npm start offers each language, and its people a spreadsheet of their own locale', () => {
  expect([...PEOPLE].sort()).toEqual(ALL.map(([language]) => language).sort());
  for (const [language] of ALL)
    expect(new Intl.Locale(sheetLocaleOf(language).replace('_', '-')).language).toBe(language);
});

/** What stands between words or counts them: no sentence. */
const isSign = (code: string) => code.startsWith('texts.');

describe.each(LANGUAGES)('%s', (language, catalogue) => {
  test('has the same codes as English', () => {
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(ENGLISH).sort());
  });

  test('has the same places in each sentence, save a number that a singular spells out', () => {
    for (const code of Object.keys(ENGLISH)) {
      const places = placesOf(catalogue[code]).join();
      expect(`${code} ${places}`).toBe(`${code} ${placesOf(ENGLISH[code]).join()}`);
    }
  });

  test('has a plural wherever English has one, if it has any, and leaves no value out of it', () => {
    const hasPlurals = catalogue[SINGULAR] !== '';
    for (const [code, english] of Object.entries(ENGLISH)) {
      const entry = catalogue[code];
      if (typeof english !== 'string')
        expect([code, typeof entry]).toEqual([code, hasPlurals ? 'object' : 'string']);
      if (typeof entry !== 'object') continue;
      const [one, other] = [placesOf(entry.one), placesOf(entry.other)];
      expect([code, ...one.filter((place) => place !== '{n}')]).toEqual([
        code,
        ...other.filter((place) => place !== '{n}'),
      ]);
      // Where 0 takes the singular too, it is no “1”.
      if (String(catalogue[SINGULAR]).split(' ').includes('0') && other.includes('{n}'))
        expect(`${code} ${entry.one}`).not.toMatch(/(?<![\d{\w])1(?![\d\w.,])/);
    }
  });

  test('says nothing in English, save what is alike for a reason', () => {
    const same = Object.keys(ENGLISH).filter(
      (code) =>
        hasLetters(ENGLISH[code]) && forms(catalogue[code]).join() === forms(ENGLISH[code]).join(),
    );
    expect(same.sort()).toEqual(Object.keys(ALIKE[language] ?? {}).sort());
  });

  test('quotes, spaces and points as its readers do', () => {
    const wrong = Object.entries(catalogue).flatMap(([code, entry]) =>
      forms(entry)
        .filter((text) => !isSign(code) && slips(language, text).length > 0)
        .map((text) => `${code}: ${slips(language, text).join(', ')} in ${text}`),
    );
    expect(wrong).toEqual([]);
  });
});

/** What no sentence of a language has in it, and why. Places stand for any word. */
const SLIPS: Record<string, [what: string, sign: RegExp][]> = {
  de: [
    ['English quotes', /”|(?<!„[^“]*)“/],
    ['a dash of English', /—/],
  ],
  fr: [
    [
      'no narrow space before a sign',
      /(?<![\u202f\u00a0«])[;?!](?!\w)|[^\u202f\u00a0\d]:(?![/\w])/,
    ],
    ['no narrow space inside quotes', /«(?!\u202f)|(?<!\u202f)»/],
    ['English quotes', /[“”„]/],
  ],
  es: [
    ['a question that doesn’t begin', /^[^¿]*\?/],
    ['a call that doesn’t begin', /^[^¡]*!/],
    ['German quotes', /„/],
  ],
  pt: [['quotes of Europe', /[„«»]/]],
  ja: [
    [
      'points of Europe',
      /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}」}])[.,!?:;](?!\w)/u,
    ],
    ['quotes of Europe', /[“”„«»]/],
  ],
};

/** What no sentence has in it in any language. */
const EVERYWHERE: [what: string, sign: RegExp][] = [
  ['typewriter quotes', /"|(?<=\p{L})'(?=\p{L})/u],
  ['two spaces', / {2}/],
  ['three points', /\.\.\./],
  ['a space at its end', /^\s|\s$/],
];

function slips(language: string, text: string): string[] {
  const read = text.replace(/\{\w+\}/g, 'X');
  return [...EVERYWHERE, ...(SLIPS[language] ?? [])]
    .filter(([, sign]) => sign.test(read))
    .map(([what]) => what);
}

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
  // Intl knows of each language which form a number takes.
  for (const [language, catalogue] of ALL) {
    const kinds = new Intl.PluralRules(language);
    for (const n of [0, 1, 2, 5, 21, 100])
      expect([language, n, said({ ...catalogue, rows }, n)]).toEqual([
        language,
        n,
        kinds.select(n) === 'one' ? `${n} ligne` : `${n} lignes`,
      ]);
  }
});

test('what both the script and the page say is said alike', () => {
  for (const [, catalogue] of ALL) {
    expect(catalogue['menu.resting']).toEqual(catalogue['sidebar.review.resting']);
    expect(catalogue['links.row']).toEqual(catalogue['sidebar.row']);
  }
});

test('a plural names its number or who is meant by it', () => {
  for (const [code, entry] of Object.entries(ENGLISH))
    if (typeof entry !== 'string') expect(`${code} ${entry.other}`).toMatch(/\{(n|people)\}/);
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
        const left = { code: 'check.extras.leftOut', values: { needs: long } };
        expect(say(ENGLISH, left)).toContain(long);
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
