/** `Range`: a block of cells of one sheet. It names a place, not contents: what stands there may change. */
import { a1Of, type Block } from '../a1';
import type { CellValue } from '../cell-values';
import { type CostKind, cellsMs } from '../costs';
import type { Reading } from '../operations';
import type { Looks, Validation } from '../workbook';
import { FakeDataValidation } from './data-validation';
import { filterOn } from './filter';
import type { Handles } from './handles';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Named = Pick<
  Range,
  | 'getA1Notation'
  | 'getRow'
  | 'getColumn'
  | 'getLastRow'
  | 'getLastColumn'
  | 'getNumRows'
  | 'getNumColumns'
  | 'getHeight'
  | 'getWidth'
  | 'getRowIndex'
  | 'getSheet'
  | 'getGridId'
  | 'getCell'
  | 'offset'
  | 'activate'
  | 'activateAsCurrentCell'
  | 'canEdit'
>;
type Read = Pick<
  Range,
  | 'getValue'
  | 'getValues'
  | 'getDisplayValue'
  | 'getDisplayValues'
  | 'getFormula'
  | 'getFormulas'
  | 'getNote'
  | 'getNotes'
  | 'getNumberFormat'
  | 'getNumberFormats'
  | 'getFontWeight'
  | 'getFontWeights'
  | 'getBackground'
  | 'getBackgrounds'
  | 'isBlank'
  | 'getDataValidation'
  | 'getDataValidations'
>;
type Written = Pick<
  Range,
  | 'setValue'
  | 'setValues'
  | 'setFormula'
  | 'createFilter'
  | 'setNote'
  | 'setNotes'
  | 'setNumberFormat'
  | 'setNumberFormats'
  | 'setFontWeight'
  | 'setFontWeights'
  | 'setFontStyle'
  | 'setFontColor'
  | 'setFontSize'
  | 'setBackground'
  | 'setBackgrounds'
  | 'setHorizontalAlignment'
  | 'setVerticalAlignment'
  | 'setWrap'
  | 'setWrapStrategy'
  | 'setDataValidation'
  | 'setDataValidations'
  | 'insertCheckboxes'
  | 'clear'
  | 'clearContent'
  | 'clearFormat'
  | 'clearNote'
  | 'clearDataValidations'
  | 'sort'
>;

/** The sheet's first row is 1; a range may outlive the rows it named. */
export class FakeRange implements Named, Read, Written {
  readonly #handles: Handles;
  readonly #sheet: number;
  readonly #block: Block;

  constructor(handles: Handles, sheet: number, block: Block) {
    this.#handles = handles;
    this.#sheet = sheet;
    this.#block = block;
  }

