/**
 * What a row asks for by now that was not applied to its space: told from the row and its Applied cell alone, without
 * a call. The row counts by what it says itself; what Settings add to it changes no finished row.
 */
import { sameSettings } from '../request/fingerprint';
import { RANK, type Role } from '../request/request';
import type { Seals } from '../seal/seal';
import { type Said, said } from '../texts/said';
import {
  type Applied,
  type AppliedPerson,
  isAllApplied,
  keyOfGroup,
  mayBeNamedOtherwise,
  namedIn,
  readApplied,
} from './applied';
import {
  type Fixed,
  inOneLine,
  keyOfSettingChange,
  type SettingChange,
  settingsDiffer,
  templateDiffers,
} from './settings';
import { isSetUp, type SnapshotRow, sameAsStamped, spaceOf, uuidOfRow } from './snapshot';

/** One thing that would be changed in a space. */
export type Change =
  /** `who` as Chat or Cloud Identity is told, `shown` as the row names them. */
  | { does: 'add'; who: string; shown: string; role: Role; isGroup: boolean }
  | { does: 'giveRole'; who: string; shown: string; role: Role; was: Role }
  /** Nobody knows who came into the row: whoever is missing is added. */
  | { does: 'catchUp' }
  | TakeOut
  | { does: 'takeRole'; who: string; shown: string; role: Role; was: Role }
  | SettingChange;

/** Somebody who was put in is to go, for the row names them no more. */
export interface TakeOut {
  does: 'takeOut';
  who: string;
  shown: string;
  /** The role that they had. */
  role: Role;
  /** How many people were put into the space, they among them. */
  of: number;
  /** Why it takes a tick of its own by a person; undefined: it may be done together with others. */
  alone?: 'before' | 'emptied';
  /** Another row names them, and isn't known to have them yet: they stay until Chat shows them in its space. */
  movedTo?: MovedTo;
}

/** The row to which somebody moved; `space` is '' as long as it has none. `row` is the sheet's own number. */
export interface MovedTo {
  row: number;
  name: string;
  uuid: string;
  space: string;
}

/** Whether it takes something from somebody: never done but for a tick of its own. */
export function takesAway(
  change: Change,
): change is Extract<Change, { does: 'takeOut' | 'takeRole' }> {
  return change.does === 'takeOut' || change.does === 'takeRole';
}

/** Whether it is about the space itself, and nobody in it. */
export function isOfSpace<One extends { does: string }>(
  change: One,
): change is One & Pick<SettingChange, 'does'> {
  return change.does === 'rename' || change.does === 'set';
}

/** Whether it only follows from a template in Settings: it is done where a person says so for all of them, and told apart. */
export function isByTemplate(change: Change): boolean {
  return change.does === 'rename' && change.byTemplate === true;
}

/** What of a row and its space differs. */
export interface Differences {
  changes: Change[];
  /** Who was put in and isn't named any more. */
  gone: AppliedPerson[];
  /** Who was given more than the row asks for by now. */
  lowered: AppliedPerson[];
  /** The space may have another name, or other settings, than the row says itself: nobody knows which. */
  settings: boolean;
  /** The name and settings that the row says otherwise than they were applied. */
  sets?: SettingChange[];
  /** The name that a template in Settings gives by now. */
  byTemplate?: SettingChange[];
  /** What of them can't be changed later. */
  fixed?: Fixed[];
  /** The row said something of its space and doesn't any more. */
  isCleared?: true;
  /** The row asks for another space than the one it has: what that is called, '' where that has no name. */
  another?: string;
  /** Whom the row names, and who was put in: of rows in which people differ. */
  people?: { named: string[]; applied: string[] };
  /** What was applied, where somebody is gone or was given more. */
  from?: Applied;
  /** Of a row that isn't whole, who is still to be added: told with what else is changed there, else *Try again* does it. */
  missing?: Change[];
}

const NOTHING: Differences = { changes: [], gone: [], lowered: [], settings: false };

const CATCH_UP: Change = { does: 'catchUp' };

/**
 * What differs in a row that has its space. Without an Applied cell that can be believed, the stamp says that it does.
 * `isMeant`: a person said that they made another row of it themselves.
 */
