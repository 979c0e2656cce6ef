/**
 * Which rows bear what was written for another, because rows moved between the read and the write; and what those rows
 * had. Nobody can lock a row, so one asks who it is: while outcomes are written, by its id, which nobody here writes
 * then; while ids are written, by what it asks for.
 */
import type { Snapshot } from '../plan/snapshot';
import type { Strayed } from './give-back';
import { whileIdsAreWritten } from './while-ids-are-written';
import { type Cleared, whileIdsStand } from './while-ids-stand';
import type { Writing } from './writing';

/**
 * Says of each row of a fresh read that bears texts which were meant for another what it had before. Cell by cell: a
 * row that moves between two blocks gets only some of another row's texts.
 */
export function strayedIn(
  now: Snapshot,
  before: Snapshot,
  writing: Writing,
  cleared: Cleared,
): Strayed {
  return writing.texts.has('Request ID')
    ? whileIdsAreWritten(now, before, writing)
    : whileIdsStand(now, before, writing, cleared);
}
