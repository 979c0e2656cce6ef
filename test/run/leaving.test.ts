/** Leaving a space at the end: a refusal is told from having left before. */
import type { ChatAnswer, ChatCall } from '../../src/chat/answer';
import { ANN, type SmallWorld, smallWorld } from './small-world';

const CELLS = [
  ['Space name', 'Owners'],
  ['Chess', 'ben@example.com'],
];
const DORA = { user: 'users/dora@example.com', role: 'member', shown: 'dora@example.com' } as const;
const REFUSED: ChatAnswer = {
  ok: false,
  error: { code: 403, message: 'Permission denied to perform the requested action.' },
};

function leaving(faults: string[] = []) {
  return smallWorld({ cells: CELLS, faults, context: { leaveWhenDone: true } });
}

const isLeaving = ({ method }: ChatCall) => method === 'spaces.members.delete';

test.each([{ faults: [] }, { faults: ['not-a-member=ok'] }, { faults: ['last-owner-leaves'] }])(
  'whoever left before and is refused has left ($faults)',
  ({ faults }) => {
    const world = leaving(faults);
    let lost = false;
    const { call } = world.ports;
    world.ports.call = (calls) =>
      call(calls).map((answer, index) => {
        if (lost || !isLeaving(calls[index] as ChatCall)) return answer;
        lost = true;
        return { ok: false, error: { code: 0, message: 'closed' } };
      });
    world.start();
    world.run();
    expect(lost).toBe(true);
    expect(world.outcome('Chess')).toMatchObject({ Status: 'Done', Details: '' });
    expect(world.membersOf('Chess')).toEqual(['ben@example.com']);
  },
);

test('an owner who has the role and is still only invited is none: nobody leaves', () => {
  const world = leaving(['last-owner-leaves']);
  const { call } = world.ports;
  world.ports.call = (calls) =>
    call(calls).map((answer, index) => {
      if (calls[index]?.method !== 'spaces.members.list' || !answer.ok) return answer;
      const page = answer.value as { memberships: { state: string; role: string }[] };
      const memberships = page.memberships.map((one, at) =>
        at === 0 ? one : { ...one, state: 'INVITED', role: 'ROLE_MANAGER' },
      );
      return { ok: true, value: { ...page, memberships } };
    });
  world.start();
  world.run();
  expect(world.outcome('Chess').Details).toContain('outcome.notLeft');
  expect(world.calls(/DELETE/)).toEqual([]);
});

test('whoever may not leave is told so', () => {
  const world = leaving();
  world.hooks.answer = (call) => (isLeaving(call) ? REFUSED : undefined);
  world.start();
  world.run();
  expect(world.outcome('Chess')).toMatchObject({
    Status: 'Partly done',
    Details: 'outcome.leaveRefused',
  });
  expect(world.membersOf('Chess')).toEqual(['ann@example.com', 'ben@example.com']);
});

test('an owner who is only invited is none: nobody leaves, also where Chat would let them', () => {
  const world = smallWorld({
    cells: [CELLS[0] ?? [], ['Chess', 'invited1@example.com']],
    faults: ['last-owner-leaves'],
    context: { leaveWhenDone: true },
  });
  world.start();
  world.run();
  expect(world.outcome('Chess').Details).toContain('outcome.notLeft');
  expect(world.calls(/DELETE/)).toEqual([]);
});

test.each([
  { answer: undefined, said: 'outcome.leftBefore[dora@example.com]' },
  { answer: REFUSED, said: 'outcome.leaveRefused outcome.missing.tryLater[dora@example.com]' },
])('whoever comes into a row whose person leaves just then is named: $said', ({ answer, said }) => {
  const world = leaving();
  if (answer) world.hooks.answer = (call) => (isLeaving(call) ? answer : undefined);
  world.hooks.beforeCall = (calls) => {
    if (calls.some(isLeaving))
      (world.cells[1] as string[])[1] = 'ben@example.com, dora@example.com';
  };
  world.start();
  const last = world.run().at(-1);
  expect(world.membersOf('Chess')).not.toContain('dora@example.com');
  expect(world.outcome('Chess')).toMatchObject({ Status: 'Partly done', Details: said });
  expect(last?.latest[0]?.outcome.kind).toBe('partly');
});

