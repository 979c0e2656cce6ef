/**
 * Makes a space whole: who is in, who can still be added, roles, the welcome message, leaving.
 * Chat drops people silently, so the list of members alone says who is in.
 */
import type { ChatAnswer, ChatCall, ChatError } from '../chat/answer';
import {
  addGroup,
  addMember,
  getMember,
  getSpace,
  giveRole,
  listMembers,
  postMessage,
  removeMember,
} from '../chat/calls';
import { explainMember, isScopeMissing, type Why } from '../chat/explain';
import type { ChatMembership, ChatSpace, ListMembershipsResponse } from '../chat/shapes';
import { MAX_INITIAL_MEMBERS, type Person, type Request } from '../request/request';
import { type Said, said } from '../texts/said';
import { findGroups } from './groups';
import type { JournalEntry } from './journal';
import { callPaced } from './paced';
import { type Slice, saveJournal } from './slice-state';

/** A row whose space exists. */
export interface Task {
  uuid: string;
  request: Request;
  space: string;
  entry: JournalEntry | undefined;
  /** The row still asks for what it asked for when it was sent. */
  fits: boolean;
  /** What Details said before: it stays where nothing new can be found out. */
  before: string;
}

/** What became of a row's people and steps. `later`: not all could be done in this slice. */
export type Completion =
  | { kind: 'done' | 'partly'; details: Said[]; asked: number; in: number }
  | { kind: 'later' };

/** Everything known about one task while it is worked on. */
interface Work {
  task: Task;
  /**
   * What an earlier slice learned, by user: the canonical name (not all of them need be in); '' for: not in;
   * `REFUSED` and why for: can't be added.
   */
  remembered: Record<string, string>;
  /** The list as last read; undefined: not read yet. */
  members: Map<string, ChatMembership> | undefined;
  /** The membership's canonical name for each user or group that is known by now. */
  known: Map<string, string>;
  missing: Map<string, { shown: string; why: Why; message: string }>;
  /** Roles that could not be given. */
  roles: { shown: string; role: Person['role']; invited: boolean; message: string }[];
  notes: Said[];
  /** Set when nothing more can be done with this task in this slice. */
  over: 'later' | 'unreadable' | undefined;
}

/** The calling app among members. Source: members.create. */
const APP = 'users/app';

/**
 * Completes the spaces of `tasks`, all of them step by step together: each step is a few parallel calls.
 * A good row that was just set up costs one `members.list` and nothing else.
 */
export function complete(slice: Slice, tasks: readonly Task[]): Map<string, Completion> {
  const works = tasks.map(
    (task): Work => ({
      task,
      remembered: recall(slice, task),
      members: undefined,
      known: new Map(),
      missing: new Map(),
      roles: [],
      notes: [],
      over: undefined,
    }),
  );
  confirm(slice, works);
  list(slice, works);
  const unsure = works.filter((work) => !work.over && !countProves(slice, work));
  for (const work of works) if (!work.over && !unsure.includes(work)) allAreIn(work);
  noteExisting(works);
  recognise(slice, unsure);
  const changed = addMissing(slice, works);
  if (changed.length > 0) {
    list(slice, changed);
    judge(slice, changed);
  }
  giveRoles(slice, works);
  welcome(slice, works);
  for (const work of works) if (work.over === 'later') keepInMind(slice, work);
  const completions = new Map(works.map((work) => [work.task.uuid, completionOf(slice, work)]));
  leave(slice, works, completions);
  return completions;
}

/** An answer to a resend may only echo the request: the space itself is asked for before it is believed. */
function confirm(slice: Slice, works: Work[]): void {
  const doubtful = works.filter(({ task }) => task.entry && !task.entry.first && task.entry.open);
  ask(
    slice,
    doubtful.map((work) => ({ work, call: getSpace(work.task.space) })),
    ({ work }, answer) => {
      if (answer.ok) {
        const space = answer.value as ChatSpace;
        if (work.task.entry && space.name === work.task.space) {
          work.task.entry.open = false;
          slice.run.steps++;
        }
      }
      if (!work.task.entry?.open) return;
      // The answer was an echo of the request: whether there is a space is as open as before.
      delete work.task.entry.space;
      if ((work.task.entry.tries ?? 0) >= ECHOES) {
        work.task.entry.ask = true;
        work.task.entry.last = said('outcome.doubt.gone');
      }
      work.over = 'later';
    },
  );
}

/** Sends of one id after which an answer that names a space nobody can open is a person's question. */
const ECHOES = 3;

