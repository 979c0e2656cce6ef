/** Who may work on this document now: one execution at a time, and one that was killed doesn't block it for long. */
import { CLOCK_MARGIN_MS } from '../chat/pacing';
import type { Instant } from '../plan/instant';
import { EXECUTION_LIMIT_MS, type Person, type Ports } from './ports';

const LOCK_WAIT_MS = 1_000;
const KEY = 'lease';
const WAKE_PREFIX = 'wake.';

interface LeaseRecord {
  token: string;
  tag: string;
  by: string;
  until: Instant;
}

/** A lease that this execution holds. */
export interface Lease {
  token: string;
}

export type Taking = { kind: 'taken'; lease: Lease } | { kind: 'busy'; by: string; until: Instant };

/** Who works on the document now, from its properties; undefined: nobody. */
export function holder(properties: Record<string, string>, now: Instant): LeaseRecord | undefined {
  const record = readLease(properties[KEY]);
  // No execution lives so long that it could hold a lease further ahead: such a one was written by a wrong clock.
  const longest = now + EXECUTION_LIMIT_MS + 2 * CLOCK_MARGIN_MS;
  return record && record.until > now && record.until <= longest ? record : undefined;
}

/**
 * Takes the lease until this execution's hard end, so that one which has run out proves its holder dead.
 * Taken already: leaves a mark, so that the holder, if it is the same person's, goes on once more instead of ending.
 */
export function takeLease(ports: Ports, me: Person, startedAt: Instant): Taking {
  const taking = ports.locked('document', LOCK_WAIT_MS, (): Taking => {
    const now = ports.now();
    const properties = ports.stores.document.all();
    const held = holder(properties, now);
    if (held) {
      ports.stores.document.set({ [WAKE_PREFIX + me.tag]: String(now) });
      return { kind: 'busy', by: held.by, until: held.until };
    }
    const lease: LeaseRecord = {
      token: ports.uuid(),
      tag: me.tag,
      by: me.shown,
      until: startedAt + EXECUTION_LIMIT_MS + CLOCK_MARGIN_MS,
    };
    ports.stores.document.set({ [KEY]: JSON.stringify(lease) });
    return { kind: 'taken', lease: { token: lease.token } };
  });
  return taking ?? { kind: 'busy', by: '', until: ports.now() + 2_000 };
}

/** Whether `lease` is still this execution's, by properties that were read just now. */
export function stillHeld(properties: Record<string, string>, lease: Lease): boolean {
  return readLease(properties[KEY])?.token === lease.token;
}

/**
 * Gives the lease back. Answers false, and keeps it, when the same person asked for the document meanwhile:
 * there may be work that only they know of, so the holder looks once more.
 */
export function releaseLease(ports: Ports, lease: Lease, me: Person, heedWake: boolean): boolean {
  const release = (): boolean => {
    const properties = ports.stores.document.all();
    const record = readLease(properties[KEY]);
    if (record?.token !== lease.token) return true;
    const mark = WAKE_PREFIX + me.tag;
    const woken = properties[mark] !== undefined;
    if (woken) ports.stores.document.remove(mark);
    if (woken && heedWake) return false;
    ports.stores.document.set({ [KEY]: JSON.stringify({ ...record, until: ports.now() }) });
    return true;
  };
  // Nobody else writes the lease as long as it holds: the lock is for the mark, and whoever leaves one just then asks again.
  return ports.locked('document', LOCK_WAIT_MS, release) ?? release();
}

function readLease(text: string | undefined): LeaseRecord | undefined {
  try {
    const record = JSON.parse(text ?? '') as Partial<LeaseRecord> | null;
    return typeof record?.token === 'string' && typeof record.until === 'number'
      ? { token: record.token, until: record.until, tag: String(record.tag), by: String(record.by) }
      : undefined;
  } catch {
    return undefined;
  }
}
