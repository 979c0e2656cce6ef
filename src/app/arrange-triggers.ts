/** Sees to it that the triggers are there that a person's schedules and unfinished runs need, and no others. */
import { allSchedules } from '../schedule/schedule';
import { areTimersBlind } from './blind-timers';
import { isLeftOver } from './firing';
import type { Host } from './host';
import { arrange, type By, isBound, knownBound, neededFor, PERSON } from './triggers';

/** In UserProperties, for each spreadsheet: a firing is arranging the triggers. */
const ARRANGING_KEY = 'arranging';
/** Nobody arranges longer: who is still at it by then was ended. */
const ARRANGING_MS = 30_000;

/** Makes and removes triggers. `formMade`: the one for form answers was missing. */
export function arrangeTriggers(host: Host, tag: string, by: By = PERSON): { formMade: boolean } {
  const properties = host.document.all();
  const own = [...allSchedules(properties).values()].filter((schedule) => schedule.tag === tag);
  const sheetIds = host.book.tabs().map(({ id }) => id);
  const unfinished = isLeftOver(properties, sheetIds, tag);
  // To try it takes a timer, which a firing doesn't make for that.
  const bound =
    own.length === 0 && !unfinished
      ? false
      : by.kind === 'firing'
        ? (knownBound(host) ?? false)
        : isBound(host);
  const needed = neededFor(own, unfinished, bound);
  const timerMinutes = areTimersBlind(host) ? 0 : needed.timerMinutes;
  return arrange(host, { ...needed, timerMinutes }, by);
}

/** Marks that a firing is arranging triggers; `again`: another one wants it to be done once more. */
interface Arranging {
  until: number;
  again: boolean;
}

/**
 * The same for many firings that end at once. Each would see no timer and make one; so one of them does it, and looks
 * once more for the others. `trigger`: the one that fires now.
 */
export function arrangeInTurn(
  host: Host,
  tag: string,
  trigger: string | undefined,
): { formMade: boolean } {
  const { user } = host;
  const key = `${ARRANGING_KEY}.${host.book.id()}`;
  const set = (again: boolean) => {
    const arranging: Arranging = { until: host.now() + ARRANGING_MS, again };
    user.set({ [key]: JSON.stringify(arranging) });
  };
  const isMine = host.alone('user', () => {
    const isOthers = readArranging(user.get(key)).until > host.now();
    set(isOthers);
    return !isOthers;
  });
  if (!isMine) return { formMade: false };
  let formMade = false;
  for (let isOver = false; !isOver; ) {
    formMade = arrangeTriggers(host, tag, { kind: 'firing', trigger }).formMade || formMade;
    isOver = host.alone('user', () => {
      const { again } = readArranging(user.get(key));
      if (again) set(false);
      else user.remove(key);
      return !again;
    });
  }
  return { formMade };
}

function readArranging(text: string | undefined): Arranging {
  try {
    const kept = JSON.parse(text ?? 'null') as Partial<Arranging> | null;
    return { until: Number(kept?.until) || 0, again: kept?.again === true };
  } catch {
    return { until: 0, again: false };
  }
}
