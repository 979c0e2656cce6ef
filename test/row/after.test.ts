/** What an answer, a look or a person makes of a row's progress: a line for each way from one to the next. */
import type { ChatError } from '../../src/chat/answer';
import type { Request } from '../../src/request/request';
import {
  type Event,
  isGivenUp,
  isMadeWith,
  isTooOld,
  progressAfter,
  REQUEST_ID_MEMORY_MS,
  SAME_MOMENT_MS,
} from '../../src/row/after';
import { EVERYBODY, type Made, PLAIN, type Progress, type Sent } from '../../src/row/progress';

const NOW = Date.UTC(2027, 2, 2, 8);
const SENT: Sent = { firstAt: NOW, lastAt: NOW, tries: 1, notBefore: 0 };
const SPACE = 'spaces/AAAA';
const ask = (change: object) => ({ ...PLAIN, ...change });

const ready: Progress = { is: 'ready', ask: ask({ without: [EVERYBODY] }), sent: SENT };
const doubt: Progress = { is: 'doubt', ask: PLAIN, sent: SENT, lookFirst: false };
const undecided: Progress = { ...doubt, is: 'undecided' };
const withoutPeople: Progress = { ...doubt, ask: ask({ without: [EVERYBODY] }) };
const takenOver: Progress = { ...doubt, ask: ask({ takenOver: true }) };
const echoed: Progress = {
  ...{ is: 'echoed', ask: PLAIN, sent: SENT, lookFirst: false, space: SPACE, wasThere: false },
};
const stuck: Progress = { is: 'stuck', ask: ask({ without: [EVERYBODY] }), sent: SENT };
const made: Made = {
  ...{ is: 'made', ask: PLAIN, sent: SENT, space: SPACE, by: 'first send' },
  ...{ begun: false, onlyPeople: false },
};

const person = (name: string) => ({
  ...{ user: `users/${name}@example.com`, shown: `${name}@example.com`, role: 'member' as const },
});
const request = (kind: Request['kind'], ...names: string[]): Request => ({
  ...{ kind, displayName: kind === 'space' ? 'Chess' : '', groups: [] },
  people: names.map(person),
});
const space = request('space', 'ben');
const error = (code: number, message = 'no'): ChatError => ({ code, message });
const refused = (asked: Request, problem: ChatError, sentBefore = false): Event => ({
  ...{ what: 'refused', error: problem, request: asked, uuid: 'u', sentBefore },
});
const answered = (sentBefore: boolean, createTime?: string): Event => ({
  ...{ what: 'answered', sentBefore, space: { name: SPACE, ...(createTime && { createTime }) } },
});
const looked = (hits: number, asked: Request, at = NOW, createTime = new Date(NOW)): Event => ({
  ...{ what: 'looked', isNamed: false, request: asked, at },
  hits: Array.from({ length: hits }, (_, index) => ({
    ...{ name: `spaces/H${index}`, createTime: createTime.toISOString() },
  })),
});
const LATER = NOW + REQUEST_ID_MEMORY_MS;
const LONG_AGO = new Date(NOW - 3_600_000).toISOString();

