/** The time that triggers may run in a day is never used up beyond Google's own limit. */
import fc from 'fast-check';
import { book, readBudget, settleBooking } from '../../src/schedule/day-budget';

const MINUTE = 60_000;
const DAY = 86_400_000;
const NOON = 20_000 * DAY + DAY / 2;

test.each([
  ['ann@example.com', 360],
  ['', 360],
  ['ann@gmail.com', 90],
  ['ann@GoogleMail.com', 90],
])('%s: executions are begun only while a whole one still fits into %i minutes', (who, minutes) => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 6 * MINUTE })), (took) => {
      let budget = readBudget(undefined, NOON);
      let used = 0;
      for (const ms of took) {
        const booked = book(budget, who);
        if (!booked) {
          expect(used).toBeGreaterThan((minutes - 6) * MINUTE);
          break;
        }
        budget = settleBooking(booked, ms);
        used += ms;
      }
      expect(used).toBeLessThanOrEqual(minutes * MINUTE);
    }),
  );
});

test('an execution that was killed counts in full', () => {
  let budget = readBudget(undefined, NOON);
  let begun = 0;
  for (let booked = book(budget, 'ann@gmail.com'); booked; booked = book(budget, 'ann@gmail.com')) {
    budget = booked;
    begun++;
  }
  expect(begun).toBe(15);
});

test('the next day begins with nothing used', () => {
  const text = JSON.stringify({ day: 20_000, usedMs: 5 });
  expect(readBudget(text, NOON).usedMs).toBe(5);
  expect(readBudget(text, NOON + DAY)).toEqual({ day: 20_001, usedMs: 0 });
  for (const bad of ['', 'null', '{}', '[1'])
    expect(readBudget(bad, NOON)).toEqual({ day: 20_000, usedMs: 0 });
});
