/** The fields of answers that other people's clients found different at Google. */
import { human, type TestChat, testChat } from './world';

const BOB = 'bob@example.com';
const ZOE = 'zoe@outside.example.net';

function direct(chat: TestChat, person: string) {
  return chat.call('POST', 'spaces:setup', {
    space: { spaceType: 'DIRECT_MESSAGE' },
    memberships: [human(person)],
  }).body;
}

test('a named space has its customer and an address at chat.google.com, and is a room', () => {
  const chat = testChat();
  const name = chat.space();
  const id = name.slice('spaces/'.length);
  expect(chat.call('GET', name).body).toMatchObject({
    type: 'ROOM',
    spaceUri: `https://chat.google.com/room/${id}?cls=11`,
    customer: expect.stringMatching(/^customers\/C/),
    spaceThreadingState: 'THREADED_MESSAGES',
  });
});

test('a direct message between people is a room of its own address, without customer or time of creation', () => {
  const body = direct(testChat(), BOB);
  expect(body).toMatchObject({
    type: 'ROOM',
    spaceUri: `https://chat.google.com/dm/${body.name.slice('spaces/'.length)}?cls=11`,
  });
  expect(body.customer).toBeUndefined();
  expect(body.createTime).toBeUndefined();
  expect(body.externalUserAllowed).toBeUndefined();
});

test('a direct message with the app is a DM, and threaded', () => {
  const space = { spaceType: 'DIRECT_MESSAGE', singleUserBotDm: true };
  expect(testChat().call('POST', 'spaces:setup', { space }).body).toMatchObject({
    type: 'DM',
    spaceThreadingState: 'THREADED_MESSAGES',
  });
});

test('a direct message with somebody outside allows people from outside', () => {
  expect(direct(testChat(), ZOE).externalUserAllowed).toBe(true);
});

test('permissions come with a space, never in a list', () => {
  const chat = testChat();
  const name = chat.space();
  expect(chat.call('GET', name).body.permissionSettings).toBeDefined();
  expect(chat.call('GET', 'spaces').body.spaces[0].permissionSettings).toBeUndefined();
});

test('people are internal or external; groups have neither that nor a role, apps a role only', () => {
  const chat = testChat();
  const space = chat.space([ZOE], { externalUserAllowed: true });
  chat.call('POST', `${space}/members`, { groupMember: { name: 'groups/03abc' } });
  chat.call('POST', `${space}/members`, { member: { name: 'users/app', type: 'BOT' } });
  const { memberships } = chat.call('GET', `${space}/members?showGroups=true`).body;
  expect(memberships.map((one: { affiliation?: string }) => one.affiliation)).toEqual([
    'INTERNAL',
    'EXTERNAL',
    undefined,
    undefined,
  ]);
  expect(memberships[2]).toEqual({
    name: `${space}/members/group-03abc`,
    state: 'JOINED',
    createTime: expect.any(String),
    groupMember: { name: 'groups/03abc' },
  });
  expect(memberships[3].role).toBe('ROLE_MEMBER');
});

test('what a client got it may send back, affiliation and all', () => {
  const chat = testChat();
  const space = chat.space([BOB]);
  const got = chat.call('GET', `${space}/members/${BOB}`).body;
  const sent = chat.call('PATCH', `${space}/members/${BOB}?updateMask=role`, {
    ...got,
    role: 'ROLE_MANAGER',
  });
  expect(sent.body.role).toBe('ROLE_MANAGER');
});

test('times have microseconds', () => {
  const chat = testChat();
  const { createTime, lastActiveTime } = chat.call('GET', chat.space()).body;
  for (const time of [createTime, lastActiveTime])
    expect(time).toMatch(/^2027-03-02T08:00:00\.\d{6}Z$/);
});

test('a direct message was never active before its first message, a space when it was made', () => {
  const chat = testChat();
  const { name, lastActiveTime } = direct(chat, BOB);
  expect(lastActiveTime).toMatch(/^1970-01-01T00:00:00/);
  chat.call('POST', `${name}/messages`, { text: 'Hello' });
  expect(chat.call('GET', name).body.lastActiveTime).toMatch(/^2027-/);
  const space = chat.call('GET', chat.space()).body;
  expect(space.lastActiveTime).toBe(space.createTime);
});

test('the app that is not configured is told of with a link to where it is', () => {
  const { error } = testChat(['app-not-configured']).call('GET', 'spaces').body;
  expect(error.details).toEqual([
    {
      '@type': 'type.googleapis.com/google.rpc.Help',
      links: [
        { description: expect.any(String), url: expect.stringMatching(/^https:\/\/console\./) },
      ],
    },
  ]);
});

test('what the emulator would not keep it doesn’t take', () => {
  const chat = testChat();
  const settings = { accessPermissionSettings: { joinSpaceSetting: { principals: [] } } };
  const space = { spaceType: 'SPACE', displayName: 'x', accessSettings: settings };
  expect(chat.call('POST', 'spaces:setup', { space }).status).toBe(501);
  expect(chat.call('POST', 'spaces', space).status).toBe(501);
  const name = chat.space();
  for (const more of [{ attachment: [{}] }, { quotedMessageMetadata: { name: 'x' } }]) {
    chat.clock.spend(1000);
    expect(chat.call('POST', `${name}/messages`, { text: 'x', ...more }).status).toBe(501);
  }
  expect(chat.api.spaces()[0]?.messages).toEqual([]);
});

test('the syntax of a text is kept and shown', () => {
  const chat = testChat();
  const name = chat.space();
  const body = { text: '**Bold**', markupSyntax: 'MARKUP_SYNTAX_MARKDOWN' };
  const posted = chat.call('POST', `${name}/messages`, body).body;
  expect(posted.markupSyntax).toBe('MARKUP_SYNTAX_MARKDOWN');
  const got = chat.call('GET', `${posted.name}?markupSyntax=MARKUP_SYNTAX_CHAT`).body;
  expect(got.markupSyntax).toBe('MARKUP_SYNTAX_MARKDOWN');
});
