/** Rows of one read known again in another, where no id says which is which. */
import type { OutcomeCells } from '../plan/row-state';
import type { SnapshotRow } from '../plan/snapshot';
import { OUTCOME_HEADERS } from '../table/columns';
import { contentOf, idOf, uuidOf } from './writing';

/** Whether a row is the one that it was, as far as its cells tell. */
export type IsOne = (row: SnapshotRow, origin: SnapshotRow) => boolean;

/** Whether a row says all that the other one said. */
export const saysAll: IsOne = (row, origin) => saysSame(row.outcome, origin.outcome);

/** A row that is stamped anew keeps the part of its id that Chat gets. */
const hasItsId: IsOne = (row, origin) => uuidOf(idOf(row)) === uuidOf(idOf(origin));

/**
 * Finds which of `origins` each of `rows` was, each once. Of rows that ask for the same, those are taken for one of whom one
 * of `alikes` says so, in its order; the others get what is left, first what no row bears the id of: they are the same in all
 * but their cells. A row that asks for something new is the only one that has one of the `parts` in common with the only one
 * that is left, if `accept`.
 */
export function match(
  rows: readonly SnapshotRow[],
  origins: readonly SnapshotRow[],
  parts: readonly ((row: SnapshotRow) => string)[] = [],
  accept: IsOne = haveInCommon,
  alikes: readonly IsOne[] = [saysAll, hasItsId],
): Map<SnapshotRow, SnapshotRow> {
  const found = new Map<SnapshotRow, SnapshotRow>();
  const claimed = new Set<SnapshotRow>();
  const claim = (row: SnapshotRow, origin: SnapshotRow | undefined) => {
    if (!origin || claimed.has(origin) || found.has(row)) return;
    claimed.add(origin);
    found.set(row, origin);
  };
  const byContent = groupsOf(origins, contentOf);
  const alike = (row: SnapshotRow) =>
    (byContent.get(contentOf(row)) ?? []).filter((origin) => !claimed.has(origin));
  const claimAlike = (isOne: IsOne) => {
    for (const row of rows)
      claim(
        row,
        alike(row).find((origin) => isOne(row, origin)),
      );
  };
  for (const isOne of alikes) claimAlike(isOne);
  // What says all that one says which is found already is a copy of that one; without an id, only where the ids of all that are
  // left are borne: one whose id another row bears is that row, which asks for something else by now.
  const borne = new Set(rows.map((row) => uuidOf(idOf(row))));
  const isCopied = (row: SnapshotRow) =>
    (byContent.get(contentOf(row)) ?? []).some((origin) => saysAll(row, origin));
  for (const row of rows) {
    const left = alike(row);
    const free = left.find((origin) => !borne.has(uuidOf(idOf(origin))));
    if (!isCopied(row)) claim(row, free ?? left[0]);
    else if (idOf(row) === '') claim(row, free);
  }
  for (const part of parts) {
    const lost = groupsOf(
      origins.filter((origin) => !claimed.has(origin)),
      part,
    );
    const strangers = groupsOf(
      rows.filter((row) => !found.has(row) && !byContent.has(contentOf(row))),
      part,
    );
    for (const [key, [row, ...others]] of strangers) {
      const [origin, ...more] = lost.get(key) ?? [];
      if (row && origin && others.length + more.length === 0 && accept(row, origin))
        claim(row, origin);
    }
  }
  return found;
}

/** Rows by what `keyOf` says of them; `asked`: those alone of whom it says one of these. */
export function groupsOf(
  rows: readonly SnapshotRow[],
  keyOf: (row: SnapshotRow) => string,
  asked?: ReadonlySet<string>,
): Map<string, SnapshotRow[]> {
  const groups = new Map<string, SnapshotRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (asked && !asked.has(key)) continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

export function nameOf({ name }: SnapshotRow): string {
  return name;
}

/** The part of the fingerprint that stands for all but the people: of a group chat, which has no name, it stays when they change. */
export function settingsOf({ fingerprint }: SnapshotRow): string {
  return fingerprint.replace(/-.*$/, '');
}

/** Whether both ask for some person. */
export function haveInCommon(one: SnapshotRow, other: SnapshotRow): boolean {
  const users = new Set(one.request.people.map(({ user }) => user));
  return other.request.people.some(({ user }) => users.has(user));
}

/** The part of the fingerprint that stands for the people. */
export function peopleOf({ fingerprint }: SnapshotRow): string {
  return fingerprint.replace(/^.*-/, '');
}

/** Whether both say the same in all cells. */
export function saysSame(one: OutcomeCells, other: OutcomeCells): boolean {
  return OUTCOME_HEADERS.every((header) => one[header] === other[header]);
}
