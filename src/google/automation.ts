/** Triggers and what they carry out: firings, mails, form answers, consent that lapsed. */

import { holder } from '../run/lease';
import type { Person } from '../run/ports';
import { book as bookTime, readBudget, settleBooking as settleTime } from '../schedule/day-budget';
import { type FiringPorts, failuresKey, fire, isLeftOver, want } from '../schedule/firing';
import { consentMail, failureMail, type Mail, mailFor } from '../schedule/mail';
import { allSchedules, type LocalTime, type Schedule, scheduleKey } from '../schedule/schedule';
import { type Said, said } from '../texts/said';
import { catalogueFor, language } from './catalogues';
import { appendToLog } from './log-sheet';
import { contextFor, documentStore, me, portsFor, remembered, userStore } from './ports';
import { findSheet } from './sheet';
import { readThrown } from './thrown';
import { arrange, isBound, neededFor } from './triggers';

const BUDGET_KEY = 'triggerTime';
/** In UserProperties: what kept a firing from working, for the sidebar to show; of one spreadsheet, or of any. */
const NOTICE_KEY = 'notice';
const CONSENT_KEY = 'consentMailedOn';
const FAILURE_KEY = 'failureMailedOn';
/** In UserProperties, for each spreadsheet: a firing is arranging the triggers. */
const ARRANGING_KEY = 'arranging';
/** Nobody arranges longer: who is still at it by then was ended. */
const ARRANGING_MS = 30_000;
const DAY_MS = 86_400_000;
const LOCK_WAIT_MS = 2_000;

/** What kept a firing from working. */
export interface Notice {
  said: Said;
  at: number;
  /** An address at script.google.com. */
  link?: string;
}

/** A timer's firing. */
export function onTimer(): void {
  firing(undefined);
}

/** A form answer came in: its row is set up by whoever of the schedule's owner's executions holds the lease. */
export function onFormAnswer(event: GoogleAppsScript.Events.SheetsOnFormSubmit | undefined): void {
  firing(event);
}

function firing(event: GoogleAppsScript.Events.SheetsOnFormSubmit | undefined): void {
  const startedAt = Date.now();
  if (consentLapsed()) return;
  let booked = false;
  try {
    const spreadsheet =
      SpreadsheetApp.getActiveSpreadsheet() as GoogleAppsScript.Spreadsheet.Spreadsheet | null;
    // Without a spreadsheet nothing can be read or written; the sidebar says so when it is opened next.
    if (!spreadsheet) {
      failed(said('schedule.noSheet'));
      return;
    }
    const person = me();
    const formSheet = event?.range?.getSheet().getSheetId();
    booked = book(startedAt, person.shown);
    if (booked) work(person, spreadsheet, startedAt, formSheet);
    else dayIsOver(person, spreadsheet, startedAt, formSheet);
  } catch (thrown) {
    console.error(JSON.stringify({ event: 'firing-failed', name: (thrown as Error).name }));
    failed(said('schedule.failed', { message: (thrown as Error).message }));
  }
  if (booked) settleBooking(Date.now() - startedAt);
}

function work(
  person: Person,
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  startedAt: number,
  formSheet: number | undefined,
): void {
  const ports = firingPorts(person, spreadsheet, startedAt);
  fire(ports, person.tag, startedAt, formSheet);
  if (arrangeInTurn(person.tag).formMade) {
    // Somebody had deleted it: answers that came meanwhile called nobody.
    wantForms(ports, person.tag);
    fire(ports, person.tag, startedAt, undefined);
    arrangeInTurn(person.tag);
  }
  if (ports.trouble === undefined) unnotice(spreadsheet.getId());
}

/** Nothing is begun; what a form asks for is kept for tomorrow. */
function dayIsOver(
  { tag }: Person,
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  startedAt: number,
  formSheet: number | undefined,
): void {
  if (formSheet !== undefined)
    want({ document: documentStore(), uuid: () => Utilities.getUuid() }, formSheet, tag);
  notice(spreadsheet.getId(), { said: said('schedule.dayIsOver'), at: startedAt });
  console.warn(JSON.stringify({ event: 'firing-day-is-over' }));
}

/** Books the time of an execution that begins now; false when the day's time would not last for it. */
function book(now: number, person: string): boolean {
  return aloneAs(LockService.getUserLock(), () => {
    const user = userStore();
    const booked = bookTime(readBudget(user.get(BUDGET_KEY), now), person);
    if (booked) user.set({ [BUDGET_KEY]: JSON.stringify(booked) });
    return booked !== undefined;
  });
}

function settleBooking(tookMs: number): void {
  aloneAs(LockService.getUserLock(), () => {
    const user = userStore();
    const budget = readBudget(user.get(BUDGET_KEY), Date.now());
    user.set({ [BUDGET_KEY]: JSON.stringify(settleTime(budget, tookMs)) });
  });
}

