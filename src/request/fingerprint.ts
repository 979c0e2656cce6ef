/** A short name for what a row asks for, by which an outcome knows its row again, whatever version wrote it. */
import type { Person, Request } from './request';

/** What a row said in version 0.1.0, in the order in which it is hashed. Stamps in people's sheets hang on it. */
const FIRST = [
  'kind',
  'displayName',
  'description',
  'guidelines',
  'history',
  'access',
  'posting',
  'externalPeople',
  'welcomeMessage',
] as const satisfies readonly (keyof Request)[];

/** Who belongs to the space: the fingerprint's second part. */
const WHO = ['people', 'caller', 'groups'] as const satisfies readonly (keyof Request)[];

/** Whom the row names and doesn't ask for yet: part of it once it does. */
const NOT_YET = ['held'] as const satisfies readonly (keyof Request)[];

const OLD: ReadonlySet<string> = new Set([...FIRST, ...WHO, ...NOT_YET]);

/**
 * `SETTINGS-PEOPLE`, of a-z, 0-9 and the dash between them. The first part stands for kind, name,
 * settings and welcome message, the second for people with their roles and groups, in whatever order
 * they are named. It is the same for everybody who reads the row: the caller counts where the row
 * names them, although they are left out of `people`.
 *
 * What a row may ask for since 0.1.0 counts by its name, and only where the row asks for it: so rows that were
 * stamped before keep their fingerprint.
 */
export function fingerprint(request: Request): string {
  return `${written(hashOfSettings(request))}-${written(hashOfWho(request))}`;
}

/** All that a fingerprint stands for, as a text: where somebody may want two to have the same, only this tells them apart. */
export function askedText(request: Request): string {
  const settings: unknown[] = FIRST.map((name) => request[name] ?? null);
  const later = (Object.keys(request) as (keyof Request)[]).filter(
    (name) => !OLD.has(name) && request[name] !== undefined,
  );
  for (const name of later.sort()) settings.push([name, request[name]]);
  const named = request.caller ? [...request.people, request.caller] : request.people;
  const people = named.map(({ user, role }) => `${user} ${role}`).sort();
  const groups = request.groups.map((group) => ('id' in group ? group.id : group.address)).sort();
  return JSON.stringify([settings, people, groups]);
}

/** Of `["space","Name",null,…]`, as JSON writes it. */
function hashOfSettings(request: Request): number {
  let hash = START;
  let sign = '[';
  for (const name of FIRST) {
    const value = request[name] ?? null;
    hash = hashOn(hash, sign);
    if (typeof value === 'string') hash = hashQuoted(hash, value);
    else hash = hashOn(hash, value === null ? 'null' : jsonOf(value));
    sign = ',';
  }
  for (const name of laterFields(request)) {
    hash = hashOn(hash, sign);
    hash = hashOn(hash, jsonOf([name, request[name]]));
  }
  return hashOn(hash, ']');
}

/** Of `[["users/a member",…],["groups/b",…]]`, as JSON writes it, each sorted. */
function hashOfWho({ people, caller, groups }: Request): number {
  const inOrder = caller || people.length > 1 ? sorted(people, caller) : people;
  let hash = hashOn(START, '[[');
  let sign = '';
  for (const { user, role } of inOrder) {
    hash = hashOn(hash, sign);
    hash = hashQuoted(hash, user, ` ${role}`);
    sign = ',';
  }
  hash = hashOn(hash, '],[');
  sign = '';
  for (const key of groups.length > 0 ? groupKeys(groups) : NONE) {
    hash = hashOn(hash, sign);
    hash = hashQuoted(hash, key);
    sign = ',';
  }
  return hashOn(hash, ']]');
}

function groupKeys(groups: Request['groups']): string[] {
  return groups.map((group) => ('id' in group ? group.id : group.address)).sort();
}

/** Up to so many are put in order by hand: sorting a list takes room for several, and each row has one. */
const FEW = 12;

function sorted(people: readonly Person[], caller: Person | undefined): readonly Person[] {
  const all = people.slice();
  if (caller) all.push(caller);
  if (all.length > FEW) return all.sort(byUser);
  for (let next = 1; next < all.length; next += 1) {
    const person = all[next] as Person;
    let at = next;
    for (; at > 0 && byUser(all[at - 1] as Person, person) > 0; at -= 1)
      all[at] = all[at - 1] as Person;
    all[at] = person;
  }
  return all;
}

