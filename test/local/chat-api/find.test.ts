/** Finding spaces: by their words, by their people, and with an administrator's eyes. */
import { ANN, human, type TestChat, testChat } from './world';

const BOB = 'bob@example.com';
const CAROL = 'carol@example.com';
const ADMIN = 'admin@example.com';

function named(chat: TestChat, displayName: string, people: string[] = []) {
  return chat.space(people, { displayName });
}

function search(chat: TestChat, query: string, more = '', as?: string) {
  return chat.call('GET', `spaces:search?query=${encodeURIComponent(query)}${more}`, undefined, as);
}

describe('spaces.search for oneself', () => {
  test('finds one’s own named spaces by the beginnings of words, in any order', () => {
    const chat = testChat();
    const event = named(chat, 'Fun event');
    const evening = named(chat, 'The evening was fun');
    named(chat, 'notFun event');
    named(chat, 'even');
    chat.call(
      'POST',
      'spaces:setup',
      {
        space: { spaceType: 'SPACE', displayName: 'Fun event of others' },
      },
      BOB,
    );
    const { body } = search(chat, 'display_name:"Fun Eve" AND space_type = "SPACE"');
    expect(body.results.map((one: { space: { name: string } }) => one.space.name)).toEqual([
      event,
      evening,
    ]);
    expect(body.totalSize).toBe(2);
    expect(body.spaces).toBeUndefined();
    expect(body.results[0].space.permissionSettings).toBeUndefined();
  });

  test('takes several names joined by OR, and finds nothing without a name', () => {
    const chat = testChat();
    named(chat, 'Hello');
    named(chat, 'Fun');
    named(chat, 'Else');
    const found = (query: string) => search(chat, query).body.totalSize;
    expect(found('(display_name:"Hello" OR display_name:"Fun") AND space_type = "SPACE"')).toBe(2);
    expect(found('(display_name:"Hello" AND space_type = "SPACE")')).toBe(1);
    expect(
      found('external_user_allowed = "false" AND display_name:"Hello" AND space_type = "SPACE"'),
    ).toBe(1);
    expect(search(chat, 'space_type = "SPACE"').body).toEqual({});
  });

  test.each([
    ['no type', 'display_name:"x"'],
    ['another type', 'display_name:"x" AND space_type = "GROUP_CHAT"'],
    ['a type joined by OR', 'space_type = "SPACE" OR display_name:"x"'],
    ['a name that is equal', 'display_name = "x" AND space_type = "SPACE"'],
    ['two names joined by AND', 'display_name:"x" AND display_name:"y" AND space_type = "SPACE"'],
    [
      'what only administrators ask',
      'create_time > "2020-01-01T00:00:00Z" AND space_type = "SPACE"',
    ],
    ['a field that is none', 'colour = "red" AND space_type = "SPACE"'],
  ])('with %s is refused', (_, query) => {
    expect(search(testChat(), query).status).toBe(400);
  });

  test('gives 100 to a page at most, newest first where that is asked for', () => {
    const chat = testChat([], { spaceWritesPerMinute: 1e9 });
    for (let index = 0; index < 105; index++) {
      chat.clock.spend(10);
      named(chat, `Team ${index}`);
    }
    const query = 'display_name:"Team" AND space_type = "SPACE"';
    const first = search(chat, query, '&pageSize=500&orderBy=create_time DESC').body;
    expect(first.results).toHaveLength(100);
    expect(first.results[0].space.displayName).toBe('Team 104');
    expect(search(chat, query, `&pageToken=${first.nextPageToken}`).body.results).toHaveLength(5);
    expect(search(chat, query, '&orderBy=create_time ASC').status).toBe(400);
    expect(search(chat, query, '&orderBy=last_active_time DESC').status).toBe(400);
  });
});

