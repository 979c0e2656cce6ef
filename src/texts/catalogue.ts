/** The form of a catalogue: every sentence a person reads, by code; plain JSON, so that it can cross to the browser. */

/** A sentence with `{places}`, or one for the singular and one for the plural of the number in `{n}`. */
export type Entry = string | { one: string; other: string };

/** Adding a language is adding a file that holds one of these with the same codes as `en.ts`. */
export type Catalogue = Record<string, Entry>;

/** The code whose text says which numbers take the singular, with spaces between: `1` in English, `0 1` in French. */
export const SINGULAR = 'texts.singular';
