/** Reads of a whole sheet, while people change where its cells are. */

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Whole reads that are tried while people keep making the sheet longer. */
const READS = 3;

/**
 * What all cells of a sheet show, from its first row and column. Where the cells are is asked before they are read: a row
 * or column that somebody puts in between hides the last one, so that it is read once more then.
 */
export function allShown(sheet: Sheet): string[][] {
  let range = sheet.getDataRange();
  for (let reads = 1; ; reads++) {
    const cells = range.getDisplayValues();
    range = sheet.getDataRange();
    const isWhole =
      range.getNumRows() <= cells.length && range.getNumColumns() <= (cells[0]?.length ?? 0);
    if (isWhole || reads === READS) return cells;
    // Else it may answer in part from what was read before the row was put in.
    SpreadsheetApp.flush();
  }
}
