/** Stamps: what the cells of rows should say that a run takes, and where the ids of others stay. */

import { errorsSaid, isUnfinished, type PlannedRow } from '../plan/plan';
import type { OutcomeCells } from '../plan/row-state';
import {
  askedBy,
  isSetUp,
  type Snapshot,
  type SnapshotRow,
  sealedFor,
  spaceOf,
  stampOf,
  stillFits,
  uuidOfRow,
} from '../plan/snapshot';
import type { Stamp } from '../plan/stamp';
import { UNTOUCHED, type Words } from '../row/outcome';
import type { Seals } from '../seal/seal';
import { STATUS } from '../table/columns';
import { said } from '../texts/said';
import type { Wanted } from './write-rows';

export interface Stamping extends Wanted {
  /** Rows that got one are untouched again. */
  takeBack: Wanted;
}

/**
 * What each row's cells should say once it is stamped. Goes by what rows are, not by where they stand: a fresh row
 * has no name of its own, so as many rows are stamped of each fingerprint as were taken.
 */
export function stamps(
  { uuid: newUuid, words, seals }: { uuid(): string; words: Words; seals: Seals },
  { tag, run, minute }: Pick<Stamp, 'tag' | 'run' | 'minute'>,
  rows: readonly PlannedRow[],
  fixes: readonly PlannedRow[],
): Stamping {
  const made = new Set<string>();
  // A refused row and one that was never sent may ask for the same: only the kind that was taken gets a new id.
  const kinds = new Set(rows.map((row) => row.state().kind));
  const isNew = (row: SnapshotRow) => {
    const { kind } = row.state();
    return (kind === 'fresh' || kind === 'failed') && kinds.has(kind);
  };
  const targets = count(rows.filter(isNew).map((row) => row.fingerprint));
  // A copy is taken only to be told so: what goes on under its id is the row.
  const isCopy = ({ findings }: PlannedRow) => findings.some(({ code }) => code === 'copiedRow');
  const kept = new Map(
    rows.filter((row) => !isNew(row) && !isCopy(row)).map((row) => [uuidOfRow(row), row]),
  );
  const reasons = new Map(fixes.map((row) => [contentOf(row), words(errorsSaid(row))]));
  const newStamp = (row: SnapshotRow): OutcomeCells => {
    const uuid = newUuid();
    made.add(uuid);
    return {
      Status: STATUS.waiting,
      'Space link': '',
      Details: '',
      'Space ID': '',
      'Request ID': sealedFor(seals, { uuid, tag, minute, ...askedBy(row), run }, row),
      Applied: '',
    };
  };
  let open = new Map<string, number>();
  /** One of those of its kind that are still to be stamped; false: none is left. */
  const take = ({ fingerprint }: SnapshotRow): boolean => {
    const left = (open.get(fingerprint) ?? 0) - 1;
    open.set(fingerprint, left);
    return left >= 0;
  };
  let counted: Snapshot | undefined;
  const wanted: Wanted = (row, snapshot, had) => {
    // The id that it bears came down on it: what it is to have is told by what it had, once that stands there again.
    if (had?.['Request ID'] === '' && row.outcome['Request ID'] !== '') return undefined;
    if (counted !== snapshot) {
      counted = snapshot;
      open = new Map(targets);
      for (const one of snapshot.rows) if (isOurs(one) && stillFits(one)) take(one);
    }
    if (isOurs(row) && stillFits(row)) return undefined;
    if ((isNew(row) || isOurs(row)) && take(row)) return newStamp(row);
    if (isOurs(row)) return undefined;
    // What a killed execution left on a line that asks for nothing.
    if (row.fingerprint === '' && row.outcome['Request ID'] === '' && spaceOf(row) === '')
      return UNTOUCHED;
    const reason = row.state().kind === 'fresh' ? reasons.get(contentOf(row)) : undefined;
    if (reason !== undefined) return { ...UNTOUCHED, Status: STATUS.fix, Details: reason };
    return again(row);
  };
  const isOurs = (row: SnapshotRow) => made.has(uuidOfRow(row));

  /** Rows that keep their id: a space to be completed, or a doubt. */
  const again = (row: SnapshotRow): Partial<OutcomeCells> | undefined => {
    const stamp = stampOf(row);
    const before = stamp && kept.get(stamp.uuid);
    if (!stamp || !before || row.fingerprint !== before.fingerprint) return undefined;
    // What a run before left unfinished is this run's now, as it was asked for then. A doubt that asks for something else
    // since is a person's question, and no run's.
    if (row.state().kind === 'doubt' && !stillFits(row))
      return { Details: words([said('outcome.doubt.changed')]) };
    if (isUnfinished(row)) {
      const first = stamp.tag === tag && !stillFits(row) ? stamp : undefined;
      const taken = { ...stamp, tag, run: run || stamp.run };
      return { 'Request ID': sealedFor(seals, taken, row, first) };
    }
    if (!isSetUp(row)) return undefined;
    return {
      ...row.outcome,
      Status: STATUS.settingUp,
      'Request ID': sealedFor(seals, { ...stamp, tag, ...askedBy(row), run }, row),
    };
  };
  return Object.assign(wanted, {
    takeBack: (row: SnapshotRow) => (isOurs(row) ? UNTOUCHED : undefined),
  });
}

function contentOf(row: SnapshotRow): string {
  return `${row.fingerprint} ${row.name}`;
}

function count(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
