/**
 * Who may be taken out of a space, or be given less, by what the sheet alone tells: of those whom their row names no
 * more, or as less. What only Chat can tell is looked at before the first call.
 */
import { hashText } from '../request/fingerprint';
import { RANK } from '../request/request';
import {
  type Applied,
  type AppliedPerson,
  fewestIn,
  headersOfPeople,
  isAllApplied,
  namedIn,
} from './applied';
import type { Change, Differences, MovedTo, TakeOut } from './changes';
import { type Snapshot, type SnapshotRow, spaceOf, uuidOfRow } from './snapshot';

/** Why somebody stays whom the row names no more, or as less. */
export type Kept =
  /** Columns that gave people are read otherwise, or gone: a person says first that they did that. */
  | 'columns'
  /** Another row has the same space. */
  | 'shared'
  /** In before the add-on ever came, and owner: the space may be theirs. */
  | 'creator'
  /** A group chat: only Chat takes people out of it. */
  | 'groupChat'
  /** Settings say that they are in every space. */
  | 'always';

/** What of a row may be taken away, and who stays for which reason. */
export interface TakingAway {
  changes: Change[];
  kept: { person: AppliedPerson; why: Kept; isRole: boolean }[];
}

/** Columns that gave people to rows, and don't any more. */
export interface ColumnsChanged {
  /** By which it is remembered that a person did that. */
  key: string;
  headers: string[];
}

/** Of all rows together what may be taken away; `columns`: what a person has to say before anything is. */
export interface TakenAway {
  rows: Map<number, TakingAway>;
  columns: ColumnsChanged | undefined;
}

/** What may be taken away, by the index of each row. Near-linear in what rows name. */
export function takingAwayIn(
  snapshot: Snapshot,
  differences: ReadonlyMap<number, Differences>,
): TakenAway {
  const rows = new Map<number, TakingAway>();
  const some = [...differences].filter(([, { from }]) => from !== undefined);
  if (some.length === 0) return { rows, columns: undefined };
  const columns = columnsChanged(snapshot, some);
  const others = namersOf(snapshot, new Set(some.flatMap(([, { gone }]) => gone.map(userOf))));
  const byIndex = new Map(snapshot.rows.map((row) => [row.index, row]));
  for (const [index, differs] of some) {
    const row = byIndex.get(index);
    // A row that was cleared asks for nothing, and nothing is done for it.
    if (!row || !differs.from || row.fingerprint === '') continue;
    // Of a row whose space somebody cleared nobody knows where it had them.
    const has = (user: string) => (other: SnapshotRow) =>
      spaceOf(other) !== '' &&
      (isAllApplied(other.outcome.Applied, other.own) ||
        differences.get(other.index)?.people?.applied.includes(user) === true);
    const moved = (user: string) => movedFrom(row, others.get(user) ?? [], has(user));
    rows.set(index, ofRow(snapshot, row, differs, differs.from, columns, moved));
  }
  return { rows, columns };
}

function ofRow(
  snapshot: Snapshot,
  row: SnapshotRow,
  { gone, lowered }: Differences,
  applied: Applied,
  columns: ColumnsChanged | undefined,
  moved: (user: string) => MovedTo | undefined,
): TakingAway {
  const { people, groups, caller } = row.ownRequest;
  const isEmptied = people.length + groups.length === 0 && !caller;
  const isMe = ({ user }: AppliedPerson) => user === snapshot.me;
  const why = (person: AppliedPerson): Kept | undefined => {
    if (row.ownRequest.kind !== 'space') return 'groupChat';
    if (row.always.some(({ user }) => user === person.user)) return 'always';
    if (columns) return 'columns';
    if ((snapshot.bySpace.get(spaceOf(row)) ?? []).length > 1) return 'shared';
    if (mayBeCreator(applied, person)) return 'creator';
    return undefined;
  };
  const kept: TakingAway['kept'] = [];
  const changes: Change[] = [];
  // Whoever runs this is in by themselves, and an owner, whatever the row says of them.
  for (const person of gone.filter((one) => !isMe(one))) {
    const reason = why(person);
    if (reason) kept.push({ person, why: reason, isRole: false });
    else changes.push(takeOut(person, applied, isEmptied, moved(person.user)));
  }
  const asked = new Map(people.map(({ user, role }) => [user, role]));
  for (const person of lowered.filter((one) => !isMe(one))) {
    const reason = why(person);
    const { user: who, role: was } = person;
    const role = asked.get(who) ?? 'member';
    if (reason) kept.push({ person, why: reason, isRole: true });
    else if (RANK[role] < RANK[was])
      changes.push({ does: 'takeRole', who, shown: shownOf(person), role, was });
  }
  return { changes, kept };
}

