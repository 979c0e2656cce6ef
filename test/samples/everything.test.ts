/** The sample that asks for everything once: what reaches Chat, typed by hand from Google's guide, and what the rows say. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type RunCsvOptions, runCsv } from '../../local/commands/run';
import { readCsv } from '../../local/csv';
import { SYNONYMS } from '../../src/table/synonyms';

const OPTIONS: RunCsvOptions = {
  as: 'ann@example.com',
  domains: [],
  seed: 1,
  fault: [],
  addOn: false,
  once: false,
  slower: 1,
};

const read = (name: string) =>
  readCsv(readFileSync(path.resolve(__dirname, '../../samples', name))).cells;

const { cells, report } = runCsv(read('everything.csv'), 'Everything', OPTIONS);
const headers = cells[0] ?? [];
const cell = (row: number, header: string) => cells[row - 1]?.[headers.indexOf(header)] ?? '';
const uuid = (row: number) => cell(row, 'Request ID').split(' ')[0];
const group = report.spaces
  .flatMap(({ members }) => members)
  .find(({ email }) => email === 'group-all@example.com')?.name;
const requests = (pattern: RegExp) =>
  report.requests.filter((one) => pattern.test(`${one.method} ${one.path}`));

/** The set-up that was sent for a line of the sheet. */
const setUpOf = (row: number) =>
  requests(/:setup$/)
    .map(({ body }) => body as { requestId: string })
    .filter(({ requestId }) => requestId === uuid(row));

const human = (name: string) => ({ member: { name, type: 'HUMAN' } });

test('every column that means something is there, and every kind of conversation', () => {
  // One that holds people back would keep the others from having everybody in.
  const { open: _, ...fields } = SYNONYMS.en.fields;
  const known = Object.values(fields).map(([ownName = '']) => ownName);
  expect(known.length).toBeGreaterThan(10);
  expect(known.filter((header) => !headers.includes(header))).toEqual([]);
  expect(new Set(report.spaces.map(({ spaceType }) => spaceType))).toEqual(
    new Set(['SPACE', 'GROUP_CHAT', 'DIRECT_MESSAGE']),
  );
});

describe('the set-up of', () => {
  test.each<[string, number, object]>([
    [
      'a space with every setting, people and groups',
      2,
      {
        space: {
          spaceType: 'SPACE',
          displayName: 'Chess club',
          spaceDetails: {
            description: 'Openings and endgames',
            guidelines: 'Be kind. Move within a day.',
          },
          spaceHistoryState: 'HISTORY_ON',
          accessSettings: { audience: 'audiences/default' },
          predefinedPermissionSettings: 'ANNOUNCEMENT_SPACE',
        },
        memberships: [
          human('users/ben@example.com'),
          human('users/cleo@example.com'),
          human('users/gus@example.com'),
          human('users/hal@example.com'),
          human('users/dora@example.com'),
          human('users/eva@example.com'),
          { groupMember: { name: 'groups/chess123' } },
          { groupMember: { name: group } },
        ],
      },
    ],
    [
      'a space without history that everybody can post in',
      3,
      {
        space: {
          spaceType: 'SPACE',
          displayName: 'Book circle',
          spaceHistoryState: 'HISTORY_OFF',
          predefinedPermissionSettings: 'COLLABORATION_SPACE',
        },
        memberships: [human('users/ivy@example.com')],
      },
    ],
    [
      'a space for an audience and for people outside, named by ids',
      4,
      {
        space: {
          spaceType: 'SPACE',
          displayName: 'Robotics with partners',
          externalUserAllowed: true,
          accessSettings: { audience: 'audiences/abc123' },
        },
        memberships: [
          human('users/123456789'),
          human('users/987654321'),
          human('users/kim@example.org'),
        ],
      },
    ],
    [
      'a group chat, which has no name',
      5,
      {
        space: { spaceType: 'GROUP_CHAT', spaceHistoryState: 'HISTORY_OFF' },
        memberships: [human('users/ben@example.com'), human('users/cleo@example.com')],
      },
    ],
    [
      'a direct message',
      6,
      {
        space: { spaceType: 'DIRECT_MESSAGE', singleUserBotDm: false },
        memberships: [human('users/dora@example.com')],
      },
    ],
    [
      'a message to the app, with nobody in it',
      7,
      { space: { spaceType: 'DIRECT_MESSAGE', singleUserBotDm: true } },
    ],
  ])('%s', (_name, row, body) => {
    expect(setUpOf(row)).toEqual([{ ...body, requestId: uuid(row) }]);
  });

  test('no other row is sent', () => {
    expect(requests(/:setup$/)).toHaveLength(7);
    expect(uuid(8)).toBe('');
    expect(uuid(9)).toBe('');
  });
});

