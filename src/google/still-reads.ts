/** Reads of a sheet whose rows are to be known again, wherever people move them. */
import { allShown } from './whole-reads';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Held = string | number | boolean;

/** Reads that are tried while people keep moving rows. */
const TRIES = 3;

/**
 * What a sheet shows and holds before these of its columns (from 0) are written, once nobody moves anything meanwhile. A row
 * has a line that says what its other cells show.
 */
export function readStill(sheet: Sheet, columns: ReadonlySet<number>) {
  let shown = allShown(sheet);
  let held: { formulas: string[][]; values: unknown[][] };
  for (let tries = 1; ; tries++) {
    const range = sheet.getRange(
      1,
      1,
      Math.max(1, shown.length),
      Math.max(1, shown[0]?.length ?? 0),
    );
    held = { formulas: range.getFormulas(), values: range.getValues() };
    SpreadsheetApp.flush();
    const again = allShown(sheet);
    const isStill = JSON.stringify(again) === JSON.stringify(shown);
    shown = again;
    if (isStill || tries === TRIES) break;
  }
  const { formulas, values } = held;
  const formula = (row: number, column: number) => formulas[row]?.[column] ?? '';
  // By these a row is known again: what a formula shows may change by what is written.
  const others = (shown[0] ?? [])
    .map((_, column) => column)
    .filter((column) => !columns.has(column) && formulas.every((cells) => !cells[column]));
  const linesOf = (cells: string[][]) =>
    cells.map((row) => JSON.stringify(others.map((column) => row[column] ?? '')));
  const lines = linesOf(shown);
  const valueAt = (row: number, column: number): Held => {
    const value = values[row]?.[column];
    return typeof value === 'number' || typeof value === 'boolean'
      ? value
      : (shown[row]?.[column] ?? '');
  };
  return {
    ...{ shown, lines, formula, held: valueAt },
    /** What the row with this line holds there; nothing, if there is none. */
    heldBeside: (line: string, column: number): Held => {
      const row = lines.indexOf(line);
      return formula(row, column) || valueAt(row, column);
    },
    again: () => {
      const now = allShown(sheet);
      return { shown: now, lines: linesOf(now) };
    },
  };
}
