/** A browser tab with the sidebar open, as a generator: yields what it calls or how long it waits. */
import type {
  Answer,
  Opening,
  Script,
  StartAnswer,
  StopAnswer,
  Take,
  View,
  Which,
} from '../../src/protocol';
import { type Died, LOOP_START, nextStep, type SliceResult } from '../../src/sidebar/run-loop';
import type { Random } from '../random';

/** What a tab does next. */
export type Step =
  | { do: 'call'; name: keyof Script; request: unknown }
  | { do: 'wait'; waitMs: number };

/** What a call brought; undefined after a wait. */
export type Reply = Answer<unknown> | Died | undefined;

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
}

type Got<Name extends keyof Script> = ReturnType<Script[Name]> | Died;

function* call<Name extends keyof Script>(
  name: Name,
  request: Parameters<Script[Name]>[0],
): Generator<Step, Got<Name>, Reply> {
  return (yield { do: 'call', name, request }) as Got<Name>;
}

function* wait(waitMs: number): Generator<Step, void, Reply> {
  yield { do: 'wait', waitMs };
}

const HOUR_MS = 3_600_000;
/** Presses of a main button after which a person does something else. */
const MOST_ROUNDS = { calm: 12, troubled: 8 };
/** Times that it waits for somebody else at work, which is no round of its own. */
const MOST_WAITS = 20;
/** A sidebar that can't be opened is tried again this often, with growing pauses. */
const MOST_OPENINGS = 8;

