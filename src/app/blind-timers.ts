/**
 * Timers that Google starts without a spreadsheet: nothing can be read or written in them. Whether an installed add-on's
 * are like that nobody could try. A day of such firings, three at least and never one with a spreadsheet, and timers are
 * given up.
 */
import { said } from '../texts/said';
import type { Host } from './host';
import { failed } from './notices';

/** In UserProperties: `seen`, or how many firings found no spreadsheet, and when the first and the last did. */
const KEY = 'timersSee';
const SEEN = 'seen';
const FEWEST_BLIND = 3;
const DAY_MS = 86_400_000;
/** Given up for so long: Google may have changed it. */
const HOLDS_MS = 30 * 86_400_000;

/** Timers are of no use in this installation, as far as is known. */
export function areTimersBlind(host: Host): boolean {
  const kept = readBlind(host.user.get(KEY));
  return isGivenUp(kept) && host.now() - kept.last < HOLDS_MS;
}

interface Blind {
  firings: number;
  first: number;
  last: number;
}

const isGivenUp = ({ firings, first, last }: Blind) =>
  firings >= FEWEST_BLIND && last - first >= DAY_MS;

/** A timer's firing has its spreadsheet. */
export function timerSees({ user }: Host): void {
  if (user.get(KEY) !== SEEN) user.set({ [KEY]: SEEN });
}

/** A firing has none. `timer`: the id of the trigger that fired, which is removed when timers are given up. */
export function timerIsBlind(host: Host, timer: string | undefined): void {
  const kept = host.user.get(KEY);
  const now = host.now();
  const { firings, first } = readBlind(kept);
  const blind: Blind = { firings: firings + 1, first: first || now, last: now };
  if (kept !== SEEN) host.user.set({ [KEY]: JSON.stringify(blind) });
  if (kept === SEEN || !isGivenUp(blind)) {
    failed(host, said('schedule.noSheet'));
    return;
  }
  host.triggers
    .ofScript()
    .find(({ id }) => id === timer)
    ?.remove();
  failed(host, said('problem.timersBlind'));
}

function readBlind(text: string | undefined): Blind {
  try {
    const kept = JSON.parse(text ?? '{}') as Partial<Record<keyof Blind, unknown>>;
    return {
      firings: Number(kept.firings) || 0,
      first: Number(kept.first) || 0,
      last: Number(kept.last) || 0,
    };
  } catch {
    return { firings: 0, first: 0, last: 0 };
  }
}
