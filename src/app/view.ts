/** What the sidebar shows of one sheet, read in one go. */
import { type Plan, taken } from '../plan/plan';
import { questionsIn } from '../plan/questions';
import { makeView } from '../plan/view';
import type { View, Which } from '../protocol';
import { limitsThatHold } from '../run/paced';
import { allSchedules } from '../schedule/schedule';
import type { Host, Tab } from './host';
import { type Opened, open, readPlan, sentence } from './opened';
import { rosterMade } from './roster-opened';
import { runView } from './run-view';
import { scheduled } from './schedule-kept';

/** So long a look may ask which rows are hidden, in milliseconds. */
const HIDDEN_WITHIN_MS = 5_000;

/** The sheet as it is now, for whoever has just changed something about it. */
export function viewAnew(host: Host, tab: Tab): View {
  return viewOf(host, open(host, tab), 'all');
}

/** The sheet that was opened, with the rows that `which` means. */
export function viewOf(host: Host, opened: Opened, which: Which): View {
  const { tab, person, memory, properties, ports } = opened;
  const { snapshot, plan } = readPlan(opened);
  const schedule = allSchedules(properties).get(tab.id);
  const view = makeView(plan, snapshot, {
    me: person.shown,
    tag: person.tag,
    sheet: { id: tab.id, name: tab.name() },
    sheets: host.book.tabs().map((one) => ({ id: one.id, name: one.name() })),
    which,
    within: rowsWithin(tab, which, plan),
    hidden: hiddenOf(host, tab, which, plan, person.tag),
    settings: memory.settings,
    limits: limitsThatHold(ports),
    questions: questionsIn(snapshot, memory.answers),
    run: runView(properties, plan, { sheetId: tab.id, me: person, now: host.now() }),
    rosterMade: rosterMade(host, properties, tab.id),
    yes: sentence(host, 'remedy.yes'),
  });
  return {
    ...view,
    schedule: schedule ? scheduled(host, schedule, schedule.tag === person.tag) : null,
  };
}

/** The rows that a person means, counting from 0; undefined: all. */
export function rowsWithin(tab: Tab, which: Which, plan: Plan): ReadonlySet<number> | undefined {
  switch (which) {
    case 'all':
      return undefined;
    case 'selected':
      return tab.selected();
    case 'visible':
      return visibleRows(tab, plan);
  }
}

/** Rows that could be set up, or wait for a person, and are to be seen. */
function visibleRows(tab: Tab, plan: Plan): Set<number> {
  const rows = plan.rows
    .filter(
      ({ place, findings }) =>
        !['skipped', 'odd'].includes(place) && (place !== 'done' || findings.length > 0),
    )
    .map(({ index }) => index);
  const hidden = tab.hidden(rows);
  return new Set(rows.filter((row) => !hidden.has(row)));
}

/** With a filter on, how many of the rows that all would take aren't to be seen. */
function hiddenOf(host: Host, tab: Tab, which: Which, plan: Plan, tag: string): Set<number> {
  if (which !== 'all' || !tab.hasFilter()) return new Set();
  const rows = taken(plan, 'ready', tag).map(({ index }) => index);
  return tab.hidden(rows, host.now() + HIDDEN_WITHIN_MS);
}
