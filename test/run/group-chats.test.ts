/** Group chats have no name: the one of exactly a row's people is found by asking Chat. */
import { type SmallWorldOptions, smallWorld } from './small-world';

const HEADER = ['Space name', 'Type', 'Members'];
const ROW = ['', 'Group chat', 'ben@example.com, cleo@example.com'];
const HOUR_MS = 3_600_000;

function worldWith(options: Partial<SmallWorldOptions> = {}) {
  const world = smallWorld({ cells: [HEADER, [...ROW]], ...options });
  const details = () => world.rows().map(({ outcome }) => [outcome.Status, outcome.Details]);
  const chats = () => world.chat.spaces().filter(({ spaceType }) => spaceType === 'GROUP_CHAT');
  return { world, details, chats };
}

/** Somebody made the row's group chat by hand. */
function made(options: Partial<SmallWorldOptions> = {}) {
  const by = worldWith(options);
  by.world.start();
  by.world.run();
  for (const row of by.world.cells.slice(1)) row.splice(HEADER.length);
  by.world.cells[0]?.splice(HEADER.length);
  by.world.document.clear();
  return by;
}

test.each([[], ['short-pages=0.8'], ['no-account=400']].map((faults) => ({ faults })))(
  'one that is there already is offered, and no second is made ($faults)',
  ({ faults }) => {
    const { world, details, chats } = made({ faults });
    world.start();
    world.run();
    expect(details()).toEqual([['Fix this row', 'outcome.exists']]);
    expect(chats()).toHaveLength(1);
    const [row] = world.rows();
    expect(row?.findings.map(({ code }) => code)).toContain('chatExists');
    expect(row?.outcome['Space link']).toBe(chats()[0]?.spaceUri);
  },
);

test('one that a row of this sheet has is no other row’s', () => {
  const { world, chats } = worldWith();
  world.start();
  world.run();
  world.cells.push([...ROW]);
  world.start();
  world.run();
  expect(world.rows().map(({ outcome }) => outcome.Status)).toEqual(['Done', 'Done']);
  expect(chats()).toHaveLength(2);
});

test.each([{ faults: ['no-account=400'] }, { faults: [] }])(
  'where Chat can’t say, as with somebody who has no account, the row is set up ($faults)',
  ({ faults }) => {
    const cells = [
      HEADER,
      ['', 'Group chat', 'ben@example.com, cleo@example.com, nobody1@example.com'],
    ];
    const { world, details } = worldWith({ cells, faults });
    world.start();
    world.run();
    expect(details()).toEqual([['Partly done', 'outcome.missing.noAccount[nobody1@example.com]']]);
  },
);

test('a doubt of more than an hour is settled by asking, also before the first message', () => {
  const { world, details, chats } = worldWith({ faults: ['lost-answer=1'] });
  world.start();
  world.slice();
  expect(chats()).toHaveLength(1);
  world.faults.clear('lost-answer');
  world.clock.spend(2 * HOUR_MS);
  world.run();
  expect(details()).toEqual([['Done', 'outcome.found']]);
  expect(chats()).toHaveLength(1);
});

test('where Chat shows none after an hour, the person decides: whom it left out is in none of them', () => {
  const cells = [
    HEADER,
    ['', 'Group chat', 'ben@example.com, cleo@example.com, blocked1@example.com'],
  ];
  const { world, details, chats } = worldWith({ cells, faults: ['lost-answer=1'] });
  world.start();
  world.slice();
  world.faults.clear('lost-answer');
  world.clock.spend(2 * HOUR_MS);
  world.run();
  expect(details()).toEqual([['Setting up', 'outcome.doubt.unlisted']]);
  expect(chats()).toHaveLength(1);
});
