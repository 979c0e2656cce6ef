/** The methods on members: who can be added, seen, promoted and removed. */
import { ANN, human, type TestChat, testChat, whoIsIn } from './world';

const BOB = 'bob@example.com';
const CAROL = 'carol@example.com';
const APP = { member: { name: 'users/app', type: 'BOT' } };

function add(chat: TestChat, space: string, person: string, as?: string) {
  return chat.call('POST', `${space}/members`, human(person), as);
}

function promote(chat: TestChat, space: string, person: string, role: string, as?: string) {
  return chat.call('PATCH', `${space}/members/${person}?updateMask=role`, { role }, as);
}

describe('members.create', () => {
  test('adds a colleague by address or id, once', () => {
    const chat = testChat();
    const space = chat.space();
    const { status, body } = add(chat, space, BOB);
    expect(status).toBe(200);
    expect(body).toMatchObject({ state: 'JOINED', role: 'ROLE_MEMBER', member: { type: 'HUMAN' } });
    expect(body.name).toBe(`${space}/members/${body.member.name.slice('users/'.length)}`);
    expect(body.member.name).toMatch(/^users\/\d{21}$/);
    expect(add(chat, space, body.member.name.slice('users/'.length)).body.error).toMatchObject({
      code: 409,
      status: 'ALREADY_EXISTS',
    });
    expect(add(chat, space, '123456789').status).toBe(200);
    expect(whoIsIn(chat, space)).toEqual([ANN, BOB, 'users/123456789']);
  });

  test.each([
    ['nobody1@example.com', 404, []],
    ['group-staff@example.com', 404, []],
    ['blocked1@example.com', 200, []],
    ['forbidden1@example.com', 403, []],
    ['invited1@example.com', 200, ['invited1@example.com?']],
    ['zoe@outside.example.net', 403, []],
    ['bob', 400, []],
  ])('of %s answers %i', (person, status, then) => {
    const chat = testChat();
    const space = chat.space();
    expect(add(chat, space, person).status).toBe(status);
    expect(whoIsIn(chat, space)).toEqual([ANN, ...then]);
  });

  test('of an invited person a second time is 409, though no plain list shows them', () => {
    const chat = testChat();
    const space = chat.space(['invited1@example.com']);
    expect(add(chat, space, 'invited1@example.com').status).toBe(409);
    expect(chat.call('GET', `${space}/members`).body.memberships).toHaveLength(1);
  });

  test('takes people outside where the space allows them', () => {
    const chat = testChat();
    const space = chat.space([], { externalUserAllowed: true });
    expect(add(chat, space, 'zoe@outside.example.net').status).toBe(200);
  });

  test('takes a group in a named space only', () => {
    const chat = testChat();
    const space = chat.space();
    const group = { groupMember: { name: 'groups/03abc' } };
    expect(chat.call('POST', `${space}/members`, group).body).toMatchObject({
      name: `${space}/members/group-03abc`,
      groupMember: { name: 'groups/03abc' },
    });
    expect(chat.call('POST', `${space}/members`, group).status).toBe(409);
    const groupChat = chat.call('POST', 'spaces:setup', {
      space: { spaceType: 'GROUP_CHAT' },
      memberships: [human(BOB), human(CAROL)],
    }).body.name;
    expect(chat.call('POST', `${groupChat}/members`, group).status).toBe(400);
    expect(add(chat, groupChat, 'dora@example.com').status).toBe(200);
  });

  test('takes the calling app, as users/app of type BOT', () => {
    const chat = testChat();
    const space = chat.space();
    expect(chat.call('POST', `${space}/members`, APP).body.member.type).toBe('BOT');
    expect(chat.call('POST', `${space}/members`, APP).status).toBe(409);
    expect(whoIsIn(chat, space)).toEqual([ANN, 'users/app']);
    expect(chat.call('GET', `${space}/members/app`).body.member.type).toBe('BOT');
    expect(chat.call('POST', `${chat.space()}/members`, human('app')).status).toBe(400);
    const other = { member: { name: 'users/1', type: 'BOT' } };
    expect(chat.call('POST', `${space}/members`, other).status).toBe(400);
  });

  test('adds nobody to a direct message, save the app', () => {
    const chat = testChat();
    const { name } = chat.call('POST', 'spaces:setup', {
      space: { spaceType: 'DIRECT_MESSAGE' },
      memberships: [human(BOB)],
    }).body;
    expect(add(chat, name, CAROL).status).toBe(400);
    expect(chat.call('POST', `${name}/members`, APP).status).toBe(200);
  });

  test('is for whom the space allows to manage members', () => {
    const chat = testChat();
    const open = chat.space([BOB]);
    expect(add(chat, open, CAROL, BOB).status).toBe(200);
    expect(add(chat, open, 'dora@example.com', 'eve@example.com').status).toBe(403);
    const closed = chat.space([BOB], { predefinedPermissionSettings: 'ANNOUNCEMENT_SPACE' });
    expect(add(chat, closed, CAROL, BOB).status).toBe(403);
    promote(chat, closed, BOB, 'ROLE_ASSISTANT_MANAGER');
    expect(add(chat, closed, CAROL, BOB).status).toBe(200);
  });
});

