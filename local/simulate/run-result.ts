/** What became of one seed. */
import type { Broken } from './promised';
import type { Stage } from './stage';

export interface RunResult {
  seed: number;
  broken: Broken[];
  /** What happened, in order; service calls are among it only when asked for. */
  events: string[];
  rows: number;
  spaces: number;
  executions: number;
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
  /** Rows that were judged in the end, and those that were not in every way, by the reason. */
  judged: Record<string, number>;
}

/** Before anything happened; what the stage counts by itself is seen through it. */
export function newResult(seed: number, { scenario, faults, ledger }: Stage): RunResult {
  return {
    seed,
    broken: [],
    events: [],
    rows: scenario.cells.length - 1,
    spaces: 0,
    executions: 0,
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
    judged: {},
  };
}
