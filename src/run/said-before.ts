/** What Details said before of what nobody tried again: it is so still, and is said still. */
import type { Why } from '../chat/explain';
import { type Said, said } from '../texts/said';
import { APP } from './work';

/** Puts sentences into the words in which Details were written: of another language nothing is recognised. */
type Words = (sentences: readonly Said[]) => string;

/** Somebody who isn't in the space, and why: as Chat said, or as Details said before. */
export interface Missing {
  shown: string;
  why: Why;
  message: string;
}

/** Every reason why somebody can't be added, in the order in which Details tell them. */
export const WHYS: readonly Why[] = [
  'noAccount',
  'notAllowed',
  'chatOff',
  'dropped',
  'otherPair',
  'noGroup',
  'groupsBarred',
  'appBarred',
  'appOff',
  'tryLater',
  'refused',
];

/** Stand where names and Chat's words are put into a sentence. */
const NAMES = '\u0001';
const CHATS_WORDS = '\u0000';

/** A sentence with Chat's words, where Details said it before. */
export function saidStill(
  words: Words,
  before: string,
  withWords: (message: string) => Said,
): Said[] {
  const [start = ''] = words([withWords(CHATS_WORDS)]).split(CHATS_WORDS);
  const at = before.indexOf(start);
  if (start === '' || at < 0) return [];
  return [withWords(firstSentence(before.slice(at + start.length)))];
}

/** What posts no message says, as before, that it isn't there. */
export function unposted(words: Words, before: string): Said[] {
  const barred = said('outcome.messageBarred');
  if (before.includes(words([barred]))) return [barred];
  return saidStill(words, before, (message) => said('outcome.noMessage', { message }));
}

/** New sentences beside what Details said before, once each. */
export function beside(words: Words, before: string, notes: readonly Said[]): Said[] {
  const fresh = notes.filter((note) => !before.includes(words([note])));
  return before === '' ? fresh : [said('outcome.before', { people: before }), ...fresh];
}

/** Of those who aren't in and whom nobody tried to add: why they could not be added before, by name. */
export function missingStill(
  words: Words,
  before: string,
  those: readonly string[],
): Map<string, Missing> {
  const still = new Map<string, Missing>();
  if (before === '' || those.length === 0) return still;
  // A sentence about one person is another than one about several.
  for (const why of WHYS)
    for (const n of [1, 2]) {
      const values = { n, people: NAMES, message: CHATS_WORDS };
      const sentence = words([said(`outcome.missing.${why}`, values)]);
      const { names, message } = heardIn(sentence, before, those);
      for (const shown of names) if (!still.has(shown)) still.set(shown, { shown, why, message });
    }
  return still;
}

/** Of `those` whom the sentence names in what was said before; the app is in no sentence by its name. */
function heardIn(sentence: string, before: string, those: readonly string[]) {
  const [spoken = ''] = sentence.split(CHATS_WORDS);
  const [start = '', end] = spoken.split(NAMES);
  const sought = end ?? start;
  if (sought !== '')
    for (let at = before.indexOf(sought); at >= 0; at = before.indexOf(sought, at + 1)) {
      const names =
        end === undefined
          ? those.filter((one) => one === APP)
          : listEndingIn(before.slice(0, at), start, those);
      const rest = before.slice(at + sought.length);
      if (names.length > 0)
        return { names, message: spoken === sentence ? '' : firstSentence(rest) };
    }
  return { names: [], message: '' };
}

/** Of `those` who are in the list with which the text ends, after what the sentence begins with; others may be in it, too. */
function listEndingIn(text: string, start: string, those: readonly string[]): string[] {
  const begins = (rest: string) =>
    /(?:^|[\s。])$/u.test(rest) || (start !== '' && rest.endsWith(start));
  const longestFirst = [...those].sort((one, other) => other.length - one.length);
  const named = new Set<string>();
  for (let rest = text; ; rest = rest.slice(0, -SEPARATOR.length)) {
    const known = longestFirst.find(
      (one) => rest.endsWith(one) && begins(rest.slice(0, rest.length - one.length)),
    );
    if (known !== undefined) named.add(known);
    const startAt = start === '' ? -1 : rest.lastIndexOf(start);
    const wordAt = Math.max(rest.search(/\S*$/), startAt < 0 ? 0 : startAt + start.length);
    rest = rest.slice(0, known === undefined ? wordAt : rest.length - known.length);
    if (!rest.endsWith(SEPARATOR))
      return rest.endsWith(start) ? those.filter((one) => named.has(one)) : [];
  }
}

const SEPARATOR = ', ';

/** Chat's first sentence: what else the row said is said anew. */
function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text;
}