export function differencesOf(row: SnapshotRow, seals: Seals, isMeant = false): Differences {
  if (!isSetUp(row)) return NOTHING;
  const { Applied: text } = row.outcome;
  const isNamedAlike =
    row.ownRequest.displayName !== '' || !mayBeNamedOtherwise(text, row.request.displayName);
  if (isAllApplied(text, row.own) && isNamedAlike) return NOTHING;
  const stamped = sameAsStamped(row);
  // Most rows of a sheet from before have nothing else to tell by.
  if (text === '' && stamped.people && stamped.settings) return NOTHING;
  const to = { uuid: uuidOfRow(row), space: spaceOf(row) };
  const applied = text === '' ? undefined : readApplied(text, to, seals);
  const differs = applied?.settings
    ? !sameSettings(applied.settings.hash, row.own)
    : !stamped.settings;
  const asked =
    differs && applied?.settings ? settingsDiffer(row.ownRequest, applied.settings) : undefined;
  const settings = differs && !asked;
  const sets = asked?.changes ?? [];
  const named = applied?.settings
    ? templateDiffers(row.ownRequest, row.request, applied.settings)
    : [];
  const ofSpace: Partial<Differences> = {
    ...(named.length > 0 ? { byTemplate: named } : {}),
    ...(sets.length > 0 ? { sets } : {}),
    ...(asked && asked.fixed.length > 0 ? { fixed: asked.fixed } : {}),
    ...(asked?.isCleared ? { isCleared: true } : {}),
  };
  // Of a row that isn't whole *Try again* does all that it asks for, its new people among it.
  const isWhole = row.state().kind === 'done';
  const { kind } = row.request;
  if (text === '' && isOfOtherKind(row, stamped)) return { ...NOTHING, fixed: ['kind'] };
  if (kind !== 'space' && kind !== 'groupChat')
    return isWithAnother(row, stamped.people)
      ? { ...NOTHING, another: '' }
      : { ...NOTHING, settings, ...ofSpace };
  if (!applied || applied.isCut)
    return {
      ...{ ...NOTHING, settings, ...ofSpace },
      changes: isWhole && !stamped.people ? [CATCH_UP] : [],
    };
  const people = {
    named: namedIn(row.ownRequest).map(({ user }) => user),
    applied: applied.people.map(({ user }) => user),
  };
  if (!isMeant && differs && isAnother(people, row))
    return { ...NOTHING, settings, another: applied.settings?.name ?? '' };
  const took = left(row, applied);
  const adding = [...added(row, applied), ...raised(row, applied)];
  const takes = took.gone.length + took.lowered.length > 0;
  return {
    changes: isWhole ? adding : [],
    ...took,
    ...(takes ? { from: applied } : {}),
    ...((takes || sets.length > 0) && !isWhole ? { missing: adding } : {}),
    ...{ settings, ...ofSpace },
    ...(isMeant ? {} : { people }),
  };
}

const DIRECT_LINK = /^https:\/\/chat\.google\.com\/(?:u\/\d+\/)?dm\//;

/** Whether a direct message, of which nothing is kept as applied, is to be something else by now: its link tells what it is. */
function isOfOtherKind(
  { request: { kind }, outcome }: SnapshotRow,
  same: ReturnType<typeof sameAsStamped>,
): boolean {
  if (same.settings || !DIRECT_LINK.test(outcome['Space link'])) return false;
  return kind === 'space' || kind === 'groupChat' || (kind === 'appMessage' && !same.people);
}

/** A direct message stays with the one it is with: a row that names somebody else by now asks for another one. */
function isWithAnother({ request: { kind, people } }: SnapshotRow, isSame: boolean): boolean {
  return kind === 'directMessage' && people.length === 1 && !isSame;
}

/** Of the people who were put in nobody is left but whoever runs this: a copy, written over, whose first row is gone. */
function isAnother({ named, applied }: NonNullable<Differences['people']>, row: SnapshotRow) {
  const mine = row.ownRequest.caller?.user;
  const others = applied.filter((user) => user !== mine);
  return others.length > 0 && named.length > 0 && !others.some((user) => named.includes(user));
}

/** From so much of one list in another it is taken for that one. */
const FITS = 0.8;

/**
 * Rows of which the people are those of another row's space, two or more at once: somebody sorted a column without the
 * others, and changed a little since. By the index of each row, that of the other.
 */
