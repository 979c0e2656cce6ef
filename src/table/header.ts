/** What a header says by its words, before any cell under it is looked at. */
import { visibleText } from './cell-text';
import type { Sense } from './lexicon';
import { LEXICON_WORDS, SENSES, STRONG, TURNING } from './readings';
import { markOf } from './word-index';
import { wordsOf } from './words';

/** The fields that hold people. */
export type PeopleField = 'members' | 'managers' | 'owners';

/** What the words of a header come to. */
export interface HeaderSense {
  /** The header names people: these. `relative`: people beside those meant, such as parents. */
  people?: PeopleField | 'relative';
  /** It says who they are, and not only that they have addresses. */
  role: boolean;
  /** It asks for an address: “Leader Email”, “Login”. */
  contact: boolean;
  /** It names what spaces are made for. `strong`: plainly, as Club or Project name; `plain`: as Section or Grade. */
  thing?: 'strong' | 'plain';
  /** It names a thing by its people, as “Tutor group”: `people` are those whom its cells may hold all the same. */
  isThingOfPeople: boolean;
  /** A role, a name or a count of people, not people: “Member Name”, “Student ID”. */
  aboutPeople: boolean;
  /** It says Name, Title or Label, and of nobody. */
  name: boolean;
  /** It is made of known words alone. */
  known: boolean;
  /** It says that something else stands here: a phone, a date, a count. */
  other: boolean;
  /** Which of several it is: 2 in “Member 2 Email”. */
  number?: number;
}

/** What is longer is a text, whatever it begins with; only its beginning is read. */
const LONGEST_HEADER = 300;
/** A word cut out of a glued header is at least this long: “us” and “age” are not in “usage”. */
const SHORTEST_PART = 3;
/** Glued headers have at most this many words: Klassenlehreremail, teamleaderemail. */
const MOST_PARTS = 4;

/** Senses that were read before: the headers of a sheet are looked at again at each read. */
const known = new Map<string, HeaderSense>();
const MOST_KNOWN = 2_000;

/** Reads a header by its words; the time grows with the header's length. */
export function senseOf(header: string): HeaderSense {
  const before = known.get(header);
  if (before) return before;
  const sense = readSense(header);
  if (known.size < MOST_KNOWN) known.set(header, sense);
  return sense;
}

