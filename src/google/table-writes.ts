/** Columns and rows that are added behind all others of a sheet, as plain text. */
import { guarded } from './sheet';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Makes room for this many rows. */
export function fitRows(sheet: Sheet, rows: number): void {
  const short = rows - sheet.getMaxRows();
  if (short > 0) sheet.insertRowsAfter(sheet.getMaxRows(), short);
}

/** Behind all others: a run that is on knows the places of the rest. Answers where it stands, counting from 0. */
export function addColumn(sheet: Sheet, headerRow: number, header: string): number {
  const at = sheet.getLastColumn();
  guarded(() => {
    if (at === sheet.getMaxColumns()) sheet.insertColumnsAfter(at, 1);
    sheet.getRange(1, at + 1, sheet.getMaxRows(), 1).setNumberFormat('@');
    sheet
      .getRange(headerRow + 1, at + 1)
      .setValue(header)
      .setFontWeight('bold');
  });
  return at;
}

/** Below all others: texts by column, one for each new row. */
export function addRows(
  sheet: Sheet,
  count: number,
  columns: readonly { column: number; texts: string[] }[],
): void {
  const first = sheet.getLastRow() + 1;
  guarded(() => {
    fitRows(sheet, first + count - 1);
    for (const { column, texts } of columns)
      sheet
        .getRange(first, column + 1, count, 1)
        .setNumberFormat('@')
        .setValues(texts.map((text) => [text]));
  });
}
