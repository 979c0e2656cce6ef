/** Values that are longer than a property takes, kept in pieces beside one another. */
import type { Store } from './ports';

/** A property holds 9 KB, by bytes as far as anybody knows. Source: Apps Script quotas. */
const MOST_BYTES = 9_000;
/** Characters in a piece: each takes three bytes at most. */
const PIECE = 2_900;
/** What stands in place of a value that is kept in pieces, before their number. */
const MARK = 'pieces:';
const FORM = /^pieces:(\d{1,3})$/;

const nameOf = (key: string, piece: number) => `${key}~${piece}`;

function isLong(value: string): boolean {
  if (value.length * 3 <= MOST_BYTES) return false;
  if (value.length > MOST_BYTES) return true;
  let bytes = 0;
  for (let at = 0; at < value.length; at++) {
    const unit = value.charCodeAt(at);
    bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
  }
  return bytes > MOST_BYTES;
}

/** The store, in which values may have any length. What was written before is read as it stands. */
export function inPieces(store: Store): Store {
  const countOf = (value: string | undefined) => Number(FORM.exec(value ?? '')?.[1] ?? 0);
  return {
    all: () => {
      const values = store.all();
      for (const [key, value] of Object.entries(values)) {
        const count = countOf(value);
        if (count > 0) values[key] = joined(key, count, (name) => values[name]);
      }
      for (const key of Object.keys(values)) if (/~\d+$/.test(key)) delete values[key];
      return values;
    },
    get: (key) => {
      const value = store.get(key);
      const count = countOf(value);
      return count > 0 ? joined(key, count, store.get) : value;
    },
    set: (values) => {
      const long = Object.entries(values).filter(([, value]) => isLong(value));
      if (long.length === 0) {
        store.set(values);
        return;
      }
      const pieces: Record<string, string> = {};
      for (const [key, value] of long) {
        let count = 0;
        for (let at = 0; at < value.length; ) {
          const end = endOf(value, at);
          pieces[nameOf(key, count++)] = value.slice(at, end);
          at = end;
        }
        pieces[key] = MARK + count;
      }
      store.set({ ...values, ...pieces });
    },
    remove: (key) => {
      const count = countOf(store.get(key));
      store.remove(key);
      for (let piece = 0; piece < count; piece++) store.remove(nameOf(key, piece));
    },
  };
}

/** Where a piece ends: never between the two units of one sign. */
function endOf(value: string, from: number): number {
  const end = from + PIECE;
  const last = value.charCodeAt(end - 1);
  return end < value.length && last >= 0xd800 && last < 0xdc00 ? end - 1 : end;
}

function joined(key: string, count: number, get: (name: string) => string | undefined): string {
  let value = '';
  for (let piece = 0; piece < count; piece++) value += get(nameOf(key, piece)) ?? '';
  return value;
}
