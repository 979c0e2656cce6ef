/** What an answer, a look or a person makes of a row's progress. Pure: who sends and looks tells what happened. */
import type { ChatError } from '../chat/answer';
import { explain } from '../chat/explain';
import type { ChatSpace } from '../chat/shapes';
import type { Instant } from '../plan/instant';
import type { Request } from '../request/request';
import { type Said, said } from '../texts/said';
import { linkIn, linkTo } from './outcome';
import {
  type Ask,
  type Chosen,
  type Echoed,
  EVERYBODY,
  type Final,
  isUnseen,
  knownLink,
  type Made,
  type OwnStep,
  PLAIN,
  type Progress,
  type Sent,
  type Who,
} from './progress';

export type Event =
  /** It is about to be sent. */
  | { what: 'sending'; at: Instant; to?: string }
  /** An answer of any kind came: what it says, and when the next send makes sense. */
  | { what: 'heard'; said?: Said; notBefore: Instant }
  /** This send surely did nothing; `sentBefore`: one whose answer nobody saw came before it. */
  | { what: 'turned away'; sentBefore: boolean }
  | { what: 'answered'; space: ChatSpace; sentBefore: boolean }
  | { what: 'refused'; error: ChatError; request: Request; uuid: string; sentBefore: boolean }
  /**
   * All spaces were looked through for it: these are like it, and known to be no other row's. `isNamed`: cells of another
   * row name one of them, which proves nothing.
   */
  | {
      what: 'looked';
      hits: readonly ChatSpace[];
      isNamed: boolean;
      request: Request;
      at: Instant;
    }
  /** The space that an answer named could be opened, or not. */
  | { what: 'opened'; link?: string }
  | { what: 'not there' }
  /** The space has members from before it was sent. */
  | { what: 'was there' }
  /** People are being added; `who`: what is known of them by now. */
  | { what: 'adding begins'; who?: Who }
  /** Something was done to its space in the person's own Chat. */
  | { what: 'tidied'; step: OwnStep }
  /** A call for its space, by its sign, was tried so often and not answered. */
  | { what: 'unanswered'; call: string; tries: number; at: Instant }
  /** Something of it moved, or Chat answered what it didn't before. */
  | { what: 'moved' }
  | { what: 'completed'; space: string; outcome: Final; at: Instant }
  /** The sheet says that it may have been sent, and nothing else is known. */
  | { what: 'may have been sent'; at: Instant }
  /** A space of before is to be completed. */
  | {
      what: 'taken up';
      space: string;
      at: Instant;
      onlyPeople: boolean;
      remark?: Said;
      changes?: readonly Chosen[];
      sure?: number;
    }
  /** The row gets another id in place of one that Chat refuses for ever; the answer is what is known under that. */
  | { what: 'renewed'; at: Instant }
  /** A person wants it tried again. */
  | { what: 'tried again' }
  /** A person sends another's row as oneself. */
  | { what: 'taken over'; at: Instant };

/** How long Chat is trusted to remember a request id, in ms. Not documented by Google: assumed. */
export const REQUEST_ID_MEMORY_MS = 60 * 60_000;

/** What happened at the same moment, by clocks that may differ, happened within this. */
export const SAME_MOMENT_MS = 2 * 60_000;

/**
 * Whether Chat may have forgotten the id by now. One from the future comes from a clock that was wrong: how old it is
 * nobody knows.
 */
export function isTooOld({ firstAt }: Pick<Sent, 'firstAt'>, now: Instant): boolean {
  return now - firstAt >= REQUEST_ID_MEMORY_MS || firstAt - now > SAME_MOMENT_MS;
}

/** Tries and time after which a call that Chat answers for no other reason is given up for the row alone. */
const MOST_TRIES = 12;
const LONGEST_UNANSWERED_MS = 3 * 60_000;

