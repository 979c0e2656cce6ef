/** One row never stops the others: what Chat refuses or leaves unanswered again and again is settled for that row. */
import type { ChatAnswer, ChatCall } from '../../src/chat/answer';
import { smallWorld } from './small-world';

const HEADERS = ['Space name', 'Members', 'Managers', 'Owners', 'Welcome message', 'Groups'];
const good = (name: string) => [name, `${name.toLowerCase()}@example.com`, '', '', '', ''];

const down: ChatAnswer = { ok: false, error: { code: 500, message: 'Internal error.' } };
const refused: ChatAnswer = { ok: false, error: { code: 400, message: 'Not so.' } };

/** Rows of which one meets `answer` wherever `strikes` says so. */
function worldWith(
  row: string[],
  strikes: (call: ChatCall, text: string) => boolean,
  answer: ChatAnswer | ((call: ChatCall) => ChatAnswer),
  leaveWhenDone = false,
) {
  const cells = [HEADERS, good('Ann'), row, good('Ben'), good('Cleo')];
  const world = smallWorld({ cells, context: { leaveWhenDone } });
  const spaceOf = () => world.chat.spaces().find(({ displayName }) => displayName === 'Odd')?.name;
  world.hooks.answer = (call) => {
    const ofRow = call.method === 'spaces.setup' || call.name.startsWith(`${spaceOf()}`);
    if (!ofRow || !strikes(call, JSON.stringify(call))) return undefined;
    return typeof answer === 'function' ? answer(call) : answer;
  };
  world.start();
  const reports = world.run(300);
  const [end] = reports.slice(-1);
  return { world, end, odd: world.outcome('Odd'), statuses: () => world.rows().map(statusOf) };
}

const statusOf = ({ outcome }: { outcome: { Status: string } }) => outcome.Status;
const ODD = ['Odd', 'dora@example.com emil@example.com', '', '', '', ''];
const [, MEMBERS] = ODD as [string, string];

describe('what Chat never answers for one row is settled for it, and the others are done', () => {
  test('a person who can’t be added', () => {
    const { end, odd, statuses } = worldWith(
      // 51 people: the last two are added one by one.
      [
        'Odd',
        `${Array.from({ length: 50 }, (_, n) => `p${n}@example.com`).join(' ')} x@example.com`,
        '',
        '',
        '',
        '',
      ],
      ({ method }, text) => method === 'spaces.members.create' && text.includes('x@example.com'),
      down,
    );
    expect(end?.state).toBe('ended');
    expect(odd.Details).toBe('outcome.missing.tryLater[x@example.com]');
    expect(statuses()).toEqual(['Done', 'Partly done', 'Done', 'Done']);
  });

  test('its list of members', () => {
    const { end, odd, statuses } = worldWith(
      ODD,
      ({ method }) => method === 'spaces.members.list',
      down,
    );
    expect(end?.state).toBe('ended');
    expect(odd.Details).toBe('outcome.unreadable');
    expect(statuses()).toEqual(['Done', 'Partly done', 'Done', 'Done']);
  });

  test('further pages of its list of members', () => {
    const first = { memberships: [], nextPageToken: 'more' };
    const { end, odd } = worldWith(
      ODD,
      ({ method }) => method === 'spaces.members.list',
      ({ query }) => ('pageToken' in query ? down : { ok: true, value: first }),
    );
    expect(end?.state).toBe('ended');
    expect(odd.Details).toBe('outcome.unreadable');
  });

  test('a role', () => {
    const { odd, statuses } = worldWith(
      ['Odd', MEMBERS, 'dora@example.com', '', '', ''],
      ({ method }) => method === 'spaces.members.patch',
      down,
    );
    expect(odd.Details).toBe('outcome.role.manager[dora@example.com]');
    expect(statuses()).toEqual(['Done', 'Partly done', 'Done', 'Done']);
  });

  test('the welcome message', () => {
    const { odd, statuses } = worldWith(
      ['Odd', MEMBERS, '', '', 'Hello', ''],
      ({ method }) => method === 'spaces.messages.create',
      down,
    );
    expect(odd.Details).toBe('outcome.noMessage');
    expect(statuses()).toEqual(['Done', 'Partly done', 'Done', 'Done']);
  });

  test('leaving', () => {
    const { odd, world } = worldWith(
      ['Odd', MEMBERS, '', 'dora@example.com', '', ''],
      ({ method }) => method === 'spaces.members.delete',
      down,
      true,
    );
    expect(odd).toMatchObject({ Status: 'Partly done', Details: 'outcome.leaveRefused' });
    expect(world.membersOf('Odd')).toContain('ann@example.com');
  });

  test('its set-up: the others are done, and the run is paused with this row alone in doubt', () => {
    const { end, statuses } = worldWith(
      ODD,
      ({ method }, text) => method === 'spaces.setup' && text.includes('"Odd"'),
      down,
    );
    expect(end?.trouble?.said).toEqual({
      code: 'problem.pausedInDoubt',
      values: { n: 1, rows: 'Odd' },
    });
    expect(statuses()).toEqual(['Done', 'Setting up', 'Done', 'Done']);
  });
});

