/** Runs in which everything goes wrong, always the same; seeds that nobody has played are the night’s. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { excusedShare, JUDGED } from '../../../local/simulate/row-promises';
import { simulateMany } from '../../../local/simulate/simulate-many';
import { simulateRun } from '../../../local/simulate/simulate-run';
import { playSmall, type SmallWorld, smallWorlds } from '../../../local/simulate/small-worlds';
import { neverMet, summaryOf } from '../../../local/simulate/tally';
import { NIGHT } from '../../night';

const DIST = path.resolve(__dirname, '../../../dist');
const FIXED = { seed: 21, runs: NIGHT ? 80 : 48 };
/** Seeds in which a forger has much to do. */
const FORGED = [7, 31, 45];

async function play(seed: number, runs: number) {
  const tally = await simulateMany({ seed, runs, dist: DIST });
  if (tally.brokenRuns > 0) process.stdout.write(`${summaryOf(tally, 1).join('\n')}\n`);
  return tally;
}

test('no promise is broken in runs that are always the same', async () => {
  const tally = await play(FIXED.seed, FIXED.runs);
  expect(tally.runs).toBe(FIXED.runs);
  expect(tally.broken.map(({ seed, broken }) => ({ seed, broken }))).toEqual([]);
  // Everything that Apps Script may call is called.
  const main = readFileSync(path.resolve(__dirname, '../../../src/main.ts'), 'utf8');
  const entries = [...main.matchAll(/^export function (\w+)/gm)].map(([, name]) => name ?? '');
  expect(entries.length).toBeGreaterThan(30);
  // One of the few runs in which somebody decides about a row.
  const { played } = simulateRun(202, { dist: DIST });
  expect(entries.filter((name) => !tally.played[name] && !played[name])).toEqual([]);
  // Of nearly every row the judge can say all that is promised.
  const { [JUDGED]: rows = 0 } = tally.judged;
  expect(rows).toBeGreaterThan(FIXED.runs * 7.5);
  // One sheet that somebody sorted apart is a seventieth of so few rows; of many runs `simulate` itself holds 1 %.
  expect(excusedShare(tally.judged)).toBeLessThan(0.04);
  // They are runs worth playing: faults struck, rows moved, executions were killed and met one another.
  for (const fault of ['lost-answer', 'throws', 'too-many', 'unavailable', 'slow'])
    expect(tally.faults[fault]).toBeGreaterThan(0);
  expect(tally.edits['sort everything']).toBeGreaterThan(0);
  const killed = Object.keys(tally.kills);
  expect(killed.some((kind) => /^after (?:UrlFetchApp|Chat)\./.test(kind))).toBe(true);
  expect(tally.nested).toBeGreaterThan(0);
  expect(tally.stops).toBeGreaterThan(0);
  for (const what of [
    'timers fired',
    'bursts of form answers',
    'form triggers fired',
    'firings late',
    'firings killed',
    'firings within one of the same person',
    'pauses by Stop',
    'triggers deleted by hand',
  ])
    expect(tally.schedules[what]).toBeGreaterThan(0);
  for (const what of [
    'lists of members beyond the first page',
    'spaces that their maker left',
    'people of defaults in spaces',
    'spaces made from another sheet',
    'spaces changed in one’s own Chat',
    'spaces of the same name from before',
    'runs in other time zones',
    'mails that are read',
  ])
    expect(tally.met[what]).toBeGreaterThan(0);
}, 300_000);

test('no call touches a space of others, whatever somebody types into the cells that say whose it is', () => {
  const runs = FORGED.map((seed) =>
    simulateRun(seed, { dist: DIST, undisputed: true, forged: true }),
  );
  expect(runs.flatMap(({ seed, broken }) => (broken.length > 0 ? [{ seed, broken }] : []))).toEqual(
    [],
  );
  const forgeries = runs.map(({ edits }) => edits['forge an outcome'] ?? 0);
  expect(Math.min(...forgeries)).toBeGreaterThan(3);
}, 120_000);

test('no promise is broken in a sample of small worlds, with one disturbance at one call or two around a write', () => {
  const worlds = smallWorlds(DIST).map((world, number) => ({ world, number }));
  const everyOf = (kind: 'set-up' | 'apply' | 'pair', nth: number) => {
    const all = worlds.filter(
      ({ world: { during, second } }) => (second ? 'pair' : during) === kind,
    );
    expect(all.length).toBeGreaterThan(2_000);
    return all.filter((_, index) => index % nth === 0);
  };
  const sample = [...everyOf('set-up', 311), ...everyOf('pair', 1_993), ...everyOf('apply', 503)];
  const broken = sample
    .map(({ world, number }) => playSmall(number, world, DIST))
    .filter((run) => run.broken.length > 0);
  expect(broken.map(({ seed, broken }) => ({ seed, broken }))).toEqual([]);
}, 120_000);

test('a small world is disturbed at the calls that are meant, and looked at again afterwards', () => {
  const kill = { what: 'a kill', when: 'after', call: 30, row: 2 } as const;
  const during = 'set-up';
  const { events, spaces } = playSmall(5, { during, first: kill }, DIST);
  expect(events[0]).toContain('a kill after call 30, at row 2');
  expect(events.filter((event) => event.includes('is killed'))).toHaveLength(1);
  expect(spaces).toBe(3);
  const sort = { what: 'sort everything', later: 1, row: 3 } as const;
  const twice = playSmall(
    6,
    { during, first: { ...kill, what: 'a second tab' }, second: sort },
    DIST,
  );
  expect(twice.events[1]).toContain('sort everything 1 moments later, at row 3');
  expect(twice.edits).toEqual({ 'sort everything': 1 });
});

test('in a small world finished rows are changed, and what is applied meanwhile is disturbed', () => {
  const world = { during: 'apply', first: { what: 'a kill', when: 'after', call: 60, row: 2 } };
  const { events, broken } = playSmall(7, world as SmallWorld, DIST);
  const killed = events.findIndex((event) => event.includes('is killed'));
  const changed = events.findIndex((event) => event.includes('Members of row 4'));
  const ticked = events.findIndex((event) => event.includes('"take":"changes"'));
  expect(changed).toBeGreaterThan(5);
  expect(ticked).toBeGreaterThan(changed);
  expect(events[ticked]).toContain('takeOut users/p3.r01@example.com');
  expect(killed).toBeGreaterThan(ticked);
  expect(broken).toEqual([]);
});

test('a seed plays the same run each time', () => {
  const [one, other] = [simulateRun(7, { dist: DIST }), simulateRun(7, { dist: DIST })];
  expect(other.events).toEqual(one.events);
  expect(one.events.length).toBeGreaterThan(5);
});

test('the summary says what was never met', () => {
  const nothing = neverMet({
    ...emptyCounts,
    serviceCalls: { 'Range.setValues': 4 },
    kills: { 'before Range.setValues': 1 },
  });
  expect(nothing).toContain('a kill after Range.setValues');
  expect(nothing).not.toContain('a kill before Range.setValues');
  expect(nothing).toContain('the fault lost-answer');
  expect(nothing).toContain('the fault same-id-at-once');
  expect(nothing).toContain('form trigger beside a timer');
});

const emptyCounts = {
  runs: 1,
  rows: 0,
  spaces: 0,
  executions: 0,
  played: {},
  nested: 0,
  stops: 0,
  timers: 0,
  lockTroubles: 0,
  brokenRuns: 0,
  faults: {},
  drawn: {},
  edits: {},
  kills: {},
  serviceCalls: {},
  schedules: {},
  met: {},
  judged: {},
  broken: [],
};
