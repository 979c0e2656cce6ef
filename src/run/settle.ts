/** Settles doubts whose request id Chat may have forgotten: looks at the spaces that exist before sending again. */
import type { ChatCall } from '../chat/answer';
import { getMember, listMembers, listSpaces } from '../chat/calls';
import type {
  ChatMembership,
  ChatSpace,
  ListMembershipsResponse,
  ListSpacesResponse,
} from '../chat/shapes';
import type { SnapshotRow } from '../plan/snapshot';
import { said } from '../texts/said';
import type { JournalEntry } from './journal';
import { spaceLink } from './outcome';
import { callPaced } from './paced';
import type { Slice } from './slice-state';

/**
 * How long Chat is trusted to remember a request id, in ms. Not documented by Google: assumed, and nothing but
 * looking first hangs on it.
 */
export const REQUEST_ID_MEMORY_MS = 60 * 60_000;

/** A space that was made this close to the send is taken to be the row's. Clocks differ by less. */
const SAME_MOMENT_MS = 2 * 60_000;

/** Whether sending the id again may make a second space, so that one has to look first. */
export function mustLook(row: SnapshotRow, entry: JournalEntry, now: number): boolean {
  if (row.request.kind === 'directMessage' || row.request.kind === 'appMessage') return false;
  return entry.lookFirst === true || now - entry.firstSentAt >= REQUEST_ID_MEMORY_MS;
}

/**
 * Looks for the spaces of doubtful rows among all that the person is in. Each entry then has its space, may be sent
 * again as if it never had been, or waits for the person. Answers false when the list couldn't be read in this slice.
 */
export function look(slice: Slice, doubts: { row: SnapshotRow; entry: JournalEntry }[]): boolean {
  const spaces = allSpaces(slice);
  if (!spaces) return false;
  const held = new Set([
    ...slice.snapshot.bySpace.keys(),
    ...[...slice.journal.values()].flatMap((entry) => (entry.space ? [entry.space] : [])),
  ]);
  for (const { row, entry } of doubts) {
    const alike = spaces.filter(
      (space) => space.name && !held.has(space.name) && isAlike(space, row),
    );
    const hits =
      row.request.kind === 'groupChat' ? withSameMembers(slice, alike, row, entry) : alike;
    if (!hits) return false;
    const only = hits.length === 1 ? hits[0] : undefined;
    if (only?.name && entry.lastSentAt !== undefined && madeWith(only, entry)) {
      entry.space = only.name;
      entry.open = false;
      entry.found = true;
      held.add(only.name);
    } else if (
      hits.length === 0 &&
      row.request.kind === 'space' &&
      // The first person's space need not be on the list of whoever took the row over.
      !entry.takenOver &&
      slice.ports.now() - entry.firstSentAt >= REQUEST_ID_MEMORY_MS
    ) {
      // The list has settled and shows none: there is no space, and a send is a first send again.
      // A group chat proves nothing by its absence: Chat lists it from its first message on.
      entry.open = false;
      entry.lookFirst = false;
    } else {
      entry.ask = true;
      entry.last =
        hits.length === 0
          ? said(
              row.request.kind === 'space' ? 'outcome.doubt.nameTaken' : 'outcome.doubt.unlisted',
            )
          : said('outcome.doubt.hits', {
              n: hits.length,
              links: hits.map((space) => spaceLink(space.name ?? '')).join(' '),
            });
    }
  }
  return true;
}

function isAlike(space: ChatSpace, { request }: SnapshotRow): boolean {
  return request.kind === 'groupChat'
    ? space.spaceType === 'GROUP_CHAT'
    : space.spaceType === 'SPACE' && (space.displayName ?? '').trim() === request.displayName;
}

function madeWith(space: ChatSpace, entry: JournalEntry): boolean {
  const made = Date.parse(space.createTime ?? '');
  return (
    made >= entry.firstSentAt - SAME_MOMENT_MS &&
    made <= (entry.lastSentAt ?? entry.firstSentAt) + SAME_MOMENT_MS
  );
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
  entry: JournalEntry,
): ChatSpace[] | undefined {
  const same: ChatSpace[] = [];
  for (const space of spaces.filter((candidate) => madeWith(candidate, entry))) {
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
