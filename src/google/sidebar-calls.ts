/** What the sidebar asks for: checks what came from the browser, wires the rooms, and never lets an error across. */

import { type GenericSchema, type InferOutput, safeParse } from 'valibot';
import type { Explanation } from '../chat/explain';
import { makePlan, type Plan, taken } from '../plan/plan';
import { questionsIn } from '../plan/questions';
import { readSnapshot, type Snapshot, spaceOf, stampOf } from '../plan/snapshot';
import { makeView } from '../plan/view';
import type {
  Answer,
  LinkList,
  Opening,
  Settings,
  SliceAnswer,
  StartAnswer,
  StopAnswer,
  Trouble,
  View,
  Which,
} from '../protocol';
import { changesTemplates } from '../request/read-request';
import { spaceLink, statusOf } from '../row/outcome';
import { mendRow } from '../run/mend';
import type { RunContext } from '../run/ports';
import { expectedBy, runsOn } from '../run/run-record';
import { runSlice, type SliceReport } from '../run/slice';
import { startRun } from '../run/start';
import { stopRun } from '../run/stop';
import type { Mapping } from '../table/columns';
import { said } from '../texts/said';
import { say } from '../texts/say';
import { arrangeTriggers, pauseSchedule } from './automation';
import { language } from './catalogues';
import { appendToLog } from './log-sheet';
import {
  contextFor,
  defaultsBeforeKey,
  documentStore,
  mappingKey,
  me,
  portsFor,
  remembered,
  settingsKey,
  sidebarBudget,
  userStore,
  withDefaultsBefore,
} from './ports';
import { REQUESTS } from './requests';
import { rosterMade } from './roster-sheet';
import { runView } from './run-view';
import { insertSampleSheet } from './sample-sheet';
import { ownerSaw } from './seen';
import { findSheet, hasFilter, hiddenRows, selectedRows } from './sheet';
import { readThrown } from './thrown';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Rows that a slice's answer lists; the sheet has them all. */
const MOST_LATEST = 25;

/** A whole-run problem found here, thrown up to the edge of the call. */
class Troubled extends Error {
  constructor(readonly trouble: Trouble) {
    super(trouble.said.code);
  }
}

export function troubled(code: string, values: Trouble['said']['values'] = {}): Troubled {
  return new Troubled({ said: said(`problem.${code}`, values), remedy: 'check-again' });
}

/** Checks what came in, does `work` with it, and answers; whatever is thrown becomes a sentence. */
export function answer<S extends GenericSchema, T>(
  request: () => S,
  input: unknown,
  work: (request: InferOutput<S>) => T,
): Answer<T> {
  const checked = safeParse(request(), input);
  if (!checked.success) return { ok: false, trouble: troubled('badRequest').trouble };
  try {
    return { ok: true, value: work(checked.output) };
  } catch (thrown) {
    return { ok: false, trouble: troubleOf(thrown) };
  }
}

export function troubleOf(thrown: unknown): Trouble {
  if (thrown instanceof Troubled) return thrown.trouble;
  const { passing, ...trouble } = readThrown(thrown, 'problem.unexpected');
  if (!passing) return trouble;
  console.error(JSON.stringify({ event: 'unexpected', name: (thrown as Error).name }));
  return { ...trouble, passing };
}

export function sheetOr404(id: number): Sheet {
  const sheet = findSheet(id);
  if (!sheet) throw troubled('sheetGone');
  return sheet;
}

/** Everything one call works with. */
export function open(sheet: Sheet) {
  const { locale, texts } = language();
  const person = me();
  const ports = portsFor(sheet, texts);
  const properties = ports.stores.document.all();
  const memory = remembered(properties, sheet.getSheetId());
  return { locale, texts, person, ports, properties, memory, context: contextFor(person, memory) };
}

type Open = ReturnType<typeof open>;

/** So long a look may ask which rows are hidden, in milliseconds. */
const HIDDEN_WITHIN_MS = 5_000;

/** Rows that could be set up, or wait for a person, and are to be seen. */
function visibleRows(sheet: Sheet, plan: Plan): Set<number> {
  const rows = plan.rows
    .filter(
      ({ place, findings }) =>
        !['skipped', 'odd'].includes(place) && (place !== 'done' || findings.length > 0),
    )
    .map(({ index }) => index);
  const hidden = hiddenRows(sheet, rows);
  return new Set(rows.filter((row) => !hidden.has(row)));
}

/** With a filter on, how many of the rows that all would take aren't to be seen. */
function hiddenOf(sheet: Sheet, which: Which, plan: Plan, tag: string): Set<number> {
  if (which !== 'all' || !hasFilter(sheet)) return new Set();
  const rows = taken(plan, 'ready', tag).map(({ index }) => index);
  return hiddenRows(sheet, rows, Date.now() + HIDDEN_WITHIN_MS);
}

export function rowsWithin(
  sheet: Sheet,
  which: Which,
  plan: Plan,
): ReadonlySet<number> | undefined {
  switch (which) {
    case 'all':
      return undefined;
    case 'selected':
      return selectedRows(sheet);
    case 'visible':
      return visibleRows(sheet, plan);
  }
}

