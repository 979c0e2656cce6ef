/** Opening, looking, and being led to a cell. */
import { look } from '../../src/app/look';
import { openSidebar, saveDark, showSidebar } from '../../src/app/open-sidebar';
import { makeSample, makeSampleSheet } from '../../src/app/sample';
import { selectCell } from '../../src/app/select-cell';
import { HEADERS, OTHER_SHEET, SHEET, smallHost, team } from './small-host';

const two = () => smallHost({ more: [{ name: 'Clubs', cells: [HEADERS, team('Chess')] }] });

test('the sidebar begins once with what the menu was asked for, then with the sheet', () => {
  const { host, has } = smallHost();
  showSidebar(host, 'schedule');
  expect(has.sidebars).toBe(1);
  expect(openSidebar(host)).toMatchObject({ show: 'schedule', locale: 'en' });
  expect(openSidebar(host)).not.toHaveProperty('show');
});

test('the sidebar is dark for whoever wants it so, and for nobody else', () => {
  const ann = smallHost();
  saveDark(ann.host, { on: true });
  expect(openSidebar(ann.host)).toHaveProperty('dark', true);
  expect(openSidebar(ann.as('ben@example.com').host)).not.toHaveProperty('dark');
  saveDark(ann.host, { on: false });
  expect(openSidebar(ann.host)).not.toHaveProperty('dark');
});

test('a look leaves in front what is in front, unless the person chose the sheet', () => {
  const { host, has } = two();
  expect(look(host, { sheetId: OTHER_SHEET, which: 'all' }).sheet.name).toBe('Clubs');
  expect(has.front).toBe(SHEET);
  look(host, { sheetId: OTHER_SHEET, which: 'all', front: true });
  expect(has.front).toBe(OTHER_SHEET);
  expect(look(host, { sheetId: null, which: 'all' }).sheet.name).toBe('Clubs');
});

test('a sheet that is gone is said to be gone', () => {
  const { host } = smallHost();
  expect(() => look(host, { sheetId: 99, which: 'all' })).toThrow('problem.sheetGone');
});

test('rows that a filter hides are no part of the visible ones, and are counted beside all', () => {
  const { host, sheets } = smallHost({ cells: [HEADERS, team('Red'), team('Blue')] });
  sheets[0]?.hidden.add(2);
  expect(look(host, { sheetId: SHEET, which: 'visible' }).offer.rows).toBe(1);
  expect(look(host, { sheetId: SHEET, which: 'all' }).offer).toMatchObject({ rows: 2, hidden: 1 });
});

test('a line leads to its cell on a sheet that comes in front', () => {
  const { host, has, sheets } = two();
  selectCell(host, { sheetId: OTHER_SHEET, row: 2, column: 1 });
  expect(has.front).toBe(OTHER_SHEET);
  expect([...(sheets[1]?.selected ?? [])]).toEqual([1]);
});

test('the sample is made by the menu, and made and shown by the sidebar', () => {
  const { host } = smallHost();
  expect(makeSample(host).name()).toBe('Spaces');
  expect(makeSampleSheet(host).columns?.columns).toHaveLength(2);
});
