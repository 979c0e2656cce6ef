/** Rosters: one person a row with a repeating group or class beside it, as school and office systems export them. */

import { readPeople } from '../table/addresses';
import { visibleText, withoutCase } from '../table/cell-text';
import { SYNONYMS } from '../table/synonyms';
import type { Snapshot } from './snapshot';

/** Fewer people than this are no roster, only rows that look alike. */
const FEWEST_PEOPLE = 4;
/** Of the rows with a person, this share must name a group. */
const GROUPED_SHARE = 0.9;
/** On the average a group has at least this many people. */
const PEOPLE_A_GROUP = 2;
/** A header stands within the first rows, as everywhere. */
const HEADER_ROWS = 20;

/** A roster that was recognised. Columns and rows count from 0. */
export interface Roster {
  headerRow: number;
  personColumn: number;
  /** Every column that people can be grouped by, the likeliest first; never empty. */
  groupings: Grouping[];
}

/** One way to make groups of a roster's people. */
export interface Grouping {
  column: number;
  header: string;
  /** In the order of their first row. */
  groups: RosterGroup[];
}

export interface RosterGroup {
  name: string;
  /** Addresses or ids as the roster has them, once each. */
  people: { user: string; shown: string }[];
}

/**
 * Recognises a roster in a sheet's cells: a column with one person a row, and beside it a column whose texts come
 * again and again. undefined: the sheet is none. Of several such columns those come first whose header says what they
 * are, as Class does beside Year; then the ones with the fewest groups, because first names repeat a little and classes
 * a lot; then the leftmost.
 */
export function findRoster(cells: readonly (readonly string[])[]): Roster | undefined {
  const width = Math.max(0, ...cells.map((row) => row.length));
  const people = cells.map((row) => row.map(onePerson));
  let personColumn = -1;
  let most = 0;
  for (let column = 0; column < width; column++) {
    const count = people.filter((row) => row[column]).length;
    const crowded = cells.some((row) => severalPeople(row[column] ?? ''));
    if (count > most && !crowded) {
      most = count;
      personColumn = column;
    }
  }
  const firstPerson = people.findIndex((row) => row[personColumn]);
  if (most < FEWEST_PEOPLE || firstPerson < 1 || firstPerson > HEADER_ROWS) return undefined;
  const headerRow = firstPerson - 1;
  const rows = cells.map((_, index) => index).filter((index) => people[index]?.[personColumn]);

  const groupings: Grouping[] = [];
  for (let column = 0; column < width; column++) {
    const header = textAt(cells, headerRow, column);
    // Of two columns with one header a person could only choose the first.
    const isChoosable = header !== '' && groupings.every((one) => one.header !== header);
    if (column === personColumn || !isChoosable) continue;
    const groups = new Map<string, number[]>();
    for (const index of rows) {
      const text = withoutCase(textAt(cells, index, column));
      if (text === '' || people[index]?.[column]) continue;
      groups.set(text, [...(groups.get(text) ?? []), index]);
    }
    const grouped = [...groups.values()].reduce((sum, list) => sum + list.length, 0);
    const repeats = groups.size >= 2 && grouped >= groups.size * PEOPLE_A_GROUP;
    if (grouped < rows.length * GROUPED_SHARE || !repeats) continue;
    groupings.push({
      column,
      header,
      groups: [...groups.values()].map((indices) => ({
        name: textAt(cells, indices[0] as number, column),
        people: peopleOnce(indices.map((index) => people[index]?.[personColumn])),
      })),
    });
  }
  if (groupings.length === 0) return undefined;
  groupings.sort(
    (a, b) =>
      Number(saysGroup(b.header)) - Number(saysGroup(a.header)) ||
      a.groups.length - b.groups.length,
  );
  return { headerRow, personColumn, groupings };
}

/** Whether each row of a sheet is a person of a list, and no row a space of its own. */
export function listsPeople({ cells, columns }: Pick<Snapshot, 'cells' | 'columns'>): boolean {
  const roster = columns && findRoster(cells);
  if (!columns || !roster || Object.keys(columns.outcome).length > 0) return false;
  const name = columns.fields.spaceName?.[0];
  const [first] = roster.groupings;
  return name === undefined || name === first?.column;
}

/** A header such as Class, in any language: what it holds are groups and nothing else. */
function saysGroup(header: string): boolean {
  return Object.values(SYNONYMS).some(({ grouping }) => grouping.includes(withoutCase(header)));
}

function peopleOnce(people: readonly (RosterGroup['people'][number] | undefined)[]) {
  return [...new Map(people.flatMap((one) => (one ? [[one.user, one] as const] : []))).values()];
}

function textAt(cells: readonly (readonly string[])[], row: number, column: number): string {
  return visibleText(cells[row]?.[column] ?? '').trim();
}

function onePerson(cell: string): { user: string; shown: string } | undefined {
  if (!cell.includes('@')) return undefined;
  const { people, problems } = readPeople(cell);
  const [person] = people;
  return people.length === 1 && problems.length === 0 && person
    ? { user: person.user, shown: person.address ?? person.shown }
    : undefined;
}

function severalPeople(cell: string): boolean {
  return cell.includes('@') && readPeople(cell).people.length > 1;
}

/** What pouring a roster into the rows it made before would change. */
export interface Pouring {
  /** New rows, in the roster's order. */
  newGroups: RosterGroup[];
  /** People who are in the roster and not in the row yet; they are written into its Members cell. */
  came: { row: number; group: string; people: RosterGroup['people'] }[];
  /** People who are in the row and not in the roster any more: shown only, nobody is taken out. */
  left: { group: string; people: string[] }[];
}

/** Compares a roster's groups with the rows (`row` from 0) of the sheet that was made from it. Groups go by name, without case. */
export function pour(
  groups: readonly RosterGroup[],
  rows: readonly { row: number; name: string; members: string }[],
): Pouring {
  const byName = new Map(rows.map((row) => [withoutCase(row.name.trim()), row]));
  const pouring: Pouring = { newGroups: [], came: [], left: [] };
  for (const group of groups) {
    const row = byName.get(withoutCase(group.name));
    if (!row) {
      pouring.newGroups.push(group);
      continue;
    }
    const before = readPeople(row.members).people;
    const known = new Set(before.map((person) => person.user));
    const now = new Set(group.people.map((person) => person.user));
    const came = group.people.filter((person) => !known.has(person.user));
    const gone = before.filter((person) => !now.has(person.user));
    if (came.length > 0) pouring.came.push({ row: row.row, group: group.name, people: came });
    if (gone.length > 0)
      pouring.left.push({ group: group.name, people: gone.map((person) => person.shown) });
  }
  return pouring;
}
