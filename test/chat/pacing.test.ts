/** How fast Chat may be called: never beyond a limit, in whichever way Google lays its windows. */
import fc from 'fast-check';
import {
  backoffMs,
  countsFrom,
  EMPTY_LOG,
  estimateSeconds,
  grant,
  type PaceLog,
  postponed,
  readLimits,
  readLog,
  refused,
  renewed,
} from '../../src/chat/pacing';

/** Source: Chat's usage limits page. */
const USUAL = {
  ...{ spaceWrites: 60, membershipWrites: 300, messageWrites: 3000 },
  ...{ ownWrites: 600, reads: 3000 },
};

const START = Date.UTC(2027, 2, 2, 8);

/** Sends what is granted and waits as told, `steps` times; answers when how many were sent. */
function drive(limit: number, steps: readonly { wanted: number; pauseMs: number }[]) {
  let log = EMPTY_LOG;
  let now = START;
  const sent: { at: number; count: number }[] = [];
  for (const { wanted, pauseMs } of steps) {
    // Stored and read again, as between two executions.
    const answer = grant(readLog(JSON.stringify(log)), wanted, limit, now);
    log = answer.log;
    if (answer.granted > 0) sent.push({ at: now, count: answer.granted });
    now += answer.granted > 0 ? pauseMs : Math.min(answer.waitMs, Math.max(1, pauseMs * 10));
  }
  return sent;
}

const countWithin = (sent: ReturnType<typeof drive>, from: number, to: number) =>
  sent.reduce((sum, { at, count }) => (at >= from && at < to ? sum + count : sum), 0);

const steps = fc.array(
  fc.record({
    wanted: fc.integer({ min: 1, max: 90 }),
    pauseMs: fc.integer({ min: 0, max: 20_000 }),
  }),
  { minLength: 5, maxLength: 60 },
);

test('no 60 seconds, wherever they begin, see more than the limit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), steps, (limit, asked) => {
      const sent = drive(limit, asked);
      for (const { at } of sent)
        expect(countWithin(sent, at, at + 60_000)).toBeLessThanOrEqual(limit);
    }),
  );
});

test('nor does a fixed window, though a call takes up to a second to arrive', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      steps,
      fc.integer({ min: 0, max: 59_999 }),
      fc.infiniteStream(fc.integer({ min: 0, max: 900 })),
      (limit, asked, offset, delays) => {
        const arrived = drive(limit, asked).map(({ at, count }) => ({
          at: at + (delays.next().value ?? 0),
          count,
        }));
        const windows = new Map<number, number>();
        for (const { at, count } of arrived) {
          const window = Math.floor((at + offset) / 60_000);
          windows.set(window, (windows.get(window) ?? 0) + count);
        }
        for (const count of windows.values()) expect(count).toBeLessThanOrEqual(limit);
      },
    ),
  );
});

test('nor where several send what was granted a while ago, once it counts anew', () => {
  const senders = fc.array(
    fc.record({
      beginMs: fc.integer({ min: 0, max: 150_000 }),
      wanted: fc.integer({ min: 1, max: 30 }),
      prepareMs: fc.integer({ min: 0, max: 70_000 }),
    }),
    { minLength: 2, maxLength: 12 },
  );
  fc.assert(
    fc.property(fc.integer({ min: 5, max: 60 }), senders, (limit, asked) => {
      let log = EMPTY_LOG;
      const sent: { at: number; count: number }[] = [];
      const steps = asked.flatMap(({ beginMs, wanted, prepareMs }) => {
        let granted = 0;
        const ask = () => {
          const answer = grant(log, wanted, limit, START + beginMs);
          ({ log, granted } = { ...answer, log: answer.granted > 0 ? answer.log : log });
        };
        const send = () => {
          const at = START + beginMs + prepareMs;
          const next = granted > 0 ? renewed(log, START + beginMs, at) : undefined;
          if (!next) return;
          log = next;
          sent.push({ at, count: granted });
        };
        return [
          { at: beginMs, step: ask },
          { at: beginMs + prepareMs, step: send },
        ];
      });
      for (const { step } of steps.sort((a, b) => a.at - b.at)) step();
      for (const { at } of sent)
        expect(countWithin(sent, at, at + 60_000)).toBeLessThanOrEqual(limit);
    }),
  );
});

