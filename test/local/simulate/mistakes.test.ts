/** Whether a simulated run sees mistakes of the script's own, which it tells as if Google had thrown them. */
import type { World } from '../../../local/apps-script';
import { createMistakeReader } from '../../../local/simulate/mistakes';

test('a mistake of the script’s own is told once, and what Google throws is none', () => {
  const logs: World['logs'][number][] = [];
  const log = (entry: object) =>
    void logs.push({
      ...{ at: 0, person: 'ann@example.com', function: 'runSlice', level: 'error' },
      parts: [JSON.stringify(entry)],
    });
  const read = createMistakeReader({ logs });
  log({ event: 'unexpected', name: 'Exception' });
  expect(read()).toEqual([]);
  log({ event: 'unexpected', name: 'TypeError' });
  log({ event: 'slice-ended', state: 'going' });
  expect(read().map(({ what }) => what)).toEqual(['runSlice met a TypeError']);
  expect(read()).toEqual([]);
  logs.splice(0, 2);
  log({ event: 'attempt-failed', code: 'schedule.failed', tries: 1, name: 'RangeError' });
  expect(read()).toHaveLength(1);
});
