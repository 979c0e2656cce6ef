/**
 * Takes people out of spaces whom their rows name no more, and roles that the rows no longer ask for. Whatever was
 * chosen is looked at once more before the first call: by the sheet as it is now, and by what only Chat can tell.
 * Whoever can't be told for sure stays.
 */
import { getMember, giveRole, removeMember } from '../chat/calls';
import type { ChatMembership } from '../chat/shapes';
import { type AppliedPerson, bySettings, fewestIn, namedIn } from '../plan/applied';
import { takesAway } from '../plan/changes';
import { makePlan, type PlannedRow } from '../plan/plan';
import { spacesNamedIn } from '../plan/row-state';
import { originalOf, type SnapshotRow, spaceOf, uuidOfRow } from '../plan/snapshot';
import { isMuchOf, MOST_AT_ONCE, mayBeCreator } from '../plan/taking-away';
import { RANK } from '../request/request';
import type { Chosen } from '../row/progress';
import { CHAT_ROLE, rankIn } from './last-steps';
import { spaceFor, stillToCome } from './rows-of-run';
import { mayGoOn, readAgain, type Slice } from './slice-state';
import { forgetTakenOut, noteTakenOut } from './taken-out';
import {
  ask,
  askAtOnce,
  canonical,
  type KeptWhy,
  madeOf,
  membershipOf,
  moveOn,
  type Task,
  type Work,
} from './work';

/** Somebody who is to go, or to be given less, as long as nothing speaks against it. */
interface Case {
  work: Work;
  chosen: Chosen;
  person: AppliedPerson;
  membership: ChatMembership;
  name: string;
}

/** Carries out what a person ticked to be taken away, row by row all together. */
export function takeAway(slice: Slice, works: readonly Work[]): void {
  const some = works.filter((work) => !work.over && wantedOf(slice, work.task).length > 0);
  if (some.length === 0) return;
  let cases = casesOf(slice, some);
  cases = fewEnough(slice, cases);
  cases = ofOwner(slice, cases);
  cases = otherThanNamed(slice, cases);
  cases = whereTheyMoved(slice, cases, works);
  cases = leavingAnOwner(cases).filter(({ work }) => !work.over);
  // Last of all: what Chat is asked before may take long.
  cases = offeredStill(slice, cases);
  if (cases.length === 0) return;
  switch (mayGoOn(slice)) {
    case 'lost':
      for (const { work } of cases) work.over = 'later';
      return;
    case 'stopped':
      keepAll(cases, 'stopped');
      return;
    case 'yes':
      lower(slice, cases);
      takeOut(slice, cases);
  }
}

function wantedOf(slice: Slice, task: Task): readonly Chosen[] {
  const changes = madeOf(slice, task)?.changes ?? [];
  return changes.filter(({ does }) => does === 'takeOut' || does === 'takeRole');
}

function keep(
  { work, person, chosen }: Omit<Case, 'membership' | 'name'>,
  why: KeptWhy,
  message = '',
): void {
  const isRole = chosen.does === 'takeRole';
  work.kept.push({ shown: shortUser(person.user), why, isRole, message });
}

function keepAll(cases: readonly Case[], why: KeptWhy): void {
  for (const one of cases) keep(one, why);
}

/** Those who go on to the next question; the others stay. */
function unless(
  cases: Case[],
  why: KeptWhy,
  isKept: (one: Case) => boolean,
  messageOf: (one: Case) => string = () => '',
): Case[] {
  return cases.filter((one) => {
    if (!isKept(one)) return true;
    keep(one, why, messageOf(one));
    return false;
  });
}

