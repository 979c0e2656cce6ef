/** The Applied cell after a run: who was seen to be in, and nothing that wasn't. */
import { readApplied } from '../../src/plan/applied';
import { keyOf, type PlannedRow } from '../../src/plan/plan';
import { readStamp } from '../../src/plan/stamp';
import { mendRow } from '../../src/run/mend';
import { ANN, type SmallWorld, sealsOf, smallWorld } from './small-world';

const HEADERS = ['Space name', 'Members', 'Managers', 'Description'];

function applied(world: SmallWorld, name: string, address = ANN) {
  const outcome = world.outcome(name);
  const uuid = readStamp(outcome['Request ID'])?.uuid ?? '';
  return readApplied(outcome.Applied, { uuid, space: outcome['Space ID'] }, sealsOf(address));
}

function ran(rows: string[][], faults: string[] = []) {
  const world = smallWorld({ cells: [HEADERS, ...rows], faults });
  world.start();
  world.run();
  return world;
}

test('names the space, who is in with which role, and the headers that gave them', () => {
  const world = ran([['Chess', 'ben@example.com', 'cleo@example.com', 'We play']]);
  expect(applied(world, 'Chess')).toMatchObject({
    ...{ origin: 'made', groups: [], isCut: false },
    settings: { name: 'Chess', set: { description: expect.any(String) } },
    people: [
      { user: 'users/cleo@example.com', role: 'manager', before: false },
      { user: 'users/ben@example.com', role: 'member', before: false },
    ],
    headers: { Members: 'members', Managers: 'managers' },
  });
});

test('doesn’t name who could not be added, so that the next run tries again', () => {
  const world = ran([['Chess', 'ben@example.com, nobody1@example.com', '', '']]);
  expect(world.outcome('Chess').Status).toBe('Partly done');
  expect(applied(world, 'Chess')?.people.map(({ user }) => user)).toEqual([
    'users/ben@example.com',
  ]);
});

test('names who was given more before the row was changed with that, so that a press can take it away', () => {
  const world = smallWorld({ cells: [HEADERS, ['Chess', '', 'ben@example.com', '']] });
  world.start();
  let isGiven = false;
  world.hooks.beforeCall = ([call]) => {
    isGiven ||= call?.method === 'spaces.members.patch';
  };
  world.hooks.beforeWrite = () => {
    if (isGiven) throw new Error('killed');
  };
  expect(() => world.slice()).toThrow('killed');
  delete world.hooks.beforeWrite;
  world.cells[1]?.splice(1, 2, 'ben@example.com', '');
  world.clock.spend(10 * 60_000);
  world.run();
  expect(applied(world, 'Chess')?.people).toMatchObject([
    { user: 'users/ben@example.com', role: 'manager' },
  ]);
  expect(world.rows()[0]?.changes).toMatchObject([{ does: 'takeRole' }]);
});

test('is nobody else’s word, and no word about another row', () => {
  const world = ran([['Chess', 'ben@example.com', '', '']]);
  expect(applied(world, 'Chess', 'ben@example.com')).toBeUndefined();
});

test('of a row that was refused is empty', () => {
  const world = smallWorld({ cells: [HEADERS, ['Chess', '', '', '']] });
  world.hooks.answer = ({ method }) =>
    method === 'spaces.setup'
      ? {
          ok: false,
          error: { code: 409, message: 'The name is in use.', status: 'ALREADY_EXISTS' },
        }
      : undefined;
  world.start();
  world.run();
  expect(world.outcome('Chess')).toMatchObject({ Status: 'Failed', Applied: '' });
});

test('a sheet whose columns an earlier version made gets its outcome without it, and it at the next start', () => {
  const five = ['Status', 'Space link', 'Details', 'Space ID', 'Request ID'];
  const world = smallWorld({
    cells: [
      [...HEADERS, ...five],
      ['Chess', 'ben@example.com', '', ''],
    ],
  });
  world.start();
  for (const row of world.cells) row.splice(HEADERS.length + five.length);
  world.run();
  expect(world.outcome('Chess').Status).toBe('Done');
  expect(world.cells[0]).toEqual([...HEADERS, ...five]);
  world.cells.push(['Go', 'ben@example.com', '', '']);
  world.start();
  world.run();
  expect(world.cells[0]).toEqual([...HEADERS, ...five, 'Applied']);
  expect(world.outcome('Go').Applied).not.toBe('');
  expect(world.outcome('Chess').Applied).toBe('');
});

test('a person’s own column of that name is left alone', () => {
  const world = smallWorld({
    cells: [
      ['Space name', 'Members', 'Applied'],
      ['Chess', 'ben@example.com', '12 May'],
    ],
  });
  world.start();
  world.run();
  expect(world.cells.map((row) => row[2])).toEqual(['Applied', '12 May']);
  expect(world.cells[0]).toContain('Applied (Rows to Spaces)');
});

test('somebody who isn’t named any more stays in it as long as they are in', () => {
  const world = ran([['Chess', 'ben@example.com, cleo@example.com, nobody1@example.com', '', '']]);
  const row = world.cells[1] as string[];
  row[1] = 'ben@example.com, nobody1@example.com';
  world.start('again');
  world.run();
  expect(applied(world, 'Chess')?.people.map(({ user }) => user)).toEqual([
    'users/ben@example.com',
    'users/cleo@example.com',
  ]);
});

test('clearing the other five creates the space again once a person has said so, whatever it holds', () => {
  const world = ran([['Chess', 'ben@example.com', '', '']]);
  const headers = world.cells[0] as string[];
  const row = world.cells[1] as string[];
  const before = world.outcome('Chess').Applied;
  for (const header of ['Status', 'Space link', 'Details', 'Space ID', 'Request ID'])
    row[headers.indexOf(header)] = '';
  expect(world.rows()[0]?.place).toBe('ready');
  world.start();
  world.run();
  // The space of before has its name, and may be what is meant.
  expect(world.outcome('Chess')).toMatchObject({ Status: 'Fix this row', Applied: '' });
  const [asked] = world.rows() as [PlannedRow];
  const anew = { row: 2, key: keyOf(asked), mend: 'ask-anew' } as const;
  expect(mendRow(world.ports, world.context, world.budget(), anew).kind).toBe('mended');
  world.start();
  world.run();
  expect(world.outcome('Chess').Status).toBe('Done');
  expect(world.outcome('Chess').Applied).not.toBe(before);
  expect(applied(world, 'Chess')?.origin).toBe('made');
});
