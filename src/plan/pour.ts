/** A list of people poured into the sheet that was made from it: what a later list brings, and which cells say so then. */
import { hashText } from '../request/fingerprint';
import { readPeople } from '../table/addresses';
import type { PeopleField } from '../table/header';
import { groupKey, type RosterGroup, type RosterPerson } from './roster-groups';

/** The fields of a group's people, in the order in which their columns are made. */
export const PEOPLE_FIELDS: readonly PeopleField[] = ['members', 'managers', 'owners'];

/** A row of the sheet that was made, as its cells stand; `row` counts from 0. */
export interface MadeRow extends Record<PeopleField, string> {
  row: number;
  name: string;
  /** What further columns of people say: they are in, whatever the list says. */
  also?: string;
}

/** What can become of people in rows that stand there already. */
export type PourChange =
  /** They are in the list's group and in none of the row's cells. */
  | { kind: 'came'; group: string; people: RosterPerson[] }
  /** They left one group and came into another. */
  | { kind: 'moved'; group: string; to: string; people: RosterPerson[] }
  /** They may do more than their row says. */
  | { kind: 'role'; group: string; role: PeopleField; people: RosterPerson[] }
  /** They are in the row and not in the list's group any more. */
  | { kind: 'left'; group: string; people: RosterPerson[] };

/** What pouring a list into the rows it made before would change. */
export interface Pouring {
  /** New rows, in the list's order. */
  newGroups: RosterGroup[];
  /** In the order in which they are shown: those who came, moved, may do more, left. */
  changes: PourChange[];
  /** Names of rows that are no group of the list; nothing is said about their people. */
  otherRows: string[];
  /** Names this pouring: another list, another row, another cell has another one. */
  digest: string;
}

/** A cell that is written, with what it held when it was read. */
export interface PourWrite {
  row: number;
  field: PeopleField;
  before: string;
  after: string;
  /** The row's name, and whom the write is about. */
  group: string;
  people: string[];
}

/** Changes are ticked when they are shown, but for people who left: they may well be meant to stay. */
export function isTicked({ kind }: Pick<PourChange, 'kind'>): boolean {
  return kind !== 'left';
}

/** Compares a list's groups with the rows of the sheet that was made from it. Groups go by name, without case and spaces. */
export function pour(groups: readonly RosterGroup[], rows: readonly MadeRow[]): Pouring {
  const byKey = new Map(rows.map((row) => [groupKey(row.name), row]));
  const keys = new Set(groups.map(({ name }) => groupKey(name)));
  // Who manages may stand in the sheet alone; they left nothing where the list never says who does.
  const said = PEOPLE_FIELDS.filter(
    (field) => field === 'members' || groups.some((group) => group[field].length > 0),
  );
  const newGroups: RosterGroup[] = [];
  const came: Part[] = [];
  const left: Omit<Part, 'isNew'>[] = [];
  const roles: PourChange[] = [];
  for (const group of groups) {
    const row = byKey.get(groupKey(group.name));
    if (!row) {
      newGroups.push(group);
      for (const person of everyone(group)) came.push({ group: group.name, person, isNew: true });
      continue;
    }
    const before = new Map<string, { person: RosterPerson; field: PeopleField }>();
    for (const field of PEOPLE_FIELDS)
      for (const person of readPeople(row[field]).people)
        before.set(person.user, { person, field });
    const also = new Set(readPeople(row.also ?? '').people.map(({ user }) => user));
    const now = new Set<string>();
    for (const role of PEOPLE_FIELDS) {
      const more: RosterPerson[] = [];
      for (const person of group[role]) {
        now.add(person.user);
        const had = before.get(person.user);
        if (!had && !also.has(person.user)) came.push({ group: group.name, person, isNew: false });
        else if (had && PEOPLE_FIELDS.indexOf(role) > PEOPLE_FIELDS.indexOf(had.field))
          more.push(person);
      }
      if (more.length > 0) roles.push({ kind: 'role', group: group.name, role, people: more });
    }
    for (const { person, field } of before.values())
      if (!now.has(person.user) && said.includes(field)) left.push({ group: group.name, person });
  }
  const changes = changesOf(came, left, roles);
  const otherRows = rows
    .filter(({ name }) => name.trim() !== '' && !keys.has(groupKey(name)))
    .map(({ name }) => name);
  return { newGroups, changes, otherRows, digest: digestOf(groups, rows) };
}

interface Part {
  group: string;
  person: RosterPerson;
  /** Into a row that is made now. */
  isNew: boolean;
}

function everyone(group: RosterGroup): RosterPerson[] {
  return PEOPLE_FIELDS.flatMap((field) => group[field]);
}

/** Somebody who left one group and came into another has moved. */
function changesOf(
  came: readonly Part[],
  left: readonly Omit<Part, 'isNew'>[],
  roles: readonly PourChange[],
) {
  const arrivals = new Map<string, Part[]>();
  for (const part of came) {
    const known = arrivals.get(part.person.user);
    if (known) known.push(part);
    else arrivals.set(part.person.user, [part]);
  }
  const arrived = new Set<Part>();
  const moved: Moved[] = [];
  const gone: Moved[] = [];
  for (const { group, person } of left) {
    const arrival = arrivals.get(person.user)?.shift();
    if (arrival) arrived.add(arrival);
    (arrival ? moved : gone).push({ group, person, to: arrival?.group ?? '' });
  }
  const others = came
    .filter((part) => !arrived.has(part) && !part.isNew)
    .map(({ group, person }) => ({ group, person, to: '' }));
  return [
    ...together(others, (people, group): PourChange => ({ kind: 'came', group, people })),
    ...together(moved, (people, group, to): PourChange => ({ kind: 'moved', group, to, people })),
    ...roles,
    ...together(gone, (people, group): PourChange => ({ kind: 'left', group, people })),
  ];
}

