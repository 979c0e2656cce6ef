/** Lists of people: one person a row, with a group, a class or nothing beside it, as school and office systems export them. */
import { domainOf } from '../table/address-form';
import type { NamedPerson } from '../table/addresses';
import { isBlank } from '../table/cell-text';
import { readKind, readYesOrNo } from '../table/choices';
import { mayHoldAddresses } from '../table/column-cells';
import type { Columns, Field } from '../table/columns';
import { readColumns } from '../table/find-columns';
import { senseOf } from '../table/header';
import { once } from '../table/once';
import { type Aside, asidesOf } from './asides';
import {
  allTexts,
  columnsOf,
  holdsPeople,
  isShort,
  type ListColumn,
  peopleAt,
  rowsWith,
  textAt,
} from './list-cells';
import {
  isAddressOfThing,
  isTotal,
  roleIn,
  saysFirstName,
  saysMember,
  saysRole,
  saysSecond,
  saysSeveral,
  whoseAddresses,
} from './list-words';
import {
  type Beside,
  EVERYBODY,
  type Grouping,
  groupingOf,
  isMarked,
  isRepeating,
  type ListedRow,
  layOut,
  mayBeMeant,
  type Placed,
  type RosterGroup,
  type RosterPerson,
  type SizedWay,
  saysSo,
  type Way,
  waysOf,
} from './roster-groups';

export type { Grouping, RosterGroup } from './roster-groups';

/** A list of people that was recognised. Columns and rows count from 0. */
export interface Roster {
  headerRow: number;
  /** Each row is a person. Otherwise rows are spaces, which could be read as people all the same. */
  isList: boolean;
  /** Where the people's addresses stand. */
  person: PeopleColumn;
  /** Every column that they may stand in, the likeliest first. */
  persons: PeopleColumn[];
  /** Different people of the list. */
  people: number;
  /** Every way to group them, the likeliest first; may be empty. */
  groupings: Grouping[];
  /** All of them in one group, for want of another; its name is ''. */
  everybody(): RosterGroup;
  /** The columns whose people manage and own each group; absent: nobody does but by their role. */
  leaders: Partial<Record<Beside['role'], BesideColumn>>;
  /** Every column of people who may manage or own each group. */
  besides: BesideColumn[];
  /** The column that says who is a manager or an owner. */
  roleColumn?: number;
  /** Rows of people without a readable address. */
  withoutAddress: Unread[];
  /** Cells that hold another address beside the one that was taken. */
  secondAddresses: (ListedRow & { others: string[] })[];
}

/** A column in which people stand. */
export interface PeopleColumn {
  column: number;
  header: string;
  /** Different people in it. */
  people: number;
}

/** A column with the people who manage or own each group, such as Teacher email. */
export interface BesideColumn extends PeopleColumn {
  role: Beside['role'];
  /** Within each group it holds the same people. */
  isSame: boolean;
}

/** A person who can't be put into a space. */
export interface Unread {
  row: number;
  /** The person's name, or what else their row begins with. */
  shown: string;
  /** What stands in place of the address. */
  cell: string;
}

/** What a person has chosen; a header that isn't there any more counts for nothing. */
export interface RosterChoice {
  /** Header of the column with the people's addresses. */
  person?: string;
  /** Header of the column that they are grouped by; '': everybody is in one group. */
  by?: string;
  /** Headers of the columns with the managers and the owners of each group; null: nobody. */
  managers?: string | null;
  owners?: string | null;
}

/** Names that repeat make no list of fewer people than this, but a slip. */
const FEWEST_PEOPLE = 4;
/** Beside a header such as Members, which means several people a row, it takes more. */
const FEWEST_UNDER_MEMBERS = 6;
/** Names of which more than this share are different are names of spaces, one of them written twice. */
const DIFFERENT_SHARE = 0.8;
/** In so many groups an address column may differ and still be the same within each. */
const DIFFERING_SHARE = 0.1;

/** The rows below the headers of a sheet that may be a list, by their columns. */
interface List {
  headerRow: number;
  columns: ListColumn[];
  /** Counted from the first row below the headers. */
  height: number;
  /** Lines that show or tell how to fill in a row: they are no people, whatever stands in them. */
  asides: ReadonlySet<number>;
  fieldOf: ReadonlyMap<number, Field>;
}

