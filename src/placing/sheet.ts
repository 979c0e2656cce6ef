/** The sheet on which cells are placed, as a small interface: Apps Script gives it in `google/`, tests give others. */

/** One block of neighbouring cells to be written. Rows and columns count from 0. */
export interface Block {
  row: number;
  column: number;
  texts: string[][];
}

/** One sheet. */
export interface SheetPort {
  id: number;
  /** What people see now, all cells from the first on, in one call; brings pending writes out first. */
  read(): string[][];
  /** One call a block. Throws where the sheet can't be written. */
  write(blocks: readonly Block[]): void;
  /** Makes the missing outcome columns at the right end, as plain text, and hides the Request ID. */
  addOutcomeColumns(headerRow: number, headers: readonly string[], at: number): void;
}

/** The name of what is thrown when Sheets refuses a write: a protected range, or a sheet that can't be edited. */
export const SHEET_LOCKED = 'SheetLocked';