export function readPlan({ ports, context }: { ports: Open['ports']; context: RunContext }) {
  const snapshot = readSnapshot(ports.sheet.read(), context.answers, context.reading);
  return { snapshot, plan: makePlan(snapshot) };
}

export function viewOf(sheet: Sheet, opened: Open, which: Which): View {
  const { snapshot, plan } = readPlan(opened);
  return viewFrom(sheet, opened, which, snapshot, plan);
}

function viewFrom(sheet: Sheet, opened: Open, which: Which, snapshot: Snapshot, plan: Plan): View {
  const { person, memory } = opened;
  const id = sheet.getSheetId();
  return makeView(plan, snapshot, {
    me: person.shown,
    tag: person.tag,
    sheet: { id, name: sheet.getName() },
    sheets: SpreadsheetApp.getActiveSpreadsheet()
      .getSheets()
      .map((one) => ({ id: one.getSheetId(), name: one.getName() })),
    which,
    within: rowsWithin(sheet, which, plan),
    hidden: hiddenOf(sheet, which, plan, person.tag),
    settings: memory.settings,
    questions: questionsIn(snapshot, memory.answers),
    run: runView(opened.properties, plan, { sheetId: id, me: person, now: Date.now() }),
    rosterMade: rosterMade(opened.properties, id),
    yes: sentence('remedy.yes'),
  });
}

/** In UserProperties: what the next opening of the sidebar begins with, as the menu was asked for it. */
export const OPEN_WITH_KEY = 'openWith';

/** In UserProperties: the person wants the sidebar dark. */
const DARK_KEY = 'dark';

const SHOWN = ['schedule', 'setup', 'review'] as const;

export function openSidebar(input: unknown): Answer<Opening> {
  return answer(REQUESTS.nothing, input, () => {
    const sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
    const opened = open(sheet);
    const { locale, texts } = opened;
    const { [OPEN_WITH_KEY]: asked, [DARK_KEY]: dark } = userStore().all();
    if (asked !== undefined) userStore().remove(OPEN_WITH_KEY);
    const view = viewOf(sheet, opened, 'all');
    const show = SHOWN.find((one) => one === asked);
    return {
      locale,
      texts,
      view,
      ...(show ? { show } : {}),
      ...(dark === undefined ? {} : { dark: true }),
    };
  });
}

export function look(input: unknown): Answer<View> {
  return answer(REQUESTS.look, input, ({ sheetId, which, front }) => {
    const sheet =
      sheetId === null
        ? SpreadsheetApp.getActiveSpreadsheet().getActiveSheet()
        : sheetOr404(sheetId);
    if (front) SpreadsheetApp.getActiveSpreadsheet().setActiveSheet(sheet);
    return viewOf(sheet, open(sheet), which);
  });
}

export function start(input: unknown): Answer<StartAnswer> {
  return answer(REQUESTS.start, input, ({ sheetId, which, take, digest }): StartAnswer => {
    const budget = sidebarBudget();
    const sheet = sheetOr404(sheetId);
    // Who looks at another sheet doesn't mean this one: they are shown what they look at.
    const front = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
    if (front.getSheetId() !== sheetId)
      return { kind: 'changed', view: viewOf(front, open(front), 'all') };
    const opened = open(sheet);
    const within = which === 'all' ? undefined : rowsWithin(sheet, which, readPlan(opened).plan);
    const started = startRun(opened.ports, opened.context, budget, {
      take,
      within,
      digest,
    });
    switch (started.kind) {
      case 'started':
        return started;
      case 'busy':
        return started;
      case 'changed':
      case 'questions':
        return { kind: started.kind, view: viewOf(sheet, opened, which) };
      case 'restless':
        throw troubled('restless');
    }
  });
}

export function slice(input: unknown): Answer<SliceAnswer> {
  return answer(REQUESTS.sheet, input, ({ sheetId }) => {
    const sheet = sheetOr404(sheetId);
    const { ports, context, person } = open(sheet);
    const report = runSlice(ports, context, sidebarBudget());
    appendToLog(report.latest, person.shown, sheet.getName(), (row) =>
      ports.words(row.outcome.details),
    );
    return sliceAnswer(report, ports.words);
  });
}

export function sliceAnswer(report: SliceReport, words: Open['ports']['words']): SliceAnswer {
  const { run } = report;
  const settled = run ? run.done + run.partly + run.failed : 0;
  return {
    state: report.state,
    ...(report.trouble ? { trouble: troubleFrom(report.trouble) } : {}),
    total: settled + report.left,
    done: run?.done ?? 0,
    partly: run?.partly ?? 0,
    failed: run?.failed ?? 0,
    doubt: report.doubt,
    left: report.left,
    waitMs: report.waitMs,
    ...(report.because ? { because: report.because } : {}),
    ...(report.busy ? { busy: report.busy } : {}),
    latest: report.latest.slice(-MOST_LATEST).map(({ row, name, outcome }) => ({
      row,
      name,
      status: statusOf(outcome),
      link: 'space' in outcome ? spaceLink(outcome.space) : '',
      details: words(outcome.details),
      key: '',
      mends: [],
    })),
    people: run?.people ?? { asked: 0, in: 0 },
    steps: run?.steps ?? 0,
  };
}

