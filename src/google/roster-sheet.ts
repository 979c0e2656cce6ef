/** Makes a sheet with a row per space from a list of people, and pours later lists into it; the list stays untouched. */
import {
  type MadeRow,
  PEOPLE_FIELDS,
  type Pouring,
  type PourPlan,
  peopleText,
  planPour,
  pour,
} from '../plan/pour';
import { findRoster, type Grouping, type Roster, type RosterGroup } from '../plan/roster';
import { type RosterMemory, readRosterMemory, rosterKey, withChoice } from '../plan/roster-memory';
import { chosenWay, type RosterMade, waysToGroup } from '../plan/roster-view';
import type { RosterRequest } from '../protocol';
import { readColumns } from '../table/find-columns';
import type { PeopleField } from '../table/header';
import type { Catalogue } from '../texts/catalogue';
import { said } from '../texts/said';
import { say } from '../texts/say';
import { documentStore, remembered } from './ports';
import { findSheet, guarded } from './sheet';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const SPACE_NAME_WIDTH = 200;
const PEOPLE_WIDTH = { members: 420, managers: 200, owners: 200 };

/** Most characters of a cell. Source: Sheets' limits. */
export const LONGEST_CELL = 50_000;

/** What was made from this list before, and how it was read; sheets that were deleted since are left out. */
export function rosterMade(properties: Record<string, string>, rosterId: number): RosterMade {
  const { sheets, ...choice } = readRosterMemory(properties[rosterKey(rosterId)]);
  const names = Object.entries(sheets).flatMap(([header, id]) => {
    const name = findSheet(id)?.getName();
    return name === undefined ? [] : [[header, name] as const];
  });
  return { ...choice, sheets: Object.fromEntries(names) };
}

/** A list as it was asked to be read, and the sheet that was made from it by this grouping before. */
export interface OpenedRoster {
  roster: Roster;
  made: RosterMade;
  way: Grouping;
  before: Sheet | undefined;
}

/** undefined: this sheet is no list of people. */
export function openRoster(list: Sheet, request: RosterRequest): OpenedRoster | undefined {
  const properties = documentStore().all();
  const id = list.getSheetId();
  const made = withChoice(rosterMade(properties, id), request);
  const cells = list.getDataRange().getDisplayValues();
  const columns = readColumns(cells, remembered(properties, id).answers);
  const roster = findRoster(cells, { ...made, columns });
  if (!roster) return undefined;
  const way = chosenWay(waysToGroup(roster, list.getName()), made.by);
  if (!way) return undefined;
  const sheetId = readRosterMemory(properties[rosterKey(id)]).sheets[way.header];
  return { roster, made, way, before: sheetId === undefined ? undefined : findSheet(sheetId) };
}

/** Whether the list is still read as it was asked for, and not in another way for want of a column. */
export function isAsAsked(opened: OpenedRoster, request: RosterRequest): boolean {
  const read = choiceOf(opened);
  return (['person', 'by', 'managers', 'owners'] as const).every(
    (what) => request[what] === undefined || request[what] === read[what],
  );
}

/** How the list is read, as it could be chosen. */
function choiceOf({ roster, way }: OpenedRoster) {
  return {
    person: roster.person.header,
    by: way.header,
    managers: roster.leaders.managers?.header ?? null,
    owners: roster.leaders.owners?.header ?? null,
  };
}

/** Remembers how the list was read and which sheet was made from it. */
function remember(list: Sheet, opened: OpenedRoster, sheet: Sheet): void {
  const properties = documentStore();
  const key = rosterKey(list.getSheetId());
  const before = readRosterMemory(properties.get(key));
  const sheets = { ...before.sheets, [opened.way.header]: sheet.getSheetId() };
  const memory: RosterMemory = { ...choiceOf(opened), sheets };
  properties.set({ [key]: JSON.stringify(memory) });
}

/** The largest group whose people don't fit into a cell; undefined: all do. */
export function tooLarge({ groups }: Grouping): RosterGroup | undefined {
  return groups.find((group) =>
    PEOPLE_FIELDS.some((field) => peopleText(group[field]).length > LONGEST_CELL),
  );
}

/** A new sheet with a row for each group. Managers and Owners are columns of it where somebody is in them. */
export function makeSheet(list: Sheet, opened: OpenedRoster, texts: Catalogue): Sheet {
  const { groups } = opened.way;
  const fields = PEOPLE_FIELDS.filter(
    (field) => field === 'members' || groups.some((group) => group[field].length > 0),
  );
  const headers = ['spaceName', ...fields].map((field) => headerOf(texts, field));
  const rows = groups.map((group) => [
    group.name,
    ...fields.map((field) => peopleText(group[field])),
  ]);
  const sheet = insertSheet(list.getName(), texts);
  guarded(() => {
    fitRows(sheet, rows.length + 1);
    sheet.getRange(1, 1, sheet.getMaxRows(), headers.length).setNumberFormat('@');
    sheet.getRange(1, 1, rows.length + 1, headers.length).setValues([headers, ...rows]);
    sheet.getRange(1, 1, 1, headers.length).setFontWeight('bold');
    sheet.setFrozenRows(1);
    sheet.setColumnWidth(1, SPACE_NAME_WIDTH);
    fields.forEach((field, index) => {
      sheet.setColumnWidth(index + 2, PEOPLE_WIDTH[field]);
    });
  });
  remember(list, opened, sheet);
  SpreadsheetApp.getActiveSpreadsheet().setActiveSheet(sheet);
  return sheet;
}

