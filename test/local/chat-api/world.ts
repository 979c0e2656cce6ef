/** A Chat to test against: virtual time, one seed, and calls that read like what they do. */
import {
  type ApiAnswer,
  type ApiRequest,
  type ChatApi,
  type ChatApiOptions,
  createChatApi,
} from '../../../local/chat-api';
import { routeOf } from '../../../local/chat-api/methods';
import type { Field, Fields } from '../../../local/chat-api/wire';
import { type VirtualClock, virtualClock } from '../../../local/clock';
import { type Faults, faultsFrom } from '../../../local/faults';
import { randomFrom } from '../../../local/random';

export interface Answered {
  status: number;
  /** The parsed body; what each test expects of it is the test. */
  // biome-ignore lint/suspicious/noExplicitAny: JSON of every method, checked field by field
  body: any;
  raw: ApiAnswer;
}

export interface TestChat {
  api: ChatApi;
  clock: VirtualClock;
  faults: Faults;
  /** One call as ann@example.com unless `as` says otherwise: `call('POST', 'spaces:setup', {…})`. */
  call(method: ApiRequest['method'], path: string, body?: unknown, as?: string): Answered;
  /** Sets up a named space with these people and answers its name; fails when refused. */
  space(people?: string[], space?: object): string;
}

export const ANN = 'ann@example.com';

export function testChat(
  faultTexts: string[] = [],
  options: Partial<ChatApiOptions> & { seed?: number } = {},
): TestChat {
  const random = randomFrom(options.seed ?? 1);
  const clock = virtualClock();
  const faults = faultsFrom(faultTexts, random.fork('faults'));
  const api = createChatApi({ clock, random, faults, organisation: ['example.com'], ...options });
  const call: TestChat['call'] = (method, pathAndQuery, body, as = ANN) => {
    const [path = '', search = ''] = pathAndQuery.split('?');
    const host = path.startsWith('groups:')
      ? 'cloudidentity.googleapis.com'
      : path.startsWith('people:')
        ? 'people.googleapis.com'
        : 'chat.googleapis.com';
    const raw = api.handle({
      method,
      host,
      path: `/v1/${path}`,
      query: Object.fromEntries(new URLSearchParams(search)),
      ...(as === '' ? {} : { authorization: `Bearer ${as}` }),
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const json = raw.headers['content-type']?.startsWith('application/json') === true;
    const answer = { status: raw.status, body: json ? JSON.parse(raw.body) : raw.body, raw };
    const route = routeOf(host, method, `/v1/${path}`);
    if (raw.status === 200 && route !== undefined)
      checkAnswer(answer.body, route.method.answer, `${method} ${path}`);
    return answer;
  };
  return {
    api,
    clock,
    faults,
    call,
    space(people = [], space = {}) {
      const answer = call('POST', 'spaces:setup', setUp(people, space));
      if (answer.status !== 200) throw new Error(answer.raw.body);
      return answer.body.name;
    },
  };
}

/** The body of a set-up of a named space, with people by whatever comes after `users/`. */
export function setUp(people: string[], space: object = {}, requestId?: string): object {
  return {
    space: { spaceType: 'SPACE', displayName: 'Robotics', ...space },
    memberships: people.map(human),
    ...(requestId === undefined ? {} : { requestId }),
  };
}

export function human(person: string): object {
  return { member: { name: `users/${person}`, type: 'HUMAN' } };
}

/** The addresses of all members of a space, the invited with a question mark, in order. */
export function whoIsIn(chat: TestChat, name: string): string[] {
  const report = chat.api.spaces().find((space) => space.name === name);
  if (report === undefined) throw new Error(`No space ${name}`);
  return report.members.map(
    (member) => (member.email || member.name) + (member.state === 'INVITED' ? '?' : ''),
  );
}

/** Throws for an answer with a field, or a type of one, that its method's answers don't have. */
function checkAnswer(value: Record<string, unknown>, fields: Fields, path: string): void {
  for (const [name, held] of Object.entries(value)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field === undefined)
      throw new Error(`${path} answered ${name}, which its answers don’t have`);
    checkField(held, field, `${path}.${name}`);
  }
}

function checkField(held: unknown, field: Field, path: string): void {
  const fits = (right: boolean) => {
    if (!right)
      throw new Error(`${path} answered ${JSON.stringify(held)}, which is no ${field.type}`);
  };
  switch (field.type) {
    case 'any':
      return;
    case 'string':
    case 'boolean':
    case 'number':
      fits(typeof held === field.type);
      return;
    case 'time':
      fits(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/.test(String(held)));
      return;
    case 'enum':
      fits(
        Object.hasOwn(field.values, String(held)) ||
          Object.values(field.values).includes(Number(held)),
      );
      return;
    case 'list':
      fits(Array.isArray(held));
      for (const [index, item] of (held as unknown[]).entries())
        checkField(item, field.of, `${path}[${index}]`);
      return;
    case 'message':
      fits(typeof held === 'object' && held !== null);
      checkAnswer(held as Record<string, unknown>, field.fields, path);
  }
}
