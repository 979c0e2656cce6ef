/** The methods on spaces, apart from `spaces.setup`. */

import type { Instant } from '../clock';
import { type Actor, admitted, need, needOwner } from './access';
import {
  alreadyExists,
  denied,
  deniedOrMissing,
  invalid,
  malformedUser,
  notFound,
  notImplemented,
} from './errors';
import { checkDetails, checkDisplayName, checkSettings } from './limits';
import { makeSpace, recalled, remember } from './making';
import { listed, pageOf } from './pages';
import { PERMISSIONS, SPACE_TYPES } from './shapes';
import {
  APP,
  type Call,
  type Chat,
  type Permission,
  type PermissionSetting,
  pairOf,
  type Space,
  timestamp,
} from './state';
import type { JsonObject } from './wire';

/** The customer whose organisation all named spaces belong to. */
const CUSTOMER = 'customers/C01example';

/** How many spaces come at once. Source: `ListSpacesRequest.page_size`. */
const PAGE = { usual: 100, most: 1000 };

/** When a space without a message was last active, where Chat says so. */
const NEVER = 0;

/** The address that leads to a space, as live answers have it. */
export function spaceUri(space: Space): string {
  const kind = space.spaceType === 'DIRECT_MESSAGE' ? 'dm' : 'room';
  return `https://chat.google.com/${kind}/${space.name.slice('spaces/'.length)}?cls=11`;
}

/** A space as Chat's answers show it; a list leaves the permissions out. */
export function shown(chat: Chat, space: Space, inList = false): JsonObject {
  const named = space.spaceType === 'SPACE';
  const direct = space.spaceType === 'DIRECT_MESSAGE';
  return {
    name: space.name,
    type: space.singleUserBotDm ? 'DM' : 'ROOM',
    spaceType: space.spaceType,
    ...(space.singleUserBotDm ? { singleUserBotDm: true } : {}),
    ...(space.displayName === undefined ? {} : { displayName: space.displayName }),
    ...(space.externalUserAllowed ? { externalUserAllowed: true } : {}),
    spaceThreadingState: 'THREADED_MESSAGES',
    ...details(space),
    spaceHistoryState: space.historyState,
    ...(direct ? {} : { createTime: timestamp(space.createdAt) }),
    lastActiveTime: timestamp(lastActiveAt(chat, space)),
    membershipCount: membershipCount(space),
    ...(named
      ? {
          accessSettings:
            space.audience === undefined
              ? { accessState: 'PRIVATE' }
              : { accessState: 'DISCOVERABLE', audience: space.audience },
          customer: CUSTOMER,
          ...(inList ? {} : { permissionSettings: space.permissions as unknown as JsonObject }),
        }
      : {}),
    spaceUri: spaceUri(space),
  };
}

/**
 * A direct message that nobody used was never active. Whether a named space without messages is
 * as old as its making is not documented: with the fault `never-active` it never was.
 */
function lastActiveAt(chat: Chat, space: Space): Instant {
  if (space.messages.length > 0) return space.lastActiveAt;
  if (space.spaceType === 'DIRECT_MESSAGE') return NEVER;
  if (!chat.faults.has('never-active')) return space.lastActiveAt;
  chat.faults.struck('never-active');
  return NEVER;
}

/** Throws where the fault `no-app-in-spaces` says that the app's interactive features are off. */
export function refuseApp(chat: Chat): void {
  if (!chat.faults.has('no-app-in-spaces')) return;
  chat.faults.struck('no-app-in-spaces');
  throw denied('The Chat app cannot be added: its interactive features are turned off.');
}

function details(space: Space): JsonObject {
  const { description, guidelines } = space;
  if (description === undefined && guidelines === undefined) return {};
  return {
    spaceDetails: {
      ...(description === undefined ? {} : { description }),
      ...(guidelines === undefined ? {} : { guidelines }),
    },
  };
}

function membershipCount(space: Space): JsonObject {
  let people = 0;
  let groups = 0;
  for (const member of space.members.values()) {
    if (member.name.startsWith('groups/')) groups++;
    else if (member.name !== APP && member.state === 'JOINED') people++;
  }
  return {
    joinedDirectHumanUserCount: people,
    ...(groups > 0 ? { joinedGroupCount: groups } : {}),
  };
}

