/** By what the people of a list can be grouped: by a column, by several names in a cell, by columns of marks. */
import type { NamedPerson } from '../table/addresses';
import { isPlain } from '../table/cell-text';
import { readYesOrNo } from '../table/choices';
import { isFormulaError } from '../table/formula-errors';
import type { PeopleField } from '../table/header';
import { isNobody } from '../table/nobody';
import { once } from '../table/once';
import {
  allTexts,
  isShort,
  type ListColumn,
  peopleAt,
  peopleIn,
  rowsWith,
  textAt,
} from './list-cells';
import {
  isAddressOfThing,
  isAttribute,
  isBroad,
  isGender,
  roleIn,
  saysNoThing,
  saysSeveralThings,
} from './list-words';

/** Somebody in a group: `user` is equal for two mentions of one person. */
export type RosterPerson = NamedPerson;

export interface RosterGroup {
  /** As its first row writes it. */
  name: string;
  members: RosterPerson[];
  managers: RosterPerson[];
  owners: RosterPerson[];
  /** How many of them are people of the list, and not those who stand beside it. */
  listed: number;
}

/** One way to make groups of a list's people. */
export interface Grouping {
  /** Counts from 0; of several columns of marks the first. */
  column: number;
  /** What a person chooses it by. */
  header: string;
  /** How many different people of the list are in each group. */
  sizes: readonly number[];
  /** Different people of the list who are in a group. */
  people: number;
  /** In the order of the list where it is one of groups, else by name; laid out when they are asked for. */
  groups(): RosterGroup[];
  /** People who are in none. */
  without(): ListedRow[];
}

/** A row of a list, and what to call its person; rows count from 0. */
export interface ListedRow {
  row: number;
  shown: string;
}

/** A row's person and what they are in their groups. */
export interface Placed {
  /** Counts from the first row below the headers. */
  row: number;
  person: RosterPerson;
  role: PeopleField;
  /** They stand in another row as well. */
  isAgain: boolean;
}

/** What else is put into each group: people of this column, in this role. */
export interface Beside {
  column: ListColumn;
  role: 'managers' | 'owners';
}

/** Of people of a column that doesn't say group, this share must be in one. */
const GROUPED_SHARE = 0.9;
/** The same where the header says group. */
const SAID_SHARE = 0.5;
/** On the average such a group has at least this many people. */
const PEOPLE_A_GROUP = 2;
/** Groups of this size are the likeliest. */
const SMALLEST_USUAL = 5;
const LARGEST_USUAL = 40;
/** A few groups that are larger than this are a year or a gender, not what spaces are made for. */
const LARGE = 100;
/** Texts of this length are answers, not names of groups. */
const LONGEST_NAME = 80;
/** Of the rows of a column that doesn't say group, so many may say another thing at most. */
const MOST_DIFFERENT = 0.9;
/** So many whole numbers are counted or measured. */
const MOST_NUMBERS = 12;
/** Most ways that are offered. */
const MOST_WAYS = 12;

/** Which groups each row is in, before its people are laid into them. */
export interface Way {
  column: number;
  header: string;
  /** Names of the groups, and for each row the numbers of its groups. */
  names: readonly string[];
  at: (row: number) => readonly number[];
  /** Of all people this share has to be in a group for the way to be offered. */
  share: number;
  /** Its groups may be of one person each: somebody has marked them. */
  isMarked?: boolean;
  /** How well its header and its cells say that it is meant; the lowest is the best. */
  rank: number;
  /** Of equal rank: how plainly its header names what spaces are made for. */
  plain: number;
}

/** A way as it divides a list. */
export interface SizedWay extends Way {
  sizes: Sizes;
}

/** What the header of a column claims. */
type Claim = 'group' | 'code' | 'unknown' | 'beside' | 'address' | 'none';

const RANK: Record<Exclude<Claim, 'none'>, number> = {
  group: 0,
  code: 0.5,
  unknown: 1,
  beside: 2,
  address: 3,
};
/** Added to the rank of a grade or a department: what is in it comes before it. */
const BROAD = 0.25;
/** Added to the rank of groups of an unlikely size. */
const UNLIKELY = 1.5;

