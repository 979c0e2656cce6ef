/** The table of methods: which path leads to which, what each needs and uses. */

import { batchGetPeople, searchDirectoryPeople } from './directory';
import { notImplemented } from './errors';
import { findGroupChats } from './group-chats';
import { lookupGroup } from './groups';
import { createMember, deleteMember, getMember, listMembers, updateMember } from './members';
import { createMessage, deleteMessage, getMessage, listMessages, updateMessage } from './messages';
import { getNotification, updateNotification } from './notifications';
import { createPin, deletePin, listPins } from './pins';
import type { QuotaKind, SpaceUse } from './quotas';
import { searchSpaces } from './search';
import {
  createSection,
  deleteSection,
  listSectionItems,
  listSections,
  moveSectionItem,
  positionSection,
  updateSection,
} from './sections';
import { setUpSpace } from './setup';
import {
  ANSWERS,
  MEMBERSHIP,
  MESSAGE,
  MESSAGE_PIN,
  NOTIFICATION_SETTING,
  QUERIES,
  SECTION,
  SECTION_REQUESTS,
  SET_UP_SPACE,
  SPACE,
} from './shapes';
import {
  createSpace,
  deleteSpace,
  findDirectMessage,
  getSpace,
  listSpaces,
  updateSpace,
} from './spaces';
import type { Call, Chat } from './state';
import type { Fields, JsonObject } from './wire';

export type Host = 'chat.googleapis.com' | 'cloudidentity.googleapis.com' | 'people.googleapis.com';

/** One method of an API. */
export interface Method {
  host: Host;
  /** The full name that errors about scopes give. */
  rpc: string;
  /** Any one of these scopes will do, short: `chat.spaces`. Source: the official client. */
  scopes: readonly string[];
  /** Those for `useAdminAccess`; undefined where the method has no such thing. */
  adminScopes?: readonly string[];
  quota: QuotaKind;
  /** What it uses of the quota of the space in its path. */
  spaceUse?: SpaceUse['use'];
  /** Whether it changes anything: only then can an answer be lost after the work was done. */
  writes: boolean;
  query: Fields;
  body: Fields;
  /** The fields of its answer. */
  answer: Fields;
  run(chat: Chat, call: Call): JsonObject;
}

/** A method with what its path names. */
export interface Route {
  method: Method;
  /** By what they name in the table: `space`, `member`, `section`. */
  ids: Readonly<Record<string, string>>;
}

function chatMethod(
  name: string,
  rest: Pick<Method, 'scopes' | 'quota' | 'run'> & Partial<Method>,
): Method {
  return {
    host: 'chat.googleapis.com',
    rpc: `google.chat.v1.ChatService.${name}`,
    writes: rest.quota.endsWith('writes'),
    query: QUERIES.none,
    body: {},
    answer: ANSWERS.empty,
    ...rest,
  };
}

/** A method that Google has and this emulator doesn't: it says so, whoever asks. */
function absent(name: string): Method {
  return chatMethod(name, {
    scopes: [],
    quota: 'unlimited',
    run: () => {
      throw notImplemented(name);
    },
  });
}

const SPACE_READERS = ['chat.spaces.readonly', 'chat.spaces'];
const MEMBERSHIP_READERS = ['chat.memberships.readonly', 'chat.memberships'];
const MESSAGE_READERS = ['chat.messages.readonly', 'chat.messages'];
const PIN_WRITERS = ['chat.spaces.pins', 'chat.spaces'];
const SECTION_READERS = ['chat.users.sections.readonly', 'chat.users.sections'];
const ADMIN_SPACE_READERS = ['chat.admin.spaces.readonly', 'chat.admin.spaces'];
const ADMIN_MEMBERSHIP_READERS = ['chat.admin.memberships.readonly', 'chat.admin.memberships'];

const SECTIONS = { scopes: ['chat.users.sections'], quota: 'user-writes' } as const;

const CHANGED_MESSAGE = {
  scopes: ['chat.messages'],
  quota: 'message-writes',
  spaceUse: 'writes',
  query: QUERIES.updateMessage,
  body: MESSAGE,
  answer: MESSAGE,
  run: updateMessage,
} as const;

