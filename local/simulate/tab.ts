/** A person at the sidebar of a simulated run: it plays the sidebar's own session, and chance presses the buttons. */
import type { Answer, Take, View } from '../../src/protocol';
import { type Died, LOOP_START, type RunEnd, type WaitStep } from '../../src/sidebar/run-loop';
import {
  type ChosenChanges,
  call,
  handOver,
  isMineToGoOn,
  offerFor,
  type Reply,
  type Run,
  type Seat,
  type Step,
  type Steps,
  start,
  stop,
  watch,
} from '../../src/sidebar/session';
import type { Random } from '../random';

export type Tab = Generator<Step, TabEnd, Reply>;

/** Whether a tab found nothing more to do, or gave up, and why. */
export interface TabEnd {
  end: 'quiet' | 'trouble' | 'gave up';
  because: string;
}

export interface TabOptions {
  random: Random;
  /** Milliseconds since 1970. */
  now: () => number;
  /** What the sheet shows, to tell whether a start changed anything. */
  shown: () => string;
  /** Whether some row says nothing yet. */
  someAreSilent: () => boolean;
  /** Only goes on with what there is, and presses neither Stop nor a remedy. */
  calm: boolean;
  /** Chance of Stop after each slice. */
  stopShare: number;
  /** Told before a remedy is pressed for a row (its sheet row). */
  onMend: (row: number, mend: string, space: string | undefined) => void;
  /** Leaves the rest of the run to a timer. */
  background: boolean;
  /** Whether what takes something away is ticked at times; told then who is ticked. */
  onTick?: ((shown: readonly string[]) => void) | undefined;
  /** The sheet that it stands beside; left out: the first, where the sidebar is opened. */
  sheet?: number;
}

const A_MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
/** Presses of a main button after which a person does something else. */
const MOST_ROUNDS = { calm: 12, troubled: 8 };
/** Times that it waits for somebody else at work, which is no round of its own. */
const MOST_WAITS = 20;
/** A sidebar that can't be opened is tried again this often, with growing pauses. */
const MOST_OPENINGS = 8;

const RELOAD_SHARE = 0.3;
const TICK_SHARE = 0.8;
const SURE_SHARE = 0.8;
/** Some stop a run to which nobody could be added; most go on all the same. */
const GOES_ON_SHARE = 0.7;

/** A person at a tab, and what they did so far. */
interface Sitting {
  readonly options: TabOptions;
  /** Presses of each button without anything having changed since. */
  readonly tried: Map<string, number>;
  /** Whether the run may still be left to a timer. */
  backgroundLeft: boolean;
  /** Chance of its own, so that what it draws changes nothing else. */
  readonly reloads: Random;
  /** Chance of what it says when a run asks, likewise. */
  readonly says: Random;
  /** What the sidebar shows after a run, as long as it stays open and nobody else does anything. */
  shows: View | undefined;
  /** Chance of what it ticks, likewise. */
  readonly ticks: Random;
}

/** Opens the sidebar and does what its buttons offer until nothing is left. */
export function* playTab(options: TabOptions): Tab {
  const { random, calm } = options;
  const sitting: Sitting = {
    options,
    tried: new Map(),
    backgroundLeft: options.background,
    reloads: random.fork('reloads'),
    says: random.fork('says'),
    shows: undefined,
    ticks: random.fork('ticks'),
  };
  // Not everybody tries again what Chat refused.
  if (random.next() < 0.4) sitting.tried.set('again', MOST_TRIES.again);
  const rounds = calm ? MOST_ROUNDS.calm : MOST_ROUNDS.troubled;
  let waits = 0;
  for (let round = 0; round < rounds + Math.min(waits, MOST_WAITS); round++) {
    const { shows } = sitting;
    sitting.shows = undefined;
    const opening = shows ? { ok: true as const, value: shows } : yield* open(options.sheet);
    if (!opening.ok) return { end: 'trouble', because: `opening: ${JSON.stringify(opening)}` };
    const view = opening.value;
    if (view.columns === null) return { end: 'trouble', because: 'no header is recognised' };
    if (view.run && !view.run.mine && view.run.busyUntil > options.now()) {
      waits++;
      yield* pass(Math.max(1_000, Math.min(60_000, view.run.busyUntil - options.now())));
      continue;
    }
    if (view.run && isMineToGoOn(view)) {
      const end = yield* atRun(sitting, view.sheet.id, view.run);
      if (end) return end;
      continue;
    }
    if (!calm && view.notes.length > 0 && random.next() < 0.25) {
      yield* mendOne(options, view);
      continue;
    }
    const answered = yield* answerOpen(view, random, calm);
    if (answered === 'waited') waits++;
    if (answered) continue;
    const end = yield* pressMainButton(sitting, view);
    if (end) return end;
  }
  return { end: 'gave up', because: `${rounds} rounds` };
}

