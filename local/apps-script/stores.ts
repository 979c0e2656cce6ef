/** What a script keeps between executions: properties and cache, each for the document, the script or one person. */
import type { Instant } from '../clock';
import { PLATFORM_TEXTS, PlatformError } from './errors';

/** Whose store: `document`, `script`, or `user:ann@example.com`. */
export type StoreName = string;

export interface Stores {
  properties: Record<StoreName, Record<string, string>>;
  cache: Record<StoreName, Record<string, { value: string; until: Instant }>>;
}

/** Limits of the properties service, in bytes. Source: "Quotas for Google Services". */
const MAX_PROPERTY_BYTES = 9 * 1024;
const MAX_STORE_BYTES = 500 * 1024;

/** Limits of the cache service. Source: CacheService reference. */
const MAX_CACHE_BYTES = 100 * 1024;
const MAX_CACHE_KEY = 250;
export const MAX_CACHE_SECONDS = 21_600;

function bytesOf(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

export function propertiesOf(stores: Stores, store: StoreName): Record<string, string> {
  const found = stores.properties[store];
  if (found) return found;
  const fresh: Record<string, string> = {};
  stores.properties[store] = fresh;
  return fresh;
}

/** Sets all of `values` or, when one is too large or the store would be too full, none. */
export function setProperties(
  stores: Stores,
  store: StoreName,
  values: Record<string, string>,
): void {
  const properties = propertiesOf(stores, store);
  for (const value of Object.values(values))
    if (bytesOf(value) > MAX_PROPERTY_BYTES) throw new PlatformError(PLATFORM_TEXTS.valueTooLarge);
  const after = { ...properties, ...values };
  let total = 0;
  for (const [key, value] of Object.entries(after)) total += bytesOf(key) + bytesOf(value);
  if (total > MAX_STORE_BYTES) throw new PlatformError(PLATFORM_TEXTS.storeFull);
  Object.assign(properties, values);
}

export function cacheGet(
  stores: Stores,
  store: StoreName,
  key: string,
  now: Instant,
): string | null {
  const entry = stores.cache[store]?.[key];
  return entry && entry.until > now ? entry.value : null;
}

export function cachePut(
  stores: Stores,
  store: StoreName,
  key: string,
  value: string,
  until: Instant,
): void {
  if (key.length > MAX_CACHE_KEY) throw new PlatformError(PLATFORM_TEXTS.keyTooLarge);
  if (bytesOf(value) > MAX_CACHE_BYTES) throw new PlatformError(PLATFORM_TEXTS.valueTooLarge);
  stores.cache[store] ??= {};
  (stores.cache[store] as Record<string, unknown>)[key] = { value, until };
}

export function cacheRemove(stores: Stores, store: StoreName, key: string): void {
  delete stores.cache[store]?.[key];
}
