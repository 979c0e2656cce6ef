/** Blocks of cells by numbers and in A1 notation. */
import { PlatformError } from './errors';

/** A block of cells; rows and columns count from 1. */
export interface Block {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** 1 → `A`, 27 → `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** `B2`, or `B2:C4` for more than one cell. */
export function a1Of(block: Block): string {
  const from = `${columnLetters(block.column)}${block.row}`;
  if (block.rows === 1 && block.columns === 1) return from;
  return `${from}:${columnLetters(block.column + block.columns - 1)}${block.row + block.rows - 1}`;
}

/** Reads `B2`, `B2:C4`, `B:C` and `2:4`; open ends reach to the edge of the grid. Throws `Range not found`. */
export function blockFromA1(text: string, maxRows: number, maxColumns: number): Block {
  const match = /^\$?([A-Za-z]*)\$?(\d*)(?::\$?([A-Za-z]*)\$?(\d*))?$/.exec(text.trim());
  if (!match || text.trim() === '') throw new PlatformError('Range not found');
  const [, fromLetters = '', fromDigits = '', toLetters, toDigits] = match;
  const single = toLetters === undefined;
  if (single && (fromLetters === '' || fromDigits === ''))
    throw new PlatformError('Range not found');
  const column = fromLetters ? columnNumber(fromLetters) : 1;
  const row = fromDigits ? Number(fromDigits) : 1;
  const lastColumn = single ? column : toLetters ? columnNumber(toLetters) : maxColumns;
  const lastRow = single ? row : toDigits ? Number(toDigits) : maxRows;
  return {
    row: Math.min(row, lastRow),
    column: Math.min(column, lastColumn),
    rows: Math.abs(lastRow - row) + 1,
    columns: Math.abs(lastColumn - column) + 1,
  };
}

/** Whether `inner` lies wholly within `outer`. */
export function contains(outer: Block, inner: Block): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

/** Whether the two blocks have a cell in common. */
export function overlap(one: Block, other: Block): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}
