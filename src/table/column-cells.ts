/** What the cells of one column are, taken together: the evidence beside its header. */

import { isCount } from './addresses';
import { isBlank, isPlain, visibleText, withoutCase } from './cell-text';
import { readYesOrNo } from './choices';
import { isFormulaError } from './formula-errors';
import { isNobody } from './nobody';
import { once } from './once';

/** Counts over the filled cells of a column. */
export interface ColumnCells {
  filled: number;
  /** Cells that hold an address, or an id of a person or group. */
  people: number;
  /** Of them, those that hold several. */
  several: number;
  /** Cells that are a number and nothing else, too short for a person's id. */
  numbers: number;
  /** Cells that name several things, separated by comma, semicolon or line break. */
  lists: number;
  /** Different texts, without case. */
  readonly different: number;
  /** Whether there are filled cells and all only say yes or no: ticks, crosses, the words. */
  marks(): boolean;
}

/** So many texts of a column are remembered: most columns have fewer, or none that comes again. */
const MOST_REMEMBERED = 500;

const ADDRESS = /[^\s@,;<>()[\]]@[^\s@,;<>()[\]]*\.[^\s@]/;
const ID = /(?:^|[\s,;])(?:users|people|groups)\/[\w.@-]+|(?:^|[\s,;])\d{15,21}(?=$|[\s,;])/i;

/** Looks at the cells of `column` below `headerRow`. Linear in their texts. */
export function cellsOf(
  cells: readonly (readonly string[])[],
  headerRow: number,
  column: number,
): ColumnCells {
  const found = { filled: 0, people: 0, several: 0, numbers: 0, lists: 0 };
  // The texts of many columns repeat; what one says is found out once.
  const known = new Map<string, CellSays>();
  for (let row = headerRow + 1; row < cells.length; row += 1) {
    const cell = cells[row]?.[column] ?? '';
    if (cell === '') continue;
    let says = known.get(cell);
    if (!says) {
      says = whatSays(cell);
      if (known.size < MOST_REMEMBERED) known.set(cell, says);
    }
    if (says.is === 'nothing') continue;
    found.filled += 1;
    if (says.is === 'people') found.people += 1;
    if (says.is === 'number') found.numbers += 1;
    if (says.several) found.several += 1;
    if (says.list) found.lists += 1;
  }
  // Asked for of a column that may name something.
  const different = once(() => differentIn(cells, headerRow, column));
  return {
    ...found,
    get different() {
      return different();
    },
    marks: once(() => found.people === 0 && areMarks(cells, headerRow, column)),
  };
}

/** “X” beside “Y” may be two classes: single letters and digits are marks where one of them comes again. */
function areMarks(
  cells: readonly (readonly string[])[],
  headerRow: number,
  column: number,
): boolean {
  const texts = new Set<string>();
  let filled = 0;
  for (let row = headerRow + 1; row < cells.length; row += 1) {
    const cell = cells[row]?.[column] ?? '';
    if (saysNothing(cell)) continue;
    if (readYesOrNo(cell).kind !== 'chosen') return false;
    filled += 1;
    texts.add(withoutCase(cell));
  }
  const areNumbers = [...texts].every((text) => /^\d+$/.test(text));
  const areWords = [...texts].some((text) => !/^[a-z\d]$/.test(text));
  return filled > 0 && !areNumbers && (areWords || filled > texts.size);
}

function differentIn(
  cells: readonly (readonly string[])[],
  headerRow: number,
  column: number,
): number {
  const texts = new Set<string>();
  for (let row = headerRow + 1; row < cells.length; row += 1) {
    const cell = cells[row]?.[column] ?? '';
    if (!saysNothing(cell)) texts.add(withoutCase(cell));
  }
  return texts.size;
}

interface CellSays {
  is: 'nothing' | 'people' | 'number' | 'text';
  several: boolean;
  list: boolean;
}

const NOTHING: CellSays = { is: 'nothing', several: false, list: false };

/** “n/a” and “#REF!” say nothing about what stands in the column. */
function saysNothing(cell: string): boolean {
  return isBlank(cell) || isNobody(cell) || isFormulaError(cell);
}

function whatSays(cell: string): CellSays {
  if (saysNothing(cell)) return NOTHING;
  const list = /[,;\n]/.test(cell);
  if (!namesPeople(cell)) return { is: isCount(cell) ? 'number' : 'text', several: false, list };
  return { is: 'people', several: cell.indexOf('@') !== cell.lastIndexOf('@'), list };
}

/** Whether a cell holds an address or an id. */
export function namesPeople(cell: string): boolean {
  if (cell.includes('@') || cell.includes('＠'))
    return ADDRESS.test(isPlain(cell) ? cell : visibleText(cell).normalize('NFKC'));
  return /\d{5}|\//.test(cell) && ID.test(cell);
}

/** Most of the filled cells hold addresses or ids. */
export function mostlyPeople(cells: ColumnCells): boolean {
  return cells.people * 2 > cells.filled;
}

/** Of the filled cells so many are different that each can name something of its own. */
export function mostlyDifferent(cells: ColumnCells): boolean {
  return cells.different >= cells.filled * 0.8;
}