/** What it was, what happened, and what it is then: each as a sentence would say it. */
const WAYS: [string, Progress | undefined, Event, Partial<Made> | Partial<Progress> | undefined][] =
  [
    // Sending
    ['a row is sent', undefined, { what: 'sending', at: NOW }, { is: 'doubt' }],
    [
      'one that was refused over people is sent without them',
      ready,
      { what: 'sending', at: NOW },
      { is: 'doubt', ask: ready.ask },
    ],
    [
      'a call that was turned away did nothing',
      doubt,
      { what: 'turned away', sentBefore: false },
      undefined,
    ],
    [
      '… and keeps whom it is asked for without',
      withoutPeople,
      { what: 'turned away', sentBefore: false },
      { is: 'ready' },
    ],
    [
      '… but tells nothing of the send before',
      doubt,
      { what: 'turned away', sentBefore: true },
      doubt,
    ],
    // Answers
    [
      'the first send is answered',
      doubt,
      answered(false),
      { is: 'made', by: 'first send', space: SPACE },
    ],
    [
      '… without anybody named in it',
      withoutPeople,
      answered(false),
      { is: 'made', by: 'otherwise' },
    ],
    [
      '… by a space from long ago',
      doubt,
      answered(false, LONG_AGO),
      { is: 'made', by: 'there before' },
    ],
    ['a resend is answered', doubt, answered(true), { is: 'echoed', space: SPACE }],
    [
      'an answer names no space',
      doubt,
      { what: 'answered', space: {}, sentBefore: false },
      { is: 'doubt' },
    ],
    [
      'the space of an echo can be opened',
      echoed,
      { what: 'opened' },
      { is: 'made', by: 'otherwise' },
    ],
    [
      '… and was there before',
      { ...echoed, wasThere: true } as Progress,
      { what: 'opened' },
      { is: 'made', by: 'there before' },
    ],
    ['it can’t be opened', echoed, { what: 'not there' }, { is: 'doubt' }],
    [
      '… for the third time',
      { ...echoed, sent: { ...SENT, tries: 3 } } as Progress,
      { what: 'not there' },
      { is: 'undecided' },
    ],
    // Refusals
    [
      'a space is refused, perhaps over people',
      doubt,
      refused(space, error(400)),
      { is: 'ready', ask: ask({ without: [EVERYBODY] }) },
    ],
    [
      '… on a resend',
      doubt,
      refused(space, error(400), true),
      { is: 'doubt', ask: ask({ without: [EVERYBODY] }) },
    ],
    ['… without them, too', withoutPeople, refused(space, error(400)), { is: 'stuck' }],
    [
      '… under a new id, too',
      { ...withoutPeople, ask: ask({ without: [EVERYBODY], renewed: true }) } as Progress,
      refused(space, error(400)),
      { is: 'refused' },
    ],
    [
      'a space without people is refused',
      doubt,
      refused(request('space'), error(400)),
      { is: 'refused' },
    ],
    [
      '… on a resend, which proves nothing',
      doubt,
      refused(request('space'), error(400), true),
      { is: 'doubt', lookFirst: false },
    ],
    ['its name is in use', doubt, refused(space, error(409)), { is: 'refused' }],
    [
      '… on a resend: it may be its own',
      doubt,
      refused(space, error(409), true),
      { is: 'doubt', lookFirst: true },
    ],
    [
      'a group chat is refused over one of three',
      doubt,
      refused(request('groupChat', 'a', 'b', 'c'), error(400, 'a@example.com')),
      { is: 'ready', ask: ask({ without: ['users/a@example.com'] }) },
    ],
    [
      '… over one of two',
      doubt,
      refused(request('groupChat', 'a', 'b'), error(400, 'a@example.com')),
      { is: 'refused' },
    ],
    [
      '… over nobody by name',
      doubt,
      refused(request('groupChat', 'a', 'b', 'c'), error(400)),
      { is: 'refused' },
    ],
    [
      'a direct message is refused on a resend: the first would be answered',
      doubt,
      refused(request('directMessage', 'a'), error(400), true),
      { is: 'refused' },
    ],
    [
      'a row that was taken over is refused',
      { ...takenOver, ask: ask({ takenOver: true, without: [EVERYBODY] }) } as Progress,
      refused(space, error(400), true),
      { is: 'undecided' },
    ],
    [
      '… as a direct message, too',
      takenOver,
      refused(request('directMessage', 'a'), error(400), true),
      { is: 'undecided' },
    ],
    // Looking
    [
      'one space was made when it was sent',
      doubt,
      looked(1, space),
      { is: 'made', by: 'found', space: 'spaces/H0' },
    ],
    ['… another day', doubt, looked(1, space, LATER, new Date(LONG_AGO)), { is: 'undecided' }],
    [
      '… but nobody knows when it was sent',
      { ...doubt, sent: { firstAt: NOW, tries: 0, notBefore: 0 } } as Progress,
      looked(1, space),
      { is: 'undecided' },
    ],
    [
      'another row names it',
      doubt,
      { ...looked(1, space), isNamed: true } as Event,
      { is: 'undecided' },
    ],
    ['two are alike', doubt, looked(2, space), { is: 'undecided' }],
    ['none is there, and the list has settled', doubt, looked(0, space, LATER), { is: 'ready' }],
    ['… and the list may not have settled', doubt, looked(0, space), { is: 'undecided' }],
    ['… of a row that was taken over', takenOver, looked(0, space, LATER), { is: 'undecided' }],
    [
      '… of a group chat, which isn’t listed before its first message',
      doubt,
      looked(0, request('groupChat', 'a', 'b'), LATER),
      { is: 'undecided' },
    ],
    // Completing
    ['adding people begins', made, { what: 'adding begins' }, { is: 'made', begun: true }],
    [
      'its members are from before',
      made,
      { what: 'was there' },
      { is: 'made', by: 'there before' },
    ],
    [
      'all is done but leaving',
      made,
      {
        what: 'completed',
        space: SPACE,
        outcome: { kind: 'done', details: [], asked: 1, in: 1 },
        at: NOW,
      },
      { is: 'leaving', space: SPACE },
    ],
    // People, and what the sheet says
    [
      'a stuck row gets a new id',
      stuck,
      { what: 'renewed', at: LATER },
      { is: 'ready', ask: ask({ without: [EVERYBODY], renewed: true }) },
    ],
    ['a person tries again', undecided, { what: 'tried again' }, doubt],
    ['… what is no question', made, { what: 'tried again' }, made],
    [
      'a row is taken over',
      undefined,
      { what: 'taken over', at: NOW },
      { is: 'doubt', ask: ask({ takenOver: true }) },
    ],
    [
      '… which was asked for without somebody',
      { ...doubt, ask: ask({ without: ['users/ben@example.com'] }) } as Progress,
      { what: 'taken over', at: NOW },
      { is: 'doubt', ask: ask({ takenOver: true, without: ['users/ben@example.com'] }) },
    ],
    [
      'a space of before is taken up',
      undefined,
      { what: 'taken up', space: SPACE, at: NOW, onlyPeople: true },
      { is: 'made', by: 'otherwise', onlyPeople: true },
    ],
    [
      'the sheet says that it may have been sent',
      undefined,
      { what: 'may have been sent', at: NOW },
      { is: 'doubt', sent: { firstAt: NOW, tries: 0, notBefore: 0 } },
    ],
    ['something is heard of a row that nobody knows', undefined, answered(false), undefined],
    // What comes too late
    ['a space that is known is answered again', made, answered(true), made],
    ['a refusal comes of a space that is known', made, refused(space, error(400)), made],
    ['a space that is known is looked for', made, looked(0, space, LATER), made],
    ['… and turned away', made, { what: 'turned away', sentBefore: false }, made],
    ['a space that wasn’t in question is opened', made, { what: 'opened', link: 'x' }, made],
    ['… or is not there', made, { what: 'not there' }, made],
    ['adding people begins where there is no space', doubt, { what: 'adding begins' }, doubt],
    ['a step is done where there is no space', doubt, { what: 'tidied', step: 'mute' }, doubt],
    ['members were there where there is no space', doubt, { what: 'was there' }, doubt],
    ['a row that isn’t stuck is to get a new id', doubt, { what: 'renewed', at: LATER }, doubt],
    ['an undecided row is answered', undecided, answered(false), { is: 'made' }],
  ];

