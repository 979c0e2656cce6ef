/**
 * How a row's progress is kept in the journal. The form is that of 0.1.0, flags and all: what an earlier version left
 * is read, and what today's leaves an earlier one goes on with. The only file that knows the flags.
 */
import type { Instant } from '../plan/instant';
import type { Said } from '../texts/said';
import {
  type Ask,
  type Chosen,
  type Final,
  type Maker,
  type OwnStep,
  PLAIN,
  type Progress,
  type Sent,
  type Who,
} from './progress';

/** What is kept of one row. */
export interface Kept {
  firstSentAt: Instant;
  lastSentAt?: Instant;
  tries?: number;
  notBefore?: Instant;
  lookFirst?: boolean;
  ask?: boolean;
  remark?: Said;
  onlyPeople?: boolean;
  changes?: readonly Chosen[];
  sure?: number;
  takenOver?: boolean;
  found?: boolean;
  open: boolean;
  space?: string;
  link?: string;
  first?: boolean;
  existed?: boolean;
  without?: readonly string[];
  worked?: boolean;
  stuck?: boolean;
  anew?: boolean;
  refusal?: Said;
  last?: Said;
  final?: Final;
  /** Not known to 0.1.0: what is known of people, what was done in one's own Chat, and what Chat doesn't answer. */
  who?: Who;
  tidied?: readonly OwnStep[];
  unanswered?: readonly [since: Instant, tries: number, call?: string];
  to?: string;
}

/** Whether what was read has the form of something kept, whoever wrote it. */
export function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false;
  const kept = value as Record<keyof Kept, unknown>;
  const is = (name: keyof Kept, check: (value: unknown) => boolean) =>
    kept[name] === undefined || check(kept[name]);
  return (
    isInstant(kept.firstSentAt) &&
    (['lastSentAt', 'tries', 'notBefore', 'sure'] as const).every((name) => is(name, isInstant)) &&
    (['space', 'link', 'to'] as const).every((name) => is(name, isText)) &&
    (['remark', 'refusal', 'last'] as const).every((name) => is(name, isSaid)) &&
    is('without', (list) => Array.isArray(list) && list.every(isText)) &&
    is('final', isFinal)
  );
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isInstant = (value: unknown): value is number => Number.isFinite(value);

function isSaid(value: unknown): value is Said {
  const { code, values } = (value ?? {}) as Partial<Said>;
  return isText(code) && typeof values === 'object' && values !== null;
}

function isFinal(value: unknown): value is Final {
  const { kind, details, asked, in: joined } = (value ?? {}) as Partial<Final>;
  return (
    (kind === 'done' || kind === 'partly') &&
    Array.isArray(details) &&
    details.every(isSaid) &&
    isInstant(asked) &&
    isInstant(joined)
  );
}

/** Only what is so is written: a property holds 9 KB. */
export function toKept(progress: Progress): Kept {
  const kept = { ...sentKept(progress.sent), ...('ask' in progress ? askKept(progress.ask) : {}) };
  switch (progress.is) {
    case 'ready':
      return { ...kept, open: false };
    case 'doubt':
      return { ...kept, open: true, ...flag('lookFirst', progress.lookFirst) };
    case 'undecided':
      return { ...kept, open: true, ask: true, ...flag('lookFirst', progress.lookFirst) };
    case 'echoed':
      return {
        ...{ ...kept, open: true, ...spaceKept(progress) },
        ...flag('lookFirst', progress.lookFirst),
        ...flag('existed', progress.wasThere),
      };
    case 'stuck':
      return { ...kept, open: false, stuck: true };
    case 'refused':
      return { ...kept, open: false, refusal: progress.why };
    case 'made':
      return {
        ...{ ...kept, open: false, ...spaceKept(progress), ...MAKERS[progress.by] },
        ...flag('worked', progress.begun),
        ...flag('onlyPeople', progress.onlyPeople),
        ...(progress.changes ? { changes: progress.changes } : {}),
        ...(progress.sure ? { sure: progress.sure } : {}),
        ...(progress.remark ? { remark: progress.remark } : {}),
        ...(progress.who ? { who: progress.who } : {}),
        ...(progress.tidied ? { tidied: progress.tidied } : {}),
      };
    case 'leaving':
      return { ...kept, open: false, ...spaceKept(progress), final: progress.outcome };
  }
}

