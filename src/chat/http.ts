/** Calls as HTTP requests, and their answers back: where several go at once, and there is no client that knows the API. */
import type { ChatAnswer, ChatCall } from './answer';
import { type ErrorBody, errorOf } from './read-error';

const CHAT = 'https://chat.googleapis.com/v1/';
const CLOUD_IDENTITY = 'https://cloudidentity.googleapis.com/v1/';
const PEOPLE = 'https://people.googleapis.com/v1/';

/** An address among members may hold a slash, which is no boundary then: a name has four parts at most. */
function pathOf(name: string): string {
  const [space = '', id = '', members = '', ...member] = name.split('/');
  const parts = member.length > 0 ? [space, id, members, member.join('/')] : [space, id, members];
  return parts
    .filter((part) => part !== '')
    .map(encodeURIComponent)
    .join('/');
}

/** What is the caller's own has names of any number of parts, and no addresses in them. */
function ownPath(name: string): string {
  return name.split('/').map(encodeURIComponent).join('/');
}

/**
 * Longest address of a question, in characters; one that asks for more is sent as a form, as Google's own clients send it.
 * Source: `MethodOverride` of Google's API client for Java. Apps Script refuses what is longer than 2,082, and with it
 * all that was to go out at once. Source: "Quotas for Google Services", URL Fetch URL length.
 */
const LONGEST_ADDRESS = 2_048;

/** A call as an HTTP request; who calls is left to be said. */
export interface HttpRequest {
  url: string;
  method: 'get' | 'post' | 'patch' | 'delete';
  headers: Record<string, string>;
  contentType?: string;
  payload?: string;
}

/** The request of a call. */
export function requestOf({ method: name, name: about, query, body }: ChatCall): HttpRequest {
  const url = urlOf(name, about, query);
  const method = httpMethod(name);
  if (body)
    return {
      ...{ url, method, headers: {} },
      ...{ contentType: 'application/json', payload: JSON.stringify(body) },
    };
  if (url.length <= LONGEST_ADDRESS) return { url, method, headers: {} };
  const [address = '', asks = ''] = url.split('?');
  return {
    ...{ url: address, method: 'post', payload: asks },
    headers: { 'X-HTTP-Method-Override': method.toUpperCase() },
    contentType: 'application/x-www-form-urlencoded',
  };
}

/** The verb of a call. */
function httpMethod(method: ChatCall['method']): HttpRequest['method'] {
  switch (method) {
    case 'spaces.setup':
    case 'spaces.members.create':
    case 'spaces.messages.create':
    case 'spaces.messagePins.create':
    case 'users.sections.create':
    case 'users.sections.items.move':
      return 'post';
    case 'spaces.patch':
    case 'spaces.members.patch':
    case 'users.spaces.spaceNotificationSetting.patch':
      return 'patch';
    case 'spaces.delete':
    case 'spaces.members.delete':
      return 'delete';
    case 'spaces.get':
    case 'spaces.list':
    case 'spaces.findDirectMessage':
    case 'spaces.findGroupChats':
    case 'spaces.members.list':
    case 'spaces.members.get':
    case 'users.sections.list':
    case 'groups.lookup':
    case 'people.batchGet':
    case 'people.searchDirectoryPeople':
      return 'get';
  }
}

/** Where a call goes, its query included. */
function urlOf(method: ChatCall['method'], name: string, query: ChatCall['query']): string {
  const path = pathOf(name);
  const pairs = Object.entries(query).flatMap(([key, value]) =>
    (typeof value === 'object' ? value : [value]).map(
      (one) => `${encodeURIComponent(key)}=${encodeURIComponent(String(one))}`,
    ),
  );
  const search = pairs.length > 0 ? `?${pairs.join('&')}` : '';
  switch (method) {
    case 'spaces.setup':
      return `${CHAT}spaces:setup${search}`;
    case 'spaces.list':
      return `${CHAT}spaces${search}`;
    case 'spaces.findDirectMessage':
      return `${CHAT}spaces:findDirectMessage${search}`;
    case 'spaces.findGroupChats':
      return `${CHAT}spaces:findGroupChats${search}`;
    case 'spaces.members.list':
    case 'spaces.members.create':
      return `${CHAT}${path}/members${search}`;
    case 'spaces.messages.create':
      return `${CHAT}${path}/messages${search}`;
    case 'spaces.messagePins.create':
      return `${CHAT}${path}/messagePins${search}`;
    case 'users.sections.list':
    case 'users.sections.create':
      return `${CHAT}${path}/sections${search}`;
    case 'users.sections.items.move':
      return `${CHAT}${ownPath(name)}:move${search}`;
    case 'users.spaces.spaceNotificationSetting.patch':
      return `${CHAT}${ownPath(name)}${search}`;
    case 'spaces.get':
    case 'spaces.patch':
    case 'spaces.delete':
    case 'spaces.members.get':
    case 'spaces.members.patch':
    case 'spaces.members.delete':
      return `${CHAT}${path}${search}`;
    case 'people.batchGet':
      return `${PEOPLE}people:batchGet${search}`;
    case 'people.searchDirectoryPeople':
      return `${PEOPLE}people:searchDirectoryPeople${search}`;
    case 'groups.lookup':
      return `${CLOUD_IDENTITY}groups:lookup${search}`;
  }
}

/** Reads an HTTP answer. Bodies of proxies are HTML or empty: then only the code counts. */
export function readResponse(code: number, text: string, headers: object): ChatAnswer {
  let body: unknown;
  try {
    body = JSON.parse(text === '' ? '{}' : text);
  } catch {
    body = undefined;
  }
  if (code >= 200 && code < 300)
    return typeof body === 'object' && body !== null
      ? { ok: true, value: body }
      : { ok: false, error: { code: 0, message: 'An answer that is no JSON.' } };
  const error = errorOf((body as { error?: ErrorBody } | undefined)?.error, code);
  const retryAfter = Object.entries(headers).find(([name]) => name.toLowerCase() === 'retry-after');
  const seconds = Number(retryAfter?.[1]);
  if (seconds > 0) error.retryAfterSeconds = seconds;
  return { ok: false, error };
}
