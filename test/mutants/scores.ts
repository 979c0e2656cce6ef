/** The score of each room with its date, as docs/mutants.md keeps it and `npm run check` reads it. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What became of the mutants of one room. */
export interface Score {
  room: string;
  /** All that were tried, each how manieth of the room's. */
  tried: number;
  step: number;
  found: number;
  /** Of these, only by tests of other rooms. */
  foundElsewhere: number;
  ignored: number;
  /** The day, as 2027-03-01. */
  date: string;
}

const PAGE = path.resolve(__dirname, '../../docs/mutants.md');
const ROW = /^\| (\w+) \|.*\|$/;

export const percent = (part: number, whole: number) =>
  `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

/** So many of a room’s mutants may be ignored: with more, its score says too little. */
const MOST_IGNORED = 0.03;

/** Whether too many of a room’s mutants are ignored. */
export function tooManyIgnored(ignored: number, all: number): boolean {
  return ignored > all * MOST_IGNORED;
}

/** A line of the table. */
export function rowOf({ room, tried, step, found, foundElsewhere, ignored, date }: Score): string {
  const which = step === 1 ? `${tried}` : `${tried}, every ${ordinal(step)}`;
  return `| ${[room, which, percent(found, tried), foundElsewhere, ignored, date].join(' | ')} |`;
}

/** The page with these scores in place of what it said of their rooms. */
export function withScores(page: string, scores: readonly Score[]): string {
  const rows = new Map(scores.map((score) => [score.room, rowOf(score)]));
  return page
    .split('\n')
    .map((line) => rows.get(ROW.exec(line)?.[1] ?? '') ?? line)
    .join('\n');
}

/** Writes them into the page. */
export function keepScores(scores: readonly Score[]): void {
  writeFileSync(PAGE, withScores(readFileSync(PAGE, 'utf8'), scores));
}

function ordinal(number: number): string {
  const ends: Record<string, string> = { one: 'st', two: 'nd', few: 'rd' };
  const rule = new Intl.PluralRules('en', { type: 'ordinal' }).select(number);
  return `${number}${ends[rule] ?? 'th'}`;
}
