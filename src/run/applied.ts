/** What is applied to a space by the end of a row's turn: only what Chat was seen to have. */
import { getMember } from '../chat/calls';
import type { ChatMembership } from '../chat/shapes';
import {
  type AlwaysIn,
  type Applied,
  type AppliedPerson,
  headersOfPeople,
  keyOfGroup,
  namedIn,
  settingsIn,
  writeApplied,
} from '../plan/applied';
import { settingsAfter } from '../plan/settings';
import { type Person, RANK } from '../request/request';
import type { Made } from '../row/progress';
import { rankIn, roleOf } from './last-steps';
import { isIn } from './members';
import type { Slice } from './slice-state';
import { askAtOnce, getsRole, madeOf, membershipAt, membershipOf, type Work } from './work';

/** Asks of each who was applied before and whom the row names no more whether they are still in. */
export function askWhoStays(slice: Slice, works: readonly Work[]): void {
  const questions = works.flatMap((work) => {
    if (work.over || !work.task.applied) return [];
    const named = new Set(namedIn(work.task.own).map(({ user }) => user));
    return work.task.applied.people
      .filter(({ user }) => !named.has(user))
      .map((person) => ({ work, person, call: getMember(work.task.space, person.user) }));
  });
  askAtOnce(slice, questions, ({ work, person }, answer) => {
    const isGone = answer.ok
      ? (answer.value as ChatMembership).state === 'NOT_A_MEMBER'
      : answer.error.code === 404;
    if (isGone) return;
    work.stay.push(person);
    if (answer.ok) work.staying.set(person.user, answer.value as ChatMembership);
  });
}

/** The text of the Applied cell after this turn; undefined: what stands there may stand, for nothing was seen. */
export function appliedText(slice: Slice, work: Work): string | undefined {
  const { request, uuid, space } = work.task;
  if (work.over || (request.kind !== 'space' && request.kind !== 'groupChat')) return undefined;
  return writeApplied(appliedNow(slice, work), { uuid, space }, slice.ports.seals);
}

function appliedNow(slice: Slice, work: Work): Applied {
  const { own, applied: before } = work.task;
  const made = madeOf(slice, work.task);
  const isOurs = isSentNow(made) && made?.by !== 'there before';
  // Whoever came in before the row was held back is in still: that closes nothing to them.
  const stays = (person: Person) =>
    own.held?.people.includes(person) === true &&
    before?.people.some(({ user }) => user === person.user) === true;
  const people = namedIn(own)
    .filter((person) => person === own.caller || isIn(work, person.user) || stays(person))
    .map((person) => asApplied(slice, work, person, isOurs));
  const { columns } = slice.snapshot;
  return {
    origin: before?.origin ?? (isOurs && made?.by !== 'found' ? 'made' : 'found'),
    settings: before
      ? settingsAfter(before.settings, own, work.task.ownFingerprint, work.set)
      : settingsNow(work, made),
    people: [...people, ...work.stay],
    ...alwaysNow(work, [...people, ...work.stay]),
    groups: [
      ...own.groups.filter(({ shown }) => work.known.has(shown)).map(keyOfGroup),
      ...(own.held?.groups ?? []).map(keyOfGroup).filter((key) => before?.groups.includes(key)),
    ],
    headers: columns ? headersOfPeople(columns) : {},
    isCut: before?.isCut === true,
    ...sinceOf(slice, before, isOurs),
  };
}

/** Who is in by Settings, or should be; whom the row names by now is the row's. */
function alwaysNow(work: Work, people: readonly AppliedPerson[]): Pick<Applied, 'always'> {
  const { request, always, own, applied } = work.task;
  const before = applied?.always ?? [];
  const asked = always
    .filter((person) => request.people.includes(person))
    .map((person): AlwaysIn => {
      const { user, role, shown } = person;
      const wasIn = before.some((one) => one.user === user && !one.missing);
      const isMissing = !wasIn && !isIn(work, user);
      const hasFailed = work.roles.some((failed) => failed.shown === shown);
      return {
        user,
        role: hasFailed ? 'member' : role,
        ...(isMissing ? { missing: true } : {}),
        ...(hasFailed ? { lacksRole: true } : {}),
        ...idOf(work, person),
      };
    });
  const known = new Set([...namedIn(own), ...people, ...asked].map(({ user }) => user));
  const all = [...asked, ...before.filter(({ user }) => !known.has(user))];
  return all.length > 0 ? { always: all } : {};
}

/** Whoever is in a space that was there before the row had it is no news. */
function sinceOf(
  { ports }: Slice,
  before: Applied | undefined,
  isOurs: boolean,
): Pick<Applied, 'since'> {
  if (before) return before.since === undefined ? {} : { since: before.since };
  return isOurs ? {} : { since: ports.now() };
}

/** Sent by this run or one before it whose answer came now, and not only taken up again. */
function isSentNow(made: Made | undefined): boolean {
  return made !== undefined && !made.onlyPeople && made.sent.lastAt !== undefined;
}

/** Of a space that was taken up with another name in its row, or chosen by a person, nobody knows what it is called. */
function settingsNow({ task }: Work, made: Made | undefined): Applied['settings'] {
  const isKnown = task.fitsSettings && made?.by !== 'there before' && !made?.remark;
  const isChosen = made?.onlyPeople === true && made.changes === undefined;
  if (!isKnown || isChosen) return undefined;
  const settings = settingsIn(task.own, task.ownFingerprint);
  const { kind, displayName } = task.request;
  const isGiven = kind === 'space' && settings.name === '' && isSentNow(made);
  return isGiven ? { ...settings, given: displayName } : settings;
}

/** Whose role could not be given, or wasn't to be, has the one from before, or none. */
function asApplied(slice: Slice, work: Work, person: Person, isOurs: boolean): AppliedPerson {
  const { user, role, shown } = person;
  const before = work.task.applied?.people.find((one) => one.user === user);
  const seen = membershipOf(work, person);
  const hasFailed = work.roles.some((failed) => failed.shown === shown);
  const had = before?.role ?? 'member';
  const isLess = !seen || rankIn(seen) < RANK[role];
  const isLeft = isLess && RANK[had] < RANK[role] && !getsRole(slice, work, user);
  // What was given stays what was applied, until it was taken away or is gone in Chat.
  const wasMore = before !== undefined && RANK[before.role] > RANK[role];
  const hasMore =
    wasMore && !work.lowered.has(user) && (seen === undefined || rankIn(seen) > RANK[role]);
  // Of a space that was made just now, whoever has more was given it as the row asked for it then.
  const wasGivenMore =
    isOurs && !before && person !== work.task.own.caller && seen && rankIn(seen) > RANK[role];
  return {
    user,
    role: wasGivenMore ? roleOf(seen) : hasFailed || isLeft || hasMore ? had : role,
    before: before ? before.before : !isOurs && !work.added.get(user)?.name,
    ...(isInvited(work, user) ? { invited: true } : {}),
    ...(!work.known.has(user) && work.marks.get(user) === 'u' ? { unfound: true } : {}),
    ...idOf(work, person),
  };
}

function isInvited(work: Work, user: string): boolean {
  const name = work.known.get(user);
  const membership = name === undefined ? undefined : membershipAt(work, name);
  return (membership?.state ?? (work.marks.get(user) === 'i' ? 'INVITED' : '')) === 'INVITED';
}

function idOf(work: Work, { user, role }: Person): Pick<AppliedPerson, 'id'> {
  const id = work.known.get(user);
  return role !== 'member' && id !== undefined && id !== user ? { id } : {};
}
