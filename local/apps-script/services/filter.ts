/** `Filter`: the basic filter of a sheet. */
import type { Block } from '../a1';
import type { Handles } from './handles';

type Filter = GoogleAppsScript.Spreadsheet.Filter;

/** What the fake's filters hide, they hide by these rows alone, told for the first column. */
interface Hides {
  hides: number[];
}

/** The filter of a sheet, which spans `range`. */
export function filterOn(
  { runtime, range: rangeOf }: Handles,
  sheet: number,
  range: Block,
): Filter {
  const write = (method: string, change: { range: Block | null; hides?: number[] }) =>
    runtime.call(`Filter.${method}`, 'write', () =>
      runtime.operate('grid.filter', { sheet, ...change }),
    );
  const filter = {
    getRange: () => rangeOf(sheet, range),
    getColumnFilterCriteria: (column: number): Hides | null => {
      const hides = runtime.call('Filter.getColumnFilterCriteria', 'small', () =>
        runtime.operate('grid.filtered', { sheet }),
      );
      return column === range.column && hides.length > 0 ? { hides } : null;
    },
    setColumnFilterCriteria: (_column: number, { hides }: Hides) => {
      write('setColumnFilterCriteria', { range, hides });
      return filter;
    },
    /** The cells of the filter alone: what stands beside it stays where it is. */
    sort: (column: number, ascending: boolean) => {
      const block = { ...range, row: range.row + 1, rows: range.rows - 1 };
      runtime.call('Filter.sort', 'write', () =>
        runtime.operate('cells.sort', { sheet, block, column, ascending }),
      );
      return filter;
    },
    remove: () => {
      write('remove', { range: null });
    },
  };
  return filter as unknown as Filter;
}
