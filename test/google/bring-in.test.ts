/** Spaces that are there already: listed, given rows, and rows like any other from then on. */

import type { SetUpAnswer } from '../../src/app/other-scripts';
import type { BroughtIn, CompareAnswer, MySpaces, SliceAnswer, View } from '../../src/protocol';
import { ANN, BEN, HEADERS, SHEET, worldOf } from './world';

interface Made {
  name: string;
  people?: string[];
  managers?: string[];
  space?: object;
  by?: string;
}

function withSpaces(cells: string[][], spaces: Made[]) {
  const one = worldOf({ cells });
  const api = (method: 'POST' | 'PATCH', path: string, body: object, by = ANN) => {
    const query: Record<string, string> = method === 'PATCH' ? { updateMask: 'role' } : {};
    const answer = one.chat.handle({
      ...{ method, host: 'chat.googleapis.com', path: `/v1/${path}`, query },
      ...{ authorization: `Bearer ${by}`, body: JSON.stringify(body) },
    });
    // Chat takes sixty new spaces a minute.
    one.clock.spend(2_000);
    if (answer.status !== 200) throw new Error(answer.body);
    return JSON.parse(answer.body) as { name: string };
  };
  const member = (email: string) => ({ member: { name: `users/${email}`, type: 'HUMAN' } });
  for (const { name, people = [], managers = [], space = {}, by } of spaces) {
    const made = api(
      'POST',
      'spaces:setup',
      {
        space: { spaceType: 'SPACE', displayName: name, ...space },
        memberships: [...people, ...managers].map(member),
        requestId: name,
      },
      by,
    );
    for (const email of managers) {
      const who = one.chat.spaces().find((known) => known.name === made.name)?.members;
      const id = who?.find((known) => known.email === email)?.name.replace('users/', '');
      api('PATCH', `${made.name}/members/${id}`, { role: 'ROLE_ASSISTANT_MANAGER' }, by);
    }
  }
  const list = () => one.ask<MySpaces>('listMySpaces', { sheetId: SHEET, page: '' });
  const look = (sheetId = SHEET) => one.ask<View>('look', { sheetId, which: 'all' });
  const bring = (names: string[]) => {
    const known = list().spaces.filter(({ name }) => names.includes(name));
    return one.ask<BroughtIn>('bringIn', {
      sheetId: SHEET,
      spaces: known.map(({ space }) => space),
    });
  };
  const idOf = (email: string) =>
    one.chat
      .spaces()
      .flatMap(({ members }) => members)
      .find((known) => known.email === email)?.name;
  const cellsBy = (sheet: number, name: string): Record<string, string> => {
    const [headers = [], ...rows] = one.world.cells(sheet);
    const row = rows.find((cells) => cells[0] === name) ?? [];
    return Object.fromEntries(headers.map((header, index) => [header, row[index] ?? '']));
  };
  return { ...one, list, look, bring, idOf, cellsBy };
}

const CHESS: Made = {
  name: 'Chess',
  people: ['maria@example.com'],
  managers: ['cleo@example.com'],
  space: {
    spaceDetails: { description: 'Matches', guidelines: 'Be kind' },
    spaceHistoryState: 'HISTORY_OFF',
    accessSettings: { audience: 'audiences/default' },
  },
};

test('a space that is there gets a row that says all of it, and asks for nothing', () => {
  const one = withSpaces([HEADERS], [CHESS]);
  expect(one.list().spaces).toMatchObject([{ name: 'Chess', people: 3, inSheet: false }]);
  const { brought, view } = one.bring(['Chess']);
  expect(brought).toHaveLength(1);
  expect(view.counts).toMatchObject({ done: 1, ready: 0, toFix: 0 });
  expect(view.changes.counts.rows).toBe(0);
  expect(view.findings).toEqual([]);
  expect(one.cellsBy(SHEET, 'Chess')).toMatchObject({
    Members: one.idOf('maria@example.com'),
    Managers: one.idOf('cleo@example.com'),
    ...{ Description: 'Matches', Guidelines: 'Be kind', History: 'off', Access: 'organization' },
    ...{ Status: 'Done', Details: '', 'Space ID': one.chat.spaces()[0]?.name },
  });
  const compared = one.ask<CompareAnswer>('compareRows', { sheetId: SHEET, after: '' });
  expect(compared).toMatchObject({ state: 'ended', lines: [], total: 1, adopted: { rows: 0 } });
  expect(one.list().spaces).toMatchObject([{ inSheet: true }]);
  expect(one.bring(['Chess']).brought).toEqual([]);
  expect(one.world.cells(SHEET)).toHaveLength(2);
});

