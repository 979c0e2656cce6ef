/** The hand of a person at the simulated sheet: what every edit needs to change cells and to note what was done. */
import type { World } from '../apps-script';
import type { Random } from '../random';
import {
  fiveCellsAt,
  type Grid,
  gridOf,
  type Ledger,
  noteChangedMeanwhile,
  textAt,
  uuidOf,
} from './ledger';
import { type Header, OUTCOME_HEADERS, TAG_HEADER, tagOf, tagsIn } from './tags';

export interface Hand {
  readonly world: World;
  readonly ledger: Ledger;
  /** What the edits are drawn from. */
  random: Random;
  /** Rows have tags up to here. */
  newest: number;
  /** Names and people that were changed so far. */
  version: number;
  /** Copies of rows that were sent. */
  readonly copies: Copy[];
}

/** A copy of a row that was sent: nobody asked for a space by making it. */
interface Copy {
  tag: string;
  uuid: string;
  /** Rows that bear the request id. */
  bearers: number;
}

/**
 * Makes one edit at a row of the sheet as it stands (2: the first below the header) and answers what it was; '' where
 * there is nothing to do.
 */
export type Act = (hand: Hand, at: Grid, row: number) => string;

/** Statuses of rows whose outcome stands. */
export const SETTLED = ['Done', 'Partly done'];

export function gridNow({ world }: Hand): Grid {
  return gridOf(world.cells(0));
}

/** Types into a cell. */
export function type(
  { world }: Hand,
  at: Grid,
  row: number,
  header: Header | string,
  text: string,
): void {
  world.edit.setCell({ row, column: (at.columns.get(header) ?? 0) + 1, text });
}

/** The first tag in the row's own column of them; '' where there is none. */
export function firstTagAt(at: Grid, row: number): string {
  return tagsIn(textAt(at, row, TAG_HEADER))[0] ?? '';
}

/** A tag that no row has. */
export function freshTag(hand: Hand): string {
  return tagOf(++hand.newest);
}

/** The row's five cells may be shown as they stand now. */
export function leave(hand: Hand, row: number, how: 'copied' | 'touched' = 'touched'): void {
  hand.ledger.left.set(fiveCellsAt(gridNow(hand), row), how);
}

/** Changes what a row asks for. */
export function changeContent(
  hand: Hand,
  at: Grid,
  row: number,
  header: Header,
  text: string,
): void {
  const { ledger } = hand;
  for (const tag of tagsIn(textAt(at, row, TAG_HEADER))) {
    ledger.unread.add(tag);
    if (SETTLED.includes(textAt(at, row, 'Status'))) ledger.changedLater.add(tag);
  }
  if (textAt(at, row, 'Status') === 'Setting up' && textAt(at, row, 'Space ID') === '')
    ledger.changedInDoubt.add(firstTagAt(at, row));
  noteChangedMeanwhile(ledger, at, row);
  const left = ledger.left.get(fiveCellsAt(at, row));
  type(hand, at, row, header, text);
  if (left) leave(hand, row, left);
}

/** Nobody need know any more what these cells name. */
export function lose({ ledger }: Hand, at: Grid, row: number): void {
  for (const header of ['Request ID', 'Space ID']) ledger.lost.add(uuidOf(textAt(at, row, header)));
}

/** Something of the add-on's stands in its columns: what nothing stands in yet may be anybody's, and is named anew. */
export function outcomesStand(at: Grid): boolean {
  return at.cells.some((_, index) => index > 0 && textAt(at, index + 1, 'Request ID') !== '');
}

/** Columns of the sheet, as far as they have a header. */
export function widthOf(at: Grid): number {
  return Math.max(...at.columns.values()) + 1;
}

export function fiveOf(at: Grid, row: number): string {
  return OUTCOME_HEADERS.map((header) => textAt(at, row, header)).join('\n');
}

/** Request ids and spaces that stand in the cells, and how often each does. */
export function idsIn(grid: Grid): Map<string, number> {
  const ids = new Map<string, number>();
  const count = (id: string) => {
    if (id !== '') ids.set(id, (ids.get(id) ?? 0) + 1);
  };
  for (let row = 2; row <= grid.cells.length; row++) {
    count(uuidOf(textAt(grid, row, 'Request ID')));
    count(textAt(grid, row, 'Space ID'));
  }
  return ids;
}
