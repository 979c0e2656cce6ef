/** The methods on the members of a space. */
import { joined, need, needOwner } from './access';
import { alreadyExists, denied, invalid, malformedGroup, malformedUser, notFound } from './errors';
import { pageOf } from './pages';
import { ROLES } from './shapes';
import { maskOf } from './spaces';
import { APP, type Call, type Chat, type Member, type Role, type Space, timestamp } from './state';
import type { JsonObject } from './wire';

/** What answers name the calling app by. */
const APP_ID = 'users/100000000000000000042';

const PEOPLE_SCOPE = 'chat.memberships';
const APP_SCOPE = 'chat.memberships.app';

/** A membership as Chat's answers show it. */
function shown(space: Space, member: Member): JsonObject {
  const name = member.name === APP ? APP_ID : member.name;
  return {
    name: `${space.name}/members/${name.slice(name.indexOf('/') + 1)}`,
    state: member.state,
    role: member.role,
    createTime: timestamp(member.createdAt),
    ...(isGroup(member)
      ? { groupMember: { name } }
      : { member: { name, type: member.name === APP ? 'BOT' : 'HUMAN' } }),
  };
}

function isGroup(member: Member): boolean {
  return member.name.startsWith('groups/');
}

/** `spaces.members.create`: one person, one group, or the calling app. */
export function createMember(chat: Chat, call: Call): JsonObject {
  const given = call.body['member'] as JsonObject | undefined;
  const group = call.body['groupMember'] as JsonObject | undefined;
  if (given !== undefined && group !== undefined)
    throw invalid('A membership holds either a member or a group_member.');
  if (group !== undefined) {
    if (typeof group['name'] !== 'string') throw malformedGroup();
    return addGroup(chat, call, chat.people.group(group['name']));
  }
  if (typeof given?.['name'] !== 'string') throw malformedUser();
  if (given['name'] === APP) return addApp(chat, call, given['type']);
  if (given['type'] === 'BOT')
    throw invalid('Only the calling app can be added; its name is users/app.');
  return addPerson(chat, call, given['name'], given['type']);
}

function addPerson(chat: Chat, call: Call, name: string, type: unknown): JsonObject {
  call.needScope(PEOPLE_SCOPE);
  const person = chat.people.user(name);
  if (type !== 'HUMAN') throw invalid('member.type must be HUMAN.');
  const { space, me } = joined(chat, call.space, call.caller);
  if (space.spaceType === 'DIRECT_MESSAGE')
    throw invalid('People cannot be added to a DIRECT_MESSAGE.');
  need(space, me, 'manageMembersAndGroups');
  refuseTwice(space, person.name);
  const member: Member = {
    name: person.name,
    role: 'ROLE_MEMBER',
    state: person.kind === 'invited' ? 'INVITED' : 'JOINED',
    createdAt: chat.clock.now(),
  };
  switch (person.kind) {
    case 'nobody':
    case 'group':
      throw notFound('User not found.');
    case 'forbidden':
      throw denied('The caller does not have permission to add this user to the space.');
    case 'outside':
      if (!space.externalUserAllowed)
        throw denied('Users outside of the organization cannot be added to this space.');
      break;
    case 'blocked':
      // Answered as if it had worked; only a list shows that it didn't.
      return shown(space, member);
    case 'colleague':
    case 'invited':
      break;
  }
  return added(space, member);
}

function addGroup(chat: Chat, call: Call, name: string): JsonObject {
  call.needScope(PEOPLE_SCOPE);
  const { space, me } = joined(chat, call.space, call.caller);
  if (space.spaceType !== 'SPACE')
    throw invalid('Google groups can only be added to a space of type SPACE.');
  need(space, me, 'manageMembersAndGroups');
  refuseTwice(space, name);
  const createdAt = chat.clock.now();
  return added(space, { name, role: 'ROLE_MEMBER', state: 'JOINED', createdAt });
}

function addApp(chat: Chat, call: Call, type: unknown): JsonObject {
  call.needScope(APP_SCOPE);
  if (type !== 'BOT') throw invalid('member.type must be BOT for users/app.');
  const { space, me } = joined(chat, call.space, call.caller);
  need(space, me, 'manageApps');
  refuseTwice(space, APP);
  const createdAt = chat.clock.now();
  return added(space, { name: APP, role: 'ROLE_MEMBER', state: 'JOINED', createdAt });
}

function refuseTwice(space: Space, name: string): void {
  if (space.members.has(name))
    throw alreadyExists('The membership already exists: already a member of the space or invited.');
}

function added(space: Space, member: Member): JsonObject {
  space.members.set(member.name, member);
  return shown(space, member);
}

/** The membership that the path names: by id, address, group id or `app`. Throws 404. */
function named(chat: Chat, space: Space, id: string): Member {
  const name =
    id === 'app' || `users/${id}` === APP_ID
      ? APP
      : id.includes('@')
        ? (chat.people.at(id)?.name ?? '')
        : `users/${id}`;
  const member = space.members.get(name) ?? space.members.get(`groups/${id}`);
  if (member === undefined) throw notFound('Membership not found.');
  return member;
}

