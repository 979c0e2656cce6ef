/**
 * Somebody who opens everything that a run doesn't need: other views of the sidebar, the menu, what other scripts call.
 * Whatever they press, the rows' promises hold, and nothing throws. Drawn from a stream of its own.
 */
import type {
  Answer,
  GroupsAnswer,
  PouringView,
  QuestionView,
  RemedyAnswer,
  RemedyView,
  View,
} from '../../src/protocol';
import type { Reply, Step, Steps } from '../../src/sidebar/session';
import type { World } from '../apps-script';
import type { Random } from '../random';
import { pass, type Tab } from './tab';

/** A share of the runs has a visitor. */
const SHARE = 0.2;
const SHEET = 0;
/** A second sheet, on which each row is a person. */
export const PEOPLE_SHEET = {
  name: 'Pupils',
  cells: [
    ['Name', 'Class', 'Email'],
    ...['r900', 'r901'].flatMap((tag) =>
      [1, 2, 3].map((number) => [
        `Pupil ${number}`,
        `Class ${tag}`,
        `p${number}.${tag}@example.com`,
      ]),
    ),
  ],
};
/** Rows that may come of it. */
export const PEOPLE_TAGS = ['r900', 'r901'];
/** What may be answered without changing what the sheet is: the visitor doesn't know it well. */
const HARMLESS: readonly QuestionView['replies'][number]['does'][] = [
  ...(['keep', 'leave', 'spaces', 'mine', 'putRowsBack'] as const),
];
const LONGEST_PAUSE_S = 40;

interface Visiting {
  random: Random;
  world: World;
}

/** Whether this seed has a visitor. */
export function drawsVisitor(random: Random): boolean {
  return random.fork('whether').next() < SHARE;
}

/** Goes everywhere once, in any order. */
export function* playVisitor(visiting: Visiting): Tab {
  const left = [...VISITS];
  while (left.length > 0) {
    const [visit] = left.splice(visiting.random.between(0, left.length - 1), 1);
    yield* pass(visiting.random.between(0, LONGEST_PAUSE_S) * 1_000);
    if (visit) yield* visit(visiting);
  }
  for (const visit of LAST_VISITS) yield* visit(visiting);
  return { end: 'quiet', because: '' };
}

/** Calls a function by its name in `main.ts`, whoever it is for. */
function* ask<T>(name: string, request: unknown): Steps<Answer<T> | undefined> {
  const step = { do: 'call', name, request } as Step;
  return (yield step) as Answer<T> | undefined;
}

type Visit = (visiting: Visiting) => Steps<void>;

function onSheet(work: (view: View, visiting: Visiting) => Steps<unknown>): Visit {
  return function* (visiting) {
    const seen = yield* ask<View>('look', { sheetId: SHEET, which: 'all' });
    if (seen?.ok) yield* work(seen.value, visiting);
  };
}

const calling = (name: string, request: unknown = {}): Visit =>
  function* () {
    yield* ask(name, request);
  };

const VISITS: readonly Visit[] = [
  calling('listLinks', { sheetId: SHEET }),
  calling('readRows', { sheetId: SHEET, which: 'all', take: null, from: 0, count: 50 }),
  calling('selectCell', { sheetId: SHEET, row: 2, column: null }),
  calling('checkSetup'),
  calling('readProgress', { sheetId: SHEET }),
  calling('saveDark', { on: true }),
  calling('saveMapping', { sheetId: SHEET, mapping: { Ref: 'none' } }),
  calling('takeOver', { sheetId: SHEET }),
  calling('saveLog', { sheetId: SHEET, on: true, most: 300 }),
  onSheet((view) => ask('chooseHeaderRow', { sheetId: SHEET, row: view.columns?.headerRow ?? 1 })),
  onSheet(changeSettings),
  onSheet(answerQuestion),
  onSheet(pressRemedy),
  groupPeople,
  calling('makeSampleSheet'),
  ...['onInstall', 'onOpen', 'showSidebar', 'showSchedule', 'showSetup', 'makeSample'].map((name) =>
    calling(name),
  ),
  ...['setUpNewRows', 'stopFromMenu', 'status'].map((name) => calling(name)),
  function* ({ world }) {
    yield* ask('setUpRows', { sheet: world.view().sheets.find(({ id }) => id === SHEET)?.name });
  },
];

