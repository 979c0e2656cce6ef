/** What the buttons do: each asks the script and puts its answer into the store. */
import type {
  Answer,
  FindingGroup,
  FindingRow,
  ForgetAnswer,
  LinkList,
  Mend,
  Offer,
  QuestionView,
  RemedyAnswer,
  RemedyView,
  RowNote,
  RunView,
  Script,
  SetupCheck,
  SliceAnswer,
  Take,
  Trouble,
  View,
  Which,
} from '../protocol';
import type { Field } from '../table/columns';
import { openHelp } from './help';
import type { Died, RunEnd, WaitStep } from './run-loop';
import type { Call, ScriptHost } from './server';
import {
  type ChosenChanges,
  handOver,
  isMineToGoOn,
  offerFor,
  type Reply,
  type Seat,
  type Started,
  type Steps,
  start as startSteps,
  stop as stopSteps,
  watch as watchSteps,
} from './session';
import { signal } from './signal';
import {
  catchingUp,
  dark,
  notice,
  now,
  refusal,
  remedied,
  type Screen,
  schedule,
  screen,
  scriptId,
  showBeside,
  told,
  view,
  type Watched,
  type Working,
  watched,
  working,
} from './store';
import { aboutToChange } from './under-pointer';
import { catalogue, locale } from './words';

/** How many settled rows the run view keeps: as many as are seen without scrolling. The sheet has them all. */
const MOST_LATEST = 10;

/** Coming back to the sidebar within this time reads nothing anew, in milliseconds. */
const CATCH_UP_EVERY_MS = 3_000;

/** While somebody else is at it, the sidebar looks this often, in milliseconds. */
const BUSY_LOOK_MS = 15_000;

let call: Call;
let host: ScriptHost['host'];
let wakeWaiting: (() => void) | null = null;
/** Answers to an older look than the newest are dropped: calls may end out of order. */
let newestLook = 0;
let lastLookAt = 0;

/** Links of the sheet's spaces, or of those of one run; null: not asked yet. */
export const links = signal<LinkList['links'] | null>(null);

/** Why they didn't come when they were asked for last; null: they did, or are on their way. */
export const linksLost = signal<Trouble | null>(null);

/** Which links those are: of the rows of this run; '': all. */
let linksOf = '';

export { isMineToGoOn, offerFor };

/** Hands in the way to the script; call it once, before anything else. */
export function connect(toScript: Call, scriptHost: ScriptHost['host']): void {
  call = toScript;
  host = scriptHost;
}

/** The opening call: texts, language and what the sheet holds, in one. An own run that isn't over goes on. */
export async function open(): Promise<void> {
  if (!begin('again')) return;
  const answer = await call('openSidebar', {});
  working.value = null;
  if (!answer.ok) {
    screen.value = { kind: 'trouble', trouble: answer.trouble, setUp: null };
    return;
  }
  const { texts, view: opened, show } = answer.value;
  catalogue.value = JSON.parse(texts);
  locale.value = answer.value.locale;
  scriptId.value = answer.value.scriptId ?? '';
  showDark(answer.value.dark === true);
  showView(opened);
  screen.value = { kind: show === 'help' || show === undefined ? 'review' : show };
  if (show === 'help') openHelp('sidebar');
  if (show === 'review') notice.value = 'review.lookFirst';
  document.documentElement.lang = answer.value.locale;
  lastLookAt = Date.now();
  if (show !== undefined || !isMineToGoOn(opened)) return;
  if (opened.run?.background) screen.value = { kind: 'background' };
  // Another window, or a call that is still on its way, is at it: it is followed until it isn't any more.
  else if (atIt(opened.run) === 0) await goOn();
}

/** Colours the whole page. */
export function showDark(on: boolean): void {
  dark.value = on;
  document.documentElement.toggleAttribute('data-dark', on);
}

/** What is to be read: without a sheet, the one the person is on. */
interface Looked {
  sheetId?: number;
  which?: Which;
  /** It comes in front of the other sheets. */
  front?: true;
}

/** What is being read, and what was chosen meanwhile: the last choice is the one that is shown. */
let reading: Looked = {};
let chosenMeanwhile: Looked | null = null;

