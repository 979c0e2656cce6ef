/** New spaces in the person's own Chat: into a section, muted, the welcome message pinned; each once, and never a reason for trouble. */
import type { ChatAnswer, ChatCall } from '../../src/chat/answer';
import { AS_CHAT_DOES, type MyChat, readMyChat, writeMyChat } from '../../src/run/my-chat';
import { ANN, type SmallWorld, type SmallWorldOptions, sealsOf, smallWorld } from './small-world';

const HEADERS = ['Space name', 'Members', 'Welcome message'];
const ALL: MyChat = { section: 'Clubs', mute: true, pin: true };
const OWN = /sections|spaceNotificationSetting|messagePins/;

const row = (name: string, members = 'ben@example.com') => [name, members, `Hello ${name}`];

function worldOf(
  names: readonly string[],
  { myChat = ALL, ...more }: Partial<SmallWorldOptions> & { myChat?: MyChat } = {},
): SmallWorld {
  const cells = [HEADERS, ...names.map((name) => row(name))];
  return smallWorld({ cells, ...more, context: { myChat, ...more.context } });
}

function play(world: SmallWorld): void {
  world.start();
  world.run();
}

interface Saved {
  chat: {
    sections: [string, { displayName: string; spaces: string[] }[]][];
    notifications: [string, { muteSetting: string }][];
    spaces: { pins: string[] }[];
  };
}

/** How the spaces stand in Ann's Chat. */
function stands(world: SmallWorld) {
  const { sections, notifications, spaces } = (world.chat.save() as Saved).chat;
  return {
    sections: sections.flatMap(([, own]) =>
      own.map(({ displayName, spaces: those }) => `${displayName} ${those.length}`),
    ),
    muted: notifications.filter(([, { muteSetting }]) => muteSetting === 'MUTED').length,
    pinned: spaces.reduce((sum, { pins }) => sum + pins.length, 0),
  };
}

const answering = (method: ChatCall['method'], code: number, message: string) => (call: ChatCall) =>
  call.method === method
    ? ({ ok: false, error: { code, message } } satisfies ChatAnswer)
    : undefined;

test('new spaces go into the section, which is made once, are muted, and have their message pinned', () => {
  const world = worldOf(['Chess', 'Drama']);
  play(world);
  expect(world.outcome('Chess')).toMatchObject({ Status: 'Done', Details: '' });
  expect(stands(world)).toEqual({ sections: ['Clubs 2'], muted: 2, pinned: 2 });
  expect(world.calls(/GET .*sections/)).toHaveLength(1);
  expect(world.calls(/POST .*sections$/)).toHaveLength(1);
  expect(world.calls(OWN)).toHaveLength(8);
  world.cells.push(row('Prom'));
  play(world);
  expect(stands(world)).toEqual({ sections: ['Clubs 3'], muted: 3, pinned: 3 });
  expect(world.calls(/POST .*sections$/)).toHaveLength(1);
});

test('the section is left to the next slice where one has no time for calls of most of a minute', () => {
  const world = worldOf(['Chess']);
  world.start();
  let isSlow = true;
  world.hooks.beforeCall = (calls) => {
    if (!isSlow || !calls.some(({ method }) => method === 'spaces.messages.create')) return;
    isSlow = false;
    world.clock.spend(160_000);
  };
  world.slice();
  expect([isSlow, world.calls(OWN)]).toEqual([false, []]);
  world.run();
  expect(world.outcome('Chess')).toMatchObject({ Status: 'Done', Details: '' });
  expect(stands(world)).toMatchObject({ sections: ['Clubs 1'], muted: 1 });
});

test.each([
  { what: 'nothing of it is wanted', options: { myChat: AS_CHAT_DOES } },
  { what: 'the extras are missing', options: { mayInMyChat: false } },
])('where $what no call more is sent', ({ options }) => {
  const world = worldOf(['Chess', 'Drama'], options);
  play(world);
  expect(world.outcome('Drama').Status).toBe('Done');
  expect(world.calls(OWN)).toEqual([]);
});

test('whoever leaves the space has nothing of it in their Chat: only the message is pinned', () => {
  const world = smallWorld({
    cells: [
      [...HEADERS, 'Owners'],
      ['Chess', '', 'Hello', 'ben@example.com'],
    ],
    context: { myChat: ALL, leaveWhenDone: true },
  });
  play(world);
  expect(stands(world)).toEqual({ sections: [], muted: 0, pinned: 1 });
});

