import { admissionAfter, readAdmission, UNTOLD } from '../../src/run/admission';
import { readRun, runKey } from '../../src/run/run-record';
import { runSlice, type SliceReport } from '../../src/run/slice';
import { type SmallWorld, smallWorld } from './small-world';

const HEADERS = ['Space name', 'Members'];

/** People whom the sheet takes for its own organisation’s, and Chat doesn’t. */
const outside = (row: number) => [`Class ${row}`, `a${row}@outside.org, b${row}@outside.org`];

function classes(count: number, ...first: string[][]): SmallWorld {
  const rows = Array.from({ length: count }, (_, row) => outside(row));
  return smallWorld({
    cells: [HEADERS, ...first, ...rows],
    context: { reading: { me: '', ownDomains: ['outside.org'], defaults: {} } },
  });
}

const last = (reports: readonly SliceReport[]) => reports[reports.length - 1] as SliceReport;
const spacesMade = (world: SmallWorld) => world.chat.spaces().length;

test('a run pauses after the first 3 spaces to which nobody could be added, and says so', () => {
  const world = classes(30);
  world.start();
  const asked = last(world.run());
  expect(asked).toMatchObject({ state: 'asking', left: 27, waitMs: 0 });
  expect(asked.because).toEqual({ code: 'run.nobodyIn', values: { n: 3 } });
  expect(asked.run?.people).toEqual({ asked: 6, in: 0 });
  expect(spacesMade(world)).toBe(3);
  expect(world.outcome('Class 0').Details).toContain('a0@outside.org');
  expect(world.outcome('Class 3').Status).toBe('Waiting');
});

test('a run of more than a minute’s rows asks after three of them, too', () => {
  const world = classes(70);
  world.start();
  expect(last(world.run())).toMatchObject({ state: 'asking', left: 67 });
  expect(spacesMade(world)).toBe(3);
});

test('what is asked again before the person has said so is the same question, and nothing is sent', () => {
  const world = classes(30);
  world.start();
  world.run();
  const before = world.calls().length;
  expect(world.slice()).toMatchObject({ state: 'asking', left: 27 });
  expect(world.calls()).toHaveLength(before);
});

test('a person who takes an hour to say so finds the same question, however often they look', () => {
  const world = classes(30);
  world.start();
  world.run();
  for (let look = 0; look < 20; look++) {
    world.clock.spend(3 * 60_000);
    expect(world.slice()).toMatchObject({ state: 'asking', left: 27 });
  }
});

test('a run goes on to its end when its person says so, and asks no second time', () => {
  const world = classes(8);
  world.start();
  world.run();
  const report = runSlice(world.ports, world.context, world.budget(), true);
  const end = report.state === 'going' ? last(world.run()) : report;
  expect(end).toMatchObject({ state: 'ended', left: 0 });
  expect(end.run).toMatchObject({ partly: 8, people: { asked: 16, in: 0 } });
  expect(spacesMade(world)).toBe(8);
});

test('a run of 3 rows has nothing to ask: it says at its end that nobody is in', () => {
  const world = classes(3);
  world.start();
  expect(last(world.run())).toMatchObject({ state: 'ended', run: { partly: 3 } });
});

test('one person who gets in settles it: the other rows go on without a question', () => {
  const world = classes(12, ['Staff', 'ben@example.com, x@outside.org']);
  world.start();
  expect(last(world.run())).toMatchObject({ state: 'ended', run: { partly: 13 } });
  expect(spacesMade(world)).toBe(13);
});

test('somebody who gets in with the second row settles it as well', () => {
  const world = classes(12, outside(100), ['Staff', 'ben@example.com']);
  world.start();
  expect(last(world.run())).toMatchObject({ state: 'ended', run: { done: 1, partly: 13 } });
});

test('rows that name nobody say nothing of it, and don’t wait for it', () => {
  const alone = Array.from({ length: 10 }, (_, row) => [`Room ${row}`, '']);
  const world = classes(5, ...alone);
  world.start();
  expect(last(world.run())).toMatchObject({ state: 'asking', left: 2 });
  expect(spacesMade(world)).toBe(13);
});

test('a run of a row and 3 others looks at nobody first', () => {
  const rows = Array.from({ length: 4 }, (_, row) => [`Club ${row}`, 'ben@example.com']);
  const world = smallWorld({ cells: [HEADERS, ...rows] });
  world.start();
  expect(last(world.run())).toMatchObject({ state: 'ended', run: { done: 4 } });
  expect(world.calls(/members/)).toHaveLength(4);
});

