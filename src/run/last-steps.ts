/** What comes once the people are in: roles, the welcome message, and leaving where that is asked for. */
import type { ChatError } from '../chat/answer';
import { getMembership, giveRole, postMessage, removeMember } from '../chat/calls';
import { isPassing, isScopeMissing } from '../chat/explain';
import type { ChatMembership, ChatMessage } from '../chat/shapes';
import { type Person, RANK, type Role } from '../request/request';
import { isGivenUp } from '../row/after';
import { said } from '../texts/said';
import { list } from './members';
import { callPaced, type Unanswered } from './paced';
import { learn, type Slice, saveJournal } from './slice-state';
import { whoIsAsked } from './too-late';
import {
  APP,
  ask,
  type Completion,
  getsRole,
  madeOf,
  membershipOf,
  moveOn,
  newWork,
  type Task,
  type Work,
} from './work';

/** What Chat calls our roles: its screen says manager and owner. */
export const CHAT_ROLE: Record<Person['role'], string> = {
  member: 'ROLE_MEMBER',
  manager: 'ROLE_ASSISTANT_MANAGER',
  owner: 'ROLE_MANAGER',
};

const OUR_ROLE: Record<string, Role> = { ROLE_ASSISTANT_MANAGER: 'manager', ROLE_MANAGER: 'owner' };

/** The role of a membership, in the words of rows. */
export function roleOf({ role = '' }: ChatMembership): Role {
  return OUR_ROLE[role] ?? 'member';
}

/** How much somebody may do in the space, as `RANK` counts it. */
export function rankIn(membership: ChatMembership): number {
  return RANK[roleOf(membership)];
}

/** Gives managers and owners their roles; whoever is only invited can't have one yet. */
export function giveRoles(slice: Slice, works: Work[]): void {
  const calls = works.flatMap((work) =>
    work.over || work.task.request.kind !== 'space'
      ? []
      : work.task.request.people.flatMap((person) => {
          const membership = membershipOf(work, person);
          if (person.role === 'member' || !getsRole(slice, work, person.user)) return [];
          const { task, inAlready } = work;
          if (!membership?.name) {
            // In under a name that nobody knows: Chat takes the address, or says why not.
            if (!inAlready.has(person.user)) return [];
            const address = `${task.space}/members/${person.user.replace(/^users\//, '')}`;
            return [{ work, person, call: giveRole(address, CHAT_ROLE[person.role]) }];
          }
          // An owner has what a manager has: nobody is asked to step down, least of all the only owner.
          if (membership.role === 'ROLE_MANAGER') return [];
          if (membership.role === CHAT_ROLE[person.role]) return [];
          if (membership.state === 'INVITED') {
            work.roles.push({ shown: person.shown, role: person.role, invited: true, message: '' });
            return [];
          }
          return [{ work, person, call: giveRole(membership.name, CHAT_ROLE[person.role]) }];
        }),
  );
  ask(slice, calls, ({ work, person }, answer) => {
    if (answer.ok) moveOn(slice, work);
    else
      work.roles.push({
        shown: person.shown,
        role: person.role,
        invited: false,
        message: answer.error.message,
      });
  });
}

/** The message's id is made from the row's UUID: however often it is posted, it stands there once. */
export function welcome(slice: Slice, works: Work[]): void {
  const calls = works.flatMap((work) => {
    const text = work.task.request.welcomeMessage;
    return work.over || !text || madeOf(slice, work.task)?.onlyPeople
      ? []
      : [{ work, call: postMessage(work.task.space, text, `client-${work.task.uuid}`) }];
  });
  ask(slice, calls, ({ work }, answer) => {
    if (answer.ok) {
      const { name, createTime = '' } = answer.value as ChatMessage;
      work.postedAt = Date.parse(createTime) || undefined;
      work.message = name;
      moveOn(slice, work);
    }
    // Under the id that it was posted with it stands there, whoever saw it be posted.
    if (answer.ok || answer.error.code === 409)
      work.message ??= `${work.task.space}/messages/client-${work.task.uuid}`;
    if (!answer.ok && answer.error.code !== 409)
      work.notes.push(
        isScopeMissing(answer.error)
          ? said('outcome.messageBarred')
          : said('outcome.noMessage', { message: answer.error.message }),
      );
  });
}

/**
 * Before the person leaves: an owner whom an earlier answer told of and the list as last read doesn't hold may have left
 * since, or the list lags. Their own membership says which.
 */
export function askOwnersAnew(slice: Slice, works: Work[]): void {
  const questions = works.filter(mayBeLeft(slice)).flatMap((work) =>
    work.task.request.people.flatMap((person) => {
      const membership = membershipOf(work, person);
      const key = work.known.get(person.user);
      if (person.role !== 'owner' || !membership?.name || !key || work.members?.has(key)) return [];
      return [{ work, key, call: getMembership(membership.name) }];
    }),
  );
  ask(slice, questions, ({ work, key }, answer) => {
    if (answer.ok && isMember(answer.value as ChatMembership))
      work.told.set(key, answer.value as ChatMembership);
    else work.told.delete(key);
  });
}

/** Whether the person leaves the space of a work, if an owner stays. */
function mayBeLeft(slice: Slice): (work: Work) => boolean {
  return (work) => {
    if (madeOf(slice, work.task)?.onlyPeople) return false;
    return slice.context.leaveWhenDone && !work.over && work.task.request.kind === 'space';
  };
}

/**
 * The person leaves as the last step, and never a space without an owner who has joined.
 * The outcome is journaled first: after leaving, nothing can be read any more.
 */
