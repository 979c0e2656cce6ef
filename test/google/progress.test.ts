/** How far a run is, asked for while an execution is at work on it: other counts and rows from moment to moment. */
import type { RunProgress, SliceAnswer, StartAnswer, View } from '../../src/protocol';
import { ANN, BEN, SHEET, type TestWorld, teams, worldOf } from './world';

const readProgress = (one: TestWorld, person = ANN) =>
  one.ask<RunProgress | null>('readProgress', { sheetId: SHEET }, person);

const isOfChat = (service: string) => /^(UrlFetchApp|Chat)\./.test(service);

function begin(one: TestWorld) {
  const { digest } = one.ask<View>('look', { sheetId: SHEET, which: 'all' }).offer;
  one.ask<StartAnswer>('startRun', { sheetId: SHEET, which: 'all', take: 'ready', digest });
}

/** One slice, during which somebody asks at each call of Chat. */
function sliceWatched(one: TestWorld, person = ANN): (RunProgress | null)[] {
  const heard: (RunProgress | null)[] = [];
  let isAsking = false;
  one.world.onServiceCall = ({ name, when }) => {
    if (isAsking || when !== 'before' || !isOfChat(name)) return;
    isAsking = true;
    heard.push(readProgress(one, person));
    isAsking = false;
  };
  one.ask<SliceAnswer>('runSlice', { sheetId: SHEET });
  one.world.onServiceCall = undefined;
  return heard;
}

test('nothing is remembered before a run, nor after it', () => {
  const one = worldOf();
  expect(readProgress(one)).toBeNull();
  begin(one);
  expect(readProgress(one)).toMatchObject({ mine: true, settled: 0, made: 0, recent: [] });
  one.ask<SliceAnswer>('runSlice', { sheetId: SHEET });
  expect(one.statuses()).toEqual(['Done', 'Done']);
  expect(readProgress(one)).toBeNull();
});

test('between two answers of a slice it counts on, and names the rows whose spaces were made last', () => {
  const one = worldOf({ cells: teams(40) });
  begin(one);
  const heard = sliceWatched(one);
  const counts = heard.map((progress) => (progress?.settled ?? 0) + (progress?.made ?? 0));
  expect(new Set(counts).size).toBeGreaterThanOrEqual(3);
  expect(counts).toEqual([...counts].sort((a, b) => a - b));
  expect(Math.max(...counts)).toBe(40);
  expect(heard.find((progress) => progress?.made === 1)?.recent).toEqual([
    { row: 2, name: 'Team 1', link: expect.stringMatching(/^https:/) },
  ]);
  expect(heard.at(-1)?.recent[0]).toMatchObject({ row: 41, name: 'Team 40' });
});

test('somebody else is told whose it is and how far, and a Stop is seen while it is on its way', () => {
  const one = worldOf({ cells: teams(5) });
  begin(one);
  let stopped = false;
  one.world.onServiceCall = ({ name, when }) => {
    if (stopped || when !== 'before' || !isOfChat(name)) return;
    stopped = true;
    expect(readProgress(one, BEN)).toMatchObject({ by: ANN, mine: false, stopping: false });
    one.ask('stopRun', { sheetId: SHEET });
    expect(readProgress(one)).toMatchObject({ mine: true, stopping: true });
    expect(readProgress(one)?.busyUntil).toBeGreaterThan(one.clock.now());
  };
  one.ask<SliceAnswer>('runSlice', { sheetId: SHEET });
});

test('people added to spaces of before count only when they are in', () => {
  const one = worldOf({ cells: teams(2) });
  begin(one);
  one.ask<SliceAnswer>('runSlice', { sheetId: SHEET });
  one.world.edit.setCell({ row: 2, column: 2, text: 'maria@example.com, li@example.com' });
  const view = one.ask<View>('look', { sheetId: SHEET, which: 'all' });
  one.ask<StartAnswer>('startRun', {
    ...{ sheetId: SHEET, which: 'all', take: 'changes' },
    digest: view.changes.offer.digest,
  });
  expect(readProgress(one)).toMatchObject({ settled: 0, made: 0 });
});

test('asking reads two properties and neither the sheet nor the lease', () => {
  const one = worldOf();
  begin(one);
  const before = { ...one.world.serviceCalls };
  readProgress(one);
  const calls = Object.entries(one.world.serviceCalls).filter(
    ([name, times]) => times > (before[name] ?? 0),
  );
  const names = calls.map(([name]) => name);
  expect(names.filter((name) => /^(Spreadsheet|Sheet|Range|Lock|UrlFetch)/.test(name))).toEqual([]);
  const properties = calls.filter(([name]) => /^Properties\./.test(name));
  const times = properties.reduce((sum, [name, now]) => sum + now - (before[name] ?? 0), 0);
  expect(times).toBe(2);
});

test('a part of the page is read without the sheet, properties or lease, and one that isn’t there is none', () => {
  const one = worldOf();
  expect(one.ask<string>('readPart', { part: 'settings' })).toContain('"build"');
  expect(one.world.serviceCalls).toEqual({});
  expect(one.ask<string>('readPart', { part: 'nothing' })).toBeNull();
  const asked = one.world.execute({
    function: 'readPart',
    args: [{ part: '../Code' }],
    person: ANN,
  });
  expect(asked).toMatchObject({ kind: 'returned', value: { ok: false } });
});

test('between two slices another window of the same person is told that somebody goes on, and a while later that nobody does', () => {
  const one = worldOf({ cells: teams(6), aMinute: 4 });
  begin(one);
  const { waitMs } = one.ask<SliceAnswer>('runSlice', { sheetId: SHEET });
  const run = () => one.ask<View>('look', { sheetId: SHEET, which: 'all' }).run;
  expect(run()?.expectedBy).toBeGreaterThan(one.clock.now() + waitMs);
  one.clock.spend(waitMs + 13_000);
  expect(run()).toMatchObject({ mine: true, busyUntil: 0, expectedBy: 0 });
  expect(readProgress(one)).toMatchObject({ busyUntil: 0, expectedBy: 0 });
});

test('what was left to the background is told to be there, until it is over', () => {
  const one = worldOf({ cells: teams(6), aMinute: 4 });
  begin(one);
  one.ask<SliceAnswer>('runSlice', { sheetId: SHEET });
  const run = () => one.ask<View>('look', { sheetId: SHEET, which: 'all' }).run;
  expect(run()?.background).toBeUndefined();
  one.ask('finishInBackground', { sheetId: SHEET });
  expect(run()).toMatchObject({ mine: true, background: true });
  one.pass(20 * 60_000);
  expect(one.statuses()).toEqual(Array(6).fill('Done'));
  expect(run()).toBeNull();
});
