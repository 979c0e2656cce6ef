/**
 * Ids that rows lost: another row's new id was written over them, because rows moved. They are given back at once, but that
 * may be refused, or cut short. A row is known again by that new id, which no other row bears.
 */
import type { OutcomeCells } from '../plan/row-state';
import type { Snapshot, SnapshotRow } from '../plan/snapshot';
import { stampOf } from '../plan/snapshot';
import { readStamp } from '../plan/stamp';
import type { Seals } from '../seal/seal';
import { STATUS } from '../table/columns';

/** A row that bears another's id, by that id's UUID, and what it had. */
export interface Displaced {
  uuid: string;
  had: Partial<OutcomeCells>;
}

/** What a row is to say again. */
export interface Lost {
  status: string;
  id: string;
  /** Of whoever wrote the other id over it. */
  seal: string;
}

/** In DocumentProperties: ids that rows of a sheet lost. */
export const lostKey = (sheetId: number) => `lost.${sheetId}`;

/** Most of those that are remembered, of up to 270 characters each; a property holds 9 KB, and the oldest go first. */
const MOST = 32;

/** Reads the ids that rows lost, by the UUID that they bear instead; what isn't one is left out. */
export function readLost(text: string | undefined): Map<string, Lost> {
  const lost = new Map<string, Lost>();
  for (const line of (text ?? '').split('\n')) {
    const [uuid = '', status = '', id = '', seal = ''] = line.split('\t');
    if (uuid !== '' && readStamp(id)) lost.set(uuid, { status, id, seal });
  }
  return lost;
}

/** The ids that rows lost with more of them, as they are stored. */
export function writeLost(
  text: string | undefined,
  more: readonly Displaced[],
  seals: Seals,
): string {
  const lost = readLost(text);
  for (const { uuid, had } of more) {
    const { Status = '', 'Request ID': id = '' } = had;
    const status = wordFor(Status);
    if (readStamp(id)) lost.set(uuid, { status, id, seal: seals.seal(sealed(uuid, status, id)) });
  }
  return [...lost]
    .map(([uuid, { status, id, seal }]) => [uuid, status, id, seal].join('\t'))
    .slice(-MOST)
    .join('\n');
}

/** Of a row with a space only the id is kept: by that its space is known, and it is completed once more. */
function wordFor(status: string): string {
  return status === STATUS.waiting || status === STATUS.failed ? status : STATUS.settingUp;
}

const sealed = (uuid: string, status: string, id: string) => ['lost', uuid, status, id];

/** What a row lost, by whoever's word; undefined: nothing, or it stands on a row by now. */
export function lostBy(
  lost: ReadonlyMap<string, Lost>,
  row: SnapshotRow,
  { byUuid }: Pick<Snapshot, 'byUuid'>,
): Lost | undefined {
  const one = lost.get(stampOf(row)?.uuid ?? '');
  return one && !byUuid.has(readStamp(one.id)?.uuid ?? '') ? one : undefined;
}

/** Whether whoever asks remembered this of the row that bears the id. */
export function isOwnWord(seals: Seals, uuid: string, { status, id, seal }: Lost): boolean {
  return seals.isSealed(sealed(uuid, status, id), seal);
}
