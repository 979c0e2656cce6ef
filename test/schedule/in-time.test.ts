/** A long execution ends before Google would end it, the earlier the slower Google is. */
import type { Budget, Ports } from '../../src/run/ports';
import { inTime } from '../../src/schedule/in-time';

const SECOND = 1_000;
const LONGEST = 330 * SECOND;

/** Ports of which each call and read takes as long as is said. */
function slow(stopAt = 270 * SECOND) {
  let now = 50 * SECOND;
  const budget: Budget = { startedAt: 50 * SECOND, stopAt: 50 * SECOND + stopAt };
  const took = { call: 0, read: 0 };
  const ports = inTime(
    {
      now: () => now,
      call: () => {
        now += took.call;
        return ['answer'];
      },
      sheet: {
        id: 7,
        read: () => {
          now += took.read;
          return [['cell']];
        },
      },
    } as unknown as Ports,
    budget,
  );
  const call = (ms: number) => {
    took.call = ms;
    expect(ports.call([])).toEqual(['answer']);
  };
  const read = (ms: number) => {
    took.read = ms;
    expect(ports.sheet.read()).toEqual([['cell']]);
  };
  return { call, read, stops: () => budget.stopAt - budget.startedAt, id: ports.sheet.id };
}

test('as long as Google is quick an execution ends when it was to end', () => {
  const { call, read, stops, id } = slow();
  call(2 * SECOND);
  read(1 * SECOND);
  expect([stops(), id]).toEqual([270 * SECOND, 7]);
});

test('a call of 40 seconds has room before the end although none took so long, and 15 seconds are left for the rest', () => {
  const { call, stops } = slow(LONGEST);
  call(1 * SECOND);
  expect(stops()).toBe(LONGEST - 55 * SECOND);
});

test('the slowest call and the slowest read so far are what is reckoned with; four reads come at the end', () => {
  const { call, read, stops } = slow(LONGEST);
  call(60 * SECOND);
  expect(stops()).toBe(LONGEST - 75 * SECOND);
  call(2 * SECOND);
  expect(stops()).toBe(LONGEST - 75 * SECOND);
  read(10 * SECOND);
  expect(stops()).toBe(LONGEST - 115 * SECOND);
  read(1 * SECOND);
  expect(stops()).toBe(LONGEST - 115 * SECOND);
});
