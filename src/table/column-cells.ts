/** What the cells of one column are, taken together: the evidence beside its header. */

import { isCount } from './addresses';
import { isBlank, isPlain, visibleText, withoutCase } from './cell-text';
import { readYesOrNo } from './choices';
import { isFormulaError } from './formula-errors';
import { isNobody } from './nobody';
import { once } from './once';
import { beginsWithAddress } from './plain-mentions';

/** Counts over the filled cells of a column. What few columns are asked about is counted when it is asked for. */
export interface ColumnCells {
  /** Cells that hold an address, or an id of a person or group. */
  readonly people: number;
  /** Of them, those that hold several. */
  readonly several: number;
  filled(): number;
  /** All its cells, whatever they hold: no more are filled. */
  readonly all: number;
  isEmpty(): boolean;
  /** More than half of the filled cells are a number and nothing else, too short for a person's id. */
  mostlyNumbers(): boolean;
  /** Cells that name several things, separated by comma, semicolon or line break. */
  lists(): number;
  /** Different texts, without case. */
  different(): number;
  /** Whether there are filled cells and all only say yes or no: ticks, crosses, the words. */
  marks(): boolean;
  /** Of the filled cells so many are different that each can name something of its own. */
  mostlyDifferent(): boolean;
}

/** Of the filled cells this share has to differ for a column to be mostly different. */
const DIFFERENT_SHARE = 0.8;

const ADDRESS = /[^\s@,;<>()[\]]@[^\s@,;<>()[\]]*\.[^\s@]/;
const ID = /(?:^|[\s,;])(?:users|people|groups)\/[\w.@-]+|(?:^|[\s,;])\d{15,21}(?=$|[\s,;])/i;

type Rows = readonly (readonly string[])[];

/** In which columns of a sheet an at sign stands below the headers, as it was seen when they were counted. */
const knownSigns = new WeakMap<Rows, { headerRow: number; signs: readonly boolean[] }>();

/** Whether an at sign may stand in a column below the headers: without one it holds no address. */
export function mayHoldAddresses(cells: Rows, headerRow: number, column: number): boolean {
  const known = knownSigns.get(cells);
  if (known?.headerRow === headerRow && column < known.signs.length)
    return known.signs[column] ?? true;
  return cells.some((row, index) => index > headerRow && signIn(row[column] ?? '') === 'at');
}

/** Looks at the first `width` columns of the cells below `headerRow`, save for `ours`. Linear in their texts. */
export function cellsOfColumns(
  cells: Rows,
  headerRow: number,
  width: number,
  ours: ReadonlySet<number>,
): Map<number, ColumnCells> {
  const columns: number[] = [];
  for (let column = 0; column < width; column += 1) if (!ours.has(column)) columns.push(column);
  const people = new Array<number>(width).fill(0);
  const several = new Array<number>(width).fill(0);
  const signs = new Array<boolean>(width).fill(true);
  for (const column of columns) signs[column] = false;
  // Row by row, as they lie in memory: of most cells no more is asked than whether they may name somebody.
  for (let index = headerRow + 1; index < cells.length; index += 1) {
    const row = cells[index] ?? [];
    for (const column of columns) {
      const cell = row[column] ?? '';
      const sign = signIn(cell);
      if (sign === 'none') continue;
      if (sign === 'at') signs[column] = true;
      if (!namesBy(sign, cell) || saysNothing(cell)) continue;
      people[column] = (people[column] ?? 0) + 1;
      if (cell.indexOf('@') !== cell.lastIndexOf('@')) several[column] = (several[column] ?? 0) + 1;
    }
  }
  knownSigns.set(cells, { headerRow, signs });
  const found = (column: number) => ({
    people: people[column] ?? 0,
    several: several[column] ?? 0,
  });
  return new Map(
    columns.map((column) => [column, columnCells(cells, headerRow, column, found(column))]),
  );
}

function columnCells(
  cells: Rows,
  headerRow: number,
  column: number,
  found: Pick<ColumnCells, 'people' | 'several'>,
): ColumnCells {
  const count = (holds: (cell: string) => boolean) => {
    let counted = 0;
    someBelow(cells, headerRow, column, (cell) => {
      if (cell !== '' && holds(cell)) counted += 1;
      return false;
    });
    return counted;
  };
  const says = (cell: string) => !saysNothing(cell);
  const rows = Math.max(0, cells.length - headerRow - 1);
  let looked: Looked | undefined;
  const differentUpTo = (most: number) => {
    looked ??= differentIn(cells, headerRow, column, most);
    return looked?.different;
  };
  const filled = once(() => looked?.filled ?? count(says));
  // So many texts that come again are too many, however many of the cells are filled.
  const mostlyDifferent = once(() => {
    const found = differentUpTo(rows * (1 - DIFFERENT_SHARE) + 1);
    return found !== undefined && found >= filled() * DIFFERENT_SHARE;
  });
  return {
    ...found,
    all: rows,
    filled,
    isEmpty: () => !someBelow(cells, headerRow, column, says),
    mostlyNumbers: () => areMostlyNumbers(cells, headerRow, column, rows),
    lists: () => count((cell) => /[,;\n]/.test(cell) && says(cell)),
    different: () => differentUpTo(rows) ?? 0,
    mostlyDifferent,
    marks: once(() => found.people === 0 && areMarks(cells, headerRow, column)),
  };
}