test.each(WAYS)('%s', (_what, before, event, expected) => {
  const now = progressAfter(before, event);
  if (expected === undefined) expect(now).toBeUndefined();
  else expect(now).toMatchObject(expected);
  // Nothing is said to be nothing.
  expect(Object.values({ ...now, ...now?.sent })).not.toContain(undefined);
});

test('steps in one’s own Chat and whom a space has are known as they come', () => {
  const after = (before: Progress | undefined, event: Event) =>
    progressAfter(before, event) as Made;
  const muted = after(after(made, { what: 'tidied', step: 'mute' }), {
    what: 'tidied',
    step: 'pins',
  });
  expect(muted.tidied).toEqual(['mute', 'pins']);
  const who = { of: 'x', marks: '+' };
  const begun = after(made, { what: 'adding begins', who });
  expect([begun.who, after(begun, { what: 'adding begins' }).who]).toEqual([who, who]);
});

test('a space that is taken up again is completed as the person pressed for, and no further', () => {
  const event = { what: 'taken up' as const, space: SPACE, at: NOW, onlyPeople: false };
  const pressed = {
    changes: [{ does: 'takeOut' as const, who: 'users/a' }],
    ...{ sure: 3, remark: { code: 'x', values: {} } },
  };
  expect(progressAfter(undefined, { ...event, ...pressed })).toMatchObject(pressed);
  expect(Object.keys(progressAfter(undefined, event) ?? {})).not.toEqual(
    expect.arrayContaining(['changes']),
  );
});

