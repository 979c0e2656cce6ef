/** Stop: nothing more is sent than the batch in flight, and what waited is untouched again. */
import { takeLease } from '../../src/run/lease';
import { startRun } from '../../src/run/start';
import { stopRun } from '../../src/run/stop';
import { type SmallWorld, smallWorld } from './small-world';

const teams = (count: number) => [
  ['Space name', 'Members'],
  ...Array.from({ length: count }, (_, index) => [`Team ${index}`, `p${index}@example.com`]),
];
const statuses = (world: SmallWorld) => world.rows().map((row) => row.outcome.Status);
const stop = (world: SmallWorld) => stopRun(world.ports, world.context, world.budget());
const setUps = (world: SmallWorld) => world.calls(/POST .*spaces:setup/).length;

test('between two slices takes back at once what waits, and keeps what is done', () => {
  const world = smallWorld({ cells: teams(70) });
  world.start();
  world.slice();
  expect(stop(world)).toEqual({ takenBack: 10, atOnce: true });
  expect(statuses(world).filter((status) => status === 'Done')).toHaveLength(60);
  expect(world.rows().filter((row) => row.place === 'ready')).toHaveLength(10);
  expect(world.slice().state).toBe('ended');
  expect(setUps(world)).toBe(60);
});

test('pressed in the middle of a batch lets that one end, and sends no other', () => {
  const world = smallWorld({ cells: teams(70) });
  const other = world.as('ann@example.com');
  world.start();
  world.hooks.beforeCall = (calls) => {
    if (calls[0]?.method === 'spaces.setup' && calls.length > 1)
      expect(stop(other)).toEqual({ takenBack: 0, atOnce: false });
  };
  const reports = world.run();
  expect(reports[reports.length - 1]?.state).toBe('stopped');
  expect(setUps(world)).toBe(60);
  expect(statuses(world).filter((status) => status === 'Done')).toHaveLength(60);
  expect(world.rows().filter((row) => row.place === 'ready')).toHaveLength(10);
});

test('pressed while the first row is sent alone, it keeps the others of that slice back', () => {
  const world = smallWorld({ cells: teams(5) });
  world.start();
  world.hooks.beforeCall = (calls) => {
    if (calls[0]?.method !== 'spaces.setup') return;
    delete world.hooks.beforeCall;
    stop(world.as('ann@example.com'));
  };
  expect(world.slice().state).toBe('stopped');
  expect(setUps(world)).toBe(1);
  expect(statuses(world)).toEqual(['Done', '', '', '', '']);
});

describe('a run that begins while Stop is on its way, and whose execution is killed then,', () => {
  /** Stop is pressed, something begins the run and is killed before its second batch, and only then Stop is written. */
  function begun(begin: (world: SmallWorld) => void): SmallWorld {
    const world = smallWorld({ cells: teams(5) });
    const pressed = world.budget();
    world.clock.spend(4_000);
    begin(world);
    world.hooks.beforeCall = ([call]) => {
      if (call?.method === 'spaces.setup') throw new Error('killed');
    };
    expect(() => world.slice()).toThrow('killed');
    delete world.hooks.beforeCall;
    // Whoever is killed leaves the lease behind.
    takeLease(world.ports, world.context.me, world.clock.now());
    expect(stopRun(world.ports, world.context, pressed).atOnce).toBe(false);
    world.clock.spend(7 * 60_000);
    world.run();
    return world;
  }

  test('sends nothing more where a schedule asked for it', () => {
    const world = begun(({ ports, context, budget }) => {
      const request = { take: 'ready', within: undefined, digest: undefined } as const;
      startRun(ports, context, budget(), { ...request, admit: (fresh) => fresh });
    });
    expect(statuses(world).filter((status) => status === 'Done').length).toBeLessThan(2);
  });

  test('goes on where a person pressed a button after Stop', () => {
    const world = begun((one) => one.start());
    expect(statuses(world)).toEqual(
      teams(5)
        .slice(1)
        .map(() => 'Done'),
    );
  });
});

test('keeps a row that was sent without an answer, under its id', () => {
  const world = smallWorld({ cells: teams(1) });
  world.hooks.answer = ({ method }) =>
    method === 'spaces.setup' ? { ok: false, error: { code: 0, message: 'closed' } } : undefined;
  world.start();
  world.slice();
  const id = world.outcome('Team 0')['Request ID'];
  expect(stop(world).takenBack).toBe(0);
  expect(world.outcome('Team 0')).toMatchObject({ Status: 'Setting up', 'Request ID': id });
});

test('where nothing runs is harmless', () => {
  const world = smallWorld({ cells: teams(2) });
  expect(stop(world)).toEqual({ takenBack: 0, atOnce: true });
  expect(world.start()).toMatchObject({ kind: 'started', total: 2 });
  world.run();
  expect(statuses(world)).toEqual(['Done', 'Done']);
});

test('of one person leaves the run of another alone', () => {
  const world = smallWorld({ cells: teams(2) });
  world.start();
  expect(stop(world.as('ben@example.com')).takenBack).toBe(0);
  expect(statuses(world)).toEqual(['Waiting', 'Waiting']);
  world.run();
  expect(statuses(world)).toEqual(['Done', 'Done']);
});

test('on a sheet that can’t be written says so, and blocks nobody', () => {
  const world = smallWorld({ cells: teams(2) });
  world.start();
  world.hooks.beforeWrite = () => {
    throw new Error('protected');
  };
  expect(() => stop(world)).toThrow('protected');
  delete world.hooks.beforeWrite;
  expect(stop(world)).toEqual({ takenBack: 2, atOnce: true });
});

test('pressed in another tab while rows are being stamped, it stops that run before anything is sent', () => {
  const world = smallWorld({ cells: teams(3) });
  world.hooks.beforeWrite = () => {
    delete world.hooks.beforeWrite;
    expect(stop(world)).toEqual({ takenBack: 0, atOnce: false });
  };
  world.start();
  expect(world.slice().state).toBe('stopped');
  expect(setUps(world)).toBe(0);
  expect(world.rows().map(({ place }) => place)).toEqual(['ready', 'ready', 'ready']);
  world.start();
  expect(world.run().pop()?.state).toBe('ended');
});

test('pressed in another tab right after Start, before that does anything, it stops that run', () => {
  const world = smallWorld({ cells: teams(2) });
  const { locked } = world.ports;
  world.ports.locked = (which, waitMs, work) => {
    world.ports.locked = locked;
    stop(world.as('ann@example.com'));
    return locked(which, waitMs, work);
  };
  world.start();
  expect(world.slice().state).toBe('stopped');
  expect(setUps(world)).toBe(0);
});
