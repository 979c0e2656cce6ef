/** Each fault does what it says, is counted when it made a difference, and is quiet when off. */
import { ANN, human, setUp, testChat, whoIsIn } from './world';

const BOB = 'bob@example.com';
const HOUR_MS = 3_600_000;

describe('lost-answer', () => {
  test('does the work and loses the answer, of writes only', () => {
    const chat = testChat(['lost-answer=1']);
    const lost = chat.call('POST', 'spaces:setup', setUp([BOB], {}, 'id-1'));
    expect(lost.status).toBe(502);
    expect(['bad-gateway', 'closed']).toContain(lost.raw.lost);
    expect(chat.api.requests()[0]).toMatchObject({ status: 200, lost: lost.raw.lost });
    expect(chat.api.spaces()).toHaveLength(1);
    expect(chat.call('GET', 'spaces').status).toBe(200);
    chat.call('POST', `${chat.api.spaces()[0]?.name}/messages`, { text: 'Hello' });
    expect(chat.api.spaces()[0]?.messages).toEqual(['Hello']);
    expect(chat.faults.times['lost-answer']).toBe(2);
  });

  test('by the second attempt the space is answered, not made again', () => {
    const chat = testChat(['lost-answer=1']);
    chat.call('POST', 'spaces:setup', setUp([], {}, 'id-1'));
    chat.faults.clear('lost-answer');
    const again = chat.call('POST', 'spaces:setup', setUp([], {}, 'id-1'));
    expect(again.body.name).toBe(chat.api.spaces()[0]?.name);
    expect(chat.api.spaces()).toHaveLength(1);
  });
});

test('too-many comes in bursts of two to four of one kind, and is noted as a fault', () => {
  const chat = testChat(['too-many=0.1'], { spaceWritesPerMinute: 1e9 });
  const statuses = Array.from(
    { length: 2000 },
    () => chat.call('POST', 'spaces:setup', setUp([])).status,
  );
  const bursts = statuses.join(' ').match(/429(?: 429)*/g) ?? [];
  const lengths = bursts.map((burst) => burst.split(' ').length);
  expect(lengths.length).toBeGreaterThan(20);
  expect(Math.min(...lengths)).toBe(2);
  const struck = statuses.filter((status) => status === 429).length;
  expect(chat.faults.times['too-many']).toBe(struck);
  const noted = chat.api.requests().filter((request) => request.status === 429);
  expect(new Set(noted.map((request) => request.because))).toEqual(new Set(['fault']));
  expect(chat.api.spaces()).toHaveLength(2000 - struck);
});

test('unavailable answers 503 and does nothing', () => {
  const chat = testChat(['unavailable=1']);
  const answer = chat.call('POST', 'spaces:setup', setUp([]));
  expect(answer.body.error).toMatchObject({ code: 503, status: 'UNAVAILABLE' });
  expect(chat.api.spaces()).toEqual([]);
  expect(chat.api.requests()[0]?.because).toBe('fault');
  expect(chat.faults.times).toEqual({ unavailable: 1 });
});

test('slow answers late, by 5 to 40 seconds', () => {
  const chat = testChat(['slow=0.5']);
  const delays = Array.from({ length: 100 }, () => chat.call('GET', 'spaces').raw.delayMs);
  const late = delays.filter((delay) => delay !== undefined);
  expect(late.length).toBe(chat.faults.times['slow']);
  expect(late.length).toBeGreaterThan(20);
  expect(late.length).toBeLessThan(80);
  expect(Math.min(...late)).toBeGreaterThanOrEqual(5_000);
  expect(Math.max(...late)).toBeLessThanOrEqual(40_000);
});

