/** The methods on spaces, apart from `spaces.setup`. */
import { joined, need, needOwner } from './access';
import { alreadyExists, deniedOrMissing, invalid, notFound } from './errors';
import { checkDetails, checkDisplayName } from './limits';
import { makeSpace, recalled, remember } from './making';
import { pageOf } from './pages';
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

/** A space as Chat's answers show it. */
export function shown(space: Space): JsonObject {
  const named = space.spaceType === 'SPACE';
  const direct = space.spaceType === 'DIRECT_MESSAGE';
  const id = space.name.slice('spaces/'.length);
  return {
    name: space.name,
    type: direct ? 'DM' : 'ROOM',
    spaceType: space.spaceType,
    ...(space.singleUserBotDm ? { singleUserBotDm: true } : {}),
    ...(space.displayName === undefined ? {} : { displayName: space.displayName }),
    ...(space.externalUserAllowed ? { externalUserAllowed: true } : {}),
    spaceThreadingState: named ? 'THREADED_MESSAGES' : 'UNTHREADED_MESSAGES',
    ...details(space),
    spaceHistoryState: space.historyState,
    ...(direct ? {} : { createTime: timestamp(space.createdAt) }),
    lastActiveTime: timestamp(space.lastActiveAt),
    membershipCount: membershipCount(space),
    ...(named
      ? {
          accessSettings:
            space.audience === undefined
              ? { accessState: 'PRIVATE' }
              : { accessState: 'DISCOVERABLE', audience: space.audience },
          permissionSettings: space.permissions as unknown as JsonObject,
        }
      : {}),
    spaceUri: `https://mail.google.com/chat/u/0/#chat/${direct ? 'dm' : 'space'}/${id}`,
  };
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
  if (given['importMode'] === true) throw invalid('Import mode is not available to the caller.');
  checkDisplayName(chat, given['displayName'] as string | undefined);
  checkDetails(chat, given['spaceDetails'] as JsonObject | undefined);
  const before = recalled(chat, call.caller, requestId);
  if (before !== undefined) return { ...given, name: before };
  takeName(chat, given['displayName'] as string);
  const space = makeSpace(chat, call.caller, given, []);
  remember(chat, call.caller, requestId, space);
  return shown(space);
}

/** Throws 409 where the fault `name-taken` holds the name for in use in the organisation. */
export function takeName(chat: Chat, displayName: string): void {
  if (!chat.faults.has('name-taken')) return;
  let taken = chat.state.namesTaken.get(displayName);
  if (taken === undefined) {
    taken = chat.faults.strikes('name-taken');
    chat.state.namesTaken.set(displayName, taken);
  }
  if (!taken) return;
  chat.faults.struck('name-taken');
  throw alreadyExists(
    'A space with this display name already exists in the organization. Try a different name.',
  );
}

/** `spaces.get`. */
export function getSpace(chat: Chat, call: Call): JsonObject {
  return shown(joined(chat, call.space, call.caller).space);
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
  const { page, nextPageToken } = pageOf(mine, call.query, 100);
  return {
    ...(page.length > 0 ? { spaces: page.map(shown) } : {}),
    ...(nextPageToken === undefined ? {} : { nextPageToken }),
  };
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

/** `spaces.findDirectMessage`: the one with a person or with the app, or 404. */
export function findDirectMessage(chat: Chat, call: Call): JsonObject {
  const asked = (call.query['name'] as string | undefined) ?? '';
  const other = asked === APP ? APP : chat.people.user(asked).name;
  const name = chat.state.directMessages.get(pairOf(call.caller.name, other));
  const space = name === undefined ? undefined : chat.state.spaces.get(name);
  if (space === undefined) throw notFound('Direct message space not found.');
  return shown(space);
}

/** `spaces.delete`: a named space, by an owner, with all that is in it. */
export function deleteSpace(chat: Chat, call: Call): JsonObject {
  const { space, me } = joined(chat, call.space, call.caller);
  if (space.spaceType !== 'SPACE') throw invalid('Only a space of type SPACE can be deleted.');
  needOwner(me);
  chat.state.spaces.delete(space.name);
  return {};
}

/** Field masks of `spaces.patch` that may not go with any other. */
const ALONE = ['spaceHistoryState', 'accessSettings.audience'];

/** `spaces.patch`: the fields of the mask, by the rules each has. */
export function updateSpace(chat: Chat, call: Call): JsonObject {
  const { space, me } = joined(chat, call.space, call.caller);
  const mask = maskOf(call.query['updateMask']);
  const given = call.body;
  if (mask.length === 0) throw invalid('update_mask is required.');
  if (mask.length > 1 && mask.some((path) => ALONE.includes(path)))
    throw invalid(`This field mask must be the only one. Got: ${mask.join(',')}`);
  const permissions = mask.filter((path) => path.startsWith('permissionSettings'));
  if (permissions.length > 0 && permissions.length < mask.length)
    throw invalid(`Permission settings can't go with other masks. Got: ${mask.join(',')}`);
  const changes = mask.map((path) => changeOf(chat, space, given, path, mask));
  if (mask[0] === 'spaceHistoryState') need(space, me, 'toggleHistory');
  else if (mask[0] === 'accessSettings.audience' || permissions.length > 0) needOwner(me);
  else need(space, me, 'modifySpaceDetails');
  for (const change of changes) change();
  return shown(space);
}

/** The paths of an update mask, each in camelCase. */
export function maskOf(mask: unknown): string[] {
  return (typeof mask === 'string' ? mask : '')
    .split(',')
    .map((path) => path.trim().replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()))
    .filter((path) => path !== '');
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
    case 'spaceDetails':
    case 'spaceDetails.description':
    case 'spaceDetails.guidelines': {
      const details = (given['spaceDetails'] ?? {}) as JsonObject;
      checkDetails(chat, details);
      return () => {
        if (path !== 'spaceDetails.guidelines')
          space.description = details['description'] as string | undefined;
        if (path !== 'spaceDetails.description')
          space.guidelines = details['guidelines'] as string | undefined;
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