test.each([
  ['users.sections.list', 'sections'],
  ['users.spaces.spaceNotificationSetting.patch', 'mute'],
  ['spaces.messagePins.create', 'pins'],
] as const)('what Chat refuses is asked once a run, and said as a note (%s)', (method, step) => {
  const world = worldOf(['Chess', 'Drama', 'Prom', 'Go'], { aMinute: 2 });
  const refuse = answering(method, 403, 'Not for you.');
  let refusals = 0;
  world.hooks.answer = (call) => {
    const answer = refuse(call);
    if (answer) refusals++;
    return answer;
  };
  play(world);
  for (const name of ['Chess', 'Drama', 'Prom', 'Go'])
    expect(world.outcome(name)).toMatchObject({
      Status: 'Done',
      Details: `outcome.myChat.${step}`,
    });
  // Two go in the first minute, before either has been answered.
  expect(refusals).toBeGreaterThan(0);
  expect(refusals).toBeLessThan(3);
});

test('a space that its row got otherwise than by being sent is left as it is', () => {
  const world = worldOf(['Chess']);
  play(world);
  const before = world.calls(OWN).length;
  const [, line = []] = world.cells;
  line[1] = 'ben@example.com, cleo@example.com';
  world.start('changes');
  world.run();
  expect(world.membersOf('Chess')).toContain('cleo@example.com');
  expect(world.calls(OWN)).toHaveLength(before);
});

test('answers that are lost make no second section, and all is done in the end', () => {
  const world = worldOf(['Chess', 'Drama']);
  const { call } = world.ports;
  const lost = new Set<string>();
  world.ports.call = (calls) =>
    call(calls).map((answer, index) => {
      const { method, name } = calls[index] as ChatCall;
      if (!OWN.test(method) || lost.has(method + name)) return answer;
      lost.add(method + name);
      return { ok: false, error: { code: 0, message: 'closed' } };
    });
  play(world);
  expect(lost.size).toBeGreaterThan(4);
  expect(stands(world)).toEqual({ sections: ['Clubs 2'], muted: 2, pinned: 2 });
  for (const name of ['Chess', 'Drama'])
    expect(world.outcome(name)).toMatchObject({ Status: 'Done', Details: '' });
});

test('after a kill what was done is not done again, whatever the person changed meanwhile', () => {
  const world = worldOf(['Chess']);
  world.start();
  world.hooks.beforeWrite = () => {
    if (world.calls(/messagePins/).length > 0) throw new Error('killed');
  };
  expect(() => world.slice()).toThrow('killed');
  const [first = ''] = world.calls(OWN);
  expect(first).toContain('sections');
  const count = world.calls(OWN).length;
  const [space] = world.chat.spaces();
  const path = `/v1/users/me/${space?.name}/spaceNotificationSetting`;
  const authorization = `Bearer ${ANN}`;
  world.chat.handle({
    ...{ method: 'PATCH', host: 'chat.googleapis.com', path, authorization },
    ...{ query: { updateMask: 'muteSetting' }, body: '{"muteSetting":"UNMUTED"}' },
  });
  delete world.hooks.beforeWrite;
  world.clock.spend(10 * 60_000);
  world.run();
  expect(world.outcome('Chess')).toMatchObject({ Status: 'Done', Details: '' });
  expect(stands(world)).toEqual({ sections: ['Clubs 1'], muted: 0, pinned: 1 });
  expect(world.calls(OWN)).toHaveLength(count + 1);
});

test('60 rows take one call for each of their spaces and steps, within the minute that their quota takes', () => {
  const world = worldOf(Array.from({ length: 60 }, (_, index) => `Club ${index}`));
  play(world);
  expect(stands(world)).toEqual({ sections: ['Clubs 60'], muted: 60, pinned: 60 });
  expect(world.calls(OWN)).toHaveLength(60 * 3 + 2);
  expect(world.chat.requests().filter(({ because }) => because === 'quota')).toEqual([]);
});

test('what somebody else wrote into the property counts as not wanted', () => {
  const text = writeMyChat(ALL, sealsOf(ANN));
  expect(readMyChat(text, sealsOf(ANN))).toEqual(ALL);
  for (const other of [undefined, 'x', text.replace('Clubs', 'Trash'), '{}'])
    expect(readMyChat(other, sealsOf(ANN))).toEqual(AS_CHAT_DOES);
  expect(readMyChat(text, sealsOf('ben@example.com'))).toEqual(AS_CHAT_DOES);
});
