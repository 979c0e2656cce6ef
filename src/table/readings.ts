/**
 * What headers and cells are compared with, in the form in which they are compared: made of the lexicon, the synonyms and
 * the words for nobody. The build puts what comes out in place of this module, so that no execution makes it: plain
 * values only.
 */
import type { Field } from './columns';
import { LEXICON, type Sense, STRONG_THINGS } from './lexicon';
import { NOBODY_WORDS, startsOf, wordKey } from './nobody-words';
import { MORE_HEADERS, SYNONYMS } from './synonyms';
import { type WordIndex, wordIndex } from './word-index';
import { headerKey, wordsOf } from './words';

/** Of two languages that mean different things by one word the one that names people or addresses counts. */
const WEIGHT: Record<Sense, number> = {
  relative: 0,
  owner: 1,
  manager: 2,
  member: 3,
  contact: 4,
  thing: 5,
  name: 6,
  ofPerson: 7,
  other: 8,
  filler: 9,
};

/** Languages in which what is meant comes last: “Team members” are people, a “Member team” is a team. */
const THING_LAST = ['en', 'de', 'nl', 'sv', 'ja'] as const;

/** What words say, in the order of their marks in `LEXICON_WORDS`. */
export const SENSES = Object.keys(WEIGHT) as Sense[];

/** The words of the lexicon: the place of their sense, and `!` where what is meant comes last in a language of theirs. */
export const LEXICON_WORDS = lexiconWords();

/** Between two words they turn the order round: “Leader of the team”, “Mitglieder je Gruppe”. */
export const TURNING = setOf(
  wordsOf('of in per for from de du des del della di do da van voor der von vom im je pro für aus'),
);

/** Things that a space is plainly named after. */
export const STRONG = setOf(wordsOf(STRONG_THINGS));

/** What a whole header means. */
interface HeaderMeaning {
  field: Field;
  /** It is the column's own name. */
  ownName: boolean;
  /** Version 0.1.0 knew it, too. */
  old: boolean;
}

const { meanings, headers } = knownHeaders();

/** What whole headers mean, each meaning once. */
export const MEANINGS = meanings;

/** Whole headers by their `headerKey`: the place of what they mean. */
export const HEADERS = headers;

/** What names a space only where nothing better stands: a name is better than a group. */
export const LAST_RESORT = Object.values(SYNONYMS).flatMap(({ lastResort }) =>
  lastResort.map((word, order): [string, 'name' | 'group'] => [
    word,
    order === 0 ? 'name' : 'group',
  ]),
);

/** Every field, in the order of the table in docs/columns.md. */
export const FIELDS = Object.keys(SYNONYMS.en.fields) as readonly Field[];

/** What says that nobody is meant, each by its `wordKey`. */
export const NOBODY = setOf(NOBODY_WORDS.map(wordKey));

/** How these begin. */
export const NOBODY_STARTS = startsOf(NOBODY_WORDS.map(wordKey));

function setOf(words: readonly string[]): WordIndex {
  return wordIndex(words.map((word) => [word, '']));
}

function lexiconWords(): WordIndex {
  const senses = new Map<string, Sense>();
  for (const language of Object.values(LEXICON))
    for (const [sense, list] of Object.entries(language) as [Sense, string][])
      for (const word of wordsOf(list)) {
        const before = senses.get(word);
        if (before === undefined || WEIGHT[sense] < WEIGHT[before]) senses.set(word, sense);
      }
  const last = wordsThingLast();
  return wordIndex(
    [...senses].map(([word, sense]) => [
      word,
      `${SENSES.indexOf(sense)}${last.has(word) ? '!' : ''}`,
    ]),
  );
}

/** Words for things and for people in languages in which what is meant comes last. */
function wordsThingLast(): ReadonlySet<string> {
  return new Set(
    THING_LAST.flatMap((language) => {
      const { thing = '', member = '', manager = '', owner = '' } = LEXICON[language] ?? {};
      return wordsOf([thing, member, manager, owner].join(' '));
    }),
  );
}

function knownHeaders(): { meanings: readonly HeaderMeaning[]; headers: WordIndex } {
  const meanings = new Map<string, HeaderMeaning & { place: number }>();
  const keys: [key: string, place: string][] = [];
  const languages = [...Object.values(SYNONYMS).map(({ fields }) => fields), ...MORE_HEADERS];
  languages.forEach((fields, language) => {
    const isOld = language < Object.keys(SYNONYMS).length;
    for (const field of Object.keys(fields) as Field[]) {
      const old = isOld && field !== 'open';
      (fields[field] ?? []).forEach((header, index) => {
        const ownName = index === 0;
        const name = `${field} ${ownName} ${old}`;
        const meaning = meanings.get(name) ?? { field, ownName, old, place: meanings.size };
        meanings.set(name, meaning);
        keys.push([headerKey(wordsOf(header)), String(meaning.place)]);
      });
    }
  });
  const seen = new Set<string>();
  const headers = keys.filter(([key]) => !seen.has(key) && seen.add(key));
  return {
    meanings: [...meanings.values()].map(({ place: _place, ...meaning }) => meaning),
    headers: wordIndex(headers),
  };
}
