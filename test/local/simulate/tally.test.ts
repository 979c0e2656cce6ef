/** What many runs are told to have come to. */
import { countThrown, emptyTally, summaryOf } from '../../../local/simulate/tally';

test('a seed that can’t be played is told as broken, with what it threw', () => {
  const tally = emptyTally();
  countThrown(tally, 4711, new RangeError('The row is outside the sheet.'));
  expect(tally).toMatchObject({ runs: 1, brokenRuns: 1 });
  const told = summaryOf(tally, 1).join('\n');
  expect(told).toContain('4711');
  expect(told).toContain('The row is outside the sheet.');
});
