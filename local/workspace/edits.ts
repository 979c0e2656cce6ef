/** What a person does at the grid of the page, carried out in the world; and the filters of each sheet. */
import type { World } from '../apps-script';
import { type Lines, ONE_SHEET } from './history';
import type { CellRange, Edit } from './page/wire';
import type { Filters } from './shots';

/** Where an edit is carried out. */
export interface Desk {
  world: World;
  filters: Filters;
  /** Hears of every line that is added, taken away or moved. */
  lines: Lines;
}

/** Rows and columns from 0, as the page counts, to the world's from 1. */
const blockOf = (range: CellRange) => ({
  ...range,
  row: range.row + 1,
  column: range.column + 1,
});

/** The headers stand in the first row: it is neither sorted nor filtered. */
const FIRST_ROW_BELOW = 2;

/** The sheet that `person` has in front; where that one is gone, the first that is shown. */
export function activeSheetOf(world: World, person: string): number {
  const { sheets, activeSheet } = world.view(person);
  const shown = sheets.filter(({ hidden }) => !hidden);
  const active = shown.find(({ id }) => id === activeSheet) ?? shown[0];
  if (!active) throw new Error('The spreadsheet has no sheet.');
  return active.id;
}

/** Carries out `change` as `person`. Throws with a sentence where it can't be done. */
export function carryOut(desk: Desk, person: string, change: Edit): void {
  const { world, filters, lines } = desk;
  const sheet = activeSheetOf(world, person);
  const select = (id: number, range: CellRange) => {
    world.edit.select({ sheet: id, person, blocks: [blockOf(range)] });
  };
  const paste = (row: number, column: number, cells: string[][]) =>
    world.edit.paste({ sheet, row: row + 1, column: column + 1, cells });
  switch (change.kind) {
    case 'cells':
      paste(change.row, change.column, change.values);
      return;
    case 'move': {
      const { from, row, column } = change;
      const shown = world.cells(sheet);
      const texts = (text: (row: number, column: number) => string) =>
        Array.from({ length: from.rows }, (_, down) =>
          Array.from({ length: from.columns }, (_none, right) => text(down, right)),
        );
      const taken = texts((down, right) => shown[from.row + down]?.[from.column + right] ?? '');
      paste(
        from.row,
        from.column,
        texts(() => ''),
      );
      paste(row, column, taken);
      return;
    }
    case 'select':
      select(sheet, change.range);
      return;
    case 'sheet':
      select(change.id, FIRST_CELL);
      return;
    case 'add-sheet': {
      const { name, cells } = change;
      const id = world.edit.addSheet({
        ...(name !== undefined && { name: nameBeside(world, name) }),
        ...(cells !== undefined && { cells }),
      });
      select(id, FIRST_CELL);
      return;
    }
    case 'rename-sheet':
      world.edit.renameSheet({ sheet: change.id, name: freeName(world, change) });
      return;
    case 'delete-sheet': {
      const shown = world.view().sheets.filter(({ hidden, id }) => !hidden && id !== change.id);
      const [next] = shown;
      if (!next) throw new Error(ONE_SHEET);
      world.edit.deleteSheet({ sheet: change.id });
      filters.delete(change.id);
      return;
    }
    case 'insert-rows':
      world.edit.insertRows({ sheet, before: change.before + 1, count: change.count });
      lines.insert(sheet, 'rows', change.before, change.count);
      refilter(world, filters, sheet);
      return;
    case 'delete-rows':
      world.edit.deleteRows({ sheet, from: change.first + 1, count: change.count });
      lines.remove(sheet, 'rows', change.first, change.count);
      refilter(world, filters, sheet);
      return;
    case 'insert-columns':
      world.edit.insertColumns({ sheet, before: change.before + 1, count: change.count });
      lines.insert(sheet, 'columns', change.before, change.count);
      moveFilters(filters, sheet, (column) =>
        column < change.before ? column : column + change.count,
      );
      return;
    case 'delete-columns':
      world.edit.deleteColumns({ sheet, from: change.first + 1, count: change.count });
      lines.remove(sheet, 'columns', change.first, change.count);
      moveFilters(filters, sheet, (column) =>
        column < change.first
          ? column
          : column < change.first + change.count
            ? -1
            : column - change.count,
      );
      refilter(world, filters, sheet);
      return;
    case 'sort': {
      const { range, descending } = change;
      const how = { sheet, by: change.column + 1, descending };
      if (range) {
        world.edit.sortRows({
          ...how,
          from: range.row + 1,
          to: range.row + range.rows,
          columns: { from: range.column + 1, count: range.columns },
        });
      } else {
        const order = world.edit.sortRows({ ...how, from: FIRST_ROW_BELOW });
        lines.reorder(sheet, FIRST_ROW_BELOW - 1, order);
      }
      refilter(world, filters, sheet);
      return;
    }
    case 'filter':
      if (change.filters.length > 0) filters.set(sheet, change.filters);
      else filters.delete(sheet);
      refilter(world, filters, sheet);
      return;
  }
}

/** Answers of a form arrive; nobody's hand does that, so nothing takes them back. */
export function answerForm(desk: Desk, person: string, answers: Record<string, string>[]): void {
  const { world, filters } = desk;
  const sheet = activeSheetOf(world, person);
  for (const values of answers) world.submitForm(values, sheet);
  refilter(world, filters, sheet);
}

const FIRST_CELL: CellRange = { row: 0, column: 0, rows: 1, columns: 1 };

function moveFilters(filters: Filters, sheet: number, to: (column: number) => number): void {
  const moved = (filters.get(sheet) ?? []).map((filter) => ({
    ...filter,
    column: to(filter.column),
  }));
  const left = moved.filter(({ column }) => column >= 0);
  if (left.length > 0) filters.set(sheet, left);
  else filters.delete(sheet);
}

/** Rows that moved take their place in the filter with them. */
export function refilter(world: World, filters: Filters, sheet: number): void {
  const inForce = (filters.get(sheet) ?? []).map(({ column, hidden }) => ({
    column,
    hidden: new Set(hidden),
  }));
  if (inForce.length === 0) {
    world.edit.filter({ sheet, hiddenRows: null });
    return;
  }
  const hiddenRows = world.cells(sheet).flatMap((row, index) => {
    const isHidden = inForce.some(({ column, hidden }) => hidden.has(row[column] ?? ''));
    return index + 1 >= FIRST_ROW_BELOW && isHidden ? [index + 1] : [];
  });
  world.edit.filter({ sheet, hiddenRows });
}

function freeName(world: World, { id, name: wanted }: { id: number; name: string }): string {
  const name = wanted.trim();
  if (name === '') throw new Error('A sheet needs a name.');
  const same = (other: string) => other.toLowerCase() === name.toLowerCase();
  if (world.view().sheets.some((sheet) => sheet.id !== id && same(sheet.name)))
    throw new Error(`There is a sheet “${name}” already. Choose another name.`);
  return name;
}

/** `name`, or the first of `name 2`, `name 3` … that no sheet has. */
function nameBeside(world: World, name: string): string {
  const taken = new Set(world.view().sheets.map((sheet) => sheet.name.toLowerCase()));
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name} ${number}`;
  return free;
}