/** Nothing is done for so long. */
export function* pass(waitMs: number): Steps<void> {
  yield { do: 'wait', step: { do: 'wait', waitMs, why: 'paced', state: LOOP_START } };
}

function* open(sheet: number | undefined): Steps<Answer<View> | Died> {
  for (let opened = 1; ; opened++) {
    const got =
      sheet === undefined
        ? yield* openFirst()
        : yield* call('look', { sheetId: sheet, which: 'all' });
    if (got.ok || opened === MOST_OPENINGS) return got;
    yield* pass(2_000 * 2 ** Math.min(opened, 5));
  }
}

function* openFirst(): Steps<Answer<View> | Died> {
  const got = yield* call('openSidebar', {});
  return got.ok ? { ok: true, value: got.value.view } : got;
}

/** Starts what the sheet, or some of its rows, offers. undefined: there may be more to do. */
function* pressMainButton(sitting: Sitting, opened: View): Steps<TabEnd | undefined> {
  const { options, tried } = sitting;
  const { random, now, calm } = options;
  let view = opened;
  if (!calm && random.next() < 0.15) {
    const which = random.pick(['visible', 'selected'] as const);
    const look = yield* call('look', { sheetId: view.sheet.id, which });
    if (!look.ok) return undefined;
    view = look.value;
  }
  const take = chooseTake(view, tried, options.shown(), options.someAreSilent());
  if (take === undefined) return view.which === 'all' ? { end: 'quiet', because: '' } : undefined;
  const chosen = take === 'changes' ? ticked(sitting, view) : {};
  let started = yield* start(view, take, { see: () => undefined }, chosen);
  // So many are taken out by a second press only; most look once more, and press.
  if (started.kind === 'much' && sitting.ticks.next() < SURE_SHARE)
    started = yield* start(
      view,
      take,
      { see: () => undefined },
      { ...chosen, sure: started.people },
    );
  switch (started.kind) {
    case 'trouble':
      yield* pass(started.isLost ? 2_000 : 30_000);
      return undefined;
    case 'busy':
      yield* pass(Math.max(1_000, Math.min(calm ? HOUR_MS : 60_000, started.until - now())));
      tried.clear();
      return undefined;
    case 'changed':
    case 'questions':
    case 'much':
      return undefined;
    case 'started':
      return yield* atRun(sitting, view.sheet.id, { total: started.total, left: started.total });
  }
}

/** Ticks some of what takes something away; of rows that name nobody any more only one. */
function ticked({ options, ticks }: Sitting, { changes }: View): ChosenChanges {
  const { onTick } = options;
  if (!onTick) return {};
  const lines = changes.lines.flatMap((line) =>
    (line.does === 'takeOut' || line.does === 'takeRole') && ticks.next() < TICK_SHARE
      ? [line]
      : [],
  );
  if (lines.length === 0) return {};
  onTick(lines.map(({ shown }) => shown));
  return { takeAway: lines.map(({ key }) => key) };
}

/** Watches a run as the sidebar does, and presses what stands beside it. */
function* atRun(
  sitting: Sitting,
  sheetId: number,
  { total, left }: { total: number; left: number },
): Steps<TabEnd | undefined> {
  const { random, now, calm, stopShare } = sitting.options;
  const seat = seatAt(sheetId, { total, settledBefore: total - left }, now, (view) => {
    if (calm) sitting.shows = view;
  });
  let steps = watch(seat);
  let reply: Reply;
  let wasSlice = false;
  for (;;) {
    const next = steps.next(reply);
    reply = undefined;
    if (next.done && next.value?.kind === 'asking') {
      if (calm || sitting.says.next() < GOES_ON_SHARE) steps = watch(seat, true);
      else {
        yield* stop(seat);
        steps = watch(seat);
      }
      wasSlice = false;
      continue;
    }
    if (next.done) return yield* afterRun(sitting, next.value);
    if (wasSlice && !calm && random.next() < stopShare) {
      yield* stop(seat);
      // It wakes whoever waits: the next slice tells how it ended.
      if (next.value.do === 'wait') {
        wasSlice = false;
        continue;
      }
    }
    wasSlice = next.value.do === 'call' && next.value.name === 'runSlice';
    if (wasSlice && sitting.backgroundLeft && random.next() < 0.6) {
      sitting.backgroundLeft = false;
      const answer = yield* handOver(seat);
      if (answer.ok) {
        yield* pass(random.between(5, 150) * 60_000);
        return undefined;
      }
    }
    if (next.value.do === 'wait') {
      const { step } = next.value;
      yield* pass(waitMsOf(step, seat.busyUntil(), sitting));
      // Some load the page anew when a call brought no answer.
      if (step.why === 'died' && sitting.reloads.next() < RELOAD_SHARE) return undefined;
    } else reply = yield next.value;
  }
}

