/** Cells: what Sheets makes of a text, and what a script reads back. */
import fc from 'fast-check';
import { anyText } from '../../any-text';
import { script } from './script';

const code = `
  function sheet() { return SpreadsheetApp.getActiveSheet(); }
  function put(values) {
    sheet().getRange(1, 1, values.length, values[0].length).setValues(values);
  }
  function show() { return sheet().getDataRange().getDisplayValues(); }
  function values() {
    return sheet().getDataRange().getValues().map(function (row) {
      return row.map(function (value) { return value instanceof Date ? 'date ' + value.getTime() : value; });
    });
  }
  function formulas() { return sheet().getDataRange().getFormulas(); }
  function plain(rows, columns) { sheet().getRange(1, 1, rows, columns).setNumberFormat('@'); }
  function putSpecial() {
    sheet().getRange(1, 1, 1, 5).setValues([[new Date(86400000), true, 3.5, null, undefined]]);
  }
  function shape(rows, columns, values) { sheet().getRange(1, 1, rows, columns).setValues(values); }
  function tooLong() { sheet().getRange(1, 1).setValue(new Array(50002).join('x')); }`;

test.each([
  ['plain text', 'plain text', 'plain text'],
  ['12', 12, '12'],
  ['1,234.5', 1234.5, '1234.5'],
  ['-0.5', -0.5, '-0.5'],
  ['123456789012345678901', 123456789012345680000, '1.23457E+20'],
  ['50%', 0.5, '50%'],
  ['007', 7, '7'],
  ['true', true, 'TRUE'],
  ["'5/6", '5/6', '5/6'],
  ['5/6', `date ${Date.UTC(2027, 4, 6)}`, '5/6'],
  ['2027-03-02', `date ${Date.UTC(2027, 2, 2)}`, '2027-03-02'],
  ['3/2/2027 14:30', `date ${Date.UTC(2027, 2, 2, 14, 30)}`, '3/2/2027 14:30'],
  ['13/13/2027', '13/13/2027', '13/13/2027'],
  ['=HYPERLINK("https://example.com","Team ""A""")', 'Team "A"', 'Team "A"'],
  ['=SUM(A1:A2)', '#NAME?', '#NAME?'],
  ['ann@example.com', 'ann@example.com', 'ann@example.com'],
  ['users/123', 'users/123', 'users/123'],
  ['Team 5', 'Team 5', 'Team 5'],
  ['1e3', 1000, '1000'],
  ['-', '-', '-'],
  ['…', '…', '…'],
])('%s in a cell of automatic format', (text, value, shown) => {
  const { call } = script({ code });
  call('put', [[text]]);
  expect(call('values')).toEqual([[value]]);
  expect(call('show')).toEqual([[shown]]);
});

test('in a German sheet commas and days stand where Germans put them', () => {
  const { call } = script({ code, sheetLocale: 'de_DE' });
  call('put', [['1.234,5', '2.3.2027', 'WAHR', '1.5']]);
  expect(call('values')).toEqual([
    [1234.5, `date ${Date.UTC(2027, 2, 2)}`, true, `date ${Date.UTC(2027, 4, 1)}`],
  ]);
  expect(call('show')).toEqual([['1234,5', '2.3.2027', 'WAHR', '1.5']]);
});

test.each([
  ['fr_FR', ['1 234,5', '2/3/2027', 'vrai', 'FAUX', '=X()'], ['1234,5', 'VRAI', '#NOM?']],
  ['es_ES', ['1.234,5', '2/3/2027', 'verdadero', 'FALSO', '=X()'], ['1234,5', 'VERDADERO']],
  ['pt_BR', ['1.234,5', '2/3/2027', 'verdadeiro', 'FALSO', '=X()'], ['1234,5', 'VERDADEIRO']],
  ['ja_JP', ['1,234.5', '2027/3/2', 'true', 'FALSE', '=X()'], ['1234.5', 'TRUE', '#NAME?']],
])('a sheet in %s reads and shows as people there write', (sheetLocale, typed, seen) => {
  const { call } = script({ code, sheetLocale });
  call('put', [typed]);
  const [values = []] = call('values') as unknown[][];
  expect(values.slice(0, 4)).toEqual([1234.5, `date ${Date.UTC(2027, 2, 2)}`, true, false]);
  const [shown = []] = call('show') as string[][];
  expect(shown).toEqual(expect.arrayContaining([typed[1], ...seen]));
});

test('a plain text cell keeps every text as it is', () => {
  fc.assert(
    fc.property(anyText({ minLength: 1, maxLength: 30 }), (text) => {
      const { call } = script({ code });
      call('plain', 1, 1);
      call('put', [[text]]);
      expect(call('show')).toEqual([[text]]);
      expect(call('formulas')).toEqual([['']]);
    }),
    { numRuns: 60 },
  );
});

test('no text in a cell of automatic format makes a write throw', () => {
  const one = script({ code });
  fc.assert(
    fc.property(anyText({ maxLength: 30 }), (text) => {
      one.world.edit.setCell({ row: 1, column: 1, text });
      one.call('put', [[text]]);
    }),
    { numRuns: 100 },
  );
});

test('cells given with the sheet are text, also those that begin with =', () => {
  const { call } = script({ code, sheets: [{ name: 'S', cells: [['=1+1', '007', '5/6']] }] });
  expect(call('values')).toEqual([['=1+1', '007', '5/6']]);
});

test('dates, booleans, numbers and nothing go in as they are', () => {
  const { call } = script({ code });
  call('putSpecial');
  expect(call('values')).toEqual([['date 86400000', true, 3.5]]);
  expect(call('show')).toEqual([['1/2/1970', 'TRUE', '3.5']]);
});

test.each([
  [
    3,
    1,
    [['a'], ['b']],
    'The number of rows in the data does not match the number of rows in the range. The data has 2 but the range has 3.',
  ],
  [
    1,
    2,
    [['a']],
    'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
  ],
  [
    1,
    1,
    ['a'],
    "The parameters (string[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
  ],
])('%s by %s cells don’t take values of another shape', (rows, columns, values, message) => {
  const { call, world } = script({ code });
  expect(() => call('shape', rows, columns, values)).toThrow(message);
  expect(world.cells()).toEqual([]);
});

test('a text over 50,000 characters is refused', () => {
  expect(() => script({ code }).call('tooLong')).toThrow('maximum of 50000 characters');
});
