/** Triggers and what they carry out: firings, mails, form answers, consent that lapsed. */
import { holder } from '../run/lease';
import { readRun, runKey } from '../run/run-record';
import { book, readBudget, settleBooking } from '../schedule/day-budget';
import { type FiringPorts, type FiringReport, fire, want } from '../schedule/firing';
import { consentMail, type Mail, mailFor } from '../schedule/mail';
import { allSchedules, type LocalTime, type Schedule, scheduleKey } from '../schedule/schedule';
import type { Catalogue } from '../texts/catalogue';
import { appendToLog } from './log-sheet';
import {
  cataloguesFor,
  contextFor,
  documentStore,
  language,
  me,
  portsFor,
  remembered,
  userStore,
} from './ports';
import { findSheet } from './sheet';
import { arrange, isBound, neededFor } from './triggers';

const BUDGET_KEY = 'triggerTime';
/** In UserProperties: what kept a firing from working, for the sidebar to show. */
export const NOTICE_KEY = 'notice';
const CONSENT_KEY = 'consentMailedOn';
const DAY_MS = 86_400_000;

/** A timer's firing. */
export function onTimer(): void {
  firing(undefined);
}

/** A form answer came in: its row is set up by whoever of the schedule's owner's executions holds the lease. */
export function onFormAnswer(event: GoogleAppsScript.Events.SheetsOnFormSubmit | undefined): void {
  firing(event?.range?.getSheet().getSheetId());
}

function firing(formSheet: number | undefined): void {
  const startedAt = Date.now();
  if (consentLapsed()) return;
  const spreadsheet =
    SpreadsheetApp.getActiveSpreadsheet() as GoogleAppsScript.Spreadsheet.Spreadsheet | null;
  if (!spreadsheet) {
    // Without a spreadsheet nothing can be read or written; the sidebar says so when it is opened next.
    userStore().set({ [NOTICE_KEY]: JSON.stringify({ code: 'schedule.noSheet', at: startedAt }) });
    console.warn(JSON.stringify({ event: 'firing-without-spreadsheet' }));
    return;
  }
  const user = userStore();
  const person = me();
  const booked = book(readBudget(user.get(BUDGET_KEY), startedAt), person.shown);
  if (!booked) {
    if (formSheet !== undefined)
      want({ document: documentStore(), now: () => startedAt }, formSheet, person.tag);
    user.set({ [NOTICE_KEY]: JSON.stringify({ code: 'schedule.dayIsOver', at: startedAt }) });
    return;
  }
  user.set({ [BUDGET_KEY]: JSON.stringify(booked) });
  let unfinished = true;
  try {
    unfinished = fire(firingPorts(person), person.tag, startedAt, formSheet);
  } catch (thrown) {
    const message = (thrown as Error).message;
    user.set({
      [NOTICE_KEY]: JSON.stringify({ code: 'schedule.failed', at: startedAt, values: { message } }),
    });
    console.error(JSON.stringify({ event: 'firing-failed', name: (thrown as Error).name }));
  }
  arrangeTriggers(person.tag, unfinished);
  const now = readBudget(user.get(BUDGET_KEY), Date.now());
  user.set({ [BUDGET_KEY]: JSON.stringify(settleBooking(now, Date.now() - startedAt)) });
}

/** Makes the triggers be there that this person's schedules and unfinished runs need, and no others. */
export function arrangeTriggers(tag: string, unfinished: boolean): void {
  const own = [...allSchedules(documentStore().all()).values()].filter(
    (schedule) => schedule.tag === tag,
  );
  const bound = own.length > 0 || unfinished ? isBound() : false;
  arrange(neededFor(own, unfinished, bound));
}