test('what was granted counts anew for a minute, and not after Google asked for a pause', () => {
  const { log } = grant(EMPTY_LOG, 3, 60, START);
  expect(renewed(log, START, START + 59_999)?.sent).toEqual([[START + 59_999, 3]]);
  expect(renewed(log, START, START + 60_000)).toBeUndefined();
  expect(renewed(log, START + 1, START + 9)).toBeUndefined();
  const paused = { ...log, notBefore: START + 20_000 };
  expect(renewed(paused, START, START + 19_999)).toBeUndefined();
  expect(renewed(paused, START, START + 20_000)?.sent).toEqual([[START + 20_000, 3]]);
});

test('waiting as long as told always gets something, so nobody waits for ever', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 200 }),
      steps,
      (limit, wanted, asked) => {
        let log = EMPTY_LOG;
        let now = START;
        for (const step of asked) {
          log = grant(log, step.wanted, limit, now).log;
          now += step.pauseMs;
        }
        const first = grant(log, wanted, limit, now);
        if (first.granted > 0) return;
        expect(first.waitMs).toBeGreaterThan(0);
        expect(grant(first.log, wanted, limit, now + first.waitMs).granted).toBeGreaterThan(0);
      },
    ),
  );
});

test('the first calls of a quiet project go at once, up to the limit', () => {
  expect(grant(EMPTY_LOG, 60, 60, START)).toMatchObject({ granted: 60, waitMs: 0 });
  expect(grant(EMPTY_LOG, 90, 60, START)).toMatchObject({ granted: 60 });
});

test('what isn’t granted leaves nothing in the log', () => {
  const { log } = grant(EMPTY_LOG, 60, 60, START);
  expect(grant(log, 5, 60, START + 1_000)).toMatchObject({ granted: 0, log: { sent: log.sent } });
  expect(grant(log, 0, 60, START + 1_000).log.sent).toEqual(log.sent);
});

test('a few calls wait longer for the others of their batch, so that they don’t go apart at every minute', () => {
  const now = START + 61_600;
  const log = (first: number, laterMs: number): PaceLog => ({
    ...EMPTY_LOG,
    sent: [
      [START, first],
      [START + laterMs, 60 - first],
    ],
  });
  expect(grant(log(1, 15_000), 60, 60, now)).toMatchObject({ granted: 0, waitMs: 14_901 });
  expect(grant(log(1, 15_000), 60, 60, START + 50_000).waitMs).toBe(26_501);
  expect(grant(log(30, 15_000), 60, 60, now)).toMatchObject({ granted: 30 });
  expect(grant(log(1, 25_000), 60, 60, now)).toMatchObject({ granted: 1 });
});

test('a batch that would be full a few seconds later is worth the wait, a longer one is not', () => {
  const log: PaceLog = { ...EMPTY_LOG, sent: [[START, 1]] };
  expect(grant(log, 60, 60, START + 55_000)).toMatchObject({ granted: 0, waitMs: 6_501 });
  expect(grant(log, 60, 60, START + 30_000)).toMatchObject({ granted: 59, waitMs: 0 });
});

