/** What one row asks for, as a plain value: the same for the plan that is shown and the run that carries it out. */

/** The four kinds of conversation a row can ask for. Nothing is inferred: an empty Type cell means `space`. */
export type Kind = 'space' | 'groupChat' | 'directMessage' | 'appMessage';

export type Role = 'member' | 'manager' | 'owner';

/** Roles by what they may do: the higher may more. */
export const RANK: Readonly<Record<Role, number>> = { member: 0, manager: 1, owner: 2 };

/** One person a row names. */
export interface Person {
  /**
   * How Chat is told: `users/` and a lower-case address, or `users/` and an id (`people/123` becomes `users/123`).
   * Two mentions of one person are equal in it.
   */
  user: string;
  /** How the row names them, for sentences: the address or id as typed. */
  shown: string;
  /** The most that any column asks for them. */
  role: Role;
}

/** A Google group a row names: by id (`groups/…`), or by an address that has to be looked up. */
export type Group = { id: string; shown: string } | { address: string; shown: string };

/** Who can find and open a named space. `audience` is `audiences/default` or `audiences/ID`. */
export type Access = { kind: 'private' } | { kind: 'audience'; audience: string };

/**
 * All that a row asks for. Undefined: the row says nothing, Chat's own default holds. A further field is part of the
 * row's fingerprint by its name, as soon as a row asks for it.
 */
export interface Request {
  kind: Kind;
  /** Trimmed; empty for kinds that have no name. */
  displayName: string;
  /** Everybody but the caller, once each, in the order of the row. */
  people: Person[];
  /** The caller, where the row names them: Chat adds them by itself, so they are not in `people`. */
  caller?: Person;
  groups: Group[];
  description?: string;
  guidelines?: string;
  history?: 'on' | 'off';
  access?: Access;
  posting?: 'everyone' | 'managers';
  externalPeople?: boolean;
  /** With all placeholders filled in. */
  welcomeMessage?: string;
  /** Members and groups who come in once the row is open, as an Open column says; nobody who is in already is meant. */
  held?: Held;
}

/** Who is held back; `on`: until which day, as in `2027-01-10`, where the row says one. */
export interface Held {
  people: Person[];
  groups: Group[];
  on?: string;
}

/**
 * `spaces.setup` takes at most 49 memberships besides the caller.
 * Source: the comment on SetUpSpaceRequest.memberships in the official client.
 */
export const MAX_INITIAL_MEMBERS = 49;

/** A display name has 1 to 128 characters. Source: Space.displayName in the official client. */
export const MAX_NAME_LENGTH = 128;

/** Source: Space.spaceDetails.description in the official client. */
export const MAX_DESCRIPTION_LENGTH = 150;

/** Source: Space.spaceDetails.guidelines in the official client. */
export const MAX_GUIDELINES_LENGTH = 5000;

/**
 * A message has at most 32,000 bytes, its contents included. Source: the comment on
 * spaces.messages.create in the official client.
 */
export const MAX_MESSAGE_BYTES = 32_000;

/** So many people of a role are in each space by Settings, without being named by its row. */
export const MOST_ALWAYS_IN = 20;
