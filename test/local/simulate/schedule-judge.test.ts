/** Whoever took a schedule over and has no tab finishes by timers, before rows are judged. */
import { gridOf } from '../../../local/simulate/ledger';
import type { Scene } from '../../../local/simulate/schedule-course';
import { letOthersFinish } from '../../../local/simulate/schedule-judge';
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