describe('after a refusal', () => {
  test('nobody sends before the wait is over, whatever is free', () => {
    const log = refused(EMPTY_LOG, START, undefined, 0);
    expect(grant(log, 1, 60, START + 999)).toMatchObject({ granted: 0, waitMs: 1 });
    expect(grant(log, 1, 60, START + 1_000).granted).toBe(1);
  });

  test('the wait doubles each time, up to 64 seconds and a second by chance', () => {
    let log = EMPTY_LOG;
    const waits = Array.from({ length: 9 }, () => {
      log = refused({ ...log, notBefore: 0 }, START, undefined, 0);
      return (log.notBefore - START) / 1000;
    });
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 64, 64]);
    expect(backoffMs(7, 0.999)).toBe(64_999);
  });

  test('Google’s Retry-After is obeyed where it is longer', () => {
    expect(refused(EMPTY_LOG, START, 30, 0.9).notBefore).toBe(START + 30_000);
    expect(refused(EMPTY_LOG, START, 1, 0.9).notBefore).toBe(START + 1_900);
  });

  test('a wait that was longer before stays', () => {
    const log = { ...EMPTY_LOG, notBefore: START + 90_000 };
    expect(refused(log, START, 2, 0).notBefore).toBe(START + 90_000);
  });
});

describe('what is stored', () => {
  test('a log that can’t be read counts as empty', () => {
    for (const text of [undefined, '', 'x', 'null', '7', '[]', '{}', '{"sent":7}'])
      expect(readLog(text)).toEqual(EMPTY_LOG);
  });

  test('entries that can’t be read are left out, and nothing is thrown', () => {
    expect(readLog('{"sent":[[1,2],"x",[3,"y"],null],"notBefore":"soon"}')).toEqual({
      sent: [[1, 2]],
      notBefore: 0,
      refusals: 0,
    });
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(() => grant(readLog(text), 5, 60, START)).not.toThrow();
      }),
    );
  });

  test('times that can’t be block nobody for long; a clock a little ahead is believed', () => {
    const future = START + 3_600_000;
    const wrong = readLog(JSON.stringify({ sent: [[future, 60]], notBefore: 9e15, refusals: 1 }));
    expect(grant(wrong, 5, 60, START).granted).toBe(5);
    const paused = { ...EMPTY_LOG, notBefore: START + 60_000 };
    expect(grant(paused, 5, 60, START).granted).toBe(0);
    const ahead = { ...EMPTY_LOG, sent: [[START + 5_000, 60]] as [number, number][] };
    expect(grant(ahead, 5, 60, START).granted).toBe(0);
  });

  test('a limit raised for the project holds; one that makes no sense does not', () => {
    expect(readLimits(undefined)).toEqual(USUAL);
    expect(readLimits('{"spaceWrites":120}').spaceWrites).toBe(120);
    for (const text of ['x', 'null', '{"spaceWrites":0}', '{"spaceWrites":"many"}'])
      expect(readLimits(text)).toEqual(USUAL);
  });
});

test('60 spaces take no minute, the 61st does, and 1,000 take 16', () => {
  expect(estimateSeconds(0, 0, USUAL)).toBe(0);
  expect(estimateSeconds(60, 0, USUAL)).toBeLessThan(60);
  expect(estimateSeconds(61, 0, USUAL)).toBeGreaterThan(60);
  expect(Math.floor(estimateSeconds(1_000, 0, USUAL) / 60)).toBe(16);
  expect(estimateSeconds(1, 700, USUAL)).toBeGreaterThan(120);
  expect(Math.floor(estimateSeconds(1_000, 0, { ...USUAL, spaceWrites: 120 }) / 60)).toBe(8);
});

/** A log of `[how long ago, how many]`. */
const sentAgo = (...calls: [agoMs: number, count: number][]): PaceLog => ({
  ...EMPTY_LOG,
  sent: calls.map(([ago, count]) => [START - ago, count]),
});