describe('members.list', () => {
  function crowd(): { chat: TestChat; list(query: string): string[] } {
    const chat = testChat();
    const space = chat.space([BOB, 'invited1@example.com']);
    chat.call('POST', `${space}/members`, APP);
    chat.call('POST', `${space}/members`, { groupMember: { name: 'groups/03abc' } });
    const list = (query: string) => {
      const answer = chat.call('GET', `${space}/members?${query}`);
      if (answer.status !== 200) return [String(answer.status)];
      return (answer.body.memberships ?? []).map(
        (one: { state: string; groupMember?: object; role: string; member?: { type: string } }) =>
          one.groupMember ? 'group' : `${one.member?.type} ${one.state} ${one.role}`,
      );
    };
    return { chat, list };
  }
  const owner = 'HUMAN JOINED ROLE_MANAGER';
  const member = 'HUMAN JOINED ROLE_MEMBER';
  const invited = 'HUMAN INVITED ROLE_MEMBER';
  const bot = 'BOT JOINED ROLE_MEMBER';

  test.each([
    ['', [owner, member, bot]],
    ['showInvited=true', [owner, member, invited, bot]],
    ['showGroups=true', [owner, member, bot, 'group']],
    ['showInvited=true&showGroups=true', [owner, member, invited, bot, 'group']],
    ['filter=role = "ROLE_MANAGER"', [owner]],
    ['filter=member.type = "BOT"', [bot]],
    ['filter=member.type != "BOT"', [owner, member]],
    ['filter=member.type = "HUMAN" AND role = "ROLE_MEMBER"', [member]],
    ['filter=role = "ROLE_MANAGER" OR member.type = "BOT"', [owner, bot]],
    ['filter=member.type = "HUMAN"&showGroups=true&showInvited=true', [owner, member, invited]],
    ['filter=member.type = "HUMAN" AND member.type = "BOT"', ['400']],
    ['filter=role = "OWNER"', ['400']],
    ['filter=state = "JOINED"', ['400']],
    ['showInvited=yes', ['400']],
    ['pageSize=-5', ['400']],
    ['pageSize=1', [owner]],
  ])('with “%s”', (query, expected) => {
    expect(crowd().list(query)).toEqual(expected);
  });

  test('gives 100 to a page unless asked, and 1000 at most', () => {
    const chat = testChat();
    const space = chat.space();
    for (let index = 0; index < 1010; index++) {
      if (index % 300 === 0) chat.clock.spend(60_000);
      add(chat, space, `p${index}@example.com`);
    }
    const first = chat.call('GET', `${space}/members`).body;
    expect(first.memberships).toHaveLength(100);
    const big = chat.call('GET', `${space}/members?pageSize=5000`).body;
    expect(big.memberships).toHaveLength(1000);
    const rest = chat.call('GET', `${space}/members?pageToken=${big.nextPageToken}`).body;
    expect(rest.memberships).toHaveLength(11);
    expect(rest.nextPageToken).toBeUndefined();
  });
});

test('another address of somebody names the same person', () => {
  const chat = testChat();
  const space = chat.space(['alias-bob@example.com', BOB]);
  expect(whoIsIn(chat, space)).toEqual([ANN, BOB]);
  expect(add(chat, space, 'alias-bob@example.com').status).toBe(409);
  const by = (address: string) => chat.call('GET', `${space}/members/${address}`).body.name;
  expect(by('alias-bob@example.com')).toBe(by(BOB));
});

test('members.get finds by address or id, the invited too, and 404 for who is not in', () => {
  const chat = testChat();
  const space = chat.space([BOB, 'invited1@example.com']);
  const byAddress = chat.call('GET', `${space}/members/${BOB}`);
  expect(byAddress.status).toBe(200);
  const id = byAddress.body.name.split('/').pop();
  expect(chat.call('GET', `${space}/members/${id}`).body).toEqual(byAddress.body);
  expect(chat.call('GET', `${space}/members/bob%40example.com`).body).toEqual(byAddress.body);
  expect(chat.call('GET', `${space}/members/invited1@example.com`).body.state).toBe('INVITED');
  expect(chat.call('GET', `${space}/members/${CAROL}`).body.error).toMatchObject({
    code: 404,
    status: 'NOT_FOUND',
  });
});

