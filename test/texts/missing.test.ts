/** Somebody whose account is gone is one line over all their rows, in whichever language Details are. */
import type { RowNote } from '../../src/protocol';
import type { Catalogue } from '../../src/texts/catalogue';
import { de } from '../../src/texts/de';
import { en } from '../../src/texts/en';
import { fr } from '../../src/texts/fr';
import { ja } from '../../src/texts/ja';
import { missingTogether } from '../../src/texts/missing';
import { say } from '../../src/texts/say';

const LEO = 'leo@example.com';
const MIA = 'mia@example.com';

const sayingIn = (texts: Catalogue) => (code: string, n: number, people: string) =>
  say(texts, { code, values: { n, people } });

const gone = (texts: Catalogue, ...people: string[]) =>
  sayingIn(texts)('outcome.missing.noAccount', people.length, people.join(', '));

const note = (row: number, ...details: string[]): RowNote => ({
  ...{ row, name: `Club ${row}`, status: 'Partly done', link: '', key: `key ${row}`, mends: [] },
  details: details.join(' '),
});

test.each([
  ['en', en],
  ['de', de],
  ['fr', fr],
  ['ja', ja],
] as const)('two who are gone are a line each, whichever rows they share (%s)', (_, texts) => {
  const posted = say(texts, { code: 'outcome.messageBarred', values: {} });
  const notes = [
    note(2, gone(texts, LEO)),
    note(3, gone(texts, LEO, MIA)),
    note(4, gone(texts, MIA, LEO), posted),
    note(5, gone(texts, MIA, 'zoe@example.com')),
    note(6, gone(texts, 'users/123456789012345')),
  ];
  const { people, rows } = missingTogether(notes, sayingIn(texts));
  expect(people.map(({ who, said, notes: of }) => [who, said, of.map(({ row }) => row)])).toEqual([
    [LEO, gone(texts, LEO), [2, 3, 4]],
    [MIA, gone(texts, MIA), [3, 4, 5]],
  ]);
  // What else is to be said of a row stays, and so does who is missing there alone.
  expect(rows).toEqual([
    note(4, posted),
    note(5, gone(texts, 'zoe@example.com')),
    note(6, gone(texts, 'users/123456789012345')),
  ]);
});

test('who is missing in two rows only, and Details that are in another language, are told row by row', () => {
  const two = [note(2, gone(en, LEO)), note(3, gone(en, LEO))];
  expect(missingTogether(two, sayingIn(en))).toEqual({ people: [], rows: two });
  const german = [2, 3, 4].map((row) => note(row, gone(de, LEO)));
  expect(missingTogether(german, sayingIn(en))).toEqual({ people: [], rows: german });
});
