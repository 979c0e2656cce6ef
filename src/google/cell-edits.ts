/** Changes single cells that people wrote, as far as they still say what was shown and hold no formula. */
import type { CellEdit } from '../plan/remedies';
import type { UndoCell } from '../protocol';
import { guarded } from './sheet';
import { isMisplaced, type Landing, readStill, type StillRead } from './still-reads';

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

/** Times that what landed on other rows is written anew. */
const TRIES = 3;

function write(sheet: Sheet, writings: readonly Writing[]): UndoCell[] {
  const before = readStill(sheet, new Set(writings.map((one) => one.column)));
  // What somebody moves all the time can't be told apart.
  if (!before) return [];
  const [rows, columns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  const wanted = writings.flatMap(({ row, column, shows, value }) => {
    const held = before.held(row, column);
    const isThere = row < rows && column < columns && before.shows(row, column) === shows;
    if (held === undefined || !isThere || !isPlain(value(held))) return [];
    return [{ row, column, held, value: value(held), line: before.line(row) }];
  });
  let after = before;
  let landing: readonly Landing[] = wanted;
  for (let tries = 0; landing.length > 0 && tries < TRIES; tries++) {
    try {
      put(sheet, landing);
    } catch (thrown) {
      if (tries === 0) throw thrown;
    }
    after = before.again();
    // A row that came here between our read and our write got what another was to get: it gets its own back.
    landing = landing.flatMap((one) => ownBack(one, before, after));
  }
  return wanted
    .filter((one) => !isMisplaced(one, before, after))
    .map(({ row, column, held }) => ({ row, column, held, shows: after.shows(row, column) }));
}

/** Sheets takes other texts for formulas, also where they were none. */
function isPlain(value: Held): boolean {
  return typeof value !== 'string' || !/^[=+]/.test(value);
}

/** What the row that stands there by now held itself, on its way back; nothing, where that isn't known for sure. */
function ownBack(one: Landing, before: StillRead, after: StillRead): Landing[] {
  if (!isMisplaced(one, before, after)) return [];
  const { row, column } = one;
  const line = after.line(row);
  const [was, ...others] = before.rowsOf(line);
  // It wasn't there: somebody put it in.
  const value = was === undefined ? '' : before.held(was, column);
  if (value === undefined || others.length > 0 || !isPlain(value)) return [];
  return [{ row, column, line, value }];
}

function put(sheet: Sheet, landing: readonly Landing[]): void {
  const blocks = neighbours(landing).map((block) => {
    const [{ row, column } = { row: 0, column: 0 }] = block;
    return { block, cells: sheet.getRange(row + 1, column + 1, block.length, 1) };
  });
  guarded(
    () => {
      for (const { block, cells } of blocks) cells.setValues(block.map(({ value }) => [value]));
      SpreadsheetApp.flush();
    },
    () => blocks.map(({ cells }) => cells),
  );
}

/** Cells that stand below one another are written at once. */
function neighbours(landing: readonly Landing[]): Landing[][] {
  const blocks: Landing[][] = [];
  const inOrder = [...landing].sort(
    (one, other) => one.column - other.column || one.row - other.row,
  );
  for (const one of inOrder) {
    const block = blocks[blocks.length - 1];
    const above = block?.[block.length - 1];
    if (block && above?.column === one.column && above.row === one.row - 1) block.push(one);
    else blocks.push([one]);
  }
  return blocks;
}
