/** Cuts the text of a cell of people into words, addresses and what stands between them. */

import { isAddress, LONGEST_ADDRESS } from './address-form';
import { findAtInWords, isTopLevel, mendedAddress } from './address-slips';
import { isNameOf } from './names';

/** A part of the text, from `begin` up to `end`. */
interface Part {
  begin: number;
  end: number;
}

export type Token = Part &
  (
    | /** What is meant as an address or an id, right or wrong, without what stands around it. */ {
        kind: 'address';
        text: string;
        /** In brackets of its own, as in `Ann (ann@x.org)`: a name before it is its. */
        enclosed?: boolean;
        /** It has an `@` and is no address. */
        broken?: boolean;
      }
    /** `<…>` with what it holds. */
    | { kind: 'angle'; text: string }
    /** Nearly an address; `proposed` is the one that is probably meant. */
    | { kind: 'slip'; proposed: string; inWords: boolean }
    /** A word with a letter in it, or what stands in quotes. */
    | { kind: 'text' }
    /** A word of digits without a letter. */
    | { kind: 'figure' }
    /** Brackets without an address in them. */
    | { kind: 'note' }
    /** A question mark, an ellipsis, "or", "etc.": somebody is missing or not chosen. */
    | { kind: 'gap' }
    /** `–`, `-`, `:`, `=`: what follows says more about what stands before. */
    | { kind: 'dash' }
    /**
     * Where one piece ends. `hard`: a semicolon or line break; `column`: a tab or bullet; `bar`: `|`
     * or `/`; `joint`: "and", which names one more.
     */
    | { kind: 'break'; strength: 'hard' | 'comma' | 'bar' | 'column' | 'joint' }
  );

/** Words that join two people in running text. */
const JOINING = new Set('and plus und sowie et och oraz og & + と および'.split(' '));
/** Words that leave open who is meant: somebody is missing, or not chosen. */
const LEAVING_OPEN = new Set(
  'or oder eller lub oppure etc usw others more weitere andere autres otros outros altri anderen inni andra'.split(
    ' ',
  ),
);
/** Those that stand in names as well, and join only beside an address. */
const JOINING_LETTERS = new Set('y e i en u'.split(' '));

/** Whether a word may stand for more than itself: joins two people, leaves open who is meant, or is a sign in words. */
export function mayJoin(word: string): boolean {
  if (word.length > LONGEST_JOINING) return false;
  const text = word.toLowerCase();
  return JOINING.has(text) || LEAVING_OPEN.has(text) || JOINING_LETTERS.has(text) || text === 'at';
}

const LONGEST_JOINING = 10;

/** Signs that no address holds, at which a word ends. */
const WORD_ENDS = new Set(Array.from(' \t\n,;<>()[]"“”„«»‹›', (sign) => sign.charCodeAt(0)));

function endsAWord(text: string, at: number): boolean {
  return WORD_ENDS.has(text.charCodeAt(at));
}

/** Whether there is a letter or digit of ASCII: most signs are, and a pattern takes longer. */
function isAlphanumeric(code: number): boolean {
  return (
    (code > 0x60 && code < 0x7b) || (code > 0x2f && code < 0x3a) || (code > 0x40 && code < 0x5b)
  );
}

/**
 * The tokens of a text, in its order. Time grows with the length of the text: whatever is looked for
 * ahead is looked for once.
 */
export function tokensOf(text: string): Token[] {
  const tokens = slipsJoined(text, rawTokens(text));
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'text') continue;
    const { begin, end } = token;
    if (!JOINING_LETTERS.has(text.slice(begin, end).toLowerCase())) continue;
    const beside = [tokens[index - 1], tokens[index + 1]];
    if (beside.some((other) => other && isSomebody(other))) {
      tokens[index] = { kind: 'break', strength: 'joint', begin, end };
    }
  }
  return tokens;
}