/** `spaces.create`: a named space whose only member is the caller. */
export function createSpace(chat: Chat, call: Call): JsonObject {
  const given = call.body;
  const requestId = (call.query['requestId'] as string | undefined) ?? '';
  if (given['spaceType'] !== 'SPACE')
    throw invalid('Only a space of type SPACE can be created with this method.');
  if (given['importMode'] === true) throw notImplemented('import mode');
  checkDisplayName(chat, given['displayName'] as string | undefined);
  checkDetails(chat, given['spaceDetails'] as JsonObject | undefined);
  checkSettings(given);
  const before = recalled(chat, call.caller, requestId);
  if (before !== undefined) return { ...given, name: before };
  takeName(chat, given['displayName'] as string);
  const space = makeSpace(chat, call.caller, given, []);
  remember(chat, call.caller, requestId, space);
  return shown(chat, space);
}

/**
 * Throws 409 where the fault `name-taken` holds the name for in use in the organisation, or
 * `names-unique` does because a space has it.
 */
export function takeName(chat: Chat, displayName: string): void {
  if (chat.faults.has('names-unique')) {
    for (const space of chat.state.spaces.values()) {
      if (space.displayName !== displayName) continue;
      chat.faults.struck('names-unique');
      throw nameInUse();
    }
  }
  if (!chat.faults.has('name-taken')) return;
  let taken = chat.state.namesTaken.get(displayName);
  if (taken === undefined) {
    taken = chat.faults.strikes('name-taken');
    chat.state.namesTaken.set(displayName, taken);
  }
  if (!taken) return;
  chat.faults.struck('name-taken');
  throw nameInUse();
}

function nameInUse(): Error {
  return alreadyExists(
    'A space with this display name already exists in the organization. Try a different name.',
  );
}

/** `spaces.get`. */
export function getSpace(chat: Chat, call: Call): JsonObject {
  return shown(chat, admitted(chat, call).space);
}

/**
 * `spaces.list`: where the caller has joined. Group chats and direct messages are not listed
 * before their first message. Source: the official client's comments.
 */
export function listSpaces(chat: Chat, call: Call): JsonObject {
  const types = spaceTypesIn((call.query['filter'] as string | undefined) ?? '');
  const mine: Space[] = [];
  for (const space of chat.state.spaces.values())
    if (
      (types === undefined || types.has(space.spaceType)) &&
      space.members.get(call.caller.name)?.state === 'JOINED' &&
      (space.spaceType === 'SPACE' || space.messages.length > 0)
    )
      mine.push(space);
  const { page, nextPageToken } = pageOf(chat, mine, call.query, PAGE);
  return listed(
    'spaces',
    page.map((space) => shown(chat, space, true)),
    nextPageToken,
  );
}

function spaceTypesIn(filter: string): Set<string> | undefined {
  if (filter.trim() === '') return undefined;
  const types = filter.split(/\s+OR\s+/).map((part) => {
    const found = /^\s*\(?\s*(?:space_type|spaceType)\s*=\s*"([A-Z_]+)"\s*\)?\s*$/.exec(part);
    const type = found?.[1];
    if (type === undefined || !SPACE_TYPES.some((known) => known === type))
      throw invalid(`Invalid filter. Got: ${filter}`);
    return type;
  });
  return new Set(types);
}

/**
 * `spaces.findDirectMessage`: the one with a person or with the app, or 404. For an address that
 * nobody has, reports differ: 404, or 400 with the fault `no-account=400`.
 */
export function findDirectMessage(chat: Chat, call: Call): JsonObject {
  const asked = (call.query['name'] as string | undefined) ?? '';
  const person = asked === APP ? undefined : chat.people.user(asked);
  if ((person?.kind === 'nobody' || person?.kind === 'group') && chat.faults.has('no-account')) {
    chat.faults.struck('no-account');
    throw malformedUser();
  }
  const pair = pairOf(call.caller.name, person?.name ?? APP);
  const space = chat.state.spaces.get(chat.state.directMessages.get(pair) ?? '');
  if (space === undefined) throw notFound('Direct message space not found.');
  return shown(chat, space);
}

/** `spaces.delete`: a named space, by an owner, with all that is in it. */
export function deleteSpace(chat: Chat, call: Call): JsonObject {
  const { space, actor } = admitted(chat, call);
  if (space.spaceType !== 'SPACE') throw invalid('Only a space of type SPACE can be deleted.');
  needOwner(actor);
  chat.state.spaces.delete(space.name);
  return {};
}

/** Field masks of `spaces.patch` that may not go with any other. */
const ALONE = ['spaceHistoryState', 'accessSettings.audience'];
/** Those that an administrator's privileges don't reach. Source: `UpdateSpaceRequest.update_mask`. */
const NOT_FOR_ADMINS = [...ALONE, 'spaceType'];

