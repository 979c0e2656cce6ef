/** How long texts may be, as Chat counts them, and which settings go with which type of space. */
import { invalid, notImplemented } from './errors';
import type { Chat } from './state';
import type { JsonObject } from './wire';

/** Characters of a display name. Source: `Space.displayName`. */
const DISPLAY_NAME_LENGTH = 128;
/** Characters of a description. Source: `SpaceDetails.description`. */
const DESCRIPTION_LENGTH = 150;
/** Characters of the guidelines. Source: `SpaceDetails.guidelines`. */
const GUIDELINES_LENGTH = 5000;

/** Throws 400 unless there is a display name of 1 to 128 characters. */
export function checkDisplayName(chat: Chat, displayName: string | undefined): void {
  if (displayName === undefined || displayName.trim() === '')
    throw invalid('Space display name is required for a space of type SPACE.');
  checkLength(chat, 'space.display_name', displayName, DISPLAY_NAME_LENGTH);
}

/** Throws 400 for a description or guidelines that are too long. */
export function checkDetails(chat: Chat, details: JsonObject | undefined): void {
  if (details === undefined) return;
  checkLength(chat, 'space.space_details.description', details['description'], DESCRIPTION_LENGTH);
  checkLength(chat, 'space.space_details.guidelines', details['guidelines'], GUIDELINES_LENGTH);
}

/**
 * Throws 400 for settings that a space of this type can't be made with. What a space may be made
 * with and the emulator does without is answered with 501, never taken and forgotten.
 */
export function checkSettings(given: JsonObject): void {
  const access = (given['accessSettings'] ?? {}) as JsonObject;
  const audience = access['audience'];
  if (access['accessPermissionSettings'] !== undefined)
    throw notImplemented('access permission settings');
  if (given['permissionSettings'] !== undefined)
    throw invalid('permission_settings can only be updated. Set predefined_permission_settings.');
  if (given['spaceType'] !== 'SPACE') {
    if (audience) throw invalid('access_settings needs a space of type SPACE.');
    if (given['predefinedPermissionSettings'] !== undefined)
      throw invalid('predefined_permission_settings needs a space of type SPACE.');
  }
  if (typeof audience === 'string' && !/^(?:audiences\/[A-Za-z0-9_-]+)?$/.test(audience))
    throw invalid(`Invalid audience: the format is audiences/{audience}. Got: ${audience}`);
}

/**
 * Google doesn't say what a character is: a code point here, a UTF-16 unit with the fault
 * `counts=utf16`.
 */
function checkLength(chat: Chat, field: string, text: unknown, limit: number): void {
  if (typeof text !== 'string' || text.length <= limit) return;
  const codePoints = [...text].length;
  if (codePoints <= limit) {
    if (chat.faults.word('counts') !== 'utf16') return;
    chat.faults.struck('counts');
  }
  throw invalid(`${field} is too long: at most ${limit} characters are allowed.`);
}
