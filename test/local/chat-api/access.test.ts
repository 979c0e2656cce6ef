/** Who gets in: tokens, scopes, paths, and bodies that are no messages. */

import fc from 'fast-check';
import { createChatApi } from '../../../local/chat-api';
import { virtualClock } from '../../../local/clock';
import { faultsFrom } from '../../../local/faults';
import { randomFrom } from '../../../local/random';
import { ANN, human, setUp, testChat } from './world';

const FULL = 'https://www.googleapis.com/auth/';
const BOB = 'bob@example.com';
const MESSAGE_READERS = ['chat.messages.readonly', 'chat.messages'];
const PINNERS = ['chat.spaces.pins', 'chat.spaces'];

describe('a token', () => {
  test.each([
    [''],
    ['bob'],
    ['nobody1@example.com'],
    ['group-staff@example.com'],
    ['ann@'],
    ['|x'],
  ])('that names nobody (%j) is answered with 401', (as) => {
    const answer = testChat().call('GET', 'spaces', undefined, as);
    expect(answer.status).toBe(401);
    expect(answer.body.error).toMatchObject({
      status: 'UNAUTHENTICATED',
      details: [{ metadata: { method: 'google.chat.v1.ChatService.ListSpaces' } }],
    });
    expect(answer.body.error.errors).toBeUndefined();
    expect(answer.raw.headers['www-authenticate']).toBe(
      'Bearer realm="https://accounts.google.com/", error="invalid_token"',
    );
  });

  test('of another kind than Bearer is answered with 401', () => {
    const { api } = testChat();
    const request = { method: 'GET', host: 'chat.googleapis.com', path: '/v1/spaces', query: {} };
    const authorization = `Basic ${ANN}`;
    expect(api.handle({ ...request, authorization } as never).status).toBe(401);
  });

  test('stands for the same person whatever the case of the address', () => {
    const chat = testChat();
    const name = chat.space();
    expect(chat.call('GET', name, undefined, 'Ann@Example.com').status).toBe(200);
    expect(chat.api.requests().map((request) => request.user)).toEqual([ANN, ANN]);
  });

  test('of a personal account is told that Chat is for Workspace', () => {
    const answer = testChat().call('GET', 'spaces', undefined, 'joe@gmail.com');
    expect(answer.body.error.message).toContain('only available to Google Workspace users');
  });
});

