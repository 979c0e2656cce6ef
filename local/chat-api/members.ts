/** The methods on the members of a space. */
import { type Actor, admitted, need, needOwner } from './access';
import { alreadyExists, denied, invalid, malformedGroup, malformedUser, notFound } from './errors';
import { listed, pageOf } from './pages';
import { ROLES } from './shapes';
import { maskOf, refuseApp } from './spaces';
import { APP, type Call, type Chat, type Member, type Role, type Space, timestamp } from './state';
import type { JsonObject } from './wire';

/** What answers name the calling app by. */
const APP_ID = 'users/100000000000000000042';

const PEOPLE_SCOPE = 'chat.memberships';
const APP_SCOPE = 'chat.memberships.app';

/** How many memberships come at once. Source: `ListMembershipsRequest.page_size`. */
const PAGE = { usual: 100, most: 1000 };

/** A membership as Chat's answers show it. A group has no role, and only people an affiliation. */
function shown(chat: Chat, space: Space, member: Member): JsonObject {
  if (isGroup(member))
    return {
      name: resourceName(space, member.name),
      state: member.state,
      createTime: timestamp(member.createdAt),
      groupMember: { name: member.name },
    };
  const app = member.name === APP;
  return {
    name: resourceName(space, member.name),
    state: member.state,
    role: member.role,
    createTime: timestamp(member.createdAt),
    member: { name: app ? APP_ID : member.name, type: app ? 'BOT' : 'HUMAN' },
    ...(app ? {} : { affiliation: affiliation(chat, member.name) }),
  };
}

/** `spaces/X/members/DIGITS` for people and the app, `spaces/X/members/group-ID` for groups. */
function resourceName(space: Space, name: string): string {
  const [kind, id] = (name === APP ? APP_ID : name).split('/');
  return `${space.name}/members/${kind === 'groups' ? 'group-' : ''}${id}`;
}

function affiliation(chat: Chat, name: string): 'INTERNAL' | 'EXTERNAL' {
  return chat.people.user(name).kind === 'outside' ? 'EXTERNAL' : 'INTERNAL';
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
  if (given['name'] === APP) {
    if (call.asAdmin) throw invalid('Administrators cannot add apps with admin access.');
    return addApp(chat, call, given['type']);
  }
  if (given['type'] === 'BOT')
    throw invalid('Only the calling app can be added; its name is users/app.');
  return addPerson(chat, call, given['name'], given['type']);
}

function addPerson(chat: Chat, call: Call, name: string, type: unknown): JsonObject {
  needMembershipScope(call, PEOPLE_SCOPE);
  const person = chat.people.user(name);
  if (type !== 'HUMAN') throw invalid('member.type must be HUMAN.');
  const { space, actor } = admitted(chat, call);
  if (space.spaceType === 'DIRECT_MESSAGE')
    throw invalid('People cannot be added to a DIRECT_MESSAGE.');
  need(space, actor, 'manageMembersAndGroups');
  const before = alreadyIn(chat, space, person.name);
  if (before !== undefined) return shown(chat, space, before);
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
      if (call.asAdmin)
        throw invalid('Administrators cannot add external users with admin access.');
      if (!space.externalUserAllowed)
        throw denied('Users outside of the organization cannot be added to this space.');
      break;
    case 'blocked':
      // Answered as if it had worked; only a list shows that it didn't.
      return shown(chat, space, member);
    case 'colleague':
    case 'invited':
      break;
  }
  return added(chat, space, member);
}

function addGroup(chat: Chat, call: Call, name: string): JsonObject {
  needMembershipScope(call, PEOPLE_SCOPE);
  const { space, actor } = admitted(chat, call);
  if (space.spaceType !== 'SPACE')
    throw invalid('Google groups can only be added to a space of type SPACE.');
  need(space, actor, 'manageMembersAndGroups');
  return newcomer(chat, space, name);
}

function addApp(chat: Chat, call: Call, type: unknown): JsonObject {
  needMembershipScope(call, APP_SCOPE);
  if (type !== 'BOT') throw invalid('member.type must be BOT for users/app.');
  const { space, actor } = admitted(chat, call);
  need(space, actor, 'manageApps');
  refuseApp(chat);
  return newcomer(chat, space, APP);
}