function readSense(header: string): HeaderSense {
  const senses = new Map<Sense, string[]>();
  let unknown = 0;
  let number: number | undefined;
  for (const word of wordsOf(header.slice(0, LONGEST_HEADER))) {
    if (/^\d+$/.test(word)) {
      number = Number(word);
      continue;
    }
    const parts = partsOf(word);
    if (!parts) unknown += 1;
    for (const part of parts ?? [])
      senses.set(part.sense, [...(senses.get(part.sense) ?? []), part.word]);
  }
  // “Employee #” is a number.
  if (/[#№]\s*$/.test(header)) senses.set('other', ['#']);
  // “Email ID” is no number beside an address: it is the address.
  if (isEmailId(senses)) senses.delete('other');
  // Nothing but “List” or “List name”: a mailing list, which people are on.
  if (unknown === 0 && isListAlone(senses)) senses.set('thing', ['list']);
  const has = (sense: Sense) => senses.has(sense);
  const contact = has('contact');
  const name = has('name') || has('ofPerson');
  const role = has('owner')
    ? 'owners'
    : has('manager')
      ? 'managers'
      : has('member')
        ? 'members'
        : undefined;
  const about = role !== undefined || has('relative') || has('ofPerson');
  const sense: HeaderSense = {
    role: role !== undefined,
    contact,
    aboutPeople: about && (has('other') || (name && !contact)),
    name: has('name') && !about,
    known: unknown === 0,
    other: has('other'),
    isThingOfPeople: role !== undefined && !contact && !name && isThingLast(header),
    ...(number === undefined ? {} : { number }),
  };
  const things = senses.get('thing') ?? [];
  if (things.length > 0 && (!about || sense.isThingOfPeople) && !contact)
    sense.thing = things.some(isStrong) ? 'strong' : 'plain';
  if (has('other') || sense.aboutPeople) return sense;
  if (has('relative') && !(role === 'owners' || role === 'managers')) sense.people = 'relative';
  else if (role) sense.people = role;
  else if (contact) sense.people = 'members';
  return sense;
}

const PEOPLE_SENSES: ReadonlySet<Sense> = new Set(['member', 'manager', 'owner']);

/** Whether of the words for people and for things the one that counts is a thing. */
function isThingLast(header: string): boolean {
  const words = wordsOf(
    visibleText(header)
      .replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')
      .slice(0, LONGEST_HEADER),
  );
  const said = words
    .flatMap((word) => partsOf(word) ?? [])
    .filter(({ sense }) => sense === 'thing' || PEOPLE_SENSES.has(sense));
  if (!said.some(({ sense }) => sense === 'thing')) return false;
  const isTurned =
    words.some((word) => markOf(TURNING, word) !== undefined) ||
    !said.every(({ word }) => isThingLastIn(word));
  return (isTurned ? said[0] : said[said.length - 1])?.sense === 'thing';
}

function isThingLastIn(word: string): boolean {
  return [word, word.replace(/s$/, '')].some((one) => markOf(LEXICON_WORDS, one)?.endsWith('!'));
}

const LISTS: ReadonlySet<string> = new Set(['list', 'liste', 'lista', 'elenco', 'lijst', 'リスト']);

const MAIL: ReadonlySet<string> = new Set(['email', 'emails', 'mail', 'mails', 'gmail']);

function isEmailId(senses: ReadonlyMap<Sense, readonly string[]>): boolean {
  const others = senses.get('other') ?? [];
  const areIds = others.length > 0 && others.every((word) => word === 'id' || word === 'ids');
  return areIds && (senses.get('contact') ?? []).some((word) => MAIL.has(word));
}

function isListAlone(senses: ReadonlyMap<Sense, readonly string[]>): boolean {
  const said = [...senses.keys()].every((sense) => sense === 'filler' || sense === 'name');
  return said && (senses.get('filler') ?? []).some((word) => LISTS.has(word));
}

interface Part {
  word: string;
  sense: Sense;
}

/** A word as its parts of the lexicon; undefined: it isn't made of them. */
function partsOf(word: string): Part[] | undefined {
  const known = lookUp(word);
  if (known) return [{ word, sense: known }];
  if (word.length > 60) return undefined;
  return cut(word, /^[ -~]+$/.test(word) ? SHORTEST_PART : 1, MOST_PARTS);
}

/** Cuts a glued word into known ones, the longest first; German and Dutch glue with s, n, en or es. */
function cut(word: string, shortest: number, most: number): Part[] | undefined {
  if (word === '') return [];
  if (most === 0) return undefined;
  for (let end = word.length; end >= shortest; end -= 1) {
    const first = word.slice(0, end);
    const sense = lookUp(first);
    if (!sense) continue;
    for (const link of end === word.length ? [''] : ['', 's', 'n', 'en', 'es']) {
      if (!word.startsWith(link, end)) continue;
      const rest = cut(word.slice(end + link.length), shortest, most - 1);
      if (rest) return [{ word: first, sense }, ...rest];
    }
  }
  return undefined;
}

function lookUp(word: string): Sense | undefined {
  const mark =
    markOf(LEXICON_WORDS, word) ??
    (word.length > 3 && word.endsWith('s') ? markOf(LEXICON_WORDS, word.slice(0, -1)) : undefined);
  return mark === undefined ? undefined : SENSES[Number.parseInt(mark, 10)];
}

/** One of the strong things, or several. */
function isStrong(thing: string): boolean {
  return ['', 's', 'es'].some(
    (end) =>
      thing.endsWith(end) &&
      markOf(STRONG, thing.slice(0, thing.length - end.length)) !== undefined,
  );
}