/** Whoever is in still, or may have the role still: only somebody who was applied to the space can be among them. */
function casesOf(slice: Slice, works: readonly Work[]): Case[] {
  const some = works.flatMap((work) => {
    const { applied, own } = work.task;
    const named = new Set(namedIn(own).map(({ user }) => user));
    return wantedOf(slice, work.task).flatMap((chosen): Omit<Case, 'membership' | 'name'>[] => {
      const person = applied?.people.find(({ user }) => user === chosen.who);
      if (!person) return [];
      if (chosen.does === 'takeRole') return [{ work, chosen, person }];
      if (!named.has(chosen.who)) {
        if (work.stay.includes(person)) return [{ work, chosen, person }];
        work.out.push(person);
      } else keep({ work, chosen, person }, 'changed');
      return [];
    });
  });
  const found = new Map<string, ChatMembership>();
  const keyOf = ({ work, chosen }: Pick<Case, 'work' | 'chosen'>) =>
    `${work.task.uuid} ${chosen.who}`;
  for (const one of some) {
    const { work, chosen } = one;
    const membership =
      work.staying.get(chosen.who) ??
      membershipOf(work, { user: chosen.who, role: 'member', shown: '' });
    if (membership) found.set(keyOf(one), membership);
  }
  // What an earlier slice learned of somebody says that they are in, and not as what.
  askAtOnce(
    slice,
    some
      .filter((one) => !found.has(keyOf(one)))
      .map((one) => ({ ...one, call: getMember(one.work.task.space, one.chosen.who) })),
    (one, answer) => {
      if (answer.ok) found.set(keyOf(one), answer.value as ChatMembership);
    },
  );
  return some
    .filter(({ work }) => !work.over)
    .flatMap((one): Case[] => {
      const membership = found.get(keyOf(one));
      const name = membership?.member?.name;
      if (membership?.name && name) return [{ ...one, membership, name }];
      keep(one, 'unresolved');
      return [];
    });
}

/** The sheet as it is now, all of its guards once more: also of sheets beside it, which may have the same space. */
function offeredStill(slice: Slice, cases: Case[]): Case[] {
  if (cases.length === 0) return cases;
  const elsewhere = spacesNamedIn(slice.ports.otherSheets());
  const snapshot = readAgain(slice);
  const rows = snapshot.rows.map(asSetUp);
  const plan = makePlan({ ...snapshot, rows }, slice.ports.seals);
  const byUuid = new Map<string, PlannedRow>();
  for (const row of plan.rows) byUuid.set(uuidOfRow(row), row);
  const isOffered = ({ work, chosen }: Case) =>
    byUuid
      .get(work.task.uuid)
      ?.changes.some(
        (one) => takesAway(one) && one.does === chosen.does && one.who === chosen.who,
      ) === true;
  return unless(
    unless(cases, 'changed', (one) => !isOffered(one)),
    'shared',
    ({ work }) => elsewhere.has(work.task.space),
  );
}

function asSetUp(row: SnapshotRow): SnapshotRow {
  const state = row.state();
  if (state.kind !== 'completing') return row;
  const { space, stamp } = state;
  const done = { kind: 'done', space, stamp } as const;
  return { ...row, says: done, state: () => done };
}

/** More than a person saw counted and pressed for is nothing that they asked for. */
function fewEnough(slice: Slice, cases: Case[]): Case[] {
  let all = 0;
  for (const progress of slice.journal.rows.values())
    if (progress.is === 'made')
      all += (progress.changes ?? []).filter(({ does }) => does === 'takeOut').length;
  return unless(cases, 'tooMany', ({ work, chosen }) => {
    if (chosen.does !== 'takeOut') return false;
    const { sure = 0, changes = [] } = madeOf(slice, work.task) ?? {};
    const here = changes.filter(({ does }) => does === 'takeOut').length;
    const of = fewestIn(work.task.applied?.people ?? []);
    return (all > MOST_AT_ONCE && sure < all) || (isMuchOf(here, of) && sure < here);
  });
}

