/** The methods on messages: posting, threads, reading, editing and deleting. */
import { joined, need } from './access';
import {
  alreadyExists,
  denied,
  failedPrecondition,
  invalid,
  notFound,
  notImplemented,
} from './errors';
import { listed, pageOf } from './pages';
import { maskOf } from './spaces';
import {
  type Call,
  type Chat,
  type Member,
  type Message,
  newId,
  type Space,
  timestamp,
} from './state';
import type { JsonObject } from './wire';

/** Bytes of a message with its contents. Source: `spaces.messages.create`. */
const MESSAGE_BYTES = 32_000;

/** Characters of a thread's key. Source: `Thread.thread_key`. */
const THREAD_KEY_LENGTH = 4_000;

/** How many messages come at once. Source: `ListMessagesRequest.page_size`. */
const PAGE = { usual: 25, most: 1000 };

/** What a person posts can't have: cards and widgets are for apps. */
const FOR_APPS = ['cards', 'cardsV2', 'accessoryWidgets', 'privateMessageViewer'] as const;

/** What a person may post and the emulator doesn't keep. */
const NOT_KEPT = ['attachment', 'quotedMessageMetadata'] as const;

/** What an update may change. Source: `UpdateMessageRequest.update_mask`. */
const MASKS_FOR_APPS = ['cards', 'cardsV2', 'accessoryWidgets'];

function shown(space: Space, message: Message): JsonObject {
  const { deleted, threadKey } = message;
  const thread = {
    name: `${space.name}/threads/${message.thread}`,
    ...(threadKey === undefined ? {} : { threadKey }),
  };
  if (deleted !== undefined)
    return {
      name: message.name,
      createTime: timestamp(message.createdAt),
      deleteTime: timestamp(deleted.at),
      thread,
      space: { name: space.name },
      deletionMetadata: { deletionType: deleted.type },
    };
  return {
    name: message.name,
    sender: { name: message.sender, type: 'HUMAN' },
    createTime: timestamp(message.createdAt),
    ...(message.updatedAt === undefined ? {} : { lastUpdateTime: timestamp(message.updatedAt) }),
    text: message.text,
    formattedText: message.text,
    argumentText: message.text,
    thread,
    space: { name: space.name },
    ...(isReply(space, message) ? { threadReply: true } : {}),
    ...(message.clientId === undefined ? {} : { clientAssignedMessageId: message.clientId }),
    markupSyntax: message.markupSyntax ?? 'MARKUP_SYNTAX_CHAT',
  };
}

/** Whether the message came into a thread that another one began. */
function isReply(space: Space, message: Message): boolean {
  return space.messages.find((other) => other.thread === message.thread) !== message;
}

/**
 * `spaces.messages.create`. A repeated request id answers the first message; a repeated message
 * id is refused with 409, or answered so with the fault `posted-again=ok`.
 */
export function createMessage(chat: Chat, call: Call): JsonObject {
  const { space, me } = joined(chat, call.space, call.caller);
  const text = contentOf(call);
  const clientId = call.query['messageId'] as string | undefined;
  const requestId = call.query['requestId'] as string | undefined;
  if (clientId !== undefined) checkClientId(clientId);
  const notification = call.query['createMessageNotificationOptions.notificationType'];
  if (notification !== undefined && notification !== 'NOTIFICATION_TYPE_NONE')
    throw invalid(`${notification} requires app authentication.`);
  const thread = threadOf(space, call);
  need(space, me, thread?.name === undefined ? 'postMessages' : 'replyMessages');

  const request = requestId ? `${space.name} ${me.name} ${requestId}` : undefined;
  const first = request === undefined ? undefined : chat.state.messageRequests.get(request);
  const repeated = first === undefined ? undefined : space.messages.find((m) => m.name === first);
  if (repeated !== undefined) return shown(space, repeated);
  const namesake = space.messages.find((m) => m.clientId !== undefined && m.clientId === clientId);
  if (namesake !== undefined) {
    if (!chat.faults.has('posted-again'))
      throw alreadyExists(`A message with ID ${clientId} already exists in the space.`);
    chat.faults.struck('posted-again');
    return shown(space, namesake);
  }
  const message = post(chat, space, me, text, thread, clientId);
  keepSyntax(message, call);
  if (request !== undefined) chat.state.messageRequests.set(request, message.name);
  return shown(space, message);
}

/** The text of a message that a person may post. Throws 400. */
function contentOf(call: Call): string {
  const text = (call.body['text'] as string | undefined) ?? '';
  for (const field of FOR_APPS)
    if (call.body[field] !== undefined)
      throw invalid(`Message cannot have ${field} with user authentication.`);
  for (const field of NOT_KEPT)
    if (call.body[field] !== undefined) throw notImplemented(`messages with ${field}`);
  if (text === '') throw invalid('Message cannot be empty.');
  if (Buffer.byteLength(JSON.stringify(call.body)) > MESSAGE_BYTES)
    throw invalid(`Message is too long: at most ${MESSAGE_BYTES} bytes are allowed.`);
  return text;
}