/** What came later is looked at after everything else: the seeds that were noted before play what they played. */
const LAST_VISITS: readonly Visit[] = [
  calling('readPart', { part: 'schedule' }),
  calling('statusColours', { sheetId: SHEET, on: true }),
  calling('myChat', { sheetId: SHEET, wanted: { section: 'Visited', mute: true, pin: true } }),
  calling('readSpace', { sheetId: SHEET, row: 2, key: '' }),
  calling('showHelp'),
  onSheet(putPeopleBack),
  calling('putPeopleBack', { sheetId: SHEET, keys: [] }),
  calling('compareRows', { sheetId: SHEET, after: '' }),
  calling('settleDifferences', { sheetId: SHEET, does: 'setBack', wanted: [] }),
  calling('listMySpaces', { sheetId: SHEET, page: '' }),
  calling('bringIn', { sheetId: SHEET, spaces: [] }),
  // What they would change of the rows is nobody's in the judge's book: a sheet that isn't there, and only counting.
  calling('handOver', { sheetId: -1, to: 'ben@example.com' }),
  calling('forgetEverything', { sheetId: SHEET, sure: false }),
  calling('lookAtRun', { sheetId: SHEET, run: '', after: '' }),
  // A space that belongs to no row is in nobody's book: a sheet that isn't there, and none to be deleted.
  calling('tryOnMe', { sheetId: -1 }),
  calling('deleteTrial', { sheetId: SHEET }),
  calling('undoRun', { sheetId: SHEET, run: '', spaces: [], askedAt: 0 }),
  onSheet(lookNamesUp),
];

/** Another domain counts as the organisation's, or no longer does. */
function* changeSettings({ settings }: View): Steps<void> {
  const ownDomains = settings.ownDomains.includes('partner.org') ? [] : ['partner.org'];
  yield* ask('saveSettings', { sheetId: SHEET, settings: { ...settings, ownDomains } });
}

function* answerQuestion({ questions }: View): Steps<void> {
  const asked = questions.find(({ replies }) =>
    replies.some(({ does }) => HARMLESS.includes(does)),
  );
  const reply = asked?.replies.find(({ does }) => HARMLESS.includes(does));
  yield* ask('answerQuestion', {
    sheetId: SHEET,
    key: asked?.key ?? 'none',
    does: reply?.does ?? 'keep',
  });
}

/** Presses what a finding offers, and takes it back as often as not. */
function* pressRemedy({ findings }: View, { random }: Visiting): Steps<void> {
  const isPressed = ({ does }: RemedyView) => does !== 'lookUp';
  const group = findings.find(({ remedies }) => remedies.some(isPressed));
  const remedy = group?.remedies.find(isPressed);
  const done = yield* ask<RemedyAnswer>('doRemedy', {
    ...{ sheetId: SHEET, group: group?.key ?? 'none', row: null },
    ...{ does: remedy?.does ?? 'keep', digest: remedy?.digest ?? '' },
  });
  const undo = done?.ok && done.value.kind === 'done' ? done.value.undo : null;
  if (undo && random.next() < 0.5) yield* ask('undoRemedy', { sheetId: SHEET, undo });
}

/** Looks up whom names without an address mean; nobody's address is written: the judge knows whom rows name by their own edits. */
function* lookNamesUp({ findings }: View): Steps<void> {
  const group = findings.find(({ remedies }) => remedies.some(({ does }) => does === 'lookUp'));
  const about = { sheetId: SHEET, group: group?.key ?? 'none' };
  yield* ask('lookUpNames', { ...about, known: [] });
  yield* ask('writeAddress', { ...about, name: 'Ada', address: 'ada@example.com', cells: [] });
}

/** Puts everybody back who was taken out. */
function* putPeopleBack({ changes }: View): Steps<void> {
  const keys = changes.takenOut.map(({ key }) => key);
  yield* ask('putPeopleBack', { sheetId: SHEET, keys });
}

/** Makes a sheet with a row per class from the list of people, and pours the list into it once more. */
function* groupPeople({ world }: Visiting): Steps<void> {
  const list = world.view().sheets.find(({ name }) => name === PEOPLE_SHEET.name);
  if (!list) return;
  const request = { sheetId: list.id };
  yield* ask<GroupsAnswer>('listGroups', request);
  yield* ask('readRoster', request);
  yield* ask('makeRosterSheet', { ...request, by: 'Class' });
  const poured = yield* ask<PouringView>('pourRoster', { ...request, by: 'Class' });
  if (!poured?.ok) return;
  const pour = { digest: poured.value.digest, taken: [] };
  yield* ask('makeRosterSheet', { ...request, by: 'Class', pour });
}

/** How the platform calls what isn't called by the sidebar. */
export function wayTo(name: string): { from?: 'menu'; trigger?: { kind: 'open' | 'install' } } {
  switch (name) {
    case 'onOpen':
      return { trigger: { kind: 'open' } };
    case 'onInstall':
      return { trigger: { kind: 'install' } };
    case 'showSidebar':
    case 'showSchedule':
    case 'showSetup':
    case 'showHelp':
    case 'makeSample':
    case 'setUpNewRows':
    case 'stopFromMenu':
      return { from: 'menu' };
    default:
      return {};
  }
}

/** What came back, as an answer of the sidebar's: the menu answers nothing, and other scripts get plain values. */
export function asAnswer(value: unknown): Exclude<Reply, undefined> {
  const isAnswer = typeof value === 'object' && value !== null && 'ok' in value;
  return isAnswer ? (value as Answer<unknown>) : { ok: true, value };
}
