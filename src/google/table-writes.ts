/** Columns and rows that are added to a sheet, as plain text, and single cells. */
import { dressed, guarded } from './sheet';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Makes room for this many rows. */
export function fitRows(sheet: Sheet, rows: number): void {
  const short = rows - sheet.getMaxRows();
  if (short > 0) sheet.insertRowsAfter(sheet.getMaxRows(), short);
}

/** A row with these texts above all others. */
export function insertHeaders(sheet: Sheet, headers: readonly string[]): void {
  const cells = () => sheet.getRange(1, 1, 1, headers.length);
  const write = () => {
    sheet.insertRowBefore(1);
    cells().setValues([[...headers]]);
    SpreadsheetApp.flush();
  };
  guarded(write, () => [cells()]);
}

/** One cell's text. */
export function setCell(cell: GoogleAppsScript.Spreadsheet.Range, text: string): void {
  const write = () => {
    cell.setValue(text);
    SpreadsheetApp.flush();
  };
  guarded(write, () => [cell]);
}

/** Behind all others: a run that is on knows the places of the rest. Answers where it stands, counting from 0. */
export function addColumn(sheet: Sheet, headerRow: number, header: string): number {
  const at = sheet.getLastColumn();
  guarded(
    () => {
      if (at === sheet.getMaxColumns()) sheet.insertColumnsAfter(at, 1);
      const column = sheet.getRange(1, at + 1, sheet.getMaxRows(), 1);
      dressed(() => column.setNumberFormat('@'));
      sheet
        .getRange(headerRow + 1, at + 1)
        .setValue(header)
        .setFontWeight('bold');
      SpreadsheetApp.flush();
    },
    () => [sheet.getRange(headerRow + 1, at)],
  );
  return at;
}

/** Below all others: texts by column, one for each new row. */
export function addRows(
  sheet: Sheet,
  count: number,
  columns: readonly { column: number; texts: string[] }[],
): void {
  const first = sheet.getLastRow() + 1;
  const rangeOf = (column: number) => sheet.getRange(first, column + 1, count, 1);
  const write = () => {
    fitRows(sheet, first + count - 1);
    dressed(() => {
      for (const { column } of columns) rangeOf(column).setNumberFormat('@');
    });
    for (const { column, texts } of columns) rangeOf(column).setValues(texts.map((text) => [text]));
    SpreadsheetApp.flush();
  };
  guarded(write, () => columns.map(({ column }) => rangeOf(column)));
}
