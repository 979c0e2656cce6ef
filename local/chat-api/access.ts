/** Who may see and do what in a space. */
import { denied, deniedOrMissing } from './errors';
import type { Person } from './people';
import { PERMISSIONS } from './shapes';
import type { Chat, Member, Permission, PermissionSetting, Permissions, Space } from './state';

const EVERYONE: PermissionSetting = {
  managersAllowed: true,
  assistantManagersAllowed: true,
  membersAllowed: true,
};
const MANAGERS: PermissionSetting = { ...EVERYONE, membersAllowed: false };

function presetOf(announcement: boolean): Readonly<Permissions> {
  return Object.fromEntries(
    PERMISSIONS.map((name) => [
      name,
      announcement && name !== 'replyMessages' ? MANAGERS : EVERYONE,
    ]),
  ) as Permissions;
}

const COLLABORATION = presetOf(false);
const ANNOUNCEMENT = presetOf(true);

/**
 * The settings a space begins with: a collaboration space lets every member post and manage,
 * an announcement space only its managers, save for replies. Shared: replace, never change.
 */
export function permissionsOf(preset: string | undefined): Readonly<Permissions> {
  return preset === 'ANNOUNCEMENT_SPACE' ? ANNOUNCEMENT : COLLABORATION;
}

/**
 * The space and the caller's own membership. Throws 403 for whoever has not joined it, and the
 * same 403 when there is none: Chat doesn't say which.
 */
export function joined(chat: Chat, name: string, caller: Person): { space: Space; me: Member } {
  const space = chat.state.spaces.get(name);
  const me = space?.members.get(caller.name);
  if (space === undefined || me === undefined || me.state !== 'JOINED') throw deniedOrMissing();
  return { space, me };
}

/** Whether a member may do what `permission` is for; outside named spaces everyone may. */
export function may(space: Space, member: Member, permission: Permission): boolean {
  if (space.spaceType !== 'SPACE') return true;
  const setting = space.permissions[permission];
  switch (member.role) {
    case 'ROLE_MANAGER':
      return setting.managersAllowed;
    case 'ROLE_ASSISTANT_MANAGER':
      return setting.assistantManagersAllowed;
    case 'ROLE_MEMBER':
      return setting.membersAllowed;
  }
}

/** Throws 403 unless the member has the permission. */
export function need(space: Space, member: Member, permission: Permission): void {
  if (!may(space, member, permission))
    throw denied('The caller does not have permission to perform this action in the space.');
}

/** Throws 403 unless the member is an owner: `ROLE_MANAGER`, in Chat's own words. */
export function needOwner(member: Member): void {
  if (member.role !== 'ROLE_MANAGER')
    throw denied('Only space managers can perform this action in the space.');
}
