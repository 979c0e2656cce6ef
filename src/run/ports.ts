/** What a run needs from the world, as small interfaces: Apps Script gives them in `google/`, tests give others. */
import type { ChatAnswer, ChatCall } from '../chat/answer';
import type { SheetPort } from '../placing/sheet';
import type { Instant } from '../plan/instant';
import type { RequestContext } from '../request/read-request';
import type { OwnStep } from '../row/progress';
import type { Seals } from '../seal/seal';
import type { Answers } from '../table/columns';
import type { Said } from '../texts/said';
import type { MyChat } from './my-chat';

/** One store of properties. A value holds at most 9 KB. */
export interface Store {
  all(): Record<string, string>;
  get(key: string): string | undefined;
  set(values: Record<string, string>): void;
  remove(key: string): void;
}

export interface Ports {
  sheet: SheetPort;
  /** What the cells of all other sheets of the spreadsheet show. One read a sheet. */
  otherSheets(): string[][][];
  /** Sends the calls in parallel and answers in their order; throws nothing. */
  call(calls: readonly ChatCall[]): ChatAnswer[];
  stores: { document: Store; script: Store };
  /** Does `work` under the lock, or answers undefined when the lock wasn't to be had within `waitMs`. */
  locked<T>(which: 'document' | 'script', waitMs: number, work: () => T): T | undefined;
  now(): Instant;
  /** Short waits only: a long one is the caller's. */
  sleep(ms: number): void;
  /** From 0 (included) to 1 (excluded). */
  random(): number;
  uuid(): string;
  /** What proves that the add-on wrote something for the person who runs this. */
  seals: Seals;
  /** Whether names and settings of spaces can be changed: an extra, which may be missing. */
  mayRename(): boolean;
  /** Whether something can be done to spaces in the person's own Chat: an extra each, which may be missing. */
  mayInMyChat(step: OwnStep): boolean;
  /** Whether the organisation's directory may be asked who people are: an extra, which may be missing. */
  mayAskDirectory(): boolean;
  /** Puts sentences into the words of the person who runs this. */
  words(sentences: readonly Said[]): string;
  /** For the log of the script: codes and counts, never an address or a name. */
  log(entry: Record<string, string | number | boolean>): void;
}

/** Who runs this, on what. */
export interface Person {
  /** Random, made once for each person. */
  tag: string;
  /** For display: the address, or '' where the account doesn't say. */
  shown: string;
}

/** What a run is told from outside. */
export interface RunContext {
  me: Person;
  answers: Answers;
  reading: RequestContext;
  addApp: boolean;
  leaveWhenDone: boolean;
  /** What the person wants of new spaces in their own Chat; undefined: nothing. */
  myChat?: MyChat;
}

/** How long this execution may go on. */
export interface Budget {
  /** When this execution began. */
  startedAt: Instant;
  /** No new batch is begun from then on. */
  stopAt: Instant;
}

/** An execution is ended after 6 minutes. Source: Apps Script quotas. */
export const EXECUTION_LIMIT_MS = 6 * 60_000;
