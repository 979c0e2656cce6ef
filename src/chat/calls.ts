/** The calls of the Chat API that a run makes, as plain data, each with the quota it counts against. */
import type { ChatCall } from './answer';
import type { Quota } from './pacing';
import type { ChatMessage, ChatSpace, SetUpSpaceRequest } from './shapes';

/** Most members that one page of `members.list` holds. Source: the client's comment on `pageSize`. */
const MEMBERS_A_PAGE = 1000;
/** Most spaces that one page of `spaces.list` holds. Source: same. */
const SPACES_A_PAGE = 1000;

export const setUp = (body: SetUpSpaceRequest): ChatCall => ({
  method: 'spaces.setup',
  name: '',
  query: {},
  body,
});

export const deleteSpace = (space: string): ChatCall => ({
  method: 'spaces.delete',
  name: space,
  query: {},
});

export const getSpace = (space: string): ChatCall => ({
  method: 'spaces.get',
  name: space,
  query: {},
});

/** What of a space `updateMask` names is as `space` says by then; some masks take no other beside them. */
export const patchSpace = (space: string, updateMask: string, body: ChatSpace): ChatCall => ({
  method: 'spaces.patch',
  name: space,
  query: { updateMask },
  body,
});

/** The caller's named spaces and group chats, page by page. */
export const listSpaces = (pageToken: string, pageSize = SPACES_A_PAGE): ChatCall => ({
  method: 'spaces.list',
  name: '',
  query: {
    pageSize,
    filter: 'spaceType = "SPACE" OR spaceType = "GROUP_CHAT"',
    ...(pageToken ? { pageToken } : {}),
  },
});

/** The caller's conversation with one person; `user` is `users/` and an address or id. */
export const findDirectMessage = (user: string): ChatCall => ({
  method: 'spaces.findDirectMessage',
  name: '',
  query: { name: user },
});

/** The caller's named spaces alone, page by page. */
export const listNamedSpaces = (pageToken: string): ChatCall => {
  const { query, ...call } = listSpaces(pageToken);
  return { ...call, query: { ...query, filter: 'spaceType = "SPACE"' } };
};

/** Most group chats that one page holds. Source: the client's comment on `pageSize`. */
const GROUP_CHATS_A_PAGE = 30;

/** The caller's group chats with exactly these people. */
export const findGroupChats = (users: readonly string[], pageToken: string): ChatCall => ({
  method: 'spaces.findGroupChats',
  name: '',
  query: {
    users,
    pageSize: GROUP_CHATS_A_PAGE,
    spaceView: 'SPACE_VIEW_EXPANDED',
    ...(pageToken ? { pageToken } : {}),
  },
});

/** Everybody in the space, those invited and groups included. */
export const listMembers = (space: string, pageToken = ''): ChatCall => ({
  method: 'spaces.members.list',
  name: space,
  query: {
    pageSize: MEMBERS_A_PAGE,
    showInvited: true,
    showGroups: true,
    ...(pageToken ? { pageToken } : {}),
  },
});

/** One person's membership; `user` is `users/` and an address or id. */
export const getMember = (space: string, user: string): ChatCall => ({
  method: 'spaces.members.get',
  name: `${space}/members/${user.replace(/^users\//, '')}`,
  query: {},
});

/** A membership by its own name, `spaces/A/members/B`. */
export const getMembership = (membership: string): ChatCall => ({
  method: 'spaces.members.get',
  name: membership,
  query: {},
});

export const addMember = (space: string, user: string): ChatCall => ({
  method: 'spaces.members.create',
  name: space,
  query: {},
  body: { member: { name: user, type: user === 'users/app' ? 'BOT' : 'HUMAN' } },
});

export const addGroup = (space: string, group: string): ChatCall => ({
  method: 'spaces.members.create',
  name: space,
  query: {},
  body: { groupMember: { name: group } },
});

/** `role` as Chat writes it: ROLE_ASSISTANT_MANAGER, ROLE_MANAGER. `membership` is the canonical name. */
export const giveRole = (membership: string, role: string): ChatCall => ({
  method: 'spaces.members.patch',
  name: membership,
  query: { updateMask: 'role' },
  body: { role },
});