/** Reads a sheet and shows what it holds. */
export async function look(request: Looked): Promise<void> {
  if (working.value === 'look') {
    const { sheetId: id, which = 'all' } = chosenMeanwhile ?? reading;
    if (id !== request.sheetId || which !== (request.which ?? 'all')) chosenMeanwhile = request;
    return;
  }
  if (!begin('look')) return;
  let isRead = false;
  for (let next: Looked | null = request; next !== null; next = chosenMeanwhile) {
    chosenMeanwhile = null;
    reading = next;
    isRead = await readSheet(next.sheetId ?? null, next.which ?? 'all', 'tell', next.front);
  }
  working.value = null;
  // Whoever reads the sheet again is done with what was in the way.
  if (isRead && screen.value.kind === 'trouble') screen.value = { kind: 'review' };
}

/** The person came back to the sidebar: what it shows catches up, unless it just has. */
export async function catchUp(): Promise<void> {
  const shown = screen.value.kind === 'review' || screen.value.kind === 'columns';
  if (!shown || working.value !== null || Date.now() - lastLookAt < CATCH_UP_EVERY_MS) return;
  const sheetId = screen.value.kind === 'columns' ? (view.value?.sheet.id ?? null) : null;
  catchingUp.value = true;
  await readSheet(sheetId, view.value?.which ?? 'all', 'quiet');
  catchingUp.value = false;
}

/** What a press would take out, where that takes a second one; null: nothing was pressed that does. */
export const much = signal<{ people: number; spaces: number } | null>(null);

/** Starts what an offer of the view promises; of changes those that the person chose. */
export async function start(take: Take, chosen: ChosenChanges = {}): Promise<void> {
  const shown = view.value;
  if (shown === null || !begin('start')) return;
  const outcome = await play(startSteps(shown, take, { see: showView }, chosen));
  working.value = null;
  await started(outcome, take, offerFor(shown, take));
}

/** Carries out the steps of a session here: calls go to the script, waits pass. */
async function play<Result>(steps: Steps<Result>): Promise<Result> {
  let reply: Reply;
  for (;;) {
    const next = steps.next(reply);
    if (next.done) return next.value;
    if (next.value.do === 'call') {
      reply = await call(next.value.name, next.value.request as never);
    } else {
      await pause(next.value.step);
      reply = undefined;
    }
  }
}

async function started(outcome: Started, take: Take, offer: Offer): Promise<void> {
  switch (outcome.kind) {
    case 'started':
      return watch({
        leads: false,
        take,
        total: outcome.total,
        settledBefore: 0,
        run: outcome.run,
        secondsPerRow: offer.rows > 0 ? offer.seconds / offer.rows : null,
        who: { people: offer.people, seats: offer.seats },
      });
    case 'changed':
      notice.value = isShown(outcome.view) ? 'review.changed' : 'review.otherSheet';
      showView(outcome.view);
      if (isBeforeRun(screen.value)) screen.value = { kind: 'review' };
      return;
    case 'questions':
      showView(outcome.view);
      if (isBeforeRun(screen.value)) screen.value = { kind: 'review' };
      notice.value = 'review.questionFirst';
      return;
    case 'much':
      much.value = { people: outcome.people, spaces: outcome.spaces };
      return;
    case 'busy':
      screen.value = { kind: 'busy', by: outcome.by, until: outcome.until };
      return;
    case 'trouble':
      screen.value = { kind: 'trouble', trouble: outcome.trouble, setUp: 0 };
      return;
  }
}

/** Whether it shows what a run would do. */
function isBeforeRun({ kind }: Screen): boolean {
  return kind === 'cards' || kind === 'changes';
}

/** Whether this is a view of the sheet that is shown already. */
function isShown(answered: View): boolean {
  return answered.sheet.id === view.value?.sheet.id;
}

/** Goes on with the own run that the sheet remembers. */
export async function goOn(leads = false): Promise<void> {
  const run = view.value?.run;
  if (!run) return;
  await watch({
    leads,
    take: 'ready',
    total: run.total,
    settledBefore: run.total - run.left,
    run: run.id,
    secondsPerRow: null,
    who: null,
  });
}

