/**
 * The judge's book of whom a schedule takes out by itself: only people who were missing from their row at two firings an
 * hour apart, no more in a day than its owner let it, and no more of a space than a fifth.
 */
import { askedAt, gridOf, textAt } from './ledger';

/** A schedule that takes people out. */
export interface InStepSchedule {
  owner: string;
  most: number;
  /** Kills and stops come between: what was to go before it was switched off may go after, beside what its limit lets. */
  troubled: boolean;
  /** How often its owner has switched it off: what it remembered is gone then. */
  switchings: () => number;
}

export interface Unticked {
  scheduled(schedule: InStepSchedule): void;
  read(execution: { function: string; person: string }, cells: string[][], at: number): void;
  /** Whether a schedule of theirs may take anybody out. */
  isFor(person: string): boolean;
  /** What speaks against it that somebody of these names goes; `ever`: how many were ever in the space. */
  judge(space: string, names: readonly string[], ever: number): string[];
}

const FIRINGS = ['onTimer', 'onFormAnswer'];
/** An hour, but for as long as an execution may take until it has read the sheet. */
const LEAST_MS = 54 * 60_000;
const DAY_MS = 24 * 3_600_000;
/** Reads that are remembered. */
const MOST_READS = 200;

/** Whom the rows with a space name, by what an execution read. */
interface Look {
  by: object;
  at: number;
  spaces: Map<string, string>;
}

export function createUnticked(): Unticked {
  let schedule: InStepSchedule | undefined;
  let looks: Look[] = [];
  let firstAt: number | undefined;
  let out = 0;
  let outOf = new Map<string, number>();
  let switchedOff = 0;

  /** Not named now, nor at any firing of the last hour, one of them an hour ago. */
  const wasMissing = (space: string, names: readonly string[]): boolean => {
    const latest = looks[looks.length - 1];
    for (const look of [...looks].reverse()) {
      const text = look.spaces.get(space);
      if (text === undefined || names.some((one) => text.includes(`,${one},`))) return false;
      if (latest && latest.at - look.at >= LEAST_MS) return true;
    }
    return false;
  };

  return {
    scheduled: (one) => {
      schedule = one;
    },
    isFor: (person) => schedule?.owner === person,
    read: (execution, cells, at) => {
      if (!FIRINGS.includes(execution.function) || execution.person !== schedule?.owner) return;
      firstAt ??= at;
      const last = looks[looks.length - 1];
      // An execution looks once: what it reads again is the same moment.
      if (last?.by === execution) return;
      looks = [...looks, { by: execution, at, spaces: peopleBySpace(cells) }].slice(-MOST_READS);
    },
    judge: (space, names, ever) => {
      const { most, troubled, switchings } = schedule as InStepSchedule;
      if (switchings() !== switchedOff) {
        switchedOff = switchings();
        out = 0;
        outOf = new Map();
        firstAt = undefined;
      }
      out++;
      outOf.set(space, (outOf.get(space) ?? 0) + 1);
      const at = looks[looks.length - 1]?.at ?? 0;
      firstAt ??= at;
      const days = 1 + Math.floor((at - firstAt) / DAY_MS);
      const times = troubled ? 2 : 1;
      return [
        ...(wasMissing(space, names) ? [] : ['a schedule did, which saw them missing only now']),
        ...(out <= most * days * times ? [] : ['a schedule did, beyond its day']),
        ...((outOf.get(space) ?? 0) <= (ever / 5) * times
          ? []
          : ['a schedule did, beyond a fifth of the space']),
      ];
    },
  };
}

function peopleBySpace(cells: string[][]): Map<string, string> {
  const grid = gridOf(cells);
  const found = new Map<string, string>();
  for (let row = 2; row <= cells.length; row++) {
    const space = textAt(grid, row, 'Space ID');
    if (space === '') continue;
    const { people } = askedAt(grid, row, {});
    const ids = textAt(grid, row, 'Members').match(/\d{15,}/g) ?? [];
    const named = [...people.flatMap(({ addresses }) => addresses), ...ids];
    found.set(space, `${found.get(space) ?? ''},${named.join(',')},`);
  }
  return found;
}
