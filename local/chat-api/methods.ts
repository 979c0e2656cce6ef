/** The table of methods: which path leads to which, what each needs and uses. */
import { lookupGroup } from './groups';
import { createMember, deleteMember, getMember, listMembers, updateMember } from './members';
import { createMessage, listMessages } from './messages';
import type { QuotaKind, SpaceUse } from './quotas';
import { setUpSpace } from './setup';
import { MEMBERSHIP, MESSAGE, QUERIES, SET_UP_SPACE, SPACE } from './shapes';
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

export type Host = 'chat.googleapis.com' | 'cloudidentity.googleapis.com';

/** One method of an API. */
export interface Method {
  host: Host;
  /** The full name that errors about scopes give. */
  rpc: string;
  /** Any one of these scopes will do, short: `chat.spaces`. Source: the official client. */
  scopes: readonly string[];
  quota: QuotaKind;
  /** What it uses of the quota of the space in its path. */
  spaceUse?: SpaceUse['use'];
  /** Whether it changes anything: only then can an answer be lost after the work was done. */
  writes: boolean;
  query: Fields;
  body: Fields;
  run(chat: Chat, call: Call): JsonObject;
}

/** A method with what its path names. */
export interface Route {
  method: Method;
  space: string;
  member: string;
}

function chatMethod(name: string, rest: Omit<Method, 'host' | 'rpc'>): Method {
  return { host: 'chat.googleapis.com', rpc: `google.chat.v1.ChatService.${name}`, ...rest };
}

const SPACE_READERS = ['chat.spaces.readonly', 'chat.spaces'];
const MEMBERSHIP_READERS = ['chat.memberships.readonly', 'chat.memberships'];
const NOTHING: Fields = {};

/** By HTTP method and path, with `*` for an id. */
const METHODS: Record<string, Method> = {
  'POST spaces:setup': chatMethod('SetUpSpace', {
    scopes: ['chat.spaces.create', 'chat.spaces'],
    quota: 'space-writes',
    writes: true,
    query: QUERIES.none,
    body: SET_UP_SPACE,
    run: setUpSpace,
  }),
  'POST spaces': chatMethod('CreateSpace', {
    scopes: ['chat.spaces.create', 'chat.spaces'],
    quota: 'space-writes',
    writes: true,
    query: QUERIES.createSpace,
    body: SPACE,
    run: createSpace,
  }),
  'GET spaces': chatMethod('ListSpaces', {
    scopes: SPACE_READERS,
    quota: 'space-reads',
    writes: false,
    query: QUERIES.listSpaces,
    body: NOTHING,
    run: listSpaces,
  }),
  'GET spaces:findDirectMessage': chatMethod('FindDirectMessage', {
    scopes: SPACE_READERS,
    quota: 'space-reads',
    writes: false,
    query: QUERIES.findDirectMessage,
    body: NOTHING,
    run: findDirectMessage,
  }),
  'GET spaces/*': chatMethod('GetSpace', {
    scopes: SPACE_READERS,
    quota: 'space-reads',
    spaceUse: 'reads',
    writes: false,
    query: QUERIES.none,
    body: NOTHING,
    run: getSpace,
  }),
  'PATCH spaces/*': chatMethod('UpdateSpace', {
    scopes: ['chat.spaces'],
    quota: 'space-writes',
    spaceUse: 'writes',
    writes: true,
    query: QUERIES.updateSpace,
    body: SPACE,
    run: updateSpace,
  }),
  'DELETE spaces/*': chatMethod('DeleteSpace', {
    scopes: ['chat.delete'],
    quota: 'space-writes',
    spaceUse: 'writes',
    writes: true,
    query: QUERIES.none,
    body: NOTHING,
    run: deleteSpace,
  }),
  'GET spaces/*/members': chatMethod('ListMemberships', {
    scopes: MEMBERSHIP_READERS,
    quota: 'membership-reads',
    spaceUse: 'reads',
    writes: false,
    query: QUERIES.listMembers,
    body: NOTHING,
    run: listMembers,
  }),
  'POST spaces/*/members': chatMethod('CreateMembership', {
    scopes: ['chat.memberships', 'chat.memberships.app'],
    quota: 'membership-writes',
    writes: true,
    query: QUERIES.none,
    body: MEMBERSHIP,
    run: createMember,
  }),
  'GET spaces/*/members/*': chatMethod('GetMembership', {
    scopes: MEMBERSHIP_READERS,
    quota: 'membership-reads',
    spaceUse: 'reads',
    writes: false,
    query: QUERIES.none,
    body: NOTHING,
    run: getMember,
  }),
  'PATCH spaces/*/members/*': chatMethod('UpdateMembership', {
    scopes: ['chat.memberships'],
    quota: 'membership-writes',
    writes: true,
    query: QUERIES.updateMember,
    body: MEMBERSHIP,
    run: updateMember,
  }),
  'DELETE spaces/*/members/*': chatMethod('DeleteMembership', {
    scopes: ['chat.memberships', 'chat.memberships.app'],
    quota: 'membership-writes',
    writes: true,
    query: QUERIES.none,
    body: NOTHING,
    run: deleteMember,
  }),
  'POST spaces/*/messages': chatMethod('CreateMessage', {
    scopes: ['chat.messages.create', 'chat.messages'],
    quota: 'message-writes',
    spaceUse: 'writes',
    writes: true,
    query: QUERIES.createMessage,
    body: MESSAGE,
    run: createMessage,
  }),
  'GET spaces/*/messages': chatMethod('ListMessages', {
    scopes: ['chat.messages.readonly', 'chat.messages'],
    quota: 'message-reads',
    spaceUse: 'reads',
    writes: false,
    query: QUERIES.listMessages,
    body: NOTHING,
    run: listMessages,
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
    quota: 'group-reads',
    writes: false,
    query: QUERIES.lookupGroup,
    body: NOTHING,
    run: lookupGroup,
  },
};

/** The method that `path` (as in `/v1/spaces:setup`) names at this host, or undefined. */
export function routeOf(host: Host, httpMethod: string, path: string): Route | undefined {
  const parts = decoded(path)?.split('/') ?? [];
  if (parts[0] !== '' || parts[1] !== 'v1') return undefined;
  const [, , collection, id, inner, innerId] = parts;
  if (parts.length > 6 || id === '' || innerId === '') return undefined;
  const pattern = `${collection}${id === undefined ? '' : '/*'}${
    inner === undefined ? '' : `/${inner}`
  }${innerId === undefined ? '' : '/*'}`;
  const key = `${httpMethod} ${pattern}`;
  const method = Object.hasOwn(METHODS, key) ? METHODS[key] : undefined;
  if (method === undefined || method.host !== host) return undefined;
  return { method, space: id === undefined ? '' : `spaces/${id}`, member: innerId ?? '' };
}

function decoded(path: string): string | undefined {
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
