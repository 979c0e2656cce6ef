/** The button of the sidebar: begins a run over exactly the rows that were shown. */
import type { StartAnswer, StartRequest } from '../protocol';
import { startRun } from '../run/start';
import { assertAllowed } from './consent';
import type { Host } from './host';
import { type Opened, open, readPlan, sidebarBudget, tabOf } from './opened';
import { areSettingsOfOthers, settingsKey, writeSettings } from './remembered';
import { troubled } from './trouble';
import { rowsWithin, viewAnew, viewOf } from './view';

/** Stamps the rows. What is not as it was shown is shown anew, and nothing begins. */
export function start(
  host: Host,
  { sheetId, which, take, digest, ...chosen }: StartRequest,
): StartAnswer {
  const budget = sidebarBudget(host);
  assertAllowed(host);
  const tab = tabOf(host, sheetId);
  // Who looks at another sheet doesn't mean this one: they are shown what they look at.
  const front = host.book.front();
  if (front.id !== sheetId) return { kind: 'changed', view: viewAnew(host, front) };
  const opened = open(host, tab);
  const within = which === 'all' ? undefined : rowsWithin(host, tab, which, readPlan(opened).plan);
  const leave = new Set(chosen.leave);
  const takeAway = new Set(chosen.takeAway);
  const started = startRun(opened.ports, opened.context, budget, {
    ...{ take, within, digest, leave, takeAway },
    ...{ sure: chosen.sure, ofSpaces: !chosen.onlyPeople },
    byTemplate: chosen.byTemplate,
  });
  switch (started.kind) {
    case 'started':
      if (areSettingsOfOthers(opened.properties, sheetId, opened.person.tag)) takeOn(host, opened);
      return started;
    case 'busy':
      return started;
    case 'much':
      return { kind: started.kind, ...started.much };
    case 'changed':
    case 'questions':
      return { kind: started.kind, view: viewOf(host, opened, which) };
    case 'restless':
      throw troubled('restless');
  }
}

/** What somebody else set was on the page when the person pressed: the settings are theirs as well from now on. */
function takeOn({ document }: Host, { tab, memory, person, properties }: Opened): void {
  const key = settingsKey(tab.id);
  if (document.get(key) !== properties[key]) return;
  document.set({ [key]: writeSettings(memory.settings, person.tag) });
}
