/** Moving rows on the simulated sheet: sorting, inserting, deleting, hiding them. */
import {
  type Act,
  firstTagAt,
  fiveOf,
  freshTag,
  gridNow,
  type Hand,
  lose,
  type,
  widthOf,
} from './edit-hand';
import { allow, fiveCellsAt, type Grid, textAt } from './ledger';
import { asksForAnything } from './row-promises';
import { drawRow } from './scenario';
import { HEADERS, type Header, tagsIn } from './tags';

/** Share of rows that a filter hides. */
const HIDDEN_SHARE = 0.3;

export const sortEverything: Act = ({ random, world }, at) => {
  const by = random.between(1, widthOf(at));
  const descending = random.next() < 0.5;
  world.edit.sortRows({ by, descending });
  return `by column ${by}${descending ? ', descending' : ''}`;
};

export const sortSomeColumns: Act = (hand, at) => {
  const { random, world } = hand;
  const width = widthOf(at);
  const from = random.between(1, width - 1);
  const count = random.between(1, width - from + 1);
  world.edit.sortRows({
    by: random.between(from, from + count - 1),
    descending: random.next() < 0.5,
    columns: { from, count },
  });
  noteTorn(hand, at, gridNow(hand));
  return `columns ${from} to ${from + count - 1}`;
};

/** A row that lost or got cells of another: what belongs to it is anybody's guess. */
function noteTorn(hand: Hand, at: Grid, after: Grid): void {
  const { ledger } = hand;
  for (let line = 2; line <= Math.max(at.cells.length, after.cells.length); line++) {
    if (rowText(at, line) === rowText(after, line)) continue;
    for (const torn of [...tagsIn(rowText(at, line)), ...tagsIn(rowText(after, line))]) {
      if (!ledger.allowed.has(torn)) continue;
      ledger.loose.add(torn);
      ledger.torn.add(torn);
      allow(ledger, torn, 1);
    }
    lose(hand, at, line);
    if (fiveOf(at, line) !== fiveOf(after, line) || ledger.left.has(fiveCellsAt(at, line)))
      ledger.left.set(fiveCellsAt(after, line), 'touched');
    else if (isEmptied(at, after, line)) ledger.left.set(fiveCellsAt(after, line), 'copied');
  }
}

/** It asks for nothing any more, and beside an id stayed the word that it is a copy, which only a person takes away. */
function isEmptied(at: Grid, after: Grid, line: number): boolean {
  const isEmpty = asksForAnything(at, line) && !asksForAnything(after, line);
  const [status, id] = ['Status', 'Request ID'].map((header) => textAt(after, line, header));
  return isEmpty && status === 'Fix this row' && id !== '';
}

function rowText(grid: Grid, row: number): string {
  return (grid.cells[row - 1] ?? []).join('\n').trimEnd();
}

export const insertEmpty: Act = ({ world }, _, row) => {
  world.edit.insertRows({ before: row });
  return `before ${row}`;
};

export const insertNew: Act = (hand, at, row) => {
  const fresh = freshTag(hand);
  allow(hand.ledger, fresh, 1);
  hand.world.edit.insertRows({ before: row });
  drawRow(hand.random, fresh, 3, 'ann@example.com').forEach((text, index) => {
    type(hand, at, row, HEADERS[index] as Header, text);
  });
  return `${fresh} before ${row}`;
};

export const deleteRow: Act = ({ world }, at, row) => {
  world.edit.deleteRows({ from: row });
  return `${firstTagAt(at, row)} at ${row}`;
};

export const moveRow: Act = ({ random, world }, at, row) => {
  const before = random.between(2, at.cells.length + 1);
  if (before === row || before === row + 1) return '';
  world.edit.moveRows({ from: row, before });
  return `${firstTagAt(at, row)} at ${row} before ${before}`;
};

export const filter: Act = ({ random, world }, at) => {
  const hiddenRows: number[] = [];
  for (let line = 2; line <= at.cells.length; line++)
    if (random.next() < HIDDEN_SHARE) hiddenRows.push(line);
  world.edit.filter({ hiddenRows });
  return hiddenRows.join(' ');
};

export const takeFilterAway: Act = ({ world }) => {
  world.edit.filter({ hiddenRows: null });
  return 'all rows';
};