function troubleFrom({ said: sentence, remedy, link }: Explanation): Trouble {
  return { said: sentence, remedy, ...(link ? { link } : {}) };
}

export function stop(input: unknown): Answer<StopAnswer> {
  return answer(REQUESTS.sheet, input, ({ sheetId }) => {
    const budget = sidebarBudget();
    const { ports, context } = open(sheetOr404(sheetId));
    // First of all: a firing that begins meanwhile finds it paused.
    const paused = pauseSchedule(sheetId);
    const stopped = stopRun(ports, context, budget);
    if (paused) arrangeTriggers(context.me.tag);
    return stopped;
  });
}

export function links(input: unknown): Answer<LinkList> {
  return answer(REQUESTS.links, input, ({ sheetId, run = '' }) => {
    const { plan } = readPlan(open(sheetOr404(sheetId)));
    return {
      links: plan.rows
        .filter((row) => row.place === 'done' || row.place === 'partly')
        .filter((row) => run === '' || stampOf(row)?.run === run)
        .map((row) => ({
          // A message of the app has nobody's name.
          name: row.name || sentence('sidebar.row', { row: row.index + 1 }),
          link: spaceLink(spaceOf(row)),
        })),
    };
  });
}

export function mend(input: unknown): Answer<View> {
  return answer(REQUESTS.mend, input, (request) => {
    const budget = sidebarBudget();
    const sheet = sheetOr404(request.sheetId);
    const opened = open(sheet);
    const mended = mendRow(opened.ports, opened.context, budget, request);
    if (mended.kind === 'busy') throw troubled('busy', { by: mended.by });
    return viewOf(sheet, open(sheet), 'all');
  });
}

/** Takes back the rows that wait in runs of others with which nobody goes on: they are ready again, for anybody. */
export function takeOver(input: unknown): Answer<View> {
  return answer(REQUESTS.sheet, input, ({ sheetId }) => {
    const sheet = sheetOr404(sheetId);
    const { ports, context, properties, person } = open(sheet);
    for (const [tag, run] of runsOn(sheetId, properties)) {
      if (tag === person.tag || expectedBy(run) > Date.now()) continue;
      const stopped = stopRun(ports, { ...context, me: { ...person, tag } }, sidebarBudget());
      if (!stopped.atOnce) throw troubled('busy', { by: run.by });
    }
    return viewOf(sheet, open(sheet), 'all');
  });
}

export function selectCell(input: unknown): Answer<null> {
  return answer(REQUESTS.cell, input, ({ sheetId, row, column }) => {
    const sheet = sheetOr404(sheetId);
    SpreadsheetApp.getActiveSpreadsheet().setActiveSheet(sheet);
    const range =
      column === null
        ? sheet.getRange(row, 1, 1, sheet.getLastColumn())
        : sheet.getRange(row, column + 1);
    range.activate();
    return null;
  });
}

export function makeSampleSheet(input: unknown): Answer<View> {
  return answer(REQUESTS.nothing, input, () => {
    const front = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
    const sheet = insertSampleSheet(language().texts, front);
    return viewOf(sheet, open(sheet), 'all');
  });
}

export function saveMapping(input: unknown): Answer<View> {
  return answer(REQUESTS.mapping, input, ({ sheetId, mapping }) => {
    const sheet = sheetOr404(sheetId);
    documentStore().set({ [mappingKey(sheetId)]: JSON.stringify(mapping satisfies Mapping) });
    ownerSaw(sheet);
    return viewOf(sheet, open(sheet), 'all');
  });
}

export function saveSettings(input: unknown): Answer<View> {
  return answer(REQUESTS.settings, input, ({ sheetId, settings }) => {
    const sheet = sheetOr404(sheetId);
    const kept: Settings = settings;
    const opened = open(sheet);
    const { settings: before, defaultsBefore } = opened.memory;
    const { plan } = readPlan(opened);
    const n = plan.rows.filter(({ place }) => place === 'waiting' || place === 'doubt').length;
    if (n > 0 && changesTemplates(before.defaults, kept.defaults))
      throw troubled('templateInUse', { n });
    const changed = JSON.stringify(before.defaults) !== JSON.stringify(kept.defaults);
    documentStore().set({
      [settingsKey(sheetId)]: JSON.stringify(kept),
      ...(changed
        ? { [defaultsBeforeKey(sheetId)]: withDefaultsBefore(defaultsBefore, before.defaults) }
        : {}),
    });
    ownerSaw(sheet);
    return viewOf(sheet, open(sheet), 'all');
  });
}

export function saveDark(input: unknown): Answer<null> {
  return answer(REQUESTS.dark, input, ({ on }) => {
    if (on) userStore().set({ [DARK_KEY]: 'yes' });
    else userStore().remove(DARK_KEY);
    return null;
  });
}

/** A sentence of the language of whoever runs this. */
export function sentence(code: string, values: Trouble['said']['values'] = {}): string {
  return say(language().texts, said(code, values));
}
