/** The menu under Extensions, and what its items do. */
import { runSlice } from '../run/slice';
import { startRun } from '../run/start';
import { said } from '../texts/said';
import { say } from '../texts/say';
import { contextFor, language, me, portsFor, remembered } from './ports';
import { insertSampleSheet } from './sample-sheet';
import { sentence, stop as stopSheet } from './sidebar-calls';

/** A menu item's execution sends nothing new from here on, so that it ends in time before 6 minutes. */
const MENU_RUN_MS = 4.5 * 60_000;
const TOAST_SECONDS = 8;

/** Adds the menu. Works before anybody agreed to anything (`AuthMode.NONE`): it reads nothing. */
export function addMenu(): void {
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem(sentence('menu.open'), 'showSidebar')
    .addItem(sentence('menu.setUpNewRows'), 'setUpNewRows')
    .addItem(sentence('menu.stop'), 'stopFromMenu')
    .addSeparator()
    .addItem(sentence('menu.makeSample'), 'makeSample')
    .addToUi();
}

export function showSidebar(): void {
  const page = HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Rows to Spaces');
  SpreadsheetApp.getUi().showSidebar(page);
}

/** Sets up the ready rows of the active sheet without the sidebar; toasts tell how it goes. */
export function setUpNewRows(): void {
  const startedAt = Date.now();
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
  const { texts } = language();
  const ports = portsFor(sheet, texts);
  const person = me();
  const memory = remembered(ports.stores.document.all(), sheet.getSheetId());
  const context = contextFor(person, memory);
  const budget = { startedAt, stopAt: startedAt + MENU_RUN_MS };
  const tell = (code: string, values: Record<string, string | number> = {}) =>
    toast(say(texts, said(code, values)));

  const started = startRun(ports, context, budget, {
    take: 'ready',
    within: undefined,
    digest: undefined,
  });
  if (started.kind === 'busy') return tell('problem.busy', { by: started.by });
  if (started.kind !== 'started') return tell('problem.restless');
  if (started.total === 0) return tell('menu.nothingToDo');
  tell('menu.started', { n: started.total });
  for (;;) {
    const report = runSlice(ports, context, budget);
    if (report.trouble) return toast(say(texts, report.trouble.said));
    const done = (report.run?.done ?? 0) + (report.run?.partly ?? 0);
    if (report.state === 'ended' || report.state === 'stopped')
      return tell('menu.done', { n: done });
    if (Date.now() + report.waitMs >= budget.stopAt) return tell('menu.left', { n: report.left });
    tell('menu.going', { n: done, total: started.total });
    if (report.waitMs > 0) ports.sleep(report.waitMs);
  }
}

/** Stops the person's run on the active sheet, and their schedule there. */
export function stop(): void {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
  const answer = stopSheet({ sheetId: sheet.getSheetId() });
  const { texts } = language();
  toast(say(texts, answer.ok ? said('menu.stopped') : answer.trouble.said));
}

export function makeSample(): void {
  insertSampleSheet(language().texts);
}

function toast(text: string): void {
  SpreadsheetApp.getActiveSpreadsheet().toast(text, 'Rows to Spaces', TOAST_SECONDS);
}
