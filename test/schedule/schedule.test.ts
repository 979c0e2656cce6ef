/** When a schedule is due, whatever Google makes of the minute, and how long rows take by it. */
import fc from 'fast-check';
import {
  allSchedules,
  backgroundSeconds,
  formatStarted,
  isDue,
  type LocalTime,
  nextDue,
  openTo,
  readSchedule,
  type Schedule,
  scheduleKey,
  startedKey,
} from '../../src/schedule/schedule';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
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

const next = (one: Schedule, now: number, clock = local) => nextDue(one, now, clock);
const due = (one: Schedule, now: number, clock = local) => isDue(one, now, clock);

const BERLIN = new Intl.DateTimeFormat('en-GB', {
  ...{ timeZone: 'Europe/Berlin', hourCycle: 'h23' },
  ...{ hour: '2-digit', minute: '2-digit', weekday: 'short' },
});
const berlin = (now: number): LocalTime => {
  const part = Object.fromEntries(
    BERLIN.formatToParts(now).map(({ type, value }) => [type, value]),
  );
  const weekday = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].indexOf(part['weekday'] ?? '');
  return { weekday, minuteOfDay: Number(part['hour']) * 60 + Number(part['minute']) };
};

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

test('what began in the first minute of its hour isn’t due again that day, at whatever second somebody looks', () => {
  for (const every of [
    { kind: 'day', hour: 18 } as const,
    { kind: 'week', weekday: 0, hour: 18 } as const,
  ]) {
    const one = schedule({ every, lastStartedAt: SUNDAY + 18 * HOUR + 67 });
    for (const later of [10 * SECOND, 59 * SECOND, 3 * HOUR + 30 * SECOND]) {
      const now = SUNDAY + 18 * HOUR + later;
      expect(due(one, now)).toBe(false);
      expect(next(one, now)).toBe(SUNDAY + 18 * HOUR + (every.kind === 'day' ? DAY : 7 * DAY));
    }
  }
});