test.each<[string, PaceLog, number, Partial<ReturnType<typeof grant>>]>([
  ['calls count for 61.5 seconds', sentAgo([61_499, 60]), 1, { granted: 0, waitMs: 2 }],
  ['… and not a moment longer', sentAgo([61_500, 60]), 1, { granted: 1 }],
  ['a clock is ahead by 15 seconds at most', sentAgo([-15_000, 60]), 1, { granted: 0 }],
  ['… else what it says is nothing', sentAgo([-15_001, 60]), 1, { granted: 1 }],
  [
    'a batch of which half is free waits 8 seconds for it',
    sentAgo([53_501, 30]),
    60,
    { granted: 0, waitMs: 8_000 },
  ],
  ['… and no longer', sentAgo([53_500, 30]), 60, { granted: 30 }],
  [
    'one of which a quarter is free waits 20 seconds',
    sentAgo([41_501, 45]),
    60,
    { granted: 0, waitMs: 20_000 },
  ],
  ['… and no longer than that', sentAgo([41_500, 45]), 60, { granted: 15 }],
  ['more than a quarter is no small part', sentAgo([53_500, 44]), 60, { granted: 16 }],
  [
    'nothing is free, and the rest soon after the first',
    sentAgo([40_000, 20], [32_000, 40]),
    60,
    { granted: 0, waitMs: 29_501 },
  ],
  ['… or long after it', sentAgo([40_000, 20], [31_999, 40]), 60, { granted: 0, waitMs: 21_501 }],
  [
    '… of which a small part waits longer',
    sentAgo([40_000, 15], [20_000, 45]),
    60,
    { granted: 0, waitMs: 41_501 },
  ],
  [
    '… and no longer than 20 seconds',
    sentAgo([40_000, 15], [19_999, 45]),
    60,
    { granted: 0, waitMs: 21_501 },
  ],
  [
    'more was sent than is allowed by now',
    sentAgo([60_000, 5], [30_000, 90]),
    1,
    { granted: 0, waitMs: 31_501 },
  ],
])('when calls go: %s', (_, log, wanted, expected) => {
  expect(grant(log, wanted, 60, START)).toMatchObject(expected);
});

test('a pause that Google asked for is believed for ten minutes', () => {
  const paused = (ms: number) => grant({ ...EMPTY_LOG, notBefore: START + ms }, 1, 60, START);
  expect(paused(600_000)).toMatchObject({ granted: 0, waitMs: 600_000 });
  expect(paused(600_001)).toMatchObject({ granted: 1, log: { notBefore: 0 } });
});

test('a call counts from when it may have come to Chat at last, and the log stays in order', () => {
  const log: PaceLog = {
    ...EMPTY_LOG,
    sent: [
      [START, 1],
      [START + 1, 2],
      [START + 5, 3],
    ],
  };
  expect(postponed(log, START + 1, START + 9).sent).toEqual([
    [START, 1],
    [START + 5, 3],
    [START + 9, 2],
  ]);
  expect(countsFrom(START)).toBe(START - 1_000);
});

test('a wait of whole seconds that Google asks for is as long, and refusals are counted', () => {
  const once = refused(EMPTY_LOG, START, 2, 0.25);
  expect([once.refusals, once.notBefore - START]).toEqual([1, 2_000]);
  expect([1, 2, 3].map((attempt) => backoffMs(attempt, 0.25))).toEqual([1_250, 2_250, 4_250]);
  const stored = JSON.stringify({ sent: [], notBefore: 7, refusals: 3 });
  expect(readLog(stored)).toEqual({ sent: [], notBefore: 7, refusals: 3 });
  expect(readLog('{"sent":[[1,"x"],[1,2]]}').sent).toEqual([[1, 2]]);
});

test('the time that rows take is that of the slower of spaces and people', () => {
  const seconds = (spaces: number, people: number) => estimateSeconds(spaces, people, USUAL);
  expect([seconds(1, 0), seconds(0, 1), seconds(60, 300), seconds(61, 0), seconds(0, 301)]).toEqual(
    [...[15, 15, 15, 75, 75]],
  );
  expect([seconds(121, 301), seconds(1, 901)]).toEqual([135, 195]);
  expect(readLimits('{"reads":1.5,"spaceWrites":1}')).toEqual({
    ...USUAL,
    reads: 1,
    spaceWrites: 1,
  });
});
