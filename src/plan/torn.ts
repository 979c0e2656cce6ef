/**
 * Rows whose outcome cells were torn from them: somebody sorted some columns without the others, by a filter or a table
 * that ends before the outcome or by a column alone. What was stamped still says what each outcome was made for, so
 * that most of them can be put back; nothing acts on any of them until a person has said what is right.
 */
import { askedText, hashText } from '../request/fingerprint';
import { STATUS } from '../table/columns';
import { readSpace } from './row-state';
import { isSetUp, type Snapshot, type SnapshotRow, spaceOf, stampOf, stillFits } from './snapshot';
import type { Trust } from './trust';

export interface Torn {
  /** Names what is torn: it stays the same as long as that does. */
  key: string;
  /** Where outcomes go, each row once. `from` undefined: the row gets none, as if it had never been in a run. */
  moves: Move[];
  /** Rows whose outcome is another's, or may be: nobody can tell whose. They stay as they are. */
  stay: SnapshotRow[];
  /**
   * A key for each row that is concerned, by what it asks for and whose outcome it bears: once a person said that they changed
   * these themselves, what of them is still torn later is no question again. None where they are too many to be kept.
   */
  each: string[];
}

/** Rows of which it is kept one by one that a person changed them. */
const MOST_EACH = 500;

export interface Move {
  to: SnapshotRow;
  from: SnapshotRow | undefined;
}

/** What of one sheet is torn, once for each read of it. */
const known = new WeakMap<readonly SnapshotRow[], Judgement>();

interface Judgement {
  torn: Torn | undefined;
  rows: Set<number>;
  /** Rows of which a person said that they changed them themselves. */
  meant: Set<number>;
}

/** What is torn, unless a person said that they changed these rows themselves. undefined: nothing is. */
export function tornIn(snapshot: Snapshot): Torn | undefined {
  return judged(snapshot).torn;
}

/** Whether nothing may act on the row: its outcome is another's, or its own stands elsewhere. */
export function isTorn(snapshot: Snapshot, row: SnapshotRow): boolean {
  return judged(snapshot).rows.has(row.index);
}

/** Whether a person said of the row that they changed it themselves, whatever it looks like. */
export function isMeant(snapshot: Snapshot, row: SnapshotRow): boolean {
  return judged(snapshot).meant.has(row.index);
}

function judged(snapshot: Snapshot): Judgement {
  const before = known.get(snapshot.rows);
  if (before) return before;
  const found = find(snapshot);
  const { settled, kept } = snapshot;
  const isSaid = ({ key, each }: Torn) =>
    settled.has(key) || (each.length > 0 && each.every((one) => kept.has(one)));
  const judgement =
    found.torn && isSaid(found.torn)
      ? { ...NOTHING, meant: found.rows }
      : { ...found, meant: NOBODY };
  known.set(snapshot.rows, judgement);
  return judgement;
}

const NOBODY = new Set<number>();
const NOTHING = { torn: undefined, rows: NOBODY, meant: NOBODY };

/** By their stamps, and where something is torn by those alone, by their seals: to look at one takes time. */
function find(snapshot: Snapshot): Found {
  const found = findBy(snapshot, fitsItsStamp);
  return found.torn ? findBy(snapshot, (row) => bearsItsOwn(row, snapshot.trust)) : found;
}

interface Found {
  torn: Torn | undefined;
  rows: Set<number>;
}

/** `isOwn`: whether what a row bears was made for it. */
type IsOwn = (row: SnapshotRow) => boolean;