/** Nobody's id or address holds a sign below a space, so they stand as `users/a member` would. */
function byUser(one: Person, other: Person): number {
  if (one.user === other.user) return one.role < other.role ? -1 : Number(one.role > other.role);
  return one.user < other.user ? -1 : 1;
}

/** Fields of a request that came after 0.1.0, as far as the row asks for them. */
function laterFields(request: Request): readonly (keyof Request)[] {
  let later = NONE;
  // No list is made of the names: each row would need one.
  for (const name in request)
    if (!OLD.has(name) && request[name as keyof Request] !== undefined)
      later = [...later, name as keyof Request];
  return later.length > 1 ? [...later].sort() : later;
}

const NONE: readonly (keyof Request)[] = [];

const jsonOf = (value: unknown): string => JSON.stringify(value);

/** Whether two fingerprints stand for the same settings, whoever the people are. */
export function sameSettings(one: string, other: string): boolean {
  return one.split('-')[0] === other.split('-')[0];
}

/** Whether two fingerprints stand for the same people with the same roles, whatever the settings are. */
export function samePeople(one: string, other: string): boolean {
  return one.split('-')[1] === other.split('-')[1];
}

/**
 * A short hash of any text: 32-bit FNV-1a over its UTF-16 units, in base 36. Tells changes apart,
 * proves nothing against somebody who wants two texts to collide.
 */
export function hashText(text: string): string {
  return written(hashOn(START, text));
}

// A large sheet is millions of units: a global name looked up for each would cost more than the hash.
const { imul } = Math;

/** What a hash of nothing is, and by what it is multiplied at each step. Source: FNV-1a, 32 bits. */
const START = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
const PRIME_SQUARED = imul(PRIME, PRIME);

/** In base 36; by hand, because that is several times as quick as what numbers do themselves. */
function written(hash: number): string {
  let text = '';
  let rest = hash >>> 0;
  while (rest >= BASE) {
    const above = Math.floor(rest / PAIRS);
    text = pairOf(rest - above * PAIRS) + text;
    rest = above;
  }
  return rest > 0 || text === '' ? rest.toString(BASE) + text : text;
}

const BASE = 36;
const PAIRS = BASE * BASE;

const pairs: string[] = [];

/** The two digits of a number below 1296; each is made once. */
function pairOf(number: number): string {
  pairs[number] ??= number.toString(BASE).padStart(2, '0');
  return pairs[number] as string;
}

/** Goes on with a hash: of two texts it is the same as of both put together. */
function hashOn(before: number, text: string): number {
  let hash = before;
  for (let index = 0; index < text.length; index += 1)
    hash = withUnit(hash, text.charCodeAt(index));
  return hash;
}

/** Goes on with what JSON makes of a text and a plain one behind it. */
function hashQuoted(before: number, text: string, plain = ''): number {
  let hash = hashOn(before, '"');
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    // Quotes, backslashes, controls and halves of pairs: JSON may write them in another way.
    if (unit < 0x20 || unit === 0x22 || unit === 0x5c || (unit > 0xd7ff && unit < 0xe000))
      return hashOn(before, jsonOf(text + plain));
    hash = withUnit(hash, unit);
  }
  return hashOn(hashOn(hash, plain), '"');
}

/** Both bytes of a unit, the lower one first; of most units the upper one is 0, and two steps are one. */
function withUnit(hash: number, unit: number): number {
  if (unit < 0x100) return imul(hash ^ unit, PRIME_SQUARED);
  return imul(imul(hash ^ (unit & 0xff), PRIME) ^ (unit >>> 8), PRIME);
}

/** Letters by which somebody is known again of whom no more is kept. */
export const SIGN_LENGTH = 5;

/** Stands for a person or group by `SIGN_LENGTH` letters: some others have the same. */
export function signOf(key: string): string {
  return hashText(key).slice(-SIGN_LENGTH).padStart(SIGN_LENGTH, '0');
}

/** The signs of which the text is made. */
export function signsIn(text: string): string[] {
  return text.match(new RegExp(`.{${SIGN_LENGTH}}`, 'g')) ?? [];
}