/** Nobody else is there once things are calm: whoever holds the sheet is dead, and asking on and on shows nothing new. */
function waitMsOf({ waitMs }: WaitStep, busyUntil: number, { options }: Sitting): number {
  return options.calm ? Math.max(waitMs, busyUntil - options.now()) : waitMs;
}

function* afterRun({ options }: Sitting, end: RunEnd | null): Steps<TabEnd | undefined> {
  if (end?.kind !== 'trouble') return undefined;
  if (options.calm) return { end: 'trouble', because: JSON.stringify(end.trouble.said) };
  yield* pass(options.random.between(1, 600) * 1_000);
  return undefined;
}

function seatAt(
  sheetId: number,
  counts: Pick<Run, 'total' | 'settledBefore'>,
  now: () => number,
  see: (view: View) => void,
): Seat & { busyUntil(): number } {
  let run: Run = { sheetId, ...counts, answer: null, stopping: 'no', handedOver: false };
  let busyUntil = 0;
  return {
    now,
    run: () => run,
    change: (what) => {
      run = { ...run, ...what };
    },
    hear: (answer) => {
      busyUntil = answer.busy?.until ?? 0;
      if (answer.state !== 'busy') run = { ...run, answer };
      if (answer.state === 'going') run = { ...run, total: answer.total };
    },
    see,
    busyUntil: () => busyUntil,
  };
}

/**
 * Says whose the outcomes are that somebody sorted away from their rows, and that rows are spaces where copies make them
 * look like a list of people: until then nothing is set up.
 */
function* answerOpen(
  view: View,
  random: Random,
  calm: boolean,
): Steps<'answered' | 'waited' | undefined> {
  const says = (what: string) =>
    view.questions.find(
      ({ severity, replies }) =>
        severity === 'question' && replies.some(({ does }) => does === what),
    );
  const list = says('spaces');
  if (list)
    yield* call('answerQuestion', { sheetId: view.sheet.id, key: list.key, does: 'spaces' });
  if (list) return 'answered';
  const torn = says('mine');
  if (!torn) return undefined;
  const [first] = torn.replies;
  const does = first === undefined || random.next() < 0.3 ? 'mine' : first.does;
  const answer = yield* call('answerQuestion', { sheetId: view.sheet.id, key: torn.key, does });
  // Somebody is at work: they try again once that may be over, as they are told.
  if (!calm || answer.ok || answer.trouble.said.code !== 'problem.busy') return 'answered';
  yield* pass(A_MINUTE_MS);
  return 'waited';
}

function* mendOne({ random, onMend }: TabOptions, view: View): Steps<void> {
  const note = random.pick(view.notes);
  if (note.mends.length === 0) return;
  const mend = random.pick(note.mends);
  const offered = note.offered?.length ? random.pick(note.offered).space : undefined;
  const which = { sheetId: view.sheet.id, row: note.row, key: note.key };
  if (mend !== 'use-space') {
    onMend(note.row, mend, offered);
    yield* call('mendRow', { ...which, mend });
    return;
  }
  // The space is looked at first, and used by a press on what is shown.
  const meant = { ...which, ...(offered ? { space: offered } : {}) };
  const looked = yield* call('readSpace', meant);
  if (!looked.ok || looked.value.kind !== 'shown') return;
  onMend(note.row, mend, looked.value.space.space);
  yield* call('mendRow', { ...meant, mend, proof: looked.value.proof });
}

/** How often each button is pressed without anything having changed in the sheet since. */
const MOST_TRIES = { ready: 2, again: 1, changes: 1 } as const;

function chooseTake(
  view: View,
  tried: Map<string, number>,
  shown: string,
  someAreSilent: boolean,
): Take | undefined {
  for (const take of ['ready', 'again', 'changes'] as const) {
    const key = take === 'ready' ? `${take} ${shown}` : take;
    const times = tried.get(key) ?? 0;
    // Rows that can't be set up still get their reason written beside them.
    const writes = take === 'ready' && view.counts.toFix > 0 && someAreSilent && times === 0;
    if ((offerFor(view, take).rows === 0 && !writes) || times >= MOST_TRIES[take]) continue;
    tried.set(key, times + 1);
    return take;
  }
  return undefined;
}
