/** Whatever was left out, cut short or edited meanwhile: once a person presses until nothing is offered, Chat is as the rows say. */
import fc from 'fast-check';
import { keyOfChange, takesAway } from '../../src/plan/changes';
import { digestOf, type Take, taken } from '../../src/plan/plan';
import { startRun } from '../../src/run/start';
import { ANN, type SmallWorld, smallWorld } from './small-world';
import { rolesIn } from './told-by-chat';

const HEADERS = ['Space name', 'Members', 'Managers', 'Owners'];
const CHAT_ROLE = {
  member: 'ROLE_MEMBER',
  manager: 'ROLE_ASSISTANT_MANAGER',
  owner: 'ROLE_MANAGER',
};
/** None by which somebody may be in of whom nobody knows: whoever leaves the row then is taken for added in Chat by hand. */
const FAULTS = ['unavailable', 'too-many'] as const;
/** Google ends an execution. */
const ENDED = 'ended';
type Role = keyof typeof CHAT_ROLE;
type People = Record<string, Role>;

/**
 * What happens before the last presses: somebody edits the row, or somebody presses and the run goes on for some slices,
 * of which the last may be ended before any of its calls.
 */
type Step =
  | { does: 'edit'; name: string; people: People }
  | {
      does: 'press';
      take: Take;
      left: readonly boolean[];
      slices: number;
      endsAt: number;
      fault: (typeof FAULTS)[number] | undefined;
    };

const role = fc.constantFrom<Role>('member', 'manager', 'owner');
/** One of them stays throughout: a row that names others by another name is another row’s, which is a question. */
const people: fc.Arbitrary<People> = fc
  .tuple(role, fc.dictionary(fc.constantFrom('p1', 'p2', 'p3'), role))
  .map(([p0, others]) => ({ p0, ...others }));
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    does: fc.constant('edit' as const),
    name: fc.constantFrom('Chess', 'Chess', 'Chess club'),
    people,
  }),
  fc.record({
    does: fc.constant('press' as const),
    take: fc.constantFrom<Take>('ready', 'changes', 'changes', 'again'),
    left: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
    slices: fc.nat({ max: 3 }),
    endsAt: fc.constantFrom(0, 0, 1, 2, 3, 5, 8),
    fault: fc.constantFrom(undefined, ...FAULTS),
  }),
);

function rowOf(name: string, named: People): string[] {
  const of = (role: Role) =>
    Object.keys(named)
      .filter((person) => named[person] === role)
      .map((person) => `${person}@example.com`)
      .join(', ');
  return [name, of('member'), of('manager'), of('owner')];
}

/** A press by which some of what is offered is left out; `left` is gone round as often as it takes. */
function press(world: SmallWorld, take: Take, left: readonly boolean[]): void {
  const rows = taken({ rows: world.rows() }, take, 'anntag');
  const offered = rows.flatMap((row) =>
    row.changes.map((change) => ({ key: keyOfChange(row, change), takes: takesAway(change) })),
  );
  const isLeft = (_: unknown, index: number) => left[index % left.length] === true;
  const leave = new Set(offered.filter(isLeft).map(({ key }) => key));
  const takeAway = new Set(
    offered.filter(({ key, takes }) => takes && !leave.has(key)).map(({ key }) => key),
  );
  const asked = {
    ...{ take, within: undefined, digest: digestOf(rows, take), leave, takeAway },
    ofSpaces: true,
  };
  const start = startRun(world.ports, world.context, world.budget(), asked);
  if (start.kind === 'much')
    startRun(world.ports, world.context, world.budget(), { ...asked, sure: start.much.people });
}

function goOn(
  world: SmallWorld,
  { slices, endsAt, fault }: Extract<Step, { does: 'press' }>,
): void {
  if (fault) world.faults.set(`${fault}=0.4`);
  for (let slice = 1; slice <= slices; slice++) {
    let calls = 0;
    world.hooks.beforeCall = () => {
      if (slice === slices && ++calls === endsAt) throw new Error(ENDED);
    };
    try {
      world.slice();
    } catch (error) {
      if (!(error instanceof Error) || error.message !== ENDED) throw error;
    }
  }
  delete world.hooks.beforeCall;
  if (fault) world.faults.clear(fault);
  // An execution that Google ended holds the run until then.
  world.clock.spend(400_000);
}

test('what was left out, cut short or edited meanwhile is in Chat as the row says after presses that leave nothing out', () => {
  fc.assert(
    fc.property(
      people,
      fc.array(step, { minLength: 1, maxLength: 6 }),
      fc.constantFrom(3_000, 25_000),
      (before, steps, sliceMs) => {
        const world = smallWorld({ cells: [HEADERS, rowOf('Chess', before)], sliceMs });
        world.start();
        world.run();
        let row = { name: 'Chess', people: before };
        for (const one of steps)
          if (one.does === 'edit') {
            row = one;
            world.cells[1]?.splice(0, 4, ...rowOf(row.name, row.people));
          } else {
            press(world, one.take, one.left);
            goOn(world, one);
          }
        world.run();
        for (const take of ['ready', 'changes', 'again', 'changes'] as const) {
          press(world, take, [false]);
          world.run();
        }
        const wanted = Object.entries(row.people).map(
          ([person, role]) => `${person}@example.com ${CHAT_ROLE[role]}`,
        );
        expect(rolesIn(world)).toEqual([[row.name, [...wanted, `${ANN} ROLE_MANAGER`].sort()]]);
        expect(world.rows().map(({ outcome, changes }) => [outcome.Status, changes])).toEqual([
          ['Done', []],
        ]);
      },
    ),
    { numRuns: 80 },
  );
});