async function watch(
  what: Pick<
    Watched,
    'take' | 'total' | 'settledBefore' | 'run' | 'secondsPerRow' | 'who' | 'leads'
  >,
): Promise<void> {
  const sheetId = view.value?.sheet.id;
  if (sheetId === undefined || screen.value.kind === 'run') return;
  const since = Date.now();
  now.value = since;
  notice.value = null;
  refusal.value = null;
  links.value = null;
  watched.value = {
    ...what,
    sheetId,
    since,
    answeredAt: since,
    answer: null,
    busy: null,
    latest: [],
    wait: null,
    stopping: 'no',
    handedOver: false,
    isFirst: outcomesIn(view.value).length === 0,
  };
  screen.value = { kind: 'run' };
  const end = await play(watchSteps(seatAt(since)));
  if (end !== null) await showEnd(end, what.take);
}

/** Who watches the run that was begun at `since`; whatever is watched later is none of theirs. */
function seatAt(since: number): Seat {
  let last = watched.value as Watched;
  const run = () => {
    const shown = watched.value;
    last = shown?.since === since ? shown : { ...last, handedOver: true };
    return last;
  };
  return {
    now: Date.now,
    run,
    change: (what) => {
      if (watched.value?.since === since) change((before) => ({ ...before, ...what }));
    },
    hear,
    see: showView,
  };
}

/** The timer that the script sets goes on with the run; from here no slice is asked for any more. */
export async function finishInBackground(): Promise<void> {
  const run = watched.value;
  if (run === null) return;
  if (!begin('background')) return;
  const answer = await play(handOver(seatAt(run.since)));
  working.value = null;
  if (screen.value.kind !== 'run') return;
  if (!answer.ok) {
    refusal.value = answer.trouble;
    return;
  }
  await readSheet(run.sheetId, 'all', 'quiet');
  schedule.value = answer.value;
  screen.value = { kind: 'background' };
}

function hear(answer: SliceAnswer): void {
  now.value = Date.now();
  if (isLedElsewhere(answer)) {
    change((run) => ({ ...run, handedOver: true }));
    void follow();
    return;
  }
  change((run) => ({
    ...run,
    // A run that is over takes back what it didn't send: how many it began with is known from before.
    ...(answer.state === 'busy' ? {} : { answer }),
    ...(answer.state === 'going' ? { total: answer.total } : {}),
    busy: answer.state === 'busy' ? (answer.busy ?? run.busy) : null,
    answeredAt: Date.now(),
    latest: merged(answer.latest, run.latest),
  }));
}

/** Another window of the same person's is at it, and nobody said that it goes on here. */
function isLedElsewhere({ state, busy }: SliceAnswer): boolean {
  const run = watched.value;
  const by = busy?.by ?? '';
  const isMine = state === 'busy' && by !== '' && by === view.value?.me;
  return isMine && run !== null && !run.leads && run.stopping === 'no';
}

/** Shows how far the run is that is led elsewhere, as the sheet and its journal say. */
async function follow(): Promise<void> {
  await readSheet(watched.value?.sheetId ?? null, 'all', 'quiet');
  if (screen.value.kind === 'run') screen.value = { kind: 'review' };
}

/** Goes on with a run that nobody is at any more, or reads what became of it. */
export async function afterFollowing(isOver: boolean): Promise<void> {
  const shown = view.value;
  if (shown === null || screen.value.kind !== 'review' || working.value !== null) return;
  if (!isOver && isMineToGoOn(shown)) return goOn();
  await readSheet(shown.sheet.id, shown.which, 'quiet');
  if (view.value !== null && !isMineToGoOn(view.value)) notice.value = 'review.ended';
}

/** The newest first; a row that was settled again stands once. */
function merged(settled: RowNote[], before: RowNote[]): RowNote[] {
  const byRow = new Map<number, RowNote>();
  for (const note of [...settled].reverse().concat(before)) {
    if (!byRow.has(note.row)) byRow.set(note.row, note);
  }
  return [...byRow.values()].slice(0, MOST_LATEST);
}

function pause(step: WaitStep): Promise<void> {
  now.value = Date.now();
  change((run) => ({ ...run, wait: { step, until: now.value + step.waitMs } }));
  return new Promise((resolve) => {
    const timer = setTimeout(() => wakeWaiting?.(), step.waitMs);
    wakeWaiting = () => {
      clearTimeout(timer);
      wakeWaiting = null;
      now.value = Date.now();
      change((run) => ({ ...run, wait: null, answeredAt: now.value }));
      resolve();
    };
  });
}

