/** Cuts a cell of people or groups into single mentions; what a mention means is not decided here. */
import { visibleText } from './cell-text';

/** One thing a cell mentions, as far as its form tells. */
export type Mention =
  /** A word that stands alone or among separators, without the brackets and quotes around it. */
  | { kind: 'word'; text: string }
  /** `Ann <ann@x.org>`; `whole` is the mention with its name, for quoting. */
  | { kind: 'named'; text: string; whole: string }
  /** `tom@x.org <ann@x.org>`: nobody can say who is meant. */
  | { kind: 'twofold'; first: string; second: string; whole: string }
  /** Neighbouring words of which none looks like an address or id. */
  | { kind: 'words'; text: string }
  /** A number that Sheets has rounded and put separators into. */
  | { kind: 'number'; text: string };

/** Signs that mean the same as one on an English keyboard. */
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

/** `123,456,789,012,345,000,000`: thousands set apart by one sign, and nothing but zeros at the end. */
const GROUPED_NUMBER = /^\d{1,3}(?:([.,'’ ])\d{3})(?:\1\d{3}){2,}(?:\1(?:000)){2}$/;

/** Words that join two addresses in running text. */
const JOINING = new Set(['and', 'und']);

/** Bullets, dashes and lonely signs between addresses. A question mark isn't: somebody is missing. */
const DECORATION = /^[•·▪◦–—*&+|/\-.:()[\]{}<>"'‘’“”„‚«»‹›]+$/;

/**
 * The mentions of a cell, in their order. Never throws. Time grows with the length of the text: each
 * scan below ends at the next sign of its own kind, so no character is looked at more than a few times.
 */
export function mentionsIn(cell: string): Mention[] {
  const text = visibleText(cell).replace(/[，、،；؛＠．＜＞]/g, (sign) => SAME_SIGNS[sign] ?? sign);
  const mentions: Mention[] = [];
  // Where the text begins that no mention has used yet.
  let begin = 0;
  let at = 0;
  while (at < text.length) {
    const sign = text[at];
    if (sign === '"') {
      const name = quotedName(text, at);
      const end = name === undefined ? -1 : endOfAngle(text, name.angle);
      if (name && end >= 0) {
        mentions.push(...loose(text.slice(begin, at)));
        mentions.push(
          ...named(name.text, text.slice(name.angle + 1, end), text.slice(at, end + 1)),
        );
        begin = end + 1;
        at = begin;
        continue;
      }
    } else if (sign === '<') {
      const end = endOfAngle(text, at);
      if (end >= 0) {
        mentions.push(...beforeAngle(text.slice(begin, at), text.slice(at + 1, end)));
        begin = end + 1;
        at = begin;
        continue;
      }
    }
    at += 1;
  }
  mentions.push(...loose(text.slice(begin)));
  return mentions;
}

/** The name in quotes that begins at `quote`, if a `<` follows it. */
function quotedName(text: string, quote: number): { text: string; angle: number } | undefined {
  const close = text.indexOf('"', quote + 1);
  if (close < 0) return undefined;
  let angle = close + 1;
  while (text[angle] === ' ') angle += 1;
  return text[angle] === '<' ? { text: text.slice(quote + 1, close), angle } : undefined;
}

/** Where the `<` at `angle` is closed; -1 when another one, a line break or the end comes first. */
function endOfAngle(text: string, angle: number): number {
  for (let at = angle + 1; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '>') return at;
    if (sign === '<' || sign === '\n') return -1;
  }
  return -1;
}

/**
 * What stands before `<…>`: everything after the last semicolon, line break or address is a name,
 * commas included; the rest are mentions of their own.
 */
function beforeAngle(before: string, inside: string): Mention[] {
  const hard = Math.max(
    before.lastIndexOf(';'),
    before.lastIndexOf('\n'),
    before.lastIndexOf('\t'),
  );
  const near = before.slice(hard + 1);
  const nameBegins = endOfLastMention(near);
  const name = near.slice(nameBegins);
  const whole = `${name.replace(/^[\s,]+/, '')}<${inside}>`;
  if (nameBegins > 0 && name.trim() === '') {
    // An address and `<…>` with nothing between them: the one is taken for the other's name.
    const word = near.slice(0, nameBegins);
    const first = Math.max(word.lastIndexOf(' '), word.lastIndexOf(',')) + 1;
    return [
      ...loose(before.slice(0, hard + 1 + first)),
      {
        kind: 'twofold',
        first: bare(word.slice(first)),
        second: bare(inside),
        whole: near.slice(first) + whole,
      },
    ];
  }
  return [...loose(before.slice(0, hard + 1 + nameBegins)), ...named(name, inside, whole)];
}

/** Where the last address or id in `text` ends; 0 when it holds none. */
function endOfLastMention(text: string): number {
  let end = 0;
  let begin = 0;
  for (const piece of text.split(',')) {
    // A number is an id only where it stands alone: "Room 12 <room@x.org>" is a name.
    if (isNumber(piece.trim())) end = begin + piece.trimEnd().length;
    else {
      for (const word of matches(/\S+/g, piece)) {
        if (isMention(bare(word.text))) end = begin + word.index + word.text.length;
      }
    }
    begin += piece.length + 1;
  }
  return end;
}

function named(name: string, inside: string, whole: string): Mention[] {
  const text = bare(inside);
  const shown = whole.trim();
  const inName = bare(name);
  if (isMention(inName) && !/\s/.test(inName)) {
    return [{ kind: 'twofold', first: inName, second: text, whole: shown }];
  }
  if (/[\s,;]/.test(text) && isMention(text)) return loose(text);
  return [{ kind: 'named', text, whole: shown }];
}

/** Mentions in text without `<…>`: separated by comma, semicolon, space, tab or line break. */
function loose(text: string): Mention[] {
  const mentions: Mention[] = [];
  for (const line of withoutWrapping(text.trim()).split(/[;\n\t]/)) {
    const trimmed = line.trim();
    if (GROUPED_NUMBER.test(trimmed)) mentions.push({ kind: 'number', text: trimmed });
    else mentions.push(...inLine(trimmed));
  }
  return mentions;
}

/** `'ann@x.org, tom@x.org'`: quotes or braces around the whole, which could also begin an address. */
function withoutWrapping(text: string): string {
  const close = CLOSES[text[0] ?? ''];
  if (close === undefined || !text.endsWith(close)) return text;
  const firstWord = text.slice(0, text.search(/[\s,;]|$/));
  return firstWord.endsWith(close) ? text : text.slice(1, -1);
}

function inLine(line: string): Mention[] {
  const mentions: Mention[] = [];
  // Words in a row that are no mentions are quoted together, as they stand.
  let run: { begin: number; end: number } | undefined;
  const endRun = (): void => {
    if (run) mentions.push({ kind: 'words', text: line.slice(run.begin, run.end) });
    run = undefined;
  };
  for (const word of matches(/\d,\d+[eE]\+?\d+|,|[^\s,]+/g, line)) {
    const text = bare(word.text);
    if (word.text === ',') endRun();
    else if (isMention(text) || isNumber(text)) {
      endRun();
      mentions.push({ kind: 'word', text });
    } else if (!DECORATION.test(word.text) && !JOINING.has(text.toLowerCase())) {
      run = { begin: run ? run.begin : word.index, end: word.index + word.text.length };
    }
  }
  endRun();
  return isOneName(mentions) ? [{ kind: 'words', text: line }] : mentions;
}

/** "Smith, Ann": a family name, a comma and a first name, and nothing else. */
function isOneName(mentions: Mention[]): boolean {
  return (
    mentions.length === 2 &&
    mentions.every(({ kind, text }: Mention & { text?: string }) => {
      return kind === 'words' && /^\p{Lu}[\p{L}\p{M}'’-]*$/u.test(text ?? '');
    })
  );
}

/** Whether a word is meant as an address or a resource name, right or wrong. */
function isMention(word: string): boolean {
  const at = word.indexOf('@');
  if (at > 0 || (at === 0 && word.includes('.'))) return true;
  return /^(?:users|people|groups|spaces)\/|^\d{15}/i.test(word);
}

function isNumber(word: string): boolean {
  return /^\d+(?:[.,]?\d*[eE]\+?\d+)?$/.test(word);
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

/** Signs that no address and no id ends with. */
const AFTER_A_WORD = new Set('\'"])}>‘’“”„‚«»‹›.,:;!?');

/** Signs that no address and no id begins with; `'` and `{` can, and go only together with their pair. */
const BEFORE_A_WORD = new Set('"[(<‘’“”„‚«»‹›•·▪◦–—:;,');

/** Without the brackets, quotes, bullets and full stops around it, and without `mailto:`. */
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

function matches(pattern: RegExp, text: string): { text: string; index: number }[] {
  const found: { text: string; index: number }[] = [];
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push({ text: match[0], index: match.index });
  }
  return found;
}
