/** While a slice is at work, the journal is asked how far it is: rows appear as Chat makes them, not only with its answer. */
import type { RunProgress } from '../protocol';
import { afterFollowing, askQuietly } from './actions';
import { signal } from './signal';
import { view, watched } from './store';

/** No more often than this, in milliseconds. */
const ASK_EVERY_MS = 3_000;

/** What was heard last of the run that is watched; null: nothing yet. */
export const progress = signal<RunProgress | null>(null);

/** Asks as long as somebody looks and no answer is on its way. Answers how to end it. */
export function askWhileAtWork(): () => void {
  progress.value = null;
  let isAsking = false;
  const timer = setInterval(async () => {
    const run = watched.value;
    const rests = run?.wait !== null && run?.busy === null;
    if (isAsking || document.hidden || run === null || rests) return;
    isAsking = true;
    const answer = await askQuietly('readProgress', { sheetId: run.sheetId });
    isAsking = false;
    if (answer.ok && answer.value?.mine && watched.value?.since === run.since)
      progress.value = answer.value;
  }, ASK_EVERY_MS);
  return () => clearInterval(timer);
}

/** Follows the run of the same person that another window leads. Answers how to end it. */
export function follow(): () => void {
  progress.value = null;
  let isAsking = false;
  const timer = setInterval(async () => {
    const sheetId = view.value?.sheet.id;
    if (isAsking || document.hidden || sheetId === undefined) return;
    isAsking = true;
    const answer = await askQuietly('readProgress', { sheetId });
    if (answer.ok) {
      const run = answer.value?.mine ? answer.value : null;
      progress.value = run;
      if (run === null) await afterFollowing(true);
      else if (run.busyUntil + run.expectedBy === 0) await afterFollowing(false);
    }
    isAsking = false;
  }, ASK_EVERY_MS);
  return () => clearInterval(timer);
}
