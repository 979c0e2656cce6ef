/** Reads the people and the Google groups that a cell names, in every form in which people paste them. */
import type { Group } from '../request/request';
import type { Values } from '../texts/said';
import { addressKey, isAddress } from './address-form';
import { groupsBefore, usersBefore } from './as-0-1-0';
import { visibleText } from './cell-text';
import { type Mention, mentionsIn } from './mentions';
import { readsLikeAName } from './names';
import { isNobody } from './nobody';
import { isPlainAddress, plainMentions } from './plain-mentions';

/** A person as a cell names them. */
export interface NamedPerson {
  /** `users/` and a lower-case address or an id; equal for two mentions of one address or id. */
  user: string;
  /** The address or id as typed. */
  shown: string;
  /** The address, lower case, where it is one. */
  address?: string;
  /** What the cell calls them, before their address. */
  name?: string;
}

/** Something in a cell that can't be read; `code` names the sentence `finding.<code>`. */
export interface CellProblem {
  code: string;
  values: Values;
}

/** How cells are read; `as`: the way that version 0.1.0 did, for what it asked for. */
export interface CellReading {
  as?: '0.1.0';
}

type PersonReading = NamedPerson | { problem: string };
type GroupReading = Group | { problem: string };

/**
 * A plain number is somebody's id only with this many digits: ids of Google accounts have 21, seldom
 * fewer, and head counts, phone and student numbers don't reach 15.
 */
const DIGITS_OF_AN_ID = { fewest: 15, most: 21 };

/** Sheets keeps 15 digits of a number: what follows them became zeros. Source: IEEE 754 doubles. */
const ROUNDED_DIGITS = /^\d{15}0{3,}$/;
const ROUNDED_POWER = /^\d+(?:[.,]?\d*)e\+?\d+$/i;

interface PeopleReading {
  people: readonly NamedPerson[];
  problems: readonly CellProblem[];
}

/**
 * What cells name that take a closer look: each is asked about twice, for what its row asks for and whether the sheet lists
 * people. A plain one is read again as quickly as it is looked up.
 */
const known = new Map<string, PeopleReading>();

/** So many cells are remembered; what a larger sheet has besides is read again. */
const MOST_REMEMBERED = 250_000;

/** The people a cell of Members, Managers or Owners names, in its order, and what can't be read in it. */
export function readPeople(cell: string, how: CellReading = {}): PeopleReading {
  if (how.as) {
    const people = usersBefore(cell).map((person) => ({ ...person, ...addressOf(person.user) }));
    return { people, problems: [] };
  }
  const plain = plainPeople(cell);
  if (plain) return { people: plain, problems: NOBODY.problems };
  const before = known.get(cell);
  if (before) return before;
  const reading = peopleIn(cell);
  if (known.size < MOST_REMEMBERED) known.set(cell, reading);
  return reading;
}

function peopleIn(cell: string): PeopleReading {
  if (isNobody(cell)) return NOBODY;
  const mentions = mentionsIn(cell);
  const readings = mentions.map((mention): PersonReading => {
    const reading = readMention(mention, readPerson, (person) => person.user);
    if (mention.kind !== 'named' || !isPerson(reading)) return reading;
    const name = nameBefore(mention.whole);
    return name === '' ? reading : { ...reading, name };
  });
  // Large sheets keep a list for each cell: one made in one piece takes a fourth of the room of one that has grown.
  if (readings.every(isPerson)) return { people: readings, problems: NOBODY.problems };
  const problems = readings.flatMap((reading, index) =>
    isPerson(reading) ? [] : [asProblem(reading.problem, mentions[index] as Mention)],
  );
  return { people: readings.filter(isPerson), problems };
}

/**
 * The people of a cell that holds nothing but plain addresses, each with a name before it or not, as most cells do.
 * undefined: it needs a closer look, which reads such a cell the same, and takes several times as long.
 */
function plainPeople(cell: string): NamedPerson[] | undefined {
  if (isPlainAddress(cell)) return [byAddress(cell)];
  const people: NamedPerson[] = [];
  for (const { name, address } of plainMentions(cell) ?? []) {
    const person = byAddress(address);
    people.push(name === undefined ? person : { ...person, name });
  }
  return people.length > 0 ? people.slice() : undefined;
}

const NOBODY: PeopleReading = { people: [], problems: [] };

function isPerson(reading: PersonReading): reading is NamedPerson {
  return !('problem' in reading);
}

/** `Ann Fox <ann@x.org>`, `"Fox, Ann" <ann@x.org>`: Ann Fox. A note behind an address is no name. */
function nameBefore(whole: string): string {
  const [, name = ''] = /^"?([^"<>@]{1,100}?)"?\s*<[^<>]*>$/.exec(whole) ?? [];
  const [family = '', first, ...more] = name.split(',').map((part) => part.trim());
  if (first === undefined) return family;
  return more.length === 0 && first !== '' ? `${first} ${family}` : '';
}

function addressOf(user: string): { address?: string } {
  return user.includes('@') ? { address: user.slice('users/'.length) } : {};
}

