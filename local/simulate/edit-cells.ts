/** Typing into cells of the simulated sheet: what rows ask for, and what only the add-on writes otherwise. */
import {
  type Act,
  changeContent,
  firstTagAt,
  gridNow,
  leave,
  lose,
  outcomesStand,
  type,
} from './edit-hand';
import { allow, textAt, uuidOf } from './ledger';
import { drawKind } from './scenario';
import { addressOf, OUTCOME_HEADERS } from './tags';

/** Chance of each of the five cells to be cleared with others. */
const CLEARED_SHARE = 0.4;

export const changeName: Act = (hand, at, row) => {
  const tag = firstTagAt(at, row);
  if (tag === '' || textAt(at, row, 'Space name') === '') return '';
  changeContent(hand, at, row, 'Space name', `Team ${tag} v${++hand.version}`);
  return `${tag} at ${row} v${hand.version}`;
};

export const addPerson: Act = (hand, at, row) => {
  const tag = firstTagAt(at, row);
  if (tag === '') return '';
  const address = addressOf(drawKind(hand.random), 300 + ++hand.version, tag);
  const before = textAt(at, row, 'Members');
  changeContent(hand, at, row, 'Members', before === '' ? address : `${before}, ${address}`);
  return `${address} to ${row}`;
};

export const takePersonOut: Act = (hand, at, row) => {
  const people = textAt(at, row, 'Members').split(', ');
  if (firstTagAt(at, row) === '' || people.length < 2) return '';
  changeContent(hand, at, row, 'Members', people.slice(1).join(', '));
  return `${people[0]} of ${row}`;
};

export const mendPeople: Act = (hand, at, row) => {
  const tag = firstTagAt(at, row);
  const people = textAt(at, row, 'Members').split(', ');
  const good = people.filter((one) => /^p\d+\.r/.test(one));
  if (tag === '' || good.length === people.length) return '';
  changeContent(hand, at, row, 'Members', good.join(', '));
  return `${tag} at ${row}`;
};

export const clearAll: Act = (hand, at, row) => {
  const tag = firstTagAt(at, row);
  if (!outcomesStand(at) || tag === '') return '';
  const uuid = uuidOf(textAt(at, row, 'Request ID'));
  allow(hand.ledger, tag, 1);
  // Also when a copy of the row bears its id still: of what is made under it no row can tell any more.
  if (uuid !== '') hand.ledger.lost.add(uuid);
  for (const header of OUTCOME_HEADERS) type(hand, at, row, header, '');
  return `${tag} at ${row}`;
};

export const clearSome: Act = (hand, at, row) => {
  const { random, ledger } = hand;
  const tag = firstTagAt(at, row);
  if (!outcomesStand(at) || tag === '') return '';
  const cleared = OUTCOME_HEADERS.filter(() => random.next() < CLEARED_SHARE);
  const filled = OUTCOME_HEADERS.filter((header) => textAt(at, row, header) !== '');
  ledger.loose.add(tag);
  // Clearing all that is there asks for the row anew; so does taking away the id of a row without a space.
  const asksAnew =
    filled.every((header) => cleared.includes(header)) ||
    (cleared.includes('Request ID') && textAt(at, row, 'Space ID') === '');
  if (asksAnew) allow(ledger, tag, 1);
  for (const header of cleared) type(hand, at, row, header, '');
  if (filled.some((header) => cleared.includes(header))) leave(hand, row);
  return `${tag} at ${row}: ${cleared.join(', ')}`;
};

export const typeStatus: Act = (hand, at, row) => {
  const tag = firstTagAt(at, row);
  if (!outcomesStand(at) || tag === '') return '';
  hand.ledger.loose.add(tag);
  // Whoever says that a row failed, or waits, may get it sent anew, and what it had is nobody's then.
  allow(hand.ledger, tag, 1);
  lose(hand, at, row);
  type(hand, at, row, 'Status', hand.random.pick(['ok', 'Done', 'Waiting', 'Failed']));
  const now = textAt(gridNow(hand), row, 'Status');
  if (now !== textAt(at, row, 'Status')) leave(hand, row);
  if (now === 'Done' && textAt(at, row, 'Status') === 'Setting up') hand.ledger.finished.add(tag);
  return `${tag} at ${row}`;
};
