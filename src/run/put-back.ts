/** Outcomes that a partial sort tore from their rows: put back where what they were made for stands. */
import { writeRows } from '../placing/write-rows';
import { type OutcomeCells, rowState } from '../plan/row-state';
import type { Snapshot, SnapshotRow } from '../plan/snapshot';
import { type Move, tornIn } from '../plan/torn';
import { samePeople, sameSettings } from '../request/fingerprint';
import { PEOPLE_ARE_COMING } from '../row/cells';
import { linkTo, UNTOUCHED } from '../row/outcome';
import { STATUS } from '../table/columns';
import { said } from '../texts/said';
import { noteLost } from './give-back';
import { releaseLease, takeLease } from './lease';
import type { Budget, Ports, RunContext } from './ports';
import { readAgain } from './slice-state';
import { readKnown } from './trust';

/** `changed`: the sheet isn't as it was shown; `restless`: somebody sorts faster than cells can be written. */
export type RowsPutBack =
  | { kind: 'done'; rows: number }
  | { kind: 'changed' }
  | { kind: 'restless' }
  | { kind: 'busy'; by: string };

/**
 * Gives rows their own outcomes back, all five cells of each together, if exactly that is torn which `key` names. Where one
 * of them can't be had, all rows are left as they were.
 *
 * @throws what the sheet throws when one of the rows can't be written
 */
export function putRowsBack(
  ports: Ports,
  context: RunContext,
  budget: Budget,
  key: string,
): RowsPutBack {
  const taking = takeLease(ports, context.me, budget.startedAt);
  if (taking.kind === 'busy') return { kind: 'busy', by: taking.by };
  try {
    const { trust, made } = readKnown(ports, context.me, ports.stores.document.all());
    const read = () => readAgain({ ports, context, trust });
    const before = read();
    const torn = tornIn(before);
    if (torn?.key !== key) return { kind: 'changed' };
    // An outcome whose place another took, and whose own place can't be written, stands nowhere: all are put back, or none.
    const put = puts(torn.moves, ports.words, { trust, made });
    const [forth, back] = [outcomesOf(torn.moves.map(put)), outcomesOf(torn.moves.map(undone))];
    const { snapshot, settled } = writeRows(ports.sheet, read, before, forth, {
      lost: (rows) => noteLost(ports, rows),
      undo: back,
    });
    const isWhole = settled && idsIn(snapshot) === idsIn(before);
    return isWhole ? { kind: 'done', rows: torn.moves.length } : { kind: 'restless' };
  } finally {
    releaseLease(ports, taking.lease, context.me, false);
  }
}

/** What a row gets, by what it asks for, wherever it stands by now, and the id that it bears until then. */
interface Due {
  content: string;
  fingerprint: string;
  gets: OutcomeCells;
  bears: string;
}

/**
 * What each row gets that is put back. Where its Status stayed when the other columns were sorted it keeps that: so it is
 * where more outcomes are whole ones with the Status of the row they go to than as they stand. One that isn't even then, of a
 * row that was settled, lost its word since: it is looked up anew. Others may ask whether a space of before is meant. So is
 * one beside whose id another space stands than was made under that: the id was sorted without it. And so is one that was told
 * to a row that had been changed since it was stamped: it goes by its stamp to a row that asks for what stood there before, and
 * speaks of what it was changed to.
 */
function puts(
  moves: readonly Move[],
  words: Ports['words'],
  { trust, made }: Pick<ReturnType<typeof readKnown>, 'trust' | 'made'>,
): (move: Move) => Due {
  const asItStands = ({ from }: Move) => from?.outcome ?? UNTOUCHED;
  const withItsWord = ({ to, from }: Move) =>
    from ? { ...from.outcome, Status: to.outcome.Status } : UNTOUCHED;
  const wholeOf = (outcome: (move: Move) => OutcomeCells) =>
    moves.filter((move) => move.from && isWhole(outcome(move))).length;
  const outcome = wholeOf(withItsWord) > wholeOf(asItStands) ? withItsWord : asItStands;
  const whole = (cells: OutcomeCells) => {
    const anew = { ...cells, Status: STATUS.settingUp, Details: words([PEOPLE_ARE_COMING]) };
    const state = rowState(anew);
    if (state.kind !== 'completing') return cells;
    const { stamp, space } = state;
    const own = made.spaceOf(stamp.uuid);
    if (own !== undefined && own !== space && trust.proves(stamp, own))
      return { ...anew, 'Space link': linkTo(own), 'Space ID': own, Applied: '' };
    const isWordless = cells.Status !== '' && !isWhole(cells);
    const isOfAnother = cells.Details.startsWith(words([said('outcome.changedMeanwhile')]));
    return (isWordless || isOfAnother) && trust.wasSettled(stamp) ? anew : cells;
  };
  return (move) => ({
    content: contentOf(move.to),
    fingerprint: move.to.fingerprint,
    gets: whole(outcome(move)),
    bears: idOf(move.to),
  });
}

