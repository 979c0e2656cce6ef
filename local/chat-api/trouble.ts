/** The faults that strike a call as a whole, whatever it asks for. */
import type { Faults } from '../faults';
import type { Random } from '../random';
import {
  adminBlock,
  apiOff,
  appNotConfigured,
  chatOff,
  exhausted,
  projectQuotaExceeded,
  type Refusal,
  scopeMissing,
  unavailable,
} from './errors';
import type { Method } from './methods';
import type { QuotaKind } from './quotas';

/** How long a late answer takes besides. */
const SLOW_MS = { low: 5_000, high: 40_000 };
/** How many calls of the same kind a burst of 429 hits after the first. */
const BURST = { low: 1, high: 3 };

/** What happens to an answer whose work is done. */
export type Lost = 'bad-gateway' | 'closed';

export interface Trouble {
  /** The refusal that every call gets while something is wrong with everything. */
  withEverything(method: Method): Refusal | undefined;
  /** A 429 that the caller's pace didn't bring about; comes in bursts. */
  tooMany(method: Method): Refusal | undefined;
  /** A 503 before any work was done. */
  unavailable(): Refusal | undefined;
  /** Whether the answer of a call that came through to its method is lost. */
  lost(method: Method): Lost | undefined;
  /** How much later the answer comes, ms; 0 mostly. */
  delayMs(): number;
}

const QUOTA_NAMES: Record<QuotaKind, string> = {
  'space-writes': 'Space writes',
  'space-reads': 'Space reads',
  'membership-writes': 'Membership writes',
  'membership-reads': 'Membership reads',
  'message-writes': 'Message writes',
  'message-reads': 'Message reads',
  'user-writes': 'User setting writes',
  'user-reads': 'User setting reads',
  'people-reads': 'Critical read requests (Contact and Profile Reads)',
  unlimited: 'Group reads',
};

/** The 429 of a project's quota; a third of them say when to come back, as nobody documents. */
export function projectQuota(kind: QuotaKind, random: Random): Refusal {
  const service = kind === 'people-reads' ? 'people.googleapis.com' : undefined;
  return projectQuotaExceeded(QUOTA_NAMES[kind], retryAfter(random), service);
}

/** The 429 of a space's own quota. */
export function spaceQuota(random: Random): Refusal {
  return exhausted(retryAfter(random));
}

function retryAfter(random: Random): Record<string, string> {
  return random.next() < 1 / 3 ? { 'retry-after': String(random.between(1, 30)) } : {};
}

/** The troubles that `faults` switch on. */
export function troubleBy(faults: Faults, random: Random): Trouble {
  const burstsLeft = new Map<QuotaKind, number>();

  const inBurst = (kind: QuotaKind): boolean => {
    if (!faults.has('too-many')) {
      burstsLeft.clear();
      return false;
    }
    const left = burstsLeft.get(kind) ?? 0;
    if (left > 0) {
      burstsLeft.set(kind, left - 1);
      return true;
    }
    if (!faults.strikes('too-many')) return false;
    burstsLeft.set(kind, random.between(BURST.low, BURST.high));
    return true;
  };

  return {
    withEverything(method) {
      if (faults.has('scope-missing')) {
        faults.struck('scope-missing');
        return scopeMissing(method.host, method.rpc);
      }
      if (method.host !== 'chat.googleapis.com') return undefined;
      if (faults.has('api-off')) {
        faults.struck('api-off');
        return apiOff();
      }
      // In one report reads are answered all the same.
      if (
        faults.has('app-not-configured') &&
        (method.writes || faults.word('app-not-configured') !== 'writes')
      ) {
        faults.struck('app-not-configured');
        return appNotConfigured();
      }
      if (faults.has('admin-block')) {
        faults.struck('admin-block');
        return adminBlock();
      }
      if (faults.has('chat-off')) {
        faults.struck('chat-off');
        return chatOff();
      }
      return undefined;
    },
    tooMany(method) {
      if (!inBurst(method.quota)) return undefined;
      faults.struck('too-many');
      return random.next() < 0.5
        ? projectQuota(method.quota, random)
        : exhausted(retryAfter(random));
    },
    unavailable() {
      if (!faults.has('unavailable') || !faults.strikes('unavailable')) return undefined;
      faults.struck('unavailable');
      return unavailable();
    },
    lost(method) {
      if (!method.writes || !faults.has('lost-answer') || !faults.strikes('lost-answer'))
        return undefined;
      faults.struck('lost-answer');
      return random.next() < 0.5 ? 'bad-gateway' : 'closed';
    },
    delayMs() {
      if (!faults.has('slow') || !faults.strikes('slow')) return 0;
      faults.struck('slow');
      return random.between(SLOW_MS.low, SLOW_MS.high);
    },
  };
}