describe('an administrator', () => {
  const ALL = 'customer = "customers/my_customer" AND space_type = "SPACE"';
  const admin = '&useAdminAccess=true';

  test('finds every named space of the organisation, by time, history and name', () => {
    const chat = testChat();
    const old = named(chat, 'Old');
    chat.clock.spend(60_000);
    const middle = chat.call('GET', named(chat, 'Middle')).body.createTime;
    chat.clock.spend(60_000);
    named(chat, 'New');
    const found = (more: string) =>
      (search(chat, `${ALL}${more}`, admin, ADMIN).body.spaces ?? []).map(
        (space: { displayName: string }) => space.displayName,
      );
    expect(found('')).toEqual(['Old', 'Middle', 'New']);
    expect(found(` AND create_time > "${middle}"`)).toEqual(['New']);
    expect(found(' AND display_name:"mid"')).toEqual(['Middle']);
    expect(
      found(
        ` AND (create_time > "2020-01-01T00:00:00Z" AND create_time < "2100-01-01T00:00:00Z") AND (space_history_state = "HISTORY_ON" OR space_history_state = "HISTORY_OFF")`,
      ),
    ).toHaveLength(3);
    expect(
      search(chat, ALL, `${admin}&orderBy=create_time DESC`, ADMIN).body.results[2].space.name,
    ).toBe(old);
  });

  test('is somebody whom the organisation made one, with the scopes for it', () => {
    const chat = testChat();
    named(chat, 'One');
    expect(search(chat, ALL, admin).body.error.message).toContain(
      'not a Google Workspace administrator',
    );
    expect(search(chat, ALL, admin, `${ADMIN}|chat.spaces`).status).toBe(403);
    expect(search(chat, ALL, admin, `${ADMIN}|chat.admin.spaces.readonly`).status).toBe(200);
    expect(search(chat, 'space_type = "SPACE"', admin, ADMIN).status).toBe(400);
  });

  test('sees, changes and deletes spaces without being in them', () => {
    const chat = testChat();
    const space = named(chat, 'One');
    const as = (method: string, path: string, body?: unknown) => {
      chat.clock.spend(1000);
      const mark = path.includes('?') ? '&' : '?';
      return chat.call(method as 'GET', `${path}${mark}useAdminAccess=true`, body, ADMIN);
    };
    expect(chat.call('GET', space, undefined, ADMIN).status).toBe(403);
    expect(as('GET', space).body.displayName).toBe('One');
    expect(
      as('PATCH', `${space}?updateMask=displayName`, { displayName: 'Two' }).body.displayName,
    ).toBe('Two');
    expect(
      as('PATCH', `${space}?updateMask=spaceHistoryState`, { spaceHistoryState: 'HISTORY_OFF' })
        .status,
    ).toBe(400);
    expect(as('POST', `${space}/members`, human(BOB)).status).toBe(200);
    expect(
      as('POST', `${space}/members`, { member: { name: 'users/app', type: 'BOT' } }).status,
    ).toBe(400);
    expect(
      as('PATCH', `${space}/members/${BOB}?updateMask=role`, { role: 'ROLE_MANAGER' }).body.role,
    ).toBe('ROLE_MANAGER');
    expect(as('GET', `${space}/members`).status).toBe(400);
    expect(
      as('GET', `${space}/members?filter=member.type = "HUMAN"`).body.memberships,
    ).toHaveLength(2);
    expect(as('GET', `${space}/members/${BOB}`).status).toBe(200);
    expect(as('DELETE', `${space}/members/${ANN}`).body.state).toBe('NOT_A_MEMBER');
    expect(as('DELETE', space).body).toEqual({});
    expect(as('GET', space).status).toBe(403);
  });
});

describe('spaces.findGroupChats', () => {
  function groupChat(chat: TestChat, people: string[]) {
    const space = { spaceType: 'GROUP_CHAT' };
    return chat.call('POST', 'spaces:setup', { space, memberships: people.map(human) }).body.name;
  }
  const find = (chat: TestChat, people: string[], more = '', as?: string) => {
    // A parameter that comes several times has to reach the emulator as a list.
    const query = Object.fromEntries(new URLSearchParams(more));
    const answer = chat.api.handle({
      method: 'GET',
      host: 'chat.googleapis.com',
      path: '/v1/spaces:findGroupChats',
      query: { ...query, users: people.map((person) => `users/${person}`) },
      authorization: `Bearer ${as ?? ANN}`,
    });
    return { status: answer.status, body: JSON.parse(answer.body) };
  };

  test('answers the names of all group chats of exactly these people', () => {
    const chat = testChat();
    const first = groupChat(chat, [BOB, CAROL]);
    const second = groupChat(chat, [BOB, CAROL]);
    groupChat(chat, [BOB, CAROL, 'dora@example.com']);
    chat.space([BOB, CAROL]);
    expect(find(chat, [BOB, CAROL]).body).toEqual({ spaces: [{ name: first }, { name: second }] });
    expect(find(chat, [ANN, CAROL], '', BOB).body.spaces).toHaveLength(2);
    expect(find(chat, [BOB]).body).toEqual({});
  });

  test('shows them whole to whom may read spaces', () => {
    const chat = testChat();
    groupChat(chat, [BOB, CAROL]);
    const whole = (as: string) => find(chat, [BOB, CAROL], 'spaceView=SPACE_VIEW_EXPANDED', as);
    expect(whole(ANN).body.spaces).toMatchObject([{ spaceType: 'GROUP_CHAT' }]);
    expect(whole(`${ANN}|chat.memberships.readonly`).status).toBe(403);
    expect(whole(`${ANN}|chat.memberships.readonly chat.spaces.readonly`).status).toBe(200);
  });

  test('counts who has joined, not who is invited', () => {
    const chat = testChat();
    const name = groupChat(chat, [BOB, 'invited1@example.com']);
    expect(find(chat, [BOB, 'invited1@example.com']).body).toEqual({});
    expect(find(chat, [BOB]).body.spaces).toEqual([{ name }]);
  });

  test('gives 10 to a page, 30 at most, and takes 49 people', () => {
    const chat = testChat([], { spaceWritesPerMinute: 1e9 });
    for (let index = 0; index < 32; index++) groupChat(chat, [BOB, CAROL]);
    expect(find(chat, [BOB, CAROL]).body.spaces).toHaveLength(10);
    const most = find(chat, [BOB, CAROL], 'pageSize=100').body;
    expect(most.spaces).toHaveLength(30);
    expect(find(chat, [BOB, CAROL], `pageToken=${most.nextPageToken}`).body.spaces).toHaveLength(2);
    const people = Array.from({ length: 50 }, (_, index) => `p${index}@example.com`);
    expect(find(chat, people.slice(1)).status).toBe(200);
    expect(find(chat, people).status).toBe(400);
    expect(find(chat, ['app']).status).toBe(400);
    expect(find(chat, ['bob']).status).toBe(400);
  });
});
