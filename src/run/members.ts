/**
 * Who is in a space, and who can still be added. Chat drops people silently, and its list may lag: whoever it doesn't
 * hold is missing only if nothing else that Chat said tells that they are in.
 */
import type { ChatAnswer, ChatCall } from '../chat/answer';
import {
  addGroup,
  addMember,
  findDirectMessage,
  getMember,
  getMembership,
  getSpace,
  listMembers,
} from '../chat/calls';
import { explain, explainApp, explainMember, type Why } from '../chat/explain';
import type { ChatMembership, ChatSpace, ListMembershipsResponse } from '../chat/shapes';
import { keyOfGroup } from '../plan/applied';
import type { SnapshotRow } from '../plan/snapshot';
import { hashText } from '../request/fingerprint';
import { MAX_INITIAL_MEMBERS, type Person, type Request } from '../request/request';
import { SAME_MOMENT_MS } from '../row/after';
import { linkIn } from '../row/outcome';
import type { Who } from '../row/progress';
import { telling } from './admission';
import { findGroups } from './groups';
import { noteLead } from './lead';
import { callOnce } from './paced';
import { learn, noteStep, type Slice, saveJournal } from './slice-state';
import {
  APP,
  ask,
  canonical,
  isListed,
  isWanted,
  type Mark,
  madeOf,
  membershipAt,
  moveOn,
  type Task,
  unreadable,
  type Work,
  wasApplied,
} from './work';

/** So long a list may lag behind what was added, or so it is hoped; Google says nothing of it. */
const LIST_LAG_MS = 1_500;

/** An answer to a resend may only echo the request: the space itself is asked for before it is believed. */
export function confirm(slice: Slice, works: Work[]): void {
  const echoed = works.filter(({ task }) => slice.journal.rows.get(task.uuid)?.is === 'echoed');
  ask(
    slice,
    echoed.map((work) => ({ work, call: getSpace(work.task.space) })),
    ({ work }, answer) => {
      const { uuid, space } = work.task;
      if (answer.ok && (answer.value as ChatSpace).name === space) {
        const link = linkIn(answer.value as ChatSpace);
        learn(slice, uuid, { what: 'opened', ...(link === undefined ? {} : { link }) });
        noteStep(slice);
      } else {
        // Trouble that lasts, or concerns everything, says nothing about the space.
        const about = answer.ok ? 'row' : explain(answer.error).about;
        if (about === 'row' || about === 'unclear') learn(slice, uuid, { what: 'not there' });
        work.over = 'later';
      }
    },
  );
}

/**
 * Whether somebody beside the caller is in a space that was just made, by one look at its list: then the run is told
 * that people get in. A list that lags or can't be read tells nothing.
 */
export function lookWhoIsIn(
  slice: Slice,
  { request: { people }, always }: SnapshotRow,
  space: string,
): boolean {
  if (space === '') return false;
  const answer = callOnce(slice.ports, listMembers(space));
  if (answer) slice.heard.calls++;
  if (!answer?.ok) return false;
  slice.heard.answered++;
  const page = answer.value as ListMembershipsResponse;
  const { memberships = [] } = page;
  const there = memberships.filter(
    ({ state, member }) => state !== 'NOT_A_MEMBER' && member?.type !== 'BOT',
  );
  const besides = people.length - telling(people, always).length;
  const isIn = there.length > 1 + besides;
  if (!isIn) return false;
  slice.run.admission = { is: 'told' };
  slice.firstPages.set(space, page);
  return true;
}

interface NextPage {
  work: Work;
  call: ChatCall;
}

