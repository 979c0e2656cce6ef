/** How the loop goes from slice to slice, and when it ends. */
import type { ScheduleView, SliceAnswer, Trouble, View } from '../../src/protocol';
import {
  died,
  LOOP_START,
  type LoopState,
  nextStep,
  PATIENCE_MS,
  type SliceResult,
  type WaitStep,
} from '../../src/sidebar/run-loop';
import {
  handOver,
  type Reply,
  type Run,
  type Seat,
  type Step,
  type Steps,
  start,
  stop,
  watch,
} from '../../src/sidebar/session';
import { lastSlice, ok, refused, slice, view } from './answers';

const NOW = Date.UTC(2027, 0, 1, 12, 0);
const trouble: Trouble = { said: { code: 'problem.apiOff', values: {} }, remedy: 'check-again' };

/** A run that is watched, at a seat of its own. */
function seat(change: Partial<Run> = {}) {
  const at = { now: NOW, answers: [] as SliceAnswer[], seen: [] as View[] };
  let run: Run = {
    ...{ sheetId: 0, total: 40, settledBefore: 0, answer: null },
    ...{ stopping: 'no', handedOver: false },
    ...change,
  };
  const there: Seat = {
    now: () => at.now,
    run: () => run,
    change: (what) => {
      run = { ...run, ...what };
    },
    hear: (answer) => {
      at.answers.push(answer);
      if (answer.state !== 'busy') run = { ...run, answer, total: answer.total };
    },
    see: (shown) => at.seen.push(shown),
  };
  return { ...there, at };
}

/** Plays results in turn. */
async function play(results: SliceResult[]) {
  const there = seat();
  const waits: WaitStep[] = [];
  let slices = 0;
  let reply: Reply;
  const steps = watch(there);
  for (;;) {
    const next = steps.next(reply);
    if (next.done) {
      const { answers, seen } = there.at;
      return {
        end: next.value,
        waits,
        slices,
        answers,
        seen,
        waitsMs: waits.map((one) => one.waitMs),
      };
    }
    reply = undefined;
    if (next.value.do === 'wait') {
      waits.push(next.value.step);
      there.at.now += next.value.step.waitMs;
    } else if (next.value.name === 'look') reply = ok(view());
    else {
      reply = results[slices];
      slices += 1;
      if (reply === undefined) throw new Error('the loop went on after the last result');
    }
  }
}

test('slices follow each other at once as long as nothing asks to wait', async () => {
  const { waits, slices, end, answers } = await play([
    ok(slice({ done: 5, left: 32 })),
    ok(slice({ done: 20, left: 17 })),
    ok(lastSlice()),
  ]);
  expect(waits).toEqual([]);
  expect(slices).toBe(3);
  expect(answers).toHaveLength(3);
  expect(end).toEqual({ kind: 'ended', answer: lastSlice() });
});

test('the loop waits as long as the script asks, and calls again then', async () => {
  const { waits, end } = await play([ok(slice({ waitMs: 12_000 })), ok(lastSlice())]);
  expect(waits).toMatchObject([{ waitMs: 12_000, why: 'paced' }]);
  expect(end?.kind).toBe('ended');
});

test('a stopped run ends with its counts', async () => {
  const answer = slice({ state: 'stopped' });
  expect((await play([ok(answer)])).end).toEqual({ kind: 'stopped', answer });
});

test('trouble that a slice reports ends the run with it and with the counts', async () => {
  const answer = slice({ state: 'trouble', trouble });
  expect((await play([ok(answer)])).end).toEqual({ kind: 'trouble', trouble, answer });
});

test('trouble that the script answers instead of a slice ends the run with the newest counts', async () => {
  const { end } = await play([ok(slice()), refused(trouble)]);
  expect(end).toEqual({ kind: 'trouble', trouble, answer: slice() });
});