/** A sheet as far as it was recognised. `rows` are those with a person, from the first below the headers. */
interface Recognised {
  list: List;
  candidates: ListColumn[];
  person: ListColumn;
  rows: number[];
  isList: boolean;
}

function recognise(
  cells: readonly string[][],
  columns: Columns | undefined,
  chosen?: string,
): Recognised | undefined {
  const known = columns ?? readColumns(cells);
  if (!known || Object.keys(known.outcome).length > 0) return undefined;
  const { list, read } = listOf(cells, known);
  const before = read.get(chosen);
  if (before) return before.found;
  const found = recogniseIn(list, chosen);
  read.set(chosen, { found });
  return found;
}

function recogniseIn(list: List, chosen: string | undefined): Recognised | undefined {
  const candidates = personColumns(list);
  const person = candidates.find(({ header }) => header === chosen) ?? candidates[0];
  if (!person) return undefined;
  const rows = rowsOfPeople(person).filter((row) => !list.asides.has(row));
  const isList = isListOfPeople(list, person) && !arePairs(list, person, rows);
  return { list, candidates, person, rows, isList };
}

/** Mentors and mentees: each row has somebody else of its own, and by nothing could more than these be together. */
function arePairs(list: List, person: ListColumn, rows: readonly number[]): boolean {
  const leads = list.columns.some(
    (column) =>
      column !== person &&
      column.header !== '' &&
      column.holdsAddresses() &&
      isSomebodyElse(column, list) &&
      column.filled() * 2 > rows.length &&
      column.different() >= column.filled() * DIFFERENT_SHARE,
  );
  return leads && waysOf(openBeside(list, person), rows).length === 0;
}

/** Not another address of the same person, nor one of their parents or of a group. */
function isSomebodyElse(column: ListColumn, list: List): boolean {
  const isRelative = whoseAddresses(column) === 'relative';
  const saysWho = column.sense.role || column.sense.people === undefined;
  return saysWho && !isRelative && !saysSecond(column) && !isGroups(column, list);
}

function openBeside(list: List, person: ListColumn): ListColumn[] {
  return list.columns.filter((one) => one !== person && isOpen(one, list));
}

/** Whether each row of a sheet is a person of a list, and none is a space of its own. */
export function listsPeople(sheet: { cells: string[][]; columns: Columns | undefined }): boolean {
  return recognise(sheet.cells, sheet.columns)?.isList ?? false;
}

/**
 * Reads a sheet as a list of people. undefined: no column holds people who could stand one in a row, or what the
 * add-on has set up stands beside them, or the rows are spaces and nobody could be grouped by anything in them.
 */