export function swappedIn(all: ReadonlyMap<number, Differences>): Map<number, number> {
  const changed = [...all].flatMap(([index, { changes, gone, people }]) =>
    people && (changes.length > 0 || gone.length > 0) ? [{ index, people }] : [],
  );
  const found = new Map<number, number>();
  if (changed.length < 2) return found;
  const byUser = new Map<string, number[]>();
  for (const { index, people } of changed)
    for (const user of people.applied) byUser.set(user, [...(byUser.get(user) ?? []), index]);
  for (const { index, people } of changed) {
    const shared = new Map<number, number>();
    for (const user of people.named)
      for (const other of byUser.get(user) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
    const most = people.named.length * FITS;
    if (people.named.length < 2 || (shared.get(index) ?? 0) >= most) continue;
    const other = [...shared].find(([, count]) => count >= most);
    if (other) found.set(index, other[0]);
  }
  return found.size < 2 ? new Map() : found;
}

/**
 * Rows whose new names are one another's, as after sorting the column of names alone: by the index of each, that of the
 * row whose name it has. Names that only move on, as those of classes do each year, end at a new one.
 */
export function namesSwappedIn(all: ReadonlyMap<number, Differences>): Map<number, number> {
  const renamed = [...all].flatMap(([index, { sets = [], people }]) => {
    const change = sets[0];
    return people && change?.does === 'rename' ? [{ index, change }] : [];
  });
  const byOld = new Map(renamed.map(({ index, change }) => [inOneLine(change.was), index]));
  const next = new Map<number, number>();
  for (const { index, change } of renamed) {
    const other = byOld.get(inOneLine(change.name));
    if (other !== undefined) next.set(index, other);
  }
  const isInCircle = (index: number) => {
    const seen = new Set<number>();
    for (let at = next.get(index); at !== undefined && !seen.has(at); at = next.get(at)) {
      if (at === index) return true;
      seen.add(at);
    }
    return false;
  };
  return new Map([...next].filter(([index]) => isInCircle(index)));
}

function added({ ownRequest }: SnapshotRow, applied: Applied): Change[] {
  const known = new Set(applied.people.map(({ user }) => user));
  const groups = new Set(applied.groups);
  return [
    ...ownRequest.people
      .filter(({ user }) => !known.has(user))
      .map(
        ({ user, shown, role }): Change => ({
          ...{ does: 'add', who: user, shown, role, isGroup: false },
        }),
      ),
    ...ownRequest.groups
      .filter((group) => !groups.has(keyOfGroup(group)))
      .map(
        (group): Change => ({
          ...{ does: 'add', who: keyOfGroup(group), shown: group.shown },
          ...{ role: 'member', isGroup: true },
        }),
      ),
  ];
}

function raised({ ownRequest }: SnapshotRow, applied: Applied): Change[] {
  if (ownRequest.kind !== 'space') return [];
  const roles = new Map(applied.people.map(({ user, role }) => [user, role]));
  return ownRequest.people.flatMap(({ user, shown, role }): Change[] => {
    const was = roles.get(user);
    if (was === undefined || RANK[role] <= RANK[was]) return [];
    return [{ does: 'giveRole', who: user, shown, role, was }];
  });
}

function left(
  { ownRequest }: SnapshotRow,
  applied: Applied,
): Pick<Differences, 'gone' | 'lowered'> {
  const named = new Map(namedIn(ownRequest).map(({ user, role }) => [user, role]));
  return {
    gone: applied.people.filter(({ user }) => !named.has(user)),
    lowered: applied.people.filter(({ user, role }) => {
      const asked = named.get(user);
      return asked !== undefined && RANK[asked] < RANK[role];
    }),
  };
}

/** Names one change of a row, for a person to leave it out. */
export function keyOfChange(row: SnapshotRow, change: Change): string {
  return `${uuidOfRow(row)} ${change.does} ${whatOfChange(change)}`.trim();
}

/** Whom a change is about, or what it comes to. */
export function whatOfChange(change: Change): string {
  if (change.does === 'catchUp') return '';
  return isOfSpace(change) ? keyOfSettingChange(change) : change.who;
}

/** A change as something to be said. */
export function changeSaid(change: Change): Said {
  if (change.does === 'catchUp') return said('change.catchUp');
  if (change.does === 'rename') {
    const { name, was } = change;
    return said(was === '' ? 'change.name' : 'change.rename', { name, was });
  }
  if (change.does === 'set') {
    const { field, value } = change;
    const code = SAID_BY_VALUE.has(`${field}.${value}`) ? `${field}.${value}` : field;
    const text = value.length > MOST_TEXT ? `${value.slice(0, MOST_TEXT)}…` : value;
    return said(`change.${code.replace('audiences/default', 'organization')}`, { text });
  }
  if (change.does !== 'takeOut')
    return said(`change.${change.does}.${change.role}`, { person: change.shown });
  const { movedTo, alone, shown: person } = change;
  if (movedTo) return said('change.takeOut.moved', { person, row: movedTo.row });
  return said(`change.takeOut.${alone ?? 'usual'}`, { person });
}

/** So much of a text is said: guidelines may have thousands of letters. */
const MOST_TEXT = 150;

/** Values of settings that have a sentence of their own. */
const SAID_BY_VALUE = new Set([
  ...['history.on', 'history.off', 'access.private', 'access.audiences/default'],
]);
