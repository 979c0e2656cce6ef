/** How the page fills sentences: numbers and days as the person's language writes them, and the form that goes with a number. */
import { CATALOGUES } from '../../src/texts/all';

let words: typeof import('../../src/sidebar/words');

beforeAll(async () => {
  // The page asks it as it begins; a browser of another language than the person's leaves the form to the latter.
  Object.defineProperty(globalThis, 'navigator', {
    value: { language: 'sv-SE' },
    configurable: true,
  });
  words = await import('../../src/sidebar/words');
});

test.each([
  ['en', 'Opens Jan 10, 2027: 1,234 members come in then'],
  ['de', 'Öffnet am 10.01.2027: Dann kommen 1.234 Mitglieder dazu'],
  ['fr', 'Ouverture le 10 janv. 2027\u202f: 1\u202f234 membres entreront alors'],
  ['ja', '2027/01/10に参加開始：メンバー1,234人が参加します'],
] as const)('a day and a number stand as %s writes them', (language, said) => {
  words.locale.value = language;
  words.catalogue.value = CATALOGUES[language];
  const values = { n: 1234, date: '2027-01-10' };
  expect(words.sayPlain({ code: 'finding.opensOn', values })).toBe(said);
});

test.each([
  ['en', '0 rows to fix', '1 row to fix'],
  ['fr', '0 ligne à corriger', '1 ligne à corriger'],
  ['pt', '0 linha a corrigir', '1 linha a corrigir'],
] as const)('0 and 1 take the form that %s has for them', (language, none, one) => {
  words.locale.value = language;
  words.catalogue.value = CATALOGUES[language];
  const said = (n: number) => words.sayPlain({ code: 'sidebar.review.toFix', values: { n } });
  expect([said(0), said(1)]).toEqual([none, one]);
});
