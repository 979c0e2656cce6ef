/** What crosses between the main thread, which keeps the world, and a worker, which runs a script. */
import type { ExecutionContext, ExecutionResult } from './execution';
import type { OperationName } from './operations';

/** Handed to a worker as soon as it may start its script. */
export interface Job {
  context: ExecutionContext;
}

/** A worker asks; it waits for the answer, save after `done`. */
export type Question =
  | { kind: 'begin' | 'end'; name: string }
  | { kind: 'operate'; name: OperationName; ask: unknown }
  | { kind: 'done'; result: ExecutionResult };

export type Reply =
  | { kind: 'answer'; answer: unknown }
  | { kind: 'threw'; message: string; exceptionName: string; details?: unknown }
  | { kind: 'broken'; message: string }
  | { kind: 'ended' };
