/** Changes single cells that people wrote, as far as they still say what was shown and hold no formula. */
import type { CellEdit } from '../plan/remedies';
import type { UndoCell } from '../protocol';
import { guarded } from './sheet';
import { readStill } from './still-reads';

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

/** A value on its way into a cell. */
interface Landing {
  row: number;
  column: number;
  value: Held;
  /** What its row shows beside, by which it is known. */
  line: string;
}

function write(sheet: Sheet, writings: readonly Writing[]): UndoCell[] {
  const before = readStill(sheet, new Set(writings.map((one) => one.column)));
  const wanted = writings
    .filter(({ row, column, shows }) => before.shown[row]?.[column] === shows)
    .filter(({ row, column }) => before.formula(row, column) === '')
    .map((one) => {
      const held = before.held(one.row, one.column);
      return { ...one, held, value: one.value(held), line: before.lines[one.row] ?? '' };
    });
  let after = before;
  let landing: readonly Landing[] = wanted;
  for (let tries = 0; landing.length > 0 && tries < TRIES; tries++) {
    put(sheet, landing);
    after = { ...before, ...before.again() };
    // A row that came here between our read and our write got what another was to get: it gets its own back.
    landing = landing.filter(isMisplaced(before.lines, after.lines)).map(({ row, column }) => {
      const line = after.lines[row] ?? '';
      return { row, column, line, value: before.heldBeside(line, column) };
    });
  }
  const isElsewhere = isMisplaced(before.lines, after.lines);
  return wanted
    .filter((one) => !isElsewhere(one))
    .map(({ row, column, held }) => ({
      ...{ row, column, held },
      shows: after.shown[row]?.[column] ?? '',
    }));
}

/** Whether another row stands where it was to land. Whoever types into the row just then has moved nothing. */
function isMisplaced(before: readonly string[], after: readonly string[]) {
  const [known, there] = [new Set(before), new Set(after)];
  return ({ row, line }: Pick<Landing, 'row' | 'line'>): boolean => {
    const now = after[row] ?? '';
    return now !== line && (known.has(now) || there.has(line));
  };
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