/** Whether a token is meant as an address or id, right or wrong. */
export function isSomebody(token: Token): boolean {
  return token.kind === 'address' || token.kind === 'angle' || token.kind === 'slip';
}

/** The place of a sign that is a token of its own. */
function signAlone(begin: number): Part {
  return { begin, end: begin + 1 };
}

function rawTokens(text: string): Token[] {
  const tokens: Token[] = [];
  const nextAt = finder(text, /@/g);
  const nextLine = finder(text, /\n/g);
  const nextQuote = finder(text, /"/g);
  const nextId = finder(text, /(?:users|people|groups|spaces)\/|\d{15}/gi);
  const closes = closingBrackets(text);
  const inWords = findAtInWords(text);
  let span = 0;
  let closingQuote = -1;
  let at = 0;
  const holdsNobody = (begin: number, end: number): boolean =>
    nextAt(begin) >= end && nextId(begin) >= end && nextLine(begin) >= end;

  while (at < text.length) {
    while ((inWords[span]?.begin ?? Number.POSITIVE_INFINITY) < at) span += 1;
    const found = inWords[span];
    if (found?.begin === at) {
      tokens.push({ kind: 'slip', inWords: true, ...found });
      at = found.end;
      continue;
    }
    const sign = text[at] as string;
    if (sign === '\n' || sign === ';') {
      tokens.push({ kind: 'break', strength: 'hard', ...signAlone(at) });
      at += 1;
    } else if (sign === ',' || sign === '\t') {
      const strength = sign === ',' ? 'comma' : 'column';
      tokens.push({ kind: 'break', strength, ...signAlone(at) });
      at += 1;
    } else if (sign === '"' && at !== closingQuote) {
      const close = nextQuote(at + 1);
      closingQuote = close;
      const inside = text.slice(at + 1, Math.min(close, at + LONGEST_QUOTED));
      const beforeAngle = close < text.length && /^"[ ]{0,3}</.test(text.slice(close, close + 5));
      if (close >= text.length || inside.length < close - at - 1 || inside.includes('\n')) {
        at += 1;
      } else if (beforeAngle && /^[^\s@]+@[^\s@]+$/.test(inside)) {
        tokens.push({ kind: 'address', text: inside, begin: at, end: close + 1 });
        at = close + 1;
      } else if ((beforeAngle || !inside.includes('@')) && /[\p{L}\p{N}]/u.test(inside)) {
        tokens.push({ kind: 'text', begin: at, end: close + 1 });
        at = close + 1;
      } else {
        at += 1;
      }
    } else if (sign === '<') {
      const end = endOfAngle(text, at, nextLine);
      const inside = text.slice(at + 1, end).trim();
      const several = inside.includes('@') && /[\s,;]/.test(inside);
      if (end === undefined || several || (found !== undefined && found.begin < end)) {
        at += 1;
      } else {
        tokens.push({ kind: 'angle', text: addressIn(inside).text, begin: at, end: end + 1 });
        at = end + 1;
      }
    } else if (sign === '(' || sign === '[') {
      const close = closes.get(at);
      const isNote =
        close !== undefined &&
        !namesOneMore(text, at + 1) &&
        /[\p{L}\p{N}?]/u.test(text.slice(at, close)) &&
        holdsNobody(at, close) &&
        (found === undefined || found.begin >= close);
      if (isNote) tokens.push({ kind: 'note', begin: at, end: close + 1 });
      at = isNote ? close + 1 : at + 1;
    } else if (endsAWord(text, at)) {
      at += 1;
    } else {
      const end = endOfWord(text, at);
      pushWord(tokens, text, at, end);
      at = end;
    }
  }
  return tokens;
}

/** A name in quotes is shorter. */
const LONGEST_QUOTED = 200;

/** Answers where the next match at or after a place begins, for places that only grow. */
function finder(text: string, pattern: RegExp): (from: number) => number {
  let known = -1;
  return (from) => {
    if (known < from) {
      pattern.lastIndex = from;
      known = pattern.exec(text)?.index ?? text.length;
    }
    return known;
  };
}

/** Whether a bracket begins with "and" or a plus: what follows is no note. */
function namesOneMore(text: string, begin: number): boolean {
  const [word = ''] = /^\s?\S{1,7}/.exec(text.slice(begin, begin + 9)) ?? [];
  return JOINING.has(word.trim().toLowerCase());
}

/** Which bracket closes which, for `()` and `[]`. */
function closingBrackets(text: string): Map<number, number> {
  const closes = new Map<number, number>();
  const open: number[] = [];
  for (const [at, sign] of text.split('').entries()) {
    if (sign === '(' || sign === '[') open.push(at);
    else if (sign === ')' || sign === ']') {
      const begin = open.pop();
      if (begin !== undefined) closes.set(begin, at);
    }
  }
  return closes;
}

/** Where the `<` at `angle` is closed; undefined when another one, a line break or the end comes first. */
function endOfAngle(
  text: string,
  angle: number,
  nextLine: (from: number) => number,
): number | undefined {
  const last = nextLine(angle);
  for (let at = angle + 1; at < last; at += 1) {
    if (text[at] === '>') return at;
    if (text[at] === '<') return undefined;
  }
  return undefined;
}

function endOfWord(text: string, begin: number): number {
  // A number that Sheets has rounded, with the comma of half of Europe: 1,23457E+20.
  POWER.lastIndex = begin;
  let end = begin + (POWER.exec(text)?.[0].length ?? 0);
  while (end < text.length && !endsAWord(text, end)) end += 1;
  return end;
}

const POWER = /\d,\d{1,20}[eE]\+?\d{1,3}/y;

/** What one word is: an address, several in a row, words with a label before them, or no more than a sign. */
function pushWord(tokens: Token[], text: string, begin: number, end: number): void {
  const word = text.slice(begin, end);
  if (!word.includes('@')) {
    pushPlainWord(tokens, text, begin, end);
    return;
  }
  const ats = word.split('@').length - 1;
  if (ats > 1) {
    const several = addressesInARow(word);
    if (several) {
      for (const address of several) {
        tokens.push({ kind: 'address', text: address, begin, end });
      }
      return;
    }
    if (pushParts(tokens, text, begin, end)) return;
  }
  const { text: address, label } = addressIn(word);
  const broken = !isAddress(address);
  if (broken && /^@[^.]+$/.test(address)) {
    tokens.push({ kind: 'text', begin, end });
    return;
  }
  if (broken && ats === 1 && pushWithWhatFollows(tokens, text, begin, end)) return;
  const bar = Math.max(address.indexOf('|'), address.indexOf('/'));
  if (ats === 1 && bar > 0 && isNameOf(address.slice(0, bar), address.slice(bar + 1))) {
    // "Ann|ann@x.org": both signs are legal in a mailbox, and nobody's has them so.
    const cut = begin + word.indexOf(address) + bar;
    pushPlainWord(tokens, text, begin, cut);
    tokens.push({ kind: 'break', strength: 'bar', ...signAlone(cut) });
    pushWord(tokens, text, cut + 1, end);
    return;
  }
  if (/\p{L}/u.test(word.slice(0, label))) {
    tokens.push({ kind: 'text', begin, end: begin + label });
  }
  const proposed = broken ? mendedAddress(address) : undefined;
  if (proposed === undefined) {
    const enclosed = text[begin - 1] === '(' || text[begin - 1] === '[';
    tokens.push({ kind: 'address', text: address, enclosed, broken, begin: begin + label, end });
  } else {
    tokens.push({ kind: 'slip', inWords: false, proposed, begin: begin + label, end });
  }
}

/** A sign that no domain holds, behind one. */
const BEHIND_DOMAIN = /@[\p{L}\p{N}\p{M}.-]*[|/:;=&+*~\\–—−→>]/u;

/** `Ann:ann@x.org/Tom:tom@x.org`, `@ann@x.org`: a word with several `@` as its parts, each with one; false: it has none. */
function pushParts(tokens: Token[], text: string, begin: number, end: number): boolean {
  const word = text.slice(begin, end);
  const [mention = ''] = /^[^\p{L}\p{N}@]{0,3}@(?=[\p{L}\p{N}])/u.exec(word) ?? [];
  const last = word.lastIndexOf('@');
  let from = mention.length;
  // Of its own: a part may have parts again.
  const behind = new RegExp(BEHIND_DOMAIN, 'gu');
  behind.lastIndex = from;
  while (behind.test(word)) {
    const sign = behind.lastIndex - 1;
    if (sign > last) break;
    pushWord(tokens, text, begin + from, begin + sign);
    tokens.push({ kind: 'break', strength: 'bar', ...signAlone(begin + sign) });
    from = sign + 1;
  }
  if (from === 0) return false;
  pushWord(tokens, text, begin + from, end);
  return true;
}

/** `ann@x.org–treasurer`: a sign that no domain holds ends the address, and words follow. */
function pushWithWhatFollows(tokens: Token[], text: string, begin: number, end: number): boolean {
  const [, whole = '', sign = ''] =
    /^([^@]+@[\p{L}\p{N}\p{M}.-]*)([–—−|/:=&+*~\\])/u.exec(text.slice(begin, end)) ?? [];
  if (sign === '') return false;
  const { text: first } = addressIn(whole);
  if (!isAddress(first)) return false;
  const cut = begin + whole.length;
  pushWord(tokens, text, begin, cut);
  const isDash = !/[|/&+]/.test(sign);
  tokens.push(
    isDash
      ? { kind: 'dash', ...signAlone(cut) }
      : { kind: 'break', strength: 'bar', ...signAlone(cut) },
  );
  pushPlainWord(tokens, text, cut + 1, end);
  return true;
}

function pushPlainWord(tokens: Token[], text: string, begin: number, end: number): void {
  const word = text.slice(begin, end);
  if (word.includes('|')) {
    // A bar is as good as a comma between words.
    let from = begin;
    for (const part of word.split('|')) {
      if (from > begin) {
        tokens.push({ kind: 'break', strength: 'bar', ...signAlone(from - 1) });
      }
      if (part !== '') pushPlainWord(tokens, text, from, from + part.length);
      from += part.length + 1;
    }
    return;
  }
  const id = withoutSigns(word);
  if (
    /^(?:users|people|groups|spaces)\//i.test(id) ||
    /^\d{15}|^\d+(?:[.,]\d*)?[eE]\+?\d+$/.test(id)
  ) {
    tokens.push({ kind: 'address', text: id, begin, end });
  } else if (JOINING.has(id === '' ? word : id.toLowerCase())) {
    tokens.push({ kind: 'break', strength: 'joint', begin, end });
  } else if (LEAVING_OPEN.has(id.toLowerCase())) tokens.push({ kind: 'gap', begin, end });
  else if (/\p{L}/u.test(word)) tokens.push({ kind: 'text', begin, end });
  else if (/\p{N}/u.test(word)) tokens.push({ kind: 'figure', begin, end });
  else if (/[?…]/.test(word)) tokens.push({ kind: 'gap', begin, end });
  else if (/^[/•·▪●◦‣⁃]+$/.test(word)) {
    tokens.push({ kind: 'break', strength: 'bar', begin, end });
  } else if (/^[-–—:=→>~]+$/.test(word)) tokens.push({ kind: 'dash', begin, end });
}

/** Labels before an address that say what it is and not whose. */
const SCHEME =
  /^(?:mailto|https?|smtp|sips?|xmpp|im|e-?mail|mail|courriel|correo|to|cc|bcc|from|an|von|à|para|de)$/i;

/**
 * The address in a word with one `@`, without what stands around it: quotes, list marks, `mailto:`,
 * and `?subject=…`; signs inside a mailbox stay. `label`: where it begins, after a label and its colon.
 */
function addressIn(word: string): { text: string; label: number } {
  const at = word.lastIndexOf('@');
  const colon = word.lastIndexOf(':', at);
  const said = word.slice(0, Math.max(colon, 0)).replace(/^[^\p{L}]+/u, '');
  const scheme = said.split(':').every((label) => SCHEME.test(label));
  const query = word.indexOf('?', at);
  const isLink = /^https?$/i.test(said);
  const address = withoutKey(
    withoutSigns(word.slice(colon + 1, query < 0 ? undefined : query)),
    isLink,
  );
  const label = scheme ? 0 : colon + 1;
  if (!/[’‘´ʼ‐‑]/.test(address)) return { text: address, label };
  return { text: address.replace(/[’‘´ʼ]/g, "'").replace(/[‐‑]/g, '-'), label };
}

/** What an address is called in a link or a form, before an equals sign. */
const KEY =
  /(?:^|[?&])(?:e-?mail|mail|to|cc|bcc|address|recipients?|users?|members?|login|upn|authuser)$/i;

/** `email=ann@x.org`, `//x.org/?to=ann@x.org`: the address, without what leads to it. A mailbox may hold these signs, too. */
function withoutKey(text: string, isLink = false): string {
  const at = text.lastIndexOf('@');
  const equals = text.lastIndexOf('=', at);
  const [key = ''] = KEY.exec(text.slice(Math.max(0, equals - 12), equals)) ?? [];
  // `r&to=ann@x.org` is a mailbox: only what has begun already goes on with `&`.
  const isKey = key !== '' && (key[0] !== '&' || /[?=@]/.test(text.slice(0, equals - key.length)));
  if (isKey) return text.slice(equals + 1);
  if (!isLink) return text;
  const begin = Math.max(...Array.from('/?&=#', (sign) => text.lastIndexOf(sign, at)));
  return text.slice(begin + 1);
}

/** Without the quotes, bullets, daggers, full stops and other signs around it. */
function withoutSigns(word: string): string {
  let begin = 0;
  let end = word.length;
  if (isAlphanumeric(word.charCodeAt(0)) && isAlphanumeric(word.charCodeAt(end - 1))) return word;
  while (begin < end && !/[\p{L}\p{Nd}\p{M}_@]/u.test(signAt(word, begin))) begin += 1;
  if (isAlphanumeric(word.charCodeAt(end - 1))) return word.slice(begin);
  while (end > begin && !/[\p{L}\p{Nd}\p{M}@/]/u.test(signAt(word, end - 1))) end -= 1;
  const isId = !word.includes('@');
  while (!isId && end > begin && !/[\p{L}\p{Nd}\p{M}@]/u.test(signAt(word, end - 1))) end -= 1;
  // `_ann@x.org_`: a mailbox may begin so, and these two stand around it.
  for (let behind = end; !isId && word[begin] === '_' && word[behind] === '_'; behind += 1)
    begin += 1;
  return word.slice(begin, end);
}

/** The character of which a unit is a part. */
function signAt(word: string, index: number): string {
  const unit = word.charCodeAt(index);
  if (unit >= 0xdc00 && unit < 0xe000) return word.slice(index - 1, index + 1);
  return String.fromCodePoint(word.codePointAt(index) ?? unit);
}

/**
 * `ann@x.org/tom@x.org`, `ann@x.org&tom@x.org`: addresses with nothing but signs between them. The
 * end of a domain shows where each ends; undefined where one of them would be none.
 */
function addressesInARow(word: string): string[] | undefined {
  const parts = word.split('@');
  const addresses: string[] = [];
  let local = withoutSigns(parts[0] ?? '').replace(/^(?:mailto|smtp|sip):/i, '');
  for (const [index, part] of parts.entries()) {
    if (index === 0) continue;
    const [domain = ''] = /^[\p{L}\p{N}\p{M}.-]*/u.exec(part) ?? [];
    const rest = part.slice(domain.length);
    const address = withoutKey(`${local}@${withoutSigns(domain)}`);
    if (!isAddress(address) || /[/|&:;]/.test(local)) return undefined;
    addresses.push(address);
    if (index === parts.length - 1) return /[\p{L}\p{N}]/u.test(rest) ? undefined : addresses;
    local = withoutSigns(rest).replace(/^(?:mailto|smtp|sip):/i, '');
    if (local === rest) return undefined;
  }
  return undefined;
}

/** Puts together what was meant as one address: `pia @x.org`, `pia@ x.org`, `pia@x,org`. */
function slipsJoined(text: string, tokens: Token[]): Token[] {
  const joined: Token[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] as Token;
    const slip = withComma(text, tokens, index) ?? withSpaces(text, tokens, index);
    if (!slip) {
      joined.push(token);
      continue;
    }
    const { length, proposed } = slip;
    const end = (tokens[index + length - 1] as Token).end;
    joined.push({ kind: 'slip', inWords: false, proposed, begin: token.begin, end });
    index += length - 1;
  }
  return joined;
}

