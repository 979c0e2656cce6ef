/** All that the sidebar shows, as signals: the views read them, the actions write them. */
import type {
  PouringView,
  RosterAnswer,
  RosterRequest,
  RowNote,
  ScheduleView,
  SliceAnswer,
  Take,
  Trouble,
  Undo,
  View,
} from '../protocol';
import type { Said } from '../texts/said';
import type { RunEnd, WaitStep } from './run-loop';
import type { Stopping } from './session';
import { signal } from './signal';
import type { Code } from './words';

/** A run as it is watched here. */
export interface Watched {
  sheetId: number;
  take: Take;
  total: number;
  /** When this sidebar began to watch it, and when the newest answer came (milliseconds since 1970). */
  since: number;
  answeredAt: number;
  /** Which run it is, as `LinksRequest.run` takes it. */
  run: string;
  /** Rows that were settled when this sidebar began to watch. */
  settledBefore: number;
  /** The newest answer of a slice that worked on the run; null: none yet. */
  answer: SliceAnswer | null;
  /** The newest first. */
  latest: RowNote[];
  /** By Chat's quotas, as the offer said; null: picked up again without one. */
  secondsPerRow: number | null;
  /** Who is at it instead, while the run waits for them; null: nobody. */
  busy: SliceAnswer['busy'] | null;
  wait: { step: WaitStep; until: number } | null;
  stopping: Stopping;
  /** A timer goes on with it, or another window. */
  handedOver: boolean;
  /** Different people of the rows that it began with, and their seats; null: picked up again without an offer. */
  who: { people: number; seats: number } | null;
  /** The sheet had no columns for outcomes before. */
  isFirst: boolean;
  /** The person said that it goes on here: it waits for another window's turn, and follows none. */
  leads: boolean;
}

/** A remedy that was carried out, as long as it can be taken back. */
export interface Remedied {
  sheetId: number;
  said: Said;
  /** Cells that weren't touched. */
  left: number;
  undo: Undo | null;
}

/** The one thing that is shown. */
export type Screen =
  | { kind: 'opening' }
  | { kind: 'review' }
  | { kind: 'columns' }
  /** What would be made, a card for each space. */
  | { kind: 'cards' }
  /** What rows ask for by now that their spaces haven't got. */
  | { kind: 'changes' }
  /** A space that a row's cells name, before it is used. */
  | { kind: 'space' }
  /** What differs between finished rows and their spaces as Chat has them. */
  | { kind: 'compare' }
  /** What of the last run nobody used, to be deleted again. */
  | { kind: 'undo' }
  /** Spaces that are there already, to be given rows. */
  | { kind: 'bringIn' }
  /** Names without an address in a group of findings, and whom the directory has by them. */
  | { kind: 'names'; group: string }
  | { kind: 'settings' }
  /** All spaces of the sheet. */
  | { kind: 'links' }
  | { kind: 'setup' }
  | { kind: 'schedule' }
  /** What a later list of people would change in the sheet made before; `isAnew`: what was shown didn't hold any more. */
  | { kind: 'pouring'; request: RosterRequest; pouring: PouringView; isAnew: boolean }
  /** What of it was written. */
  | ({ kind: 'poured' } & Pick<Extract<RosterAnswer, { kind: 'poured' }>, 'done' | 'undone'>)
  /** A timer goes on with the own run; nothing is called from here. */
  | { kind: 'background' }
  | { kind: 'run' }
  /** A start that found somebody else at it; nothing of one's own waits. */
  | { kind: 'busy'; by: string; until: number }
  | { kind: 'done'; end: Exclude<RunEnd, { kind: 'trouble' }>; take: Take }
  /**
   * `setUp`: spaces that were made before; null: no run was on. `checkedAt`: when it was asked again whether it is
   * mended, in milliseconds since 1970.
   */
  | { kind: 'trouble'; trouble: Trouble; setUp: number | null; checkedAt?: number };

/** What one press of a button has begun and hasn't ended; a second press does nothing. */
export type Working =
  | 'look'
  | 'start'
  | 'stop'
  | 'colour'
  | 'save'
  | 'answer'
  | 'sample'
  | 'mend'
  | 'remedy'
  | 'putBack'
  | 'handOver'
  | 'forget'
  | 'again'
  | 'schedule'
  | 'remove'
  | 'resume'
  | 'background'
  | 'check'
  | 'settle'
  | 'bringIn'
  | 'roster';

export const screen = signal<Screen>({ kind: 'opening' });
export const view = signal<View | null>(null);
/** The id of the Apps Script project; '' before it is known. */
export const scriptId = signal('');
export const watched = signal<Watched | null>(null);
export const working = signal<Working | null>(null);
/** The sheet is read because the person came back, and nobody pressed anything. */
export const catchingUp = signal(false);
/** The button that began it: only that one turns. null: none did, or it is over. */
export const pressed = signal<object | null>(null);
/** A sentence above the list that the next press takes away. */
export const notice = signal<Code | null>(null);
/** What the last press did, for those who don't see it; the next press takes it away. */
export const told = signal<Code | null>(null);
/** What the last remedy did, and how to take it back; null: it is past. */
export const remedied = signal<Remedied | null>(null);
/** Why the last press did not do what it says, said beside it; null: it did. */
export const refusal = signal<Trouble | null>(null);
/** The time that countdowns go by (milliseconds since 1970); moves each second while something counts. */
export const now = signal(Date.now());

/** Whether the sidebar is dark, by the person's choice: Sheets itself is light on a computer, whatever the system says. */
export const dark = signal(false);

/** What runs by itself on the sheet; null: not read yet. */
export const schedule = signal<ScheduleView | null>(null);

let before: Screen = { kind: 'review' };

/** Shows a view beside the one path; `back` leads to where the person came from. */
export function showBeside(next: Screen): void {
  before = screen.value;
  refusal.value = null;
  screen.value = next;
}

export function back(): void {
  screen.value = before;
}
