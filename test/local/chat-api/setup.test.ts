/** What `spaces.setup` makes, refuses and silently leaves out. */
import { ANN, human, setUp, testChat, whoIsIn } from './world';

const BOB = 'bob@example.com';
const CAROL = 'carol@example.com';

describe('a named space', () => {
  test('has the caller as owner and the others as members, named by ids only', () => {
    const chat = testChat();
    const { status, body } = chat.call('POST', 'spaces:setup', setUp([BOB, '123456789']));
    expect(status).toBe(200);
    expect(body).toMatchObject({ spaceType: 'SPACE', displayName: 'Robotics' });
    expect(body.membershipCount).toEqual({ joinedDirectHumanUserCount: 3 });
    expect(body.createTime).toMatch(/^2027-03-02T08:00:00\.000\d{3}Z$/);
    const listed = chat.call('GET', `${body.name}/members`);
    expect(listed.raw.body).not.toContain('@');
    expect(listed.body.memberships.map((one: { role: string }) => one.role)).toEqual([
      'ROLE_MANAGER',
      'ROLE_MEMBER',
      'ROLE_MEMBER',
    ]);
    expect(whoIsIn(chat, body.name)).toEqual([ANN, BOB, 'users/123456789']);
  });

  test('carries every setting that was asked for', () => {
    const chat = testChat();
    const name = chat.space([], {
      externalUserAllowed: true,
      spaceHistoryState: 'HISTORY_OFF',
      spaceDetails: { description: 'Robots', guidelines: 'Be kind' },
      accessSettings: { audience: 'audiences/default' },
      predefinedPermissionSettings: 'ANNOUNCEMENT_SPACE',
    });
    const { body } = chat.call('GET', name);
    expect(body).toMatchObject({
      externalUserAllowed: true,
      spaceHistoryState: 'HISTORY_OFF',
      spaceDetails: { description: 'Robots', guidelines: 'Be kind' },
      accessSettings: { accessState: 'DISCOVERABLE', audience: 'audiences/default' },
      permissionSettings: { postMessages: { managersAllowed: true, membersAllowed: false } },
    });
    expect(body.predefinedPermissionSettings).toBeUndefined();
  });

  test('leaves out, without a word, whom Chat cannot or may not add, and invites the invited', () => {
    const chat = testChat();
    const name = chat.space([
      BOB,
      'nobody1@example.com',
      'blocked1@example.com',
      'forbidden1@example.com',
      'invited1@example.com',
      'group-staff@example.com',
      'zoe@outside.example.net',
    ]);
    expect(whoIsIn(chat, name)).toEqual([ANN, BOB, 'invited1@example.com?']);
  });

  test('takes people outside the organisation only where external people are allowed', () => {
    const chat = testChat();
    const zoe = 'zoe@outside.example.net';
    expect(whoIsIn(chat, chat.space([zoe], { externalUserAllowed: true }))).toEqual([ANN, zoe]);
    expect(whoIsIn(chat, chat.space([zoe]))).toEqual([ANN]);
  });

  test('filters out the caller and duplicates, under whichever name', () => {
    const chat = testChat();
    const id = chat.space([BOB]);
    const bob = chat.call('GET', `${id}/members/${BOB}`).body.member.name.slice('users/'.length);
    expect(whoIsIn(chat, chat.space([BOB, 'Bob@Example.com', bob, ANN]))).toEqual([ANN, BOB]);
  });

  test('takes groups by id', () => {
    const chat = testChat();
    const { body } = chat.call('POST', 'spaces:setup', {
      space: { spaceType: 'SPACE', displayName: 'Robotics' },
      memberships: [{ groupMember: { name: 'groups/03abc' } }],
    });
    expect(whoIsIn(chat, body.name)).toEqual([ANN, 'groups/03abc']);
    expect(body.membershipCount).toEqual({ joinedDirectHumanUserCount: 1, joinedGroupCount: 1 });
  });

  test.each([
    ['128 characters', 'x'.repeat(128), 200],
    ['129 characters', 'x'.repeat(129), 400],
    ['128 characters of two UTF-16 units each', '🤖'.repeat(128), 200],
    ['no name', undefined, 400],
    ['a blank name', '   ', 400],
  ])('with %s', (_, displayName, status) => {
    expect(testChat().call('POST', 'spaces:setup', setUp([], { displayName })).status).toBe(status);
  });

  test.each([
    ['49 memberships', 49, 200],
    ['50 memberships', 50, 400],
  ])('with %s', (_, count, status) => {
    const people = Array.from({ length: count }, (__, index) => `p${index}@example.com`);
    expect(testChat().call('POST', 'spaces:setup', setUp(people)).status).toBe(status);
  });

  test.each([
    ['a description of 150', { spaceDetails: { description: 'x'.repeat(150) } }, 200],
    ['a description of 151', { spaceDetails: { description: 'x'.repeat(151) } }, 400],
    ['guidelines of 5000', { spaceDetails: { guidelines: 'x'.repeat(5000) } }, 200],
    ['guidelines of 5001', { spaceDetails: { guidelines: 'x'.repeat(5001) } }, 400],
    ['an audience by id', { accessSettings: { audience: 'audiences/03x-y_z' } }, 200],
    ['an audience that is none', { accessSettings: { audience: 'everyone' } }, 400],
    ['exact permissions', { permissionSettings: { manageApps: { membersAllowed: true } } }, 400],
    ['threaded replies', { spaceThreadingState: 'THREADED_MESSAGES' }, 400],
    ['import mode', { importMode: true }, 400],
    ['singleUserBotDm', { singleUserBotDm: true }, 400],
    ['an unknown history state', { spaceHistoryState: 'ON' }, 400],
    ['an unknown preset', { predefinedPermissionSettings: 'PARTY_SPACE' }, 400],
    ['no type', { spaceType: undefined }, 400],
    ['an unknown type', { spaceType: 'ROOM' }, 400],
  ])('with %s', (_, space, status) => {
    const answer = testChat().call('POST', 'spaces:setup', setUp([], space));
    expect(answer.status).toBe(status);
    if (status === 400) expect(answer.body.error.status).toBe('INVALID_ARGUMENT');
  });

  test.each([
    ['people/1', { member: { name: 'people/1', type: 'HUMAN' } }],
    ['no name', { member: { type: 'HUMAN' } }],
    ['neither member nor group', {}],
    ['a word for an id', human('bob')],
    ['a broken address', human('bob@')],
    ['an id of nothing', human('')],
    ['the app', { member: { name: 'users/app', type: 'BOT' } }],
    ['a person said to be an app', { member: { name: 'users/1', type: 'BOT' } }],
    ['a person without a type', { member: { name: 'users/1' } }],
    ["a group's address", { groupMember: { name: 'groups/group-staff@example.com' } }],
    ['a group without a name', { groupMember: {} }],
    ['both', { member: { name: 'users/1', type: 'HUMAN' }, groupMember: { name: 'groups/1' } }],
  ])('refuses everything over a membership with %s', (_, membership) => {
    const chat = testChat();
    const space = { spaceType: 'SPACE', displayName: 'Robotics' };
    const memberships = [human(BOB), membership];
    expect(chat.call('POST', 'spaces:setup', { space, memberships }).status).toBe(400);
    expect(chat.api.spaces()).toEqual([]);
  });

  test("says what is wrong with people/1 in Google's words", () => {
    const membership = { member: { name: 'people/1', type: 'HUMAN' } };
    const space = { spaceType: 'SPACE', displayName: 'Robotics' };
    const answer = testChat().call('POST', 'spaces:setup', { space, memberships: [membership] });
    expect(answer.body.error).toMatchObject({
      code: 400,
      status: 'INVALID_ARGUMENT',
      message: expect.stringMatching(/^Missing or malformed user resource name in the request\./),
    });
  });
});

