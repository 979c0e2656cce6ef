/** Every method's query, body and answer has the fields and types that the official client has, no more and no fewer. */
import { METHODS, routeOf } from '../../../local/chat-api/methods';
import { differences, OFFICIAL_NAMES, officialTypes, parametersOf } from './official-types';

const CLIENT = officialTypes(require.resolve('@googleapis/chat/build/v1.d.ts'));

/** What only clients newer than the one installed know; test/clients compares with such a one. */
const NEWER: readonly RegExp[] = [
  /(^|\.)affiliation is not in the client$/,
  /(^|\.)markupSyntax is not in the client$/,
  /(^|\.)accessPermissionSettings is not in the client$/,
  /^results is not in the client$/,
];
const NEWER_METHODS = /^spaces\.messagePins\./;

const isNewer = (difference: string) => NEWER.some((known) => known.test(difference));

const CHAT_METHODS = Object.entries(METHODS).filter(
  ([, method]) => method.host === 'chat.googleapis.com',
);

test('every method of the emulator has its official name', () => {
  expect(CHAT_METHODS.map(([key]) => key).sort()).toEqual(Object.keys(OFFICIAL_NAMES).sort());
});

const compared = CHAT_METHODS.map(
  ([key, method]) => [OFFICIAL_NAMES[key] ?? key, method] as const,
).filter(([name]) => !NEWER_METHODS.test(name));

test.each(compared)('%s', (name, method) => {
  const official = CLIENT.methods.get(name);
  expect(official).toBeDefined();
  const { query, body } = parametersOf(CLIENT, name);
  const answer = CLIENT.interfaces.get(official?.answer ?? '') ?? {};
  expect({
    query: differences(CLIENT, method.query, query, '').filter((one) => !isNewer(one)),
    body: differences(CLIENT, method.body, CLIENT.interfaces.get(body ?? '') ?? {}, '').filter(
      (one) => !isNewer(one),
    ),
    answer: differences(CLIENT, method.answer, answer, '').filter((one) => !isNewer(one)),
  }).toEqual({ query: [], body: [], answer: [] });
});

test('the comparison finds what is missing, too much, and of another type', () => {
  const space = CLIENT.interfaces.get('Schema$Space') ?? {};
  const { displayName: _, ...less } = METHODS['GET spaces/{space}']?.answer ?? {};
  const fields = {
    ...less,
    colour: { type: 'string' },
    singleUserBotDm: { type: 'string' },
  } as const;
  expect(differences(CLIENT, fields, space, 'space').filter((one) => !isNewer(one))).toEqual([
    'space.singleUserBotDm is a text here, boolean in the client',
    'space.colour is not in the client',
    'space.displayName is missing',
  ]);
});

test('what the client has beyond that is answered with 501, nothing with a page of HTML', () => {
  const known = new Set(compared.map(([name]) => name));
  const others = [...CLIENT.methods.keys()].filter((name) => !known.has(name));
  expect(others.sort()).toEqual(Object.keys(ABSENT).sort());
  for (const [name, [method, path]] of Object.entries(ABSENT))
    expect([name, routeOf('chat.googleapis.com', method, path)]).toEqual([name, expect.anything()]);
});

/** A call of each method that the emulator does without. */
const ABSENT: Readonly<Record<string, readonly [string, string]>> = {
  'customemojis.create': ['POST', '/v1/customEmojis'],
  'customemojis.delete': ['DELETE', '/v1/customEmojis/A'],
  'customemojis.get': ['GET', '/v1/customEmojis/A'],
  'customemojis.list': ['GET', '/v1/customEmojis'],
  'media.download': ['GET', '/v1/media/A/B'],
  'media.upload': ['POST', '/upload/v1/spaces/A/attachments:upload'],
  'spaces.completeImport': ['POST', '/v1/spaces/A:completeImport'],
  'spaces.messages.attachments.get': ['GET', '/v1/spaces/A/messages/B/attachments/C'],
  'spaces.messages.reactions.create': ['POST', '/v1/spaces/A/messages/B/reactions'],
  'spaces.messages.reactions.delete': ['DELETE', '/v1/spaces/A/messages/B/reactions/C'],
  'spaces.messages.reactions.list': ['GET', '/v1/spaces/A/messages/B/reactions'],
  'spaces.spaceevents.get': ['GET', '/v1/spaces/A/spaceEvents/B'],
  'spaces.spaceevents.list': ['GET', '/v1/spaces/A/spaceEvents'],
  'users.spaces.getSpaceReadState': ['GET', '/v1/users/me/spaces/A/spaceReadState'],
  'users.spaces.updateSpaceReadState': ['PATCH', '/v1/users/me/spaces/A/spaceReadState'],
  'users.spaces.threads.getThreadReadState': [
    'GET',
    '/v1/users/me/spaces/A/threads/B/threadReadState',
  ],
};