/** By HTTP method and path, an id of which stands in braces under what it names. */
export const METHODS: Readonly<Record<string, Method>> = {
  'POST spaces:setup': chatMethod('SetUpSpace', {
    scopes: ['chat.spaces.create', 'chat.spaces'],
    quota: 'space-writes',
    body: SET_UP_SPACE,
    answer: SPACE,
    run: setUpSpace,
  }),
  'POST spaces': chatMethod('CreateSpace', {
    scopes: ['chat.spaces.create', 'chat.spaces'],
    quota: 'space-writes',
    query: QUERIES.createSpace,
    body: SPACE,
    answer: SPACE,
    run: createSpace,
  }),
  'GET spaces': chatMethod('ListSpaces', {
    scopes: SPACE_READERS,
    quota: 'space-reads',
    query: QUERIES.listSpaces,
    answer: ANSWERS.spaces,
    run: listSpaces,
  }),
  'GET spaces:search': chatMethod('SearchSpaces', {
    scopes: SPACE_READERS,
    adminScopes: ADMIN_SPACE_READERS,
    quota: 'space-reads',
    query: QUERIES.searchSpaces,
    answer: ANSWERS.foundSpaces,
    run: searchSpaces,
  }),
  'GET spaces:findDirectMessage': chatMethod('FindDirectMessage', {
    scopes: SPACE_READERS,
    quota: 'space-reads',
    query: QUERIES.findDirectMessage,
    answer: SPACE,
    run: findDirectMessage,
  }),
  'GET spaces:findGroupChats': chatMethod('FindGroupChats', {
    scopes: MEMBERSHIP_READERS,
    quota: 'space-reads',
    query: QUERIES.findGroupChats,
    answer: ANSWERS.spaces,
    run: findGroupChats,
  }),
  'GET spaces/{space}': chatMethod('GetSpace', {
    scopes: SPACE_READERS,
    adminScopes: ADMIN_SPACE_READERS,
    quota: 'space-reads',
    spaceUse: 'reads',
    query: QUERIES.admin,
    answer: SPACE,
    run: getSpace,
  }),
  'PATCH spaces/{space}': chatMethod('UpdateSpace', {
    scopes: ['chat.spaces'],
    adminScopes: ['chat.admin.spaces'],
    quota: 'space-writes',
    spaceUse: 'writes',
    query: QUERIES.updateSpace,
    body: SPACE,
    answer: SPACE,
    run: updateSpace,
  }),
  'DELETE spaces/{space}': chatMethod('DeleteSpace', {
    scopes: ['chat.delete'],
    adminScopes: ['chat.admin.delete'],
    quota: 'space-writes',
    spaceUse: 'writes',
    query: QUERIES.admin,
    run: deleteSpace,
  }),
  'GET spaces/{space}/members': chatMethod('ListMemberships', {
    scopes: MEMBERSHIP_READERS,
    adminScopes: ADMIN_MEMBERSHIP_READERS,
    quota: 'membership-reads',
    spaceUse: 'reads',
    query: QUERIES.listMembers,
    answer: ANSWERS.memberships,
    run: listMembers,
  }),
  'POST spaces/{space}/members': chatMethod('CreateMembership', {
    scopes: ['chat.memberships', 'chat.memberships.app'],
    adminScopes: ['chat.admin.memberships'],
    quota: 'membership-writes',
    query: QUERIES.admin,
    body: MEMBERSHIP,
    answer: MEMBERSHIP,
    run: createMember,
  }),
  'GET spaces/{space}/members/{member}': chatMethod('GetMembership', {
    scopes: MEMBERSHIP_READERS,
    adminScopes: ADMIN_MEMBERSHIP_READERS,
    quota: 'membership-reads',
    spaceUse: 'reads',
    query: QUERIES.admin,
    answer: MEMBERSHIP,
    run: getMember,
  }),
  'PATCH spaces/{space}/members/{member}': chatMethod('UpdateMembership', {
    scopes: ['chat.memberships'],
    adminScopes: ['chat.admin.memberships'],
    quota: 'membership-writes',
    query: QUERIES.updateMember,
    body: MEMBERSHIP,
    answer: MEMBERSHIP,
    run: updateMember,
  }),
  'DELETE spaces/{space}/members/{member}': chatMethod('DeleteMembership', {
    scopes: ['chat.memberships', 'chat.memberships.app'],
    adminScopes: ['chat.admin.memberships'],
    quota: 'membership-writes',
    query: QUERIES.admin,
    answer: MEMBERSHIP,
    run: deleteMember,
  }),
  'POST spaces/{space}/messages': chatMethod('CreateMessage', {
    scopes: ['chat.messages.create', 'chat.messages'],
    quota: 'message-writes',
    spaceUse: 'writes',
    query: QUERIES.createMessage,
    body: MESSAGE,
    answer: MESSAGE,
    run: createMessage,
  }),
  'GET spaces/{space}/messages': chatMethod('ListMessages', {
    scopes: MESSAGE_READERS,
    quota: 'message-reads',
    spaceUse: 'reads',
    query: QUERIES.listMessages,
    answer: ANSWERS.messages,
    run: listMessages,
  }),
  'GET spaces/{space}/messages/{message}': chatMethod('GetMessage', {
    scopes: MESSAGE_READERS,
    quota: 'message-reads',
    spaceUse: 'reads',
    query: QUERIES.getMessage,
    answer: MESSAGE,
    run: getMessage,
  }),
  'PATCH spaces/{space}/messages/{message}': chatMethod('UpdateMessage', CHANGED_MESSAGE),
  'PUT spaces/{space}/messages/{message}': chatMethod('UpdateMessage', CHANGED_MESSAGE),
  'DELETE spaces/{space}/messages/{message}': chatMethod('DeleteMessage', {
    scopes: ['chat.messages'],
    quota: 'message-writes',
    spaceUse: 'writes',
    query: QUERIES.deleteMessage,
    run: deleteMessage,
  }),
  'GET spaces/{space}/messagePins': chatMethod('ListMessagePins', {
    scopes: ['chat.spaces.pins.readonly', ...PIN_WRITERS, 'chat.spaces.readonly'],
    quota: 'message-reads',
    spaceUse: 'reads',
    query: QUERIES.listPins,
    answer: ANSWERS.messagePins,
    run: listPins,
  }),
  'POST spaces/{space}/messagePins': chatMethod('CreateMessagePin', {
    scopes: PIN_WRITERS,
    quota: 'message-writes',
    spaceUse: 'writes',
    body: MESSAGE_PIN,
    answer: MESSAGE_PIN,
    run: createPin,
  }),
  'DELETE spaces/{space}/messagePins/{pin}': chatMethod('DeleteMessagePin', {
    scopes: PIN_WRITERS,
    quota: 'message-writes',
    spaceUse: 'writes',
    run: deletePin,
  }),
  'GET users/{user}/spaces/{space}/spaceNotificationSetting': chatMethod(
    'GetSpaceNotificationSetting',
    {
      scopes: ['chat.users.spacesettings'],
      quota: 'user-reads',
      answer: NOTIFICATION_SETTING,
      run: getNotification,
    },
  ),
  'PATCH users/{user}/spaces/{space}/spaceNotificationSetting': chatMethod(
    'UpdateSpaceNotificationSetting',
    {
      scopes: ['chat.users.spacesettings'],
      quota: 'user-writes',
      query: QUERIES.updateMask,
      body: NOTIFICATION_SETTING,
      answer: NOTIFICATION_SETTING,
      run: updateNotification,
    },
  ),
  'GET users/{user}/sections': chatMethod('ListSections', {
    scopes: SECTION_READERS,
    quota: 'user-reads',
    query: QUERIES.listSections,
    answer: ANSWERS.sections,
    run: listSections,
  }),
  'POST users/{user}/sections': chatMethod('CreateSection', {
    ...SECTIONS,
    body: SECTION,
    answer: SECTION,
    run: createSection,
  }),
  'PATCH users/{user}/sections/{section}': chatMethod('UpdateSection', {
    ...SECTIONS,
    query: QUERIES.updateMask,
    body: SECTION,
    answer: SECTION,
    run: updateSection,
  }),
  'DELETE users/{user}/sections/{section}': chatMethod('DeleteSection', {
    ...SECTIONS,
    run: deleteSection,
  }),
  'POST users/{user}/sections/{section}:position': chatMethod('PositionSection', {
    ...SECTIONS,
    body: SECTION_REQUESTS.position,
    answer: ANSWERS.section,
    run: positionSection,
  }),
  'GET users/{user}/sections/{section}/items': chatMethod('ListSectionItems', {
    scopes: SECTION_READERS,
    quota: 'user-reads',
    query: QUERIES.listSectionItems,
    answer: ANSWERS.sectionItems,
    run: listSectionItems,
  }),
  'POST users/{user}/sections/{section}/items/{item}:move': chatMethod('MoveSectionItem', {
    ...SECTIONS,
    body: SECTION_REQUESTS.move,
    answer: ANSWERS.sectionItem,
    run: moveSectionItem,
  }),
  'GET groups:lookup': {
    host: 'cloudidentity.googleapis.com',
    rpc: 'google.apps.cloudidentity.groups.v1.GroupsService.LookupGroupName',
    scopes: [
      'cloud-identity.groups.readonly',
      'cloud-identity.groups',
      'cloud-identity',
      'cloud-platform',
    ],
    quota: 'unlimited',
    writes: false,
    query: QUERIES.lookupGroup,
    body: {},
    answer: ANSWERS.groupName,
    run: lookupGroup,
  },
  'GET people:batchGet': {
    host: 'people.googleapis.com',
    rpc: 'google.people.v1.PeopleService.GetPeople',
    scopes: ['directory.readonly', 'contacts.readonly', 'contacts'],
    quota: 'people-reads',
    writes: false,
    query: QUERIES.batchGetPeople,
    body: {},
    answer: ANSWERS.people,
    run: batchGetPeople,
  },
  'GET people:searchDirectoryPeople': {
    host: 'people.googleapis.com',
    rpc: 'google.people.v1.PeopleService.SearchDirectoryPeople',
    scopes: ['directory.readonly'],
    quota: 'people-reads',
    writes: false,
    query: QUERIES.searchDirectoryPeople,
    body: {},
    answer: ANSWERS.directoryPeople,
    run: searchDirectoryPeople,
  },
};