/** Reads the whole list of each space, page by page. */
function list(slice: Slice, works: Work[]): void {
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
function countProves(slice: Slice, { task, members }: Work): boolean {
  const { request, entry, fits } = task;
  if (!fits || !entry?.first || entry.existed || !members) return false;
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
function recall(slice: Slice, { uuid, entry }: Task): Record<string, string> {
  if (entry && !entry.worked && !entry.open && entry.first) return {};
  try {
    return JSON.parse(slice.ports.memory.get(memoryKey(slice, uuid)) ?? '{}') as Record<
      string,
      string
    >;
  } catch {
    return {};
  }
}

function keepInMind(slice: Slice, { task, remembered }: Work): void {
  if (task.entry) task.entry.worked = true;
  if (Object.keys(remembered).length > 0)
    slice.ports.memory.put(memoryKey(slice, task.uuid), JSON.stringify(remembered));
}

function canonical(work: Work, user: string): string {
  return work.members?.has(user) ? user : work.remembered[user] || user;
}

function isListed(work: Work, user: string): boolean {
  return work.members?.has(canonical(work, user)) === true;
}

/**
 * A direct message that was there before has members from then. Its own age can't be told: Chat gives a time of
 * creation for named spaces and group chats only. Source: Space.createTime in the official client.
 */
function noteExisting(works: readonly Work[]): void {
  for (const { task, members } of works) {
    const { entry, request } = task;
    if (request.kind !== 'directMessage' || entry?.lastSentAt === undefined) continue;
    const since = entry.firstSentAt - SAME_MOMENT_MS;
    if (
      [...(members?.values() ?? [])].some(({ createTime = '' }) => Date.parse(createTime) < since)
    )
      entry.existed = true;
  }
}

/** A membership made this long before we sent was there already. Clocks differ by less. */
const SAME_MOMENT_MS = 2 * 60_000;

function allAreIn(work: Work): void {
  for (const person of work.task.request.people) work.known.set(person.user, person.user);
  for (const group of work.task.request.groups) work.known.set(group.shown, group.shown);
}

/** Finds who of the people is in, one question for each who can't be told from the list. */
function recognise(slice: Slice, works: Work[]): void {
  const questions = works.flatMap((work) =>
    work.over
      ? []
      : work.task.request.people
          .filter((person) => !isListed(work, person.user) && wasNamed(work, person))
          // Known, but not on the list: whoever was dropped is not in, and need not be asked about.
          .filter((person) => work.remembered[person.user] === undefined)
          .map((person) => ({ work, person, call: getMember(work.task.space, person.user) })),
  );
  for (const work of works)
    for (const person of work.task.request.people)
      if (isListed(work, person.user)) work.known.set(person.user, canonical(work, person.user));
  ask(slice, questions, ({ work, person }, answer) => {
    const name = answer.ok ? (answer.value as ChatMembership).member?.name : undefined;
    slice.run.steps++;
    work.remembered[person.user] = name ?? '';
    if (name && work.members?.has(name)) work.known.set(person.user, name);
  });
}

/** Whoever was not named in the only set-up so far can't be in yet, and need not be asked about. */
function wasNamed({ task }: Work, person: Person): boolean {
  const { entry, request } = task;
  if (!entry || entry.existed || entry.open || entry.worked) return true;
  if (entry.without?.includes('*') && !entry.anew) return true;
  return !entry.first || request.people.indexOf(person) < MAX_INITIAL_MEMBERS;
}

/** Tries everybody who isn't in. Answers the works whose list has to be read again. */
function addMissing(slice: Slice, works: Work[]): Work[] {
  findGroups(
    slice,
    works.map((work) => work.task.request),
  );
  const calls: { work: Work; key: string; shown: string; isGroup: boolean; call: ChatCall }[] = [];
  for (const work of works) {
    if (work.over) continue;
    const { request, space } = work.task;
    const add = (key: string, shown: string, isGroup: boolean, call: ChatCall) =>
      calls.push({ work, key, shown, isGroup, call });
    if (request.kind === 'directMessage' || request.kind === 'appMessage') {
      for (const person of request.people)
        if (!work.known.has(person.user)) note(work, person.user, person.shown, 'dropped', '');
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
      else if (work.members?.has(id)) work.known.set(group.shown, id);
      else add(group.shown, group.shown, true, addGroup(space, id));
    }
    if (slice.context.addApp && !hasApp(work) && request.kind === 'space')
      add(APP, APP, false, addMember(space, APP));
  }
  for (const { work } of calls) if (work.task.entry) work.task.entry.worked = true;
  const changed = new Set<Work>();
  const again: { work: Work; key: string; call: ChatCall }[] = [];
  ask(slice, calls, ({ work, key, shown, isGroup, call }, answer) => {
    changed.add(work);
    if (answer.ok) {
      const membership = answer.value as ChatMembership;
      const name = membership.groupMember?.name ?? membership.member?.name;
      note(work, key, shown, 'dropped', '');
      slice.run.steps++;
      if (name) {
        work.known.set(key, name);
        work.remembered[key] = name;
      }
    } else if (answer.error.code === 409) {
      // In already, or invited; the list tells once the canonical name is known.
      note(work, key, shown, 'dropped', '');
      if (isGroup) work.known.set(key, idOfGroup(call));
      else again.push({ work, key, call: getMember(work.task.space, key) });
    } else {
      const why = explainMember(answer.error, isGroup);
      note(work, key, shown, why, answer.error.message);
      if (FINAL.has(why)) work.remembered[key] = REFUSED + why;
    }
  });
  ask(slice, again, ({ work, key }, answer) => {
    const name = answer.ok ? (answer.value as ChatMembership).member?.name : undefined;
    if (!name) return;
    work.known.set(key, name);
    work.remembered[key] = name;
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
  return [...(work.members?.values() ?? [])].some(
    (membership) => membership.member?.name === APP || membership.member?.type === 'BOT',
  );
}

/** After adding, the list alone says who is in; what `members.create` answered is only why somebody isn't. */
function judge(slice: Slice, works: Work[]): void {
  for (const work of works) {
    if (work.over) continue;
    for (const key of [...work.missing.keys()]) {
      const name = work.known.get(key);
      const isIn = key === APP ? hasApp(work) : name !== undefined && work.members?.has(name);
      if (isIn) work.missing.delete(key);
      else work.known.delete(key);
    }
  }
  void slice;
}

/** What Chat calls our roles: its screen says manager and owner. */
const CHAT_ROLE: Record<Person['role'], string> = {
  member: 'ROLE_MEMBER',
  manager: 'ROLE_ASSISTANT_MANAGER',
  owner: 'ROLE_MANAGER',
};

function giveRoles(slice: Slice, works: Work[]): void {
  const calls = works.flatMap((work) =>
    work.over || work.task.request.kind !== 'space'
      ? []
      : work.task.request.people.flatMap((person) => {
          const membership = membershipOf(work, person);
          if (person.role === 'member' || !membership?.name) return [];
          if (membership.role === CHAT_ROLE[person.role]) return [];
          if (membership.state === 'INVITED') {
            work.roles.push({ shown: person.shown, role: person.role, invited: true, message: '' });
            return [];
          }
          return [{ work, person, call: giveRole(membership.name, CHAT_ROLE[person.role]) }];
        }),
  );
  ask(slice, calls, ({ work, person }, answer) => {
    if (answer.ok) slice.run.steps++;
    else
      work.roles.push({
        shown: person.shown,
        role: person.role,
        invited: false,
        message: answer.error.message,
      });
  });
}

function membershipOf(work: Work, person: Person): ChatMembership | undefined {
  const name = work.known.get(person.user);
  return name === undefined ? undefined : work.members?.get(name);
}

/** The message's id is made from the row's UUID: however often it is posted, it stands there once. */
function welcome(slice: Slice, works: Work[]): void {
  const calls = works.flatMap((work) => {
    const text = work.task.request.welcomeMessage;
    return work.over || !text || work.task.entry?.onlyPeople
      ? []
      : [{ work, call: postMessage(work.task.space, text, `client-${work.task.uuid}`) }];
  });
  ask(slice, calls, ({ work }, answer) => {
    if (!answer.ok && answer.error.code !== 409)
      work.notes.push(
        isScopeMissing(answer.error)
          ? said('outcome.messageBarred')
          : said('outcome.noMessage', { message: answer.error.message }),
      );
  });
}

/**
 * The person leaves as the last step, and never a space without an owner who has joined.
 * The outcome is journaled first: after leaving, nothing can be read any more.
 */
function leave(slice: Slice, works: Work[], completions: Map<string, Completion>): void {
  if (!slice.context.leaveWhenDone) return;
  const leaving = works.filter((work) => {
    const completion = completions.get(work.task.uuid);
    if (work.over || work.task.request.kind !== 'space' || !completion) return false;
    if (work.task.entry?.onlyPeople) return false;
    if (completion.kind === 'later') return false;
    const hasOwner = work.task.request.people.some((person) => {
      const membership = membershipOf(work, person);
      return person.role === 'owner' && membership?.state === 'JOINED' && !roleFailed(work, person);
    });
    if (!hasOwner) completion.details.push(said('outcome.notLeft'));
    if (!hasOwner) completion.kind = 'partly';
    return hasOwner;
  });
  if (leaving.length === 0) return;
  for (const { task } of leaving) {
    const completion = completions.get(task.uuid);
    const entry = slice.journal.get(task.uuid) ?? {
      sheet: slice.ports.sheet.id,
      firstSentAt: slice.ports.now(),
      open: false,
      space: task.space,
    };
    if (completion && completion.kind !== 'later') entry.final = completion;
    slice.journal.set(task.uuid, entry);
  }
  saveJournal(slice);
  leaveSpaces(
    slice,
    leaving.map((work) => work.task),
    completions,
  );
}

function roleFailed(work: Work, person: Person): boolean {
  return work.roles.some((failed) => failed.shown === person.shown);
}

/**
 * Leaves the spaces, whose journaled outcomes are `completions`. One that was left already refuses, which is as good;
 * one without an answer is left in a later slice.
 */
export function leaveSpaces(
  slice: Slice,
  tasks: readonly Task[],
  completions: Map<string, Completion>,
): void {
  const answers = callPaced(
    slice,
    tasks.map((task) => removeMember(`${task.space}/members/${slice.context.me.shown}`)),
  );
  tasks.forEach(({ uuid }, index) => {
    const answer = answers[index];
    const completion = completions.get(uuid);
    if (!answer) completions.set(uuid, { kind: 'later' });
    else if (completion && completion.kind !== 'later' && !answer.ok && !isGone(answer.error))
      completions.set(uuid, {
        ...completion,
        kind: 'partly',
        details: [
          ...completion.details,
          said('outcome.leaveRefused', { message: answer.error.message }),
        ],
      });
  });
}

function isGone({ code }: ChatError): boolean {
  return code === 403 || code === 404;
}

/** Sends one call for each item and hands each answer on; an item without an answer waits for a later slice. */
function ask<T extends { work: Work; call: ChatCall }>(
  slice: Slice,
  items: readonly T[],
  take: (item: T, answer: ChatAnswer) => void,
): void {
  const open = items.filter((item) => !item.work.over);
  if (open.length === 0) return;
  const answers = callPaced(
    slice,
    open.map((item) => item.call),
  );
  open.forEach((item, index) => {
    const answer = answers[index];
    if (answer) take(item, answer);
    else item.work.over = 'later';
  });
}

function unreadable(work: Work, error: ChatError): void {
  work.over = 'unreadable';
  work.notes.push(said('outcome.unreadable', { message: error.message }));
}

/** New sentences beside what Details said before, once each. */
function beside(slice: Slice, before: string, notes: readonly Said[]): Said[] {
  const fresh = notes.filter((note) => !before.includes(slice.ports.words([note])));
  return before === '' ? fresh : [said('outcome.before', { people: before }), ...fresh];
}

function completionOf(slice: Slice, work: Work): Completion {
  const { request, entry } = work.task;
  const asked = request.people.length;
  if (work.over === 'later' || slice.trouble) return { kind: 'later' };
  if (work.over === 'unreadable')
    return { kind: 'partly', details: beside(slice, work.task.before, work.notes), asked, in: 0 };
  const details: Said[] = [];
  if (entry?.existed) details.push(said('outcome.existed'));
  if (entry?.found) details.push(said('outcome.found'));
  if (entry?.remark) details.push(entry.remark);
  const remarks = details.length;
  for (const why of WHYS) {
    const those = [...work.missing.values()].filter((missing) => missing.why === why);
    if (those.length === 0) continue;
    details.push(
      said(`outcome.missing.${why}`, {
        n: those.length,
        people: those
          .map((missing) => (missing.shown === APP ? 'users/app' : missing.shown))
          .join(', '),
        message: those[0]?.message ?? '',
      }),
    );
  }
  const invitedRoles = work.roles.filter((failed) => failed.invited);
  for (const { shown, role, invited, message } of work.roles)
    if (!invited) details.push(said(`outcome.role.${role}`, { person: shown, message }));
  if (invitedRoles.length > 0)
    details.push(
      said('outcome.role.invited', {
        n: invitedRoles.length,
        people: invitedRoles.map((failed) => failed.shown).join(', '),
      }),
    );
  details.push(...work.notes);
  const kind = details.length > remarks ? 'partly' : 'done';
  const invited = request.people.filter(
    (person) => membershipOf(work, person)?.state === 'INVITED',
  );
  if (invited.length > 0)
    details.push(
      said('outcome.invited', {
        n: invited.length,
        people: invited.map((person) => person.shown).join(', '),
      }),
    );
  const lost = request.people.filter((person) => work.missing.has(person.user)).length;
  return { kind, details, asked, in: asked - lost };
}

const WHYS: Why[] = [
  'noAccount',
  'notAllowed',
  'chatOff',
  'dropped',
  'noGroup',
  'groupsBarred',
  'appBarred',
  'tryLater',
  'refused',
];
