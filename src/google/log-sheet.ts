/** Lines at the end of a sheet that is made for them. */

/** Adds lines to the sheet of this name, which keeps the newest `most`. One execution at a time. */
export function appendLines(
  name: string,
  headers: readonly string[],
  lines: string[][],
  most: number,
): void {
  const sheet = sheetFor(name, headers);
  const last = sheet.getLastRow();
  const short = last + lines.length - sheet.getMaxRows();
  if (short > 0) sheet.insertRowsAfter(sheet.getMaxRows(), short);
  const range = sheet.getRange(last + 1, 1, lines.length, headers.length);
  // Written out before the next one looks where the last line stands.
  const write = () => {
    range.setValues(lines);
    SpreadsheetApp.flush();
  };
  try {
    range.setNumberFormat('@');
    write();
  } catch {
    // A table whose columns have types refuses formats, at once or with what is written after.
    write();
  }
  const extra = last + lines.length - 1 - most;
  if (extra > 0) sheet.deleteRows(2, extra);
}

function sheetFor(name: string, headers: readonly string[]): GoogleAppsScript.Spreadsheet.Sheet {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const there = spreadsheet.getSheetByName(name);
  if (there) return there;
  const active = spreadsheet.getActiveSheet();
  const sheet = spreadsheet.insertSheet(name);
  sheet
    .getRange(1, 1, 1, headers.length)
    .setValues([[...headers]])
    .setFontWeight('bold');
  sheet.setFrozenRows(1);
  // Inserting a sheet brings it to the front: the person stays where they were.
  spreadsheet.setActiveSheet(active);
  return sheet;
}
