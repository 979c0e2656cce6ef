/** What Apps Script gives the use cases. Nothing is asked for before it is needed: a menu is made without any consent. */
import type { Host } from '../app/host';
import { activeBook } from './book';
import { catalogueFor, language, sidebarTexts } from './catalogues';
import { consent } from './consent';
import { partFile } from './parts';
import { documentStore, isGot, me, pacePorts, portsFor, userStore } from './ports';
import { triggers } from './triggers';

const TITLE = 'Rows to Spaces';
const TOAST_SECONDS = 8;
/** Source: the reference of Spreadsheet.toast: a negative number of seconds. */
const UNTIL_CLOSED = -1;
const LOCK_WAIT_MS = 2_000;

/** The host of this execution. */
export function appsScript(): Host {
  return {
    book: activeBook(),
    hasBook: () => Boolean(SpreadsheetApp.getActiveSpreadsheet()),
    document: documentStore(),
    user: userStore(),
    pace: pacePorts(),
    triggers,
    scriptId: () => ScriptApp.getScriptId(),
    me,
    address: () => Session.getEffectiveUser().getEmail(),
    language,
    sidebarTexts,
    catalogue: catalogueFor,
    part: partFile,
    ports: portsFor,
    alone: (which, work) => {
      const lock = which === 'document' ? LockService.getDocumentLock() : LockService.getUserLock();
      const locked = isGot(lock, LOCK_WAIT_MS);
      try {
        return work();
      } finally {
        if (locked) lock?.releaseLock();
      }
    },
    consent,
    mail: ({ to, subject, text, html }) => {
      MailApp.sendEmail({ to, subject, body: text, htmlBody: html, name: TITLE });
    },
    toast: (text, stays) =>
      SpreadsheetApp.getActiveSpreadsheet().toast(
        text,
        TITLE,
        stays ? UNTIL_CLOSED : TOAST_SECONDS,
      ),
    showSidebar: () => {
      const page = HtmlService.createHtmlOutputFromFile('sidebar').setTitle(TITLE);
      SpreadsheetApp.getUi().showSidebar(page);
    },
    note: (level, entry) => console[level](JSON.stringify(entry)),
    now: () => Date.now(),
    sleep: (ms) => Utilities.sleep(ms),
    uuid: () => Utilities.getUuid(),
  };
}
