/** The methods on messages, and the lookup of groups. */
import { human, type TestChat, testChat } from './world';

const BOB = 'bob@example.com';
const CAROL = 'carol@example.com';

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
  expect(
    texts(
      `filter=(createTime > "${list('').body.messages[0].createTime}") AND createTime < "2100-01-01T00:00:00Z"`,
    ),
  ).toEqual(['b', 'c']);
  const orEqual = list(`filter=createTime >= "${second.createTime}"`);
  expect(orEqual.body.error.message).toContain('Invalid filter query');
  const twoThreads = `thread.name = ${second.thread.name} AND thread.name = ${second.thread.name}`;
  expect(list(`filter=${twoThreads}`).status).toBe(400);
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

describe('a thread', () => {
  const FALLBACK = 'messageReplyOption=REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD';
  const OR_FAIL = 'messageReplyOption=REPLY_MESSAGE_OR_FAIL';

  test('takes a reply by its name, which then is one', () => {
    const chat = testChat();
    const space = chat.space();
    const first = post(chat, space, '', { text: 'One' }).body;
    expect(first.threadReply).toBeUndefined();
    const reply = post(chat, space, `?${OR_FAIL}`, {
      text: 'Two',
      thread: { name: first.thread.name },
    }).body;
    expect(reply).toMatchObject({ thread: first.thread, threadReply: true });
    const other = post(chat, space, '', {
      text: 'Three',
      thread: { name: first.thread.name },
    }).body;
    expect(other.thread.name).not.toBe(first.thread.name);
    const inThread = chat.call(
      'GET',
      `${space}/messages?filter=thread.name = ${first.thread.name}`,
    );
    expect(inThread.body.messages.map((one: { text: string }) => one.text)).toEqual(['One', 'Two']);
  });

  test('has the key that it was begun with, in the body or the query, and is found by it', () => {
    const chat = testChat();
    const space = chat.space();
    const first = post(chat, space, `?${FALLBACK}`, { text: 'One', thread: { threadKey: 'k1' } });
    expect(first.body.thread.threadKey).toBe('k1');
    const second = post(chat, space, `?${FALLBACK}&threadKey=k1`, { text: 'Two' });
    expect(second.body).toMatchObject({ thread: first.body.thread, threadReply: true });
    const ignored = post(chat, space, '?threadKey=k1', { text: 'Three' });
    expect(ignored.body.thread.name).not.toBe(first.body.thread.name);
  });

  test('that is not there is 404 or a new one, as the option says', () => {
    const chat = testChat();
    const space = chat.space();
    const body = { text: 'x', thread: { name: `${space}/threads/none` } };
    expect(post(chat, space, `?${OR_FAIL}`, body).body.error).toMatchObject({ code: 404 });
    expect(post(chat, space, `?${FALLBACK}`, body).status).toBe(200);
    // A key that nobody used begins a thread under both options.
    const keyed = { text: 'y', thread: { threadKey: 'new' } };
    expect(post(chat, space, `?${OR_FAIL}`, keyed).status).toBe(200);
  });

  test('is for named spaces, and a key of 4,001 characters for nobody', () => {
    const chat = testChat();
    const { name } = chat.call('POST', 'spaces:setup', {
      space: { spaceType: 'GROUP_CHAT' },
      memberships: [human(BOB), human(CAROL)],
    }).body;
    const body = { text: 'x', thread: { threadKey: 'k' } };
    expect(post(chat, name, `?${FALLBACK}`, body).status).toBe(400);
    const long = { text: 'x', thread: { threadKey: 'k'.repeat(4001) } };
    expect(post(chat, chat.space(), `?${FALLBACK}`, long).status).toBe(400);
  });
});

