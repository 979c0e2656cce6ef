/**
 * What stands beside the rows of a simulated run: defaults of their sheet, another sheet with a run of its own, spaces of
 * the same name from before, and the time zone. Drawn from a stream of its own, so that everything else stays as it was.
 */
import type { Random } from '../random';
import { type Header, tagOf } from './tags';

export interface Beside {
  /** What empty cells of a named space mean, by their column. */
  defaults: Partial<Record<Header, string>>;
  /** Who is in each named space whose row doesn't name them, as a manager. */
  always: string | undefined;
  /** Whose run is on another sheet, and whether they have a schedule there. */
  elsewhere: { person: string; schedule: boolean } | undefined;
  /** Tags of rows whose names spaces had long before. */
  namesakes: string[];
  /** The spreadsheet's time zone. */
  zone: string;
  /** When the run begins, where that matters: before the clock is changed. Milliseconds since 1970. */
  startAt: number | undefined;
}

/** Nothing of it. */
export const ALONE: Beside = {
  ...{ defaults: {}, always: undefined, elsewhere: undefined, namesakes: [] },
  ...{ zone: 'Etc/UTC', startAt: undefined },
};

/** Chance of each in a run. */
const SHARE = 0.12;
const ZONES = ['America/New_York', 'Europe/Berlin', 'Asia/Kolkata'] as const;
/** When clocks are changed in them: forward and back. */
const CLOCK_CHANGES: Partial<Record<(typeof ZONES)[number], number[]>> = {
  'America/New_York': [Date.UTC(2027, 2, 14, 7), Date.UTC(2027, 10, 7, 6)],
  'Europe/Berlin': [Date.UTC(2027, 2, 28, 1), Date.UTC(2027, 9, 31, 1)],
};
const HOUR_MS = 3_600_000;
/** Most rows that have a namesake. */
const MOST_NAMESAKES = 3;

/** The other sheet, its people and its rows' tags: no other row has one so high. */
export const ELSEWHERE = { name: 'Clubs', tags: ['r800', 'r801', 'r802'] };

/** Of rows with tags up to `lastTag`, run by one of `people`. */
export function drawBeside(random: Random, lastTag: number, people: readonly string[]): Beside {
  const chance = () => random.next() < SHARE;
  const defaults: Beside['defaults'] = chance()
    ? { Managers: 'lead@example.com', 'Welcome message': 'Welcome to all of you' }
    : {};
  const elsewhere = chance()
    ? { person: random.pick(people), schedule: random.next() < 0.5 }
    : undefined;
  const namesakes = chance()
    ? Array.from({ length: random.between(1, MOST_NAMESAKES) }, () =>
        tagOf(random.between(1, lastTag)),
      )
    : [];
  const zone = random.next() < 0.3 ? random.pick(ZONES) : undefined;
  const changes = zone ? CLOCK_CHANGES[zone] : undefined;
  return {
    ...{ defaults, elsewhere, namesakes: [...new Set(namesakes)], zone: zone ?? ALONE.zone },
    always: random.fork('always').next() < SHARE ? 'assistant@example.com' : undefined,
    startAt: changes && random.pick(changes) - random.between(1, 30) * HOUR_MS,
  };
}

/** The cells of the other sheet. */
export function cellsElsewhere(): string[][] {
  return [
    ['Ref', 'Space name', 'Members', 'Owners'],
    ...ELSEWHERE.tags.map((tag, index) => [
      tag,
      `Club ${tag}`,
      `p1.${tag}@example.com, p2.${tag}@example.com`,
      index === 0 ? `p201.${tag}@example.com` : '',
    ]),
  ];
}

/** The minute of the day by the clock of a time zone. */
export function minuteOfDay(at: number, zone: string): number {
  const [hour = 0, minute = 0] = clockOf(zone).format(at).split(':').map(Number);
  return hour * 60 + minute;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const options = { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const clock = new Intl.DateTimeFormat('en-GB', options);
  clocks.set(timeZone, clock);
  return clock;
}

/** The day that is so many days after this moment’s by the calendar of a time zone, as ISO 8601 writes it. */
export function dayAfter(at: number, days: number, zone: string): string {
  // Counted by dates: where clocks are set back a day has 25 hours, and 24 later may still be the same.
  const date = new Date(new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(at));
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

const QUARTER_MS = 15 * 60_000;

/** Whether the clock of the zone came to this hour, as the first moment of a day that is so late, after `from`. */
export function cameTo(hour: number, from: number, until: number, zone: string): boolean {
  const isLate = (at: number) => minuteOfDay(at, zone) >= hour * 60;
  const isNewDay = (at: number) => minuteOfDay(at, zone) < minuteOfDay(at - QUARTER_MS, zone);
  for (let at = Math.ceil(from / QUARTER_MS) * QUARTER_MS; at <= until; at += QUARTER_MS)
    if (isLate(at) && (!isLate(at - QUARTER_MS) || isNewDay(at))) return true;
  return false;
}

/** Whether clocks are changed in this time. */
export function isClockChanged(from: number, until: number, zone: string): boolean {
  const shift = (at: number) => {
    const utc = Math.floor(at / 60_000) % 1_440;
    return (minuteOfDay(at, zone) - utc + 2_880) % 1_440;
  };
  return shift(from) !== shift(until);
}
