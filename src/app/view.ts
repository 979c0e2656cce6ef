/** What the sidebar shows of one sheet, read in one go. */
import { leftOut } from '../extras/extras';
import { filterNotes } from '../plan/filter';
import { type Plan, taken } from '../plan/plan';
import { questionsIn } from '../plan/questions';
import { makeView } from '../plan/view';
import type { View, Which } from '../protocol';
import { limitsThatHold } from '../run/paced';
import { keyOfTakenOut, takenOutOf } from '../run/taken-out';
import { readTrial, trialKey } from '../run/trial';
import { allSchedules } from '../schedule/schedule';
import type { Host, Tab } from './host';
import { type Opened, open, readPlan, sentence } from './opened';
import { rosterMade } from './roster-opened';
import { runView } from './run-view';
import { scheduled } from './schedule-kept';
import { troubled } from './trouble';
import { undoableRun } from './undo';

/** So long a look may ask which rows are hidden, in milliseconds. */
const HIDDEN_WITHIN_MS = 5_000;
/** Longest that is asked which rows are to be seen; and rows between two looks at the clock. */
const VISIBLE_WITHIN_MS = 60_000;
const ASKED_AT_ONCE = 50;

/** The sheet as it is now, for whoever has just changed something about it. */
export function viewAnew(host: Host, tab: Tab): View {
  return viewOf(host, open(host, tab), 'all');
}

/** The sheet that was opened, with the rows that `which` means. */
export function viewOf(host: Host, opened: Opened, which: Which): View {
  const { tab, person, memory, properties, ports } = opened;
  const { snapshot, plan } = readPlan(opened);
  const schedule = allSchedules(properties).get(tab.id);
  const filter = which === 'all' ? tab.filter() : null;
  const view = makeView(plan, snapshot, {
    me: person.shown,
    tag: person.tag,
    sheet: { id: tab.id, name: tab.name() },
    sheets: host.book.tabs().map((one) => ({ id: one.id, name: one.name() })),
    which,
    within: rowsWithin(host, tab, which, plan),
    hidden: filter ? hiddenOf(host, tab, plan, person.tag) : new Set(),
    settings: memory.settings,
    limits: limitsThatHold(ports),
    takenOut: takenOutOf(properties, tab.id, ports.seals, host.now()).map((one) => ({
      ...{ key: keyOfTakenOut(one), name: one.name, role: one.role, at: one.at },
      shown: one.user.replace(/^users\//, ''),
    })),
    questions: [
      ...questionsIn(snapshot, memory.answers),
      ...filterNotes(filter, snapshot, memory.answers.settled),
    ],
    renameLink: renameLink(host, plan),
    run: runView(properties, plan, { sheetId: tab.id, me: person, now: host.now() }),
    rosterMade: rosterMade(host, properties, tab.id),
    yes: sentence(host, 'remedy.yes'),
  });
  return {
    ...view,
    undo: undoableRun(host, opened, snapshot),
    trial: trialOf(opened),
    schedule: schedule ? scheduled(host, schedule, schedule.tag === person.tag) : null,
  };
}

/** Where the permission is given that changes of the plan wait for; asked only where some do. */
function renameLink(host: Host, { rows }: Plan): string | null {
  const isWanted = rows.some(({ barred = 0 }) => barred > 0) && !leftOut().includes('rename');
  return (isWanted && host.consent.link()) || null;
}

/** The space that is there to be looked at; null: none. */
function trialOf({ properties, ports, tab, person }: Opened): View['trial'] {
  const trial = readTrial(properties[trialKey(tab.id, person.tag)], ports.seals);
  return trial && trial.space !== '' ? { name: trial.name, link: trial.link } : null;
}

/** The rows that a person means, counting from 0; undefined: all. */
export function rowsWithin(
  host: Host,
  tab: Tab,
  which: Which,
  plan: Plan,
): ReadonlySet<number> | undefined {
  switch (which) {
    case 'all':
      return undefined;
    case 'selected':
      return tab.selected();
    case 'visible':
      return visibleRows(host, tab, plan);
  }
}

/**
 * Rows that could be set up, or wait for a person, and are to be seen. Sheets is asked row by row: where that takes too
 * long, nobody is left to guess which of the others are hidden.
 */
function visibleRows(host: Host, tab: Tab, plan: Plan): Set<number> {
  const until = host.now() + VISIBLE_WITHIN_MS;
  const rows = plan.rows
    .filter(
      ({ place, findings }) =>
        !['skipped', 'odd'].includes(place) && (place !== 'done' || findings.length > 0),
    )
    .map(({ index }) => index);
  const visible = new Set<number>();
  for (let from = 0; from < rows.length; from += ASKED_AT_ONCE) {
    if (host.now() > until) throw troubled('visibleTooSlow', { n: rows.length });
    const some = rows.slice(from, from + ASKED_AT_ONCE);
    const hidden = tab.hidden(some);
    for (const row of some) if (!hidden.has(row)) visible.add(row);
  }
  return visible;
}

/** With a filter on, how many of the rows that all would take aren't to be seen. */
function hiddenOf(host: Host, tab: Tab, plan: Plan, tag: string): Set<number> {
  const rows = taken(plan, 'ready', tag).map(({ index }) => index);
  return tab.hidden(rows, host.now() + HIDDEN_WITHIN_MS);
}