/** Known as soon as too many others stand there, however many numbers follow. */
function areMostlyNumbers(cells: Rows, headerRow: number, column: number, rows: number): boolean {
  let numbers = 0;
  let others = 0;
  const areOthers = someBelow(cells, headerRow, column, (cell) => {
    if (saysNothing(cell)) return false;
    if (isCount(cell) && !namesPeople(cell)) numbers += 1;
    else others += 1;
    return others * 2 > rows;
  });
  return !areOthers && numbers > others;
}

/** Asks about the cells of a column below the headers, from the top, up to the first of which it holds; whether there is one. */
function someBelow(
  cells: Rows,
  headerRow: number,
  column: number,
  holds: (cell: string) => boolean,
): boolean {
  for (let row = headerRow + 1; row < cells.length; row += 1)
    if (holds(cells[row]?.[column] ?? '')) return true;
  return false;
}

/** “X” beside “Y” may be two classes: single letters and digits are marks where one of them comes again. */
function areMarks(cells: Rows, headerRow: number, column: number): boolean {
  const texts = new Set<string>();
  let filled = 0;
  const isOther = someBelow(cells, headerRow, column, (cell) => {
    if (saysNothing(cell)) return false;
    filled += 1;
    texts.add(withoutCase(cell));
    return readYesOrNo(cell).kind !== 'chosen';
  });
  if (isOther) return false;
  // Of an empty column all are numbers, for there is none.
  const areNumbers = [...texts].every((text) => /^\d+$/.test(text));
  const areWords = [...texts].some((text) => !/^[a-z\d]$/.test(text));
  return !areNumbers && (areWords || filled > texts.size);
}

/** How many of a column's texts are different, and how many there are. */
interface Looked {
  different: number;
  filled: number;
}

/** The different texts of a column, and all; undefined: more than `most` of its texts came again. */
function differentIn(
  cells: Rows,
  headerRow: number,
  column: number,
  most: number,
): Looked | undefined {
  const texts = new Set<string>();
  let filled = 0;
  const isTooMany = someBelow(cells, headerRow, column, (cell) => {
    if (saysNothing(cell)) return false;
    filled += 1;
    texts.add(withoutCase(cell));
    return filled - texts.size > most;
  });
  return isTooMany ? undefined : { different: texts.size, filled };
}

/** “n/a” and “#REF!” say nothing about what stands in the column. */
function saysNothing(cell: string): boolean {
  return isBlank(cell) || isNobody(cell) || isFormulaError(cell);
}

/** Whether a cell holds an address or an id. */
export function namesPeople(cell: string): boolean {
  return namesBy(signIn(cell), cell);
}

function namesBy(sign: Sign, cell: string): boolean {
  switch (sign) {
    case 'at':
      if (beginsWithAddress(cell)) return true;
      return ADDRESS.test(isPlain(cell) ? cell : visibleText(cell).normalize('NFKC'));
    case 'id':
      return ID.test(cell);
    case 'none':
      return false;
  }
}

type Sign = 'at' | 'id' | 'none';

/** What a cell holds that every address has, or that every id has: many digits on end, or a slash behind “users”. */
function signIn(cell: string): Sign {
  let found: 'id' | 'none' = 'none';
  let digits = 0;
  // A loop over a few characters is over before a pattern is begun, and every cell of a sheet is asked.
  for (let at = 0; at < cell.length; at += 1) {
    const unit = cell.charCodeAt(at);
    if (unit === AT || unit === WIDE_AT) return 'at';
    digits = unit > 0x2f && unit < 0x3a ? digits + 1 : 0;
    if (digits === DIGITS_OF_AN_ID || (unit === SLASH && isBeforeSlash(cell.charCodeAt(at - 1))))
      found = 'id';
  }
  return found;
}

/** “users”, “groups” and “people” end so. */
function isBeforeSlash(unit: number): boolean {
  return unit === 0x73 || unit === 0x53 || unit === 0x65 || unit === 0x45;
}

const DIGITS_OF_AN_ID = 15;
const AT = 0x40;
const WIDE_AT = 0xff20;
const SLASH = 0x2f;

/** Most of the filled cells hold addresses or ids. Which are filled is only looked at where it matters. */
export function mostlyPeople(cells: ColumnCells): boolean {
  const { people, all } = cells;
  return people > 0 && (people * 2 > all || people * 2 > cells.filled());
}
