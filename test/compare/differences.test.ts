/** Row, what was applied, and Chat: which of the three changed, line by line. */
import type { ChatMembership, ChatSpace } from '../../src/chat/shapes';
import { acceptedIn, compareRow, type InChat, withOwnHash } from '../../src/compare/differences';
import { type Applied, namedIn, settingsIn } from '../../src/plan/applied';
import { readSnapshot } from '../../src/plan/snapshot';

const CONTEXT = { me: 'ann@example.com', ownDomains: [], defaults: {} };
const ME = 'users/ann@example.com';
const NOW = Date.UTC(2027, 2, 2, 8);
const HEADERS = ['Space name', 'Members', 'Managers', 'Description', 'History', 'Posting'];

function rowOf(...cells: string[]) {
  const { rows, columns } = readSnapshot([HEADERS, cells], {}, CONTEXT);
  const [row] = rows;
  if (!row || !columns) throw new Error('There is no row.');
  return { row, columns };
}

/** What was applied to a space that was made for a row of these cells. */
function appliedTo(...cells: string[]): Applied {
  const { row } = rowOf(...cells);
  return {
    origin: 'made',
    settings: settingsIn(row.ownRequest, row.own),
    people: namedIn(row.ownRequest).map(({ user, role }) => ({ user, role, before: false })),
    ...{ groups: [], headers: {}, isCut: false },
  };
}

const idOf = (user: string) => `users/${user.length}${user.charCodeAt(6)}`;

function chatOf(
  people: Record<string, string>,
  space: ChatSpace = { displayName: 'Chess' },
  more: Partial<InChat> & { at?: number } = {},
): InChat {
  const createTime = new Date(more.at ?? NOW).toISOString();
  const users = { [ME]: 'ROLE_MANAGER', ...people };
  const members = Object.entries(users).map(([user, role]): [string, ChatMembership] => [
    idOf(user),
    { state: 'JOINED', role, createTime, member: { name: idOf(user), type: 'HUMAN' } },
  ]);
  const names = new Map(Object.keys(users).map((user) => [user, idOf(user)]));
  return {
    ...{ space, members: new Map(members), names, unclear: new Set(), isAsApplied: false },
    ...more,
  };
}

const MARIA = 'users/maria@example.com';
const CLEO = 'users/cleo@example.com';
const MEMBER = 'ROLE_MEMBER';

const found = (cells: string[], applied: Applied | undefined, chat: InChat) => {
  const { row, columns } = rowOf(...cells);
  return compareRow(row, applied, chat, ME, columns, NOW).differences;
};

