/**
 * What the owner of a schedule lets it set up unseen: whoever may edit the sheet types its rows, and they are set up in the
 * owner's name. Kept sealed beside the schedule; one that was switched on by an earlier version has none.
 */
import type { Instant } from '../plan/instant';
import { SEAL_LENGTH, type Seals } from '../seal/seal';
import { type Said, said } from '../texts/said';
import type { InStep } from './in-step';

/** The limits of a schedule; what a press of its owner has shown is bound by none of them. */
export interface Limits {
  /** Only rows that the owner ticked. */
  onlyTicked: boolean;
  /** New spaces in any 24 hours, and people and groups in them; null: as many as come. */
  spacesADay: number | null;
  peopleADay: number | null;
  /** Rows may name people from outside the organisation. */
  outsiders: boolean;
  /** Who beside the owner may become an owner of a space, lower case; null: anybody. */
  owners: string[] | null;
  /** What it does for rows that have their space; left out: it is from before there was a choice. */
  inStep?: InStep;
}

/** What is kept of a schedule beside it. */
export interface Guard {
  limits: Limits;
  /** Marks of rows that the owner was shown and pressed, as often as they stood there. */
  seen: string[];
  /** What it set up unseen lately, by the hour: the hour since 1970, spaces, people. */
  used: [hour: number, spaces: number, people: number][];
}

/** In DocumentProperties: the guard of a sheet's schedule. */
export const guardKey = (sheetId: number) => `guard.${sheetId}`;

/** Rows that are remembered as seen, the newest last: a property holds 9 KB. */
const MOST_SEEN = 300;
/** Hours begun within the last 24, so that each counts for 24 at least. */
const DAY_HOURS = 25;
const HOUR_MS = 3_600_000;

/** The property, sealed for whose schedule it is. */
export function writeGuard(seals: Seals, sheetId: number, tag: string, guard: Guard): string {
  const text = JSON.stringify({ ...guard, seen: guard.seen.slice(-MOST_SEEN) });
  return `${seals.seal(sealed(sheetId, tag, text))}${text}`;
}

const sealed = (sheetId: number, tag: string, text: string) => ['guard', `${sheetId}`, tag, text];

/** Reads it; null: there is none. `odd`: it isn't what the owner's press or their schedule wrote. */
export function readGuard(
  seals: Seals,
  sheetId: number,
  tag: string,
  property: string | undefined,
): Guard | null | 'odd' {
  if (property === undefined) return null;
  const text = property.slice(SEAL_LENGTH);
  if (!seals.isSealed(sealed(sheetId, tag, text), property.slice(0, SEAL_LENGTH))) return 'odd';
  return JSON.parse(text) as Guard;
}

/** What of a row the limits look at. */
export interface Candidate {
  /** Stands for all that the row asks for; '': no press shows it, for it has its space. */
  mark: string;
  /** Whether a space would be made. */
  makes: boolean;
  /** People and groups that would come in. */
  people: number;
  /** People from outside the organisation, as the row names them. */
  outsiders: string[];
  /** People who would become owners, as Chat is told of them and as the row names them. */
  owners: { user: string; shown: string }[];
  /** Its message holds words out of cells. */
  wordsOfCells: boolean;
}

/** A row of the candidates that waits for the owner, and why. */
export interface Held<Row> {
  row: Row;
  why: Said;
}

export interface Admitted<Row> {
  taken: Row[];
  held: Held<Row>[];
  /** Rows beyond what may be set up unseen in a day. */
  beyond: number;
  /** To be kept, before anything is set up. */
  guard: Guard;
}

/** Which rows the schedule sets up now. Pure; rows come in the order of the sheet. */
export function admit<Row>(
  { limits, seen, used }: Guard,
  rows: readonly { row: Row; candidate: Candidate }[],
  now: Instant,
): Admitted<Row> {
  const hour = Math.floor(now / HOUR_MS);
  const lately = used.filter(([at]) => at > hour - DAY_HOURS);
  const left = {
    spaces: leftOf(limits.spacesADay, lately, 1),
    people: leftOf(limits.peopleADay, lately, 2),
  };
  const marks = [...seen];
  const taken: Row[] = [];
  const held: Held<Row>[] = [];
  let beyond = 0;
  const unseen = { spaces: 0, people: 0 };
  for (const { row, candidate } of rows) {
    const mark = candidate.mark === '' ? -1 : marks.indexOf(candidate.mark);
    const { people } = candidate;
    const spaces = candidate.makes ? 1 : 0;
    if (mark >= 0) {
      marks.splice(mark, 1);
      taken.push(row);
      continue;
    }
    const why = heldBack(limits, candidate);
    if (why) held.push({ row, why });
    else if ((spaces > 0 && left.spaces < 1) || (people > 0 && left.people < people)) beyond++;
    else {
      left.spaces -= spaces;
      left.people -= people;
      unseen.spaces += spaces;
      unseen.people += people;
      taken.push(row);
    }
  }
  return {
    taken,
    held,
    beyond,
    guard: { limits, seen: marks, used: withMore(lately, hour, unseen) },
  };
}

function leftOf(most: number | null, used: Guard['used'], of: 1 | 2): number {
  if (most === null) return Number.POSITIVE_INFINITY;
  return most - used.reduce((sum, one) => sum + one[of], 0);
}

function withMore(
  used: Guard['used'],
  hour: number,
  { spaces, people }: { spaces: number; people: number },
): Guard['used'] {
  if (spaces + people === 0) return used;
  const [, before, with_] = used.find(([at]) => at === hour) ?? [hour, 0, 0];
  return [...used.filter(([at]) => at !== hour), [hour, before + spaces, with_ + people]];
}

/** Why a row that no press has shown waits for the owner; undefined: it doesn't. */
export function heldBack(
  { onlyTicked, outsiders, owners }: Limits,
  candidate: Candidate,
): Said | undefined {
  if (onlyTicked) return said('schedule.held.notTicked');
  if (!outsiders && candidate.outsiders.length > 0)
    return said('schedule.held.outsiders', { people: candidate.outsiders.join(', ') });
  const others =
    owners && candidate.owners.filter(({ user }) => !owners.includes(withoutUsers(user)));
  if (others && others.length > 0)
    return said('schedule.held.owners', { people: others.map(({ shown }) => shown).join(', ') });
  return candidate.wordsOfCells ? said('schedule.held.message') : undefined;
}

function withoutUsers(user: string): string {
  return user.replace(/^users\//, '');
}
