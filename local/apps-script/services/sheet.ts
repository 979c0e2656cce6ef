/** `Sheet`: one tab of the spreadsheet. */
import { type Block, blockFromA1 } from '../a1';
import type { CellValue } from '../cell-values';
import type { SheetInfo } from '../operations';
import { FakeColourRule } from './conditional-format';
import { filterOn } from './filter';
import type { Handles } from './handles';
import { TYPE_OF } from './sheet-types';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Named = Pick<
  Sheet,
  | 'getName'
  | 'getSheetName'
  | 'getSheetId'
  | 'getIndex'
  | 'getParent'
  | 'getLastRow'
  | 'getLastColumn'
  | 'getMaxRows'
  | 'getMaxColumns'
  | 'getFrozenRows'
  | 'getFrozenColumns'
  | 'isSheetHidden'
  | 'getRange'
  | 'getRangeList'
  | 'getDataRange'
  | 'getActiveRange'
  | 'getActiveCell'
  | 'getActiveRangeList'
  | 'getFilter'
  | 'getConditionalFormatRules'
  | 'setConditionalFormatRules'
  | 'getColumnWidth'
  | 'getType'
>;
type Grid = Pick<
  Sheet,
  | 'insertColumnAfter'
  | 'insertColumnBefore'
  | 'insertColumnsAfter'
  | 'insertColumnsBefore'
  | 'insertColumns'
  | 'insertRowAfter'
  | 'insertRowBefore'
  | 'insertRowsAfter'
  | 'insertRowsBefore'
  | 'insertRows'
  | 'deleteRow'
  | 'deleteRows'
  | 'deleteColumn'
  | 'deleteColumns'
  | 'hideColumns'
  | 'hideColumn'
  | 'hideRows'
  | 'hideRow'
  | 'showColumns'
  | 'showRows'
  | 'unhideColumn'
  | 'unhideRow'
  | 'isColumnHiddenByUser'
  | 'isRowHiddenByUser'
  | 'isRowHiddenByFilter'
  | 'setFrozenRows'
  | 'setFrozenColumns'
  | 'autoResizeColumn'
  | 'autoResizeColumns'
  | 'setColumnWidth'
  | 'setColumnWidths'
  | 'hideSheet'
  | 'showSheet'
  | 'setName'
  | 'appendRow'
  | 'activate'
  | 'setActiveRange'
  | 'setActiveSelection'
  | 'setActiveRangeList'
  | 'clear'
  | 'clearContents'
  | 'getSheetValues'
>;

/** Knows only its id: what it is called, and whether it is still there, is asked each time. */
export class FakeSheet implements Named, Grid {
  readonly #handles: Handles;
  readonly #id: number;

  constructor(handles: Handles, id: number) {
    this.#handles = handles;
    this.#id = id;
  }