export function findRoster(
  cells: readonly string[][],
  choice: RosterChoice & { columns?: Columns } = {},
): Roster | undefined {
  const recognised = recognise(cells, choice.columns, choice.person);
  if (!recognised) return undefined;
  const { list, candidates, person, rows, isList } = recognised;
  const open = openBeside(list, person);
  const isMeant = (way: SizedWay) => saysSo(way) && isRepeating(way);
  // Most sheets of spaces have no such way, which is known without laying people out by every column.
  const isAnyMeant = () =>
    waysOf(
      open.filter((column) => mayBeMeant(column, rows)),
      rows,
    ).some(isMeant);
  if (!isList && (rows.length < FEWEST_PEOPLE || !isAnyMeant())) return undefined;
  const all = waysOf(open, rows);
  const ways = isList ? all : all.filter(isMeant);
  if (!isList && ways.length === 0) return undefined;

  const roleColumn = roleColumnOf(open, rows);
  const taken = takenAddresses(person, rows);
  const times = new Map<string, number>();
  for (const row of rows) {
    const { user } = taken(row);
    times.set(user, (times.get(user) ?? 0) + 1);
  }
  const marked = markedRoleOf(open);
  const placed = rows.map((row): Placed => {
    const role = roleColumn ? roleIn(textAt(roleColumn, row)) : marked?.(row);
    const person = taken(row);
    const isAgain = times.get(person.user) !== 1;
    return { row, person, role: role ?? 'members', isAgain };
  });
  const likeliest = choice.by === '' ? EVERYBODY : (ways[0] ?? EVERYBODY);
  const way = ways.find(({ header }) => header === choice.by) ?? likeliest;
  const besides = besidesOf(list, person, way, rows);
  const leaders = {
    managers: leadersOf('managers', besides, choice.managers),
    owners: leadersOf('owners', besides, choice.owners),
  };
  const beside = Object.values(leaders).flatMap((one): Beside[] =>
    one ? [{ role: one.role, column: one.source }] : [],
  );
  const first = list.headerRow + 1;
  const nameOf = namesOf(list, person);
  const about = (row: number) => ({ row: row + first, shown: nameOf(row) });
  return {
    headerRow: list.headerRow,
    isList,
    person: peopleColumn(person),
    persons: candidates.map(peopleColumn),
    people: times.size,
    groupings: ways.map((one) => groupingOf(one, placed, beside, about)),
    everybody: () => groupingOf(EVERYBODY, placed, beside, about).groups()[0] ?? NOBODY,
    besides: besides.map(withoutSource),
    withoutAddress: unreadRows(list, person, nameOf),
    secondAddresses: secondAddresses(person, rows, taken, about),
    leaders: {
      ...(leaders.managers ? { managers: withoutSource(leaders.managers) } : {}),
      ...(leaders.owners ? { owners: withoutSource(leaders.owners) } : {}),
    },
    ...(roleColumn ? { roleColumn: roleColumn.column } : {}),
  };
}

const NOBODY: RosterGroup = { name: '', members: [], managers: [], owners: [], listed: 0 };

interface KnownList {
  columns: Columns;
  list: List;
  /** What was recognised in it, by the column of people that was chosen. */
  read: Map<string | undefined, { found: Recognised | undefined }>;
}

/** The columns of a sheet are asked about twice in a look: whether they are a list, and which one. */
const lists = new WeakMap<readonly string[][], KnownList>();

function listOf(cells: readonly string[][], columns: Columns): KnownList {
  const known = lists.get(cells);
  if (known?.columns === columns) return known;
  const made: KnownList = { columns, list: makeList(cells, columns), read: new Map() };
  lists.set(cells, made);
  return made;
}

function makeList(cells: readonly string[][], known: Columns): List {
  const { headerRow, headers, fields } = known;
  const found = [...asidesOf(cells, known)];
  const asides = found.filter(([, aside]) => TELLING.has(aside));
  const rows = cells.slice(headerRow + 1);
  // A total has no group and no name, whatever it is called.
  for (const [row, aside] of found) if (!TELLING.has(aside)) rows[row - headerRow - 1] = [];
  const fieldOf = new Map<number, Field>();
  for (const [field, columns] of Object.entries(fields))
    for (const column of columns ?? []) fieldOf.set(column, field as Field);
  const mayHold = (column: number) => mayHoldAddresses(cells, headerRow, column);
  return {
    ...{ headerRow, columns: columnsOf(headers, rows, mayHold), height: rows.length, fieldOf },
    asides: new Set(asides.map(([row]) => row - headerRow - 1)),
  };
}

const TELLING: ReadonlySet<Aside> = new Set(['example', 'instruction']);

/** The columns in which people stand, one a row, the likeliest first: those meant, then others, parents last. */
function personColumns(list: List): ListColumn[] {
  return list.columns
    .filter((column) => column.header !== '' && column.holdsAddresses())
    .filter((column) => !column.isCrowded() && !isGroups(column, list))
    .sort((a, b) => orderOf(a) - orderOf(b) || b.different() - a.different());
}

function isGroups(column: ListColumn, { fieldOf }: List): boolean {
  return isAddressOfThing(column) || fieldOf.get(column.column) === 'groups';
}

function orderOf(column: ListColumn): number {
  switch (whoseAddresses(column)) {
    case 'relative':
      return 4;
    case 'managers':
    case 'owners':
      return 3;
    default:
      return saysSecond(column) ? 2 : saysMember(column) ? 0 : 1;
  }
}

