/** What a person does at the grid of the page, carried out in the world; and the filters of each sheet. */
import type { World } from '../apps-script';
import type { CellRange, Edit, Filter } from './page/wire';

/** Filters by sheet; a world knows only which rows are hidden by one. */
export type Filters = Map<number, Filter[]>;

/** Rows and columns from 0, as the page counts, to the world's from 1. */
const blockOf = (range: CellRange) => ({
  ...range,
  row: range.row + 1,
  column: range.column + 1,
});

/** The headers stand in the first row: it is neither sorted nor filtered. */
const FIRST_ROW_BELOW = 2;

/** Carries out `change` as `person`. Throws with a sentence where it can't be done. */
export function carryOut(world: World, filters: Filters, person: string, change: Edit): void {
  const sheet = world.view(person).activeSheet;
  const select = (id: number, range: CellRange) => {
    world.edit.select({ sheet: id, person, blocks: [blockOf(range)] });
  };
  switch (change.kind) {
    case 'cells':
      world.edit.paste({
        sheet,
        row: change.row + 1,
        column: change.column + 1,
        cells: change.values,
      });
      return;
    case 'select':
      select(sheet, change.range);
      return;
    case 'sheet':
      select(change.id, FIRST_CELL);
      return;
    case 'add-sheet':
      select(world.edit.addSheet({}), FIRST_CELL);
      return;
    case 'rename-sheet':
      world.edit.renameSheet({ sheet: change.id, name: freeName(world, change) });
      return;
    case 'delete-sheet': {
      const shown = world.view().sheets.filter(({ id, hidden }) => !hidden && id !== change.id);
      const [next] = shown;
      if (!next) throw new Error('A spreadsheet needs one sheet that is shown. Add another first.');
      world.edit.deleteSheet({ sheet: change.id });
      filters.delete(change.id);
      return;
    }
    case 'insert-rows':
      world.edit.insertRows({ sheet, before: change.before + 1, count: change.count });
      refilter(world, filters, sheet);
      return;
    case 'delete-rows':
      world.edit.deleteRows({ sheet, from: change.first + 1, count: change.count });
      refilter(world, filters, sheet);
      return;
    case 'sort': {
      const { range } = change;
      world.edit.sortRows({
        sheet,
        by: change.column + 1,
        descending: change.descending,
        ...(range
          ? {
              from: range.row + 1,
              to: range.row + range.rows,
              columns: { from: range.column + 1, count: range.columns },
            }
          : { from: FIRST_ROW_BELOW }),
      });
      refilter(world, filters, sheet);
      return;
    }
    case 'answer-form':
      for (const values of change.answers) world.submitForm(values, sheet);
      refilter(world, filters, sheet);
      return;
    case 'filter':
      filters.set(sheet, change.filters);
      refilter(world, filters, sheet);
      return;
  }
}

const FIRST_CELL: CellRange = { row: 0, column: 0, rows: 1, columns: 1 };

/** Rows that moved take their place in the filter with them. */
function refilter(world: World, filters: Filters, sheet: number): void {
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