/** Reads the whole list of each space, page by page; a first page that was just read isn't asked for again. */
export function list(slice: Slice, works: Work[]): void {
  let pages: NextPage[] = [];
  for (const work of works.filter(({ over }) => !over)) {
    const { space } = work.task;
    const page = slice.firstPages.get(space);
    work.members = new Map();
    slice.firstPages.delete(space);
    pages.push(...(page ? afterPage(work, page) : [{ work, call: listMembers(space) }]));
  }
  while (pages.length > 0) {
    const more: NextPage[] = [];
    ask(slice, pages, ({ work }, answer) => {
      if (answer.ok) more.push(...afterPage(work, answer.value as ListMembershipsResponse));
      else unreadable(work, answer.error);
    });
    pages = more;
  }
}

/** Takes the members of a page; answers what brings the next one, if there is one. */
function afterPage(work: Work, page: ListMembershipsResponse): NextPage[] {
  for (const membership of page.memberships ?? []) {
    if (membership.state === 'NOT_A_MEMBER') continue;
    const name = membership.groupMember?.name ?? membership.member?.name;
    if (name) work.members?.set(name, membership);
  }
  const { nextPageToken } = page;
  return nextPageToken ? [{ work, call: listMembers(work.task.space, nextPageToken) }] : [];
}

/**
 * An equal count is trusted only for a private space on its first send, and until adding begins: nobody else can have come in,
 * so as many members as were asked for, and the caller, are those who were asked for. The app, which an execution that was
 * ended may have added, is nobody of them.
 */
export function countProves(slice: Slice, work: Work): boolean {
  if (pairProves(slice, work)) return true;
  const { task, members } = work;
  const { request, fits } = task;
  const made = madeOf(slice, task);
  if (!fits || made?.by !== 'first send' || made.begun || !members) return false;
  if (request.access && request.access.kind !== 'private') return false;
  if (slice.context.addApp || request.people.length > MAX_INITIAL_MEMBERS) return false;
  if (request.people.some((person) => person.role !== 'member')) return false;
  if ([...members.values()].some((membership) => membership.state === 'INVITED')) return false;
  const counted = [...members.values()].filter(({ member }) => member?.type !== 'BOT');
  return counted.length === request.people.length + request.groups.length + 1;
}

/**
 * The same of those whom the only set-up so far named, where others are still to be added: as many members as it named
 * are those.
 */
function namedAreIn(slice: Slice, { task, members }: Work): boolean {
  const { request, fits } = task;
  const made = madeOf(slice, task);
  if (!fits || !members || made?.by !== 'first send' || made.begun) return false;
  if (request.kind !== 'space' || request.groups.length > 0) return false;
  if (request.access && request.access.kind !== 'private') return false;
  if ([...members.values()].some(({ state }) => state === 'INVITED')) return false;
  const people = [...members.values()].filter(({ member }) => member?.type !== 'BOT');
  return people.length === Math.min(request.people.length, MAX_INITIAL_MEMBERS) + 1;
}

/** The signs of refusals that trying once more in the same run would not change. */
const REFUSED: Partial<Record<Why, Mark>> = { noAccount: 'n', notAllowed: 'b', chatOff: 'c' };

function refusalOf(mark: Mark | undefined): Why | undefined {
  return (Object.keys(REFUSED) as Why[]).find((why) => REFUSED[why] === mark);
}

function peopleOf({ request }: Task): string {
  return hashText(request.people.map(({ user }) => user).join());
}

/** What earlier slices learned of a row's people; it takes more than one to add hundreds. */
export function recall(slice: Slice, task: Task): Pick<Work, 'marks' | 'names'> {
  const who = madeOf(slice, task)?.who;
  const marks = new Map<string, Mark>();
  const names = new Map<string, string>();
  if (who?.of !== peopleOf(task)) return { marks, names };
  task.request.people.forEach(({ user }, index) => {
    const mark = who.marks[index];
    if (mark && MARKS.includes(mark)) marks.set(user, mark as Mark);
    const id = who.ids?.[index];
    if (id) names.set(user, `users/${id}`);
  });
  return { marks, names };
}

const MARKS = '+ikuad-nbc';

