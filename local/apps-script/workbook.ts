/** The spreadsheet itself: sheets, cells and their looks, as plain data that saves as JSON. */
import type { Block } from './a1';
import { a1Of, overlap } from './a1';
import type { CellValue, Content } from './cell-values';
import { showValue } from './cell-values';
import { PLATFORM_TEXTS, PlatformError } from './errors';

/** The looks of a cell that scripts set and tests ask for. */
export interface Looks {
  weight?: string;
  style?: string;
  color?: string;
  background?: string;
  alignment?: string;
  vertical?: string;
  wrap?: string;
  size?: number;
  /** The choices a dropdown offers and the help beside it. */
  validation?: Validation;
}

export interface Validation {
  kind: 'list' | 'checkbox' | 'other';
  values: string[];
  help: string | null;
  allowInvalid: boolean;
}

/** Never changed in place: whoever holds a cell may keep it. */
export interface Cell extends Readonly<Content> {
  readonly format?: string;
  readonly note?: string;
  readonly looks?: Readonly<Looks>;
}

export interface Row {
  cells: (Cell | null)[];
  hidden: boolean;
  filtered: boolean;
}

export interface SheetData {
  id: number;
  name: string;
  hidden: boolean;
  /** Rows that hold anything, from the first; the grid goes on empty up to `maxRows`. */
  rows: Row[];
  maxRows: number;
  maxColumns: number;
  hiddenColumns: number[];
  widths: Record<number, number>;
  frozenRows: number;
  frozenColumns: number;
  filterOn: boolean;
  /** What the filter spans, headers included; left out: all cells that hold anything when it is asked. */
  filterRange?: Block;
  protections: Protection[];
  /** What colours cells by what they say; the first that fits counts. */
  rules?: readonly ColourRule[];
  /** Columns of a table that have a type: they refuse formats and rules. */
  typed?: Block[];
  /** A chart on a sheet of its own, which has no cells. */
  kind?: 'chart';
}

/** A conditional format rule; `condition` null: a scale of colours. Never changed in place. */
export interface ColourRule {
  readonly blocks: readonly Block[];
  readonly condition: { readonly criteria: string; readonly values: readonly string[] } | null;
  readonly background: string | null;
  readonly colour: string | null;
  readonly bold: boolean | null;
}

export interface Protection {
  /** null protects the whole sheet. */
  block: Block | null;
  editors: string[];
}

export interface Workbook {
  id: string;
  name: string;
  owner: string;
  locale: string;
  timeZone: string;
  sheets: SheetData[];
  nextSheetId: number;
}

/** The grid of a new sheet. Source: a new spreadsheet in Google Sheets. */
export const NEW_GRID = { rows: 1000, columns: 26 };

/** Cells a spreadsheet may have. Source: "Files you can store in Google Drive". */
const MAX_CELLS = 10_000_000;

export function newSheet(
  id: number,
  name: string,
  cells: readonly (readonly string[])[] = [],
): SheetData {
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0);
  return {
    id,
    name,
    hidden: false,
    rows: cells.map((row) => ({
      cells: row.map((text) => (text === '' ? null : { value: text })),
      hidden: false,
      filtered: false,
    })),
    maxRows: Math.max(NEW_GRID.rows, cells.length),
    maxColumns: Math.max(NEW_GRID.columns, width),
    hiddenColumns: [],
    widths: {},
    frozenRows: 0,
    frozenColumns: 0,
    filterOn: false,
    protections: [],
  };
}

export function sheetById(workbook: Workbook, id: number): SheetData {
  const sheet = workbook.sheets.find((one) => one.id === id);
  if (!sheet) throw new PlatformError(`Sheet ${id} not found`);
  return sheet;
}

/** The cell at `row`, `column` (from 1), or null when nothing is there. */
export function cellAt(sheet: SheetData, row: number, column: number): Cell | null {
  return sheet.rows[row - 1]?.cells[column - 1] ?? null;
}