describe('people', () => {
  const cells = ['Chess', 'maria@example.com'];

  test('who is applied, in the row and in Chat is no news; neither is who only came into the row', () => {
    expect(found(cells, appliedTo(...cells), chatOf({ [MARIA]: MEMBER }))).toEqual([]);
    const more = ['Chess', 'maria@example.com, cleo@example.com'];
    expect(found(more, appliedTo(...cells), chatOf({ [MARIA]: MEMBER }))).toEqual([]);
  });

  test('who left is told as long as the row names them', () => {
    const gone = chatOf({});
    expect(found(cells, appliedTo(...cells), gone)).toMatchObject([{ is: 'left', who: MARIA }]);
    expect(found(['Chess', ''], appliedTo(...cells), gone)).toEqual([]);
  });

  test('who came in Chat is told, unless the row names them by now', () => {
    const both = chatOf({ [MARIA]: MEMBER, [CLEO]: 'ROLE_ASSISTANT_MANAGER' });
    expect(found(cells, appliedTo(...cells), both)).toMatchObject([
      { is: 'added', who: idOf(CLEO), role: 'manager' },
    ]);
    const more = ['Chess', 'maria@example.com', 'cleo@example.com'];
    expect(found(more, appliedTo(...cells), both)).toEqual([]);
  });

  test('of a space that was there before only who came since is told', () => {
    const applied: Applied = { ...appliedTo(...cells), origin: 'found', since: NOW + 1 };
    const both = { [MARIA]: MEMBER, [CLEO]: MEMBER };
    expect(found(cells, applied, chatOf(both))).toEqual([]);
    const later = chatOf(both, { displayName: 'Chess' }, { at: NOW + 60_000 });
    expect(found(cells, applied, later)).toMatchObject([{ is: 'added' }]);
  });

  test('who can’t be told from others makes nobody a stranger, and left nowhere', () => {
    const chat = chatOf(
      { [CLEO]: MEMBER },
      { displayName: 'Chess' },
      { unclear: new Set([MARIA]) },
    );
    expect(found(cells, appliedTo(...cells), chat)).toEqual([]);
    const cut = { ...appliedTo('Chess', ''), isCut: true };
    expect(found(['Chess', ''], cut, chatOf({ [CLEO]: MEMBER }))).toEqual([]);
  });

  test('another role is told where neither the row nor what was applied has it', () => {
    const raised = chatOf({ [MARIA]: 'ROLE_ASSISTANT_MANAGER' });
    expect(found(cells, appliedTo(...cells), raised)).toMatchObject([
      { is: 'role', row: 'member', chat: 'manager' },
    ]);
    expect(found(['Chess', '', 'maria@example.com'], appliedTo(...cells), raised)).toEqual([]);
    const before = appliedTo(...cells);
    const people = before.people.map((person) => ({ ...person, before: true }));
    expect(found(cells, { ...before, people }, raised)).toEqual([]);
  });

  test('whoever made the space and is no owner any more is told so', () => {
    const chat = chatOf({ [ME]: MEMBER, [MARIA]: MEMBER });
    expect(found(cells, appliedTo(...cells), chat)).toEqual([{ is: 'notOwner' }]);
    expect(found(cells, { ...appliedTo(...cells), origin: 'found' }, chat)).toEqual([]);
  });
});

describe('name and settings', () => {
  const cells = ['Chess', '', '', 'Matches', 'on', 'everyone'];
  const chat = (space: ChatSpace) =>
    chatOf({}, { displayName: 'Chess', spaceDetails: { description: 'Matches' }, ...space });

  test('a change in Chat is told, one in the row isn’t, and one in both is a question', () => {
    const renamed = chat({ displayName: 'Go' });
    expect(found(cells, appliedTo(...cells), renamed)).toEqual([
      { is: 'renamed', row: 'Chess', chat: 'Go', both: false },
    ]);
    expect(found(['Go', ...cells.slice(1)], appliedTo(...cells), chat({}))).toEqual([]);
    expect(found(['Go', ...cells.slice(1)], appliedTo(...cells), renamed)).toEqual([]);
    expect(found(['Checkers', ...cells.slice(1)], appliedTo(...cells), renamed)).toMatchObject([
      { is: 'renamed', both: true },
    ]);
  });

  test('what Chat doesn’t tell, and what the row doesn’t say, is no difference', () => {
    expect(found(cells, appliedTo(...cells), chat({}))).toEqual([]);
    const silent = ['Chess', '', '', '', '', ''];
    const other = chat({ spaceHistoryState: 'HISTORY_OFF' });
    expect(found(silent, appliedTo(...silent), other)).toEqual([]);
    expect(found(cells, appliedTo(...cells), other)).toMatchObject([
      { is: 'setting', field: 'history', chat: 'off' },
    ]);
    const announced = chat({ permissionSettings: { postMessages: { membersAllowed: false } } });
    expect(found(cells, appliedTo(...cells), announced)).toMatchObject([
      { field: 'posting', chat: 'managers' },
    ]);
  });

  test('once taken into the row it is what was applied', () => {
    const [difference] = found(cells, appliedTo(...cells), chat({ displayName: 'Go' }));
    const after = ['Go', ...cells.slice(1)];
    const accepted = acceptedIn(appliedTo(...cells), difference as never);
    expect(withOwnHash(accepted, rowOf(...after).row)).toEqual(appliedTo(...after));
    // As long as the row says something else it is still a change of the row.
    expect(withOwnHash(accepted, rowOf(...cells).row).settings?.hash).not.toBe(
      appliedTo(...cells).settings?.hash,
    );
  });
});
