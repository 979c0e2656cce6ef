/** Tells a sheet that lies on its side, each space a column of it, and turns it. */
import { isBlank, visibleText } from '../table/cell-text';
import { namesPeople } from '../table/column-cells';
import { type Field, WHO } from '../table/columns';
import { fieldSaid, saysNames } from '../table/find-columns';

/** What stands where in a sheet in which spaces stand side by side; rows and columns count from 0. */
export interface Sideways {
  /** The column whose words say what stands beside them. */
  column: number;
  /** Rows with anything beside that column; the first of them names the spaces. */
  rows: number[];
  /** Columns of the spaces. */
  spaces: number[];
}

/** There are not so many things to say of a space: in a longer sheet spaces stand below each other. */
const MOST_ROWS = 40;
/** One column of people beside a name is an ordinary sheet. */
const FEWEST_SPACES = 2;
/** So many of the words in the first column have to be headers. */
const MOSTLY = 2 / 3;

/**
 * How a sheet lies on its side: nearly all words in its first column are headers, each another one, and beside one that
 * means people stand addresses, in two columns at the least. A row of headers above them says that it stands upright.
 */
export function sidewaysIn(cells: readonly string[][]): Sideways | undefined {
  const column = firstColumn(cells);
  const rows = rowsBeside(cells, column);
  const [names = 0, ...others] = rows;
  const at = (row: number, place: number) => cells[row]?.[place] ?? '';
  const spaces = filledBehind(cells[names] ?? [], column);
  if (others.length === 0 || rows.length > MOST_ROWS || spaces.length < FEWEST_SPACES)
    return undefined;
  const above = [...spaces, ...(isBlank(at(names, column)) ? [] : [column])];
  const isOfNames = above.every((place) =>
    place === column
      ? saysNames(at(names, place))
      : !namesPeople(at(names, place)) && !isWho(fieldSaid(at(names, place))),
  );
  if (!isOfNames) return undefined;
  const words = others.map((row) => visibleText(at(row, column)).trim().toLowerCase());
  const fields = others.map((row) => fieldSaid(at(row, column)));
  const said = fields.filter((field) => field !== undefined);
  if (said.length < others.length * MOSTLY || new Set(words).size < words.length) return undefined;
  const hasPeople = others.some((row, index) => {
    const people = spaces.filter((place) => namesPeople(at(row, place)));
    return isWho(fields[index]) && people.length >= FEWEST_SPACES;
  });
  return hasPeople ? { column, rows, spaces } : undefined;
}

/** The texts of the sheet with a row for each space; the first row holds what were the words of the first column. */
export function turned(cells: readonly string[][], { column, rows, spaces }: Sideways): string[][] {
  return [column, ...spaces].map((place) => rows.map((row) => cells[row]?.[place] ?? ''));
}

/** The leftmost column with anything in it; beyond all columns where there is none. */
function firstColumn(cells: readonly string[][]): number {
  const firsts = cells
    .slice(0, MOST_ROWS)
    .map((row) => row.findIndex((cell) => !isBlank(cell)))
    .filter((column) => column >= 0);
  return Math.min(...firsts);
}

/** Rows with anything behind this column, no more than show that they are too many. */
function rowsBeside(cells: readonly string[][], column: number): number[] {
  const rows: number[] = [];
  for (let row = 0; row < cells.length && rows.length <= MOST_ROWS; row += 1)
    if (filledBehind(cells[row] ?? [], column).length > 0) rows.push(row);
  return rows;
}

function filledBehind(row: readonly string[], column: number): number[] {
  return row.flatMap((cell, place) => (place > column && !isBlank(cell) ? [place] : []));
}

function isWho(field: Field | undefined): boolean {
  return WHO.some((one) => one === field);
}