describe('a group chat', () => {
  const groupChat = (people: string[], space: object = {}) => ({
    space: { spaceType: 'GROUP_CHAT', ...space },
    memberships: people.map(human),
  });

  test('has nobody in a special role', () => {
    const chat = testChat();
    const { body } = chat.call('POST', 'spaces:setup', groupChat([BOB, CAROL]));
    expect(body.spaceType).toBe('GROUP_CHAT');
    const roles = chat.api.spaces()[0]?.members.map((member) => member.role);
    expect(roles).toEqual(['ROLE_MEMBER', 'ROLE_MEMBER', 'ROLE_MEMBER']);
  });

  test('may come out empty when nobody could be added', () => {
    const chat = testChat();
    const people = ['nobody1@example.com', 'blocked1@example.com'];
    const { body } = chat.call('POST', 'spaces:setup', groupChat(people));
    expect(whoIsIn(chat, body.name)).toEqual([ANN]);
  });

  test.each([
    ['one other person', groupChat([BOB])],
    ['one other person twice', groupChat([BOB, BOB])],
    ['a name', groupChat([BOB, CAROL], { displayName: 'Us' })],
    ['an audience', groupChat([BOB, CAROL], { accessSettings: { audience: 'audiences/default' } })],
    ['a preset', groupChat([BOB, CAROL], { predefinedPermissionSettings: 'ANNOUNCEMENT_SPACE' })],
    [
      'a group',
      {
        space: { spaceType: 'GROUP_CHAT' },
        memberships: [human(BOB), human(CAROL), { groupMember: { name: 'groups/1' } }],
      },
    ],
  ])('with %s is refused', (_, body) => {
    expect(testChat().call('POST', 'spaces:setup', body).status).toBe(400);
  });
});

