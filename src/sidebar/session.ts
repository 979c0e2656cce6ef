/**
 * What happens from the press of a button to the end of a run, as steps that whoever sits there carries out: the
 * browser, the command line, the simulator. Free of the DOM.
 */
import type {
  Answer,
  Offer,
  Script,
  SliceAnswer,
  StartAnswer,
  StartRequest,
  Take,
  Trouble,
  View,
} from '../protocol';
import {
  type Died,
  LOOP_START,
  nextStep,
  type RunEnd,
  type SliceResult,
  type WaitStep,
} from './run-loop';

/** What is to be done next: a call of the script, or a wait that may end early. */
export type Step =
  | { do: 'call'; name: keyof Script; request: unknown }
  | { do: 'wait'; step: WaitStep };

/** What a call brought; undefined after a wait. */
export type Reply = Answer<unknown> | Died | undefined;

export type Steps<Result> = Generator<Step, Result, Reply>;

/** How a run that is watched is being stopped. `done`: at once, because no execution was at work. */
export type Stopping = 'no' | 'asked' | 'failed' | 'done';

/** A run as far as its steps need to know it. */
export interface Run {
  sheetId: number;
  total: number;
  /** Rows that were settled when the watching began. */
  settledBefore: number;
  /** The newest answer of a slice that worked on the run; null: none yet. */
  answer: SliceAnswer | null;
  stopping: Stopping;
  /** A timer goes on with it: no slice is asked for any more. */
  handedOver: boolean;
}

/** Who sits at the sidebar: knows the run, and is told of everything that is to be shown. */
export interface Seat {
  /** Milliseconds since 1970. */
  now(): number;
  run(): Run;
  change(what: Partial<Run>): void;
  /** Hears each answer of a slice. */
  hear(answer: SliceAnswer): void;
  /** Sees the sheet as it was just read. */
  see(view: View): void;
}

/** How a start went. */
export type Started =
  | StartAnswer
  /** `isLost`: whether it began isn't known for sure. */
  | { kind: 'trouble'; trouble: Trouble; isLost: boolean };

/** Calls one function of the script. */
export function* call<Name extends keyof Script>(
  name: Name,
  request: Parameters<Script[Name]>[0],
): Steps<ReturnType<Script[Name]> | Died> {
  return (yield { do: 'call', name, request }) as ReturnType<Script[Name]> | Died;
}

/** Which of the view's offers a take is about. */
export function offerFor(shown: View, what: Take): Offer {
  switch (what) {
    case 'ready':
      return shown.offer;
    case 'first':
      return shown.first;
    case 'again':
      return shown.again;
    case 'changes':
      return shown.changes.offer;
  }
}

/** An own run that isn't over and that nobody stopped. */
export function isMineToGoOn({ run }: View): boolean {
  return run?.mine === true && !run.stopped && run.left > 0;
}

/** What a person chose of the changes: left out of them, ticked to be taken away, and pressed for a second time. */
export type ChosenChanges = Pick<
  StartRequest,
  'leave' | 'takeAway' | 'onlyPeople' | 'byTemplate' | 'sure'
>;

/** Starts what an offer of the view promises. Where the answer was lost, the sheet knows whether the rows are marked. */
export function* start(
  { sheet, which, ...shown }: View,
  take: Take,
  seat: Pick<Seat, 'see'>,
  chosen: ChosenChanges = {},
): Steps<Started> {
  const { digest } = offerFor({ sheet, which, ...shown }, take);
  const answer = yield* call('startRun', {
    ...{ sheetId: sheet.id, which, take, digest },
    ...chosen,
  });
  if (answer.ok) return answer.value;
  const { trouble } = answer;
  const isLost = 'died' in answer;
  const run = isLost ? (yield* lookAgain(sheet.id, seat))?.run : undefined;
  return run?.mine && !run.stopped
    ? { kind: 'started', total: run.total, run: run.id }
    : { kind: 'trouble', trouble, isLost };
}

/**
 * Slice after slice until the run is over; then the sheet is seen as it is, read once more where the last answer didn't bring
 * it. null: a timer goes on with it.
 * `allTheSame`: the run asked, and its person says that it goes on.
 */
export function* watch(seat: Seat, allTheSame = false): Steps<RunEnd | null> {
  let state = LOOP_START;
  let says = allTheSame;
  for (;;) {
    const { sheetId, handedOver } = seat.run();
    if (handedOver) return null;
    const result = stoppedAtOnce(seat.run()) ?? (yield* slice(seat, says));
    says = false;
    if (seat.run().handedOver) return null;
    if (result.ok) seat.hear(result.value);
    const step = nextStep(state, result, seat.now());
    if (step.do === 'end') {
      if (result.ok && result.value.view) seat.see(result.value.view);
      else yield* lookAgain(sheetId, seat);
      return step.end;
    }
    if (step.do === 'wait') yield { do: 'wait', step };
    state = step.state;
  }
}

/** Nothing more is to be sent than what is on its way. */
export function* stop(seat: Pick<Seat, 'run' | 'change'>): Steps<void> {
  seat.change({ stopping: 'asked' });
  const answer = yield* call('stopRun', { sheetId: seat.run().sheetId });
  if (!answer.ok) seat.change({ stopping: 'failed' });
  else if (answer.value.atOnce) seat.change({ stopping: 'done' });
}

/** Leaves the rest of the run to a timer. */
export function* handOver(
  seat: Pick<Seat, 'run' | 'change'>,
): Steps<ReturnType<Script['finishInBackground']> | Died> {
  const answer = yield* call('finishInBackground', { sheetId: seat.run().sheetId });
  if (answer.ok) seat.change({ handedOver: true });
  return answer;
}

function* lookAgain(sheetId: number, seat: Pick<Seat, 'see'>): Steps<View | undefined> {
  const answer = yield* call('look', { sheetId, which: 'all' });
  if (!answer.ok) return undefined;
  seat.see(answer.value);
  return answer.value;
}

/** A slice; or, where a stop overtook it and the script remembers no run any more, the end that was asked for. */
function* slice(seat: Seat, allTheSame: boolean): Steps<SliceResult> {
  const request = { sheetId: seat.run().sheetId };
  const result = yield* call('runSlice', allTheSame ? { ...request, allTheSame } : request);
  const { stopping, total, settledBefore: done, answer } = seat.run();
  const isForgotten = result.ok && result.value.state === 'ended' && result.value.total === 0;
  if (!isForgotten || stopping === 'no' || stopping === 'failed') return result;
  return asStopped(answer ?? { ...result.value, total, done, left: total - done });
}

/** A stop between two slices leaves no run to ask about: what was heard of it last is its end. undefined: nothing was. */
function stoppedAtOnce({ stopping, answer }: Run): SliceResult | undefined {
  return stopping === 'done' && answer ? asStopped(answer) : undefined;
}

function asStopped(answer: SliceAnswer): SliceResult {
  return { ok: true, value: { ...answer, state: 'stopped', latest: [] } };
}