function peopleColumn(column: ListColumn): PeopleColumn {
  return { column: column.column, header: column.header, people: column.different() };
}

function rowsOfPeople(person: ListColumn): number[] {
  const rows: number[] = [];
  for (let row = 0; row < person.rows.length; row += 1)
    if (holdsPeople(person, row)) rows.push(row);
  return rows;
}

/** A column by which people can be grouped, as far as nobody has said what it means. */
function isOpen({ column }: ListColumn, { fieldOf }: List): boolean {
  const field = fieldOf.get(column);
  return !field || NOT_SETTINGS.has(field);
}

/** Fields that say who or which; the others are settings of a space. */
const NOT_SETTINGS = new Set<Field>(['spaceName', 'groups', 'members', 'managers', 'owners']);

/**
 * Whether each row is a person and not a space: no other column holds several members a row, no column names
 * spaces, each row another one, and no column says that rows are direct messages.
 */
function isListOfPeople(list: List, person: ListColumn): boolean {
  const others = list.columns.filter((column) => column !== person);
  const holdsMembers = (column: ListColumn) => column.isCrowded() && column.holdsAddresses();
  if (others.some((column) => holdsMembers(column) && isMembers(column))) return false;
  if (others.some((column) => saysMessage(column, list))) return false;
  // “Student 1 email, Student 2 email”: each row is a group of them.
  if (others.some((column) => isNextTo(person, column))) return false;
  const hasNames = others.some((column) => column.sense.aboutPeople && !column.sense.other);
  const isSeveral = saysSeveral(person);
  // Whoever has no address is somebody of a group all the same.
  const rows: number[] = [];
  person.rows.forEach((cells, row) => {
    if (cells.some((cell) => cell !== '')) rows.push(row);
  });
  return !others.some((column) => namesSpaces(column, rows, { person, hasNames, isSeveral }));
}

/** One of several numbered columns of the same people. */
function isNextTo(person: ListColumn, other: ListColumn): boolean {
  const [one, next] = [person.sense.number, other.sense.number];
  if (one === undefined || next === undefined || one === next) return false;
  return isMembers(other) && isMembers(person) && other.holdsAddresses();
}

function isMembers(column: ListColumn): boolean {
  const whose = whoseAddresses(column);
  return whose === undefined || whose === 'members';
}

/** A kind of space that has no group of people. */
function saysMessage(column: ListColumn, { fieldOf }: List): boolean {
  if (fieldOf.get(column.column) !== 'type') return false;
  return column.texts().some((text) => {
    const kind = readKind(text);
    return kind.kind === 'chosen' && kind.value !== 'space';
  });
}

/** Whether a column names a space in each row. */
function namesSpaces(
  column: ListColumn,
  rows: readonly number[],
  { person, hasNames, isSeveral }: { person: ListColumn; hasNames: boolean; isSeveral: boolean },
): boolean {
  const { sense } = column;
  if (sense.people && !sense.isThingOfPeople) return false;
  if (sense.contact || sense.aboutPeople || sense.other || isMarked(column)) return false;
  if (!sense.thing && !(sense.name && isSeveral)) return false;
  if (column.holdsAddresses() || allTexts(column, (text) => /^[\d.,]+$/.test(text))) return false;
  const { at } = layOut(column, rows);
  const seen = new Set<number>();
  let named = 0;
  for (const row of rows) {
    const groups = at(row);
    for (const group of groups) seen.add(group);
    named += groups.length;
  }
  if (named * 2 < person.filled()) return false;
  const isWeak = sense.thing !== 'strong';
  // A room or a department beside a person's name is theirs, also where no two have the same.
  if (isWeak) return seen.size === named && (isSeveral || !hasNames);
  if (seen.size === named) return true;
  // A first name beside a team that comes again is a person's, however few there are.
  const fewest = isSeveral ? FEWEST_UNDER_MEMBERS : hasNames ? 1 : FEWEST_PEOPLE;
  return named < fewest || seen.size > named * DIFFERENT_SHARE;
}