function headerOf(texts: Catalogue, field: string): string {
  return say(texts, said(`sample.header.${field}`));
}

function insertSheet(listName: string, texts: Catalogue): Sheet {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const wanted = say(texts, said('roster.sheetName', { sheet: listName })).slice(0, 90);
  let name = wanted;
  for (let number = 2; spreadsheet.getSheetByName(name); number++) name = `${wanted} ${number}`;
  return spreadsheet.insertSheet(name);
}

function fitRows(sheet: Sheet, rows: number): void {
  const short = rows - sheet.getMaxRows();
  if (short > 0) sheet.insertRowsAfter(sheet.getMaxRows(), short);
}

/** A sheet that was made before, as it stands, and what pouring the list into it would change. */
export interface OpenedPouring {
  pouring: Pouring;
  rows: MadeRow[];
  headerRow: number;
  /** Where each field stands, counting from 0; absent: nowhere yet. */
  at: Partial<Record<'spaceName' | PeopleField, number>>;
}

/** undefined: the names or the members have no column in it any more. */
export function openPouring(sheet: Sheet, { groups }: Grouping): OpenedPouring | undefined {
  const cells = sheet.getDataRange().getDisplayValues();
  const { answers } = remembered(documentStore().all(), sheet.getSheetId());
  const columns = readColumns(cells, answers);
  const { spaceName, members, managers, owners } = columns?.fields ?? {};
  if (!columns || !spaceName || !members) return undefined;
  const fields = { spaceName, members, managers, owners };
  const at = Object.fromEntries(
    Object.entries(fields).flatMap(([field, found]) => (found ? [[field, found[0]]] : [])),
  ) as OpenedPouring['at'];
  const rows = cells.slice(columns.headerRow + 1).map((row, index): MadeRow => {
    const text = (column: number | undefined) => (column === undefined ? '' : (row[column] ?? ''));
    return {
      row: columns.headerRow + 1 + index,
      name: text(at.spaceName).trim(),
      members: text(at.members),
      managers: text(at.managers),
      owners: text(at.owners),
      also: [members, managers, owners]
        .flatMap((found) => found?.slice(1) ?? [])
        .map(text)
        .join(', '),
    };
  });
  return { pouring: pour(groups, rows), rows, headerRow: columns.headerRow, at };
}

/** Writes what was ticked, and a row for each new group. A cell with a formula is left as it is. */
export function writePouring(
  list: Sheet,
  sheet: Sheet,
  opened: OpenedRoster,
  poured: OpenedPouring,
  taken: ReadonlySet<number>,
  texts: Catalogue,
): PourPlan['undone'] {
  const { pouring, rows, at } = poured;
  const plan = planPour(pouring, opened.way.groups, rows, taken);
  const undone = [...plan.undone];
  guarded(() => {
    for (const field of PEOPLE_FIELDS) {
      const writes = plan.writes.filter((write) => write.field === field);
      const isNew = pouring.newGroups.some((group) => group[field].length > 0);
      if (writes.length === 0 && !isNew) continue;
      at[field] ??= addColumn(sheet, poured.headerRow, headerOf(texts, field));
      const column = (at[field] ?? 0) + 1;
      const formulas = sheet.getRange(1, column, sheet.getLastRow(), 1).getFormulas();
      for (const { row, after, group, people } of writes) {
        if (formulas[row]?.[0]) undone.push({ group, people });
        else sheet.getRange(row + 1, column).setValue(after);
      }
    }
    addRows(sheet, pouring.newGroups, at);
  });
  remember(list, opened, sheet);
  SpreadsheetApp.getActiveSpreadsheet().setActiveSheet(sheet);
  return undone;
}

/** Behind all others: a run that is on knows the places of the rest. */
function addColumn(sheet: Sheet, headerRow: number, header: string): number {
  const at = sheet.getLastColumn();
  if (at === sheet.getMaxColumns()) sheet.insertColumnsAfter(at, 1);
  sheet.getRange(1, at + 1, sheet.getMaxRows(), 1).setNumberFormat('@');
  sheet
    .getRange(headerRow + 1, at + 1)
    .setValue(header)
    .setFontWeight('bold');
  return at;
}

function addRows(sheet: Sheet, groups: readonly RosterGroup[], at: OpenedPouring['at']): void {
  if (groups.length === 0) return;
  const first = sheet.getLastRow() + 1;
  fitRows(sheet, first + groups.length - 1);
  const write = (column: number | undefined, texts: string[]) => {
    if (column === undefined || texts.every((text) => text === '')) return;
    sheet
      .getRange(first, column + 1, texts.length, 1)
      .setNumberFormat('@')
      .setValues(texts.map((text) => [text]));
  };
  write(
    at.spaceName,
    groups.map(({ name }) => name),
  );
  for (const field of PEOPLE_FIELDS)
    write(
      at[field],
      groups.map((group) => peopleText(group[field])),
    );
}
