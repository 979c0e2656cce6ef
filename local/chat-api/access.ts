/** Who may see and do what in a space. */
import { denied, deniedOrMissing } from './errors';
import type { Person } from './people';
import { PERMISSIONS } from './shapes';
import type {
  Call,
  Chat,
  Member,
  Permission,
  PermissionSetting,
  Permissions,
  Space,
} from './state';

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

/** Who acts on a space: one of its members, or an administrator, who may do everything. */
export type Actor = Member | 'administrator';

/**
 * The space, for a call that may use an administrator's privileges: they needn't be in it. A
 * space that isn't there, or isn't a named one, is as far from them as from anybody.
 */
export function admitted(chat: Chat, call: Call): { space: Space; actor: Actor } {
  if (!call.asAdmin) {
    const { space, me } = joined(chat, call.space, call.caller);
    return { space, actor: me };
  }
  const space = chat.state.spaces.get(call.space);
  if (space === undefined || space.spaceType !== 'SPACE') throw deniedOrMissing();
  return { space, actor: 'administrator' };
}

/** Whether a member may do what `permission` is for; outside named spaces everyone may. */
export function may(space: Space, member: Actor, permission: Permission): boolean {
  if (space.spaceType !== 'SPACE' || member === 'administrator') return true;
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
export function need(space: Space, member: Actor, permission: Permission): void {
  if (!may(space, member, permission))
    throw denied('The caller does not have permission to perform this action in the space.');
}

/** Throws 403 unless the member is an owner: `ROLE_MANAGER`, in Chat's own words. */
export function needOwner(member: Actor): void {
  if (member !== 'administrator' && member.role !== 'ROLE_MANAGER')
    throw denied('Only space managers can perform this action in the space.');
}
