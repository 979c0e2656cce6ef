/** The spreadsheet: the cells as the sheet holds them, edited and selected as a person would. */
import Papa from 'papaparse';
import { useEffect, useRef } from 'preact/hooks';
import {
  type CellComponent,
  type RangeComponent,
  type RowComponent,
  TabulatorFull,
} from 'tabulator-tables';
import { edit, showHidden, showSpace, spaceOfLink, workbook } from './state';
import type { CellRange, SheetState } from './wire';

/** Empty rows and columns shown beyond the last cell, as a sheet has them. */
const SPARE_ROWS = 30;
const LEAST_COLUMNS = 15;
const SPARE_COLUMNS = 2;

const NARROWEST_PX = 92;
const WIDEST_PX = 160;
const LETTER_PX = 6.6;

export interface GridHandle {
  focus(): void;
}

export function Grid({ handle }: { handle: GridHandle }) {
  const place = useRef<HTMLDivElement>(null);
  const state = workbook.value;
  const hidden = showHidden.value;
  const sheet = useRef<LiveSheet | null>(null);

  useEffect(() => {
    if (!place.current || !state) return;
    const { active } = state;
    if (sheet.current && !sheet.current.fits(active)) {
      sheet.current.close();
      sheet.current = null;
    }
    sheet.current ??= openSheet(place.current, active);
    sheet.current.show(active, state.selection, hidden);
  }, [state, hidden]);

  useEffect(() => {
    handle.focus = () =>
      place.current?.querySelector<HTMLElement>('.tabulator-tableholder')?.focus();
    return () => sheet.current?.close();
  }, [handle]);

  return <div class="grid" ref={place} />;
}

/** The letters over a column: A, B, … Z, AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + (column % 26));
}

interface LiveSheet {
  /** Whether `next` is the same sheet and fits on the grid as it is. */
  fits(next: SheetState): boolean;
  show(next: SheetState, selection: CellRange, withHidden: boolean): void;
  close(): void;
}

