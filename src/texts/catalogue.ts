/** The form of a catalogue: every sentence a person reads, by code; plain JSON, so that it can cross to the browser. */

/** A sentence with `{places}`, or one for each plural category of the number in `{n}`. */
export type Entry = string | { one: string; other: string };

/** Adding a language is adding a file that holds one of these with the same codes as `en.ts`. */
export type Catalogue = Record<string, Entry>;
