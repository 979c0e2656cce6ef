/** `spaceNotificationSetting`: how one person wants to hear of one space. */
import { joined } from './access';
import { denied, invalid } from './errors';
import { maskOf } from './spaces';
import type { Call, Chat, Notification } from './state';
import type { JsonObject } from './wire';

const USUAL: Notification = { notificationSetting: 'MAIN_CONVERSATIONS', muteSetting: 'UNMUTED' };
/** A direct message knows no main conversations. Source: `NotificationSetting`. */
const USUAL_DIRECT: Notification = { notificationSetting: 'ALL', muteSetting: 'UNMUTED' };

/** Throws 403 unless the path names the caller: as `me`, by address or by id. */
export function needSelf(chat: Chat, call: Call): void {
  const user = call.ids['user'] ?? '';
  if (user === 'me' || chat.people.user(`users/${user}`).name === call.caller.name) return;
  throw denied("The caller can only use the calling user's own resources.");
}

function settingOf(chat: Chat, call: Call): { key: string; setting: Notification; name: string } {
  needSelf(chat, call);
  const { space } = joined(chat, call.space, call.caller);
  const key = `${call.caller.name} ${space.name}`;
  const usual = space.spaceType === 'DIRECT_MESSAGE' ? USUAL_DIRECT : USUAL;
  return {
    key,
    setting: chat.state.notifications.get(key) ?? usual,
    name: `${call.caller.name}/${space.name}/spaceNotificationSetting`,
  };
}

/** `users.spaces.spaceNotificationSetting.get`. */
export function getNotification(chat: Chat, call: Call): JsonObject {
  const { name, setting } = settingOf(chat, call);
  return { name, ...setting };
}

/** `users.spaces.spaceNotificationSetting.patch`: by mask, each or both. */
export function updateNotification(chat: Chat, call: Call): JsonObject {
  const { key, name, setting } = settingOf(chat, call);
  const mask = maskOf(call.query['updateMask']);
  if (mask.length === 0) throw invalid('update_mask is required.');
  const changed = { ...setting };
  for (const path of mask) {
    if (path !== 'notificationSetting' && path !== 'muteSetting')
      throw invalid(`Unsupported field in update_mask. Got: ${path}`);
    const value = call.body[path] as string | undefined;
    if (value === undefined || value.endsWith('_UNSPECIFIED'))
      throw invalid(`${path} is required.`);
    Object.assign(changed, { [path]: value });
  }
  const direct = chat.state.spaces.get(call.space)?.spaceType === 'DIRECT_MESSAGE';
  const { notificationSetting } = changed;
  if (direct && (notificationSetting === 'MAIN_CONVERSATIONS' || notificationSetting === 'FOR_YOU'))
    throw invalid(`${notificationSetting} is not available for a DIRECT_MESSAGE.`);
  chat.state.notifications.set(key, changed);
  return { name, ...changed };
}
