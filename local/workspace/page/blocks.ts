/** Blocks of texts: what is copied, pasted and filled. */
import Papa from 'papaparse';
import type { CellRange } from './wire';

type TextAt = (row: number, column: number) => string;

export function blockOf(range: CellRange, textAt: TextAt): string[][] {
  return Array.from({ length: range.rows }, (_, row) =>
    Array.from({ length: range.columns }, (_none, column) =>
      textAt(range.row + row, range.column + column),
    ),
  );
}

/** Texts as spreadsheets put them on the clipboard. */
export function clipboardText(block: readonly (readonly string[])[]): string {
  return Papa.unparse(block as string[][], { delimiter: '\t' });
}

export function readClipboard(text: string): string[][] {
  return Papa.parse<string[]>(text.replace(/\r?\n$/, ''), { delimiter: '\t' }).data;
}

/** `block` as often as it fits into `range`; once, where the range is no multiple of it. */
export function tiled(block: readonly (readonly string[])[], range: CellRange): string[][] {
  const rows = block.length;
  const columns = Math.max(1, ...block.map((row) => row.length));
  const fits = range.rows % rows === 0 && range.columns % columns === 0;
  const size = fits ? range : { ...range, rows, columns };
  return blockOf(
    { ...size, row: 0, column: 0 },
    (row, column) => block[row % rows]?.[column % columns] ?? '',
  );
}

/** What has to be written so that `whole` repeats what stands in `source`, one of its ends. */
export function filled(
  source: CellRange,
  whole: CellRange,
  textAt: TextAt,
): { row: number; column: number; values: string[][] } | null {
  const isDown = whole.rows > source.rows;
  if (!isDown && whole.columns <= source.columns) return null;
  const after = isDown ? whole.row === source.row : whole.column === source.column;
  const rest: CellRange = isDown
    ? {
        ...whole,
        row: after ? source.row + source.rows : whole.row,
        rows: whole.rows - source.rows,
      }
    : {
        ...whole,
        column: after ? source.column + source.columns : whole.column,
        columns: whole.columns - source.columns,
      };
  const repeated = (at: number, from: number, length: number) =>
    from + ((((at - from) % length) + length) % length);
  return {
    ...{ row: rest.row, column: rest.column },
    values: blockOf(rest, (row, column) =>
      textAt(
        repeated(row, source.row, source.rows),
        repeated(column, source.column, source.columns),
      ),
    ),
  };
}

/** `source` drawn out to the cell at `row`, `column`, the way that is further. */
export function drawnOut(source: CellRange, row: number, column: number): CellRange {
  const up = Math.max(0, source.row - row);
  const down = Math.max(0, row - (source.row + source.rows - 1));
  const left = Math.max(0, source.column - column);
  const right = Math.max(0, column - (source.column + source.columns - 1));
  return Math.max(up, down) >= Math.max(left, right)
    ? { ...source, row: source.row - up, rows: source.rows + up + down }
    : { ...source, column: source.column - left, columns: source.columns + left + right };
}

/** `cells` with `values` written into them, before the server has said so. */
export function withValues(
  cells: readonly (readonly string[])[],
  { row, column, values }: { row: number; column: number; values: string[][] },
): string[][] {
  const next = cells.map((line) => [...line]);
  values.forEach((texts, down) => {
    while (next.length <= row + down) next.push([]);
    const line = next[row + down] as string[];
    texts.forEach((text, right) => {
      while (line.length <= column + right) line.push('');
      line[column + right] = text;
    });
  });
  return next;
}
