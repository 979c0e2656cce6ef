/** Undo and redo of what each person did to the sheets, also after scripts and others have written to them. */
import type { SheetData, World } from '../apps-script';
import type { CellRange } from './page/wire';
import { type Filters, merged, mergedOrder, type Shot, same, sameLines } from './shots';

/** Names of the lines of each sheet, moved along with them by whoever moves lines. */
export interface Lines {
  insert(sheet: number, way: 'rows' | 'columns', at: number, count: number): void;
  remove(sheet: number, way: 'rows' | 'columns', at: number, count: number): void;
  /** Of the rows from `at` on, the one that stood at `order[n]` is now the nth. */
  reorder(sheet: number, at: number, order: readonly number[]): void;
}

/** What a step back or forward came to. */
export interface Undone {
  /** Where something looks otherwise now; null: nowhere, or on no sheet that is left. */
  at: { sheet: number; range: CellRange } | null;
  /** Cells that somebody has written to since: they stay. */
  kept: number;
}

export interface History {
  readonly lines: Lines;
  /** Carries out `act` as a step of `person`. */
  record(person: string, act: () => void): void;
  can(person: string): { undo: boolean; redo: boolean };
  /** null: there is nothing to take back. */
  undo(person: string): Undone | null;
  redo(person: string): Undone | null;
}

interface Step {
  before: Shot[];
  after: Shot[];
}

/** Why a sheet can't go. */
export const ONE_SHEET = 'A spreadsheet needs one sheet that is shown. Add another first.';

/** Steps of one person that can be taken back. */
const MOST_STEPS = 100;

/** `world` answers the world that stands now: what it holds goes on when it is replaced. */
export function createHistory(world: () => World, filters: Filters): History {
  const names = new Map<number, { rows: number[]; columns: number[] }>();
  const past = new Map<string, Step[]>();
  const future = new Map<string, Step[]>();
  let named = 0;
  let latest: Shot[] = [];

  /** Scripts add lines at the end only, so that those they added are the ones without a name. */
  const fill = (lines: number[], length: number) => {
    while (lines.length < length) lines.push(++named);
    lines.length = length;
  };
  const namesOf = (sheet: Pick<SheetData, 'id' | 'maxRows' | 'maxColumns'>) => {
    const found = names.get(sheet.id) ?? { rows: [], columns: [] };
    names.set(sheet.id, found);
    fill(found.rows, sheet.maxRows);
    fill(found.columns, sheet.maxColumns);
    return found;
  };

  const take = (): Shot[] => {
    const before = new Map(latest.map((shot) => [shot.sheet.id, shot]));
    latest = world()
      .edit.takeSheets()
      .map((sheet) => {
        const { rows, columns } = namesOf(sheet);
        const last = before.get(sheet.id);
        return {
          sheet: last ? sharing(sheet, last.sheet) : sheet,
          rows: last && sameLines(last.rows, rows) ? last.rows : [...rows],
          columns: last && sameLines(last.columns, columns) ? last.columns : [...columns],
          filters: [...(filters.get(sheet.id) ?? [])],
        };
      });
    return latest;
  };

  const travel = (person: string, one: typeof past, other: typeof past): Undone | null => {
    const step = one.get(person)?.pop();
    if (!step) return null;
    other.set(person, [...(other.get(person) ?? []), step]);
    const [from, to] = one === past ? [step.after, step.before] : [step.before, step.after];
    const now = take();
    const idsOf = (shots: Shot[]) => shots.map(({ sheet }) => sheet.id);
    const at = (shots: Shot[], id: number) => shots.find(({ sheet }) => sheet.id === id);
    let where: Undone['at'] = null;
    let kept = 0;
    const next = mergedOrder(idsOf(now), idsOf(from), idsOf(to)).map((id): Shot => {
      const [stands, was, becomes] = [at(now, id), at(from, id), at(to, id)];
      // A sheet that the step knows nothing of, or one that comes back.
      if (!stands) return becomes as Shot;
      if (!was || !becomes) return stands;
      const { shot, changed, kept: stayed } = merged(stands, was, becomes);
      kept += stayed;
      if (changed) where ??= { sheet: id, range: changed };
      return shot;
    });
    if (next.every(({ sheet }) => sheet.hidden)) {
      one.get(person)?.push(step);
      other.get(person)?.pop();
      throw new Error(ONE_SHEET);
    }
    world().edit.putSheets(next.map(({ sheet }) => sheet));
    for (const { sheet, rows, columns, filters: own } of next) {
      names.set(sheet.id, { rows: [...rows], columns: [...columns] });
      if (own.length > 0) filters.set(sheet.id, [...own]);
      else filters.delete(sheet.id);
    }
    return { at: where, kept };
  };

  const stack = (of: typeof past, person: string) => of.get(person)?.length ?? 0;

  return {
    lines: {
      insert: (sheet, way, at, count) => {
        const fresh = Array.from({ length: count }, () => ++named);
        names.get(sheet)?.[way].splice(at, 0, ...fresh);
      },
      remove: (sheet, way, at, count) => {
        names.get(sheet)?.[way].splice(at, count);
      },
      reorder: (sheet, at, order) => {
        const rows = names.get(sheet)?.rows;
        const before = rows?.slice(at, at + order.length);
        if (before) rows?.splice(at, order.length, ...order.map((from) => before[from] as number));
      },
    },
    record: (person, act) => {
      const before = take();
      act();
      const after = take();
      if (before.length === after.length && before.every((shot, at) => alike(shot, after[at])))
        return;
      past.set(person, [...(past.get(person) ?? []), { before, after }].slice(-MOST_STEPS));
      future.delete(person);
    },
    can: (person) => ({ undo: stack(past, person) > 0, redo: stack(future, person) > 0 }),
    undo: (person) => travel(person, past, future),
    redo: (person) => travel(person, future, past),
  };
}

function alike(one: Shot, other: Shot | undefined): boolean {
  if (!other) return false;
  const { rows, ...sheet } = one.sheet;
  const { rows: otherRows, ...otherSheet } = other.sheet;
  return (
    rows.length === otherRows.length &&
    rows.every((row, index) => same(row, otherRows[index])) &&
    sameLines(one.rows, other.rows) &&
    sameLines(one.columns, other.columns) &&
    same([sheet, one.filters], [otherSheet, other.filters])
  );
}

/** `next` with the rows of `last` where they hold the same: a hundred steps keep what changed, not a hundred sheets. */
function sharing(next: SheetData, last: SheetData): SheetData {
  const rows = next.rows.map((row, index) => {
    const before = last.rows[index];
    const isSame =
      before !== undefined &&
      before.hidden === row.hidden &&
      before.filtered === row.filtered &&
      before.cells.length === row.cells.length &&
      before.cells.every((cell, column) => cell === row.cells[column]);
    return isSame ? before : row;
  });
  return { ...next, rows };
}
