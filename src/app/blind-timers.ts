/**
 * Timers that Google starts without a spreadsheet: nothing can be read or written in them. Whether an installed add-on's
 * are like that nobody could try. Three such firings, and never one with a spreadsheet, and timers are given up.
 */
import { said } from '../texts/said';
import type { Host } from './host';
import { failed } from './notices';

/** In UserProperties: `seen`, or how many firings found no spreadsheet, and when the last did. */
const KEY = 'timersSee';
const SEEN = 'seen';
const MOST_BLIND = 3;
/** Given up for so long: Google may have changed it. */
const HOLDS_MS = 30 * 86_400_000;

/** Timers are of no use in this installation, as far as is known. */
export function areTimersBlind(host: Host): boolean {
  const { blind, at } = readBlind(host.user.get(KEY));
  return blind >= MOST_BLIND && host.now() - at < HOLDS_MS;
}

/** A timer's firing has its spreadsheet. */
export function timerSees({ user }: Host): void {
  if (user.get(KEY) !== SEEN) user.set({ [KEY]: SEEN });
}

/** A firing has none. `timer`: the id of the trigger that fired, which is removed when timers are given up. */
export function timerIsBlind(host: Host, timer: string | undefined): void {
  const kept = host.user.get(KEY);
  const blind = kept === SEEN ? 0 : readBlind(kept).blind + 1;
  if (blind > 0) host.user.set({ [KEY]: JSON.stringify({ blind, at: host.now() }) });
  if (blind < MOST_BLIND) {
    failed(host, said('schedule.noSheet'));
    return;
  }
  host.triggers
    .ofScript()
    .find(({ id }) => id === timer)
    ?.remove();
  failed(host, said('problem.timersBlind'));
}

function readBlind(text: string | undefined): { blind: number; at: number } {
  try {
    const kept = JSON.parse(text ?? '{}') as { blind?: unknown; at?: unknown };
    return { blind: Number(kept.blind) || 0, at: Number(kept.at) || 0 };
  } catch {
    return { blind: 0, at: 0 };
  }
}
