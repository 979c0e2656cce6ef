/** The filter of a sheet: what it spans, and how it comes to span more. It can't be changed, only made anew. */
import type { FilterColumns, FilterSpan } from '../plan/filter';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Filter = GoogleAppsScript.Spreadsheet.Filter;

/** What the sheet's filter spans; null: none is on. */
export function filterOf(sheet: Sheet): FilterSpan | null {
  const filter = sheet.getFilter();
  return filter && spanOf(filter);
}

function spanOf(filter: Filter): FilterSpan {
  const range = filter.getRange();
  return {
    ...{ row: range.getRow() - 1, column: range.getColumn() - 1 },
    ...{ rows: range.getNumRows(), columns: range.getNumColumns() },
  };
}

/**
 * A filter that ends where the outcome columns begin spans them from now on: what is outside doesn't move when it
 * sorts. Without that, everything works on, and a sort that tears rows apart is noticed.
 */
export function growFilter(sheet: Sheet, headerRow: number, at: number, count: number): void {
  const filter = sheet.getFilter();
  if (!filter) return;
  const { row, column, columns } = spanOf(filter);
  if (row !== headerRow || column + columns !== at) return;
  try {
    spread(sheet, filter, { first: column, last: at + count - 1 });
  } catch {
    // It is as it was.
  }
}

/** Lets the filter span these columns. Throws where it can't be, and is as it was then. */
export function widenFilter(sheet: Sheet, wanted: FilterColumns): void {
  const filter = sheet.getFilter();
  if (filter) spread(sheet, filter, wanted);
}

function spread(sheet: Sheet, filter: Filter, { first, last }: FilterColumns): void {
  const { row, column, rows, columns } = spanOf(filter);
  const criteria = Array.from({ length: columns }, (_, index) =>
    filter.getColumnFilterCriteria(column + index + 1),
  );
  const make = (from: number, width: number) => {
    const made = sheet.getRange(row + 1, from + 1, rows, width).createFilter();
    criteria.forEach((one, index) => {
      if (one) made.setColumnFilterCriteria(column + index + 1, one);
    });
  };
  filter.remove();
  try {
    make(first, last - first + 1);
  } catch (error) {
    if (!sheet.getFilter()) make(column, columns);
    throw error;
  }
}