test('roles are given after the set-up, to whom they were asked for', () => {
  const chess = report.spaces.find(({ displayName }) => displayName === 'Chess club');
  const idOf = (email: string) =>
    chess?.members.find((member) => member.email === email)?.name.replace('users/', '');
  const patches = requests(/^PATCH/).map(({ path: to, query, body }) => ({ to, query, body }));
  expect(patches).toHaveLength(2);
  for (const [email, role] of [
    ['dora@example.com', 'ROLE_ASSISTANT_MANAGER'],
    ['eva@example.com', 'ROLE_MANAGER'],
  ] as const)
    expect(patches).toContainEqual({
      to: `/v1/${chess?.name}/members/${idOf(email)}`,
      query: { updateMask: 'role' },
      body: { role },
    });
});

test('the welcome message is filled in and nameable, so that it can’t be posted twice', () => {
  const chess = report.spaces.find(({ displayName }) => displayName === 'Chess club');
  const text =
    'Welcome to *Chess club* in room B 12, Ben Adler, Cleo Fox, gus@example.com, hal@example.com!';
  const posted = requests(/messages$/);
  expect(posted).toHaveLength(1);
  expect(posted[0]).toMatchObject({
    method: 'POST',
    path: `/v1/${chess?.name}/messages`,
    query: { messageId: `client-${uuid(2)}` },
  });
  expect(posted[0]?.body).toEqual({ text });
});

describe('the outcome of', () => {
  test.each<[number, string, string]>([
    [2, 'Done', ''],
    [3, 'Done', ''],
    [4, 'Done', ''],
    [5, 'Done', ''],
    [6, 'Done', ''],
    [7, 'Done', ''],
    [8, '', ''],
  ])('row %i: %s', (row, status, details) => {
    expect([cell(row, 'Status'), cell(row, 'Details')]).toEqual([status, details]);
  });

  test('row 9, a direct message to two: what to do, and nothing sent', () => {
    expect(cell(9, 'Status')).toBe('Fix this row');
    expect(cell(9, 'Details')).toContain('A direct message goes to 1 person');
    expect(cell(9, 'Space ID')).toBe('');
  });

  test('row 10: each of the four others is named once, with the reason', () => {
    expect(cell(10, 'Status')).toBe('Partly done');
    const details = cell(10, 'Details');
    for (const [who, why] of [
      ['nobody.here@example.com', 'no such account'],
      ['forbidden.person@example.com', 'doesn’t let you add'],
      ['blocked.person@example.com', 'leaves this person out'],
      ['invited.person@example.com', 'invited'],
    ] as const)
      expect(details).toMatch(new RegExp(`${who.replace('.', '\\.')}[^@]*${why}`));
    expect(details.match(/@example\.com/g)).toHaveLength(4);
  });

  test('each space stands on its row, as id and as link', () => {
    for (const row of [2, 3, 4, 5, 6, 7, 10]) {
      const id = cell(row, 'Space ID');
      const space = report.spaces.find(({ name }) => name === id);
      const place = space?.spaceType === 'DIRECT_MESSAGE' ? 'dm' : 'room';
      expect(cell(row, 'Space link')).toBe(
        `https://chat.google.com/${place}/${space?.name.slice('spaces/'.length)}?cls=11`,
      );
    }
    expect(report.spaces).toHaveLength(7);
  });
});

describe('a row of 180 people', () => {
  const colleagues = Array.from({ length: 176 }, (_, index) => `person${index}@example.com`);
  const people = [
    ...colleagues.slice(0, 20),
    ...['blocked1@example.com', 'nobody1@example.com'],
    ...colleagues.slice(20, 150),
    ...['invited1@example.com', 'forbidden1@example.com'],
    ...colleagues.slice(150),
  ];
  const sheet = [
    ['Space name', 'Members', 'Groups'],
    ['Everybody', people.join(', '), 'group-all@example.com'],
  ];

  test.each([[[]], [['refuse-unknown']]])('with %j: everybody is in who can be', (fault) => {
    const { report: of, cells: after } = runCsv(sheet, 'Teams', { ...OPTIONS, fault });
    expect(of.spaces).toHaveLength(1);
    const members = of.spaces[0]?.members ?? [];
    expect(members.map(({ email }) => email).sort()).toEqual(
      ['ann@example.com', 'group-all@example.com', 'invited1@example.com', ...colleagues].sort(),
    );
    expect(members.find(({ email }) => email === 'invited1@example.com')?.state).toBe('INVITED');
    const [row] = of.rows;
    expect(row?.status).toBe('Partly done');
    const named = (row?.details.match(/[\w-]+@example\.com/g) ?? []).sort();
    expect(named).toEqual([
      'blocked1@example.com',
      'forbidden1@example.com',
      'invited1@example.com',
      'nobody1@example.com',
    ]);
    expect(after).toHaveLength(2);
  });
});
