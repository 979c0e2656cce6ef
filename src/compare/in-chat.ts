/**
 * Reads spaces as Chat has them: two reads each. Its list names people by ids, which no row does: whom a row names is
 * asked for only where the list can't be those who were put in, and each of them once over all rows.
 */
import type { ChatAnswer, ChatCall } from '../chat/answer';
import { getMember, getSpace, listMembers } from '../chat/calls';
import { isPassing } from '../chat/explain';
import type { ChatMembership, ChatSpace, ListMembershipsResponse } from '../chat/shapes';
import { type Applied, bySettings, keyOfGroup, namedIn } from '../plan/applied';
import { type SnapshotRow, spaceOf } from '../plan/snapshot';
import type { Role } from '../request/request';
import { findGroups } from '../run/groups';
import { roleOf } from '../run/last-steps';
import { callPaced, type Paced } from '../run/paced';
import type { Ports } from '../run/ports';
import type { InChat } from './differences';

/** A row whose space is to be read. */
export interface Asked {
  row: SnapshotRow;
  applied: Applied | undefined;
}

/** What one execution learns of how Chat calls people and groups, over all its rows. */
export interface Learned {
  paced: Paced;
  ports: Ports;
  /** Who asks, as rows name people. */
  me: string;
  names: Map<string, string>;
  groups: Record<string, string | null>;
  groupsBarred: boolean;
  /** Everybody is asked for by name, however well the list fits in number. */
  exactly?: true;
}

/** Set-up brings its people in with the space: whoever came this much later came by another way. */
const WITH_THE_SPACE_MS = 2 * 60_000;

/** One space, as far as it was read. */
export interface Read {
  id: string;
  space: ChatSpace | 'gone' | undefined;
  members: Map<string, ChatMembership> | undefined;
  /** Google answered others, and this one not, however often it was asked. */
  inVain: boolean;
}

interface RowRead extends Read {
  asked: Asked;
}

/** Each row's space; `gone`: Chat has none for the person; `unread`: tried in vain; undefined: it couldn't be read now. */
export function readSpaces(
  learned: Learned,
  rows: readonly Asked[],
): (InChat | 'gone' | 'unread' | undefined)[] {
  for (const { applied } of rows)
    for (const { user, id } of [...(applied?.people ?? []), ...(applied?.always ?? [])])
      if (id) learned.names.set(user, id);
  const reads = rows.map((asked): RowRead => ({ ...unread(spaceOf(asked.row)), asked }));
  readBoth(learned, reads);
  const proven = new Set(learned.exactly ? [] : reads.filter((read) => isAsApplied(learned, read)));
  const unclear = askWhoIsWho(
    learned,
    reads.filter((read) => isRead(read) && !proven.has(read)),
  );
  return reads.map((read) => {
    if (read.space === 'gone') return 'gone';
    if (!read.space || !read.members)
      return read.inVain && learned.paced.heard.answered > 0 ? 'unread' : undefined;
    const doubts = unclear.get(read) ?? NOBODY;
    if (doubts === 'later') return undefined;
    return {
      ...{ space: read.space, members: read.members, names: learned.names },
      ...{ unclear: doubts, isAsApplied: proven.has(read) },
    };
  });
}

const NOBODY: ReadonlySet<string> = new Set();

function isRead({ space, members }: Read): boolean {
  return space !== undefined && space !== 'gone' && members !== undefined;
}

/** A space that is gone and one that the person isn't in any more are refused alike. */
function isGone(answer: ChatAnswer): boolean {
  return !answer.ok && (answer.error.code === 404 || answer.error.code === 403);
}

/** A space before it is read. */
export function unread(id: string): Read {
  return { id, space: undefined, members: undefined, inVain: false };
}

/**
 * Reads each space and everybody in it, as far as that can be done now; and how Chat calls whoever asks, who is in every
 * space that answers.
 */
export function readBoth(
  { paced, me, names }: Pick<Learned, 'paced' | 'me' | 'names'>,
  reads: readonly Read[],
): void {
  const [read] = reads;
  const asksMe = read !== undefined && me !== '' && !names.has(me);
  let pages = reads.map((read) => ({ read, call: listMembers(read.id) }));
  const spaces = reads.map((read) => ({ read, call: getSpace(read.id) }));
  const first = callPaced(
    paced,
    [
      ...reads.flatMap((_, at) => [spaces[at]?.call as ChatCall, pages[at]?.call as ChatCall]),
      ...(asksMe ? [getMember(read.id, me)] : []),
    ],
    (index) => {
      const tried = reads[index >> 1];
      if (tried) tried.inVain = true;
    },
  );
  const mine = first[2 * reads.length];
  const name = mine?.ok ? (mine.value as ChatMembership).member?.name : undefined;
  if (name) names.set(me, name);
  reads.forEach((read, index) => {
    const answer = first[2 * index];
    if (answer?.ok) read.space = answer.value as ChatSpace;
    else if (answer && isGone(answer)) read.space = 'gone';
  });
  let answers = reads.map((_, index) => first[2 * index + 1]);
  while (pages.length > 0) {
    const more: typeof pages = [];
    pages.forEach(({ read }, index) => {
      const answer = answers[index];
      if (!answer?.ok) {
        read.members = undefined;
        return;
      }
      const { memberships = [], nextPageToken } = answer.value as ListMembershipsResponse;
      read.members ??= new Map();
      for (const one of memberships) {
        const name = one.groupMember?.name ?? one.member?.name;
        if (name && one.state !== 'NOT_A_MEMBER') read.members.set(name, one);
      }
      if (nextPageToken) more.push({ read, call: listMembers(read.id, nextPageToken) });
    });
    pages = more;
    answers =
      more.length > 0
        ? callPaced(
            paced,
            more.map(({ call }) => call),
          )
        : [];
  }
  const other = reads.find(isRead);
  if (asksMe && other && !names.has(me)) knowMe({ paced, me, names }, other);
}

