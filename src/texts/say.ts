/** Puts what a room said into words. The only place where codes become sentences, in the script and in the sidebar. */
import { type Catalogue, SINGULAR } from './catalogue';
import type { Said } from './said';

/** A quoted cell or answer is cut to this many characters, so that none can flood a sentence. */
const LONGEST_VALUE = 120;
/** Lists that are the point of a sentence: nobody and nothing in them is left out. */
const WHOLE = new Set(['people', 'person', 'links', 'needs']);

/**
 * The sentence for `said` in the catalogue's language. `{n}` also chooses between singular and plural.
 * An unknown code answers the code itself: a test makes sure that there is none.
 */
export function say(catalogue: Catalogue, { code, values }: Said): string {
  const entry = catalogue[code];
  // A code may come out of stored text, and so name what every object has.
  if (typeof entry !== 'string' && typeof entry?.other !== 'string') return code;
  const pattern =
    typeof entry === 'string' ? entry : isSingular(catalogue, values.n) ? entry.one : entry.other;
  return pattern.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    if (value === undefined) return place;
    const text = String(value);
    if (WHOLE.has(name)) return text;
    const characters = Array.from(text);
    return characters.length > LONGEST_VALUE
      ? `${characters.slice(0, LONGEST_VALUE - 1).join('')}…`
      : text;
  });
}

/** Whether a number takes the singular in the catalogue's language. */
function isSingular(catalogue: Catalogue, n: string | number | undefined): boolean {
  const numbers = catalogue[SINGULAR] ?? '1';
  return typeof numbers === 'string' && numbers.split(' ').includes(String(n));
}
