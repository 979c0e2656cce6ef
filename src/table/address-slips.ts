/** Addresses that are nearly ones: what was probably meant is offered, never taken. */
import { isAddress } from './address-form';

/** `(at)`, `[at]`, `<at>` in brackets of any kind, in the languages that have a word for the sign. */
const AT =
  '(?:\\s{0,2}[([{<]\\s?(?:at|ät|æt|arroba|arobase|chiocciola|małpa|snabel-?a|apenstaartje|@)\\s?[)\\]}>]\\s{0,2}|\\s{1,2}at\\s{1,2})';
const DOT =
  '(?:\\.|\\s?[([{<]\\s?(?:dot|punkt|punto|point|ponto|kropka|punt|\\.)\\s?[)\\]}>]\\s?|\\s(?:dot|punkt|punto)\\s)';
const LOCAL = "[\\p{L}\\p{N}._%+'-]";
const LABEL = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?';

const QUICK =
  /[([{<]\s?(?:at|ät|æt|arroba|arobase|chiocciola|małpa|snabel-?a|apenstaartje|@)\s?[)\]}>]|\sat\s/i;

/** Places where an address stands with its `@` in words, each with the address. In the order of the text. */
export function findAtInWords(text: string): { begin: number; end: number; proposed: string }[] {
  if (!QUICK.test(text)) return [];
  const found: { begin: number; end: number; proposed: string }[] = [];
  const pattern = new RegExp(
    `(?<!${LOCAL})(${LOCAL}{1,64}(?:${DOT}${LOCAL}{1,64}){0,3})${AT}(${LABEL}(?:${DOT}${LABEL}){1,6})`,
    'giu',
  );
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [whole, local = '', domain = ''] = match;
    const proposed = `${withDots(local)}@${withDots(domain)}`;
    if (isAddress(proposed)) {
      found.push({ begin: match.index, end: match.index + whole.length, proposed });
    }
  }
  return found;
}

function withDots(text: string): string {
  return text.replace(new RegExp(DOT, 'giu'), '.');
}

/** Whether a word can end a domain where a comma stands for its full stop: a country's, or one of the common. */
export function isTopLevel(word: string): boolean {
  return /^(?:[a-z]{2}|com|org|net|edu|gov|info|biz|school|academy|university|online|example)$/.test(
    word,
  );
}

/** What an address that is none was probably to be: dashes of a word processor for plain ones. */
export function mendedAddress(address: string): string | undefined {
  const mended = address.replace(/[–—−]/g, '-');
  return mended !== address && isAddress(mended) ? mended : undefined;
}
