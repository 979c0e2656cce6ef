/** What a background run has to tell its person: what is done, what needs them, and nothing twice. */

import { errorsSaid, makePlan, type PlannedRow } from '../plan/plan';
import { spaceOf, stampOf } from '../plan/snapshot';
import { hashText } from '../request/fingerprint';
import { linkTo } from '../row/outcome';
import type { Ports, RunContext } from '../run/ports';
import { isOfRun } from '../run/run-record';
import type { SliceReport } from '../run/slice';
import { readAgain } from '../run/slice-state';
import { trustOf } from '../run/trust';
import { STATUS } from '../table/columns';
import { type Said, said } from '../texts/said';
import type { Held } from './guard';
import type { Pause, Schedule } from './schedule';

/** A row that needs a person; `held`: its owner has to see it before the schedule sets it up. */
export interface Needy {
  row: number;
  name: string;
  status: string;
  link: string;
  details: string;
  held?: true;
}

/** One run's end, or what keeps a schedule from running. */
export interface FiringReport {
  sheetName: string;
  /** Whom the schedule belongs to; '' for a run that a person began. */
  to: string;
  /** Language of the schedule; '' for a run that a person began. */
  locale: string;
  done: { name: string; link: string; details: string }[];
  needy: Needy[];
  /** Rows that are not settled. */
  left: number;
  trouble: Said | undefined;
  /** The schedule paused itself, and why; null: it didn't, or the trouble says so. */
  paused: Extract<Pause, 'failures' | 'asking'> | null;
  /** Among what is done are rows that had their space before. */
  changed?: boolean;
  /** Who would be taken out, by row: they are more than may be, so nobody was. */
  wouldGo?: { row: number; name: string; people: string[] }[];
}

/** Which rows a person was told of before, to be fixed or held for them, as marks of a fixed length put together. */
export interface Told {
  toFix: string;
  held: string;
}

/** The same as it is told now; `held` undefined: nothing began, so nobody judged which rows wait for their owner. */
export interface Telling {
  toFix: string;
  held: string | undefined;
}

/** Characters of one mark; two rows may share one, and then one of them is told of in the sheet only. */
const MARK = 6;
/** A property holds 9 KB: no more marks than fit. */
const MOST_MARKS = 700;
const MOST_MARKS_HELD = 500;

/**
 * What became of the rows of the run that just ended, as the sheet says it, and rows that a person has to fix first.
 * `toldBefore` is asked once those are known: it keeps that they are told now, and answers what was told until then.
 */
export function reportOf(
  ports: Ports,
  context: RunContext,
  sheetName: string,
  owner: Schedule,
  end: SliceReport,
  toldBefore: (now: Telling) => Told,
  held: readonly Held<PlannedRow>[] | undefined,
): FiringReport {
  const trust = trustOf(ports, context.me, ports.stores.document.all());
  const snapshot = readAgain({ ports, context, trust });
  const { rows } = makePlan(snapshot);
  const news = rows.filter((row) => {
    const { kind } = row.state();
    const isSettled =
      kind === 'done' || kind === 'partly' || kind === 'failed' || kind === 'doubt' || isThere(row);
    return isSettled && end.run && stampOf(row)?.tag === context.me.tag && isOfRun(row, end.run);
  });
  const done = news.filter((row) => row.state().kind === 'done');
  const needy = news.filter((row) => row.state().kind !== 'done');
  const waiting = (held ?? []).slice(0, MOST_MARKS_HELD);
  const toFix = rows.filter((row) => row.place === 'toFix').slice(0, MOST_MARKS);
  const before = toldBefore({
    toFix: toFix.map(markOf).join(''),
    held: held && waiting.map(markOfHeld).join(''),
  });
  const known = new Set(marksIn(before.toFix));
  const heldBefore = new Set(marksIn(before.held));
  return {
    sheetName,
    to: owner.by,
    locale: owner.locale,
    done: done.map((row) => ({
      name: row.name,
      link: linkTo(spaceOf(row), row.outcome['Space link']),
      details: row.outcome.Details,
    })),
    needy: [
      ...needy.map((row) => ({
        row: row.index + 1,
        name: row.name,
        status: row.outcome.Status || STATUS.settingUp,
        link: linkTo(spaceOf(row), row.outcome['Space link']),
        details: row.outcome.Details,
      })),
      ...toFix
        .filter((row) => !known.has(markOf(row)))
        .map((row) => ({
          row: row.index + 1,
          name: row.name,
          status: STATUS.fix,
          link: '',
          details: ports.words(errorsSaid(row)),
        })),
      ...waiting
        .filter((one) => !heldBefore.has(markOfHeld(one)))
        .map(({ row, why }) => ({
          row: row.index + 1,
          name: row.name,
          status: ports.words([said('schedule.held')]),
          link: '',
          details: ports.words([why]),
          held: true as const,
        })),
    ].sort((one, other) => one.row - other.row),
    left: end.left,
    trouble: end.trouble?.said,
    paused: null,
  };
}

/** It was never sent: what it asks for is there already, and its person says what is meant. */
function isThere(row: PlannedRow): boolean {
  const state = row.state();
  return state.kind === 'odd' && state.because.code === 'finding.chatExists';
}

/** Stands for a row that waits for its owner, by why it does. */
function markOfHeld({ row, why }: Held<PlannedRow>): string {
  return shortOf(JSON.stringify([row.name, row.fingerprint, why.code]));
}

/** Stands for a row to be fixed by what is wrong with it. */
function markOf(row: PlannedRow): string {
  return shortOf(JSON.stringify([row.name, row.fingerprint, errorsSaid(row)]));
}

function shortOf(text: string): string {
  return hashText(text).padStart(MARK, '0').slice(-MARK);
}

function marksIn(text: string): string[] {
  return text.match(new RegExp(`.{${MARK}}`, 'g')) ?? [];
}
