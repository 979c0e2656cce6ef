/** Reads may answer what an execution saw before: what it remembers of each sheet until it flushes. */
import { type Block, contains } from './a1';
import type { Cell, SheetData } from './workbook';
import { cellAt } from './workbook';

interface Memory {
  /** Blocks the execution has read or written since the last flush. */
  known: Block[];
  /** The cells as they were when somebody else first changed the sheet; undefined while nobody has. */
  old: (Cell | null)[][] | undefined;
}

export interface ReadMemory {
  read(sheet: SheetData, block: Block): (Cell | null)[][];
  /** To be called after the execution itself wrote to `block`. */
  wrote(sheet: SheetData, block: Block): void;
  /** To be called before anybody else changes the sheet. */
  preserve(sheet: SheetData): void;
  /** After a flush, or a change of the grid by the execution itself. */
  forget(): void;
}

/** With `remembers` false every read is fresh. */
export function createReadMemory(remembers: boolean): ReadMemory {
  const memories = new Map<number, Memory>();
  const learn = (sheet: SheetData) => {
    if (!remembers) return undefined;
    let memory = memories.get(sheet.id);
    if (!memory) {
      memory = { known: [], old: undefined };
      memories.set(sheet.id, memory);
    }
    return memory;
  };
  const add = (memory: Memory, block: Block) => {
    if (memory.known.some((one) => contains(one, block))) return;
    memory.known = memory.known.filter((one) => !contains(block, one));
    memory.known.push(block);
  };
  return {
    read: (sheet, block) => {
      const memory = learn(sheet);
      if (!memory?.old) {
        if (memory) add(memory, block);
        return freshCells(sheet, block);
      }
      const { known, old } = memory;
      const cells = freshCells(sheet, block).map((cells, rowIndex) =>
        cells.map((cell, columnIndex) => {
          const row = block.row + rowIndex;
          const column = block.column + columnIndex;
          if (known.some((one) => contains(one, { row, column, rows: 1, columns: 1 })))
            return old[row - 1]?.[column - 1] ?? null;
          putOld(old, row, column, cell);
          return cell;
        }),
      );
      add(memory, block);
      return cells;
    },
    wrote: (sheet, block) => {
      const memory = learn(sheet);
      if (!memory) return;
      add(memory, block);
      const { old } = memory;
      if (old)
        freshCells(sheet, block).forEach((cells, rowIndex) => {
          cells.forEach((cell, columnIndex) => {
            putOld(old, block.row + rowIndex, block.column + columnIndex, cell);
          });
        });
    },
    preserve: (sheet) => {
      const memory = memories.get(sheet.id);
      if (memory && !memory.old) memory.old = sheet.rows.map((row) => [...row.cells]);
    },
    forget: () => {
      memories.clear();
    },
  };
}

function putOld(old: (Cell | null)[][], row: number, column: number, cell: Cell | null): void {
  while (old.length < row) old.push([]);
  const cells = old[row - 1] as (Cell | null)[];
  while (cells.length < column - 1) cells.push(null);
  cells[column - 1] = cell;
}

function freshCells(sheet: SheetData, block: Block): (Cell | null)[][] {
  const rows: (Cell | null)[][] = [];
  for (let row = block.row; row < block.row + block.rows; row++) {
    const cells: (Cell | null)[] = [];
    for (let column = block.column; column < block.column + block.columns; column++)
      cells.push(cellAt(sheet, row, column));
    rows.push(cells);
  }
  return rows;
}