/** Whether what Chat doesn't answer for this row is waited for no longer: the row is settled without it. */
export function isGivenUp(progress: Progress | undefined, now: Instant): boolean {
  const { tries = 0, since = now } = progress?.sent.unanswered ?? {};
  return tries >= MOST_TRIES && now - since >= LONGEST_UNANSWERED_MS;
}

/** Sends of one id after which an answer that names a space nobody can open is a person's question. */
const ECHOES = 3;

/** What becomes of a row of which `before` is known. undefined: nothing is left to be known of it. */
export function progressAfter(before: Progress | undefined, event: Event): Progress | undefined {
  switch (event.what) {
    case 'sending':
      return sending(before, event);
    case 'may have been sent':
      return doubt(PLAIN, sentAt(event.at));
    case 'taken over':
      // Chat may have made what was asked for: it is asked for no more people than it was then.
      return doubt({ ...PLAIN, without: askIn(before).without, takenOver: true }, sentAt(event.at));
    case 'taken up':
      return {
        ...{ is: 'made', ask: PLAIN, sent: sentAt(event.at), space: event.space, by: 'otherwise' },
        ...{ begun: false, onlyPeople: event.onlyPeople },
        ...(event.changes ? { changes: event.changes } : {}),
        ...(event.sure ? { sure: event.sure } : {}),
        ...(event.remark ? { remark: event.remark } : {}),
      };
    case 'completed': {
      const sent = before?.sent ?? sentAt(event.at);
      const { space, outcome } = event;
      return { is: 'leaving', sent, space, ...linked(knownLink(before)), outcome };
    }
    default:
      return before && afterKnown(before, event);
  }
}

type Later = Exclude<
  Event,
  { what: 'sending' | 'may have been sent' | 'taken over' | 'taken up' | 'completed' }
>;

function afterKnown(before: Progress, event: Later): Progress | undefined {
  switch (event.what) {
    case 'heard': {
      const heard = event.said ? { heard: event.said } : {};
      return withSent(before, { ...before.sent, notBefore: event.notBefore, ...heard });
    }
    case 'turned away':
      if (event.sentBefore || !isUnsettled(before)) return before;
      // What it was refused over is kept; of a row that was never sent there is nothing to know.
      return before.ask.without.length > 0 ? ready(before) : undefined;
    case 'answered':
      return isUnsettled(before) ? answered(before, event.space, event.sentBefore) : before;
    case 'refused':
      return isUnsettled(before) ? refused(before, event) : before;
    case 'looked':
      return isUnsettled(before) ? looked(before, event) : before;
    case 'opened':
      return before.is === 'echoed'
        ? made(
            before,
            before,
            event.link ?? before.link,
            before.wasThere ? 'there before' : 'otherwise',
          )
        : before;
    case 'not there':
      return before.is === 'echoed' ? notThere(before) : before;
    case 'was there':
      return before.is === 'made' ? { ...before, by: 'there before' } : before;
    case 'adding begins':
      return before.is === 'made'
        ? { ...before, begun: true, ...(event.who ? { who: event.who } : {}) }
        : before;
    case 'tidied':
      return before.is === 'made'
        ? { ...before, tidied: [...(before.tidied ?? []), event.step] }
        : before;
    case 'unanswered': {
      const { call, at } = event;
      const kept = before.sent.unanswered;
      // What it was that Chat didn't answer before is answered by now, where it is something else.
      const { since, tries } = kept?.call === call ? kept : { since: at, tries: 0 };
      return withSent(before, {
        ...before.sent,
        unanswered: { since, tries: tries + event.tries, call },
      });
    }
    case 'moved': {
      const { unanswered: _, ...sent } = before.sent;
      return withSent(before, sent);
    }
    case 'renewed':
      return before.is === 'stuck'
        ? { is: 'ready', ask: { ...before.ask, renewed: true }, sent: sentAt(event.at) }
        : before;
    case 'tried again':
      return before.is === 'undecided' ? { ...before, is: 'doubt' } : before;
  }
}

/** Sent, and no space is known. */
type Unsettled = Extract<Progress, { is: 'doubt' | 'undecided' }>;

