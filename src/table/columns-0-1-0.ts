/** What version 0.1.0 took each column for: by its header alone, in English and German. */
import { visibleText } from './cell-text';
import type { Field, Mapping } from './columns';
import { knownHeader } from './known-headers';

/** Fields of which a sheet could have several columns. */
const ADDING_UP: readonly Field[] = ['members', 'managers', 'owners', 'groups'];

/**
 * The reading with which 0.1.0 set up the rows below these headers, by header; '' for a column that it didn't use.
 * `ours` are the columns that the add-on wrote.
 */
export function usedBefore(
  headers: readonly string[],
  mapping: Mapping,
  ours: ReadonlySet<number>,
): Record<string, Field | ''> {
  const chosen = new Map(Object.entries(mapping));
  const taken = new Map<Field, { column: number; rank: number }[]>();
  let lastResort: { column: number; order: number } | undefined;
  headers.forEach((header, column) => {
    if (ours.has(column) || visibleText(header).trim() === '') return;
    const byHand = chosen.get(header);
    if (byHand === 'none') return;
    const known = knownHeader(header);
    const last = byHand === undefined ? known?.lastResort : undefined;
    if (last !== undefined) {
      const order = last === 'name' ? 0 : 1;
      if (!lastResort || order < lastResort.order) lastResort = { column, order };
      // “Name” alone names nothing else; “Group” was Google groups where something better named the space.
      if (known?.field !== 'groups') return;
    }
    const field = byHand ?? (known?.old ? known.field : undefined);
    if (field === undefined) return;
    const rank = byHand !== undefined ? 0 : known?.ownName ? 1 : 2;
    const before = taken.get(field) ?? [];
    if (before.length === 0 || ADDING_UP.includes(field))
      taken.set(field, [...before, { column, rank }]);
    else if (before[0] && rank < before[0].rank) taken.set(field, [{ column, rank }]);
  });
  if (!taken.has('spaceName') && lastResort) {
    // Last of all: it is the name's, whatever else it was.
    taken.set('spaceName', [{ column: lastResort.column, rank: 2 }]);
  }
  const fieldOf = new Map(
    [...taken].flatMap(([field, columns]) => columns.map(({ column }) => [column, field] as const)),
  );
  return Object.fromEntries(
    headers.map((header, column) => [header.trim(), fieldOf.get(column) ?? '']),
  );
}
