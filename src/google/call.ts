/** The one way to Chat: a single call through the advanced service, several through `fetchAll`; both answer alike. */
import type { ChatAnswer, ChatCall, ChatError } from '../chat/answer';

const CHAT = 'https://chat.googleapis.com/v1/';
const CLOUD_IDENTITY = 'https://cloudidentity.googleapis.com/v1/';

type Options = Record<string, string | number | boolean>;

/** The advanced service, as far as it is used. Apps Script generates it from the API's discovery document. */
interface ChatService {
  Spaces: {
    setup(body: object): object;
    get(name: string): object;
    list(options: Options): object;
    Members: {
      list(parent: string, options: Options): object;
      get(name: string): object;
      create(body: object, parent: string): object;
      patch(body: object, name: string, options: Options): object;
      remove(name: string): object;
    };
    Messages: { create(body: object, parent: string, options: Options): object };
  };
}

declare global {
  const Chat: ChatService;
}

/** Sends the calls and answers in their order. Never throws: a failure of the whole is each call's failure. */
export function call(calls: readonly ChatCall[]): ChatAnswer[] {
  const [only] = calls;
  if (calls.length === 1 && only && only.method !== 'groups.lookup') return [callOne(only)];
  return calls.length === 0 ? [] : callAll(calls);
}

function callOne({ method, name, query, body = {} }: ChatCall): ChatAnswer {
  const spaces = Chat.Spaces;
  const send = (): object => {
    switch (method) {
      case 'spaces.setup':
        return spaces.setup(body);
      case 'spaces.get':
        return spaces.get(name);
      case 'spaces.list':
        return spaces.list(query);
      case 'spaces.members.list':
        return spaces.Members.list(name, query);
      case 'spaces.members.get':
        return spaces.Members.get(name);
      case 'spaces.members.create':
        return spaces.Members.create(body, name);
      case 'spaces.members.patch':
        return spaces.Members.patch(body, name, query);
      case 'spaces.members.delete':
        return spaces.Members.remove(name);
      case 'spaces.messages.create':
        return spaces.Messages.create(body, name, query);
      case 'groups.lookup':
        throw new Error('Cloud Identity has no advanced service here.');
    }
  };
  try {
    return { ok: true, value: send() };
  } catch (thrown) {
    return { ok: false, error: thrownError(thrown) };
  }
}

function callAll(calls: readonly ChatCall[]): ChatAnswer[] {
  try {
    const token = ScriptApp.getOAuthToken();
    const responses = UrlFetchApp.fetchAll(
      calls.map(({ method, name, query, body }) => ({
        url: urlOf(method, name, query),
        method: httpMethod(method),
        headers: { Authorization: `Bearer ${token}` },
        muteHttpExceptions: true,
        ...(body ? { contentType: 'application/json', payload: JSON.stringify(body) } : {}),
      })),
    );
    return responses.map((response) =>
      readResponse(response.getResponseCode(), response.getContentText(), response.getHeaders()),
    );
  } catch (thrown) {
    const error = thrownError(thrown);
    return calls.map(() => ({ ok: false, error }));
  }
}

function httpMethod(method: ChatCall['method']): 'get' | 'post' | 'patch' | 'delete' {
  switch (method) {
    case 'spaces.setup':
    case 'spaces.members.create':
    case 'spaces.messages.create':
      return 'post';
    case 'spaces.members.patch':
      return 'patch';
    case 'spaces.members.delete':
      return 'delete';
    case 'spaces.get':
    case 'spaces.list':
    case 'spaces.members.list':
    case 'spaces.members.get':
    case 'groups.lookup':
      return 'get';
  }
}

function urlOf(method: ChatCall['method'], name: string, query: ChatCall['query']): string {
  const path = name.split('/').map(encodeURIComponent).join('/');
  const pairs = Object.entries(query).map(
    ([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(String(value))}`,
  );
  const search = pairs.length > 0 ? `?${pairs.join('&')}` : '';
  switch (method) {
    case 'spaces.setup':
      return `${CHAT}spaces:setup${search}`;
    case 'spaces.list':
      return `${CHAT}spaces${search}`;
    case 'spaces.members.list':
    case 'spaces.members.create':
      return `${CHAT}${path}/members${search}`;
    case 'spaces.messages.create':
      return `${CHAT}${path}/messages${search}`;
    case 'spaces.get':
    case 'spaces.members.get':
    case 'spaces.members.patch':
    case 'spaces.members.delete':
      return `${CHAT}${path}${search}`;
    case 'groups.lookup':
      return `${CLOUD_IDENTITY}groups:lookup${search}`;
  }
}

interface ErrorBody {
  code?: unknown;
  status?: unknown;
  message?: unknown;
  errors?: { reason?: unknown }[];
  details?: { reason?: unknown; metadata?: { activationUrl?: unknown } }[];
}

/** Reads an HTTP answer. Bodies of proxies are HTML or empty: then only the code counts. */
function readResponse(code: number, text: string, headers: object): ChatAnswer {
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

function errorOf(body: ErrorBody | undefined, code: number): ChatError {
  const details = Array.isArray(body?.details) ? body.details : [];
  const reasons = [...details, ...(Array.isArray(body?.errors) ? body.errors : [])]
    .map((detail) => detail?.reason)
    .filter((reason): reason is string => typeof reason === 'string');
  const url = details.map((detail) => detail?.metadata?.activationUrl).find(isGoogleUrl);
  const reason = reasons[0];
  const status = typeof body?.status === 'string' ? body.status : statusOf(code, reasons);
  return {
    code,
    message: typeof body?.message === 'string' ? body.message : '',
    ...(status ? { status } : {}),
    ...(reason ? { reason } : {}),
    ...(url ? { activationUrl: url } : {}),
  };
}

function isGoogleUrl(url: unknown): url is string {
  return typeof url === 'string' && /^https:\/\/([a-z]+\.)+google\.com\//.test(url);
}

/** The advanced service leaves `status` out: what can be told from the code and the older reason is. */
function statusOf(code: number, reasons: readonly string[]): string | undefined {
  if (reasons.some((reason) => /^failed_?precondition$/i.test(reason)))
    return 'FAILED_PRECONDITION';
  switch (code) {
    case 400:
      return 'INVALID_ARGUMENT';
    case 401:
      return 'UNAUTHENTICATED';
    case 403:
      return 'PERMISSION_DENIED';
    case 404:
      return 'NOT_FOUND';
    case 409:
      return 'ALREADY_EXISTS';
    case 429:
      return 'RESOURCE_EXHAUSTED';
    default:
      return undefined;
  }
}

/**
 * What an exception of Apps Script means. Its texts come in the user's language, so they are looked at only for
 * what isn't translated: addresses and names.
 */
function thrownError(thrown: unknown): ChatError {
  const { details, message } = thrown as { details?: ErrorBody; message?: unknown };
  const code = Number(details?.code);
  if (code > 0) return errorOf(details, code);
  const text = typeof message === 'string' ? message : String(thrown);
  if (text.includes('https://www.googleapis.com/auth/'))
    return { code: 403, reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT', message: text };
  if (
    /urlFetchWhitelist|whitelisted in the script manifest|not permitted by your admin/i.test(text)
  )
    return { code: 403, reason: 'FETCH_BLOCKED', message: text };
  if (/too many times for one day|too much computer time/i.test(text))
    return { code: 429, reason: 'DAILY_LIMIT', message: text };
  return { code: 0, message: text };
}
