/** What a row of a run wants now, by what it is and what it asks for. Pure: whoever does it decides the order. */
import type { Instant } from '../plan/instant';
import { type SnapshotRow, stillFits } from '../plan/snapshot';
import { isTooOld } from './after';
import { type Progress, type Sent, spaceIn } from './progress';

export type Next =
  /** The space exists: its people come, and its outcome. */
  | 'complete'
  /** All is done but leaving the space. */
  | 'leave'
  /** It is settled, and has to be written. */
  | 'record'
  /** It needs a new id. */
  | 'renew'
  /** To be looked for: asked for again, it might get a second space. */
  | 'look'
  /** In doubt, and its time has come to be sent again. */
  | 'resend'
  /** In doubt, and its time has not come yet. */
  | 'wait'
  /** Surely refused in a way that leaves another way to ask. */
  | 'send otherwise'
  /** Never sent. */
  | 'send'
  /** Only a person can say what is right. */
  | 'ask'
  /** It asks for something else by now and was never sent: it is for a later run. */
  | 'nothing';

/** `progress` is undefined where nothing is known of the row but what the sheet says. */
export function nextOf(row: SnapshotRow, progress: Progress | undefined, now: Instant): Next {
  if (progress?.is === 'leaving') return 'leave';
  if (row.state().kind === 'completing' || spaceIn(progress) !== '') return 'complete';
  const fits = stillFits(row);
  switch (progress?.is) {
    case 'refused':
      return 'record';
    case 'undecided':
      return 'ask';
    case 'doubt':
      if (!fits) return 'ask';
      if (mustLook(row, progress, now)) return 'look';
      return isDue(progress.sent, now) ? 'resend' : 'wait';
    case 'stuck':
      return fits ? 'renew' : 'nothing';
    case 'ready':
      return fits ? 'send otherwise' : 'nothing';
    default:
      return fits ? 'send' : 'nothing';
  }
}

/** Whether sending the id again may make a second space, so that one has to look first. */
function mustLook(
  { request }: SnapshotRow,
  { ask, lookFirst, sent }: Extract<Progress, { is: 'doubt' }>,
  now: Instant,
): boolean {
  const isOld = isTooOld(sent, now);
  // Chat has one of these for each pair of people: it makes no second for the same person, but one for another person.
  if (request.kind === 'directMessage' || request.kind === 'appMessage')
    return ask.takenOver && isOld;
  return lookFirst || isOld;
}

/** No pause between two sends is longer than this; one that seems so comes from a clock that was wrong. */
const LONGEST_PAUSE_MS = 2 * 60_000;

function isDue({ notBefore }: Sent, now: Instant): boolean {
  return notBefore <= now || notBefore > now + LONGEST_PAUSE_MS;
}

/** Whether it was sent, no answer was seen, and no space is known. */
export function isInDoubt(row: SnapshotRow, progress: Progress | undefined): boolean {
  if (row.state().kind === 'completing') return false;
  return progress?.is === 'doubt' || progress?.is === 'undecided';
}
