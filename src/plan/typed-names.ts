/** Names that cells of people hold without an address: what is to be asked about them, and the cell with an address beside one. */
import { hashText } from '../request/fingerprint';
import { readPeople } from '../table/addresses';
import type { Field } from '../table/columns';
import { canBeAName } from '../table/names';
import type { Group } from './finding-groups';
import { changeMentions, whoIn } from './mention-edits';
import { isUnfinished } from './plan';
import type { CellEdit } from './remedies';
import type { Snapshot } from './snapshot';

/** One cell that names somebody so, from 0. */
export interface NamedIn {
  row: number;
  column: number;
  /** What its row's space is called. */
  space: string;
  /** What the cell shows, and which words in it are the name, with what stands around them. */
  shows: string;
  mention: string;
}

/** A name, and all cells that hold it. */
export interface TypedName {
  /** As the first of them writes it. */
  name: string;
  cells: NamedIn[];
}

const PEOPLE: readonly Field[] = ['members', 'managers', 'owners'];

/** What is found of cells that hold words in place of an address. */
const WORDS: readonly string[] = ['chip', 'notAnAddress'];

/** Rows that are looked at, as many as one remedy changes: the next press goes on. */
const MOST_ROWS = 500;

/** Nobody's name has more characters; a sentence has. */
const LONGEST_NAME = 80;

/** The different names in the rows of a group of findings, in the order of the sheet. */
export function typedNames({ code, rows }: Group, { cells, columns }: Snapshot): TypedName[] {
  if (!WORDS.includes(code)) return [];
  const found = new Map<string, TypedName>();
  const free = rows.filter(({ row }) => !isUnfinished(row)).slice(0, MOST_ROWS);
  for (const { row } of free)
    for (const column of PEOPLE.flatMap((field) => columns?.fields[field] ?? [])) {
      const shows = cells[row.index]?.[column] ?? '';
      for (const problem of readPeople(shows).problems) {
        const mention = String(problem.values.cell);
        const name = problem.code === code ? nameIn(mention) : '';
        if (name === '') continue;
        const key = keyOfName(name);
        const known = found.get(key) ?? { name, cells: [] };
        known.cells.push({ row: row.index, column, space: row.name, shows, mention });
        found.set(key, known);
      }
    }
  return [...found.values()];
}

/** Equal for two ways of writing a name. */
export function keyOfName(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

/** The name that words in a cell can be, without a number, sign or note around it; '': they are none. */
function nameIn(mention: string): string {
  const name = mention
    .replace(/^\s*(?:\d{1,3}\s*[.)]|[-–•*@])\s*/, '')
    .replace(/\s*\([^()]*\)\s*$/, '')
    .trim();
  return name.length <= LONGEST_NAME && canBeAName(name) ? name : '';
}

/** Forms of address that stand before a name, or behind it as in Japanese; nobody's own name is one of them. */
const TITLES =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|herr|frau|fr|hr|m|mme|mlle|monsieur|madame|sr|sra|srta|señora?|don|doña|dona|senhora?|dra|profa?|さん|様|先生)$/u;

/** What the directory is asked for: the words of a name without titles and initials, or where there are only such, all. */
export function askedFor(name: string): string {
  const words = name.split(/[\s,]+/).filter((word) => word !== '');
  const telling = words
    .map((word) => word.replace(/(?:さん|様|先生)$/u, ''))
    .filter((word) => {
      const plain = word.replace(/\.$/, '').toLowerCase();
      return !TITLES.test(plain) && !/^\p{L}?$/u.test(plain);
    });
  return (telling.length > 0 ? telling : words).join(' ');
}

/** Stands for a cell as it was shown. */
export function keyOfCell(shows: string): string {
  return hashText(shows);
}

/** The cell with the address beside the name; nothing where that can't be written so that it is read as meant. */
export function withAddress(
  { row, column, shows, mention }: NamedIn,
  address: string,
): CellEdit | undefined {
  const forms = [`${mention} <${address}>`, `${mention} (${address})`];
  for (const cell of [shows, apart(shows, mention)])
    for (const to of cell === undefined ? [] : forms) {
      const becomes = changeMentions(cell as string, [{ from: mention, to, address }]);
      if (becomes !== undefined) return { row, column, was: shows, becomes };
    }
  return undefined;
}

/**
 * "Ben, Ada Fox" with a semicolon before the name: a name may have commas in it, so what stands before the one with the
 * address would be taken for a part of it.
 */
function apart(shows: string, mention: string): string | undefined {
  const at = shows.indexOf(mention);
  const comma = shows.slice(0, Math.max(0, at)).trimEnd();
  if (!comma.endsWith(',')) return undefined;
  const cell = `${comma.slice(0, -1)};${shows.slice(comma.length)}`;
  return whoIn(cell).join('\n') === whoIn(shows).join('\n') ? cell : undefined;
}
