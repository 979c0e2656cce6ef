/** Every cell of a sheet is looked at in the quickest way that tells; what that says is what a plain look says, at each border. */
import fc from 'fast-check';
import { addressKey, domainKey, domainOf, isAddress } from '../../src/table/address-form';
import { isCount, readPeople } from '../../src/table/addresses';
import { isBlank, isPlain, visibleText, withoutCase } from '../../src/table/cell-text';
import { namesPeople } from '../../src/table/column-cells';
import { isFormulaError } from '../../src/table/formula-errors';
import { isNameOf } from '../../src/table/names';
import { isNobody } from '../../src/table/nobody';
import { NOBODY_WORDS, wordKey } from '../../src/table/nobody-words';

/** Characters at the borders of digits, letters and what is printed, and some that aren't seen or mean the same as others. */
const BORDERS = [
  ...'\t\n\r\u001f !/09:@AZ[`az{~\u007f\u0080\u00a0\u00ad\u200b\u3000',
  ...'.#…．＃＠-–_,;()<>"xyé\u0301ßΣşİ１ａ中ー',
];
const text = fc.oneof(
  fc.array(fc.constantFrom(...BORDERS), { maxLength: 8 }).map((signs) => signs.join('')),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

/** As a person sees it. */
const seen = (cell: string) =>
  cell
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Zs}/gu, ' ')
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n');

test('what a person sees of a cell, and whether they see anything', () => {
  fc.assert(
    fc.property(text, (cell) => {
      expect(visibleText(cell)).toBe(seen(cell));
      expect(isBlank(cell)).toBe(seen(cell).trim() === '');
      expect(isPlain(cell)).toBe(/^[\t\n\x20-\x7e]*$/.test(cell));
    }),
    { numRuns: 600 },
  );
});

test('two spellings that are one but for case and spaces', () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      const cell = `${one} ${other}`;
      expect(withoutCase(cell)).toBe(
        seen(cell).trim().normalize('NFC').replace(/\s+/g, ' ').toLowerCase(),
      );
    }),
    { numRuns: 400 },
  );
});

const host = fc.constantFrom(
  ...[
    'x.org',
    'X.org',
    'x.Org',
    'sub.x.org',
    'y.org',
    'ｘ.org',
    'münchen.de',
    'MÜNCHEN.de',
    '',
    'x',
  ],
);
const local = fc.oneof(fc.constantFrom('ann', 'Ann', 'ANN', 'é', 'e\u0301', 'É', ''), text);

test('the domain of each of many addresses, one after the other, and how they are compared', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(local, host), { maxLength: 12 }), (pairs) => {
      for (const [name, domain] of pairs) {
        const address = `${name.replace(/@/g, '')}@${domain}`;
        expect(domainOf(address)).toBe(domain.normalize('NFKC').toLowerCase());
        expect(domainKey(domain)).toBe(domain.normalize('NFKC').toLowerCase());
        const [trimmed = ''] = address.trim().split('@');
        expect(addressKey(address)).toBe(
          `${trimmed.normalize('NFC').toLowerCase()}@${domain.normalize('NFKC').toLowerCase()}`,
        );
      }
      expect(domainOf('nobody')).toBe('');
    }),
    { numRuns: 100 },
  );
});

describe('an address', () => {
  const label = (length: number) => 'a'.repeat(length);

  test.each<[string, boolean]>([
    ['a@x.org', true],
    ['é@x.org', true],
    ['a@é.org', true],
    ['a@x', false],
    ['é@x', false],
    ['@x.org', false],
    ['@é.org', false],
    ['a@b@x.org', false],
    ['é@b@x.org', false],
    ['a@x..org', false],
    ['é@x..org', false],
    ['a@-x.org', false],
    ['é@-x.org', false],
    ['a@x-.org', false],
    ['é@x-.org', false],
    ['a b@x.org', false],
    ['é b@x.org', false],
    [`a@${label(63)}.org`, true],
    [`a@${label(64)}.org`, false],
    [`é@${label(63)}.org`, true],
    [`é@${label(64)}.org`, false],
    [`${label(248)}@x.org`, true],
    [`${label(249)}@x.org`, false],
    [`é${label(247)}@x.org`, true],
    [`é${label(248)}@x.org`, false],
  ])('is %j: %s', (address, isOne) => {
    expect(isAddress(address)).toBe(isOne);
  });

  test('that 0.1.0 read is known as one beside ids', () => {
    expect(readPeople('Ann@x.org, users/123', { as: '0.1.0' }).people).toEqual([
      { user: 'users/ann@x.org', shown: 'Ann@x.org', address: 'ann@x.org' },
      { user: 'users/123', shown: 'users/123' },
    ]);
  });
});

