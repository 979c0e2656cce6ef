/** A space on its way to being whole: what is asked for, what is known so far, and how its calls are sent. */
import type { ChatAnswer, ChatCall, ChatError } from '../chat/answer';
import type { Why } from '../chat/explain';
import type { ChatMembership } from '../chat/shapes';
import type { Applied, AppliedPerson } from '../plan/applied';
import type { Instant } from '../plan/instant';
import type { Changeable, SettingChange } from '../plan/settings';
import { hashText } from '../request/fingerprint';
import type { Person, Request } from '../request/request';
import { isGivenUp } from '../row/after';
import type { Chosen, Final, Made } from '../row/progress';
import { type Said, said } from '../texts/said';
import { callPaced, type Unanswered, whileYoung } from './paced';
import { noteStep, type Slice } from './slice-state';

/** A row whose space exists. */
export interface Task {
  uuid: string;
  request: Request;
  space: string;
  /** The row still asks for what it asked for when it was sent. */
  fits: boolean;
  /** The same of its name and settings alone. */
  fitsSettings: boolean;
  /** What the row itself says, without Settings and message, and what stands for it. */
  own: Request;
  ownFingerprint: string;
  /** Of the request's people those whom Settings add. */
  always: readonly Person[];
  /** All that the row asks for, with what Settings add to it, whether or not this turn does it. */
  whole: Request;
  /** What was applied to the space before. */
  applied: Applied | undefined;
  /** What Details said before: it stays where nothing new can be found out. */
  before: string;
}

/** What became of a row's people and steps. `later`: not all could be done in this slice. */
export type Completion = Settled | { kind: 'later' };

/**
 * `postedAt`: when the welcome message was posted in this turn; `untried`: how many of those who were asked for nobody
 * tried to add in it.
 */
type Settled = Final & {
  applied?: string | undefined;
  postedAt?: Instant | undefined;
  untried?: number;
};

/**
 * What is known of one person, as a sign: in; invited; in already, as Chat said (invited perhaps); the same, by a name that
 * Chat was asked for in vain; taken by Chat, but not seen since; taken and left out; not in; refused for good, three ways. No
 * sign: nothing is known.
 */
export type Mark = '+' | 'i' | 'k' | 'u' | 'a' | 'd' | '-' | 'n' | 'b' | 'c';

/** Why somebody stays, or keeps a role, though a person chose otherwise. */
export type KeptWhy =
  /** The row, or the sheet around it, says something else by now. */
  | 'changed'
  /** A row of another sheet has the same space. */
  | 'shared'
  /** More than were counted before the person pressed. */
  | 'tooMany'
  /** Whoever runs this is no owner of the space. */
  | 'notOwner'
  | 'creator'
  | 'lastOwner'
  /** Chat doesn't say who they are. */
  | 'unresolved'
  /** The row names them by another address. */
  | 'named'
  /** The row names an address that came into the space and that Chat finds nobody by now: it may be theirs. */
  | 'maybeNamed'
  /** The space that they move to hasn't got them. */
  | 'notMoved'
  | 'stopped'
  | 'refused';

/** A name or setting that was chosen to be changed and isn't. */
export interface Unset {
  what: 'name' | Changeable;
  why: /** Somebody changed it in Chat since: `message` is what it is there. */
    | 'elsewhere'
    | 'stopped'
    | 'nameTaken'
    /** The permission is missing. */
    | 'barred'
    /** Chat answered, and has something else. */
    | 'notTaken'
    | 'refused';
  message: string;
}

