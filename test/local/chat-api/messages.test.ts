/** The methods on messages, and the lookup of groups. */
import { type TestChat, testChat } from './world';

const BOB = 'bob@example.com';

/** Past the quota of one write a second for a space. */
function post(chat: TestChat, space: string, query: string, body: unknown, as?: string) {
  chat.clock.spend(1000);
  return chat.call('POST', `${space}/messages${query}`, body, as);
}

test('a message is posted as the caller and listed', () => {
  const chat = testChat();
  const space = chat.space();
  const { body } = post(chat, space, '', { text: '*Welcome*' });
  expect(body).toMatchObject({ text: '*Welcome*', space: { name: space } });
  expect(body.name.startsWith(`${space}/messages/`)).toBe(true);
  expect(chat.call('GET', `${space}/messages`).body.messages).toEqual([body]);
  expect(chat.api.spaces()[0]?.messages).toEqual(['*Welcome*']);
});

test('a repeated message id is refused, and the message is there once', () => {
  const chat = testChat();
  const space = chat.space();
  const first = post(chat, space, '?messageId=client-a1', { text: 'One' });
  expect(first.body.clientAssignedMessageId).toBe('client-a1');
  const again = post(chat, space, '?messageId=client-a1', { text: 'Two' });
  expect(again.body.error).toMatchObject({ code: 409, status: 'ALREADY_EXISTS' });
  expect(chat.api.spaces()[0]?.messages).toEqual(['One']);
  expect(post(chat, chat.space(), '?messageId=client-a1', { text: 'One' }).status).toBe(200);
});

test('a repeated request id answers the first message', () => {
  const chat = testChat();
  const space = chat.space([BOB]);
  const first = post(chat, space, '?requestId=r1', { text: 'One' });
  expect(post(chat, space, '?requestId=r1', { text: 'Two' }).body).toEqual(first.body);
  expect(post(chat, space, '?requestId=r1', { text: 'Three' }, BOB).status).toBe(200);
  expect(chat.api.spaces()[0]?.messages).toEqual(['One', 'Three']);
});

test.each([
  ['no text', '', {}],
  ['empty text', '', { text: '' }],
  ['cards', '', { text: 'x', cardsV2: [] }],
  ['more than 32,000 bytes', '', { text: 'é'.repeat(16_000) }],
  ['an id without client-', '?messageId=a1', { text: 'x' }],
  ['an id in capitals', '?messageId=client-A1', { text: 'x' }],
  ['an id of 64 characters', `?messageId=client-${'a'.repeat(57)}`, { text: 'x' }],
])('a message with %s is refused', (_, query, body) => {
  const chat = testChat();
  expect(post(chat, chat.space(), query, body).status).toBe(400);
});

test('an id of 63 characters and a text of nearly 32,000 bytes are taken', () => {
  const chat = testChat();
  const query = `?messageId=client-${'a'.repeat(56)}`;
  expect(post(chat, chat.space(), query, { text: 'x'.repeat(31_900) }).status).toBe(200);
});

test('only members post, and in an announcement space only managers', () => {
  const chat = testChat();
  const space = chat.space([BOB], { predefinedPermissionSettings: 'ANNOUNCEMENT_SPACE' });
  expect(post(chat, space, '', { text: 'x' }, BOB).status).toBe(403);
  expect(post(chat, space, '', { text: 'x' }).status).toBe(200);
  expect(post(chat, space, '', { text: 'x' }, 'eve@example.com').status).toBe(403);
});

test('messages are listed by page, order and time; a space without any answers {}', () => {
  const chat = testChat();
  const space = chat.space();
  const list = (query: string) => chat.call('GET', `${space}/messages?${query}`);
  expect(list('').body).toEqual({});
  for (const text of ['a', 'b', 'c']) post(chat, space, '', { text });
  const texts = (query: string) =>
    list(query).body.messages.map((message: { text: string }) => message.text);
  expect(texts('pageSize=2')).toEqual(['a', 'b']);
  expect(texts('orderBy=create_time desc')).toEqual(['c', 'b', 'a']);
  const second = list('').body.messages[1];
  expect(texts(`filter=create_time > "${second.createTime}"`)).toEqual(['c']);
  expect(texts(`filter=createTime < "${second.createTime}"`)).toEqual(['a']);
  expect(texts(`filter=thread.name = ${second.thread.name}`)).toEqual(['b']);
  expect(list('filter=text = "a"').status).toBe(400);
  expect(list('orderBy=text').status).toBe(400);
});

describe('groups:lookup', () => {
  test("finds a group's id by its address, and Chat takes it", () => {
    const chat = testChat();
    const find = (address: string) => chat.call('GET', `groups:lookup?groupKey.id=${address}`);
    const { name } = find('group-staff@example.com').body;
    expect(name).toMatch(/^groups\/[a-z0-9]{15}$/);
    expect(find('Group-Staff@example.com').body.name).toBe(name);
    expect(find('group-other@example.com').body.name).not.toBe(name);
    const space = chat.space();
    chat.call('POST', `${space}/members`, { groupMember: { name } });
    expect(chat.api.spaces()[0]?.members[1]).toMatchObject({
      name,
      email: 'group-staff@example.com',
    });
  });

  test('of an address that is no group is denied, and of none is refused', () => {
    const chat = testChat();
    expect(chat.call('GET', `groups:lookup?groupKey.id=${BOB}`).status).toBe(403);
    expect(chat.call('GET', 'groups:lookup?groupKey.id=word').status).toBe(403);
    expect(chat.call('GET', 'groups:lookup').status).toBe(400);
  });
});
