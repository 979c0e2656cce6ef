/** What the menu, triggers and other scripts call: each is handed to its use case. */
import { onTrigger } from '../app/background';
import { menuItems, setUpNewRows, stopFromMenu } from '../app/menu';
import { showSidebar } from '../app/open-sidebar';
import { setUpRows, status } from '../app/other-scripts';
import { makeSample } from '../app/sample';
import { appsScript } from './host';

/** Adds the menu. Works before anybody agreed to anything (`AuthMode.NONE`): it reads nothing. */
function addMenu(): void {
  const menu = SpreadsheetApp.getUi().createAddonMenu();
  for (const item of menuItems(appsScript()))
    if (item) menu.addItem(item.text, item.calls);
    else menu.addSeparator();
  menu.addToUi();
}

/** By the name of the function in `main.ts`. */
export const entries = {
  onInstall: addMenu,
  onOpen: addMenu,
  showSidebar: () => showSidebar(appsScript()),
  showSchedule: () => showSidebar(appsScript(), 'schedule'),
  showSetup: () => showSidebar(appsScript(), 'setup'),
  setUpNewRows: () => setUpNewRows(appsScript()),
  makeSample: () => {
    makeSample(appsScript());
  },
  stopFromMenu: () => stopFromMenu(appsScript()),
  onTimer: () => onTrigger(appsScript(), () => undefined),
  onFormAnswer: (event: GoogleAppsScript.Events.SheetsOnFormSubmit | undefined) =>
    onTrigger(appsScript(), () => event?.range?.getSheet().getSheetId()),
  setUpRows: (request: { sheet: string; rows?: number[] }) => setUpRows(appsScript(), request),
  status: () => status(appsScript()),
};
