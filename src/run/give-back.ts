/** Gives rows their ids back that they lost to another's new one, before anything is done with that. */
import {
  type Displaced,
  isOwnWord,
  type Lost,
  lostBy,
  lostKey,
  writeLost,
} from '../placing/displaced';
import { SHEET_LOCKED, SHEET_VALIDATES } from '../placing/sheet';
import { writeRows } from '../placing/write-rows';
import type { OutcomeCells } from '../plan/row-state';
import { type Snapshot, type SnapshotRow, stampOf, unwrittenKeyOf } from '../plan/snapshot';
import { isNeverSent } from '../row/cells';
import { UNTOUCHED } from '../row/outcome';
import { STATUS } from '../table/columns';
import { type Said, said } from '../texts/said';
import type { Ports } from './ports';
import { noteUnwritten, progressOf, type RowsOfRun, readAgain, withUnwritten } from './slice-state';

/** Remembers ids that rows lost, before they are given back. */
export function noteLost({ stores, sheet, seals }: Ports, rows: readonly Displaced[]): void {
  const key = lostKey(sheet.id);
  stores.document.set({ [key]: writeLost(stores.document.get(key), rows, seals) });
}

/**
 * Gives rows their own ids back, in place of one of the person who acts that is another row's, or under which nothing was
 * ever sent. For a row that can't be written still, nothing is sent in this go. Whoever calls it holds the lease.
 */
export function giveBackIds(of: RowsOfRun): void {
  const { ports, context, lost } = of;
  if (lost.size === 0) return;
  const wanted = (row: SnapshotRow, snapshot: Snapshot) => {
    const { uuid = '', tag } = stampOf(row) ?? {};
    const one = tag === context.me.tag ? lostBy(lost, row, snapshot) : undefined;
    // What was sent under an id that another row kept is that one's.
    if (!one || !(one.isShared || isNeverSent(row, progressOf(of, row)))) return undefined;
    return isOwnWord(ports.seals, uuid, one) ? cellsOf(one, ports) : undefined;
  };
  const due = () => of.snapshot.rows.filter((row) => wanted(row, of.snapshot));
  if (due().length === 0) return;
  const read = () => readAgain(of);
  try {
    of.snapshot = writeRows(ports.sheet, read, of.snapshot, wanted).snapshot;
  } catch (thrown) {
    const { name } = thrown as Error;
    if (name !== SHEET_LOCKED && name !== SHEET_VALIDATES) throw thrown;
    of.snapshot = read();
  }
  const refused = due();
  if (refused.length === 0) return;
  noteUnwritten(ports, refused);
  const before = context.answers.unwritten ?? [];
  of.context = withUnwritten(context, [...before, ...refused.map(unwrittenKeyOf)]);
  of.snapshot = read();
}

/** What a row says that has its id again. */
function cellsOf({ status, id }: Lost, { words }: Ports): OutcomeCells {
  const details = DETAILS[status];
  const Details = details ? words([details]) : '';
  return { ...UNTOUCHED, Status: status, Details, 'Request ID': id };
}

const DETAILS: Record<string, Said> = {
  [STATUS.settingUp]: said('outcome.doubt'),
  [STATUS.fix]: said('outcome.copied'),
};
