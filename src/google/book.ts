/** The spreadsheet, as the use cases know it. */
import type { Book, Tab, Table } from '../app/host';
import { NOT_A_GRID } from '../placing/sheet';
import { editCells, restoreCells } from './cell-edits';
import { filterOf, widenFilter } from './filters';
import { appendLines } from './log-sheet';
import { insertSampleSheet } from './sample-sheet';
import { dressed, findSheet, guarded, hiddenRows, selectedRows, sheetPort } from './sheet';
import { colourTexts, isColoured } from './status-colours';
import { addColumn, addRows, fitRows, insertHeaders, setCell } from './table-writes';
import { allShown } from './whole-reads';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const active = () => SpreadsheetApp.getActiveSpreadsheet();

/** The spreadsheet that is open. */
export function activeBook(): Book {
  let known: string | undefined;
  const zone = () => {
    known ??= active().getSpreadsheetTimeZone();
    return known;
  };
  return {
    id: () => active().getId(),
    url: () => active().getUrl(),
    tabs: () => active().getSheets().filter(isGrid).map(tabOf),
    front: () => tabOf(grid(active().getActiveSheet())),
    find: (id) => found(findSheet(id)),
    named: (name) => found(active().getSheetByName(name) ?? undefined),
    insert: insertTable,
    insertSample: (texts) => tabOf(insertSampleSheet(texts, active().getActiveSheet())),
    append: appendLines,
    locale: () => active().getSpreadsheetLocale(),
    timeZone: zone,
    time: (at, pattern) => Utilities.formatDate(new Date(at), zone(), pattern),
  };
}

/** Charts and connected data are sheets, too, and throw when they are asked for cells. */
function isGrid(sheet: Sheet): boolean {
  return sheet.getType() === SpreadsheetApp.SheetType.GRID;
}

function grid(sheet: Sheet): Sheet {
  if (isGrid(sheet)) return sheet;
  const error = new Error(sheet.getName());
  error.name = NOT_A_GRID;
  throw error;
}

const found = (sheet: Sheet | undefined): Tab | undefined => (sheet ? tabOf(sheet) : undefined);

function tabOf(sheet: Sheet): Tab {
  return {
    id: sheet.getSheetId(),
    name: () => sheet.getName(),
    cells: () => allShown(sheet),
    port: () => sheetPort(sheet),
    toFront: () => {
      active().setActiveSheet(sheet);
    },
    hidden: (rows, until) => hiddenRows(sheet, rows, until),
    filter: () => filterOf(sheet),
    widenFilter: (wanted) =>
      guarded(
        () => {
          widenFilter(sheet, wanted);
          SpreadsheetApp.flush();
        },
        () => [sheet.getDataRange()],
      ),
    selected: () => selectedRows(sheet),
    select: (row, column) => {
      const range =
        column === null
          ? sheet.getRange(row, 1, 1, sheet.getLastColumn())
          : sheet.getRange(row, column + 1);
      range.activate();
    },
    insertHeaders: (headers) => insertHeaders(sheet, headers),
    edit: (edits) => editCells(sheet, edits),
    restore: (cells) => restoreCells(sheet, cells),
    formulas: (column) =>
      sheet
        .getRange(1, column + 1, sheet.getLastRow(), 1)
        .getFormulas()
        .map((row) => row[0] ?? ''),
    setCell: (row, column, text) => setCell(sheet.getRange(row + 1, column + 1), text),
    isColoured: (colours) => isColoured(sheet, colours),
    colour: (colours, where) => colourTexts(sheet, colours, where),
    addColumn: (headerRow, header) => addColumn(sheet, headerRow, header),
    addRows: (count, columns) => addRows(sheet, count, columns),
  };
}

/** A new sheet with bold, frozen headers over plain text; a name in use gets a number. */
function insertTable(wanted: string, { headers, widths, rows }: Table): Tab {
  const spreadsheet = active();
  let name = wanted;
  for (let number = 2; spreadsheet.getSheetByName(name); number++) name = `${wanted} ${number}`;
  const sheet = spreadsheet.insertSheet(name);
  guarded(() => {
    fitRows(sheet, rows.length + 1);
    const cells = sheet.getRange(1, 1, sheet.getMaxRows(), headers.length);
    dressed(() => cells.setNumberFormat('@'));
    sheet.getRange(1, 1, rows.length + 1, headers.length).setValues([headers, ...rows]);
    sheet.getRange(1, 1, 1, headers.length).setFontWeight('bold');
    sheet.setFrozenRows(1);
    widths.forEach((width, index) => {
      sheet.setColumnWidth(index + 1, width);
    });
  });
  return tabOf(sheet);
}
