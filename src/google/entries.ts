/** What the menu, triggers and other scripts call: each is handed to its use case. */
import { onTrigger } from '../app/background';
import { fromMenu, fromScript } from '../app/consent';
import type { Host } from '../app/host';
import { menuItems, setUpNewRows, stopFromMenu } from '../app/menu';
import { showSidebar } from '../app/open-sidebar';
import { type SetUpRequest, setUpRows, status } from '../app/other-scripts';
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

const ofMenu = (work: (host: Host) => void) => () => {
  const host = appsScript();
  fromMenu(host, () => work(host));
};

/** By the name of the function in `main.ts`. */
export const entries = {
  onInstall: addMenu,
  onOpen: addMenu,
  showSidebar: ofMenu((host) => showSidebar(host)),
  showSchedule: ofMenu((host) => showSidebar(host, 'schedule')),
  showSetup: ofMenu((host) => showSidebar(host, 'setup')),
  showHelp: ofMenu((host) => showSidebar(host, 'help')),
  setUpNewRows: ofMenu(setUpNewRows),
  makeSample: ofMenu(makeSample),
  stopFromMenu: ofMenu(stopFromMenu),
  onTimer: (event: { triggerUid?: string } | undefined) =>
    onTrigger(appsScript(), { trigger: event?.triggerUid }),
  onFormAnswer: (event: GoogleAppsScript.Events.SheetsOnFormSubmit | undefined) =>
    onTrigger(appsScript(), {
      trigger: event?.triggerUid,
      formSheet: () => event?.range?.getSheet().getSheetId(),
    }),
  setUpRows: (request: SetUpRequest) => {
    const host = appsScript();
    return fromScript(host, () => setUpRows(host, request));
  },
  status: () => {
    const host = appsScript();
    return fromScript(host, () => status(host));
  },
};
