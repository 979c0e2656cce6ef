/** When members come in, as cells say it: yes, no or a day, and nothing else. */
import { findColumns } from '../../src/table/find-columns';
import { calendarFor, readOpening } from '../../src/table/opening';

const AMERICAN = calendarFor('2027-01-10', 'en_US');
const BRITISH = calendarFor('2027-01-10', 'en_GB');

test.each([
  ['yes', true, undefined],
  ['WAHR', true, undefined],
  ['no', false, undefined],
  ['2027-01-10', true, '2027-01-10'],
  ['2027-01-11', false, '2027-01-11'],
  ['2027/1/9', true, '2027-01-09'],
  ['2027年1月11日', false, '2027-01-11'],
  ['10.1.2027', true, '2027-01-10'],
  ['11. 1. 2027', false, '2027-01-11'],
  ['11.01.27', false, '2027-01-11'],
  ['2027-01-10 08:30:00', true, '2027-01-10'],
])('“%s” is read in every country', (cell, isOpen, on) => {
  for (const calendar of [AMERICAN, BRITISH])
    expect(readOpening(cell, calendar)).toEqual({
      kind: 'chosen',
      value: { isOpen, ...(on === undefined ? {} : { on }) },
    });
});

test('a day between strokes is read as the spreadsheet’s country writes it', () => {
  expect(readOpening('2/1/2027', AMERICAN)).toMatchObject({ value: { on: '2027-02-01' } });
  expect(readOpening('2/1/2027', BRITISH)).toMatchObject({ value: { on: '2027-01-02' } });
});

test.each(['soon', '30.2.2027', '13/13/2027', '2027', '10', 'ann@example.com'])(
  '“%s” says nothing of it',
  (cell) => {
    expect(readOpening(cell, BRITISH)).toEqual({ kind: 'unreadable' });
  },
);

test.each([
  [['yes', '2027-01-10', ''], 'asked about'],
  [['yes', 'soon'], 'not used'],
  [['', ''], 'not used'],
])('a column Open with %j is %s', (texts, becomes) => {
  const cells = [
    ['Space name', 'Members', 'Open'],
    ...texts.map((text) => ['Chess', 'a@b.org', text]),
  ];
  const { fields, decisions } = findColumns(cells, {}, 0);
  expect(fields.open).toBeUndefined();
  expect(decisions[2]?.doubt?.kind).toBe(becomes === 'asked about' ? 'opens' : undefined);
  const { fields: chosen } = findColumns(cells, { mapping: { Open: 'open' } }, 0);
  expect(chosen.open).toEqual([2]);
});