/** A person is in no group. */
const NO_GROUP: readonly number[] = [];

/** Every way to group the people of `rows` by one of `columns`, the likeliest first. */
export function waysOf(columns: readonly ListColumn[], rows: readonly number[]): SizedWay[] {
  const ways: SizedWay[] = [];
  const headers = new Set<string>();
  for (const way of [...columns.flatMap((one) => wayOf(one, rows)), ...waysOfMarks(columns)]) {
    // Of two with one header a person could only choose the first.
    if (headers.has(way.header)) continue;
    headers.add(way.header);
    const sized = { ...way, sizes: sizesOf(way, rows) };
    if (isLikelyEnough(sized, rows.length)) ways.push(sized);
  }
  return ways.sort(byLikelihood).slice(0, MOST_WAYS);
}

/** Everybody in one group, where no column says which. */
export const EVERYBODY: Way = {
  column: -1,
  header: '',
  names: [''],
  at: () => [0],
  share: 0,
  rank: 0,
  plain: 0,
};

export interface Sizes {
  groups: number;
  /** Seats: somebody in two groups counts twice. */
  seats: number;
  /** People who are in a group. */
  people: number;
  /** As many people are in the middle one. */
  typical: number;
}

function sizesOf(way: Way, rows: readonly number[]): Sizes {
  const sizes = way.names.map(() => 0);
  const all = rows.length;
  let people = 0;
  let seats = 0;
  for (let index = 0; index < all; index += 1) {
    const groups = way.at(rows[index] as number);
    if (groups.length > 0) people += 1;
    seats += groups.length;
    countEach(groups, sizes);
  }
  const filled = sizes.filter((size) => size > 0).sort((a, b) => a - b);
  return { groups: filled.length, seats, people, typical: filled[filled.length >> 1] ?? 0 };
}

/** Counts one more in each of the groups. */
function countEach(groups: readonly number[], sizes: number[]): void {
  const { length } = groups;
  for (let index = 0; index < length; index += 1) {
    const group = groups[index] as number;
    sizes[group] = (sizes[group] ?? 0) + 1;
  }
}

/** Its groups have two people or more on the average. */
export function isRepeating({ sizes }: SizedWay): boolean {
  return sizes.seats >= sizes.groups * PEOPLE_A_GROUP;
}

/** Its header says that people are grouped by it. */
export function saysSo({ rank }: Way): boolean {
  return rank < RANK.unknown;
}

function isLikelyEnough(way: SizedWay, all: number): boolean {
  const { groups, people, seats, typical } = way.sizes;
  if (groups === 0 || people < all * way.share) return false;
  // Of people in several groups each there may be as many groups as people.
  if (saysSo(way)) return groups < people || all === 1 || groups * 3 <= seats * 2;
  if (groups < 2 || (groups <= 3 && typical > LARGE)) return false;
  return way.isMarked === true || isRepeating(way);
}

function byLikelihood(a: SizedWay, b: SizedWay): number {
  const [first, second] = [farFromUsual(a.sizes), farFromUsual(b.sizes)];
  return (
    rankOf(a) - rankOf(b) ||
    Math.floor(first) - Math.floor(second) ||
    b.plain - a.plain ||
    first - second ||
    a.column - b.column
  );
}

function rankOf({ rank, sizes }: { rank: number; sizes: Sizes }): number {
  const isUnlikely = sizes.typical > LARGE || (sizes.groups === 1 && sizes.people > LARGEST_USUAL);
  return isUnlikely ? rank + UNLIKELY : rank;
}

/** 0 for groups of 5 to 40; each doubling beyond counts one. */
function farFromUsual({ typical }: Sizes): number {
  if (typical < SMALLEST_USUAL) return (SMALLEST_USUAL - typical) / SMALLEST_USUAL;
  return typical > LARGEST_USUAL ? Math.log2(typical / LARGEST_USUAL) : 0;
}

