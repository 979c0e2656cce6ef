/** Cloud Identity's `groups:lookup`: from a group's address to its `groups/…` id. */
import { denied, invalid, notFound } from './errors';
import type { Call, Chat } from './state';
import type { JsonObject } from './wire';

/**
 * `groups.lookup`. What is no group's address is answered with 403: Cloud Identity doesn't tell
 * a group that isn't there from one the caller may not see.
 */
export function lookupGroup(chat: Chat, call: Call): JsonObject {
  const address = (call.query['groupKey.id'] as string | undefined) ?? '';
  if (address === '') throw invalid('group_key.id is required.');
  const name = chat.people.groupAt(address);
  if (name === undefined && chat.faults.has('group-not-found')) {
    chat.faults.struck('group-not-found');
    throw notFound('Error(2001): The group could not be found.');
  }
  if (name === undefined)
    throw denied('Error(2028): Permission denied for resource groups (or it may not exist).');
  return { name };
}
