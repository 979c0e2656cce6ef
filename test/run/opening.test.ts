/** Owners and managers first, members once the row is open: nobody who is in is ever taken out or demoted by it. */
import { type SmallWorld, smallWorld } from './small-world';
import { writesSince } from './told-by-chat';

const HEADERS = ['Space name', 'Members', 'Managers', 'Groups', 'Open'];
const MEMBERS = 'mia@example.com, tom@example.com';

function worldWith(open: string, today = '2027-01-09') {
  const calendar = { today, monthFirst: false };
  const cells = [HEADERS, ['Chess', MEMBERS, 'cleo@example.com', 'groups/pupils', open]];
  const world = smallWorld({
    cells,
    context: {
      answers: { mapping: { Open: 'open' } },
      reading: { me: 'ann@example.com', ownDomains: [], defaults: {}, calendar: () => calendar },
    },
  });
  const row = cells[1] as string[];
  return {
    world,
    run: () => {
      world.start();
      world.run();
    },
    /** What stands there, and what day it is, is another execution's to read. */
    turn: (text: string, day = today) => {
      (world.cells[1] as string[])[4] = text;
      calendar.today = day;
      world.context.reading = { ...world.context.reading };
    },
    row,
  };
}

const peopleIn = (world: SmallWorld) =>
  world.membersOf('Chess').filter((who) => who !== 'ann@example.com');

test('a row that opens later is done with its managers, says when, and has a change on the day', () => {
  const { world, run, turn } = worldWith('2027-01-10');
  run();
  expect(peopleIn(world)).toEqual(['cleo@example.com']);
  expect(world.outcome('Chess')).toMatchObject({ Status: 'Done', Details: 'outcome.opensOn' });
  expect(world.rows()[0]).toMatchObject({ changes: [], findings: [{ code: 'opensOn' }] });
  turn('2027-01-10', '2027-01-10');
  expect(world.rows()[0]?.changes.map((change) => 'who' in change && change.who)).toEqual([
    ...['users/mia@example.com', 'users/tom@example.com', 'groups/pupils'],
  ]);
  world.start('changes');
  world.run();
  expect(peopleIn(world)).toHaveLength(4);
  expect(world.outcome('Chess')).toMatchObject({ Status: 'Done', Details: '' });
  expect(world.rows()[0]).toMatchObject({ changes: [], findings: [] });
});

test.each(['no', '', '2027-02-01'])(
  '“%s” in a row that is open already takes nobody out',
  (text) => {
    const { world, run, turn } = worldWith('yes');
    run();
    expect(peopleIn(world)).toHaveLength(4);
    const before = world.chat.requests().length;
    turn(text);
    expect(world.rows()[0]?.changes).toEqual([]);
    (world.cells[1] as string[])[2] = 'cleo@example.com, dana@example.com';
    turn(text);
    world.start('changes');
    world.run();
    expect(writesSince(world, before)).toEqual([
      ...['Chess: PATCH dana ROLE_ASSISTANT_MANAGER', 'Chess: POST dana'],
    ]);
    // They count as put in by the row still: once they leave it, that is a change as ever.
    (world.cells[1] as string[])[1] = 'mia@example.com';
    turn(text);
    expect(world.rows()[0]?.changes).toMatchObject([
      { does: 'takeOut', who: 'users/tom@example.com' },
    ]);
  },
);

test('a row that was stamped on the day before is set up as it is on the day', () => {
  const { world, turn } = worldWith('2027-01-10');
  world.start();
  turn('2027-01-10', '2027-01-10');
  world.run();
  expect(peopleIn(world)).toHaveLength(4);
  expect(world.outcome('Chess').Status).toBe('Done');
});

test('what says neither yes nor no nor a day keeps its row back', () => {
  const { world } = worldWith('soon');
  expect(world.rows()[0]).toMatchObject({
    place: 'toFix',
    findings: [{ code: 'unreadableOpen', severity: 'error' }],
  });
});
