/** What Settings say later is nothing against rows that are done: they are compared by what they say themselves. */
import type { SliceAnswer, View } from '../../src/protocol';
import { SHEET, team, worldOf } from './world';

const HEADERS = ['Space name', 'Members', 'Description', 'Welcome message', 'Room'];

function cellsOf(rows: string[][]): string[][] {
  return [HEADERS, ...rows.map((row) => HEADERS.map((_, column) => row[column] ?? ''))];
}

type Defaults = Record<string, string>;

function doneWith(defaults: Defaults, rows = [team('Chess'), team('Drama'), team('Go')]) {
  const one = worldOf({ cells: cellsOf(rows) });
  const look = () => one.ask<View>('look', { sheetId: SHEET, which: 'all' });
  const save = (next: Defaults) =>
    one.ask<View>('saveSettings', {
      sheetId: SHEET,
      settings: { defaults: next, ownDomains: [], addApp: false, leaveWhenDone: false },
    });
  const settle = (take: 'ready' | 'changes', digest: string) => {
    one.ask('startRun', { sheetId: SHEET, which: 'all', take, digest });
    for (let slices = 0; slices < 9; slices += 1) {
      const { state, waitMs } = one.ask<SliceAnswer>('runSlice', { sheetId: SHEET });
      if (state === 'ended') return;
      one.clock.spend(waitMs);
    }
  };
  const edit = (row: number, header: string, text: string) =>
    one.world.edit.setCell({ sheet: SHEET, row, column: HEADERS.indexOf(header) + 1, text });
  if (Object.keys(defaults).length > 0) save(defaults);
  settle('ready', look().offer.digest);
  return { ...one, look, save, settle, edit };
}

const found = (view: View) =>
  view.findings.map(({ code, severity, count }) => [severity, code, count]);

test.each<[string, Defaults, Defaults]>([
  ['a new greeting', {}, { welcomeMessage: 'Welcome to {space name}!' }],
  ['another greeting', { welcomeMessage: 'Hello' }, { welcomeMessage: 'Welcome!' }],
  ['a greeting with a slip', {}, { welcomeMessage: 'Hello {Nonsense}' }],
  ['history', {}, { history: 'on' }],
  ['history, taken back', { history: 'off' }, {}],
  ['a description for all', {}, { description: 'A club' }],
  ['another type', {}, { type: 'group chat' }],
  ['somebody who is always in', {}, { members: 'head@example.com' }],
  [
    'somebody else who is always in',
    { members: 'old@example.com' },
    { members: 'new@example.com' },
  ],
])('rows that are done stay as they are with %s', (_, before, after) => {
  const { save, statuses } = doneWith(before);
  expect(statuses()).toEqual(['Done', 'Done', 'Done']);
  const view = save(after);
  expect(found(view)).toEqual([]);
  expect(view).toMatchObject({ changes: { counts: { rows: 0 } }, counts: { toFix: 0, done: 3 } });
});

test('the message of a row that has its space never counts, nor what is filled into it', () => {
  const message = 'Hello, we meet in {Room}';
  const { edit, look } = doneWith({}, [
    [...team('Chess'), '', 'Hello', ''],
    [...team('Drama'), '', message, '12'],
  ]);
  edit(2, 'Welcome message', 'Hello {Nonsense}');
  edit(3, 'Room', '13');
  expect(found(look())).toEqual([]);
});

test('what the row itself says now and didn’t then is told, whatever Settings say', () => {
  const { edit, look, save } = doneWith({ history: 'on', members: 'head@example.com' });
  save({ history: 'off' });
  edit(2, 'Description', 'Chess and draughts');
  edit(3, 'Members', 'maria@example.com, li@example.com');
  expect(found(look())).toEqual([['warning', 'changedSince', 1]]);
  expect(look().changes.lines).toMatchObject([
    { does: 'add', shown: 'li@example.com' },
    { does: 'takeOut', shown: 'tom@example.com' },
  ]);
});

test('people who came are added, and the row is as it was set up again', () => {
  const { edit, look, save, settle, statuses } = doneWith({ welcomeMessage: 'Hello' });
  save({ welcomeMessage: 'Welcome!' });
  edit(2, 'Members', 'maria@example.com, tom@example.com, li@example.com');
  expect(look().changes.counts.rows).toBe(1);
  settle('changes', look().changes.offer.digest);
  expect(statuses()).toEqual(['Done', 'Done', 'Done']);
  expect(found(look())).toEqual([]);
});

test('what is wrong in a row that has its space is a note, not a row to fix', () => {
  const { edit, look } = doneWith({});
  edit(2, 'Members', 'maria@example.com, tom@example.com, tim@');
  const view = look();
  expect(view.counts.toFix).toBe(0);
  expect(found(view)).toContainEqual(['note', 'notAnAddress', 1]);
  expect(view.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(view.changes.counts.rows).toBe(0);
});

test('a row of which somebody is missing is named by one button, though its people changed', () => {
  const { edit, look, statuses } = doneWith({}, [
    ['Chess', 'maria@example.com, forbidden1@example.com'],
    team('Drama'),
  ]);
  expect(statuses()).toEqual(['Partly done', 'Done']);
  edit(2, 'Members', 'maria@example.com, tom@example.com');
  const { again, changes } = look();
  expect([again.rows, changes.counts.rows]).toEqual([1, 0]);
});
