/** `spaces.setup`: a space and its first members in one call, with the silent losses Chat has. */
import {
  deniedOrMissing,
  invalid,
  malformedGroup,
  malformedUser,
  Refusal,
  type Status,
} from './errors';
import { checkDetails, checkDisplayName, checkSettings } from './limits';
import { makeSpace, type Newcomer, recalled, remember } from './making';
import type { Person } from './people';
import { refuseApp, shown, takeName } from './spaces';
import { APP, type Call, type Chat, pairOf, type Space } from './state';
import type { JsonObject } from './wire';

/** Memberships besides the caller. Source: `SetUpSpaceRequest.memberships`. */
const MOST_MEMBERSHIPS = 49;

/** Who is asked for: people and groups, each once, without the caller. */
interface Invitation {
  people: Person[];
  groups: string[];
}

/** `spaces.setup`. */
export function setUpSpace(chat: Chat, call: Call): JsonObject {
  const requestId = (call.body['requestId'] as string | undefined) ?? '';
  const stays = requestId !== '' && chat.faults.has('refused-id-stays');
  if (stays) {
    const before = chat.state.requests.get(requestId);
    if (before?.kind === 'refused') {
      chat.faults.struck('refused-id-stays');
      throw new Refusal(before.status as Status, before.message);
    }
  }
  try {
    return setUp(chat, call, requestId);
  } catch (error) {
    if (stays && error instanceof Refusal && !chat.state.requests.has(requestId))
      chat.state.requests.set(requestId, {
        kind: 'refused',
        status: error.status,
        message: error.message,
      });
    throw error;
  }
}

function setUp(chat: Chat, call: Call, requestId: string): JsonObject {
  const given = call.body['space'] as JsonObject | undefined;
  if (given === undefined) throw invalid('space is required.');
  const memberships = (call.body['memberships'] ?? []) as JsonObject[];
  checkSpace(chat, given);
  const invitation = invitationOf(chat, call.caller, memberships);
  checkNumber(given, memberships, invitation);

  const before = recalled(chat, call.caller, requestId);
  // A repeated call is answered with what it asked for and the name, as Google's reference warns.
  if (before !== undefined) return { ...given, name: before };

  const space =
    given['spaceType'] === 'DIRECT_MESSAGE'
      ? directMessage(chat, call.caller, given, invitation)
      : spaceWithPeople(chat, call.caller, given, invitation);
  remember(chat, call.caller, requestId, space);
  return shown(chat, space);
}

/** What the reference says about each type of space. */
function checkSpace(chat: Chat, given: JsonObject): void {
  const { spaceType, displayName, spaceDetails } = given;
  if (given['importMode'] === true) throw invalid('import_mode is not supported by this method.');
  if (given['spaceThreadingState'] === 'THREADED_MESSAGES')
    throw invalid('Spaces with threaded replies are not supported.');
  if (given['singleUserBotDm'] === true && spaceType !== 'DIRECT_MESSAGE')
    throw invalid('single_user_bot_dm needs a space of type DIRECT_MESSAGE.');
  checkSettings(given);
  switch (spaceType) {
    case 'SPACE':
      checkDisplayName(chat, displayName as string | undefined);
      checkDetails(chat, spaceDetails as JsonObject | undefined);
      return;
    case 'GROUP_CHAT':
      if (displayName) throw invalid('display_name must not be set for a GROUP_CHAT.');
      checkDetails(chat, spaceDetails as JsonObject | undefined);
      return;
    case 'DIRECT_MESSAGE':
      if (displayName) throw invalid('display_name must not be set for a DIRECT_MESSAGE.');
      if (spaceDetails !== undefined)
        throw invalid('space_details must not be set for a DIRECT_MESSAGE.');
      return;
    default:
      throw invalid('space.space_type is required.');
  }
}

