/** When a schedule is due, whatever Google makes of the minute, and how long rows take by it. */
import fc from 'fast-check';
import {
  allSchedules,
  backgroundSeconds,
  formatStarted,
  isDue,
  type LocalTime,
  nextDue,
  readSchedule,
  type Schedule,
  scheduleKey,
  startedKey,
} from '../../src/schedule/schedule';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A Sunday's midnight, UTC. */
const SUNDAY = Date.UTC(2026, 0, 4);

const schedule = (part: Partial<Schedule>): Schedule => ({
  tag: 'ann',
  by: 'ann@example.com',
  sheetName: 'Teams',
  locale: 'en',
  every: { kind: 'hour' },
  onForm: false,
  tell: 'needed',
  since: SUNDAY,
  lastStartedAt: 0,
  paused: null,
  ...part,
});

const local = (now: number): LocalTime => ({
  weekday: new Date(now).getUTCDay(),
  minuteOfDay: Math.floor((now % DAY) / MINUTE),
});

const next = (one: Schedule, now: number) => nextDue(one, now, local(now));
const due = (one: Schedule, now: number) => isDue(one, now, local(now));

/** How often it is due at firings `step` apart within `days`, each due firing starting a run. */
function runs(part: Partial<Schedule>, step: number, days: number, from = SUNDAY): number[] {
  const started: number[] = [];
  let one = schedule(part);
  for (let now = from + step; now <= from + days * DAY; now += step)
    if (due(one, now)) {
      started.push(now);
      one = { ...one, lastStartedAt: now };
    }
  return started;
}

test('hourly is due at each hourly firing, also when it comes some minutes early', () => {
  expect(runs({}, HOUR, 1)).toHaveLength(24);
  expect(runs({}, HOUR - 4 * MINUTE, 1).length).toBeGreaterThanOrEqual(24);
  expect(runs({}, 5 * MINUTE, 1).length).toBeLessThanOrEqual(27);
});

test('daily is due once a day, at the first firing in its hour or after', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (hour, shift) => {
      const started = runs({ every: { kind: 'day', hour } }, HOUR, 5, SUNDAY + shift * MINUTE);
      expect(started.length).toBeGreaterThanOrEqual(4);
      for (const now of started) expect(new Date(now).getUTCHours()).toBe(hour);
      expect(new Set(started.map((now) => Math.floor(now / DAY))).size).toBe(started.length);
    }),
  );
});

test('weekly is due once a week, on its day', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 6 }),
      fc.integer({ min: 0, max: 23 }),
      (weekday, hour) => {
        const started = runs({ every: { kind: 'week', weekday, hour } }, HOUR, 21);
        expect(started.length).toBeGreaterThanOrEqual(2);
        expect(started.length).toBeLessThanOrEqual(3);
        for (const now of started) expect(new Date(now).getUTCDay()).toBe(weekday);
      },
    ),
  );
});

test('an hour that was missed is made up for at the next firing', () => {
  const one = schedule({ every: { kind: 'day', hour: 7 }, lastStartedAt: SUNDAY + 7 * HOUR });
  expect(due(one, SUNDAY + DAY + 6 * HOUR)).toBe(false);
  expect(due(one, SUNDAY + DAY + 15 * HOUR)).toBe(true);
});

test('what was switched on after its hour waits for the next day', () => {
  const one = schedule({ every: { kind: 'day', hour: 7 }, since: SUNDAY + 9 * HOUR });
  expect(due(one, SUNDAY + 10 * HOUR)).toBe(false);
  expect(due(one, SUNDAY + DAY + 7 * HOUR)).toBe(true);
});

test('what is paused is never due by the clock', () => {
  expect(runs({ paused: 'stopped' }, HOUR, 3)).toEqual([]);
  expect(runs({ every: null, onForm: true, paused: 'stopped' }, HOUR, 3)).toEqual([]);
});

test('what waits for forms only looks once an hour for answers that nobody took', () => {
  expect(runs({ every: null, onForm: true }, HOUR, 1)).toHaveLength(24);
  expect(runs({ every: null, onForm: false }, HOUR, 1)).toEqual([]);
});

test('a schedule reads back as it was stored; anything else is none', () => {
  const one = schedule({ every: { kind: 'minutes', minutes: 15 }, paused: 'failures' });
  expect(readSchedule(JSON.stringify(one))).toEqual(one);
  for (const text of [undefined, '', 'null', '[]', '{"tag":1}', '{'])
    expect(readSchedule(text)).toBeUndefined();
  const properties = {
    [scheduleKey(7)]: JSON.stringify(one),
    'run.7.ann': '{}',
    'schedule.8': '!',
  };
  expect([...allSchedules(properties)]).toEqual([[7, one]]);
});

test('1,000 rows take about 3 hours as an add-on, and no rows take no time', () => {
  expect(backgroundSeconds(1000, 60, HOUR) / 3600).toBeCloseTo(3, 0);
  expect(backgroundSeconds(0, 60, HOUR)).toBe(0);
  expect(backgroundSeconds(10, 60, HOUR)).toBe(60);
});

test('what is told to be next is when a firing finds it due, and no firing before', () => {
  const every: Schedule['every'][] = [
    { kind: 'day', hour: 7 },
    { kind: 'week', weekday: 1, hour: 7 },
  ];
  for (const one of every.map((each) => schedule({ every: each }))) {
    const at = next(one, SUNDAY + HOUR);
    expect(new Date(at).getUTCHours()).toBe(7);
    expect([due(one, at - MINUTE), due(one, at)]).toEqual([false, true]);
    // Overdue, it is the next firing's.
    expect(next(one, at + DAY)).toBe(at + DAY);
    const ran = { ...one, lastStartedAt: at + 10 * MINUTE };
    expect(next(ran, at + HOUR)).toBe(at + (one.every?.kind === 'week' ? 7 : 1) * DAY);
  }
  expect(next(schedule({ lastStartedAt: SUNDAY + HOUR }), SUNDAY + HOUR)).toBe(SUNDAY + 2 * HOUR);
  expect(next(schedule({ paused: 'stopped' }), SUNDAY)).toBe(0);
  expect(next(schedule({ every: null, onForm: true }), SUNDAY)).toBe(0);
});

test('a run of before the schedule was switched on is none of its runs, nor its name for the sheet', () => {
  const one = schedule({});
  const startedAt = (at: number) => ({
    [scheduleKey(7)]: JSON.stringify(one),
    [startedKey(7)]: formatStarted(at, 'As it was called then'),
  });
  expect(allSchedules(startedAt(SUNDAY)).get(7)).toEqual(one);
  expect(allSchedules(startedAt(SUNDAY + 1)).get(7)).toMatchObject({
    lastStartedAt: SUNDAY + 1,
    sheetName: 'As it was called then',
  });
});
