/**
 * How long a run goes on while nothing moves: by time, never by tries. What counts is the time in which somebody was
 * at it; an hour between two firings, and a clock that jumps, are nobody's waiting.
 */
import type { Instant } from '../plan/instant';
import { EXECUTION_LIMIT_MS } from './ports';
import type { Quiet, RunRecord } from './run-record';

/** After so long without a row, a person or a step that moved, or anything learned of a person, a run is paused. */
export const PATIENCE_MS = 10 * 60_000;

/** A next slice that comes this much later than it was due still belongs to the same waiting: browsers sleep. */
const LATE_MS = 90_000;

/**
 * A slice begins: what passed since the last one counts as far as somebody was waiting for this one. Whoever takes up
 * a run that was paused waits anew.
 */
export function takeUp(run: RunRecord, now: Instant): void {
  if (run.paused) {
    run.paused = false;
    run.silent = 0;
    moved(run, now);
  }
  count(run, now, Math.max(0, run.dueAt - run.quiet.at) + LATE_MS);
}

/** Something moved: a row, a person, a step, or what is known of a person. */
export function moved(run: RunRecord, now: Instant): void {
  run.quiet = { ms: 0, at: now };
}

/** Counts what passed within a slice; answers whether the run has to be paused. */
export function isOverdue(run: RunRecord, now: Instant): boolean {
  count(run, now, EXECUTION_LIMIT_MS);
  return run.quiet.ms >= PATIENCE_MS;
}

/** Nothing could even be tried until `next`, for the quota is used up by others: that time doesn't count. */
export function letPass(run: RunRecord, before: Quiet, next: Instant): void {
  run.quiet = { ms: before.ms, at: next };
}

function count(run: RunRecord, now: Instant, mostMs: number): void {
  const passedMs = Math.min(Math.max(0, now - run.quiet.at), mostMs);
  run.quiet = { ms: run.quiet.ms + passedMs, at: now };
}