/** Where the first space didn't answer, another one does. */
function knowMe({ paced, me, names }: Pick<Learned, 'paced' | 'me' | 'names'>, read: Read): void {
  const [answer] = callPaced(paced, [getMember(read.id, me)]);
  const name = answer?.ok ? (answer.value as ChatMembership).member?.name : undefined;
  if (name) names.set(me, name);
}

/**
 * Who has a role is known by id and has it; the others are as many plain members as were put in, and all of them came with
 * the space: nobody else can have come in then.
 */
function isAsApplied({ me, names }: Learned, { asked, space, members }: RowRead): boolean {
  const { applied } = asked;
  const mine = names.get(me);
  if (!space || space === 'gone' || !members || !applied || applied.origin !== 'made') return false;
  if (applied.isCut || applied.groups.length > 0 || mine === undefined) return false;
  const { people, always = [] } = applied;
  if (people.some(({ invited, user }) => invited && user !== me)) return false;
  if (always.some(({ missing }) => missing)) return false;
  const put = [...people, ...always].filter(({ user }) => user !== me);
  const roles = new Map<string | undefined, Role>([[mine, 'owner']]);
  for (const { user, role } of put) if (role !== 'member') roles.set(names.get(user), role);
  const plain = put.filter(({ role }) => role === 'member').length;
  const isGroupChat = space.spaceType === 'GROUP_CHAT';
  const until = Date.parse(space.createTime ?? '') + WITH_THE_SPACE_MS;
  const others = [...members].filter(([, { member }]) => member?.type !== 'BOT');
  return (
    !roles.has(undefined) &&
    others.length === plain + roles.size &&
    [...roles.keys()].every((name) => name !== undefined && members.has(name)) &&
    others.every(
      ([name, one]) =>
        one.state === 'JOINED' &&
        !one.groupMember &&
        (isGroupChat || roleOf(one) === (roles.get(name) ?? 'member')) &&
        (roles.has(name) || Date.parse(one.createTime ?? '') <= until),
    )
  );
}

/** Asks for whom rows name and nobody knows by id yet. Answers of each row who stays unclear; `later`: not all were asked. */
function askWhoIsWho(
  learned: Learned,
  reads: readonly RowRead[],
): Map<Read, ReadonlySet<string> | 'later'> {
  const { paced, names } = learned;
  const unclear = new Map<Read, Set<string> | 'later'>();
  const asked = new Set<string>();
  const questions: { read: Read; user: string; call: ChatCall }[] = [];
  for (const read of reads) {
    const { row, applied } = read.asked;
    const named = [
      ...namedIn(row.ownRequest),
      ...(applied?.people ?? []),
      ...bySettings(row, applied),
    ];
    for (const user of new Set(named.map((person) => person.user)))
      if (!names.has(user) && !read.members?.has(user) && user !== learned.me)
        questions.push({ read, user, call: getMember(read.id, user) });
  }
  knowGroups(learned, reads, unclear);
  // Whoever is in one of these spaces is known for all others by one answer: first each person once, then who is left.
  const firsts = questions.filter(({ user }) => !asked.has(user) && asked.add(user));
  const take = (some: typeof questions) => {
    const answers = callPaced(
      paced,
      some.map(({ call }) => call),
    );
    some.forEach(({ read, user }, index) => {
      const answer = answers[index];
      const doubts = unclear.get(read) ?? new Set<string>();
      if (doubts === 'later') return;
      if (!answer || (!answer.ok && isPassing(answer.error))) unclear.set(read, 'later');
      else if (answer.ok) {
        const name = (answer.value as ChatMembership).member?.name;
        if (name) names.set(user, name);
      } else if (answer.error.code !== 404) unclear.set(read, doubts.add(user));
    });
  };
  take(firsts);
  const done = new Set(firsts);
  take(questions.filter((question) => !done.has(question) && !names.has(question.user)));
  return unclear;
}

/** Groups by address are looked up as a run does; one that can't be may be any of those in the space. */
function knowGroups(
  learned: Learned,
  reads: readonly RowRead[],
  unclear: Map<Read, Set<string> | 'later'>,
): void {
  findGroups(
    learned,
    reads.map(({ asked }) => asked.row.ownRequest),
  );
  for (const read of reads)
    for (const group of read.asked.row.ownRequest.groups) {
      if ('id' in group) continue;
      const id = learned.groups[group.address];
      if (id) learned.names.set(group.address, id);
      else if (id === undefined) {
        const doubts = unclear.get(read) ?? new Set<string>();
        if (doubts !== 'later') unclear.set(read, doubts.add(keyOfGroup(group)));
      }
    }
}
