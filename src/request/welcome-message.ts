/** Fills the places of a welcome message from its row. */
import { withoutCase } from '../table/cell-text';

/** What a place stands for: by its name without case. */
export type Places = ReadonlyMap<string, string>;

/** `\{`, `{{place}}` as mail-merge tools write it, or `{place}`. */
const PLACE = /\\([{}])|\{\{([^{}\n]*)\}\}|\{([^{}\n]*)\}/g;

/**
 * The message with every `{place}` filled in, what was filled in, and the places nobody knows, as they stand. What is
 * filled in is taken as it is: braces in it fill nothing. `\{` is a brace; `{}` and braces around
 * several lines (code) are left alone.
 */
export function fillPlaces(
  message: string,
  places: Places,
): { text: string; filled: string[]; unknown: string[] } {
  const filled: string[] = [];
  const unknown: string[] = [];
  const text = message.replace(
    PLACE,
    (whole, brace: string | undefined, doubled: string | undefined, single: string | undefined) => {
      if (brace !== undefined) return brace;
      const name = withoutCase(doubled ?? single ?? '');
      if (name === '') return whole;
      const value = places.get(name);
      if (value === undefined) unknown.push(whole);
      else filled.push(value);
      return value ?? whole;
    },
  );
  return { text, filled, unknown };
}

/** The names of its places, without case. */
export function placesIn(message: string): string[] {
  const names: string[] = [];
  message.replace(PLACE, (whole, _brace?: string, doubled?: string, single?: string) => {
    names.push(withoutCase(doubled ?? single ?? ''));
    return whole;
  });
  return names.filter((name) => name !== '');
}

/** Bytes of `text` in UTF-8, by which Chat measures a message. */
export function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
