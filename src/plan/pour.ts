/** A list of people poured into the sheet that was made from it before: what a later one brings. */
import { readPeople } from '../table/addresses';
import { groupKey, type RosterGroup, type RosterPerson } from './roster-groups';

/** What pouring a list into the rows it made before would change. */
export interface Pouring {
  /** New rows, in the list's order. */
  newGroups: RosterGroup[];
  /** People who are in the list and not in the row yet; they are written into its Members cell. */
  came: { row: number; group: string; people: RosterPerson[] }[];
  /** People who are in the row and not in the list any more: shown only, nobody is taken out. */
  left: { group: string; people: string[] }[];
}

/** Compares a list's groups with the rows (`row` from 0) of the sheet that was made from it. Groups go by name, without case and spaces. */
export function pour(
  groups: readonly RosterGroup[],
  rows: readonly { row: number; name: string; members: string }[],
): Pouring {
  const byName = new Map(rows.map((row) => [groupKey(row.name), row]));
  const pouring: Pouring = { newGroups: [], came: [], left: [] };
  for (const group of groups) {
    const row = byName.get(groupKey(group.name));
    if (!row) {
      pouring.newGroups.push(group);
      continue;
    }
    const before = readPeople(row.members).people;
    const known = new Set(before.map((person) => person.user));
    const now = new Set(group.members.map((person) => person.user));
    const came = group.members.filter((person) => !known.has(person.user));
    const gone = before.filter((person) => !now.has(person.user));
    if (came.length > 0) pouring.came.push({ row: row.row, group: group.name, people: came });
    if (gone.length > 0)
      pouring.left.push({ group: group.name, people: gone.map((person) => person.shown) });
  }
  return pouring;
}
