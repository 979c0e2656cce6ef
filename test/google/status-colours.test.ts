/** Status in colour: set by one press, taken away by the same, and nobody else’s rule is touched. */

import type { ColourRule, SheetData } from '../../local/apps-script/workbook';
import { STATUS_COLOURS } from '../../src/app/status-colours';
import type { StatusColours } from '../../src/protocol';
import { ANN, BEN, SHEET, type TestWorld, teams, worldOf } from './world';

const press = (one: TestWorld, on: boolean | null, person = ANN) =>
  one.ask<StatusColours>('statusColours', { sheetId: SHEET, on }, person).on;

/** Three teams that are set up. */
function setUp(): TestWorld {
  const one = worldOf({ cells: teams(3) });
  one.call('setUpRows', { sheet: 'Teams' });
  return one;
}

/** The sheet's rules, as they are kept. */
function rules(one: TestWorld): readonly ColourRule[] {
  const { workbook } = one.world.save() as { workbook: { sheets: SheetData[] } };
  return workbook.sheets[0]?.rules ?? [];
}
const shown = (one: TestWorld) =>
  (one.world.view().sheets[0]?.coloured ?? []).map(({ row, background }) => [row, background]);

/** A rule that somebody made by hand in the sheet. */
const theirs = (text: string, background = '#00ff00') => ({
  blocks: [{ row: 2, column: 3, rows: 3, columns: 1 }],
  condition: { criteria: 'TEXT_EQUAL_TO', values: [text] },
  ...{ background, colour: null, bold: null },
});
const scale = {
  blocks: [{ row: 2, column: 1, rows: 3, columns: 1 }],
  condition: null,
  ...{ background: '#ff0000', colour: null, bold: null },
};

test('one press colours what Status says, and the same press takes it away', () => {
  const one = setUp();
  expect(press(one, null)).toBe(false);
  expect(press(one, true)).toBe(true);
  expect(press(one, null)).toBe(true);
  expect(shown(one)).toEqual([2, 3, 4].map((row) => [row, '#e6f4ea']));
  expect(press(one, false)).toBe(false);
  expect([rules(one), shown(one)]).toEqual([[], []]);
});

test('presses of two people make the rules once', () => {
  const one = setUp();
  press(one, true);
  press(one, true, BEN);
  expect(rules(one)).toHaveLength(STATUS_COLOURS.length);
  press(one, false, BEN);
  expect(rules(one)).toEqual([]);
});

test('rules of other people stay as they are, in their order, and go before ours', () => {
  const one = setUp();
  const before = [theirs('Done'), scale, theirs('Late', '#ffff00')];
  one.world.edit.colour({ rules: before });
  press(one, true);
  expect(rules(one).slice(0, 3)).toEqual(before);
  expect(shown(one)[0]).toEqual([2, '#00ff00']);
  press(one, false);
  expect(rules(one)).toEqual(before);
});

test('a rule of ours that a person coloured otherwise is theirs from then on', () => {
  const one = setUp();
  press(one, true);
  const changed = rules(one).map((rule) =>
    rule.condition?.values[0] === 'Done' ? { ...rule, background: '#123456' } : rule,
  );
  one.world.edit.colour({ rules: changed });
  press(one, false);
  expect(rules(one).map(({ background }) => background)).toEqual(['#123456']);
});

test('rows that come later are coloured as well, and the colours go where the column goes', () => {
  const one = setUp();
  press(one, true);
  one.world.edit.insertRows({ before: 1001, count: 5 });
  expect(rules(one)[0]?.blocks).toEqual([{ row: 2, column: 3, rows: 1004, columns: 1 }]);
  one.world.edit.moveColumns({ from: 3, count: 1, before: 1 });
  expect(shown(one)).toHaveLength(3);
  expect(press(one, false)).toBe(false);
  expect(rules(one)).toEqual([]);
});

test('on a protected sheet it says why not, and nothing changes', () => {
  const one = setUp();
  one.world.edit.protect({});
  expect(() => press(one, true, BEN)).toThrow('problem.coloursLocked');
  expect(rules(one)).toEqual([]);
  press(one, true);
  expect(() => press(one, false, BEN)).toThrow('problem.coloursLocked');
  expect(rules(one)).toHaveLength(STATUS_COLOURS.length);
});

test('before the first run there is nothing to colour, and it says so', () => {
  const one = worldOf();
  expect(() => press(one, true)).toThrow('problem.noStatusColumn');
});

describe('the colours', () => {
  const channel = (value: number) =>
    value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  /** How light a colour is, by WCAG. */
  const lightness = (hex: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
      channel(Number.parseInt(hex.slice(at, at + 2), 16) / 255),
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one: string, other: string) => {
    const [a, b] = [lightness(one) + 0.05, lightness(other) + 0.05];
    return Math.max(a, b) / Math.min(a, b);
  };
  const of = (text: string) =>
    STATUS_COLOURS.find((colour) => colour.text === text)?.background ?? '';

  test.each(STATUS_COLOURS)('are readable on “$text”, on light ground and on dark', (colour) => {
    expect(contrast(colour.background, colour.font)).toBeGreaterThan(6);
  });

  test('tell what is done from what is wrong without red and green', () => {
    expect(contrast(of('Done'), of('Failed'))).toBeGreaterThan(4.5);
    expect(contrast(of('Partly done'), of('Failed'))).toBeGreaterThan(4.5);
    expect(STATUS_COLOURS.filter(({ bold }) => bold).map(({ text }) => text)).toEqual([
      ...['Partly done', 'Failed', 'Fix this row'],
    ]);
  });
});
