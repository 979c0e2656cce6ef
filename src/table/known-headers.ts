/** Whole headers that are known by themselves, in the languages whose texts the add-on speaks and in more for headers. */
import { visibleText } from './cell-text';
import { ADDING_UP, type Field } from './columns';
import { HEADERS, LAST_RESORT, MEANINGS } from './readings';
import { markOf } from './word-index';
import { headerKey, wordsOf } from './words';

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
  // "Members (addresses, separated by commas)": what stands in brackets explains, it doesn't name.
  const bare = visibleText(header).replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ');
  for (const text of [header, bare]) {
    const words = wordsOf(text);
    const key = headerKey(words);
    if (key === '') continue;
    const found = meaningOf(key) ?? addingUp(meaningOf(key.replace(/\d+$/, '')));
    const whole = words.join('');
    const last = LAST_RESORT.find(([word]) => word === whole)?.[1];
    const weak = WEAK.has(whole);
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

interface Entry {
  field: Field;
  ownName: boolean;
  old: boolean;
}

function meaningOf(key: string): Entry | undefined {
  const place = markOf(HEADERS, key);
  return place === undefined ? undefined : MEANINGS[Number(place)];
}
