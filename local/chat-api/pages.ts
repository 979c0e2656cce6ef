/** Paging as Google's list methods do it: sizes, tokens, and where the next page begins. */
import { invalid } from './errors';
import type { Chat } from './state';
import type { JsonObject } from './wire';

/** How many items a method gives at once. */
export interface PageSizes {
  /** When nobody asks for a size. */
  usual: number;
  /** At most, whatever is asked for. */
  most: number;
}

/**
 * The page of `items` that `query` asks for, and the token of the next one. With the fault
 * `short-pages` some are shorter than asked for or empty, as Google reserves for itself. Throws
 * 400 for a negative size or a token that isn't ours.
 */
export function pageOf<T>(
  chat: Pick<Chat, 'faults' | 'random'>,
  items: readonly T[],
  query: JsonObject,
  { usual, most }: PageSizes,
): { page: readonly T[]; nextPageToken?: string } {
  const asked = (query['pageSize'] as number | undefined) ?? 0;
  if (asked < 0) throw invalid(`page_size must not be negative. Got: ${asked}`);
  const token = (query['pageToken'] as string | undefined) ?? '';
  const { offset, wasEmpty } = token === '' ? { offset: 0, wasEmpty: false } : placeIn(token);
  const full = Math.min(asked === 0 ? usual : asked, most, Math.max(0, items.length - offset));
  const size = shortened(chat, full, wasEmpty);
  const end = offset + size;
  const page = size === items.length ? items : items.slice(offset, end);
  return end < items.length ? { page, nextPageToken: tokenAt(end, size === 0) } : { page };
}

/** Two empty pages never follow each other, so that whoever goes by the tokens gets on. */
function shortened(
  { faults, random }: Pick<Chat, 'faults' | 'random'>,
  full: number,
  wasEmpty: boolean,
): number {
  const least = wasEmpty ? 1 : 0;
  if (full <= least || !faults.has('short-pages') || !faults.strikes('short-pages')) return full;
  faults.struck('short-pages');
  return random.between(least, full - 1);
}

function tokenAt(offset: number, empty: boolean): string {
  return Buffer.from(`page ${offset}${empty ? ' again' : ''}`).toString('base64url');
}

function placeIn(token: string): { offset: number; wasEmpty: boolean } {
  const found = /^page (\d+)( again)?$/.exec(Buffer.from(token, 'base64url').toString());
  if (found === null) throw invalid(`Invalid page token. Got: ${token}`);
  return { offset: Number(found[1]), wasEmpty: found[2] !== undefined };
}

/** A list under `name` with its token; neither field is there when it would be empty. */
export function listed(
  name: string,
  page: readonly JsonObject[],
  nextPageToken?: string,
): JsonObject {
  return {
    ...(page.length > 0 ? { [name]: [...page] } : {}),
    ...(nextPageToken === undefined ? {} : { nextPageToken }),
  };
}