function isUnsettled(progress: Progress): progress is Unsettled {
  return progress.is === 'doubt' || progress.is === 'undecided';
}

function sentAt(at: Instant): Sent {
  return { firstAt: at, tries: 0, notBefore: 0 };
}

function doubt(ask: Ask, sent: Sent, lookFirst = false): Unsettled {
  return { is: 'doubt', ask, sent, lookFirst };
}

function ready({ ask, sent }: Unsettled): Progress {
  return { is: 'ready', ask, sent };
}

function made(
  { ask, sent }: { ask: Ask; sent: Sent },
  { space }: { space: string },
  link: string | undefined,
  by: Made['by'],
): Made {
  return { is: 'made', ask, sent, space, ...linked(link), by, begun: false, onlyPeople: false };
}

function linked(link: string | undefined): { link?: string } {
  return link === undefined ? {} : { link };
}

function undecided(before: Unsettled, heard: Said): Progress {
  return { ...before, is: 'undecided', sent: { ...before.sent, heard } };
}

function withSent(progress: Progress, sent: Sent): Progress {
  return { ...progress, sent };
}

/** How a row is asked for, as far as that is known. */
function askIn(before: Progress | undefined): Ask {
  return before && 'ask' in before ? before.ask : PLAIN;
}

/** As long as no answer was seen, the age counts from the first send: Chat may have made the space then. */
function sending(
  before: Progress | undefined,
  { at, to }: Extract<Event, { what: 'sending' }>,
): Progress {
  const ask = askIn(before);
  const sent: Sent = { ...(before?.sent ?? sentAt(at)), lastAt: at };
  sent.tries += 1;
  if (!isUnseen(before)) sent.firstAt = at;
  // What Chat made it makes once, for those who were asked for first.
  if (to !== undefined && (sent.to === undefined || !isUnseen(before))) sent.to = to;
  return doubt(ask, sent, before?.is === 'doubt' && before.lookFirst);
}

function answered(before: Unsettled, space: ChatSpace, sentBefore: boolean): Progress {
  // An answer without a space is no answer: the row stays in doubt.
  if (!space.name) return withSent(before, { ...before.sent, heard: said('problem.noAnswer') });
  const wasThere = Date.parse(space.createTime ?? '') < before.sent.firstAt - SAME_MOMENT_MS;
  const { ask, sent, lookFirst } = before;
  // An answer to a resend may only echo the request: it is open until the space itself was seen.
  const link = linkIn(space);
  const named = { space: space.name };
  if (sentBefore)
    return { is: 'echoed', ask, sent, lookFirst, ...named, ...linked(link), wasThere };
  if (wasThere) return made(before, named, link, 'there before');
  return made(before, named, link, ask.without.length === 0 ? 'first send' : 'otherwise');
}

/** The answer was an echo of the request: whether there is a space is as open as before. */
function notThere({ ask, sent, lookFirst }: Echoed): Progress {
  const open = doubt(ask, sent, lookFirst);
  return sent.tries >= ECHOES ? undecided(open, said('outcome.doubt.gone')) : open;
}

/**
 * A refusal settles a row only on its first send. Where people may be the reason, the row keeps its turn
 * and is sent once more without them: one bad address never costs a row its space.
 */
function refused(
  before: Unsettled,
  { error, request, uuid, sentBefore }: Extract<Event, { what: 'refused' }>,
): Progress {
  const { ask } = before;
  const people = request.people.length + request.groups.length;
  const mayBePeople = error.code !== 409 && people > 0 && (error.code < 500 || error.code === 0);
  if (mayBePeople && request.kind === 'space' && ask.without.length === 0) {
    const without: Unsettled = { ...before, ask: { ...ask, without: [EVERYBODY] } };
    // The next send of the same id asks for less; if the first made a space after all, Chat answers that one.
    return sentBefore ? without : ready(without);
  }
  // A direct message that one's own first send made would be answered, not refused; another person's would not.
  if (sentBefore && (request.kind !== 'directMessage' || ask.takenOver)) {
    // Nothing is proved about the first send; a name in use may even be its space.
    const open = error.code === 409 ? { ...before, lookFirst: true } : before;
    return ask.takenOver
      ? undecided(open, said('outcome.doubt.takenOver', { message: error.message }))
      : open;
  }
  // Refused without people too: perhaps Chat only repeats itself for this id. A new one will tell.
  if (mayBePeople && request.kind === 'space' && !ask.renewed)
    return { is: 'stuck', ask, sent: before.sent };
  const without = withoutNamed(ask, request, error);
  if (without) return ready({ ...before, ask: { ...ask, without } });
  return { is: 'refused', sent: before.sent, why: refusalSaid(request, error, uuid) };
}

