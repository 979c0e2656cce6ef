/**
 * Who a cell named to version 0.1.0, whose rows carry fingerprints of that. It stamped no row in
 * which anything was unclear: only what it took for people and groups is read here, not what it found.
 */
import { isAddress } from './address-form';

/** The people of a cell, as `users/…`. */
export function usersBefore(cell: string): { user: string; shown: string }[] {
  return mentionsBefore(cell).flatMap((word) => {
    const rest = word.replace(/^(?:users|people)\//i, '');
    const isNumber = /^\d+$/.test(rest) && (rest !== word || rest.length >= FEWEST_DIGITS);
    return isNumber || isAddress(rest)
      ? [{ user: `users/${rest.toLowerCase()}`, shown: word }]
      : [];
  });
}

/** The groups of a cell, by id or address. */
export function groupsBefore(
  cell: string,
): ({ id: string; shown: string } | { address: string; shown: string })[] {
  return mentionsBefore(cell).flatMap((word): ReturnType<typeof groupsBefore> => {
    const rest = word.replace(/^groups\//i, '');
    if (isAddress(rest)) return [{ address: rest.toLowerCase(), shown: word }];
    return rest !== word && /^[\w-]+$/.test(rest) ? [{ id: `groups/${rest}`, shown: word }] : [];
  });
}

/** It took a plain number of this many digits for an id. */
const FEWEST_DIGITS = 3;

const SAME_SIGNS: Record<string, string> = {
  '，': ',',
  '、': ',',
  '،': ',',
  '；': ';',
  '؛': ';',
  '＠': '@',
  '．': '.',
  '＜': '<',
  '＞': '>',
};

function mentionsBefore(cell: string): string[] {
  const text = cell
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Zs}/gu, ' ')
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/[，、،；؛＠．＜＞]/g, (sign) => SAME_SIGNS[sign] ?? sign);
  const mentions: string[] = [];
  let begin = 0;
  let at = 0;
  while (at < text.length) {
    const sign = text[at];
    const angle = sign === '"' ? angleBehindQuotes(text, at) : sign === '<' ? at : undefined;
    const end = angle === undefined ? undefined : endOfAngle(text, angle);
    if (angle === undefined || end === undefined) {
      at += 1;
      continue;
    }
    const before = text.slice(begin, at);
    const inside = bare(text.slice(angle + 1, end));
    // Behind the last address everything up to the bracket is a name, or that address once more.
    const own = sign === '<' ? beginOfSame(before, inside) : undefined;
    const nameBegins = sign === '<' ? (own ?? endOfLastMention(before)) : before.length;
    mentions.push(...loose(before.slice(0, nameBegins)));
    mentions.push(...(/[\s,;]/.test(inside) ? loose(inside) : [inside]));
    begin = end + 1;
    at = begin;
  }
  mentions.push(...loose(text.slice(begin)));
  return mentions;
}

function angleBehindQuotes(text: string, quote: number): number | undefined {
  const behind = /"[^"]*" *(?=<)/y;
  behind.lastIndex = quote;
  return behind.test(text) ? behind.lastIndex : undefined;
}

function endOfAngle(text: string, angle: number): number | undefined {
  for (let at = angle + 1; at < text.length; at += 1) {
    if (text[at] === '>') return at;
    if (text[at] === '<' || text[at] === '\n') return undefined;
  }
  return undefined;
}

/** Where an address begins that stands right before `<…>` with the same address in it. */
function beginOfSame(before: string, inside: string): number | undefined {
  const last =
    before
      .trimEnd()
      .split(/[\s,;]/)
      .pop() ?? '';
  const isSame = bare(last).toLowerCase() === inside.toLowerCase();
  return isSame && /[^\n\t]$/.test(before) ? before.trimEnd().length - last.length : undefined;
}

function endOfLastMention(before: string): number {
  const hard =
    Math.max(before.lastIndexOf(';'), before.lastIndexOf('\n'), before.lastIndexOf('\t')) + 1;
  let end = hard;
  let begin = hard;
  for (const piece of before.slice(hard).split(',')) {
    if (isNumber(piece.trim())) end = begin + piece.trimEnd().length;
    else {
      const words = /\S+/g;
      for (let word = words.exec(piece); word; word = words.exec(piece)) {
        if (isMention(bare(word[0]))) end = begin + word.index + word[0].length;
      }
    }
    begin += piece.length + 1;
  }
  return end;
}

function loose(text: string): string[] {
  const trimmed = text.trim();
  const close = CLOSES[trimmed[0] ?? ''];
  const firstWord = trimmed.slice(0, trimmed.search(/[\s,;]|$/));
  const isWrapped = close !== undefined && trimmed.endsWith(close) && !firstWord.endsWith(close);
  const words = (isWrapped ? trimmed.slice(1, -1) : trimmed).split(/[\s,;]+/).map(bare);
  return words.filter((word) => isMention(word) || isNumber(word));
}

function isMention(word: string): boolean {
  const at = word.indexOf('@');
  if (at > 0 || (at === 0 && word.includes('.'))) return true;
  return /^(?:users|people|groups|spaces)\/|^\d{15}/i.test(word);
}

function isNumber(word: string): boolean {
  return /^\d+$/.test(word);
}

const CLOSES: Record<string, string | undefined> = {
  "'": "'",
  '"': '"',
  '(': ')',
  '[': ']',
  '{': '}',
  '<': '>',
  '‘': '’',
  '’': '’',
  '‚': '‘',
  '“': '”',
  '”': '”',
  '„': '“',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
};

const AFTER_A_WORD = new Set('\'"])}>‘’“”„‚«»‹›.,:;!?');
const BEFORE_A_WORD = new Set('"[(<‘’“”„‚«»‹›•·▪◦–—:;,');

function bare(text: string): string {
  const trimmed = text.trim();
  let begin = 0;
  let end = trimmed.length;
  for (; end > begin && AFTER_A_WORD.has(trimmed[end - 1] ?? ''); end -= 1) {
    if (begin < end - 1 && CLOSES[trimmed[begin] ?? ''] === trimmed[end - 1]) begin += 1;
  }
  while (begin < end && BEFORE_A_WORD.has(trimmed[begin] ?? '')) begin += 1;
  const word = trimmed.slice(begin, end);
  return /^mailto:/i.test(word) ? word.slice('mailto:'.length).replace(/\?.*$/, '') : word;
}
