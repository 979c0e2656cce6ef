/**
 * Who is in a space, and who can still be added. Chat drops people silently, and its list may lag: whoever it doesn't
 * hold is missing only if nothing else that Chat said tells that they are in.
 */
import type { ChatCall } from '../chat/answer';
import {
  addGroup,
  addMember,
  getMember,
  getMembership,
  getSpace,
  listMembers,
} from '../chat/calls';
import { explainApp, explainMember, type Why } from '../chat/explain';
import type { ChatMembership, ChatSpace, ListMembershipsResponse } from '../chat/shapes';
import { MAX_INITIAL_MEMBERS, type Person } from '../request/request';
import { SAME_MOMENT_MS } from '../row/after';
import { linkIn } from '../row/outcome';
import { findGroups } from './groups';
import { callOnce } from './paced';
import { learn, noteStep, type Slice } from './slice-state';
import {
  APP,
  ask,
  canonical,
  isListed,
  madeOf,
  membershipAt,
  type Task,
  unreadable,
  type Work,
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
        learn(slice, uuid, { what: 'not there' });
        work.over = 'later';
      }
    },
  );
}

/**
 * Whether somebody beside the caller is in a space that was just made, by one look at its list: then the run is told
 * that people get in. A list that lags or can't be read tells nothing.
 */
export function lookWhoIsIn(slice: Slice, space: string): boolean {
  if (space === '') return false;
  const answer = callOnce(slice.ports, listMembers(space));
  if (answer) slice.heard.calls++;
  if (!answer?.ok) return false;
  slice.heard.answered++;
  const { memberships = [] } = answer.value as ListMembershipsResponse;
  const there = memberships.filter(
    ({ state, member }) => state !== 'NOT_A_MEMBER' && member?.type !== 'BOT',
  );
  const isIn = there.length > 1;
  if (isIn) slice.run.admission = { is: 'told' };
  return isIn;
}

/** Reads the whole list of each space, page by page. */
export function list(slice: Slice, works: Work[]): void {
  let pages = works
    .filter((work) => !work.over)
    .map((work) => ({ work, call: listMembers(work.task.space) }));
  for (const { work } of pages) work.members = new Map();
  while (pages.length > 0) {
    const more: typeof pages = [];
    ask(slice, pages, ({ work }, answer) => {
      if (!answer.ok) {
        unreadable(work, answer.error);
        return;
      }
      const page = answer.value as ListMembershipsResponse;
      for (const membership of page.memberships ?? []) {
        if (membership.state === 'NOT_A_MEMBER') continue;
        const name = membership.groupMember?.name ?? membership.member?.name;
        if (name) work.members?.set(name, membership);
      }
      if (page.nextPageToken)
        more.push({ work, call: listMembers(work.task.space, page.nextPageToken) });
    });
    pages = more;
  }
}

/**
 * An equal count is trusted only for a private space on its first send: nobody else can have come in,
 * so as many members as were asked for, and the caller, are those who were asked for.
 */
export function countProves(slice: Slice, work: Work): boolean {
  if (pairProves(slice, work)) return true;
  const { task, members } = work;
  const { request, fits } = task;
  if (!fits || madeOf(slice, task)?.by !== 'first send' || !members) return false;
  if (request.access && request.access.kind !== 'private') return false;
  if (slice.context.addApp || request.people.length > MAX_INITIAL_MEMBERS) return false;
  if (request.people.some((person) => person.role !== 'member')) return false;
  if ([...members.values()].some((membership) => membership.state === 'INVITED')) return false;
  const app = request.kind === 'appMessage' ? 1 : 0;
  const counted = [...members.values()].filter(
    (membership) => !(app === 1 && membership.member?.type === 'BOT'),
  );
  return counted.length === request.people.length + request.groups.length + 1;
}

/** Marks in what is remembered that Chat refused somebody for good. */
const REFUSED = '!';
/** Refusals that trying once more in the same run would not change. */
const FINAL: ReadonlySet<Why> = new Set<Why>(['noAccount', 'notAllowed', 'chatOff']);

function memoryKey({ run }: Slice, uuid: string): string {
  return `who.${uuid}.${run.startedAt}`;
}

/** What a large row's earlier slices learned; it takes more than one to ask about everybody. */
export function recall(slice: Slice, task: Task): Record<string, string> {
  const { uuid } = task;
  const made = madeOf(slice, task);
  if (made && !made.begun && (made.by === 'first send' || made.by === 'there before')) return {};
  try {
    return JSON.parse(slice.ports.memory.get(memoryKey(slice, uuid)) ?? '{}') as Record<
      string,
      string
    >;
  } catch {
    return {};
  }
}

