/** What a person does at the grid while scripts run. */
import { BEN, script } from './script';

const cells = [
  ['Name', 'Size'],
  ['b', '2'],
  ['a', '3'],
  ['c', '1'],
];
const code = `
  function sheet() { return SpreadsheetApp.getActiveSpreadsheet().getSheets()[0]; }
  function readTwice(flush) {
    var range = sheet().getRange(2, 1, 3, 1), before = range.getDisplayValues();
    SpreadsheetApp.getActiveSpreadsheet().toast('now');
    if (flush) SpreadsheetApp.flush();
    return [before, range.getDisplayValues(), sheet().getRange(2, 2, 3, 1).getDisplayValues()];
  }
  function writeAndRead() {
    sheet().getRange(2, 3).setValue('mine');
    SpreadsheetApp.getActiveSpreadsheet().toast('now');
    var stale = sheet().getRange(2, 1, 1, 3).getDisplayValues()[0];
    SpreadsheetApp.flush();
    return [stale, sheet().getRange(2, 1, 3, 3).getDisplayValues()];
  }
  function put(row, column, text) { sheet().getRange(row, column).setValue(text); }`;
const table = (more: Partial<Parameters<typeof script>[0]> = {}) =>
  script({ code, sheets: [{ name: 'Teams', cells }], ...more });
const column = (...texts: string[]) => texts.map((text) => [text]);

test('sorting takes whole rows along, below the headers', () => {
  const { world } = table();
  world.edit.sortRows({ by: 1 });
  expect(world.cells()).toEqual([
    ['Name', 'Size'],
    ['a', '3'],
    ['b', '2'],
    ['c', '1'],
  ]);
  world.edit.sortRows({ by: 2, descending: true });
  expect(world.cells().map((row) => row[0])).toEqual(['Name', 'a', 'b', 'c']);
});

test('sorting only some columns tears rows apart', () => {
  const { world } = table();
  world.edit.sortRows({ by: 1, columns: { from: 1, count: 1 } });
  expect(world.cells().slice(1)).toEqual([
    ['a', '2'],
    ['b', '3'],
    ['c', '1'],
  ]);
});

test('empty cells sort last either way', () => {
  const { world } = table();
  world.edit.setCell({ row: 3, column: 1, text: '' });
  for (const descending of [false, true]) {
    world.edit.sortRows({ by: 1, descending });
    expect(world.cells()[3]?.[0]).toBe('');
  }
});

test('rows can be inserted, deleted, moved and copied', () => {
  const { world } = table();
  world.edit.insertRows({ before: 2 });
  world.edit.copyRows({ from: 3, to: 2 });
  expect(world.cells().map((row) => row[0])).toEqual(['Name', 'b', 'b', 'a', 'c']);
  world.edit.copyRows({ from: 5, to: 2, insert: true });
  expect(world.cells().map((row) => row[0])).toEqual(['Name', 'c', 'b', 'b', 'a', 'c']);
  world.edit.deleteRows({ from: 3, count: 2 });
  world.edit.moveRows({ from: 2, before: 4 });
  expect(world.cells().map((row) => row[0])).toEqual(['Name', 'a', 'c', 'c']);
});

test('a pasted block is read as typed and makes room for itself', () => {
  const { world } = table();
  world.edit.paste({
    row: 1000,
    column: 26,
    cells: [
      ['1/2', 'x'],
      ['=A1', ''],
    ],
  });
  const sheet = world.view().sheets[0];
  expect([sheet?.maxRows, sheet?.maxColumns]).toEqual([1001, 27]);
  expect(world.cells()[1000]?.[25]).toBe('#NAME?');
});

test('what an execution read before answers the same until it flushes', () => {
  for (const flush of [false, true]) {
    const { world, call } = table();
    world.onServiceCall = ({ name, when }) => {
      if (name === 'Spreadsheet.toast' && when === 'after') world.edit.sortRows({ by: 1 });
    };
    const [before, after, elsewhere] = call('readTwice', flush) as unknown[];
    expect(before).toEqual(column('b', 'a', 'c'));
    expect(after).toEqual(flush ? column('a', 'b', 'c') : column('b', 'a', 'c'));
    expect(elsewhere).toEqual(column('3', '2', '1'));
  }
});

test('reads are always fresh where that is switched off', () => {
  const { world, call } = table({ staleReads: false });
  world.onServiceCall = ({ name }) => {
    if (name === 'Spreadsheet.toast') world.edit.sortRows({ by: 1 });
  };
  expect((call('readTwice', false) as unknown[])[1]).toEqual(column('a', 'b', 'c'));
});

test('a write goes by position: a row inserted above it meanwhile is not known to the script', () => {
  const { world, call } = table();
  world.onServiceCall = ({ name, when }) => {
    if (name === 'Spreadsheet.toast' && when === 'after') world.edit.insertRows({ before: 2 });
  };
  expect(call('writeAndRead')).toEqual([
    ['', '', 'mine'],
    [
      ['', '', ''],
      ['b', '2', 'mine'],
      ['a', '3', ''],
    ],
  ]);
});

test('what another execution writes is unseen as well, until flushed', () => {
  const { world, call, run } = table();
  world.onServiceCall = ({ name, when, execution }) => {
    if (name === 'Spreadsheet.toast' && when === 'before' && execution.person !== BEN)
      run({ function: 'put', args: [2, 1, 'theirs'], person: BEN });
  };
  expect((call('readTwice', false) as string[][][])[1]?.[0]).toEqual(['b']);
  expect((call('readTwice', true) as string[][][])[1]?.[0]).toEqual(['theirs']);
});

test('sheets can be added, renamed and deleted, but not the last one', () => {
  const { world } = table();
  const id = world.edit.addSheet({ cells: [['=1']] });
  world.edit.renameSheet({ sheet: id, name: 'More' });
  expect(world.view().sheets.map((sheet) => sheet.name)).toEqual(['Teams', 'More']);
  expect(world.cells(id)).toEqual([['=1']]);
  world.edit.deleteSheet({ sheet: id });
  expect(() => world.edit.deleteSheet({ sheet: 0 })).toThrow("can't remove all the sheets");
});
