/** Paging as Google's list methods do it: sizes, tokens, and where the next page begins. */
import { invalid } from './errors';
import type { JsonObject } from './wire';

/** The largest page of every list method here. Source: the official client's comments. */
const LARGEST_PAGE = 1000;

/**
 * The page of `items` that `query` asks for, and the token of the next one. Throws 400 for a
 * negative size or a token that isn't ours.
 */
export function pageOf<T>(
  items: readonly T[],
  query: JsonObject,
  defaultSize: number,
): { page: readonly T[]; nextPageToken?: string } {
  const asked = (query['pageSize'] as number | undefined) ?? 0;
  if (asked < 0) throw invalid(`page_size must not be negative. Got: ${asked}`);
  const size = Math.min(asked === 0 ? defaultSize : asked, LARGEST_PAGE);
  const token = (query['pageToken'] as string | undefined) ?? '';
  const start = token === '' ? 0 : offsetIn(token);
  const end = start + size;
  const page = start === 0 && end >= items.length ? items : items.slice(start, end);
  return end < items.length ? { page, nextPageToken: tokenAt(end) } : { page };
}

function tokenAt(offset: number): string {
  return Buffer.from(`page ${offset}`).toString('base64url');
}

function offsetIn(token: string): number {
  const found = /^page (\d+)$/.exec(Buffer.from(token, 'base64url').toString());
  if (found === null) throw invalid(`Invalid page token. Got: ${token}`);
  return Number(found[1]);
}
