/** A sheet as a person sees it, and its shown cells. */
import type { SheetData } from './workbook';
import * as book from './workbook';

/** A sheet as a person sees it. */
export interface SheetView {
  id: number;
  name: string;
  hidden: boolean;
  /** Shown texts of the used part. */
  cells: string[][];
  maxRows: number;
  maxColumns: number;
  /** Numbers from 1. */
  hiddenColumns: number[];
  hiddenRows: number[];
  filteredRows: number[];
  frozenRows: number;
  widths: Record<number, number>;
  notes: { row: number; column: number; note: string }[];
  bold: { row: number; column: number }[];
  choices: { row: number; column: number; values: string[] }[];
  /** Cells that a rule colours. */
  coloured: { row: number; column: number; background: string; colour: string; bold: boolean }[];
}

/** The shown texts of the used part. Asked for around most calls of a simulated run, hence the plain loops. */
export function shownCells(sheet: SheetData, locale: string): string[][] {
  const [rows, columns] = [book.lastRow(sheet), book.lastColumn(sheet)];
  const shown: string[][] = [];
  for (const { cells } of sheet.rows.slice(0, rows)) {
    const texts: string[] = [];
    for (let column = 0; column < columns; column++)
      texts.push(book.shownText(cells[column] ?? null, locale));
    shown.push(texts);
  }
  return shown;
}

/** Everything of a sheet that can be seen. */
export function viewOf(sheet: SheetData, locale: string): SheetView {
  const { id, name, hidden, maxRows, maxColumns, hiddenColumns, frozenRows, widths } = sheet;
  const view: SheetView = {
    id,
    name,
    hidden,
    cells: shownCells(sheet, locale),
    maxRows,
    maxColumns,
    hiddenColumns: [...hiddenColumns],
    hiddenRows: [],
    filteredRows: [],
    frozenRows,
    widths: { ...widths },
    notes: [],
    bold: [],
    choices: [],
    coloured: [],
  };
  sheet.rows.forEach((data, rowIndex) => {
    const row = rowIndex + 1;
    if (data.hidden) view.hiddenRows.push(row);
    if (data.filtered) view.filteredRows.push(row);
    data.cells.forEach((cell, columnIndex) => {
      const column = columnIndex + 1;
      const rule = sheet.rules && book.ruleFor(sheet, row, column, book.shownText(cell, locale));
      if (rule)
        view.coloured.push({
          ...{ row, column, background: rule.background ?? '', colour: rule.colour ?? '' },
          bold: rule.bold === true,
        });
      if (cell?.note) view.notes.push({ row, column, note: cell.note });
      if (cell?.looks?.weight === 'bold') view.bold.push({ row, column });
      if (cell?.looks?.validation?.kind === 'list')
        view.choices.push({ row, column, values: cell.looks.validation.values });
    });
  });
  return view;
}