describe('refuse-unknown', () => {
  test('refuses the whole set-up over nobody, sometimes naming the address', () => {
    const chat = testChat(['refuse-unknown']);
    const messages = Array.from({ length: 20 }, () => {
      const answer = chat.call('POST', 'spaces:setup', setUp([BOB, 'nobody1@example.com']));
      expect(answer.status).toBe(400);
      return answer.body.error.message.includes('nobody1@example.com');
    });
    expect(new Set(messages)).toEqual(new Set([true, false]));
    expect(chat.api.spaces()).toEqual([]);
    expect(chat.faults.times['refuse-unknown']).toBe(20);
  });

  test('leaves a set-up without nobody alone', () => {
    const chat = testChat(['refuse-unknown']);
    expect(whoIsIn(chat, chat.space([BOB, 'blocked1@example.com']))).toEqual([ANN, BOB]);
    expect(chat.faults.times['refuse-unknown']).toBe(0);
  });
});

test('caller-refused refuses a set-up that lists the caller', () => {
  const chat = testChat(['caller-refused']);
  expect(chat.call('POST', 'spaces:setup', setUp([BOB])).status).toBe(200);
  expect(chat.call('POST', 'spaces:setup', setUp([BOB, ANN])).status).toBe(400);
  expect(chat.faults.times['caller-refused']).toBe(1);
});

test('outside-dropped leaves out people outside at set-up; adding them works', () => {
  const chat = testChat(['outside-dropped']);
  const zoe = 'zoe@outside.example.net';
  const space = chat.space([BOB, zoe], { externalUserAllowed: true });
  expect(whoIsIn(chat, space)).toEqual([ANN, BOB]);
  expect(chat.call('POST', `${space}/members`, human(zoe)).status).toBe(200);
  expect(whoIsIn(chat, space)).toEqual([ANN, BOB, zoe]);
  expect(chat.faults.times['outside-dropped']).toBe(1);
});

test('no-assistant-role refuses that role and no other', () => {
  const chat = testChat(['no-assistant-role']);
  const member = `${chat.space([BOB])}/members/${BOB}?updateMask=role`;
  expect(chat.call('PATCH', member, { role: 'ROLE_ASSISTANT_MANAGER' }).status).toBe(400);
  expect(chat.call('PATCH', member, { role: 'ROLE_MANAGER' }).status).toBe(200);
  expect(chat.faults.times['no-assistant-role']).toBe(1);
});

test('name-taken holds some names for in use, the same ones every time', () => {
  const chat = testChat(['name-taken=0.5'], { spaceWritesPerMinute: 1e9 });
  const ask = () =>
    Array.from({ length: 30 }, (_, index) => {
      const body = setUp([], { displayName: `Team ${index}` });
      return chat.call('POST', 'spaces:setup', body).status;
    });
  const first = ask();
  expect(new Set(first)).toEqual(new Set([200, 409]));
  expect(ask()).toEqual(first);
  const taken = first.indexOf(409);
  const create = { spaceType: 'SPACE', displayName: `Team ${taken}` };
  const refused = chat.call('POST', 'spaces', create);
  expect(refused.body.error).toMatchObject({ code: 409, status: 'ALREADY_EXISTS' });
});

test('counts=utf16 counts UTF-16 units in name, description and guidelines', () => {
  const chat = testChat(['counts=utf16']);
  const robots = '🤖'.repeat(65);
  expect(chat.call('POST', 'spaces:setup', setUp([], { displayName: robots })).status).toBe(400);
  const spaceDetails = { description: '🤖'.repeat(76) };
  expect(chat.call('POST', 'spaces:setup', setUp([], { spaceDetails })).status).toBe(400);
  const short = { displayName: '🤖'.repeat(64) };
  expect(chat.call('POST', 'spaces:setup', setUp([], short)).status).toBe(200);
  const long = { displayName: 'x'.repeat(129) };
  expect(chat.call('POST', 'spaces:setup', setUp([], long)).status).toBe(400);
  expect(chat.faults.times['counts']).toBe(2);
});

test('forgets=2 forgets a request id after two hours', () => {
  const chat = testChat(['forgets=2']);
  const send = () => chat.call('POST', 'spaces:setup', setUp([], {}, 'id-1')).body.name;
  const first = send();
  chat.clock.spend(2 * HOUR_MS - 1);
  expect(send()).toBe(first);
  expect(chat.faults.times['forgets']).toBe(0);
  chat.clock.spend(1);
  const second = send();
  expect(second).not.toBe(first);
  expect(chat.faults.times['forgets']).toBe(1);
  chat.clock.spend(HOUR_MS);
  expect(send()).toBe(second);
});

