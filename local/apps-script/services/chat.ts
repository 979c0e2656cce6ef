/** The advanced service `Chat`: one call at a time, and every refusal is thrown. */

import { drawBatchCost } from '../costs';
import type { OutgoingRequest } from '../operations';
import type { Runtime } from '../runtime';
import { send, tokenOf } from './requests';

type Resource = Record<string, unknown>;
type Options = Record<string, string | number | boolean | string[]>;

const HOST = 'chat.googleapis.com';

/** Makes the object that scripts see as `Chat`. */
export function chatService(runtime: Runtime) {
  const costs = runtime.random.fork('chat');

  const call = (
    method: string,
    httpMethod: OutgoingRequest['method'],
    path: string,
    options: Options = {},
    body?: Resource,
  ): unknown =>
    runtime.slowCall(`Chat.${method}`, () => {
      if (/[\s?#]/.test(path) || path.includes('undefined'))
        runtime.fail(`Invalid resource name: ${path}`);
      const query: Record<string, string | string[]> = {};
      for (const [key, value] of Object.entries(options))
        query[key] = Array.isArray(value) ? value.map(String) : String(value);
      const totalMs = drawBatchCost(1, costs, runtime.context.slower);
      const outMs = Math.round((totalMs * 0.3 * costs.between(0, 100)) / 100);
      runtime.spend(outMs);
      const { seen, delayMs } = send(runtime, {
        method: httpMethod,
        host: HOST,
        path: `/v1/${path}`,
        query,
        authorization: `Bearer ${tokenOf(runtime)}`,
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      runtime.spend(totalMs - outMs + delayMs);
      if (seen.kind === 'lost') return runtime.fail('Empty response');
      const { status, body: text } = seen.answer;
      const parsed = parse(text);
      if (parsed === undefined) return runtime.fail('Empty response');
      if (status < 400) return runtime.realm.JSON.parse(text);
      const { message = '', errors, code = status } = (parsed as { error?: ErrorBody }).error ?? {};
      return runtime.fail(
        `API call to chat.${lowerFirst(method)} failed with error: ${message}`,
        'GoogleJsonResponseException',
        {
          message,
          code,
          errors: errors ?? [{ domain: 'global', reason: 'badRequest', message }],
        },
      );
    });

  return {
    Spaces: {
      setup: (resource: Resource) => call('Spaces.setup', 'POST', 'spaces:setup', {}, resource),
      create: (resource: Resource, options?: Options) =>
        call('Spaces.create', 'POST', 'spaces', options, resource),
      get: (name: string, options?: Options) => call('Spaces.get', 'GET', name, options),
      list: (options?: Options) => call('Spaces.list', 'GET', 'spaces', options),
      patch: (resource: Resource, name: string, options?: Options) =>
        call('Spaces.patch', 'PATCH', name, options, resource),
      remove: (name: string, options?: Options) => call('Spaces.remove', 'DELETE', name, options),
      findDirectMessage: (options?: Options) =>
        call('Spaces.findDirectMessage', 'GET', 'spaces:findDirectMessage', options),
      Members: {
        create: (resource: Resource, parent: string, options?: Options) =>
          call('Spaces.Members.create', 'POST', `${parent}/members`, options, resource),
        get: (name: string, options?: Options) => call('Spaces.Members.get', 'GET', name, options),
        list: (parent: string, options?: Options) =>
          call('Spaces.Members.list', 'GET', `${parent}/members`, options),
        patch: (resource: Resource, name: string, options?: Options) =>
          call('Spaces.Members.patch', 'PATCH', name, options, resource),
        remove: (name: string, options?: Options) =>
          call('Spaces.Members.remove', 'DELETE', name, options),
      },
      Messages: {
        create: (resource: Resource, parent: string, options?: Options) =>
          call('Spaces.Messages.create', 'POST', `${parent}/messages`, options, resource),
        get: (name: string, options?: Options) => call('Spaces.Messages.get', 'GET', name, options),
        list: (parent: string, options?: Options) =>
          call('Spaces.Messages.list', 'GET', `${parent}/messages`, options),
      },
    },
  };
}

interface ErrorBody {
  message?: string;
  code?: number;
  errors?: unknown[];
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
