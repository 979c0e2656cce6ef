/** Who of a row's people is in the space, and what its Details say about the others. */
import type { ChatCall } from '../../src/chat/answer';
import { getMember, patchSpace, postMessage } from '../../src/chat/calls';
import { callPaced, nothingHeard } from '../../src/run/paced';
import { type SmallWorldOptions, smallWorld } from './small-world';

const addresses = (count: number, prefix = 'p') =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}@example.com`);

/** One row of one space, set up; `cells` by header. */
function setUp(cells: Record<string, string>, options: Partial<SmallWorldOptions> = {}) {
  const row = { 'Space name': 'Chess', ...cells };
  const world = smallWorld({ cells: [Object.keys(row), Object.values(row)], ...options });
  world.start();
  const reports = world.run();
  return { world, reports, outcome: world.outcome(row['Space name']) };
}

const setUps = /POST .*spaces:setup/;
const lists = /GET .*\/members$/;

describe('a row whose people are all added by the set-up', () => {
  test('is done, and costs one set-up and one list of its members, beside a run’s one of spaces', () => {
    const { world, outcome } = setUp({ Members: 'ben@example.com, cleo@example.com' });
    expect(outcome).toMatchObject({ Status: 'Done', Details: '' });
    expect(world.calls()).toHaveLength(3);
    expect(world.calls(/GET .*\/spaces$/)).toHaveLength(1);
    expect(world.calls(setUps)).toHaveLength(1);
    expect(world.calls(lists)).toHaveLength(1);
    expect(world.membersOf('Chess')).toEqual([
      'ann@example.com',
      'ben@example.com',
      'cleo@example.com',
    ]);
  });
});

describe('somebody who can’t be added is named with the reason, and nobody else is', () => {
  test.each([
    ['nobody1@example.com', 'noAccount'],
    ['forbidden1@example.com', 'notAllowed'],
    ['blocked1@example.com', 'dropped'],
  ])('%s: %s', (address, why) => {
    const { world, outcome } = setUp({ Members: `ben@example.com, ${address}` });
    expect(outcome).toMatchObject({
      Status: 'Partly done',
      Details: `outcome.missing.${why}[${address}]`,
    });
    expect(world.membersOf('Chess')).toEqual(['ann@example.com', 'ben@example.com']);
  });

  test('several for one reason are named in one sentence', () => {
    const { outcome } = setUp({ Members: 'blocked1@example.com, blocked2@example.com' });
    expect(outcome.Details).toBe(
      'outcome.missing.dropped[blocked1@example.com, blocked2@example.com]',
    );
  });

  test('somebody invited counts as in, and is named as invited', () => {
    const { outcome, reports } = setUp({ Members: 'ben@example.com, invited1@example.com' });
    expect(outcome).toMatchObject({
      Status: 'Done',
      Details: 'outcome.invited[invited1@example.com]',
    });
    expect(reports[reports.length - 1]?.run?.people).toEqual({ asked: 2, in: 2 });
  });

  test('as many strangers as people missing prove nothing where others can come in', () => {
    const { outcome, world } = setUp({
      Members: 'ben@example.com, blocked1@example.com',
      Access: 'organization',
    });
    expect(outcome.Details).toBe('outcome.missing.dropped[blocked1@example.com]');
    expect(world.calls(/POST .*\/members$/)).toHaveLength(1);
  });
});

describe('more people than a set-up takes', () => {
  test('49 come with the set-up, and all others after it', () => {
    const people = addresses(120);
    const { world, outcome } = setUp({ Members: people.join(' ') });
    expect(outcome).toMatchObject({ Status: 'Done', Details: '' });
    expect(world.membersOf('Chess')).toEqual(['ann@example.com', ...people].sort());
    expect(world.calls(/POST .*\/members$/)).toHaveLength(71);
  });

  test.each([{ faults: [] }, { faults: ['refuse-unknown'] }])(
    '180, four of them troublesome, and a group: everybody who can be there is ($faults)',
    ({ faults }) => {
      const good = addresses(176);
      const people = [
        ...good.slice(0, 10),
        'blocked1@example.com',
        'nobody1@example.com',
        ...good.slice(10, 100),
        'invited1@example.com',
        'forbidden1@example.com',
        ...good.slice(100),
      ];
      const { world, outcome } = setUp(
        { Members: people.join('\n'), Groups: 'group-all@example.com' },
        { faults },
      );
      expect(outcome.Status).toBe('Partly done');
      expect(outcome.Details.split(' ').sort()).toEqual([
        'outcome.invited[invited1@example.com]',
        'outcome.missing.dropped[blocked1@example.com]',
        'outcome.missing.noAccount[nobody1@example.com]',
        'outcome.missing.notAllowed[forbidden1@example.com]',
      ]);
      expect(world.membersOf('Chess')).toEqual(
        ['ann@example.com', 'group-all@example.com', 'invited1@example.com', ...good].sort(),
      );
      expect(world.chat.spaces()).toHaveLength(1);
    },
  );

  test('700 people come in over several minutes of quota', () => {
    const people = addresses(700);
    const { world, outcome, reports } = setUp({ Members: people.join(' ') });
    expect(outcome).toMatchObject({ Status: 'Done', Details: '' });
    expect(world.membersOf('Chess')).toHaveLength(701);
    expect(reports.length).toBeLessThan(20);
    expect(world.chat.requests().filter(({ status }) => status === 429)).toEqual([]);
  });
});

test.each([0, 900])(
  'Chat refuses nobody for haste where many people of one space are asked about at once, by whatever calls, the first %d ms on their way',
  (wayMs) => {
    const people = addresses(48);
    const { world } = setUp({ Members: people.join(' ') }, { answerMs: 100 });
    const { 'Space ID': space } = world.outcome('Chess');
    // The minute’s quota is fresh: only what one space bears in a second holds them back.
    world.clock.spend(120_000);
    const before = world.chat.requests().length;
    let late = wayMs;
    const call: typeof world.ports.call = (calls) => {
      world.clock.spend(late);
      late = 0;
      return world.ports.call(calls);
    };
    const paced = {
      ...{ ports: { ...world.ports, call }, budget: world.budget(), heard: nothingHeard() },
      run: { callsAtOnce: 100, silent: 0 },
    };
    for (const some of [people.slice(0, 3), people.slice(3)]) {
      const answers = callPaced(
        paced,
        some.map((address) => getMember(space, `users/${address}`)),
      );
      expect(answers.filter((answer) => answer?.ok)).toHaveLength(some.length);
    }
    const asked = world.chat.requests().slice(before);
    expect(asked.filter(({ status }) => status === 429)).toEqual([]);
    expect(asked).toHaveLength(people.length);
  },
);

test('Chat refuses nobody for haste where one space is written to again at once, by whatever call', () => {
  const { world } = setUp({ Members: 'ben@example.com' }, { answerMs: 100 });
  const { 'Space ID': space } = world.outcome('Chess');
  world.clock.spend(120_000);
  const before = world.chat.requests().length;
  const paced = {
    ...{ ports: world.ports, budget: world.budget(), heard: nothingHeard() },
    run: { callsAtOnce: 100, silent: 0 },
  };
  const names = ['Go', 'Golf'].map((displayName) => [
    patchSpace(space, 'displayName', { displayName }),
  ]);
  const both = ['Golf club', 'Golfers'].flatMap((displayName) => [
    patchSpace(space, 'displayName', { displayName }),
    postMessage(space, displayName, `client-${displayName.length}`),
  ]);
  for (const calls of [...names, both])
    expect(callPaced(paced, calls).map((answer) => answer?.ok)).toEqual(calls.map(() => true));
  const asked = world.chat.requests().slice(before);
  expect(asked.map(({ status }) => status)).toEqual(asked.map(() => 200));
  expect(asked).toHaveLength(6);
});

test('a slice past its end still makes its round of calls where their space was written to just now', () => {
  const { world } = setUp({ Members: 'ben@example.com' }, { answerMs: 100 });
  const { 'Space ID': space } = world.outcome('Chess');
  const budget = { ...world.budget(), stopAt: world.clock.now() };
  const paced = {
    ...{ ports: world.ports, budget, heard: nothingHeard() },
    run: { callsAtOnce: 100, silent: 0 },
  };
  for (const text of ['Hello', 'Hello again'])
    expect(callPaced(paced, [postMessage(space, text, `client-${text.length}`)])).toMatchObject([
      { ok: true },
    ]);
});

describe('Chat refuses the whole set-up over one member', () => {
  test('the space is set up all the same, and only that one is missing', () => {
    for (const seed of [1, 2, 3]) {
      const { world, outcome } = setUp(
        { Members: 'ben@example.com, nobody1@example.com, cleo@example.com' },
        { faults: ['refuse-unknown'], seed },
      );
      expect(outcome).toMatchObject({
        Status: 'Partly done',
        Details: 'outcome.missing.noAccount[nobody1@example.com]',
      });
      expect(world.membersOf('Chess')).toEqual([
        'ann@example.com',
        'ben@example.com',
        'cleo@example.com',
      ]);
      expect(world.chat.spaces()).toHaveLength(1);
    }
  });

  test('also where a refused id stays refused: the row gets a new one', () => {
    const { world, outcome } = setUp(
      { Members: 'ben@example.com, nobody1@example.com' },
      { faults: ['refuse-unknown', 'refused-id-stays'] },
    );
    expect(outcome.Details).toBe('outcome.missing.noAccount[nobody1@example.com]');
    expect(world.membersOf('Chess')).toEqual(['ann@example.com', 'ben@example.com']);
    expect(world.chat.spaces()).toHaveLength(1);
  });

  test('a row that is mended meanwhile is untouched again, and the run ends', () => {
    const cells = [
      ['Space name', 'Members'],
      ['Chess', 'ben@example.com, nobody1@example.com'],
      ['Go', 'cleo@example.com'],
    ];
    // A slice that is over after its first batch.
    const world = smallWorld({ cells, faults: ['refuse-unknown'], sliceMs: 1 });
    world.start();
    world.slice();
    world.cells[1]?.splice(1, 1, 'ben@example.com');
    const reports = world.run();
    expect(reports[reports.length - 1]?.state).toBe('ended');
    expect(world.outcome('Go').Status).toBe('Done');
    expect(world.outcome('Chess')).toMatchObject({ Status: '', 'Request ID': '' });
  });
});

describe('groups', () => {
  test('by id and by address are in; an address is looked up once', () => {
    const cells = [
      ['Space name', 'Groups'],
      ['Chess', 'group-a@example.com'],
      ['Go', 'group-a@example.com, groups/abc'],
    ];
    const world = smallWorld({ cells });
    world.start();
    world.run();
    expect(world.outcome('Chess').Status).toBe('Done');
    expect(world.outcome('Go').Status).toBe('Done');
    expect(world.membersOf('Go')).toEqual(['ann@example.com', 'group-a@example.com', 'groups/abc']);
    expect(world.calls(/groups:lookup/)).toHaveLength(1);
  });

  test('an address that is no group is named as that', () => {
    const { outcome } = setUp({ Groups: 'chess@example.com' });
    expect(outcome).toMatchObject({
      Status: 'Partly done',
      Details: 'outcome.missing.noGroup[chess@example.com]',
    });
  });

  test('a look-up that fails in passing does not say that there is no such group', () => {
    const world = smallWorld({
      cells: [
        ['Space name', 'Groups'],
        ['Chess', 'group-a@example.com'],
      ],
    });
    world.hooks.answer = (call) =>
      call.method === 'groups.lookup'
        ? { ok: false, error: { code: 503, message: 'The service is currently unavailable.' } }
        : undefined;
    world.start();
    world.run();
    expect(world.outcome('Chess').Details).toBe('outcome.missing.tryLater[group-a@example.com]');
    delete world.hooks.answer;
    world.start('again');
    world.run();
    expect(world.outcome('Chess')).toMatchObject({ Status: 'Done', Details: '' });
    expect(world.membersOf('Chess')).toEqual(['ann@example.com', 'group-a@example.com']);
  });

  test('a group whose answer was lost is not named as missing', () => {
    const world = smallWorld({
      cells: [
        ['Space name', 'Members', 'Groups'],
        ['Chess', 'nobody1@example.com', 'groups/abc'],
      ],
      faults: ['refuse-unknown'],
    });
    let lost = false;
    const { call } = world.ports;
    world.ports.call = (calls) =>
      call(calls).map((answer, index) => {
        const isGroup = JSON.stringify(calls[index]?.body ?? {}).includes('groups/abc');
        if (lost || !isGroup || calls[index]?.method !== 'spaces.members.create') return answer;
        lost = true;
        return { ok: false, error: { code: 0, message: 'closed' } };
      });
    world.start();
    world.run();
    expect(lost).toBe(true);
    expect(world.outcome('Chess').Details).toBe('outcome.missing.noAccount[nobody1@example.com]');
  });

  test('without the permission to look them up, groups by id still work and others are named', () => {
    const world = smallWorld({
      cells: [
        ['Space name', 'Groups'],
        ['Chess', 'group-a@example.com, groups/abc'],
      ],
    });
    world.hooks.answer = (call) => (call.method === 'groups.lookup' ? SCOPE_MISSING : undefined);
    world.start();
    const reports = world.run();
    expect(reports[reports.length - 1]?.state).toBe('ended');
    expect(world.outcome('Chess')).toMatchObject({
      Status: 'Partly done',
      Details: 'outcome.missing.groupsBarred[group-a@example.com]',
    });
    expect(world.membersOf('Chess')).toEqual(['ann@example.com', 'groups/abc']);
  });
});

const SCOPE_MISSING = {
  ok: false as const,
  error: {
    code: 403,
    status: 'PERMISSION_DENIED',
    reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
    message: 'Request had insufficient authentication scopes.',
  },
};

describe('roles', () => {
  const roles = (world: ReturnType<typeof smallWorld>) =>
    Object.fromEntries(
      world.chat.spaces().flatMap(({ members }) => members.map(({ email, role }) => [email, role])),
    );

  test('managers and owners get theirs, and need not be members too', () => {
    const { world, outcome } = setUp({
      Members: 'ben@example.com',
      Managers: 'cleo@example.com',
      Owners: 'dora@example.com',
    });
    expect(outcome).toMatchObject({ Status: 'Done', Details: '' });
    expect(roles(world)).toEqual({
      'ann@example.com': 'ROLE_MANAGER',
      'ben@example.com': 'ROLE_MEMBER',
      'cleo@example.com': 'ROLE_ASSISTANT_MANAGER',
      'dora@example.com': 'ROLE_MANAGER',
    });
  });

  test('a role that can’t be given is named; the person is in', () => {
    const { world, outcome } = setUp(
      { Managers: 'cleo@example.com', Owners: 'dora@example.com' },
      { faults: ['no-assistant-role'] },
    );
    expect(outcome).toMatchObject({
      Status: 'Partly done',
      Details: 'outcome.role.manager[cleo@example.com]',
    });
    expect(roles(world)['cleo@example.com']).toBe('ROLE_MEMBER');
  });

  test('somebody invited gets it only after joining, and that is said', () => {
    const { outcome } = setUp({ Owners: 'invited1@example.com' });
    expect(outcome.Status).toBe('Partly done');
    expect(outcome.Details).toBe(
      'outcome.role.invited[invited1@example.com] outcome.invited[invited1@example.com]',
    );
  });
});

describe('the other kinds of conversation', () => {
  const HEADER = ['Space name', 'Type', 'Members'];
  const one = (type: string, members: string) => {
    const world = smallWorld({ cells: [HEADER, ['', type, members]] });
    world.start();
    world.run();
    const row = world.rows()[0];
    return { world, status: row?.outcome.Status, details: row?.outcome.Details };
  };

  test('a group chat holds its people; who is dropped is named', () => {
    const { status, details, world } = one(
      'Group chat',
      'ben@example.com cleo@example.com blocked1@example.com',
    );
    expect(status).toBe('Partly done');
    expect(details).toBe('outcome.missing.dropped[blocked1@example.com]');
    expect(world.chat.spaces()[0]?.members).toHaveLength(3);
  });

  test('a direct message costs one set-up and one list', () => {
    const { status, details, world } = one('Direct message', 'ben@example.com');
    expect([status, details]).toEqual(['Done', '']);
    expect(world.calls()).toHaveLength(2);
  });

  test('a direct message that exists is linked, and Details says so', () => {
    const cells = [HEADER, ['', 'Direct message', 'ben@example.com']];
    const world = smallWorld({ cells: [...cells, ['', 'Direct message', 'cleo@example.com']] });
    world.start('first');
    world.run();
    const space = world.rows()[0]?.outcome['Space ID'];
    world.clock.spend(3_600_000);
    for (let column = 3; column < 9; column++) world.cells[1]?.splice(column, 1, '');
    world.start('first');
    world.run();
    expect(world.rows()[0]?.outcome).toMatchObject({
      Status: 'Done',
      'Space ID': space,
      Details: 'outcome.existed',
    });
  });

  test('a direct message with somebody who blocks is refused, with the person named', () => {
    const { status, details } = one('Direct message', 'blocked1@example.com');
    expect(status).toBe('Failed');
    expect(details).toBe('problem.directMessageRefused[blocked1@example.com]');
  });

  test('with the app, where its interactive features are off, says where they are switched on', () => {
    const world = smallWorld({
      cells: [
        ['Space name', 'Type'],
        ['', 'App message'],
      ],
      faults: ['no-app-in-spaces'],
    });
    world.start();
    world.run();
    expect(world.outcome('')).toMatchObject({
      Status: 'Failed',
      Details: 'problem.appMessageRefused',
    });
  });

  test('an app message is done with nobody in it but the caller and the app', () => {
    const { status, details, world } = one('App message', '');
    expect([status, details]).toEqual(['Done', '']);
    expect(world.chat.spaces()[0]?.spaceType).toBe('DIRECT_MESSAGE');
  });
});

describe('the calling app', () => {
  const context = { addApp: true };

  test('is added where that is switched on', () => {
    const { world, outcome } = setUp({ Members: 'ben@example.com' }, { context });
    expect(outcome).toMatchObject({ Status: 'Done', Details: '' });
    expect(world.chat.spaces()[0]?.members.map(({ name }) => name)).toContain('users/app');
  });

  test('that may not be added costs no row its people, and no run', () => {
    const cells = [
      ['Space name', 'Members'],
      ['Chess', 'ben@example.com'],
      ['Go', 'cleo@example.com, blocked1@example.com'],
    ];
    const world = smallWorld({ cells, context });
    world.hooks.answer = ({ body }) =>
      JSON.stringify(body ?? {}).includes('users/app') ? SCOPE_MISSING : undefined;
    world.start();
    const reports = world.run();
    expect(reports[reports.length - 1]?.state).toBe('ended');
    expect(world.outcome('Chess')).toMatchObject({
      Status: 'Partly done',
      Details: 'outcome.missing.appBarred[users/app]',
    });
    expect(world.outcome('Go').Details).toContain('outcome.missing.dropped[blocked1@example.com]');
  });
});

test.each([
  { why: 'the app came in meanwhile', people: 2, addApp: true },
  { why: 'others came in meanwhile', people: 50, addApp: false },
])(
  'whoever was left out is named, wherever the execution ended that made the space: $why',
  ({ people, addApp }) => {
    const named = Array.from({ length: people - 1 }, (_, index) => `p${index}@example.com`);
    const cells = [
      ['Space name', 'Members', 'Managers'],
      ['Chess', ['blocked1@example.com', ...named.slice(1)].join(', '), named[0] ?? ''],
    ];
    for (let until = 1, isKilled = true; isKilled; until++) {
      const world = smallWorld({ cells, context: { addApp } });
      world.start();
      let seen = 0;
      world.hooks.beforeCall = () => {
        if (++seen >= until) throw new Error('killed');
      };
      isKilled = false;
      try {
        world.run();
      } catch {
        isKilled = true;
      }
      delete world.hooks.beforeCall;
      world.clock.spend(10 * 60_000);
      world.run();
      expect([until, world.outcome('Chess').Details]).toEqual([
        until,
        'outcome.missing.dropped[blocked1@example.com]',
      ]);
    }
  },
);

test.each([
  { why: 'somebody whom the row named only meanwhile', addApp: false },
  { why: 'the app, which is added no more', addApp: true },
])(
  'whoever was left out is named, wherever the execution ended that let in another: $why',
  ({ addApp }) => {
    const people = 'blocked1@example.com, ben@example.com';
    const cells = [
      ['Space name', 'Members'],
      ['Chess', people],
    ];
    const ends: boolean[] = [];
    for (let until = 1; ends.at(-1) !== false; until++) {
      const world = smallWorld({ cells, context: { addApp } });
      const row = world.cells[1] ?? [];
      world.start();
      let seen = 0;
      world.hooks.beforeCall = ([call]) => {
        if (call?.method !== 'spaces.setup' && !addApp) row[1] = `${people}, cleo@example.com`;
        if (++seen >= until) throw new Error('killed');
      };
      try {
        world.run();
        ends.push(false);
      } catch {
        ends.push(true);
      }
      if (ends.at(-1) === false) break;
      delete world.hooks.beforeCall;
      row[1] = people;
      world.context.addApp = false;
      world.clock.spend(10 * 60_000);
      world.run();
      expect([until, world.outcome('Chess').Details]).toEqual([
        until,
        'outcome.missing.dropped[blocked1@example.com]',
      ]);
    }
    expect(ends.length).toBeGreaterThan(4);
  },
);

test('how many are in whom the row named only while it was set up is said once, with where they are seen', () => {
  const world = smallWorld({
    cells: [
      ['Space name', 'Members'],
      ['Chess', 'ben@example.com, cleo@example.com, emma@example.com, blocked1@example.com'],
      ['Music', 'gus@example.com'],
    ],
  });
  const ask = (people: string) => world.cells[1]?.splice(1, 1, people);
  world.start();
  world.hooks.beforeCall = (calls) => {
    if (calls.some(({ method }) => method === 'spaces.members.list')) throw new Error('ended');
  };
  expect(() => world.run()).toThrow('ended');
  delete world.hooks.beforeCall;
  world.clock.spend(10 * 60_000);
  ask('ben@example.com, dora@example.com');
  world.run();
  expect(world.outcome('Chess').Details).toBe('outcome.changedMeanwhile outcome.othersIn');
  expect(world.outcome('Music').Details).toBe('');
  ask('ben@example.com, dora@example.com, fay@example.com');
  world.start('again');
  world.run();
  expect(world.membersOf('Chess')).toContain('fay@example.com');
  expect(world.outcome('Chess').Details).not.toContain('outcome.othersIn');
});

describe('the welcome message', () => {
  const messages = (world: ReturnType<typeof smallWorld>) =>
    world.chat.spaces().flatMap((space) => space.messages);

  test('is posted once, whatever is tried again', () => {
    const { world, outcome } = setUp({
      Members: 'ben@example.com, blocked1@example.com',
      'Welcome message': 'Hello in {space name}',
    });
    expect(outcome.Status).toBe('Partly done');
    world.start('again');
    world.run();
    world.start('again');
    world.run();
    expect(messages(world)).toEqual(['Hello in Chess']);
  });

  test('of two rows with one direct message is posted by each, a second apart', () => {
    const header = ['Type', 'Members', 'Welcome message'];
    const row = ['Direct message', 'ben@example.com'];
    const world = smallWorld({ cells: [header, [...row, 'Hello'], [...row, 'Hello again']] });
    world.start();
    world.run();
    expect(world.chat.spaces().map(({ messages }) => messages)).toEqual([['Hello', 'Hello again']]);
    expect(world.chat.requests().filter(({ status }) => status === 429)).toEqual([]);
  });

  test('is posted once although answers are lost', () => {
    for (const seed of [1, 2, 3, 4]) {
      const { world } = setUp(
        { Members: 'ben@example.com', 'Welcome message': 'Hello' },
        { faults: ['lost-answer'], seed },
      );
      // Where too many answers were lost, the run has ended; a person starts it again.
      while (world.outcome('Chess').Status !== 'Done') {
        world.start();
        world.run();
      }
      expect(messages(world)).toEqual(['Hello']);
      expect(world.chat.spaces()).toHaveLength(1);
    }
  });

  test('that can’t be posted is said, and the people are in', () => {
    const world = smallWorld({
      cells: [
        ['Space name', 'Members', 'Welcome message'],
        ['Chess', 'ben@example.com', 'Hello'],
      ],
    });
    world.hooks.answer = ({ method }) =>
      method === 'spaces.messages.create'
        ? { ok: false, error: { code: 400, message: 'Too long.' } }
        : undefined;
    world.start();
    world.run();
    expect(world.outcome('Chess')).toMatchObject({
      Status: 'Partly done',
      Details: 'outcome.noMessage',
    });
    expect(world.membersOf('Chess')).toContain('ben@example.com');
  });
});

describe('leaving when done', () => {
  const context = { leaveWhenDone: true };

  test('happens where an owner has joined', () => {
    const { world, outcome } = setUp({ Owners: 'dora@example.com' }, { context });
    expect(outcome).toMatchObject({ Status: 'Done', Details: '' });
    expect(world.membersOf('Chess')).toEqual(['dora@example.com']);
  });

  test.each([
    ['nobody is an owner', { Members: 'ben@example.com' }],
    ['the owner is only invited', { Owners: 'invited1@example.com' }],
    ['the owner could not be added', { Owners: 'blocked1@example.com' }],
    ['the only owner is a manager', { Managers: 'cleo@example.com' }],
  ])('does not where %s, and Details says so', (_name, cells) => {
    const { world, outcome } = setUp(cells, { context });
    expect(outcome.Status).toBe('Partly done');
    expect(outcome.Details).toContain('outcome.notLeft');
    expect(world.membersOf('Chess')).toContain('ann@example.com');
  });
});

test('nobody leaves a space whose owner could not be given the role', () => {
  const row = { 'Space name': 'Chess', Owners: 'dora@example.com' };
  const world = smallWorld({
    cells: [Object.keys(row), Object.values(row)],
    context: { leaveWhenDone: true },
  });
  world.hooks.answer = ({ method }) =>
    method === 'spaces.members.patch'
      ? { ok: false, error: { code: 403, status: 'PERMISSION_DENIED', message: 'no' } }
      : undefined;
  world.start();
  world.run();
  expect(world.outcome('Chess').Status).toBe('Partly done');
  expect(world.outcome('Chess').Details).toContain('outcome.notLeft');
  expect(world.membersOf('Chess')).toContain('ann@example.com');
});

test('nobody leaves a space of before to which people are added, whatever the settings say by then', () => {
  const { world } = setUp({ Members: 'ben@example.com', Owners: 'dora@example.com' });
  world.context.leaveWhenDone = true;
  world.cells[1]?.splice(1, 1, 'ben@example.com, cleo@example.com');
  world.start('changes');
  world.run();
  expect(world.outcome('Chess').Status).toBe('Done');
  expect(world.membersOf('Chess')).toEqual(
    expect.arrayContaining(['ann@example.com', 'cleo@example.com']),
  );
});

describe('people who came later', () => {
  test('are added, and nobody else is touched; no set-up is sent', () => {
    const { world } = setUp({ Members: 'ben@example.com' });
    world.cells[1]?.splice(1, 1, 'ben@example.com, cleo@example.com, dora@example.com');
    const before = world.calls().length;
    world.start('changes');
    world.run();
    expect(world.outcome('Chess')).toMatchObject({ Status: 'Done', Details: '' });
    expect(world.membersOf('Chess')).toEqual([
      'ann@example.com',
      'ben@example.com',
      'cleo@example.com',
      'dora@example.com',
    ]);
    const calls = world.calls().slice(before);
    expect(calls.filter((line) => setUps.test(line))).toEqual([]);
    expect(calls.filter((line) => /POST .*\/members$/.test(line))).toHaveLength(2);
  });

  test('are added to a space of 400 too', () => {
    const people = addresses(400);
    const { world } = setUp({ Members: people.join(' ') });
    expect(world.outcome('Chess').Status).toBe('Done');
    world.cells[1]?.splice(1, 1, [...people, 'cleo@example.com'].join(' '));
    world.start('changes');
    world.run();
    expect(world.outcome('Chess')).toMatchObject({ Status: 'Done', Details: '' });
    expect(world.membersOf('Chess')).toHaveLength(402);
  });

  test('of a row whose name changed are added, and without the extra the name is said to be the old one', () => {
    const { world } = setUp({ Members: 'ben@example.com' }, { mayRename: false });
    world.cells[1]?.splice(0, 2, 'Chess club', 'ben@example.com, cleo@example.com');
    world.start('changes');
    world.run();
    expect(world.outcome('Chess club')).toMatchObject({
      Status: 'Done',
      Details: 'outcome.notApplied',
    });
    expect(world.membersOf('Chess')).toContain('cleo@example.com');
  });
});

test('a row that names somebody else while it is set up never says that they are in', () => {
  const world = smallWorld({
    cells: [
      ['Space name', 'Members'],
      ['Chess', 'ben@example.com'],
    ],
  });
  world.hooks.beforeCall = (calls: readonly ChatCall[]) => {
    if (calls[0]?.method === 'spaces.members.list')
      world.cells[1]?.splice(1, 1, 'blocked1@example.com');
    if (calls[0]?.method === 'spaces.setup') world.cells[1]?.splice(1, 1, 'blocked1@example.com');
  };
  world.start();
  world.run();
  const { Status, Details } = world.outcome('Chess');
  expect(Status).toBe('Partly done');
  expect(Details).toContain('outcome.missing.dropped[blocked1@example.com]');
});