test('refused-id-stays refuses a refused id for ever, with the first refusal', () => {
  const chat = testChat(['refused-id-stays']);
  const first = chat.call('POST', 'spaces:setup', setUp(['x'], {}, 'id-1'));
  expect(first.status).toBe(400);
  const again = chat.call('POST', 'spaces:setup', setUp([], {}, 'id-1'));
  expect(again.body).toEqual(first.body);
  expect(chat.call('POST', 'spaces:setup', setUp([], {}, 'id-2')).status).toBe(200);
  expect(chat.faults.times['refused-id-stays']).toBe(1);
});

test('refused-id-stays leaves an id alone whose space exists', () => {
  const chat = testChat(['refused-id-stays']);
  const { name } = chat.call('POST', 'spaces:setup', setUp([], {}, 'id-1')).body;
  expect(chat.call('POST', 'spaces:setup', setUp(['x'], {}, 'id-1')).status).toBe(400);
  expect(chat.call('POST', 'spaces:setup', setUp([], {}, 'id-1')).body.name).toBe(name);
});

test('same-id-at-once makes a second space within five seconds, and the first later on', () => {
  const chat = testChat(['same-id-at-once']);
  const send = () => chat.call('POST', 'spaces:setup', setUp([], {}, 'id-1')).body.name;
  const first = send();
  chat.clock.spend(4_999);
  expect(send()).not.toBe(first);
  chat.clock.spend(1);
  expect(send()).toBe(first);
  expect(chat.api.spaces().map((space) => space.requestId)).toEqual(['id-1', 'id-1']);
  expect(chat.faults.times['same-id-at-once']).toBe(1);
});