/** Everything known about one task while it is worked on. */
export interface Work {
  task: Task;
  /** What this and earlier slices learned of its people, by user. */
  marks: Map<string, Mark>;
  /** The canonical names of people, by user, as far as this slice learned them; not all of them need be in. */
  names: Map<string, string>;
  /** The list as last read; undefined: not read yet. */
  members: Map<string, ChatMembership> | undefined;
  /** The membership's canonical name for each user or group that is known by now. */
  known: Map<string, string>;
  /** Memberships that Chat told of one by one, by canonical name: they count like those of the list, which may lag. */
  told: Map<string, ChatMembership>;
  /** Whom Chat refused to add because they are in or invited already, whatever name the list has for them. */
  inAlready: Set<string>;
  /** What adding answered, by user or group; whether it is so, the list says. */
  added: Map<string, ChatMembership>;
  missing: Map<string, { shown: string; why: Why; message: string }>;
  /** Roles that could not be given. */
  roles: { shown: string; role: Person['role']; invited: boolean; message: string }[];
  notes: Said[];
  /** When the welcome message was posted, as Chat said in this slice. */
  postedAt: Instant | undefined;
  /** The message that was posted, by its name; undefined: none was. */
  message: string | undefined;
  /** What Details says beside, of a row that is done all the same. */
  asides: Said[];
  /** Something was done to it in the person's own Chat in this slice. */
  tidied: boolean;
  /** Who was applied before, isn't named by the row any more, and is still in; and as what, where Chat said. */
  stay: AppliedPerson[];
  staying: Map<string, ChatMembership>;
  /** Whom a person chose to be taken out, and who is out. */
  out: AppliedPerson[];
  /** Users whose role is by now as low as the row asks for. */
  lowered: Set<string>;
  /** Who was to go, or to be given less, and isn't: each with the reason. */
  kept: { shown: string; why: KeptWhy; isRole: boolean; message: string }[];
  /** New names and settings that Chat was seen to have, and those that it hasn't got although they were chosen. */
  set: SettingChange[];
  unset: Unset[];
  /** Set when nothing more can be done with this task in this slice. */
  over: 'later' | 'unreadable' | undefined;
  /** What Chat doesn't answer is waited for no longer: it counts as its refusal. */
  impatient: boolean;
  /** The sign of the call that Chat didn't answer in slices before; undefined: none. */
  unanswered: string | undefined;
  /** Chat answered that one in this slice. */
  answered: boolean;
  /** Of the calls that it didn't answer in this slice that one, or the one that was tried most. */
  inVain: { call: string; tries: number } | undefined;
  /** Something was learned of its people, or done, in this slice. */
  moved: boolean;
}

/** A task of which nothing is known in this slice but what earlier ones learned of its people. */
export function newWork(slice: Slice, task: Task, recalled?: Pick<Work, 'marks' | 'names'>): Work {
  const progress = slice.journal.rows.get(task.uuid);
  return {
    task,
    marks: recalled?.marks ?? new Map(),
    names: recalled?.names ?? new Map(),
    members: undefined,
    known: new Map(),
    told: new Map(),
    inAlready: new Set(),
    added: new Map(),
    missing: new Map(),
    roles: [],
    notes: [],
    postedAt: undefined,
    message: undefined,
    asides: [],
    tidied: false,
    stay: [],
    staying: new Map(),
    out: [],
    lowered: new Set(),
    kept: [],
    set: [],
    unset: [],
    over: undefined,
    impatient: isGivenUp(progress, slice.ports.now()),
    unanswered: progress?.sent.unanswered?.call,
    answered: false,
    inVain: undefined,
    moved: false,
  };
}

/** What is known of the row's space; undefined: nothing but that it exists, or not even that yet. */
export function madeOf({ journal }: Slice, { uuid }: Task): Made | undefined {
  const progress = journal.rows.get(uuid);
  return progress?.is === 'made' ? progress : undefined;
}

/** The calling app among members. Source: members.create. */
export const APP = 'users/app';

/** What a person chose of a row's changes; undefined: all that the row asks for. */
function chosenFor(slice: Slice, task: Task): readonly Chosen[] | undefined {
  const changes = madeOf(slice, task)?.changes;
  return changes?.some(({ does }) => does === 'catchUp') ? undefined : changes;
}

/**
 * Whether somebody who isn't in is to be added: of a row that changed who was chosen, and of any other whoever was
 * never in, for who left since isn't fetched back. A group by its id or address, the app by its name.
 */
export function isWanted(slice: Slice, { task }: Work, who: string): boolean {
  const chosen = chosenFor(slice, task);
  if (chosen) return chosen.some((one) => one.does === 'add' && one.who === who);
  return !wasApplied(task, who);
}

