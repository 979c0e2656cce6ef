/** `SpreadsheetApp`: the way in to the spreadsheet and its screen. */
import type { Block } from '../a1';
import { enumOf } from '../runtime';
import { BOOLEAN_CRITERIA, FakeColourRuleBuilder } from './conditional-format';
import { CRITERIA, FakeDataValidationBuilder } from './data-validation';
import type { Handles } from './handles';
import { FakeRange } from './range';
import { FakeRangeList } from './range-list';
import { FakeSheet } from './sheet';
import { SHEET_TYPES } from './sheet-types';
import { FakeSpreadsheet } from './spreadsheet';
import { FakeUi } from './ui';

type SpreadsheetApp = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Offered = Pick<
  SpreadsheetApp,
  | 'WrapStrategy'
  | 'SheetType'
  | 'DataValidationCriteria'
  | 'flush'
  | 'getActive'
  | 'getActiveSpreadsheet'
  | 'getActiveSheet'
  | 'getActiveRange'
  | 'getActiveRangeList'
  | 'getCurrentCell'
  | 'getUi'
  | 'setActiveSheet'
  | 'setActiveRange'
  | 'newDataValidation'
  | 'newConditionalFormatRule'
  | 'BooleanCriteria'
  | 'openById'
  | 'openByUrl'
  | 'create'
>;

export const WRAP_STRATEGIES = enumOf<typeof GoogleAppsScript.Spreadsheet.WrapStrategy>([
  'WRAP',
  'OVERFLOW',
  'CLIP',
]);

/** The makers of everything in a spreadsheet. */
export function spreadsheetMakers(
  handles: Handles,
): Pick<Handles, 'spreadsheet' | 'sheet' | 'range' | 'rangeList' | 'placeOf' | 'wrapStrategies'> {
  const { runtime } = handles;
  const range = (sheet: number, block: Block): Range => {
    const info =
      runtime.operate('sheet.info', { sheet }) ?? runtime.fail(`Sheet ${sheet} not found`);
    if (block.row < 1) runtime.fail('The starting row of the range is too small.');
    if (block.column < 1) runtime.fail('The starting column of the range is too small.');
    if (block.rows < 1) runtime.fail('The number of rows in the range must be at least 1.');
    if (block.columns < 1) runtime.fail('The number of columns in the range must be at least 1.');
    if (
      block.row + block.rows - 1 > info.maxRows ||
      block.column + block.columns - 1 > info.maxColumns
    )
      runtime.fail('The coordinates of the range are outside the dimensions of the sheet.');
    return new FakeRange(handles, sheet, block) as unknown as Range;
  };
  return {
    spreadsheet: () => new FakeSpreadsheet(handles) as unknown as Spreadsheet,
    sheet: (id) => new FakeSheet(handles, id) as unknown as Sheet,
    range,
    rangeList: (sheet, blocks) =>
      new FakeRangeList(
        handles,
        blocks.map((block) => range(sheet, block)),
      ) as unknown as GoogleAppsScript.Spreadsheet.RangeList,
    placeOf: (one) => ({
      sheet: one.getGridId(),
      block: {
        row: one.getRow(),
        column: one.getColumn(),
        rows: one.getNumRows(),
        columns: one.getNumColumns(),
      },
    }),
    wrapStrategies: WRAP_STRATEGIES,
  };
}

export class FakeSpreadsheetApp implements Offered {
  readonly #handles: Handles;
  readonly WrapStrategy = WRAP_STRATEGIES;
  readonly SheetType = SHEET_TYPES;
  readonly DataValidationCriteria = CRITERIA;
  readonly BooleanCriteria = BOOLEAN_CRITERIA;

  constructor(handles: Handles) {
    this.#handles = handles;
  }

  getActiveSpreadsheet(): Spreadsheet {
    const { runtime } = this.#handles;
    runtime.permit('SpreadsheetApp.getActiveSpreadsheet');
    if (runtime.context.noActiveSheet) {
      runtime.operate('fault.struck', { name: 'no-active-sheet' });
      return null as unknown as Spreadsheet;
    }
    return this.#handles.spreadsheet();
  }

  getActive = () => this.getActiveSpreadsheet();

  #active(): Spreadsheet {
    return (
      this.getActiveSpreadsheet() ??
      this.#handles.runtime.fail(
        "Cannot read properties of null (reading 'getActiveSheet')",
        'TypeError',
      )
    );
  }

  getActiveSheet = () => this.#active().getActiveSheet();
  getActiveRange = () => this.getActiveSheet().getActiveRange() as Range;
  getActiveRangeList = () =>
    this.getActiveSheet().getActiveRangeList() as GoogleAppsScript.Spreadsheet.RangeList;
  getCurrentCell = () => this.getActiveSheet().getActiveCell();
  setActiveSheet = (sheet: Sheet) => sheet.activate();
  setActiveRange = (range: Range) => range.activate();

  flush(): void {
    const { runtime } = this.#handles;
    runtime.call('SpreadsheetApp.flush', 'flush', () => runtime.operate('flush', {}));
  }

  getUi(): GoogleAppsScript.Base.Ui {
    const { runtime } = this.#handles;
    if (!runtime.context.screen)
      runtime.fail('Cannot call SpreadsheetApp.getUi() from this context.');
    return new FakeUi(runtime) as unknown as GoogleAppsScript.Base.Ui;
  }

  newDataValidation = () =>
    new FakeDataValidationBuilder() as unknown as GoogleAppsScript.Spreadsheet.DataValidationBuilder;

  newConditionalFormatRule = () =>
    new FakeColourRuleBuilder(
      this.#handles,
    ) as unknown as GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;

  #open(method: string, matches: (id: string, url: string) => boolean): Spreadsheet {
    const { runtime } = this.#handles;
    runtime.permit(`SpreadsheetApp.${method}`);
    const { id, url } = runtime.operate('workbook.info', {});
    return matches(id, url)
      ? this.#handles.spreadsheet()
      : runtime.fail('You do not have permission to access the requested document.');
  }

  openById = (wanted: string) => this.#open('openById', (id) => id === wanted);
  openByUrl = (wanted: string) => this.#open('openByUrl', (id) => wanted.includes(id));

  create(): Spreadsheet {
    const { runtime } = this.#handles;
    runtime.permit('SpreadsheetApp.create');
    return runtime.fail('Only one spreadsheet exists here; SpreadsheetApp.create makes no second.');
  }
}