/** Keeps what this slice learned for the next. */
export function keepInMind(slice: Slice, { task, remembered }: Work): void {
  learn(slice, task.uuid, { what: 'adding begins' });
  if (Object.keys(remembered).length > 0)
    slice.ports.memory.put(memoryKey(slice, task.uuid), JSON.stringify(remembered));
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
  // A conversation that a person chose for the row may be with somebody else.
  if (madeOf(slice, task)?.onlyPeople) return false;
  return members.size === 2 && [...members.values()].every(({ state }) => state !== 'INVITED');
}

/** Takes everybody for being in: their number proved it. */
export function allAreIn(work: Work): void {
  for (const person of work.task.request.people) work.known.set(person.user, person.user);
  for (const group of work.task.request.groups) work.known.set(group.shown, group.shown);
}

/** Finds who of the people is in, one question for each who can't be told from the list. */
export function recognise(slice: Slice, works: Work[]): void {
  const questions = works.flatMap((work) =>
    work.over
      ? []
      : work.task.request.people
          .filter((person) => !isListed(work, person.user) && wasNamed(slice, work, person))
          // Known, but not on the list: whoever was dropped is not in, and need not be asked about.
          .filter((person) => work.remembered[person.user] === undefined)
          .map((person) => ({ work, person, call: getMember(work.task.space, person.user) })),
  );
  for (const work of works)
    for (const person of work.task.request.people)
      if (isListed(work, person.user)) work.known.set(person.user, canonical(work, person.user));
  ask(slice, questions, ({ work, person }, answer) => {
    const name = answer.ok ? nameIn(answer.value as ChatMembership) : undefined;
    work.remembered[person.user] = name ?? '';
    if (answer.ok && name) believe(work, person.user, name, answer.value as ChatMembership);
  });
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
        note(work, person.user, person.shown, 'dropped', '');
        work.added.set(person.user, {});
        changed.add(work);
      }
      continue;
    }
    for (const person of request.people) {
      if (work.known.has(person.user)) continue;
      const told = work.remembered[person.user] ?? '';
      // An earlier slice of this run was told already; a later run asks again.
      if (told.startsWith(REFUSED))
        note(work, person.user, person.shown, told.slice(REFUSED.length) as Why, '');
      else add(person.user, person.shown, false, addMember(space, person.user));
    }
    for (const group of request.groups) {
      if (work.known.has(group.shown)) continue;
      const id = 'id' in group ? group.id : slice.groups[group.address];
      if (!id) note(work, group.shown, group.shown, whyNoId(slice, id), '');
      else if (membershipAt(work, id)) work.known.set(group.shown, id);
      else add(group.shown, group.shown, true, addGroup(space, id));
    }
    if (slice.context.addApp && !hasApp(work) && request.kind === 'space')
      add(APP, APP, false, addMember(space, APP));
  }
  for (const { work } of calls) learn(slice, work.task.uuid, { what: 'adding begins' });
  const again: { work: Work; key: string; call: ChatCall }[] = [];
  ask(slice, calls, ({ work, key, shown, isGroup, call }, answer) => {
    changed.add(work);
    if (answer.ok) {
      const membership = answer.value as ChatMembership;
      const name = nameIn(membership);
      note(work, key, shown, 'dropped', '');
      noteStep(slice);
      if (name) {
        work.known.set(key, name);
        work.added.set(key, membership);
        work.remembered[key] = name;
      }
    } else if (answer.error.code === 409) {
      // In already, or invited. By which name the list has them matters for their role only.
      work.inAlready.add(key);
      if (isGroup) work.known.set(key, idOfGroup(call));
      else if (key !== APP) again.push({ work, key, call: getMember(work.task.space, key) });
    } else {
      const why = key === APP ? explainApp(answer.error) : explainMember(answer.error, isGroup);
      note(work, key, shown, why, answer.error.message);
      if (FINAL.has(why)) work.remembered[key] = REFUSED + why;
    }
  });
  ask(slice, again, ({ work, key }, answer) => {
    const name = answer.ok ? nameIn(answer.value as ChatMembership) : undefined;
    if (!answer.ok || !name) return;
    work.remembered[key] = name;
    believe(work, key, name, answer.value as ChatMembership);
  });
  return [...changed].filter((work) => !work.over);
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
