/** What a person does at the grid; nothing here fires a script or asks for a scope. */
import type { Clock } from '../clock';
import type { Block } from './a1';
import { PLAIN_TEXT, parseTyped } from './cell-values';
import { PlatformError } from './errors';
import { hideLines } from './operate';
import type { SheetData } from './workbook';
import * as book from './workbook';
import type { WorldState } from './world-state';

/** Which sheet; left out: the first one. */
interface OnSheet {
  sheet?: number;
}

/** Rows and columns count from 1, as in the grid. Each throws what Sheets would say. */
export interface Edits {
  /** Types a text, which Sheets reads as a number, a date, a formula, … unless the cell is plain text. */
  setCell(edit: OnSheet & { row: number; column: number; text: string }): void;
  /** Pastes a block of texts, each read as if typed; the grid grows where needed. */
  paste(edit: OnSheet & { row: number; column: number; cells: string[][] }): void;
  clear(edit: OnSheet & { block: Block }): void;
  /**
   * Sorts rows `from` (default 2, below the headers) to `to` (default the last) by a column: whole rows, or
   * only `columns`, which tears rows apart as it does in Sheets. Answers for each sorted row, counting from 0,
   * which of them stood there before.
   */
  sortRows(
    edit: OnSheet & {
      by: number;
      descending?: boolean;
      from?: number;
      to?: number;
      columns?: { from: number; count: number };
    },
  ): number[];
  insertRows(edit: OnSheet & { before: number; count?: number }): void;
  deleteRows(edit: OnSheet & { from: number; count?: number }): void;
  moveRows(edit: OnSheet & { from: number; count?: number; before: number }): void;
  /** Copies whole rows over those at `to`; with `insert`, new rows are made for them first. */
  copyRows(edit: OnSheet & { from: number; count?: number; to: number; insert?: boolean }): void;
  insertColumns(edit: OnSheet & { before: number; count?: number }): void;
  deleteColumns(edit: OnSheet & { from: number; count?: number }): void;
  moveColumns(edit: OnSheet & { from: number; count?: number; before: number }): void;
  hideRows(edit: OnSheet & { from: number; count?: number; hidden: boolean }): void;
  hideColumns(edit: OnSheet & { from: number; count?: number; hidden: boolean }): void;
  /** A filter that hides these rows and spans `range`, or all cells; null takes the filter away. */
  filter(edit: OnSheet & { hiddenRows: number[] | null; range?: Block }): void;
  /** *Sort A to Z* of the filter: only what it spans is sorted. Tables sort so, too. */
  sortByFilter(edit: OnSheet & { by: number; descending?: boolean }): void;
  /** What `person` (default: the owner) has selected; the sheet becomes the active one. */
  select(edit: OnSheet & { blocks: Block[]; person?: string }): void;
  setFormat(edit: OnSheet & { block: Block; format: string }): void;
  setNote(edit: OnSheet & { row: number; column: number; note: string }): void;
  /** Only `editors` and the owner may write there from now on; without a block: the whole sheet. */
  protect(edit: OnSheet & { block?: Block; editors?: string[] }): void;
  unprotect(edit: OnSheet): void;
  /** The conditional format rules that somebody makes by hand, all of the sheet's in their order. */
  colour(edit: OnSheet & { rules: readonly book.ColourRule[] }): void;
  /** From now on these cells take only these texts. */
  rule(edit: OnSheet & { block: Block; values: string[] }): void;
  /** Answers the new sheet's id. Its cells are text, as from a CSV. */
  addSheet(edit: { name?: string; cells?: string[][]; kind?: 'chart' }): number;
  /** Makes columns of a table that have a type: scripts can't give them a format any more. */
  typeColumns(edit: OnSheet & { block: Block }): void;
  renameSheet(edit: OnSheet & { name: string }): void;
  deleteSheet(edit: { sheet: number }): void;
  /** Moves a sheet among the others; `to` counts from 1. */
  moveSheet(edit: { sheet: number; to: number }): void;
  renameFile(edit: { name: string }): void;
  /** All sheets as they are now, which stay so whatever happens. */
  takeSheets(): SheetData[];
  /** The spreadsheet gets these sheets, in this order, in place of its own; those that it has already keep their ids. */
  putSheets(sheets: readonly SheetData[]): void;
}

