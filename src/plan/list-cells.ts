/** A sheet's columns as a list of people is told from them: every different text of a column is looked at once. */
import { type NamedPerson, readPeople } from '../table/addresses';
import { visibleText } from '../table/cell-text';
import { type HeaderSense, senseOf } from '../table/header';
import { wordsOf } from '../table/words';

/** A column, in place of whose cells stand numbers of its different texts. */
export interface ListColumn {
  /** Counts from 0. */
  column: number;
  /** As it stands, without what nobody sees. */
  header: string;
  sense: HeaderSense;
  /** The header's words. */
  words: readonly string[];
  /** Its different texts as they are seen; the first is ''. */
  texts: readonly string[];
  /** For each row below the headers the number of its text. */
  at: readonly number[];
  /** For each text how many rows have it. */
  counts: readonly number[];
  /** Rows in which it isn't empty. */
  filled: number;
  /** The people whom each text names; none where it holds no address. */
  people: readonly (readonly NamedPerson[])[];
  /** Different people in it. */
  different: number;
  /** Most of what stands in it are addresses: it holds people, whatever it is called. */
  holdsAddresses: boolean;
  /** More than one cell in five names several people: each of its rows is about several. */
  isCrowded: boolean;
}

/** Every column of `rows` (those below the headers), left to right. Its time grows with the number of cells. */
export function columnsOf(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): ListColumn[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), headers.length);
  const columns: ListColumn[] = [];
  for (let column = 0; column < width; column += 1) {
    const header = visibleText(headers[column] ?? '').trim();
    columns.push({
      column,
      header,
      sense: senseOf(header),
      words: wordsOf(header),
      ...textsOf(rows, column),
    });
  }
  return columns;
}

function textsOf(rows: readonly (readonly string[])[], column: number) {
  const numbers = new Map<string, number>([['', 0]]);
  const texts = [''];
  const counts = [0];
  const at = rows.map((row) => {
    const cell = row[column] ?? '';
    let number = numbers.get(cell);
    if (number === undefined) {
      const text = visibleText(cell).trim();
      number = numbers.get(text) ?? texts.length;
      if (number === texts.length) {
        texts.push(text);
        counts.push(0);
        numbers.set(text, number);
      }
      numbers.set(cell, number);
    }
    counts[number] = (counts[number] ?? 0) + 1;
    return number;
  });
  const people = texts.map(peopleIn);
  const users = new Set<string>();
  let named = 0;
  let crowded = 0;
  people.forEach((those, number) => {
    for (const { user } of those) users.add(user);
    if (those.length > 0) named += counts[number] ?? 0;
    if (those.length > 1) crowded += counts[number] ?? 0;
  });
  const filled = rows.length - (counts[0] ?? 0);
  return {
    ...{ texts, at, counts, filled, people, different: users.size },
    holdsAddresses: named * 2 > filled,
    isCrowded: crowded * 5 > filled,
  };
}

/** Roles and kinds are no more than these. */
const FEW_TEXTS = 40;

const NOBODY: readonly NamedPerson[] = [];

/** The people whom a text names by an address, each once. */
export function peopleIn(text: string): readonly NamedPerson[] {
  if (!text.includes('@')) return NOBODY;
  const { people } = readPeople(text);
  if (people.length < 2) return people;
  return [...new Map(people.map((person) => [person.user, person])).values()];
}

/** The text of a column in a row below the headers. */
export function textAt(column: ListColumn, row: number): string {
  return column.texts[column.at[row] ?? 0] ?? '';
}

/** The people of a column in a row below the headers. */
export function peopleAt(column: ListColumn, row: number): readonly NamedPerson[] {
  return column.people[column.at[row] ?? 0] ?? NOBODY;
}

/** In how many rows the texts stand that `holds` is true of; the empty one is asked about by nobody. */
export function rowsWith(column: ListColumn, holds: (text: string, number: number) => boolean) {
  let rows = 0;
  for (let number = 1; number < column.texts.length; number += 1)
    if (holds(column.texts[number] ?? '', number)) rows += column.counts[number] ?? 0;
  return rows;
}

/** What its cells say is one of a few things. */
export function isShort(column: ListColumn): boolean {
  return column.texts.length <= FEW_TEXTS;
}