export const removeMember = (membership: string): ChatCall => ({
  method: 'spaces.members.delete',
  name: membership,
  query: {},
});

/** `messageId` makes a repeat a refusal (409) instead of a second message; it must begin with `client-`. */
export const postMessage = (space: string, text: string, messageId: string): ChatCall => ({
  method: 'spaces.messages.create',
  name: space,
  query: { messageId },
  body: { text } satisfies ChatMessage,
});

/** Pins a message of this space, `spaces/A/messages/B`. */
export const pinMessage = (space: string, message: string): ChatCall => ({
  method: 'spaces.messagePins.create',
  name: space,
  query: {},
  body: { message },
});

/** Most sections that one page holds. Source: the client's comment on `pageSize`. */
const SECTIONS_A_PAGE = 100;

/** The sections of the caller's own Chat, page by page. */
export const listSections = (pageToken: string): ChatCall => ({
  method: 'users.sections.list',
  name: 'users/me',
  query: { pageSize: SECTIONS_A_PAGE, ...(pageToken ? { pageToken } : {}) },
});

export const createSection = (displayName: string): ChatCall => ({
  method: 'users.sections.create',
  name: 'users/me',
  query: {},
  body: { displayName, type: 'CUSTOM_SECTION' },
});

/** Puts a space of the section `from` into the section `to`, both by name; refused where it isn't in `from` any more. */
export const moveToSection = (space: string, from: string, to: string): ChatCall => ({
  method: 'users.sections.items.move',
  name: `${from}/items/${space.replace(/^spaces\//, '')}`,
  query: {},
  body: { targetSection: to },
});

/** The caller hears nothing of the space any more. */
export const muteSpace = (space: string): ChatCall => ({
  method: 'users.spaces.spaceNotificationSetting.patch',
  name: `users/me/${space}/spaceNotificationSetting`,
  query: { updateMask: 'muteSetting' },
  body: { muteSetting: 'MUTED' },
});

export const lookUpGroup = (address: string): ChatCall => ({
  method: 'groups.lookup',
  name: '',
  query: { 'groupKey.id': address },
});

/** What the organisation's directory says of people, by Chat's names of them: `users/123`. */
export const namePeople = (users: readonly string[]): ChatCall => ({
  method: 'people.batchGet',
  name: '',
  query: {
    personFields: 'names,emailAddresses',
    resourceNames: users.map((user) => user.replace(/^users\//, 'people/')),
  },
});

/** Whom the organisation's directory has by the beginnings of these words, so many at most. */
export const searchPeople = (query: string, pageSize: number): ChatCall => ({
  method: 'people.searchDirectoryPeople',
  name: '',
  query: {
    query,
    readMask: 'names,emailAddresses',
    sources: 'DIRECTORY_SOURCE_TYPE_DOMAIN_PROFILE',
    pageSize,
  },
});

/** The quota a method counts against; null for those of other APIs, which have their own. */
export function quotaOf(method: ChatCall['method']): Quota | null {
  switch (method) {
    case 'spaces.setup':
    case 'spaces.patch':
    case 'spaces.delete':
      return 'spaceWrites';
    case 'spaces.members.create':
    case 'spaces.members.patch':
    case 'spaces.members.delete':
      return 'membershipWrites';
    case 'spaces.messages.create':
    case 'spaces.messagePins.create':
      return 'messageWrites';
    case 'users.sections.create':
    case 'users.sections.items.move':
    case 'users.spaces.spaceNotificationSetting.patch':
      return 'ownWrites';
    case 'spaces.get':
    case 'spaces.list':
    case 'spaces.findDirectMessage':
    case 'spaces.findGroupChats':
    case 'spaces.members.list':
    case 'spaces.members.get':
    case 'users.sections.list':
      return 'reads';
    case 'groups.lookup':
    case 'people.batchGet':
    case 'people.searchDirectoryPeople':
      return null;
  }
}
