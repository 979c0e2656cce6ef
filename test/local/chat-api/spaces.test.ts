/** The other methods on spaces: create, get, list, patch, delete. */
import { human, setUp, type TestChat, testChat, whoIsIn } from './world';

const BOB = 'bob@example.com';

/** Past the quota of one write a second for a space. */
function patch(chat: TestChat, name: string, mask: string, body: object, as?: string) {
  chat.clock.spend(1000);
  return chat.call('PATCH', `${name}?updateMask=${mask}`, body, as);
}

test('spaces.create makes a named space with the caller alone, and nothing else', () => {
  const chat = testChat();
  const { body } = chat.call('POST', 'spaces', { spaceType: 'SPACE', displayName: 'Alone' });
  expect(whoIsIn(chat, body.name)).toEqual(['ann@example.com']);
  expect(chat.call('POST', 'spaces', { spaceType: 'GROUP_CHAT' }).status).toBe(400);
  expect(chat.call('POST', 'spaces', { spaceType: 'SPACE' }).status).toBe(400);
  expect(
    chat.call('POST', 'spaces', { spaceType: 'SPACE', displayName: 'x', importMode: true }).status,
  ).toBe(501);
});

test('only who has joined sees a space; for others it is as if it were not there', () => {
  const chat = testChat();
  const name = chat.space(['invited1@example.com']);
  const denied = chat.call('GET', name, undefined, BOB);
  expect(denied.body.error).toMatchObject({
    code: 403,
    status: 'PERMISSION_DENIED',
    message: expect.stringContaining("or the resource doesn't exist"),
  });
  expect(chat.call('GET', 'spaces/AAAAnowhere', undefined, BOB).body).toEqual(denied.body);
  expect(chat.call('GET', name, undefined, 'invited1@example.com').status).toBe(403);
  expect(chat.call('GET', `${name}/members`, undefined, BOB).status).toBe(403);
});

describe('spaces.list', () => {
  test('shows where one has joined, page by page, and nothing twice', () => {
    const chat = testChat();
    const mine = ['a', 'b', 'c', 'd', 'e'].map((displayName) => chat.space([], { displayName }));
    chat.call('POST', 'spaces:setup', setUp([]), BOB);
    const seen: string[] = [];
    let token = '';
    let pages = 0;
    do {
      const { body } = chat.call('GET', `spaces?pageSize=2&pageToken=${token}`);
      seen.push(...body.spaces.map((space: { name: string }) => space.name));
      token = body.nextPageToken ?? '';
      pages++;
    } while (token !== '');
    expect(seen).toEqual(mine);
    expect(pages).toBe(3);
  });

  test('shows group chats and direct messages from their first message on', () => {
    const chat = testChat();
    const direct = chat.call('POST', 'spaces:setup', {
      space: { spaceType: 'DIRECT_MESSAGE' },
      memberships: [human(BOB)],
    }).body.name;
    expect(chat.call('GET', 'spaces').body).toEqual({});
    chat.call('POST', `${direct}/messages`, { text: 'Hello' });
    expect(chat.call('GET', 'spaces').body.spaces).toMatchObject([{ name: direct }]);
  });

  test('filters by type', () => {
    const chat = testChat();
    const named = chat.space();
    const list = (filter: string) =>
      chat.call('GET', `spaces?filter=${encodeURIComponent(filter)}`);
    expect(list('spaceType = "SPACE"').body.spaces).toMatchObject([{ name: named }]);
    expect(list('space_type = "GROUP_CHAT" OR spaceType = "SPACE"').body.spaces).toHaveLength(1);
    expect(list('spaceType = "DIRECT_MESSAGE"').body).toEqual({});
    expect(list('spaceType = "ROOM"').status).toBe(400);
    expect(list('displayName = "x"').status).toBe(400);
  });

  test('refuses a negative page size, a foreign token and a parameter it does not know', () => {
    const chat = testChat();
    expect(chat.call('GET', 'spaces?pageSize=-1').status).toBe(400);
    expect(chat.call('GET', 'spaces?pageSize=many').status).toBe(400);
    expect(chat.call('GET', 'spaces?pageToken=abc').status).toBe(400);
    expect(chat.call('GET', 'spaces?limit=10').body.error.message).toContain('"limit"');
  });

  test('answers only the fields asked for', () => {
    const chat = testChat();
    const name = chat.space();
    const wanted = (fields: string) =>
      chat.call('GET', `spaces?fields=${encodeURIComponent(fields)}`);
    expect(wanted('spaces(name,accessSettings/accessState),nextPageToken').body).toEqual({
      spaces: [{ name, accessSettings: { accessState: 'PRIVATE' } }],
    });
    expect(wanted('spaces/name').body).toEqual({ spaces: [{ name }] });
    expect(wanted('spaces(name').status).toBe(400);
  });
});

