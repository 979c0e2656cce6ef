/** Points in time, everywhere in the rooms: handed in, never read from a global clock. */

/** Milliseconds since 1970 (UTC). */
export type Instant = number;