test('a slice that died is tried again, later each time, up to a minute', async () => {
  const deaths = Array.from({ length: 7 }, () => died('killed'));
  const { waits, waitsMs, end } = await play([...deaths, ok(lastSlice())]);
  expect(waitsMs).toEqual([2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
  expect(waits.every((step) => step.why === 'died')).toBe(true);
  expect(end?.kind).toBe('ended');
});

test('ten minutes of dead slices end the run with what is known of the reason', async () => {
  const { waitsMs, end } = await play(Array.from({ length: 20 }, () => died('killed')));
  const tookMs = waitsMs.reduce((sum, ms) => sum + ms, 0);
  expect(tookMs).toBeGreaterThanOrEqual(PATIENCE_MS);
  expect(tookMs).toBeLessThan(PATIENCE_MS + 60_000);
  expect(end).toMatchObject({
    kind: 'trouble',
    answer: null,
    trouble: { said: { code: 'connection.noAnswer', values: { reason: 'killed' } } },
  });
});

test('a computer that slept between two dead slices gives none of them up', () => {
  const first = nextStep(LOOP_START, died('killed'), NOW);
  const woken = nextStep(first.state, died('killed'), NOW + 8 * 3_600_000);
  expect([first.do, woken.do]).toEqual(['wait', 'wait']);
});

test('an answer in between forgives all deaths before', async () => {
  const deaths = Array.from({ length: 5 }, () => died('killed'));
  const { end, waitsMs } = await play([...deaths, ok(slice()), ...deaths, ok(lastSlice())]);
  expect(end?.kind).toBe('ended');
  expect(waitsMs).toEqual([
    2_000, 4_000, 8_000, 16_000, 32_000, 2_000, 4_000, 8_000, 16_000, 32_000,
  ]);
});

test('a slice that failed over something that passes is tried again like one that died, and given up like one', async () => {
  const tired = refused({ ...trouble, passing: true });
  const { waits, end } = await play([tired, tired, ok(lastSlice())]);
  expect(waits).toMatchObject([
    { why: 'died', waitMs: 2_000 },
    { why: 'died', waitMs: 4_000 },
  ]);
  expect(end?.kind).toBe('ended');
  const given = await play(Array.from({ length: 20 }, () => tired));
  expect(given.end).toMatchObject({ kind: 'trouble', trouble: tired.trouble });
});

describe('while somebody else is at it', () => {
  const busyUntil = (until: number) =>
    ok(slice({ state: 'busy', busy: { by: 'ben@example.com', until } }));

  test('the loop looks every five seconds, and at the end at the latest', async () => {
    const busy = busyUntil(NOW + 12_000);
    const { waits, waitsMs, end } = await play([busy, busy, busy, ok(lastSlice())]);
    expect(waitsMs).toEqual([5_000, 5_000, 2_000]);
    expect(waits.every((step) => step.why === 'busy')).toBe(true);
    expect(end?.kind).toBe('ended');
  });

  test('an end that is over by our clock doesn’t make the loop spin', async () => {
    const busy = busyUntil(NOW - 60_000);
    expect((await play([busy, busy, ok(lastSlice())])).waitsMs).toEqual([1_000, 1_000]);
  });

  test('an unknown end is looked for every five seconds', async () => {
    const busy = ok(slice({ state: 'busy' }));
    expect((await play([busy, ok(lastSlice())])).waitsMs).toEqual([5_000]);
  });

  test('waiting for long is no lack of progress', async () => {
    const busy = busyUntil(NOW + 6 * 60_000);
    const { end } = await play([...Array.from({ length: 60 }, () => busy), ok(lastSlice())]);
    expect(end?.kind).toBe('ended');
  });
});

test('slices that change nothing for a quarter of an hour end the run, should the script not do it', async () => {
  const idle = ok(slice({ waitMs: 30_000 }));
  const { end, slices } = await play(Array.from({ length: 60 }, () => idle));
  expect(end).toMatchObject({
    kind: 'trouble',
    trouble: { said: { code: 'sidebar.trouble.noProgress' } },
  });
  expect(slices).toBe(31);
});

test('one changed count in ten minutes is progress, and so is any number of slices that are quick', async () => {
  const idle = (done: number) =>
    Array.from({ length: 20 }, () => ok(slice({ done, waitMs: 30_000 })));
  const quick = Array.from({ length: 200 }, () => ok(slice({ done: 3 })));
  const { end } = await play([...idle(1), ...idle(2), ...idle(3), ...quick, ok(lastSlice())]);
  expect(end?.kind).toBe('ended');
});

test('the step is a plain value that leaves the state before it alone', () => {
  const before: LoopState = Object.freeze({ ...LOOP_START, deaths: 2 });
  const step = nextStep(before, died('killed'), NOW);
  expect(step).toMatchObject({ do: 'wait', waitMs: 8_000, state: { deaths: 3 } });
  expect(JSON.parse(JSON.stringify(step))).toEqual(step);
});

test('once a run is over the sheet is read again, and shown', async () => {
  const { seen, end } = await play([ok(lastSlice())]);
  expect(end?.kind).toBe('ended');
  expect(seen).toEqual([view()]);
});

/** What the steps do first, and after each of these replies; the last is the end. */
function stepsOf<Result>(steps: Steps<Result>, replies: Reply[]): unknown[] {
  const told = ({ done, value }: IteratorResult<Step, Result>) =>
    done ? { end: value } : value.do === 'call' ? value.name : value.step.why;
  return [told(steps.next(undefined)), ...replies.map((reply) => told(steps.next(reply)))];
}

describe('Stop', () => {
  test('waking early from a wait calls the next slice at once, and that one says how it ended', () => {
    const answer = slice({ state: 'stopped' });
    const told = stepsOf(watch(seat()), [
      ok(slice({ waitMs: 60_000 })),
      undefined,
      ok(answer),
      ok(view()),
    ]);
    expect(told).toEqual([
      'runSlice',
      'paced',
      'runSlice',
      'look',
      { end: { kind: 'stopped', answer } },
    ]);
  });

  test('that took effect at once ends with what was heard last, and asks for no slice', () => {
    const there = seat();
    const steps = watch(there);
    expect(stepsOf(steps, [ok(slice({ done: 7, waitMs: 60_000 }))])).toEqual(['runSlice', 'paced']);
    expect(stepsOf(stop(there), [ok({ atOnce: true })])).toEqual(['stopRun', { end: undefined }]);
    expect(there.run().stopping).toBe('done');
    expect(stepsOf(steps, [ok(view())])).toMatchObject([
      'look',
      { end: { kind: 'stopped', answer: { done: 7 } } },
    ]);
  });

  test('that overtook the slice ends as stopped, though the script remembers no run any more', () => {
    const there = seat({ stopping: 'asked', total: 40, settledBefore: 12 });
    const forgotten = ok(slice({ state: 'ended', total: 0 }));
    expect(stepsOf(watch(there), [forgotten, ok(view())])).toMatchObject([
      'runSlice',
      'look',
      { end: { kind: 'stopped', answer: { total: 40, done: 12, left: 28 } } },
    ]);
  });

  test('that brought no answer may be pressed again', () => {
    const there = seat();
    expect(stepsOf(stop(there), [died('killed')])).toEqual(['stopRun', { end: undefined }]);
    expect(there.run().stopping).toBe('failed');
  });
});

test('a run that was handed over to a timer asks for no slice any more', () => {
  const there = seat();
  const steps = watch(there);
  expect(stepsOf(steps, [ok(slice({ waitMs: 60_000 }))])).toEqual(['runSlice', 'paced']);
  stepsOf(handOver(there), [ok({} as ScheduleView)]);
  expect(stepsOf(steps, [])).toEqual([{ end: null }]);
});

describe('a start whose answer was lost', () => {
  const mine = view({
    run: {
      ...{ by: 'ann@example.com', mine: true, id: '0-a', total: 37, left: 37 },
      ...{ stopped: false, busyUntil: 0, expectedBy: 0 },
    },
  });

  test('goes on where the sheet says that the rows are marked', () => {
    const there = seat();
    expect(stepsOf(start(view(), 'ready', there), [died('killed'), ok(mine)])).toEqual([
      ...['startRun', 'look'],
      { end: { kind: 'started', total: mine.run?.total, run: mine.run?.id } },
    ]);
    expect(there.at.seen).toEqual([mine]);
  });

  test('is trouble where it says nothing of them, or can’t be read', () => {
    for (const reply of [ok(view({ run: null })), died('offline')])
      expect(stepsOf(start(view(), 'ready', seat()), [died('killed'), reply])).toMatchObject([
        ...['startRun', 'look'],
        { end: { kind: 'trouble', trouble: { said: { code: 'connection.noAnswer' } } } },
      ]);
  });

  test('is never guessed at where the script refused it', () => {
    expect(stepsOf(start(view(), 'ready', seat()), [refused(trouble)])).toEqual([
      'startRun',
      { end: { kind: 'trouble', trouble, isLost: false } },
    ]);
  });
});
