/** Rosters: one person a row with a repeating group or class beside it, as school and office systems export them. */
import { readPeople } from '../table/addresses';
import { visibleText, withoutCase } from '../table/cell-text';

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
  groupColumn: number;
  personColumn: number;
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
 * again and again. undefined: the sheet is none. Of several such columns the one with the fewest groups counts
 * that still tells people apart, the leftmost first.
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

  let best: { column: number; groups: Map<string, number[]> } | undefined;
  for (let column = 0; column < width; column++) {
    if (column === personColumn || textAt(cells, headerRow, column) === '') continue;
    const groups = new Map<string, number[]>();
    for (const index of rows) {
      const text = withoutCase(textAt(cells, index, column));
      if (text === '' || people[index]?.[column]) continue;
      groups.set(text, [...(groups.get(text) ?? []), index]);
    }
    const grouped = [...groups.values()].reduce((sum, list) => sum + list.length, 0);
    const repeats = groups.size >= 2 && grouped >= groups.size * PEOPLE_A_GROUP;
    if (grouped < rows.length * GROUPED_SHARE || !repeats) continue;
    // First names repeat a little, classes a lot: the fewest groups are the ones that are meant.
    if (!best || groups.size < best.groups.size) best = { column, groups };
  }
  if (!best) return undefined;
  const { column: groupColumn } = best;
  return {
    headerRow,
    groupColumn,
    personColumn,
    groups: [...best.groups.values()].map((indices) => {
      const seen = new Set<string>();
      const members = indices.flatMap((index) => {
        const person = people[index]?.[personColumn];
        if (!person || seen.has(person.user)) return [];
        seen.add(person.user);
        return [person];
      });
      return { name: textAt(cells, indices[0] as number, groupColumn), people: members };
    }),
  };
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

/** Compares a roster with the rows (`row` from 0) of the sheet that was made from it. Groups go by name, without case. */
export function pour(
  roster: Roster,
  rows: readonly { row: number; name: string; members: string }[],
): Pouring {
  const byName = new Map(rows.map((row) => [withoutCase(row.name.trim()), row]));
  const pouring: Pouring = { newGroups: [], came: [], left: [] };
  for (const group of roster.groups) {
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