function firingPorts(person: ReturnType<typeof me>): FiringPorts {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const zone = spreadsheet.getSpreadsheetTimeZone();
  const properties = documentStore();
  const { texts } = language();
  return {
    now: () => Date.now(),
    sleep: (ms) => Utilities.sleep(ms),
    local: (now) => localTime(now, zone),
    document: properties,
    sheets: () =>
      new Map(spreadsheet.getSheets().map((sheet) => [sheet.getSheetId(), sheet.getName()])),
    open: (sheetId) => {
      const sheet = findSheet(sheetId);
      if (!sheet) throw new Error(`There is no sheet ${sheetId}.`);
      const schedule = allSchedules(properties.all()).get(sheetId);
      const ports = portsFor(sheet, cataloguesFor(schedule?.locale) ?? texts);
      return { ports, context: contextFor(person, remembered(properties.all(), sheetId)) };
    },
    tell: (report) => sendReport(report, spreadsheet.getUrl(), texts),
    logRows: (sheetId, rows) => {
      const sheet = findSheet(sheetId);
      if (!sheet) return;
      const ports = portsFor(sheet, texts);
      appendToLog(rows, person.shown, sheet.getName(), (row) => ports.words(row.outcome.details));
    },
  };
}

/** What the clock of the spreadsheet's time zone shows. */
export function localTime(now: number, zone: string): LocalTime {
  // `u` counts Monday as 1 and Sunday as 7.
  const [day = '', hour = '', minute = ''] = Utilities.formatDate(
    new Date(now),
    zone,
    'u H m',
  ).split(' ');
  return { weekday: Number(day) % 7, minuteOfDay: Number(hour) * 60 + Number(minute) };
}

function sendReport(report: FiringReport, address: string, texts: Catalogue): void {
  send(mailFor(report, address, cataloguesFor(report.locale) ?? texts));
}

/** Mails are a courtesy: without the permission, or past the day's quota, the sheet still says it all. */
function send({ to, subject, text, html }: Mail): void {
  if (!to) return;
  try {
    MailApp.sendEmail({ to, subject, body: text, htmlBody: html, name: 'Rows to Spaces' });
  } catch (thrown) {
    console.warn(JSON.stringify({ event: 'mail-failed', name: (thrown as Error).name }));
  }
}

/**
 * A trigger runs with the consent of who made it. Where that has lapsed, nothing is tried: one mail a day at most
 * asks for it again. Source: the guide on editor add-on triggers.
 */
function consentLapsed(): boolean {
  const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
  if (info.getAuthorizationStatus() !== ScriptApp.AuthorizationStatus.REQUIRED) return false;
  const link = info.getAuthorizationUrl();
  try {
    const user = userStore();
    const today = String(Math.floor(Date.now() / DAY_MS));
    user.set({ [NOTICE_KEY]: JSON.stringify({ code: 'schedule.consent', at: Date.now(), link }) });
    if (user.get(CONSENT_KEY) === today) return true;
    user.set({ [CONSENT_KEY]: today });
    send(consentMail(Session.getEffectiveUser().getEmail(), link, language().texts));
  } catch {
    // Without any consent there is nothing more that could be done or said from here.
  }
  return true;
}

/** Whether any of the person's runs in this document is unfinished. */
export function hasUnfinished(tag: string): boolean {
  const properties = documentStore().all();
  return SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .some((sheet) => readRun(properties[runKey(sheet.getSheetId(), tag)]) !== undefined);
}

/** Keeps a schedule; answers whose it is when it belongs to somebody else. */
export function keepSchedule(
  sheetId: number,
  schedule: Schedule | null,
): { by: string } | undefined {
  const properties = documentStore();
  const before = allSchedules(properties.all()).get(sheetId);
  const person = me();
  if (before && before.tag !== person.tag) return { by: before.by };
  if (schedule) properties.set({ [scheduleKey(sheetId)]: JSON.stringify(schedule) });
  else properties.remove(scheduleKey(sheetId));
  arrangeTriggers(person.tag, hasUnfinished(person.tag));
  return undefined;
}

/** Stop means: nothing starts by itself either, until a person resumes it. */
export function pauseSchedule(sheetId: number): void {
  const schedule = allSchedules(documentStore().all()).get(sheetId);
  const person = me();
  if (!schedule || schedule.tag !== person.tag || schedule.paused) return;
  keepSchedule(sheetId, { ...schedule, paused: 'stopped' });
}

/** Who works on the document now, for `status()`. */
export function busy(): { by: string; until: number } | null {
  const held = holder(documentStore().all(), Date.now());
  return held ? { by: held.by, until: held.until } : null;
}
