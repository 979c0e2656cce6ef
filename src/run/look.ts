/** Settles doubts whose request id Chat may have forgotten: looks at the spaces that exist before sending again. */
import { listSpaces } from '../chat/calls';
import type { ChatSpace } from '../chat/shapes';
import { type SnapshotRow, uuidOfRow } from '../plan/snapshot';
import { isMadeWith } from '../row/after';
import { spaceIn } from '../row/progress';
import { groupChatsOf } from './existing';
import { mySpaces } from './my-spaces';
import { moved } from './patience';
import { heldSpaces, learn, progressOf, type Slice } from './slice-state';

/**
 * Looks for the spaces of doubtful rows among all that the person is in. Each row then has its space, may be sent
 * again as if it never had been, or waits for the person. Answers false when the list couldn't be read in this slice.
 */
export function look(slice: Slice, doubts: readonly SnapshotRow[]): boolean {
  const isGroupChat = ({ request }: SnapshotRow) => request.kind === 'groupChat';
  const groupChats = doubts.filter(isGroupChat);
  const answers = groupChatsOf(slice, groupChats);
  if (answers.some((answer) => !answer)) return false;
  const told = new Map(groupChats.map((row, index) => [row, answers[index]]));
  const spaces = doubts.some(({ request }) => request.kind === 'space') ? allSpaces(slice) : [];
  if (!spaces) return false;
  const held = heldSpaces(slice);
  for (const row of doubts) {
    const own = told.get(row);
    const isFree = ({ name }: ChatSpace) => name !== undefined && !held.has(name);
    const sent = progressOf(slice, row)?.sent;
    const hits = (own ?? spaces).filter(
      (space) => isFree(space) && (own ? sent && isMadeWith(space, sent) : isAlike(space, row)),
    );
    const at = slice.ports.now();
    const isNamed = hits.some(({ name = '' }) =>
      slice.snapshot.bySpace.get(name)?.some((other) => other !== row),
    );
    const event = { what: 'looked', hits, isNamed, request: row.request, at } as const;
    const found = spaceIn(learn(slice, uuidOfRow(row), event));
    if (found) held.add(found);
    // It is no doubt any more, whatever came of it: a run that is about to be paused goes on with that.
    moved(slice.run, at);
  }
  return true;
}

function isAlike({ spaceType, displayName = '' }: ChatSpace, { request }: SnapshotRow): boolean {
  return spaceType === 'SPACE' && displayName.trim() === request.displayName;
}

/** undefined: a page of them wasn't answered. */
function allSpaces(slice: Slice): ChatSpace[] | undefined {
  const { spaces, isWhole } = mySpaces(slice, listSpaces);
  return isWhole ? spaces : undefined;
}