/** Does `work` under the lock; without it all the same, rather than not at all. */
function aloneAs<T>(lock: GoogleAppsScript.Lock.Lock | null, work: () => T): T {
  const locked = lock?.tryLock(LOCK_WAIT_MS) ?? false;
  try {
    return work();
  } finally {
    if (locked) lock?.releaseLock();
  }
}

const aloneInDocument = <T>(work: () => T): T => aloneAs(LockService.getDocumentLock(), work);

/** Makes the triggers be there that this person's schedules and unfinished runs need, and no others. */
export function arrangeTriggers(tag: string): { formMade: boolean } {
  const properties = documentStore().all();
  const own = [...allSchedules(properties).values()].filter((schedule) => schedule.tag === tag);
  const unfinished = isLeftOver(properties, sheetNames().keys(), tag);
  const bound = own.length > 0 || unfinished ? isBound() : false;
  return arrange(neededFor(own, unfinished, bound));
}

/** Asks for a run on every sheet whose form answers this person's schedules wait for. */
function wantForms(ports: FiringPorts, tag: string): void {
  for (const [sheetId, schedule] of allSchedules(ports.document.all()))
    if (schedule.tag === tag && schedule.onForm && !schedule.paused) want(ports, sheetId, tag);
}

/** Marks that a firing is arranging triggers; `again`: another one wants it to be done once more. */
interface Arranging {
  until: number;
  again: boolean;
}

/**
 * The same for one of many firings that end at once, each of which would make a timer because it sees none: while one
 * is at it, the others leave it to that one to look once more.
 */