describe('spaces.patch', () => {
  test('changes what the mask names, and only that', () => {
    const chat = testChat();
    const name = chat.space();
    const renamed = patch(chat, name, 'display_name', {
      displayName: 'New',
      spaceHistoryState: 'HISTORY_OFF',
    });
    expect(renamed.body).toMatchObject({ displayName: 'New', spaceHistoryState: 'HISTORY_ON' });
    patch(chat, name, 'spaceHistoryState', { spaceHistoryState: 'HISTORY_OFF' });
    patch(chat, name, 'spaceDetails', { spaceDetails: { description: 'What' } });
    patch(chat, name, 'accessSettings.audience', {
      accessSettings: { audience: 'audiences/default' },
    });
    patch(chat, name, 'permissionSettings.manageApps', {
      permissionSettings: { manageApps: { managersAllowed: true } },
    });
    expect(chat.call('GET', name).body).toMatchObject({
      displayName: 'New',
      spaceHistoryState: 'HISTORY_OFF',
      spaceDetails: { description: 'What' },
      accessSettings: { accessState: 'DISCOVERABLE' },
      permissionSettings: {
        manageApps: { managersAllowed: true, membersAllowed: false },
        manageWebhooks: { membersAllowed: true },
      },
    });
    patch(chat, name, 'accessSettings.audience', {});
    expect(chat.call('GET', name).body.accessSettings).toEqual({ accessState: 'PRIVATE' });
  });

  test('makes a named space of a group chat, owned by who made it', () => {
    const chat = testChat();
    const { name } = chat.call('POST', 'spaces:setup', {
      space: { spaceType: 'GROUP_CHAT' },
      memberships: [human(BOB), human('carol@example.com')],
    }).body;
    const body = { spaceType: 'SPACE', displayName: 'Grown' };
    expect(patch(chat, name, 'spaceType', body).status).toBe(400);
    expect(patch(chat, name, 'displayName', body).status).toBe(400);
    expect(patch(chat, name, 'spaceType,displayName', body).body).toMatchObject(body);
    expect(chat.api.spaces()[0]?.members[0]?.role).toBe('ROLE_MANAGER');
  });

  test.each([
    ['no mask', '', {}],
    ['an unknown field', 'name', {}],
    ['a name that is too long', 'displayName', { displayName: 'x'.repeat(129) }],
    ['history with something else', 'spaceHistoryState,displayName', { displayName: 'x' }],
    ['no history state', 'spaceHistoryState', {}],
    ['who may post', 'permissionSettings.postMessages', {}],
    ['permissions with a name', 'permissionSettings.manageApps,displayName', { displayName: 'x' }],
    ['a type other than SPACE', 'spaceType,displayName', { spaceType: 'GROUP_CHAT' }],
    ['the description without the guidelines', 'spaceDetails.description', {}],
    ['a long description', 'spaceDetails', { spaceDetails: { description: 'x'.repeat(151) } }],
  ])('with %s is refused', (_, mask, body) => {
    const chat = testChat();
    expect(patch(chat, chat.space(), mask, body).status).toBe(400);
  });

  test('leaves who may do what to the owners, and details to whom the space allows', () => {
    const chat = testChat();
    const open = chat.space([BOB]);
    const details = { spaceDetails: { description: 'Mine' } };
    expect(patch(chat, open, 'spaceDetails', details, BOB).status).toBe(200);
    expect(patch(chat, open, 'permissionSettings.manageApps', {}, BOB).status).toBe(403);
    const closed = chat.space([BOB], { predefinedPermissionSettings: 'ANNOUNCEMENT_SPACE' });
    expect(patch(chat, closed, 'spaceDetails', details, BOB).status).toBe(403);
  });
});

describe('spaces.delete', () => {
  test('takes a named space away from everybody, when an owner asks', () => {
    const chat = testChat();
    const name = chat.space([BOB]);
    expect(chat.call('DELETE', name, undefined, BOB).status).toBe(403);
    chat.clock.spend(1000);
    expect(chat.call('DELETE', name)).toMatchObject({ status: 200, body: {} });
    expect(chat.call('GET', name).status).toBe(403);
    expect(chat.api.spaces()).toEqual([]);
  });

  test('leaves group chats alone', () => {
    const chat = testChat();
    const { name } = chat.call('POST', 'spaces:setup', {
      space: { spaceType: 'GROUP_CHAT' },
      memberships: [human(BOB), human('carol@example.com')],
    }).body;
    expect(chat.call('DELETE', name).status).toBe(400);
  });
});
