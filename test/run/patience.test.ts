/** A run is given up by time, never by tries: ten minutes in which nothing moves, and it is paused. */
import type { ChatAnswer } from '../../src/chat/answer';
import { readRun, runKey } from '../../src/run/run-record';
import { type SmallWorld, smallWorld } from './small-world';

const MINUTE = 60_000;
const teams = (count: number) => [
  ['Space name', 'Members'],
  ...Array.from({ length: count }, (_, index) => [`Team ${index}`, `p${index}@example.com`]),
];
const last = <T>(list: readonly T[]): T => list[list.length - 1] as T;
const statuses = (world: SmallWorld) => world.rows().map((row) => row.outcome.Status);
const runOf = ({ document }: SmallWorld) => readRun(document.get(runKey(7, 'anntag')));

/** Plays slices until the run is over; answers the last report, and how long it took. */
function play(world: SmallWorld) {
  const from = world.clock.now();
  const before = world.chat.requests().length;
  const report = last(world.run(1_000));
  return {
    report,
    minutes: (world.clock.now() - from) / MINUTE,
    calls: world.chat.requests().length - before,
  };
}

describe('while Chat answers nothing', () => {
  test.each([
    { cells: teams(1) },
    { cells: teams(70) },
    {
      cells: [
        ['Type', 'Members'],
        ['Group chat', 'a@example.com, b@example.com'],
      ],
    },
    {
      cells: [
        ['Space name', 'Groups'],
        ['Chess', 'group-a@example.com'],
      ],
    },
  ])('a run is paused after ten minutes and few calls, and names what is in doubt', ({ cells }) => {
    const world = smallWorld({ cells, faults: ['unavailable=1'] });
    world.start();
    const { report, minutes, calls } = play(world);
    expect(report).toMatchObject({ state: 'trouble', trouble: { about: 'passing' } });
    expect(report.trouble?.said.code).toMatch(/^problem\.paused/);
    expect(minutes).toBeGreaterThanOrEqual(10);
    expect(minutes).toBeLessThan(11);
    expect(calls).toBeLessThanOrEqual(60);
    expect(runOf(world)?.paused).toBe(true);
  });

  test('a run to which Google only says that there are too many calls is paused, too', () => {
    const world = smallWorld({ cells: teams(3), faults: ['too-many=1'] });
    world.start();
    const { report, minutes, calls } = play(world);
    expect(report.trouble?.said).toEqual({ code: 'problem.paused', values: { n: 3 } });
    expect(minutes).toBeLessThan(11.5);
    expect(calls).toBeLessThanOrEqual(60);
  });

  test('rows whose answers nobody saw are named', () => {
    const world = smallWorld({ cells: teams(3), faults: ['unavailable=1'] });
    world.start();
    const { trouble } = play(world).report;
    expect(trouble?.said).toEqual({
      code: 'problem.pausedInDoubt',
      values: { n: 3, rows: 'Team 0, Team 1, Team 2' },
    });
  });

  test('a row in doubt that was changed since is a question to its person, and not named as what the run waits for', () => {
    const world = smallWorld({ cells: teams(3), faults: ['unavailable=1'] });
    world.start();
    while (statuses(world)[0] !== 'Setting up') world.clock.spend(world.slice().waitMs);
    (world.cells[1] as string[])[0] = 'Another name';
    const { trouble } = play(world).report;
    expect(trouble?.said).toEqual({
      code: 'problem.pausedInDoubt',
      values: { n: 2, rows: 'Team 1, Team 2' },
    });
  });

  test('in the middle of a run, one call at a time asks whether it does again', () => {
    const world = smallWorld({ cells: teams(70) });
    world.start();
    world.slice();
    world.faults.set('unavailable=1');
    const { report, minutes, calls } = play(world);
    expect(report.trouble?.said.code).toBe('problem.pausedInDoubt');
    // A minute of it waits for the quota.
    expect(minutes).toBeLessThan(12);
    expect(calls).toBeLessThanOrEqual(60);
  });
});