export function leave(slice: Slice, works: Work[], completions: Map<string, Completion>): void {
  const leaving = works.filter(mayBeLeft(slice)).filter((work) => {
    const completion = completions.get(work.task.uuid);
    if (!completion || completion.kind === 'later') return false;
    const hasOwner = work.task.request.people.some((person) => {
      const membership = membershipOf(work, person);
      return person.role === 'owner' && membership?.state === 'JOINED' && !roleFailed(work, person);
    });
    if (!hasOwner) completion.details.push(said('outcome.notLeft'));
    if (!hasOwner) completion.kind = 'partly';
    return hasOwner;
  });
  if (leaving.length === 0) return;
  for (const work of leaving) {
    const { task } = work;
    const completion = completions.get(task.uuid);
    if (!completion || completion.kind === 'later') continue;
    const { uuid, space } = task;
    const at = slice.ports.now();
    // Whoever has left can't bring the space into step any more.
    const { applied: _, ...settled } = completion;
    const outcome = { ...settled, who: whoIsAsked(task.whole, areOthersIn(work)) };
    completions.set(uuid, outcome);
    learn(slice, uuid, { what: 'completed', space, outcome, at });
  }
  saveJournal(slice);
  leaveSpaces(
    slice,
    leaving.map((work) => work.task),
    completions,
  );
}

/** Whether more people and groups are on the list than the caller and those of the row who are known to be in. */
function areOthersIn({ members, known, inAlready }: Work): boolean {
  const listed = [...(members?.values() ?? [])].filter(({ member }) => member?.type !== 'BOT');
  const recognised = new Set([...known.keys(), ...inAlready]);
  recognised.delete(APP);
  return listed.length > recognised.size + 1;
}

function roleFailed(work: Work, person: Person): boolean {
  return work.roles.some((failed) => failed.shown === person.shown);
}

/**
 * Leaves spaces that an earlier slice was about to leave. Hours may have passed: an owner who has joined has to be there
 * still. Of a space whose list can't be read, which is mostly one that was left, the answer to leaving tells.
 */
export function leaveAfterAll(
  slice: Slice,
  tasks: readonly Task[],
  completions: Map<string, Completion>,
): void {
  const works = tasks.map((task) => newWork(slice, task));
  list(slice, works);
  const leaving = works.filter((work) => {
    const { uuid } = work.task;
    const completion = completions.get(uuid);
    if (work.over === 'later') completions.set(uuid, { kind: 'later' });
    if (work.over || !completion || completion.kind === 'later') return work.over === 'unreadable';
    if (hasAnotherOwner(work)) return true;
    const details = [...completion.details, said('outcome.notLeft')];
    completions.set(uuid, { ...completion, kind: 'partly', details });
    return false;
  });
  leaveSpaces(
    slice,
    leaving.map(({ task }) => task),
    completions,
  );
}

/** The person made the space, and is an owner as long as they are in. */
function hasAnotherOwner({ members }: Work): boolean {
  const owners = [...(members?.values() ?? [])].filter(
    ({ role, state }) => role === 'ROLE_MANAGER' && state === 'JOINED',
  );
  return owners.length > 1;
}

/**
 * Leaves the spaces, whose journaled outcomes are `completions`. One that was left already refuses, and the person is
 * no member of it; one without an answer is left in a later slice.
 */
function leaveSpaces(
  slice: Slice,
  tasks: readonly Task[],
  completions: Map<string, Completion>,
): void {
  const inVain = new Map<number, Unanswered>();
  const answers = callPaced(
    slice,
    tasks.map(({ space }) => removeMember(ownMembership(slice, space))),
    (index, how) => inVain.set(index, how),
  );
  const refusals: { task: Task; error: ChatError }[] = [];
  tasks.forEach((task, index) => {
    const answer = answers[index];
    const how = inVain.get(index);
    const at = slice.ports.now();
    const call = 'leave';
    if (how) learn(slice, task.uuid, { what: 'unanswered', call, tries: how.tries, at });
    if (answer && !answer.ok) refusals.push({ task, error: answer.error });
    else if (how && isGivenUp(slice.journal.rows.get(task.uuid), at))
      refusals.push({ task, error: how.error });
    else if (!answer) completions.set(task.uuid, { kind: 'later' });
  });
  for (const { task, error } of whereStillIn(slice, refusals, completions)) {
    const completion = completions.get(task.uuid);
    if (!completion || completion.kind === 'later') continue;
    const why = said('outcome.leaveRefused', { message: error.message });
    const details = [...completion.details, why];
    completions.set(task.uuid, { ...completion, kind: 'partly', details });
  }
}

/**
 * A space that was left already answers 403 or 404, and so does one that the person may not leave: their own
 * membership tells which, as it does where Chat answers nothing for long.
 */
function whereStillIn(
  slice: Slice,
  refusals: readonly { task: Task; error: ChatError }[],
  completions: Map<string, Completion>,
): { task: Task; error: ChatError }[] {
  const unclear = refusals.filter(({ error }) => isGone(error) || isPassing(error));
  const answers = callPaced(
    slice,
    unclear.map(({ task }) => getMembership(ownMembership(slice, task.space))),
  );
  const left = new Set<Task>();
  unclear.forEach(({ task }, index) => {
    const answer = answers[index];
    if (!answer) completions.set(task.uuid, { kind: 'later' });
    else if (!answer.ok || !isMember(answer.value as ChatMembership)) left.add(task);
  });
  return refusals.filter(({ task }) => !left.has(task));
}

function ownMembership({ context }: Slice, space: string): string {
  return `${space}/members/${context.me.shown}`;
}

function isMember({ state }: ChatMembership): boolean {
  return state === 'JOINED' || state === 'INVITED';
}

function isGone({ code }: ChatError): boolean {
  return code === 403 || code === 404;
}