/** Several tokens that were meant as one address. */
interface Slip {
  length: number;
  proposed: string;
}

/** A comma for the full stop: `pia@x,org`, `pia@x.co,uk`. */
function withComma(text: string, tokens: readonly Token[], index: number): Slip | undefined {
  const [one, comma, last] = [tokens[index], tokens[index + 1], tokens[index + 2]];
  if (one?.kind !== 'address' || comma?.kind !== 'break' || last?.kind !== 'text') return undefined;
  const isClose = one.end === comma.begin && comma.end === last.begin;
  const end = text.slice(last.begin, last.end);
  if (comma.strength !== 'comma' || !isClose || !isTopLevel(end)) return undefined;
  // What is an address already can only lack its country.
  const isOpen = one.broken || (WITH_COUNTRY.test(one.text) && end.length === 2);
  const proposed = `${one.text}.${end}`;
  return isOpen && isAddress(proposed) ? { length: 3, proposed } : undefined;
}

/** Ends of a domain that a country's follows. */
const WITH_COUNTRY = /\.(?:com?|ac|org?|gov|net?|edu?|sch)$/i;

/** A space too many: `pia @x.org`, `pia@ x.org`, `pia @ x.org`. */
function withSpaces(text: string, tokens: readonly Token[], index: number): Slip | undefined {
  const [one, two, three] = [tokens[index], tokens[index + 1], tokens[index + 2]];
  if (!one || !two || !isPart(one) || !isPart(two) || !onlySpaces(text, one, two)) return undefined;
  if (one.kind === two.kind) return undefined;
  let last = two;
  if (two.kind === 'address' && two.text === '@') {
    if (three?.kind !== 'text' || !onlySpaces(text, two, three)) return undefined;
    last = three;
  } else if (two.kind === 'text') {
    // A word without a full stop is the end of a domain only if there is such an end.
    const end = text.slice(two.begin, two.end);
    if (!end.includes('.') && !isTopLevel(end)) return undefined;
  }
  if (last.end - one.begin > LONGEST_ADDRESS) return undefined;
  const proposed = withoutSigns(text.slice(one.begin, last.end).replace(/ +/g, ''));
  return isAddress(proposed) ? { length: last === two ? 2 : 3, proposed } : undefined;
}

function isPart(token: Token): boolean {
  return token.kind === 'text' || (token.kind === 'address' && token.broken === true);
}

function onlySpaces(text: string, one: Token, two: Token): boolean {
  return /^ {1,3}$/.test(text.slice(one.end, two.begin));
}