test('of a row whose people Chat reads out in every slice, though not each time, it isn’t said that they can’t be read', () => {
  const world = smallWorld({
    cells: [HEADERS, ODD],
    context: { addApp: true },
  });
  let [slices, lists] = [0, 0];
  world.hooks.answer = ({ method }) => {
    // The app is refused, and for twenty slices nobody can see whether it came in all the same.
    if (method === 'spaces.members.create') return refused;
    return method === 'spaces.members.list' && slices < 20 && ++lists > 1 ? down : undefined;
  };
  world.start();
  let state = 'going';
  for (; state === 'going' && slices < 60; slices++) {
    lists = 0;
    const report = world.slice();
    state = report.state;
    world.clock.spend(report.waitMs + 700);
  }
  expect(world.outcome('Odd').Details).toBe('outcome.missing.appOff[users/app]');
  expect(world.outcome('Odd').Status).toBe('Partly done');
});

describe('what Chat refuses for a reason that nobody knows is said at the row', () => {
  test.each([
    ['spaces.members.create', 'outcome.missing.refused[zoe@example.com]'],
    ['spaces.members.patch', 'outcome.role.manager[dora@example.com]'],
    ['spaces.messages.create', 'outcome.noMessage'],
  ])('%s', (refusedMethod, details) => {
    const { end, odd, statuses } = worldWith(
      [
        'Odd',
        `${Array.from({ length: 50 }, (_, n) => `p${n}@example.com`).join(' ')} zoe@example.com`,
        'dora@example.com',
        '',
        'Hello',
        '',
      ],
      ({ method }, text) =>
        method === refusedMethod && (method !== 'spaces.members.create' || text.includes('zoe')),
      refused,
    );
    expect(end?.state).toBe('ended');
    expect(odd.Details).toContain(details);
    expect(statuses()).toEqual(['Done', 'Partly done', 'Done', 'Done']);
  });
});

test.each([
  '=cmd|/C!A0@gmail.com',
  '../../spaces@example.com',
  '%2e%2e@example.com',
  '?x=1#@example.com',
])(
  'somebody whose address looks like anything but one, %s, is refused or named, and the run ends',
  (address) => {
    const world = smallWorld({
      cells: [
        HEADERS,
        good('Ann'),
        ['Odd', `dora@example.com, ${address}`, '', '', '', ''],
        good('Ben'),
      ],
      context: {},
    });
    world.start();
    const [end] = world.run(300).slice(-1);
    expect(end?.state).toBe('ended');
    expect(['Done', 'Partly done', 'Fix this row']).toContain(world.outcome('Odd').Status);
    expect([world.outcome('Ann').Status, world.outcome('Ben').Status]).toEqual(['Done', 'Done']);
  },
);

test('a refused row on which another’s outcome lands is given back what it said, and isn’t asked for again', () => {
  const world = smallWorld({ cells: [HEADERS, [...ODD], good('Ann')] });
  world.hooks.answer = (call) =>
    call.method === 'spaces.setup' && JSON.stringify(call).includes('"Odd"') ? refused : undefined;
  world.start();
  world.run();
  const said = world.outcome('Odd');
  expect(said.Status).toBe('Failed');
  world.cells.push(good('Ben'));
  world.start();
  // The rows move between the read and the write of Ben's outcome.
  world.hooks.beforeWrite = () => {
    delete world.hooks.beforeWrite;
    world.cells.push(...world.cells.splice(1).reverse());
  };
  const asked = world.calls(/setup/).length;
  world.run();
  expect(world.outcome('Odd')).toEqual(said);
  expect(world.outcome('Ben').Status).toBe('Done');
  expect(world.calls(/setup/)).toHaveLength(asked + 1);
});

test('a finished row, renamed since, whose cells somebody swaps with another’s during a run says again what it said', () => {
  const world = smallWorld({ cells: [HEADERS, good('Ann'), good('Ben')] });
  world.start();
  world.run();
  world.cells[1]?.splice(0, 1, 'Anna');
  const said = [world.outcome('Anna'), world.outcome('Ben')];
  world.cells.push(good('Cleo'));
  world.start();
  const headers = world.cells[0] ?? [];
  const cellsOf = [headers.indexOf('Status'), headers.indexOf('Request ID')] as const;
  world.hooks.beforeWrite = () => {
    // All but the ids of the two finished rows change places while the third is written.
    delete world.hooks.beforeWrite;
    const [ann, ben] = [world.cells[1] ?? [], world.cells[2] ?? []];
    for (let column = cellsOf[0]; column < cellsOf[1]; column++)
      [ann[column], ben[column]] = [ben[column] ?? '', ann[column] ?? ''];
  };
  world.run();
  expect([world.outcome('Anna'), world.outcome('Ben')]).toEqual(said);
  expect(world.outcome('Cleo').Status).toBe('Done');
});

