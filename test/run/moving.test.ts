/** However people move and change other rows during a run, each row gets its own space and its own outcome. */
import fc from 'fast-check';
import { type SmallWorld, smallWorld } from './small-world';

const HEADER = ['Space name', 'Members'];
const teams = (count: number) =>
  Array.from({ length: count }, (_, index) => [
    `Team ${index}`,
    `p${index}@example.com, ${index % 3 === 0 ? 'blocked' : 'q'}${index}@example.com`,
  ]);

/** What somebody at the sheet does between two steps of the run. */
const moves = fc.oneof(
  fc.record({ do: fc.constant('reverse' as const) }),
  fc.record({ do: fc.constant('insert' as const), at: fc.nat({ max: 20 }) }),
  fc.record({ do: fc.constant('shift' as const), at: fc.nat({ max: 20 }) }),
  fc.record({ do: fc.constant('delete extra' as const) }),
  fc.record({ do: fc.constant('edit extra' as const), people: fc.nat({ max: 9 }) }),
);

function apply(
  world: SmallWorld,
  move: typeof moves extends fc.Arbitrary<infer Move> ? Move : never,
) {
  const { cells } = world;
  const body = cells.length - 1;
  const extra = cells.findIndex(([name]) => name?.startsWith('Extra'));
  switch (move.do) {
    case 'reverse':
      cells.push(...cells.splice(1).reverse());
      return;
    case 'insert':
      cells.splice(1 + (move.at % (body + 1)), 0, ['', '']);
      return;
    case 'shift':
      cells.push(...cells.splice(1 + (move.at % body), 1));
      return;
    case 'delete extra':
      if (extra > 0) cells.splice(extra, 1);
      return;
    case 'edit extra':
      if (extra > 0) cells[extra]?.splice(1, 1, `e${move.people}@example.com`);
      return;
  }
}

test('at any step', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5 }),
      fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), moves), { maxLength: 8 }),
      fc.subarray(['lost-answer=0.2', 'unavailable=0.1', 'refuse-unknown']),
      fc.integer({ min: 1, max: 1_000_000 }),
      (count, plan, faults, seed) => {
        const extras = [
          ['Extra A', 'a@example.com'],
          ['Extra B', 'b@example.com'],
        ];
        const world = smallWorld({ cells: [HEADER, ...teams(count), ...extras], faults, seed });
        const todo = [...plan];
        let steps = 0;
        const step = () => {
          const [next] = todo;
          if (!next || steps++ < next[0]) return;
          steps = 0;
          todo.shift();
          apply(world, next[1]);
        };
        Object.assign(world.hooks, { beforeCall: step, beforeRead: step, beforeWrite: step });
        for (let times = 0; times < 12; times++) {
          const started = world.start();
          world.run(80);
          if (started.kind === 'started' && started.total === 0) break;
          world.clock.spend(61 * 60_000);
        }
        for (const [name = '', members = ''] of teams(count)) {
          const spaces = world.chat.spaces().filter((space) => space.displayName === name);
          const { Status, Details, 'Space ID': id } = world.outcome(name);
          expect([name, spaces.map((space) => space.name)]).toEqual([name, [id]]);
          const blocked = /blocked\d+@example\.com/.exec(members)?.[0];
          expect([name, Status]).toEqual([name, blocked ? 'Partly done' : 'Done']);
          expect(Details.includes('missing')).toBe(blocked !== undefined);
          if (blocked) expect(Details).toContain(`outcome.missing.dropped[${blocked}]`);
        }
        // Lines that name no space bear no outcome.
        const empty = world.cells.slice(1).filter(([name = '']) => name === '');
        expect(empty.map((row) => row.slice(2).join(''))).toEqual(empty.map(() => ''));
      },
    ),
    { numRuns: 120 },
  );
});

test('no row shows another’s space, not even for a moment, where rows move while Chat takes half a minute', () => {
  const world = smallWorld({ cells: [HEADER, ...teams(3)], answerMs: 30_000 });
  const shown = new Map<string, Set<string>>();
  const look = () => {
    for (const [name = '', , , , , space = ''] of world.cells.slice(1))
      if (space !== '') shown.set(name, (shown.get(name) ?? new Set()).add(space));
  };
  const move = () => apply(world, { do: 'shift', at: 0 });
  world.start();
  Object.assign(world.hooks, { beforeCall: move, beforeRead: look, beforeWrite: look });
  world.run();
  look();
  const own = world.chat.spaces().map(({ displayName = '', name }) => [displayName, [name]]);
  expect([...shown].map(([name, spaces]) => [name, [...spaces]]).sort()).toEqual(own.sort());
});