function openSheet(place: HTMLElement, first: SheetState): LiveSheet {
  const columns = columnsFor(first);
  const rows = rowsFor(first);
  let shown = first.cells;
  let bold = boldIn(first);
  let choices = choicesIn(first);
  let hiddenRows = new Set<number>();
  let components: RowComponent[] = [];
  let { widths } = first;
  const grown = new Map<number, number>();
  for (let column = 0; column < columns; column++)
    if (first.cells.every((row) => !row[column])) grown.set(column, NARROWEST_PX);
  let hiddenNow = new Set<number>(first.hiddenColumns);
  let selected = '';
  /** What the person has just selected, until the server knows it: what it says before then is old. */
  let moving = '';
  let ready = false;
  let waiting: (() => void) | null = null;

  const element = document.createElement('div');
  place.append(element);
  const table = new TabulatorFull(element, {
    height: '100%',
    data: Array.from({ length: rows }, (_, row) => rowData(row, first.cells[row], columns)),
    index: 'row',
    headerSortClickElement: 'icon',
    selectableRange: 1,
    selectableRangeColumns: true,
    selectableRangeRows: true,
    editTriggerEvent: 'dblclick',
    rowHeader: {
      title: 'Row',
      field: 'row',
      formatter: (cell: CellComponent) => String(Number(cell.getValue()) + 1),
      headerSort: false,
      editor: false,
      resizable: false,
      frozen: true,
      width: 44,
      hozAlign: 'center',
      cssClass: 'row-number',
    },
    columnDefaults: {
      headerSort: false,
      resizable: 'header',
      headerHozAlign: 'center',
      editor: (...given: EditorInputs) => {
        const { row, column } = placeOf(given[0]);
        const values = choices.get(`${row} ${column}`);
        return values ? choiceEditor(values, ...given) : cellEditor(...given);
      },
      formatter: (cell: CellComponent) => {
        const { row, column } = placeOf(cell);
        cell.getElement().classList.toggle('bold', bold.has(`${row} ${column}`));
        return formatCell(cell);
      },
    },
    columns: Array.from({ length: columns }, (_, column) => ({
      title: columnLetters(column),
      field: fieldOf(column),
      width: first.widths[column] ?? widthFor(first.cells, column),
      visible: !hiddenNow.has(column),
    })),
  });
  table.on('tableBuilt', () => {
    ready = true;
    components = table.getRows();
    nameParts(element);
    waiting?.();
  });
  table.on('cellEdited', (cell: CellComponent) => {
    const place = placeOf(cell);
    void edit({ kind: 'cells', ...place, values: [[String(cell.getValue() ?? '')]] });
  });
  table.on('rangeChanged', (range: RangeComponent) => {
    const found = rangeOf(range);
    const key = JSON.stringify(found);
    // Before the first selection was shown, this is only the grid's own beginning.
    if (!found || key === selected || selected === '') return;
    selected = key;
    moving = key;
    settle(async () => {
      await edit({ kind: 'select', range: found });
      if (moving === key) moving = '';
    });
  });
  const cellAt = (row: number, column: number): CellComponent | undefined =>
    components[row]?.getCell(fieldOf(column)) || undefined;
  listen(element, table, cellAt, (row, column) => shown[row]?.[column] ?? '');

  const setWidth = (column: number, width: number) => {
    const component = table.getColumn(fieldOf(column));
    if (component) component.setWidth(width);
  };

  const show: LiveSheet['show'] = (next, selection, withHidden) => {
    const before = bold;
    bold = boldIn(next);
    for (let row = 0; row < rows; row++) {
      const changed = changesIn(shown[row], next.cells[row], columns);
      if (changed) void components[row]?.update(changed);
    }
    shown = next.cells;
    choices = choicesIn(next);
    if (next.hiddenRows.join() !== [...hiddenRows].join()) {
      hiddenRows = new Set(next.hiddenRows);
      table.setFilter((data) => !hiddenRows.has(Number(data.row)));
    }
    for (const place of new Set([...before, ...bold])) {
      if (before.has(place) === bold.has(place)) continue;
      const [row, column] = place.split(' ').map(Number) as [number, number];
      const cell = cellAt(row, column);
      cell?.getElement().classList.toggle('bold', bold.has(place));
    }
    const hidden = new Set(withHidden ? [] : next.hiddenColumns);
    for (let column = 0; column < columns; column++) {
      if (hidden.has(column) === hiddenNow.has(column)) continue;
      if (hidden.has(column)) table.hideColumn(fieldOf(column));
      else table.showColumn(fieldOf(column));
    }
    hiddenNow = hidden;
    for (let column = 0; column < columns; column++) {
      const width = next.widths[column];
      if (width !== undefined && width !== widths[column]) setWidth(column, width);
      // Columns that were empty grow with what is written to them.
      if (width === undefined && grown.has(column)) {
        const wanted = widthFor(next.cells, column);
        if (wanted <= (grown.get(column) ?? 0)) continue;
        grown.set(column, wanted);
        setWidth(column, wanted);
      }
    }
    widths = next.widths;
    const key = JSON.stringify(selection);
    if (key !== selected && moving === '') {
      const scroll = selected !== '';
      selected = key;
      // A row that is filtered out can't be shown as selected.
      let { row, rows: height } = selection;
      for (; height > 1 && hiddenRows.has(row); height--) row++;
      if (hiddenRows.has(row)) return;
      const start = cellAt(row, selection.column);
      const end = cellAt(row + height - 1, selection.column + selection.columns - 1);
      if (start && end) select(table, start, end, scroll);
    }
  };

  return {
    fits: (next) =>
      next.id === first.id && columnsFor(next) <= columns && rowsFor(next) <= rows + 20,
    show: (...what) => {
      if (ready) show(...what);
      else waiting = () => show(...what);
    },
    close: () => {
      table.destroy();
      element.remove();
    },
  };
}

