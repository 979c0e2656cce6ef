/** Makes a sheet with a row per space from a roster, and pours later rosters into it; the roster stays untouched. */
import { type Pouring, pour } from '../plan/pour';
import { findRoster, type RosterPerson } from '../plan/roster';
import type { RosterMade } from '../plan/view';
import type { RosterAnswer } from '../protocol';
import { readColumns } from '../table/find-columns';
import type { Catalogue } from '../texts/catalogue';
import { said } from '../texts/said';
import { say } from '../texts/say';
import { documentStore } from './ports';
import { findSheet, guarded } from './sheet';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** In DocumentProperties: `RosterMemory` of a roster. */
const keyFor = (rosterId: number) => `roster.${rosterId}`;

interface RosterMemory {
  by: string;
  /** Ids of the sheets that were made from it, by the header that people were grouped by. */
  sheets: Record<string, number>;
}

const SPACE_NAME_WIDTH = 200;
const MEMBERS_WIDTH = 420;

function memoryOf(properties: Record<string, string>, rosterId: number): RosterMemory {
  const text = properties[keyFor(rosterId)];
  return text === undefined ? { by: '', sheets: {} } : (JSON.parse(text) as RosterMemory);
}

/** What was made from this roster before; sheets that were deleted since are left out. */
export function rosterMade(properties: Record<string, string>, rosterId: number): RosterMade {
  const { by, sheets } = memoryOf(properties, rosterId);
  const names = Object.entries(sheets).flatMap(([header, id]) => {
    const name = findSheet(id)?.getName();
    return name === undefined ? [] : [[header, name] as const];
  });
  return { by, sheets: Object.fromEntries(names) };
}

/**
 * Makes the sheet, or brings the one that was made before up to date: new groups are new rows, people who came are
 * written into their row's Members cell, people who left are only told. The column to group by is remembered, and the
 * sheet for it. undefined: this sheet is no roster, or can't be grouped so.
 */
export function makeFromRoster(
  roster: Sheet,
  by: string,
  texts: Catalogue,
): { sheet: Sheet; changes: Omit<RosterAnswer, 'view'> } | undefined {
  const found = findRoster(roster.getDataRange().getDisplayValues());
  const grouping = found?.groupings.find(({ header }) => header === by);
  if (!grouping) return undefined;
  const properties = documentStore();
  const { sheets } = memoryOf(properties.all(), roster.getSheetId());
  const before = sheets[by] === undefined ? undefined : findSheet(sheets[by]);
  const sheet = before ?? insertSheet(roster.getName(), texts);
  const cells = sheet.getDataRange().getDisplayValues();
  const columns = readColumns(cells);
  const nameColumn = columns?.fields.spaceName?.[0];
  const membersColumn = columns?.fields.members?.[0];
  if (!columns || nameColumn === undefined || membersColumn === undefined) return undefined;
  const rows = cells.slice(columns.headerRow + 1).map((row, index) => ({
    row: columns.headerRow + 1 + index,
    name: row[nameColumn] ?? '',
    members: row[membersColumn] ?? '',
  }));
  const pouring = pour(grouping.groups, rows);
  guarded(() => writePouring(sheet, pouring, nameColumn, membersColumn, cells));
  const memory: RosterMemory = { by, sheets: { ...sheets, [by]: sheet.getSheetId() } };
  properties.set({ [keyFor(roster.getSheetId())]: JSON.stringify(memory) });
  SpreadsheetApp.getActiveSpreadsheet().setActiveSheet(sheet);
  return {
    sheet,
    changes: {
      newSpaces: pouring.newGroups.length,
      came: pouring.came.map(({ group, people }) => ({
        space: group,
        people: people.map((person) => person.shown),
      })),
      left: pouring.left.map(({ group, people }) => ({ space: group, people })),
    },
  };
}

function insertSheet(rosterName: string, texts: Catalogue): Sheet {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const text = (code: string, sheet = '') => say(texts, said(code, { sheet }));
  const wanted = text('roster.sheetName', rosterName).slice(0, 90);
  let name = wanted;
  for (let number = 2; spreadsheet.getSheetByName(name); number++) name = `${wanted} ${number}`;
  const sheet = spreadsheet.insertSheet(name);
  sheet.getRange(1, 1, sheet.getMaxRows(), 2).setNumberFormat('@');
  sheet
    .getRange(1, 1, 1, 2)
    .setValues([[text('sample.header.spaceName'), text('sample.header.members')]])
    .setFontWeight('bold');
  sheet.setFrozenRows(1);
  sheet.setColumnWidth(1, SPACE_NAME_WIDTH);
  sheet.setColumnWidth(2, MEMBERS_WIDTH);
  return sheet;
}

function membersText(people: readonly RosterPerson[]): string {
  return people.map((person) => person.shown).join(', ');
}

function writePouring(
  sheet: Sheet,
  pouring: Pouring,
  nameColumn: number,
  membersColumn: number,
  cells: string[][],
): void {
  for (const { row, people } of pouring.came) {
    const before = (cells[row]?.[membersColumn] ?? '').trim();
    const text = [before, membersText(people)].filter((part) => part !== '').join(', ');
    sheet.getRange(row + 1, membersColumn + 1).setValue(text);
  }
  const added = pouring.newGroups;
  if (added.length === 0) return;
  const first = sheet.getLastRow() + 1;
  const short = first + added.length - 1 - sheet.getMaxRows();
  if (short > 0) sheet.insertRowsAfter(sheet.getMaxRows(), short);
  sheet
    .getRange(first, nameColumn + 1, added.length, 1)
    .setNumberFormat('@')
    .setValues(added.map((group) => [group.name]));
  sheet
    .getRange(first, membersColumn + 1, added.length, 1)
    .setNumberFormat('@')
    .setValues(added.map((group) => [membersText(group.members)]));
}
