/** Settles doubts whose request id Chat may have forgotten: looks at the spaces that exist before sending again. */
import type { ChatCall } from '../chat/answer';
import { getMember, listMembers, listSpaces } from '../chat/calls';
import type {
  ChatMembership,
  ChatSpace,
  ListMembershipsResponse,
  ListSpacesResponse,
} from '../chat/shapes';
import { type SnapshotRow, stampOf } from '../plan/snapshot';
import { isMadeWith } from '../row/after';
import { spaceIn } from '../row/progress';
import { callPaced } from './paced';
import { learn, progressOf, type Slice } from './slice-state';

/**
 * Looks for the spaces of doubtful rows among all that the person is in. Each row then has its space, may be sent
 * again as if it never had been, or waits for the person. Answers false when the list couldn't be read in this slice.
 */
export function look(slice: Slice, doubts: readonly SnapshotRow[]): boolean {
  const spaces = allSpaces(slice);
  if (!spaces) return false;
  const held = new Set([
    ...slice.snapshot.bySpace.keys(),
    ...[...slice.journal.rows.values()].map(spaceIn).filter((space) => space !== ''),
  ]);
  for (const row of doubts) {
    const alike = spaces.filter(
      (space) => space.name && !held.has(space.name) && isAlike(space, row),
    );
    const hits = row.request.kind === 'groupChat' ? withSameMembers(slice, alike, row) : alike;
    if (!hits) return false;
    const at = slice.ports.now();
    const event = { what: 'looked', hits, request: row.request, at } as const;
    const found = spaceIn(learn(slice, stampOf(row)?.uuid ?? '', event));
    if (found) held.add(found);
  }
  return true;
}

function isAlike(space: ChatSpace, { request }: SnapshotRow): boolean {
  return request.kind === 'groupChat'
    ? space.spaceType === 'GROUP_CHAT'
    : space.spaceType === 'SPACE' && (space.displayName ?? '').trim() === request.displayName;
}

function allSpaces(slice: Slice): ChatSpace[] | undefined {
  const spaces: ChatSpace[] = [];
  let pageToken = '';
  do {
    const [answer] = callPaced(slice, [listSpaces(pageToken)]);
    if (!answer?.ok) return undefined;
    const page = answer.value as ListSpacesResponse;
    spaces.push(...(page.spaces ?? []));
    pageToken = page.nextPageToken ?? '';
  } while (pageToken);
  return spaces;
}

/** Those group chats that hold exactly the row's people and the caller; a group chat has no name to go by. */
function withSameMembers(
  slice: Slice,
  spaces: readonly ChatSpace[],
  row: SnapshotRow,
): ChatSpace[] | undefined {
  const same: ChatSpace[] = [];
  const sent = progressOf(slice, row)?.sent;
  for (const space of spaces.filter((candidate) => sent && isMadeWith(candidate, sent))) {
    const name = space.name ?? '';
    const calls: ChatCall[] = [
      listMembers(name),
      ...row.request.people.map((person) => getMember(name, person.user)),
    ];
    const [list, ...members] = callPaced(slice, calls);
    if (!list || members.some((member) => !member)) return undefined;
    if (!list.ok) continue;
    const all = (list.value as ListMembershipsResponse).memberships ?? [];
    const names = new Set(all.map((membership) => membership.member?.name));
    const isOurs = members.every(
      (member) => member?.ok && names.has((member.value as ChatMembership).member?.name),
    );
    if (isOurs && all.length === row.request.people.length + 1) same.push(space);
  }
  return same;
}