/** An administrator's call has shown its scopes already. */
function needMembershipScope(call: Call, scope: string): void {
  if (!call.asAdmin) call.needScope(scope);
}

function newcomer(chat: Chat, space: Space, name: string): JsonObject {
  const before = alreadyIn(chat, space, name);
  if (before !== undefined) return shown(chat, space, before);
  const createdAt = chat.clock.now();
  return added(chat, space, { name, role: 'ROLE_MEMBER', state: 'JOINED', createdAt });
}

/**
 * Throws 409 for who is in or invited already. Reports differ: with the fault `added-again=ok`
 * the membership that is there is the answer.
 */
function alreadyIn(chat: Chat, space: Space, name: string): Member | undefined {
  const member = space.members.get(name);
  if (member === undefined) return undefined;
  if (!chat.faults.has('added-again'))
    throw alreadyExists('The membership already exists: already a member of the space or invited.');
  chat.faults.struck('added-again');
  return member;
}

function added(chat: Chat, space: Space, member: Member): JsonObject {
  space.members.set(member.name, member);
  if (chat.faults.has('active-after-join')) {
    chat.faults.struck('active-after-join');
    space.lastActiveAt = chat.clock.now();
  }
  return shown(chat, space, member);
}

/** Who the id of a path names: by digits, address, `group-ID` or `app`; '' for nobody. */
function nameOf(chat: Chat, id: string): string {
  if (id === 'app' || `users/${id}` === APP_ID) return APP;
  if (id.startsWith('group-') && !id.includes('@')) return `groups/${id.slice('group-'.length)}`;
  if (!id.includes('@')) return `users/${id}`;
  if (chat.faults.has('alias-unknown') && chat.people.isAlias(id)) {
    chat.faults.struck('alias-unknown');
    return '';
  }
  return chat.people.at(id)?.name ?? '';
}

/** The membership that the path names. Throws 404. */
function named(chat: Chat, space: Space, id: string): Member {
  const member = space.members.get(nameOf(chat, id));
  if (member === undefined) throw notFound('Membership not found.');
  return member;
}

/**
 * `spaces.members.get`. Who isn't in is not found; by one report, which the fault
 * `not-a-member=ok` follows, the answer is a membership that says so.
 */
export function getMember(chat: Chat, call: Call): JsonObject {
  const { space } = admitted(chat, call);
  const name = nameOf(chat, call.member);
  if (call.asAdmin && name === APP)
    throw invalid('Administrators cannot get app memberships with admin access.');
  if (name !== '' && !space.members.has(name) && chat.faults.has('not-a-member')) {
    chat.faults.struck('not-a-member');
    return { name: resourceName(space, name), state: 'NOT_A_MEMBER' };
  }
  return shown(chat, space, named(chat, space, call.member));
}

/** `spaces.members.list`: who has joined; the invited and groups only when asked for. */
export function listMembers(chat: Chat, call: Call): JsonObject {
  const { space } = admitted(chat, call);
  const filter = (call.query['filter'] as string | undefined) ?? '';
  const matches = filterOf(filter);
  if (call.asAdmin && !/member\.type\s*(?:=\s*"HUMAN"|!=\s*"BOT")/.test(filter))
    throw invalid(
      'filter must hold member.type = "HUMAN" or member.type != "BOT" with admin access.',
    );
  const showInvited = call.query['showInvited'] === true;
  const showGroups = call.query['showGroups'] === true;
  const members: Member[] = [];
  for (const member of space.members.values())
    if (
      (showInvited || member.state === 'JOINED') &&
      (showGroups || !isGroup(member)) &&
      matches(member) &&
      !isLate(chat, call, member)
    )
      members.push(member);
  const { page, nextPageToken } = pageOf(chat, members, call.query, PAGE);
  return listed(
    'memberships',
    page.map((member) => shown(chat, space, member)),
    nextPageToken,
  );
}