/** The column whose cells say Owner, Teacher, Member: most of them, or its header says that they are roles. */
function roleColumnOf(
  columns: readonly ListColumn[],
  rows: readonly number[],
): ListColumn | undefined {
  let best: { column: ListColumn; known: number; leaders: boolean } | undefined;
  for (const column of columns) {
    if (!isShort(column) || column.filled() * 2 < rows.length || column.holdsAddresses()) continue;
    const known = rowsWith(column, (text) => roleIn(text) !== undefined);
    const isRole = known * 5 >= column.filled() * 4 || (saysRole(column) && known > 0);
    if (!isRole || known === 0) continue;
    // “USER” in every row tells no more than the rows do: a column that says who leads comes before it.
    const leaders = column.texts().some((text) => (roleIn(text) ?? 'members') !== 'members');
    const isBetter = !best || (leaders === best.leaders ? known > best.known : leaders);
    if (isBetter) best = { column, known, leaders };
  }
  return best?.column;
}

/** Who leads is ticked under “Lead?” or “Kapitän”: what the header says, in the rows with a mark. */
function markedRoleOf(
  columns: readonly ListColumn[],
): ((row: number) => 'managers' | 'owners' | undefined) | undefined {
  for (const column of columns) {
    const { people: role, contact } = column.sense;
    if ((role !== 'managers' && role !== 'owners') || contact || column.filled() === 0) continue;
    const says = (row: number) => readYesOrNo(textAt(column, row));
    const all = column.rows.every((_, row) => says(row).kind !== 'unreadable');
    if (!all) continue;
    return (row) => {
      const mark = says(row);
      return mark.kind === 'chosen' && mark.value ? role : undefined;
    };
  }
  return undefined;
}

/** Of several addresses in a cell the first at the domain of most people; it may be somebody's private one. */
function takenAddresses(
  person: ListColumn,
  rows: readonly number[],
): (row: number) => RosterPerson {
  const domains = new Map<string, number>();
  for (const row of rows) {
    const [first] = peopleAt(person, row);
    const domain = domainOf(first?.address ?? '');
    domains.set(domain, (domains.get(domain) ?? 0) + 1);
  }
  const usual = [...domains].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0] as [
    string,
    number,
  ])[0];
  return (row) => {
    const people = peopleAt(person, row);
    if (people.length === 1) return people[0] as NamedPerson;
    const atUsual = people.find(({ address }) => domainOf(address ?? '') === usual);
    return (atUsual ?? people[0]) as NamedPerson;
  };
}

function secondAddresses(
  person: ListColumn,
  rows: readonly number[],
  taken: (row: number) => RosterPerson,
  about: (row: number) => ListedRow,
): Roster['secondAddresses'] {
  return rows
    .filter((row) => peopleAt(person, row).length > 1)
    .map((row) => ({
      ...about(row),
      others: peopleAt(person, row)
        .filter(({ user }) => user !== taken(row).user)
        .map(({ shown }) => shown),
    }));
}

interface BesideSource extends BesideColumn {
  source: ListColumn;
}

function withoutSource({ source: _, ...column }: BesideSource): BesideColumn {
  return column;
}

/** Columns of people who may manage or own each group: those whose header says so, and those that don't change within one. */
function besidesOf(
  list: List,
  person: ListColumn,
  way: Way,
  rows: readonly number[],
): BesideSource[] {
  return list.columns
    .filter((one) => one !== person && one.header !== '' && one.holdsAddresses())
    .filter((one) => whoseAddresses(one) !== 'relative' && !isGroups(one, list))
    .map((source) => {
      const isSame = isSameWithin(source, way, rows);
      const role = whoseAddresses(source) === 'owners' ? 'owners' : 'managers';
      return { ...peopleColumn(source), role, isSame, source } as const;
    })
    .filter(({ source, isSame }) => saysLeader(source) || (isSame && way.names.length > 1))
    .sort((a, b) => besideOrder(a) - besideOrder(b));
}

function saysLeader(column: ListColumn): boolean {
  const whose = whoseAddresses(column);
  return whose === 'managers' || whose === 'owners';
}

function besideOrder({ source, isSame }: BesideSource): number {
  return (saysLeader(source) ? 0 : 2) + (isSame ? 0 : 1);
}

