/** The links of one run: by the run that stamped the rows, however soon the next one begins. */
import type { LinkList, StartAnswer, View } from '../../src/protocol';
import { ANN, BEN, SHEET, type TestWorld, team, teams, worldOf } from './world';

/** Sets up what is ready; answers which run it was. */
function setUp(one: TestWorld, person: string): string {
  const { offer } = one.ask<View>('look', { sheetId: SHEET, which: 'all' }, person);
  const start = { sheetId: SHEET, which: 'all', take: 'ready', digest: offer.digest };
  const started = one.ask<StartAnswer>('startRun', start, person);
  if (started.kind !== 'started') throw new Error(started.kind);
  one.ask('runSlice', { sheetId: SHEET }, person);
  return started.run;
}

const linked = (one: TestWorld, request: object = {}) =>
  one.ask<LinkList>('listLinks', { sheetId: SHEET, ...request }).links.map(({ name }) => name);

test('are those of its rows alone, also when the run before and another person’s began in the same minute', () => {
  const one = worldOf({ cells: teams(1) });
  const minute = () => Math.floor(one.clock.now() / 60_000);
  one.clock.goTo((minute() + 1) * 60_000);
  const began = minute();
  const first = setUp(one, ANN);
  one.world.edit.paste({ row: 3, column: 1, cells: [team('Ben’s')] });
  const bens = setUp(one, BEN);
  one.world.edit.paste({ row: 4, column: 1, cells: [team('Later')] });
  const startsAt = minute();
  const second = setUp(one, ANN);
  expect(startsAt).toBe(began);
  expect(linked(one, { run: second })).toEqual(['Later']);
  expect(linked(one, { run: bens })).toEqual(['Ben’s']);
  expect(linked(one, { run: first })).toEqual(['Team 1']);
  expect(linked(one)).toEqual(['Team 1', 'Ben’s', 'Later']);
});