/** `spaces.members.get`. */
export function getMember(chat: Chat, call: Call): JsonObject {
  const { space } = joined(chat, call.space, call.caller);
  return shown(space, named(chat, space, call.member));
}

/** `spaces.members.list`: who has joined; the invited and groups only when asked for. */
export function listMembers(chat: Chat, call: Call): JsonObject {
  const { space } = joined(chat, call.space, call.caller);
  const matches = filterOf((call.query['filter'] as string | undefined) ?? '');
  const showInvited = call.query['showInvited'] === true;
  const showGroups = call.query['showGroups'] === true;
  const members: Member[] = [];
  for (const member of space.members.values())
    if (
      (showInvited || member.state === 'JOINED') &&
      (showGroups || !isGroup(member)) &&
      matches(member)
    )
      members.push(member);
  const { page, nextPageToken } = pageOf(members, call.query, 100);
  return {
    ...(page.length > 0 ? { memberships: page.map((member) => shown(space, member)) } : {}),
    ...(nextPageToken === undefined ? {} : { nextPageToken }),
  };
}

/** One comparison of a filter: which field, and whether a member passes. */
interface Comparison {
  field: 'role' | 'type';
  passes(member: Member): boolean;
}

/**
 * Reads a filter by `role` and `member.type`: comparisons joined by AND or by OR. Throws 400 for
 * anything else, and for one field compared twice with AND.
 */
function filterOf(filter: string): (member: Member) => boolean {
  if (filter.trim() === '') return () => true;
  const wrong = () => invalid(`Invalid filter. Got: ${filter}`);
  const both = /\sAND\s/.test(filter);
  if (both && /\sOR\s/.test(filter)) throw wrong();
  const comparisons = filter.split(both ? /\s+AND\s+/ : /\s+OR\s+/).map((part): Comparison => {
    const found = /^\s*(role|member\.type)\s*(!?=)\s*"([A-Z_]+)"\s*$/.exec(part);
    const [, field, operator, value] = found ?? [];
    if (field === 'role' && operator === '=' && ROLES.some((role) => role === value))
      return { field, passes: (member) => !isGroup(member) && member.role === value };
    if (field === 'member.type' && (value === 'HUMAN' || value === 'BOT'))
      return {
        field: 'type',
        passes: (member) =>
          !isGroup(member) &&
          ((member.name === APP ? 'BOT' : 'HUMAN') === value) === (operator === '='),
      };
    throw wrong();
  });
  const fields = comparisons.map(({ field }) => field);
  if (both && new Set(fields).size < fields.length) throw wrong();
  return (member) =>
    both
      ? comparisons.every(({ passes }) => passes(member))
      : comparisons.some(({ passes }) => passes(member));
}

/** `spaces.members.patch`: gives a role; only owners may, only in named spaces. */
export function updateMember(chat: Chat, call: Call): JsonObject {
  const { space, me } = joined(chat, call.space, call.caller);
  const mask = maskOf(call.query['updateMask']);
  if (mask.length !== 1 || (mask[0] !== 'role' && mask[0] !== '*'))
    throw invalid(`update_mask must be role. Got: ${mask.join(',')}`);
  const role = call.body['role'] as Role | 'MEMBERSHIP_ROLE_UNSPECIFIED' | undefined;
  if (role === undefined || role === 'MEMBERSHIP_ROLE_UNSPECIFIED')
    throw invalid('membership.role is required.');
  if (space.spaceType !== 'SPACE') throw invalid('Only a space of type SPACE has roles.');
  needOwner(me);
  const member = named(chat, space, call.member);
  if (isGroup(member) || member.name === APP)
    throw invalid('Only people can be given a role in a space.');
  if (role === 'ROLE_ASSISTANT_MANAGER' && chat.faults.has('no-assistant-role')) {
    chat.faults.struck('no-assistant-role');
    throw invalid('ROLE_ASSISTANT_MANAGER is not supported for this space.');
  }
  member.role = role;
  return shown(space, member);
}

/** `spaces.members.delete`: oneself always; owners only by an owner; others by who manages members. */
export function deleteMember(chat: Chat, call: Call): JsonObject {
  const app = call.member === 'app' || `users/${call.member}` === APP_ID;
  call.needScope(app ? APP_SCOPE : PEOPLE_SCOPE);
  const { space, me } = joined(chat, call.space, call.caller);
  if (space.spaceType === 'DIRECT_MESSAGE' && !app)
    throw invalid('People cannot be removed from a DIRECT_MESSAGE.');
  const member = named(chat, space, call.member);
  if (member.role === 'ROLE_MANAGER') needOwner(me);
  else if (member !== me) need(space, me, app ? 'manageApps' : 'manageMembersAndGroups');
  space.members.delete(member.name);
  return shown(space, member);
}