/** Whether the five cells can be one outcome: who isn't whole has to say why. */
function isWhole(outcome: OutcomeCells): boolean {
  const { kind } = rowState(outcome);
  return kind !== 'odd' && !(kind === 'partly' && outcome.Details === '');
}

/** What it gets where that is undone. */
function undone({ to, from }: Move): Due {
  const bears = from ? idOf(from) : '';
  return { content: contentOf(to), fingerprint: to.fingerprint, gets: to.outcome, bears };
}

/** What each row's cells should say. */
function outcomesOf(rows: readonly Due[]) {
  const due = new Map<string, Due[]>();
  for (const one of rows) due.set(one.content, [...(due.get(one.content) ?? []), one]);
  let given = new Map<SnapshotRow, OutcomeCells>();
  let of: Snapshot | undefined;
  return (row: SnapshotRow, snapshot: Snapshot): OutcomeCells | undefined => {
    if (of !== snapshot) {
      given = assigned(snapshot, due);
      of = snapshot;
    }
    return given.get(row);
  };
}

function assigned({ rows }: Snapshot, due: ReadonlyMap<string, readonly Due[]>) {
  const given = new Map<SnapshotRow, OutcomeCells>();
  /** Rows that ask for what nothing is due to: one may be a row that somebody changes just now. */
  const strangers = rows.filter((row) => !due.has(contentOf(row)));
  const alike = new Map<string, SnapshotRow[]>();
  for (const row of rows) {
    const content = contentOf(row);
    if (due.has(content)) alike.set(content, [...(alike.get(content) ?? []), row]);
  }
  for (const [content, alikeDue] of due) {
    if (!alike.has(content)) {
      for (const one of alikeDue) {
        const changed = strangers.find((row) => !given.has(row) && isChanged(row, one));
        if (changed) given.set(changed, one.gets);
      }
      continue;
    }
    const left = alikeDue.map(({ gets }) => gets);
    const awaited = alikeDue.map(({ bears }) => bears);
    const others: SnapshotRow[] = [];
    const bare: SnapshotRow[] = [];
    for (const row of alike.get(content) ?? []) {
      // That a row has no id doesn't make it the one that is to have none: its twin may bear another's still.
      if (idOf(row) === '') {
        bare.push(row);
        continue;
      }
      const has = left.findIndex((one) => one['Request ID'] === idOf(row));
      if (has >= 0) given.set(row, left.splice(has, 1)[0] as OutcomeCells);
      else others.push(row);
    }
    for (const row of [...others, ...bare]) {
      // Another row that asks for the same keeps what it bears.
      const at = awaited.indexOf(idOf(row));
      const next = at >= 0 ? left.shift() : undefined;
      if (next) given.set(row, next);
      if (at >= 0) awaited.splice(at, 1);
    }
  }
  return given;
}

/** Whether it is the row to which this is due, of which somebody changed one half: it bears the id before or after. */
function isChanged(row: SnapshotRow, { fingerprint, gets, bears }: Due): boolean {
  const id = idOf(row);
  const isOfIt = id !== '' && (id === gets['Request ID'] || id === bears);
  return (
    isOfIt &&
    (sameSettings(row.fingerprint, fingerprint) || samePeople(row.fingerprint, fingerprint))
  );
}

function idOf({ outcome }: SnapshotRow): string {
  return outcome['Request ID'];
}

function contentOf({ fingerprint, name }: SnapshotRow): string {
  return `${fingerprint} ${name}`;
}

/** The ids on the sheet, in whatever order: putting back neither makes nor loses one. */
function idsIn({ rows }: Snapshot): string {
  return rows
    .map(idOf)
    .filter((id) => id !== '')
    .sort()
    .join('\n');
}