function findBy(snapshot: Snapshot, isOwn: IsOwn): Found {
  const misfits = misfitsIn(snapshot, isOwn);
  if (misfits.length === 0) return NOTHING;
  const claims = claimsOf(snapshot, misfits, isOwn);
  const moves = closed(certain(claims), claims, snapshot);
  const sources = new Set([...moves.values()].map(({ index }) => index));
  const targets = new Set(moves.keys());
  const isLeft = ({ index }: SnapshotRow) => !sources.has(index);
  const unsure = [...claims].filter(([row, fits]) => isLeft(row) && fits.size > 0);
  const stay = [
    ...unsure.map(([row]) => row),
    ...halves(misfits.filter((row) => isLeft(row) && !claims.get(row)?.size)),
  ];
  if (moves.size + stay.length === 0) return NOTHING;
  const rows = new Set([...sources, ...targets, ...stay.map(({ index }) => index)]);
  for (const [, fits] of unsure) for (const { index } of fits) rows.add(index);
  const byIndex = new Map(snapshot.rows.map((row) => [row.index, row]));
  const rowAt = (index: number) => byIndex.get(index) as SnapshotRow;
  const all: Move[] = [...moves].map(([to, from]) => ({ to: rowAt(to), from }));
  for (const index of sources)
    if (!targets.has(index)) all.push({ to: rowAt(index), from: undefined });
  all.sort((one, other) => one.to.index - other.to.index);
  const parts = [
    ...all.map(({ to, from }) => `${from ? idOf(from) : ''}>${to.fingerprint} ${to.name}`),
    ...stay.map((row) => `${idOf(row)}!${row.fingerprint} ${row.name}`),
  ];
  const each =
    rows.size > MOST_EACH
      ? []
      : [...rows].map((index) => {
          const row = rowAt(index);
          return hashText(`torn ${idOf(row)} ${row.fingerprint} ${row.name}`);
        });
  return {
    torn: { key: `torn:${hashText(parts.sort().join('\n'))}`, moves: all, stay, each },
    rows,
  };
}

/** Rows with a stamp that was made for something else, and for no row that bears it. */
function misfitsIn({ rows, byUuid }: Snapshot, isOwn: IsOwn): SnapshotRow[] {
  return rows.filter((row) => {
    const stamp = stampOf(row);
    if (!stamp || isOwn(row)) return false;
    // What is known as a copy of another row asks for nothing.
    const state = row.state();
    if (state.kind === 'odd' && state.space === '') return false;
    return !(byUuid.get(stamp.uuid) ?? []).some(stillFits);
  });
}

function fitsItsStamp(row: SnapshotRow): boolean {
  return stampOf(row) !== undefined && stillFits(row);
}

/**
 * Whether the row's stamp was made for what it asks for, or an own run took it up as it stands by now: then the seal is of
 * that, and no run begins before a person has said what is right. Their word holds for the row whatever becomes of others.
 */
function bearsItsOwn(row: SnapshotRow, trust: Trust | undefined): boolean {
  const stamp = stampOf(row);
  if (!stamp || fitsItsStamp(row)) return stamp !== undefined;
  if (stamp.tag !== trust?.tag) return false;
  return trust.proofOf(stamp, () => askedText(row.request)) === 'stamp and request';
}

/** For each misfit the rows that ask for what its stamp was made for, and bear nothing that is their own. */
type Claims = Map<SnapshotRow, Set<SnapshotRow>>;

function claimsOf(
  { rows, byUuid }: Snapshot,
  misfits: readonly SnapshotRow[],
  isOwn: IsOwn,
): Claims {
  const byAsked = new Map<string, SnapshotRow[]>();
  const byOwn = new Map<string, SnapshotRow[]>();
  const push = (map: Map<string, SnapshotRow[]>, key: string, row: SnapshotRow) =>
    void map.set(key, [...(map.get(key) ?? []), row]);
  for (const row of rows) {
    if (row.fingerprint === '' || row.aside || isOwn(row)) continue;
    for (const asked of new Set([row.fingerprint, ...row.alsoFits])) push(byAsked, asked, row);
    push(byOwn, row.own, row);
  }
  return new Map(
    misfits.map((row) => {
      const stamp = stampOf(row);
      if (!stamp || !isWhole(row) || (byUuid.get(stamp.uuid) ?? []).length > 1)
        return [row, new Set()];
      const asked = byAsked.get(stamp.fingerprint) ?? [];
      const own = isSetUp(row) ? (byOwn.get(stamp.own ?? stamp.fingerprint) ?? []) : [];
      return [row, new Set([...asked, ...own].filter((one) => one !== row))];
    }),
  );
}

/**
 * Whether the outcome cells still belong to one another: both that name a space name the same, and what failed says why. They
 * move together or not at all.
 */