/** What Google has and this emulator doesn't. Source: the official clients, 45 and 51. */
const ABSENT: Readonly<Record<string, string>> = {
  'POST spaces/{space}:completeImport': 'CompleteImportSpace',
  'POST spaces/{space}/messages:search': 'SearchMessages',
  'GET spaces/{space}/messages/{message}/attachments/{attachment}': 'GetAttachment',
  'POST spaces/{space}/attachments:upload': 'UploadAttachment',
  'GET spaces/{space}/messages/{message}/reactions': 'ListReactions',
  'POST spaces/{space}/messages/{message}/reactions': 'CreateReaction',
  'DELETE spaces/{space}/messages/{message}/reactions/{reaction}': 'DeleteReaction',
  'GET spaces/{space}/spaceEvents': 'ListSpaceEvents',
  'GET spaces/{space}/spaceEvents/{event}': 'GetSpaceEvent',
  'GET customEmojis': 'ListCustomEmojis',
  'POST customEmojis': 'CreateCustomEmoji',
  'GET customEmojis/{emoji}': 'GetCustomEmoji',
  'DELETE customEmojis/{emoji}': 'DeleteCustomEmoji',
  'GET users/{user}/spaces/{space}/spaceReadState': 'GetSpaceReadState',
  'PATCH users/{user}/spaces/{space}/spaceReadState': 'UpdateSpaceReadState',
  'GET users/{user}/spaces/{space}/threads/{thread}/threadReadState': 'GetThreadReadState',
  'GET users/{user}/availability': 'GetAvailability',
  'PATCH users/{user}/availability': 'UpdateAvailability',
  'POST users/{user}/availability:markAsActive': 'MarkAsActive',
  'POST users/{user}/availability:markAsAway': 'MarkAsAway',
  'POST users/{user}/availability:markAsDoNotDisturb': 'MarkAsDoNotDisturb',
};

