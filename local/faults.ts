/** The faults a local run can be given (`--fault NAME[=share or number]`), and the count of how often each struck. */
import type { Random } from './random';

/** Share of the calls concerned that a fault strikes, when none is given. */
export const DEFAULT_SHARE = 1 / 3;

/** How each fault's value after `=` is meant. */
export const FAULT_KINDS = {
  'lost-answer': 'share',
  throws: 'share',
  'too-fast': 'share',
  'too-many': 'share',
  unavailable: 'share',
  slow: 'share',
  'refuse-unknown': 'on',
  'caller-refused': 'on',
  'outside-dropped': 'on',
  'no-assistant-role': 'on',
  'name-taken': 'share',
  counts: 'word',
  forgets: 'number',
  'refused-id-stays': 'on',
  'same-id-at-once': 'on',
  'app-not-configured': 'word',
  'api-off': 'on',
  'scope-missing': 'on',
  'admin-block': 'on',
  'chat-off': 'on',
  killed: 'word',
  'no-active-sheet': 'share',
  'consent-without': 'scopes',
  'added-again': 'word',
  'posted-again': 'word',
  'not-a-member': 'word',
  'no-account': 'word',
  'group-not-found': 'on',
  'alias-unknown': 'on',
  'last-owner-leaves': 'on',
  'no-app-in-spaces': 'on',
  'short-pages': 'share',
  'list-lags': 'number',
  'active-after-join': 'on',
  'never-active': 'on',
  'names-unique': 'on',
  'refused-late': 'on',
  'no-boxes': 'on',
  'undefined-refused': 'on',
  'born-disabled': 'on',
  'often-in-add-on': 'on',
  'source-unknown': 'on',
} as const;

/** The words that a fault takes after `=`; '' where it may also stand alone. */
const FAULT_WORDS = {
  counts: ['utf16'],
  'app-not-configured': ['', 'writes'],
  'added-again': ['ok'],
  'posted-again': ['ok'],
  'not-a-member': ['ok'],
  'no-account': ['400'],
} as const satisfies Partial<Record<keyof typeof FAULT_KINDS, readonly string[]>>;

/** What a number is when none is given: seconds of `list-lags`. */
const USUAL_NUMBERS: Partial<Record<keyof typeof FAULT_KINDS, number>> = { 'list-lags': 3 };

export type FaultName = keyof typeof FAULT_KINDS;
export const FAULT_NAMES = Object.keys(FAULT_KINDS) as FaultName[];

/** How each fault is written, with a value where it can't be without one; for help and complaints. */
export const FAULT_FORMS: readonly string[] = FAULT_NAMES.flatMap((name) => {
  if (name === 'killed') return [`${name}=12`];
  if (FAULT_KINDS[name] === 'scopes') return [`${name}=script.send_mail`];
  if (FAULT_KINDS[name] === 'number' && USUAL_NUMBERS[name] === undefined) return [`${name}=2`];
  const words: readonly string[] = FAULT_WORDS[name as keyof typeof FAULT_WORDS] ?? [''];
  return words.map((word) => (word === '' ? name : `${name}=${word}`));
});

export interface Faults {
  /** Whether `name` is switched on at all. */
  has(name: FaultName): boolean;
  /** Draws whether a share-fault strikes this time; an `on`-fault always does. Counts nothing. */
  strikes(name: FaultName): boolean;
  /** The number after `=` (hours of `forgets`, seconds of `list-lags`), or undefined when off. */
  amount(name: FaultName): number | undefined;
  /** The word after `=` (`killed=12+`, `counts=utf16`), or undefined when off. */
  word(name: FaultName): string | undefined;
  /** What stands after `=` of a fault that may be given several times; none when off. */
  scopes(name: FaultName): readonly string[];
  /** Says that `name` really made a difference to a call. */
  struck(name: FaultName): void;
  /** How often each fault struck; an entry for each that is switched on. */
  readonly times: Record<string, number>;
  /** Switches a fault on (`'lost-answer=0.5'`) or off, as the workspace page does. */
  set(text: string): void;
  clear(name: FaultName): void;
}

/** Reads `NAME[=value]` entries. Throws an `Error` that quotes an entry which names no fault or has a bad value. */
export function faultsFrom(entries: readonly string[], random: Random): Faults {
  const values = new Map<FaultName, string>();
  const times: Record<string, number> = {};
  const share = (name: FaultName) => {
    const text = values.get(name);
    return text === undefined || text === '' ? DEFAULT_SHARE : Number(text);
  };
  const faults: Faults = {
    has: (name) => values.has(name),
    strikes: (name) =>
      values.has(name) && (FAULT_KINDS[name] !== 'share' || random.next() < share(name)),
    amount: (name) => {
      const text = values.get(name);
      return text === '' ? USUAL_NUMBERS[name] : text === undefined ? undefined : Number(text);
    },
    word: (name) => values.get(name),
    scopes: (name) => values.get(name)?.split(' ') ?? [],
    struck: (name) => {
      times[name] = (times[name] ?? 0) + 1;
    },
    times,
    set: (entry) => {
      const [name, value] = read(entry);
      const before = FAULT_KINDS[name] === 'scopes' ? values.get(name) : undefined;
      values.set(name, before === undefined ? value : `${before} ${value}`);
      times[name] ??= 0;
    },
    clear: (name) => {
      values.delete(name);
    },
  };
  for (const entry of entries) faults.set(entry);
  return faults;
}

function read(entry: string): [FaultName, string] {
  const at = entry.indexOf('=');
  const name = (at < 0 ? entry : entry.slice(0, at)) as FaultName;
  const value = at < 0 ? '' : entry.slice(at + 1);
  const kind = FAULT_KINDS[name];
  if (!kind)
    throw new Error(`There is no fault “${name}”. The faults are: ${FAULT_FORMS.join(', ')}.`);
  const number = Number(value);
  if (kind === 'share' && value !== '' && !(number > 0 && number <= 1))
    throw new Error(`Fault “${entry}”: the share must be more than 0 and at most 1.`);
  const usual = value === '' && USUAL_NUMBERS[name] !== undefined;
  if (kind === 'number' && !usual && !(number >= 1))
    throw new Error(`Fault “${entry}”: give it a number from 1, as in ${name}=2.`);
  if (kind === 'on' && value !== '') throw new Error(`Fault “${entry}”: ${name} takes no value.`);
  if (kind === 'scopes' && !/^[\w.-]+$/.test(value))
    throw new Error(`Fault “${entry}”: name a scope, as in ${name}=script.send_mail.`);
  if (name === 'killed' && !/^\d+\+?$/.test(value))
    throw new Error(`Fault “${entry}”: say which service call, as in killed=12 or killed=12+.`);
  const words: readonly string[] | undefined = FAULT_WORDS[name as keyof typeof FAULT_WORDS];
  if (words && !words.includes(value)) {
    const known = words.map((word) => (word === '' ? name : `${name}=${word}`));
    throw new Error(`Fault “${entry}”: only ${known.join(' and ')} is known.`);
  }
  return [name, value];
}