function arrangeInTurn(tag: string): { formMade: boolean } {
  const key = `${ARRANGING_KEY}.${SpreadsheetApp.getActiveSpreadsheet().getId()}`;
  const user = userStore();
  const set = (again: boolean) => {
    const arranging: Arranging = { until: Date.now() + ARRANGING_MS, again };
    user.set({ [key]: JSON.stringify(arranging) });
  };
  const isMine = aloneAs(LockService.getUserLock(), () => {
    const isOthers = readArranging(user.get(key)).until > Date.now();
    set(isOthers);
    return !isOthers;
  });
  if (!isMine) return { formMade: false };
  let formMade = false;
  for (let isOver = false; !isOver; ) {
    formMade = arrangeTriggers(tag).formMade || formMade;
    isOver = aloneAs(LockService.getUserLock(), () => {
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

function sheetNames(): Map<number, string> {
  return new Map(
    SpreadsheetApp.getActiveSpreadsheet()
      .getSheets()
      .map((sheet) => [sheet.getSheetId(), sheet.getName()]),
  );
}

function firingPorts(
  person: Person,
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  startedAt: number,
): FiringPorts & { trouble: Said | undefined } {
  const zone = spreadsheet.getSpreadsheetTimeZone();
  const properties = documentStore();
  const { texts } = language();
  const textsOf = (sheetId: number) =>
    catalogueFor(allSchedules(properties.all()).get(sheetId)?.locale) ?? texts;
  const ports: FiringPorts & { trouble: Said | undefined } = {
    trouble: undefined,
    now: () => Date.now(),
    sleep: (ms) => Utilities.sleep(ms),
    uuid: () => Utilities.getUuid(),
    local: (now) => localTime(now, zone),
    document: properties,
    alone: aloneInDocument,
    sheets: sheetNames,
    open: (sheetId) => {
      const sheet = findSheet(sheetId);
      if (!sheet) throw new Error(`There is no sheet ${sheetId}.`);
      return {
        ports: portsFor(sheet, textsOf(sheetId)),
        context: contextFor(person, remembered(properties.all(), sheetId)),
      };
    },
    explain: (thrown) => readThrown(thrown, 'schedule.failed'),
    show: (trouble) => {
      ports.trouble = trouble;
      notice(spreadsheet.getId(), { said: trouble, at: startedAt });
    },
    tell: (report) => {
      const mail = mailFor(report, spreadsheet.getUrl(), catalogueFor(report.locale) ?? texts);
      send({ ...mail, to: person.shown || report.to });
    },
    logRows: (sheetId, rows) => {
      const sheet = rows.length > 0 ? findSheet(sheetId) : undefined;
      if (!sheet) return;
      const { words } = portsFor(sheet, textsOf(sheetId));
      appendToLog(rows, person.shown, sheet.getName(), (row) => words(row.outcome.details));
    },
    log: (entry) => console.log(JSON.stringify(entry)),
  };
  return ports;
}

/** A firing that could not even begin: kept for the sidebar, and mailed once a day at most. */
function failed(because: Said): void {
  try {
    const at = Date.now();
    userStore().set({ [NOTICE_KEY]: JSON.stringify({ said: because, at } satisfies Notice) });
    console.warn(JSON.stringify({ event: 'firing-impossible', code: because.code }));
    if (!isFirstToday(FAILURE_KEY)) return;
    send(failureMail(Session.getEffectiveUser().getEmail(), because, language().texts));
  } catch (thrown) {
    console.error(JSON.stringify({ event: 'telling-failed', name: (thrown as Error).name }));
  }
}

/** Whether this is asked for the first time today under `key`. */
function isFirstToday(key: string): boolean {
  const today = String(Math.floor(Date.now() / DAY_MS));
  const user = userStore();
  if (user.get(key) === today) return false;
  user.set({ [key]: today });
  return true;
}

const noticeKey = (spreadsheetId: string) => `${NOTICE_KEY}.${spreadsheetId}`;

function notice(spreadsheetId: string, what: Notice): void {
  userStore().set({ [noticeKey(spreadsheetId)]: JSON.stringify(what) });
}

function unnotice(spreadsheetId: string): void {
  const user = userStore();
  const all = user.all();
  for (const key of [NOTICE_KEY, noticeKey(spreadsheetId)])
    if (all[key] !== undefined) user.remove(key);
}

/** A person has seen to it: what was noticed before is over. */
export function forgetNotices(): void {
  unnotice(SpreadsheetApp.getActiveSpreadsheet().getId());
}

/** What kept this person's firings from working lately, here or where no spreadsheet was to be had. */
export function readNotice(): Notice | null {
  const all = userStore().all();
  const id = SpreadsheetApp.getActiveSpreadsheet().getId();
  const notices = [all[NOTICE_KEY], all[noticeKey(id)]].flatMap((text) => {
    try {
      const kept = JSON.parse(text ?? 'null') as Partial<Notice> | null;
      return typeof kept?.said?.code === 'string' ? [kept as Notice] : [];
    } catch {
      return [];
    }
  });
  return notices.sort((one, other) => other.at - one.at)[0] ?? null;
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
  console.warn(JSON.stringify({ event: 'consent-lapsed' }));
  try {
    const kept: Notice = { said: said('schedule.consent'), at: Date.now(), link };
    userStore().set({ [NOTICE_KEY]: JSON.stringify(kept) });
    if (!isFirstToday(CONSENT_KEY)) return true;
    send(consentMail(ownAddress(), link, language().texts));
  } catch (thrown) {
    // Without any consent there is nothing more that could be done or said from here.
    console.error(JSON.stringify({ event: 'telling-failed', name: (thrown as Error).name }));
  }
  return true;
}

/** The address of who runs this; as the own schedule knows it where the account may not say it. */
function ownAddress(): string {
  const { tag, shown } = me();
  if (shown) return shown;
  const schedules = [...allSchedules(documentStore().all()).values()];
  return schedules.find((schedule) => schedule.tag === tag)?.by ?? '';
}

/** Keeps a schedule, null: none; answers whose it is when it belongs to somebody else. */
export function keepSchedule(
  sheetId: number,
  change: (before: Schedule | undefined) => Schedule | null,
): { by: string } | undefined {
  const properties = documentStore();
  const person = me();
  let awaited = false;
  const others = aloneInDocument(() => {
    const before = allSchedules(properties.all()).get(sheetId);
    if (before && before.tag !== person.tag) return { by: before.by };
    const schedule = change(before);
    awaited = before?.onForm === true && schedule?.onForm === true && !schedule.paused;
    if (schedule) properties.set({ [scheduleKey(sheetId)]: JSON.stringify(schedule) });
    else properties.remove(scheduleKey(sheetId));
    return undefined;
  });
  if (others) return others;
  if (arrangeTriggers(person.tag).formMade && awaited) {
    // What was answered while the trigger was missing called nobody.
    want({ document: properties, uuid: () => Utilities.getUuid() }, sheetId, person.tag);
    arrangeTriggers(person.tag);
  }
  return undefined;
}

/** A person asks for this sheet's runs: failures before are over. */
export function startAfresh(sheetId: number, isFormAwaited: boolean): void {
  const { tag } = me();
  const document = documentStore();
  document.remove(failuresKey(sheetId, tag));
  // Answers that came in while the schedule rested wait for no further one.
  if (isFormAwaited) want({ document, uuid: () => Utilities.getUuid() }, sheetId, tag);
  forgetNotices();
}

/**
 * Stop means: nothing starts by itself either, until a person resumes it. Answers whether there was one to pause;
 * its triggers are still to be arranged.
 */
export function pauseSchedule(sheetId: number): boolean {
  const properties = documentStore();
  const { tag } = me();
  return aloneInDocument(() => {
    const schedule = allSchedules(properties.all()).get(sheetId);
    if (schedule?.tag !== tag || schedule.paused) return false;
    const paused: Schedule = { ...schedule, paused: 'stopped' };
    properties.set({ [scheduleKey(sheetId)]: JSON.stringify(paused) });
    return true;
  });
}

/** Who works on the document now, for `status()`. */
export function busy(): { by: string; until: number } | null {
  const held = holder(documentStore().all(), Date.now());
  return held ? { by: held.by, until: held.until } : null;
}