test('what was known of the sends stays with a row that only has to be left, and its link, too', () => {
  const outcome = { kind: 'done' as const, details: [], asked: 1, in: 1 };
  const event = { what: 'completed' as const, space: SPACE, outcome, at: LATER };
  expect(progressAfter({ ...made, link: 'https://x' }, event)).toEqual({
    ...{ is: 'leaving', sent: SENT, space: SPACE, link: 'https://x', outcome },
  });
  expect(progressAfter(undefined, event)?.sent).toEqual({ firstAt: LATER, tries: 0, notBefore: 0 });
});

test('a link is the one that Chat says last, and a space is from before if it is older than two minutes', () => {
  const opened = (before: Progress, link?: string) =>
    (progressAfter(before, { what: 'opened', ...(link && { link }) }) as Made).link;
  const withLink = { ...echoed, link: 'https://old' } as Progress;
  expect([opened(withLink), opened(withLink, 'https://new'), opened(echoed)]).toEqual([
    ...['https://old', 'https://new', undefined],
  ]);
  const by = (at: number) =>
    (progressAfter(doubt, answered(false, new Date(at).toISOString())) as Made).by;
  expect([NOW - SAME_MOMENT_MS - 1, NOW - SAME_MOMENT_MS].map(by)).toEqual([
    ...['there before', 'first send'],
  ]);
});

test('a group chat of three goes on with two, and a row that is looked for again shows it', () => {
  const gone = progressAfter(
    doubt,
    refused(request('groupChat', 'a', 'b', 'c', 'd'), error(400, 'a@example.com, b@example.com')),
  ) as Made;
  expect(gone.ask.without).toEqual(['users/a@example.com', 'users/b@example.com']);
  const again = progressAfter(doubt, { what: 'sending', at: LATER }) as unknown as {
    lookFirst: boolean;
  };
  const looking = progressAfter({ ...doubt, lookFirst: true } as Progress, {
    ...{ what: 'sending', at: LATER },
  }) as unknown as { lookFirst: boolean };
  const asked = progressAfter({ ...undecided, lookFirst: true } as Progress, {
    ...{ what: 'sending', at: LATER },
  }) as unknown as { lookFirst: boolean };
  expect([again, looking, asked].map(({ lookFirst }) => lookFirst)).toEqual([false, true, false]);
});

test('nothing is changed in place', () => {
  for (const [, before, event] of WAYS) {
    const text = JSON.stringify(before);
    progressAfter(before, event);
    expect(JSON.stringify(before)).toBe(text);
  }
});

test('whom it was sent for stays with it until a send surely did nothing', () => {
  const sentTo = (before: Progress | undefined, to?: string) =>
    progressAfter(before, { what: 'sending', at: LATER, ...(to === undefined ? {} : { to }) })?.sent
      .to;
  const first = progressAfter(undefined, { what: 'sending', at: NOW, to: 'aaaaa' });
  expect([first?.sent.to, sentTo(first, 'bbbbb'), sentTo(first)]).toEqual(Array(3).fill('aaaaa'));
  const over = { ...ready, sent: { ...SENT, to: 'aaaaa' } } as Progress;
  expect([sentTo(over, 'bbbbb'), sentTo(doubt)]).toEqual(['bbbbb', undefined]);
});

describe('the age of a doubt', () => {
  const sending = (before: Progress | undefined, at: number) =>
    progressAfter(before, { what: 'sending', at })?.sent;

  test('counts from the first send whose answer nobody saw', () => {
    expect(sending(doubt, LATER)).toEqual({ ...SENT, lastAt: LATER, tries: 2 });
  });

  test('counts anew once a send surely did nothing', () => {
    expect(sending(ready, LATER)).toEqual({ ...SENT, firstAt: LATER, lastAt: LATER, tries: 2 });
  });

  test('what Chat said stays until it says something else', () => {
    const heard = { code: 'problem.noAnswer', values: {} };
    const told = progressAfter(doubt, { what: 'heard', said: heard, notBefore: 5 });
    expect(told?.sent).toEqual({ ...SENT, notBefore: 5, heard });
    expect(progressAfter(told, { what: 'heard', notBefore: 6 })?.sent.heard).toEqual(heard);
  });
});

