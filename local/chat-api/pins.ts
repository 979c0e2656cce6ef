/** The methods on pinned messages. */
import { joined } from './access';
import { alreadyExists, invalid, notFound } from './errors';
import { messageOf } from './messages';
import { listed, pageOf } from './pages';
import type { Call, Chat } from './state';
import type { JsonObject } from './wire';

/** How many pins come at once. Source: `ListMessagePinsRequest.page_size`. */
const PAGE = { usual: 100, most: 100 };

/** A pin is named as its message is. */
function shown(message: string): JsonObject {
  return { name: message.replace('/messages/', '/messagePins/'), message };
}

/** `spaces.messagePins.create`: pins a message of this space. */
export function createPin(chat: Chat, call: Call): JsonObject {
  const { space } = joined(chat, call.space, call.caller);
  const named = (call.body['message'] as string | undefined) ?? '';
  const prefix = `${space.name}/messages/`;
  if (!named.startsWith(prefix))
    throw invalid(`message must be one of the space: ${prefix}{message}. Got: ${named}`);
  const { name } = messageOf(space, named.slice(prefix.length));
  if (space.pins.includes(name)) throw alreadyExists('The message is pinned already.');
  space.pins.push(name);
  return shown(name);
}

/** `spaces.messagePins.list`. */
export function listPins(chat: Chat, call: Call): JsonObject {
  const { space } = joined(chat, call.space, call.caller);
  const { page, nextPageToken } = pageOf(chat, space.pins, call.query, PAGE);
  return listed(
    'messagePins',
    page.map((name) => shown(name)),
    nextPageToken,
  );
}

/** `spaces.messagePins.delete`. */
export function deletePin(chat: Chat, call: Call): JsonObject {
  const { space } = joined(chat, call.space, call.caller);
  const name = `${space.name}/messages/${call.ids['pin'] ?? ''}`;
  if (!space.pins.includes(name)) throw notFound('Message pin not found.');
  space.pins = space.pins.filter((pinned) => pinned !== name);
  return {};
}
