/** `@google-apps/chat`, the Cloud client, over REST (its `fallback`), as a speaker of the conversation. */
import type { Heard, Speaker } from './conversation';

type Fields = Record<string, unknown>;
type Rpc = (request: Fields, options: { autoPaginate: false }) => Promise<unknown[]>;

/** What the packages give, as far as it is used here. */
export interface CloudPackages {
  ChatServiceClient: new (options: Fields) => Record<string, Rpc>;
  GoogleAuth: new (options: Fields) => object;
  OAuth2Client: new () => { setCredentials(credentials: Fields): void };
}

/** The rpc of each method, and the field of its request in which the body stands; '' when it is the request. */
const RPCS: Readonly<Record<string, readonly [rpc: string, body?: string]>> = {
  'spaces.setup': ['setUpSpace', ''],
  'spaces.create': ['createSpace', 'space'],
  'spaces.get': ['getSpace'],
  'spaces.list': ['listSpaces'],
  'spaces.search': ['searchSpaces'],
  'spaces.patch': ['updateSpace', 'space'],
  'spaces.delete': ['deleteSpace'],
  'spaces.findDirectMessage': ['findDirectMessage'],
  'spaces.findGroupChats': ['findGroupChats'],
  'spaces.completeImport': ['completeImportSpace', ''],
  'spaces.members.create': ['createMembership', 'membership'],
  'spaces.members.list': ['listMemberships'],
  'spaces.members.get': ['getMembership'],
  'spaces.members.patch': ['updateMembership', 'membership'],
  'spaces.members.delete': ['deleteMembership'],
  'spaces.messages.create': ['createMessage', 'message'],
  'spaces.messages.list': ['listMessages'],
  'spaces.messages.get': ['getMessage'],
  'spaces.messages.patch': ['updateMessage', 'message'],
  'spaces.messages.delete': ['deleteMessage'],
  'spaces.messagePins.create': ['createMessagePin', 'messagePin'],
  'spaces.messagePins.list': ['listMessagePins'],
  'spaces.messagePins.delete': ['deleteMessagePin'],
  'users.sections.create': ['createSection', 'section'],
  'users.sections.list': ['listSections'],
  'users.sections.patch': ['updateSection', 'section'],
  'users.sections.position': ['positionSection', ''],
  'users.sections.delete': ['deleteSection'],
  'users.sections.items.list': ['listSectionItems'],
  'users.sections.items.move': ['moveSectionItem', ''],
  'users.spaces.spaceNotificationSetting.get': ['getSpaceNotificationSetting'],
  'users.spaces.spaceNotificationSetting.patch': [
    'updateSpaceNotificationSetting',
    'spaceNotificationSetting',
  ],
};

/** Codes of gRPC, by which this client names what HTTP calls by a status. */
const STATUSES: Readonly<Record<number, string>> = {
  3: 'INVALID_ARGUMENT',
  5: 'NOT_FOUND',
  6: 'ALREADY_EXISTS',
  7: 'PERMISSION_DENIED',
  8: 'RESOURCE_EXHAUSTED',
  9: 'FAILED_PRECONDITION',
  12: 'UNIMPLEMENTED',
  14: 'UNAVAILABLE',
  16: 'UNAUTHENTICATED',
};

/** Speaks through a client of each person's own. */
export function cloudSpeaker(packages: CloudPackages, port: number): Speaker {
  const clients = new Map<string, Record<string, Rpc>>();
  const clientOf = (person: string) => {
    let client = clients.get(person);
    if (client === undefined) {
      const authClient = new packages.OAuth2Client();
      authClient.setCredentials({ access_token: person, expiry_date: Date.now() + 3_600_000 });
      client = new packages.ChatServiceClient({
        fallback: true,
        protocol: 'http',
        apiEndpoint: '127.0.0.1',
        port,
        auth: new packages.GoogleAuth({ authClient }),
      });
      clients.set(person, client);
    }
    return client;
  };
  return async ({ call, parameters, body, person }): Promise<Heard> => {
    const [rpc, bodyField] = RPCS[call] ?? [];
    const client = clientOf(person);
    if (rpc === undefined || client[rpc] === undefined) return { kind: 'unknown' };
    try {
      const request = requestOf(parameters, body, bodyField);
      const answer = await client[rpc](request, { autoPaginate: false });
      // Of a list the third part is the whole answer.
      const whole = Array.isArray(answer[0]) ? answer[2] : answer[0];
      return { kind: 'answer', value: plain(whole) ?? {} };
    } catch (error) {
      const { code = -1 } = error as { code?: number };
      const status = STATUSES[code];
      if (status === undefined) throw error;
      return { kind: 'error', code: undefined, status };
    }
  };
}

function requestOf(parameters: Fields, body: Fields | undefined, bodyField = ''): Fields {
  const { updateMask, ...others } = parameters;
  const mask =
    typeof updateMask === 'string'
      ? { updateMask: { paths: updateMask.split(',').map(snakeCase) } }
      : {};
  if (body === undefined) return { ...others, ...mask };
  if (bodyField === '') return { ...others, ...mask, ...body };
  // The name of what is changed stands in it.
  const { name, ...rest } = others;
  const named = name === undefined ? {} : { name };
  return { ...rest, ...mask, [bodyField]: { ...body, ...named } };
}

function snakeCase(path: string): string {
  return path.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/**
 * An answer as the JSON it came from: times as texts, and nothing of what the client adds where
 * the answer said nothing. Undefined where nothing is left.
 */
function plain(value: unknown): unknown {
  if (Array.isArray(value))
    return value.length === 0 ? undefined : value.map((item) => plain(item) ?? {});
  if (typeof value === 'string')
    return value === '' || value.endsWith('_UNSPECIFIED') || value === 'NOTIFICATION_TYPE_NONE'
      ? undefined
      : value;
  if (typeof value !== 'object' || value === null) return value || undefined;
  const fields = value as Fields;
  if ('seconds' in fields && 'nanos' in fields) return timeOf(fields);
  const kept = Object.entries(fields)
    // Which of several fields is set, by the client's own account.
    .filter(
      ([name, held]) =>
        !(typeof held === 'string' && (name.startsWith('_') || Object.hasOwn(fields, held))),
    )
    .map(([name, held]) => [name, plain(held)] as const)
    .filter(([, held]) => held !== undefined);
  return Object.fromEntries(kept);
}

function timeOf({ seconds, nanos }: Fields): string {
  const whole = new Date(Number(seconds) * 1000).toISOString().slice(0, 19);
  return `${whole}.${String(Math.round(Number(nanos) / 1000)).padStart(6, '0')}Z`;
}