test.each([
  { set: 'forward', from: Date.UTC(2026, 2, 26, 23), until: Date.UTC(2026, 2, 31, 22) },
  { set: 'back', from: Date.UTC(2026, 9, 22, 22), until: Date.UTC(2026, 9, 27, 23) },
])('daily is due once a day, where clocks are set $set, too', ({ set, from, until }) => {
  for (const hour of [0, 1, 2, 3, 18]) {
    let one = schedule({ every: { kind: 'day', hour }, since: from - HOUR });
    const started: number[] = [];
    for (let now = from + 7 * MINUTE; now < until; now += HOUR / 2) {
      const told = next(one, now, berlin);
      if (!due(one, now, berlin)) continue;
      expect(told).toBe(now);
      started.push(Math.floor(berlin(now).minuteOfDay / 60));
      one = { ...one, lastStartedAt: now };
    }
    // Where they are set forward there is no two o’clock: three comes in its place.
    const moved = set === 'forward' && hour === 2 ? 3 : hour;
    expect(started).toEqual([hour, hour, moved, hour, hour]);
  }
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

test.each<[string, Partial<Schedule>, number[]]>([
  ['every five minutes', { every: { kind: 'minutes', minutes: 5 } }, [4 * MINUTE, 5 * MINUTE]],
  ['every half hour', { every: { kind: 'minutes', minutes: 30 } }, [29 * MINUTE, 30 * MINUTE]],
  ['every hour', {}, [55 * MINUTE, HOUR]],
])(
  '%s is due from a little before its time on, and told for its time',
  (_, part, [due0 = 0, told = 0]) => {
    const one = schedule({ ...part, lastStartedAt: SUNDAY + DAY });
    const from = SUNDAY + DAY;
    expect([due(one, from + due0 - 1), due(one, from + due0)]).toEqual([false, true]);
    expect([next(one, from), next(one, from + told), next(one, from + told + 7)]).toEqual([
      ...[from + told, from + told, from + told + 7],
    ]);
  },
);

test.each<[string, Partial<Schedule>, number]>([
  ['hourly', {}, 3 * DAY + HOUR],
  ['every five minutes', { every: { kind: 'minutes', minutes: 5 } }, 3 * DAY + HOUR],
  ['daily', { every: { kind: 'day', hour: 7 } }, 4 * DAY],
  ['weekly', { every: { kind: 'week', weekday: 1, hour: 7 } }, 10 * DAY],
  ['by forms only', { every: null, onForm: true }, 30 * DAY],
  ['at rest', { paused: 'stopped' }, 30 * DAY],
  ['weekly, at rest', { every: { kind: 'week', weekday: 1, hour: 7 }, paused: 'limit' }, 30 * DAY],
])(
  'somebody else may take over a schedule (%s) only once it has been silent for long',
  (_, part, ms) => {
    for (const since of [{}, { lastStartedAt: SUNDAY + DAY }]) {
      const one = schedule({ ...part, ...since });
      const from = SUNDAY + (one.lastStartedAt > 0 ? DAY : 0);
      const open = (after: number) => openTo(one, 'ben@example.com', from + after);
      expect([ms, ms + 1].map(open)).toEqual([null, 'silent']);
    }
  },
);

test('whom it is handed to may take it over at once, however they write their address, and nobody else', () => {
  const one = schedule({ handTo: 'ben@example.com', lastStartedAt: SUNDAY });
  const open = (address: string) => openTo(one, address, SUNDAY + HOUR);
  expect(['ben@example.com', 'Ben@Example.com', 'dan@example.com', ''].map(open)).toEqual([
    ...['handed', 'handed', null, null],
  ]);
  expect(openTo(schedule({ handTo: '' }), '', SUNDAY + HOUR)).toBeNull();
});

test('what isn’t said of a schedule is as 0.1.0 had it, and one without an owner or a beginning is none', () => {
  const read = (kept: object) => readSchedule(JSON.stringify(kept));
  expect(read({ tag: 'ann', since: 5 })).toEqual({
    ...{ tag: 'ann', by: '', sheetName: '', locale: 'en', every: null, onForm: false },
    ...{ tell: 'needed', since: 5, lastStartedAt: 0, paused: null },
  });
  const full = schedule({ onForm: true, tell: 'always', handTo: 'ben@example.com' });
  expect(read(full)).toEqual(full);
  for (const half of [
    { tag: 'ann' },
    { since: 5 },
    { tag: 1, since: 5 },
    { tag: 'ann', since: '5' },
  ])
    expect(read(half)).toBeUndefined();
  expect(read({ ...full, handTo: 7 })).not.toHaveProperty('handTo');
});

test('only a schedule’s own property is one, and what can’t be read of its last run changes nothing', () => {
  const one = schedule({ lastStartedAt: SUNDAY + DAY });
  const text = JSON.stringify(one);
  const started = ['{', 'null', '{"at":"x"}', formatStarted(SUNDAY + DAY, 'x'), ''];
  for (const at of started)
    expect([...allSchedules({ [scheduleKey(7)]: text, [startedKey(7)]: at })]).toEqual([[7, one]]);
  expect(allSchedules({ 'scheduled.77': text, 'x.schedule.7': text }).size).toBe(0);
  const unnamed = { [scheduleKey(7)]: text, [startedKey(7)]: formatStarted(SUNDAY + 2 * DAY, '') };
  expect(allSchedules(unnamed).get(7)).toEqual({ ...one, lastStartedAt: SUNDAY + 2 * DAY });
});

test('the time that rows take is that of full firings, an interval each, and of what is left for the last', () => {
  // Four and a half minutes of 60 rows each are 270 a firing.
  const seconds = (rows: number, interval = HOUR) => backgroundSeconds(rows, 60, interval);
  expect([1, 60, 61, 270].map((rows) => seconds(rows))).toEqual([60, 60, 120, 300]);
  expect([271, 540, 541].map((rows) => seconds(rows))).toEqual([3_660, 3_900, 7_260]);
  // A firing every minute is not begun before the one before has ended.
  expect(seconds(271, MINUTE)).toBe(4.5 * 60 + 60);
  // So slow that not one row fits into a firing: one a firing all the same.
  expect(backgroundSeconds(3, 0.1, HOUR)).toBe(2 * 3_600 + 600);
});
