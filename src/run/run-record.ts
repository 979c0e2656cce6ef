/** What is remembered of a person's run on one sheet while it goes on; the sheet itself says what is left. */
import type { Instant } from '../plan/instant';
import { type SnapshotRow, stampOf } from '../plan/snapshot';
import { hashText } from '../request/fingerprint';
import { OWN_STEPS, type OwnStep } from '../row/progress';
import { type Admission, readAdmission, UNTOLD } from './admission';

export interface RunRecord {
  /** Five characters that each of its stamps bears; '' as long as only 0.1.0 has worked on it. */
  id: string;
  /** All its stamps are sealed; false: an earlier version began it, and its rows have none. */
  sealed: boolean;
  /** 0.1.0 began it: rows whose stamps name no run are its own, from its minute on. */
  unmarked: boolean;
  startedAt: Instant;
  /** For display. */
  by: string;
  done: number;
  partly: number;
  failed: number;
  /** Of those that failed, rows that were never sent: what they ask for is there already, and a person says what is meant. */
  asked: number;
  /** People asked for in settled rows, and those of them who are in or invited. */
  people: { asked: number; in: number };
  /** People added or learned of, roles given, messages posted so far: a large row shows by it that it moves. */
  steps: number;
  /** The rows whose spaces Chat made last, the newest first: shown while an execution is at work. */
  recent: RecentRow[];
  /** Chat has taken at least one row of this run: what goes wrong later concerns rows. */
  proved: boolean;
  admission: Admission;
  /** Its rows were asked about whose names spaces of the person bear, or couldn't be; earlier versions asked about none. */
  askedNames: boolean;
  /** Where new spaces stand in the person's Chat and the section they are put into; it was looked for once. */
  section: { title: string; from: string; to: string } | null;
  /** What Chat refused to do in the person's own Chat, with its words: it is asked no more. */
  refusedInMyChat: Partial<Record<OwnStep, string>>;
  /** Most rows in one batch; halved when a whole batch got no answer. */
  batch: number;
  /** Most other calls in one `fetchAll`; halved likewise. */
  callsAtOnce: number;
  /** For how long nothing has moved; see `patience.ts`. Earlier versions counted slices, and kept none of this. */
  quiet: Quiet;
  /** It was given up for now: whoever opens the sheet, presses *Go on* or has a schedule due takes it up. */
  paused: boolean;
  /** Slices in a row in which Chat answered no call at all: the next asks with a single one. */
  silent: number;
  /** Rows of it were changed before they were sent, and are untouched again: for a later run to take as they are. */
  released: boolean;
  /** When it was asked for last: a Stop that was pressed before means another run. */
  askedAt: Instant;
  /** Nobody pressed anything for it: a schedule asked, or another script. */
  byItself: boolean;
  /** When the next slice is due: whoever goes on with the run asks for it by then. */
  dueAt: Instant;
  /** From when a slice is due until it can send, as slices before took: until it has begun and read the sheet. */
  lead: number;
}

/** For how long nothing has moved in a run, and when that was so. */
export interface Quiet {
  ms: number;
  at: Instant;
}

/** A row whose space Chat has made; `row` is the sheet's own number. */
export interface RecentRow {
  row: number;
  name: string;
  link: string;
}

/** So many rows are seen at once, with so much of their names. */
const MOST_RECENT = 5;
const RECENT_NAME = 60;
const RECENT_LINK = 300;

/** Notes rows whose spaces Chat has just made. */
export function noteRecent(run: RunRecord, rows: readonly RecentRow[]): void {
  const newest = rows.slice(-MOST_RECENT).reverse();
  const short = newest.map(({ row, name, link }) => ({
    row,
    name: name.slice(0, RECENT_NAME),
    link: link.length > RECENT_LINK ? '' : link,
  }));
  run.recent = [...short, ...run.recent].slice(0, MOST_RECENT);
}

/** Most calls in one `fetchAll`, beside set-ups: enough to be fast, few enough to end soon. */
export const CALLS_AT_ONCE = 100;

