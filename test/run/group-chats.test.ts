/**
 * What rows ask for may be there already. Group chats have no name: the one of exactly a row's people is found by asking
 * Chat. Named spaces are known by their names, of which there is one list a run.
 */
import type { ChatAnswer } from '../../src/chat/answer';
import { keyOf } from '../../src/plan/plan';
import { makeOthers, mendRow } from '../../src/run/mend';
import { ANN, type SmallWorldOptions, smallWorld } from './small-world';

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

describe('a name that a space of the person bears', () => {
  const NAMED = ['Space name', 'Members', 'Type'];
  const LISTS = /^GET \/v1\/spaces$/;

  /** Rows beside spaces that somebody made by hand before. */
  function beside(names: string[], rows: string[][], options: Partial<SmallWorldOptions> = {}) {
    const world = smallWorld({ cells: [NAMED, ...rows], ...options });
    for (const displayName of names) {
      world.chat.handle({
        ...{ method: 'POST', host: 'chat.googleapis.com', path: '/v1/spaces:setup', query: {} },
        authorization: `Bearer ${ANN}`,
        body: JSON.stringify({ space: { spaceType: 'SPACE', displayName } }),
      });
      world.clock.spend(60_000);
    }
    const go = () => {
      world.start();
      return world.run();
    };
    const says = () => world.rows().map(({ outcome }) => [outcome.Status, outcome.Details]);
    const named = () => world.chat.spaces().map(({ displayName }) => displayName);
    const decide = (mend: 'ask-anew' | 'use-space', at = 0) => {
      const row = world.rows()[at];
      if (!row) throw new Error(`There is no row ${at}.`);
      const request = { row: row.index + 1, key: keyOf(row), mend };
      return mendRow(world.ports, world.context, world.budget(), request);
    };
    return { world, go, says, named, decide };
  }

  test('is a question before its row is sent, and the others go on, by one list of spaces', () => {
    const rows = [
      ['chess  Club', 'ben@example.com', ''],
      ...'ABC'.split('').map((name) => [name, '', '']),
    ];
    const one = beside(['Chess club', 'Chess Club'], rows);
    const reports = one.go();
    expect(one.says()[0]).toEqual(['Fix this row', 'outcome.sameName']);
    expect(one.says().slice(1)).toEqual(Array(3).fill(['Done', '']));
    expect(reports.at(-1)).toMatchObject({ state: 'ended', run: { failed: 1, asked: 1, done: 3 } });
    expect(one.world.calls(LISTS)).toHaveLength(1);
    const [row] = one.world.rows();
    expect(row?.findings.map(({ code }) => code)).toEqual(['nameExists']);
    // The newest of them, which the sidebar shows before it is used.
    expect(row?.outcome['Space link']).toBe(one.world.chat.spaces()[1]?.spaceUri);
  });

  test('is asked about once: whoever wants another gets it, and no later run lists spaces for that', () => {
    const one = beside(['Chess'], [['Chess', 'ben@example.com', '']]);
    one.go();
    expect(one.decide('ask-anew').kind).toBe('mended');
    one.go();
    expect(one.says()).toEqual([['Done', '']]);
    expect(one.named()).toEqual(['Chess', 'Chess']);
    expect(one.world.calls(LISTS)).toHaveLength(1);
  });

  test('is no question for a row of which a person said so before it was sent, until it asks for others', () => {
    const one = beside(['Chess'], [['Chess', 'ben@example.com', '']]);
    expect(one.decide('ask-anew').kind).toBe('mended');
    expect(one.world.rows()[0]?.place).toBe('ready');
    (one.world.cells[1] as string[])[1] = 'cleo@example.com';
    one.go();
    expect(one.says()).toEqual([['Fix this row', 'outcome.sameName']]);
    (one.world.cells[1] as string[])[1] = 'ben@example.com';
    one.decide('ask-anew');
    one.go();
    expect(one.says()).toEqual([['Done', '']]);
  });

  test('thirty of them get others by one press', () => {
    const names = Array.from({ length: 30 }, (_, row) => `Class ${row}`);
    const one = beside(
      names,
      names.map((name) => [name, 'ben@example.com', '']),
    );
    one.go();
    expect(one.says()).toEqual(Array(30).fill(['Fix this row', 'outcome.sameName']));
    const keys = new Set(one.world.rows().map(keyOf));
    expect(makeOthers(one.world.ports, one.world.context, keys)).toBe(30);
    one.go();
    expect(one.says()).toEqual(Array(30).fill(['Done', '']));
    expect(one.world.calls(LISTS)).toHaveLength(1);
  });

  test('is none where a row has the space, of this sheet or of another one of the file', () => {
    const one = beside([], [['Chess', 'ben@example.com', '']]);
    one.go();
    one.world.cells.push(['Chess', 'cleo@example.com', '']);
    one.go();
    expect(one.says()).toEqual([
      ['Done', ''],
      ['Done', ''],
    ]);
    for (const [key, text] of [...one.world.document])
      if (key.startsWith('made.7.')) one.world.document.set(key.replace('.7.', '.8.'), text);
    one.world.cells.splice(1, 2, ['Chess', 'dora@example.com', '']);
    one.go();
    expect(one.says()).toEqual([['Done', '']]);
    // A row that was offered a space has none.
    const other = beside(['Chess'], [['Chess', 'ben@example.com', '']]);
    other.go();
    other.world.cells.push(['Chess', 'cleo@example.com', '']);
    other.go();
    expect(other.says().map(([status]) => status)).toEqual(['Fix this row', 'Fix this row']);
    expect(other.named()).toEqual(['Chess']);
  });

  test('is not asked for where no row is to be sent, or none of them has a name', () => {
    const one = beside(['Chess'], [['', 'ben@example.com', 'Direct message']]);
    one.go();
    one.go();
    expect(one.world.calls(LISTS)).toEqual([]);
  });

  const refusal = (code: number, status: string): ChatAnswer => ({
    ok: false,
    error: { code, status, message: 'Request had insufficient authentication scopes.' },
  });

  test.each([
    { trouble: 'without the permission', answer: refusal(403, 'PERMISSION_DENIED') },
    { trouble: 'while Google has trouble', answer: refusal(503, 'UNAVAILABLE') },
    { trouble: 'where it comes to nothing', answer: { ok: true, value: {} } as ChatAnswer },
  ])('stops nothing: $trouble the rows are set up, and nothing is said', ({ answer }) => {
    const one = beside(['Chess'], [['Chess', 'ben@example.com', '']]);
    one.world.hooks.answer = ({ method }) => (method === 'spaces.list' ? answer : undefined);
    const reports = one.go();
    expect(reports.filter(({ trouble }) => trouble)).toEqual([]);
    expect(one.says()).toEqual([['Done', '']]);
  });

  test('is looked for among five thousand spaces at most', () => {
    const one = beside([], [['Chess', 'ben@example.com', '']]);
    one.world.hooks.answer = ({ method }) =>
      method === 'spaces.list'
        ? { ok: true, value: { spaces: [], nextPageToken: 'more' } }
        : undefined;
    let lists = 0;
    one.world.hooks.beforeCall = (calls) => {
      lists += calls.filter(({ method }) => method === 'spaces.list').length;
    };
    one.go();
    expect(lists).toBe(5);
    expect(one.says()).toEqual([['Done', '']]);
  });
});
