/** What a row costs: a test that fails when calls of Chat or Sheets go up, or time beyond Chat's quota. */
import path from 'node:path';
import {
  limitSeconds,
  type Measured,
  runAddOn,
  runSample,
  runWorkers,
} from '../../../local/bench/contestants';

const DIST = path.resolve(__dirname, '../../../dist');
const ROWS = 200;
/** Calls of Sheets to start a run, and for every 60 rows begun. */
const SHEETS_CALLS = { start: 8, sixtyRows: 5 };

describe('200 rows of five people, with the sidebar open', () => {
  let measured: Measured;

  beforeAll(() => {
    measured = runAddOn({ rows: ROWS, slower: 1, dist: DIST });
  });

  test('each row costs one set-up and one list of its members, and the run one list of spaces', () => {
    expect(measured.chatCalls).toBe(2 * ROWS + 1);
    expect(measured).toMatchObject({ undone: 0, duplicated: 0 });
  });

  test('every 60 rows begun cost at most 5 calls of Sheets, the start 8', () => {
    const most = SHEETS_CALLS.start + SHEETS_CALLS.sixtyRows * Math.ceil(ROWS / 60);
    expect(measured.sheetsCalls).toBeGreaterThan(0);
    expect(measured.sheetsCalls).toBeLessThanOrEqual(most);
  });

  test('they take at most 1.03 times what the quota takes, and 30 s', () => {
    // What calls cost is drawn: one draw alone is some seconds this way or that.
    const draws = [
      measured,
      ...[2, 3, 4].map((seed) => runAddOn({ rows: ROWS, slower: 1, dist: DIST, seed })),
    ];
    const mean = draws.reduce((sum, { seconds }) => sum + seconds, 0) / draws.length;
    expect(Math.min(...draws.map(({ seconds }) => seconds))).toBeGreaterThanOrEqual(
      limitSeconds(ROWS),
    );
    expect(mean).toBeLessThanOrEqual(1.03 * limitSeconds(ROWS) + 30);
    expect(draws.every(({ tooMany }) => tooMany === 0)).toBe(true);
  });

  test('no lock is held for more than 1.5 s', () => {
    expect(measured.longestLockMs).toBeLessThanOrEqual(1_500);
  });
});

test('where every call takes three times as long, neither the quota nor the 6 minutes are exceeded', () => {
  const measured = runAddOn({ rows: ROWS, slower: 3, dist: DIST });
  expect(measured).toMatchObject({ undone: 0, duplicated: 0, tooMany: 0 });
  expect(measured.longestExecutionSeconds).toBeLessThan(360);
});

describe('killed right after the hundredth set-up, and started again', () => {
  const contest = { rows: ROWS, slower: 1, dist: DIST, killedAfter: 100 };

  test('a run ends with one space for each row', () => {
    expect(runAddOn({ ...contest, again: false }).undone).toBeGreaterThan(0);
    expect(runAddOn(contest)).toMatchObject({ undone: 0, duplicated: 0 });
  });

  test('the sample in a loop makes a space twice, and five workers make several twice', () => {
    expect(runSample(contest)).toMatchObject({ undone: 0, duplicated: 1 });
    const workers = runWorkers(contest);
    expect(workers.undone).toBe(0);
    expect(workers.duplicated).toBeGreaterThan(1);
  });
});
