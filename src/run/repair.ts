/**
 * Puts right what an execution left behind that was killed between writing outcomes and finding that rows had moved:
 * a row that bears another row's space.
 */
import { type OutcomeCells, readSpace, STATUS } from '../plan/row-state';
import { type SnapshotRow, spaceOf, stampOf, stillFits } from '../plan/snapshot';
import { readStamp } from '../plan/stamp';
import { said } from '../texts/said';
import type { Journal } from './journal';
import { NO_OUTCOME, type OutcomeTexts, spaceLink } from './outcome';
import { readAgain, type Slice } from './slice-state';
import { writeRows } from './write-rows';

/**
 * What a row's cells should say whose space was made for another row's id, or which stands as never set up although
 * its own id made a space: its own space, to be completed and recorded again; where that is not known it is in doubt,
 * which asks Chat under its own id. A row without an id that bears a space which is about to be recorded elsewhere had
 * none. undefined: nothing is strange. What a person may have put there is left alone.
 */
export function ownCells(
  { journal, made, snapshot }: Pick<Slice, 'journal' | 'made' | 'snapshot'>,
  row: SnapshotRow,
): OutcomeTexts | undefined {
  const stamp = stampOf(row);
  const space = spaceOf(row);
  // While the journal still holds an outcome whose row stands elsewhere, no person can have copied its space. Where only
  // changed copies bear its id, this row may be the one that somebody took the id from.
  const isBare = row.outcome['Request ID'] === '' && space !== '';
  const maker = isBare ? ownerOf(journal, space) : undefined;
  if (maker !== undefined && snapshot.byUuid.get(maker)?.some(stillFits)) return NO_OUTCOME;
  // A line that asks for nothing got this when rows moved under a read that ended before it.
  if (isBare && row.fingerprint === '' && (maker ?? made.ownerOf(space))) return NO_OUTCOME;
  if (!stamp || row.state.kind === 'odd' || row.state.kind === 'failed') return undefined;
  const own = journal.get(stamp.uuid)?.space ?? made.spaceOf(stamp.uuid);
  if (space === '') {
    // With a journal entry the row is at work; without one, whatever it says was meant for another.
    if (own === undefined || journal.has(stamp.uuid)) return undefined;
  } else {
    // A person may have given two rows one space: each has what is its own.
    if (own === space) return undefined;
    const owner = ownerOf(journal, space) ?? made.ownerOf(space);
    if (owner === undefined || owner === stamp.uuid) return undefined;
  }
  return {
    Status: STATUS.settingUp,
    'Space link': own ? spaceLink(own) : '',
    Details: '',
    'Space ID': own ?? '',
  };
}

function ownerOf(journal: Journal, space: string): string | undefined {
  for (const [uuid, entry] of journal) if (entry.space === space) return uuid;
  return undefined;
}

/**
 * What a row's cells should say that lost its Request ID while it was being written. Where a space is known for the
 * id, a person decides: nobody knows whether they cleared all five cells, which asks anew, or only some. Without a
 * space it is as if the row had never been in a run.
 */
export function clearedCells(
  { ports, journal, made }: Pick<Slice, 'ports' | 'journal' | 'made'>,
  had: OutcomeCells,
): OutcomeTexts {
  const uuid = readStamp(had['Request ID'])?.uuid ?? '';
  const space = journal.get(uuid)?.space ?? made.spaceOf(uuid) ?? readSpace(had['Space ID']);
  if (space === '') return NO_OUTCOME;
  return {
    Status: STATUS.fix,
    'Space link': spaceLink(space),
    Details: ports.words([said('outcome.cleared')]),
    'Space ID': space,
  };
}

/** Gives strayed rows their own cells back, before anything else is done. */
export function repairDisplaced(slice: Slice): void {
  const wanted = (row: SnapshotRow) => ownCells(slice, row);
  if (!slice.snapshot.rows.some(wanted)) return;
  slice.snapshot = writeRows(
    slice.ports.sheet,
    () => readAgain(slice),
    slice.snapshot,
    wanted,
    (had) => clearedCells(slice, had),
  ).snapshot;
}
