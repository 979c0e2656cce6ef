/** What the sidebar's schedule view asks for. */

import { estimateSeconds, LIMITS } from '../chat/pacing';
import { taken } from '../plan/plan';
import type { Answer, Every, ScheduleView } from '../protocol';
import { allSchedules, backgroundSeconds, type Schedule } from '../schedule/schedule';
import { seenKey } from '../schedule/seen';
import { said } from '../texts/said';
import {
  arrangeTriggers,
  forgetNotices,
  keepSchedule,
  readNotice,
  startAfresh,
} from './automation';
import { language } from './catalogues';
import { LOG_KEY, readLogSettings } from './log-sheet';
import { documentStore, me } from './ports';
import { REQUESTS } from './requests';
import { ownerSaw } from './seen';
import { answer, open, readPlan, sheetOr404, troubled } from './sidebar-calls';
import { areThere, isBound, knownBound, neededFor } from './triggers';

const HOUR_MS = 3_600_000;
const FINEST_MS = 5 * 60_000;

function viewOf(sheetId: number): ScheduleView {
  const opened = open(sheetOr404(sheetId));
  const { person, properties } = opened;
  const schedules = allSchedules(documentStore().all());
  const schedule = schedules.get(sheetId);
  const mine = schedule?.tag === person.tag;
  const rows = taken(readPlan(opened).plan, 'ready', person.tag).length;
  const own = [...schedules.values()].filter((one) => one.tag === person.tag);
  return {
    schedule: schedule
      ? {
          by: schedule.by,
          mine,
          every: schedule.every,
          onForm: schedule.onForm,
          tell: schedule.tell,
          paused: schedule.paused,
          lastStartedAt: schedule.lastStartedAt,
          triggersThere: !mine || areThere(neededFor(own, false, knownBound() ?? false)),
        }
      : null,
    bound: knownBound(),
    estimates: {
      rows,
      addOnSeconds: backgroundSeconds(rows, LIMITS.spaceWrites, HOUR_MS),
      boundSeconds: backgroundSeconds(rows, LIMITS.spaceWrites, FINEST_MS),
      sidebarSeconds: estimateSeconds(rows, 0),
    },
    notice: notice(),
    log: readLogSettings(properties[LOG_KEY]),
  };
}

function notice(): ScheduleView['notice'] {
  const kept = readNotice();
  if (!kept) return null;
  const { said: sentence, at, link } = kept;
  return {
    said: said(sentence.code, sentence.values ?? {}),
    at: Number(at) || 0,
    ...(link?.startsWith('https://script.google.com/') ? { link } : {}),
  };
}

export function readSchedule(input: unknown): Answer<ScheduleView> {
  return answer(REQUESTS.sheet, input, ({ sheetId }) => viewOf(sheetId));
}

export function saveSchedule(input: unknown): Answer<ScheduleView> {
  return answer(REQUESTS.schedule, input, ({ sheetId, every, onForm, tell }) => {
    const sheet = sheetOr404(sheetId);
    const person = me();
    if (every?.kind === 'minutes' && !isBound()) throw troubled('onlyHourly');
    keepMine(
      sheetId,
      (before): Schedule => ({
        tag: person.tag,
        by: person.shown,
        sheetName: sheet.getName(),
        locale: language().locale,
        every: every as Every | null,
        onForm,
        tell,
        since: Date.now(),
        lastStartedAt: before?.lastStartedAt ?? 0,
        paused: null,
      }),
    );
    ownerSaw(sheet);
    startAfresh(sheetId, false);
    return viewOf(sheetId);
  });
}

function keepMine(
  sheetId: number,
  change: (before: Schedule | undefined) => Schedule | null,
): void {
  const others = keepSchedule(sheetId, change);
  if (others) throw troubled('notYourSchedule', { by: others.by });
}

export function removeSchedule(input: unknown): Answer<ScheduleView> {
  return answer(REQUESTS.sheet, input, ({ sheetId }) => {
    keepMine(sheetId, () => null);
    documentStore().remove(seenKey(sheetId));
    forgetNotices();
    return viewOf(sheetId);
  });
}

export function resumeSchedule(input: unknown): Answer<ScheduleView> {
  return answer(REQUESTS.sheet, input, ({ sheetId }) => {
    const schedule = allSchedules(documentStore().all()).get(sheetId);
    if (!schedule) return viewOf(sheetId);
    if (schedule.tag === me().tag) startAfresh(sheetId, schedule.onForm);
    keepMine(sheetId, (before) => ({ ...(before ?? schedule), paused: null, since: Date.now() }));
    ownerSaw(sheetOr404(sheetId));
    return viewOf(sheetId);
  });
}

/** The run goes on by a timer: the sidebar may be closed. */
export function finishInBackground(input: unknown): Answer<ScheduleView> {
  return answer(REQUESTS.sheet, input, ({ sheetId }) => {
    startAfresh(sheetId, false);
    arrangeTriggers(me().tag);
    return viewOf(sheetId);
  });
}

export function saveLog(input: unknown): Answer<ScheduleView> {
  return answer(REQUESTS.log, input, ({ sheetId, on, most }) => {
    documentStore().set({ [LOG_KEY]: JSON.stringify({ on, most }) });
    return viewOf(sheetId);
  });
}