test('thirty are brought in by one press into a sheet of their own, changed, and the change is applied', () => {
  const spaces = Array.from(
    { length: 30 },
    (_, index): Made => ({
      ...{ name: `Class ${index + 1}`, people: ['maria@example.com', 'tom@example.com'] },
    }),
  );
  const one = withSpaces([['']], spaces);
  const { brought, view } = one.bring(spaces.map(({ name }) => name));
  expect(brought).toHaveLength(30);
  expect(view).toMatchObject({ sheet: { name: 'My spaces' }, counts: { done: 30 } });
  const sheetId = view.sheet.id;
  const cells = one.world.cells(sheetId);
  const at = cells.findIndex(([name]) => name === 'Class 7') + 1;
  const before = cells[at - 1]?.[1] ?? '';
  one.world.edit.setCell({
    sheet: sheetId,
    row: at,
    column: 2,
    text: `${before}, noor@example.com`,
  });
  const { digest } = one.look(sheetId).changes.offer;
  one.ask('startRun', { sheetId, which: 'all', take: 'changes', digest });
  const setUps = one.setUps().length;
  for (let state = 'going'; state === 'going'; )
    ({ state } = one.ask<SliceAnswer>('runSlice', { sheetId }));
  const emails = (name: string) =>
    one.chat
      .spaces()
      .find((space) => space.displayName === name)
      ?.members.map(({ email }) => email);
  expect(emails('Class 7')).toContain('noor@example.com');
  expect(emails('Class 8')).not.toContain('noor@example.com');
  expect(one.setUps()).toHaveLength(setUps);
  expect(new Set(one.statuses(sheetId))).toEqual(new Set(['Done']));
});

test('a row that is ready and has the name of one’s own space can use it: no second one is made', () => {
  const one = withSpaces([HEADERS, ['Chess', 'noor@example.com']], [CHESS]);
  const [chess] = one.list().spaces;
  expect(chess?.ready?.row).toBe(2);
  const meant = { sheetId: SHEET, ...chess?.ready, space: chess?.space };
  const { proof } = one.ask<{ proof: string }>('readSpace', meant);
  one.ask('mendRow', { ...meant, mend: 'use-space', proof });
  for (let state = 'going'; state === 'going'; )
    ({ state } = one.ask<SliceAnswer>('runSlice', { sheetId: SHEET }));
  expect(one.spaces()).toEqual(['Chess']);
  expect(one.cellsBy(SHEET, 'Chess')).toMatchObject({ Status: 'Done', 'Space ID': chess?.space });
});

test('where nobody looks a row of that name is left, the others go on, and one press makes others of all', () => {
  const clubs = ['Chess', 'Choir', 'Drama'].map((name) => [name, 'noor@example.com']);
  const one = withSpaces([HEADERS, ...clubs], [CHESS, { name: 'Choir' }]);
  const name = one.look().sheet.name;
  const setUpRows = () => one.call<SetUpAnswer>('setUpRows', { sheet: name });
  expect(setUpRows()).toMatchObject({
    rows: 3,
    done: 1,
    failed: 2,
    problem: expect.stringMatching(/^2 rows were left/),
  });
  expect(one.spaces()).toEqual(['Chess', 'Choir', 'Drama']);
  expect(one.cellsBy(SHEET, 'Chess').Details).toMatch(/^You are in a space of this name already/);
  expect(setUpRows()).toMatchObject({ rows: 0, problem: '' });
  const group = one.look().findings.find(({ code }) => code === 'nameExists');
  expect(group?.rows.map(({ mends }) => mends)).toEqual(Array(2).fill(['use-space', 'ask-anew']));
  const [remedy] = group?.remedies ?? [];
  const { digest = '' } = remedy ?? {};
  const request = { sheetId: SHEET, group: group?.key, row: null, does: 'another', digest };
  expect(one.ask('doRemedy', request)).toMatchObject({ kind: 'done', left: 0 });
  expect(setUpRows()).toMatchObject({ rows: 2, done: 2, problem: '' });
  expect(one.spaces()).toEqual(['Chess', 'Choir', 'Drama', 'Chess', 'Choir']);
});

test('only named spaces of the person are listed, and others of theirs can’t be brought in', () => {
  const one = withSpaces([HEADERS], [CHESS, { name: 'Ben’s own', by: BEN }]);
  expect(one.list().spaces.map(({ name }) => name)).toEqual(['Chess']);
  const other = one.chat.spaces().find(({ displayName }) => displayName === 'Ben’s own')?.name;
  const { brought } = one.ask<BroughtIn>('bringIn', { sheetId: SHEET, spaces: [other] });
  expect(brought).toEqual([]);
  expect(one.world.cells(SHEET)).toEqual([HEADERS]);
});

test('a name that Sheets would take for a formula stays a text', () => {
  const one = withSpaces([HEADERS], [{ name: '=1+1' }]);
  expect(one.bring(['=1+1']).brought).toHaveLength(1);
  expect(one.world.cells(SHEET)[1]?.[0]).toBe('“=1+1”');
});
