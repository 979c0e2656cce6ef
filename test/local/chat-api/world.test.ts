/** What outlives an execution, and what the same seed repeats. */
import { human, setUp, testChat, whoIsIn } from './world';

const BOB = 'bob@example.com';

test('a saved Chat goes on where it was: spaces, people, request ids, quotas, names', () => {
  const before = testChat(['name-taken=0.5'], { spaceWritesPerMinute: 5 });
  before.faults.clear('name-taken');
  const made = before.call(
    'POST',
    'spaces:setup',
    setUp([BOB, 'invited1@example.com'], {}, 'id-1'),
  );
  const direct = {
    space: { spaceType: 'DIRECT_MESSAGE' },
    memberships: [human('zoe@outside.example.net')],
  };
  const dm = before.call('POST', 'spaces:setup', direct).body.name;
  const message = `${made.body.name}/messages?messageId=client-a&requestId=r`;
  before.call('POST', message, { text: 'Hello' });
  const state = JSON.parse(JSON.stringify(before.api.save()));

  const after = testChat([], { spaceWritesPerMinute: 5, state });
  expect(after.api.spaces()).toEqual(before.api.spaces());
  expect(after.api.requests()).toEqual([]);
  const again = after.call('POST', 'spaces:setup', setUp([], {}, 'id-1'));
  expect(again.body.name).toBe(made.body.name);
  expect(after.call('POST', 'spaces:setup', setUp([], {}, 'id-1'), BOB).status).toBe(400);
  expect(after.call('POST', 'spaces:setup', direct).body.name).toBe(dm);
  expect(after.call('POST', 'spaces:setup', setUp([])).status).toBe(429);
  expect(after.call('POST', message, { text: 'Hello' }).status).toBe(429);
  after.clock.spend(60_000);
  expect(after.call('POST', message, { text: 'Hello' }).status).toBe(200);
  after.clock.spend(1000);
  const fresh = after.space();
  expect([made.body.name, dm]).not.toContain(fresh);
  expect(whoIsIn(after, made.body.name)).toHaveLength(3);
  expect(after.api.spaces()[0]?.messages).toEqual(['Hello']);
});

test('what is saved is a copy: going on changes neither it nor the restored', () => {
  const chat = testChat();
  const space = chat.space();
  const state = chat.api.save();
  const before = JSON.stringify(state);
  const other = testChat([], { state });
  other.call('POST', `${space}/members`, human(BOB));
  chat.call('POST', `${space}/messages`, { text: 'x' });
  expect(JSON.stringify(state)).toBe(before);
  expect(whoIsIn(chat, space)).toHaveLength(1);
});

test('the same seed gives the same ids, another seed others', () => {
  const ids = (seed: number) => {
    const chat = testChat([], { seed });
    return [chat.space(), chat.space()];
  };
  expect(ids(5)).toEqual(ids(5));
  expect(ids(5)).not.toEqual(ids(6));
  expect(new Set(ids(5)).size).toBe(2);
});

test('a person has one id in every world, and it leads back to the address', () => {
  const idOf = (seed: number) => {
    const chat = testChat([], { seed });
    chat.space([BOB]);
    return chat.api.spaces()[0]?.members[1];
  };
  expect(idOf(1)).toEqual(idOf(2));
  expect(idOf(1)).toMatchObject({ email: BOB, name: expect.stringMatching(/^users\/1\d{20}$/) });
});

test('ten thousand people have ten thousand ids', () => {
  const chat = testChat([], { spaceWritesPerMinute: 1e9 });
  for (let batch = 0; batch < 204; batch++)
    chat.space(Array.from({ length: 49 }, (_, index) => `p${batch * 49 + index}@example.com`));
  const names = chat.api.spaces().flatMap((space) => space.members.slice(1).map((one) => one.name));
  expect(names).toHaveLength(9996);
  expect(new Set(names).size).toBe(9996);
});

test('the log keeps each call with its time, person, query and parsed body', () => {
  const chat = testChat();
  const body = setUp([BOB]);
  const name = chat.call('POST', 'spaces:setup', body).body.name;
  chat.clock.spend(1500);
  chat.call('GET', `${name}/members?pageSize=5`, undefined, BOB);
  chat.call('POST', 'spaces:setup', '{broken');
  const start = chat.api.requests()[0]?.at ?? 0;
  expect(chat.api.requests()).toEqual([
    {
      at: start,
      user: 'ann@example.com',
      method: 'POST',
      path: '/v1/spaces:setup',
      query: {},
      body,
      status: 200,
      lost: null,
      because: null,
    },
    expect.objectContaining({
      at: start + 1500,
      user: BOB,
      method: 'GET',
      path: `/v1/${name}/members`,
      query: { pageSize: '5' },
      body: null,
    }),
    expect.objectContaining({ status: 400, body: '{broken' }),
  ]);
});

test('a domain of the organisation has the same special people, others are outside', () => {
  const chat = testChat([], { organisation: ['example.com', 'school.example'] });
  const space = chat.space(['kim@school.example', 'invited2@school.example', 'kim@example.net']);
  expect(whoIsIn(chat, space)).toEqual([
    'ann@example.com',
    'kim@school.example',
    'invited2@school.example?',
  ]);
});

test('a world that was saved before there were threads and pins is taken up as it stands', () => {
  const chat = testChat();
  const space = chat.space(['bob@example.com']);
  const { name } = chat.call('POST', `${space}/messages`, { text: 'Hello' }).body;
  const saved = JSON.parse(JSON.stringify(chat.api.save()));
  delete saved.chat.sections;
  delete saved.chat.notifications;
  for (const one of saved.chat.spaces) {
    delete one.pins;
    for (const message of one.messages) delete message.thread;
  }
  const again = testChat([], { state: saved });
  const thread = { name: `${space}/threads/${name.split('/').pop()?.split('.')[0]}` };
  expect(again.call('GET', name).body.thread).toEqual(thread);
  expect(again.call('GET', `${space}/messagePins`).body).toEqual({});
  expect(again.call('GET', 'users/me/sections').body.sections).toHaveLength(3);
});
