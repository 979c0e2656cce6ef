/**
 * Whether anybody gets in at all, as the first rows of a run tell. Where nobody does, an empty space for each further
 * row is nothing to find out afterwards: the run pauses, and its person says whether to go on.
 */
import type { SnapshotRow } from '../plan/snapshot';
import type { Person } from '../request/request';
import { type Said, said } from '../texts/said';

/** What is known of it: part of the run's record. `inVain`: rows that asked for people of whom nobody could be added. */
export type Admission =
  | { is: 'untold'; inVain: number }
  /** Nothing new is sent until the run's person says so. */
  | { is: 'asked'; inVain: number }
  /** Somebody is in, or the person said to go on all the same. */
  | { is: 'told' };

/** So many rows in vain are no accident of one row. */
export const FIRST_ROWS = 3;

/** Before the first row. */
export const UNTOLD: Admission = { is: 'untold', inVain: 0 };

/** Reads what was stored; whatever can't be read, or was stored by an older version, knows of nobody yet. */
export function readAdmission(stored: unknown): Admission {
  const { is, inVain } = (stored ?? {}) as { is?: unknown; inVain?: unknown };
  if (is === 'told') return { is };
  const isKnown = (is === 'untold' || is === 'asked') && Number.isInteger(inVain);
  return isKnown && Number(inVain) >= 0 ? { is, inVain: Number(inVain) } : UNTOLD;
}

/** After a row is over that asked for so many people: so many are in or invited, and so many nobody tried to add. */
export function admissionAfter(
  before: Admission,
  { asked, in: joined, untried = 0 }: { asked: number; in: number; untried?: number | undefined },
): Admission {
  if (before.is === 'told' || joined > 0) return { is: 'told' };
  return asked > untried ? { ...before, inVain: before.inVain + 1 } : before;
}

/** Before `rows` are sent, in their order: whether the person has to be asked now. */
export function admissionBefore(before: Admission, rows: readonly SnapshotRow[]): Admission {
  return before.is === 'untold' && rows.length > 0 && before.inVain >= FIRST_ROWS
    ? { is: 'asked', inVain: before.inVain }
    : before;
}

/** Those of `rows`, in their order, that may be sent with what is known: none while the person is asked. */
export function admitted(
  admission: Admission,
  rows: readonly SnapshotRow[],
): readonly SnapshotRow[] {
  switch (admission.is) {
    case 'told':
      return rows;
    case 'asked':
      return [];
    case 'untold': {
      const withPeople = rows.filter(asksForPeople);
      const next = withPeople[Math.max(0, FIRST_ROWS - admission.inVain)];
      return next ? rows.slice(0, rows.indexOf(next)) : rows;
    }
  }
}

/** Whether the row asks for anybody who could be kept out. */
export function asksForPeople({ request }: SnapshotRow): boolean {
  return request.people.length > 0;
}

/** Of those whom a row asks for, whose coming tells whether people get in: who is always in does so anywhere. */
export function telling(people: readonly Person[], always: readonly Person[]): readonly Person[] {
  if (always.length === 0) return people;
  const others = people.filter((person) => !always.includes(person));
  return others.length > 0 ? others : people;
}

/** Why nothing more is sent. */
export function whyAsked(admission: Admission): Said {
  return said('run.nobodyIn', { n: admission.is === 'told' ? 0 : admission.inVain });
}