  get #self(): Range {
    return this as unknown as Range;
  }

  getA1Notation = () => a1Of(this.#block);
  getRow = () => this.#block.row;
  getRowIndex = () => this.#block.row;
  getColumn = () => this.#block.column;
  getNumRows = () => this.#block.rows;
  getHeight = () => this.#block.rows;
  getNumColumns = () => this.#block.columns;
  getWidth = () => this.#block.columns;
  getLastRow = () => this.#block.row + this.#block.rows - 1;
  getLastColumn = () => this.#block.column + this.#block.columns - 1;
  getGridId = () => this.#sheet;
  getSheet = () => this.#handles.sheet(this.#sheet);

  getCell(row: number, column: number): Range {
    if (row < 1 || column < 1 || row > this.#block.rows || column > this.#block.columns)
      this.#handles.runtime.fail('Cell reference out of range');
    return this.offset(row - 1, column - 1, 1, 1);
  }

  offset(rowOffset: number, columnOffset: number, rows?: number, columns?: number): Range {
    return this.#handles.range(this.#sheet, {
      row: this.#block.row + rowOffset,
      column: this.#block.column + columnOffset,
      rows: rows ?? this.#block.rows,
      columns: columns ?? this.#block.columns,
    });
  }

  activate(): Range {
    const { runtime } = this.#handles;
    runtime.call('Range.activate', 'small', () =>
      runtime.operate('selection.write', { sheet: this.#sheet, blocks: [this.#block] }),
    );
    return this.#self;
  }

  activateAsCurrentCell = () => this.activate();

  canEdit(): boolean {
    const { runtime } = this.#handles;
    return runtime.call('Range.canEdit', 'small', () =>
      runtime.operate('cells.canEdit', { sheet: this.#sheet, block: this.#block }),
    );
  }

  #read(method: string, what: Reading): unknown[][] {
    const { runtime } = this.#handles;
    return runtime.call(`Range.${method}`, 'read', () => {
      runtime.spend(cellsMs(this.#block.rows * this.#block.columns, runtime.context.slower));
      return runtime.operate('cells.read', { sheet: this.#sheet, block: this.#block, what });
    });
  }

  #first(method: string, what: Reading): unknown {
    const { runtime } = this.#handles;
    const block = { ...this.#block, rows: 1, columns: 1 };
    return runtime.call(
      `Range.${method}`,
      'read',
      () => runtime.operate('cells.read', { sheet: this.#sheet, block, what })[0]?.[0],
    );
  }

  #value = (value: unknown): unknown =>
    typeof value === 'object' && value !== null
      ? new this.#handles.runtime.Date((value as { date: number }).date)
      : value;

  getValue = () => this.#value(this.#first('getValue', 'values'));
  getValues = () => this.#read('getValues', 'values').map((row) => row.map(this.#value));
  getDisplayValue = () => this.#first('getDisplayValue', 'display') as string;
  getDisplayValues = () => this.#read('getDisplayValues', 'display') as string[][];
  getFormula = () => this.#first('getFormula', 'formulas') as string;
  getFormulas = () => this.#read('getFormulas', 'formulas') as string[][];
  getNote = () => this.#first('getNote', 'notes') as string;
  getNotes = () => this.#read('getNotes', 'notes') as string[][];
  getNumberFormat = () => this.#first('getNumberFormat', 'formats') as string;
  getNumberFormats = () => this.#read('getNumberFormats', 'formats') as string[][];
  getFontWeight = () => (this.#first('getFontWeight', 'weight') ?? 'normal') as 'bold';
  getFontWeights = () =>
    this.#read('getFontWeights', 'weight').map((row) =>
      row.map((one) => one ?? 'normal'),
    ) as 'bold'[][];
  getBackground = () => (this.#first('getBackground', 'background') ?? '#ffffff') as string;
  getBackgrounds = () =>
    this.#read('getBackgrounds', 'background').map((row) =>
      row.map((one) => one ?? '#ffffff'),
    ) as string[][];
  isBlank = () =>
    this.#read('isBlank', 'values').every((row) => row.every((value) => value === ''));

  #validation = (stored: unknown) =>
    stored === null || stored === undefined
      ? null
      : (new FakeDataValidation(
          stored as Validation,
        ) as unknown as GoogleAppsScript.Spreadsheet.DataValidation);

  getDataValidation = () => this.#validation(this.#first('getDataValidation', 'validations'));
  getDataValidations = () =>
    this.#read('getDataValidations', 'validations').map((row) => row.map(this.#validation));

  #rowsFitting(method: string, values: unknown[][]): unknown[][] {
    const { runtime } = this.#handles;
    if (!Array.isArray(values) || !values.every((row) => Array.isArray(row)))
      runtime.mismatch(`SpreadsheetApp.Range.${method}`, [values]);
    const { rows, columns } = this.#block;
    if (values.length !== rows)
      runtime.fail(
        `The number of rows in the data does not match the number of rows in the range. The data has ${values.length} but the range has ${rows}.`,
      );
    for (const row of values)
      if (row.length !== columns)
        runtime.fail(
          `The number of columns in the data does not match the number of columns in the range. The data has ${row.length} but the range has ${columns}.`,
        );
    return values;
  }

  #cellValue = (value: unknown): CellValue | null => {
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value;
      case 'number':
        return Number.isFinite(value) ? value : '#NUM!';
      case 'undefined':
        return null;
      default:
        if (value === null) return null;
        return Object.prototype.toString.call(value) === '[object Date]'
          ? { date: (value as Date).getTime() }
          : String(value);
    }
  };

  #write(method: string, values: unknown[][]): Range {
    const { runtime } = this.#handles;
    const cells = values.map((row) => row.map(this.#cellValue));
    runtime.call(`Range.${method}`, 'write', () =>
      runtime.operate('cells.write', { sheet: this.#sheet, block: this.#block, values: cells }),
    );
    return this.#self;
  }

  #everywhere(value: unknown): unknown[][] {
    return Array.from({ length: this.#block.rows }, () =>
      Array<unknown>(this.#block.columns).fill(value),
    );
  }

  setValue = (value: unknown) => this.#write('setValue', this.#everywhere(value));
  setValues = (values: unknown[][]) =>
    this.#write('setValues', this.#rowsFitting('setValues', values));
  setFormula = (formula: string) =>
    this.#write('setFormula', this.#everywhere(formula.startsWith('=') ? formula : `=${formula}`));

  #dress(
    method: string,
    property: 'format' | 'note' | keyof Looks,
    values: unknown[][] | { all: unknown },
    cost: CostKind = 'write',
  ): Range {
    const { runtime } = this.#handles;
    runtime.call(`Range.${method}`, cost, () =>
      runtime.operate('cells.dress', { sheet: this.#sheet, block: this.#block, property, values }),
    );
    return this.#self;
  }

  setNote = (note: string | null) => this.#dress('setNote', 'note', { all: note });
  setNotes = (notes: (string | null)[][]) =>
    this.#dress('setNotes', 'note', this.#rowsFitting('setNotes', notes));
  setNumberFormat = (format: string) => this.#dress('setNumberFormat', 'format', { all: format });
  setNumberFormats = (formats: string[][]) =>
    this.#dress('setNumberFormats', 'format', this.#rowsFitting('setNumberFormats', formats));
  setFontWeight = (weight: string | null) =>
    this.#dress('setFontWeight', 'weight', { all: weight });
  setFontWeights = (weights: (string | null)[][]) =>
    this.#dress('setFontWeights', 'weight', this.#rowsFitting('setFontWeights', weights));
  setFontStyle = (style: string | null) => this.#dress('setFontStyle', 'style', { all: style });
  setFontColor = (color: string | null) => this.#dress('setFontColor', 'color', { all: color });
  setFontSize = (size: number) => this.#dress('setFontSize', 'size', { all: size });
  setBackground = (color: string | null) =>
    this.#dress('setBackground', 'background', { all: color });
  setBackgrounds = (colors: (string | null)[][]) =>
    this.#dress('setBackgrounds', 'background', this.#rowsFitting('setBackgrounds', colors));
  setHorizontalAlignment = (alignment: string | null) =>
    this.#dress('setHorizontalAlignment', 'alignment', { all: alignment });
  setVerticalAlignment = (alignment: string | null) =>
    this.#dress('setVerticalAlignment', 'vertical', { all: alignment });
  setWrap = (wraps: boolean) =>
    this.#dress('setWrap', 'wrap', { all: wraps ? 'WRAP' : 'OVERFLOW' });
  setWrapStrategy = (strategy: GoogleAppsScript.Spreadsheet.WrapStrategy) => {
    const known = Object.values(this.#handles.wrapStrategies) as unknown[];
    if (!known.includes(strategy))
      this.#handles.runtime.mismatch('SpreadsheetApp.Range.setWrapStrategy', [strategy]);
    return this.#dress('setWrapStrategy', 'wrap', { all: String(strategy) });
  };
  setDataValidation = (rule: GoogleAppsScript.Spreadsheet.DataValidation | null) =>
    this.#dress('setDataValidation', 'validation', { all: FakeDataValidation.stored(rule) });
  setDataValidations = (rules: (GoogleAppsScript.Spreadsheet.DataValidation | null)[][]) =>
    this.#dress(
      'setDataValidations',
      'validation',
      this.#rowsFitting('setDataValidations', rules).map((row) =>
        row.map((rule) =>
          FakeDataValidation.stored(rule as GoogleAppsScript.Spreadsheet.DataValidation | null),
        ),
      ),
    );
  insertCheckboxes = () =>
    this.#dress('insertCheckboxes', 'validation', {
      all: { kind: 'checkbox', values: [], help: null, allowInvalid: false },
    });
  clearDataValidations = () => this.#dress('clearDataValidations', 'validation', { all: null });
  clearNote = () => this.#dress('clearNote', 'note', { all: null });

  #clear(method: string, contents: boolean, looks: boolean): Range {
    const { runtime } = this.#handles;
    runtime.call(`Range.${method}`, 'write', () =>
      runtime.operate('cells.clear', { sheet: this.#sheet, block: this.#block, contents, looks }),
    );
    return this.#self;
  }

  clear(options?: { contentsOnly?: boolean; formatOnly?: boolean }): Range {
    return this.#clear('clear', !options?.formatOnly, !options?.contentsOnly);
  }
  clearContent = () => this.#clear('clearContent', true, false);
  clearFormat = () => this.#clear('clearFormat', false, true);

  createFilter() {
    const { runtime } = this.#handles;
    runtime.call('Range.createFilter', 'write', () =>
      runtime.operate('grid.filter', { sheet: this.#sheet, range: this.#block }),
    );
    return filterOn(this.#handles, this.#sheet, this.#block);
  }

  sort(order: number | { column: number; ascending?: boolean }): Range {
    const { runtime } = this.#handles;
    const { column, ascending = true } = typeof order === 'number' ? { column: order } : order;
    runtime.call('Range.sort', 'write', () =>
      runtime.operate('cells.sort', { sheet: this.#sheet, block: this.#block, column, ascending }),
    );
    return this.#self;
  }
}
