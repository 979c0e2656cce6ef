/** The spaces that a button would make, one card each: read some at a time, as the person turns to them. */
import type { RowCard, Take, View } from '../protocol';
import { ask, askQuietly, offerFor, showView } from './actions';
import { signal } from './signal';
import { back, refusal, screen, showBeside, view } from './store';
import { word } from './words';

/** As many cards as one call brings. */
const PAGE = 20;

/** What was read of them. */
export interface Deck {
  take: Take;
  /** Which one is shown, from 0. */
  at: number;
  total: number;
  /** Those that were read, by their place. */
  cards: ReadonlyMap<number, RowCard>;
  /** The sheet as it was shown when they were read; null: none was. */
  of: View | null;
  canTry: boolean;
}

export const deck = signal<Deck | null>(null);

/** Shows what the offer of a view would make. */
export function openCards(take: Take): void {
  const sheet = view.value;
  if (sheet === null) return;
  const total = offerFor(sheet, take).rows;
  deck.value = { take, at: 0, total, cards: new Map(), of: null, canTry: false };
  showBeside({ kind: 'cards' });
}

/** Reads the card that is shown, and those around it. */
export function readCards(): void {
  refusal.value = null;
  if (deck.value !== null) void read(deck.value.at);
}

/** Reads them anew where the sheet says something else by now: they show what the button beside them would make. */
export function freshenCards(): void {
  const of = deck.value?.of ?? null;
  if (of !== null && of !== view.value) readCards();
}

/** Turns forwards (1) or backwards (-1); beyond the first and the last there is none. */
export function turn(step: number): void {
  const shown = deck.value;
  if (shown === null) return;
  const place = shown.at + step;
  if (place < 0 || place >= shown.total) return;
  deck.value = { ...shown, at: place };
  if (!shown.cards.has(place)) void read(place);
}

/** Reads the cards around a place. */
async function read(place: number): Promise<void> {
  const sheet = view.value;
  const shown = deck.value;
  if (sheet === null || shown === null) return;
  const from = place - (place % PAGE);
  const { take } = shown;
  const request = { sheetId: sheet.sheet.id, which: sheet.which, take, from, count: PAGE };
  const answer = await askQuietly('readRows', request);
  const now = deck.value;
  // Another deck was opened meanwhile, or none is shown any more.
  if (now?.take !== take || screen.value.kind !== 'cards') return;
  if (sheet !== view.value) return read(now.at);
  if (!answer.ok) {
    refusal.value = answer.trouble;
    return;
  }
  const { cards, total } = answer.value;
  if (total === 0) return back();
  const known = new Map(now.of === sheet ? now.cards : []);
  cards.forEach((card, index) => {
    known.set(from + index, card);
  });
  const canTry = answer.value.canTry === true;
  deck.value = {
    ...now,
    total,
    canTry,
    of: sheet,
    at: Math.max(0, Math.min(now.at, total - 1)),
    cards: known,
  };
}

/** Makes the first space with nobody else in it; it is shown, and can be deleted, where the person started. */
export async function tryOnMe(): Promise<void> {
  const id = view.value?.sheet.id;
  if (id === undefined) return;
  const answer = await ask('start', 'tryOnMe', { sheetId: id });
  if (answer === null) return;
  if (answer.ok) showView(answer.value);
  else refusal.value = answer.trouble;
  if (answer.ok) screen.value = { kind: 'review' };
}

/** Where the person is, for those who don't see it. */
export function announceCard({ at, total, cards }: Deck): string {
  const name = cards.get(at)?.name ?? '';
  return `${word('cards.at', { at: at + 1, total })} ${name}`.trim();
}
