/** A sheet's columns as a list of people is told from them: every different text of a column is looked at once. */
import { type NamedPerson, readPeople } from '../table/addresses';
import { isBlank, visibleText } from '../table/cell-text';
import { isFormulaError } from '../table/formula-errors';
import { type HeaderSense, senseOf } from '../table/header';
import { isNobody } from '../table/nobody';
import { once } from '../table/once';
import { isPlainAddress } from '../table/plain-mentions';
import { wordsOf } from '../table/words';

/**
 * A column, in place of whose cells stand numbers of its different texts. What it holds is looked at when it is asked
 * for: most columns of a sheet are told by their headers, or by holding no address.
 */
export interface ListColumn {
  /** Counts from 0. */
  readonly column: number;
  /** As it stands, without what nobody sees. */
  readonly header: string;
  readonly sense: HeaderSense;
  /** The header's words. */
  readonly words: readonly string[];
  /** The rows below the headers. */
  readonly rows: readonly (readonly string[])[];
  /** Its different texts as they are seen; the first is ''. */
  texts(): readonly string[];
  /** For each row below the headers the number of its text. */
  at(): readonly number[];
  /** For each text how many rows have it. */
  counts(): readonly number[];
  /** Rows in which it isn't empty. */
  filled(): number;
  /** The people whom each text names; none where it holds no address. */
  people(): readonly (readonly NamedPerson[])[];
  /** Different people in it. */
  different(): number;
  /** Most of what stands in it are addresses: it holds people, whatever it is called. */
  holdsAddresses(): boolean;
  /** More than one cell in five names several people: each of its rows is about several. */
  isCrowded(): boolean;
}

/**
 * Every column of `rows` (those below the headers), left to right; `mayHoldAddresses` says of which it isn't known that no
 * address stands in them. Its time grows with the number of cells.
 */
export function columnsOf(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  mayHoldAddresses: (column: number) => boolean,
): ListColumn[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), headers.length);
  return Array.from({ length: width }, (_, column) =>
    listColumn(visibleText(headers[column] ?? '').trim(), rows, column, () =>
      mayHoldAddresses(column),
    ),
  );
}

function listColumn(
  header: string,
  rows: readonly (readonly string[])[],
  column: number,
  mayHold: () => boolean,
): ListColumn {
  const texts = once(() => textsOf(rows, column));
  const people = once(() => texts().texts.map(peopleIn));
  const mayHoldAddresses = once(mayHold);
  return {
    ...{ column, header, rows, sense: senseOf(header), words: wordsOf(header) },
    texts: () => texts().texts,
    at: () => texts().at,
    counts: () => texts().counts,
    filled: once(() => filledIn(rows, column)),
    people,
    different: once(() => usersIn(texts().texts, people())),
    holdsAddresses: once(
      () =>
        mayHoldAddresses() &&
        (isMoreThan(2, rows, column, namesSomebody) || isMeantForAddresses(rows, column)),
    ),
    isCrowded: once(() => mayHoldAddresses() && isMoreThan(5, rows, column, namesSeveral)),
  };
}

function filledIn(rows: readonly (readonly string[])[], column: number): number {
  const height = rows.length;
  let filled = 0;
  for (let row = 0; row < height; row += 1) if (!isBlank(rows[row]?.[column] ?? '')) filled += 1;
  return filled;
}

function textsOf(rows: readonly (readonly string[])[], column: number) {
  const numbers = new Map<string, number>([['', 0]]);
  const texts = [''];
  const counts: number[] = [];
  const at = rows.map((row) => {
    const cell = row[column] ?? '';
    let number = numbers.get(cell);
    if (number === undefined) {
      const text = visibleText(cell).trim();
      number = numbers.get(text) ?? texts.length;
      if (number === texts.length) {
        texts.push(text);
        numbers.set(text, number);
      }
      if (text !== cell) numbers.set(cell, number);
    }
    counts[number] = (counts[number] ?? 0) + 1;
    return number;
  });
  return { texts, at, counts };
}