interface Moved {
  group: string;
  to: string;
  person: RosterPerson;
}

/** People of one change together, in the order of the first of each. */
function together(
  parts: readonly Moved[],
  make: (people: RosterPerson[], group: string, to: string) => PourChange,
): PourChange[] {
  const known = new Map<string, Moved & { people: RosterPerson[] }>();
  for (const part of parts) {
    const key = JSON.stringify([part.group, part.to]);
    const before = known.get(key);
    if (before) before.people.push(part.person);
    else known.set(key, { ...part, people: [part.person] });
  }
  return [...known.values()].map(({ people, group, to }) => make(people, group, to));
}

function digestOf(groups: readonly RosterGroup[], rows: readonly MadeRow[]): string {
  const people = groups.map((group) => [
    group.name,
    ...PEOPLE_FIELDS.map((field) => group[field].map(({ user }) => user)),
  ]);
  return hashText(JSON.stringify([people, rows]));
}

/** What is written where some of the changes were ticked, and what can't be: a cell in which nobody can tell who is who. */
export interface PourPlan {
  writes: PourWrite[];
  undone: { group: string; people: string[] }[];
}

/** The cells that say what `taken` (numbers of `pouring.changes`) asks for. New rows are no part of it. */
export function planPour(
  pouring: Pouring,
  groups: readonly RosterGroup[],
  rows: readonly MadeRow[],
  taken: ReadonlySet<number>,
): PourPlan {
  const rowOf = new Map(rows.map((row) => [groupKey(row.name), row]));
  const groupOf = new Map(groups.map((group) => [groupKey(group.name), group]));
  const edits = new Map<MadeRow, RowEdit>();
  const edit = (name: string): RowEdit | undefined => {
    const row = rowOf.get(groupKey(name));
    if (!row) return undefined;
    const known = edits.get(row) ?? {
      out: new Set(),
      into: { members: [], managers: [], owners: [] },
    };
    edits.set(row, known);
    return known;
  };
  const takeOut = (name: string, people: readonly RosterPerson[]) => {
    for (const { user } of people) edit(name)?.out.add(user);
  };
  const putIn = (name: string, people: readonly RosterPerson[]) => {
    const group = groupOf.get(groupKey(name));
    const into = edit(name)?.into;
    const users = new Set(people.map(({ user }) => user));
    for (const field of PEOPLE_FIELDS)
      into?.[field].push(...(group?.[field] ?? []).filter(({ user }) => users.has(user)));
  };
  pouring.changes.forEach((change, index) => {
    if (!taken.has(index)) return;
    if (change.kind !== 'came') takeOut(change.group, change.people);
    if (change.kind === 'moved') putIn(change.to, change.people);
    if (change.kind === 'came' || change.kind === 'role') putIn(change.group, change.people);
  });
  return writesOf(edits);
}

/** What one row is to lose and to get. */
interface RowEdit {
  out: Set<string>;
  into: Record<PeopleField, RosterPerson[]>;
}

function writesOf(edits: ReadonlyMap<MadeRow, RowEdit>): PourPlan {
  const plan: PourPlan = { writes: [], undone: [] };
  for (const [row, { out, into }] of edits)
    for (const field of PEOPLE_FIELDS) {
      const before = row[field];
      const here = readPeople(before).people.filter(({ user }) => out.has(user));
      if (here.length + into[field].length === 0) continue;
      const less = here.length === 0 ? before.trim() : without(before, out);
      const after = less === undefined ? undefined : peopleText(into[field], less);
      const people = [...here, ...into[field]].map(({ shown }) => shown);
      if (after === undefined) plan.undone.push({ group: row.name, people });
      else plan.writes.push({ row: row.row, field, before, after, group: row.name, people });
    }
  return plan;
}

/** People as a cell names them, after those whom it names already. */
export function peopleText(people: readonly RosterPerson[], before = ''): string {
  return [before, ...people.map(({ shown }) => shown)].filter((text) => text !== '').join(', ');
}

/**
 * The text without these people, the others as they stand: “Ben <ben@x.org>, tom@x.org” keeps Ben's name. Where
 * commas belong to names it is written anew from the addresses; undefined: it holds more than people.
 */
function without(text: string, users: ReadonlySet<string>): string | undefined {
  const { people, problems } = readPeople(text);
  const rest = people.filter(({ user }) => !users.has(user));
  const pieces = text.split(/[,;\n]/).filter((piece) => {
    const named = readPeople(piece).people;
    return piece.trim() !== '' && !(named.length === 1 && users.has(named[0]?.user ?? ''));
  });
  const cut = pieces.map((piece) => piece.trim()).join(', ');
  const left = readPeople(cut);
  const isExact =
    left.problems.length <= problems.length &&
    left.people.length === rest.length &&
    left.people.every(({ user }, index) => user === rest[index]?.user);
  if (isExact) return cut;
  return problems.length === 0 ? peopleText(rest) : undefined;
}
