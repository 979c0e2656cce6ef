/** What Chat keeps: its spaces, the request ids it remembers, and how both become plain JSON. */
import type { Clock, Instant } from '../clock';
import type { Faults } from '../faults';
import type { Random } from '../random';
import { hash, type People, type Person } from './people';
import type { PERMISSIONS, ROLES, SPACE_TYPES } from './shapes';
import type { JsonObject } from './wire';

export type SpaceType = (typeof SPACE_TYPES)[number];
export type Role = (typeof ROLES)[number];
export type Permission = (typeof PERMISSIONS)[number];

/** Who of a space may do something. */
export interface PermissionSetting {
  managersAllowed: boolean;
  assistantManagersAllowed: boolean;
  membersAllowed: boolean;
}

/** Who may do what, setting by setting. */
export type Permissions = Record<Permission, PermissionSetting>;

/** The name under which the calling app is a member here; answers name it by an id. */
export const APP = 'users/app';

/** One member: a person, a group (`groups/…`) or the app (`users/app`). */
export interface Member {
  name: string;
  role: Role;
  state: 'JOINED' | 'INVITED';
  createdAt: Instant;
}

export interface Message {
  name: string;
  clientId?: string;
  sender: string;
  text: string;
  createdAt: Instant;
  /** The id of its thread; the first message with it began the thread. */
  thread: string;
  /** The key by which the app named the thread. */
  threadKey?: string;
  updatedAt?: Instant;
  /** The syntax that its text is written in; without it, Chat's own. */
  markupSyntax?: 'MARKUP_SYNTAX_CHAT' | 'MARKUP_SYNTAX_MARKDOWN';
  /** A deleted message stands without its text, for lists that show the deleted. */
  deleted?: { at: Instant; type: 'CREATOR_VIA_APP' | 'SPACE_OWNER_VIA_APP' };
}

export interface Space {
  /** `spaces/…` */
  name: string;
  spaceType: SpaceType;
  displayName?: string;
  singleUserBotDm?: true;
  externalUserAllowed: boolean;
  historyState: 'HISTORY_ON' | 'HISTORY_OFF';
  description?: string;
  guidelines?: string;
  audience?: string;
  permissions: Readonly<Permissions>;
  createdBy: string;
  createdAt: Instant;
  lastActiveAt: Instant;
  requestId?: string;
  /** By name. */
  members: Map<string, Member>;
  messages: Message[];
  /** The messages that are pinned, by name, the latest last. */
  pins: string[];
}

/** A section that a person made in their own Chat, with the spaces moved into it. */
export interface Section {
  name: string;
  displayName: string;
  spaces: string[];
}

/** How a person wants to hear of a space. */
export interface Notification {
  notificationSetting: 'ALL' | 'MAIN_CONVERSATIONS' | 'FOR_YOU' | 'OFF';
  muteSetting: 'UNMUTED' | 'MUTED';
}

/** What became of a request id. */
export type RememberedRequest =
  | { kind: 'made'; by: string; at: Instant; space: string }
  | { kind: 'refused'; status: string; message: string };

export interface State {
  /** Drawn once for a world: ids come from it and `made`, so that they never meet twice. */
  idSeed: number;
  /** How many ids were made. */
  made: number;
  spaces: Map<string, Space>;
  requests: Map<string, RememberedRequest>;
  /** Direct messages by the sorted names of their two members. */
  directMessages: Map<string, string>;
  /** Message names by space, sender and request id. */
  messageRequests: Map<string, string>;
  /** Display names asked for, and whether the fault `name-taken` holds them for in use. */
  namesTaken: Map<string, boolean>;
  /** By person, in their order. */
  sections: Map<string, Section[]>;
  /** By person and space; who set nothing has the usual. */
  notifications: Map<string, Notification>;
}

/** What every method works with. */
export interface Chat {
  state: State;
  people: People;
  clock: Clock;
  random: Random;
  faults: Faults;
}

