/** What a cell says to the eye: the one place that knows about characters nobody sees. */

/**
 * Emoji that format characters hold together: several joined into one (a family), and the flags that
 * are spelt in tags (Wales). Source: Unicode Technical Standard 51, "Emoji ZWJ" and "tag sequences".
 */
const JOINED_EMOJI =
  /(\p{Extended_Pictographic}[\ufe0e\ufe0f\u{1f3fb}-\u{1f3ff}]{0,2}(?:\u200d\p{Extended_Pictographic}[\ufe0e\ufe0f\u{1f3fb}-\u{1f3ff}]{0,2})+|\u{1f3f4}[\u{e0020}-\u{e007e}]{2,8}\u{e007f})|\p{Cf}/gu;

/**
 * Printable ASCII, tabs and line feeds, and the letters and signs of the usual scripts without spaces, line breaks and
 * format characters among them: most cells are of these alone, and show all that they hold.
 */
const HIDES_NOTHING =
  /^[\t\n -~\u00a1-\u00ac\u00ae-\u05ff\u2010-\u2027\u3001-\u9fff\uac00-\ud7a3\uff01-\uffee]*$/;

const LINE_BREAK = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/**
 * The text without invisible characters (zero-width, direction marks, soft hyphens), those inside an
 * emoji excepted, every kind of space as a plain one and every kind of line break as `\n`. Tabs stay.
 */
export function visibleText(cell: string): string {
  if (isPlain(cell) || HIDES_NOTHING.test(cell)) return cell;
  return withoutFormat(cell)
    .replace(/\p{Zs}/gu, ' ')
    .replace(LINE_BREAK, '\n');
}

/**
 * A text as it is sent to Chat: composed (NFC), without invisible characters outside emoji, every
 * kind of line break as `\n`. Spaces stay as they are: some languages mean the one that doesn't break.
 */
export function cleanText(cell: string): string {
  return isPlain(cell) ? cell : withoutFormat(cell).replace(LINE_BREAK, '\n').normalize('NFC');
}

/** A name as it is sent to Chat: one line, plain spaces, composed (NFC), without invisible characters. */
export function cleanName(cell: string): string {
  const text = visibleText(cell).trim();
  if (!text.includes('\n')) return isPlain(text) ? text : text.normalize('NFC');
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ')
    .normalize('NFC');
}

function withoutFormat(text: string): string {
  return text.replace(JOINED_EMOJI, (_whole, emoji: string | undefined) => emoji ?? '');
}

/** Whether there are only printable ASCII characters, tabs and line feeds: most cells, and nothing hides in them. */
export function isPlain(text: string): boolean {
  // A loop over a few characters is over before a pattern is begun.
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if ((unit < 0x20 && unit !== 0x09 && unit !== 0x0a) || unit > 0x7e) return false;
  }
  return true;
}

/** Whether a person sees nothing in the cell. */
export function isBlank(cell: string): boolean {
  if (cell === '') return true;
  const first = cell.charCodeAt(0);
  // What begins with a printable character of ASCII, as most cells do, shows it.
  return !(first > 0x20 && first < 0x7f) && visibleText(cell).trim() === '';
}

/** Text by which two spellings are compared: composed, without case, with single spaces. */
export function withoutCase(text: string): string {
  const visible = visibleText(text).trim();
  if (isPlain(visible))
    return (isSingleSpaced(visible) ? visible : visible.replace(/\s+/g, ' ')).toLowerCase();
  const composed = visible.normalize('NFC');
  const isSingle = !/ \s|[^\S ]/.test(composed);
  return (isSingle ? composed : composed.replace(/\s+/g, ' ')).toLowerCase();
}

/** Of a text of printable ASCII, tabs and line feeds. */
function isSingleSpaced(text: string): boolean {
  let before = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x20 || (unit === 0x20 && before === 0x20)) return false;
    before = unit;
  }
  return true;
}

/** A quoted cell has at most this many characters: it stands in the middle of a sentence. */
const LONGEST_QUOTE = 100;

/** What a sentence quotes of a text: all of it, or its beginning and an ellipsis. */
export function quoted(text: string): string {
  const visible = visibleText(text).trim();
  if (visible.length <= LONGEST_QUOTE) return visible;
  // Twice as many units hold the characters that are shown, whatever they are, and one more where there are more.
  const characters = Array.from(visible.slice(0, 2 * LONGEST_QUOTE + 2));
  return characters.length <= LONGEST_QUOTE
    ? visible
    : `${characters.slice(0, LONGEST_QUOTE - 1).join('')}…`;
}
