/** The log: a sheet that says what was done when, for those who want one. Off by default; written in one call a batch. */
import { type SettledRow, spaceLink, statusOf } from '../row/outcome';

const LOCK_WAIT_MS = 1_000;
/**
 * In DocumentProperties: until when somebody is writing lines. Writing takes seconds, and the document's lock is for
 * moments: it is held only while this is read and written.
 */
const TURN_KEY = 'logTurn';
/** Nobody writes longer: whoever has the turn by then was killed. */
const TURN_MS = 60_000;
const TURN_TRIES = 6;
const TURN_STEP_MS = 1_000;

/** The sheet's name, in every language: people and scripts find it by it. */
export const LOG_SHEET = 'Rows to Spaces log';
const HEADERS = ['Time', 'Person', 'Sheet', 'Row', 'What was done', 'Link', 'Details'];

/** What a person chose for the log of this spreadsheet. */
export interface LogSettings {
  on: boolean;
  /** Rows kept; the oldest go first. */
  most: number;
}

export const LOG_KEY = 'log';
const DEFAULT: LogSettings = { on: false, most: 5000 };

export function readLogSettings(text: string | null | undefined): LogSettings {
  try {
    const settings = JSON.parse(text ?? '') as Partial<LogSettings> | null;
    return {
      on: settings?.on === true,
      most: Math.max(100, Math.min(50_000, Number(settings?.most) || DEFAULT.most)),
    };
  } catch {
    return DEFAULT;
  }
}

/** Appends a line for each settled row. Never fails a run: a log that can't be written is left behind. */
export function appendToLog(
  rows: readonly SettledRow[],
  person: string,
  sheetName: string,
  words: (row: SettledRow) => string,
): void {
  const { on, most } = readLogSettings(
    PropertiesService.getDocumentProperties().getProperty(LOG_KEY),
  );
  if (!on || rows.length === 0) return;
  // Two executions that append at once would write over each other's lines.
  const turn = takeTurn();
  try {
    const sheet = logSheet();
    const time = Utilities.formatDate(
      new Date(),
      SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone(),
      'yyyy-MM-dd HH:mm:ss',
    );
    const lines = rows.map((row) => [
      time,
      person,
      sheetName,
      row.name,
      statusOf(row.outcome),
      'space' in row.outcome ? spaceLink(row.outcome.space) : '',
      words(row),
    ]);
    const last = sheet.getLastRow();
    const short = last + lines.length - sheet.getMaxRows();
    if (short > 0) sheet.insertRowsAfter(sheet.getMaxRows(), short);
    const range = sheet.getRange(last + 1, 1, lines.length, HEADERS.length);
    range.setNumberFormat('@');
    range.setValues(lines);
    const extra = last + lines.length - 1 - most;
    if (extra > 0) sheet.deleteRows(2, extra);
    // Written out before the next one looks where the last line stands.
    SpreadsheetApp.flush();
  } catch (thrown) {
    console.warn(JSON.stringify({ event: 'log-failed', name: (thrown as Error).name }));
  } finally {
    if (turn !== undefined) giveBackTurn(turn);
  }
}

/** Waits for one's turn, a few seconds at most; undefined: it never came, and lines may be lost to another's. */
function takeTurn(): string | undefined {
  const properties = PropertiesService.getDocumentProperties();
  for (let tries = 1; tries <= TURN_TRIES; tries++) {
    const turn = atOnce(() => {
      if (Number(properties.getProperty(TURN_KEY)) > Date.now()) return undefined;
      const mine = String(Date.now() + TURN_MS);
      properties.setProperty(TURN_KEY, mine);
      return mine;
    });
    if (turn !== undefined) return turn;
    if (tries < TURN_TRIES) Utilities.sleep(TURN_STEP_MS);
  }
  return undefined;
}

function giveBackTurn(turn: string): void {
  const properties = PropertiesService.getDocumentProperties();
  if (properties.getProperty(TURN_KEY) === turn) properties.deleteProperty(TURN_KEY);
}

function atOnce<T>(work: () => T): T | undefined {
  const lock = LockService.getDocumentLock();
  if (!lock?.tryLock(LOCK_WAIT_MS)) return undefined;
  try {
    return work();
  } finally {
    lock.releaseLock();
  }
}

function logSheet(): GoogleAppsScript.Spreadsheet.Sheet {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const there = spreadsheet.getSheetByName(LOG_SHEET);
  if (there) return there;
  const active = spreadsheet.getActiveSheet();
  const sheet = spreadsheet.insertSheet(LOG_SHEET);
  sheet.getRange(1, 1, 1, HEADERS.length).setValues([HEADERS]).setFontWeight('bold');
  sheet.setFrozenRows(1);
  // Inserting a sheet brings it to the front: the person stays where they were.
  spreadsheet.setActiveSheet(active);
  return sheet;
}
