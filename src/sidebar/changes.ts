/** What a person chooses of the changes that are shown, and the press that applies it. */
import type { ChangeLine, View } from '../protocol';
import { much, start } from './actions';
import { signal } from './signal';
import { showBeside } from './store';

/** The keys of those that are left out, of all that add something. */
export const leftOut = signal<ReadonlySet<string>>(new Set());

/** The keys of those that take something away and are ticked: none is from the start. */
export const takenAway = signal<ReadonlySet<string>>(new Set());

/** Whether names that only follow from a template are given: not from the start. */
export const byTemplate = signal(false);

/** Shows the changes one by one: what adds something is ticked, what takes something away is not. */
export function openChanges(): void {
  leftOut.value = new Set();
  takenAway.value = new Set();
  byTemplate.value = false;
  much.value = null;
  showBeside({ kind: 'changes' });
}

/** Whether a change takes something from somebody. */
export function isAway({ does }: ChangeLine): boolean {
  return does === 'takeOut' || does === 'takeRole';
}

/** Whether a change is ticked. */
export function isTicked(line: ChangeLine): boolean {
  return isAway(line) ? takenAway.value.has(line.key) : !leftOut.value.has(line.key);
}

/** Ticks changes, or leaves them out. Of rows that name nobody any more one at a time is ticked. */
export function tickChanges(lines: readonly ChangeLine[], on: boolean, all: View['changes']): void {
  much.value = null;
  const [first] = lines;
  if (!first) return;
  if (!isAway(first)) {
    leftOut.value = changed(leftOut.value, lines, !on);
    return;
  }
  const others =
    on && isEmptied(first)
      ? all.lines.filter((line) => isEmptied(line) && line.row !== first.row)
      : [];
  takenAway.value = changed(changed(takenAway.value, others, false), lines, on);
}

/** Whether it is one of all people of a row that names nobody any more. */
export function isEmptied(line: ChangeLine): boolean {
  return line.does === 'takeOut' && line.alone === 'emptied';
}

function changed(
  keys: ReadonlySet<string>,
  lines: readonly ChangeLine[],
  on: boolean,
): ReadonlySet<string> {
  const next = new Set(keys);
  for (const { key } of lines) {
    if (on) next.add(key);
    else next.delete(key);
  }
  return next;
}

/** How many of the changes take nothing from anybody. */
export function inStep(counts: View['changes']['counts']): number {
  const { add, giveRole, catchUp, rename, set } = counts;
  return add + giveRole + catchUp + rename + set;
}

/** How many are ticked; those that aren't listed are among them, unless they take something away. */
export function tickedIn({ counts, lines, byTemplate: named }: View['changes']): number {
  const left = lines.filter(({ key }) => leftOut.value.has(key)).length;
  const away = lines.filter(({ key }) => takenAway.value.has(key)).length;
  return inStep(counts) - left + away + (byTemplate.value ? (named?.n ?? 0) : 0);
}

/** Applies what is ticked; `sure`: the person pressed once more for so many to be taken out. */
export function applyChanges(sure?: number): Promise<void> {
  much.value = null;
  const left = [...leftOut.value];
  const away = [...takenAway.value];
  return start('changes', {
    ...(left.length > 0 ? { leave: left } : {}),
    ...(away.length > 0 ? { takeAway: away } : {}),
    ...(byTemplate.value ? { byTemplate: true as const } : {}),
    ...(sure === undefined ? {} : { sure }),
  });
}
