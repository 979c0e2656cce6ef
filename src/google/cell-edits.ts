/** Changes single cells that people wrote, as far as they still say what was shown and hold no formula. */
import type { CellEdit } from '../plan/remedies';
import type { UndoCell } from '../protocol';
import { guarded } from './sheet';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Held = UndoCell['held'];

interface Writing {
  row: number;
  column: number;
  /** What the cell has to show, or nothing is written. */
  shows: string;
  /** What is written, by what the cell holds. */
  value: (held: Held) => Held;
}

/** Writes the edits; answers how to take back what was written. A tick box is ticked. */
export function editCells(sheet: Sheet, edits: readonly CellEdit[]): UndoCell[] {
  return write(
    sheet,
    edits.map(({ row, column, was, becomes }) => ({
      ...{ row, column, shows: was },
      value: (held) => (typeof held === 'boolean' ? true : becomes),
    })),
  );
}

/** Gives cells back what they held, where they still show what the remedy left in them; answers how many. */
export function restoreCells(sheet: Sheet, cells: readonly UndoCell[]): number {
  return write(
    sheet,
    cells.map(({ row, column, held, shows }) => ({ row, column, shows, value: () => held })),
  ).length;
}

function write(sheet: Sheet, writings: readonly Writing[]): UndoCell[] {
  const written: UndoCell[] = [];
  const [rows, columns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  for (const column of new Set(writings.map((one) => one.column))) {
    const wanted = writings
      .filter((one) => one.column === column && one.row < rows)
      .sort((one, other) => one.row - other.row);
    const [first] = wanted;
    const last = wanted[wanted.length - 1];
    if (!first || !last || column >= columns) continue;
    const range = sheet.getRange(first.row + 1, column + 1, last.row - first.row + 1, 1);
    const shown = range.getDisplayValues();
    const formulas = range.getFormulas();
    const values = range.getValues();
    const at = (row: number) => row - first.row;
    const writable = wanted.filter(
      ({ row, shows }) => shown[at(row)]?.[0] === shows && formulas[at(row)]?.[0] === '',
    );
    const heldIn = ({ row, shows }: Writing): Held => {
      const held: unknown = values[at(row)]?.[0];
      return typeof held === 'number' || typeof held === 'boolean' ? held : shows;
    };
    if (writable.length === 0) continue;
    const blocks = neighbours(writable).map((block) => ({
      block,
      cells: sheet.getRange((block[0]?.row ?? 0) + 1, column + 1, block.length, 1),
    }));
    guarded(
      () => {
        for (const { block, cells } of blocks)
          cells.setValues(block.map((one) => [one.value(heldIn(one))]));
        SpreadsheetApp.flush();
      },
      () => blocks.map(({ cells }) => cells),
    );
    const after = range.getDisplayValues();
    for (const one of writable)
      written.push({
        ...{ row: one.row, column, held: heldIn(one) },
        shows: after[at(one.row)]?.[0] ?? '',
      });
  }
  return written;
}

/** Cells that stand below one another are written at once. */
function neighbours(writings: readonly Writing[]): Writing[][] {
  const blocks: Writing[][] = [];
  for (const one of writings) {
    const block = blocks[blocks.length - 1];
    if (block && block[block.length - 1]?.row === one.row - 1) block.push(one);
    else blocks.push([one]);
  }
  return blocks;
}
