/** Whoever took a schedule over and has no tab finishes by timers, before rows are judged. */
import { randomFrom } from '../../../local/random';
import { gridOf } from '../../../local/simulate/ledger';
import type { Scene } from '../../../local/simulate/schedule-course';
import { letOthersFinish } from '../../../local/simulate/schedule-judge';
import { createSchedules } from '../../../local/simulate/schedules';
import { HEADERS, OUTCOME_HEADERS } from '../../../local/simulate/tags';

/** How many timers come where a row says this, and the `last` of them finishes it. */
function firings(said: Record<string, string>, { takenOver = true, last = 2 } = {}): number {
  const headers = [...HEADERS, ...OUTCOME_HEADERS];
  const row = headers.map((header) => said[header] ?? '');
  const scene = {
    course: { takenOver },
    world: { clock: { now: () => 0 } },
    grid: () => gridOf([headers, row]),
  };
  let fired = 0;
  const fireNext = () => {
    if (fired === 5) return false;
    fired++;
    if (fired === last) row[headers.indexOf('Status')] = 'Done';
    return true;
  };
  const any = letOthersFinish(scene as unknown as Scene, { fireNext });
  expect(any).toBe(fired > 0);
  return fired;
}

const COMING = { Status: 'Setting up', 'Space ID': 'spaces/a' };

test('timers come as long as the people of a space are still to come, or a row waits', () => {
  expect(firings(COMING)).toBe(2);
  expect(firings({ Status: 'Waiting' })).toBe(2);
  expect(firings(COMING, { last: 9 })).toBe(5);
});

test('no timer comes where nothing is under way, or where everybody has a tab', () => {
  expect(firings({ Status: 'Setting up' })).toBe(0);
  expect(firings({ Status: 'Partly done', 'Space ID': 'spaces/a' })).toBe(0);
  expect(firings(COMING, { takenOver: false })).toBe(0);
});

test('whoever takes it over does so when that is answered, whether or not they do anything afterwards', () => {
  const [ann, ben] = ['ann@example.com', 'ben@example.com'];
  const headers = [...HEADERS, ...OUTCOME_HEADERS];
  const said: Record<string, string> = { Ref: 'r01', Status: 'Waiting' };
  const row = headers.map((header) => said[header] ?? '');
  const broken: string[] = [];
  const schedules = createSchedules({
    ...{ plan: { owner: ann }, random: randomFrom(1), other: ben },
    world: { clock: { now: () => 0 }, cells: () => [headers, row] },
    broke: (some: { promise: string }[]) => broken.push(...some.map(({ promise }) => promise)),
  } as never);
  const how = { alone: false, withinResuming: false };
  let firings = 0;
  const finish = () => schedules.letOthersFinish({ fireNext: () => firings++ === 0 } as never);
  schedules.calling(ben, 'saveSchedule', {})(undefined, how);
  expect(finish()).toBe(false);
  schedules.calling(ann, 'removeSchedule', {})({ ok: true, value: {} }, how);
  schedules.calling(ben, 'saveSchedule', {})({ ok: true, value: {} }, how);
  expect(finish()).toBe(true);
  expect(broken).toEqual([]);
  // What is on is its owner's.
  schedules.calling(ann, 'saveSchedule', {})({ ok: true, value: {} }, how);
  schedules.calling(ben, 'saveSchedule', {})({ ok: true, value: {} }, how);
  expect(broken).toEqual(['a schedule is its owner’s']);
});
