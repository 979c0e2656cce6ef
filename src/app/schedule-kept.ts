/** The schedule of a sheet as it is kept: changed by its owner alone, paused by Stop, begun afresh by a person. */
import type { Instant } from '../plan/instant';
import type { Scheduled } from '../protocol';
import {
  allSchedules,
  type LocalTime,
  nextDue,
  openTo,
  type Schedule,
  scheduleKey,
} from '../schedule/schedule';
import { arrangeTriggers } from './arrange-triggers';
import { failuresKey, want } from './firing-ports';
import type { Host } from './host';
import { forgetNotices } from './notices';
import { busy } from './trouble';

/** A schedule as the sidebar shows it. */
export function scheduled(host: Host, schedule: Schedule, mine: boolean): Scheduled {
  const { by, every, onForm, tell, paused, lastStartedAt } = schedule;
  const now = host.now();
  return {
    ...{ by, mine, every, onForm, tell, paused, lastStartedAt },
    nextAt: nextDue(schedule, now, (at) => localTime(host, at)),
    timeZone: host.book.timeZone(),
    open: mine ? null : openTo(schedule, host.address(), now),
    ...(mine && schedule.handTo ? { handTo: schedule.handTo } : {}),
  };
}

/** A moment by the clock of the spreadsheet. */
export function localTime({ book }: Host, at: Instant): LocalTime {
  // `u` counts Monday as 1 and Sunday as 7.
  const [day = '', hour = '', minute = ''] = book.time(at, 'u H m').split(' ');
  return { weekday: Number(day) % 7, minuteOfDay: Number(hour) * 60 + Number(minute) };
}

/** What is to be written beside a schedule. */
type Beside = (properties: Record<string, string>) => Record<string, string>;

/** Somebody else who keeps one at the same moment is done long before: whoever went on without the lock would lose theirs. */
const TURN_WAIT_MS = 10_000;

/**
 * Keeps a schedule, null: none; answers whose it is when it belongs to somebody else. `takeOver`: one that is open to the
 * person becomes theirs. `beside`: properties that are written with it, at once, so that it never stands without them; told
 * what stands there by then. Throws where others are at it for longer than is waited: nothing is changed then.
 */
export function keepSchedule(
  host: Host,
  sheetId: number,
  change: (before: Schedule | undefined) => Schedule | null,
  { takeOver = false, beside = () => ({}) }: { takeOver?: boolean; beside?: Beside } = {},
): { by: string } | undefined {
  const { document } = host;
  const { tag } = host.me();
  let awaited = false;
  const kept = host.pace.locked('document', TURN_WAIT_MS, () => {
    const properties = document.all();
    const before = allSchedules(properties).get(sheetId);
    const isOpen = takeOver && before && openTo(before, host.address(), host.now()) !== null;
    if (before && before.tag !== tag && !isOpen) return { by: before.by };
    const schedule = change(before);
    awaited = before?.onForm === true && schedule?.onForm === true && !schedule.paused;
    if (schedule)
      document.set({ ...beside(properties), [scheduleKey(sheetId)]: JSON.stringify(schedule) });
    else document.remove(scheduleKey(sheetId));
    return 'kept';
  });
  if (!kept) throw busy('');
  if (kept !== 'kept') return kept;
  if (arrangeTriggers(host, tag).formMade && awaited) {
    // What was answered while the trigger was missing called nobody.
    want(host, sheetId, tag);
    arrangeTriggers(host, tag);
  }
  return undefined;
}

/** A person asks for this sheet's runs: failures before are over. */
export function startAfresh(host: Host, sheetId: number, isFormAwaited: boolean): void {
  const { tag } = host.me();
  host.document.remove(failuresKey(sheetId, tag));
  // Answers that came in while the schedule rested wait for no further one.
  if (isFormAwaited) want(host, sheetId, tag);
  forgetNotices(host);
}

/**
 * Stop means: nothing starts by itself either, until a person resumes it. Answers whether there was one to pause;
 * its triggers are still to be arranged.
 */
export function pauseSchedule(host: Host, sheetId: number): boolean {
  const { document } = host;
  const { tag } = host.me();
  return host.alone('document', () => {
    const schedule = allSchedules(document.all()).get(sheetId);
    if (schedule?.tag !== tag || schedule.paused) return false;
    const paused: Schedule = { ...schedule, paused: 'stopped' };
    document.set({ [scheduleKey(sheetId)]: JSON.stringify(paused) });
    return true;
  });
}
