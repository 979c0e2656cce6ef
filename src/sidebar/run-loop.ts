/** What to do after each slice of a run, until it is over: pure. Who calls the slices is told in `session.ts`. */
import type { Answer, SliceAnswer, Trouble } from '../protocol';

/** A call that brought no answer of the script: the execution was ended, or the connection was lost. */
export interface Died {
  ok: false;
  trouble: Trouble;
  died: true;
}

/** What a call of `runSlice` brought: the script's own answer, or none. */
export type SliceResult = Answer<SliceAnswer> | Died;

/** What the loop remembers from one slice to the next. */
export interface LoopState {
  /** Slices in a row that died, or failed over something that passes. */
  deaths: number;
  /** Slices in a row that were `going` and changed no count. */
  idle: number;
  /** When the script answered last, and when a count changed last; null: not yet, and nothing was asked before. */
  heardAt: number | null;
  movedAt: number | null;
  /** The newest answer of the script; null: none yet. */
  last: SliceAnswer | null;
}

/** Before the first slice. */
export const LOOP_START: LoopState = {
  ...{ deaths: 0, idle: 0 },
  ...{ heardAt: null, movedAt: null, last: null },
};

/** How a run came to its end, with the newest counts. */
export type RunEnd =
  | { kind: 'ended'; answer: SliceAnswer }
  | { kind: 'stopped'; answer: SliceAnswer }
  /** It rests until the person says whether it goes on, though nobody could be added. */
  | { kind: 'asking'; answer: SliceAnswer }
  | { kind: 'trouble'; trouble: Trouble; answer: SliceAnswer | null };

/** Why the loop waits: the script asked for it, another execution is at it, or a slice died or failed in passing. */
export interface WaitStep {
  do: 'wait';
  /** Milliseconds until the next slice makes sense. */
  waitMs: number;
  why: 'paced' | 'busy' | 'died';
  state: LoopState;
}

/** What to do after a slice. After a wait comes the next slice. */
export type Step =
  | { do: 'slice'; state: LoopState }
  | WaitStep
  | { do: 'end'; end: RunEnd; state: LoopState };

/** For so long slices may die one after the other before the loop gives up, in milliseconds. */
export const PATIENCE_MS = 10 * 60_000;

/** However long it took (a computer may have slept meanwhile), it is tried more often than this. */
const FEWEST_TRIES = 3;

/** The wait after the first death, in milliseconds; each further one in a row doubles it. */
const FIRST_BACKOFF_MS = 2_000;

/** No backoff is longer than this, in milliseconds. */
const LONGEST_BACKOFF_MS = 60_000;

/** While another execution is at it, the loop asks this often unless the script knows better, in milliseconds. */
const BUSY_STEP_MS = 5_000;

/** The shortest wait for another execution, in milliseconds; its end is by the script's clock, not ours. */
const SHORTEST_BUSY_MS = 1_000;

/** The script itself ends a run in which nothing moves; later than that, this keeps us from going on for ever. */
const LONGEST_IDLE_MS = PATIENCE_MS + 5 * 60_000;

const NO_PROGRESS: Trouble = {
  said: { code: 'sidebar.trouble.noProgress', values: {} },
  remedy: 'check-again',
};

/**
 * What to do after a slice brought `result`.
 *
 * @param now Milliseconds since 1970, to tell how long another execution may still last.
 */
export function nextStep(state: LoopState, result: SliceResult, now: number): Step {
  if (!result.ok) {
    if (!('died' in result) && !result.trouble.passing)
      return end(state, troubleOf(state, result.trouble));
    const deaths = state.deaths + 1;
    const heardAt = state.heardAt ?? now;
    const died = { ...state, deaths, heardAt };
    if (deaths >= FEWEST_TRIES && now - heardAt >= PATIENCE_MS)
      return end(died, troubleOf(died, result.trouble));
    const waitMs = Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** (deaths - 1));
    return { do: 'wait', waitMs, why: 'died', state: died };
  }

  const answer = result.value;
  const idle = answer.state === 'going' && sameCounts(state.last, answer) ? state.idle + 1 : 0;
  const movedAt = idle > 0 ? (state.movedAt ?? now) : now;
  const alive: LoopState = { deaths: 0, idle, heardAt: now, movedAt, last: answer };
  switch (answer.state) {
    case 'ended':
    case 'stopped':
    case 'asking':
      return end(alive, { kind: answer.state, answer });
    case 'trouble':
      return end(alive, troubleOf(alive, answer.trouble ?? NO_PROGRESS));
    case 'busy':
      return { do: 'wait', waitMs: busyWaitMs(answer, now), why: 'busy', state: alive };
    case 'going':
      if (idle >= FEWEST_TRIES && now - movedAt >= LONGEST_IDLE_MS)
        return end(alive, troubleOf(alive, NO_PROGRESS));
      return answer.waitMs > 0
        ? { do: 'wait', waitMs: answer.waitMs, why: 'paced', state: alive }
        : { do: 'slice', state: alive };
  }
}

/** A slice that brought no answer, with what is known of the reason. */
export function died(error: unknown): Died {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    ok: false,
    died: true,
    trouble: { said: { code: 'connection.noAnswer', values: { reason } }, remedy: 'check-again' },
  };
}

function end(state: LoopState, how: RunEnd): Step {
  return { do: 'end', end: how, state };
}

function troubleOf(state: LoopState, trouble: Trouble): RunEnd {
  return { kind: 'trouble', trouble, answer: state.last };
}

function busyWaitMs(answer: SliceAnswer, now: number): number {
  const asked = answer.waitMs > 0 ? answer.waitMs : BUSY_STEP_MS;
  const untilEnd = answer.busy === undefined ? asked : answer.busy.until - now;
  return Math.max(SHORTEST_BUSY_MS, Math.min(asked, untilEnd));
}

function sameCounts(before: SliceAnswer | null, after: SliceAnswer): boolean {
  return (
    before !== null &&
    before.left === after.left &&
    before.done === after.done &&
    before.partly === after.partly &&
    before.failed === after.failed &&
    before.doubt === after.doubt &&
    before.people.in === after.people.in &&
    before.steps === after.steps
  );
}
