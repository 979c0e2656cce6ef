/** What kept a firing from working: kept for the sidebar, and mailed once a day at most. */
import { consentMail, failureMail, type Mail } from '../schedule/mail';
import { allSchedules } from '../schedule/schedule';
import { type Said, said } from '../texts/said';
import { lackingEssential } from './consent';
import type { Host } from './host';

/** In UserProperties: what kept a firing from working, for the sidebar to show; of one spreadsheet, or of any. */
const NOTICE_KEY = 'notice';
const CONSENT_KEY = 'consentMailedOn';
const FAILURE_KEY = 'failureMailedOn';
const DAY_MS = 86_400_000;

/** What kept a firing from working. */
export interface Notice {
  said: Said;
  at: number;
  /** An address at script.google.com. */
  link?: string;
}

const noticeKey = ({ book }: Host) => `${NOTICE_KEY}.${book.id()}`;

/** Keeps a notice about this spreadsheet. */
export function notice(host: Host, what: Notice): void {
  host.user.set({ [noticeKey(host)]: JSON.stringify(what) });
}

/** A person has seen to it, or it works again: what was noticed before is over. */
export function forgetNotices(host: Host): void {
  const all = host.user.all();
  for (const key of [NOTICE_KEY, noticeKey(host)])
    if (all[key] !== undefined) host.user.remove(key);
}

/** What kept this person's firings from working lately, here or where no spreadsheet was to be had. */
export function readNotice(host: Host): Notice | null {
  const all = host.user.all();
  const notices = [all[NOTICE_KEY], all[noticeKey(host)]].flatMap((text) => {
    try {
      const kept = JSON.parse(text ?? 'null') as Partial<Notice> | null;
      return typeof kept?.said?.code === 'string' ? [kept as Notice] : [];
    } catch {
      return [];
    }
  });
  return notices.sort((one, other) => other.at - one.at)[0] ?? null;
}

/** A firing that could not even begin: kept for the sidebar, and mailed once a day at most. */
export function failed(host: Host, because: Said): void {
  try {
    const kept: Notice = { said: because, at: host.now() };
    host.user.set({ [NOTICE_KEY]: JSON.stringify(kept) });
    host.note('warn', { event: 'firing-impossible', code: because.code });
    if (!isFirstToday(host, FAILURE_KEY)) return;
    send(host, failureMail(host.address(), because, host.language().texts));
  } catch (thrown) {
    host.note('error', { event: 'telling-failed', name: (thrown as Error).name });
  }
}

/**
 * A trigger runs with the consent of who made it. Where something essential of it has lapsed, nothing is tried: one
 * mail a day at most asks for it again. Where Google doesn't tell what is missing, the work itself shows it.
 * Source: the guide on editor add-on triggers.
 */
export function hasConsentLapsed(host: Host): boolean {
  if (lackingEssential(host).length === 0) return false;
  tellConsent(host);
  return true;
}

/** Keeps for the sidebar that consent is missing, and mails where it is given. */
export function tellConsent(host: Host): void {
  host.note('warn', { event: 'consent-lapsed' });
  try {
    const link = host.consent.link();
    const kept: Notice = {
      said: said('schedule.consent'),
      at: host.now(),
      ...(link ? { link } : {}),
    };
    host.user.set({ [NOTICE_KEY]: JSON.stringify(kept) });
    if (!isFirstToday(host, CONSENT_KEY)) return;
    send(host, consentMail(ownAddress(host), link, host.language().texts));
  } catch (thrown) {
    // Without any consent there is nothing more that could be done or said from here.
    host.note('error', { event: 'telling-failed', name: (thrown as Error).name });
  }
}

/** Mails are a courtesy: without the permission, or past the day's quota, the sheet still says it all. */
export function send(host: Host, mail: Mail): void {
  if (!mail.to) return;
  try {
    host.mail(mail);
  } catch (thrown) {
    host.note('warn', { event: 'mail-failed', name: (thrown as Error).name });
  }
}

/** Whether this is asked for the first time today under `key`. */
function isFirstToday({ user, now }: Host, key: string): boolean {
  const today = String(Math.floor(now() / DAY_MS));
  if (user.get(key) === today) return false;
  user.set({ [key]: today });
  return true;
}

/** The address of who runs this; as the own schedule knows it where the account may not say it. */
function ownAddress(host: Host): string {
  const { tag, shown } = host.me();
  if (shown) return shown;
  const schedules = [...allSchedules(host.document.all()).values()];
  return schedules.find((schedule) => schedule.tag === tag)?.by ?? '';
}
