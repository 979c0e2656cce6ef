/** Chat's usage limits, to the call and to the millisecond. */
import { human, setUp, type TestChat, testChat } from './world';

function fill(chat: TestChat, count: number): number[] {
  return Array.from({ length: count }, () => chat.call('POST', 'spaces:setup', setUp([])).status);
}

test('the 61st space write within a minute is answered with 429, and noted as the caller’s doing', () => {
  const chat = testChat();
  expect(fill(chat, 60)).toEqual(Array(60).fill(200));
  const over = chat.call('POST', 'spaces:setup', setUp([]));
  expect(over.status).toBe(429);
  expect(over.body.error).toMatchObject({
    status: 'RESOURCE_EXHAUSTED',
    message: expect.stringContaining("service 'chat.googleapis.com' for consumer 'project_number:"),
    details: [{ reason: 'RATE_LIMIT_EXCEEDED' }],
  });
  expect(chat.api.requests().at(-1)).toMatchObject({ status: 429, because: 'quota', lost: null });
  expect(chat.api.requests()[0]).toMatchObject({ status: 200, because: null });
  expect(chat.api.spaces()).toHaveLength(60);
});

test('the quota is shared by all users and all methods of its kind, and refused calls count', () => {
  const chat = testChat();
  const name = chat.space();
  for (let index = 0; index < 28; index++)
    chat.call('POST', 'spaces:setup', setUp([]), 'bob@example.com');
  for (let index = 0; index < 29; index++) chat.call('POST', 'spaces:setup', '{"wrong": 1}');
  const body = { spaceType: 'SPACE', displayName: 'x' };
  expect(chat.call('POST', 'spaces', body).status).toBe(200);
  const rename = () => chat.call('PATCH', `${name}?updateMask=displayName`, { displayName: 'y' });
  expect(rename().status).toBe(200);
  chat.clock.spend(1000);
  expect(rename().status).toBe(429);
  expect(chat.call('DELETE', name).status).toBe(429);
  expect(chat.call('GET', name).status).toBe(200);
});

test('a window slides: a call is free a minute after the one it waits for, to the millisecond', () => {
  const chat = testChat();
  fill(chat, 30);
  chat.clock.spend(30_000);
  fill(chat, 30);
  chat.clock.spend(29_999);
  expect(fill(chat, 1)).toEqual([429]);
  chat.clock.spend(1);
  expect(fill(chat, 31)).toEqual([...Array(30).fill(200), 429]);
});

test('a fixed window begins anew with each whole minute', () => {
  const chat = testChat([], { quotaWindow: 'fixed' });
  chat.clock.spend(59_000);
  expect(fill(chat, 61)).toEqual([...Array(60).fill(200), 429]);
  chat.clock.spend(1000);
  expect(fill(chat, 61)).toEqual([...Array(60).fill(200), 429]);
});

test('a call that was answered with 429 does not count', () => {
  const chat = testChat([], { spaceWritesPerMinute: 3 });
  fill(chat, 3);
  chat.clock.spend(59_999);
  expect(fill(chat, 10)).toEqual(Array(10).fill(429));
  chat.clock.spend(1);
  expect(fill(chat, 3)).toEqual([200, 200, 200]);
});

test('a call that was answered with 503 counts, one that a fault answered with 429 does not', () => {
  const chat = testChat(['unavailable=1'], { spaceWritesPerMinute: 3 });
  expect(fill(chat, 1)).toEqual([503]);
  chat.faults.clear('unavailable');
  chat.faults.set('too-many=1');
  expect(fill(chat, 5)).toEqual(Array(5).fill(429));
  chat.faults.clear('too-many');
  expect(fill(chat, 3)).toEqual([200, 200, 429]);
});

test('300 membership writes a minute: adding, roles and removing together', () => {
  const chat = testChat();
  const space = chat.space(['bob@example.com']);
  const add = (index: number) =>
    chat.call('POST', `${space}/members`, human(`p${index}@example.com`)).status;
  for (let index = 0; index < 298; index++) expect(add(index)).toBe(200);
  const bob = `${space}/members/bob@example.com`;
  expect(chat.call('PATCH', `${bob}?updateMask=role`, { role: 'ROLE_MANAGER' }).status).toBe(200);
  expect(chat.call('DELETE', bob).status).toBe(200);
  expect(add(299)).toBe(429);
  expect(chat.call('GET', `${space}/members`).status).toBe(200);
});

test('3000 reads of a kind a minute', () => {
  const chat = testChat();
  for (let index = 0; index < 3000; index++) chat.call('GET', 'spaces');
  expect(chat.call('GET', 'spaces').status).toBe(429);
  expect(chat.call('GET', 'spaces/AAAAnowhere/members').status).toBe(403);
});

test('one space takes 15 reads and one write a second; other spaces are free', () => {
  const chat = testChat();
  const one = chat.space();
  const other = chat.space();
  for (let index = 0; index < 8; index++) chat.call('GET', one);
  for (let index = 0; index < 7; index++) chat.call('GET', `${one}/members`);
  const over = chat.call('GET', `${one}/messages`);
  expect(over.status).toBe(429);
  expect(over.body.error.message).toBe('Resource has been exhausted (e.g. check quota).');
  expect(chat.call('GET', other).status).toBe(200);
  expect(chat.call('POST', `${one}/messages`, { text: 'x' }).status).toBe(200);
  expect(chat.call('POST', `${one}/messages`, { text: 'x' }).status).toBe(429);
  expect(chat.call('POST', `${one}/members`, human('bob@example.com')).status).toBe(200);
  chat.clock.spend(1000);
  expect(chat.call('GET', one).status).toBe(200);
  expect(chat.call('POST', `${one}/messages`, { text: 'x' }).status).toBe(200);
});

test('neither an unknown path nor a call without a token counts', () => {
  const chat = testChat([], { spaceWritesPerMinute: 1 });
  chat.call('POST', 'spaces:nothing', {});
  chat.call('POST', 'spaces:setup', setUp([]), '');
  expect(fill(chat, 2)).toEqual([200, 429]);
});

test('some answers say when to come back', () => {
  const chat = testChat([], { spaceWritesPerMinute: 0 });
  const waits = Array.from(
    { length: 40 },
    () => chat.call('POST', 'spaces:setup', setUp([])).raw.headers['retry-after'],
  );
  expect(waits.filter((wait) => wait === undefined).length).toBeGreaterThan(0);
  const said = waits.filter((wait) => wait !== undefined).map(Number);
  expect(said.length).toBeGreaterThan(0);
  expect(said.every((seconds) => seconds >= 1 && seconds <= 30)).toBe(true);
});
