/** What a person sees of a space before they say that it is a row’s: whoever may edit the sheet can type its id there. */
import type { ChatAnswer } from '../chat/answer';
import { getMember, getSpace, listMembers } from '../chat/calls';
import { type Explanation, explain } from '../chat/explain';
import type { ChatMembership, ChatSpace, ListMembershipsResponse } from '../chat/shapes';
import { keyOf, makePlan, type PlannedRow } from '../plan/plan';
import { readSpace } from '../plan/row-state';
import { spaceOf } from '../plan/snapshot';
import type { SpaceShown } from '../protocol';
import { type Person, RANK } from '../request/request';
import { SAME_MOMENT_MS } from '../row/after';
import { linkIn, linkTo } from '../row/outcome';
import type { Seals } from '../seal/seal';
import { said } from '../texts/said';
import { rankIn, roleOf } from './last-steps';
import { callPaced, nothingHeard, type Paced } from './paced';
import type { Budget, Ports, RunContext } from './ports';
import { CALLS_AT_ONCE } from './run-record';
import { readAgain } from './slice-state';
import { trustOf } from './trust';

/** Of how many of a row's people it is asked whether they are in: as many as one round of calls holds. */
const MOST_ASKED = CALLS_AT_ONCE;

export type Look =
  | { kind: 'shown'; space: SpaceShown; proof: string }
  | { kind: 'changed' }
  | { kind: 'trouble'; why: Explanation };

/** One row as it was shown, and the space that is meant, where the row doesn't name it itself. */
export interface Meant {
  row: number;
  key: string;
  space?: string;
}

/** Proves that this person was shown the space for the row as it stands. */
export function proofOfShown(seals: Seals, space: string, key: string): string {
  return seals.seal(['shown', space, key]);
}

/** The space that is meant for a row; '' for none. */
export function meantSpace(row: PlannedRow, chosen: string | undefined): string {
  return readSpace(chosen ?? '') || spaceOf(row);
}

/** Asks Chat about the space that a row names, by calls that change nothing. */
export function showSpace(
  ports: Ports,
  context: RunContext,
  budget: Budget,
  { row: number, key, space: chosen }: Meant,
): Look {
  const trust = trustOf(ports, context.me, ports.stores.document.all());
  const snapshot = readAgain({ ports, context, trust });
  const row = makePlan(snapshot).rows.find((one) => one.index + 1 === number && keyOf(one) === key);
  const space = row ? meantSpace(row, chosen) : '';
  if (!row || space === '') return { kind: 'changed' };
  const paced: Paced = {
    ...{ ports, budget, heard: nothingHeard() },
    run: { callsAtOnce: CALLS_AT_ONCE, silent: 0 },
  };
  const [got] = callPaced(paced, [getSpace(space)]);
  if (!got?.ok) return { kind: 'trouble', why: whyNot(paced, got) };
  const found = got.value as ChatSpace;
  const list = membersOf(paced, space);
  if (!list) return { kind: 'trouble', why: whyNot(paced, undefined) };
  const { shown: me } = context.me;
  const { people: named, groups } = row.request;
  const users = [...(me.includes('@') ? [`users/${me}`] : []), ...named.map(({ user }) => user)];
  const asked = users.slice(0, MOST_ASKED);
  const answers = callPaced(
    paced,
    asked.map((user) => getMember(space, user)),
  );
  if (paced.heard.trouble) return { kind: 'trouble', why: paced.heard.trouble };
  const memberships = new Map(asked.map((user, index) => [user, membershipIn(answers[index])]));
  const mine = memberships.get(`users/${me}`);
  const people = named.map((person) => ({
    ...{ shown: person.shown, role: person.role },
    is: standing(person, memberships.get(person.user)),
  }));
  const members = list.filter(({ member }) => member !== undefined && member.type !== 'BOT');
  const known = [...memberships.values()].filter((one) => one !== undefined && one !== 'none');
  return {
    kind: 'shown',
    space: {
      ...{ space, name: found.displayName ?? '', type: typeOf(found) },
      link: linkTo(space, linkIn(found), row.outcome['Space link'], chosen),
      madeAt: momentOf(found.createTime),
      madeBy: makerOf(found, mine),
      yourRole: typeof mine === 'object' ? roleOf(mine) : null,
      inIt: members.length,
      others: Math.max(0, members.length - known.length),
      ...{ people, groups: groups.map(({ shown }) => shown) },
      rows: (snapshot.bySpace.get(space) ?? [])
        .filter((one) => one.index !== row.index)
        .map(({ index, name }) => ({ row: index + 1, name })),
    },
    proof: proofOfShown(ports.seals, space, key),
  };
}

/** Everybody in it, page by page; undefined: they can't be listed now. */
function membersOf(paced: Paced, space: string): ChatMembership[] | undefined {
  const members: ChatMembership[] = [];
  for (let token: string | undefined = ''; token !== undefined; ) {
    const [answer] = callPaced(paced, [listMembers(space, token)]);
    if (!answer?.ok) return undefined;
    const { memberships = [], nextPageToken } = answer.value as ListMembershipsResponse;
    members.push(...memberships.filter(({ state }) => state !== 'NOT_A_MEMBER'));
    token = nextPageToken || undefined;
  }
  return members;
}

/** Why it isn't shown. A space that Chat doesn’t show to this person may be none, or be others’. */
function whyNot({ heard }: Paced, answer: ChatAnswer | undefined): Explanation {
  if (heard.trouble) return heard.trouble;
  const why = answer && !answer.ok ? explain(answer.error) : undefined;
  const sentence = why === undefined ? (heard.wait?.because ?? said('problem.noAnswer')) : why.said;
  if (why?.about === 'everything' || why?.about === 'passing') return why;
  return {
    ...{ about: 'row', remedy: 'none' },
    said: why?.about === 'unclear' ? said('problem.spaceNotShown') : sentence,
  };
}

/** A membership as Chat says it; `none`: Chat says that there is none. undefined: nobody knows. */
type Known = ChatMembership | 'none' | undefined;

function membershipIn(answer: ChatAnswer | undefined): Known {
  if (!answer) return undefined;
  if (!answer.ok)
    return answer.error.code === 404 || answer.error.code === 403 ? 'none' : undefined;
  const membership = answer.value as ChatMembership;
  return membership.state === 'NOT_A_MEMBER' ? 'none' : membership;
}

/** How a person of the row stands there: `lower` is in, with less of a role than the row asks for. */
function standing({ role }: Person, known: Known): SpaceShown['people'][number]['is'] {
  if (known === undefined) return 'unknown';
  if (known === 'none') return 'out';
  return rankIn(known) < RANK[role] ? 'lower' : 'in';
}

/** Who made it, as far as memberships tell: whoever makes a space is its owner from the first moment on. */
function makerOf({ createTime }: ChatSpace, mine: Known): SpaceShown['madeBy'] {
  const since = typeof mine === 'object' ? momentOf(mine.createTime) : 0;
  if (typeof mine !== 'object' || since === 0 || momentOf(createTime) === 0) return 'unknown';
  if (since - momentOf(createTime) > SAME_MOMENT_MS) return 'others';
  return roleOf(mine) === 'owner' ? 'you' : 'unknown';
}

function momentOf(time: string | undefined): number {
  return Date.parse(time ?? '') || 0;
}

function typeOf({ spaceType }: ChatSpace): SpaceShown['type'] {
  if (spaceType === 'GROUP_CHAT') return 'groupChat';
  return spaceType === 'DIRECT_MESSAGE' ? 'directMessage' : 'space';
}