describe('a paused run', () => {
  const paused = () => {
    const world = smallWorld({ cells: teams(3), faults: ['unavailable=1'] });
    world.start();
    play(world);
    return world;
  };

  test('goes on where it stands once somebody opens the sheet, and waits as long again', () => {
    const world = paused();
    world.clock.spend(20 * MINUTE);
    const again = play(world);
    expect(again.report.trouble?.said.code).toBe('problem.pausedInDoubt');
    expect(again.minutes).toBeGreaterThanOrEqual(10);
    world.faults.clear('unavailable');
    expect(play(world).report.state).toBe('ended');
    expect(statuses(world)).toEqual(['Done', 'Done', 'Done']);
    expect(world.chat.spaces()).toHaveLength(3);
  });

  test('goes on with a press, too, and makes no space twice', () => {
    const world = paused();
    world.faults.clear('unavailable');
    expect(world.start()).toMatchObject({ kind: 'started', total: 3 });
    play(world);
    expect(statuses(world)).toEqual(['Done', 'Done', 'Done']);
    expect(world.chat.spaces()).toHaveLength(3);
  });
});

test.each([1, 2, 3, 4, 5, 6])(
  'two rows end, though a third of the answers is lost (%i)',
  (seed) => {
    const world = smallWorld({ cells: teams(2), faults: ['lost-answer', 'unavailable'], seed });
    world.start();
    expect(play(world).report.state).toBe('ended');
    expect(statuses(world)).toEqual(['Done', 'Done']);
  },
);

test.each<[string, ChatAnswer | undefined]>([
  ['with its space', undefined],
  [
    'over its people, and may be asked for without them',
    { ok: false, error: { code: 400, status: 'INVALID_ARGUMENT', message: 'No.' } },
  ],
])(
  'a doubt that Chat answers as the ten minutes end, %s, is settled, and the run not paused',
  (_, answer) => {
    const world = smallWorld({ cells: teams(1) });
    world.start();
    const from = world.clock.now();
    let answered = 0;
    world.hooks.answer = ({ method }) => {
      if (method !== 'spaces.setup') return undefined;
      if (world.clock.now() - from < 10 * MINUTE)
        return { ok: false, error: { code: 503, message: 'Later.' } };
      return answered++ === 0 ? answer : undefined;
    };
    expect(play(world).report.state).toBe('ended');
    expect(statuses(world)).toEqual(['Done']);
  },
);

test('a doubt for which the ten minutes end as it is old enough to be looked for is settled by what Chat shows, and the run not paused', () => {
  const world = smallWorld({ cells: teams(1) });
  let answers = false;
  world.hooks.answer = ({ method }) =>
    method === 'spaces.setup' && !answers
      ? { ok: false, error: { code: 503, message: 'Later.' } }
      : undefined;
  world.start();
  const from = world.clock.now();
  while (world.clock.now() - from < 9 * MINUTE) world.clock.spend(world.slice().waitMs);
  // Nobody is at it for an hour.
  world.clock.spend(60 * MINUTE);
  answers = true;
  expect(play(world).report.state).toBe('ended');
  expect(statuses(world)).toEqual(['Done']);
  expect(world.chat.spaces()).toHaveLength(1);
});

test('who is in a large space is asked for longer than ten minutes, and the run not paused as long as Chat answers', () => {
  const people = Array.from({ length: 250 }, (_, index) => `p${index}@example.com`);
  const world = smallWorld({
    cells: [
      ['Space name', 'Members'],
      ['Chess', people.join(', ')],
    ],
  });
  world.start();
  expect(play(world).report.state).toBe('ended');
  (world.cells[1] as string[])[1] = [...people, 'new@example.com'].join(', ');
  world.hooks.beforeCall = () => world.clock.spend(20_000);
  world.start('changes');
  const { report, minutes } = play(world);
  expect(minutes).toBeGreaterThan(10);
  expect(report.state).toBe('ended');
  expect(statuses(world)).toEqual(['Done']);
  expect(world.membersOf('Chess')).toContain('new@example.com');
});

test('what moves slowly goes on as long as something moved in the last ten minutes', () => {
  const world = smallWorld({ cells: teams(6) });
  const from = world.clock.now();
  // A row every eight minutes.
  world.hooks.answer = ({ method }) =>
    method === 'spaces.setup' && world.clock.now() - from < 8 * MINUTE * (1 + made(world))
      ? { ok: false, error: { code: 503, message: 'Later.' } }
      : undefined;
  world.start();
  expect(play(world).report.state).toBe('ended');
  expect(statuses(world)).toEqual(Array.from({ length: 6 }, () => 'Done'));
});

const made = (world: SmallWorld) => world.chat.spaces().length;

