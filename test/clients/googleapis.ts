/** `@googleapis/chat`, any version of it, as a speaker of the conversation. */
import type { Speaker } from './conversation';

/** What the package gives, as far as it is used here. */
type MakeChat = (options: { version: 'v1'; rootUrl: string }) => object;

interface Refused {
  status?: number;
  response?: { data?: { error?: { code?: number; status?: string } } };
}

/** Speaks through the client that `makeChat` makes. */
export function googleapisSpeaker(makeChat: MakeChat, rootUrl: string): Speaker {
  const client = makeChat({ version: 'v1', rootUrl });
  return async ({ call, parameters, body, person }) => {
    const [resource, method] = functionAt(client, call);
    if (method === undefined) return { kind: 'unknown' };
    try {
      const answer = await method.call(
        resource,
        { ...parameters, ...(body === undefined ? {} : { requestBody: body }) },
        // Jest can't load the ES module that the client would fetch with.
        { headers: { Authorization: `Bearer ${person}` }, fetchImplementation: fetch },
      );
      return { kind: 'answer', value: answer.data };
    } catch (error) {
      const { status, response } = error as Refused;
      const { code = status, status: name } = response?.data?.error ?? {};
      return { kind: 'error', code, status: name };
    }
  };
}

type Method = (parameters: object, options: object) => Promise<{ data: unknown }>;

function functionAt(client: object, call: string): [object, Method | undefined] {
  const parts = call.split('.');
  const name = parts.pop() ?? '';
  let resource: Record<string, unknown> = client as Record<string, unknown>;
  for (const part of parts) resource = (resource[part] ?? {}) as Record<string, unknown>;
  const found = resource[name];
  return [resource, typeof found === 'function' ? (found as Method) : undefined];
}
