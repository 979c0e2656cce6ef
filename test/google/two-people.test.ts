/** Two people on one sheet: whose run it is, how far it is, and what becomes of one that its person left. */
import type { SliceAnswer, StartAnswer, View } from '../../src/protocol';
import { ANN, BEN, MINUTE, SHEET, teams, worldOf } from './world';

const ROWS = 6;

/** Ben has begun with six rows of which Chat takes four a minute, and his sidebar waits for its next slice. */
function benAtIt() {
  const one = worldOf({ cells: teams(ROWS), owner: ANN, aMinute: 4 });
  const look = (person: string) => one.ask<View>('look', { sheetId: SHEET, which: 'all' }, person);
  const start = (person: string, digest: string) =>
    one.ask<StartAnswer>(
      'startRun',
      { sheetId: SHEET, which: 'all', take: 'ready', digest },
      person,
    );
  const slice = (person: string) => one.ask<SliceAnswer>('runSlice', { sheetId: SHEET }, person);
  const shownToAnn = look(ANN);
  start(BEN, look(BEN).offer.digest);
  const { waitMs, left } = slice(BEN);
  return { ...one, look, start, slice, shownToAnn, waitMs, left };
}

test('who presses “Set up” between two slices of another is told whose run it is and how far', () => {
  const { look, start, shownToAnn, waitMs, left, clock } = benAtIt();
  expect(waitMs).toBeGreaterThan(0);
  const answer = start(ANN, shownToAnn.offer.digest);
  if (answer.kind !== 'changed') throw new Error(answer.kind);
  expect(answer.view.offer.rows).toBe(0);
  expect(answer.view.run).toMatchObject({ by: BEN, mine: false, total: ROWS, left, busyUntil: 0 });
  expect(answer.view.run?.expectedBy).toBeGreaterThan(clock.now() + waitMs);
  expect(look(BEN).run).toMatchObject({ mine: true, left });
});

test('who asks the menu for it is told so too', () => {
  const { world, clock, left } = benAtIt();
  const press = () => {
    world.execute({ function: 'setUpNewRows', person: ANN, from: 'menu' });
    return world.toasts.at(-1)?.message;
  };
  expect(press()).toMatch(/^ben@example\.com is setting up rows here at the moment\./);
  clock.spend(10 * MINUTE);
  expect(press()).toBe(`The run of ben@example.com is paused: ${left} rows are left.`);
});

test('a run that goes on is nobody else’s to take over', () => {
  const { ask, look, statuses, waitMs, clock } = benAtIt();
  const before = statuses();
  clock.spend(waitMs + 2 * MINUTE);
  expect(ask<View>('takeOver', { sheetId: SHEET }, ANN).run).toMatchObject({ by: BEN });
  expect(statuses()).toEqual(before);
  expect(look(ANN).notes.flatMap(({ mends }) => mends)).toEqual([]);
});

test('one that nobody goes on with is taken over: every row gets one space, and the first person’s run is over', () => {
  const { ask, look, start, slice, spaces, statuses, waitMs, left, clock } = benAtIt();
  clock.spend(waitMs + 4 * MINUTE);
  const resting = look(ANN);
  expect(resting.run).toMatchObject({ by: BEN, left, busyUntil: 0, expectedBy: 0 });
  expect(resting.counts.waiting).toBe(left);
  const taken = ask<View>('takeOver', { sheetId: SHEET }, ANN);
  expect(taken).toMatchObject({ run: null, offer: { rows: left } });
  start(ANN, taken.offer.digest);
  expect(slice(BEN)).toMatchObject({ state: 'ended' });
  for (let slices = 0; slices < 9; slices++) {
    const { state, waitMs: wait } = slice(ANN);
    if (state === 'ended') break;
    clock.spend(wait);
  }
  expect(statuses()).toEqual(Array(ROWS).fill('Done'));
  expect(new Set(spaces()).size).toBe(ROWS);
  expect(spaces()).toHaveLength(ROWS);
});

test('while another’s execution works, it says until when and how far it was', () => {
  const { look, slice, world, left } = benAtIt();
  // The first look at the sheet comes after the lease was taken.
  world.onServiceCall = ({ name, when, execution }) => {
    if (name === 'Range.getDisplayValues' && when === 'before') execution.kill();
  };
  expect(() => slice(BEN)).toThrow('killed');
  world.onServiceCall = undefined;
  const { run } = look(ANN);
  expect(run).toMatchObject({ by: BEN, mine: false, total: ROWS, left, expectedBy: 0 });
  expect(run?.busyUntil).toBeGreaterThan(0);
});