function claimOf(column: ListColumn): Claim {
  const { sense, header } = column;
  if (header === '') return 'none';
  if (column.holdsAddresses())
    return isAddressOfThing(column) || sense.people === undefined ? 'address' : 'none';
  if (isAttribute(column)) return 'none';
  // “Account name” is a customer's; no more than others does it say that people are grouped by it.
  if (sense.contact && sense.name && !sense.role && !sense.other && sense.people !== 'relative')
    return 'beside';
  if (sense.people && !sense.isThingOfPeople)
    return sense.people === 'managers' && !sense.contact ? 'beside' : 'none';
  if (sense.contact || sense.aboutPeople || (sense.name && !sense.thing)) return 'none';
  if (sense.thing) return sense.other ? 'code' : 'group';
  return sense.other ? 'beside' : 'unknown';
}

/** A date or a time of day; “7/2” and “10-1” are classes. */
const DATE = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b|\b\d{1,2}:\d{2}\b/;
const NUMBER = /^-?\d+(?:[.,]\d+)?%?$/;
const CALENDAR_YEAR = /^(?:19|20)\d{2}$/;

/** What its cells say against grouping by it. */
function isRefusedByCells(column: ListColumn, claim: Claim): boolean {
  const filled = column.filled();
  if (filled === 0) return true;
  const most = (holds: (text: string) => boolean) => rowsWith(column, holds) * 2 > filled;
  const all = (holds: (text: string) => boolean) => allTexts(column, holds);
  // Class 1 is no yes.
  const numbered = isSaid(claim) && all((text) => text === '1');
  if (all((text) => readYesOrNo(text).kind === 'chosen') && !numbered) return true;
  if (most((text) => text.length > LONGEST_NAME || text.includes('://'))) return true;
  if (most((text) => DATE.test(text))) return true;
  if (isSaid(claim)) return false;
  // Nearly every row says another thing.
  if (column.texts().length > filled * MOST_DIFFERENT) return true;
  if (all(isGender) || (isShort(column) && most((text) => roleIn(text) !== undefined))) return true;
  if (claim === 'address') return false;
  if (all((text) => CALENDAR_YEAR.test(text))) return true;
  const numbers = column.texts().length - 1;
  return (
    all((text) => NUMBER.test(text)) &&
    (numbers > MOST_NUMBERS || !all((text) => /^\d+$/.test(text)))
  );
}

/**
 * Whether a column may say by its header that people are grouped by it, several in each group. Where more than half of
 * `rows` name groups that no row above them does, it doesn't: then it is known before the last of them is looked at.
 */
export function mayBeMeant(column: ListColumn, rows: readonly number[]): boolean {
  if (!isSaid(claimOf(column))) return false;
  const different = new Set<string>();
  for (const row of rows) {
    const text = textAt(column, row);
    if (BETWEEN_GROUPS.test(text)) return true;
    const key = text === '' ? '' : keyOfGroup(text);
    if (key !== '') different.add(key);
    if (different.size * PEOPLE_A_GROUP > rows.length) return false;
  }
  return true;
}

/** A header that claims this says that people are grouped by it. */
function isSaid(claim: Claim): boolean {
  return claim === 'group' || claim === 'code';
}

function wayOf(column: ListColumn, rows: readonly number[]): Way[] {
  const claim = claimOf(column);
  if (claim === 'none' || isRefusedByCells(column, claim)) return [];
  const { thing, name } = column.sense;
  const says = isSaid(claim);
  return [
    {
      column: column.column,
      header: column.header,
      share: says ? SAID_SHARE : GROUPED_SHARE,
      rank: RANK[claim] + (isBroad(column) ? BROAD : 0),
      plain: (thing === 'strong' ? 2 : 0) + (thing && name ? 1 : 0),
      ...layOut(column, rows, claim === 'address'),
    },
  ];
}

/** The groups that a column names, and those of each row: filled down, cut apart, spelt in one way. */
export function layOut(
  column: ListColumn,
  rows: readonly number[],
  byAddress = false,
): Pick<Way, 'names' | 'at'> {
  const saysSo = column.sense.thing !== undefined;
  const { names, of } = groupsOfTexts(column, saysSo, byAddress);
  const at = saysSo && isMerged(column, rows) ? filledDown(column) : column.at();
  return { names, at: (row) => of[at[row] ?? 0] ?? NO_GROUP };
}

