/** What people did to the rows of one simulated run: what the checker must know beside cells and Chat. */

/** Kept by whoever plays the people; read by the checker. */
export interface Ledger {
  /** How many spaces each row may have, by its tag: one, and one more for each time that somebody asked for it. */
  readonly allowed: Map<string, number>;
  /** Rows that somebody tore apart, cleared in part or decided about: only their number of spaces is checked. */
  readonly loose: Set<string>;
  /** Request ids and spaces that stood in cells which somebody deleted, cleared or copied over. */
  readonly lost: Set<string>;
  /** Rows whose people or name were changed after their outcome stood there. */
  readonly changedLater: Set<string>;
  /** Rows of which a copy exists with the same request id. */
  readonly copied: Set<string>;
  /** Somebody sorted some columns without the others. */
  torn: boolean;
  /** How often each kind of edit was made. */
  readonly edits: Record<string, number>;
}

export function emptyLedger(): Ledger {
  return {
    allowed: new Map(),
    loose: new Set(),
    lost: new Set(),
    changedLater: new Set(),
    copied: new Set(),
    torn: false,
    edits: {},
  };
}

/** Lets the row have `more` further spaces. */
export function allow(ledger: Ledger, tag: string, more: number): void {
  ledger.allowed.set(tag, (ledger.allowed.get(tag) ?? 0) + more);
}

/** A sheet's cells with its columns found by their headers. */
export interface Grid {
  cells: string[][];
  /** Column (from 0) of each header; the header is in the first row. */
  columns: ReadonlyMap<string, number>;
}

export function gridOf(cells: string[][]): Grid {
  const columns = new Map<string, number>();
  (cells[0] ?? []).forEach((header, column) => {
    if (header !== '' && !columns.has(header)) columns.set(header, column);
  });
  return { cells, columns };
}

/** The text of a cell; `row` counts from 1 as in the sheet. '' where there is none. */
export function textAt(grid: Grid, row: number, header: string): string {
  const column = grid.columns.get(header);
  return column === undefined ? '' : (grid.cells[row - 1]?.[column] ?? '');
}

/** The id that Chat gets, out of a Request ID cell. */
export function uuidOf(cell: string): string {
  return cell.split(' ')[0] ?? '';
}
