/**
 * Puts right what an execution left behind that was killed between writing outcomes and finding that rows had moved:
 * a row that bears another row's space.
 */
import { STATUS } from '../plan/row-state';
import { type SnapshotRow, spaceOf, stampOf } from '../plan/snapshot';
import { spaceLink } from './outcome';
import { readAgain, type Slice } from './slice-state';
import { writeRows } from './write-rows';

/**
 * Rows whose space was made for another row's id get their own back, and are completed and recorded again; where their
 * own is not known they are in doubt, which asks Chat under their own id. What a person may have put there is left alone.
 */
export function repairDisplaced(slice: Slice): void {
  const { journal, made } = slice;
  const owners = new Map<string, string>();
  for (const [uuid, { space }] of journal) if (space) owners.set(space, uuid);
  const wanted = (row: SnapshotRow) => {
    const uuid = stampOf(row)?.uuid;
    const space = spaceOf(row);
    if (!uuid || !space) return undefined;
    const owner = owners.get(space) ?? made.ownerOf(space);
    if (owner === undefined || owner === uuid) return undefined;
    const own = journal.get(uuid)?.space ?? made.spaceOf(uuid);
    if (!own && !slice.snapshot.byUuid.has(owner)) return undefined;
    return {
      Status: STATUS.settingUp,
      'Space link': own ? spaceLink(own) : '',
      Details: '',
      'Space ID': own ?? '',
    };
  };
  if (!slice.snapshot.rows.some(wanted)) return;
  slice.snapshot = writeRows(
    slice.ports.sheet,
    () => readAgain(slice),
    slice.snapshot,
    wanted,
  ).snapshot;
}
