/** What other scripts get: `setUpRows` and `status`, under the same promises. */
import type { SetUpAnswer, SheetStatus } from '../../src/app/other-scripts';
import type { View } from '../../src/protocol';
import { ANN, BEN, DAY, HEADERS, HOUR, MINUTE, SHEET, team, teams, worldOf } from './world';

type World = ReturnType<typeof worldOf>;
const setUp = (one: World, request: object = {}, person = ANN) =>
  one.call<SetUpAnswer>('setUpRows', { sheet: 'Teams', ...request }, person);
const status = (one: World) =>
  one.call<{ sheets: SheetStatus[]; busy: { by: string } | null }>('status', {});

test('all ready rows are set up, and the answer counts them', () => {
  const one = worldOf({
    cells: [
      HEADERS,
      team('Chess'),
      ['Choir', 'maria@example.com, nobody1@example.com'],
      ['Bad', '@'],
    ],
  });
  expect(setUp(one)).toEqual({
    ...{ rows: 2, changed: 0, done: 1, partly: 1, failed: 0, left: 0, problem: '', wouldGo: [] },
  });
  expect(one.statuses()).toEqual(['Done', 'Partly done', 'Fix this row']);
  expect(status(one).sheets).toEqual([
    {
      ...{ sheet: 'Teams', ready: 0, toFix: 1, waiting: 0, done: 1, partly: 1, failed: 0 },
      ...{ doubt: 0, changed: 0 },
    },
  ]);
  expect(one.world.triggers).toEqual([]);
});

test('only the rows that were named are set up', () => {
  const one = worldOf({ cells: teams(4) });
  expect(setUp(one, { rows: [3, 5] })).toMatchObject({ rows: 2, done: 2 });
  expect(one.statuses()).toEqual(['', 'Done', '', 'Done']);
});

test('called again it makes nothing twice', () => {
  const one = worldOf();
  setUp(one);
  expect(setUp(one)).toEqual({
    ...{ rows: 0, changed: 0, done: 0, partly: 0, failed: 0, left: 0, problem: '', wouldGo: [] },
  });
  expect(one.spaces()).toHaveLength(2);
});

test('people who came into finished rows are added where that is asked for, and nobody is taken out', () => {
  const one = worldOf({ cells: teams(2) });
  setUp(one);
  one.world.edit.setCell({ row: 2, column: 2, text: 'li@example.com' });
  expect(status(one).sheets[0]).toMatchObject({ done: 2, changed: 1 });
  // Whoever didn't set the row up sees that it waits for who did.
  const { changes } = one.ask<View>('look', { sheetId: SHEET, which: 'all' }, BEN);
  expect(changes).toMatchObject({ others: 1, counts: { rows: 0 } });
  expect(setUp(one)).toMatchObject({ rows: 0, changed: 0 });
  const before = one.chat.spaces()[0]?.members ?? [];
  expect(setUp(one, { changes: 'add' })).toMatchObject({ rows: 0, changed: 1, done: 1, left: 0 });
  const after = one.chat.spaces()[0]?.members ?? [];
  expect(after).toHaveLength(before.length + 1);
  expect(after.map(({ email }) => email)).toContain('li@example.com');
  // Whoever is named no more is a change that is left.
  expect(status(one).sheets[0]).toMatchObject({ done: 2, changed: 1 });
  expect(setUp(one, { changes: 'add' })).toMatchObject({ changed: 0 });
  expect(() => setUp(one, { changes: 'some' })).toThrow('“changes” is');
});

test('people are taken out only where it is said how many may be; beyond that nobody is, and they are named', () => {
  const one = worldOf({ cells: teams(2) });
  setUp(one);
  one.world.edit.setCell({ row: 2, column: 2, text: 'li@example.com' });
  const emails = () => one.chat.spaces()[0]?.members.map(({ email }) => email);
  const [gone] = (emails() ?? []).filter((email) => email !== ANN);
  for (const mostRemoved of [undefined, 0]) {
    const answer = setUp(one, { changes: 'all', mostRemoved });
    expect(answer.wouldGo).toContain(`Team 1: ${gone}`);
    expect(answer.problem).toMatch(/^Nobody was taken out\./);
    expect(emails()).toContain(gone);
  }
  expect(() => setUp(one, { changes: 'all', mostRemoved: -1 })).toThrow('“mostRemoved” is');
  const answer = setUp(one, { changes: 'all', mostRemoved: 3 });
  expect(answer).toMatchObject({ changed: 1, done: 1, problem: '', wouldGo: [] });
  expect(emails()).toEqual([ANN, 'li@example.com']);
  expect(status(one).sheets[0]).toMatchObject({ done: 2, changed: 0 });
  // A new name waits for the extra that gives it, and the answer says so.
  one.world.edit.setCell({ row: 3, column: 1, text: 'Team 2027' });
  const barred = setUp(one, { changes: 'all', mostRemoved: 3 });
  expect(barred).toMatchObject({ changed: 0, problem: expect.stringContaining('1 new name') });
  one.world.edit.setCell({ row: 3, column: 1, text: 'Team 2' });
  // It stands in the log, which is made for it.
  const log = one.world.view().sheets.find(({ name }) => name === 'Rows to Spaces log');
  expect(log && one.world.cells(log.id).at(-1)?.join(' ')).toMatch(`taken out: ${gone}`);
  const { takenOut } = one.ask<View>('look', { sheetId: SHEET, which: 'all' }).changes;
  expect(takenOut.map(({ name, shown }) => `${name}: ${shown}`)).toContain(`Team 1: ${gone}`);
  const keys = takenOut.map(({ key }) => key);
  const back = one.ask<View>('putPeopleBack', { sheetId: SHEET, keys });
  expect(back.changes).toMatchObject({ takenOut: [], counts: { rows: 0 } });
  expect(emails()).toContain(gone);
});

