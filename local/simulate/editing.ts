/** What those have in common who edit rows now and then: a keeper, and whoever gives rows new names. */
import type { Random } from '../random';
import type { Editor } from './edits';
import { pass, type Tab } from './tab';

/** What somebody needs who edits rows, and tells of it. */
export interface Editing {
  random: Random;
  editor: Editor;
  /** What Status says in each row, and which row is the last. */
  cells: () => { at: (row: number) => string; last: number };
  tell: (what: string) => void;
}

const SETTLED = ['Done', 'Partly done'];

/** All rows, and those of them that have their space. */
export function rowsIn({ cells }: Editing): { rows: number[]; settled: number[] } {
  const { at, last } = cells();
  const rows = Array.from({ length: Math.max(0, last - 1) }, (_, index) => index + 2);
  return { rows, settled: rows.filter((row) => SETTLED.includes(at(row))) };
}

/** Makes so many edits, with pauses of up to `longestPauseS` seconds. */
export function* playEdits(
  editing: Editing,
  editOne: (editing: Editing) => void,
  { edits, longestPauseS }: { edits: number; longestPauseS: number },
): Tab {
  for (let time = 0; time < edits; time++) {
    yield* pass(editing.random.between(5, longestPauseS) * 1_000);
    editOne(editing);
  }
  return { end: 'quiet', because: '' };
}