/** Whether the cell holds something, however it looks. */
export function holds(cell: Cell | null): cell is Cell {
  return cell !== null && cell.value !== '';
}

/** The text a person sees; '' for an empty cell. */
export function shownText(cell: Cell | null, locale: string): string {
  if (cell === null) return '';
  return (
    cell.shown ?? (typeof cell.value === 'string' ? cell.value : showValue(cell.value, locale))
  );
}

/** Puts `content` at its place and leaves the looks as they are; null empties the cell. */
export function putContent(
  sheet: SheetData,
  row: number,
  column: number,
  content: Content | null,
): void {
  const before = cellAt(sheet, row, column);
  const { format, note, looks } = before ?? {};
  const dressed = format !== undefined || note !== undefined || looks !== undefined;
  if (content === null && !dressed) {
    const cells = sheet.rows[row - 1]?.cells;
    if (cells && column <= cells.length) cells[column - 1] = null;
    return;
  }
  const cell: Cell = dressed
    ? { ...(content ?? { value: '' }), ...clean({ format, note, looks }) }
    : (content as Content);
  putCell(sheet, row, column, cell);
}

/** Changes the format, note or looks of one cell. */
export function dress(sheet: SheetData, row: number, column: number, change: Partial<Cell>): void {
  const before = cellAt(sheet, row, column);
  // Whole columns are dressed cell by cell, often as they are already: that is what would take the time.
  const names = Object.keys(change) as (keyof Cell)[];
  if (names.every((name) => before?.[name] === change[name])) return;
  const dressed = { ...(before ?? { value: '' }), ...change };
  const undressed = Object.values(change).some((value) => value === undefined);
  putCell(sheet, row, column, undressed ? clean(dressed) : dressed);
}

function clean<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}

export function putCell(sheet: SheetData, row: number, column: number, cell: Cell | null): void {
  while (sheet.rows.length < row) sheet.rows.push({ cells: [], hidden: false, filtered: false });
  const cells = (sheet.rows[row - 1] as Row).cells;
  while (cells.length < column - 1) cells.push(null);
  cells[column - 1] = cell;
}

/** The number of the last row that holds something; 0 in an empty sheet. */
export function lastRow(sheet: SheetData): number {
  for (let row = sheet.rows.length; row > 0; row--)
    for (const cell of sheet.rows[row - 1]?.cells ?? []) if (holds(cell)) return row;
  return 0;
}

/** The number of the last column that holds something; 0 in an empty sheet. */
export function lastColumn(sheet: SheetData): number {
  let most = 0;
  for (const { cells } of sheet.rows)
    for (let column = cells.length; column > most; column--)
      if (holds(cells[column - 1] ?? null)) most = column;
  return most;
}

/** Throws what Sheets throws for a block that reaches beyond the grid. */
export function requireInside(sheet: SheetData, block: Block): void {
  if (
    !(block.row >= 1 && block.column >= 1 && block.rows >= 1 && block.columns >= 1) ||
    block.row + block.rows - 1 > sheet.maxRows ||
    block.column + block.columns - 1 > sheet.maxColumns
  )
    throw new PlatformError(PLATFORM_TEXTS.outsideGrid);
}

/** Whether `person` may write to `block`. The owner always may. */
export function mayWrite(
  workbook: Workbook,
  sheet: SheetData,
  block: Block,
  person: string,
): boolean {
  if (person === workbook.owner) return true;
  return sheet.protections.every(
    ({ block: guarded, editors }) =>
      editors.includes(person) || (guarded !== null && !overlap(guarded, block)),
  );
}

/** Throws what Sheets throws where a rule refuses a value. */
export function requireValid(sheet: SheetData, row: number, column: number, value: unknown): void {
  const rule = cellAt(sheet, row, column)?.looks?.validation;
  if (!rule || rule.allowInvalid || rule.kind !== 'list' || value === '' || value === null) return;
  if (!rule.values.includes(String(value)))
    throw new PlatformError(
      `The data you entered in cell ${a1Of({ row, column, rows: 1, columns: 1 })} violates the data validation rules set on this cell.`,
    );
}

