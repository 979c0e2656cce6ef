/** What a person's cells say once what Chat has is taken into them: no more than that, or nothing at all. */
import type { Difference } from '../../src/compare/differences';
import { takenInto } from '../../src/compare/taking';
import { readSnapshot } from '../../src/plan/snapshot';

const CONTEXT = { me: 'ann@example.com', ownDomains: [], defaults: {} };

/** The cells of the first row after these differences were taken into it, and how many were. */
function taken(cells: Record<string, string>, ...differences: Difference[]) {
  const headers = Object.keys(cells);
  const line = Object.values(cells);
  const { rows, columns } = readSnapshot([headers, line], {}, CONTEXT);
  const [row] = rows;
  if (!row || !columns) throw new Error('There is no row.');
  const { edits, done } = takenInto(row, line, columns, differences);
  const after = [...line];
  for (const { column, was, becomes } of edits) {
    expect(was).toBe(line[column]);
    after[column] = becomes;
  }
  return { done: done.length, cells: Object.fromEntries(headers.map((h, at) => [h, after[at]])) };
}

const left = (who: string): Difference => ({
  ...{ is: 'left', who: `users/${who}`, shown: who, isGroup: false },
});
const added = (who: string, role: 'member' | 'manager' | 'owner' = 'member'): Difference => ({
  ...{ is: 'added', who, role, isGroup: false },
});
const role = (who: string, row: 'member' | 'manager', chat: 'member' | 'manager'): Difference => ({
  ...{ is: 'role', who: `users/${who}`, shown: who, row, chat },
});

const MARIA = 'maria@example.com';
const TOM = 'tom@example.com';

describe('who left', () => {
  test.each([
    [`${MARIA}, ${TOM}`, MARIA],
    [`${TOM}; ${MARIA}`, MARIA],
    [`${MARIA}\n${TOM}`, MARIA],
    [`${MARIA}, Tom Fox <TOM@example.com>`, MARIA],
    [`"Fox, Tom" <${TOM}>; ${MARIA}`, MARIA],
    [TOM, ''],
    [`${TOM}, ${MARIA}, ${TOM}`, MARIA],
  ])('goes out of %j', (before, after) => {
    const { done, cells } = taken({ 'Space name': 'Chess', Members: before }, left(TOM));
    expect(done).toBe(1);
    expect(cells.Members).toBe(after);
  });

  test('goes out of every column that names them', () => {
    const cells = { 'Space name': 'Chess', Members: `${MARIA}, ${TOM}`, Owners: TOM };
    expect(taken(cells, left(TOM)).cells).toMatchObject({ Members: MARIA, Owners: '' });
  });
});

describe('who was added', () => {
  test.each([
    ['', 'users/123'],
    ['n/a', 'users/123'],
    [MARIA, `${MARIA}, users/123`],
    [`${MARIA}; ${TOM}`, `${MARIA}; ${TOM}; users/123`],
    [`${MARIA}\n${TOM}`, `${MARIA}\n${TOM}\nusers/123`],
    [`${MARIA},`, `${MARIA}, users/123`],
  ])('comes behind %j as others stand there', (before, after) => {
    const { cells } = taken({ 'Space name': 'Chess', Members: before }, added('users/123'));
    expect(cells.Members).toBe(after);
  });

  test('comes only where a column holds people of their role', () => {
    const cells = { 'Space name': 'Chess', Members: MARIA };
    expect(taken(cells, added('users/123', 'manager'))).toEqual({ done: 0, cells });
  });
});

describe('who has another role', () => {
  test('stays a member by name and comes to the managers', () => {
    const cells = { 'Space name': 'Chess', Members: `${MARIA}, ${TOM}`, Managers: '' };
    expect(taken(cells, role(TOM, 'member', 'manager')).cells).toMatchObject({ Managers: TOM });
  });

  test('goes from the managers, and comes to the members unless they name them', () => {
    const cells = { 'Space name': 'Chess', Members: MARIA, Managers: TOM };
    expect(taken(cells, role(TOM, 'manager', 'member')).cells).toMatchObject({
      ...{ Members: `${MARIA}, ${TOM}`, Managers: '' },
    });
    const both = { ...cells, Members: TOM };
    expect(taken(both, role(TOM, 'manager', 'member')).cells).toMatchObject({ Members: TOM });
  });
});

describe('a name or a setting', () => {
  const renamed: Difference = { is: 'renamed', row: 'Chess', chat: 'Chess club', both: false };
  const setting = (field: 'history' | 'access' | 'description', chat: string): Difference => ({
    ...{ is: 'setting', field, row: '', chat, both: false },
  });

  test('stands in place of what its cell said', () => {
    const cells = { 'Space name': ' Chess ', Members: MARIA, History: 'ja', Access: 'private' };
    const all = [renamed, setting('history', 'off'), setting('access', 'audiences/default')];
    expect(taken(cells, ...all)).toMatchObject({
      done: 3,
      cells: { 'Space name': 'Chess club', History: 'off', Access: 'organization' },
    });
  });

  test('is left where its cell isn’t what gave it: a tick box, an empty cell, what Sheets reads as a formula', () => {
    const ticked = { 'Space name': 'Chess', Members: MARIA, History: 'TRUE' };
    expect(taken(ticked, setting('history', 'off'))).toEqual({ done: 0, cells: ticked });
    const empty = { 'Space name': 'Chess', Members: MARIA, Description: '' };
    expect(taken(empty, setting('description', 'New'))).toEqual({ done: 0, cells: empty });
    const named = { 'Space name': 'Chess', Members: MARIA };
    expect(taken(named, { ...renamed, chat: '=1+1' })).toEqual({ done: 0, cells: named });
    expect(taken({ ...named, 'Space name': 'Go' }, renamed).done).toBe(1);
  });

  test('several are taken into one cell together', () => {
    const cells = { 'Space name': 'Chess', Members: `${MARIA}, ${TOM}` };
    const both = taken(cells, left(TOM), added('users/123'), left('nobody@example.com'));
    expect(both.cells.Members).toBe(`${MARIA}, users/123`);
  });
});

test('that a space is gone or is nobody’s own changes no cell', () => {
  const cells = { 'Space name': 'Chess', Members: MARIA };
  expect(taken(cells, { is: 'noSpace' }, { is: 'notOwner' })).toEqual({ done: 0, cells });
});
