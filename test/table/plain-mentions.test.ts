/** Most cells of people are read in one look; what they name is what a closer look finds. */
import fc from 'fast-check';
import { readPeople } from '../../src/table/addresses';
import { namesPeople } from '../../src/table/column-cells';
import { isPlainAddress, plainMentions } from '../../src/table/plain-mentions';

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

const mailbox = fc.stringMatching(/^[a-zA-Z][\w.+-]{0,4}$/);
const label = fc.stringMatching(/^[a-zA-Z\d](?:[a-z\d-]{0,3}[a-z\d])?$/);
const address = fc
  .tuple(mailbox, fc.array(label, { minLength: 2, maxLength: 3 }))
  .map(([local, labels]) => `${local}@${labels.join('.')}`);
const word = fc.stringMatching(/^[B-DF-HJ-MP-RÄÖØŁ][a-zäéïł]{2,5}(?:[-’'][A-Za-z]{1,3})?$/);
const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const plainCells = fc.oneof(
  // Addresses alone, between any signs; with names, between semicolons and line breaks.
  fc
    .array(fc.tuple(address, fc.constantFrom(' ', ', ', ',', '; ', '\n', '\t', ' ;\n')), {
      minLength: 1,
      maxLength: 5,
    })
    .map((parts) => ({
      cell: parts.flat().join(''),
      people: parts.map(([one]) => ({ name: undefined, address: one })),
    })),
  fc
    .array(fc.tuple(name, address, fc.constantFrom('; ', ';', '\n', ' ;  ', '\n\n')), {
      minLength: 1,
      maxLength: 4,
    })
    .map((parts) => ({
      cell: parts.map(([who, one, sign]) => `${who} <${one}>${sign}`).join(''),
      people: parts.map(([who, one]) => ({ name: who, address: one })),
    })),
);

describe('a cell of plain addresses', () => {
  test('names the same people by one look as by a closer one', () => {
    fc.assert(
      fc.property(cells, (cell) => {
        expect(readPeople(cell)).toEqual(readPeople(cell + UNSEEN));
      }),
      { numRuns: 1_200, seed: 17 },
    );
  });

  test('is most that people paste, and names the same people by a closer look', () => {
    fc.assert(
      fc.property(plainCells, ({ cell, people }) => {
        expect(plainMentions(cell)).toEqual(people);
        expect(readPeople(cell)).toEqual(readPeople(cell + UNSEEN));
      }),
      { numRuns: 300 },
    );
  });

  test('names one person, the same by a closer look, where it is one address and nothing else', () => {
    const isOne = (cell: string) => {
      if (!isPlainAddress(cell)) return false;
      const { people, problems } = readPeople(cell + UNSEEN);
      expect([people.length, problems.length, people[0]?.shown]).toEqual([1, 0, cell]);
      return true;
    };
    fc.assert(
      fc.property(address, cells, (one, cell) => {
        expect(isOne(one)).toBe(true);
        isOne(cell);
        isOne(`${one}${cell}`);
      }),
      { numRuns: 600, seed: 18 },
    );
    expect(isPlainAddress('')).toBe(false);
    expect(isPlainAddress('ann@x.org, tom@x.org')).toBe(false);
  });

  test('holds an address by its beginning as by a closer look', () => {
    fc.assert(
      fc.property(cells, (cell) => {
        expect(namesPeople(cell)).toBe(namesPeople(UNSEEN + cell));
      }),
      { numRuns: 1_200, seed: 19 },
    );
    for (const behind of ['\u0301', '\u200b', '＠y.org', ' ', ';'])
      expect(namesPeople(`a@b.c${behind}`)).toBe(true);
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
    ['a comma before a name', 'tom@x.org, Ann Fox <ann@x.org>'],
    ['a space before a name', 'tom@x.org Ann Fox <ann@x.org>'],
    ['a comma in front of a name', ', Ann Fox <ann@x.org>'],
    ['a comma behind a semicolon', 'tom@x.org;, Ann Fox <ann@x.org>'],
    ['a dash that begins a word', 'Ann -Fox <ann@x.org>'],
    ['a dash that ends one', 'Ann- Fox <ann@x.org>'],
    ['a word that joins two people', 'Ann and Tom <tom@x.org>'],
    ['an address without a dot', 'ann@x'],
    ['a sign in front of an address', '•ann@x.org'],
  ])('is none with %s', (_name, cell) => {
    expect(plainMentions(cell)).toBeUndefined();
  });
});
