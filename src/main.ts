/** Every function that Apps Script may call, a line each: menu, sidebar calls. */
import * as menu from './google/menu';
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

export function makeSampleSheet(request: unknown) {
  return sidebar.makeSampleSheet(request);
}

export function saveMapping(request: unknown) {
  return sidebar.saveMapping(request);
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