/** Reads the memberships; throws 400 for any that names nobody. */
function invitationOf(chat: Chat, caller: Person, memberships: readonly JsonObject[]): Invitation {
  if (memberships.length > MOST_MEMBERSHIPS)
    throw invalid(
      `At most ${MOST_MEMBERSHIPS} memberships are allowed. Got: ${memberships.length}`,
    );
  const people = new Map<string, Person>();
  const groups = new Set<string>();
  for (const membership of memberships) {
    const member = membership['member'] as JsonObject | undefined;
    const group = membership['groupMember'] as JsonObject | undefined;
    if (member !== undefined && group !== undefined)
      throw invalid('A membership holds either a member or a group_member.');
    if (group !== undefined) {
      if (typeof group['name'] !== 'string') throw malformedGroup();
      groups.add(chat.people.group(group['name']));
      continue;
    }
    if (typeof member?.['name'] !== 'string') throw malformedUser();
    if (member['name'] === APP || member['type'] === 'BOT')
      throw invalid('Chat apps cannot be added when a space is set up.');
    const person = chat.people.user(member['name']);
    if (member['type'] !== 'HUMAN') throw invalid('member.type must be HUMAN.');
    if (person.name === caller.name) {
      if (!chat.faults.has('caller-refused')) continue;
      chat.faults.struck('caller-refused');
      throw invalid('The calling user must not be among the memberships.');
    }
    people.set(person.name, person);
  }
  return { people: [...people.values()], groups: [...groups] };
}

/** How many members, and whether groups, each type takes. */
function checkNumber(
  given: JsonObject,
  memberships: readonly JsonObject[],
  { people, groups }: Invitation,
): void {
  if (given['spaceType'] !== 'SPACE' && groups.length > 0)
    throw invalid('Google groups can only be added to a space of type SPACE.');
  if (given['spaceType'] === 'GROUP_CHAT' && people.length < 2)
    throw invalid('A GROUP_CHAT needs at least two memberships besides the calling user.');
  if (given['spaceType'] !== 'DIRECT_MESSAGE') return;
  if (given['singleUserBotDm'] === true) {
    if (memberships.length > 0)
      throw invalid('memberships must be empty when single_user_bot_dm is set.');
  } else if (people.length !== 1) {
    throw invalid('A DIRECT_MESSAGE needs exactly one membership besides the calling user.');
  }
}

function directMessage(
  chat: Chat,
  caller: Person,
  given: JsonObject,
  { people }: Invitation,
): Space {
  const other = people[0];
  const otherName = other?.name ?? APP;
  const pair = pairOf(caller.name, otherName);
  const existing = chat.state.spaces.get(chat.state.directMessages.get(pair) ?? '');
  if (existing !== undefined) return existing;
  if (otherName === APP) refuseApp(chat);
  // One person blocks the other, or there is no such account: no direct message comes of it.
  if (other?.kind === 'blocked' || other?.kind === 'forbidden') throw deniedOrMissing();
  if (other?.kind === 'nobody' || other?.kind === 'group') throw malformedUser();
  const external = other?.kind === 'outside' ? { externalUserAllowed: true } : {};
  const space = makeSpace(chat, caller, { ...given, ...external }, [
    { name: otherName, state: 'JOINED' },
  ]);
  chat.state.directMessages.set(pair, space.name);
  return space;
}

function spaceWithPeople(
  chat: Chat,
  caller: Person,
  given: JsonObject,
  { people, groups }: Invitation,
): Space {
  const unknown = people.find((person) => person.kind === 'nobody' || person.kind === 'group');
  if (unknown !== undefined && chat.faults.has('refuse-unknown')) {
    chat.faults.struck('refuse-unknown');
    const named = chat.random.next() < 0.5;
    throw malformedUser(named ? `users/${chat.people.address(unknown.name)}` : undefined);
  }
  if (given['spaceType'] === 'SPACE') takeName(chat, given['displayName'] as string);
  const newcomers: Newcomer[] = [];
  for (const person of people) {
    const state = arrival(chat, person, given['externalUserAllowed'] === true);
    if (state !== undefined) newcomers.push({ name: person.name, state });
  }
  for (const name of groups) newcomers.push({ name, state: 'JOINED' });
  return makeSpace(chat, caller, given, newcomers);
}

/** How a person comes in by set-up; undefined for whom Chat leaves out without a word. */
function arrival(
  chat: Chat,
  person: Person,
  externalUserAllowed: boolean,
): Newcomer['state'] | undefined {
  switch (person.kind) {
    case 'colleague':
      return 'JOINED';
    case 'invited':
      return 'INVITED';
    case 'nobody':
    case 'blocked':
    case 'forbidden':
    case 'group':
      return undefined;
    case 'outside':
      if (!externalUserAllowed) return undefined;
      if (!chat.faults.has('outside-dropped')) return 'JOINED';
      chat.faults.struck('outside-dropped');
      return undefined;
  }
}
