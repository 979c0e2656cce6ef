/** What happens at each moment of a simulated run: by chance, or as it was told of an earlier run. */
import type { Random } from '../random';
import type { Scenario } from './scenario';

/** Something that happened at a moment (counted from 1), so that it can happen again. */
export type Happening = { at: number; what: string } & (
  | { do: 'edit'; random: Random }
  | { do: 'kill' }
  | { do: 'lock'; lock: Lock }
  | { do: 'nest'; player: string }
);

/** Everything that goes wrong in a run. */
export interface Told {
  happenings: readonly Happening[];
  /** What was drawn for the run, and is left out. */
  without: readonly string[];
}

interface Lock {
  which: 'document' | 'script';
  ms: number;
}

export interface Moments {
  /** Another moment begins. */
  begin(): void;
  /** The lock that somebody else takes now. */
  lock(): Lock | undefined;
  /**
   * Whether somebody edits now, and with which chance where that was told. `isFree`: their hands are; `tender`: it hurts.
   */
  edit(isFree: () => boolean, tender: boolean): 'no' | 'as it comes' | Random;
  /** Who of these acts now, within another's call. */
  nested<Who extends { name: string }>(others: () => readonly Who[]): Who | undefined;
  /** Whether a call of this kind is fatal now. */
  kills(kind: string): boolean;
  /** Hands need this long from one edit to the next. */
  editGapMs(): number;
}

/** Calls that few runs make: they are fatal more often. */
const RARE = / (?:Cache|Chat\.Spaces\.(?:get|list|Members|Messages)|MailApp|ScriptApp)/;

/** By chance; `happened` is told what did, an edit with the chance that it was made from. */
export function drawnMoments(
  random: Random,
  scenario: Scenario,
  happened: (what: Happening) => void,
  editing: () => Random,
): Moments {
  const fatal = new Map<string, number>();
  const chance = (share: number) => share > 0 && random.next() < share;
  let at = 0;
  /** Some kinds of calls are fatal in this run, each once, at one of its first times. */
  const isFatal = (kind: string) => {
    if (scenario.killShare === 0) return false;
    let left = fatal.get(kind);
    if (left === undefined) {
      const rare = RARE.test(kind);
      left = chance(scenario.killShare * (rare ? 5 : 1))
        ? random.pick(rare ? [1, 1, 2] : [1, 1, 1, 2, 2, 3, 4, 6, 10])
        : 0;
    }
    fatal.set(kind, left - 1);
    return left === 1;
  };
  return {
    begin: () => {
      at++;
    },
    lock: () => {
      if (!chance(scenario.lockTrouble)) return undefined;
      const which = random.pick(['document', 'script'] as const);
      const lock = { which, ms: random.between(200, 8_000) };
      happened({ at, do: 'lock', lock, what: `somebody holds the ${which} lock` });
      return lock;
    },
    edit: (isFree, tender) => {
      if (!isFree() || !chance(scenario.editsPerCall * (tender ? 2 : 0.5))) return 'no';
      happened({ at, do: 'edit', random: editing(), what: 'a person edits' });
      return 'as it comes';
    },
    nested: (others) => {
      if (!chance(scenario.nestPerCall)) return undefined;
      const there = others();
      if (there.length === 0) return undefined;
      const who = random.pick(there);
      happened({ at, do: 'nest', player: who.name, what: `${who.name} acts meanwhile` });
      return who;
    },
    kills: (kind) => {
      const kills = isFatal(kind);
      if (kills) happened({ at, do: 'kill', what: `killed ${kind}` });
      return kills;
    },
    editGapMs: () => random.between(2_000, 15_000) * scenario.slower,
  };
}

/** What happened in an earlier run, or some of it, at the same moments; nothing else does. */
export function toldMoments(happenings: readonly Happening[]): Moments {
  const byMoment = new Map<number, Happening[]>();
  for (const one of happenings) byMoment.set(one.at, [...(byMoment.get(one.at) ?? []), one]);
  let now: readonly Happening[] = [];
  let at = 0;
  const find = <Do extends Happening['do']>(what: Do) =>
    now.find((one): one is Extract<Happening, { do: Do }> => one.do === what);
  return {
    begin: () => {
      at++;
      now = byMoment.get(at) ?? [];
    },
    lock: () => find('lock')?.lock,
    edit: () => find('edit')?.random.copy() ?? 'no',
    nested: (others) => {
      const player = find('nest')?.player;
      return player === undefined ? undefined : others().find(({ name }) => name === player);
    },
    kills: () => find('kill') !== undefined,
    editGapMs: () => 0,
  };
}