/** Only in spaces of which the person is an owner who has joined, and never themselves. */
function ofOwner(slice: Slice, cases: Case[]): Case[] {
  const me = slice.context.me.shown;
  const own = new Map<Work, ChatMembership>();
  if (me !== '')
    askAtOnce(
      slice,
      worksOf(cases).map((work) => ({ work, call: getMember(work.task.space, me) })),
      ({ work }, answer) => {
        if (answer.ok) own.set(work, answer.value as ChatMembership);
      },
    );
  const open = cases.filter(({ work }) => !work.over);
  const isOwner = ({ work }: Case) => {
    const { role, state } = own.get(work) ?? {};
    return role === 'ROLE_MANAGER' && state === 'JOINED';
  };
  return unless(
    unless(open, 'notOwner', (one) => !isOwner(one)),
    'creator',
    ({ work, name, person }) =>
      own.get(work)?.member?.name === name ||
      (work.task.applied !== undefined && mayBeCreator(work.task.applied, person)),
  );
}

/**
 * One person may stand in a row by two addresses: whoever is to go is nobody whom the row still names, by Chat's own
 * names. Where one of those can't be told, all stay. Who isn't in can't be the one who is; but an address that came into
 * the space and that Chat finds nobody by may be an alias which it doesn't look up.
 */
function otherThanNamed(slice: Slice, cases: Case[]): Case[] {
  const names = new Map<Work, Set<string>>();
  const unsure = new Set<Work>();
  const notFound = new Map<Work, string[]>();
  const questions = worksOf(cases).flatMap((work) => {
    const known = new Set<string>();
    names.set(work, known);
    return staying(work.task).flatMap((user) => {
      const name = work.known.get(user) ?? canonical(work, user);
      if (!name.includes('@')) {
        known.add(name);
        return [];
      }
      return [{ work, user, call: getMember(work.task.space, user) }];
    });
  });
  askAtOnce(slice, questions, ({ work, user }, answer) => {
    const name = answer.ok ? (answer.value as ChatMembership).member?.name : undefined;
    if (name) names.get(work)?.add(name);
    else if (answer.ok || answer.error.code !== 404) unsure.add(work);
    else if (cameIn(work, user))
      notFound.set(work, [...(notFound.get(work) ?? []), shortUser(user)]);
  });
  let open = cases.filter(({ work }) => !work.over);
  const isTakenOut = ({ chosen }: Case) => chosen.does === 'takeOut';
  open = unless(open, 'unresolved', (one) => isTakenOut(one) && unsure.has(one.work));
  open = unless(
    open,
    'named',
    (one) => isTakenOut(one) && names.get(one.work)?.has(one.name) === true,
  );
  return unless(
    open,
    'maybeNamed',
    (one) => isTakenOut(one) && notFound.has(one.work),
    ({ work }) => (notFound.get(work) ?? []).join(', '),
  );
}

/** Whom the row names, and who is in by Settings. */
function staying({ own, applied, always }: Task): string[] {
  const all = [...namedIn(own), ...bySettings({ always }, applied)];
  return [...new Set(all.map(({ user }) => user))];
}

/** Whether Chat ever said that they are in, by the name that the row has for them. */
function cameIn({ task, inAlready }: Work, user: string): boolean {
  return inAlready.has(user) || task.applied?.people.some((one) => one.user === user) === true;
}

/** Whoever moved stays until Chat shows them in the space of the row that names them now. */
function whereTheyMoved(slice: Slice, cases: Case[], works: readonly Work[]): Case[] {
  const arrived = new Set<Case>();
  askAtOnce(
    slice,
    cases.flatMap((one) => {
      const space = spaceAfter(slice, one);
      return space === '' ? [] : [{ ...one, one, call: getMember(space, one.chosen.who) }];
    }),
    ({ one }, answer) => {
      const state = answer.ok ? (answer.value as ChatMembership).state : undefined;
      if (state === 'JOINED' || state === 'INVITED') arrived.add(one);
    },
  );
  // Rows of this run that have not been completed yet may bring them.
  const coming = new Set(stillToCome(slice).map((row) => uuidOfRow(row)));
  for (const { over, task } of works) if (!over) coming.delete(task.uuid);
  const isWaiting = (one: Case) => one.chosen.after !== undefined && !arrived.has(one);
  for (const one of cases)
    if (isWaiting(one) && coming.has(one.chosen.after?.uuid ?? '')) one.work.over ??= 'later';
  return unless(
    cases.filter(({ work }) => !work.over),
    'notMoved',
    isWaiting,
  );
}