/** Opens the sidebar and does what its buttons offer until nothing is left. */
export function* playTab(options: TabOptions): Tab {
  const { random, now, shown, calm } = options;
  const tried = new Map<string, number>();
  // Not everybody tries again what Chat refused.
  if (random.next() < 0.4) tried.set('again', MOST_TRIES.again);
  let backgroundLeft = options.background;
  const rounds = calm ? MOST_ROUNDS.calm : MOST_ROUNDS.troubled;
  let waits = 0;
  for (let round = 0; round < rounds + Math.min(waits, MOST_WAITS); round++) {
    const opening = yield* open();
    if (!opening.ok) return { end: 'trouble', because: `openSidebar: ${JSON.stringify(opening)}` };
    let { view } = opening.value;
    if (view.columns === null) return { end: 'trouble', because: 'no header is recognised' };
    const request = { sheetId: view.sheet.id };
    if (view.run && !view.run.mine && view.run.busyUntil > now()) {
      waits++;
      yield* wait(Math.max(1_000, Math.min(60_000, view.run.busyUntil - now())));
      continue;
    }
    if (view.run?.mine && !view.run.stopped && view.run.left > 0) {
      const end = yield* work(request);
      if (end) return end;
      continue;
    }
    if (!calm && view.notes.length > 0 && random.next() < 0.25) {
      yield* mendOne(view);
      continue;
    }
    const torn = view.questions.find(({ replies }) => replies.some(({ does }) => does === 'mine'));
    if (torn) {
      const [first] = torn.replies;
      const does = first === undefined || random.next() < 0.3 ? 'mine' : first.does;
      yield* call('answerQuestion', { ...request, key: torn.key, does });
      continue;
    }
    let which: Which = 'all';
    if (!calm && random.next() < 0.15) {
      which = random.pick(['visible', 'selected'] as const);
      const look = yield* call('look', { ...request, which });
      if (!look.ok) continue;
      view = look.value;
    }
    const take = chooseTake(view, tried, shown(), options.someAreSilent());
    if (take === undefined) {
      if (which !== 'all') continue;
      return { end: 'quiet', because: '' };
    }
    const digest = offerOf(view, take).digest;
    const started: Answer<StartAnswer> | Died = yield* call('startRun', {
      ...request,
      which,
      take,
      digest,
    });
    if (!started.ok) {
      if ('died' in started) yield* wait(2_000);
      else yield* wait(30_000);
      continue;
    }
    switch (started.value.kind) {
      case 'busy':
        yield* wait(
          Math.max(1_000, Math.min(calm ? HOUR_MS : 60_000, started.value.until - now())),
        );
        tried.clear();
        continue;
      case 'changed':
        continue;
      case 'started': {
        const end = yield* work(request);
        if (end) return end;
      }
    }
  }
  return { end: 'gave up', because: `${rounds} rounds` };

  function* open(): Generator<Step, Answer<Opening>, Reply> {
    for (let opened = 1; ; opened++) {
      const got = yield* call('openSidebar', {});
      if (got.ok || opened === MOST_OPENINGS) return got;
      yield* wait(2_000 * 2 ** Math.min(opened, 5));
    }
  }

  /** Slice after slice; a slice that died is followed by a sidebar opened anew. */
  function* work(request: { sheetId: number }): Generator<Step, TabEnd | undefined, Reply> {
    let state = LOOP_START;
    for (;;) {
      if (backgroundLeft && random.next() < 0.6) {
        backgroundLeft = false;
        const left = yield* call('finishInBackground', request);
        if (left.ok) {
          yield* wait(random.between(5, 150) * 60_000);
          return undefined;
        }
      }
      const result: SliceResult = yield* call('runSlice', request);
      const step = nextStep(state, result, now());
      if (step.do === 'end') {
        switch (step.end.kind) {
          case 'ended':
          case 'stopped':
            return undefined;
          case 'trouble':
            if (calm && step.end.trouble.said.code !== 'problem.stalled')
              return { end: 'trouble', because: JSON.stringify(step.end.trouble.said) };
            yield* wait(random.between(1, 600) * 1_000);
            return undefined;
        }
      }
      if (!calm && random.next() < options.stopShare) {
        const stopped: Answer<StopAnswer> | Died = yield* call('stopRun', request);
        if (stopped.ok && stopped.value.atOnce) {
          yield* wait(random.between(1, 60) * 1_000);
          return undefined;
        }
      }
      if (step.do === 'wait') {
        const busyMs = result.ok ? (result.value.busy?.until ?? 0) - now() : 0;
        // Nobody else is there: whoever holds the sheet is dead, and asking on and on shows nothing new.
        yield* wait(calm ? Math.max(step.waitMs, busyMs) : step.waitMs);
      }
      if ('died' in result) {
        const opening = yield* open();
        if (!opening.ok) return undefined;
      }
      state = step.state;
    }
  }

  function* mendOne(view: View): Generator<Step, void, Reply> {
    const note = random.pick(view.notes);
    if (note.mends.length === 0) return;
    const mend = random.pick(note.mends);
    const offered = note.offered?.length ? random.pick(note.offered).space : undefined;
    options.onMend(note.row, mend, offered);
    yield* call('mendRow', {
      sheetId: view.sheet.id,
      row: note.row,
      mend,
      key: note.key,
      ...(mend === 'use-space' && offered ? { space: offered } : {}),
    });
  }
}

function offerOf(view: View, take: Take) {
  switch (take) {
    case 'ready':
    case 'first':
      return view.offer;
    case 'again':
      return view.again;
    case 'new-people':
      return view.newPeople;
  }
}

/** How often each button is pressed without anything having changed in the sheet since. */
const MOST_TRIES = { ready: 2, again: 1, 'new-people': 1 } as const;

function chooseTake(
  view: View,
  tried: Map<string, number>,
  shown: string,
  someAreSilent: boolean,
): Take | undefined {
  for (const take of ['ready', 'again', 'new-people'] as const) {
    const key = take === 'ready' ? `${take} ${shown}` : take;
    const times = tried.get(key) ?? 0;
    // Rows that can't be set up still get their reason written beside them.
    const writes = take === 'ready' && view.counts.toFix > 0 && someAreSilent && times === 0;
    if ((offerOf(view, take).rows === 0 && !writes) || times >= MOST_TRIES[take]) continue;
    tried.set(key, times + 1);
    return take;
  }
  return undefined;
}