export function insertRows(sheet: SheetData, before: number, count: number): void {
  requireRoom(sheet.maxRows + count, sheet.maxColumns);
  if (before <= sheet.rows.length) {
    const fresh = Array.from({ length: count }, () => ({
      cells: [],
      hidden: false,
      filtered: false,
    }));
    sheet.rows.splice(before - 1, 0, ...fresh);
  }
  sheet.maxRows += count;
  shiftFilter(sheet, 'row', 'rows', before, count);
  shiftRules(sheet, 'row', 'rows', before, count);
  sheet.protections = sheet.protections.map((one) => shifted(one, 'row', 'rows', before, count));
}

export function deleteRows(sheet: SheetData, from: number, count: number): void {
  if (count >= sheet.maxRows)
    throw new PlatformError("You can't delete all the rows on the sheet.");
  sheet.rows.splice(from - 1, count);
  sheet.maxRows -= count;
  shiftFilter(sheet, 'row', 'rows', from, -count);
  shiftRules(sheet, 'row', 'rows', from, -count);
  sheet.protections = sheet.protections.map((one) => shifted(one, 'row', 'rows', from, -count));
}

export function insertColumns(sheet: SheetData, before: number, count: number): void {
  requireRoom(sheet.maxRows, sheet.maxColumns + count);
  for (const { cells } of sheet.rows)
    if (before <= cells.length) cells.splice(before - 1, 0, ...Array<null>(count).fill(null));
  sheet.maxColumns += count;
  moveColumnNotes(sheet, (column) => (column >= before ? column + count : column));
  shiftFilter(sheet, 'column', 'columns', before, count);
  shiftRules(sheet, 'column', 'columns', before, count);
  sheet.protections = sheet.protections.map((one) =>
    shifted(one, 'column', 'columns', before, count),
  );
}

export function deleteColumns(sheet: SheetData, from: number, count: number): void {
  if (count >= sheet.maxColumns)
    throw new PlatformError("You can't delete all the columns on the sheet.");
  for (const { cells } of sheet.rows) cells.splice(from - 1, count);
  sheet.maxColumns -= count;
  moveColumnNotes(sheet, (column) =>
    column < from ? column : column < from + count ? 0 : column - count,
  );
  shiftFilter(sheet, 'column', 'columns', from, -count);
  shiftRules(sheet, 'column', 'columns', from, -count);
  sheet.protections = sheet.protections.map((one) =>
    shifted(one, 'column', 'columns', from, -count),
  );
}

/** Moves whole columns so that they stand before the column that was `before`. */
export function moveColumns(sheet: SheetData, from: number, count: number, before: number): void {
  const order = Array.from({ length: sheet.maxColumns }, (_, index) => index + 1);
  const taken = order.splice(from - 1, count);
  order.splice(before > from ? before - 1 - count : before - 1, 0, ...taken);
  for (const row of sheet.rows) row.cells = order.map((column) => row.cells[column - 1] ?? null);
  moveColumnNotes(sheet, (column) => order.indexOf(column) + 1);
  moveRules(sheet, (column) => order.indexOf(column) + 1);
}

/** Moves whole rows so that they stand before the row that was `before`. */
export function moveRows(sheet: SheetData, from: number, count: number, before: number): void {
  while (sheet.rows.length < Math.max(from + count - 1, before - 1))
    sheet.rows.push({ cells: [], hidden: false, filtered: false });
  const taken = sheet.rows.splice(from - 1, count);
  sheet.rows.splice(before > from ? before - 1 - count : before - 1, 0, ...taken);
}

function requireRoom(rows: number, columns: number): void {
  if (rows * columns > MAX_CELLS)
    throw new PlatformError(
      `This action would increase the number of cells in the workbook above the limit of ${MAX_CELLS} cells.`,
    );
}

