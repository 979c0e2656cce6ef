/** A sheet of the spreadsheet, as a run reads and writes it. */

import { SHEET_LOCKED, SHEET_VALIDATES, type SheetPort } from '../placing/sheet';
import { growFilter } from './filters';
import { allShown } from './whole-reads';

/** Columns that say nothing to a person. */
const HIDDEN = /^(?:Request ID|Applied)\b/;

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** The sheet with this id; undefined when it is gone. */
export function findSheet(id: number): Sheet | undefined {
  return SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .find((sheet) => sheet.getSheetId() === id);
}

/** What the cells of all sheets but this one show; those without cells of their own have none. */
export function otherSheets(id: number): string[][][] {
  return SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .filter(
      (sheet) => sheet.getSheetId() !== id && sheet.getType() === SpreadsheetApp.SheetType.GRID,
    )
    .map(allShown);
}

export function sheetPort(sheet: Sheet): SheetPort {
  // A read may answer from what this execution read or wrote before; the first one can't.
  let isFresh = true;
  const flushed = () => {
    SpreadsheetApp.flush();
    isFresh = true;
  };
  return {
    id: sheet.getSheetId(),
    read: () => {
      if (!isFresh) flushed();
      isFresh = false;
      return allShown(sheet);
    },
    write: (blocks, asText = false) => {
      isFresh = false;
      const ranges = blocks.map(({ row, column, texts }) =>
        sheet.getRange(row + 1, column + 1, texts.length, texts[0]?.length ?? 1),
      );
      guarded(
        () => {
          if (asText)
            dressed(() => {
              for (const range of ranges) range.setNumberFormat('@');
            });
          ranges.forEach((range, index) => {
            range.setValues(blocks[index]?.texts ?? []);
          });
          // Sheets may refuse only when it really writes.
          flushed();
        },
        () => ranges,
      );
    },
    mayWrite: (row, columns) => {
      const [first, last] = [Math.min(...columns), Math.max(...columns)];
      const areNeighbours = last - first === columns.length - 1;
      const starts = areNeighbours ? [first] : columns;
      try {
        const ranges = starts.map((column) =>
          sheet.getRange(row + 1, column + 1, 1, areNeighbours ? columns.length : 1),
        );
        return whyRefused(ranges) === undefined;
      } catch {
        return false;
      }
    },
    addOutcomeColumns: (headerRow, headers, at) => {
      isFresh = false;
      const cells = () => sheet.getRange(headerRow + 1, at + 1, 1, headers.length);
      const write = () => cells().setValues([[...headers]]);
      const hide = () => {
        const hidden = headers.filter((header) => HIDDEN.test(header)).length;
        const first = headers.findIndex((header) => HIDDEN.test(header));
        // They are neighbours: one call hides them.
        if (hidden > 0) sheet.hideColumns(at + first + 1, hidden);
      };
      guarded(
        () => {
          const short = at + headers.length - sheet.getMaxColumns();
          if (short > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), short);
          growFilter(sheet, headerRow, at, headers.length);
          write();
          try {
            sheet.getRange(1, at + 1, sheet.getMaxRows(), headers.length).setNumberFormat('@');
            hide();
            flushed();
          } catch {
            // Looks that are refused may take the headers with them.
            write();
            flushed();
            dressed(hide);
          }
        },
        () => [cells()],
      );
    },
  };
}

/**
 * How cells look is no matter of life: a table whose columns have types refuses formats. It is brought out here, since
 * Sheets may refuse only then, and with it what is written after. Nothing that matters may wait before it.
 */
export function dressed(look: () => unknown): void {
  try {
    look();
    SpreadsheetApp.flush();
  } catch {
    // The texts say the same without it.
  }
}

/**
 * Does `write`, the last act of which may be what really writes. What Sheets throws then says little, and is translated:
 * whether the `ranges` may be edited, and whether a rule refuses what they are to hold, is asked. Anything else is thrown
 * on as it is, and may well work in a moment.
 */
export function guarded(write: () => void, ranges?: () => readonly Range[]): void {
  try {
    write();
  } catch (thrown) {
    let name: string | undefined;
    try {
      name = whyRefused(ranges?.() ?? []);
    } catch {
      // What was thrown first says more.
    }
    if (!name) throw thrown;
    const error = new Error((thrown as Error).message);
    error.name = name;
    throw error;
  }
}

/** The name of what is known to refuse a write into these. */
function whyRefused(ranges: readonly Range[]): string | undefined {
  if (ranges.some((range) => !range.canEdit())) return SHEET_LOCKED;
  const isRuled = (range: Range) =>
    range.getDataValidations().some((row) => row.some((rule) => rule?.getAllowInvalid() === false));
  return ranges.some(isRuled) ? SHEET_VALIDATES : undefined;
}

/** Indices (from 0) of the rows in the person's selection, when they are on this sheet. */
export function selectedRows(sheet: Sheet): Set<number> {
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
  sheet: Sheet,
  rows: readonly number[],
  until = Number.POSITIVE_INFINITY,
): Set<number> {
  const filtered = sheet.getFilter() !== null;
  const isHidden = (row: number) =>
    (filtered && sheet.isRowHiddenByFilter(row + 1)) || sheet.isRowHiddenByUser(row + 1);
  return new Set(rows.filter((row) => Date.now() < until && isHidden(row)));
}
