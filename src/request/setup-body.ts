/** The body of `spaces.setup` for a request. */
import type { ChatMembership, ChatSpace, SetUpSpaceRequest } from '../chat/shapes';
import { MAX_INITIAL_MEMBERS, type Request } from './request';

/**
 * What Chat is sent for `request`. `groupIds` answers the id (`groups/…`) of a group that the row
 * names by address, by that address in lower case; a group without one is left out. At most 49
 * memberships, people before groups: the others are added afterwards.
 *
 * Source: the guide "Create a space and add members" and the comments on SetUpSpaceRequest and Space
 * in the official client.
 */
export function setUpBody(
  request: Request,
  requestId: string,
  groupIds: Readonly<Record<string, string | undefined>> = {},
): SetUpSpaceRequest {
  const body: SetUpSpaceRequest = { space: spaceOf(request), requestId };
  const memberships = membershipsOf(request, groupIds).slice(0, MAX_INITIAL_MEMBERS);
  if (memberships.length > 0) body.memberships = memberships;
  return body;
}

function membershipsOf(
  request: Request,
  groupIds: Readonly<Record<string, string | undefined>>,
): ChatMembership[] {
  if (request.kind === 'appMessage') return [];
  const people = request.people.map(({ user }) => ({ member: { name: user, type: 'HUMAN' } }));
  if (request.kind !== 'space') return people;
  const groups = request.groups
    .map((group) => ('id' in group ? group.id : groupIds[group.address]))
    .filter((name): name is string => name !== undefined);
  return [...people, ...groups.map((name) => ({ groupMember: { name } }))];
}

function spaceOf(request: Request): ChatSpace {
  switch (request.kind) {
    case 'space':
      return {
        spaceType: 'SPACE',
        displayName: request.displayName,
        ...externalOf(request),
        ...detailsOf(request),
        ...historyOf(request),
        ...(request.access?.kind === 'audience'
          ? { accessSettings: { audience: request.access.audience } }
          : {}),
        ...(request.posting === undefined
          ? {}
          : {
              predefinedPermissionSettings:
                request.posting === 'everyone' ? 'COLLABORATION_SPACE' : 'ANNOUNCEMENT_SPACE',
            }),
      };
    case 'groupChat':
      return { spaceType: 'GROUP_CHAT', ...externalOf(request), ...historyOf(request) };
    case 'directMessage':
      return { spaceType: 'DIRECT_MESSAGE', singleUserBotDm: false, ...externalOf(request) };
    case 'appMessage':
      return { spaceType: 'DIRECT_MESSAGE', singleUserBotDm: true };
  }
}

/** Sent only where it is yes: no is what Chat does by itself, and personal accounts must leave it out. */
function externalOf({ externalPeople }: Request): ChatSpace {
  return externalPeople ? { externalUserAllowed: true } : {};
}

function detailsOf({ description, guidelines }: Request): ChatSpace {
  if (description === undefined && guidelines === undefined) return {};
  return {
    spaceDetails: {
      ...(description === undefined ? {} : { description }),
      ...(guidelines === undefined ? {} : { guidelines }),
    },
  };
}

function historyOf({ history }: Request): ChatSpace {
  if (history === undefined) return {};
  return { spaceHistoryState: history === 'on' ? 'HISTORY_ON' : 'HISTORY_OFF' };
}