/** By what two names of groups are the same: neither case nor spaces make a group of its own. */
export function groupKey(name: string): string {
  const key = (isPlain(name) ? name : name.normalize('NFKC')).toLowerCase();
  return /\s/.test(key) ? key.replace(/\s+/g, '') : key;
}

/** For each text of a column the numbers of its groups; '' is in none. */
function groupsOfTexts(
  column: ListColumn,
  saysSo: boolean,
  byAddress: boolean,
): { names: string[]; of: number[][] } {
  const parts = byAddress ? undefined : partsOf(column, saysSo);
  const numbers = new Map<string, number>();
  const names: string[] = [];
  /** The number of a group; undefined: the text names none. */
  const numberOf = (name: string): number | undefined => {
    const key = keyOfGroup(name);
    if (key === '') return undefined;
    const before = numbers.get(key);
    if (before !== undefined) return before;
    numbers.set(key, names.length);
    return names.push(name.replace(/\s+/g, ' ')) - 1;
  };
  const of = column.texts().map((text, index) => {
    if (parts) return numbersOf(parts[index] ?? [], numberOf);
    const number = numberOf(byAddress ? localPart(text) : text);
    return number === undefined ? [] : [number];
  });
  return { names, of };
}

function numbersOf(names: readonly string[], numberOf: (name: string) => number | undefined) {
  const groups = new Set<number>();
  for (const name of names) {
    const number = numberOf(name);
    if (number !== undefined) groups.add(number);
  }
  return [...groups];
}

/** By what the group that a text names is the same; '' where it names none: “n/a”, “#REF!” and “No groups” don't. */
function keyOfGroup(text: string): string {
  return isNobody(text) || isFormulaError(text) || saysNoThing(text) ? '' : groupKey(text);
}

/** What a group is called whose address stands in a cell. */
function localPart(text: string): string {
  const [first] = peopleIn(text);
  return first?.address ? first.address.slice(0, first.address.lastIndexOf('@')) : text;
}

/** Signs between several groups in one cell, the plainest first. */
const SEPARATORS = [/\s*[|;\n]\s*/, /\s*,\s*|\s+\/\s+/];

/** What stands in a cell of several groups, under a header that says group. */
const BETWEEN_GROUPS = /[|;\n,]| \/ /;

/**
 * The groups that each text names, where texts name several; undefined: each is one name. Several they are where
 * cutting makes fewer names, not more: “Chess, Drama” beside “Chess” and “Drama”, and not “Adler, Ben”.
 */
function partsOf(column: ListColumn, saysSo: boolean): string[][] | undefined {
  const texts = column.texts().slice(1);
  const joined = saysSo ? BETWEEN_GROUPS : /[|;\n]/;
  if (!texts.some((text) => joined.test(text))) return undefined;
  const signs = saysSo ? SEPARATORS : SEPARATORS.slice(0, 1);
  const cut = texts.map((text) =>
    signs
      .reduce((parts, sign) => parts.flatMap((part) => part.split(sign)), [text])
      .filter((part) => part !== ''),
  );
  const whole = new Set(texts.map(groupKey));
  const keys = cut.map((parts) => parts.map(groupKey));
  const different = new Set(keys.flat());
  const alone = [...different].some((key) => whole.has(key));
  const isFewer = different.size < whole.size;
  // “Team 1, Lab A” beside “Team 1” is in both.
  const isShared =
    different.size === whole.size && keys.every((parts) => parts.some((key) => whole.has(key)));
  // Under “Groups” each of several comes again: “Lab 1, Seminar A” beside “Lab 1, Seminar B” and “Lab 2, Seminar A”.
  if (saysSeveralThings(column) && cut.every(comesAgain(cut))) return [[''], ...cut];
  return isShared || (isFewer && (alone || different.size * 2 <= whole.size))
    ? [[''], ...cut]
    : undefined;
}