export function createEdits(
  state: WorldState,
  clock: Clock,
  beforeChange: (sheet: SheetData) => void,
): Edits {
  const sheetOf = (id: number | undefined): SheetData => {
    const { workbook } = state;
    const first = workbook.sheets[0];
    if (id !== undefined) return book.sheetById(workbook, id);
    if (!first) throw new PlatformError('The spreadsheet has no sheet.');
    return first;
  };
  const desk: Desk = {
    ...{ state, clock, beforeChange, sheetOf },
    changing: (id) => {
      const sheet = sheetOf(id);
      beforeChange(sheet);
      return sheet;
    },
  };
  return { ...cellEdits(desk), ...lineEdits(desk), ...sheetEdits(desk) };
}

/** What edits work with. */
interface Desk {
  state: WorldState;
  clock: Clock;
  beforeChange(sheet: SheetData): void;
  sheetOf(id: number | undefined): SheetData;
  /** The sheet, which is about to change. */
  changing(id: number | undefined): SheetData;
}

/** What is done to cells. */
function cellEdits({
  state,
  clock,
  sheetOf,
  changing,
}: Desk): Pick<
  Edits,
  | 'setCell'
  | 'paste'
  | 'clear'
  | 'sortRows'
  | 'sortByFilter'
  | 'setFormat'
  | 'setNote'
  | 'select'
  | 'protect'
  | 'unprotect'
  | 'colour'
  | 'rule'
  | 'typeColumns'
> {
  const { workbook } = state;
  const type = (sheet: SheetData, row: number, column: number, text: string) => {
    const plain = book.cellAt(sheet, row, column)?.format === PLAIN_TEXT;
    const content = plain
      ? text === ''
        ? null
        : { value: text }
      : parseTyped(text, workbook.locale, clock.now());
    book.putContent(sheet, row, column, content);
  };

  return {
    setCell: ({ sheet: id, row, column, text }) => {
      const sheet = changing(id);
      book.requireInside(sheet, { row, column, rows: 1, columns: 1 });
      type(sheet, row, column, text);
    },
    paste: ({ sheet: id, row, column, cells }) => {
      const sheet = changing(id);
      const width = cells.reduce((most, one) => Math.max(most, one.length), 0);
      sheet.maxRows = Math.max(sheet.maxRows, row - 1 + cells.length);
      sheet.maxColumns = Math.max(sheet.maxColumns, column - 1 + width);
      cells.forEach((texts, rowIndex) => {
        texts.forEach((text, columnIndex) => {
          type(sheet, row + rowIndex, column + columnIndex, text);
        });
      });
    },
    clear: ({ sheet: id, block }) => {
      const sheet = changing(id);
      book.requireInside(sheet, block);
      for (let row = block.row; row < block.row + block.rows; row++)
        for (let column = block.column; column < block.column + block.columns; column++)
          book.putContent(sheet, row, column, null);
    },
    sortRows: ({ sheet: id, by, descending = false, from = 2, to, columns }) => {
      const sheet = changing(id);
      const last = to ?? book.lastRow(sheet);
      if (last < from) return [];
      const block = {
        row: from,
        column: columns?.from ?? 1,
        rows: last - from + 1,
        columns: columns?.count ?? sheet.maxColumns,
      };
      book.requireInside(sheet, block);
      return book.sortBlock(sheet, block, by, !descending);
    },
    sortByFilter: ({ sheet: id, by, descending = false }) => {
      book.sortByFilter(changing(id), by, !descending);
    },
    setFormat: ({ sheet: id, block, format }) => {
      const sheet = changing(id);
      for (let row = block.row; row < block.row + block.rows; row++)
        for (let column = block.column; column < block.column + block.columns; column++)
          book.dress(sheet, row, column, { format });
    },
    setNote: ({ sheet, row, column, note }) => {
      book.dress(changing(sheet), row, column, { note: note === '' ? undefined : note });
    },
    select: ({ sheet, blocks, person = workbook.owner }) => {
      state.selections[person] = { sheet: sheetOf(sheet).id, blocks };
    },
    protect: ({ sheet, block, editors = [] }) => {
      sheetOf(sheet).protections.push({ block: block ?? null, editors });
    },
    rule: ({ sheet: id, block, values }) => {
      const sheet = changing(id);
      const validation = { kind: 'list' as const, values, help: null, allowInvalid: false };
      for (let row = block.row; row < block.row + block.rows; row++)
        for (let column = block.column; column < block.column + block.columns; column++) {
          const looks = { ...book.cellAt(sheet, row, column)?.looks, validation };
          book.dress(sheet, row, column, { looks });
        }
    },
    typeColumns: ({ sheet: id, block }) => {
      const sheet = changing(id);
      sheet.typed = [...(sheet.typed ?? []), block];
    },
    colour: ({ sheet, rules }) => {
      sheetOf(sheet).rules = rules;
    },
    unprotect: ({ sheet }) => {
      sheetOf(sheet).protections = [];
    },
  };
}

