/** How a turn of a firing ends: the schedule goes on or rests, and its person is told once what matters. */
import { backgroundKey } from '../run/run-record';
import type { FiringReport } from '../schedule/report';
import {
  allSchedules,
  MOST_FAILURES,
  type Pause,
  type Schedule,
  scheduleKey,
} from '../schedule/schedule';
import { type Said, said } from '../texts/said';
import { emptyReport, failuresKey, failuresOf, type Turn } from './firing-ports';

/** Troubles that mend themselves: a mail tells them when they begin, and not at each firing. */
const TOLD_ONCE = ['problem.paused', 'problem.pausedInDoubt'];

/** Pauses the person's schedule on the sheet; false: there is none that isn't paused already. */
function pause(turn: Turn, why: Pause): boolean {
  return turn.firing.alone(() => pauseAlone(turn, turn.firing.document.all(), why));
}

/** The same for whoever is alone with `properties` already. */
function pauseAlone(
  { firing, sheetId, tag }: Turn,
  properties: Record<string, string>,
  why: Pause,
): boolean {
  const kept = allSchedules(properties).get(sheetId);
  if (kept?.tag !== tag || kept.paused) return false;
  const paused: Schedule = { ...kept, paused: why };
  firing.document.set({ [scheduleKey(sheetId)]: JSON.stringify(paused) });
  return true;
}

/** Nobody could be added to the first spaces: the person is asked once, and answers in the sidebar. */
export function ask(turn: Turn, report: FiringReport): void {
  const { firing, sheetId, tag } = turn;
  const paused = pause(turn, 'asking') ? 'asking' : null;
  // The sidebar doesn't leave it to a timer any more: it asks.
  firing.document.remove(backgroundKey(sheetId, tag));
  firing.log({ event: 'run-asks', sheet: sheetId });
  if (report.trouble) firing.show(report.trouble);
  firing.tell({ ...report, paused });
}

/** The sheet is read otherwise than the owner saw: nothing starts, and they are told, until they have looked. */
export function rest(turn: Turn): void {
  const { firing, sheetId, owner } = turn;
  if (!pause(turn, 'changed')) return;
  firing.log({ event: 'reading-changed', sheet: sheetId });
  const trouble = said('schedule.changed', { sheet: owner.sheetName });
  firing.show(trouble);
  firing.tell({ ...emptyReport(owner.sheetName, owner), trouble });
}

/** What a schedule leaves to its owner, for it is more than it may do unseen in a day. */
export interface Beyond {
  /** Rows that wait. */
  rows: number;
  /** Rows with a space that have more new people. */
  adding: number;
  /** Who would be taken out: nobody at all is. */
  wouldGo: NonNullable<FiringReport['wouldGo']>;
}

/** More came, or would go, than may unseen: it waits, and the owner is told, until they have looked. */
export function restBeyond(turn: Turn, { rows, adding, wouldGo }: Beyond): void {
  const { firing, sheetId, owner } = turn;
  if (rows + adding + wouldGo.length === 0) return;
  if (!pause(turn, wouldGo.length > 0 ? 'wouldGo' : 'limit')) return;
  const goers = wouldGo.reduce((sum, { people }) => sum + people.length, 0);
  const sheet = owner.sheetName;
  const tell = (trouble: Said, more: Partial<FiringReport> = {}) => {
    firing.show(trouble);
    firing.tell({ ...emptyReport(sheet, owner), trouble, ...more });
  };
  firing.log({ event: 'limit-reached', sheet: sheetId, rows: rows + adding, wouldGo: goers });
  if (rows > 0) tell(said('schedule.limit', { sheet, n: rows }));
  if (adding > 0) tell(said('schedule.limitPeople', { sheet, n: adding }));
  if (goers > 0) tell(said('schedule.wouldGo', { sheet, n: goers }), { wouldGo });
}

/**
 * Counts failures, pauses where they go on, and tells the person when it matters. `isAsked`: the sheet asks something that
 * only a person can settle.
 */
export function conclude(turn: Turn, report: FiringReport, isAsked = false): void {
  const { firing, sheetId, tag, owner } = turn;
  let failures = 0;
  const rests = firing.alone(() => {
    const properties = firing.document.all();
    if (!report.trouble) {
      firing.document.remove(failuresKey(sheetId, tag));
      return false;
    }
    failures = failuresOf(properties, sheetId, tag) + 1;
    firing.document.set({ [failuresKey(sheetId, tag)]: String(failures) });
    if (failures < MOST_FAILURES) return false;
    pauseAlone(turn, properties, 'failures');
    return true;
  });
  const needed = report.trouble !== undefined || report.needy.length > 0;
  const happened = needed || report.done.length > 0;
  if (!happened) return;
  firing.log({
    event: 'run-concluded',
    sheet: sheetId,
    done: report.done.length,
    needy: report.needy.length,
    left: report.left,
    trouble: report.trouble?.code ?? '',
    paused: rests,
  });
  if (report.trouble) firing.show(report.trouble);
  // What mends itself, or waits for the person, is told when it begins, and when the schedule rests because of it.
  const isToldOnce = isAsked || TOLD_ONCE.includes(report.trouble?.code ?? '');
  const isOldNews = isToldOnce && failures > 1 && !rests;
  if ((owner.tell === 'always' || needed) && !isOldNews)
    firing.tell({ ...report, paused: rests ? 'failures' : null });
}