test('who was there before the add-on came stays, however many may be taken out', () => {
  const one = worldOf({ cells: [HEADERS, ['Team 1', 'li@example.com, tom@example.com']] });
  setUp(one);
  const applied = one.world.cells(SHEET)[0]?.indexOf('Applied') ?? -1;
  one.world.edit.setCell({ row: 2, column: applied + 1, text: '' });
  const say = (text: string) => one.world.edit.setCell({ row: 2, column: 2, text });
  say('li@example.com, tom@example.com, eve@example.com');
  expect(setUp(one, { changes: 'all', mostRemoved: 9 })).toMatchObject({ changed: 1, done: 1 });
  say('eve@example.com');
  const answer = setUp(one, { changes: 'all', mostRemoved: 9 });
  expect(answer).toMatchObject({ changed: 0, wouldGo: [], problem: '' });
  const emails = one.chat.spaces()[0]?.members.map(({ email }) => email);
  expect(emails).toEqual(expect.arrayContaining(['li@example.com', 'tom@example.com']));
});

test('more rows than one execution takes go on by a timer, which leaves when all is done', () => {
  const one = worldOf({ cells: teams(70), aMinute: 10 });
  const answer = setUp(one);
  expect(answer.rows).toBe(70);
  expect(answer.done).toBeGreaterThan(20);
  expect(answer.done + answer.left).toBe(70);
  expect(one.world.executions.at(-1)?.seconds).toBeLessThan(330);
  expect(one.world.triggers).toHaveLength(1);
  one.pass(HOUR);
  expect(new Set(one.statuses())).toEqual(new Set(['Done']));
  expect(one.world.triggers).toEqual([]);
});

test('called again at once it goes on with what is left', () => {
  const one = worldOf({ cells: teams(70), aMinute: 10 });
  const first = setUp(one);
  const second = setUp(one);
  expect(second).toMatchObject({ rows: first.left, done: first.left, left: 0 });
});

test('after an execution that was killed, a call finishes its rows and makes none twice', () => {
  const one = worldOf({ cells: teams(20), fault: ['killed=60+'] });
  expect(one.run('setUpRows', { sheet: 'Teams' }).kind).toBe('killed');
  one.clock.spend(10 * MINUTE);
  expect(setUp(one).left).toBe(0);
  expect(new Set(one.statuses())).toEqual(new Set(['Done']));
  expect(one.spaces()).toHaveLength(20);
});

test('while somebody else sets up rows, it says so and sends nothing', () => {
  const one = worldOf({ cells: teams(30) });
  let answer: SetUpAnswer | undefined;
  let during: ReturnType<typeof status> | undefined;
  one.world.onServiceCall = () => {
    if (answer || one.setUps().length === 0) return;
    answer = { rows: 0 } as SetUpAnswer;
    during = status(one);
    answer = setUp(one, {}, BEN);
  };
  setUp(one);
  expect(answer).toMatchObject({ rows: 0, left: 0 });
  expect(answer?.problem).toContain(ANN);
  expect(during?.busy?.by).toBe(ANN);
  expect(new Set(one.setUps().map(({ user }) => user))).toEqual(new Set([ANN]));
  expect(status(one).busy).toBeNull();
});

test('a protected sheet and an app that is not configured are problems in a sentence', () => {
  const locked = worldOf();
  locked.world.edit.protect({});
  expect(setUp(locked, {}, BEN).problem).toContain('outcome columns can’t be written');
  const one = worldOf({ fault: ['app-not-configured'] });
  expect(setUp(one).problem).toContain('turn on the Chat API');
  expect(one.statuses().join('')).toBe('');
});

test('a sheet that isn’t there and rows that are no numbers are mistakes of the caller', () => {
  const one = worldOf();
  expect(() => setUp(one, { sheet: 'Nope' })).toThrow('There is no sheet “Nope”');
  for (const rows of [['2'], [0], 'all', [1.5]])
    expect(() => setUp(one, { rows })).toThrow('“rows” is a list of row numbers');
});

test('it works while the schedule rests, and the log has its rows', () => {
  const one = worldOf();
  one.schedule();
  one.ask('stopRun', { sheetId: SHEET });
  one.ask('saveLog', { sheetId: SHEET, on: true, most: 100 });
  expect(setUp(one).done).toBe(2);
  expect(one.pass(DAY)).toBe(0);
  expect(one.world.view().sheets[1]?.cells).toHaveLength(3);
  expect(status(one).sheets.map(({ sheet }) => sheet)).toEqual(['Teams']);
});
