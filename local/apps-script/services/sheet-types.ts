/** What kinds of sheets there are. */
import { enumOf } from '../runtime';

export const SHEET_TYPES = enumOf<typeof GoogleAppsScript.Spreadsheet.SheetType>([
  'GRID',
  'OBJECT',
]);

/** The type of a sheet by what the workbook says of it. */
export const TYPE_OF = {
  grid: SHEET_TYPES.GRID,
  chart: SHEET_TYPES.OBJECT,
};