/** Two finished rows, of which the first was deleted since, and a third that is being set up. */
function withAnnDeleted() {
  const world = smallWorld({ cells: [HEADERS, good('Ann'), good('Ben')] });
  world.start();
  world.run();
  const before = world.outcome('Ann');
  const [deleted = []] = world.cells.splice(1, 1);
  world.cells.push(good('Cleo'));
  world.start();
  return { world, before, deleted };
}

test('a finished row, renamed since, that an undo puts where another’s outcome is just written is looked up anew', () => {
  const { world, before, deleted } = withAnnDeleted();
  world.hooks.beforeWrite = () => {
    if (world.chat.spaces().length < 3) return;
    delete world.hooks.beforeWrite;
    world.cells.splice(2, 0, ['Anna', ...deleted.slice(1)]);
  };
  world.run();
  expect(world.outcome('Cleo').Status).toBe('Done');
  expect(world.outcome('Anna')).toMatchObject({
    ...{ Status: 'Partly done', 'Space ID': before['Space ID'] },
  });
});

test('a finished row that an undo puts where another’s outcome was, just as that is taken away there, is looked up anew', () => {
  const { world, before, deleted } = withAnnDeleted();
  let writes = 0;
  world.hooks.beforeWrite = () => {
    if (world.chat.spaces().length < 3) return;
    writes++;
    // Its outcome comes down on an empty line, and is taken away where the deleted row stands by then.
    if (writes === 1)
      world.cells.splice(
        2,
        0,
        deleted.map(() => ''),
      );
    if (writes === 2) world.cells.splice(2, 1, deleted);
  };
  world.run();
  expect(world.outcome('Ann')).toMatchObject({ Status: 'Done', 'Space ID': before['Space ID'] });
  for (const name of ['Ben', 'Cleo']) expect(world.outcome(name).Status).toBe('Done');
});

test('a finished row that an undo puts where a row is just told that its space is there already is looked up anew', () => {
  const world = smallWorld({ cells: [HEADERS, good('Ann')] });
  world.start();
  world.run();
  const before = world.outcome('Ann');
  const [deleted = []] = world.cells.splice(1, 1, good('Ann'));
  world.start();
  world.hooks.beforeWrite = () => {
    delete world.hooks.beforeWrite;
    world.cells.splice(1, 0, deleted);
  };
  world.run();
  expect(world.outcome('Ann')).toMatchObject({ Status: 'Done', 'Space ID': before['Space ID'] });
  expect(world.rows()[1]?.outcome.Status).toBe('Fix this row');
});

test('a finished row, renamed since, whose cells somebody swaps while other rows get theirs back is looked up anew', () => {
  const names = ['Ann', 'Ben', 'Cleo', 'Dora'];
  const world = smallWorld({ cells: [HEADERS, ...names.map(good)] });
  world.start();
  world.run();
  const cleo = world.outcome('Cleo');
  world.cells[3]?.splice(0, 1, 'Cleopatra');
  world.cells.push(good('Eve'));
  world.start();
  const headers = world.cells[0] ?? [];
  /** All but the ids of two rows change places. */
  const swap = (row: number) => {
    const [one, other] = [world.cells[row] ?? [], world.cells[row + 1] ?? []];
    for (let at = headers.indexOf('Status'); at < headers.indexOf('Request ID'); at++)
      [one[at], other[at]] = [other[at] ?? '', one[at] ?? ''];
  };
  swap(1);
  world.hooks.beforeWrite = () => {
    delete world.hooks.beforeWrite;
    swap(3);
  };
  world.run();
  expect(world.outcome('Cleopatra')).toMatchObject({
    ...{ Status: 'Partly done', 'Space ID': cleo['Space ID'] },
  });
  for (const name of ['Ann', 'Ben', 'Dora', 'Eve']) expect(world.outcome(name).Status).toBe('Done');
});

