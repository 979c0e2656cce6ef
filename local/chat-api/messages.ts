/** The methods on messages. */
import { joined, need } from './access';
import { alreadyExists, invalid } from './errors';
import { pageOf } from './pages';
import { type Call, type Chat, type Message, newId, type Space, timestamp } from './state';
import type { JsonObject } from './wire';

/** Bytes of a message with its contents. Source: `spaces.messages.create`. */
const MESSAGE_BYTES = 32_000;

/** What a person posts can't have: cards and widgets are for apps. */
const FOR_APPS = ['cards', 'cardsV2', 'accessoryWidgets', 'privateMessageViewer'] as const;

function shown(space: Space, message: Message): JsonObject {
  const id = message.name.slice(message.name.lastIndexOf('/') + 1);
  return {
    name: message.name,
    sender: { name: message.sender, type: 'HUMAN' },
    createTime: timestamp(message.createdAt),
    text: message.text,
    formattedText: message.text,
    argumentText: message.text,
    thread: { name: `${space.name}/threads/${id.split('.')[0] ?? id}` },
    space: { name: space.name },
    ...(message.clientId === undefined ? {} : { clientAssignedMessageId: message.clientId }),
  };
}

/**
 * `spaces.messages.create`. A repeated request id answers the first message; a repeated message
 * id is refused with 409.
 */
export function createMessage(chat: Chat, call: Call): JsonObject {
  const { space, me } = joined(chat, call.space, call.caller);
  const text = (call.body['text'] as string | undefined) ?? '';
  const clientId = call.query['messageId'] as string | undefined;
  const requestId = call.query['requestId'] as string | undefined;
  for (const field of FOR_APPS)
    if (call.body[field] !== undefined)
      throw invalid(`Message cannot have ${field} with user authentication.`);
  if (text === '') throw invalid('Message cannot be empty.');
  if (Buffer.byteLength(JSON.stringify(call.body)) > MESSAGE_BYTES)
    throw invalid(`Message is too long: at most ${MESSAGE_BYTES} bytes are allowed.`);
  if (clientId !== undefined && !/^client-[a-z0-9-]{1,56}$/.test(clientId))
    throw invalid(
      'message_id must begin with "client-" and hold at most 63 characters: lowercase letters, ' +
        `numbers and hyphens. Got: ${clientId}`,
    );
  need(space, me, 'postMessages');

  const request = requestId ? `${space.name} ${me.name} ${requestId}` : undefined;
  const first = request === undefined ? undefined : chat.state.messageRequests.get(request);
  const repeated = first === undefined ? undefined : space.messages.find((m) => m.name === first);
  if (repeated !== undefined) return shown(space, repeated);
  if (clientId !== undefined && space.messages.some((message) => message.clientId === clientId))
    throw alreadyExists(`A message with ID ${clientId} already exists in the space.`);

  const id = newId(chat.state, 11);
  const message: Message = {
    name: `${space.name}/messages/${id}.${id}`,
    ...(clientId === undefined ? {} : { clientId }),
    sender: me.name,
    text,
    createdAt: chat.clock.now(),
  };
  space.messages.push(message);
  space.lastActiveAt = message.createdAt;
  if (request !== undefined) chat.state.messageRequests.set(request, message.name);
  return shown(space, message);
}

/** `spaces.messages.list`: oldest first unless asked otherwise. */
export function listMessages(chat: Chat, call: Call): JsonObject {
  const { space } = joined(chat, call.space, call.caller);
  const orderBy = ((call.query['orderBy'] as string | undefined) ?? '').trim().toLowerCase();
  if (
    ![
      '',
      'asc',
      'desc',
      'createtime asc',
      'createtime desc',
      'create_time asc',
      'create_time desc',
    ].includes(orderBy)
  )
    throw invalid(`Invalid order_by. Got: ${orderBy}`);
  const matches = filterOf((call.query['filter'] as string | undefined) ?? '');
  const found = space.messages.map((message) => shown(space, message)).filter(matches);
  if (orderBy.endsWith('desc')) found.reverse();
  const { page, nextPageToken } = pageOf(found, call.query, 25);
  return {
    ...(page.length > 0 ? { messages: [...page] } : {}),
    ...(nextPageToken === undefined ? {} : { nextPageToken }),
  };
}

/** Reads `create_time > "…"`, `create_time < "…"` and `thread.name = …`, joined by AND. */
function filterOf(filter: string): (message: JsonObject) => boolean {
  if (filter.trim() === '') return () => true;
  const tests = filter.split(/\s+AND\s+/).map((part) => {
    const time = /^\s*create(?:_t|T)ime\s*([<>]=?)\s*"([^"]+)"\s*$/.exec(part);
    const instant = Date.parse(time?.[2] ?? '');
    if (time !== null && !Number.isNaN(instant))
      return (message: JsonObject) => {
        const at = Date.parse(message['createTime'] as string);
        const orEqual = time[1]?.endsWith('=') === true && at === instant;
        return orEqual || (time[1]?.startsWith('>') === true ? at > instant : at < instant);
      };
    const thread = /^\s*thread\.name\s*=\s*"?(spaces\/[\w-]+\/threads\/[\w-]+)"?\s*$/.exec(
      part,
    )?.[1];
    if (thread !== undefined)
      return (message: JsonObject) => (message['thread'] as JsonObject)['name'] === thread;
    throw invalid(`Invalid filter. Got: ${filter}`);
  });
  return (message) => tests.every((test) => test(message));
}
