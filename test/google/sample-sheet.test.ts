/** The sample sheet: it works by its own words, and its example is never set up. */
import type { View } from '../../src/protocol';
import { LANGUAGES } from '../../src/texts/languages';
import { SHEET, worldOf } from './world';

const type = (one: ReturnType<typeof worldOf>, row: number, cells: string[]) =>
  one.world.edit.paste({ row, column: 1, cells: [cells] });

test('on an empty sheet the sample goes into that very sheet', () => {
  const one = worldOf({ cells: [] });
  const view = one.ask<View>('makeSampleSheet', {});
  expect(view.sheet.id).toBe(SHEET);
  expect(one.world.view().sheets).toHaveLength(1);
  expect(one.world.cells(SHEET)[1]?.[0]).toBe('Example: Chess club');
});

test('beside a sheet with something in it the sample is a sheet of its own', () => {
  const one = worldOf();
  const view = one.ask<View>('makeSampleSheet', {});
  expect(view.sheet.name).toBe('Spaces');
  expect(one.world.view().sheets).toHaveLength(2);
});

test.each(LANGUAGES)(
  'a row that is added shows up and is set up, the example never (%s)',
  (locale) => {
    const one = worldOf({ cells: [], locale });
    one.ask('makeSampleSheet', {});
    type(one, 3, ['Art club', 'ben@example.com, cleo@example.com']);
    const look = () => one.ask<View>('look', { sheetId: SHEET, which: 'all' });
    expect(look().offer).toMatchObject({ rows: 1, people: 2, first: 'Art club' });
    expect(look().counts).toMatchObject({ ready: 1, skipped: 1 });
    expect(look().findings.map(({ code }) => code)).toEqual(['asideExample']);
    const { digest } = look().offer;
    one.ask('startRun', { sheetId: SHEET, which: 'all', take: 'ready', digest });
    one.ask('runSlice', { sheetId: SHEET });
    expect(one.spaces()).toEqual(['Art club']);
  },
);
