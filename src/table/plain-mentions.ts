/**
 * Reads cells that hold nothing but plain addresses and names before them, in one look at their characters: most cells of
 * people in a large sheet. Whatever else stands in a cell is read in `mentions.ts`, which reads these the same.
 */
import { LONGEST_ADDRESS } from './address-form';
import { mayJoin } from './cell-tokens';

/** `ann@x.org`, or `Ann Fox <ann@x.org>`. */
export interface PlainMention {
  name: string | undefined;
  address: string;
}

/** Behind the end of a cell stands no character code (NaN), and that is none of these. */
const TAB = 0x09;
const LINE_FEED = 0x0a;
const SPACE = 0x20;
const COMMA = 0x2c;
const DASH = 0x2d;
const FULL_STOP = 0x2e;
const SEMICOLON = 0x3b;
const LESS = 0x3c;
const MORE = 0x3e;
const AT = 0x40;

/**
 * The mentions of a cell, in their order. Addresses stand between spaces, commas, semicolons and line breaks; where one
 * has a name, between semicolons and line breaks alone, for a comma may stand in a name. undefined: it holds something else.
 */
export function plainMentions(cell: string): PlainMention[] | undefined {
  const mentions: PlainMention[] = [];
  let isNamed = false;
  let isLoose = false;
  for (let at = 0; ; ) {
    // What stands between two mentions, and whether a semicolon or a line break is among it.
    let isHard = mentions.length === 0;
    for (; isBetween(cell.charCodeAt(at)); at += 1) {
      const unit = cell.charCodeAt(at);
      if (unit === SEMICOLON || unit === LINE_FEED) isHard = true;
      else if (unit !== SPACE) isLoose = true;
    }
    if (at === cell.length) break;
    if (!isHard) isLoose = true;
    const end = endOfAddress(cell, at);
    if (end > 0 && (end === cell.length || isBetween(cell.charCodeAt(end)))) {
      mentions.push({ name: undefined, address: cell.slice(at, end) });
      at = end;
      continue;
    }
    const named = namedAt(cell, at);
    if (!named) return undefined;
    mentions.push(named.mention);
    isNamed = true;
    at = named.end;
  }
  return isNamed && isLoose ? undefined : mentions;
}

/** Whether a cell is one plain address and nothing else: it names one person, which needn't be read to be known. */
export function isPlainAddress(cell: string): boolean {
  return cell !== '' && endOfAddress(cell, 0) === cell.length;
}

/** Whether a cell begins with a plain address, whatever stands behind it. */
export function beginsWithAddress(cell: string): boolean {
  return endOfAddress(cell, 0) > 0;
}

function isBetween(unit: number): boolean {
  return (
    unit === SPACE || unit === COMMA || unit === SEMICOLON || unit === LINE_FEED || unit === TAB
  );
}

function isDigit(unit: number): boolean {
  return unit > 0x2f && unit < 0x3a;
}

function isLetter(unit: number): boolean {
  return (unit > 0x60 && unit < 0x7b) || (unit > 0x40 && unit < 0x5b);
}

/**
 * Where an address ends that begins with a letter and holds only letters, digits and `_.+-` before its `@`: there is a dot
 * in its domain, and each label ends as it begins, with a letter or digit. 0: none begins there.
 */
function endOfAddress(cell: string, begin: number): number {
  if (!isLetter(cell.charCodeAt(begin))) return 0;
  let at = begin + 1;
  while (isOfMailbox(cell.charCodeAt(at))) at += 1;
  if (cell.charCodeAt(at) !== AT) return 0;
  let dots = 0;
  let label = at + 1;
  for (at = label; ; at += 1) {
    const unit = cell.charCodeAt(at);
    if (isLetter(unit) || isDigit(unit)) continue;
    if (unit === DASH && at > label) continue;
    if (unit !== FULL_STOP || !endsALabel(cell, label, at)) break;
    dots += 1;
    label = at + 1;
  }
  const isWhole = dots > 0 && endsALabel(cell, label, at) && at - begin <= LONGEST_ADDRESS;
  return isWhole ? at : 0;
}

/** Source: RFC 1035, 2.3.4. */
const LONGEST_LABEL = 63;

function endsALabel(cell: string, begin: number, end: number): boolean {
  return end > begin && end - begin <= LONGEST_LABEL && cell.charCodeAt(end - 1) !== DASH;
}

function isOfMailbox(unit: number): boolean {
  if (isLetter(unit) || isDigit(unit)) return true;
  return unit === FULL_STOP || unit === DASH || unit === 0x2b || unit === 0x5f;
}

/** A name has few words, and each of them letters alone. */
const MOST_WORDS = 4;
const LONGEST_NAME = 60;

/** A name, an address in angle brackets, and then nothing up to a semicolon, a line break or the end. */
function namedAt(cell: string, begin: number): { mention: PlainMention; end: number } | undefined {
  let words = 0;
  let word = begin;
  let at = begin;
  for (; cell.charCodeAt(at) !== LESS; at += 1) {
    const unit = cell.charCodeAt(at);
    if (unit === SPACE) {
      if (at === word || isInner(cell.charCodeAt(at - 1)) || mayJoin(cell.slice(word, at)))
        return undefined;
      words += 1;
      word = at + 1;
    } else if (!isLetter(unit) && !isOtherLetter(unit) && !(isInner(unit) && at > word))
      return undefined;
  }
  const name = at - 1;
  // One space stands between name and bracket.
  if (words === 0 || words > MOST_WORDS || word !== at || name - begin > LONGEST_NAME)
    return undefined;
  const end = endOfAddress(cell, at + 1);
  if (end === 0 || cell.charCodeAt(end) !== MORE) return undefined;
  let after = end + 1;
  while (cell.charCodeAt(after) === SPACE) after += 1;
  const follows = cell.charCodeAt(after);
  if (after < cell.length && follows !== SEMICOLON && follows !== LINE_FEED) return undefined;
  return {
    mention: { name: cell.slice(begin, name), address: cell.slice(at + 1, end) },
    end: after,
  };
}

/** Latin letters beyond ASCII: all of two blocks but two signs. */
function isOtherLetter(unit: number): boolean {
  return unit > 0xbf && unit < 0x250 && unit !== 0xd7 && unit !== 0xf7;
}

/** Dashes and apostrophes inside a word. */
function isInner(unit: number): boolean {
  return unit === DASH || unit === 0x27 || unit === 0x2019;
}
