/** What a firing needs of the world, whose turn on which sheet it is, and the properties by which firings know of one another. */
import type { Instant } from '../plan/instant';
import type { SettledRow } from '../row/outcome';
import type { Budget, Ports, RunContext, Store } from '../run/ports';
import type { FiringReport, Told } from '../schedule/report';
import type { LocalTime, Schedule } from '../schedule/schedule';
import type { Said } from '../texts/said';

/** What a firing needs beside what a run needs. */
export interface FiringPorts {
  now(): Instant;
  sleep(ms: number): void;
  uuid(): string;
  local(now: Instant): LocalTime;
  document: Store;
  /** What the person alone keeps, and the id of the spreadsheet that it is kept for. */
  user: Store;
  bookId: string;
  /** Does `work` while no other execution changes what this one reads and writes, as far as that can be had. */
  alone<T>(work: () => T): T;
  /** The sheets of the spreadsheet, and their names, by id. */
  sheets(): Map<number, string>;
  /** What a run on one of them needs. Throws when the sheet can't be opened. */
  open(sheetId: number): { ports: Ports; context: RunContext };
  /** What was thrown, as a sentence; `passing`: it may well work in a moment. */
  explain(thrown: unknown): { said: Said; passing: boolean };
  /** Keeps for the sidebar what keeps a run from going on. */
  show(trouble: Said): void;
  /** Mails the person what became of a run. */
  tell(report: FiringReport): void;
  /** Writes rows that were settled into the log, where the person wants one. */
  logRows(sheetId: number, rows: readonly SettledRow[]): void;
  /** For the log of the script: codes, counts and ids, never an address or a name. */
  log(entry: Record<string, string | number | boolean>): void;
}

/** The property by which a form answer, or a resumed schedule, asks for a run: it stays until one has begun. */
export const wantedKey = (sheetId: number, tag: string) => `wanted.${sheetId}.${tag}`;
/** Whole-run failures in a row of a person's background runs on a sheet. */
export const failuresKey = (sheetId: number, tag: string) => `failures.${sheetId}.${tag}`;
/** The property that holds what the last mails told, and whether they owe something. */
export const toldKey = (sheetId: number, tag: string) => `told.${sheetId}.${tag}`;

/** What is kept of the mails: `owes`: a firing began a run, and the rows that it left to the owner weren't told yet. */
export interface Kept extends Told {
  owes: boolean;
}

/** What the mails told so far; nothing where it can't be read. */
export function readTold(properties: Record<string, string>, sheetId: number, tag: string): Kept {
  try {
    const told = JSON.parse(properties[toldKey(sheetId, tag)] ?? '') as Partial<Kept> | null;
    const { toFix = '', held = '', owes } = told ?? {};
    return { toFix: String(toFix), held: String(held), owes: owes === true };
  } catch {
    return { toFix: '', held: '', owes: false };
  }
}

/** Asks for a run on a sheet; whoever of the person's firings holds the lease, or gets it next, starts it. */
export function want(
  firing: Pick<FiringPorts, 'document' | 'uuid'>,
  sheetId: number,
  tag: string,
): void {
  firing.document.set({ [wantedKey(sheetId, tag)]: firing.uuid() });
}

/** Whole-run failures in a row, so far. */
export function failuresOf(
  properties: Record<string, string>,
  sheetId: number,
  tag: string,
): number {
  return Number(properties[failuresKey(sheetId, tag)]) || 0;
}

/** What one person's firing does on one sheet; `owner`: the schedule, or what stands in for one. */
export interface Turn {
  firing: FiringPorts;
  tag: string;
  sheetId: number;
  sheetName: string;
  budget: Budget;
  owner: Schedule;
}

/** A report that tells of nothing yet. */
export function emptyReport(sheetName: string, { by, locale }: Schedule): FiringReport {
  return {
    sheetName,
    to: by,
    locale,
    done: [],
    needy: [],
    left: 0,
    trouble: undefined,
    paused: null,
  };
}