describe('one message', () => {
  test('is got by its own id and by the client’s', () => {
    const chat = testChat();
    const space = chat.space();
    const { body } = post(chat, space, '?messageId=client-a', { text: 'One' });
    expect(chat.call('GET', body.name).body).toEqual(body);
    expect(chat.call('GET', `${space}/messages/client-a`).body).toEqual(body);
    expect(chat.call('GET', `${space}/messages/client-b`).status).toBe(404);
    expect(chat.call('GET', body.name, undefined, BOB).status).toBe(403);
  });

  test('is changed by who wrote it, and then has a time of that', () => {
    const chat = testChat();
    const space = chat.space([BOB]);
    const { name, createTime } = post(chat, space, '', { text: 'One' }).body;
    chat.clock.spend(1000);
    const changed = chat.call('PATCH', `${name}?updateMask=text`, { text: 'Two' }).body;
    expect(changed).toMatchObject({ text: 'Two', createTime });
    expect(changed.lastUpdateTime > createTime).toBe(true);
    chat.clock.spend(1000);
    expect(chat.call('PUT', `${name}?updateMask=text`, { text: 'Three' }).body.text).toBe('Three');
    chat.clock.spend(1000);
    expect(chat.call('PATCH', `${name}?updateMask=text`, { text: 'x' }, BOB).status).toBe(403);
    expect(chat.api.spaces()[0]?.messages).toEqual(['Three']);
  });

  test.each([
    ['no mask', '', { text: 'x' }],
    ['cards', 'updateMask=cardsV2', { cardsV2: [] }],
    ['a field that can’t be changed', 'updateMask=sender', {}],
    ['no text', 'updateMask=text', {}],
  ])('with %s is not changed', (_, query, body) => {
    const chat = testChat();
    const { name } = post(chat, chat.space(), '', { text: 'One' }).body;
    chat.clock.spend(1000);
    expect(chat.call('PATCH', `${name}?${query}`, body).status).toBe(400);
  });

  test('that is missing is posted where that is allowed, under the client’s id only', () => {
    const chat = testChat();
    const space = chat.space();
    const put = (id: string) => {
      chat.clock.spend(1000);
      const path = `${space}/messages/${id}?updateMask=text&allowMissing=true`;
      return chat.call('PATCH', path, { text: 'New' });
    };
    expect(put('client-new').body).toMatchObject({
      text: 'New',
      clientAssignedMessageId: 'client-new',
    });
    expect(put('abc').status).toBe(400);
    expect(chat.api.spaces()[0]?.messages).toEqual(['New']);
  });

  test('is deleted by who wrote it or an owner, and its replies only by force', () => {
    const chat = testChat();
    const space = chat.space([BOB, CAROL]);
    const first = post(chat, space, '', { text: 'One' }, BOB).body;
    const reply = 'messageReplyOption=REPLY_MESSAGE_OR_FAIL';
    post(chat, space, `?${reply}`, { text: 'Two', thread: { name: first.thread.name } }, CAROL);
    const remove = (name: string, as?: string) => {
      chat.clock.spend(1000);
      return chat.call('DELETE', name, undefined, as).status;
    };
    expect(remove(first.name, CAROL)).toBe(403);
    expect(remove(first.name, BOB)).toBe(400);
    expect(remove(`${first.name}?force=true`)).toBe(200);
    expect(chat.call('GET', `${space}/messages`).body).toEqual({});
    const shown = chat.call('GET', `${space}/messages?showDeleted=true`).body.messages;
    expect(shown).toMatchObject([
      { name: first.name, deletionMetadata: { deletionType: 'SPACE_OWNER_VIA_APP' } },
      { deletionMetadata: { deletionType: 'SPACE_OWNER_VIA_APP' } },
    ]);
    expect(shown[0].text).toBeUndefined();
    expect(remove(first.name)).toBe(404);
  });

  test('forces or silences no notification for a person', () => {
    const chat = testChat();
    const postWith = (type: string) =>
      post(chat, chat.space(), `?createMessageNotificationOptions.notificationType=${type}`, {
        text: 'x',
      }).status;
    expect(postWith('NOTIFICATION_TYPE_NONE')).toBe(200);
    expect(postWith('NOTIFICATION_TYPE_SILENT')).toBe(400);
  });
});

test('messages are pinned once, listed in the order of pinning, and unpinned', () => {
  const chat = testChat();
  const space = chat.space();
  const [one, two] = ['One', 'Two'].map((text) => post(chat, space, '', { text }).body.name);
  const pin = (message: string) => {
    chat.clock.spend(1000);
    return chat.call('POST', `${space}/messagePins`, { message });
  };
  expect(pin(two).body).toEqual({ name: two.replace('messages', 'messagePins'), message: two });
  expect(pin(one).status).toBe(200);
  expect(pin(one).body.error).toMatchObject({ code: 409 });
  expect(pin(`${space}/messages/none`).status).toBe(404);
  expect(pin('spaces/AAAAother/messages/x').status).toBe(400);
  const pins = () => chat.call('GET', `${space}/messagePins`).body.messagePins;
  expect(pins().map((each: { message: string }) => each.message)).toEqual([two, one]);
  chat.clock.spend(1000);
  expect(chat.call('DELETE', two.replace('messages', 'messagePins')).body).toEqual({});
  expect(pins()).toHaveLength(1);
  chat.clock.spend(1000);
  chat.call('DELETE', one);
  expect(chat.call('GET', `${space}/messagePins`).body).toEqual({});
});