function boldIn(sheet: SheetState): Set<string> {
  return new Set(sheet.bold.map(([row, column]) => `${row} ${column}`));
}

/** What takes the focus has to be a part that a grid may have: it is the group of all rows. */
function nameParts(element: HTMLElement): void {
  const holder = element.querySelector('.tabulator-tableholder');
  holder?.setAttribute('role', 'rowgroup');
  holder?.setAttribute('aria-label', 'Cells');
  holder?.querySelector('.tabulator-table')?.setAttribute('role', 'none');
  element.removeAttribute('aria-owns');
  element.setAttribute('aria-label', 'Sheet');
}

function choicesIn(sheet: SheetState): Map<string, string[]> {
  return new Map(sheet.choices.map(([row, column, values]) => [`${row} ${column}`, values]));
}

function fieldOf(column: number): string {
  return `c${column}`;
}

function columnsFor(sheet: SheetState): number {
  return Math.max(LEAST_COLUMNS, (sheet.cells[0]?.length ?? 0) + SPARE_COLUMNS);
}

function rowsFor(sheet: SheetState): number {
  return sheet.cells.length + SPARE_ROWS;
}

/** As wide as its longest text, within bounds. */
function widthFor(cells: string[][], column: number): number {
  let longest = 0;
  for (const row of cells.slice(0, 50)) {
    const text = row[column] ?? '';
    // Nobody reads an address to its end.
    if (!spaceOfLink(text)) longest = Math.max(longest, text.length);
  }
  return Math.round(Math.min(WIDEST_PX, Math.max(NARROWEST_PX, longest * LETTER_PX + 16)));
}

function rowData(row: number, cells: string[] | undefined, columns: number) {
  const data: Record<string, unknown> = { row };
  for (let column = 0; column < columns; column++) data[fieldOf(column)] = cells?.[column] ?? '';
  return data;
}

function changesIn(before: string[] | undefined, after: string[] | undefined, columns: number) {
  let changes: Record<string, unknown> | null = null;
  for (let column = 0; column < columns; column++) {
    const text = after?.[column] ?? '';
    if (text === (before?.[column] ?? '')) continue;
    changes ??= {};
    changes[fieldOf(column)] = text;
  }
  return changes;
}

function formatCell(cell: CellComponent): HTMLElement | Text {
  const text = String(cell.getValue() ?? '');
  const space = spaceOfLink(text);
  if (!space) return document.createTextNode(text);
  const link = document.createElement('a');
  link.href = text;
  link.textContent = text;
  link.title = 'Open in Chat';
  link.addEventListener('click', (event) => {
    event.preventDefault();
    showSpace(space);
  });
  return link;
}

type EditorInputs = [
  cell: CellComponent,
  onRendered: (then: () => void) => void,
  success: (value: string) => void,
  cancel: () => void,
];

/** The cell's dropdown. */
function choiceEditor(values: string[], ...given: EditorInputs): HTMLElement {
  const [cell, onRendered, success, cancel] = given;
  const field = document.createElement('select');
  const text = String(cell.getValue() ?? '');
  for (const value of new Set([text, '', ...values])) field.add(new Option(value, value));
  field.value = text;
  field.setAttribute('aria-label', 'Cell');
  let over = false;
  const end = (how: () => void) => {
    if (over) return;
    over = true;
    how();
  };
  field.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === 'Escape') end(cancel);
    else if (event.key === 'Enter' || event.key === 'Tab') end(() => success(field.value));
    else return;
    event.preventDefault();
  });
  field.addEventListener('change', () => end(() => success(field.value)));
  field.addEventListener('blur', () => end(() => success(field.value)));
  onRendered(() => field.focus({ preventScroll: true }));
  return field;
}

