/** Who exists: every address and id that can be named has an answer to who that is. */
import { malformedGroup, malformedUser } from './errors';

/**
 * How Chat treats somebody.
 *
 * - `colleague`: can be added.
 * - `nobody`: no such account. Set-up drops it, adding is 404.
 * - `blocked`: one of the two has blocked the other. Set-up drops, adding seems to work and doesn't.
 * - `forbidden`: the caller may not add this person. Set-up drops, adding is 403.
 * - `invited`: doesn't accept by itself, so is invited.
 * - `group`: the address of a Google group, and so of no person.
 * - `outside`: of another organisation or none.
 */
export type Kind =
  | 'colleague'
  | 'nobody'
  | 'blocked'
  | 'forbidden'
  | 'invited'
  | 'group'
  | 'outside';

/** Somebody, by the digits that Chat's answers name them with. */
export interface Person {
  /** `users/` and 21 digits (or the digits that the caller gave). */
  name: string;
  kind: Kind;
}

/** Everybody who was ever named; finds who is meant, whether by address or by id. */
export interface People {
  /**
   * Who `users/…` is. Throws Google's 400 for what is neither `users/` and digits nor `users/`
   * and an address.
   */
  user(name: string): Person;
  /** The person with this address; undefined when it is no address. */
  at(address: string): Person | undefined;
  /** The address of `users/DIGITS` or `groups/ID`, or '' when none is known. */
  address(name: string): string;
  /** Who `groups/…` is. Throws Google's 400 for an address or anything else. */
  group(name: string): string;
  /** Whether a person, `users/…`, is among those of a group. */
  isInGroup(person: string, group: string): boolean;
  /** The `groups/ID` of an address, or undefined when no group has it. */
  groupAt(address: string): string | undefined;
  /** Whether this is another address of somebody, and not the one they are known by. */
  isAlias(address: string): boolean;
  /** Whether this person may use an administrator's privileges. */
  isAdministrator(person: Person): boolean;
  /** All addresses seen so far, for a saved world. */
  addresses(): string[];
}

const ADDRESS = /^[^\s@/|<>,;:"()[\]]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9-]+)+$/;
const USER_ID = /^\d{1,30}$/;
const GROUP_ID = /^[A-Za-z0-9_-]+$/;
const SPECIAL = ['nobody', 'blocked', 'forbidden', 'invited', 'group'] as const;

/** `alias-bob@…` is another address of whoever `bob@…` is. */
const ALIAS = 'alias-';
/** Of `group1+ben+cleo@example.com` these two are in. */
const IN_GROUP = /\+([^@+]+)/g;
/** Addresses that begin so are those of the organisation's administrators. */
const ADMINISTRATOR = 'admin';

/** Length of the ids that Google gives people. */
const USER_ID_DIGITS = 21;

/** The people as seen from an organisation with these domains, `known` addresses among them. */
export function peopleOf(organisation: readonly string[], known: readonly string[]): People {
  const domains = new Set(organisation.map((domain) => domain.toLowerCase()));
  const byAddress = new Map<string, Person>();
  const byName = new Map<string, { person: Person; address: string }>();
  const groups = new Map<string, string>();

  const at = (given: string): Person | undefined => {
    const seen = byAddress.get(given);
    if (seen !== undefined) return seen;
    const address = given.toLowerCase();
    if (!ADDRESS.test(address)) return undefined;
    let person = byAddress.get(address);
    if (person === undefined && address.startsWith(ALIAS)) {
      person = at(address.slice(ALIAS.length));
      if (person !== undefined) byAddress.set(address, person);
    }
    if (person === undefined) {
      person = { name: `users/${digits(address, USER_ID_DIGITS)}`, kind: kindOf(address, domains) };
      byAddress.set(address, person);
      byName.set(person.name, { person, address });
      if (person.kind === 'group') groups.set(groupName(address), address);
    }
    return person;
  };
  for (const address of known) at(address);

  return {
    at,
    user(name) {
      const id = name.startsWith('users/') ? name.slice('users/'.length) : '';
      if (USER_ID.test(id)) return byName.get(name)?.person ?? { name, kind: 'colleague' };
      const person = at(id);
      if (person === undefined) throw malformedUser();
      return person;
    },
    address: (name) => byName.get(name)?.address ?? groups.get(name) ?? '',
    group(name) {
      const id = name.startsWith('groups/') ? name.slice('groups/'.length) : '';
      if (!GROUP_ID.test(id)) throw malformedGroup();
      return name;
    },
    groupAt(address) {
      return at(address)?.kind === 'group' ? groupName(address.toLowerCase()) : undefined;
    },
    isInGroup(person, name) {
      const group = groups.get(name) ?? '';
      const domain = group.slice(group.indexOf('@'));
      return [...group.matchAll(IN_GROUP)].some(
        ([, who]) => at(`${who}${domain}`)?.name === person,
      );
    },
    isAlias(address) {
      const person = at(address);
      return person !== undefined && byName.get(person.name)?.address !== address.toLowerCase();
    },
    isAdministrator: ({ name, kind }) =>
      kind === 'colleague' && byName.get(name)?.address.startsWith(ADMINISTRATOR) === true,
    addresses: () => [...byName.values()].map((entry) => entry.address),
  };
}

function kindOf(address: string, domains: ReadonlySet<string>): Kind {
  if (!domains.has(address.slice(address.indexOf('@') + 1))) return 'outside';
  return SPECIAL.find((prefix) => address.startsWith(prefix)) ?? 'colleague';
}

/** `groups/` and 15 characters, as Cloud Identity's ids look. */
function groupName(address: string): string {
  let id = '0';
  for (let part = 0; id.length < 15; part++) id += hash(`group ${part} ${address}`).toString(36);
  return `groups/${id.slice(0, 15)}`;
}

function digits(text: string, length: number): string {
  let id = '1';
  for (let part = 0; id.length < length; part++)
    id += String(hash(`${part} ${text}`)).padStart(10, '0');
  return id.slice(0, length);
}

/** FNV-1a, stirred at the end so that neighbouring texts don't get neighbouring numbers. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
