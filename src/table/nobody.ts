/** Knows what people write into a cell that is to name nobody and say nothing. */
import { visibleText } from './cell-text';
import { wordKey } from './nobody-words';
import { NOBODY } from './readings';
import { hasStart, markOf } from './word-index';

/** The longest of the words has fewer characters. */
const LONGEST = 60;

/**
 * Whether a whole text says that there is nobody, or nothing: `n/a`, `none`, `-`, `TBD`, `keine` … In a
 * cell of people or groups nobody is meant, in a text nothing. A name may well be "None".
 */
export function isNobody(text: string): boolean {
  if (text.length > LONGEST) return false;
  // Such characters stay in a key: a text that begins with two of them is most often known to be none of the words.
  if (/^[A-Za-z\d@#+]{2}/.test(text) && !hasStart(NOBODY, text.slice(0, 2).toLowerCase()))
    return false;
  const visible = visibleText(text).trim();
  if (visible === '') return false;
  if (/^[-–—−ー_/.\s]+$/.test(visible)) return true;
  const key = wordKey(visible);
  if (markOf(NOBODY, key) === undefined) return false;
  // "KA" may be somebody's initials, "k. A." is nobody's.
  return key.length !== 2 || key === 'na' || /[./]/.test(visible) || /\P{ASCII}/u.test(key);
}
