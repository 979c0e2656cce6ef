/** Copying rows on the simulated sheet: a copy of what was never sent is one more request, any other is none. */
import {
  type Act,
  firstTagAt,
  freshTag,
  gridNow,
  type Hand,
  idsIn,
  leave,
  lose,
  type,
} from './edit-hand';
import { allow, fiveCellsAt, type Grid, noteCopiedAs, textAt, uuidOf } from './ledger';
import { HEADERS, tagsIn } from './tags';

/** Rows that have no space, never sent or refused: a copy of one is a row of its own. */
const UNSENT = ['', 'Waiting', 'Fix this row', 'Failed'];
/** Of those, the ones that are shown as they are, copied or not. */
const REFUSED = ['Fix this row', 'Failed'];

export const copyBelow: Act = (hand, at, row) => {
  const { tag, unsent, left } = copied(hand, at, row);
  hand.world.edit.copyRows({ from: row, to: row + 1, insert: true });
  if (unsent) allowCopy(hand, at, row);
  else remember(hand, row + 1, tag);
  if (left) leave(hand, row + 1, left);
  return `${tag} at ${row}`;
};

export const copyAndRename: Act = (hand, at, row) => {
  const { ledger } = hand;
  const { tag, unsent, left } = copied(hand, at, row);
  hand.world.edit.copyRows({ from: row, to: row + 1, insert: true });
  const fresh = freshTag(hand);
  allow(ledger, fresh, unsent ? 1 : 0);
  if (unsent) allowCopy(hand, at, row, tag);
  if (ledger.loose.has(tag)) ledger.loose.add(fresh);
  if (ledger.torn.has(tag)) ledger.torn.add(fresh);
  ledger.copied.add(fresh);
  for (const header of HEADERS) {
    const text = textAt(at, row, header);
    if (text.includes(tag) && tag !== '')
      type(hand, at, row + 1, header, text.split(tag).join(fresh));
  }
  if (!unsent) remember(hand, row + 1, fresh);
  noteCopiedAs(ledger, at, row, fresh);
  if (left) leave(hand, row + 1, left);
  return `${tag} at ${row} as ${fresh}`;
};

export const copyOver: Act = (hand, at, row) => {
  const to = hand.random.between(2, at.cells.length);
  if (to === row) return '';
  const { tag, unsent, left } = copied(hand, at, row);
  if (unsent) allowCopy(hand, at, row);
  // As many rows bear the id as before: the row itself is gone all the same, and its copies stay.
  const [id, over] = [row, to].map((line) => uuidOf(textAt(at, line, 'Request ID')));
  const [says, said] = [row, to].map((line) => fiveCellsAt(at, line));
  if (id !== '' && id === over && says !== said) lose(hand, at, to);
  hand.world.edit.copyRows({ from: row, to });
  if (!unsent) remember(hand, to, tag);
  if (left) leave(hand, to, left);
  return `${tag} at ${row} over ${to}`;
};

/**
 * The tags of copies under whose request id fewer rows stand than when this was asked last: what was written since
 * went over one of them.
 */
export function overwritten(hand: Hand): string[] {
  const fewer = hand.copies.filter(({ uuid, bearers }) => bearersOf(hand, uuid) < bearers);
  recount(hand);
  return fewer.map(({ tag }) => tag);
}

/** Counts anew how many rows bear each copy's request id. */
export function recount(hand: Hand): void {
  for (const copy of hand.copies) copy.bearers = bearersOf(hand, copy.uuid);
}

/** What is known of a row that is copied; `left`: how its five cells may be shown. */
function copied({ ledger }: Hand, at: Grid, row: number) {
  const tag = firstTagAt(at, row);
  const uuid = uuidOf(textAt(at, row, 'Request ID'));
  const status = textAt(at, row, 'Status');
  const unsent = uuid === '' || UNSENT.includes(status);
  // Nothing acts on what became of a row where its id is gone, as just after it was written beside a cleared one.
  const isShown = REFUSED.includes(status) || (uuid === '' && !UNSENT.includes(status));
  const left = ledger.left.get(fiveCellsAt(at, row)) ?? (isShown ? 'copied' : undefined);
  if (uuid !== '') ledger.copied.add(tag);
  return { tag, unsent, left };
}

/** Where somebody tore rows apart, a row's name or people may be another's: its copy is one more of whoever is named. */
function allowCopy({ ledger }: Hand, at: Grid, row: number, but = ''): void {
  const named = HEADERS.flatMap((header) => tagsIn(textAt(at, row, header)));
  for (const tag of new Set(named)) if (tag !== but) allow(ledger, tag, 1);
}

/** A copy of what is settled is shown as it is. */
function remember(hand: Hand, row: number, tag: string): void {
  const uuid = uuidOf(textAt(gridNow(hand), row, 'Request ID'));
  leave(hand, row, 'copied');
  if (uuid === '') return;
  hand.copies.push({ tag, uuid, bearers: bearersOf(hand, uuid) });
  const { copiedUnder } = hand.ledger;
  copiedUnder.set(tag, [...(copiedUnder.get(tag) ?? []), uuid]);
}

function bearersOf(hand: Hand, uuid: string): number {
  return idsIn(gridNow(hand)).get(uuid) ?? 0;
}