async function showEnd(end: RunEnd, took: Take): Promise<void> {
  if (end.kind === 'trouble') {
    const setUp = end.answer === null ? 0 : end.answer.done + end.answer.partly;
    screen.value = { kind: 'trouble', trouble: end.trouble, setUp };
    return;
  }
  if (end.kind === 'ended' && end.answer.total === 0) {
    // Another window of the same person's, or whoever took the rows over, was first; or all its rows were changed.
    notice.value = 'review.ended';
    screen.value = { kind: 'review' };
    return;
  }
  screen.value = { kind: 'done', end: withUntouched(end), take: took };
  if (watched.value?.isFirst) await showOutcomes();
  await loadLinks(linksOfRun(took));
}

/** The columns of the outcomes, counting from 0, where they stand. */
function outcomesIn(shown: View | null): number[] {
  return (shown?.columns?.columns ?? []).flatMap(({ column, outcome }) => (outcome ? column : []));
}

/** After a first run the outcomes may stand right of what is to be seen: the sheet goes there. */
async function showOutcomes(): Promise<void> {
  const [first] = outcomesIn(view.value);
  const row = view.value?.columns?.headerRow;
  if (first === undefined || row === undefined) return;
  await call('selectCell', { sheetId: sheetId(), row, column: first });
}

/** A stopped run counts what it took back among the rows that are left. */
function withUntouched<End extends Exclude<RunEnd, { kind: 'trouble' }>>(end: End): End {
  const { answer } = end;
  if (end.kind !== 'stopped') return end;
  const total = Math.max(answer.total, watched.value?.total ?? 0);
  return { ...end, answer: { ...answer, total, left: total - settledIn(answer) - answer.doubt } };
}

/** Rows of a run that are over, whatever became of them. */
export function settledIn({ done, partly, failed }: SliceAnswer): number {
  return done + partly + failed;
}

/** The run that was watched; '' where older rows were part of it too. */
export function linksOfRun(took: Take): string {
  return took === 'ready' || took === 'first' ? (watched.value?.run ?? '') : '';
}

/** What the person says of a run that asked, for nobody could be added. */
export async function answerRun(says: 'go on' | 'stop'): Promise<void> {
  const run = watched.value;
  const asked = screen.value;
  if (run === null || asked.kind !== 'done' || !begin(says === 'stop' ? 'stop' : 'start')) return;
  const seat = seatAt(run.since);
  change((before) => ({ ...before, answeredAt: Date.now(), stopping: 'no' }));
  if (says === 'stop') await play(stopSteps(seat));
  working.value = null;
  if (run !== watched.value && watched.value?.since !== run.since) return;
  screen.value = { kind: 'run' };
  const end = await play(watchSteps(seat, says === 'go on'));
  if (end !== null) await showEnd(end, asked.take);
}

/** Stops the run that is watched: nothing more is sent than what is on its way. */
export async function stop(): Promise<void> {
  const run = watched.value;
  if (run === null) return stopUnwatched();
  if (run.stopping === 'asked' || run.stopping === 'done') return;
  const seat = seatAt(run.since);
  await play(stopSteps(seat));
  if (seat.run().stopping === 'failed') return;
  if (screen.value.kind === 'background') await home();
  else wakeWaiting?.();
}

/** Stops a run that was left to a timer before this sidebar was opened. */
async function stopUnwatched(): Promise<void> {
  const answer = await ask('background', 'stopRun', { sheetId: sheetId() });
  if (answer?.ok) await home();
  else if (answer) refusal.value = answer.trouble;
}

/** Back to what the sheet holds now. */
export async function home(): Promise<void> {
  if (view.value === null) return open();
  screen.value = { kind: 'review' };
  await look({ sheetId: view.value.sheet.id });
}

/** The button of a trouble: goes on where it stopped, or looks whether it is fixed. */
export async function checkAgain(): Promise<void> {
  if (view.value === null) return open();
  if (!begin('again')) return;
  if (screen.value.kind === 'trouble' && (await isStillSo(screen.value))) {
    working.value = null;
    return;
  }
  const readable = await readSheet(view.value.sheet.id, 'all', 'tell');
  working.value = null;
  if (!readable || view.value === null) return;
  screen.value = { kind: 'review' };
  if (isMineToGoOn(view.value)) await goOn();
}

/**
 * Asks Chat, by calls that change nothing, whether what kept a run from going on is mended; shows what isn't.
 * Only what Chat itself said can be asked for so.
 */