/** Whether of the filled cells of a column more than one in `parts` holds; known as soon as it can't be fewer. */
function isMoreThan(
  parts: number,
  rows: readonly (readonly string[])[],
  column: number,
  holds: (cell: string) => boolean,
): boolean {
  const height = rows.length;
  let filled = 0;
  let found = 0;
  for (let row = 0; row < height; row += 1) {
    const cell = rows[row]?.[column] ?? '';
    if (isBlank(cell)) continue;
    filled += 1;
    if (holds(cell)) found += 1;
    if (found * parts > height) return true;
  }
  return found * parts > filled;
}

/** Half of a column or more may say that an address is missing, or hold one with a slip: it holds addresses all the same. */
function isMeantForAddresses(rows: readonly (readonly string[])[], column: number): boolean {
  let read = 0;
  let others = 0;
  for (const row of rows) {
    const cell = row[column] ?? '';
    const text = isBlank(cell) ? '' : visibleText(cell).trim();
    if (text === '' || isNobody(text) || isFormulaError(text) || /^\?+$/.test(text)) continue;
    if (namesSomebody(text)) read += 1;
    else if (!text.includes('@')) others += 1;
  }
  return read > others && read > 1;
}

function usersIn(texts: readonly string[], people: readonly (readonly NamedPerson[])[]): number {
  // Different texts that are addresses as they are compared are different people.
  const areKeys = people.every(
    (those, number) => those.length === 0 || those[0]?.address === texts[number],
  );
  if (areKeys) return people.filter((those) => those.length > 0).length;
  const users = new Set<string>();
  for (const those of people) for (const { user } of those) users.add(user);
  return users.size;
}

/** Roles and kinds are no more than these. */
const FEW_TEXTS = 40;

const NOBODY: readonly NamedPerson[] = [];

/** Whether a cell names anybody by an address. */
function namesSomebody(cell: string): boolean {
  return isPlainAddress(cell) || peopleIn(visibleText(cell).trim()).length > 0;
}

function namesSeveral(cell: string): boolean {
  return !isPlainAddress(cell) && peopleIn(visibleText(cell).trim()).length > 1;
}

/** Whether a row below the headers names people in a column. */
export function holdsPeople({ rows, column }: ListColumn, row: number): boolean {
  return namesSomebody(rows[row]?.[column] ?? '');
}

/** The people whom a text names by an address, each once. */
export function peopleIn(text: string): readonly NamedPerson[] {
  if (!text.includes('@')) return NOBODY;
  const { people } = readPeople(text);
  if (people.length < 2 || (people.length <= FEW_PEOPLE && areDifferent(people))) return people;
  return [...new Map(people.map((person) => [person.user, person])).values()];
}

/** In so few people each is compared with each. */
const FEW_PEOPLE = 8;

function areDifferent(people: readonly NamedPerson[]): boolean {
  for (let next = 1; next < people.length; next += 1)
    for (let before = 0; before < next; before += 1)
      if (people[next]?.user === people[before]?.user) return false;
  return true;
}

/** The text of a column in a row below the headers. */
export function textAt(column: ListColumn, row: number): string {
  return visibleText(column.rows[row]?.[column.column] ?? '').trim();
}

/** The people of a column in a row below the headers. */
export function peopleAt(column: ListColumn, row: number): readonly NamedPerson[] {
  return column.people()[column.at()[row] ?? 0] ?? NOBODY;
}

/** In how many rows the texts stand that `holds` is true of; the empty one is asked about by nobody. */
export function rowsWith(column: ListColumn, holds: (text: string, number: number) => boolean) {
  let rows = 0;
  for (let number = 1; number < column.texts().length; number += 1)
    if (holds(column.texts()[number] ?? '', number)) rows += column.counts()[number] ?? 0;
  return rows;
}

/** What its cells say is one of a few things. */
export function isShort(column: ListColumn): boolean {
  const texts = new Set(['']);
  for (let row = 0; row < column.rows.length; row += 1) {
    texts.add(textAt(column, row));
    if (texts.size > FEW_TEXTS) return false;
  }
  return true;
}

/** Whether all its texts but the empty one hold. The first one answers for most columns, and is asked first. */
export function allTexts(column: ListColumn, holds: (text: string) => boolean): boolean {
  const first = column.rows.findIndex((row) => !isBlank(row[column.column] ?? ''));
  if (first >= 0 && !holds(textAt(column, first))) return false;
  return column.texts().every((text) => text === '' || holds(text));
}
