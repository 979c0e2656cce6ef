/** What a background run tells its person: what became of its rows, what needs them, and nothing twice. */
import type { PlannedRow } from '../../src/plan/plan';
import type { RunRecord } from '../../src/run/run-record';
import { type FiringReport, reportOf, type Telling, type Told } from '../../src/schedule/report';
import { readSchedule, type Schedule } from '../../src/schedule/schedule';
import { said } from '../../src/texts/said';
import { smallWorld } from '../run/small-world';

const OWNER = readSchedule(
  JSON.stringify({ tag: 'anntag', by: 'ann@example.com', locale: 'de', since: 1 }),
) as Schedule;
const NOBODY_TOLD: Told = { toFix: '', held: '' };

/** Ann's run over three rows of which one can't be set up, and one names somebody whom nobody has. */
function ended() {
  const world = smallWorld({
    cells: [
      ['Space name', 'Members'],
      ['Chess', 'li@example.com'],
      ['', 'mo@example.com'],
      ['Go', 'ghost@example.com, li@example.com'],
      ['Drama', 'not an address'],
    ],
  });
  world.hooks.answer = ({ body }) =>
    JSON.stringify(body ?? '').includes('ghost@')
      ? { ok: false, error: { code: 404, message: 'no such user' } }
      : undefined;
  world.start();
  const reports = world.run();
  return { world, end: reports[reports.length - 1] as NonNullable<(typeof reports)[0]> };
}

function report(
  { world, end }: ReturnType<typeof ended>,
  told: Told = NOBODY_TOLD,
  held: Parameters<typeof reportOf>[6] = undefined,
): FiringReport & { telling: Telling } {
  let telling: Telling = { toFix: '', held: '' };
  const made = reportOf(
    ...([world.ports, world.context, 'Teams', OWNER, end] as const),
    (now) => {
      telling = now;
      return told;
    },
    held,
  );
  return { ...made, telling };
}

test('a run that ended tells what is done, whom it needs, and what is to be fixed, in the order of the sheet', () => {
  const run = ended();
  const { done, needy, left, trouble, telling, ...rest } = report(run);
  const chess = run.world.outcome('Chess');
  expect(done).toEqual([{ name: 'Chess', link: chess['Space link'], details: chess.Details }]);
  expect(needy.map(({ row, name, status }) => [row, name, status])).toEqual([
    [3, 'mo@example.com', 'Fix this row'],
    [4, 'Go', 'Partly done'],
    [5, 'Drama', 'Fix this row'],
  ]);
  expect(needy.map(({ link }) => link !== '')).toEqual([false, true, false]);
  expect(needy.map(({ details }) => details === '')).toEqual([false, false, false]);
  expect([left, trouble]).toEqual([0, undefined]);
  expect(rest).toEqual({ sheetName: 'Teams', to: 'ann@example.com', locale: 'de', paused: null });
  expect([telling.toFix.length, telling.held]).toEqual([12, undefined]);
});

test('a row whose space may be there already is told with it, for its owner says whether it is', () => {
  const world = smallWorld({ cells: [['Space name'], ['Chess']] });
  const space = { name: 'spaces/AAAAold', spaceType: 'SPACE', displayName: 'Chess' };
  world.hooks.answer = ({ method }) =>
    method === 'spaces.list' ? { ok: true, value: { spaces: [space] } } : undefined;
  world.start();
  const { needy } = report({ world, end: world.run().at(-1) as ReturnType<typeof ended>['end'] });
  expect(needy).toEqual([
    {
      ...{ row: 2, name: 'Chess', status: 'Fix this row', details: 'outcome.sameName' },
      link: expect.stringContaining('AAAAold'),
    },
  ]);
});

test('what is to be fixed is told once, and again when it is wrong in another way', () => {
  const run = ended();
  const { telling } = report(run);
  const again = { toFix: telling.toFix, held: '' };
  expect(report(run, again).needy.map(({ name }) => name)).toEqual(['Go']);
  expect(report(run, { toFix: telling.toFix.slice(6), held: '' }).needy).toHaveLength(2);
  const drama = run.world.cells.find(([name]) => name === 'Drama') as string[];
  drama[1] = 'also@none, and no address';
  expect(report(run, again).needy.map(({ name }) => name)).toEqual(['Go', 'Drama']);
});

test('rows that wait for their owner say why, and are told once', () => {
  const run = ended();
  const row = run.world.rows().find(({ name }) => name === 'Drama') as PlannedRow;
  const held = [{ row, why: said('schedule.held.notTicked') }];
  const first = report(run, { toFix: report(run).telling.toFix, held: '' }, held);
  expect(first.needy.filter((one) => one.held)).toEqual([
    {
      ...{ row: 5, name: 'Drama', status: 'schedule.held', link: '' },
      ...{ details: 'schedule.held.notTicked', held: true },
    },
  ]);
  expect(first.telling.held).toHaveLength(6);
  const known = { toFix: '', held: first.telling.held ?? '' };
  expect(report(run, known, held).needy.some((one) => one.held)).toBe(false);
  const otherwise = [{ row, why: said('schedule.held.message') }];
  expect(report(run, known, otherwise).needy.some((one) => one.held)).toBe(true);
  expect(report(run, NOBODY_TOLD, []).telling.held).toBe('');
});

test('only rows of the run that ended are its news, and only to whose run it was', () => {
  const run = ended();
  const names = (of: FiringReport) => [...of.done, ...of.needy].map(({ name }) => name);
  const none = ['mo@example.com', 'Drama'];
  const other = { ...(run.end.run as RunRecord), id: 'other' };
  for (const ran of [other, undefined])
    expect(names(report({ ...run, end: { ...run.end, run: ran } }))).toEqual(none);
  expect(names(report({ ...run, world: run.world.as('ben@example.com') }))).toEqual(none);
});

test('a row in doubt needs its person, and trouble is told as it is', () => {
  const world = smallWorld({
    cells: [
      ['Space name', 'Members'],
      ['Chess', 'li@example.com'],
    ],
  });
  world.start();
  world.hooks.answer = ({ method }) =>
    method === 'spaces.setup' ? { ok: false, error: { code: 0, message: 'lost' } } : undefined;
  const end = world.slice();
  const told = report({ world, end });
  expect([told.done, told.needy.map(({ name }) => name)]).toEqual([[], ['Chess']]);
  const trouble = { said: said('problem.apiOff') } as NonNullable<typeof end.trouble>;
  expect(report({ world, end: { ...end, trouble, left: 4 } })).toMatchObject({
    ...{ left: 4, trouble: { code: 'problem.apiOff' } },
  });
});