function takeOut(
  person: AppliedPerson,
  applied: Applied,
  isEmptied: boolean,
  movedTo: MovedTo | undefined,
): TakeOut {
  const alone = isEmptied ? 'emptied' : person.before ? 'before' : undefined;
  return {
    ...{ does: 'takeOut', who: person.user, shown: shownOf(person), role: person.role },
    of: fewestIn(applied.people),
    ...(alone ? { alone } : {}),
    ...(movedTo ? { movedTo } : {}),
  };
}

/** Of a space that was there already nobody knows who made it: an owner from before may have. */
export function mayBeCreator({ origin }: Applied, { before, role }: AppliedPerson): boolean {
  return origin === 'found' && before && role === 'owner';
}

/** The row that names the person now, and of which it isn't known that it has them: one with a space before others. */
function movedFrom(
  row: SnapshotRow,
  named: readonly SnapshotRow[],
  hasThem: (row: SnapshotRow) => boolean,
): MovedTo | undefined {
  const space = spaceOf(row);
  const to = named.filter((one) => spaceOf(one) !== space);
  if (to.length === 0 || to.some(hasThem)) return undefined;
  const first = to.find((one) => spaceOf(one) !== '') ?? (to[0] as SnapshotRow);
  return {
    ...{ row: first.index + 1, name: first.name },
    ...{ uuid: uuidOfRow(first), space: spaceOf(first) },
  };
}

/** The rows that name somebody of `users`. */
function namersOf({ rows }: Snapshot, users: ReadonlySet<string>): Map<string, SnapshotRow[]> {
  const found = new Map<string, SnapshotRow[]>();
  for (const row of rows)
    for (const { user } of namedIn({ ...row.request, caller: undefined }))
      if (users.has(user)) found.set(user, [...(found.get(user) ?? []), row]);
  return found;
}

/** Headers by which people came into rows and which give none now, or give them as something else. */
function columnsChanged(
  { columns, settled }: Snapshot,
  some: readonly (readonly [number, Differences])[],
): ColumnsChanged | undefined {
  const now = columns ? headersOfPeople(columns) : {};
  const changed = new Set<string>();
  for (const [, { from }] of some)
    for (const [header, field] of Object.entries(from?.headers ?? {}))
      if (now[header] !== field) changed.add(JSON.stringify([header, field]));
  if (changed.size === 0) return undefined;
  const key = `peopleColumns:${hashText(JSON.stringify([[...changed].sort(), Object.entries(now).sort()]))}`;
  if (settled.has(key)) return undefined;
  const headers = [...changed].map((text) => (JSON.parse(text) as [string, string])[0]);
  return { key, headers: [...new Set(headers)] };
}

/** So many people may be taken out by one press, and such a part of a space; more need a second. */
export const MOST_AT_ONCE = 20;
const MOST_OF_SPACE = 1 / 5;
const FEW = 3;

/** Whether so many of a space's people are few enough to go by one press. */
export function isMuchOf(n: number, of: number): boolean {
  return n > FEW && n > of * MOST_OF_SPACE;
}

/** What a press would take out, where that is so much that a second one repeats the counts. */
export interface Much {
  people: number;
  spaces: number;
}

/** Whether these changes, row by row, take out so many that a person is asked once more. */
export function muchIn(rows: readonly { changes: readonly Change[] }[]): Much | undefined {
  const each = rows
    .map(({ changes }) => changes.filter((change) => change.does === 'takeOut'))
    .filter((list) => list.length > 0);
  const people = each.reduce((sum, list) => sum + list.length, 0);
  const isMuch =
    people > MOST_AT_ONCE || each.some((list) => isMuchOf(list.length, list[0]?.of ?? 0));
  return isMuch ? { people, spaces: each.length } : undefined;
}

function userOf({ user }: AppliedPerson): string {
  return user;
}

function shownOf({ user }: AppliedPerson): string {
  return user.replace(/^users\//, '');
}