/** The groups a cell of Groups names, in its order, and what can't be read in it. */
export function readGroups(
  cell: string,
  how: CellReading = {},
): { groups: Group[]; problems: CellProblem[] } {
  if (how.as) return { groups: groupsBefore(cell), problems: [] };
  const groups = (plainMentions(cell) ?? []).map(({ address }) => groupAt(address, address));
  if (groups.length > 0) return { groups, problems: [] };
  const problems: CellProblem[] = [];
  for (const mention of isNobody(cell) ? [] : mentionsIn(cell)) {
    const reading =
      mention.kind === 'words' || mention.kind === 'phone'
        ? { problem: 'notAGroup' }
        : readMention<GroupReading>(mention, readGroup, groupKey);
    if ('problem' in reading) problems.push(asProblem(reading.problem, mention));
    else groups.push(reading);
  }
  return { groups, problems };
}

/** By what two mentions of one group are equal. */
export function groupKey(group: Group): string {
  return 'id' in group ? group.id : group.address;
}

function asProblem(code: string, mention: Mention): CellProblem {
  const cell = 'whole' in mention ? mention.whole : mention.text;
  return {
    code,
    values: mention.kind === 'slip' ? { cell, proposed: mention.proposed } : { cell },
  };
}

function readMention<Reading extends PersonReading | GroupReading>(
  mention: Mention,
  read: (word: string) => Reading | { problem: string },
  key: (reading: Exclude<Reading, { problem: string }>) => string,
): Reading | { problem: string } {
  switch (mention.kind) {
    case 'word':
    case 'named':
      return read(mention.text);
    case 'number':
      return { problem: 'roundedNumber' };
    case 'phone':
      return { problem: 'phoneNumber' };
    case 'slip':
      return { problem: mention.inWords ? 'atInWords' : 'addressSlip' };
    case 'words':
      return { problem: readsLikeAName(mention.text) ? 'chip' : 'notAnAddress' };
    case 'twofold': {
      const first = read(mention.first);
      const second = read(mention.second);
      if ('problem' in first) return first;
      if ('problem' in second) return second;
      const same =
        key(first as Exclude<Reading, { problem: string }>) ===
        key(second as Exclude<Reading, { problem: string }>);
      return same ? second : { problem: 'twoAddresses' };
    }
  }
}

/**
 * Whether a cell is nothing but a count, as under Participants: one number, or a range, with or
 * without a word of what is counted. In a column where no cell holds an address such cells say how
 * many people there are, not who.
 */
export function isCount(cell: string): boolean {
  if (!/\d/.test(cell)) return false;
  const text = visibleText(cell).trim();
  if (text.length > LONGEST_COUNT) return false;
  return /^(?:(?:ca|approx|about|etwa|max|min|up to|bis)\.? ?|[~≈<>≤≥±]? ?)\d{1,14}(?:[.,'’ ]\d{3}){0,3}\+?(?: ?[-–/] ?\d{1,6})?(?: \p{L}[\p{L}.]*)?$/iu.test(
    text,
  );
}

const LONGEST_COUNT = 40;

function readPerson(word: string): PersonReading {
  if (!word.includes('/')) return readPlainPerson(word);
  if (/^groups\//i.test(word)) return { problem: 'groupAsPerson' };
  const [, prefix, rest] = /^(users|people)\/(.*)$/i.exec(word) ?? [undefined, undefined, word];
  if (prefix === undefined || rest === undefined) return readPlainPerson(word);
  if (rest.toLowerCase() === 'app') return { problem: 'appAsPerson' };
  if (/^\d+$/.test(rest)) return { user: `users/${rest}`, shown: word };
  if (isAddress(rest)) return byAddress(rest);
  return { problem: ROUNDED_POWER.test(rest) ? 'roundedNumber' : 'notAPersonId' };
}

function readPlainPerson(word: string): PersonReading {
  if (word.includes('@')) return isAddress(word) ? byAddress(word) : { problem: 'notAnAddress' };
  if (ROUNDED_DIGITS.test(word)) return { problem: 'roundedNumber' };
  if (/^\d+$/.test(word)) {
    const { fewest, most } = DIGITS_OF_AN_ID;
    if (word.length < fewest) return { problem: 'shortNumber' };
    return word.length > most
      ? { problem: 'notAPersonId' }
      : { user: `users/${word}`, shown: word };
  }
  return { problem: ROUNDED_POWER.test(word) ? 'roundedNumber' : 'notAnAddress' };
}

function byAddress(address: string): NamedPerson {
  const key = addressKey(address);
  return { user: `users/${key}`, shown: address, address: key };
}

function readGroup(word: string): GroupReading {
  const [, prefix, rest] = /^(groups|users|people)\/(.*)$/i.exec(word) ?? [];
  if (prefix === undefined || rest === undefined) {
    return isAddress(word) ? groupAt(word, word) : { problem: 'notAGroup' };
  }
  if (prefix.toLowerCase() !== 'groups') return { problem: 'personAsGroup' };
  if (isAddress(rest)) return groupAt(rest, word);
  return /^[\w-]+$/.test(rest) ? { id: `groups/${rest}`, shown: word } : { problem: 'notAGroup' };
}

function groupAt(address: string, shown: string): Group {
  return { address: addressKey(address), shown };
}