/** Most set-ups that are sent at once by the quota that every project has: no more than that of a minute. */
export const USUAL_BATCH = 60;

/** Most by a quota that Google raised: a larger batch takes as long for each row, and leaves more to one execution. */
const LARGEST_BATCH = 200;

/** Most set-ups that are sent at once where Chat allows `limit` a minute. */
export function batchOf(limit: number): number {
  return Math.min(LARGEST_BATCH, Math.max(USUAL_BATCH, limit));
}

export function newRun(id: string, startedAt: Instant, by: string): RunRecord {
  return {
    id,
    sealed: true,
    unmarked: false,
    startedAt,
    by,
    done: 0,
    partly: 0,
    failed: 0,
    asked: 0,
    people: { asked: 0, in: 0 },
    steps: 0,
    recent: [],
    proved: false,
    admission: UNTOLD,
    askedNames: false,
    section: null,
    refusedInMyChat: {},
    batch: USUAL_BATCH,
    callsAtOnce: CALLS_AT_ONCE,
    quiet: { ms: 0, at: startedAt },
    paused: false,
    silent: 0,
    released: false,
    askedAt: startedAt,
    byItself: false,
    dueAt: startedAt,
    lead: 0,
  };
}

/**
 * A run whose next slice is this late has nobody who goes on with it. A sidebar in a window behind others may ask a
 * minute late (browsers wake its timers once a minute), and a little later where its answer was lost; an execution
 * that was killed holds the lease until its end, which counts by itself.
 */
const OVERDUE_MS = 3 * 60_000;

/** Until when somebody is taken to go on with a run: the next slice is expected before. */
export function expectedBy(run: RunRecord): Instant {
  return run.dueAt + OVERDUE_MS;
}

/** Whoever goes on with a run in the sidebar is this late at most: a sidebar that was closed goes on with nothing. */
const LATE_MS = 12_000;

/** Until when a sidebar of the same person is taken to go on with a run. */
export function goesOnBy(run: RunRecord): Instant {
  return run.dueAt + LATE_MS;
}

/** Nobody could be added so far: the run rests until its person says that it goes on. */
export function isAsking({ admission }: RunRecord): boolean {
  return admission.is === 'asked';
}

/** The property that holds a run's record. */
export function runKey(sheetId: number, tag: string): string {
  return `run.${sheetId}.${tag}`;
}

/** The property that names the run which its person left to a timer. */
export function backgroundKey(sheetId: number, tag: string): string {
  return `background.${sheetId}.${tag}`;
}

/** The runs on a sheet that are remembered, by the tag of the person. */
export function runsOn(
  sheetId: number,
  properties: Record<string, string>,
): Map<string, RunRecord> {
  const prefix = runKey(sheetId, '');
  const runs = new Map<string, RunRecord>();
  for (const [key, text] of Object.entries(properties)) {
    const run = key.startsWith(prefix) ? readRun(text) : undefined;
    if (run) runs.set(key.slice(prefix.length), run);
  }
  return runs;
}

/** Five characters for a run, out of the token of the lease under which it begins. */
export function runIdFrom(token: string): string {
  return hashText(token).padStart(5, '0').slice(-5);
}

/** Names a run in the log of the script; says nothing about anybody. */
export function loggedAs(sheetId: number, run: RunRecord): string {
  return `${sheetId}-${run.id}`;
}

/** Whether the run stamped the row. Rows that a person's earlier run left are not its own, though it finishes them. */
export function isOfRun(row: SnapshotRow, run: RunRecord): boolean {
  const stamp = stampOf(row);
  if (!stamp) return false;
  return stamp.run === ''
    ? run.unmarked && stamp.minute >= minuteOf(run.startedAt)
    : stamp.run === run.id;
}

function minuteOf(instant: Instant): Instant {
  return Math.floor(instant / MINUTE_MS) * MINUTE_MS;
}

const MINUTE_MS = 60_000;