describe('members.patch', () => {
  test('gives each role, when an owner asks', () => {
    const chat = testChat();
    const space = chat.space([BOB, CAROL]);
    expect(promote(chat, space, CAROL, 'ROLE_MANAGER', BOB).status).toBe(403);
    for (const role of ['ROLE_ASSISTANT_MANAGER', 'ROLE_MANAGER', 'ROLE_MEMBER']) {
      expect(promote(chat, space, BOB, role).body.role).toBe(role);
      expect(chat.call('GET', `${space}/members/${BOB}`).body.role).toBe(role);
    }
  });

  test('refuses an unknown role, a missing mask, somebody who is not in, and groups', () => {
    const chat = testChat();
    const space = chat.space([BOB]);
    chat.call('POST', `${space}/members`, { groupMember: { name: 'groups/03abc' } });
    chat.call('POST', `${space}/members`, APP);
    expect(promote(chat, space, BOB, 'ROLE_OWNER').status).toBe(400);
    expect(promote(chat, space, BOB, 'MEMBERSHIP_ROLE_UNSPECIFIED').status).toBe(400);
    const member = `${space}/members/${BOB}`;
    expect(chat.call('PATCH', member, { role: 'ROLE_MANAGER' }).status).toBe(400);
    expect(chat.call('PATCH', `${member}?updateMask=state`, {}).status).toBe(400);
    expect(promote(chat, space, CAROL, 'ROLE_MANAGER').status).toBe(404);
    expect(promote(chat, space, 'group-03abc', 'ROLE_MANAGER').status).toBe(400);
    expect(promote(chat, space, 'app', 'ROLE_MANAGER').status).toBe(400);
  });

  test('managers make managers, and touch neither owners nor the role of one', () => {
    const chat = testChat();
    const space = chat.space([BOB, CAROL]);
    promote(chat, space, BOB, 'ROLE_ASSISTANT_MANAGER');
    expect(promote(chat, space, CAROL, 'ROLE_ASSISTANT_MANAGER', BOB).status).toBe(200);
    expect(promote(chat, space, CAROL, 'ROLE_MEMBER', BOB).status).toBe(200);
    expect(promote(chat, space, CAROL, 'ROLE_MANAGER', BOB).status).toBe(403);
    expect(promote(chat, space, ANN, 'ROLE_MEMBER', BOB).status).toBe(403);
  });

  test('has no place outside named spaces', () => {
    const chat = testChat();
    const { name } = chat.call('POST', 'spaces:setup', {
      space: { spaceType: 'GROUP_CHAT' },
      memberships: [human(BOB), human(CAROL)],
    }).body;
    expect(promote(chat, name, BOB, 'ROLE_MANAGER').status).toBe(400);
  });
});

describe('members.delete', () => {
  test('lets a person leave, and is blind afterwards', () => {
    const chat = testChat();
    const space = chat.space([BOB]);
    promote(chat, space, BOB, 'ROLE_MANAGER');
    const left = chat.call('DELETE', `${space}/members/${ANN}`);
    expect(left.body).toEqual({
      name: expect.stringMatching(/\/members\/\d{21}$/),
      state: 'NOT_A_MEMBER',
    });
    expect(whoIsIn(chat, space)).toEqual([BOB]);
    expect(chat.call('GET', space).status).toBe(403);
  });

  test('keeps the only owner, who can’t step down either', () => {
    const chat = testChat();
    const space = chat.space([BOB]);
    promote(chat, space, BOB, 'ROLE_ASSISTANT_MANAGER');
    const refused = chat.call('DELETE', `${space}/members/${ANN}`);
    expect(refused.body.error).toMatchObject({
      code: 403,
      message: "Space managers can't be removed if they're the only space manager.",
    });
    expect(promote(chat, space, ANN, 'ROLE_MEMBER').status).toBe(403);
    promote(chat, space, BOB, 'ROLE_MANAGER');
    expect(promote(chat, space, ANN, 'ROLE_MEMBER').status).toBe(200);
  });

  test('of an owner is for owners', () => {
    const chat = testChat();
    const space = chat.space([BOB, CAROL]);
    expect(chat.call('DELETE', `${space}/members/${ANN}`, undefined, BOB).status).toBe(403);
    expect(chat.call('DELETE', `${space}/members/${CAROL}`, undefined, BOB).status).toBe(200);
    expect(chat.call('DELETE', `${space}/members/${CAROL}`).status).toBe(404);
    expect(whoIsIn(chat, space)).toEqual([ANN, BOB]);
  });

  test('takes a group or the app out again', () => {
    const chat = testChat();
    const space = chat.space();
    chat.call('POST', `${space}/members`, { groupMember: { name: 'groups/03abc' } });
    chat.call('POST', `${space}/members`, APP);
    expect(chat.call('DELETE', `${space}/members/03abc`).status).toBe(404);
    expect(chat.call('DELETE', `${space}/members/group-03abc`).body).toEqual({
      name: `${space}/members/group-03abc`,
      state: 'NOT_A_MEMBER',
    });
    expect(chat.call('DELETE', `${space}/members/app`).status).toBe(200);
    expect(whoIsIn(chat, space)).toEqual([ANN]);
  });

  test('parts nobody from a direct message', () => {
    const chat = testChat();
    const { name } = chat.call('POST', 'spaces:setup', {
      space: { spaceType: 'DIRECT_MESSAGE' },
      memberships: [human(BOB)],
    }).body;
    expect(chat.call('DELETE', `${name}/members/${BOB}`).status).toBe(400);
  });
});