/** Whether the person or group was in when the row was last settled. */
export function wasApplied({ applied }: Task, who: string): boolean {
  if (applied === undefined) return false;
  const { groups, people, always = [] } = applied;
  return (
    groups.includes(who) ||
    people.some(({ user }) => user === who) ||
    always.some(({ user, missing }) => user === who && !missing)
  );
}

/** Whether the person gets the role that the row asks for, or Settings did, and Chat refused it. */
export function getsRole(slice: Slice, { task }: Work, who: string): boolean {
  const chosen = chosenFor(slice, task);
  if (!chosen || task.applied?.always?.some(({ user, lacksRole }) => user === who && lacksRole))
    return true;
  return chosen.some((one) => one.who === who && (one.does === 'add' || one.does === 'giveRole'));
}

/** What Chat calls a person, as far as the list or an answer told. */
export function canonical(work: Work, user: string): string {
  return work.members?.has(user) ? user : (work.names.get(user) ?? user);
}

/** Whether the list as last read holds the person. */
export function isListed(work: Work, user: string): boolean {
  return work.members?.has(canonical(work, user)) === true;
}

/** The membership of that canonical name, by the list or by an answer of its own. */
export function membershipAt(work: Work, name: string): ChatMembership | undefined {
  return work.members?.get(name) ?? work.told.get(name);
}

/** The person's membership; undefined: not in, or not known to be. */
export function membershipOf(work: Work, person: Person): ChatMembership | undefined {
  const name = work.known.get(person.user);
  return name === undefined ? undefined : membershipAt(work, name);
}

/** Sends one call for each item and hands each answer on; an item without an answer waits for a later slice. */
export function ask<T extends { work: Work; call: ChatCall }>(
  slice: Slice,
  items: readonly T[],
  take: (item: T, answer: ChatAnswer) => void,
): void {
  const open = items.filter((item) => !item.work.over);
  if (open.length === 0) return;
  const inVain = new Map<number, Unanswered>();
  const answers = callPaced(
    slice,
    open.map((item) => item.call),
    (index, how) => inVain.set(index, how),
  );
  open.forEach((item, index) => {
    const answer = answers[index];
    const how = inVain.get(index);
    if (answer) {
      noteAnswered(item);
      take(item, answer);
    } else if (how && item.work.impatient) take(item, { ok: false, error: how.error });
    else {
      item.work.over = 'later';
      if (how) noteInVain(item.work, signOfCall(item.call), how.tries);
    }
  });
}

/** Stands for a call, and for no other of its row but further pages of the same list. */
function signOfCall({ method, name, query, body }: ChatCall): string {
  return hashText(JSON.stringify([method, name, 'pageToken' in query, body]));
}

/** What Chat answers after all isn't given up: it left something else unanswered just as well. */
function noteAnswered({ work, call }: { work: Work; call: ChatCall }): void {
  if (work.unanswered === undefined || work.answered || work.unanswered !== signOfCall(call))
    return;
  work.answered = true;
  work.impatient = false;
}

/** Notes that Chat didn't answer a call, by its sign. */
export function noteInVain(work: Work, call: string, tries: number): void {
  const before = work.inVain;
  if (before && before.call === work.unanswered) return;
  if (call === work.unanswered || tries > (before?.tries ?? 0)) work.inVain = { call, tries };
}

/**
 * As `ask`, for answers that are no use unless all are there: no slice keeps them for the next. So it goes on past the
 * slice's end, or a slow day's slices would each begin anew and none come to an end.
 */
export function askAtOnce<T extends { work: Work; call: ChatCall }>(
  slice: Slice,
  items: readonly T[],
  take: (item: T, answer: ChatAnswer) => void,
): void {
  ask({ ...slice, budget: whileYoung(slice.budget) }, items, take);
}

/** Something of the row moved: a person, a role, a message. */
export function moveOn(slice: Slice, work: Work): void {
  work.moved = true;
  noteStep(slice);
}

/** Nothing more can be done: the space can't be read. */
export function unreadable(work: Work, error: ChatError): void {
  work.over = 'unreadable';
  work.notes.push(said('outcome.unreadable', { message: error.message }));
}