describe('trouble with everything', () => {
  const calls: [string, string, unknown][] = [
    ['POST', 'spaces:setup', setUp([])],
    ['GET', 'spaces', undefined],
    ['POST', 'spaces/AAAAx/messages', { text: 'x' }],
  ];
  test.each([
    ['app-not-configured', 404, 'NOT_FOUND', 'Google Chat app not found. To create a Chat app,'],
    ['api-off', 403, 'PERMISSION_DENIED', 'Google Chat API has not been used in project'],
    ['scope-missing', 403, 'PERMISSION_DENIED', 'insufficient authentication scopes'],
    ['admin-block', 403, 'PERMISSION_DENIED', 'administrator restricts this Chat app'],
    ['chat-off', 400, 'FAILED_PRECONDITION', 'Google Chat is turned off.'],
  ])('%s answers every call with %i %s', (fault, code, status, message) => {
    const chat = testChat([fault]);
    for (const [method, path, body] of calls)
      expect(chat.call(method as 'GET', path, body).body.error).toMatchObject({
        code,
        status,
        message: expect.stringContaining(message),
      });
    expect(chat.faults.times[fault]).toBe(calls.length);
    expect(chat.api.spaces()).toEqual([]);
    chat.faults.clear(fault as 'api-off');
    expect(chat.call('GET', 'spaces').status).toBe(200);
  });

  test('api-off carries where to switch it on', () => {
    const { error } = testChat(['api-off']).call('GET', 'spaces').body;
    expect(error.details[0]).toMatchObject({
      reason: 'SERVICE_DISABLED',
      domain: 'googleapis.com',
      metadata: {
        service: 'chat.googleapis.com',
        activationUrl: expect.stringMatching(/^https:\/\/console\.developers\.google\.com\//),
      },
    });
  });

  test('with Chat leaves the lookup of groups alone, save a missing scope', () => {
    const lookup = (fault: string) =>
      testChat([fault]).call('GET', 'groups:lookup?groupKey.id=group-a@example.com').status;
    expect(lookup('chat-off')).toBe(200);
    expect(lookup('scope-missing')).toBe(403);
  });
});

describe('where reports about Google differ', () => {
  const add = (chat: ReturnType<typeof testChat>, space: string, person: string) =>
    chat.call('POST', `${space}/members`, human(person));

  test('app-not-configured=writes answers reads all the same', () => {
    const chat = testChat(['app-not-configured=writes']);
    expect(chat.call('GET', 'spaces').status).toBe(200);
    expect(chat.call('POST', 'spaces:setup', setUp([])).body.error).toMatchObject({ code: 404 });
    expect(chat.call('POST', 'spaces/AAAAx/members', human(BOB)).status).toBe(404);
    expect(chat.faults.times['app-not-configured']).toBe(2);
  });

  test('added-again=ok answers the membership that is there, of people, groups and the app', () => {
    const chat = testChat(['added-again=ok']);
    const space = chat.space([BOB, 'invited1@example.com']);
    const there = chat.call('GET', `${space}/members/${BOB}`).body;
    expect(add(chat, space, BOB).body).toEqual(there);
    expect(add(chat, space, 'invited1@example.com').body.state).toBe('INVITED');
    const app = { member: { name: 'users/app', type: 'BOT' } };
    for (let times = 0; times < 2; times++)
      expect(chat.call('POST', `${space}/members`, app).status).toBe(200);
    expect(whoIsIn(chat, space)).toEqual([ANN, BOB, 'invited1@example.com?', 'users/app']);
    expect(chat.faults.times['added-again']).toBe(3);
  });

  test('posted-again=ok answers the first message, which stays the only one', () => {
    const chat = testChat(['posted-again=ok']);
    const space = chat.space();
    const post = (text: string) => {
      chat.clock.spend(1000);
      return chat.call('POST', `${space}/messages?messageId=client-a`, { text }).body.text;
    };
    expect([post('One'), post('Two')]).toEqual(['One', 'One']);
    expect(chat.api.spaces()[0]?.messages).toEqual(['One']);
  });

  test('not-a-member=ok says of somebody who isn’t in that they aren’t, without naming them', () => {
    const chat = testChat(['not-a-member=ok']);
    const space = chat.space();
    const { status, body } = chat.call('GET', `${space}/members/${BOB}`);
    expect(status).toBe(200);
    expect(body).toEqual({
      name: expect.stringMatching(/\/members\/\d{21}$/),
      state: 'NOT_A_MEMBER',
    });
    expect(chat.call('DELETE', `${space}/members/${BOB}`).status).toBe(404);
  });

  test('no-account=400 refuses to look for a direct message with nobody', () => {
    const find = (chat: ReturnType<typeof testChat>, person: string) =>
      chat.call('GET', `spaces:findDirectMessage?name=users/${person}`).status;
    expect(find(testChat(), 'nobody1@example.com')).toBe(404);
    expect(find(testChat(['no-account=400']), 'nobody1@example.com')).toBe(400);
    expect(find(testChat(['no-account=400']), BOB)).toBe(404);
  });

  test('group-not-found says 404 of a group that isn’t there', () => {
    const look = (chat: ReturnType<typeof testChat>, address: string) =>
      chat.call('GET', `groups:lookup?groupKey.id=${address}`).status;
    expect(look(testChat(), BOB)).toBe(403);
    expect(look(testChat(['group-not-found']), BOB)).toBe(404);
    expect(look(testChat(['group-not-found']), 'group-a@example.com')).toBe(200);
  });

  test('alias-unknown finds nobody by another address of theirs', () => {
    const get = (chat: ReturnType<typeof testChat>) =>
      chat.call('GET', `${chat.space([BOB])}/members/alias-bob@example.com`).status;
    expect(get(testChat())).toBe(200);
    expect(get(testChat(['alias-unknown']))).toBe(404);
  });

  test('last-owner-leaves lets a space stand without an owner', () => {
    const chat = testChat(['last-owner-leaves']);
    const space = chat.space([BOB]);
    expect(chat.call('DELETE', `${space}/members/${ANN}`).status).toBe(200);
    expect(whoIsIn(chat, space)).toEqual([BOB]);
    expect(chat.faults.times['last-owner-leaves']).toBe(1);
  });

  test('no-app-in-spaces keeps the app out of spaces and direct messages', () => {
    const chat = testChat(['no-app-in-spaces']);
    const app = { member: { name: 'users/app', type: 'BOT' } };
    expect(chat.call('POST', `${chat.space()}/members`, app).status).toBe(403);
    const space = { spaceType: 'DIRECT_MESSAGE', singleUserBotDm: true };
    expect(chat.call('POST', 'spaces:setup', { space }).status).toBe(403);
    expect(add(chat, chat.space(), BOB).status).toBe(200);
  });

  test('short-pages gives short and empty pages, and whoever follows the tokens gets everything once', () => {
    const chat = testChat(['short-pages=1']);
    const people = Array.from({ length: 20 }, (_, index) => `p${index}@example.com`);
    const space = chat.space(people);
    const sizes: number[] = [];
    const seen: string[] = [];
    let token: string | undefined = '';
    while (token !== undefined) {
      chat.clock.spend(1000);
      const { body } = chat.call('GET', `${space}/members?pageSize=10&pageToken=${token}`);
      const page: { name: string }[] = body.memberships ?? [];
      sizes.push(page.length);
      seen.push(...page.map(({ name }) => name));
      token = body.nextPageToken;
    }
    expect(seen).toHaveLength(21);
    expect(new Set(seen).size).toBe(21);
    expect(sizes).toContain(0);
    expect(Math.max(...sizes)).toBeLessThan(10);
    expect(chat.faults.times['short-pages']).toBeGreaterThan(2);
  });

  test('list-lags hides others for some seconds after they came in', () => {
    for (const [fault, seconds] of [
      ['list-lags', 3],
      ['list-lags=10', 10],
    ] as const) {
      const chat = testChat([fault]);
      const space = chat.space([BOB]);
      const listed = () => chat.call('GET', `${space}/members`).body.memberships.length;
      chat.clock.spend(seconds * 1000 - 1);
      expect(listed()).toBe(1);
      expect(chat.call('GET', `${space}/members/${BOB}`).status).toBe(200);
      chat.clock.spend(1);
      expect(listed()).toBe(2);
    }
  });

  test('active-after-join takes whoever comes in for activity', () => {
    const later = (faults: string[]) => {
      const chat = testChat(faults);
      const space = chat.space();
      chat.clock.spend(60_000);
      add(chat, space, BOB);
      const { createTime, lastActiveTime } = chat.call('GET', space).body;
      return lastActiveTime > createTime;
    };
    expect(later([])).toBe(false);
    expect(later(['active-after-join'])).toBe(true);
  });

  test('never-active leaves a space without messages as never active', () => {
    const chat = testChat(['never-active']);
    const space = chat.space();
    expect(chat.call('GET', space).body.lastActiveTime).toMatch(/^1970-01-01/);
    chat.call('POST', `${space}/messages`, { text: 'x' });
    expect(chat.call('GET', space).body.lastActiveTime).toMatch(/^2027-/);
  });

  test('names-unique gives each name to one space, also by renaming', () => {
    const chat = testChat(['names-unique']);
    const first = chat.space([], { displayName: 'Chess' });
    const again = chat.call('POST', 'spaces:setup', setUp([], { displayName: 'Chess' }));
    expect(again.body.error).toMatchObject({ code: 409, status: 'ALREADY_EXISTS' });
    const other = chat.space([], { displayName: 'Go' });
    const rename = (name: string) => {
      chat.clock.spend(1000);
      const path = `${name}?updateMask=displayName`;
      return chat.call('PATCH', path, { displayName: 'Chess' }).status;
    };
    expect([rename(other), rename(first)]).toEqual([409, 200]);
  });

  test.each([
    ['added-again', 'only added-again=ok is known'],
    ['app-not-configured=reads', 'only app-not-configured and app-not-configured=writes is known'],
    ['list-lags=0', 'give it a number from 1'],
    ['forgets', 'give it a number from 1'],
  ])('%s is refused in a sentence', (fault, sentence) => {
    expect(() => testChat([fault])).toThrow(sentence);
  });
});
