/** Whether nobody has used a space since a run made it, by what Chat says of it. What Chat doesn't say counts as used. */
import type { ChatSpace } from '../chat/shapes';
import { keyOfGroup } from '../plan/applied';
import type { Instant } from '../plan/instant';
import { inOneLine } from '../plan/settings';
import { SAME_MOMENT_MS } from '../row/after';
import { roleOf } from '../run/last-steps';
import type { InChat } from './differences';
import type { Stays, Undoable } from './undoable';

/** Why a space stays, as Chat has it now; undefined: it is as it was made. `me`: as rows name people. */
export function whyUsed(
  { applied, created, row }: Undoable,
  chat: InChat,
  me: string,
  isAppAdded: boolean,
): Stays | undefined {
  const { space, members, names, unclear } = chat;
  const own = members.get(names.get(me) ?? '');
  if (roleOf(own ?? {}) !== 'owner' || own?.state !== 'JOINED') return 'notOwner';
  if (!isSpaceOf(space, [created.firstAt, created.lastAt])) return 'notMade';
  if (!isUnwritten(space, created.postedAt)) return 'used';
  // Where the row says no name, a template did.
  const name = applied.settings?.given ?? applied.settings?.name;
  if (name !== undefined && inOneLine(space.displayName ?? '') !== inOneLine(name))
    return 'renamed';
  const apps = [...members.values()].filter(({ member }) => member?.type === 'BOT').length;
  if (apps > (isAppAdded ? 1 : 0)) return 'people';
  if (unclear.size > 0) return 'people';
  const expected = new Map([[names.get(me), 'owner']]);
  const bySettings = (applied.always ?? []).filter(({ missing }) => !missing);
  for (const { user, role } of [...applied.people, ...bySettings])
    if (user !== me) expected.set(names.get(user) ?? user, role);
  const groups = row.ownRequest.groups.map(keyOfGroup);
  for (const key of applied.groups) expected.set(names.get(key) ?? key, 'group');
  if (applied.groups.some((key) => !groups.includes(key))) return 'people';
  for (const [member, one] of members) {
    if (one.member?.type === 'BOT') continue;
    if (expected.get(member) !== (one.groupMember ? 'group' : roleOf(one))) return 'people';
    expected.delete(member);
  }
  return expected.size > 0 ? 'people' : undefined;
}

/** Whether it is a named space that Chat made at one of these moments, when it was asked for. */
export function isSpaceOf({ spaceType, createTime = '' }: ChatSpace, asked: Instant[]): boolean {
  const madeAt = Date.parse(createTime);
  return spaceType === 'SPACE' && asked.some((at) => Math.abs(madeAt - at) <= SAME_MOMENT_MS);
}

/** Whether nothing was written in it but the message that was posted at `postedAt`; 0: none was. */
export function isUnwritten(
  { createTime = '', lastActiveTime = '' }: ChatSpace,
  postedAt: Instant,
): boolean {
  const latest = Math.max(Date.parse(createTime), postedAt) + SAME_MOMENT_MS;
  // Without a number this is false: what can't be read counts as used.
  return Date.parse(lastActiveTime) <= latest;
}