function moveColumnNotes(sheet: SheetData, to: (column: number) => number): void {
  sheet.hiddenColumns = sheet.hiddenColumns.map(to).filter((column) => column > 0);
  const widths: Record<number, number> = {};
  for (const [column, width] of Object.entries(sheet.widths))
    if (to(Number(column)) > 0) widths[to(Number(column))] = width;
  sheet.widths = widths;
}

/** A filter grows with what is put in between its first and last line, and not with what comes behind it. */
function shiftFilter(
  sheet: SheetData,
  start: 'row' | 'column',
  length: 'rows' | 'columns',
  at: number,
  by: number,
): void {
  if (!sheet.filterRange) return;
  const { block } = shifted({ block: sheet.filterRange, editors: [] }, start, length, at, by);
  if (block) sheet.filterRange = block;
}

/**
 * Rules go along with their cells; of what is deleted nothing stays. A row put in behind the last one takes its looks,
 * as each new row does from the one above.
 */
function shiftRules(
  sheet: SheetData,
  start: 'row' | 'column',
  length: 'rows' | 'columns',
  at: number,
  by: number,
): void {
  const last = (start === 'row' ? sheet.maxRows : sheet.maxColumns) - by;
  const moved = (block: Block): Block[] => {
    const end = block[start] + block[length];
    if (by < 0 && at <= block[start] && at - by >= end) return [];
    if (by > 0 && start === 'row' && at === end && end > last)
      return [{ ...block, [length]: block[length] + by }];
    const next = shifted({ block, editors: [] }, start, length, at, by).block;
    return next ? [next] : [];
  };
  keepRules(sheet, (blocks) => blocks.flatMap(moved));
}

/** Rules of single columns go where their column goes; wider ones stay. */
function moveRules(sheet: SheetData, to: (column: number) => number): void {
  keepRules(sheet, (blocks) =>
    blocks.map((block) => (block.columns === 1 ? { ...block, column: to(block.column) } : block)),
  );
}

function keepRules(sheet: SheetData, change: (blocks: readonly Block[]) => Block[]): void {
  if (!sheet.rules) return;
  sheet.rules = sheet.rules
    .map((rule) => ({ ...rule, blocks: change(rule.blocks) }))
    .filter(({ blocks }) => blocks.length > 0);
}

/** How the rules colour a cell that shows this text; undefined: none does. */
export function ruleFor(
  { rules = [] }: Pick<SheetData, 'rules'>,
  row: number,
  column: number,
  text: string,
): ColourRule | undefined {
  const place = { row, column, rows: 1, columns: 1 };
  return rules.find(({ blocks, condition }) => {
    const isMet =
      condition?.criteria === 'TEXT_EQUAL_TO' &&
      condition.values[0]?.toLowerCase() === text.toLowerCase();
    return isMet && blocks.some((block) => overlap(block, place));
  });
}

function shifted(
  protection: Protection,
  start: 'row' | 'column',
  length: 'rows' | 'columns',
  at: number,
  by: number,
): Protection {
  const { block } = protection;
  if (block === null) return protection;
  if (at <= block[start])
    return { ...protection, block: { ...block, [start]: Math.max(at, block[start] + by) } };
  if (at >= block[start] + block[length]) return protection;
  return { ...protection, block: { ...block, [length]: Math.max(1, block[length] + by) } };
}

/** A number, text or date in the order Sheets sorts them: numbers and dates, texts, booleans, empty last. */
function sortKey(value: CellValue | undefined): [number, number | string] {
  if (value === undefined || value === '') return [3, ''];
  if (typeof value === 'boolean') return [2, Number(value)];
  if (typeof value === 'string') return [1, value.toLowerCase()];
  return [0, typeof value === 'number' ? value : value.date];
}

/**
 * Sorts a block by one of its columns as the grid's own *Sort range* does; rows of equal value keep their order.
 * Answers for each row of the block, from its first, which one stood there before, counting from 0.
 */
