/** A sheet to start from: the headers with notes, choices as dropdowns, and an example row that is never set up. */
import type { Catalogue } from '../texts/catalogue';
import { said } from '../texts/said';
import { say } from '../texts/say';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Rows below the header that get dropdowns. */
const ROWS_WITH_CHOICES = 500;

/** Columns of the sample, by the code of their texts; `choices` by the codes of theirs. */
const COLUMNS: { code: string; width: number; choices?: string[] }[] = [
  { code: 'spaceName', width: 200 },
  { code: 'members', width: 300 },
  { code: 'owners', width: 180 },
  { code: 'description', width: 220 },
  { code: 'history', width: 90, choices: ['on', 'off'] },
];

/** Fills `front` where nothing is in it, else a new sheet; opens it, and answers it. */
export function insertSampleSheet(texts: Catalogue, front: Sheet): Sheet {
  const text = (code: string) => say(texts, said(`sample.${code}`));
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const isEmpty = front.getLastRow() === 0;
  const sheet = isEmpty ? front : spreadsheet.insertSheet(freeName(text('sheetName')));

  const table = sheet.getRange(1, 1, 2, COLUMNS.length);
  table.setValues([
    COLUMNS.map(({ code }) => text(`header.${code}`)),
    COLUMNS.map(({ code }) => text(`example.${code}`)),
  ]);
  const header = sheet.getRange(1, 1, 1, COLUMNS.length);
  header.setFontWeight('bold');
  header.setNotes([COLUMNS.map(({ code }) => text(`note.${code}`))]);
  sheet.getRange(2, 1).setNote(text('note.example'));
  sheet.setFrozenRows(1);
  COLUMNS.forEach(({ width, choices }, index) => {
    sheet.setColumnWidth(index + 1, width);
    if (!choices) return;
    const rule = SpreadsheetApp.newDataValidation()
      .requireValueInList(
        choices.map((choice) => text(`choice.${choice}`)),
        true,
      )
      .setAllowInvalid(true)
      .build();
    sheet.getRange(2, index + 1, ROWS_WITH_CHOICES, 1).setDataValidation(rule);
  });
  spreadsheet.setActiveSheet(sheet);
  return sheet;
}

/** A name in use gets a number. */
function freeName(wanted: string): string {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  let name = wanted;
  for (let number = 2; spreadsheet.getSheetByName(name); number++) name = `${wanted} ${number}`;
  return name;
}
