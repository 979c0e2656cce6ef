/** What became of one seed. */
import type { Happening } from './moments';
import type { Broken } from './promised';
import { FORGING, KEEPING, MY_CHAT, RENAMING, type Stage, UNDOING, VISITOR } from './stage';
import { switchesOf } from './switches';

export interface RunResult {
  seed: number;
  broken: Broken[];
  /** What chance brought at which moment, so that it can happen again. */
  happened: Happening[];
  /** What was switched on, and may be left out. */
  switches: string[];
  /** What happened, in order; service calls are among it only when asked for. */
  events: string[];
  rows: number;
  spaces: number;
  executions: number;
  /** Executions by the function that was called. */
  played: Record<string, number>;
  faults: Record<string, number>;
  /** Faults that might have struck, each once. */
  drawn: Record<string, number>;
  edits: Record<string, number>;
  /** Kills by kind of service call: `before Range.setValues`. */
  kills: Record<string, number>;
  serviceCalls: Record<string, number>;
  /** Executions that ran within another one's service call. */
  nested: number;
  stops: number;
  lockTroubles: number;
  timers: number;
  /** What was met of schedules: firings, form answers, pauses and the like. */
  schedules: Record<string, number>;
  /** What few runs have, and how often it was met. */
  met: Record<string, number>;
  /** Rows that were judged in the end, and those that were not in every way, by the reason. */
  judged: Record<string, number>;
}

/** Before anything happened; what the stage counts by itself is seen through it. */
export function newResult(
  seed: number,
  { scenario, visitor, forger, keeper, renamer, myChat, undoes, faults, ledger }: Stage,
): RunResult {
  return {
    seed,
    broken: [],
    happened: [],
    switches: [
      ...switchesOf(scenario).keys(),
      ...(visitor ? [VISITOR] : []),
      ...(forger ? [FORGING] : []),
      ...(keeper ? [KEEPING] : []),
      ...(renamer ? [RENAMING] : []),
      ...(myChat ? [MY_CHAT] : []),
      ...(undoes ? [UNDOING] : []),
    ],
    events: [],
    rows: scenario.cells.length - 1,
    spaces: 0,
    executions: 0,
    played: {},
    faults: faults.times,
    drawn: Object.fromEntries(scenario.faults.map((fault) => [fault.replace(/=.*/, ''), 1])),
    edits: ledger.edits,
    kills: {},
    serviceCalls: {},
    nested: 0,
    stops: 0,
    lockTroubles: 0,
    timers: 0,
    schedules: {},
    met: {},
    judged: {},
  };
}