/** Reads what any version kept. */
export function fromKept(kept: Kept): Progress {
  const { space = '', open, lookFirst = false } = kept;
  const sent = readSent(kept);
  const ask = readAsk(kept);
  const made = spaceKept({ space, link: kept.link });
  if (space !== '' && kept.final) return { is: 'leaving', sent, ...made, outcome: kept.final };
  if (open) {
    if (space !== '')
      return { is: 'echoed', ask, sent, lookFirst, ...made, wasThere: kept.existed === true };
    return { is: kept.ask ? 'undecided' : 'doubt', ask, sent, lookFirst };
  }
  if (space !== '')
    return {
      ...{ is: 'made', ask, sent, ...made, by: readMaker(kept) },
      begun: kept.worked === true,
      onlyPeople: kept.onlyPeople === true,
      ...(kept.changes ? { changes: kept.changes } : {}),
      ...(kept.sure ? { sure: kept.sure } : {}),
      ...(kept.remark ? { remark: kept.remark } : {}),
      ...(isWho(kept.who) ? { who: kept.who } : {}),
      ...(Array.isArray(kept.tidied) ? { tidied: kept.tidied } : {}),
    };
  if (kept.refusal) return { is: 'refused', sent, why: kept.refusal };
  return { is: kept.stuck ? 'stuck' : 'ready', ask, sent };
}

function spaceKept({ space, link }: { space: string; link?: string | undefined }) {
  return { space, ...(link === undefined ? {} : { link }) };
}

function flag<Name extends string>(name: Name, is: boolean): Partial<Record<Name, true>> {
  return is ? ({ [name]: true } as Record<Name, true>) : {};
}

const MAKERS: Record<Maker, Pick<Kept, 'first' | 'found' | 'existed'>> = {
  'first send': { first: true },
  found: { found: true },
  'there before': { existed: true },
  otherwise: {},
};

function readMaker({ first, found, existed }: Kept): Maker {
  if (existed) return 'there before';
  if (found) return 'found';
  return first ? 'first send' : 'otherwise';
}

function sentKept({ firstAt, lastAt, tries, notBefore, to, heard, unanswered }: Sent) {
  return {
    firstSentAt: firstAt,
    ...(lastAt === undefined ? {} : { lastSentAt: lastAt }),
    ...(tries === 0 ? {} : { tries }),
    ...(notBefore === 0 ? {} : { notBefore }),
    ...(to === undefined ? {} : { to }),
    ...(heard ? { last: heard } : {}),
    ...(unanswered ? { unanswered: unansweredKept(unanswered) } : {}),
  };
}

function unansweredKept({ since, tries, call }: NonNullable<Sent['unanswered']>) {
  return call === undefined ? ([since, tries] as const) : ([since, tries, call] as const);
}

function readUnanswered(kept: unknown): Sent['unanswered'] {
  const [since, tries, call] = Array.isArray(kept) ? (kept as unknown[]) : [];
  if (typeof since !== 'number' || typeof tries !== 'number') return undefined;
  return { since, tries, ...(isText(call) ? { call } : {}) };
}

function isWho(kept: Partial<Who> | undefined): kept is Who {
  const { of, marks, ids } = kept ?? {};
  return isText(of) && isText(marks) && Object.values(ids ?? {}).every(isText);
}

function readSent(kept: Kept): Sent {
  const { firstSentAt, lastSentAt, tries = 0, notBefore = 0, to, last } = kept;
  const unanswered = readUnanswered(kept.unanswered);
  return {
    ...{ firstAt: firstSentAt, tries, notBefore },
    ...(lastSentAt === undefined ? {} : { lastAt: lastSentAt }),
    ...(to === undefined ? {} : { to }),
    ...(last ? { heard: last } : {}),
    ...(unanswered ? { unanswered } : {}),
  };
}

function askKept({ without, renewed, takenOver }: Ask) {
  return {
    ...(without.length > 0 ? { without } : {}),
    ...flag('anew', renewed),
    ...flag('takenOver', takenOver),
  };
}

function readAsk({ without = [], anew, takenOver }: Kept): Ask {
  return { ...PLAIN, without, renewed: anew === true, takenOver: takenOver === true };
}