describe('time in which nobody was at it doesn’t count', () => {
  /** Slices as firings play them: one, and then nobody for an hour. */
  const firings = (world: SmallWorld, most: number) => {
    const states: string[] = [];
    for (let firing = 0; firing < most && last(states) !== 'trouble'; firing++) {
      const until = world.clock.now() + 4 * MINUTE;
      let report = world.slice();
      while (report.state === 'going' && world.clock.now() + report.waitMs < until) {
        world.clock.spend(report.waitMs);
        report = world.slice();
      }
      states.push(report.state);
      world.clock.spend(60 * MINUTE);
    }
    return states;
  };

  test('between two firings of a trigger', () => {
    const world = smallWorld({ cells: teams(1), faults: ['unavailable=1'] });
    world.start();
    expect(firings(world, 9)).toEqual(['going', 'going', 'trouble']);
  });

  test.each([-60, 60, -24 * 60])('where the clock jumps by %i minutes', (jump) => {
    const world = smallWorld({ cells: teams(1), faults: ['unavailable=1'] });
    let by = 0;
    const now = () => world.clock.now() + by;
    world.ports.now = now;
    world.budget = () => ({ startedAt: now(), stopAt: now() + 25_000 });
    world.start();
    const from = world.clock.now();
    let report = world.slice();
    for (let slices = 0; report.state === 'going' && slices < 100; slices++) {
      if (slices === 5) by = jump * MINUTE;
      world.clock.spend(report.waitMs);
      report = world.slice();
    }
    const minutes = (world.clock.now() - from) / MINUTE;
    expect(report.trouble?.said.code).toBe('problem.pausedInDoubt');
    expect(minutes).toBeGreaterThanOrEqual(8);
    expect(minutes).toBeLessThan(12.5);
  });
});

test('what an earlier version kept of a run is gone on with, and has all its patience', () => {
  const world = smallWorld({ cells: teams(2), faults: ['unavailable=1'] });
  world.start();
  world.slice();
  const kept = JSON.parse(world.document.get(runKey(7, 'anntag')) ?? '');
  for (const key of ['quiet', 'silent', 'paused']) delete kept[key];
  world.document.set(runKey(7, 'anntag'), JSON.stringify({ ...kept, stalls: 1.9 }));
  const { report, minutes } = play(world);
  expect(report.trouble?.said.code).toBe('problem.pausedInDoubt');
  expect(minutes).toBeGreaterThanOrEqual(10);
});

test.each([
  { batch: 0, callsAtOnce: 0 },
  { batch: -1, callsAtOnce: Number.MAX_VALUE },
  { quiet: { ms: -1, at: 'x' }, dueAt: null },
  { quiet: { ms: 5e15, at: 5e15 }, silent: 1e9 },
  { people: null, recent: [{ row: 'x' }], done: '9' },
])('a run’s record that somebody meddled with costs time at most (%j)', (meddled) => {
  const world = smallWorld({ cells: teams(3) });
  world.start();
  const key = runKey(7, 'anntag');
  const kept = JSON.parse(world.document.get(key) ?? '');
  world.document.set(key, JSON.stringify({ ...kept, ...meddled }));
  let { report } = play(world);
  if (report.state === 'trouble') report = play(world).report;
  expect(report.state).toBe('ended');
  expect(statuses(world)).toEqual(['Done', 'Done', 'Done']);
  expect(made(world)).toBe(3);
});

test.each([-26 * 60, -180, -15, 31, 60, 180])(
  'a row whose answer was lost gets one space, also where the script’s clock jumps by %i minutes meanwhile',
  (jump) => {
    // Chat forgets a request id after an hour of its own time.
    const world = smallWorld({ cells: teams(1), faults: ['forgets=1'] });
    let by = 0;
    const now = () => world.clock.now() + by;
    world.ports.now = now;
    world.budget = () => ({ startedAt: now(), stopAt: now() + 25_000 });
    const { call } = world.ports;
    let isLost = true;
    world.ports.call = (calls) => {
      const answers = call(calls);
      return isLost ? answers.map(() => ({ ok: false, error: { code: 0, message: '' } })) : answers;
    };
    world.start();
    world.slice();
    by = jump * MINUTE;
    world.clock.spend(90 * MINUTE);
    isLost = false;
    for (let press = 0; press < 3; press++) {
      world.start();
      world.run(60);
    }
    expect(world.chat.spaces()).toHaveLength(1);
    expect(['Done', 'Setting up']).toContain(statuses(world)[0]);
  },
);
