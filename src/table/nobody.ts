/** Knows what people write into a cell that is to name nobody and say nothing. */
import { visibleText } from './cell-text';
import { LETTERS_OF_A_START, withLetter, wordKey } from './nobody-words';
import { once } from './once';
import { NOBODY, NOBODY_STARTS } from './readings';
import { markOf } from './word-index';

/** The longest of the words has fewer characters. */
const LONGEST = 60;

/**
 * Whether a whole text says that there is nobody, or nothing: `n/a`, `none`, `-`, `TBD`, `keine` … In a
 * cell of people or groups nobody is meant, in a text nothing. A name may well be "None".
 */
export function isNobody(text: string): boolean {
  if (text.length > LONGEST) return false;
  if (!mayBeOne(text)) return false;
  const visible = visibleText(text).trim();
  if (visible === '') return false;
  if (/^[-–—−ー_/.\s]+$/.test(visible)) return true;
  // “keine (wird noch besetzt)”: why there is nobody.
  const key = wordKey(visible.replace(/(.)\s*[([（][^()[\]（）]*[)\]）]$/u, '$1'));
  if (markOf(NOBODY, key) === undefined) return false;
  // "KA" may be somebody's initials, "k. A." is nobody's.
  return key.length !== 2 || key === 'na' || /[./]/.test(visible) || /\P{ASCII}/u.test(key);
}

/**
 * Whether a text's key may be one of the words. Each character makes its own part of the key, so that most texts are
 * known to be none by their first letters; a character that doesn't tell by itself leaves it to a closer look.
 */
function mayBeOne(text: string): boolean {
  let start = 0;
  let letters = 0;
  for (let at = 0; at < text.length && letters < LETTERS_OF_A_START; at += 1) {
    let unit = text.charCodeAt(at);
    // What stands in brackets behind a short word is no part of its key.
    if (letters > 0 && OPENING.includes(unit)) return true;
    if (unit < 0x7f) {
      if (isSign(unit)) continue;
      if (unit > 0x40 && unit < 0x5b) unit += 0x20;
    } else {
      const made = lettersOf(unit);
      if (made.length !== 1) return true;
      unit = made.charCodeAt(0);
    }
    start = withLetter(start, unit);
    letters += 1;
    if (letters > 1 && !starts().has(start)) return false;
  }
  return true;
}

/** Brackets that begin: round, square, and full-width. */
const OPENING: readonly number[] = [0x28, 0x5b, 0xff08];

const starts = once(() => new Set(NOBODY_STARTS));

/** What units beyond ASCII make of a key; they are few in a sheet. */
const letters = new Map<number, string>();

/** What such a unit makes of a key; '': that hangs on what stands beside it, or it is no more than a sign. */
function lettersOf(unit: number): string {
  const before = letters.get(unit);
  if (before !== undefined) return before;
  const character = String.fromCharCode(unit);
  // Half of a pair is none, a sigma is another one at the end of a word, and dashes alone say nobody, too.
  const made = /[\p{Cs}Σσς−ー]/u.test(character) ? '' : wordKey(visibleText(character));
  letters.set(unit, made);
  return made;
}

/** Whether a character of ASCII may be missing in a key. */
function isSign(unit: number): boolean {
  const isLetter = (unit > 0x60 && unit < 0x7b) || (unit > 0x40 && unit < 0x5b);
  return !isLetter && !(unit > 0x2f && unit < 0x3a) && unit !== 0x40;
}
