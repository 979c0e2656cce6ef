/**
 * Which spaces of a run may be deleted again, as far as the sheet and what was written down tell: only those that Chat
 * made for this very run, and that nothing but their own row names.
 */
import type { Made } from '../placing/made';
import { type Applied, readApplied } from '../plan/applied';
import { type Snapshot, type SnapshotRow, spaceOf, stampOf } from '../plan/snapshot';
import { isTorn } from '../plan/torn';
import type { Trust } from '../plan/trust';
import { linkTo } from '../row/outcome';
import type { Created, CreatedSpaces } from '../run/created';
import type { Journal } from '../run/journal';
import type { Seals } from '../seal/seal';

/** Why a space stays. */
export type Stays =
  /** Its row isn't on the sheet any more, or asks for no space of its own. */
  | 'noRow'
  /** Another row or sheet names it. */
  | 'named'
  /** Its row is being set up, or its cells wait for a person. */
  | 'underWay'
  /** Nothing proves that it was made for its row, or who was put in. */
  | 'notMade'
  /** Somebody wrote in it, or it can't be told that nobody did. */
  | 'used'
  /** Others are in it than were put in, or with other roles. */
  | 'people'
  | 'renamed'
  | 'notOwner'
  /** Chat shows no such space to the person. */
  | 'notShown'
  /** Google doesn't answer for it. */
  | 'unread'
  | 'refused';

/** A space of the run, and its row. */
export interface Undoable {
  space: string;
  uuid: string;
  row: SnapshotRow;
  link: string;
  applied: Applied;
  created: Created;
}

/** A space that stays; `row` is undefined where the sheet has none for it. */
export interface Staying {
  space: string;
  row: SnapshotRow | undefined;
  link: string;
  why: Stays;
}

/** What is known beside the sheet. */
export interface Beside {
  created: CreatedSpaces;
  made: Made;
  journal: Journal;
  seals: Seals;
  trust: Trust;
  /** What the cells of all other sheets show, save for the log. */
  elsewhere: readonly (readonly (readonly string[])[])[];
}

/** The newest of the person's runs that made spaces of this sheet in the last day; undefined: there is none. */
export function lastRun(
  created: CreatedSpaces,
): { run: string; at: number; spaces: string[] } | undefined {
  const all = created.all();
  const newest = all.reduce<Created | undefined>(
    (best, one) => (best && best.lastAt >= one.lastAt ? best : one),
    undefined,
  );
  if (!newest) return undefined;
  const own = all.filter(({ run }) => run === newest.run);
  return { run: newest.run, at: newest.lastAt, spaces: own.map(({ space }) => space) };
}

/** The spaces of a run, in an order that sorting the sheet doesn't change: which may go, and which stay. */
export function undoableIn(
  snapshot: Snapshot,
  run: string,
  beside: Beside,
): { may: Undoable[]; stay: Staying[] } {
  const all = beside.created.all().filter((one) => one.run === run);
  all.sort((one, other) => (one.space < other.space ? -1 : 1));
  const names = namesOf(
    snapshot,
    all.map(({ space }) => space),
    beside.elsewhere,
  );
  const may: Undoable[] = [];
  const stay: Staying[] = [];
  for (const created of all) {
    const { space } = created;
    const [row, ...others] = snapshot.bySpace.get(space) ?? [];
    const link = linkTo(space, row?.outcome['Space link']);
    const judged = judge(snapshot, created, row, others.length > 0 || isNamed(names, row), beside);
    if (typeof judged === 'string') stay.push({ space, row, link, why: judged });
    else may.push({ ...judged, space, link, created });
  }
  return { may, stay };

  function isNamed(found: Map<string, Set<number>>, row: SnapshotRow | undefined): boolean {
    const at = found.get(idOf(row ? spaceOf(row) : '')) ?? new Set();
    return [...at].some((index) => index !== row?.index);
  }
}

function judge(
  snapshot: Snapshot,
  { space, isGoing }: Created,
  row: SnapshotRow | undefined,
  isNamed: boolean,
  { made, journal, seals, trust }: Beside,
): Pick<Undoable, 'uuid' | 'row' | 'applied'> | Stays {
  const stamp = row && stampOf(row);
  if (!row || !stamp || stamp.tag !== trust.tag || row.ownRequest.kind !== 'space') return 'noRow';
  const { uuid } = stamp;
  if (isNamed || snapshot.byUuid.get(uuid)?.length !== 1) return 'named';
  const { kind } = row.state();
  const isSettled = kind === 'done' || kind === 'partly';
  // Chat was asked to delete the space that the row names by an id of the undo's own: that is ended, whose row it ever was.
  const isUnclear = isTorn(snapshot, row) && !isGoing;
  if (!isSettled || isUnclear || journal.rows.has(uuid)) return 'underWay';
  if (made.proofOf(uuid, space) !== 'own') return 'notMade';
  const applied = readApplied(row.outcome.Applied, { uuid, space }, seals);
  if (applied?.origin !== 'made' || applied.isCut) return 'notMade';
  return { uuid, row, applied };
}

/** In a set of rows: a sheet beside this one. */
const ELSEWHERE = -1;

/** Where each space is named, by its id in whatever a cell says: by rows of this sheet, or elsewhere. */
function namesOf(
  { cells }: Snapshot,
  spaces: readonly string[],
  elsewhere: Beside['elsewhere'],
): Map<string, Set<number>> {
  const found = new Map(spaces.map((space) => [idOf(space), new Set<number>()]));
  if (found.size === 0) return found;
  const look = (line: readonly string[], index: number) => {
    for (const word of line.join('\n').match(/[\w-]{3,}/g) ?? []) found.get(word)?.add(index);
  };
  cells.forEach(look);
  for (const sheet of elsewhere) for (const line of sheet) look(line, ELSEWHERE);
  return found;
}

function idOf(space: string): string {
  return space.replace(/^spaces\//, '');
}
