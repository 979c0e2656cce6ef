/** `Spreadsheet`: the file the script is bound to or was opened in. */
import type { WorkbookInfo } from '../operations';
import type { Handles } from './handles';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Named = Pick<
  Spreadsheet,
  | 'getId'
  | 'getName'
  | 'getUrl'
  | 'getOwner'
  | 'getSheets'
  | 'getNumSheets'
  | 'getSheetByName'
  | 'getSheetById'
  | 'getActiveSheet'
  | 'getActiveRange'
  | 'getActiveRangeList'
  | 'getActiveCell'
  | 'getSpreadsheetLocale'
  | 'getSpreadsheetTimeZone'
  | 'getRange'
>;
type Changed = Pick<
  Spreadsheet,
  | 'insertSheet'
  | 'deleteSheet'
  | 'setActiveSheet'
  | 'setActiveRange'
  | 'setActiveSelection'
  | 'toast'
  | 'rename'
  | 'setSpreadsheetLocale'
  | 'setSpreadsheetTimeZone'
>;

/** Sheets are told apart by id, so a renamed one is still the same. */
export class FakeSpreadsheet implements Named, Changed {
  readonly #handles: Handles;

  constructor(handles: Handles) {
    this.#handles = handles;
  }

  #info(method: string): WorkbookInfo {
    const { runtime } = this.#handles;
    runtime.permit(`Spreadsheet.${method}`);
    return runtime.operate('workbook.info', {});
  }

  getId = () => this.#info('getId').id;
  getName = () => this.#info('getName').name;
  getUrl = () => this.#info('getUrl').url;
  getSpreadsheetLocale = () => this.#info('getSpreadsheetLocale').locale;
  getSpreadsheetTimeZone = () => this.#info('getSpreadsheetTimeZone').timeZone;
  getNumSheets = () => this.#info('getNumSheets').sheets.length;

  getOwner() {
    const { owner } = this.#info('getOwner');
    return { getEmail: () => owner } as GoogleAppsScript.Base.User;
  }

  getSheets(): Sheet[] {
    return this.#info('getSheets').sheets.map(({ id }) => this.#handles.sheet(id));
  }

  getSheetByName(name: string): Sheet | null {
    const found = this.#info('getSheetByName').sheets.find((sheet) => sheet.name === name);
    return found ? this.#handles.sheet(found.id) : null;
  }

  getSheetById(id: number): Sheet | null {
    const found = this.#info('getSheetById').sheets.find((sheet) => sheet.id === id);
    return found ? this.#handles.sheet(found.id) : null;
  }

  getActiveSheet(): Sheet {
    const { runtime } = this.#handles;
    runtime.permit('Spreadsheet.getActiveSheet');
    return this.#handles.sheet(runtime.operate('selection.read', {}).sheet);
  }

  getActiveRange = () => this.getActiveSheet().getActiveRange();
  getActiveCell = () => this.getActiveSheet().getActiveCell();
  getActiveRangeList = () => this.getActiveSheet().getActiveRangeList();

  getRange(notation: string): Range {
    const [, quoted, plain, block] =
      /^(?:(?:'((?:[^']|'')*)'|([^!']*))!)?(.*)$/.exec(notation) ?? [];
    const name = quoted?.replace(/''/g, "'") ?? plain;
    const sheet = name === undefined ? this.getActiveSheet() : this.getSheetByName(name);
    return (sheet ?? this.#handles.runtime.fail('Range not found')).getRange(block ?? '');
  }

  insertSheet(...given: unknown[]): Sheet {
    const { runtime } = this.#handles;
    const name = given.find((one): one is string => typeof one === 'string');
    const index = given.find((one): one is number => typeof one === 'number');
    if (given.some((one) => typeof one === 'object'))
      runtime.mismatch('SpreadsheetApp.Spreadsheet.insertSheet', given);
    const id = runtime.call('Spreadsheet.insertSheet', 'write', () =>
      runtime.operate('sheet.add', {
        ...(name !== undefined && { name }),
        ...(index !== undefined && { index }),
      }),
    );
    return this.#handles.sheet(id);
  }

  deleteSheet(sheet: Sheet): void {
    const { runtime } = this.#handles;
    runtime.call('Spreadsheet.deleteSheet', 'write', () =>
      runtime.operate('sheet.delete', { sheet: sheet.getSheetId() }),
    );
  }

  setActiveSheet(sheet: Sheet): Sheet {
    return sheet.activate();
  }

  setActiveRange = (range: Range) => range.activate();

  setActiveSelection(range: Range | string): Range {
    return (typeof range === 'string' ? this.getRange(range) : range).activate();
  }

  toast(message: string, title = '', seconds: number | null = 5): void {
    const { runtime } = this.#handles;
    runtime.call('Spreadsheet.toast', 'small', () =>
      runtime.operate('screen.toast', { message: String(message), title, seconds: seconds ?? 5 }),
    );
  }

  #change(method: string, change: { name?: string; locale?: string; timeZone?: string }): void {
    const { runtime } = this.#handles;
    runtime.call(`Spreadsheet.${method}`, 'write', () =>
      runtime.operate('workbook.change', change),
    );
  }

  rename = (name: string) => this.#change('rename', { name });
  setSpreadsheetLocale = (locale: string) => this.#change('setSpreadsheetLocale', { locale });
  setSpreadsheetTimeZone = (timeZone: string) =>
    this.#change('setSpreadsheetTimeZone', { timeZone });
}
