/** The grid: rows, columns, looks, what is hidden and what is protected. */
import { BEN, script } from './script';

const code = `
  function sheet() { return SpreadsheetApp.getActiveSpreadsheet().getSheets()[0]; }
  function size() {
    return [sheet().getLastRow(), sheet().getLastColumn(), sheet().getMaxRows(), sheet().getMaxColumns()];
  }
  function beyond() { sheet().getRange(1, 27).setValue('x'); }
  function insert() { sheet().insertColumnsAfter(26, 5); sheet().getRange(1, 31).setValue('x'); }
  function insertInside() { sheet().insertColumnsAfter(1, 1); }
  function remove() { sheet().deleteColumns(1, 2); }
  function hide() { sheet().hideColumns(2, 2); return [1, 2, 3, 4].map(function (c) { return sheet().isColumnHiddenByUser(c); }); }
  function filtered() { return [1, 2, 3].map(function (r) { return [sheet().isRowHiddenByFilter(r), sheet().isRowHiddenByUser(r)]; }); }
  function a1() {
    return ['B2', 'B2:C4', 'B:C', '2:3'].map(function (text) { return sheet().getRange(text).getA1Notation(); });
  }
  function noRange() { sheet().getRange('nonsense!!'); }
  function selection() {
    var list = SpreadsheetApp.getActiveSpreadsheet().getActiveRangeList();
    return list.getRanges().map(function (range) { return range.getA1Notation(); });
  }
  function activate() { sheet().getRange('C3').activate(); return sheet().getActiveRange().getA1Notation(); }
  function dress() {
    sheet().getRange(1, 1, 1, 2).setNotes([['first', '']]).setFontWeight('bold').setNumberFormat('@');
    var rule = SpreadsheetApp.newDataValidation().requireValueInList(['on', 'off'], true).setHelpText('h').build();
    sheet().getRange(1, 2).setDataValidation(rule).setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP);
    sheet().setFrozenRows(1);
    return [sheet().getRange(1, 1).getNote(), sheet().getRange(1, 1, 1, 2).getNumberFormats(),
      sheet().getRange(1, 2).getDataValidation().getCriteriaValues(), sheet().getFrozenRows()];
  }
  function wrap() { sheet().getRange(1, 1).setWrapStrategy('CLIP'); }
  function write(row) { sheet().getRange(row, 1).setValue('x'); }
  function mayWrite(row) { return sheet().getRange(row, 1).canEdit(); }
  function add(name) {
    var made = SpreadsheetApp.getActiveSpreadsheet().insertSheet(name);
    made.appendRow(['a', 1]).appendRow(['b', 2]);
    made.autoResizeColumns(1, 2);
    return [made.getName(), made.getLastRow(), made.getSheetId() !== sheet().getSheetId(),
      SpreadsheetApp.getActiveSheet().getName()];
  }
  function clear() { sheet().getRange(1, 1).clearContent(); return sheet().getRange(1, 1).getNumberFormat(); }`;

const cells = [
  ['a', 'b', 'c'],
  ['1', '2', '3'],
  ['4', '5', '6'],
];
const table = () => script({ code, sheets: [{ name: 'Teams', cells }] });

test('a new sheet has 1000 rows and 26 columns, and ends where its contents end', () => {
  expect(table().call('size')).toEqual([3, 3, 1000, 26]);
  expect(script({ code }).call('size')).toEqual([0, 0, 1000, 26]);
});

test('a cell beyond the grid can be had only after columns were inserted', () => {
  const one = table();
  expect(() => one.call('beyond')).toThrow(
    'The coordinates of the range are outside the dimensions of the sheet.',
  );
  one.call('insert');
  expect(one.call('size')).toEqual([3, 31, 1000, 31]);
});

test('inserted and deleted columns move what stands to their right', () => {
  const one = table();
  one.call('insertInside');
  expect(one.world.cells()[0]).toEqual(['a', '', 'b', 'c']);
  one.call('remove');
  expect(one.world.cells()[0]).toEqual(['b', 'c']);
});

test('hidden columns stay hidden when a person moves them', () => {
  const one = table();
  expect(one.call('hide')).toEqual([false, true, true, false]);
  one.world.edit.insertColumns({ before: 1 });
  expect(one.world.view().sheets[0]?.hiddenColumns).toEqual([3, 4]);
  one.world.edit.moveColumns({ from: 3, before: 1 });
  expect(one.world.view().sheets[0]?.hiddenColumns.sort()).toEqual([1, 4]);
  expect(one.world.cells()[0]).toEqual(['b', '', 'a', 'c']);
});

test('a script can tell rows that a filter hides from rows that a person hid', () => {
  const one = table();
  one.world.edit.filter({ hiddenRows: [2] });
  one.world.edit.hideRows({ from: 3, hidden: true });
  expect(one.call('filtered')).toEqual([
    [false, false],
    [true, false],
    [false, true],
  ]);
  one.world.edit.filter({ hiddenRows: null });
  expect(one.world.view().sheets[0]?.filteredRows).toEqual([]);
});

test('ranges can be named in A1 notation', () => {
  const one = table();
  expect(one.call('a1')).toEqual(['B2', 'B2:C4', 'B1:C1000', 'A2:Z3']);
  expect(() => one.call('noRange')).toThrow('Range not found');
});

test('a person’s selection is seen, each person’s own', () => {
  const one = table();
  one.world.edit.select({
    blocks: [
      { row: 2, column: 1, rows: 1, columns: 3 },
      { row: 5, column: 1, rows: 2, columns: 1 },
    ],
  });
  expect(one.call('selection')).toEqual(['A2:C2', 'A5:A6']);
  expect(one.run({ function: 'selection', person: BEN })).toMatchObject({ value: ['A1'] });
  expect(one.call('activate')).toBe('C3');
});

test('notes, formats, dropdowns and frozen rows are kept', () => {
  const one = table();
  expect(one.call('dress')).toEqual(['first', [['@', '@']], [['on', 'off']], 1]);
  const view = one.world.view().sheets[0];
  expect(view).toMatchObject({
    frozenRows: 1,
    notes: [{ row: 1, column: 1, note: 'first' }],
    choices: [{ row: 1, column: 2, values: ['on', 'off'] }],
  });
  expect(one.call('clear')).toBe('@');
  expect(one.world.cells()[0]).toEqual(['', 'b', 'c']);
});

test('an enumeration’s name as a text is not its value', () => {
  expect(() => table().call('wrap')).toThrow("don't match the method signature");
});

test('protected cells can be written by their editors and the owner only', () => {
  const one = table();
  one.world.edit.protect({ block: { row: 2, column: 1, rows: 1, columns: 1 } });
  const as = (row: number, person: string) => one.run({ function: 'write', args: [row], person });
  expect(as(2, BEN)).toMatchObject({
    kind: 'threw',
    message:
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
  });
  expect(as(3, BEN).kind).toBe('returned');
  expect(one.run({ function: 'mayWrite', args: [2], person: BEN })).toMatchObject({ value: false });
  one.call('write', 2);
  one.world.edit.deleteRows({ from: 1 });
  expect(as(1, BEN).kind).toBe('threw');
  one.world.edit.unprotect({});
  expect(as(1, BEN).kind).toBe('returned');
});

test('a sheet can be added under a free name and becomes the active one', () => {
  const one = table();
  expect(one.call('add', 'New')).toEqual(['New', 2, true, 'New']);
  expect(() => one.call('add', 'New')).toThrow('A sheet with the name "New" already exists.');
});