test('whether a cell names somebody, by an @ that stands in an address or else by an id', () => {
  const ADDRESS = /[^\s@,;<>()[\]]@[^\s@,;<>()[\]]*\.[^\s@]/;
  const ID = /(?:^|[\s,;])(?:users|people|groups)\/[\w.@-]+|(?:^|[\s,;])\d{15,21}(?=$|[\s,;])/i;
  const digits = fc.integer({ min: 13, max: 23 }).map((length) => '1'.repeat(length));
  const part = fc.oneof(
    fc.constantFrom('a@x.org', 'a＠x.org', '@', '＠', 'users/1', 'USERS/1', 'people/a', 'PEOPLE/1'),
    fc.constantFrom(
      'groups/x-y',
      'GROUPS/z',
      'others/1',
      'e/1',
      'and/or',
      '/',
      ' ',
      ', ',
      '9',
      ':',
    ),
    digits,
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 4 }), (parts) => {
      const cell = parts.join('');
      const isNamed = /[@＠]/.test(cell)
        ? ADDRESS.test(visibleText(cell).normalize('NFKC'))
        : ID.test(cell);
      expect([cell, namesPeople(cell)]).toEqual([cell, isNamed]);
    }),
    { numRuns: 500 },
  );
});

test('whether a cell says nobody, whatever stands around the word', () => {
  const keys = new Set(NOBODY_WORDS.map(wordKey));
  const isNobodyPlainly = (cell: string) => {
    const visible = visibleText(cell).trim();
    if (cell.length > 60 || visible === '') return false;
    if (/^[-–—−ー_/.\s]+$/.test(visible)) return true;
    const key = wordKey(visible.replace(/(.)\s*[([（][^()[\]（）]*[)\]）]$/u, '$1'));
    if (!keys.has(key)) return false;
    return key.length !== 2 || key === 'na' || /[./]/.test(visible) || /\P{ASCII}/u.test(key);
  };
  const around = fc.constantFrom(
    '',
    ' ',
    '(',
    ')',
    '.',
    '-',
    '\u200b',
    '＿',
    'x',
    'é',
    ' (later)',
    '0',
    ':',
  );
  const word = fc.oneof(fc.constantFrom(...NOBODY_WORDS), text);
  const turned = fc.constantFrom(
    (one: string) => one,
    (one: string) => one.toUpperCase(),
    (one: string) => one.normalize('NFD'),
    (one: string) => one.replace(/ /g, '.'),
    (one: string) => one.slice(0, -1),
    (one: string) =>
      one.replace(/[a-z]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  );
  fc.assert(
    fc.property(around, word, turned, around, (before, one, turn, behind) => {
      const cell = `${before}${turn(one)}${behind}`;
      expect([cell, isNobody(cell)]).toEqual([cell, isNobodyPlainly(cell)]);
    }),
    { numRuns: 800 },
  );
  expect([isNobody('-'.repeat(60)), isNobody('-'.repeat(61))]).toEqual([true, false]);
});

test.each<[string, boolean]>([
  ['#REF!', true],
  ['  #REF!  ', true],
  ['＃ＲＥＦ！', true],
  ['#REF!.', false],
  ['x#REF!', false],
  ['"#REF!"', false],
  ['#N/A', true],
  ['#REF', false],
  ['#NV', true],
  ['#nv', false],
  ['Loading...', true],
  ['LOADING…', true],
  ['Loading ...', true],
  ['Loading．．．', true],
  ['Loading.', false],
  ['Loading..', false],
  ['Loading bay.', false],
  ['...', false],
  ['.', false],
  ['#', false],
  ['é#REF!', false],
  [`${' '.repeat(55)}#REF!`, true],
  [`${' '.repeat(56)}#REF!`, false],
  [`#REF!${' '.repeat(80)}`, true],
])('%j is what a formula shows that failed or waits: %s', (cell, isError) => {
  expect(isFormulaError(cell)).toBe(isError);
});

test('a count with its word has up to forty characters', () => {
  expect([isCount(`12 ${'a'.repeat(37)}`), isCount(`12 ${'a'.repeat(38)}`)]).toEqual([true, false]);
});

test('whose name words are is told by words of three letters, and by texts of up to eighty', () => {
  const is = (text: string, mailbox = 'ann.fox') => isNameOf(text, `${mailbox}@x.org`);
  expect([is('Ann'), is('Foxtrot'), is('Tom'), is('An')]).toEqual([true, true, false, false]);
  expect([is('Ann'.padEnd(80)), is('Ann'.padEnd(81))]).toEqual([true, false]);
  // At its end a mailbox may have a name of four letters.
  expect([is('Lund', 'alund'), is('Fox', 'afox')]).toEqual([true, false]);
});
