/** Whatever Chat does: one space for each row, and everybody who was asked for is in it or named. */
import fc from 'fast-check';
import { type SmallWorld, smallWorld } from './small-world';

const KINDS = ['colleague', 'blocked', 'nobody', 'invited', 'forbidden'] as const;
const people = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...KINDS), fc.nat({ max: 4 })), {
    maxLength: 6,
    selector: (pair) => pair.join(),
  })
  .map((pairs) => pairs.map(([kind, number]) => `${kind}${number}@example.com`));

const rows = fc.array(
  fc.record({
    members: people,
    managers: people,
    groups: fc.constantFrom('', 'groups/abc', 'group-all@example.com', 'none@example.com'),
    message: fc.constantFrom('', 'Hello'),
    access: fc.constantFrom('', 'organization'),
  }),
  { minLength: 1, maxLength: 5 },
);

const FAULTS = [
  'lost-answer=0.2',
  'too-many=0.04',
  'unavailable=0.1',
  'refuse-unknown',
  'refused-id-stays',
  'no-assistant-role',
  'name-taken=0.1',
];

/** Longer than Chat is trusted to remember an id: a row in doubt can be looked for from then on. */
const LATER_MS = 61 * 60_000;

/** Runs until nothing is left to do, as a person would who comes back now and then and presses the button again. */
function untilQuiet(world: SmallWorld): void {
  for (let times = 0; times < 12; times++) {
    const started = world.start();
    // Whoever is asked because nobody could be added says that the run goes on.
    if (world.run(80).at(-1)?.state === 'asking' && world.slice(true).state === 'going')
      world.run(80);
    if (started.kind === 'started' && started.total === 0) return;
    world.clock.spend(LATER_MS);
  }
  throw new Error(`Still at work: ${JSON.stringify(world.cells)}`);
}

function namesSomebody(row: { members: string[]; managers: string[]; groups: string }): boolean {
  return row.members.length + row.managers.length > 0 || row.groups !== '';
}

test('under every mix of Chat’s troubles', () => {
  fc.assert(
    fc.property(
      rows,
      fc.subarray(FAULTS),
      fc.integer({ min: 1, max: 1_000_000 }),
      (asked, faults, seed) => {
        const world = smallWorld({
          cells: [
            ['Space name', 'Members', 'Managers', 'Groups', 'Welcome message', 'Access'],
            ...asked.map((row, index) => [
              `Team ${index}`,
              row.members.join(', '),
              row.managers.join(' '),
              row.groups,
              row.message,
              row.access,
            ]),
          ],
          faults,
          seed,
        });
        untilQuiet(world);
        const named = asked.filter(namesSomebody).length;
        asked.forEach((row, index) => {
          const name = `Team ${index}`;
          const { Status, Details, 'Space ID': id } = world.outcome(name);
          const spaces = world.chat.spaces().filter((space) => space.displayName === name);
          // Where most rows name somebody, one that names nobody waits until a person says so.
          if (!namesSomebody(row) && named >= 2 && named * 2 > asked.length) {
            expect([Status, spaces]).toEqual(['', []]);
            return;
          }
          if (Status === 'Failed') {
            expect([Details, spaces]).toEqual(['problem.nameTaken', []]);
            return;
          }
          expect([name, Status]).toEqual([name, expect.stringMatching(/^(Done|Partly done)$/)]);
          expect(spaces.map((space) => space.name)).toEqual([id]);
          expect(spaces[0]?.messages).toEqual(row.message === '' ? [] : [row.message]);
          const inside = new Set(world.membersOf(name));
          const missing = (Details.match(/outcome\.missing\.\w+\[[^\]]*\]/g) ?? []).join(' ');
          for (const person of new Set([...row.members, ...row.managers])) {
            const isMissing = missing.includes(person);
            expect([name, person, inside.has(person)]).toEqual([name, person, !isMissing]);
            if (!isMissing && person.startsWith('invited')) expect(Details).toContain(person);
          }
          if (row.groups !== '') expect(inside.has(row.groups)).toBe(!missing.includes(row.groups));
        });
      },
    ),
    { numRuns: 40 },
  );
});
