/** What Apps Script calls: asks every question and writes the answers into a sheet. */
import { pageOfProbes } from './page';
import { ASKED_AT_ONCE } from './questions';
import { firing, secondFiring, startTimers, timersSaw } from './timers';

const WORKSHOP = 'Probe (may be deleted)';
const ANSWERS = 'Observations';

/** Asks all that can be answered at once; the sheet “Observations” holds the answers, a row of id and answer each. */
export function probe(): string[][] {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const rows = ASKED_AT_ONCE.map(({ id, run }) => {
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
  return write(rows);
}

/** Shows the page beside the sheet that asks what only a page can. */
export function probePage(): void {
  const page = HtmlService.createHtmlOutput(pageOfProbes()).setTitle('Probe');
  SpreadsheetApp.getUi().showSidebar(page);
}

/** What the page saw. */
export function pageSaw(rows: string[][]): null {
  write(rows);
  return null;
}

/** For the page: how an undefined property came in. */
export function probeKeys(request: object): string {
  return 'a' in request ? String((request as { a: unknown }).a) : 'left out';
}

/** For the page: an undefined property. */
export function probeUndefined(): object {
  return { a: undefined, b: 1 };
}

/** Makes a timer, which asks what only a timer can. */
export function probeTimers(): void {
  startTimers();
}

export function probeFiring(event: { triggerUid?: string } | undefined): void {
  firing(event);
}

export function probeSecond(): void {
  secondFiring();
}

/** Writes down what the timers have seen; two hours after the first one fired, that is all. */
export function probeLater(): string[][] {
  return write(timersSaw());
}

/** Puts the rows into the sheet of answers, each in place of an older one; answers them. */
function write(rows: string[][]): string[][] {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = spreadsheet.getSheetByName(ANSWERS) ?? spreadsheet.insertSheet(ANSWERS);
  const before = sheet.getLastRow() > 1 ? sheet.getDataRange().getDisplayValues().slice(1) : [];
  const answers = new Map([...before, ...rows].map(([id = '', observed = '']) => [id, observed]));
  const table = [['id', 'observed'], ...answers];
  // What begins with “=” or “+” has to stay a text.
  sheet.getRange(1, 1, table.length, 2).setNumberFormat('@').setValues(table);
  return rows;
}
