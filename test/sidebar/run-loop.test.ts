/** How the loop goes from slice to slice, and when it ends. */
import type { SliceAnswer, Trouble } from '../../src/protocol';
import {
  died,
  LOOP_START,
  type LoopState,
  MOST_DEATHS,
  nextStep,
  type RunEnd,
  runLoop,
  type SliceResult,
  type WaitStep,
} from '../../src/sidebar/run-loop';
import { lastSlice, ok, refused, slice } from './answers';

const NOW = Date.UTC(2027, 0, 1, 12, 0);
const trouble: Trouble = { said: { code: 'problem.apiOff', values: {} }, remedy: 'check-again' };

/** Plays results in turn. */
async function play(results: (SliceResult | Error)[], start = NOW) {
  const played = { waits: [] as WaitStep[], answers: [] as SliceAnswer[], slices: 0, now: start };
  const next = (log: typeof played): SliceResult => {
    const result = results[log.slices];
    log.slices += 1;
    if (result === undefined) throw new Error('the loop went on after the last result');
    if (result instanceof Error) throw result;
    return result;
  };
  const end = await runLoop({
    slice: async () => next(played),
    wait: async (step) => {
      played.waits.push(step);
      played.now += step.waitMs;
    },
    now: () => played.now,
    onAnswer: (answer) => played.answers.push(answer),
  });
  return { ...played, end, waitsMs: played.waits.map((step) => step.waitMs) };
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
  expect(end.kind).toBe('ended');
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
  const deaths = Array.from({ length: MOST_DEATHS - 1 }, () => died('killed'));
  const { waits, waitsMs, end } = await play([...deaths, ok(lastSlice())]);
  expect(waitsMs).toEqual([2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
  expect(waits.every((step) => step.why === 'died')).toBe(true);
  expect(end.kind).toBe('ended');
});

test('eight dead slices in a row end the run with what is known of the reason', async () => {
  const { slices, end } = await play(Array.from({ length: 8 }, () => died('killed')));
  expect(slices).toBe(8);
  expect(end).toMatchObject({
    kind: 'trouble',
    answer: null,
    trouble: { said: { code: 'connection.noAnswer', values: { reason: 'killed' } } },
  });
});

test('an answer in between forgives all deaths before', async () => {
  const deaths = Array.from({ length: 5 }, () => died('killed'));
  const { end, waitsMs } = await play([...deaths, ok(slice()), ...deaths, ok(lastSlice())]);
  expect(end.kind).toBe('ended');
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
  expect(end.kind).toBe('ended');
  const given = await play(Array.from({ length: MOST_DEATHS }, () => tired));
  expect(given.slices).toBe(MOST_DEATHS);
  expect(given.end).toMatchObject({ kind: 'trouble', trouble: tired.trouble });
});

test('a slice that throws counts as one that died', async () => {
  const { waits, end } = await play([new Error('connection lost'), ok(lastSlice())]);
  expect(waits).toMatchObject([{ why: 'died', waitMs: 2_000 }]);
  expect(end.kind).toBe('ended');
});

describe('while somebody else is at it', () => {
  const busyUntil = (until: number) =>
    ok(slice({ state: 'busy', busy: { by: 'ben@example.com', until } }));

  test('the loop looks every five seconds, and at the end at the latest', async () => {
    const busy = busyUntil(NOW + 12_000);
    const { waits, waitsMs, end } = await play([busy, busy, busy, ok(lastSlice())]);
    expect(waitsMs).toEqual([5_000, 5_000, 2_000]);
    expect(waits.every((step) => step.why === 'busy')).toBe(true);
    expect(end.kind).toBe('ended');
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
    expect(end.kind).toBe('ended');
  });
});

test('slices that change nothing, one after the other without end, end the run', async () => {
  const { end, slices } = await play(Array.from({ length: 30 }, () => ok(slice())));
  expect(end).toMatchObject({
    kind: 'trouble',
    trouble: { said: { code: 'sidebar.trouble.noProgress' } },
    answer: slice(),
  });
  expect(slices).toBe(21);
});

test('one changed count in twenty slices is progress', async () => {
  const idle = (done: number) => Array.from({ length: 19 }, () => ok(slice({ done })));
  const { end } = await play([...idle(1), ...idle(2), ...idle(3), ok(lastSlice())]);
  expect(end.kind).toBe('ended');
});

test('the step is a plain value that leaves the state before it alone', () => {
  const before: LoopState = Object.freeze({ ...LOOP_START, deaths: 2 });
  const step = nextStep(before, died('killed'), NOW);
  expect(step).toMatchObject({ do: 'wait', waitMs: 8_000, state: { deaths: 3 } });
  expect(JSON.parse(JSON.stringify(step))).toEqual(step);
});

test('waking early from a wait calls the next slice at once', async () => {
  let wake: () => void = () => undefined;
  const results = [ok(slice({ waitMs: 60_000 })), ok(slice({ state: 'stopped' }))];
  const ending: Promise<RunEnd> = runLoop({
    slice: async () => results.shift() ?? died('none left'),
    wait: () => new Promise((resolve) => (wake = resolve)),
    now: () => NOW,
  });
  await new Promise(setImmediate);
  wake();
  expect((await ending).kind).toBe('stopped');
});
