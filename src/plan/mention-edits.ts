/** Takes mentions out of cells of people, or puts others in their place, and nothing else: what comes out is read again. */
import { addressKey } from '../table/address-form';
import { readGroups, readPeople } from '../table/addresses';

/** A mention as the cell says it, and what stands there afterwards; '': nothing. */
export interface MentionChange {
  from: string;
  to: string;
  /** Who that is, where it says more than their address. */
  address?: string;
}

/**
 * The cell with its mentions changed; undefined where that can't be done without doing more: the mention doesn't stand
 * there in so many letters, somebody else would be read afterwards, or Sheets would make something else of the text.
 */
export function changeMentions(
  cell: string,
  changes: readonly MentionChange[],
): string | undefined {
  for (const rangeOf of [mentionAt, segmentAt]) {
    const text = changed(cell, changes, rangeOf);
    if (text === undefined || text === cell) return undefined;
    if (staysText(text) && readsAsMeant(cell, text, changes)) return text;
  }
  return undefined;
}

type RangeOf = (cell: string, at: number, end: number) => [from: number, to: number];

function changed(
  cell: string,
  changes: readonly MentionChange[],
  rangeOf: RangeOf,
): string | undefined {
  let text = cell;
  for (const { from, to } of changes) {
    let found = false;
    for (let at = nextIn(text, from, 0); at >= 0; at = nextIn(text, from, at)) {
      found = true;
      if (to === '') text = without(text, ...rangeOf(text, at, at + from.length));
      else {
        text = text.slice(0, at) + to + text.slice(at + from.length);
        at += to.length;
      }
    }
    if (!found) return undefined;
  }
  return text;
}

/** Where `mention` stands next by itself, not as a part of another. */
function nextIn(text: string, mention: string, after: number): number {
  for (let at = text.indexOf(mention, after); at >= 0; at = text.indexOf(mention, at + 1)) {
    const before = text.slice(0, at);
    const behind = text.slice(at + mention.length);
    if (
      !/[\p{L}\p{N}\p{M}._%+@-]$/u.test(before) &&
      !/^(?:[\p{L}\p{N}\p{M}@-]|\.[\p{L}\p{N}])/u.test(behind)
    )
      return at;
  }
  return -1;
}

const SEPARATOR = /[,;\n]/;

/** The mention; with the name in front of it where it stands in brackets. */
function mentionAt(cell: string, at: number, end: number): [number, number] {
  if (cell[at - 1] !== '<' || cell[end] !== '>') return [at, end];
  const before = cell.slice(0, at - 1).trimEnd();
  const quoted = /"[^"]*"$/.exec(before);
  return [quoted ? quoted.index : lastSeparator(before), end + 1];
}

/** All that stands between two separators. */
function segmentAt(cell: string, at: number, end: number): [number, number] {
  const next = cell.slice(end).search(SEPARATOR);
  return [lastSeparator(cell.slice(0, at)), next < 0 ? cell.length : end + next];
}

function lastSeparator(text: string): number {
  return Math.max(text.lastIndexOf(','), text.lastIndexOf(';'), text.lastIndexOf('\n')) + 1;
}

/** The text without a part, and without the separator that set the part apart. */
function without(text: string, from: number, to: number): string {
  const before = text.slice(0, from).trimEnd();
  const behind = text.slice(to);
  if (before === '') return behind.replace(/^\s*[,;]?\s*/, '');
  const rest = behind.trimStart();
  if (rest === '') return before.replace(/\s*[,;]$/, '');
  if (/[,;]$/.test(before) && /^[,;]/.test(rest)) return before + rest.slice(1);
  if (/[,;]$/.test(before) || /^[,;]/.test(rest)) {
    const space = /^[,;]/.test(rest) ? '' : (/\s+$/.exec(text.slice(0, from))?.[0] ?? ' ');
    return before + space + rest;
  }
  return `${before}${/^\s*\n|\n\s*$/.test(text.slice(before.length, from) + behind.slice(0, behind.length - rest.length)) ? '\n' : ' '}${rest}`;
}

/** Whether Sheets leaves a text as it is: no formula, number or date. */
export function staysText(text: string): boolean {
  return (
    text === '' ||
    (text.includes('@') && !/^\s*[=+'-]/.test(text)) ||
    /^(?:users|people|groups)\//.test(text)
  );
}

/** Whether exactly those are read who were, save who was changed. */
function readsAsMeant(cell: string, text: string, changes: readonly MentionChange[]): boolean {
  const before = whoIn(cell);
  const after = whoIn(text);
  const gone = new Set(changes.flatMap(({ from }) => [`users/${addressKey(from)}`, from]));
  const come = changes.flatMap(({ to, address = to }) =>
    to === '' ? [] : [`users/${addressKey(address)}`],
  );
  const wanted = [...before.filter((one) => !gone.has(one)), ...come];
  return sorted(wanted) === sorted(after);
}

/** Everybody a cell names, and what in it can't be read. */
export function whoIn(cell: string): string[] {
  const { people, problems } = readPeople(cell);
  return [...people.map(({ user }) => user), ...problems.map(({ values }) => String(values.cell))];
}

const sorted = (names: readonly string[]) => [...new Set(names)].sort().join('\n');

/** Whether a cell names a group or person that is read. */
export function namesAnybody(cell: string): boolean {
  return readPeople(cell).people.length > 0 || readGroups(cell).groups.length > 0;
}
