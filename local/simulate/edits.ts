/** A person at the sheet who sorts, inserts, deletes, copies, edits and filters rows, and the ledger of it. */
import type { World } from '../apps-script';
import type { Random } from '../random';
import {
  addPerson,
  changeName,
  clearAll,
  clearSome,
  mendPeople,
  takePersonOut,
  typeStatus,
} from './edit-cells';
import { copyAndRename, copyBelow, copyOver, overwritten, recount } from './edit-copies';
import { type Act, gridNow, type Hand, idsIn } from './edit-hand';
import {
  deleteRow,
  filter,
  insertEmpty,
  insertNew,
  moveRow,
  sortEverything,
  sortSomeColumns,
  takeFilterAway,
} from './edit-moves';
import { type Grid, type Ledger, noteAsked } from './ledger';
import { OUR_HEADERS } from './tags';

export interface Editor {
  /** Makes one edit and answers what it was; '' when the sheet has nothing to edit. `chance`: where it is told. */
  edit(chance?: Random): string;
  /** The chance that the next edit is made from. */
  chance(): Random;
  /** Makes this edit at this row (2: the first below the header); answers as `edit` does. */
  make(name: EditName, row: number): string;
  /** Makes an edit by chance of its own, which changes nothing of what is drawn otherwise. */
  by(random: Random, act: Act, row: number): string;
  /** The person's own columns as they left them, to tell whether anybody else changed them. */
  own(): string;
  /**
   * The tags of copies under whose request id fewer rows stand than when this was asked last: what was written since
   * went over one of them.
   */
  overwritten(): string[];
  /** Takes what stands there now for the person's own. */
  accept(): void;
}

interface EditorOptions {
  world: World;
  random: Random;
  ledger: Ledger;
  /** Rows have tags up to here. */
  lastTag: number;
}

/** All edits, and how often each is drawn beside the others. */
const EDITS = {
  'sort everything': { weight: 6, act: sortEverything },
  'sort some columns': { weight: 1, act: sortSomeColumns },
  'insert an empty row': { weight: 2, act: insertEmpty },
  'insert a new row': { weight: 2, act: insertNew },
  'delete a row': { weight: 2, act: deleteRow },
  'copy a row below': { weight: 2, act: copyBelow },
  'copy a row and rename it': { weight: 2, act: copyAndRename },
  'copy over a row': { weight: 1, act: copyOver },
  'move a row': { weight: 2, act: moveRow },
  'change the name': { weight: 3, act: changeName },
  'add a person': { weight: 3, act: addPerson },
  'take a person out': { weight: 2, act: takePersonOut },
  'mend the people': { weight: 2, act: mendPeople },
  filter: { weight: 1, act: filter },
  'take the filter away': { weight: 1, act: takeFilterAway },
  'clear all five': { weight: 1, act: clearAll },
  'clear some of the five': { weight: 0.5, act: clearSome },
  'type a status': { weight: 0.3, act: typeStatus },
} as const satisfies Record<string, { weight: number; act: Act }>;

export type EditName = keyof typeof EDITS;

/** Everything that a person does to rows. */
export const EDIT_NAMES = Object.keys(EDITS) as readonly EditName[];

const ALL_WEIGHTS = EDIT_NAMES.reduce((sum, name) => sum + EDITS[name].weight, 0);

export function createEditor({ world, ledger, lastTag, random }: EditorOptions): Editor {
  const hand: Hand = { world, ledger, random, newest: lastTag, version: 1, copies: [] };
  let own = '';
  const remember = () => {
    own = ownText(gridNow(hand));
  };
  const make = (name: EditName, row: number): string => {
    const what = makeOne(hand, name, row);
    remember();
    return what;
  };
  remember();
  return {
    own: () => own,
    accept: remember,
    overwritten: () => overwritten(hand),
    chance: () => hand.random.copy(),
    edit: (chance) => {
      if (chance) hand.random = chance;
      const { length } = gridNow(hand).cells;
      if (length < 2) return '';
      const name = pickName(hand.random);
      return make(name, hand.random.between(2, length));
    },
    make,
    by: (random, act, row) => {
      const { random: usual } = hand;
      hand.random = random;
      const what = actOnce(hand, act, row);
      hand.random = usual;
      remember();
      return what;
    },
  };
}

function pickName(random: Random): EditName {
  let left = random.next() * ALL_WEIGHTS;
  for (const name of EDIT_NAMES) {
    left -= EDITS[name].weight;
    if (left < 0) return name;
  }
  return 'sort everything';
}

/** Makes the edit, and notes in the ledger what it took away. */
function makeOne(hand: Hand, name: EditName, row: number): string {
  const { ledger } = hand;
  const what = actOnce(hand, EDITS[name].act, row);
  if (what === '') return '';
  ledger.edits[name] = (ledger.edits[name] ?? 0) + 1;
  return `${name}: ${what}`;
}

function actOnce(hand: Hand, act: Act, row: number): string {
  const { ledger } = hand;
  const before = gridNow(hand);
  const what = act(hand, before, row);
  const after = gridNow(hand);
  noteAsked(ledger, after);
  const still = idsIn(after);
  // Also where a copy bears it still: nobody can tell that it isn't the row itself that is gone.
  for (const [id, times] of idsIn(before)) if ((still.get(id) ?? 0) < times) ledger.lost.add(id);
  recount(hand);
  return what;
}

/** All that is not in the add-on's columns, as one text. */
export function ownText({ cells, columns }: Grid): string {
  const ours = new Set(OUR_HEADERS.map((header) => columns.get(header)));
  const rows = cells.map((row) =>
    row
      .filter((_, column) => !ours.has(column))
      .join('\t')
      .trimEnd(),
  );
  while (rows.length > 0 && rows[rows.length - 1] === '') rows.pop();
  return rows.join('\n');
}