/** `spaces.patch`: the fields of the mask, by the rules each has. */
export function updateSpace(chat: Chat, call: Call): JsonObject {
  const { space, actor } = admitted(chat, call);
  const mask = maskOf(call.query['updateMask']);
  const given = call.body;
  if (mask.length === 0) throw invalid('update_mask is required.');
  if (mask.some((path) => path.startsWith('accessSettings.accessPermissionSettings')))
    throw notImplemented('access permission settings');
  if (call.asAdmin && mask.some((path) => NOT_FOR_ADMINS.includes(path)))
    throw invalid(`This field mask is not supported with admin access. Got: ${mask.join(',')}`);
  if (mask.length > 1 && mask.some((path) => ALONE.includes(path)))
    throw invalid(`This field mask must be the only one. Got: ${mask.join(',')}`);
  const permissions = mask.filter((path) => path.startsWith('permissionSettings'));
  if (permissions.length > 0 && permissions.length < mask.length)
    throw invalid(`Permission settings can't go with other masks. Got: ${mask.join(',')}`);
  const changes = mask.map((path) => changeOf(chat, space, given, path, mask));
  if (mask[0] === 'spaceHistoryState') need(space, actor, 'toggleHistory');
  else if (mask[0] === 'accessSettings.audience' || permissions.length > 0) needManager(actor);
  else need(space, actor, 'modifySpaceDetails');
  for (const change of changes) change();
  return shown(chat, space);
}

/** Throws 403 for plain members: owners and managers may. Source: `MembershipRole`. */
function needManager(actor: Actor): void {
  if (actor === 'administrator' || actor.role !== 'ROLE_ASSISTANT_MANAGER') needOwner(actor);
}

/** The paths of an update mask, each in camelCase. */
export function maskOf(mask: unknown): string[] {
  return (typeof mask === 'string' ? mask : '')
    .split(',')
    .map((path) => path.trim().replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()))
    .filter((path) => path !== '');
}

function textOrNone(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** What one path of the mask will change; throws 400 before anything has been changed. */
function changeOf(
  chat: Chat,
  space: Space,
  given: JsonObject,
  path: string,
  mask: readonly string[],
): () => void {
  switch (path) {
    case 'displayName': {
      const displayName = given['displayName'] as string | undefined;
      if (space.spaceType !== 'SPACE' && !mask.includes('spaceType'))
        throw invalid('Only a space of type SPACE has a display name.');
      checkDisplayName(chat, displayName);
      if (displayName !== space.displayName) takeName(chat, displayName as string);
      return () => {
        space.displayName = displayName;
      };
    }
    case 'spaceType':
      if (given['spaceType'] !== 'SPACE' || space.spaceType === 'DIRECT_MESSAGE')
        throw invalid('Only a GROUP_CHAT can be changed, and only to SPACE.');
      if (!mask.includes('displayName')) throw invalid('Changing the type needs display_name.');
      return () => {
        if (space.spaceType === 'SPACE') return;
        space.spaceType = 'SPACE';
        for (const member of space.members.values())
          if (member.name === space.createdBy) member.role = 'ROLE_MANAGER';
      };
    case 'spaceDetails': {
      const details = (given['spaceDetails'] ?? {}) as JsonObject;
      checkDetails(chat, details);
      // Both together: what is left out is emptied.
      return () => {
        space.description = textOrNone(details['description']);
        space.guidelines = textOrNone(details['guidelines']);
      };
    }
    case 'spaceHistoryState': {
      const state = given['spaceHistoryState'];
      if (state !== 'HISTORY_ON' && state !== 'HISTORY_OFF')
        throw invalid('space_history_state must be HISTORY_ON or HISTORY_OFF.');
      return () => {
        space.historyState = state;
      };
    }
    case 'accessSettings.audience': {
      if (space.spaceType !== 'SPACE') throw invalid('Only a space of type SPACE has an audience.');
      const audience = (given['accessSettings'] as JsonObject | undefined)?.['audience'];
      return () => {
        space.audience = audience === '' ? undefined : (audience as string | undefined);
      };
    }
    default: {
      const name = path.slice('permissionSettings.'.length) as Permission;
      if (
        !path.startsWith('permissionSettings.') ||
        !PERMISSIONS.includes(name) ||
        name === 'postMessages'
      )
        throw invalid(`Unsupported field in update_mask. Got: ${path}`);
      if (space.spaceType !== 'SPACE') throw deniedOrMissing();
      const setting = (given['permissionSettings'] as JsonObject | undefined)?.[name] as
        | Partial<PermissionSetting>
        | undefined;
      return () => {
        space.permissions = {
          ...space.permissions,
          [name]: {
            managersAllowed: setting?.managersAllowed ?? false,
            assistantManagersAllowed: setting?.assistantManagersAllowed ?? false,
            membersAllowed: setting?.membersAllowed ?? false,
          },
        };
      };
    }
  }
}