/** A text field as large as the cell; Enter keeps what was typed, Alt+Enter makes a new line. */
function cellEditor(...[cell, onRendered, success, cancel]: EditorInputs): HTMLElement {
  const field = document.createElement('textarea');
  field.value = String(cell.getValue() ?? '');
  field.rows = Math.min(6, Math.max(1, field.value.split('\n').length));
  field.setAttribute('aria-label', 'Cell');
  let over = false;
  const end = (how: () => void) => {
    if (over) return;
    over = true;
    how();
  };
  const keep = () => end(() => success(field.value));
  field.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === 'Escape') end(cancel);
    else if (event.key === 'Tab') keep();
    else if (event.key === 'Enter' && event.altKey) {
      field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
      field.rows = Math.min(6, field.value.split('\n').length);
    } else if (event.key === 'Enter') keep();
    else return;
    event.preventDefault();
  });
  field.addEventListener('blur', keep);
  onRendered(() => {
    field.focus({ preventScroll: true });
    field.select();
  });
  return field;
}

function placeOf(cell: CellComponent): { row: number; column: number } {
  return {
    row: Number(cell.getRow().getData().row),
    column: Number(cell.getField().slice(1)),
  };
}

function rangeOf(range: RangeComponent): CellRange | null {
  const columns = range
    .getColumns()
    .map((column) => column.getField())
    .filter((field) => /^c\d+$/.test(field))
    .map((field) => Number(field.slice(1)));
  const rows = range.getRows().map((row) => Number(row.getData().row));
  const [column, lastColumn] = [Math.min(...columns), Math.max(...columns)];
  const [row, lastRow] = [Math.min(...rows), Math.max(...rows)];
  if (!Number.isFinite(row) || !Number.isFinite(column)) return null;
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

function select(
  table: TabulatorFull,
  start: CellComponent,
  end: CellComponent,
  scroll: boolean,
): void {
  table.getRanges()[0]?.setBounds(start, end);
  if (!scroll) return;
  void table.scrollToRow(start.getRow(), 'center', false).catch(() => {});
  void table.scrollToColumn(start.getField(), 'middle', false).catch(() => {});
}

/** Keys and the clipboard, as a spreadsheet answers them. */
function listen(
  element: HTMLElement,
  table: TabulatorFull,
  cellAt: (row: number, column: number) => CellComponent | undefined,
  textAt: (row: number, column: number) => string,
): void {
  const range = () => {
    const first = table.getRanges()[0];
    return first ? rangeOf(first) : null;
  };
  const editing = (event: Event) =>
    event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLSelectElement;
  element.addEventListener(
    'keydown',
    (event) => {
      const at = range();
      if (!at || editing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Delete' || event.key === 'Backspace') {
        const values = Array.from({ length: at.rows }, () => Array<string>(at.columns).fill(''));
        void edit({ kind: 'cells', row: at.row, column: at.column, values });
      } else if (event.key.length === 1 && event.key !== ' ') {
        cellAt(at.row, at.column)?.edit();
        return;
      } else return;
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );
  element.addEventListener('copy', (event) => {
    const at = range();
    if (!at || editing(event) || !event.clipboardData) return;
    const values = Array.from({ length: at.rows }, (_, row) =>
      Array.from({ length: at.columns }, (_, column) => textAt(at.row + row, at.column + column)),
    );
    event.clipboardData.setData('text/plain', Papa.unparse(values, { delimiter: '\t' }));
    event.preventDefault();
  });
  element.addEventListener('paste', (event) => {
    const at = range();
    const text = event.clipboardData?.getData('text/plain');
    if (!at || editing(event) || !text) return;
    const { data } = Papa.parse<string[]>(text.replace(/\r?\n$/, ''), { delimiter: '\t' });
    void edit({ kind: 'cells', row: at.row, column: at.column, values: data });
    event.preventDefault();
  });
}

let settling: ReturnType<typeof setTimeout> | undefined;

/** Runs `then` once the selection has stopped moving. */
function settle(then: () => void): void {
  clearTimeout(settling);
  settling = setTimeout(then, 80);
}
