/** A short name for what a row asks for, by which an outcome knows its row again, whatever version wrote it. */
import type { Request } from './request';

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

const OLD: ReadonlySet<string> = new Set([...FIRST, ...WHO]);

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
  const settings: unknown[] = FIRST.map((name) => request[name] ?? null);
  const later = (Object.keys(request) as (keyof Request)[]).filter(
    (name) => !OLD.has(name) && request[name] !== undefined,
  );
  for (const name of later.sort()) settings.push([name, request[name]]);
  const named = request.caller ? [...request.people, request.caller] : request.people;
  const people = named.map(({ user, role }) => `${user} ${role}`).sort();
  const groups = request.groups.map((group) => ('id' in group ? group.id : group.address)).sort();
  return `${hashText(JSON.stringify(settings))}-${hashText(JSON.stringify([people, groups]))}`;
}

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
  // A sheet of 10,000 rows is millions of units: a global name looked up for each would cost more than the hash.
  const { imul } = Math;
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    hash = imul(hash ^ (unit & 0xff), 0x01000193);
    hash = imul(hash ^ (unit >>> 8), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