/** Whether each of several names in a cell stands in another cell as well, alone or not. */
function comesAgain(cut: readonly string[][]): (parts: readonly string[]) => boolean {
  const cells = new Map<string, number>();
  for (const parts of cut)
    for (const key of new Set(parts.map(groupKey))) cells.set(key, (cells.get(key) ?? 0) + 1);
  return (parts) =>
    parts.length === 1 || parts.every((part) => (cells.get(groupKey(part)) ?? 0) > 1);
}

/**
 * A group that stands only in the first of its rows, as in merged cells: the first row names one, no two neighbours
 * name the same, and most rows name none.
 */
function isMerged(column: ListColumn, rows: readonly number[]): boolean {
  const [first, last = first] = [rows[0], rows[rows.length - 1]];
  if (first === undefined || last === undefined || isEmptyAbove(column, first)) return false;
  const at = column.at();
  const height = at.length;
  let named = 0;
  let before = 0;
  for (let row = 0; row < height; row += 1) {
    const number = at[row] as number;
    if (number === 0) continue;
    if (number === before) return false;
    before = number;
    named += 1;
  }
  // Between the first and the last of them also those count who have no address; the very last one may be such.
  return named * 2 <= last - first + 2;
}

/** Nothing stands in this row and none above it. */
function isEmptyAbove(column: ListColumn, row: number): boolean {
  for (let above = row; above >= 0; above -= 1) if ((column.at()[above] ?? 0) > 0) return false;
  return true;
}

/** The number of the text that stands in each row or last above it. */
function filledDown(column: ListColumn): number[] {
  let last = 0;
  return column.at().map((number) => {
    if (number > 0) last = number;
    return last;
  });
}

/** Neighbouring columns in which people are marked: one is a group, and so are all of them together. */
function waysOfMarks(columns: readonly ListColumn[]): Way[] {
  const ways: Way[] = [];
  let run: ListColumn[] = [];
  const end = () => {
    if (run.length >= 2) ways.push(...wayOfMarks(run));
    run = [];
  };
  for (const column of columns) {
    const before = run[run.length - 1];
    if (before && column.column !== before.column + 1) end();
    if (isMarked(column)) run.push(column);
    else end();
  }
  end();
  return ways;
}

/** Whether people are marked in a column, and more is said by none of its cells. */
export function isMarked(column: ListColumn): boolean {
  const { sense } = column;
  if (
    (sense.people && !sense.isThingOfPeople) ||
    sense.contact ||
    sense.aboutPeople ||
    sense.name ||
    column.filled() === 0
  )
    return false;
  const isAnswered = allTexts(column, (text) => readYesOrNo(text).kind === 'chosen');
  return isAnswered && column.texts().some((text) => text !== '' && isMark(text));
}

function isMark(text: string): boolean {
  const mark = readYesOrNo(text);
  return mark.kind === 'chosen' && mark.value;
}

/** What people answer, and no box to tick says. */
const ANSWER = /^(?:[yn10]|yes|no|on|off|ja|nein|oui|non|s[ií]|não|nee|tak|nie|nej)$/i;

function wayOfMarks(columns: readonly ListColumn[]): Way[] {
  const saysNo = columns.some((column) =>
    column.texts().some((text, number) => number > 0 && !isMark(text)),
  );
  // Yes and no are answers, unless most were asked for clubs; three boxes to tick, which are true or false, may well be such.
  const answers = columns.some((column) => column.texts().some((text) => ANSWER.test(text)));
  const areThings = columns.filter(({ sense }) => sense.thing).length * 2 > columns.length;
  if (saysNo && !areThings && (answers || columns.length < 3)) return [];
  const marked = columns.map((column) => column.texts().map(isMark));
  return [
    {
      column: columns[0]?.column ?? 0,
      header: columns.map(({ header }) => header).join(' | '),
      names: columns.map(({ header }) => header),
      at: (row) =>
        columns.flatMap((column, group) =>
          marked[group]?.[column.at()[row] ?? 0] === true ? [group] : [],
        ),
      share: SAID_SHARE,
      isMarked: !saysNo,
      rank: saysNo ? RANK.beside : RANK.unknown,
      plain: 0,
    },
  ];
}

