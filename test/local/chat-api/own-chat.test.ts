/** A person's own Chat: its sections, and how they want to hear of a space. */
import { human, type TestChat, testChat } from './world';

const BOB = 'bob@example.com';

function section(chat: TestChat, displayName: string, as?: string) {
  const body = { type: 'CUSTOM_SECTION', displayName };
  return chat.call('POST', 'users/me/sections', body, as).body;
}

function names(chat: TestChat) {
  return chat
    .call('GET', 'users/me/sections')
    .body.sections.map(
      (one: { displayName?: string; type: string }) => one.displayName ?? one.type,
    );
}

const DEFAULTS = ['DEFAULT_DIRECT_MESSAGES', 'DEFAULT_SPACES', 'DEFAULT_APPS'];

describe('sections', () => {
  test('are made, listed before those that everybody has, renamed and deleted', () => {
    const chat = testChat();
    const made = section(chat, 'School');
    expect(made).toMatchObject({ displayName: 'School', type: 'CUSTOM_SECTION', sortOrder: 1 });
    section(chat, 'Clubs');
    expect(names(chat)).toEqual(['School', 'Clubs', ...DEFAULTS]);
    const patched = chat.call('PATCH', `${made.name}?updateMask=display_name`, {
      displayName: 'Work',
    });
    expect(patched.body.displayName).toBe('Work');
    expect(chat.call('DELETE', made.name).body).toEqual({});
    expect(names(chat)).toEqual(['Clubs', ...DEFAULTS]);
  });

  test('are put in order', () => {
    const chat = testChat();
    const [one] = ['One', 'Two', 'Three'].map((name) => section(chat, name).name);
    const position = (body: object) => chat.call('POST', `${one}:position`, body);
    expect(position({ sortOrder: 2 }).body.section.sortOrder).toBe(2);
    expect(names(chat).slice(0, 3)).toEqual(['Two', 'One', 'Three']);
    position({ relativePosition: 'END' });
    expect(names(chat).slice(0, 3)).toEqual(['Two', 'Three', 'One']);
    position({ sortOrder: 99 });
    position({ relativePosition: 'START' });
    expect(names(chat).slice(0, 3)).toEqual(['One', 'Two', 'Three']);
    for (const body of [{}, { sortOrder: 0 }, { sortOrder: 1, relativePosition: 'END' }])
      expect(position(body).status).toBe(400);
  });

  test.each([
    ['no name', { type: 'CUSTOM_SECTION' }],
    ['81 characters', { type: 'CUSTOM_SECTION', displayName: 'x'.repeat(81) }],
    ['a type that is there already', { type: 'DEFAULT_SPACES', displayName: 'x' }],
    ['no type', { displayName: 'x' }],
  ])('with %s are refused', (_, body) => {
    expect(testChat().call('POST', 'users/me/sections', body).status).toBe(400);
  });

  test('are one’s own, by “me”, address or id, and those that everybody has stay', () => {
    const chat = testChat();
    const { name } = section(chat, 'Mine');
    expect(chat.call('GET', 'users/ann@example.com/sections').status).toBe(200);
    expect(chat.call('GET', `${name.split('/sections')[0]}/sections`).status).toBe(200);
    expect(chat.call('GET', `users/${BOB}/sections`).status).toBe(403);
    expect(chat.call('DELETE', name, undefined, BOB).status).toBe(403);
    expect(chat.call('DELETE', 'users/me/sections/default-spaces').status).toBe(400);
    expect(chat.call('DELETE', 'users/me/sections/none').status).toBe(404);
  });

  test('hold spaces, which are moved from one to another and found by a wildcard', () => {
    const chat = testChat();
    const space = chat.space();
    const target = section(chat, 'School').name;
    const items = (id: string, filter = '') =>
      chat.call('GET', `users/me/sections/${id}/items?filter=${filter}`).body.sectionItems ?? [];
    const [found] = items('-', `space = ${space}`);
    expect(found).toMatchObject({ space, name: expect.stringContaining('/default-spaces/items/') });
    const moved = chat.call('POST', `${found.name}:move`, { targetSection: target });
    expect(moved.body.sectionItem).toEqual({
      name: `${target}/items/${space.slice('spaces/'.length)}`,
      space,
    });
    expect(items('default-spaces')).toEqual([]);
    expect(items(target.split('/').pop() ?? '')).toHaveLength(1);
    expect(chat.call('POST', `${found.name}:move`, { targetSection: target }).status).toBe(404);
    const back = (to: string) =>
      chat.call('POST', `${moved.body.sectionItem.name}:move`, {
        targetSection: `users/me/sections/${to}`,
      }).status;
    expect(back('default-apps')).toBe(400);
    expect(items('default-spaces')).toEqual([]);
    expect(back('default-spaces')).toBe(200);
    expect(items('default-spaces')).toHaveLength(1);
    expect(chat.call('GET', 'users/me/sections/-/items').status).toBe(400);
  });

  test('keep what they hold when the world is saved', () => {
    const chat = testChat();
    section(chat, 'Kept');
    const again = testChat([], { state: JSON.parse(JSON.stringify(chat.api.save())) });
    expect(names(again)).toEqual(['Kept', ...DEFAULTS]);
  });
});

describe('a notification setting', () => {
  const path = (space: string, user = 'me') => `users/${user}/${space}/spaceNotificationSetting`;

  test('is one’s own for each space, and is changed by mask', () => {
    const chat = testChat();
    const space = chat.space([BOB]);
    expect(chat.call('GET', path(space)).body).toMatchObject({
      name: expect.stringMatching(/^users\/\d{21}\/spaces\/.*\/spaceNotificationSetting$/),
      notificationSetting: 'MAIN_CONVERSATIONS',
      muteSetting: 'UNMUTED',
    });
    const muted = chat.call('PATCH', `${path(space)}?updateMask=mute_setting`, {
      muteSetting: 'MUTED',
      notificationSetting: 'OFF',
    });
    expect(muted.body).toMatchObject({
      notificationSetting: 'MAIN_CONVERSATIONS',
      muteSetting: 'MUTED',
    });
    expect(chat.call('GET', path(space), undefined, BOB).body.muteSetting).toBe('UNMUTED');
    expect(chat.call('GET', path(space, BOB)).status).toBe(403);
  });

  test.each([
    ['no mask', '', { muteSetting: 'MUTED' }],
    ['another field', 'name', {}],
    ['no value', 'muteSetting', {}],
    ['a value that is none', 'muteSetting', { muteSetting: 'QUIET' }],
  ])('with %s is refused', (_, mask, body) => {
    const chat = testChat();
    expect(chat.call('PATCH', `${path(chat.space())}?updateMask=${mask}`, body).status).toBe(400);
  });

  test('knows no main conversations in a direct message', () => {
    const chat = testChat();
    const { name } = chat.call('POST', 'spaces:setup', {
      space: { spaceType: 'DIRECT_MESSAGE' },
      memberships: [human(BOB)],
    }).body;
    const patch = (notificationSetting: string) =>
      chat.call('PATCH', `${path(name)}?updateMask=notificationSetting`, { notificationSetting })
        .status;
    expect(chat.call('GET', path(name)).body.notificationSetting).toBe('ALL');
    expect(patch('FOR_YOU')).toBe(400);
    expect(patch('OFF')).toBe(200);
  });
});