/** What is done to rows and columns as a whole. */
function lineEdits({
  changing,
}: Desk): Pick<
  Edits,
  | 'insertRows'
  | 'deleteRows'
  | 'moveRows'
  | 'copyRows'
  | 'insertColumns'
  | 'deleteColumns'
  | 'moveColumns'
  | 'hideRows'
  | 'hideColumns'
  | 'filter'
> {
  return {
    insertRows: ({ sheet, before, count = 1 }) => {
      book.insertRows(changing(sheet), before, count);
    },
    deleteRows: ({ sheet, from, count = 1 }) => {
      book.deleteRows(changing(sheet), from, count);
    },
    moveRows: ({ sheet, from, count = 1, before }) => {
      book.moveRows(changing(sheet), from, count, before);
    },
    copyRows: ({ sheet: id, from, count = 1, to, insert = false }) => {
      const sheet = changing(id);
      if (insert) book.insertRows(sheet, to, count);
      book.copyRows(sheet, insert && to <= from ? from + count : from, count, to);
    },
    insertColumns: ({ sheet, before, count = 1 }) => {
      book.insertColumns(changing(sheet), before, count);
    },
    deleteColumns: ({ sheet, from, count = 1 }) => {
      book.deleteColumns(changing(sheet), from, count);
    },
    moveColumns: ({ sheet, from, count = 1, before }) => {
      book.moveColumns(changing(sheet), from, count, before);
    },
    hideRows: ({ sheet, from, count = 1, hidden }) => {
      hideLines(changing(sheet), 'rows', from, count, hidden);
    },
    hideColumns: ({ sheet, from, count = 1, hidden }) => {
      hideLines(changing(sheet), 'columns', from, count, hidden);
    },
    filter: ({ sheet: id, hiddenRows, range }) => {
      const sheet = changing(id);
      sheet.filterOn = hiddenRows !== null;
      delete sheet.filterRange;
      if (hiddenRows !== null && range) sheet.filterRange = range;
      const hidden = new Set(hiddenRows ?? []);
      sheet.rows.forEach((row, index) => {
        row.filtered = hidden.has(index + 1);
      });
    },
  };
}

/** What is done to sheets and the file. */
function sheetEdits({
  state,
  sheetOf,
  beforeChange,
}: Desk): Pick<
  Edits,
  | 'addSheet'
  | 'renameSheet'
  | 'deleteSheet'
  | 'moveSheet'
  | 'renameFile'
  | 'takeSheets'
  | 'putSheets'
> {
  const { workbook } = state;
  return {
    addSheet: ({ name = book.freeSheetName(workbook), cells = [], kind }) => {
      const { id } = book.addSheet(workbook, name);
      const index = workbook.sheets.findIndex((sheet) => sheet.id === id);
      workbook.sheets[index] = { ...book.newSheet(id, name, cells), ...(kind ? { kind } : {}) };
      return id;
    },
    renameSheet: ({ sheet, name }) => {
      sheetOf(sheet).name = name;
    },
    deleteSheet: ({ sheet: id }) => {
      const sheet = sheetOf(id);
      if (workbook.sheets.length === 1)
        throw new PlatformError("You can't remove all the sheets in a document.");
      workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
    },
    moveSheet: ({ sheet: id, to }) => {
      const sheet = sheetOf(id);
      workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
      workbook.sheets.splice(to - 1, 0, sheet);
    },
    renameFile: ({ name }) => {
      workbook.name = name;
    },
    takeSheets: () => workbook.sheets.map(book.copyOf),
    putSheets: (sheets) => {
      workbook.sheets = sheets.map((next) => {
        const before = workbook.sheets.find(({ id }) => id === next.id);
        if (!before) return book.copyOf(next);
        beforeChange(before);
        return Object.assign(before, book.copyOf(next));
      });
    },
  };
}