export function sortBlock(
  sheet: SheetData,
  block: Block,
  byColumn: number,
  ascending: boolean,
): number[] {
  const parts: { from: number; cells: (Cell | null)[] }[] = [];
  for (let from = 0; from < block.rows; from++)
    parts.push({
      from,
      cells: Array.from({ length: block.columns }, (_, index) =>
        cellAt(sheet, block.row + from, block.column + index),
      ),
    });
  const key = ({ cells }: { cells: (Cell | null)[] }) =>
    sortKey(cells[byColumn - block.column]?.value);
  parts.sort((one, other) => {
    const [a, b] = [key(one), key(other)];
    if (a[0] === 3 || b[0] === 3) return a[0] - b[0];
    const order = a[0] - b[0] || (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0);
    return ascending ? order : -order;
  });
  parts.forEach(({ cells }, index) => {
    cells.forEach((cell, offset) => {
      if (cell !== null || cellAt(sheet, block.row + index, block.column + offset) !== null)
        putCell(sheet, block.row + index, block.column + offset, cell);
    });
  });
  return parts.map(({ from }) => from);
}

/** What the filter of a sheet spans, headers included; undefined: none is on. */
export function filterOf(sheet: SheetData): Block | undefined {
  if (!sheet.filterOn) return undefined;
  return (
    sheet.filterRange ?? {
      ...{ row: 1, column: 1 },
      rows: Math.max(1, lastRow(sheet)),
      columns: Math.max(1, lastColumn(sheet)),
    }
  );
}

/** Sorts as *Sort A to Z* of a filter does: the rows below its first, and no column outside it. */
export function sortByFilter(sheet: SheetData, byColumn: number, ascending: boolean): void {
  const range = filterOf(sheet);
  if (!range) throw new PlatformError('There is no filter on this sheet.');
  if (range.rows < 2) return;
  sortBlock(sheet, { ...range, row: range.row + 1, rows: range.rows - 1 }, byColumn, ascending);
}

/** A copy that no later change of `sheet` reaches; the cells themselves are shared, for none is ever changed. */
export function copyOf(sheet: SheetData): SheetData {
  return {
    ...sheet,
    rows: sheet.rows.map((row) => ({ ...row, cells: [...row.cells] })),
    hiddenColumns: [...sheet.hiddenColumns],
    widths: { ...sheet.widths },
    protections: [...sheet.protections],
  };
}

/** Copies whole rows (contents and looks) over the rows from `to` on. */
export function copyRows(sheet: SheetData, from: number, count: number, to: number): void {
  const copies = Array.from({ length: count }, (_, index) => [
    ...(sheet.rows[from - 1 + index]?.cells ?? []),
  ]);
  copies.forEach((cells, index) => {
    while (sheet.rows.length < to + index)
      sheet.rows.push({ cells: [], hidden: false, filtered: false });
    (sheet.rows[to - 1 + index] as Row).cells = cells;
  });
  sheet.maxRows = Math.max(sheet.maxRows, sheet.rows.length);
}

/** A name no sheet has yet: `Sheet2`, `Sheet3`, … */
export function freeSheetName(workbook: Workbook): string {
  let number = workbook.sheets.length + 1;
  while (workbook.sheets.some((sheet) => sheet.name === `Sheet${number}`)) number++;
  return `Sheet${number}`;
}

/** Adds a sheet at `index` (from 0; the end when left out). Throws when the name is taken. */
export function addSheet(
  workbook: Workbook,
  name: string,
  index = workbook.sheets.length,
): SheetData {
  if (workbook.sheets.some((sheet) => sheet.name === name))
    throw new PlatformError(
      `A sheet with the name "${name}" already exists. Please enter another name.`,
    );
  const sheet = newSheet(workbook.nextSheetId, name);
  workbook.nextSheetId += 104_729;
  workbook.sheets.splice(Math.min(index, workbook.sheets.length), 0, sheet);
  return sheet;
}
