/** Whoever leaves a space changes nothing in it any more: who came into its row by then, or is more there, is named. */
import { keyOfGroup } from '../plan/applied';
import type { SnapshotRow } from '../plan/snapshot';
import { SIGN_LENGTH, signOf, signsIn } from '../request/fingerprint';
import type { Person, Request } from '../request/request';
import type { Outcome } from '../row/outcome';
import { type Said, said } from '../texts/said';

/** What says that leaving came to nothing. */
const STILL_IN = ['outcome.notLeft', 'outcome.leaveRefused'];

/** Begins what stands for roles, too; an earlier version kept none. */
const WITH_ROLES = 'r';
/** The same, where others are in whom the row doesn't name. */
const WITH_OTHERS = 'R';

/**
 * Stands for the people and groups that a row asks for, those by Settings too, so that it can be told who else comes in, or
 * is more than before. `areOthersIn`: somebody is in the space whom the row doesn't name; it may have named them before.
 */
export function whoIsAsked({ people, groups }: Request, areOthersIn: boolean): string {
  const roles = people.filter(({ role }) => role !== 'member').map(keyOfRole);
  const keys = [...people.map(({ user }) => user), ...groups.map(keyOfGroup), ...roles];
  return (areOthersIn ? WITH_OTHERS : WITH_ROLES) + keys.map(signOf).join('');
}

const keyOfRole = ({ user, role }: Person) => `${user} ${role}`;

/** The outcome as it is told to a row that may ask for more people, or for more of them, than `asked` by now. */
export function withTooLate(outcome: Outcome, row: SnapshotRow, asked: string): Outcome {
  if (outcome.kind !== 'done' && outcome.kind !== 'partly') return outcome;
  const isNew = asked.length % SIGN_LENGTH === 1;
  const areOthersIn = isNew && asked.startsWith(WITH_OTHERS);
  const hasRoles = areOthersIn || (isNew && asked.startsWith(WITH_ROLES));
  const signs = hasRoles ? asked.slice(1) : asked;
  const known = new Set(signsIn(signs));
  const late = [
    ...row.request.people.filter(({ user }) => !known.has(signOf(user))),
    ...row.request.groups.filter((group) => !known.has(signOf(keyOfGroup(group)))),
  ].map(({ shown }) => shown);
  const raised = row.request.people
    .filter((person) => hasRoles && person.role !== 'member' && known.has(signOf(person.user)))
    .filter((person) => !known.has(signOf(keyOfRole(person))))
    .map(({ shown }) => shown);
  const isStillIn = outcome.details.some(({ code }) => STILL_IN.includes(code));
  const notAdded = isStillIn ? 'outcome.missing.tryLater' : 'outcome.leftBefore';
  const notes = [
    // Whoever comes in may have stood there before, and gone while the space was set up: they are in, and nobody looks by now.
    ...saidOf(areOthersIn ? 'outcome.maybeMissing' : notAdded, late),
    ...saidOf('outcome.roleTooLate', raised),
  ];
  if (notes.length === 0) return outcome;
  return { ...outcome, kind: 'partly', details: [...outcome.details, ...notes] };
}

function saidOf(code: string, those: readonly string[]): Said[] {
  return those.length === 0 ? [] : [said(code, { n: those.length, people: those.join(', ') })];
}
