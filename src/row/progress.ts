/** What a row can be in a run: one of these, and what is known of it then. */
import type { Instant } from '../plan/instant';
import type { Said } from '../texts/said';

export type Progress =
  /** Surely nothing exists under this id: it may be sent, again or for the first time. */
  | { is: 'ready'; ask: Ask; sent: Sent }
  /** Sent, and nobody saw an answer: Chat may have made a space. `lookFirst`: and it says that the name is in use. */
  | { is: 'doubt'; ask: Ask; sent: Sent; lookFirst: boolean }
  /** As in doubt, and only a person can say what is right: it isn't sent again by itself. */
  | { is: 'undecided'; ask: Ask; sent: Sent; lookFirst: boolean }
  /** A resend named a space that nobody has opened yet: the answer may only echo the request. */
  | Echoed
  /** Chat refuses this id for ever, even without people: the row needs a new one. */
  | { is: 'stuck'; ask: Ask; sent: Sent }
  /** Chat refused it, and it is sure that there is no space. */
  | { is: 'refused'; sent: Sent; why: Said }
  /** The space exists; its people may be missing still. */
  | Made
  /** All is done but that the person leaves, after which nothing more can be read. */
  | { is: 'leaving'; sent: Sent; space: string; link?: string; outcome: Final };

export interface Echoed {
  is: 'echoed';
  ask: Ask;
  sent: Sent;
  lookFirst: boolean;
  space: string;
  /** Where it is opened, as Chat says; an echo mostly doesn't. */
  link?: string;
  wasThere: boolean;
}

export interface Made {
  is: 'made';
  ask: Ask;
  sent: Sent;
  space: string;
  /** Where it is opened, as Chat says. undefined: it didn't say. */
  link?: string;
  by: Maker;
  /** Adding people has begun: anybody may be in by now. */
  begun: boolean;
  /** A space of before gets its people only: no message is posted, nobody leaves. */
  onlyPeople: boolean;
  /** Of a row that changed: what a person was shown and pressed for. Nothing else is changed in its space. */
  changes?: readonly Chosen[];
  /** How many people a person saw counted, and pressed for once more, before so many are taken out by one run. */
  sure?: number;
  /** Something that Details should say beside what became of the people. */
  remark?: Said;
  /** What was done to it in the person's own Chat: never twice, whatever they change there since. */
  tidied?: readonly OwnStep[];
  /** What is known of its people so far, where it takes more than one slice to add them. */
  who?: Who;
}

/** What may be done to a new space in the person's own Chat: put into a section, muted, its message pinned. */
export const OWN_STEPS = ['sections', 'mute', 'pins'] as const;

export type OwnStep = (typeof OWN_STEPS)[number];

/** What is known of a row's people: a sign for each, in the order of the request. */
export interface Who {
  /** Stands for the people who were asked for: of others these signs say nothing. */
  of: string;
  marks: string;
  /** How Chat called those whom it took and who aren't seen yet, by their place: by an alias it may find nobody. */
  ids?: Record<string, string>;
}

/** One change that was chosen, and whom it is about or what it comes to; `who` is '' where nobody knows who came in. */
export interface Chosen {
  does: 'add' | 'giveRole' | 'catchUp' | 'takeOut' | 'takeRole' | 'rename' | 'set';
  who: string;
  /** Of whoever moved: the row that has them to get first, by UUID and space. */
  after?: { uuid: string; space: string };
}

/**
 * How the space came about: with the very first send and everybody named in it, so that a count of members may be
 * believed; found by looking; it was there before, as a direct message may be; or in another way.
 */
export type Maker = 'first send' | 'found' | 'there before' | 'otherwise';

/** How Chat is asked for the space. */
export interface Ask {
  /** Users left out of the set-up because Chat refused it over them (or `EVERYBODY`); they are added afterwards. */
  without: readonly string[];
  /** The row already got a new id because Chat refused the one before for ever. */
  renewed: boolean;
  /** The row was another person's: Chat refuses its id where that person's space exists. */
  takenOver: boolean;
}

export interface Sent {
  /** When it was first sent; the age of a doubt counts from here. */
  firstAt: Instant;
  /** When it was sent last; undefined: nobody knows, the journal was rebuilt from the sheet. */
  lastAt?: Instant;
  /** Sends so far, and when the next makes sense. */
  tries: number;
  notBefore: Instant;
  /** Signs of the first few people who were asked for, one after another; earlier versions kept none. */
  to?: string;
  /** What Chat said last. */
  heard?: Said;
  /**
   * A call for this row that Chat doesn't answer, while nothing else of it moves: since when, how many tries, and a sign of
   * which; earlier versions kept none.
   */
  unanswered?: { since: Instant; tries: number; call?: string };
}

/** The final outcome of a row whose space the person leaves. */
export interface Final {
  kind: 'done' | 'partly';
  details: Said[];
  asked: number;
  in: number;
  /** Stands for those whom the row asked for then; an earlier version didn't keep it. */
  who?: string;
}

/** In `Ask.without`: nobody is named in the set-up. */
export const EVERYBODY = '*';

/** A first request, as the row says it. */
export const PLAIN: Ask = { without: [], renewed: false, takenOver: false };

/** The space that is known of, or ''. */
export function spaceIn(progress: Progress | undefined): string {
  return progress && 'space' in progress ? progress.space : '';
}

/** Where its space is opened, as Chat said. */
export function knownLink(progress: Progress | undefined): string | undefined {
  return progress && 'link' in progress ? progress.link : undefined;
}

/** Whether Chat made the space for a send of this row: it was neither there before nor only found. */
export function isMadeNow(
  progress: Progress | undefined,
): progress is Made & { sent: { lastAt: Instant } } {
  if (progress?.is !== 'made' || progress.onlyPeople) return false;
  const isMade = progress.by === 'first send' || progress.by === 'otherwise';
  return isMade && progress.sent.lastAt !== undefined && progress.sent.tries > 0;
}

/** Whether it was sent and what came of it is not known yet. */
export function isUnseen(progress: Progress | undefined): boolean {
  switch (progress?.is) {
    case 'doubt':
    case 'undecided':
    case 'echoed':
      return true;
    default:
      return false;
  }
}

/** Whether a space may exist under the row's id. */
export function mayExist(progress: Progress | undefined): boolean {
  return isUnseen(progress) || spaceIn(progress) !== '';
}
