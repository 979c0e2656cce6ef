/**
 * Words with a mark each, as one text for all that begin alike. Nothing has to be made of it before it can be asked: each
 * execution begins anew, and most ask for a few words of some thousands.
 */
export type WordIndex = Readonly<Record<string, string>>;

/** So many letters decide which text a word stands in; with them a text has some ten words. */
const LETTERS = 2;

/** Neither a word nor a mark holds a space or an equals sign; of a word that stands there twice the first mark counts. */
export function wordIndex(words: Iterable<readonly [word: string, mark: string]>): WordIndex {
  const index: Record<string, string> = {};
  for (const [word, mark] of words) {
    const start = word.slice(0, LETTERS);
    index[start] = `${index[start] ?? ' '}${word}=${mark} `;
  }
  return index;
}

/** A word's mark; undefined: it isn't there. */
export function markOf(index: WordIndex, word: string): string | undefined {
  const text = index[word.slice(0, LETTERS)];
  const at = text === undefined ? -1 : text.indexOf(` ${word}=`);
  if (text === undefined || at < 0) return undefined;
  const from = at + word.length + 2;
  return text.slice(from, text.indexOf(' ', from));
}