describe('scopes', () => {
  /** For each method: a call that works, and every scope that alone is enough for it. */
  const needs: [string, string, string, unknown, string[]][] = [
    ['POST', 'spaces:setup', 'SetUpSpace', setUp([]), ['chat.spaces.create', 'chat.spaces']],
    [
      'POST',
      'spaces',
      'CreateSpace',
      { spaceType: 'SPACE', displayName: 'x' },
      ['chat.spaces.create', 'chat.spaces'],
    ],
    ['GET', 'spaces', 'ListSpaces', undefined, ['chat.spaces.readonly', 'chat.spaces']],
    [
      'GET',
      'spaces:findDirectMessage?name=users/bob@example.com',
      'FindDirectMessage',
      undefined,
      ['chat.spaces.readonly', 'chat.spaces'],
    ],
    ['GET', 'SPACE', 'GetSpace', undefined, ['chat.spaces.readonly', 'chat.spaces']],
    ['PATCH', 'SPACE?updateMask=displayName', 'UpdateSpace', { displayName: 'y' }, ['chat.spaces']],
    ['DELETE', 'SPACE', 'DeleteSpace', undefined, ['chat.delete']],
    ['POST', 'SPACE/members', 'CreateMembership', human('carol@example.com'), ['chat.memberships']],
    [
      'POST',
      'SPACE/members',
      'CreateMembership',
      { member: { name: 'users/app', type: 'BOT' } },
      ['chat.memberships.app'],
    ],
    [
      'GET',
      'SPACE/members',
      'ListMemberships',
      undefined,
      ['chat.memberships.readonly', 'chat.memberships'],
    ],
    [
      'GET',
      'SPACE/members/bob@example.com',
      'GetMembership',
      undefined,
      ['chat.memberships.readonly', 'chat.memberships'],
    ],
    [
      'PATCH',
      'SPACE/members/bob@example.com?updateMask=role',
      'UpdateMembership',
      { role: 'ROLE_MANAGER' },
      ['chat.memberships'],
    ],
    [
      'DELETE',
      'SPACE/members/bob@example.com',
      'DeleteMembership',
      undefined,
      ['chat.memberships'],
    ],
    [
      'POST',
      'SPACE/messages',
      'CreateMessage',
      { text: 'x' },
      ['chat.messages.create', 'chat.messages'],
    ],
    [
      'GET',
      'SPACE/messages',
      'ListMessages',
      undefined,
      ['chat.messages.readonly', 'chat.messages'],
    ],
    ['GET', 'SPACE/messages/MESSAGE', 'GetMessage', undefined, MESSAGE_READERS],
    [
      'PATCH',
      'SPACE/messages/MESSAGE?updateMask=text',
      'UpdateMessage',
      { text: 'y' },
      ['chat.messages'],
    ],
    ['DELETE', 'SPACE/messages/MESSAGE', 'DeleteMessage', undefined, ['chat.messages']],
    ['POST', 'SPACE/messagePins', 'CreateMessagePin', { message: 'PATH' }, PINNERS],
    [
      'GET',
      'SPACE/messagePins',
      'ListMessagePins',
      undefined,
      [...PINNERS, 'chat.spaces.pins.readonly', 'chat.spaces.readonly'],
    ],
    [
      'GET',
      `spaces:search?query=${encodeURIComponent('space_type = "SPACE"')}`,
      'SearchSpaces',
      undefined,
      ['chat.spaces.readonly', 'chat.spaces'],
    ],
    [
      'GET',
      'spaces:findGroupChats?users=users/bob@example.com',
      'FindGroupChats',
      undefined,
      ['chat.memberships.readonly', 'chat.memberships'],
    ],
    [
      'GET',
      'users/me/SPACE/spaceNotificationSetting',
      'GetSpaceNotificationSetting',
      undefined,
      ['chat.users.spacesettings'],
    ],
    [
      'GET',
      'users/me/sections',
      'ListSections',
      undefined,
      ['chat.users.sections.readonly', 'chat.users.sections'],
    ],
    [
      'POST',
      'users/me/sections',
      'CreateSection',
      { type: 'CUSTOM_SECTION', displayName: 'x' },
      ['chat.users.sections'],
    ],
    [
      'GET',
      'groups:lookup?groupKey.id=group-a@example.com',
      'LookupGroupName',
      undefined,
      ['cloud-identity.groups.readonly'],
    ],
  ];
  const known = [...new Set(needs.flatMap(([, , , , scopes]) => scopes))];

  test.each(needs)('of %s %s (%s)', (method, path, rpc, body, enough) => {
    for (const scope of known) {
      const chat = testChat();
      chat.call('POST', 'spaces:setup', {
        space: { spaceType: 'DIRECT_MESSAGE' },
        memberships: [human(BOB)],
      });
      const space = chat.space([BOB]);
      const message = chat.call('POST', `${space}/messages`, { text: 'x' }).body.name;
      chat.clock.spend(1000);
      const there = path
        .replace('SPACE/messages/MESSAGE', message)
        .replace(/^(users\/me\/)?SPACE/, `$1${space}`);
      const sent = JSON.parse(JSON.stringify(body ?? null).replace('PATH', message)) ?? undefined;
      const answer = chat.call(method as 'GET', there, sent, `${ANN}|${scope}`);
      expect([scope, answer.status]).toEqual([scope, enough.includes(scope) ? 200 : 403]);
      if (answer.status === 200) continue;
      expect(answer.body.error).toMatchObject({
        message: 'Request had insufficient authentication scopes.',
        status: 'PERMISSION_DENIED',
        details: [
          {
            reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
            metadata: { method: expect.stringContaining(`.${rpc}`) },
          },
        ],
      });
    }
  });

  test('may be given in full, several at once, and none listed are none', () => {
    const chat = testChat();
    const as = `${ANN}|${FULL}chat.memberships ${FULL}chat.spaces.readonly`;
    expect(chat.call('GET', 'spaces', undefined, as).status).toBe(200);
    expect(chat.call('GET', 'spaces', undefined, `${ANN}|`).status).toBe(403);
    expect(chat.call('GET', 'spaces', undefined, ANN).status).toBe(200);
  });
});

describe('a path', () => {
  test.each([
    ['GET', 'nothing'],
    ['PUT', 'spaces'],
    ['POST', 'spaces:search'],
    ['GET', 'spaces/A:move'],
    ['POST', 'users/me/sections/:position'],
    ['GET', 'spaces//members'],
    ['GET', 'spaces/A/members/B/C'],
    ['GET', 'spaces/%E0%A4%A/members'],
    ['GET', 'constructor'],
  ])('%s %s that no method has is a page of HTML', (method, path) => {
    const answer = testChat().call(method as 'GET', path);
    expect(answer.status).toBe(404);
    expect(answer.raw.headers['content-type']).toContain('text/html');
  });

  test.each([
    ['POST', 'spaces/A/messages/B/reactions', 'CreateReaction'],
    ['GET', 'spaces/A/spaceEvents', 'ListSpaceEvents'],
    ['GET', 'users/me/spaces/A/spaceReadState', 'GetSpaceReadState'],
    ['POST', 'spaces/A:completeImport', 'CompleteImportSpace'],
    ['POST', 'users/me/availability:markAsAway', 'MarkAsAway'],
    ['GET', 'customEmojis', 'ListCustomEmojis'],
    ['GET', 'media/A/B', 'media.download'],
  ])('%s %s that only Google has is answered with 501 and a sentence', (method, path, name) => {
    const { status, body } = testChat().call(method as 'GET', path);
    expect(status).toBe(501);
    expect(body.error).toMatchObject({ code: 501, status: 'UNIMPLEMENTED' });
    expect(body.error.message).toContain(`This emulator doesn't carry out`);
    expect(body.error.message).toContain(name);
  });

  test('of the other API is unknown at this one', () => {
    const { api } = testChat();
    const path = '/v1/groups:lookup';
    const authorization = `Bearer ${ANN}`;
    const host = 'chat.googleapis.com';
    expect(api.handle({ method: 'GET', host, path, query: {}, authorization }).status).toBe(404);
  });
});