/** One part of a path: a word, or an id under its name, which may end in a verb as in `{space}:move`. */
type Part = { word: string } | { id: string; verb: string };

interface Template {
  parts: Part[];
  method: Method;
}

/** By HTTP method and number of parts. */
const TEMPLATES = new Map<string, Template[]>();
for (const [key, method] of [
  ...Object.entries(METHODS),
  ...Object.entries(ABSENT).map(([key, name]) => [key, absent(name)] as const),
]) {
  const [httpMethod = '', path = ''] = key.split(' ');
  const parts = path.split('/').map((part): Part => {
    const [, id, verb = ''] = /^\{(\w+)\}(:\w+)?$/.exec(part) ?? [];
    return id === undefined ? { word: part } : { id, verb };
  });
  const place = `${httpMethod} ${parts.length}`;
  TEMPLATES.set(place, [...(TEMPLATES.get(place) ?? []), { parts, method }]);
}

/** Bytes go up and down under paths of their own. */
const MEDIA = /^\/(?:upload\/v1\/spaces\/[^/]+\/attachments:upload|v1\/media\/.+)$/;

/** The method that `path` (as in `/v1/spaces:setup`) names at this host, or undefined. */
export function routeOf(host: Host, httpMethod: string, path: string): Route | undefined {
  if (host === 'chat.googleapis.com' && MEDIA.test(path))
    return { method: absent('UploadAttachment and media.download'), ids: {} };
  const [root, version, ...parts] = decoded(path)?.split('/') ?? [];
  if (root !== '' || version !== 'v1') return undefined;
  for (const template of TEMPLATES.get(`${httpMethod} ${parts.length}`) ?? []) {
    const ids = template.method.host === host ? idsIn(parts, template.parts) : undefined;
    if (ids !== undefined) return { method: template.method, ids };
  }
  return undefined;
}

function idsIn(
  given: readonly string[],
  parts: readonly Part[],
): Record<string, string> | undefined {
  const ids: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
    const text = given[index] ?? '';
    if ('word' in part) {
      if (text !== part.word) return undefined;
      continue;
    }
    if (!text.endsWith(part.verb)) return undefined;
    const id = text.slice(0, text.length - part.verb.length);
    if (id === '' || id.includes(':')) return undefined;
    ids[part.id] = id;
  }
  return ids;
}

function decoded(path: string): string | undefined {
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
