/** What Apps Script calls: asks every question and writes the answers into a sheet. */
import { SCRIPT_PROBES } from './questions';

const WORKSHOP = 'Probe (may be deleted)';
const ANSWERS = 'Observations';

/** Asks all and answers rows of id and answer; the sheet “Observations” holds the same. */
export function probe(): string[][] {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const rows = SCRIPT_PROBES.map(({ id, run }) => {
    const sheet = spreadsheet.insertSheet(WORKSHOP);
    let observed: string;
    try {
      observed = run(sheet);
    } catch (error) {
      observed = `threw: ${(error as Error).message}`;
    }
    spreadsheet.deleteSheet(sheet);
    return [id, observed];
  });
  const answers = spreadsheet.getSheetByName(ANSWERS) ?? spreadsheet.insertSheet(ANSWERS);
  const table = [['id', 'observed'], ...rows];
  // What begins with “=” or “+” has to stay a text.
  answers.getRange(1, 1, table.length, 2).setNumberFormat('@').setValues(table);
  return rows;
}