/** The space of the row that names them now; one that this run made is known by now. */
function spaceAfter(slice: Slice, { chosen }: Case): string {
  const { uuid = '', space = '' } = chosen.after ?? {};
  if (space !== '' || uuid === '') return space;
  const row = originalOf(slice.snapshot, uuid);
  return (row && (spaceOf(row) || spaceFor(slice, row))) || (slice.made.spaceOf(uuid) ?? '');
}

/** A space always keeps an owner who has joined. */
function leavingAnOwner(cases: Case[]): Case[] {
  const owners = new Map<Work, Set<string>>();
  for (const work of worksOf(cases))
    owners.set(
      work,
      new Set(
        [...(work.members ?? [])].flatMap(([name, { role, state }]) =>
          role === 'ROLE_MANAGER' && state === 'JOINED' ? name : [],
        ),
      ),
    );
  return unless(cases, 'lastOwner', ({ work, membership, name }) => {
    if (membership.role !== 'ROLE_MANAGER') return false;
    const left = owners.get(work) ?? new Set();
    left.delete(name);
    if (left.size > 0) return false;
    left.add(name);
    return true;
  });
}

/** Whoever has no more than the row asks for by now needs no call. */
function lower(slice: Slice, cases: readonly Case[]): void {
  const calls = cases.flatMap((one) => {
    const { work, chosen, membership } = one;
    if (chosen.does !== 'takeRole') return [];
    const role = work.task.own.people.find(({ user }) => user === chosen.who)?.role ?? 'member';
    if (rankIn(membership) <= RANK[role]) {
      work.lowered.add(chosen.who);
      return [];
    }
    return [{ ...one, call: giveRole(membership.name ?? '', CHAT_ROLE[role]) }];
  });
  ask(slice, calls, ({ work, person, chosen }, answer) => {
    if (answer.ok) {
      work.lowered.add(chosen.who);
      moveOn(slice, work);
    } else keepRefused(work, person, true, answer.error.message);
  });
}

/** What is about to be done is written down first: an execution that is ended then leaves who was taken out. */
function takeOut(slice: Slice, cases: readonly Case[]): void {
  const calls = cases.flatMap((one) =>
    one.chosen.does === 'takeOut' && !one.work.over
      ? [{ ...one, call: removeMember(one.membership.name ?? '') }]
      : [],
  );
  if (calls.length === 0) return;
  const { ports } = slice;
  const at = ports.now();
  noteTakenOut(
    ports,
    calls.map(({ work: { task }, person: { user, role }, name: id }) => ({
      ...{ at, space: task.space, name: task.own.displayName, user, id, role },
    })),
  );
  const stay: { space: string; user: string }[] = [];
  ask(slice, calls, ({ work, person }, answer) => {
    if (answer.ok || answer.error.code === 404) {
      work.stay = work.stay.filter((one) => one !== person);
      work.out.push(person);
      moveOn(slice, work);
      return;
    }
    keepRefused(work, person, false, answer.error.message);
    stay.push({ space: work.task.space, user: person.user });
  });
  forgetTakenOut(ports.stores.document, ports.sheet.id, stay);
}

function keepRefused(work: Work, { user }: AppliedPerson, isRole: boolean, message: string): void {
  work.kept.push({ shown: shortUser(user), why: 'refused', isRole, message });
}

function worksOf(cases: readonly Case[]): Work[] {
  return [...new Set(cases.map(({ work }) => work))];
}

function shortUser(user: string): string {
  return user.replace(/^users\//, '');
}
