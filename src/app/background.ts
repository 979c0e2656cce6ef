/** What triggers call: whether there is consent and time for a firing, the firing itself, and the triggers for the next. */
import type { SheetPort } from '../placing/sheet';
import { myChatKey, readMyChat } from '../run/my-chat';
import type { Person } from '../run/ports';
import { book as bookTime, readBudget, settleBooking as settleTime } from '../schedule/day-budget';
import { mailFor } from '../schedule/mail';
import { allSchedules } from '../schedule/schedule';
import { type Said, said } from '../texts/said';
import { arrangeInTurn } from './arrange-triggers';
import { timerIsBlind, timerSees } from './blind-timers';
import { fire } from './firing';
import { type FiringPorts, want } from './firing-ports';
import type { Host } from './host';
import { logRows } from './log';
import { failed, forgetNotices, hasConsentLapsed, notice, send, tellConsent } from './notices';
import { contextFor, remembered } from './remembered';
import { localTime } from './schedule-kept';
import { readThrown } from './thrown';

/** In UserProperties: how long the person's triggers ran today. */
const BUDGET_KEY = 'triggerTime';

/** Troubles that end when the person allows what is missing. */
const MENDED_BY_CONSENT = new Set(['problem.consentMissing', 'problem.permissionMissing']);

/** What called a trigger's function. */
export interface TriggerEvent {
  /** The id of the trigger, where Google says it. */
  trigger: string | undefined;
  /** The id of the sheet that a form answered into; left out: a timer fired. */
  formSheet?: () => number | undefined;
}

/** A firing of a trigger. */
export function onTrigger(host: Host, { trigger, formSheet }: TriggerEvent): void {
  const startedAt = host.now();
  if (hasConsentLapsed(host)) return;
  let booked = false;
  try {
    // Without a spreadsheet nothing can be read or written; the sidebar says so when it is opened next.
    if (!host.hasBook()) {
      timerIsBlind(host, trigger);
      return;
    }
    if (!formSheet) timerSees(host);
    const person = host.me();
    const answered = formSheet?.();
    booked = book(host, startedAt, person.shown);
    if (booked) work(host, person, startedAt, answered, trigger);
    else dayIsOver(host, person, startedAt, answered);
  } catch (thrown) {
    host.note('error', { event: 'firing-failed', name: (thrown as Error).name });
    const { said: sentence, remedy } = readThrown(thrown, 'schedule.failed');
    if (remedy === 'give-permission') tellConsent(host);
    else failed(host, sentence);
  }
  if (booked) settleBooking(host, host.now() - startedAt);
}

function work(
  host: Host,
  person: Person,
  startedAt: number,
  formSheet: number | undefined,
  trigger: string | undefined,
): void {
  const ports = firingPorts(host, person, startedAt);
  fire(ports, person.tag, startedAt, formSheet);
  if (arrangeInTurn(host, person.tag, trigger).formMade) {
    // Somebody had deleted it: answers that came meanwhile called nobody.
    wantForms(ports, person.tag);
    // What stopped everything just now would stop it again, and is told: the next timer looks after them.
    if (ports.trouble === undefined) fire(ports, person.tag, startedAt, undefined);
    arrangeInTurn(host, person.tag, trigger);
  }
  if (ports.trouble === undefined) forgetNotices(host);
}

/** Nothing is begun; what a form asks for is kept for tomorrow. */
function dayIsOver(
  host: Host,
  { tag }: Person,
  startedAt: number,
  formSheet: number | undefined,
): void {
  if (formSheet !== undefined) want(host, formSheet, tag);
  notice(host, { said: said('schedule.dayIsOver'), at: startedAt });
  host.note('warn', { event: 'firing-day-is-over' });
}

/** Books the time of an execution that begins now; false when the day's time would not last for it. */
function book({ user, alone }: Host, now: number, person: string): boolean {
  return alone('user', () => {
    const booked = bookTime(readBudget(user.get(BUDGET_KEY), now), person);
    if (booked) user.set({ [BUDGET_KEY]: JSON.stringify(booked) });
    return booked !== undefined;
  });
}

function settleBooking({ user, alone, now }: Host, tookMs: number): void {
  alone('user', () => {
    const budget = readBudget(user.get(BUDGET_KEY), now());
    user.set({ [BUDGET_KEY]: JSON.stringify(settleTime(budget, tookMs)) });
  });
}

/** Asks for a run on every sheet whose form answers this person's schedules wait for. */
function wantForms(ports: FiringPorts, tag: string): void {
  for (const [sheetId, schedule] of allSchedules(ports.document.all()))
    if (schedule.tag === tag && schedule.onForm && !schedule.paused) want(ports, sheetId, tag);
}

/** What a firing needs, out of what the host gives; `trouble`: what was shown last. */
function firingPorts(
  host: Host,
  person: Person,
  startedAt: number,
): FiringPorts & { trouble: Said | undefined } {
  const { document } = host;
  const { texts } = host.language();
  // A sheet that a firing comes to again is read anew: one that is opened again may answer as it was the first time.
  const sheets = new Map<number, SheetPort>();
  const portsOf = (sheetId: number) => {
    const tab = host.book.find(sheetId);
    if (!tab) return undefined;
    const sheet = sheets.get(sheetId) ?? tab.port();
    sheets.set(sheetId, sheet);
    const { locale } = allSchedules(document.all()).get(sheetId) ?? {};
    return { tab, ports: host.ports(sheet, host.catalogue(locale) ?? texts) };
  };
  const consentLink = (trouble: Said | undefined) =>
    trouble && MENDED_BY_CONSENT.has(trouble.code) ? host.consent.link() : undefined;
  const ports: FiringPorts & { trouble: Said | undefined } = {
    trouble: undefined,
    now: host.now,
    sleep: host.sleep,
    uuid: host.uuid,
    local: (at) => localTime(host, at),
    document,
    user: host.user,
    bookId: host.book.id(),
    alone: (doing) => host.alone('document', doing),
    sheets: () => new Map(host.book.tabs().map((tab) => [tab.id, tab.name()])),
    open: (sheetId) => {
      const opened = portsOf(sheetId);
      if (!opened) throw new Error(`There is no sheet ${sheetId}.`);
      const properties = document.all();
      const context = contextFor(host, person, remembered(properties, sheetId));
      const myChat = readMyChat(properties[myChatKey(sheetId, person.tag)], opened.ports.seals);
      return { ports: opened.ports, context: { ...context, myChat } };
    },
    explain: (thrown) => readThrown(thrown, 'schedule.failed'),
    show: (trouble) => {
      ports.trouble = trouble;
      const link = consentLink(trouble);
      notice(host, { said: trouble, at: startedAt, ...(link ? { link } : {}) });
    },
    tell: (report) => {
      const words = host.catalogue(report.locale) ?? texts;
      const mail = mailFor(report, host.book.url(), words, consentLink(report.trouble));
      send(host, { ...mail, to: person.shown || report.to });
    },
    logRows: (sheetId, rows) => {
      const opened = rows.length > 0 ? portsOf(sheetId) : undefined;
      if (opened) logRows(host, opened.tab, opened.ports, person, rows);
    },
    log: (entry) => host.note('log', entry),
  };
  return ports;
}
