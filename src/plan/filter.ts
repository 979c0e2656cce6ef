/** Whether sorting by the sheet's filter would tear rows from their outcomes: what lies beside it doesn't move. */
import { lettersOf } from './letters';
import type { Question } from './questions';
import type { Snapshot } from './snapshot';

/** The cells that a filter spans, its header row among them; counted from 0. */
export interface FilterSpan {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** The columns that a filter has to span; `last` is among them. */
export interface FilterColumns {
  first: number;
  last: number;
}

/**
 * The columns for the filter to span instead, where it spans only some of those that belong to a row. undefined: it
 * tears nothing, or doesn't concern the rows.
 */
export function columnsToSpan(
  span: FilterSpan | null,
  { columns, cells }: Pick<Snapshot, 'columns' | 'cells'>,
): FilterColumns | undefined {
  if (!span || !columns || span.row + span.rows <= columns.headerRow + 1) return undefined;
  const ours = Object.values(columns.outcome);
  const belong = [...Object.values(columns.fields).flat(), ...ours];
  const end = span.column + span.columns;
  const isIn = (column: number) => column >= span.column && column < end;
  if (!belong.some(isIn)) return undefined;
  // They will be put behind all others, and a filter that ends there grows with them.
  const width = Math.max(...cells.map((row) => row.length));
  const endsShort = ours.length === 0 && end < width;
  if (belong.every(isIn) && !endsShort) return undefined;
  return {
    first: Math.min(span.column, ...belong),
    last: Math.max(end - 1, ...belong, ...(ours.length === 0 ? [width - 1] : [])),
  };
}

/** A note that says so, with its remedy; none where a person wants it as it is. */
export function filterNotes(
  span: FilterSpan | null,
  snapshot: Pick<Snapshot, 'columns' | 'cells'>,
  settled: readonly string[] = [],
): Question[] {
  const wider = columnsToSpan(span, snapshot);
  if (!span || !wider) return [];
  const [from, to] = [span.column, span.column + span.columns - 1].map(lettersOf);
  const key = `filterTears:${from}-${to}`;
  if (settled.includes(key)) return [];
  return [
    {
      ...{ key, code: 'filterTears', severity: 'note', headers: [] },
      values: { from: from ?? '', to: to ?? '' },
      replies: [{ does: 'widenFilter', ...wider }, { does: 'keep' }],
    },
  ];
}
