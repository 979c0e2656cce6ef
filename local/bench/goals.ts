/** What a whole run may cost: its goals, and what of a measured run is beyond them. */
import { meanBatchMs } from '../apps-script/costs';
import { limitSeconds, type Measured } from './contestants';

/** How a run was measured. */
export interface Setting {
  slower: number;
  /** New spaces a minute. */
  quota: number;
}

/** What Google allows every project. */
export const USUAL_QUOTA = 60;

/** Nobody waits for a run of fewer rows. */
const FEWEST_ROWS = 200;

/** Seconds that the two calls of each row take by the table of costs, as many of them at once as come cheapest. */
export function callsSeconds(rows: number, slower: number): number {
  return (rows * 2 * meanBatchMs(BATCH) * slower) / BATCH / 1_000;
}

/** A batch of so many is the cheapest for each of its calls; a larger one takes as long for each. */
const BATCH = 60;

/** The longest that a run of so many rows may take. */
export function mostSeconds(rows: number, { slower, quota }: Setting): number {
  const limit = limitSeconds(rows, quota);
  return quota <= USUAL_QUOTA
    ? limit * 1.03 + 30 * slower
    : 1.25 * Math.max(limit, callsSeconds(rows, slower)) + 30 * slower;
}

/** The most calls of Sheets: 14 for the first 60 rows, and 5 for each further 60. */
export function mostSheetsCalls(rows: number): number {
  return 14 + 5 * Math.ceil(Math.max(0, rows - 60) / 60);
}

/** What of a run is beyond its goals, in words; `others` did the same job. */
export function beyond(ours: Measured, setting: Setting, others: readonly Measured[]): string[] {
  const { rows } = ours;
  const { slower, quota } = setting;
  const found: string[] = [];
  const say = (what: string) => found.push(`${rows} rows, ${quota} a minute: ${what}`);
  const most = mostSeconds(rows, setting);
  if (rows >= FEWEST_ROWS && ours.seconds > most)
    say(`${time(ours.seconds)}, ${time(most)} is the most`);
  if (rows >= FEWEST_ROWS && quota <= USUAL_QUOTA)
    for (const other of others)
      if (other.seconds <= ours.seconds)
        say(`${time(ours.seconds)}, another took ${time(other.seconds)}`);
  // Spaces are listed once a run; of one row the list may be read once more, where the slice that looked into the first space
  // ended there.
  if (ours.chatCalls > 2 * rows + 2)
    say(`${(ours.chatCalls / rows).toFixed(2)} calls of Chat a row`);
  if (ours.tooMany > 0) say(`Chat refused ${ours.tooMany} calls as too many`);
  if (ours.longestExecutionSeconds >= 360) say('an execution took 6 minutes');
  if (ours.undone + ours.duplicated > 0)
    say(`${ours.undone} undone, ${ours.duplicated} spaces too many`);
  // Where everything is slow an execution does less, and each begins with reading the sheet.
  if (slower === 1 && ours.sheetsCalls > mostSheetsCalls(rows))
    say(`${ours.sheetsCalls} calls of Sheets, ${mostSheetsCalls(rows)} are the most`);
  if (slower === 1 && ours.longestLockMs > 1_500)
    say(`a lock was held for ${ours.longestLockMs} ms`);
  return found;
}

/** Minutes and seconds. */
export function time(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