function isWhole({ outcome }: SnapshotRow): boolean {
  if (outcome.Status === STATUS.failed && outcome.Details === '') return false;
  return readSpace(outcome['Space link']) === readSpace(outcome['Space ID']);
}

/** Outcomes that fit exactly one row, which fits no other: by the row that gets each. */
function certain(claims: Claims): Map<number, SnapshotRow> {
  const claimants = new Map<SnapshotRow, number>();
  for (const fits of claims.values())
    for (const row of fits) claimants.set(row, (claimants.get(row) ?? 0) + 1);
  const moves = new Map<number, SnapshotRow>();
  for (const [from, fits] of claims) {
    const [to] = fits;
    if (to && fits.size === 1 && claimants.get(to) === 1) moves.set(to.index, from);
  }
  return moves;
}

/**
 * The moves that leave every outcome a place: where one would go stands another, which moves too, or which fits a row
 * that is left free. A move whose place isn't to be had is none, nor is one that would have gone to where that stays.
 */
function closed(
  moves: Map<number, SnapshotRow>,
  claims: Claims,
  { rows }: Snapshot,
): Map<number, SnapshotRow> {
  const occupied = new Map(
    rows.filter((row) => stampOf(row) || spaceOf(row) !== '').map((row) => [row.index, row]),
  );
  for (;;) {
    const leaving = new Set([...moves.values()].map(({ index }) => index));
    const free = new Set([...leaving].filter((index) => !moves.has(index)));
    const displaced = [...moves.keys()].filter((to) => occupied.has(to) && !leaving.has(to));
    if (displaced.length === 0) return moves;
    for (const place of displaced) {
      const bearer = occupied.get(place) as SnapshotRow;
      const home = [...(claims.get(bearer) ?? [])].find(({ index }) => free.has(index));
      if (home) {
        moves.set(home.index, bearer);
        free.delete(home.index);
        continue;
      }
      let blocked: number | undefined = place;
      while (blocked !== undefined && moves.has(blocked)) {
        const from = moves.get(blocked) as SnapshotRow;
        moves.delete(blocked);
        free.delete(from.index);
        blocked = from.index;
      }
    }
  }
}

/**
 * Rows of which one half is another's: their people are those that another outcome was made for, and that one's are
 * not its own either. A column was sorted alone; nobody can tell from the outcome which people belong to which name.
 */
function halves(misfits: readonly SnapshotRow[]): SnapshotRow[] {
  const found = new Set<SnapshotRow>();
  for (const half of [0, 1]) {
    const now = (row: SnapshotRow) => (isSetUp(row) ? row.own : row.fingerprint).split('-')[half];
    const then = (row: SnapshotRow) => {
      const stamp = stampOf(row);
      return (isSetUp(row) ? (stamp?.own ?? stamp?.fingerprint) : stamp?.fingerprint)?.split('-')[
        half
      ];
    };
    const changed = misfits.filter((row) => row.fingerprint !== '' && now(row) !== then(row));
    const stamped = new Set(changed.map(then));
    const swapped = changed.filter((row) => stamped.has(now(row)));
    if (swapped.length > 1) for (const row of swapped) found.add(row);
  }
  return misfits.filter((row) => found.has(row));
}

/** By what an outcome stays the same when a run takes it up: its stamp then names that run. */
function idOf(row: SnapshotRow): string {
  return stampOf(row)?.uuid ?? row.outcome['Request ID'];
}

/** One row that is put back, as a person is shown it: by whose outcome it bears now, and what it gets. */
export interface TornExample {
  row: SnapshotRow;
  /** The name of the row whose outcome it bears; '' where it bears none. */
  now: string;
  /** Whether it gets its own outcome; it had none otherwise. */
  getsOwn: boolean;
}

/** The first rows that are put back. */
export function tornExamples({ moves }: Torn, most: number): TornExample[] {
  const owners = new Map(moves.flatMap(({ to, from }) => (from ? [[from, to.name]] : [])));
  return moves.slice(0, most).map(({ to, from }) => ({
    row: to,
    now: owners.get(to) ?? spaceOf(to),
    getsOwn: from !== undefined,
  }));
}
