/** A person who switches a schedule on and walks away: time jumps from trigger to trigger until nothing is left to do. */
import type { Answer, Every, Opening, ScheduleRequest, ScheduleView } from '../../src/protocol';
import { roundTripMs, type World } from '../apps-script';
import type { VirtualClock } from '../clock';
import { type Answering, type Calls, NoAnswer } from './answering';
import { rowsOf } from './report';
import { catalogueOf } from './sentence';
import type { SessionEnd } from './session';
import { NOTHING_SEEN, prepare } from './session';

export interface ByTriggerOptions {
  world: World;
  clock: VirtualClock;
  person: string;
  slower: number;
  every: Every;
  /** What the person answers before they switch it on. */
  answering: Answering;
  /** Ends after the first firing. */
  once: boolean;
  /** Where nobody can be added to the first spaces, the person lets the schedule go on. */
  allTheSame: boolean;
}

/** Weekdays as `--by-trigger weekly@monday@7` names them; the script counts Sunday as 0. */
const WEEKDAYS: readonly string[] = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
];

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Firings after which it is given up on, whatever still happens. */
const MOST_FIRINGS = 5_000;

/** What a row's Status says while there is something left to do for it by itself. */
const UNFINISHED = new Set(['', 'Waiting', 'Setting up']);

/** Reads `hourly`, `minutes@5`, `daily@7` or `weekly@monday@7`; undefined: it is none of them. */
export function readEvery(text: string): Every | undefined {
  const [kind, first = '', second = '', ...rest] = text.toLowerCase().split('@');
  if (rest.length > 0) return undefined;
  switch (kind) {
    case 'hourly':
      return first === '' && second === '' ? { kind: 'hour' } : undefined;
    case 'minutes': {
      const minutes = ([5, 10, 15, 30] as const).find((one) => String(one) === first);
      return minutes !== undefined && second === '' ? { kind: 'minutes', minutes } : undefined;
    }
    case 'daily': {
      const hour = readHour(first);
      return hour !== undefined && second === '' ? { kind: 'day', hour } : undefined;
    }
    case 'weekly': {
      const weekday = WEEKDAYS.indexOf(first);
      const hour = readHour(second);
      return weekday >= 0 && hour !== undefined ? { kind: 'week', weekday, hour } : undefined;
    }
    default:
      return undefined;
  }
}

function readHour(text: string): number | undefined {
  return /^\d{1,2}$/.test(text) && Number(text) <= 23 ? Number(text) : undefined;
}

/** Switches the schedule on in the sidebar, closes it, and lets triggers do the rest. */
export function runByTrigger(options: ByTriggerOptions): SessionEnd {
  const { world, clock, person, every } = options;
  const end: SessionEnd = { ...NOTHING_SEEN };

  const call = <T>(name: string, request: object): T | null => {
    const result = world.execute({ function: name, args: [request], person });
    clock.spend(roundTripMs(options.slower));
    if (result.kind !== 'returned') {
      const reason = result.kind === 'threw' ? result.message : 'the execution was ended';
      end.trouble = {
        said: { code: 'connection.noAnswer', values: { reason } },
        remedy: 'check-again',
      };
      return null;
    }
    const answer = result.value as Answer<T>;
    if (answer.ok) return answer.value;
    end.trouble = answer.trouble;
    return null;
  };

  const opening = call<Opening>('openSidebar', {});
  if (!opening) return end;
  end.view = opening.view;
  end.texts = catalogueOf(opening);
  const answering: Calls = (name, request) => {
    const value = call(name, request);
    if (value === null && end.trouble) throw new NoAnswer(end.trouble);
    return value as never;
  };
  try {
    end.view = prepare(opening.view, end, options.answering, answering);
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    return end;
  }
  const { columns, sheet } = end.view;
  if (columns === null || end.question) return end;
  const schedule: ScheduleRequest = { sheetId: sheet.id, every, onForm: false, tell: 'needed' };
  if (!call<ScheduleView>('saveSchedule', schedule)) return end;

  const statuses = () => rowsOf(world.cells(sheet.id), columns.headerRow).map((row) => row.status);
  const isOver = () => !statuses().some((status) => UNFINISHED.has(status));
  const calls = () =>
    Object.entries(world.serviceCalls)
      .filter(([name]) => name.startsWith('UrlFetchApp.') || name.startsWith('Chat.'))
      .reduce((sum, [, count]) => sum + count, 0);
  const isAsking = () =>
    call<ScheduleView>('readSchedule', { sheetId: sheet.id })?.schedule?.paused === 'asking';
  let before = '';
  let movedAt = clock.now();
  for (let firing = 0; firing < MOST_FIRINGS && !isOver(); firing++) {
    const next = world.nextTrigger();
    // Rows that are not to be taken stay as they are: once no row moves and nothing is sent in a whole turn, nothing will.
    if (!next || next.at - movedAt > patienceMs(every)) {
      if (!options.allTheSame || !isAsking()) break;
      // The mail has told them; they look, and say so in the sidebar.
      if (!call<ScheduleView>('resumeSchedule', { sheetId: sheet.id })) return end;
      movedAt = clock.now();
      continue;
    }
    clock.goTo(next.at);
    world.fireDueTriggers();
    const after = `${calls()} ${statuses().join()}`;
    if (after !== before) movedAt = clock.now();
    before = after;
    if (options.once) break;
  }
  if (!isOver() && isAsking()) end.asking = { code: 'sidebar.schedule.asking', values: {} };
  return end;
}

/** How long nothing may happen before it is over: the schedule's own turn, and two hours for Google's shifts. */
function patienceMs(every: Every): number {
  switch (every.kind) {
    case 'minutes':
    case 'hour':
      return 3 * HOUR_MS;
    case 'day':
      return DAY_MS + 2 * HOUR_MS;
    case 'week':
      return 7 * DAY_MS + 2 * HOUR_MS;
  }
}
