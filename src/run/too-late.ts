/** Whoever leaves a space adds nobody to it any more: who came into its row by then is named there. */
import { keyOfGroup } from '../plan/applied';
import type { SnapshotRow } from '../plan/snapshot';
import { hashText } from '../request/fingerprint';
import type { Request } from '../request/request';
import type { Outcome } from '../row/outcome';
import { said } from '../texts/said';

/** Letters by which one of those is known who were asked for. */
const SIGN_LENGTH = 5;

/** What says that leaving came to nothing. */
const STILL_IN = ['outcome.notLeft', 'outcome.leaveRefused'];

const signOf = (key: string) => hashText(key).slice(-SIGN_LENGTH).padStart(SIGN_LENGTH, '0');

/** Stands for the people and groups that a row asks for, those by Settings too, so that it can be told who else comes in. */
export function whoIsAsked({ people, groups }: Request): string {
  const keys = [...people.map(({ user }) => user), ...groups.map(keyOfGroup)];
  return keys.map(signOf).join('');
}

/** The outcome as it is told to a row that may ask for more people than `asked` by now. */
export function withTooLate(outcome: Outcome, row: SnapshotRow, asked: string): Outcome {
  if (outcome.kind !== 'done' && outcome.kind !== 'partly') return outcome;
  const known = new Set(asked.match(new RegExp(`.{${SIGN_LENGTH}}`, 'g')));
  const late = [
    ...row.request.people.filter(({ user }) => !known.has(signOf(user))),
    ...row.request.groups.filter((group) => !known.has(signOf(keyOfGroup(group)))),
  ].map(({ shown }) => shown);
  if (late.length === 0) return outcome;
  const isStillIn = outcome.details.some(({ code }) => STILL_IN.includes(code));
  const why = isStillIn ? 'outcome.missing.tryLater' : 'outcome.leftBefore';
  const lateSaid = said(why, { n: late.length, people: late.join(', ') });
  return { ...outcome, kind: 'partly', details: [...outcome.details, lateSaid] };
}
