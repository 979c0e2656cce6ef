/** The menu under Extensions, and what its items do. */
import { namesSomebody, taken } from '../plan/plan';
import { holdingBack, questionSaid, questionsIn } from '../plan/questions';
import { inTime } from '../schedule/in-time';
import { FIRING_RUN_MS } from '../schedule/schedule';
import { type Said, said } from '../texts/said';
import { say } from '../texts/say';
import { begin, drive } from './drive';
import type { Host } from './host';
import { logRows } from './log';
import { showSidebar } from './open-sidebar';
import { forgetUnwritten, type Opened, open, readPlan, sentence } from './opened';
import { areSettingsOfOthers } from './remembered';
import { runView } from './run-view';
import { stop } from './stop';
import { busySaid, troubleOf } from './trouble';

/** The items of the menu: each calls a function of `main.ts`; null is a line between two of them. */
export function menuItems(host: Host): ({ text: string; calls: string } | null)[] {
  const item = (code: string, calls: string) => ({ text: sentence(host, `menu.${code}`), calls });
  return [
    item('open', 'showSidebar'),
    item('setUpNewRows', 'setUpNewRows'),
    item('schedule', 'showSchedule'),
    item('stop', 'stopFromMenu'),
    null,
    item('checkSetup', 'showSetup'),
    item('makeSample', 'makeSample'),
    item('help', 'showHelp'),
  ];
}

/**
 * Sets up the ready rows of the active sheet without the sidebar; toasts tell how it goes. What a person should see
 * before is shown in the sidebar instead, and nothing is sent.
 */
export function setUpNewRows(host: Host): void {
  const { texts } = host.language();
  const tab = host.book.front();
  forgetUnwritten(host, tab);
  // Opened once: a sheet that is opened again may be read as it was when this looked first, whatever happened since.
  const opened = open(host, tab);
  const first = toSeeFirst(opened);
  if (first) showSidebar(host, 'review');
  host.toast(say(texts, first ?? runToItsEnd(host, opened)), 'stays');
}

/** Why the rows are looked at before anything is made: a question, a warning, or a row with nobody in it. */
function toSeeFirst(opened: Opened): Said | undefined {
  try {
    const { snapshot, plan } = readPlan(opened);
    const [question] = holdingBack(questionsIn(snapshot, opened.memory.answers));
    if (question) return questionSaid(question);
    const fresh = taken(plan, 'ready', opened.person.tag).filter(
      ({ state }) => state().kind === 'fresh',
    );
    const wants = fresh.some(
      (row) => row.findings.length > 0 || (row.request.kind === 'space' && !namesSomebody(row)),
    );
    if (
      fresh.length > 0 &&
      areSettingsOfOthers(opened.properties, opened.tab.id, opened.person.tag)
    )
      return said('menu.othersSettings');
    return wants ? said('menu.lookFirst') : undefined;
  } catch {
    // The run that follows says what is wrong.
    return undefined;
  }
}

/** Starts and goes on until nothing is left or the execution's time is over; answers how it ended. */
function runToItsEnd(host: Host, opened: Opened): Said {
  const startedAt = host.now();
  const budget = { startedAt, stopAt: startedAt + FIRING_RUN_MS };
  const { tab, texts, context } = opened;
  const ports = inTime(opened.ports, budget);
  try {
    const begun = begin(ports, context, budget);
    if (begun.kind !== 'begun') return begun.why;
    const { total } = begun;
    if (total > 0) host.toast(say(texts, said('menu.started', { n: total })));
    const { end, report } = drive(ports, context, budget, {
      slice: ({ latest }) => logRows(host, tab, ports, context.me, latest),
      goesOn: ({ run }) => {
        const done = (run?.done ?? 0) + (run?.partly ?? 0);
        host.toast(say(texts, said('menu.going', { n: done, total })));
      },
    });
    if (report.trouble) return report.trouble.said;
    if (report.state === 'asking' && report.because) {
      showSidebar(host);
      return report.because;
    }
    if (end === 'later') return said('menu.left', { n: report.left });
    const asked = report.run?.asked ?? 0;
    if (asked > 0) {
      showSidebar(host, 'review');
      return said('problem.isThere', { n: asked });
    }
    const done = (report.run?.done ?? 0) + (report.run?.partly ?? 0);
    if (total > 0 || done > 0) return said('menu.done', { n: done });
    return nothingToDo(host, { ...opened, ports });
  } catch (thrown) {
    return troubleOf(host, thrown).said;
  }
}

/** Why there was nothing to set up: no headers, another person's run that has the rows, or no rows. */
function nothingToDo(host: Host, opened: Opened): Said {
  const { tab, person } = opened;
  const { snapshot, plan } = readPlan(opened);
  if (!snapshot.columns) return said('problem.noColumns', { sheet: tab.name() });
  const about = { sheetId: tab.id, me: person, now: host.now() };
  const run = runView(host.document.all(), plan, about);
  if (!run || run.mine) return said('menu.nothingToDo');
  const { by, left: n } = run;
  const isAtIt = run.busyUntil + run.expectedBy > 0;
  return isAtIt ? busySaid(by) : said('menu.resting', { by, n });
}

/** Stops the person's run on the active sheet, and their schedule there. */
export function stopFromMenu(host: Host): void {
  const words = (sentence: Said) => say(host.language().texts, sentence);
  try {
    const { schedulePaused } = stop(host, { sheetId: host.book.front().id });
    host.toast(words(said(schedulePaused ? 'menu.stoppedSchedule' : 'menu.stopped')));
  } catch (thrown) {
    host.toast(words(troubleOf(host, thrown).said));
  }
}
