/** Group chats of exactly a row's people that are there already: each is offered before a second one is made. What a person answered is kept here for named spaces, too. */
import { findGroupChats } from '../chat/calls';
import type { ChatSpace, ListSpacesResponse } from '../chat/shapes';
import { type SnapshotRow, uuidOfRow } from '../plan/snapshot';
import { hashText } from '../request/fingerprint';
import { linkIn, type Outcome } from '../row/outcome';
import { said } from '../texts/said';
import { callPaced } from './paced';
import type { Store } from './ports';
import { heldSpaces, progressOf, type Slice } from './slice-state';

/** Wishes for a second one that are remembered on a sheet; the oldest go first. A property holds 9 KB. */
const MOST_WISHES = 500;

const wishKey = (sheetId: number) => `seconds.${sheetId}`;
const wishOf = ({ fingerprint }: Asking) => hashText(fingerprint);

type Asking = Pick<SnapshotRow, 'fingerprint'>;

function wishesIn(store: Pick<Store, 'get'>, sheetId: number): string[] {
  return (store.get(wishKey(sheetId)) ?? '').split(' ').filter((wish) => wish !== '');
}

/** A person wants one more group chat of these rows' people, or space of their names, than there is. */
export function wishSecond(store: Store, sheetId: number, rows: readonly Asking[]): void {
  if (rows.length === 0) return;
  const added = new Set(rows.map(wishOf));
  const wishes = [...wishesIn(store, sheetId).filter((one) => !added.has(one)), ...added];
  store.set({ [wishKey(sheetId)]: wishes.slice(-MOST_WISHES).join(' ') });
}

/** Whether a person wants one more for a row, whatever is there: until the row asks for something else. */
export function wishedSecond(store: Pick<Store, 'get'>, sheetId: number): (row: Asking) => boolean {
  const wishes = new Set(wishesIn(store, sheetId));
  return (row) => wishes.has(wishOf(row));
}

/**
 * For rows that were never sent: the outcome of each whose people have a group chat that no row knows. Each row is
 * asked about once a slice. undefined: not all could be asked about in this slice.
 */
export function findExisting(
  slice: Slice,
  rows: readonly SnapshotRow[],
): Map<string, Outcome> | undefined {
  const isGroupChat = ({ request }: SnapshotRow) => request.kind === 'groupChat';
  if (!rows.some(isGroupChat)) return new Map();
  const isWished = wishedSecond(slice.ports.stores.document, slice.ports.sheet.id);
  const asked = rows.filter(
    (row) =>
      isGroupChat(row) &&
      !progressOf(slice, row) &&
      !slice.sought.has(uuidOfRow(row)) &&
      !isWished(row),
  );
  const answers = groupChatsOf(slice, asked);
  const held = heldSpaces(slice);
  const found = new Map<string, Outcome>();
  for (const [index, row] of asked.entries()) {
    const answer = answers[index];
    if (!answer) return undefined;
    slice.sought.add(uuidOfRow(row));
    const others = answer.filter(({ name }) => name && !held.has(name));
    const [space] = others;
    if (!space?.name) continue;
    const link = linkIn(space);
    found.set(uuidOfRow(row), {
      ...{ kind: 'existing', space: space.name, ...(link ? { link } : {}) },
      details: [said('outcome.exists', { n: others.length })],
    });
  }
  return found;
}

/**
 * The group chats of exactly the people of each row and the caller, page by page; none where Chat refuses to say, as
 * where somebody has no account. undefined: not all could be asked for now.
 */
export function groupChatsOf(
  slice: Slice,
  rows: readonly SnapshotRow[],
): (ChatSpace[] | undefined)[] {
  const found: (ChatSpace[] | undefined)[] = rows.map(() => []);
  let pages = rows.map((_, index) => ({ index, token: '' }));
  while (pages.length > 0) {
    const answers = callPaced(
      slice,
      pages.map(({ index, token }) => findGroupChats(usersOf(rows[index]), token)),
    );
    pages = pages.flatMap(({ index }, place) => {
      const answer = answers[place];
      if (!answer) found[index] = undefined;
      if (!answer?.ok) return [];
      const { spaces = [], nextPageToken } = answer.value as ListSpacesResponse;
      found[index]?.push(...spaces);
      return nextPageToken ? [{ index, token: nextPageToken }] : [];
    });
  }
  return found;
}

function usersOf(row: SnapshotRow | undefined): string[] {
  return row?.request.people.map(({ user }) => user) ?? [];
}
