/** Reads of a sheet whose rows are to be known again, wherever people move them. */
import { allShown } from './whole-reads';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Held = string | number | boolean;

/** Reads that are tried while people keep moving rows. */
const TRIES = 3;

/** A sheet as it was read; rows and columns count from 0. */
export interface StillRead {
  /** What a cell shows; nothing where there is none. */
  shows(row: number, column: number): string;
  /** What a cell held before the first write; undefined: a formula. */
  held(row: number, column: number): Held | undefined;
  /** What a row shows in other columns than those that are written, by which it is known. */
  line(row: number): string;
  /** The rows with this line. */
  rowsOf(line: string): readonly number[];
  /** The sheet as it is now. */
  again(): StillRead;
}

/** A value on its way into a cell. */
export interface Landing {
  row: number;
  column: number;
  value: Held;
  /** What its row shows beside, by which it is known. */
  line: string;
}

/**
 * What a sheet shows and holds before these of its columns are written; undefined: somebody changed it each time between two
 * reads.
 */
export function readStill(sheet: Sheet, columns: ReadonlySet<number>): StillRead | undefined {
  let shown = allShown(sheet);
  for (let tries = 1; tries <= TRIES; tries++) {
    const [rows, width] = [shown.length, shown[0]?.length ?? 0];
    const range = sheet.getRange(1, 1, Math.max(1, rows), Math.max(1, width));
    const [formulas, values] = [range.getFormulas(), range.getValues()];
    SpreadsheetApp.flush();
    const now = allShown(sheet);
    // What a formula shows may change by itself, and by what is written.
    const isPlain = (_: string, column: number) => formulas.every((cells) => !cells[column]);
    const still = (cells: string[][]) => JSON.stringify(cells.map((row) => row.filter(isPlain)));
    const isStill = still(now) === still(shown);
    shown = now;
    if (!isStill) continue;
    const known = (shown[0] ?? [])
      .map((_, column) => column)
      .filter((column) => !columns.has(column) && isPlain('', column));
    const held = (row: number, column: number): Held | undefined => {
      if (formulas[row]?.[column]) return undefined;
      const value = values[row]?.[column];
      const isText = typeof value !== 'number' && typeof value !== 'boolean';
      return isText ? (shown[row]?.[column] ?? '') : value;
    };
    return readAs(shown, { sheet, known, held });
  }
  return undefined;
}

/** By what each read of a sheet tells rows apart. */
interface Telling extends Pick<StillRead, 'held'> {
  sheet: Sheet;
  /** The columns of a line. */
  known: readonly number[];
}

function readAs(shown: string[][], telling: Telling): StillRead {
  const { sheet, known, held } = telling;
  const lines = shown.map((row) => JSON.stringify(known.map((column) => row[column] ?? '')));
  const byLine = new Map<string, number[]>();
  lines.forEach((line, row) => {
    const rows = byLine.get(line);
    if (rows) rows.push(row);
    else byLine.set(line, [row]);
  });
  return {
    held,
    shows: (row, column) => shown[row]?.[column] ?? '',
    line: (row) => lines[row] ?? '',
    rowsOf: (line) => byLine.get(line) ?? [],
    again: () => readAs(allShown(sheet), telling),
  };
}

/**
 * Whether another row stands where something was to land, on the row with this line: one that was the only one with its own
 * line and is, or the row is that, and stands elsewhere. Whoever types into the row just then has moved nothing.
 */
export function isMisplaced({ row, line }: Landing, before: StillRead, after: StillRead): boolean {
  const now = after.line(row);
  const isOne = (one: string) => before.rowsOf(one).length === 1 && after.rowsOf(one).length === 1;
  return now !== line && (isOne(now) || isOne(line));
}