/** A group chat is asked for once more without whom Chat names, as long as two are left. undefined: it isn't. */
function withoutNamed(ask: Ask, request: Request, error: ChatError): string[] | undefined {
  if (request.kind !== 'groupChat') return undefined;
  const named = request.people.filter((person) => mentions(error, person.user, person.shown));
  const without = [...ask.without, ...named.map((person) => person.user)];
  const left = request.people.filter((person) => !without.includes(person.user));
  return named.length > 0 && left.length >= 2 ? without : undefined;
}

function mentions({ message }: ChatError, user: string, shown: string): boolean {
  const words = message.toLowerCase().split(/[\s"'“”,;<>()[\]]+/);
  const wanted = [user, user.replace(/^users\//, ''), shown].map((word) => word.toLowerCase());
  return words.some((word) => wanted.includes(word.replace(/[.:]$/, '')));
}

function refusalSaid(request: Request, error: ChatError, uuid: string): Said {
  const people = request.people.map((person) => person.shown).join(', ');
  if (request.kind === 'groupChat' && error.code !== 409)
    return said('problem.groupChatRefused', { people, message: error.message });
  if (request.kind === 'directMessage' && error.code !== 409)
    return said('problem.directMessageRefused', { people, message: error.message });
  if (request.kind === 'appMessage' && error.code !== 409)
    return said('problem.appMessageRefused', { message: error.message });
  const { code, values } = explain(error).said;
  return code === 'problem.refused'
    ? said('problem.refusedRow', { ...values, id: uuid })
    : said(code, values);
}

/** Whether the space was made when the row was sent, by clocks that may differ. */
export function isMadeWith({ createTime = '' }: ChatSpace, { firstAt, lastAt }: Sent): boolean {
  const madeAt = Date.parse(createTime);
  return madeAt >= firstAt - SAME_MOMENT_MS && madeAt <= (lastAt ?? firstAt) + SAME_MOMENT_MS;
}

/** It has its space, may be sent again as if it never had been, or waits for a person. */
function looked(
  before: Unsettled,
  { hits, isNamed, request, at }: Extract<Event, { what: 'looked' }>,
): Progress {
  const [space] = hits;
  const isOurs = hits.length === 1 && !isNamed && before.sent.lastAt !== undefined;
  if (isOurs && space?.name && isMadeWith(space, before.sent))
    return made(before, { space: space.name }, linkIn(space), 'found');
  const { kind } = request;
  // The list has settled and shows none: there is no space, and a send is a first send again. Not for a group chat,
  // which Chat lists from its first message on; nor for whoever took the row over, who need not see the first person's.
  const isOld = isTooOld(before.sent, at);
  if (hits.length === 0 && isOld) {
    if (before.ask.takenOver) return undecided(before, said('outcome.doubt.takenOverLate'));
    if (kind === 'space') return ready(before);
  }
  if (hits.length > 0) {
    const links = hits.map((one) => linkTo(one.name ?? '', one.spaceUri)).join(' ');
    return undecided(before, said('outcome.doubt.hits', { n: hits.length, links }));
  }
  return undecided(
    before,
    said(kind === 'space' ? 'outcome.doubt.nameTaken' : 'outcome.doubt.unlisted'),
  );
}
