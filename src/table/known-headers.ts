/** Whole headers that are known by themselves, in the languages whose texts the add-on speaks and in more for headers. */
import { visibleText } from './cell-text';
import { ADDING_UP, type Field } from './columns';
import { MORE_HEADERS, SYNONYMS } from './synonyms';
import { wordsOf } from './words';

/** What a whole header means. */
export interface Known {
  field: Field;
  /** It is the column's own name, which beats the others where a field has one column. */
  ownName: boolean;
  /** It names a space only where nothing better stands. */
  lastResort?: 'name' | 'group';
  /** It may as well mean something else: “Message”. */
  weak: boolean;
  /** Version 0.1.0 knew it, too. */
  old: boolean;
}

/** Headers of a space's name that name much else: they lose to Club, Class, Course, Project, Committee, Section. */
export const WEAK_NAMES: ReadonlySet<string> = new Set([
  'title',
  'titel',
  'room',
  'raum',
  'display name',
  'anzeigename',
  'summary',
  'zusammenfassung',
]);

const WEAK: ReadonlySet<string> = new Set(['message', 'messages', 'nachricht', 'welcome', 'intro']);

/** What was found before: the headers of a sheet are looked at again at each read. */
const foundBefore = new Map<string, Known | undefined>();
const MOST_FOUND = 2_000;

/** What a header means as a whole; undefined: only its words can tell. */
export function knownHeader(header: string): Known | undefined {
  if (foundBefore.has(header)) return foundBefore.get(header);
  const found = findKnown(header);
  if (foundBefore.size < MOST_FOUND) foundBefore.set(header, found);
  return found;
}

function findKnown(header: string): Known | undefined {
  const { known, lastResort } = tables();
  // "Members (addresses, separated by commas)": what stands in brackets explains, it doesn't name.
  const bare = visibleText(header).replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ');
  for (const text of [header, bare]) {
    const words = wordsOf(text);
    const key = keyOf(words);
    if (key === '') continue;
    const found = known.get(key) ?? addingUp(known.get(key.replace(/\d+$/, '')));
    const last = lastResort.get(words.join(''));
    const weak = WEAK.has(words.join(''));
    if (last !== undefined)
      return {
        ...{ field: found?.field ?? 'spaceName', ownName: false, old: true },
        ...{ lastResort: last, weak },
      };
    if (found) return { ...found, weak };
  }
  return undefined;
}

/** "Member 1", "Member 2": a number is part of a header only where several columns add up. */
function addingUp(found: Entry | undefined): Entry | undefined {
  return found && ADDING_UP.has(found.field) ? found : undefined;
}

/** The form in which whole headers are compared: without case, spaces, dashes, underscores, plural s, accents. */
function keyOf(words: readonly string[]): string {
  return words.map((word) => word.replace(/s$/, '')).join('');
}

interface Entry {
  field: Field;
  ownName: boolean;
  old: boolean;
}

interface Tables {
  known: ReadonlyMap<string, Entry>;
  lastResort: ReadonlyMap<string, 'name' | 'group'>;
}

let made: Tables | undefined;

/** Made when first asked for: many executions read no sheet. */
function tables(): Tables {
  made ??= makeTables();
  return made;
}

function makeTables(): Tables {
  const known = new Map<string, Entry>();
  const lastResort = new Map<string, 'name' | 'group'>();
  const languages = [...Object.values(SYNONYMS).map(({ fields }) => fields), ...MORE_HEADERS];
  languages.forEach((fields, language) => {
    const old = language < Object.keys(SYNONYMS).length;
    for (const field of Object.keys(fields) as Field[])
      (fields[field] ?? []).forEach((header, index) => {
        const key = keyOf(wordsOf(header));
        if (!known.has(key)) known.set(key, { field, ownName: index === 0, old });
      });
  });
  for (const language of Object.values(SYNONYMS))
    language.lastResort.forEach((word, order) => {
      if (!lastResort.has(word)) lastResort.set(word, order === 0 ? 'name' : 'group');
    });
  return { known, lastResort };
}
