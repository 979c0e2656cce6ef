/**
 * What a schedule does for rows that have their space: nothing, adding, or taking out as well. Who would be taken out is
 * judged by a record in the owner's own properties, for whoever edits the sheet can empty a cell.
 */
import type { Instant } from '../plan/instant';
import { hashText } from '../request/fingerprint';

/** `rows`: only new rows are set up. `most`: so many people may be taken out in any 24 hours. */
export interface InStep {
  does: 'rows' | 'add' | 'all';
  most: number;
}

/** A person asks for no more by one press without being asked again, so no schedule does. */
export const MOST_A_DAY = 20;
/** No more of a space than this part, in any seven days. */
const MOST_OF_SPACE = 1 / 5;
/** So long somebody has to be missing, seen at two firings: formulas that are being worked out name nobody for a while. */
const MISSING_FOR_MS = 3_600_000;

const SECOND_MS = 1_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const DAY_HOURS = 25;
const WEEK_DAYS = 7;
/** An hour more, so that each counts for seven days at least. */
const WEEK_HOURS = WEEK_DAYS * 24 + 1;

/** What is remembered from firing to firing. Spaces and people stand in it by a hash. */
export interface InStepRecord {
  /** How many people a space had, by the day (since 1970) from which it had so many, the oldest first. */
  sizes: Map<string, [day: number, people: number][]>;
  /** Who is missing from their row: since when, and whether they were to go already. */
  missing: Map<string, { since: Instant; tried: boolean }>;
  /** Who was to go in the last seven days: hour since 1970, space, people. */
  out: [hour: number, space: string, people: number][];
}

/** In UserProperties: the record of one sheet's schedule. */
export const inStepKey = (bookId: string, sheetId: number) => `inStep.${bookId}.${sheetId}`;

/** Spaces and people that are remembered; in further ones nobody is taken out without a press. */
const MOST_SPACES = 3_000;
const MOST_MISSING = 300;

const VERSION = 1;

/** What it does, as it was kept; a schedule from before, and what a later version knows, set up new rows only. */
export function inStepOf(limits: { inStep?: InStep } | null | undefined): InStep {
  const { does, most } = limits?.inStep ?? {};
  return {
    does: does === 'add' || does === 'all' ? does : 'rows',
    most: Number.isInteger(most) ? Math.min(Number(most), MOST_A_DAY) : 0,
  };
}

/** The property. Times are seconds. */
export function writeRecord({ sizes, missing, out }: InStepRecord): string {
  return JSON.stringify({
    v: VERSION,
    s: Object.fromEntries([...sizes].map(([space, list]) => [space, list.flat()])),
    m: Object.fromEntries(
      [...missing].map(([key, { since, tried }]) => [
        key,
        [Math.ceil(since / SECOND_MS), tried ? 1 : 0],
      ]),
    ),
    o: out,
  });
}

/** Reads it. What can't be read, or another version wrote, is none: then everybody is missing from now on. */
export function readRecord(text: string | undefined): InStepRecord {
  const record: InStepRecord = { sizes: new Map(), missing: new Map(), out: [] };
  const kept = parsed(text);
  if (kept.v !== VERSION) return record;
  for (const [space, list] of Object.entries(kept.s ?? {})) {
    const numbers = numbersIn(list);
    const sizes: [number, number][] = [];
    for (let at = 0; at + 1 < numbers.length; at += 2)
      sizes.push([numbers[at] as number, numbers[at + 1] as number]);
    if (sizes.length > 0) record.sizes.set(space, sizes);
  }
  for (const [key, value] of Object.entries(kept.m ?? {})) {
    const [second, tried] = numbersIn(value);
    if (second !== undefined)
      record.missing.set(key, { since: second * SECOND_MS, tried: tried === 1 });
  }
  for (const one of Array.isArray(kept.o) ? kept.o : []) {
    const [hour, space, people] = Array.isArray(one) ? (one as unknown[]) : [];
    if (typeof hour === 'number' && typeof space === 'string' && typeof people === 'number')
      record.out.push([hour, space, people]);
  }
  return record;
}

