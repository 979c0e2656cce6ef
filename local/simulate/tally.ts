/** What many simulated runs came to: counts to add up, and the sentences that tell them. */
import { FAULT_NAMES, type FaultName } from '../faults';
import { MET_NAMES } from './met';
import type { Broken } from './promised';
import { excusedShare } from './row-promises';
import type { RunResult } from './run-result';
import { MET_BY_SCHEDULES } from './schedule-plan';

export interface Tally {
  runs: number;
  rows: number;
  spaces: number;
  executions: number;
  /** Executions by the function that was called. */
  played: Record<string, number>;
  nested: number;
  stops: number;
  timers: number;
  lockTroubles: number;
  faults: Record<string, number>;
  /** Runs in which each fault might have struck. */
  drawn: Record<string, number>;
  edits: Record<string, number>;
  kills: Record<string, number>;
  serviceCalls: Record<string, number>;
  /** What was met of schedules: firings, form answers, pauses and the like. */
  schedules: Record<string, number>;
  /** What few runs have, and how often it was met. */
  met: Record<string, number>;
  /** Rows that were judged, and those that were not in every way, by the reason. */
  judged: Record<string, number>;
  /** The first runs that broke a promise, with all that happened in them. */
  broken: { seed: number; broken: Broken[]; events: string[] }[];
  /** All runs that broke one. */
  brokenRuns: number;
}

/** Most broken runs whose events are kept. */
const MOST_TOLD = 5;
/** Most seeds of broken runs that are listed. */
const MOST_LISTED = 200;

export function emptyTally(): Tally {
  return {
    runs: 0,
    rows: 0,
    spaces: 0,
    executions: 0,
    played: {},
    nested: 0,
    stops: 0,
    timers: 0,
    lockTroubles: 0,
    faults: {},
    drawn: {},
    edits: {},
    kills: {},
    serviceCalls: {},
    schedules: {},
    met: {},
    judged: {},
    broken: [],
    brokenRuns: 0,
  };
}

/** Adds one run. */
export function count(tally: Tally, run: RunResult): void {
  add(tally, {
    ...emptyTally(),
    ...run,
    runs: 1,
    brokenRuns: run.broken.length > 0 ? 1 : 0,
    broken:
      run.broken.length > 0 ? [{ seed: run.seed, broken: run.broken, events: run.events }] : [],
  });
}

/**
 * Adds a run that threw, which is a mistake of the simulator or of a fake: it is told like a broken promise, with its
 * seed, and all other seeds are played.
 */
export function countThrown(tally: Tally, seed: number, error: unknown): void {
  const { message, stack = message } = error instanceof Error ? error : new Error(String(error));
  const broken: Broken[] = [{ promise: 'every seed can be played', what: message }];
  add(tally, {
    ...emptyTally(),
    ...{ runs: 1, brokenRuns: 1, broken: [{ seed, broken, events: stack.split('\n') }] },
  });
}

/** Adds what another process counted. */
export function add(tally: Tally, more: Tally): void {
  for (const name of NUMBERS) tally[name] += more[name];
  for (const name of COUNTS)
    for (const [key, times] of Object.entries(more[name]))
      tally[name][key] = (tally[name][key] ?? 0) + times;
  tally.broken = [...tally.broken, ...more.broken]
    .sort((one, other) => one.seed - other.seed)
    .slice(0, MOST_LISTED)
    .map((run, index) => (index < MOST_TOLD ? run : { ...run, events: [] }));
}

const NUMBERS = [
  'runs',
  'rows',
  'spaces',
  'executions',
  'nested',
  'stops',
  'timers',
  'lockTroubles',
  'brokenRuns',
] as const;
const COUNTS = [
  'faults',
  'played',
  'drawn',
  'edits',
  'kills',
  'serviceCalls',
  'schedules',
  'met',
  'judged',
] as const;

/**
 * What only a mistake of the add-on brings about: it sends an id again after some seconds at the earliest, and what it
 * answers to the page is plain. A planted bug and the tests of all functions show that it would be seen.
 */
const NEVER_STRIKE: readonly FaultName[] = ['same-id-at-once', 'undefined-refused'];
/** Faults that are told apart by their word. */
const BY_WORD = ['app-not-configured=writes'];

