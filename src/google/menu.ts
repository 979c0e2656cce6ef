/** The menu under Extensions, and what its items do. */

import { namesSomebody, taken } from '../plan/plan';
import { holdingBack, questionSaid, questionsIn } from '../plan/questions';
import type { Ports, RunContext } from '../run/ports';
import { runSlice } from '../run/slice';
import { startRun } from '../run/start';
import { inTime } from '../schedule/in-time';
import { FIRING_RUN_MS } from '../schedule/schedule';
import type { Catalogue } from '../texts/catalogue';
import { type Said, said } from '../texts/said';
import { say } from '../texts/say';
import { language } from './catalogues';
import { appendToLog } from './log-sheet';
import { contextFor, me, portsFor, remembered, userStore } from './ports';
import { runView } from './run-view';
import { insertSampleSheet } from './sample-sheet';
import {
  OPEN_WITH_KEY,
  open,
  readPlan,
  sentence,
  stop as stopSheet,
  troubleOf,
} from './sidebar-calls';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const TOAST_SECONDS = 8;

/** Adds the menu. Works before anybody agreed to anything (`AuthMode.NONE`): it reads nothing. */
export function addMenu(): void {
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem(sentence('menu.open'), 'showSidebar')
    .addItem(sentence('menu.setUpNewRows'), 'setUpNewRows')
    .addItem(sentence('menu.schedule'), 'showSchedule')
    .addItem(sentence('menu.stop'), 'stopFromMenu')
    .addSeparator()
    .addItem(sentence('menu.checkSetup'), 'showSetup')
    .addItem(sentence('menu.makeSample'), 'makeSample')
    .addToUi();
}

export function showSidebar(): void {
  const page = HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Rows to Spaces');
  SpreadsheetApp.getUi().showSidebar(page);
}

/** The sidebar, beginning with the schedule. */
export function showSchedule(): void {
  userStore().set({ [OPEN_WITH_KEY]: 'schedule' });
  showSidebar();
}

/** The sidebar, beginning with the check of the setup. */
export function showSetup(): void {
  userStore().set({ [OPEN_WITH_KEY]: 'setup' });
  showSidebar();
}

/**
 * Sets up the ready rows of the active sheet without the sidebar; toasts tell how it goes. What a person should see
 * before is shown in the sidebar instead, and nothing is sent.
 */
export function setUpNewRows(): void {
  const { texts } = language();
  const first = toSeeFirst();
  if (!first) {
    toast(say(texts, runToItsEnd(Date.now(), texts)));
    return;
  }
  userStore().set({ [OPEN_WITH_KEY]: 'review' });
  showSidebar();
  toast(say(texts, first));
}

/** Why the rows are looked at before anything is made: a question, a warning, or a row with nobody in it. */
function toSeeFirst(): Said | undefined {
  try {
    const opened = open(SpreadsheetApp.getActiveSpreadsheet().getActiveSheet());
    const { snapshot, plan } = readPlan(opened);
    const [question] = holdingBack(questionsIn(snapshot, opened.memory.answers));
    if (question) return questionSaid(question);
    const fresh = taken(plan, 'ready', opened.person.tag).filter(
      ({ state }) => state.kind === 'fresh',
    );
    const wants = fresh.some(
      (row) => row.findings.length > 0 || (row.request.kind === 'space' && !namesSomebody(row)),
    );
    return wants ? said('menu.lookFirst') : undefined;
  } catch {
    // The run that follows says what is wrong.
    return undefined;
  }
}

/** Starts and goes on until nothing is left or the execution's time is over; answers how it ended. */
function runToItsEnd(startedAt: number, texts: Catalogue): Said {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
  const budget = { startedAt, stopAt: startedAt + FIRING_RUN_MS };
  const ports = inTime(portsFor(sheet, texts), budget);
  const memory = remembered(ports.stores.document.all(), sheet.getSheetId());
  const context = contextFor(me(), memory);
  try {
    const started = startRun(ports, context, budget, {
      take: 'ready',
      within: undefined,
      digest: undefined,
    });
    if (started.kind === 'busy') return said('problem.busy', { by: started.by });
    const [question] = started.kind === 'questions' ? started.questions : [];
    if (question) return questionSaid(question);
    if (started.kind !== 'started') return said('problem.restless');
    if (started.total > 0) toast(say(texts, said('menu.started', { n: started.total })));
    for (;;) {
      const report = runSlice(ports, context, budget);
      appendToLog(report.latest, context.me.shown, sheet.getName(), (row) =>
        ports.words(row.outcome.details),
      );
      if (report.trouble) return report.trouble.said;
      const done = (report.run?.done ?? 0) + (report.run?.partly ?? 0);
      if (report.state === 'ended' || report.state === 'stopped') {
        if (started.total > 0 || done > 0) return said('menu.done', { n: done });
        return nothingToDo(sheet, ports, context);
      }
      if (Date.now() + report.waitMs >= budget.stopAt) return said('menu.left', { n: report.left });
      toast(say(texts, said('menu.going', { n: done, total: started.total })));
      if (report.waitMs > 0) ports.sleep(report.waitMs);
    }
  } catch (thrown) {
    return troubleOf(thrown).said;
  }
}

/** Why there was nothing to set up: no headers, another person's run that has the rows, or no rows. */
function nothingToDo(sheet: Sheet, ports: Ports, context: RunContext): Said {
  const { snapshot, plan } = readPlan({ ports, context });
  if (!snapshot.columns) return said('problem.noColumns', { sheet: sheet.getName() });
  const about = { sheetId: sheet.getSheetId(), me: context.me, now: Date.now() };
  const run = runView(ports.stores.document.all(), plan, about);
  if (!run || run.mine) return said('menu.nothingToDo');
  const { by, left: n } = run;
  const isAtIt = run.busyUntil + run.expectedBy > 0;
  return isAtIt ? said('problem.busy', { by }) : said('sidebar.review.resting', { by, n });
}

/** Stops the person's run on the active sheet, and their schedule there. */
export function stop(): void {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
  const answer = stopSheet({ sheetId: sheet.getSheetId() });
  const { texts } = language();
  toast(say(texts, answer.ok ? said('menu.stopped') : answer.trouble.said));
}

export function makeSample(): void {
  insertSampleSheet(language().texts, SpreadsheetApp.getActiveSpreadsheet().getActiveSheet());
}

function toast(text: string): void {
  SpreadsheetApp.getActiveSpreadsheet().toast(text, 'Rows to Spaces', TOAST_SECONDS);
}