function parsed(text: string | undefined): Partial<Record<'v' | 's' | 'm' | 'o', unknown>> & {
  s?: object;
  m?: object;
} {
  try {
    return (JSON.parse(text ?? '{}') ?? {}) as ReturnType<typeof parsed>;
  } catch {
    return {};
  }
}

function numbersIn(list: unknown): number[] {
  return Array.isArray(list) ? list.filter((one): one is number => typeof one === 'number') : [];
}

/** Somebody whom a row with a space names no more. */
export interface Missing {
  /** Names the change. */
  key: string;
  space: string;
}

/** What becomes of those who are missing. */
export interface Judged<One> {
  /** To be kept before anything is done. */
  record: InStepRecord;
  /** Who is taken out now: all who were missing long enough, or nobody. */
  take: One[];
  /** Who would be taken out, where that is more than may be: then nobody is. */
  beyond: One[];
}

/**
 * Judges who goes now. `spaces`: all spaces of the schedule's owner in this sheet, with how many people were put in. Pure.
 */
export function judgeMissing<One extends Missing>(
  before: InStepRecord,
  spaces: ReadonlyMap<string, number>,
  all: readonly One[],
  most: number,
  now: Instant,
): Judged<One> {
  const hour = Math.floor(now / HOUR_MS);
  const sizes = sizesNow(before, spaces, now);
  const out = before.out.filter(([at]) => at > hour - WEEK_HOURS);
  const missing: InStepRecord['missing'] = new Map();
  for (const { key } of all) {
    const known = before.missing.get(hashText(key));
    if (known || missing.size < MOST_MISSING)
      missing.set(hashText(key), known ?? { since: now, tried: false });
  }
  const record = { sizes, missing, out };
  const due = all.filter(({ key }) => {
    const known = missing.get(hashText(key));
    return known !== undefined && !known.tried && now - known.since >= MISSING_FOR_MS;
  });
  if (due.length === 0) return { record, take: [], beyond: [] };
  const counts = new Map<string, number>();
  for (const { space } of due) counts.set(space, (counts.get(space) ?? 0) + 1);
  const lately = sum(out.filter(([at]) => at > hour - DAY_HOURS));
  const isBeyond =
    due.length + lately > Math.min(most, MOST_A_DAY) ||
    [...counts].some(
      ([space, n]) =>
        n + sum(out.filter(([, one]) => one === hashText(space))) >
        MOST_OF_SPACE * smallest(sizes.get(hashText(space)), spaces.get(space), now),
    );
  if (isBeyond) return { record, take: [], beyond: due };
  for (const { key } of due) {
    const known = missing.get(hashText(key));
    if (known) missing.set(hashText(key), { ...known, tried: true });
  }
  const gone = [...counts].map(([space, n]): [number, string, number] => [
    hour,
    hashText(space),
    n,
  ]);
  return { record: { ...record, out: [...out, ...gone] }, take: due, beyond: [] };
}

function sum(out: InStepRecord['out']): number {
  return out.reduce((all, [, , people]) => all + people, 0);
}

/** How many a space has now and had seven days ago, the fewer; none where nothing is remembered of it. */
function smallest(
  list: [day: number, people: number][] | undefined,
  people: number | undefined,
  now: Instant,
): number {
  const day = Math.floor(now / DAY_MS) - WEEK_DAYS;
  const [then] = list?.filter(([from]) => from <= day).slice(-1) ?? [];
  return Math.min((then ?? list?.[0])?.[1] ?? 0, people ?? 0);
}

/** The record with today's sizes, without what no later look needs; what a day begins with stands for it. */
function sizesNow(
  { sizes }: InStepRecord,
  spaces: ReadonlyMap<string, number>,
  now: Instant,
): InStepRecord['sizes'] {
  const today = Math.floor(now / DAY_MS);
  const next: InStepRecord['sizes'] = new Map();
  for (const [space, people] of spaces) {
    if (next.size >= MOST_SPACES) break;
    const list = sizes.get(hashText(space)) ?? [];
    const older = list.filter(([from]) => from <= today - WEEK_DAYS).length;
    const kept = list.slice(Math.max(0, older - 1));
    const last = kept[kept.length - 1];
    const isNews = !last || (last[0] < today && last[1] !== people);
    next.set(hashText(space), isNews ? [...kept, [today, people]] : kept);
  }
  return next;
}
