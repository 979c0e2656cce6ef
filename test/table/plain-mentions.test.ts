/** Most cells of people are read in one look; what they name is what a closer look finds. */
import fc from 'fast-check';
import { readPeople } from '../../src/table/addresses';
import { plainMentions } from '../../src/table/plain-mentions';

/** Nobody sees it, and it makes any cell one that is looked at more closely. */
const UNSEEN = '\u200b';

const PARTS = [
  ...['ann@x.org', 'Tom.Fox@y.example', 'p1-2+z_3@a-b.co.uk', 'bob@x', 'bob@-x.org', 'bob@x-.org'],
  ...['1.ann@x.org', 'a..b@x.org', 'ann@x.org.', '@x.org', 'ann', 'Ann', 'Fox', 'O’Brien', 'Zoë'],
  ...[
    'Anne-Marie',
    'And',
    'and-',
    'und',
    'Etc',
    'at',
    'E',
    '17',
    'n/a',
    'None',
    'tutor:',
    'Łukasz',
  ],
  ...['<ann@x.org>', '<b@y.example>', '<bob>', '<', '>', '"', '(', ')', ',', ';', '\n', '\t', ' '],
  ...[' ', ' ', ' ', '; ', ', ', ' <c@x.org>;', 'Ann Fox <ann@x.org>', 'Ann <ann@x.org> '],
];

const cells = fc
  .array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 7 })
  .map((parts) => parts.join(''));

describe('a cell of plain addresses', () => {
  test('names the same people by one look as by a closer one', () => {
    let plain = 0;
    fc.assert(
      fc.property(cells, (cell) => {
        if (plainMentions(cell)?.length) plain += 1;
        expect(readPeople(cell)).toEqual(readPeople(cell + UNSEEN));
      }),
      { numRuns: 1_200, seed: 17 },
    );
    expect(plain).toBeGreaterThan(60);
  });

  test('is one with names before addresses, set apart by semicolons', () => {
    expect(plainMentions('Ann Fox <ann@x.org>; tom@x.org\nZoë <z@x.org>')).toEqual([
      { name: 'Ann Fox', address: 'ann@x.org' },
      { name: undefined, address: 'tom@x.org' },
      { name: 'Zoë', address: 'z@x.org' },
    ]);
  });

  test.each([
    ['a comma beside names', 'Ann <ann@x.org>, Tom <tom@x.org>'],
    ['a word that joins two people', 'Ann and Tom <tom@x.org>'],
    ['an address without a dot', 'ann@x'],
    ['a sign in front of an address', '•ann@x.org'],
  ])('is none with %s', (_name, cell) => {
    expect(plainMentions(cell)).toBeUndefined();
  });
});
