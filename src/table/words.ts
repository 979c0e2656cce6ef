/** The form in which headers are compared: single words without case, accents, spaces and signs. */
import { isPlain, visibleText } from './cell-text';

/** The words of a header, in its order: camel case and digits are cut apart, accents and case are gone. */
export function wordsOf(header: string): string[] {
  // Most words of the lexicon, all of which each execution asks for.
  if (/^[a-z]+$/.test(header)) return [header];
  const text = visibleText(header);
  const parts = isPlain(text) ? plainWords(text) : otherWords(text);
  return parts.filter((part) => part !== '');
}

function plainWords(text: string): string[] {
  return text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
}

function otherWords(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .toLowerCase()
      .replace(/ä/g, 'ae')
      .replace(/ö/g, 'oe')
      .replace(/ü/g, 'ue')
      .replace(/ß/g, 'ss')
      .replace(/ł/g, 'l')
      .replace(/ø/g, 'oe')
      .replace(/[\u3099\u309a]/g, '')
      .normalize('NFD')
      // The voicing marks of Japanese are part of a letter, not an accent.
      .replace(/(?![\u3099\u309a])\p{M}/gu, '')
      .normalize('NFC')
      .split(/[^\p{L}\p{N}ー]+/u)
  );
}

/** The form in which whole headers are compared: without case, spaces, dashes, underscores, plural s, accents. */
export function headerKey(words: readonly string[]): string {
  return words.map((word) => word.replace(/s$/, '')).join('');
}