test('of two rows that are the same under one id, the one that somebody cleared in part keeps the other from nothing', () => {
  const world = smallWorld({ cells: [HEADERS, good('Ann')] });
  world.start();
  world.run();
  const headers = world.cells[0] ?? [];
  const status = headers.indexOf('Status');
  // The copy below is under way again, and the row itself was cleared but for its id.
  world.cells.push([...(world.cells[1] ?? [])]);
  world.cells[2]?.splice(status, 1, 'Setting up');
  for (const header of ['Status', 'Space link', 'Details', 'Space ID'])
    world.cells[1]?.splice(headers.indexOf(header), 1, '');
  expect(world.start()).toMatchObject({ kind: 'started', total: 1 });
  world.run();
  expect(world.cells[2]?.[status]).toBe('Done');
  expect(world.start()).toMatchObject({ kind: 'started', total: 0 });
});

describe('a finished row that another person’s run gave its space back', () => {
  /** Ann’s finished row, of which a sort left the id alone, as Ben’s run leaves it. */
  function givenBack() {
    const world = smallWorld({ cells: [HEADERS, good('Ann'), good('Cleo')] });
    world.start();
    world.run();
    const before = world.outcome('Ann');
    const headers = world.cells[0] ?? [];
    const [row = []] = world.cells.slice(1);
    const type = (header: string, text: string) => row.splice(headers.indexOf(header), 1, text);
    for (const header of ['Space link', 'Space ID', 'Applied']) type(header, '');
    type('Status', 'Waiting');
    world.cells.push(good('Dora'));
    const ben = world.as('ben@example.com');
    ben.start();
    ben.run();
    expect(world.outcome('Ann')).toMatchObject({
      ...{ Status: 'Setting up', 'Space ID': before['Space ID'] },
    });
    return { world, type, members: world.membersOf('Ann') };
  }

  test.each([
    ['', { Status: 'Done', Details: '' }],
    [
      'ann@example.com, eve@example.com',
      { Status: 'Partly done', Details: /notAdded\[eve@example.com\]/ },
    ],
  ])(
    'says what became of it after a press of its own person, where it names “%s” by now',
    (people, said) => {
      const { world, type, members } = givenBack();
      if (people !== '') type('Members', people);
      expect(world.start()).toMatchObject({ kind: 'started', total: 1 });
      world.run();
      const { Status, Details } = world.outcome('Ann');
      expect(Status).toBe(said.Status);
      expect(Details).toMatch(said.Details);
      expect(world.membersOf('Ann')).toEqual(members);
      expect(world.start()).toMatchObject({ kind: 'started', total: 0 });
    },
  );
});

test.each(['before any', 'once one has taken it up'])(
  'a finished group chat that says “Setting up” and names others by now is offered to no run beside a copy that asks for what it did, %s',
  (when) => {
    const headers = ['Type', 'Members'];
    const world = smallWorld({ cells: [headers, ['Group chat', 'a@example.com, b@example.com']] });
    world.start();
    world.run();
    const [all = [], row = []] = world.cells;
    const copy = [...row];
    const type = (line: string[], texts: Record<string, string>) => {
      for (const [header, text] of Object.entries(texts)) line[all.indexOf(header)] = text;
    };
    const nothing = { 'Space link': '', 'Space ID': '', Applied: '' };
    type(copy, { ...nothing, Status: 'Fix this row', Details: 'outcome.copied' });
    type(row, { Status: 'Setting up', Members: 'x@example.com, y@example.com' });
    if (when !== 'before any') expect(world.start()).toMatchObject({ kind: 'started', total: 1 });
    world.cells.push(copy);
    copy[all.indexOf('Request ID')] = row[all.indexOf('Request ID')] ?? '';
    expect(world.start()).toMatchObject({ kind: 'started', total: 0 });
    expect(world.rows().map(({ findings }) => findings.map(({ code }) => code))).toEqual([
      ['copiedRow'],
      expect.anything(),
    ]);
  },
);

test('of two rows under one id that both ask for something of their own, the one under way that a run leaves is not offered again and again', () => {
  const world = smallWorld({ cells: [HEADERS, good('Ann')] });
  world.start();
  world.run();
  const all = world.cells[0] ?? [];
  const type = (line: string[], texts: Record<string, string>) => {
    for (const [header, text] of Object.entries(texts)) line[all.indexOf(header)] = text;
  };
  const [, row = []] = world.cells;
  type(row, { 'Space name': 'Eve', Members: 'eve@example.com', Applied: '' });
  const copy = [...row];
  world.cells.splice(1, 0, copy);
  type(copy, { 'Space name': 'Fay', Members: 'fay@example.com', 'Space ID': 'spaces/other' });
  type(copy, { Status: 'Partly done', 'Space link': 'https://chat.google.com/room/other' });
  type(row, { Status: 'Setting up' });
  const codes = () => world.rows().map(({ findings }) => findings.map(({ code }) => code));
  expect(codes()).toEqual([expect.arrayContaining(['whose']), expect.arrayContaining(['whose'])]);
  expect(world.start()).toMatchObject({ kind: 'started', total: 0 });
});
