/** A run inside one execution of the script: slice after slice, waiting in between, until it is over or the time is. */
import { type Question, questionSaid } from '../plan/questions';
import type { Budget, Ports, RunContext } from '../run/ports';
import { runSlice, type SliceReport } from '../run/slice';
import { type StartRequest, startRun } from '../run/start';
import { type Said, said } from '../texts/said';
import { busySaid } from './trouble';

/** Whether a run has begun; if not, why, as a sentence. */
export type Begun =
  | { kind: 'begun'; total: number }
  | { kind: 'asked'; question: Question; why: Said }
  | { kind: 'busy' | 'restless'; why: Said };

/**
 * Begins a run over the ready rows, or over what has changed since, in those of `within` (counting from 0), without
 * anybody looking. `takeAway`: the keys of what may be taken away; nothing else is. `ofSpaces`: their names and settings, too.
 */
export function begin(
  ports: Ports,
  context: RunContext,
  budget: Budget,
  within?: ReadonlySet<number>,
  take: 'ready' | 'changes' = 'ready',
  more: Pick<StartRequest, 'takeAway' | 'ofSpaces' | 'admit'> = {},
): Begun {
  const started = startRun(ports, context, budget, { take, within, digest: undefined, ...more });
  switch (started.kind) {
    case 'started':
      return { kind: 'begun', total: started.total };
    case 'busy':
      return { kind: 'busy', why: busySaid(started.by) };
    case 'questions': {
      const [question] = started.questions;
      if (question) return { kind: 'asked', question, why: questionSaid(question) };
      return { kind: 'restless', why: said('problem.restless') };
    }
    case 'much':
    case 'changed':
    case 'restless':
      return { kind: 'restless', why: said('problem.restless') };
  }
}

/** Who hears how a run gets on. */
export interface Listener {
  /** After each slice. */
  slice(report: SliceReport): void;
  /** Before each further slice, while the run goes on. */
  goesOn?(report: SliceReport): void;
}

/** How it ended, with the last slice: `later`: the time is over, and something is left; `busy`: others are at work. */
export interface Driven {
  end: 'over' | 'later' | 'busy';
  report: SliceReport;
}

/**
 * Plays slices until the run is over or the budget is. While another execution is at work it waits with the others,
 * or, with `leaveWhenBusy`, leaves at once.
 */
export function drive(
  ports: Ports,
  context: RunContext,
  budget: Budget,
  hear: Listener,
  leaveWhenBusy = false,
): Driven {
  for (;;) {
    const report = runSlice(ports, context, budget);
    hear.slice(report);
    const { state, waitMs } = report;
    if (state === 'busy' && leaveWhenBusy) return { end: 'busy', report };
    if (state !== 'going' && state !== 'busy') return { end: 'over', report };
    if (ports.now() + waitMs >= budget.stopAt) return { end: 'later', report };
    hear.goesOn?.(report);
    if (waitMs > 0) ports.sleep(waitMs);
  }
}
