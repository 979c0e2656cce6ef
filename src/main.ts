/** Every function that Apps Script may call, a line each: menu, sidebar calls, triggers, other scripts. */
import * as automation from './google/automation';
import * as cards from './google/card-calls';
import * as menu from './google/menu';
import * as others from './google/other-scripts';
import * as questions from './google/question-calls';
import * as remedies from './google/remedy-calls';
import * as schedule from './google/schedule-calls';
import * as setup from './google/setup-calls';
import * as sidebar from './google/sidebar-calls';

/** When somebody installs the add-on: the menu is there at once. */
export function onInstall(): void {
  menu.addMenu();
}

/** When a spreadsheet is opened. Runs without any permission. */
export function onOpen(): void {
  menu.addMenu();
}

/** Menu: Open. */
export function showSidebar(): void {
  menu.showSidebar();
}

/** Menu: Schedule…, with which the sidebar then opens. */
export function showSchedule(): void {
  menu.showSchedule();
}

/** Menu: Check my setup, with which the sidebar then opens. */
export function showSetup(): void {
  menu.showSetup();
}

/** Menu: Set up new rows. */
export function setUpNewRows(): void {
  menu.setUpNewRows();
}

/** Menu: Make a sample sheet. */
export function makeSample(): void {
  menu.makeSample();
}

/** Sidebar: see `Script` in `protocol.ts` for what each takes and answers. */
export function openSidebar(request: unknown) {
  return sidebar.openSidebar(request);
}

export function look(request: unknown) {
  return sidebar.look(request);
}

export function startRun(request: unknown) {
  return sidebar.start(request);
}

export function runSlice(request: unknown) {
  return sidebar.slice(request);
}

export function stopRun(request: unknown) {
  return sidebar.stop(request);
}

export function listLinks(request: unknown) {
  return sidebar.links(request);
}

export function readRows(request: unknown) {
  return cards.readRows(request);
}

export function listGroups(request: unknown) {
  return cards.listGroups(request);
}

export function makeSampleSheet(request: unknown) {
  return sidebar.makeSampleSheet(request);
}

export function saveMapping(request: unknown) {
  return sidebar.saveMapping(request);
}

export function answerQuestion(request: unknown) {
  return questions.answerQuestion(request);
}

export function chooseHeaderRow(request: unknown) {
  return questions.chooseHeaderRow(request);
}

export function saveSettings(request: unknown) {
  return sidebar.saveSettings(request);
}

export function selectCell(request: unknown) {
  return sidebar.selectCell(request);
}

export function mendRow(request: unknown) {
  return sidebar.mend(request);
}

export function doRemedy(request: unknown) {
  return remedies.doRemedy(request);
}

export function undoRemedy(request: unknown) {
  return remedies.undoRemedy(request);
}

export function takeOver(request: unknown) {
  return sidebar.takeOver(request);
}

export function readRoster(request: unknown) {
  return setup.readRoster(request);
}

export function pourRoster(request: unknown) {
  return setup.pourRoster(request);
}

export function makeRosterSheet(request: unknown) {
  return setup.makeRosterSheet(request);
}

export function checkSetup(request: unknown) {
  return setup.checkSetup(request);
}

export function readSchedule(request: unknown) {
  return schedule.readSchedule(request);
}

export function saveSchedule(request: unknown) {
  return schedule.saveSchedule(request);
}

export function removeSchedule(request: unknown) {
  return schedule.removeSchedule(request);
}

export function resumeSchedule(request: unknown) {
  return schedule.resumeSchedule(request);
}

export function finishInBackground(request: unknown) {
  return schedule.finishInBackground(request);
}

export function saveDark(request: unknown) {
  return sidebar.saveDark(request);
}

export function saveLog(request: unknown) {
  return schedule.saveLog(request);
}

/** Trigger: finishes what its person's runs left, then runs what is due. */
export function onTimer(): void {
  automation.onTimer();
}

/** Trigger: a form answer came in. */
export function onFormAnswer(event: Parameters<typeof automation.onFormAnswer>[0]): void {
  automation.onFormAnswer(event);
}

/** For other scripts: sets up ready rows of a sheet. See docs/automation.md. */
export function setUpRows(request: { sheet: string; rows?: number[] }) {
  return others.setUpRows(request);
}

/** For other scripts: where every sheet stands. See docs/automation.md. */
export function status() {
  return others.status();
}

/** Menu: Stop. */
export function stopFromMenu(): void {
  menu.stop();
}