/** With the fault `list-lags` a list knows others only some seconds after they came in. */
function isLate(chat: Chat, call: Call, member: Member): boolean {
  const seconds = chat.faults.amount('list-lags');
  if (seconds === undefined || member.name === call.caller.name) return false;
  if (chat.clock.now() - member.createdAt >= seconds * 1000) return false;
  chat.faults.struck('list-lags');
  return true;
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

/**
 * `spaces.members.patch`: gives a role, in named spaces. Owners give every role; managers
 * (`ROLE_ASSISTANT_MANAGER`) all but the owner's, to all but owners. Source: `MembershipRole`.
 */
export function updateMember(chat: Chat, call: Call): JsonObject {
  const { space, actor } = admitted(chat, call);
  const mask = maskOf(call.query['updateMask']);
  if (mask.length !== 1 || (mask[0] !== 'role' && mask[0] !== '*'))
    throw invalid(`update_mask must be role. Got: ${mask.join(',')}`);
  const role = call.body['role'] as Role | 'MEMBERSHIP_ROLE_UNSPECIFIED' | undefined;
  if (role === undefined || role === 'MEMBERSHIP_ROLE_UNSPECIFIED')
    throw invalid('membership.role is required.');
  if (space.spaceType !== 'SPACE') throw invalid('Only a space of type SPACE has roles.');
  const isManager = actor !== 'administrator' && actor.role === 'ROLE_ASSISTANT_MANAGER';
  if (!isManager) needOwner(actor);
  const member = named(chat, space, call.member);
  if (isGroup(member) || member.name === APP)
    throw invalid('Only people can be given a role in a space.');
  if (isManager && (role === 'ROLE_MANAGER' || member.role === 'ROLE_MANAGER')) needOwner(actor);
  if (role === 'ROLE_ASSISTANT_MANAGER' && chat.faults.has('no-assistant-role')) {
    chat.faults.struck('no-assistant-role');
    throw invalid('ROLE_ASSISTANT_MANAGER is not supported for this space.');
  }
  if (role !== 'ROLE_MANAGER') keepAnOwner(chat, space, member);
  member.role = role;
  return shown(chat, space, member);
}

/**
 * `spaces.members.delete`: oneself always, save as the only owner; owners only by an owner;
 * others by who manages members. Whoever is in through a group alone has no membership of their own that could be deleted; what
 * Chat says then isn't documented. Nothing of the membership is answered but that it is over.
 */
export function deleteMember(chat: Chat, call: Call): JsonObject {
  const app = nameOf(chat, call.member) === APP;
  if (app && call.asAdmin) throw invalid('Administrators cannot remove apps with admin access.');
  needMembershipScope(call, app ? APP_SCOPE : PEOPLE_SCOPE);
  const { space, actor } = admitted(chat, call);
  if (space.spaceType === 'DIRECT_MESSAGE' && !app)
    throw invalid('People cannot be removed from a DIRECT_MESSAGE.');
  if (isOnlyThroughGroup(chat, space, nameOf(chat, call.member)))
    throw denied('The user is a member of the space through a Google Group.');
  const member = named(chat, space, call.member);
  needRight(space, actor, member, app);
  keepAnOwner(chat, space, member);
  space.members.delete(member.name);
  return { name: resourceName(space, member.name), state: 'NOT_A_MEMBER' };
}

function isOnlyThroughGroup(chat: Chat, space: Space, person: string): boolean {
  if (space.members.has(person)) return false;
  return [...space.members.keys()].some((group) => chat.people.isInGroup(person, group));
}

function needRight(space: Space, actor: Actor, member: Member, app: boolean): void {
  if (member.role === 'ROLE_MANAGER') needOwner(actor);
  else if (member !== actor) need(space, actor, app ? 'manageApps' : 'manageMembersAndGroups');
}

/** Throws 403 when the space would be left without an owner. Source: the guide on removing members. */
function keepAnOwner(chat: Chat, space: Space, leaving: Member): void {
  if (leaving.role !== 'ROLE_MANAGER') return;
  for (const member of space.members.values())
    if (member !== leaving && member.role === 'ROLE_MANAGER' && member.state === 'JOINED') return;
  if (!chat.faults.has('last-owner-leaves'))
    throw denied("Space managers can't be removed if they're the only space manager.");
  chat.faults.struck('last-owner-leaves');
}