/** One way to group people. Of many ways one is chosen; of the others is only told how large they are. */
export function groupingOf(
  way: Way,
  placed: readonly Placed[],
  beside: readonly Beside[],
  about: (row: number) => ListedRow,
): Grouping {
  return {
    ...{ column: way.column, header: way.header, ...countedIn(way, placed) },
    groups: once(() => groupsOf(way, placed, beside)),
    without: once(() =>
      placed.filter(({ row }) => way.at(row).length === 0).map(({ row }) => about(row)),
    ),
  };
}

/** Counts different people: most stand in one row, and only the others have to be known again. */
function countedIn(way: Way, placed: readonly Placed[]): Pick<Grouping, 'sizes' | 'people'> {
  const sizes = way.names.map(() => 0);
  const known = new Set<string>();
  const isNew = (key: string) => !known.has(key) && known.add(key) !== undefined;
  const all = placed.length;
  let people = 0;
  for (let index = 0; index < all; index += 1) {
    const { row, person, isAgain } = placed[index] as Placed;
    const groups = way.at(row);
    if (groups.length > 0 && (!isAgain || isNew(person.user))) people += 1;
    countEach(isAgain ? groups.filter((group) => isNew(`${group} ${person.user}`)) : groups, sizes);
  }
  return { sizes: sizes.filter((size) => size > 0), people };
}

/** Lays people into the groups of a way. */
function groupsOf(way: Way, placed: readonly Placed[], beside: readonly Beside[]): RosterGroup[] {
  const laid = way.names.map(() => new Map<string, Seat>());
  // The people beside stand in each row of a group; they are looked at where they change.
  const lastBeside = beside.map(() => way.names.map(() => 0));
  let last = -1;
  let changes = 0;
  const put = (seats: Map<string, Seat>, { person, role, isListed }: Seat) => {
    const before = seats.get(person.user);
    if (!before) {
      seats.set(person.user, { person, role, isListed });
      return;
    }
    before.isListed ||= isListed;
    if (WEIGHT[role] > WEIGHT[before.role]) before.role = role;
  };
  for (const { row, person, role } of placed) {
    for (const group of way.at(row)) {
      const seats = laid[group];
      if (!seats) continue;
      if (group !== last) changes += 1;
      last = group;
      put(seats, { person, role, isListed: true });
      beside.forEach((other, index) => {
        const number = other.column.at()[row] ?? 0;
        const last = lastBeside[index];
        if (!last || last[group] === number) return;
        last[group] = number;
        for (const one of peopleAt(other.column, row))
          put(seats, { person: one, role: other.role, isListed: false });
      });
    }
  }
  const groups = way.names.flatMap((name, group) => {
    const seats = laid[group];
    return seats && seats.size > 0 ? [groupOf(name, seats)] : [];
  });
  // People in the order of their names have their groups in none.
  if (way.isMarked === undefined && changes > groups.length) sortByName(groups);
  return groups;
}

/** 9A before 10A, as people count. */
function sortByName(groups: RosterGroup[]): void {
  const keys = new Map(groups.map((group) => [group, sortKey(group.name)]));
  const keyOf = (group: RosterGroup) => keys.get(group) ?? '';
  groups.sort((one, other) => {
    const [first, second] = [keyOf(one), keyOf(other)];
    return first < second ? -1 : Number(first > second);
  });
}

function sortKey(name: string): string {
  return groupKey(name).replace(/\d+/g, (digits) => digits.padStart(12, '0'));
}

interface Seat {
  person: RosterPerson;
  role: PeopleField;
  isListed: boolean;
}

/** A person in two roles has the one that may do more. */
const WEIGHT: Record<PeopleField, number> = { members: 0, managers: 1, owners: 2 };

function groupOf(name: string, seats: ReadonlyMap<string, Seat>): RosterGroup {
  const group: RosterGroup = { name, members: [], managers: [], owners: [], listed: 0 };
  for (const { person, role, isListed } of seats.values()) {
    group[role].push(person);
    if (isListed) group.listed += 1;
  }
  return group;
}