describe('a direct message', () => {
  const direct = (people: string[], space: object = {}) => ({
    space: { spaceType: 'DIRECT_MESSAGE', ...space },
    memberships: people.map(human),
  });

  test('is the existing one where there is one, from either side', () => {
    const chat = testChat();
    const first = chat.call('POST', 'spaces:setup', direct([BOB])).body.name;
    expect(chat.call('POST', 'spaces:setup', direct([BOB])).body.name).toBe(first);
    expect(chat.call('POST', 'spaces:setup', direct([ANN]), BOB).body.name).toBe(first);
    expect(chat.api.spaces()).toHaveLength(1);
    expect(chat.call('GET', `spaces:findDirectMessage?name=users/${BOB}`).body).toMatchObject({
      name: first,
      spaceType: 'DIRECT_MESSAGE',
      type: 'ROOM',
    });
  });

  test('with the app has nobody listed and is found again', () => {
    const chat = testChat();
    const body = direct([], { singleUserBotDm: true });
    const first = chat.call('POST', 'spaces:setup', body).body;
    expect(first.singleUserBotDm).toBe(true);
    expect(chat.call('POST', 'spaces:setup', body).body.name).toBe(first.name);
    expect(whoIsIn(chat, first.name)).toEqual([ANN, 'users/app']);
    expect(chat.call('GET', 'spaces:findDirectMessage?name=users/app').body.name).toBe(first.name);
  });

  test.each([
    ['two people', direct([BOB, CAROL]), 400],
    ['nobody', direct([]), 400],
    ['oneself', direct([ANN]), 400],
    ['a name', direct([BOB], { displayName: 'Us' }), 400],
    ['details', direct([BOB], { spaceDetails: { description: 'x' } }), 400],
    ['the app and a person', direct([BOB], { singleUserBotDm: true }), 400],
    ['an audience', direct([BOB], { accessSettings: { audience: 'audiences/default' } }), 400],
    ['someone who does not exist', direct(['nobody1@example.com']), 400],
    ['someone who blocks', direct(['blocked1@example.com']), 403],
    ['someone out of reach', direct(['forbidden1@example.com']), 403],
  ])('with %s is refused', (_, body, status) => {
    const chat = testChat();
    expect(chat.call('POST', 'spaces:setup', body).status).toBe(status);
    expect(chat.api.spaces()).toEqual([]);
  });

  test('that does not exist is not found', () => {
    const answer = testChat().call('GET', `spaces:findDirectMessage?name=users/${BOB}`);
    expect(answer.body.error).toMatchObject({ code: 404, status: 'NOT_FOUND' });
  });
});

describe('a request id', () => {
  test('sent again answers the request and the first name only, and changes nothing', () => {
    const chat = testChat();
    const first = chat.call('POST', 'spaces:setup', setUp([BOB], {}, 'id-1')).body;
    chat.clock.spend(86_400_000);
    const again = chat.call('POST', 'spaces:setup', setUp([], { displayName: 'Other' }, 'id-1'));
    expect(again.status).toBe(200);
    expect(again.body).toEqual({ name: first.name, spaceType: 'SPACE', displayName: 'Other' });
    expect(chat.api.spaces()).toHaveLength(1);
    expect(chat.call('GET', first.name).body.displayName).toBe('Robotics');
    expect(chat.api.spaces()[0]?.requestId).toBe('id-1');
  });

  test('of another person is refused', () => {
    const chat = testChat();
    chat.call('POST', 'spaces:setup', setUp([], {}, 'id-1'));
    const refused = chat.call('POST', 'spaces:setup', setUp([], {}, 'id-1'), BOB);
    expect(refused.body.error).toMatchObject({ code: 400, status: 'INVALID_ARGUMENT' });
    expect(chat.api.spaces()).toHaveLength(1);
  });

  test('that was refused may be sent again with another body, by anyone', () => {
    const chat = testChat();
    expect(chat.call('POST', 'spaces:setup', setUp(['x'], {}, 'id-1')).status).toBe(400);
    expect(chat.call('POST', 'spaces:setup', setUp([], {}, 'id-1'), BOB).status).toBe(200);
  });

  test('is told apart from another, and none is none', () => {
    const chat = testChat();
    chat.call('POST', 'spaces:setup', setUp([], {}, 'id-1'));
    chat.call('POST', 'spaces:setup', setUp([], {}, 'id-2'));
    chat.call('POST', 'spaces:setup', setUp([]));
    chat.call('POST', 'spaces:setup', setUp([]));
    expect(chat.api.spaces()).toHaveLength(4);
  });

  test('works for spaces.create too', () => {
    const chat = testChat();
    const body = { spaceType: 'SPACE', displayName: 'Robotics' };
    const first = chat.call('POST', 'spaces?requestId=id-1', body).body.name;
    expect(chat.call('POST', 'spaces?requestId=id-1', body).body).toEqual({ ...body, name: first });
    expect(chat.call('POST', 'spaces?requestId=id-1', body, BOB).status).toBe(400);
  });
});
