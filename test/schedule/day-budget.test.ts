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

test.each([
  ['ann@example.com', 360],
  ['ann@gmail.com', 90],
])('to the millisecond: %s has %i minutes a day', (who, minutes) => {
  const at = (usedMs: number) => book({ day: 1, usedMs }, who);
  const last = (minutes - 6) * MINUTE;
  expect([at(last), at(last + 1)]).toEqual([{ day: 1, usedMs: minutes * MINUTE }, undefined]);
});

test('what an execution didn’t need is given back, and never more than was used', () => {
  const back = (usedMs: number, tookMs: number) => settleBooking({ day: 1, usedMs }, tookMs);
  expect(back(10 * MINUTE, MINUTE)).toEqual({ day: 1, usedMs: 5 * MINUTE });
  expect(back(10 * MINUTE, 6 * MINUTE).usedMs).toBe(10 * MINUTE);
  expect(back(MINUTE, MINUTE).usedMs).toBe(0);
});

test('a day ends at midnight UTC, and what isn’t a number of milliseconds is none', () => {
  const text = JSON.stringify({ day: 20_000, usedMs: 5 });
  const [last, first] = [20_001 * DAY - 1, 20_001 * DAY];
  expect([last, first].map((now) => readBudget(text, now))).toEqual([
    { day: 20_000, usedMs: 5 },
    { day: 20_001, usedMs: 0 },
  ]);
  expect(readBudget(JSON.stringify({ day: 20_000, usedMs: 'x' }), NOON).usedMs).toBe(0);
  expect(readBudget(undefined, NOON)).toEqual({ day: 20_000, usedMs: 0 });
});