async function isStillSo(shown: Extract<Screen, { kind: 'trouble' }>): Promise<boolean> {
  const { trouble, setUp } = shown;
  if (!OF_CHAT.includes(trouble.remedy) || setUp === null) return false;
  const answer = await call('checkSetup', {});
  const wrong = answer.ok ? stillWrong(answer.value, trouble) : answer.trouble;
  if (wrong) screen.value = { kind: 'trouble', trouble: wrong, setUp, checkedAt: Date.now() };
  return wrong !== undefined;
}

/** What a person or an administrator has to mend before Chat takes anything. */
const OF_CHAT: Trouble['remedy'][] = ['letter', 'give-permission'];

function stillWrong(checks: SetupCheck[], before: Trouble): Trouble | undefined {
  // Groups are an extra: they kept no run from going on.
  const wrong = checks.filter(({ what, state }) => state === 'wrong' && what !== 'groups');
  const same = wrong.find(({ said }) => said.code === before.said.code) ?? wrong[0];
  if (!same) return undefined;
  const { said, remedy, link } = same;
  return { said, remedy, ...(link ? { link } : {}) };
}

/** Somebody else is at it: looks now and then whether the sheet is free. Answers how to end the looking. */
export function lookWhileBusy(): () => void {
  const timer = setInterval(async () => {
    if (document.hidden || working.value !== null) return;
    await readSheet(view.value?.sheet.id ?? null, view.value?.which ?? 'all', 'quiet');
    if (screen.value.kind === 'busy' && atIt(view.value?.run) === 0) {
      screen.value = { kind: 'review' };
    }
  }, BUSY_LOOK_MS);
  return () => clearInterval(timer);
}

/** Until when somebody is at a run, or is expected to go on with it, as the script judged; 0: nobody is. */
export function atIt(run: RunView | null | undefined): number {
  return run ? run.busyUntil || run.expectedBy : 0;
}

/** Makes the rows ready again that wait in another's run with which nobody goes on. */
export async function takeOver(): Promise<void> {
  showAnswer(await ask('mend', 'takeOver', { sheetId: sheetId() }));
}

/** The cell that the person pressed last and isn't at yet, by row and column; '': none. */
export const onTheWay = signal('');

/** Goes to a row's cell in the sheet. */
export async function goTo(row: number, column: number | null): Promise<void> {
  const cell = `${row} ${column}`;
  if (onTheWay.value === cell) return;
  onTheWay.value = cell;
  const answer = await call('selectCell', { sheetId: sheetId(), row, column });
  if (onTheWay.value !== cell) return;
  onTheWay.value = '';
  if (answer.ok) host?.editor?.focus?.();
}

/** Does what the person decided for one row. */
export async function mend(
  row: number,
  key: string,
  how: Exclude<Mend, 'use-space'>,
): Promise<void> {
  showAnswer(await ask('mend', 'mendRow', { sheetId: sheetId(), row, key, mend: how }));
}

/** Does what a finding's button says, for all of its group or for one row. */
export async function doRemedy(
  group: FindingGroup,
  { does, digest }: RemedyView,
  row: FindingRow | null,
): Promise<void> {
  if (does === 'lookUp') return showBeside({ kind: 'names', group: group.key });
  const one = row && { row: row.row, key: row.key };
  const request = { sheetId: sheetId(), group: group.key, row: one, does, digest };
  showRemedied(await ask('remedy', 'doRemedy', request));
}

/** Deletes the space again that was made to be looked at. */
export async function deleteTrial(): Promise<void> {
  showAnswer(await ask('putBack', 'deleteTrial', { sheetId: sheetId() }));
}

/** Puts people back who were taken out. */
export async function putPeopleBack(keys: readonly string[]): Promise<void> {
  showAnswer(await ask('putBack', 'putPeopleBack', { sheetId: sheetId(), keys: [...keys] }));
}

/** Names somebody as owner in the rows; Changes then shows what that means in Chat. */
export async function nameOwner(to: string): Promise<boolean> {
  const answer = await ask('handOver', 'handOver', { sheetId: sheetId(), to });
  showRemedied(answer);
  return answer?.ok === true && answer.value.kind === 'done';
}

