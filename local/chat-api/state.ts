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

/** An instant as Google writes timestamps (RFC 3339, UTC). */
export function timestamp(instant: Instant): string {
  return new Date(instant).toISOString();
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
  };
  return {
    idSeed: plain.idSeed,
    made: plain.made,
    spaces: new Map(
      plain.spaces.map((space) => [
        space.name,
        { ...space, members: new Map(space.members.map((member) => [member.name, member])) },
      ]),
    ),
    requests: new Map(plain.requests),
    directMessages: new Map(plain.directMessages),
    messageRequests: new Map(plain.messageRequests),
    namesTaken: new Map(plain.namesTaken),
  };
}
