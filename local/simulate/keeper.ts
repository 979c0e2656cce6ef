/**
 * Somebody who keeps the sheet up to date once its spaces stand: takes people out of rows, moves them to others, gives
 * them more or less, empties a row. In such runs people tick in Changes what takes something away. Drawn apart.
 */
import type { Random } from '../random';
import type { Act } from './edit-hand';
import { changeContent, firstTagAt } from './edit-hand';
import type { Editor } from './edits';
import { textAt } from './ledger';
import { pass, type Tab } from './tab';

/** A share of the runs has a keeper. */
const SHARE = 0.5;
const EDITS = 8;
const LONGEST_PAUSE_S = 240;
const SETTLED = ['Done', 'Partly done'];

/** Whether this seed has a keeper. */
export function drawsKeeper(random: Random): boolean {
  return random.fork('whether').next() < SHARE;
}

const peopleIn = (text: string) => text.split(', ').filter((one) => one !== '');

const takeOneOut: Act = (hand, at, row) => {
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

const giveMoreOrLess: Act = (hand, at, row) => {
  const [from, to] = hand.random.pick([
    ['Members', 'Managers'],
    ['Managers', 'Members'],
    ['Owners', 'Members'],
    ['Members', 'Owners'],
  ] as const);
  const people = peopleIn(textAt(at, row, from)).filter((one) => /^p\d/.test(one));
  if (people.length === 0) return '';
  const one = hand.random.pick(people);
  const left = peopleIn(textAt(at, row, from)).filter((other) => other !== one);
  changeContent(hand, at, row, from, left.join(', '));
  changeContent(hand, at, row, to, [...peopleIn(textAt(at, row, to)), one].join(', '));
  return `puts ${one} from ${from} to ${to} in row ${row}`;
};

const emptyRow: Act = (hand, at, row) => {
  if (hand.random.next() > 0.3) return '';
  for (const header of ['Members', 'Managers', 'Owners', 'Groups'] as const)
    if (textAt(at, row, header) !== '') changeContent(hand, at, row, header, '');
  return `names nobody in row ${row} any more`;
};

const ACTS: readonly Act[] = [takeOneOut, takeOneOut, moveOne, moveOne, giveMoreOrLess, emptyRow];

/** Edits a row now and then, those that have their space before others. */
export function* playKeeper({
  random,
  editor,
  cells,
  tell,
}: {
  random: Random;
  editor: Editor;
  cells: () => { at: (row: number) => string; last: number };
  tell: (what: string) => void;
}): Tab {
  for (let time = 0; time < EDITS; time++) {
    yield* pass(random.between(10, LONGEST_PAUSE_S) * 1_000);
    const { at, last } = cells();
    const rows = Array.from({ length: Math.max(0, last - 1) }, (_, index) => index + 2);
    const settled = rows.filter((row) => SETTLED.includes(at(row)));
    const some = settled.length > 0 && random.next() < 0.9 ? settled : rows;
    if (some.length === 0) continue;
    const what = editor.by(random, random.pick(ACTS), random.pick(some));
    if (what !== '') tell(`the keeper ${what}`);
  }
  return { end: 'quiet', because: '' };
}
