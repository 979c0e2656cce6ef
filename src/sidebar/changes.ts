/** What a person leaves out of the changes that are shown, and the press that applies the others. */
import type { View } from '../protocol';
import { start } from './actions';
import { signal } from './signal';
import { showBeside } from './store';

/** The keys of those that are left out. */
export const leftOut = signal<ReadonlySet<string>>(new Set());

/** Shows the changes one by one, all of them ticked. */
export function openChanges(): void {
  leftOut.value = new Set();
  showBeside({ kind: 'changes' });
}

/** Ticks a change, or leaves it out. */
export function tickChange(key: string, on: boolean): void {
  const left = new Set(leftOut.value);
  if (on) left.delete(key);
  else left.add(key);
  leftOut.value = left;
}

/** How many are ticked; those that aren't listed are among them. */
export function tickedIn({ counts, lines }: View['changes']): number {
  const left = lines.filter(({ key }) => leftOut.value.has(key)).length;
  return counts.add + counts.giveRole + counts.catchUp - left;
}

/** Applies what is ticked. */
export function applyChanges(): Promise<void> {
  return start('changes', [...leftOut.value]);
}