/** In all but a few groups each row has the same text or none: the teacher of a class, not somebody's own tutor. */
function isSameWithin(source: ListColumn, way: Way, rows: readonly number[]): boolean {
  const found = new Map<number, number>();
  const differing = new Set<number>();
  for (const row of rows) {
    const number = source.at()[row] ?? 0;
    if (number === 0) continue;
    for (const group of way.at(row)) {
      const before = found.get(group);
      if (before === undefined) found.set(group, number);
      else if (before !== number) differing.add(group);
    }
  }
  return found.size > 0 && differing.size <= found.size * DIFFERING_SHARE;
}

/** By default whom a header calls so and each group has the same of; nobody else leads without being asked for. */
function leadersOf(
  role: Beside['role'],
  besides: readonly BesideSource[],
  header: string | null | undefined,
): BesideSource | undefined {
  if (header === null) return undefined;
  const own = besides.filter((one) => one.role === role);
  const byDefault = own.find(({ source, isSame }) => saysLeader(source) && isSame);
  return own.find((one) => one.header === header) ?? byDefault;
}

/** What to call the person of a row: first and last name, or what a column named Name or Student says. */
function namesOf(list: List, person: ListColumn): (row: number) => string {
  const names = list.columns.filter(
    (column) => column !== person && isNameOfPeople(column) && column.filled() > 0,
  );
  const firsts = names.filter(saysFirstName);
  const others = names.filter((column) => !saysFirstName(column));
  const whole = [firsts[0], others[0]].filter((column) => column !== undefined);
  return (row) => {
    const name = whole
      .map((column) => textAt(column, row))
      .join(' ')
      .trim();
    if (name !== '') return name;
    for (const column of list.columns) {
      const text = column === person ? '' : textAt(column, row);
      if (text !== '') return text;
    }
    return '';
  };
}

/** It says how people are called, and holds no addresses. */
function isNameOfPeople(column: ListColumn): boolean {
  const { sense } = column;
  if (sense.thing || sense.other || sense.contact || column.holdsAddresses()) return false;
  return sense.name || sense.aboutPeople || sense.people === 'members';
}

/** Rows that are filled like those of people and hold no address that can be read. */
function unreadRows(list: List, person: ListColumn, nameOf: (row: number) => string): Unread[] {
  const filledIn = (row: number) => {
    const cells = person.rows[row] ?? [];
    let filled = 0;
    for (let column = 0; column < cells.length; column += 1)
      if (column !== person.column && !isBlank(cells[column] ?? '')) filled += 1;
    return filled;
  };
  const named = rowsOfPeople(person);
  const most = once(() => {
    const usual = named.map(filledIn).sort((a, b) => a - b);
    return usual[usual.length >> 1] ?? 0;
  });
  const first = named[0] ?? 0;
  const names = list.columns.filter((column) => column !== person && isNameOfPeople(column));
  // “Points” or “Date” right below the headers says more about columns, in place of a whole name or above numbers.
  const isUnderHeaders = (row: number, shown: string) =>
    row < first &&
    senseOf(shown).other &&
    (names.some((column) => textAt(column, row) === '') || holdsNumbersBeside(row, shown));
  const holdsNumbersBeside = (row: number, shown: string) =>
    list.columns.every((column) => {
      const text = textAt(column, row);
      return text === '' || text === shown || /^(?:[\d.,%]+|\(.*\))$/.test(text);
    });
  const unread: Unread[] = [];
  for (let row = 0; row < list.height; row += 1) {
    if (holdsPeople(person, row) || list.asides.has(row)) continue;
    const cell = textAt(person, row);
    const filled = filledIn(row);
    if (cell === '' && (filled === 0 || filled * 2 < most())) continue;
    const shown = nameOf(row);
    if (isTotal(shown) || cell === person.header || isUnderHeaders(row, shown)) continue;
    // A line of its own, such as “Class 7A”, stands for the people below it.
    if (cell === '' && filled === 1 && senseOf(shown).thing) continue;
    unread.push({ row: row + list.headerRow + 1, shown, cell });
  }
  return unread;
}
