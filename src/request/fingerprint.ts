/** A short name for what a row asks for, by which an outcome knows its row again. */
import type { Request } from './request';

/**
 * `SETTINGS-PEOPLE`, of a-z, 0-9 and the dash between them. The first part stands for kind, name,
 * settings and welcome message, the second for people with their roles and groups, in whatever order
 * they are named. It is the same for everybody who reads the row: the caller counts where the row
 * names them, although they are left out of `people`.
 */
export function fingerprint(request: Request): string {
  const settings = [
    request.kind,
    request.displayName,
    request.description ?? null,
    request.guidelines ?? null,
    request.history ?? null,
    request.access ?? null,
    request.posting ?? null,
    request.externalPeople ?? null,
    request.welcomeMessage ?? null,
  ];
  const named = request.caller ? [...request.people, request.caller] : request.people;
  const people = named.map(({ user, role }) => `${user} ${role}`).sort();
  const groups = request.groups.map((group) => ('id' in group ? group.id : group.address)).sort();
  return `${hashText(JSON.stringify(settings))}-${hashText(JSON.stringify([people, groups]))}`;
}

/** Whether two fingerprints stand for the same settings, whoever the people are. */
export function sameSettings(one: string, other: string): boolean {
  return one.split('-')[0] === other.split('-')[0];
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