function checkClientId(clientId: string): void {
  if (!/^client-[a-z0-9-]{1,56}$/.test(clientId))
    throw invalid(
      'message_id must begin with "client-" and hold at most 63 characters: lowercase letters, ' +
        `numbers and hyphens. Got: ${clientId}`,
    );
}

/** Where a message goes: into the thread `name`, or into a new one that may have a key. */
interface ThreadOfMessage {
  name?: string;
  key?: string;
}

/**
 * The thread that the call asks for. Without a reply option a name or a key only begins a new
 * one, as `MessageReplyOption` says. Throws 404 where the option is to fail, and 400 for a
 * space that has no replies.
 */
function threadOf(space: Space, call: Call): ThreadOfMessage | undefined {
  const option = call.query['messageReplyOption'];
  const given = (call.body['thread'] ?? {}) as JsonObject;
  const name = given['name'] as string | undefined;
  const key = (given['threadKey'] ?? call.query['threadKey']) as string | undefined;
  if (key !== undefined && key.length > THREAD_KEY_LENGTH)
    throw invalid(`thread_key is too long: at most ${THREAD_KEY_LENGTH} characters are allowed.`);
  const began = key === undefined || key === '' ? undefined : { key };
  if (option === undefined || option === 'MESSAGE_REPLY_OPTION_UNSPECIFIED') return began;
  if (space.spaceType !== 'SPACE')
    throw invalid('message_reply_option is only supported in a space of type SPACE.');
  if (name !== undefined && name !== '') {
    const id = name.startsWith(`${space.name}/threads/`)
      ? name.slice(`${space.name}/threads/`.length)
      : '';
    const found = space.messages.find((message) => message.thread === id);
    if (found !== undefined)
      return { name: id, ...(found.threadKey === undefined ? {} : { key: found.threadKey }) };
    if (option === 'REPLY_MESSAGE_OR_FAIL') throw notFound('Thread not found.');
    return undefined;
  }
  const keyed = space.messages.find((message) => began && message.threadKey === began.key);
  return keyed === undefined ? began : { name: keyed.thread, ...began };
}

/** Which syntax a text is written in is kept and shown; the text itself stays as it came. */
function keepSyntax(message: Message, call: Call): void {
  const syntax = call.body['markupSyntax'];
  if (syntax === 'MARKUP_SYNTAX_MARKDOWN' || syntax === 'MARKUP_SYNTAX_CHAT')
    message.markupSyntax = syntax;
}

function post(
  chat: Chat,
  space: Space,
  sender: Member,
  text: string,
  thread: ThreadOfMessage | undefined,
  clientId: string | undefined,
): Message {
  const id = newId(chat.state, 11);
  const message: Message = {
    name: `${space.name}/messages/${thread?.name ?? id}.${id}`,
    ...(clientId === undefined ? {} : { clientId }),
    sender: sender.name,
    text,
    createdAt: chat.clock.now(),
    thread: thread?.name ?? id,
    ...(thread?.key === undefined ? {} : { threadKey: thread.key }),
  };
  space.messages.push(message);
  space.lastActiveAt = message.createdAt;
  return message;
}

/** The message that the path names, by its own id or the one the client gave. Throws 404. */
export function messageOf(space: Space, id: string): Message {
  const name = `${space.name}/messages/${id}`;
  const message = space.messages.find(
    (one) => one.deleted === undefined && (one.name === name || one.clientId === id),
  );
  if (message === undefined) throw notFound('Message not found.');
  return message;
}

/** `spaces.messages.get`. */
export function getMessage(chat: Chat, call: Call): JsonObject {
  const { space } = joined(chat, call.space, call.caller);
  return shown(space, messageOf(space, call.ids['message'] ?? ''));
}

/**
 * `spaces.messages.patch` and `.update`: the text of one's own message. What isn't there is
 * posted where `allowMissing` says so and the path has a client's id.
 */