/** One call that came through to a method. */
export interface Call {
  caller: Person;
  /** `spaces/…` of the path, or ''. */
  space: string;
  /** What stands after `/members/` in the path, or ''. */
  member: string;
  /** All ids of the path, by what they name: `message`, `section`, `user`. */
  ids: Readonly<Record<string, string>>;
  /** The caller acts as an administrator of the organisation. */
  asAdmin: boolean;
  query: JsonObject;
  body: JsonObject;
  /** Throws Google's 403 unless the token has one of these scopes (short names). */
  needScope(...anyOf: string[]): void;
}

export function emptyState(random: Random): State {
  return {
    idSeed: random.between(0, 0x7fffffff),
    made: 0,
    spaces: new Map(),
    requests: new Map(),
    directMessages: new Map(),
    messageRequests: new Map(),
    namesTaken: new Map(),
    sections: new Map(),
    notifications: new Map(),
  };
}

const ID_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';

/** `length` characters as Google's ids have them; the counter in it keeps them apart. */
export function newId(state: State, length: number): string {
  state.made++;
  let id = '';
  for (let place = 0; id.length < length; place++) {
    let value = hash(`${state.idSeed} ${state.made} ${place}`);
    for (let i = 0; i < 5 && id.length < length; i++) {
      id += ID_LETTERS[value % 64];
      value = Math.floor(value / 64);
    }
  }
  return id;
}

/** A name that no space has or had: `spaces/AAAA` and seven more characters. */
export function newSpaceName(state: State): string {
  let name: string;
  do name = `spaces/AAAA${newId(state, 7)}`;
  while (state.spaces.has(name));
  return name;
}

/** The key of the direct message between two names. */
export function pairOf(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/** An instant as Google writes timestamps: RFC 3339, UTC, with microseconds, which our clock doesn't have. */
export function timestamp(instant: Instant): string {
  const microseconds = String(Math.floor(instant) % 997).padStart(3, '0');
  return new Date(instant).toISOString().replace('Z', `${microseconds}Z`);
}

/** The state as plain JSON. */
export function savedState(state: State): object {
  return {
    idSeed: state.idSeed,
    made: state.made,
    spaces: [...state.spaces.values()].map((space) => ({
      ...structuredClone({ ...space, members: undefined }),
      members: [...space.members.values()].map((member) => ({ ...member })),
    })),
    requests: structuredClone([...state.requests]),
    directMessages: [...state.directMessages],
    messageRequests: [...state.messageRequests],
    namesTaken: [...state.namesTaken],
    sections: structuredClone([...state.sections]),
    notifications: structuredClone([...state.notifications]),
  };
}

/** What `savedState` gave, alive again. It may have been through JSON and is not changed. */
export function restoredState(saved: object): State {
  const plain = structuredClone(saved) as {
    idSeed: number;
    made: number;
    spaces: (Omit<Space, 'members'> & { members: Member[] })[];
    requests: [string, RememberedRequest][];
    directMessages: [string, string][];
    messageRequests: [string, string][];
    namesTaken: [string, boolean][];
    sections?: [string, Section[]][];
    notifications?: [string, Notification][];
  };
  return {
    idSeed: plain.idSeed,
    made: plain.made,
    spaces: new Map(
      plain.spaces.map((space) => [
        space.name,
        {
          ...space,
          // Worlds that were saved before threads and pins had neither.
          messages: space.messages.map((message) => ({
            ...message,
            thread: message.thread ?? ownThread(message.name),
          })),
          pins: space.pins ?? [],
          members: new Map(space.members.map((member) => [member.name, member])),
        },
      ]),
    ),
    requests: new Map(plain.requests),
    directMessages: new Map(plain.directMessages),
    messageRequests: new Map(plain.messageRequests),
    namesTaken: new Map(plain.namesTaken),
    sections: new Map(plain.sections ?? []),
    notifications: new Map(plain.notifications ?? []),
  };
}

/** The thread that a message begins has the first half of its id. */
export function ownThread(messageName: string): string {
  return messageName.slice(messageName.lastIndexOf('/') + 1).split('.')[0] ?? '';
}
