/** How early the next slice is called, so that it can send the moment the wait is over. */
import type { RunRecord } from './run-record';
import type { Slice } from './slice-state';

/** Until a slice has begun and read the sheet, as long as nobody knows how long that takes here. */
export const USUAL_LEAD_MS = 4_500;
/**
 * Earlier than slices before needed: one that is early sleeps in the script, one that is late makes all later ones late.
 */
const SPARE_MS = 1_000;
/** The longest that a slice took counts a little less each time. */
const KEPT_SHARE = 0.95;
/** No slice is called earlier than this. */
const LONGEST_MS = 20_000;

/** How much earlier than its wait is over the next slice is called. */
export function leadMs({ lead }: Pick<RunRecord, 'lead'>): number {
  return Math.min(LONGEST_MS, Math.max(USUAL_LEAD_MS, lead + SPARE_MS));
}

/**
 * Notes how long after it was due the slice can send for the first time; after `prepared` calls, which it takes to know
 * what to send. One that did anything else before says nothing.
 */
export function noteLead(slice: Pick<Slice, 'run' | 'heard' | 'ports' | 'isReady'>, prepared = 0) {
  const { run, heard, ports, isReady } = slice;
  if (isReady) return;
  slice.isReady = true;
  const tookMs = ports.now() - run.dueAt;
  // Whoever comes much later had other reasons: a page that slept, or a timer.
  if (heard.calls > prepared || tookMs > LONGEST_MS) return;
  run.lead = Math.max(tookMs, Math.floor(run.lead * KEPT_SHARE));
}