/** More rows that are excused than this are too many. */
const MOST_EXCUSED = 0.01;

/** What a simulation of `tally.runs` runs should have met and never did. */
export function neverMet(tally: Tally): string[] {
  const missing: string[] = [];
  for (const fault of FAULT_NAMES) {
    // Kills are counted by themselves.
    const times = NEVER_STRIKE.includes(fault) ? tally.drawn[fault] : tally.faults[fault];
    if (fault !== 'killed' && !times) missing.push(`the fault ${fault}`);
  }
  for (const fault of BY_WORD) if (!tally.faults[fault]) missing.push(`the fault ${fault}`);
  for (const name of Object.keys(tally.serviceCalls).sort())
    for (const when of ['before', 'after'])
      if (!tally.kills[`${when} ${name}`]) missing.push(`a kill ${when} ${name}`);
  if (tally.nested === 0) missing.push('an execution within another');
  if (tally.stops === 0) missing.push('a Stop');
  if (tally.timers === 0) missing.push('a timer');
  for (const what of MET_BY_SCHEDULES) if (!tally.schedules[what]) missing.push(what);
  for (const what of MET_NAMES) if (!tally.met[what]) missing.push(what);
  if (excusedShare(tally.judged) > MOST_EXCUSED) missing.push('99 of 100 rows judged in every way');
  if (tally.lockTroubles === 0) missing.push('a lock that somebody else holds');
  return missing;
}

/** The summary, line by line. */
export function summaryOf(tally: Tally, seconds: number): string[] {
  const strikes = Object.entries(tally.faults).map(([name, times]): [string, number] =>
    NEVER_STRIKE.includes(name as FaultName)
      ? [`${name} (drawn in ${tally.drawn[name] ?? 0} runs)`, times]
      : [name, times],
  );
  const lines = [
    `${tally.runs} runs, ${tally.rows} rows, ${tally.spaces} spaces, ${tally.executions} executions (${tally.nested} within another, ${tally.timers} by timers), ${tally.stops} stops`,
    `${seconds.toFixed(0)} s, ${(tally.runs / seconds).toFixed(1)} runs a second`,
    '',
    'Faults struck:',
    ...listed({
      ...Object.fromEntries(strikes),
      'lock held by somebody else': tally.lockTroubles,
    }),
    '',
    'Functions called:',
    ...listed(tally.played),
    '',
    'People at the sheet:',
    ...listed(tally.edits),
    '',
    'Schedules:',
    ...listed(tally.schedules),
    '',
    'Met besides:',
    ...listed(tally.met),
    '',
    'Rows in the end, and those that are not judged in every way:',
    ...listed(tally.judged),
    `  ${(100 * excusedShare(tally.judged)).toFixed(2)} % are excused`,
    '',
    'Executions killed, before / after each kind of service call:',
    ...Object.keys(tally.serviceCalls)
      .sort()
      .map(
        (name) =>
          `  ${name.padEnd(36)} ${String(tally.kills[`before ${name}`] ?? 0).padStart(6)} ${String(tally.kills[`after ${name}`] ?? 0).padStart(6)}`,
      ),
    '',
  ];
  for (const { seed, broken, events } of tally.broken.slice(0, MOST_TOLD)) {
    lines.push(`Seed ${seed} broke ${broken.length === 1 ? 'a promise' : 'promises'}:`);
    for (const { promise, what } of broken) lines.push(`  ${promise}: ${what}`);
    lines.push('  What happened:', ...events.map((event) => `  ${event}`), '');
  }
  if (tally.brokenRuns > 0) {
    const seeds = tally.broken.map((run) => run.seed).join(', ');
    lines.push(`${tally.brokenRuns} of ${tally.runs} runs broke a promise. Seeds: ${seeds}`);
  } else lines.push('No promise was broken.');
  return lines;
}

function listed(counts: Record<string, number>): string[] {
  const entries = Object.entries(counts).sort(([one], [other]) => one.localeCompare(other));
  return entries.length === 0
    ? ['  none']
    : entries.map(([name, times]) => `  ${name.padEnd(36)} ${String(times).padStart(6)}`);
}
