/** A list of people as it is asked to be read, what was made from it before, and what a later list would change there. */
import { type MadeRow, PEOPLE_FIELDS, type Pouring, peopleText, pour } from '../plan/pour';
import { findRoster, type Grouping, type Roster, type RosterGroup } from '../plan/roster';
import { type RosterMemory, readRosterMemory, rosterKey, withChoice } from '../plan/roster-memory';
import { chosenWay, type RosterMade, waysToGroup } from '../plan/roster-view';
import type { RosterRequest } from '../protocol';
import { readColumns } from '../table/find-columns';
import type { PeopleField } from '../table/header';
import type { Host, Tab } from './host';
import { remembered } from './remembered';

/** Most characters of a cell. Source: Sheets' limits. */
const LONGEST_CELL = 50_000;

/** What was made from this list before, and how it was read; sheets that were deleted since are left out. */
export function rosterMade(
  host: Host,
  properties: Record<string, string>,
  rosterId: number,
): RosterMade {
  const { sheets, ...choice } = readRosterMemory(properties[rosterKey(rosterId)]);
  const names = Object.entries(sheets).flatMap(([header, id]) => {
    const name = host.book.find(id)?.name();
    return name === undefined ? [] : [[header, name] as const];
  });
  return { ...choice, sheets: Object.fromEntries(names) };
}

/** A list as it was asked to be read, and the sheet that was made from it by this grouping before. */
export interface OpenedRoster {
  roster: Roster;
  made: RosterMade;
  way: Grouping;
  before: Tab | undefined;
}

/** undefined: this sheet is no list of people. */
export function openRoster(
  host: Host,
  list: Tab,
  request: RosterRequest,
): OpenedRoster | undefined {
  const properties = host.document.all();
  const made = withChoice(rosterMade(host, properties, list.id), request);
  const cells = list.cells();
  const columns = readColumns(cells, remembered(properties, list.id).answers);
  const roster = findRoster(cells, { ...made, columns });
  if (!roster) return undefined;
  const way = chosenWay(waysToGroup(roster, list.name()), made.by);
  if (!way) return undefined;
  const sheetId = readRosterMemory(properties[rosterKey(list.id)]).sheets[way.header];
  const before = sheetId === undefined ? undefined : host.book.find(sheetId);
  return { roster, made, way, before };
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
export function rememberMade({ document }: Host, list: Tab, opened: OpenedRoster, made: Tab): void {
  const key = rosterKey(list.id);
  const before = readRosterMemory(document.get(key));
  const sheets = { ...before.sheets, [opened.way.header]: made.id };
  const memory: RosterMemory = { ...choiceOf(opened), sheets };
  document.set({ [key]: JSON.stringify(memory) });
}

/** The largest group whose people don't fit into a cell; undefined: all do. */
export function tooLarge(way: Grouping): RosterGroup | undefined {
  return way
    .groups()
    .find((group) => PEOPLE_FIELDS.some((field) => peopleText(group[field]).length > LONGEST_CELL));
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
export function openPouring(host: Host, made: Tab, way: Grouping): OpenedPouring | undefined {
  const cells = made.cells();
  const { answers } = remembered(host.document.all(), made.id);
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
  return { pouring: pour(way.groups(), rows), rows, headerRow: columns.headerRow, at };
}