export function updateMessage(chat: Chat, call: Call): JsonObject {
  const { space, me } = joined(chat, call.space, call.caller);
  const id = call.ids['message'] ?? '';
  const isThere = space.messages.some(
    (one) => !one.deleted && (one.clientId === id || one.name === `${space.name}/messages/${id}`),
  );
  if (!isThere && call.query['allowMissing'] === true) {
    checkClientId(id);
    need(space, me, 'postMessages');
    return shown(space, post(chat, space, me, contentOf(call), undefined, id));
  }
  const mask = maskOf(call.query['updateMask']);
  if (mask.length === 0) throw invalid('update_mask is required.');
  const forApps = mask.find((path) => MASKS_FOR_APPS.includes(path));
  if (forApps !== undefined) throw invalid(`Updating ${forApps} requires app authentication.`);
  const unknown = mask.find(
    (path) => !['text', 'attachment', 'quotedMessageMetadata', '*'].includes(path),
  );
  if (unknown !== undefined) throw invalid(`Unsupported field in update_mask. Got: ${unknown}`);
  const message = messageOf(space, id);
  if (message.sender !== me.name)
    throw denied('The caller does not have permission to update this message.');
  if (mask.includes('text') || mask.includes('*')) {
    message.text = contentOf(call);
    message.updatedAt = chat.clock.now();
    keepSyntax(message, call);
  }
  return shown(space, message);
}

/**
 * `spaces.messages.delete`: one's own, or anybody's for owners and managers. A message with
 * replies goes only with them, by `force`.
 */
export function deleteMessage(chat: Chat, call: Call): JsonObject {
  const { space, me } = joined(chat, call.space, call.caller);
  const message = messageOf(space, call.ids['message'] ?? '');
  const mine = message.sender === me.name;
  if (!mine && (space.spaceType !== 'SPACE' || me.role === 'ROLE_MEMBER'))
    throw denied('The caller does not have permission to delete this message.');
  const replies = isReply(space, message)
    ? []
    : space.messages.filter(
        (one) => one !== message && one.thread === message.thread && !one.deleted,
      );
  if (replies.length > 0 && call.query['force'] !== true)
    throw failedPrecondition('The message has threaded replies. Set force to delete them too.');
  for (const gone of [message, ...replies]) {
    gone.deleted = {
      at: chat.clock.now(),
      type: gone.sender === me.name ? 'CREATOR_VIA_APP' : 'SPACE_OWNER_VIA_APP',
    };
    gone.text = '';
    space.pins = space.pins.filter((name) => name !== gone.name);
  }
  return {};
}

/** `spaces.messages.list`: oldest first unless asked otherwise. */
export function listMessages(chat: Chat, call: Call): JsonObject {
  const { space } = joined(chat, call.space, call.caller);
  const orderBy = ((call.query['orderBy'] as string | undefined) ?? '').trim().toLowerCase();
  if (!/^(?:(?:create_?time )?(?:asc|desc))?$/.test(orderBy))
    throw invalid(`Invalid order_by. Got: ${orderBy}`);
  const matches = filterOf((call.query['filter'] as string | undefined) ?? '');
  const found = space.messages
    .filter((message) => call.query['showDeleted'] === true || message.deleted === undefined)
    .map((message) => shown(space, message))
    .filter(matches);
  if (orderBy.endsWith('desc')) found.reverse();
  const { page, nextPageToken } = pageOf(chat, found, call.query, PAGE);
  return listed('messages', page, nextPageToken);
}

/**
 * Reads `create_time > "…"`, `create_time < "…"` and `thread.name = …`, joined by AND, each in
 * parentheses or not. `>=` and `<=` are refused, as they were when somebody asked.
 */
function filterOf(filter: string): (message: JsonObject) => boolean {
  if (filter.trim() === '') return () => true;
  const wrong = () => invalid(`Invalid filter query. Got: ${filter}`);
  const threads: string[] = [];
  const tests = filter.split(/\s+AND\s+/).map((given) => {
    const part = /^\s*\((.*)\)\s*$/.exec(given)?.[1] ?? given;
    const time = /^\s*create(?:_t|T)ime\s*([<>])\s*"([^"]+)"\s*$/.exec(part);
    const limit = microseconds(time?.[2] ?? '');
    if (time !== null && !Number.isNaN(limit))
      return (message: JsonObject) => {
        const at = microseconds(message['createTime'] as string);
        return time[1] === '>' ? at > limit : at < limit;
      };
    const thread = /^\s*thread\.name\s*=\s*"?(spaces\/[\w-]+\/threads\/[\w-]+)"?\s*$/.exec(
      part,
    )?.[1];
    if (thread === undefined) throw wrong();
    threads.push(thread);
    return (message: JsonObject) => (message['thread'] as JsonObject)['name'] === thread;
  });
  if (threads.length > 1) throw wrong();
  return (message) => tests.every((test) => test(message));
}

/** A timestamp as a number; `Date` alone would leave out what is below a millisecond. */
function microseconds(text: string): number {
  const digits = /\.\d{3}(\d{1,3})/.exec(text)?.[1] ?? '';
  return Date.parse(text) * 1000 + Number(digits.padEnd(3, '0'));
}
