/**
 * Somebody who keeps the sheet up to date once its spaces stand: takes people out of rows, moves them to others, gives
 * them more or less, empties a row. In such runs people tick in Changes what takes something away. Drawn apart.
 */
import type { Random } from '../random';
import type { Act } from './edit-hand';
import { changeContent, firstTagAt } from './edit-hand';
import { type Editing, playEdits, rowsIn } from './editing';
import { textAt } from './ledger';
import type { Tab } from './tab';

/** What they are called among those who play. */
export const KEEPER = 'keeper';

/** A share of the runs has a keeper. */
const SHARE = 0.5;
const EDITS = 8;
const CALM_EDITS = 6;
const LONGEST_PAUSE_S = 60;

/** Whether this seed has a keeper. */
export function drawsKeeper(random: Random): boolean {
  return random.fork('whether').next() < SHARE;
}

/** The people of a cell. */
export const peopleIn = (text: string) => text.split(', ').filter((one) => one !== '');

/** Takes one of several people out of a row. */
export const takeOneOut: Act = (hand, at, row) => {
  const people = peopleIn(textAt(at, row, 'Members'));
  const gone = people.length > 1 ? hand.random.pick(people) : '';
  if (gone === '') return '';
  changeContent(hand, at, row, 'Members', people.filter((one) => one !== gone).join(', '));
  return `takes ${gone} out of row ${row}`;
};

const moveOne: Act = (hand, at, row) => {
  const to = hand.random.between(2, at.cells.length);
  const people = peopleIn(textAt(at, row, 'Members')).filter((one) => /^p\d/.test(one));
  const isNamed = textAt(at, to, 'Type') === '' && textAt(at, to, 'Space name') !== '';
  if (to === row || people.length < 2 || !isNamed || firstTagAt(at, to) === '') return '';
  const moved = hand.random.pick(people);
  const left = peopleIn(textAt(at, row, 'Members')).filter((one) => one !== moved);
  changeContent(hand, at, row, 'Members', left.join(', '));
  const there = peopleIn(textAt(at, to, 'Members'));
  changeContent(hand, at, to, 'Members', [...there, moved].join(', '));
  return `moves ${moved} from row ${row} to ${to}`;
};

const RAISES = [
  ['Members', 'Managers'],
  ['Members', 'Owners'],
] as const;
const LOWERS = [
  ['Managers', 'Members'],
  ['Owners', 'Members'],
] as const;

const giveMoreOrLess: Act = (hand, at, row) => {
  const more = textAt(at, row, 'Managers') + textAt(at, row, 'Owners');
  const [from, to] = hand.random.pick(
    more === '' ? RAISES : ([...LOWERS, ...LOWERS, ...RAISES] as const),
  );
  const people = peopleIn(textAt(at, row, from)).filter((one) => /^p\d/.test(one));
  if (people.length === 0) return '';
  const one = hand.random.pick(people);
  const left = peopleIn(textAt(at, row, from)).filter((other) => other !== one);
  changeContent(hand, at, row, from, left.join(', '));
  changeContent(hand, at, row, to, [...peopleIn(textAt(at, row, to)), one].join(', '));
  return `puts ${one} from ${from} to ${to} in row ${row}`;
};

const emptyRow: Act = (hand, at, row) => {
  // A line without a tag may be torn from another: emptied, nobody can tell whose its outcome is.
  if (hand.random.next() > 0.3 || firstTagAt(at, row) === '') return '';
  for (const header of ['Members', 'Managers', 'Owners', 'Groups'] as const)
    if (textAt(at, row, header) !== '') changeContent(hand, at, row, header, '');
  return `names nobody in row ${row} any more`;
};

const ACTS: readonly Act[] = [takeOneOut, takeOneOut, moveOne, moveOne, giveMoreOrLess, emptyRow];

/** Edits a row now and then, those that have their space before others. */
export const playKeeper = (editing: Editing): Tab =>
  playEdits(editing, editOne, { edits: EDITS, longestPauseS: LONGEST_PAUSE_S });

/** The same once nothing goes wrong any more, all at once: rows have their spaces by then. */
export function keepOn(editing: Editing): void {
  for (let time = 0; time < CALM_EDITS; time++) editOne(editing);
}

function editOne(editing: Editing): void {
  const { random, editor, tell } = editing;
  const { rows, settled } = rowsIn(editing);
  const some = settled.length > 0 && random.next() < 0.9 ? settled : rows;
  if (some.length === 0) return;
  const what = editor.by(random, random.pick(ACTS), random.pick(some));
  if (what !== '') tell(`the keeper ${what}`);
}