describe('a body', () => {
  test.each([
    ['no JSON', '{"space":', 'Invalid JSON payload received.'],
    ['a list', '[]', 'Root element must be a message.'],
    ['an unknown field', '{"room": 1}', 'Unknown name "room": Cannot find field.'],
    ['an unknown field inside', '{"space": {"nme": 1}}', `Unknown name "nme" at 'space'`],
    ['a number for a text', '{"requestId": 7}', "Invalid value at 'request_id' (TYPE_STRING), 7"],
    ['a text for a flag', '{"space": {"externalUserAllowed": "yes"}}', '(TYPE_BOOL), "yes"'],
    ['no list of memberships', '{"memberships": {}}', "Invalid value at 'memberships'"],
    ['a text for a message', '{"space": "x"}', "Invalid value at 'space'"],
    [
      'an unknown enum value',
      '{"space": {"spaceType": "ROOM"}}',
      '(type.googleapis.com/google.chat.v1.Space.SpaceType), "ROOM"',
    ],
    ['no space', '{}', 'space is required.'],
    ['a number that no value has', '{"space": {"spaceType": 9}}', 'Space.SpaceType), 9'],
    ['a time that is none', '{"space": {"createTime": "today"}}', 'protobuf.Timestamp), "today"'],
    ['a name that every object has', '{"constructor": 1}', 'Unknown name "constructor"'],
  ])('with %s is refused and quoted', (_, body, message) => {
    const answer = testChat().call('POST', 'spaces:setup', body);
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toContain(message);
  });

  test('with several mistakes is told all of them', () => {
    const body = '{"room": 1, "space": {"spaceType": "SPACE", "nme": 2, "displayName": 3}}';
    const { error } = testChat().call('POST', 'spaces:setup', body).body;
    expect(error.details[0].fieldViolations).toHaveLength(3);
    expect(error.message.split('\n')).toEqual([
      'Invalid JSON payload received. Unknown name "room": Cannot find field.',
      `Invalid JSON payload received. Unknown name "nme" at 'space': Cannot find field.`,
      "Invalid value at 'space.display_name' (TYPE_STRING), 3",
    ]);
    const query = testChat().call('GET', 'spaces?limit=1&constructor=1').body.error;
    expect(query.details[0].fieldViolations).toHaveLength(2);
  });

  test('may use the names of the protocol buffers, and null for what is not set', () => {
    const body = {
      space: { space_type: 'SPACE', display_name: 'Snakes', spaceDetails: null },
      request_id: 'r1',
    };
    const answer = testChat().call('POST', 'spaces:setup', body);
    expect(answer.body).toMatchObject({ spaceType: 'SPACE', displayName: 'Snakes' });
  });
});

test('whatever is sent is answered, never thrown back', () => {
  const random = randomFrom(3);
  const faults = faultsFrom([], random);
  const api = createChatApi({
    clock: virtualClock(),
    random,
    faults,
    organisation: ['example.com'],
    spaceWritesPerMinute: 1e9,
  });
  const word = fc.oneof(
    fc.string(),
    fc.constantFrom('spaces', 'spaces:setup', 'members', 'messages', '..', 'users/1', '__proto__'),
  );
  const body = fc.oneof(
    fc.json(),
    fc.string(),
    fc
      .record(
        {
          space: fc.record(
            {
              spaceType: fc.constantFrom('SPACE', 'GROUP_CHAT', 'DIRECT_MESSAGE'),
              displayName: fc.oneof(fc.string(), fc.jsonValue()),
              spaceDetails: fc.jsonValue(),
            },
            { requiredKeys: [] },
          ),
          memberships: fc.array(fc.oneof(fc.jsonValue(), fc.string().map(human))),
          requestId: fc.string(),
        },
        { requiredKeys: [] },
      )
      .map((value) => JSON.stringify(value)),
  );
  fc.assert(
    fc.property(
      fc.constantFrom('GET', 'POST', 'PATCH', 'DELETE'),
      fc.oneof(
        fc.constant('/v1/spaces:setup'),
        fc.array(word, { maxLength: 5 }).map((parts) => `/v1/${parts.join('/')}`),
      ),
      fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('filter', 'fields', 'pageToken')), word),
      body,
      (method, path, query, text) => {
        const answer = api.handle({
          method: method as 'GET',
          host: 'chat.googleapis.com',
          path,
          query,
          authorization: `Bearer ${ANN}`,
          body: text,
        });
        return [200, 400, 403, 404].includes(answer.status);
      },
    ),
    { numRuns: 500, seed: 7 },
  );
});
