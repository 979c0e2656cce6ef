/** What a row says of its space beside its people, beside what was applied and what Chat has. */
import type { ChatSpace } from '../../src/chat/shapes';
import type { SettingsApplied } from '../../src/plan/applied';
import { settingsIn } from '../../src/plan/applied';
import {
  asOwn,
  inOneLine,
  keyOfSetting,
  keyOfSettingChange,
  settingIn,
  settingInChat,
  settingsAfter,
  settingsDiffer,
  templateDiffers,
  withSettings,
} from '../../src/plan/settings';
import { hashText } from '../../src/request/fingerprint';
import type { Request } from '../../src/request/request';

const own = (more: Partial<Request> = {}): Request => ({
  ...{ kind: 'space', displayName: 'Chess', people: [], groups: [] },
  ...more,
});
const applied = (set: SettingsApplied['set'] = {}, name = 'Chess'): SettingsApplied => ({
  ...{ hash: 'x', name, set },
});
const NOTHING = { changes: [], fixed: [], isCleared: false };

test.each<[string, Partial<Request>, SettingsApplied, Partial<ReturnType<typeof settingsDiffer>>]>([
  ['the same', {}, applied(), NOTHING],
  [
    'another name',
    { displayName: 'Go' },
    applied(),
    { changes: [{ does: 'rename', name: 'Go', was: 'Chess', isGroupChat: false }] },
  ],
  [
    'the name with other blanks',
    { displayName: ' Chess  club ' },
    applied({}, 'Chess club'),
    NOTHING,
  ],
  ['no name any more', { displayName: '' }, applied(), { ...NOTHING, isCleared: true }],
  ['no name, and none before', { displayName: '' }, applied({}, ''), NOTHING],
  [
    'a description',
    { description: 'We play' },
    applied(),
    { changes: [{ does: 'set', field: 'description', value: 'We play' }] },
  ],
  [
    'the description that is there',
    { description: 'We play' },
    applied({ description: hashText('We play') }),
    NOTHING,
  ],
  [
    'no description any more',
    {},
    applied({ description: hashText('We play') }),
    { ...NOTHING, isCleared: true },
  ],
  [
    'history off',
    { history: 'off' },
    applied({ history: 'on' }),
    { changes: [{ does: 'set', field: 'history', value: 'off' }] },
  ],
  ['history as it is', { history: 'off' }, applied({ history: 'off' }), NOTHING],
  [
    'an audience',
    { access: { kind: 'audience', audience: 'audiences/x' } } as Partial<Request>,
    applied({ access: 'private' }),
    { changes: [{ does: 'set', field: 'access', value: 'audiences/x' }] },
  ],
  [
    'private again',
    { access: { kind: 'private' } } as Partial<Request>,
    applied({ access: 'audiences/x' }),
    { changes: [{ does: 'set', field: 'access', value: 'private' }] },
  ],
  ['managers who post', { posting: 'managers' }, applied(), { changes: [], fixed: ['posting'] }],
  ['everyone who posts, as nobody said otherwise', { posting: 'everyone' }, applied(), NOTHING],
  [
    'everyone who posts in place of managers',
    { posting: 'everyone' },
    applied({ posting: 'managers' }),
    { fixed: ['posting'] },
  ],
  ['people from outside', { externalPeople: true }, applied(), { fixed: ['externalPeople'] }],
  [
    'people from outside, as before',
    { externalPeople: true },
    applied({ externalPeople: 'yes' }),
    NOTHING,
  ],
  [
    'nobody from outside, as before',
    { externalPeople: false },
    applied({ externalPeople: 'no' }),
    NOTHING,
  ],
  [
    'nobody from outside any more',
    { externalPeople: false },
    applied({ externalPeople: 'yes' }),
    { fixed: ['externalPeople'] },
  ],
  [
    'nothing of people from outside any more',
    {},
    applied({ externalPeople: 'yes' }),
    { ...NOTHING, isCleared: true },
  ],
  ['a group chat', { kind: 'groupChat' }, applied(), { ...NOTHING, fixed: ['kind'] }],
  [
    'a space in place of a group chat',
    { displayName: 'Go' },
    applied({ kind: 'groupChat' }, ''),
    { changes: [{ does: 'rename', name: 'Go', was: '', isGroupChat: true }], fixed: [] },
  ],
  [
    'a group chat as before',
    { kind: 'groupChat', displayName: '' },
    applied({ kind: 'groupChat' }, ''),
    NOTHING,
  ],
  [
    'a group chat’s description, which it has none of',
    { kind: 'groupChat', displayName: '', description: 'x' },
    applied({ kind: 'groupChat' }, ''),
    NOTHING,
  ],
  [
    'a group chat’s history',
    { kind: 'groupChat', displayName: '', history: 'on' },
    applied({ kind: 'groupChat' }, ''),
    { changes: [{ does: 'set', field: 'history', value: 'on' }] },
  ],
])('a row that says %s differs from its space by just that', (_, more, was, expected) => {
  expect(settingsDiffer(own(more), was)).toMatchObject(expected);
});