/**
 * The property that says when Stop was pressed last, and when that was written: an execution begins some seconds before
 * it writes. Apart from the record, so that a running slice can't write over it; never removed, so that a run which is
 * only just being started knows whether one was pressed meanwhile. Earlier versions kept the press alone.
 */
export function stopKey(sheetId: number, tag: string): string {
  return `stop.${sheetId}.${tag}`;
}

/** The text of that property. */
export function writeStop(pressedAt: Instant, now: Instant): string {
  return `${pressedAt} ${now}`;
}

/** Whether somebody pressed Stop since this was asked for; `properties` are the document's. */
export function isStopped(
  properties: Record<string, string>,
  sheetId: number,
  tag: string,
  { askedAt, byItself }: Pick<RunRecord, 'askedAt' | 'byItself'>,
): boolean {
  const [pressedAt = Number.NaN, writtenAt = pressedAt] = (properties[stopKey(sheetId, tag)] ?? '')
    .split(' ')
    .filter((text) => text !== '')
    .map(Number);
  // Whoever presses another button after Stop means that one; what began by itself before Stop was written down, nobody means.
  return (byItself ? writtenAt : pressedAt) >= askedAt;
}

/**
 * Reads a record that this or an older version stored. undefined: there is none, or it can't be read. Whoever edits the
 * script can write properties: what is no number that a run writes counts as not there.
 */
export function readRun(text: string | undefined): RunRecord | undefined {
  const record = parsed(text);
  const startedAt = record?.startedAt;
  if (!record || !isCount(startedAt)) return undefined;
  const run = newRun(textIn(record.id), startedAt, textIn(record.by));
  for (const key of COUNTS) {
    const value = record[key];
    if (isCount(value)) run[key] = value;
  }
  run.batch = within(run.batch, LARGEST_BATCH);
  run.callsAtOnce = within(run.callsAtOnce, LARGEST_BATCH);
  run.unmarked = record.id === undefined || record.unmarked === true;
  run.sealed = record.sealed === true;
  run.proved = record.proved === true;
  run.paused = record.paused === true;
  run.released = record.released === true;
  run.byItself = record.byItself === true;
  run.askedNames = record.askedNames !== false;
  run.admission = readAdmission(record.admission);
  run.section = readSection(record.section);
  const refused = (record.refusedInMyChat ?? {}) as Record<string, unknown>;
  for (const step of OWN_STEPS)
    if (typeof refused[step] === 'string') run.refusedInMyChat[step] = refused[step];
  const { asked, in: those } = (record.people ?? {}) as Record<string, unknown>;
  if (isCount(asked) && isCount(those)) run.people = { asked, in: those };
  if (Array.isArray(record.recent)) run.recent = record.recent.filter(isRecent);
  const { ms, at } = (record.quiet ?? {}) as Record<string, unknown>;
  // 0.1.0 kept none: nothing has been quiet until its last slice said when the next is due.
  run.quiet = isCount(ms) && isCount(at) ? { ms, at } : { ms: 0, at: run.dueAt };
  return run;
}

const COUNTS = [
  ...(['done', 'partly', 'failed', 'asked', 'steps', 'silent'] as const),
  ...(['batch', 'callsAtOnce', 'askedAt', 'dueAt', 'lead'] as const),
] as const;

function parsed(text: string | undefined): Record<string, unknown> | undefined {
  try {
    const value = JSON.parse(text ?? '') as unknown;
    return typeof value === 'object' && value !== null
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function within(value: number, most: number): number {
  return Math.min(most, Math.max(1, Math.floor(value)));
}

function readSection(stored: unknown): RunRecord['section'] {
  const { title, from, to } = (stored ?? {}) as Record<string, unknown>;
  const isWhole = [title, from, to].every((part) => typeof part === 'string' && part !== '');
  return isWhole ? { title: textIn(title), from: textIn(from), to: textIn(to) } : null;
}

function isRecent(row: unknown): row is RecentRow {
  const { row: number, name, link } = (row ?? {}) as Record<string, unknown>;
  return isCount(number) && typeof name === 'string' && typeof link === 'string';
}
