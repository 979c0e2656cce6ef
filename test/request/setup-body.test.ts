/** Bodies of spaces.setup, typed by hand from Google's guide and reference. */
import type { Person, Request } from '../../src/request/request';
import { setUpBody } from '../../src/request/setup-body';

const person = (user: string): Person => ({ user: `users/${user}`, shown: user, role: 'member' });
const nobody = { displayName: '', people: [], groups: [] };
const human = (name: string) => ({ member: { name, type: 'HUMAN' } });

test('a named space with people, groups and nothing said', () => {
  const request: Request = {
    kind: 'space',
    displayName: 'API-setup',
    people: [person('123456789'), person('bob@example.com')],
    groups: [
      { address: 'team@example.com', shown: 'Team@example.com' },
      { id: 'groups/abc', shown: 'groups/abc' },
      { address: 'unknown@example.com', shown: 'unknown@example.com' },
    ],
  };
  expect(setUpBody(request, 'id-1', { 'team@example.com': 'groups/team1' })).toStrictEqual({
    space: { spaceType: 'SPACE', displayName: 'API-setup' },
    requestId: 'id-1',
    memberships: [
      human('users/123456789'),
      human('users/bob@example.com'),
      { groupMember: { name: 'groups/team1' } },
      { groupMember: { name: 'groups/abc' } },
    ],
  });
});

test('a named space with every setting', () => {
  const request: Request = {
    ...nobody,
    kind: 'space',
    displayName: 'Chess',
    description: 'All about chess',
    guidelines: 'Be kind',
    history: 'on',
    access: { kind: 'audience', audience: 'audiences/default' },
    posting: 'managers',
    externalPeople: true,
    welcomeMessage: 'Hi',
  };
  expect(setUpBody(request, 'id-2')).toStrictEqual({
    space: {
      spaceType: 'SPACE',
      displayName: 'Chess',
      externalUserAllowed: true,
      spaceDetails: { description: 'All about chess', guidelines: 'Be kind' },
      spaceHistoryState: 'HISTORY_ON',
      accessSettings: { audience: 'audiences/default' },
      predefinedPermissionSettings: 'ANNOUNCEMENT_SPACE',
    },
    requestId: 'id-2',
  });
});

test('what is Chat’s own default is said only where Chat has a word for it', () => {
  const request: Request = {
    ...nobody,
    kind: 'space',
    displayName: 'Chess',
    history: 'off',
    access: { kind: 'private' },
    posting: 'everyone',
    externalPeople: false,
  };
  expect(setUpBody(request, 'id').space).toStrictEqual({
    spaceType: 'SPACE',
    displayName: 'Chess',
    spaceHistoryState: 'HISTORY_OFF',
    predefinedPermissionSettings: 'COLLABORATION_SPACE',
  });
});

test('a group chat has no name', () => {
  const people = [person('bob@example.com'), person('eve@example.com')];
  expect(setUpBody({ ...nobody, kind: 'groupChat', people, history: 'off' }, 'id')).toStrictEqual({
    space: { spaceType: 'GROUP_CHAT', spaceHistoryState: 'HISTORY_OFF' },
    requestId: 'id',
    memberships: [human('users/bob@example.com'), human('users/eve@example.com')],
  });
});

test('a direct message names one person, and one with the app names nobody', () => {
  const people = [person('bob@example.com')];
  expect(setUpBody({ ...nobody, kind: 'directMessage', people }, 'id')).toStrictEqual({
    space: { spaceType: 'DIRECT_MESSAGE', singleUserBotDm: false },
    requestId: 'id',
    memberships: [human('users/bob@example.com')],
  });
  expect(setUpBody({ ...nobody, kind: 'appMessage' }, 'id')).toStrictEqual({
    space: { spaceType: 'DIRECT_MESSAGE', singleUserBotDm: true },
    requestId: 'id',
  });
});

test('a group chat is of people alone, whatever groups its row names', () => {
  const people = [person('bob@example.com'), person('cleo@example.com')];
  const groups = [{ id: 'groups/a', shown: 'a' }];
  const body = setUpBody({ kind: 'groupChat', displayName: '', people, groups }, 'id');
  expect(body.memberships).toEqual([
    human('users/bob@example.com'),
    human('users/cleo@example.com'),
  ]);
});

test('at most 49 go along, people before groups', () => {
  const people = Array.from({ length: 48 }, (_, index) => person(`p${index}@example.com`));
  const groups = [
    { id: 'groups/a', shown: 'a' },
    { id: 'groups/b', shown: 'b' },
  ];
  const body = setUpBody({ kind: 'space', displayName: 'All', people, groups }, 'id');
  expect(body.memberships).toHaveLength(49);
  expect(body.memberships?.[48]).toEqual({ groupMember: { name: 'groups/a' } });
});
