/** Locks of the document, the script and each person, and how long they were held. */
import type { Clock, Instant } from '../clock';

/** The kind of lock, or `user:ann@example.com`. */
export type LockName = string;

export interface Locks {
  /** Takes the lock if it is free, or already this holder's. */
  take(name: LockName, holder: string): boolean;
  holds(name: LockName, holder: string): boolean;
  release(name: LockName, holder: string): void;
  /** What an ended execution held is free again. */
  releaseAll(holder: string): void;
  /** Somebody else holds the lock for `ms` from now, as another document's script might. */
  occupy(name: LockName, ms: number): void;
  /** Until when it is held by such a somebody; undefined when free or held by an execution. */
  occupiedUntil(name: LockName): Instant | undefined;
  /** The longest time each lock was held by an execution, in milliseconds. */
  readonly longestMs: Record<LockName, number>;
}

export function createLocks(clock: Clock): Locks {
  const held = new Map<LockName, { holder: string; since: Instant }>();
  const occupied = new Map<LockName, Instant>();
  const longestMs: Record<LockName, number> = {};
  const isOccupied = (name: LockName) => (occupied.get(name) ?? 0) > clock.now();
  const release = (name: LockName, holder: string) => {
    const lock = held.get(name);
    if (lock?.holder !== holder) return;
    longestMs[name] = Math.max(longestMs[name] ?? 0, clock.now() - lock.since);
    held.delete(name);
  };
  return {
    take: (name, holder) => {
      const lock = held.get(name);
      if (lock) return lock.holder === holder;
      if (isOccupied(name)) return false;
      held.set(name, { holder, since: clock.now() });
      return true;
    },
    holds: (name, holder) => held.get(name)?.holder === holder,
    release,
    releaseAll: (holder) => {
      for (const name of [...held.keys()]) release(name, holder);
    },
    occupy: (name, ms) => {
      occupied.set(name, clock.now() + ms);
    },
    occupiedUntil: (name) => (isOccupied(name) ? occupied.get(name) : undefined),
    longestMs,
  };
}