test.each([
  {
    answer: undefined,
    said: 'outcome.changedMeanwhile outcome.othersIn outcome.maybeMissing[dora@example.com]',
  },
  {
    answer: REFUSED,
    said: 'outcome.changedMeanwhile outcome.othersIn outcome.leaveRefused outcome.maybeMissing[dora@example.com]',
  },
])(
  'who is in is not told as missing where they went from the row and came back as its person left: $said',
  ({ answer, said }) => {
    const world = smallWorld({
      cells: [
        ['Space name', 'Owners', 'Members'],
        ['Chess', 'ben@example.com', 'dora@example.com'],
      ],
      context: { leaveWhenDone: true },
    });
    if (answer) world.hooks.answer = (call) => (isLeaving(call) ? answer : undefined);
    const ask = (members: string) => world.cells[1]?.splice(2, 1, members);
    world.hooks.beforeCall = (calls) => {
      if (calls.some(({ method }) => method === 'spaces.members.list')) throw new Error('killed');
    };
    world.start();
    expect(() => world.run()).toThrow('killed');
    ask('');
    world.hooks.beforeCall = (calls) => {
      if (calls.some(isLeaving)) ask('dora@example.com');
    };
    world.clock.spend(10 * 60_000);
    world.run();
    expect(world.membersOf('Chess')).toContain('dora@example.com');
    expect(world.outcome('Chess')).toMatchObject({ Status: 'Partly done', Details: said });
  },
);

test('who is to be more in a space whose person leaves just then is named, and nobody who is what they were', () => {
  const world = smallWorld({
    cells: [
      ['Space name', 'Owners', 'Managers', 'Members'],
      ['Chess', 'ben@example.com', 'cleo@example.com', 'dora@example.com, eve@example.com'],
    ],
    context: { leaveWhenDone: true },
  });
  world.hooks.beforeCall = (calls) => {
    if (calls.some(isLeaving))
      world.cells[1]?.splice(2, 2, 'cleo@example.com, dora@example.com', 'eve@example.com');
  };
  world.start();
  world.run();
  expect(world.membersOf('Chess')).not.toContain(ANN);
  expect(world.outcome('Chess')).toMatchObject({
    ...{ Status: 'Partly done', Details: 'outcome.roleTooLate[dora@example.com]' },
  });
});

test.each([
  ['is always in', { defaults: {}, alwaysIn: [DORA] }],
  ['stands for an empty cell', { defaults: { managers: 'dora@example.com' }, alwaysIn: [] }],
  ['stands for a missing column of groups', { defaults: { groups: 'groups/dora' }, alwaysIn: [] }],
])(
  'whom Settings put into a space is not named when its person leaves it with changes of the row: who %s',
  (_, given) => {
    const world = smallWorld({
      cells: [
        ['Space name', 'Owners', 'Members'],
        ['Chess', 'ben@example.com', 'blocked1@example.com'],
      ],
      context: { reading: { me: ANN, ownDomains: [], ...given } },
    });
    world.start();
    world.run();
    expect(world.outcome('Chess').Status).toBe('Partly done');
    const before = world.membersOf('Chess');
    world.cells[1]?.splice(0, 3, 'Chess club', 'ben@example.com', 'cleo@example.com');
    Object.assign(world.context, { leaveWhenDone: true });
    world.start('changes');
    world.run();
    const others = before.filter((one) => one !== ANN);
    expect(world.membersOf('Chess club')).toEqual([...others, 'cleo@example.com'].sort());
    expect(world.outcome('Chess club')).toMatchObject({ Status: 'Done', Details: '' });
  },
);

function benLeaves({ chat }: SmallWorld): void {
  const [space] = chat.spaces();
  chat.handle({
    ...{ method: 'DELETE', host: 'chat.googleapis.com', query: {} },
    path: `/v1/${space?.name}/members/ben@example.com`,
    authorization: 'Bearer ben@example.com',
  });
}

test('whoever leaves in a later slice looks first whether an owner is there still', () => {
  const world = leaving(['last-owner-leaves']);
  world.hooks.beforeCall = (calls) => {
    if (calls.some(isLeaving)) throw new Error('killed');
  };
  world.start();
  expect(() => world.run()).toThrow('killed');
  delete world.hooks.beforeCall;
  benLeaves(world);
  world.clock.spend(10 * 60_000);
  world.run();
  expect(world.outcome('Chess')).toMatchObject({
    Status: 'Partly done',
    Details: expect.stringContaining('outcome.notLeft'),
  });
  expect(world.membersOf('Chess')).toEqual(['ann@example.com']);
});

test('nobody leaves a space whose only other owner was seen in it, and left before its list was read last', () => {
  const world = smallWorld({
    cells: [
      ['Space name', 'Owners', 'Members', 'Welcome message'],
      ['Chess', 'ben@example.com', 'blocked1@example.com', 'Hello'],
    ],
    faults: ['last-owner-leaves'],
    context: { leaveWhenDone: true },
  });
  world.hooks.beforeCall = (calls) => {
    if (calls.some(({ method }) => method === 'spaces.messages.create')) throw new Error('killed');
  };
  world.start();
  expect(() => world.run()).toThrow('killed');
  world.hooks.beforeCall = (calls) => {
    if (calls.some(({ method }) => method === 'spaces.members.create')) benLeaves(world);
  };
  world.clock.spend(10 * 60_000);
  world.run();
  expect(world.outcome('Chess')).toMatchObject({
    Status: 'Partly done',
    Details: expect.stringContaining('outcome.notLeft'),
  });
  expect(world.membersOf('Chess')).toEqual([ANN]);
});
