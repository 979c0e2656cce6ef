/** The advanced service `Chat`: one call at a time, and every refusal is thrown. */

import { drawBatchCost } from '../costs';
import type { OutgoingRequest } from '../operations';
import type { Runtime } from '../runtime';
import { send, tokenOf } from './requests';

/** How one function of the service becomes a call: Apps Script makes it from the API's description. */
interface Call {
  http: OutgoingRequest['method'];
  /** With `*` where the name stands that the caller gives; without, the call has none. */
  path: string;
  /** The first argument is the body. */
  hasBody?: true;
}

const HOST = 'chat.googleapis.com';

const CALLS: Readonly<Record<string, Call>> = {
  'Spaces.setup': { http: 'POST', path: 'spaces:setup', hasBody: true },
  'Spaces.create': { http: 'POST', path: 'spaces', hasBody: true },
  'Spaces.get': { http: 'GET', path: '*' },
  'Spaces.list': { http: 'GET', path: 'spaces' },
  'Spaces.search': { http: 'GET', path: 'spaces:search' },
  'Spaces.patch': { http: 'PATCH', path: '*', hasBody: true },
  'Spaces.remove': { http: 'DELETE', path: '*' },
  'Spaces.findDirectMessage': { http: 'GET', path: 'spaces:findDirectMessage' },
  'Spaces.findGroupChats': { http: 'GET', path: 'spaces:findGroupChats' },
  'Spaces.completeImport': { http: 'POST', path: '*:completeImport', hasBody: true },
  'Spaces.Members.create': { http: 'POST', path: '*/members', hasBody: true },
  'Spaces.Members.get': { http: 'GET', path: '*' },
  'Spaces.Members.list': { http: 'GET', path: '*/members' },
  'Spaces.Members.patch': { http: 'PATCH', path: '*', hasBody: true },
  'Spaces.Members.remove': { http: 'DELETE', path: '*' },
  'Spaces.Messages.create': { http: 'POST', path: '*/messages', hasBody: true },
  'Spaces.Messages.get': { http: 'GET', path: '*' },
  'Spaces.Messages.list': { http: 'GET', path: '*/messages' },
  'Spaces.Messages.patch': { http: 'PATCH', path: '*', hasBody: true },
  'Spaces.Messages.update': { http: 'PUT', path: '*', hasBody: true },
  'Spaces.Messages.remove': { http: 'DELETE', path: '*' },
  'Spaces.Messages.Reactions.create': { http: 'POST', path: '*/reactions', hasBody: true },
  'Spaces.Messages.Reactions.list': { http: 'GET', path: '*/reactions' },
  'Spaces.Messages.Reactions.remove': { http: 'DELETE', path: '*' },
  'Spaces.MessagePins.create': { http: 'POST', path: '*/messagePins', hasBody: true },
  'Spaces.MessagePins.list': { http: 'GET', path: '*/messagePins' },
  'Spaces.MessagePins.remove': { http: 'DELETE', path: '*' },
  'Users.Sections.create': { http: 'POST', path: '*/sections', hasBody: true },
  'Users.Sections.list': { http: 'GET', path: '*/sections' },
  'Users.Sections.patch': { http: 'PATCH', path: '*', hasBody: true },
  'Users.Sections.remove': { http: 'DELETE', path: '*' },
  'Users.Sections.position': { http: 'POST', path: '*:position', hasBody: true },
  'Users.Sections.Items.list': { http: 'GET', path: '*/items' },
  'Users.Sections.Items.move': { http: 'POST', path: '*:move', hasBody: true },
  'Users.Spaces.SpaceNotificationSetting.get': { http: 'GET', path: '*' },
  'Users.Spaces.SpaceNotificationSetting.patch': { http: 'PATCH', path: '*', hasBody: true },
};

/** `Chat.newMessage()` and its like make an empty body. */
const MADE = [
  'Group',
  'Membership',
  'Message',
  'Section',
  'SetUpSpaceRequest',
  'Space',
  'Thread',
  'User',
];

/** What may follow the arguments that a function needs: its options, and headers. */
const EXTRA_ARGUMENTS = 2;

