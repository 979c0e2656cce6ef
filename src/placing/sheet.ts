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
  /** One call a block, `asText` two: Sheets is told first that these cells are text. Throws where it can't be written. */
  write(blocks: readonly Block[], asText?: boolean): void;
  /** Whether nothing is known that would refuse to write into these cells of a row. Up to two calls where they are neighbours. */
  mayWrite(row: number, columns: readonly number[]): boolean;
  /** Makes the missing outcome columns at the right end, as plain text, and hides those that say nothing to a person. */
  addOutcomeColumns(headerRow: number, headers: readonly string[], at: number): void;
}

/** The name of what is thrown when Sheets refuses a write: a protected range, or a sheet that can't be edited. */
export const SHEET_LOCKED = 'SheetLocked';

/** The name of what is thrown when a rule for what cells may hold refuses what is written. */
export const SHEET_VALIDATES = 'SheetValidates';

/** The name of what is thrown where the sheet in front has no cells of its own: a chart, or connected data. */
export const NOT_A_GRID = 'NotAGrid';

/** A cell holds 50,000 characters. Source: Google's page on the size of files. */
const LONGEST_TEXT = 45_000;
/** Characters that Sheets drops or shows otherwise. */
const CONTROL = /\p{Cc}/gu;

/** A text as a cell shows it again: bounded, without what Sheets drops, and never one that it reads as a formula. */
export function cellText(text: string): string {
  const plain = text
    .replace(/\r\n?/g, '\n')
    .replace(CONTROL, (sign) => (sign === '\n' ? sign : ''))
    .trim();
  const short = plain.length > LONGEST_TEXT ? `${plain.slice(0, LONGEST_TEXT)} …` : plain;
  return /^[=+\-@']/.test(short) ? `“${short}”` : short;
}

/** Whether a cell shows what was written, as Sheets may show it. */
export function isShown(text: string, shown: string): boolean {
  return text === shown || seen(text) === seen(shown);
}

function seen(text: string): string {
  return text.replace(/^'/, '').replace(/\s+/g, ' ').trim();
}