test('Chat remembers an id for an hour; one from more than two minutes ahead is as old as one can’t tell', () => {
  const old = (before: number) => isTooOld({ firstAt: NOW - before }, NOW);
  expect([3_599_999, 3_600_000].map(old)).toEqual([false, true]);
  expect([-120_000, -120_001].map(old)).toEqual([false, true]);
});

test('a space was made with its row within two minutes of the sends', () => {
  const sent = { ...SENT, lastAt: NOW + 600_000 };
  const at = (moment: number) => isMadeWith({ createTime: new Date(moment).toISOString() }, sent);
  const [first, last] = [NOW - SAME_MOMENT_MS, sent.lastAt + SAME_MOMENT_MS];
  expect([first - 1, first, last, last + 1].map(at)).toEqual([false, true, true, false]);
  const { lastAt: _, ...once } = SENT;
  expect(isMadeWith({ createTime: new Date(NOW + 120_000).toISOString() }, once)).toBe(true);
  expect(isMadeWith({}, SENT)).toBe(false);
});

test('what Chat doesn’t answer is given up after twelve tries and three minutes, and not before both', () => {
  let progress: Progress | undefined = made;
  const unanswered = (tries: number, at: number) => {
    progress = progressAfter(progress, { what: 'unanswered', call: 'list', tries, at });
    return isGivenUp(progress, at);
  };
  expect(isGivenUp(made, LATER)).toBe(false);
  expect(unanswered(5, NOW)).toBe(false);
  expect(unanswered(6, NOW + 600_000)).toBe(false);
  expect(unanswered(1, NOW + 600_000)).toBe(true);
  expect(isGivenUp(progress, NOW + 179_999)).toBe(false);
  expect(isGivenUp(progress, NOW + 180_000)).toBe(true);
  const other = { what: 'unanswered', call: 'add', tries: 4, at: LATER } as const;
  expect(isGivenUp(progressAfter(progress, other), LATER)).toBe(false);
  progress = progressAfter(progress, { what: 'moved' });
  expect(isGivenUp(progress, LATER)).toBe(false);
});

test.each([
  ['groupChat', 400, 'problem.groupChatRefused'],
  ['directMessage', 400, 'problem.directMessageRefused'],
  ['appMessage', 400, 'problem.appMessageRefused'],
  ['space', 418, 'problem.refusedRow'],
] as const)(
  'a refused %s (%i) says %s, and a name in use is said of each alike',
  (kind, code, says) => {
    const whyOf = (problem: ChatError) => {
      const now = progressAfter(doubt, refused(request(kind), problem));
      return now?.is === 'refused' ? now.why : undefined;
    };
    expect(whyOf(error(code))?.code).toBe(says);
    const inUse = whyOf(error(409));
    expect(inUse?.code).not.toBe(says);
    expect(inUse).toEqual(
      (progressAfter(doubt, refused(request('space'), error(409))) as { why?: unknown }).why,
    );
  },
);

test.each([
  ['by address, however it is written', 'User A@Example.com: not allowed', true],
  ['by Chat’s name', '"users/a@example.com" is blocked', true],
  ['at the end of a sentence', 'Not with a@example.com.', true],
  ['as part of another address', 'Not with aa@example.com', false],
])('whom Chat names is left out of a group chat: %s', (_, message, isNamed) => {
  const now = progressAfter(
    doubt,
    refused(request('groupChat', 'a', 'b', 'c'), error(400, message)),
  );
  expect(now?.is).toBe(isNamed ? 'ready' : 'refused');
  if (now?.is === 'ready') expect(now.ask.without).toEqual(['users/a@example.com']);
});

test('only what people may be the reason for is asked for once more without them', () => {
  const isOf = (code: number) => progressAfter(doubt, refused(space, error(code)))?.is;
  expect([400, 499, 0, 500, 409].map(isOf)).toEqual([
    ...['ready', 'ready', 'ready'],
    ...['refused', 'refused'],
  ]);
  const group = { ...request('space'), groups: [{ address: 'g@example.com', shown: 'g' }] };
  const now = progressAfter(doubt, refused(group as unknown as Request, error(400)));
  expect(now?.is).toBe('ready');
});