/** Makes the object that scripts see as `Chat`. */
export function chatService(runtime: Runtime) {
  const costs = runtime.random.fork('chat');

  const call = (
    method: string,
    { http, path, hasBody }: Call,
    given: readonly unknown[],
  ): unknown =>
    runtime.slowCall(`Chat.${method}`, () => {
      const needed = (hasBody ? 1 : 0) + (path.includes('*') ? 1 : 0);
      if (given.length < needed || given.length > needed + EXTRA_ARGUMENTS)
        runtime.fail(
          `Invalid number of arguments provided. Expected ${needed}-${needed + EXTRA_ARGUMENTS} only`,
        );
      const name = path.includes('*') ? given[needed - 1] : '';
      const full = path.replace('*', String(name));
      if (/[\s?#]/.test(full) || typeof name !== 'string' || full.includes('undefined'))
        runtime.fail(`Invalid resource name: ${full}`);
      const totalMs = drawBatchCost(1, costs, runtime.context.slower);
      const outMs = Math.round((totalMs * 0.3 * costs.between(0, 100)) / 100);
      runtime.spend(outMs);
      const { seen, delayMs } = send(runtime, {
        method: http,
        host: HOST,
        path: `/v1/${full}`,
        query: queryOf(given[needed]),
        authorization: authorizationOf(runtime, given[needed + 1]),
        ...(hasBody && { body: JSON.stringify(given[0]) }),
      });
      runtime.spend(totalMs - outMs + delayMs);
      if (seen.kind === 'lost') return runtime.fail('Empty response');
      const { status, body: text } = seen.answer;
      const parsed = parse(text);
      if (parsed === undefined) return runtime.fail('Empty response');
      if (status < 400) return runtime.realm.JSON.parse(text);
      const error = (parsed as { error?: ErrorBody }).error ?? {};
      const { message = '', code = status } = error;
      return runtime.fail(
        `API call to chat.${lowerFirst(method)} failed with error: ${message}`,
        'GoogleJsonResponseException',
        {
          message,
          code,
          errors: error.errors ?? [{ domain: 'global', reason: reasonOf(error), message }],
        },
      );
    });

  const service: Functions = {};
  for (const [method, how] of Object.entries(CALLS)) {
    const parts = method.split('.');
    let place = service;
    for (const part of parts.slice(0, -1)) {
      place[part] ??= {};
      place = place[part] as Functions;
    }
    place[parts[parts.length - 1] ?? ''] = (...given: unknown[]) => call(method, how, given);
  }
  for (const resource of MADE) service[`new${resource}`] = () => runtime.realm.JSON.parse('{}');
  return service;
}

/** Functions by name, and further ones below them. */
interface Functions {
  [name: string]: Functions | ((...given: unknown[]) => unknown);
}

/** Options that are null or undefined are left out, as if not given. */
function queryOf(options: unknown): OutgoingRequest['query'] {
  const query: OutgoingRequest['query'] = {};
  for (const [key, value] of Object.entries(options ?? {}))
    if (value !== null && value !== undefined)
      query[key] = Array.isArray(value) ? value.map(String) : String(value);
  return query;
}

/** The last argument may bring another token: one that this execution wasn't given is worth nothing. */
function authorizationOf(runtime: Runtime, headers: unknown): string {
  const own = `Bearer ${tokenOf(runtime)}`;
  const given = Object.entries(headers ?? {}).find(
    ([key]) => key.toLowerCase() === 'authorization',
  );
  return given === undefined || given[1] === own ? own : 'Bearer';
}

interface ErrorBody {
  message?: string;
  code?: number;
  status?: string;
  errors?: unknown[];
  details?: { reason?: string }[];
}

/** The older reason, which exceptions of advanced services carry in place of a status. */
const REASONS: Readonly<Record<string, string>> = {
  INVALID_ARGUMENT: 'badRequest',
  FAILED_PRECONDITION: 'failedPrecondition',
  UNAUTHENTICATED: 'authError',
  PERMISSION_DENIED: 'forbidden',
  NOT_FOUND: 'notFound',
  ALREADY_EXISTS: 'alreadyExists',
  RESOURCE_EXHAUSTED: 'rateLimitExceeded',
  UNAVAILABLE: 'backendError',
  // Where details say more than the status.
  SERVICE_DISABLED: 'accessNotConfigured',
  ACCESS_TOKEN_SCOPE_INSUFFICIENT: 'insufficientPermissions',
};

function reasonOf({ status = '', details = [] }: ErrorBody): string {
  const reasons = [...details.map(({ reason }) => reason ?? ''), status];
  return (
    reasons.map((reason) => REASONS[reason]).find((reason) => reason !== undefined) ?? 'unknown'
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `Spaces.Members.list` → `spaces.members.list`; removing is called `delete` in the API. */
function lowerFirst(method: string): string {
  return method
    .split('.')
    .map((part) => part.charAt(0).toLowerCase() + part.slice(1))
    .join('.')
    .replace(/\.remove$/, '.delete');
}
