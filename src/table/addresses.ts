/** Reads the people and the Google groups that a cell names, in every form in which people paste them. */
import type { Group } from '../request/request';
import type { Values } from '../texts/said';
import { isAddress } from './address-form';
import { type Mention, mentionsIn } from './mentions';

/** A person as a cell names them. */
export interface NamedPerson {
  /** `users/` and a lower-case address or an id; equal for two mentions of one address or id. */
  user: string;
  /** The address or id as typed. */
  shown: string;
  /** The address, lower case, where it is one. */
  address?: string;
}

/** Something in a cell that can't be read; `code` names the sentence `finding.<code>`. */
export interface CellProblem {
  code: string;
  values: Values;
}

type PersonReading = NamedPerson | { problem: string };
type GroupReading = Group | { problem: string };

/** A plain number shorter than this is a head count or a list number, not somebody's id. */
const SHORTEST_ID = 3;

/** Sheets keeps 15 digits of a number: what follows them became zeros. Source: IEEE 754 doubles. */
const ROUNDED_DIGITS = /^\d{15}0{3,}$/;
const ROUNDED_POWER = /^\d+(?:[.,]?\d*)e\+?\d+$/i;

/** The people a cell of Members, Managers or Owners names, in its order, and what can't be read in it. */
export function readPeople(cell: string): { people: NamedPerson[]; problems: CellProblem[] } {
  const people: NamedPerson[] = [];
  const problems: CellProblem[] = [];
  for (const mention of mentionsIn(cell)) {
    const reading = readMention(mention, readPerson, (person) => person.user);
    if ('problem' in reading) problems.push(asProblem(reading.problem, mention));
    else people.push(reading);
  }
  return { people, problems };
}

/** The groups a cell of Groups names, in its order, and what can't be read in it. */
export function readGroups(cell: string): { groups: Group[]; problems: CellProblem[] } {
  const groups: Group[] = [];
  const problems: CellProblem[] = [];
  for (const mention of mentionsIn(cell)) {
    const reading =
      mention.kind === 'words'
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
  return { code, values: { cell: 'whole' in mention ? mention.whole : mention.text } };
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

function readPerson(word: string): PersonReading {
  if (/^groups\//i.test(word)) return { problem: 'groupAsPerson' };
  const [, prefix, rest] = /^(users|people)\/(.*)$/i.exec(word) ?? [undefined, undefined, word];
  if (prefix === undefined || rest === undefined) return readPlainPerson(word);
  if (rest.toLowerCase() === 'app') return { problem: 'appAsPerson' };
  if (/^\d+$/.test(rest)) return { user: `users/${rest}`, shown: word };
  if (isAddress(rest)) return byAddress(rest);
  return { problem: ROUNDED_POWER.test(rest) ? 'roundedNumber' : 'notAPersonId' };
}

function readPlainPerson(word: string): PersonReading {
  if (ROUNDED_DIGITS.test(word)) return { problem: 'roundedNumber' };
  if (/^\d+$/.test(word)) {
    return word.length < SHORTEST_ID
      ? { problem: 'shortNumber' }
      : { user: `users/${word}`, shown: word };
  }
  if (ROUNDED_POWER.test(word)) return { problem: 'roundedNumber' };
  return isAddress(word) ? byAddress(word) : { problem: 'notAnAddress' };
}

function byAddress(address: string): NamedPerson {
  const lower = address.toLowerCase();
  return { user: `users/${lower}`, shown: address, address: lower };
}

function readGroup(word: string): GroupReading {
  const [, prefix, rest] = /^(groups|users|people)\/(.*)$/i.exec(word) ?? [];
  if (prefix === undefined || rest === undefined) {
    return isAddress(word)
      ? { address: word.toLowerCase(), shown: word }
      : { problem: 'notAGroup' };
  }
  if (prefix.toLowerCase() !== 'groups') return { problem: 'personAsGroup' };
  if (isAddress(rest)) return { address: rest.toLowerCase(), shown: word };
  return /^[\w-]+$/.test(rest) ? { id: `groups/${rest}`, shown: word } : { problem: 'notAGroup' };
}

/**
 * Whether words read like somebody's name: what is left of a people chip, of which a script sees only
 * the label. Two words or more, the first and the last with a capital; or one in a script without case.
 */
function readsLikeAName(text: string): boolean {
  const words = text.replace(/^@/, '').split(/[\s,]+/);
  if (!words.every((word) => /^[\p{L}\p{M}'’.-]+$/u.test(word))) return false;
  const [first = '', last = ''] = [words[0], words[words.length - 1]];
  if (words.length === 1) return text.startsWith('@') || /^\p{Lo}{2,}$/u.test(first);
  return [first, last].every((word) => /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word));
}