test('a template’s new name is told where the row says none and had one by a template', () => {
  const given = (name: string | undefined) => ({
    ...applied(),
    ...(name !== undefined && { given: name }),
  });
  const by = (displayName: string, row: Partial<Request>, was: string | undefined) =>
    templateDiffers(own({ displayName }), own(row), given(was)).length;
  expect(
    templateDiffers(own({ displayName: '' }), own({ displayName: 'New' }), given('Old')),
  ).toEqual([{ does: 'rename', name: 'New', was: 'Old', isGroupChat: false, byTemplate: true }]);
  expect([
    by('', { displayName: ' Old ' }, 'Old'),
    by('', { displayName: 'New' }, undefined),
    by('Own', { displayName: 'New' }, 'Old'),
    by('', { displayName: '' }, 'Old'),
    by('', { displayName: 'New', kind: 'groupChat' }, 'Old'),
  ]).toEqual([0, 0, 0, 0, 0]);
});

test('what Chat tells of a setting is read as a row says it, and what it doesn’t tell is nothing', () => {
  const space = (more: object) => more as ChatSpace;
  const tells = (more: object) =>
    (['description', 'guidelines', 'history', 'access', 'posting'] as const).map((field) =>
      settingInChat(space(more), field),
    );
  expect(tells({})).toEqual(['', '', undefined, 'private', undefined]);
  expect(
    tells({
      spaceDetails: { description: ' a ', guidelines: 'b ' },
      ...{ spaceHistoryState: 'HISTORY_ON', accessSettings: { audience: 'audiences/x' } },
      permissionSettings: { postMessages: { membersAllowed: true } },
    }),
  ).toEqual(['a', 'b', 'on', 'audiences/x', 'everyone']);
  expect(settingInChat(space({ spaceHistoryState: 'HISTORY_OFF' }), 'history')).toBe('off');
  expect(settingInChat(space({ permissionSettings: { postMessages: {} } }), 'posting')).toBe(
    'managers',
  );
  expect(settingIn(own(), 'access')).toBeUndefined();
  expect([
    inOneLine(' a \n b '),
    keyOfSetting('history', 'on'),
    keyOfSetting('description', 'on'),
  ]).toEqual([...['a b', 'on', hashText('on')]]);
});

test('what was seen in Chat is applied then, and stands for the row once all of it is', () => {
  const row = own({ displayName: 'Go', description: 'We play' });
  const rename = { does: 'rename' as const, name: 'Go', was: 'Chess', isGroupChat: false };
  const set = { does: 'set' as const, field: 'description' as const, value: 'We play' };
  const before = applied();
  expect(settingsAfter(before, row, 'ab-cd', [])).toBe(before);
  const half = settingsAfter(before, row, 'ab-cd', [rename]);
  expect(half).toMatchObject({ name: 'Go', set: {} });
  expect(half?.hash).not.toBe('ab');
  expect(settingsAfter(half, row, 'ab-cd', [set])).toEqual(settingsIn(row, 'ab-cd'));
  expect(settingsAfter(undefined, row, 'ab-cd', [set, rename])).toEqual(settingsIn(row, 'ab-cd'));
  const byTemplate = { ...rename, name: 'New', byTemplate: true as const };
  expect(settingsAfter({ ...before, given: 'Old' }, own(), 'ab-cd', [byTemplate])?.given).toBe(
    'New',
  );
  expect(settingsAfter(undefined, own(), 'ab-cd', [byTemplate])).toBeUndefined();
  // A name of its own is no template’s any more.
  expect(withSettings({ ...before, given: 'Old' }, 'Go', {})).not.toHaveProperty('given');
  expect(withSettings({ ...before, given: 'Old' }, undefined, {}).given).toBe('Old');
  expect(asOwn({ ...before, given: 'Old' }, own(), 'ab-cd')).toMatchObject({
    hash: 'ab',
    given: 'Old',
  });
  expect(asOwn(undefined, own(), 'ab-cd')).toBeUndefined();
});

test('changes of settings are told apart by what they come to', () => {
  const keys = [
    keyOfSettingChange({ does: 'rename', name: 'A', was: 'x', isGroupChat: false }),
    keyOfSettingChange({ does: 'rename', name: 'B', was: 'x', isGroupChat: false }),
    keyOfSettingChange({ does: 'set', field: 'history', value: 'on' }),
    keyOfSettingChange({ does: 'set', field: 'history', value: 'off' }),
    keyOfSettingChange({ does: 'set', field: 'access', value: 'on' }),
  ];
  expect(new Set(keys).size).toBe(keys.length);
});