  get #self(): Sheet {
    return this as unknown as Sheet;
  }

  #info(method: string): SheetInfo {
    const { runtime } = this.#handles;
    runtime.permit(`Sheet.${method}`);
    const info = runtime.operate('sheet.info', { sheet: this.#id });
    return info ?? runtime.fail(`Sheet ${this.#id} not found`);
  }

  #extent(method: string): { lastRow: number; lastColumn: number } {
    this.#info(method);
    return this.#handles.runtime.operate('sheet.extent', { sheet: this.#id });
  }

  getSheetId = () => this.#id;
  getName = () => this.#info('getName').name;
  getSheetName = () => this.#info('getSheetName').name;
  getIndex = () => this.#info('getIndex').index + 1;
  getParent = () => this.#handles.spreadsheet();
  getLastRow = () => this.#extent('getLastRow').lastRow;
  getLastColumn = () => this.#extent('getLastColumn').lastColumn;
  getMaxRows = () => this.#info('getMaxRows').maxRows;
  getMaxColumns = () => {
    this.#needCells('getMaxColumns');
    return this.#info('getMaxColumns').maxColumns;
  };
  getFrozenRows = () => this.#info('getFrozenRows').frozenRows;
  getFrozenColumns = () => this.#info('getFrozenColumns').frozenColumns;
  isSheetHidden = () => this.#info('isSheetHidden').hidden;

  getRange(row: number | string, column?: number, rows = 1, columns = 1): Range {
    const { runtime } = this.#handles;
    runtime.permit('Sheet.getRange');
    this.#needCells('getRange');
    if (typeof row === 'string') {
      const { maxRows, maxColumns } = this.#info('getRange');
      const block = runtime.attempt(() =>
        blockFromA1(row.replace(/^.*!/, ''), maxRows, maxColumns),
      );
      return this.#handles.range(this.#id, block);
    }
    const numbers = [row, column, rows, columns];
    if (!numbers.every((number) => typeof number === 'number'))
      runtime.mismatch('SpreadsheetApp.Sheet.getRange', numbers);
    return this.#handles.range(this.#id, { row, column: column as number, rows, columns });
  }

  getRangeList(notations: string[]) {
    const { maxRows, maxColumns } = this.#info('getRangeList');
    const blocks = this.#handles.runtime.attempt(() =>
      notations.map((notation) => blockFromA1(notation, maxRows, maxColumns)),
    );
    return this.#handles.rangeList(this.#id, blocks);
  }

  /** A chart on a sheet of its own has no cells. */
  #needCells(method: string): void {
    if (this.#info(method).kind !== 'grid')
      this.#handles.runtime.fail('This operation is not supported on this type of sheet.');
  }

  getDataRange(): Range {
    this.#needCells('getDataRange');
    const { lastRow, lastColumn } = this.#extent('getDataRange');
    return this.getRange(1, 1, Math.max(1, lastRow), Math.max(1, lastColumn));
  }

  #blocks(): Block[] {
    const { runtime } = this.#handles;
    const { sheet, blocks } = runtime.operate('selection.read', {});
    return sheet === this.#id ? blocks : [{ row: 1, column: 1, rows: 1, columns: 1 }];
  }

  getActiveRange(): Range | null {
    this.#handles.runtime.permit('Sheet.getActiveRange');
    const block = this.#blocks().at(-1);
    return block ? this.#handles.range(this.#id, block) : null;
  }

  getActiveCell(): Range {
    this.#handles.runtime.permit('Sheet.getActiveCell');
    const { row = 1, column = 1 } = this.#blocks()[0] ?? {};
    return this.#handles.range(this.#id, { row, column, rows: 1, columns: 1 });
  }

  getActiveRangeList() {
    this.#handles.runtime.permit('Sheet.getActiveRangeList');
    return this.#handles.rangeList(this.#id, this.#blocks());
  }

  getType() {
    return TYPE_OF[this.#info('getType').kind];
  }

  getFilter() {
    const range = this.#info('getFilter').filter;
    if (!range) return null;
    return filterOn(this.#handles, this.#id, range);
  }

  getConditionalFormatRules(): Rule[] {
    const { runtime } = this.#handles;
    this.#needCells('getConditionalFormatRules');
    const rules = runtime.call('Sheet.getConditionalFormatRules', 'read', () =>
      runtime.operate('grid.rules', { sheet: this.#id }),
    );
    return rules.map(
      (rule) => new FakeColourRule(this.#handles, this.#id, rule) as unknown as Rule,
    );
  }

  setConditionalFormatRules(rules: Rule[]): void {
    const { runtime } = this.#handles;
    this.#needCells('setConditionalFormatRules');
    const stored = rules.map((rule) => FakeColourRule.stored(this.#handles, this.#id, rule));
    runtime.call('Sheet.setConditionalFormatRules', 'write', () =>
      runtime.operate('grid.setRules', { sheet: this.#id, rules: stored }),
    );
  }

  #insert(method: string, dimension: 'rows' | 'columns', before: number, count: number): Sheet {
    const { runtime } = this.#handles;
    const { maxRows, maxColumns } = this.#info(method);
    const max = dimension === 'rows' ? maxRows : maxColumns;
    if (!(count >= 1) || !(before >= 1) || before > max + 1)
      runtime.fail(`Those ${dimension} are out of bounds.`);
    runtime.call(`Sheet.${method}`, 'write', () =>
      runtime.operate('grid.insert', { sheet: this.#id, dimension, before, count }),
    );
    return this.#self;
  }

  insertColumnAfter = (after: number) => this.#insert('insertColumnAfter', 'columns', after + 1, 1);
  insertColumnBefore = (before: number) => this.#insert('insertColumnBefore', 'columns', before, 1);
  insertColumnsAfter = (after: number, count: number) =>
    this.#insert('insertColumnsAfter', 'columns', after + 1, count);
  insertColumnsBefore = (before: number, count: number) =>
    this.#insert('insertColumnsBefore', 'columns', before, count);
  insertColumns = (before: number, count = 1) => {
    this.#insert('insertColumns', 'columns', before, count);
  };
  insertRowAfter = (after: number) => this.#insert('insertRowAfter', 'rows', after + 1, 1);
  insertRowBefore = (before: number) => this.#insert('insertRowBefore', 'rows', before, 1);
  insertRowsAfter = (after: number, count: number) =>
    this.#insert('insertRowsAfter', 'rows', after + 1, count);
  insertRowsBefore = (before: number, count: number) =>
    this.#insert('insertRowsBefore', 'rows', before, count);
  insertRows = (before: number, count = 1) => {
    this.#insert('insertRows', 'rows', before, count);
  };

  #delete(method: string, dimension: 'rows' | 'columns', from: number, count: number): Sheet {
    const { runtime } = this.#handles;
    runtime.call(`Sheet.${method}`, 'write', () =>
      runtime.operate('grid.delete', { sheet: this.#id, dimension, from, count }),
    );
    return this.#self;
  }

  deleteRow = (from: number) => this.#delete('deleteRow', 'rows', from, 1);
  deleteRows = (from: number, count: number) => {
    this.#delete('deleteRows', 'rows', from, count);
  };
  deleteColumn = (from: number) => this.#delete('deleteColumn', 'columns', from, 1);
  deleteColumns = (from: number, count: number) => {
    this.#delete('deleteColumns', 'columns', from, count);
  };

  #hide(
    method: string,
    dimension: 'rows' | 'columns',
    from: number,
    count: number,
    hidden: boolean,
  ) {
    const { runtime } = this.#handles;
    runtime.call(`Sheet.${method}`, 'write', () =>
      runtime.operate('grid.hide', { sheet: this.#id, dimension, from, count, hidden }),
    );
  }

  hideColumns = (from: number, count = 1) =>
    this.#hide('hideColumns', 'columns', from, count, true);
  showColumns = (from: number, count = 1) =>
    this.#hide('showColumns', 'columns', from, count, false);
  hideRows = (from: number, count = 1) => this.#hide('hideRows', 'rows', from, count, true);
  showRows = (from: number, count = 1) => this.#hide('showRows', 'rows', from, count, false);
  hideColumn = (range: Range) =>
    this.#hide('hideColumn', 'columns', range.getColumn(), range.getNumColumns(), true);
  unhideColumn = (range: Range) =>
    this.#hide('unhideColumn', 'columns', range.getColumn(), range.getNumColumns(), false);
  hideRow = (range: Range) =>
    this.#hide('hideRow', 'rows', range.getRow(), range.getNumRows(), true);
  unhideRow = (range: Range) =>
    this.#hide('unhideRow', 'rows', range.getRow(), range.getNumRows(), false);

  #isHidden(method: string, dimension: 'rows' | 'columns', at: number, by: 'user' | 'filter') {
    const { runtime } = this.#handles;
    return runtime.call(`Sheet.${method}`, 'small', () =>
      runtime.operate('grid.isHidden', { sheet: this.#id, dimension, at, by }),
    );
  }

  isColumnHiddenByUser = (column: number) =>
    this.#isHidden('isColumnHiddenByUser', 'columns', column, 'user');
  isRowHiddenByUser = (row: number) => this.#isHidden('isRowHiddenByUser', 'rows', row, 'user');
  isRowHiddenByFilter = (row: number) =>
    this.#isHidden('isRowHiddenByFilter', 'rows', row, 'filter');

  #change(
    method: string,
    change: Partial<Pick<SheetInfo, 'name' | 'hidden' | 'frozenRows' | 'frozenColumns'>>,
  ) {
    const { runtime } = this.#handles;
    runtime.call(`Sheet.${method}`, 'write', () =>
      runtime.operate('sheet.change', { sheet: this.#id, ...change }),
    );
    return this.#self;
  }

  setFrozenRows = (frozenRows: number) => {
    this.#change('setFrozenRows', { frozenRows });
  };
  setFrozenColumns = (frozenColumns: number) => {
    this.#change('setFrozenColumns', { frozenColumns });
  };
  hideSheet = () => this.#change('hideSheet', { hidden: true });
  showSheet = () => this.#change('showSheet', { hidden: false });
  setName = (name: string) => this.#change('setName', { name });

  #widths(method: string, from: number, count: number, width: number | 'fit'): Sheet {
    const { runtime } = this.#handles;
    runtime.call(`Sheet.${method}`, 'write', () =>
      runtime.operate('grid.widths', { sheet: this.#id, from, count, width }),
    );
    return this.#self;
  }

  autoResizeColumn = (column: number) => this.#widths('autoResizeColumn', column, 1, 'fit');
  autoResizeColumns = (from: number, count: number) =>
    this.#widths('autoResizeColumns', from, count, 'fit');
  setColumnWidth = (column: number, width: number) =>
    this.#widths('setColumnWidth', column, 1, width);
  setColumnWidths = (from: number, count: number, width: number) =>
    this.#widths('setColumnWidths', from, count, width);
  getColumnWidth(column: number): number {
    const { runtime } = this.#handles;
    return runtime.call('Sheet.getColumnWidth', 'small', () =>
      runtime.operate('grid.width', { sheet: this.#id, column }),
    );
  }

  appendRow(values: unknown[]): Sheet {
    const { runtime } = this.#handles;
    if (!Array.isArray(values)) runtime.mismatch('SpreadsheetApp.Sheet.appendRow', [values]);
    runtime.call('Sheet.appendRow', 'write', () => {
      const { maxRows, maxColumns } = this.#info('appendRow');
      const row = this.#extent('appendRow').lastRow + 1;
      if (row > maxRows)
        runtime.operate('grid.insert', {
          sheet: this.#id,
          dimension: 'rows',
          before: row,
          count: 1,
        });
      if (values.length > maxColumns)
        runtime.operate('grid.insert', {
          sheet: this.#id,
          dimension: 'columns',
          before: maxColumns + 1,
          count: values.length - maxColumns,
        });
      runtime.operate('cells.write', {
        sheet: this.#id,
        block: { row, column: 1, rows: 1, columns: values.length },
        values: [values.map((value) => (value ?? null) as CellValue | null)],
      });
    });
    return this.#self;
  }

  #select(method: string, blocks?: Block[]): void {
    const { runtime } = this.#handles;
    runtime.call(`Sheet.${method}`, 'small', () =>
      runtime.operate('selection.write', { sheet: this.#id, ...(blocks && { blocks }) }),
    );
  }

  activate(): Sheet {
    this.#select('activate');
    return this.#self;
  }

  setActiveRange(range: Range): Range {
    this.#select('setActiveRange', [this.#handles.placeOf(range).block]);
    return range;
  }

  setActiveSelection(range: Range | string): Range {
    return this.setActiveRange(typeof range === 'string' ? this.getRange(range) : range);
  }

  setActiveRangeList(list: GoogleAppsScript.Spreadsheet.RangeList) {
    const blocks = list.getRanges().map((range) => this.#handles.placeOf(range).block);
    this.#select('setActiveRangeList', blocks);
    return list;
  }

  #clear(method: string, looks: boolean): Sheet {
    const { runtime } = this.#handles;
    const { maxRows, maxColumns } = this.#info(method);
    const block = { row: 1, column: 1, rows: maxRows, columns: maxColumns };
    runtime.call(`Sheet.${method}`, 'write', () =>
      runtime.operate('cells.clear', { sheet: this.#id, block, contents: true, looks }),
    );
    return this.#self;
  }

  clear(): Sheet {
    return this.#clear('clear', true);
  }
  clearContents = () => this.#clear('clearContents', false);

  getSheetValues(row: number, column: number, rows: number, columns: number) {
    return this.getRange(row, column, rows, columns).getValues();
  }
}
