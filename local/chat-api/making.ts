/** How a space comes into being, and how Chat remembers under which request id. */
import { permissionsOf } from './access';
import { requestIdOfAnother } from './errors';
import type { Person } from './people';
import { type Chat, newSpaceName, type Space, type SpaceType } from './state';
import type { JsonObject } from './wire';

/** How long after its arrival a call counts as not yet answered, for `same-id-at-once`. */
const AT_ONCE_MS = 5_000;

const HOUR_MS = 3_600_000;

/** Someone who is added when the space is made. */
export interface Newcomer {
  name: string;
  state: 'JOINED' | 'INVITED';
}

/** Makes the space that `given` describes, with the caller (owner of a named space) and others. */
export function makeSpace(
  chat: Chat,
  caller: Person,
  given: JsonObject,
  others: readonly Newcomer[],
): Space {
  const now = chat.clock.now();
  const details = (given['spaceDetails'] ?? {}) as JsonObject;
  const access = (given['accessSettings'] ?? {}) as JsonObject;
  const spaceType = given['spaceType'] as SpaceType;
  const audience = access['audience'];
  const space: Space = {
    name: newSpaceName(chat.state),
    spaceType,
    ...(spaceType === 'SPACE' ? { displayName: given['displayName'] as string } : {}),
    ...(given['singleUserBotDm'] === true ? { singleUserBotDm: true as const } : {}),
    externalUserAllowed: given['externalUserAllowed'] === true,
    historyState: given['spaceHistoryState'] === 'HISTORY_OFF' ? 'HISTORY_OFF' : 'HISTORY_ON',
    ...text('description', details['description']),
    ...text('guidelines', details['guidelines']),
    ...(audience === undefined || audience === '' ? {} : { audience: audience as string }),
    permissions: permissionsOf(given['predefinedPermissionSettings'] as string | undefined),
    createdBy: caller.name,
    createdAt: now,
    lastActiveAt: now,
    members: new Map([
      [
        caller.name,
        {
          name: caller.name,
          role: spaceType === 'SPACE' ? 'ROLE_MANAGER' : 'ROLE_MEMBER',
          state: 'JOINED',
          createdAt: now,
        },
      ],
    ]),
    messages: [],
    pins: [],
  };
  for (const { name, state } of others)
    space.members.set(name, { name, role: 'ROLE_MEMBER', state, createdAt: now });
  chat.state.spaces.set(space.name, space);
  return space;
}

function text<Name extends string>(name: Name, value: unknown): { [key in Name]?: string } {
  return (typeof value === 'string' && value !== '' ? { [name]: value } : {}) as {
    [key in Name]?: string;
  };
}

/**
 * The name of the space that was made with this request id, or undefined when a new one is to
 * be made. Throws when another person used the id.
 */
export function recalled(chat: Chat, caller: Person, requestId: string): string | undefined {
  const before = requestId === '' ? undefined : chat.state.requests.get(requestId);
  if (before === undefined || before.kind === 'refused') return undefined;
  const ageMs = chat.clock.now() - before.at;
  const hours = chat.faults.amount('forgets');
  if (hours !== undefined && ageMs >= hours * HOUR_MS) {
    chat.faults.struck('forgets');
    chat.state.requests.delete(requestId);
    return undefined;
  }
  if (before.by !== caller.name) throw requestIdOfAnother();
  if (ageMs < AT_ONCE_MS && chat.faults.has('same-id-at-once')) {
    chat.faults.struck('same-id-at-once');
    return undefined;
  }
  return before.space;
}

/** Remembers that `space` is the answer to this request id; the first space keeps it. */
export function remember(chat: Chat, caller: Person, requestId: string, space: Space): void {
  if (requestId === '') return;
  space.requestId ??= requestId;
  if (chat.state.requests.get(requestId)?.kind === 'made') return;
  chat.state.requests.set(requestId, {
    kind: 'made',
    by: caller.name,
    at: chat.clock.now(),
    space: space.name,
  });
}
