/** Every function that Apps Script may call, a line each: menu, sidebar calls, triggers, other scripts. */
import { call } from './google/calls';
import { entries } from './google/entries';

/** When somebody installs the add-on: the menu is there at once. */
export function onInstall(): void {
  entries.onInstall();
}

/** When a spreadsheet is opened. Runs without any permission. */
export function onOpen(): void {
  entries.onOpen();
}

/** Menu: Open. */
export function showSidebar(): void {
  entries.showSidebar();
}

/** Menu: Schedule…, with which the sidebar then opens. */
export function showSchedule(): void {
  entries.showSchedule();
}

/** Menu: Check my setup, with which the sidebar then opens. */
export function showSetup(): void {
  entries.showSetup();
}

/** Menu: Help, with which the sidebar then opens. */
export function showHelp(): void {
  entries.showHelp();
}

/** Menu: Set up new rows. */
export function setUpNewRows(): void {
  entries.setUpNewRows();
}

/** Menu: Make a sample sheet. */
export function makeSample(): void {
  entries.makeSample();
}

/** Sidebar: see `Script` in `protocol.ts` for what each takes and answers. */
export function openSidebar(request: unknown) {
  return call('openSidebar', request);
}

export function look(request: unknown) {
  return call('look', request);
}

export function startRun(request: unknown) {
  return call('startRun', request);
}

export function runSlice(request: unknown) {
  return call('runSlice', request);
}

export function stopRun(request: unknown) {
  return call('stopRun', request);
}

export function readProgress(request: unknown) {
  return call('readProgress', request);
}

export function listLinks(request: unknown) {
  return call('listLinks', request);
}

export function readRows(request: unknown) {
  return call('readRows', request);
}

export function listGroups(request: unknown) {
  return call('listGroups', request);
}

export function makeSampleSheet(request: unknown) {
  return call('makeSampleSheet', request);
}

export function saveMapping(request: unknown) {
  return call('saveMapping', request);
}

export function answerQuestion(request: unknown) {
  return call('answerQuestion', request);
}

export function chooseHeaderRow(request: unknown) {
  return call('chooseHeaderRow', request);
}

export function saveSettings(request: unknown) {
  return call('saveSettings', request);
}

export function selectCell(request: unknown) {
  return call('selectCell', request);
}

export function mendRow(request: unknown) {
  return call('mendRow', request);
}

export function readSpace(request: unknown) {
  return call('readSpace', request);
}

export function doRemedy(request: unknown) {
  return call('doRemedy', request);
}

export function undoRemedy(request: unknown) {
  return call('undoRemedy', request);
}

export function lookUpNames(request: unknown) {
  return call('lookUpNames', request);
}

export function writeAddress(request: unknown) {
  return call('writeAddress', request);
}

export function putPeopleBack(request: unknown) {
  return call('putPeopleBack', request);
}

export function forgetEverything(request: unknown) {
  return call('forgetEverything', request);
}

export function handOver(request: unknown) {
  return call('handOver', request);
}

export function takeOver(request: unknown) {
  return call('takeOver', request);
}

export function readRoster(request: unknown) {
  return call('readRoster', request);
}

export function pourRoster(request: unknown) {
  return call('pourRoster', request);
}

export function makeRosterSheet(request: unknown) {
  return call('makeRosterSheet', request);
}

export function checkSetup(request: unknown) {
  return call('checkSetup', request);
}

export function compareRows(request: unknown) {
  return call('compareRows', request);
}

export function settleDifferences(request: unknown) {
  return call('settleDifferences', request);
}

export function lookAtRun(request: unknown) {
  return call('lookAtRun', request);
}

export function undoRun(request: unknown) {
  return call('undoRun', request);
}

export function tryOnMe(request: unknown) {
  return call('tryOnMe', request);
}

export function deleteTrial(request: unknown) {
  return call('deleteTrial', request);
}

export function listMySpaces(request: unknown) {
  return call('listMySpaces', request);
}

export function bringIn(request: unknown) {
  return call('bringIn', request);
}

export function readSchedule(request: unknown) {
  return call('readSchedule', request);
}

export function saveSchedule(request: unknown) {
  return call('saveSchedule', request);
}

export function removeSchedule(request: unknown) {
  return call('removeSchedule', request);
}

export function resumeSchedule(request: unknown) {
  return call('resumeSchedule', request);
}

export function finishInBackground(request: unknown) {
  return call('finishInBackground', request);
}

export function myChat(request: unknown) {
  return call('myChat', request);
}

export function statusColours(request: unknown) {
  return call('statusColours', request);
}

export function saveDark(request: unknown) {
  return call('saveDark', request);
}

export function saveLog(request: unknown) {
  return call('saveLog', request);
}

export function readPart(request: unknown) {
  return call('readPart', request);
}

/** Trigger: finishes what its person's runs left, then runs what is due. */
export function onTimer(event?: Parameters<typeof entries.onTimer>[0]): void {
  entries.onTimer(event);
}

/** Trigger: a form answer came in. */
export function onFormAnswer(event: Parameters<typeof entries.onFormAnswer>[0]): void {
  entries.onFormAnswer(event);
}

/** For other scripts: sets up ready rows of a sheet. See docs/automation.md. */
export function setUpRows(request: Parameters<typeof entries.setUpRows>[0]) {
  return entries.setUpRows(request);
}

/** For other scripts: where every sheet stands. See docs/automation.md. */
export function status() {
  return entries.status();
}

/** Menu: Stop. */
export function stopFromMenu(): void {
  entries.stopFromMenu();
}
