/** That something runs by itself: when, when next, or why it is paused, in a line and in words. */
import type { JSX } from 'preact';
import type { Every, Scheduled, View } from '../../protocol';
import { openSchedule } from '../schedule';
import { formats, Words, word } from '../words';
import { Icon } from './parts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A Sunday. */
const SUNDAY = Date.UTC(2023, 0, 1);

const PAUSED = {
  stopped: 'schedule.stopped',
  failures: 'schedule.failures',
  changed: 'schedule.changed',
  asking: 'schedule.asking',
  limit: 'schedule.limit',
  wouldGo: 'schedule.wouldGo',
} as const;

/** Review and Done say that a schedule exists: when, when next, or why it is paused; a press leads to it. */
export function ScheduleLine({ sheet }: { sheet: View }): JSX.Element | null {
  const on = sheet.schedule;
  if (on === null) return null;
  const when = { worded: described(on) };
  return (
    <button type="button" class="line schedule-line" onClick={openSchedule}>
      {on.open !== null ? <Icon name="attention" /> : on.paused !== null && <Icon name="pause" />}
      <span class="line-text">
        {on.mine ? (
          <Words code="schedule.line" values={{ when }} />
        ) : (
          <Words
            code="schedule.lineTheirs"
            values={{ by: on.by || { worded: word('someone') }, when }}
          />
        )}{' '}
        {on.open !== null ? (
          <Words
            code={on.open === 'handed' ? 'schedule.handed' : 'schedule.silent'}
            values={{ by: on.by || { worded: word('someone') } }}
          />
        ) : on.paused === null ? (
          <Next on={on} />
        ) : (
          <WhyPaused on={on} />
        )}
      </span>
      <Icon name="forward" />
    </button>
  );
}

/** When it is due next, by the spreadsheet's clock. */
export function Next({ on }: { on: Scheduled }): JSX.Element | null {
  if (on.nextAt === 0) return null;
  const time = format(
    {
      ...{ weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' },
      ...{ timeZone: on.timeZone, timeZoneName: 'short' },
    },
    on.nextAt,
  );
  return <Words code="schedule.next" values={{ time: { worded: time } }} />;
}

export function WhyPaused({ on }: { on: Scheduled }): JSX.Element | null {
  if (on.paused === null) return null;
  if (on.paused === 'stopped' && !on.mine && on.by !== '')
    return <Words code="schedule.pausedBy" values={{ by: on.by }} />;
  return <Words code={PAUSED[on.paused]} />;
}

/** When it runs, inside a sentence. */
export function described({ every, onForm }: Scheduled): string {
  const form = word('schedule.onForm');
  const times = [...(every ? [timesOf(every)] : []), ...(onForm ? [form] : [])];
  return new Intl.ListFormat(formats(), { type: 'conjunction' }).format(times);
}

function timesOf(every: Every): string {
  switch (every.kind) {
    case 'minutes':
      return word('schedule.everyMinutes', { n: every.minutes });
    case 'hour':
      return word('schedule.everyHour');
    case 'day':
      return word('schedule.everyDay', hours(every.hour));
    case 'week':
      return word('schedule.everyWeek', {
        weekday: { worded: weekdayName(every.weekday) },
        ...hours(every.hour),
      });
  }
}

/** Google begins somewhere within the hour. */
function hours(hour: number) {
  return {
    time: { worded: hourName(hour) },
    until: { worded: hourName((hour + 1) % 24) },
  };
}

export function hourName(hour: number): string {
  return format({ hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }, SUNDAY + hour * HOUR_MS);
}

export function weekdayName(weekday: number): string {
  return format({ weekday: 'long', timeZone: 'UTC' }, SUNDAY + weekday * DAY_MS);
}

export function format(options: Intl.DateTimeFormatOptions, instant: number): string {
  return new Intl.DateTimeFormat(formats(), options).format(instant);
}
