/** What of a measured run is said to be too much. */
import type { Measured } from '../../../local/bench/contestants';
import { beyond, callsSeconds, mostSeconds, mostSheetsCalls } from '../../../local/bench/goals';

const USUAL = { slower: 1, quota: 60 };

function run(of: Partial<Measured>): Measured {
  return {
    ...{ rows: 200, seconds: 200, chatCalls: 400, sheetsCalls: 20, undone: 0, duplicated: 0 },
    ...{ tooMany: 0, executions: 5, longestExecutionSeconds: 30, longestLockMs: 100 },
    ...{ serviceCalls: {}, processorMs: 0, ...of },
  };
}

test('a run may take 3 % more than the quota and half a minute, which grows with what calls take', () => {
  expect(mostSeconds(200, USUAL)).toBeCloseTo(180 * 1.03 + 30);
  expect(mostSeconds(200, { ...USUAL, slower: 3 })).toBeCloseTo(180 * 1.03 + 90);
  expect(beyond(run({ seconds: 215 }), USUAL, [])).toEqual([]);
  expect(beyond(run({ seconds: 216 }), USUAL, []).join()).toContain('3:36, 3:35 is the most');
});

test('on a larger quota it may take a quarter more than what is larger, the quota or the calls of its rows', () => {
  expect(callsSeconds(6_000, 1)).toBeCloseTo(800);
  expect(mostSeconds(6_000, { slower: 1, quota: 300 })).toBeCloseTo(1_140 * 1.25 + 30);
  expect(mostSeconds(6_000, { slower: 1, quota: 1_200 })).toBeCloseTo(1_030);
});

test('whoever did the same job in less time is named', () => {
  const other = run({ seconds: 199 });
  expect(beyond(run({}), USUAL, [other]).join()).toContain('another took 3:19');
});

test('calls, refusals, and rows left undone are too much of a run, whatever time it took', () => {
  expect(mostSheetsCalls(60)).toBe(14);
  expect(mostSheetsCalls(61)).toBe(19);
  const all = run({ chatCalls: 403, sheetsCalls: 30, tooMany: 1, undone: 1, longestLockMs: 2_000 });
  expect(beyond(all, USUAL, [])).toHaveLength(5);
});