/** Keeps what is known by now for the next slice, and how often Chat was asked in vain. */
export function keepInMind(slice: Slice, work: Work): void {
  const { task, marks, moved, answered, inVain } = work;
  const { uuid, space, request } = task;
  const at = slice.ports.now();
  // Whoever something is known of for the first time brings the row on: Chat answers, and there are only so many.
  if (marks.size > recall(slice, task).marks.size) noteStep(slice);
  const signs = request.people.map(({ user }) => marks.get(user) ?? ' ').join('');
  const ids = idsOfSome(work);
  const who = signs.trim() === '' ? {} : { who: { of: peopleOf(task), marks: signs, ...ids } };
  // Only the sheet told of this space so far; from now on the row is at work, however it changes.
  if (!slice.journal.rows.has(uuid))
    learn(slice, uuid, { what: 'taken up', space, at, onlyPeople: false });
  learn(slice, uuid, { what: 'adding begins', ...who });
  if (moved || answered) learn(slice, uuid, { what: 'moved' });
  if (!moved && inVain) learn(slice, uuid, { what: 'unanswered', ...inVain, at });
}

/** Of whoever wasn't seen since they were added, and who gets a role: that is given to a membership, which the list has by its name. */
function idsOfSome({ task, marks, names }: Work): Pick<Who, 'ids'> {
  const ids = task.request.people.flatMap(({ user, role }, index) => {
    const name = marks.get(user) === 'a' || role !== 'member' ? names.get(user) : undefined;
    return name === undefined || name === user ? [] : [[index, name.replace(/^users\//, '')]];
  });
  return ids.length === 0 ? {} : { ids: Object.fromEntries(ids) };
}

/**
 * A direct message that was there before has members from then. Its own age can't be told: Chat gives a time of
 * creation for named spaces and group chats only. Source: Space.createTime in the official client.
 */
export function noteExisting(slice: Slice, works: readonly Work[]): void {
  for (const { task, members } of works) {
    const sent = madeOf(slice, task)?.sent;
    if (task.request.kind !== 'directMessage' || sent?.lastAt === undefined) continue;
    const since = sent.firstAt - SAME_MOMENT_MS;
    if (
      [...(members?.values() ?? [])].some(({ createTime = '' }) => Date.parse(createTime) < since)
    )
      learn(slice, task.uuid, { what: 'was there' });
  }
}

/**
 * A direct message that Chat answered for this row's person holds nobody else: two who are in are the caller and
 * they, whatever address they are asked for by.
 */
function pairProves(slice: Slice, { task, members }: Work): boolean {
  if (!task.fits || task.request.kind !== 'directMessage' || !members) return false;
  // One that was only taken up again may be with somebody else: the row, and its stamp with it, may have been changed.
  if (madeOf(slice, task)?.sent.lastAt === undefined) return false;
  return members.size === 2 && [...members.values()].every(({ state }) => state !== 'INVITED');
}

/** Takes everybody for being in: their number proved it. */
export function allAreIn(work: Work): void {
  for (const person of work.task.request.people) work.known.set(person.user, person.user);
  for (const group of work.task.request.groups) work.known.set(group.shown, group.shown);
}

/** Of more people than this it is first looked whether asking for each is worth it. */
const MANY = 10;

/**
 * Finds who of the people is in: by the list as far as it tells, else one question for each. Where hardly anybody on
 * the list can be one of them, nobody is asked about: adding answers who is in already.
 */
export function recognise(slice: Slice, works: Work[]): void {
  const questions = works.flatMap((work) => {
    if (work.over) return [];
    for (const person of work.task.request.people) recogniseListed(work, person);
    if (namedAreIn(slice, work))
      for (const { user } of work.task.request.people.slice(0, MAX_INITIAL_MEMBERS))
        work.marks.set(user, '+');
    return peopleToAskFor(slice, work).map((person) => ({
      ...{ work, person, call: getMember(work.task.space, canonical(work, person.user)) },
    }));
  });
  ask(slice, questions, ({ work, person: { user } }, answer) => takeAsked(work, user, answer));
  for (const work of works) if (!work.over) believeUnfound(work);
  findPartners(slice, works);
}

/**
 * Whoever came in by an address that Chat tells of nobody by can't be seen to have left: they are in as long as so many are on
 * the list whom nobody knows.
 */
function believeUnfound(work: Work): void {
  const { task, known, marks } = work;
  const unfound = new Set(
    task.applied?.people.filter((one) => one.unfound).map(({ user }) => user),
  );
  const open = task.request.people.filter(
    ({ user }) => unfound.has(user) && !known.has(user) && !isInBy(marks.get(user)),
  );
  if (open.length > strangers(work)) return;
  for (const { user } of open) marks.set(user, 'u');
}

/** What Chat answers who is asked for somebody's membership; kept, so that the next slice need not ask again. */
function takeAsked(work: Work, user: string, answer: ChatAnswer): void {
  const membership = answer.ok ? (answer.value as ChatMembership) : {};
  const name = nameIn(membership);
  if (name) {
    work.names.set(user, name);
    believe(work, user, name, membership);
  }
  const before = work.marks.get(user);
  if (work.known.has(user)) markSeen(work, user);
  // In already, as Chat said once: by another name than it is asked for by.
  else if (before === '+' || before === 'k') work.marks.set(user, 'u');
  else work.marks.set(user, before === 'a' ? 'd' : '-');
  if (work.marks.get(user) !== before) work.moved = true;
}

/** Of whoever isn't seen in a direct message Chat is asked which one is theirs: it knows them by any address there. */
function findPartners(slice: Slice, works: Work[]): void {
  const questions = works
    .filter(({ task }) => task.request.kind === 'directMessage')
    .flatMap((work) =>
      work.task.request.people
        .filter(({ user }) => !work.known.has(user) && !isInBy(work.marks.get(user)))
        .map(({ user }) => ({ work, user, call: findDirectMessage(user) })),
    );
  ask(slice, questions, ({ work, user }, answer) => {
    if (!answer.ok || (answer.value as ChatSpace).name !== work.task.space) return;
    const states = [...(work.members?.values() ?? [])].map(({ state }) => state);
    work.marks.set(user, states.includes('INVITED') ? 'i' : '+');
    work.moved = true;
  });
}

function recogniseListed(work: Work, { user }: Person): void {
  if (!isListed(work, user)) return;
  work.known.set(user, canonical(work, user));
  markSeen(work, user);
}

/** Somebody whose membership was seen is in or invited. */
function markSeen(work: Work, user: string): void {
  const name = work.known.get(user);
  const membership = name === undefined ? undefined : membershipAt(work, name);
  if (membership) work.marks.set(user, membership.state === 'INVITED' ? 'i' : '+');
}

function peopleToAskFor(slice: Slice, work: Work): Person[] {
  const { people } = work.task.request;
  const open = people.filter((person) => {
    if (work.known.has(person.user)) return false;
    switch (work.marks.get(person.user)) {
      case undefined:
        return wasNamed(slice, work, person);
      case 'a':
        return true;
      case '+':
      case 'i':
      case 'k':
        // A role is given to a membership, and that has a name of its own.
        return person.role !== 'member';
      default:
        return false;
    }
  });
  const unknown = open.filter(({ user }) => !work.marks.has(user));
  if (unknown.length <= MANY || strangers(work) * 2 >= unknown.length) return open;
  // Whoever isn't tried has to be asked about: nothing else would tell that they are in.
  return open.filter(({ user }) => work.marks.has(user) || !isWanted(slice, work, user));
}

/** How many on the list can be people of whom nothing is known: all but the caller and those who are known to be in. */
function strangers(work: Work): number {
  return othersIn(work) - [...work.marks.values()].filter(isInBy).length;
}

/** How many people are on the list beside the caller and those who are asked for. */
export function othersThan({ people }: Request, work: Work): number {
  return othersIn(work) - people.filter(({ user }) => isIn(work, user)).length;
}

/** How many people beside the caller are on the list. */
function othersIn({ members }: Work): number {
  const humans = [...(members?.values() ?? [])].filter(
    ({ member }) => member !== undefined && member.type !== 'BOT',
  );
  return humans.length - 1;
}

/** Somebody is in the direct message of a row that names others by now: of one as it was sent it would be whom it names. */
function isOtherPair(work: Work): boolean {
  return !work.task.fits && othersIn(work) > 0;
}

/** Whether somebody is in, or invited, by what this or an earlier slice learned of them. */
function isInBy(mark: Mark | undefined): boolean {
  return mark === '+' || mark === 'i' || mark === 'k' || mark === 'u';
}

function nameIn({ groupMember, member }: ChatMembership): string | undefined {
  return groupMember?.name ?? member?.name;
}

/** Somebody whose own membership says that they are in or invited is, whether or not the list has them yet. */
function believe(work: Work, key: string, name: string, membership: ChatMembership): void {
  if (membership.state === 'JOINED' || membership.state === 'INVITED')
    work.told.set(name, membership);
  if (membershipAt(work, name)) work.known.set(key, name);
}

/** Whoever was not named in the only set-up so far can't be in yet, and need not be asked about. */
function wasNamed(slice: Slice, { task }: Work, person: Person): boolean {
  const made = madeOf(slice, task);
  if (!made || made.begun || made.by !== 'first send') return true;
  return task.request.people.indexOf(person) < MAX_INITIAL_MEMBERS;
}

/** Tries everybody who isn't in. Answers the works whose list has to be read again. */
export function addMissing(slice: Slice, works: Work[]): Work[] {
  findGroups(
    slice,
    works.map((work) => work.task.request),
  );
  const changed = new Set<Work>();
  const calls: { work: Work; key: string; shown: string; isGroup: boolean; call: ChatCall }[] = [];
  for (const work of works) {
    if (work.over) continue;
    const { request, space } = work.task;
    const add = (key: string, shown: string, isGroup: boolean, call: ChatCall) =>
      calls.push({ work, key, shown, isGroup, call });
    if (request.kind === 'directMessage' || request.kind === 'appMessage') {
      for (const person of request.people) {
        if (work.known.has(person.user)) continue;
        if (isInBy(work.marks.get(person.user))) {
          work.inAlready.add(person.user);
          continue;
        }
        note(work, person.user, person.shown, isOtherPair(work) ? 'otherPair' : 'dropped', '');
        work.added.set(person.user, {});
        changed.add(work);
      }
      continue;
    }
    for (const { user, shown } of request.people) {
      if (work.known.has(user)) continue;
      const mark = work.marks.get(user);
      const refusal = refusalOf(mark);
      // Told already, in an earlier slice: that holds until the row is settled, also over a run that was stopped.
      if (refusal) note(work, user, shown, refusal, '');
      else if (isInBy(mark)) work.inAlready.add(user);
      else if (mark === 'd') note(work, user, shown, 'dropped', '');
      else if (isWanted(slice, work, user)) add(user, shown, false, addMember(space, user));
    }
    for (const group of request.groups) {
      if (work.known.has(group.shown)) continue;
      const id = 'id' in group ? group.id : slice.groups[group.address];
      if (!id) {
        if (isWanted(slice, work, keyOfGroup(group)))
          note(work, group.shown, group.shown, whyNoId(slice, id), '');
      } else if (membershipAt(work, id)) work.known.set(group.shown, id);
      else if (isWanted(slice, work, keyOfGroup(group)))
        add(group.shown, group.shown, true, addGroup(space, id));
    }
    const addsApp = slice.context.addApp && isWanted(slice, work, APP);
    if (addsApp && !hasApp(work) && request.kind === 'space')
      add(APP, APP, false, addMember(space, APP));
  }
  addingBegins(slice, new Set(calls.map(({ work }) => work)));
  /** Of whom Chat told nothing by the address that they are in already by. */
  const unseen = new Map<Work, Set<string>>();
  // Whom to add is known once their lists are read.
  if (calls.length > 0) noteLead(slice, works.length);
  ask(slice, calls, ({ work, key, shown, isGroup, call }, answer) => {
    changed.add(work);
    if (answer.ok) {
      const membership = answer.value as ChatMembership;
      const name = nameIn(membership);
      note(work, key, shown, 'dropped', '');
      moveOn(slice, work);
      if (name) {
        work.known.set(key, name);
        work.added.set(key, membership);
        work.names.set(key, name);
        work.marks.set(key, 'a');
      }
    } else if (answer.error.code === 409) {
      // In already, or invited. By which name the list has them matters for their role only.
      work.inAlready.add(key);
      work.moved = true;
      if (work.marks.get(key) === '-') unseen.set(work, (unseen.get(work) ?? new Set()).add(key));
      if (isGroup) work.known.set(key, idOfGroup(call));
      else if (key !== APP) work.marks.set(key, 'k');
    } else {
      const why = key === APP ? explainApp(answer.error) : explainMember(answer.error, isGroup);
      note(work, key, shown, why, answer.error.message);
      const mark = REFUSED[why];
      if (mark && !isGroup && key !== APP) {
        work.marks.set(key, mark);
        work.moved = true;
      }
    }
  });
  // Whoever came in since they were asked about is seen by now; an alias that Chat doesn't look up isn't.
  askWhoIsInAlready(
    slice,
    [...changed],
    ({ role, user }, work) => role !== 'member' || unseen.get(work)?.has(user) === true,
  );
  return [...changed];
}

/**
 * Where somebody is asked for whom the set-up didn't name, for there were too many or the row was changed since, the members that
 * it made could be counted wrongly once others have come in: that is known before the first call, wherever the execution ends.
 */
function addingBegins(slice: Slice, works: ReadonlySet<Work>): void {
  let isNews = false;
  for (const { task } of works) {
    const isBeyond = !task.fits || task.request.people.length > MAX_INITIAL_MEMBERS;
    isNews ||= madeOf(slice, task)?.begun === false && isBeyond;
    learn(slice, task.uuid, { what: 'adding begins' });
  }
  if (isNews) saveJournal(slice);
}

/** By which name the list has people whom Chat said to be in already. */
function askWhoIsInAlready(
  slice: Slice,
  works: Work[],
  which: (person: Person, work: Work) => boolean,
): void {
  const open = works.flatMap((work) =>
    work.task.request.people
      .filter((person) => work.marks.get(person.user) === 'k' && !work.known.has(person.user))
      .filter((person) => which(person, work))
      .map(({ user }) => ({ work, user, call: getMember(work.task.space, user) })),
  );
  ask(slice, open, ({ work, user }, answer) => takeAsked(work, user, answer));
}

/** Whoever is in already may be invited only: they are asked about where the list shows somebody invited whom nobody knows. */
export function nameInvited(slice: Slice, works: Work[]): void {
  const some = works.filter((work) => {
    const known = new Set(work.known.values());
    return [...(work.members ?? [])].some(
      ([name, { state }]) => state === 'INVITED' && !known.has(name),
    );
  });
  askWhoIsInAlready(slice, some, ({ role }) => role === 'member');
}

/**
 * The list once more: whoever was added and stands on it is in. Also where this slice can't do all, so that the next
 * one need not ask for each.
 */
export function seeAdded(slice: Slice, works: readonly Work[]): void {
  const again = works.filter((work) => work.added.size > 0 || work.over === undefined);
  const over = new Map(again.map((work) => [work, work.over]));
  for (const work of again) work.over = undefined;
  list(slice, again);
  for (const work of again) {
    for (const key of work.added.keys()) if (work.marks.has(key)) markSeen(work, key);
    work.over ??= over.get(work);
  }
}

/** The group that a call of `addGroup` adds. */
function idOfGroup({ body }: ChatCall): string {
  return (body as { groupMember?: { name?: string } } | undefined)?.groupMember?.name ?? '';
}

/** `id` is null where Google said that there is no such group, undefined where it said nothing. */
function whyNoId(slice: Slice, id: string | null | undefined): Why {
  if (id === null) return 'noGroup';
  return slice.groupsBarred ? 'groupsBarred' : 'tryLater';
}

/**
 * Whom the row asks for, who isn't in, and whom nobody tried to add in this turn: a person left them out, or it is
 * known how that ended. Who was in and left is told otherwise. Nothing is known of a space of which no list was read.
 */
export function notTried(slice: Slice, work: Work): { key: string; shown: string }[] {
  const { request } = work.task;
  const people = request.people.map(({ user, shown }) => ({ key: user, shown, who: user }));
  const groups = request.groups.map((group) => {
    const { shown } = group;
    return { key: shown, shown, who: keyOfGroup(group) };
  });
  const lacksApp =
    slice.context.addApp && request.kind === 'space' && work.members !== undefined && !hasApp(work);
  const app = lacksApp ? [{ key: APP, shown: APP, who: APP }] : [];
  return [...people, ...groups, ...app].filter(
    ({ key, who }) => isAbsent(work, key) && !wasApplied(work.task, who),
  );
}

/** Whether somebody is in or invited, by all that was learned once everybody was tried. */
export function isIn(work: Work, key: string): boolean {
  return !work.missing.has(key) && !isAbsent(work, key);
}

/** Nobody tried to add them: the person left them out, or they left the space. */
export function isAbsent({ known, inAlready, missing }: Work, key: string): boolean {
  return !known.has(key) && !inAlready.has(key) && !missing.has(key);
}

function note(work: Work, key: string, shown: string, why: Why, message: string): void {
  work.missing.set(key, { shown, why, message });
}

function hasApp(work: Work): boolean {
  return [...(work.members?.values() ?? []), ...work.told.values()].some(
    (membership) => membership.member?.name === APP || membership.member?.type === 'BOT',
  );
}

/**
 * Before anybody is said to be left out whom Chat seemed to add: the list once more, a moment later, and then their
 * own memberships. Whoever is on the list at once costs nothing.
 */
export function lookAgain(slice: Slice, works: readonly Work[]): void {
  const absent = (work: Work) =>
    work.over ? [] : [...work.added].filter(([key]) => !isSeen(work, key));
  const lagging = works.filter((work) => absent(work).length > 0);
  if (lagging.length === 0) return;
  slice.ports.sleep(LIST_LAG_MS);
  list(slice, lagging);
  for (const work of lagging)
    if (pairProves(slice, work)) {
      allAreIn(work);
      work.added.clear();
      work.missing.clear();
    }
  const questions = lagging.flatMap((work) =>
    absent(work).flatMap(([key, { name }]) =>
      name ? [{ work, key, call: getMembership(name) }] : [],
    ),
  );
  ask(slice, questions, ({ work, key }, answer) => {
    const name = answer.ok ? nameIn(answer.value as ChatMembership) : undefined;
    if (answer.ok && name) believe(work, key, name, answer.value as ChatMembership);
  });
}

function isSeen(work: Work, key: string): boolean {
  const name = work.known.get(key);
  if (key === APP) return hasApp(work);
  return name !== undefined && membershipAt(work, name) !== undefined;
}

/** After adding, what was seen of memberships says who is in; what `members.create` answered is why somebody isn't. */
export function judge(works: readonly Work[]): void {
  for (const work of works) {
    if (work.over) continue;
    for (const key of [...work.missing.keys()]) {
      if (isSeen(work, key)) work.missing.delete(key);
      else work.known.delete(key);
    }
  }
}
