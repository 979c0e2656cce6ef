/** Stop: nothing more is sent for this person on this sheet, nor does anything start there by itself. */
import type { SheetRequest, StopAnswer } from '../protocol';
import { stopRun } from '../run/stop';
import { arrangeTriggers } from './arrange-triggers';
import type { Host } from './host';
import { open, sidebarBudget, tabOf } from './opened';
import { pauseSchedule } from './schedule-kept';

/** Stops the person's run on the sheet and pauses their schedule there; `schedulePaused`: one was on. */
export function stop(
  host: Host,
  { sheetId }: SheetRequest,
): StopAnswer & { schedulePaused: boolean } {
  const budget = sidebarBudget(host);
  const { ports, context } = open(host, tabOf(host, sheetId));
  // First of all: a firing that begins meanwhile finds it paused.
  const paused = pauseSchedule(host, sheetId);
  const stopped = stopRun(ports, context, budget);
  try {
    if (paused) arrangeTriggers(host, context.me.tag);
  } catch {
    // Triggers that may not be touched find the schedule paused.
  }
  return { ...stopped, schedulePaused: paused };
}