test('a good first row is looked at once, and the others follow at once', () => {
  const rows = Array.from({ length: 5 }, (_, row) => [`Club ${row}`, 'ben@example.com']);
  const world = smallWorld({ cells: [HEADERS, ...rows] });
  world.start();
  expect(last(world.run())).toMatchObject({ state: 'ended', run: { done: 5 } });
  expect(world.calls().slice(0, 4)).toEqual([
    'GET /v1/spaces',
    'POST /v1/spaces:setup',
    expect.stringMatching(/^GET .*members$/),
    'POST /v1/spaces:setup',
  ]);
  expect(world.calls(/members/)).toHaveLength(5);
});

test('where a person says nothing, Stop ends the run and leaves the other rows untouched', () => {
  const world = classes(30);
  world.start();
  world.run();
  world.document.set(`stop.7.${world.context.me.tag}`, String(world.clock.now()));
  expect(world.slice()).toMatchObject({ state: 'stopped', left: 0 });
  expect(world.outcome('Class 5').Status).toBe('');
  expect(readRun(world.document.get(runKey(7, world.context.me.tag)))).toBeUndefined();
});

test('finished rows over which “Setting up” was typed tell nothing of it, whomever they name by now: nobody is added', () => {
  const rows = Array.from({ length: 3 }, (_, row) => [`Club ${row}`, 'ben@example.com']);
  const world = smallWorld({ cells: [HEADERS, ...rows] });
  world.start();
  expect(last(world.run())).toMatchObject({ state: 'ended', run: { done: 3 } });
  const status = world.cells[0]?.indexOf('Status') ?? -1;
  for (const row of world.cells.slice(1)) [row[1], row[status]] = ['eva@example.com', 'Setting up'];
  world.cells.push(['Choir', 'ben@example.com']);
  world.start();
  expect(last(world.run())).toMatchObject({ state: 'ended', run: { done: 1, partly: 3 } });
  expect(world.outcome('Club 0').Details).toContain('outcome.notAdded[eva@example.com]');
  expect(world.membersOf('Choir')).toContain('ben@example.com');
});

test('finished rows whose spaces can’t be read by now tell nothing of it either', () => {
  const rows = Array.from({ length: 3 }, (_, row) => [`Club ${row}`, 'ben@example.com']);
  const world = smallWorld({ cells: [HEADERS, ...rows] });
  world.start();
  world.run();
  const left = new Set(world.chat.spaces().map(({ name }) => name));
  const error = { code: 403, status: 'PERMISSION_DENIED', message: 'Not a member.' };
  world.hooks.answer = ({ method, name }) =>
    method === 'spaces.members.list' && left.has(name) ? { ok: false, error } : undefined;
  const status = world.cells[0]?.indexOf('Status') ?? -1;
  for (const row of world.cells.slice(1)) row[status] = 'Setting up';
  world.cells.push(['Choir', 'ben@example.com']);
  world.start();
  expect(last(world.run())).toMatchObject({ state: 'ended', run: { done: 1, partly: 3 } });
  expect(world.outcome('Club 0').Details).toContain('outcome.unreadable');
});

test('a run that an older version began knows of nobody yet', () => {
  const record = JSON.stringify({ startedAt: 1, by: 'ann@example.com', done: 5 });
  expect(readRun(record)?.admission).toEqual(UNTOLD);
});

test.each([
  ...[null, 'told', { is: 'asked' }, { is: 'asked', inVain: -1 }, { is: 'lost', inVain: 2 }],
])('what was stored as %j and can’t be read knows of nobody yet', (stored) => {
  expect(readAdmission(stored)).toEqual(UNTOLD);
});

test.each([
  ['nobody asked for', { asked: 0, in: 0 }, UNTOLD],
  ['all kept out', { asked: 4, in: 0 }, { is: 'untold', inVain: 1 }],
  ['nobody tried', { asked: 4, in: 0, untried: 4 }, UNTOLD],
  ['some tried in vain', { asked: 4, in: 0, untried: 3 }, { is: 'untold', inVain: 1 }],
  ['one in', { asked: 4, in: 1 }, { is: 'told' }],
])('after a row with %s', (_row, people, after) => {
  expect(admissionAfter(UNTOLD, people)).toEqual(after);
});