/** Counts what would be forgotten, or forgets it; null: nothing was counted. */
export async function forgetEverything(
  sure: boolean,
): Promise<Extract<ForgetAnswer, { kind: 'asked' }> | null> {
  const answer = await ask('forget', 'forgetEverything', { sheetId: sheetId(), sure });
  if (answer === null) return null;
  if (!answer.ok) refusal.value = answer.trouble;
  else if (answer.value.kind === 'asked') return answer.value;
  else {
    showView(answer.value.view);
    home();
  }
  return null;
}

/** Takes the last remedy back. */
export async function undoRemedy(): Promise<void> {
  const undo = remedied.value?.undo;
  if (undo) showRemedied(await ask('remedy', 'undoRemedy', { sheetId: sheetId(), undo }));
}

function showRemedied(answer: Answer<RemedyAnswer> | Died | null): void {
  if (!answer?.ok) {
    showAnswer(answer);
    return;
  }
  const { value } = answer;
  showView(value.view);
  if (value.kind === 'changed') {
    notice.value = 'review.changed';
    return;
  }
  const { said, left, undo } = value;
  remedied.value = { sheetId: value.view.sheet.id, said, left, undo };
}

/** Answers a question about the sheet; `field`: what its column is used as. */
export async function reply(
  { key }: QuestionView,
  does: QuestionView['replies'][number]['does'],
  field?: Field,
): Promise<void> {
  const request = { sheetId: sheetId(), key, does, ...(field ? { field } : {}) };
  const answer = await ask('answer', 'answerQuestion', request);
  showAnswer(answer);
  if (answer?.ok) told.value = 'question.answered';
}

/** A sheet with an example, to begin from. */
export async function makeSampleSheet(): Promise<void> {
  showAnswer(await ask('sample', 'makeSampleSheet', {}));
}

/** Asks for the links of the sheet's spaces, once; answers them, or none when the script can't. */
export async function loadLinks(run = ''): Promise<LinkList['links']> {
  const sheetId = view.value?.sheet.id;
  if (linksOf !== run) links.value = null;
  linksOf = run;
  if (links.value !== null || sheetId === undefined) return links.value ?? [];
  linksLost.value = null;
  const answer = await call('listLinks', run === '' ? { sheetId } : { sheetId, run });
  linksLost.value = answer.ok ? null : answer.trouble;
  if (!answer.ok) return [];
  links.value = answer.value.links;
  return answer.value.links;
}

/** Asks the script for what one press begins; null: another press is still on its way. */
export async function ask<Name extends keyof Script>(
  what: Working,
  name: Name,
  request: Parameters<Script[Name]>[0],
): Promise<Awaited<ReturnType<typeof call<Name>>> | null> {
  if (!begin(what)) return null;
  const answer = await call(name, request);
  working.value = null;
  return answer;
}

/** Asks without a button that would have to show it. */
export const askQuietly: Call = (name, request) => call(name, request);

/** The sheet that is shown. */
export function sheetId(): number {
  return view.value?.sheet.id ?? 0;
}

function begin(what: Working): boolean {
  if (working.value !== null) return false;
  newestLook += 1;
  working.value = what;
  notice.value = null;
  told.value = null;
  if (what === 'remedy' || what === 'start') remedied.value = null;
  refusal.value = null;
  return true;
}

/** Shows the view that an answer brings, or what is in the way. */
export function showAnswer(answer: Answer<unknown> | Died | null): void {
  if (answer === null) return;
  if (answer.ok) showView(answer.value as View);
  else screen.value = { kind: 'trouble', trouble: answer.trouble, setUp: null };
}

async function readSheet(
  sheetId: number | null,
  which: Which,
  failure: 'tell' | 'quiet',
  front?: true,
): Promise<boolean> {
  newestLook += 1;
  const mine = newestLook;
  const answer = await call('look', { sheetId, which, ...(front ? { front } : {}) });
  if (mine !== newestLook) return false;
  lastLookAt = Date.now();
  if (catchingUp.value) aboutToChange();
  if (answer.ok) showView(answer.value);
  else if (failure === 'tell') {
    screen.value = { kind: 'trouble', trouble: answer.trouble, setUp: null };
  }
  return answer.ok;
}

export function showView(next: View): void {
  newestLook += 1;
  if (view.value?.sheet.id !== next.sheet.id) links.value = null;
  view.value = next;
}

function change(how: (run: Watched) => Watched): void {
  if (watched.value !== null) watched.value = how(watched.value);
}
