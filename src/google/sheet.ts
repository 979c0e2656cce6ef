/** A sheet of the spreadsheet, as a run reads and writes it. */
import { type Block, SHEET_LOCKED, type SheetPort } from '../placing/sheet';

/** The sheet with this id; undefined when it is gone. */
export function findSheet(id: number): GoogleAppsScript.Spreadsheet.Sheet | undefined {
  return SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .find((sheet) => sheet.getSheetId() === id);
}

export function sheetPort(sheet: GoogleAppsScript.Spreadsheet.Sheet): SheetPort {
  let touched = false;
  return {
    id: sheet.getSheetId(),
    read: () => {
      // A read may answer from what this execution read or wrote before; the first one can't.
      if (touched) SpreadsheetApp.flush();
      touched = true;
      return sheet.getDataRange().getDisplayValues();
    },
    write: (blocks) => {
      touched = true;
      for (const block of blocks) writeBlock(sheet, block);
    },
    addOutcomeColumns: (headerRow, headers, at) => {
      touched = true;
      guarded(() => {
        const short = at + headers.length - sheet.getMaxColumns();
        if (short > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), short);
        growFilter(sheet, headerRow, at, headers.length);
        sheet.getRange(1, at + 1, sheet.getMaxRows(), headers.length).setNumberFormat('@');
        sheet.getRange(headerRow + 1, at + 1, 1, headers.length).setValues([[...headers]]);
        const id = headers.indexOf('Request ID');
        if (id >= 0) sheet.hideColumns(at + id + 1);
      });
    },
  };
}

/**
 * A filter that ends where the outcome columns begin spans them from now on: what is outside doesn't move when it
 * sorts. It can't be changed, only made anew. Without that, everything works on, and a sort that tears rows apart is
 * noticed.
 */
function growFilter(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  headerRow: number,
  at: number,
  count: number,
): void {
  const filter = sheet.getFilter();
  if (!filter) return;
  const range = filter.getRange();
  const [row, column, rows] = [range.getRow(), range.getColumn(), range.getNumRows()];
  const columns = range.getNumColumns();
  if (row !== headerRow + 1 || column + columns - 1 !== at) return;
  const criteria = Array.from({ length: columns }, (_, index) =>
    filter.getColumnFilterCriteria(column + index),
  );
  const make = (width: number) => {
    const made = sheet.getRange(row, column, rows, width).createFilter();
    criteria.forEach((one, index) => {
      if (one) made.setColumnFilterCriteria(column + index, one);
    });
  };
  try {
    filter.remove();
  } catch {
    return;
  }
  try {
    make(columns + count);
  } catch {
    if (!sheet.getFilter()) make(columns);
  }
}

function writeBlock(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  { row, column, texts }: Block,
): void {
  guarded(() => {
    sheet.getRange(row + 1, column + 1, texts.length, texts[0]?.length ?? 1).setValues(texts);
  });
}

/** Does `write`; what Sheets throws then is known to mean: this can't be written. */
export function guarded(write: () => void): void {
  try {
    write();
  } catch (thrown) {
    const error = new Error((thrown as Error).message);
    error.name = SHEET_LOCKED;
    throw error;
  }
}

/** Indices (from 0) of the rows in the person's selection, when they are on this sheet. */
export function selectedRows(sheet: GoogleAppsScript.Spreadsheet.Sheet): Set<number> {
  const rows = new Set<number>();
  if (SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getSheetId() !== sheet.getSheetId())
    return rows;
  const last = sheet.getLastRow();
  for (const range of sheet.getActiveRangeList()?.getRanges() ?? []) {
    const from = range.getRow();
    const to = Math.min(last, from + range.getNumRows() - 1);
    for (let row = from; row <= to; row++) rows.add(row - 1);
  }
  return rows;
}

/**
 * Of `rows` (indices from 0), those that a filter or the person hides. There is no call for several rows at once:
 * where no filter is on, only those are asked for whom a person hid rows, and none once `until` is over.
 */
export function hiddenRows(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  rows: readonly number[],
  until = Number.POSITIVE_INFINITY,
): Set<number> {
  const filtered = sheet.getFilter() !== null;
  const isHidden = (row: number) =>
    (filtered && sheet.isRowHiddenByFilter(row + 1)) || sheet.isRowHiddenByUser(row + 1);
  return new Set(rows.filter((row) => Date.now() < until && isHidden(row)));
}

/** Whether a filter is on, which may hide rows from whoever looks. */
export function hasFilter(sheet: GoogleAppsScript.Spreadsheet.Sheet): boolean {
  return sheet.getFilter() !== null;
}
