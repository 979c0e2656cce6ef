/** Finds who a cell of people or groups mentions, and what in it could be somebody and can't be read. */
import { isAddress } from './address-form';
import { isSomebody, type Token, tokensOf } from './cell-tokens';
import { canBeAName, isNameOf, readsLikeAName } from './names';
import { isNobody } from './nobody';
import { pastedText } from './pasted-text';

/** One thing a cell mentions, as far as its form tells. */
export type Mention =
  /** An address or id, right or wrong, without the brackets and quotes around it. */
  | { kind: 'word'; text: string }
  /** `Ann <ann@x.org>`; `whole` is the mention with its name, for quoting. */
  | { kind: 'named'; text: string; whole: string }
  /** `tom@x.org <ann@x.org>`: nobody can say who is meant. */
  | { kind: 'twofold'; first: string; second: string; whole: string }
  /** Nearly an address; `proposed` is the one that is probably meant. */
  | { kind: 'slip'; text: string; proposed: string; inWords: boolean }
  /** Words that could be somebody, without an address. */
  | { kind: 'words'; text: string }
  /** A number that Sheets has rounded and put separators into. */
  | { kind: 'number'; text: string }
  | { kind: 'phone'; text: string };

/** `123,456,789,012,345,000,000`: thousands set apart by one sign, and nothing but zeros at the end. */
const GROUPED_NUMBER = /^\d{1,3}(?:([.,'’ ])\d{3})(?:\1\d{3}){2,}(?:\1(?:000)){2}$/;

/** A mention with the place where it stands. */
type Placed = Mention & { begin: number };

/** `bar`: a sign that stands in names of people, too, as in "Ann Smith | Sales". */
type Separator = 'comma' | 'bar' | 'column' | 'joint';

/** What stands between two separators. */
interface Piece {
  tokens: Token[];
  /** How it is separated from the piece before. */
  after: Separator;
  begin: number;
  end: number;
}

/**
 * The mentions of a cell, in their order. Never throws. Time grows with the length of the text.
 *
 * One address on a piece of text is that person: the words around it are a name or a note. A name
 * before a comma is that of the one address that follows. What else could be somebody is mentioned
 * as `words`: nobody in a cell is passed over.
 */
export function mentionsIn(cell: string): Mention[] {
  const text = pastedText(cell);
  const mentions: Mention[] = [];
  for (const { tokens, begin, end } of namesJoined(text, segmentsOf(text, tokensOf(text)))) {
    const whole = text.slice(begin, end).trim();
    if (GROUPED_NUMBER.test(whole)) mentions.push({ kind: 'number', text: whole });
    else mentions.push(...inSegment(text, tokens));
  }
  return withoutNumbering(mentions);
}

/** What stands between two semicolons or line breaks. */
interface Segment {
  tokens: Token[];
  begin: number;
  end: number;
}

function segmentsOf(text: string, tokens: readonly Token[]): Segment[] {
  const segments: Segment[] = [];
  let segment: Segment = { tokens: [], begin: 0, end: text.length };
  const close = (end: number): void => {
    if (segment.tokens.length > 0) segments.push({ ...segment, end });
  };
  for (const token of tokens) {
    if (token.kind !== 'break' || token.strength !== 'hard') {
      segment.tokens.push(token);
      continue;
    }
    close(token.begin);
    segment = { tokens: [], begin: token.end, end: text.length };
  }
  close(text.length);
  return segments;
}

/** A name alone in a line above or below that of its address belongs to it. */
function namesJoined(text: string, segments: readonly Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (const segment of segments) {
    const before = joined[joined.length - 1];
    const isTheirs =
      before !== undefined &&
      (isNameOfAlone(text, before, segment) || isNameOfAlone(text, segment, before));
    if (!isTheirs) joined.push(segment);
    else {
      const tokens = [...before.tokens, ...segment.tokens];
      joined[joined.length - 1] = { tokens, begin: before.begin, end: segment.end };
    }
  }
  return joined;
}

/** A segment is a name and nothing else, and the other one the address of such a person and nothing else. */
function isNameOfAlone(text: string, name: Segment, address: Segment): boolean {
  const [only] = address.tokens;
  if (address.tokens.length !== 1 || only?.kind !== 'address') return false;
  if (!name.tokens.every(({ kind }) => kind === 'text')) return false;
  const said = text.slice(name.begin, name.end).trim();
  return canBeAName(said) && isNameOf(said, only.text);
}

function inSegment(text: string, tokens: readonly Token[]): Mention[] {
  const [only] = tokens;
  if (tokens.length === 1 && only && isSomebody(only)) return [mentionOf(text, only, only.begin)];
  const pieces = piecesOf(tokens);
  const placed: Placed[] = [];
  const takenNames = namesBeside(text, pieces);
  for (const [index, piece] of pieces.entries()) {
    if (piece.tokens.some(isSomebody)) {
      placed.push(...inPiece(text, piece, takenNames.begin.get(index) ?? piece.begin));
    } else if (!takenNames.pieces.has(index)) {
      placed.push(...withoutAddress(text, piece));
    }
  }
  const name = oneName(text, placed);
  return name ? [name] : placed.sort((one, other) => one.begin - other.begin);
}

function piecesOf(tokens: readonly Token[]): Piece[] {
  const pieces: Piece[] = [];
  let after: Separator = 'column';
  let piece: Token[] = [];
  const close = (): void => {
    const [first] = piece;
    const last = piece[piece.length - 1];
    if (first && last) pieces.push({ tokens: piece, after, begin: first.begin, end: last.end });
    piece = [];
  };
  for (const token of tokens) {
    if (token.kind !== 'break') piece.push(token);
    else {
      const ended = piece.length > 0;
      close();
      const { strength } = token;
      // Of several signs in a row "and" counts, or the first.
      if (ended || strength === 'joint') after = strength === 'hard' ? 'column' : strength;
    }
  }
  close();
  return pieces;
}

/** Which pieces without an address are names of one beside them, and where that one's name begins. */
function namesBeside(
  text: string,
  pieces: readonly Piece[],
): { pieces: ReadonlySet<number>; begin: ReadonlyMap<number, number> } {
  const taken = new Set<number>();
  const begin = new Map<number, number>();
  const withPeople = pieces.filter(({ tokens }) => tokens.some(isSomebody));
  if (withPeople.length === 0) return { pieces: taken, begin };
  const isAside = pieces.map((piece) => isDetail(wordsOf(text, piece), piece));
  const words = pieces.map((piece, index) => {
    const said = piece.tokens.some(isSomebody) || isAside[index] ? '' : wordsOf(text, piece);
    return /\p{L}/u.test(said) && !isNobody(said) ? said : '';
  });
  const named = words.filter((said) => said !== '').length;
  for (const [index, piece] of pieces.entries()) {
    const [somebody, ...others] = piece.tokens.filter(isSomebody);
    if (!somebody) continue;
    const address = 'text' in somebody ? somebody.text : '';
    const own = text.slice(piece.begin, somebody.begin).trim();
    const isAlone = others.length === 0;
    const only = withPeople.length === 1 && isAlone && named === 1;

    let first = index;
    for (let before = index - 1; before >= 0; before -= 1) {
      if (isAside[before]) continue;
      const said = words[before] ?? '';
      if (said === '' || taken.has(before)) break;
      const separator = (pieces[before + 1] as Piece).after;
      const isFullName = readsLikeAName(said) && said.includes(' ');
      const isAnother = isFullName && hasFullName([...words.slice(first, index), own]);
      const isTheirs = isNameOf(said, address);
      const mayBeTheirs = !isAnother || isTheirs || (only && !isNameOf(own, address));
      const takes =
        somebody.kind === 'angle'
          ? // "Smith, Ann <ann@x.org>": a name has commas in it.
            separator !== 'column' && mayBeTheirs
          : (isAlone && isTheirs && own === '') ||
            (only && separator !== 'joint' && canBeAName(said) && mayBeTheirs);
      if (!takes) break;
      taken.add(before);
      first = before;
      if (somebody.kind !== 'angle') break;
    }
    begin.set(index, (pieces[first] as Piece).begin);

    // "ann@x.org, Ann Smith"
    const next = words[index + 1] ?? '';
    const follows = pieces[index + 1]?.after !== 'joint' && next !== '' && first === index;
    if (isAlone && follows && own === '' && canBeAName(next) && isNameOf(next, address)) {
      taken.add(index + 1);
    }
    // "Ann Smith, 8a, ann@x.org, 0171 1234567": who has a name beside their address has a class or a phone, too.
    const isNamed = first < index || taken.has(index + 1) || isNameOf(own, address);
    if (isNamed && isAlone && withPeople.length === 1)
      for (const [other, aside] of isAside.entries()) if (aside) taken.add(other);
  }
  return { pieces: taken, begin };
}

/** A class, a room or a phone number, and nobody: a letter or two beside a digit. */
function isDetail(said: string, piece: Piece): boolean {
  if (piece.tokens.some(isSomebody) || said.length > LONGEST_PHONE) return false;
  return isPhone(said) || /^(?:\p{L}{1,9}\.? )?(?=.*\d)(?=.*\p{L})[\p{L}\d./-]{1,6}$/u.test(said);
}

/** Whether what is taken for somebody's name is a whole one already: “Ann Fox”, and “Fox, Ann” in two pieces. */
function hasFullName(parts: readonly string[]): boolean {
  const name = parts
    .join(' ')
    .replace(/[\s<("]+$|"/g, '')
    .trim();
  return name.includes(' ') && readsLikeAName(name);
}

/** The words of a piece as they stand; '' where it holds none. */
function wordsOf(text: string, piece: Piece): string {
  const said = piece.tokens.filter(({ kind }) => kind !== 'dash');
  const [first] = said;
  const last = said[said.length - 1];
  return first && last ? text.slice(first.begin, last.end) : '';
}

/** A piece without an address: words that could be somebody, numbers, a phone number. */
function withoutAddress(text: string, piece: Piece): Placed[] {
  const said = wordsOf(text, piece);
  if (said === '') return [];
  const begin = piece.tokens.find(({ kind }) => kind !== 'dash')?.begin ?? piece.begin;
  if (isPhone(said)) return [{ kind: 'phone', text: said, begin }];
  const figures = piece.tokens.filter(
    ({ kind }) => kind === 'figure' || kind === 'text' || kind === 'gap',
  );
  if (figures.length > 0 && figures.every((token) => isNumber(textOf(text, token)))) {
    return figures.map((token) => ({
      kind: 'word',
      text: textOf(text, token).replace(/\D/g, ''),
      begin: token.begin,
    }));
  }
  return isNobody(said) ? [] : [{ kind: 'words', text: said, begin }];
}

function textOf(text: string, { begin, end }: Token): string {
  return text.slice(begin, end);
}

/** A plain number, or the number of a list. */
function isNumber(word: string): boolean {
  return /^[^\p{L}\p{N}]?\d+[^\p{L}\p{N}]?$/u.test(word);
}

/** Digits as a phone number has them, which is not how a date does. */
function isPhone(text: string): boolean {
  if (text.length > LONGEST_PHONE || !/^[+(\d][\d\s()+./-]*$/.test(text)) return false;
  if (/^\d{1,4}([./-])\d{1,2}\1\d{1,4}$/.test(text)) return false;
  const digits = text.replace(/\D/g, '');
  return digits.length > 5 && (/^(?:\+|00|0\d+[\s/-]|\()/.test(text) || /\d[/-]\d/.test(text));
}

const LONGEST_PHONE = 30;

/** A piece with addresses: whose the words around them are. */
function inPiece(text: string, piece: Piece, nameBegins: number): Placed[] {
  const people = piece.tokens.filter(isSomebody);
  const gaps = gapsOf(piece.tokens);
  const placed: Placed[] = [];
  for (const [index, token] of people.entries()) {
    const first = index === 0 ? nameBegins : gaps[index]?.begin;
    const previous = people[index - 1];
    const between = previous ? text.slice(previous.end, token.begin) : '';
    if (token.kind === 'angle' && previous?.kind === 'address' && between.trim() === '') {
      // An address and `<…>` with nothing between them: the one is taken for the other's name.
      placed.pop();
      const whole = text.slice(previous.begin, token.end);
      const { begin } = previous;
      placed.push({ kind: 'twofold', first: previous.text, second: token.text, whole, begin });
    } else placed.push(mentionOf(text, token, first ?? token.begin));
  }
  const theirs = whoseWords(text, people, gaps);
  for (const [index, gap] of gaps.entries()) {
    if (gap.begin !== undefined && gap.end !== undefined && !theirs.has(index)) {
      const said = text.slice(gap.begin, gap.end);
      if (!isNobody(said)) placed.push({ kind: 'words', text: said, begin: gap.begin });
    }
    for (const missing of gap.missing) {
      placed.push({ kind: 'words', text: textOf(text, missing), begin: missing.begin });
    }
  }
  return placed;
}

function mentionOf(text: string, token: Token, nameBegins: number): Placed {
  const { begin } = token;
  const whole = text.slice(Math.min(nameBegins, begin), token.end).trim();
  switch (token.kind) {
    case 'angle':
      return { kind: 'named', text: token.text, whole, begin };
    case 'slip': {
      const { proposed, inWords } = token;
      return { kind: 'slip', text: textOf(text, token), proposed, inWords, begin };
    }
    default:
      return { kind: 'word', text: 'text' in token ? token.text : whole, begin };
  }
}

/** What stands between two addresses of a piece, before the first or after the last. */
interface Gap {
  /** Where its words begin and end; undefined: it has none. */
  begin?: number;
  end?: number;
  /** Digits and nothing else, or words behind a dash: they say more about the address before. */
  isNote: boolean;
  /** Question marks: somebody is missing. */
  missing: Token[];
}

/** One gap more than the piece has addresses. */
function gapsOf(tokens: readonly Token[]): Gap[] {
  const gaps: Gap[] = [];
  let gap: Gap = { isNote: true, missing: [] };
  let dashed = false;
  for (const token of tokens) {
    if (isSomebody(token)) {
      gaps.push(gap);
      gap = { isNote: true, missing: [] };
      dashed = false;
    } else if (token.kind === 'gap') gap.missing.push(token);
    else if (token.kind === 'dash') dashed = gap.begin === undefined;
    else if (token.kind === 'text' || token.kind === 'figure') {
      gap.begin = gap.begin ?? token.begin;
      gap.end = token.end;
      if (token.kind === 'text' && !dashed) gap.isNote = false;
    }
  }
  gaps.push(gap);
  return gaps;
}

/** The gaps whose words are a name or a note of an address beside them. */
function whoseWords(text: string, people: readonly Token[], gaps: readonly Gap[]): Set<number> {
  const theirs = new Set<number>();
  const has = (index: number): boolean => gaps[index]?.begin !== undefined;
  const last = people.length;
  // Names before every address, or behind every one.
  const before = people.every((_, index) => has(index)) && !has(last);
  const behind = !has(0) && people.every((_, index) => has(index + 1));
  for (const [index, gap] of gaps.entries()) {
    if (gap.begin === undefined) continue;
    const said = text.slice(gap.begin, gap.end);
    const next = people[index];
    const previous = people[index - 1];
    const owns = next?.kind === 'angle' || (next?.kind === 'address' && next.enclosed === true);
    const isTheirs = [next, previous].some(
      (token) => token && 'text' in token && isNameOf(said, token.text),
    );
    const onlyOne = people.length === 1 && (index === 0 || !canBeAnother(said));
    if (gap.isNote || owns || isTheirs || before || behind || onlyOne) theirs.add(index);
  }
  return theirs;
}

/** Whether words behind an address that has its name already can be somebody else. */
function canBeAnother(text: string): boolean {
  return readsLikeAName(text);
}

/** "Smith, Ann": a family name, a comma and a first name, and nothing else. */
function oneName(text: string, [family, first, ...others]: readonly Placed[]): Mention | undefined {
  if (others.length > 0 || !isOneWord(family) || !isOneWord(first)) return undefined;
  return { kind: 'words', text: text.slice(family.begin, first.begin + first.text.length) };
}

function isOneWord(mention: Placed | undefined): mention is Placed & { kind: 'words' } {
  return mention?.kind === 'words' && /^\p{Lu}[\p{L}\p{M}'’-]*$/u.test(mention.text);
}

/** `1.ann@x.org`, `2.tom@x.org`: where every address begins with the next number, it is a list's. */
function withoutNumbering(mentions: Mention[]): Mention[] {
  const words = mentions.filter(({ kind }) => kind === 'word');
  if (words.length < 2) return mentions;
  const rests = words.map((mention) =>
    /^(\d{1,4})[.-](\p{L}.*@.*)$/u.exec('text' in mention ? mention.text : ''),
  );
  const begin = Number(rests[0]?.[1]);
  const isList = rests.every((rest, index) => rest && Number(rest[1]) === begin + index);
  if (!isList) return mentions;
  return mentions.map((mention) =>
    mention.kind === 'word' && isAddress(mention.text)
      ? { ...mention, text: mention.text.replace(/^\d+[.-]/, '') }
      : mention,
  );
}
