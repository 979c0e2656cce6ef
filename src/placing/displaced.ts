/**
 * Ids that rows lost: another row's id was written over them, because rows moved. They are given back at once, but that
 * may be refused, or cut short. A row is known again by that id: a new one no other row bears, and one that its row kept is
 * another's wherever it doesn't fit.
 */
import type { OutcomeCells } from '../plan/row-state';
import type { Snapshot, SnapshotRow } from '../plan/snapshot';
import { originalOf, stampOf, stillFits } from '../plan/snapshot';
import { readStamp } from '../plan/stamp';
import type { Seals } from '../seal/seal';
import { STATUS } from '../table/columns';

/** A row that bears another's id, by that id's UUID, and what it had. */
export interface Displaced {
  uuid: string;
  had: Partial<OutcomeCells>;
  /** The other one had that id before, and may bear it still. */
  isKept: boolean;
}

/** What a row is to say again. */
export interface Lost {
  status: string;
  id: string;
  /** What it bears instead is an id that another row had before. */
  isKept: boolean;
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
    const [uuid = '', status = '', id = '', seal = '', kept = ''] = line.split('\t');
    if (uuid !== '' && readStamp(id)) lost.set(uuid, { status, id, seal, isKept: kept === KEPT });
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
  for (const { uuid, had, isKept } of more) {
    const { 'Request ID': id = '' } = had;
    const one = { status: wordFor(had), id, isKept };
    if (readStamp(id)) lost.set(uuid, { ...one, seal: seals.seal(sealed(uuid, one)) });
  }
  return [...lost]
    .map(([uuid, { status, id, seal, isKept }]) =>
      [uuid, status, id, seal, ...(isKept ? [KEPT] : [])].join('\t'),
    )
    .slice(-MOST)
    .join('\n');
}

const KEPT = 'kept';

/**
 * Of a row with a space only the id is kept: by that its space is known, and it is completed once more. One that was told
 * to be a copy is none that a run goes on with.
 */
function wordFor({ Status, 'Space ID': space }: Partial<OutcomeCells>): string {
  const isCopy = Status === STATUS.fix && space === '';
  return Status === STATUS.waiting || Status === STATUS.failed || isCopy
    ? Status
    : STATUS.settingUp;
}

const sealed = (uuid: string, { status, id, isKept }: Omit<Lost, 'seal'>) => [
  ...['lost', uuid, status, id],
  ...(isKept ? [KEPT] : []),
];

/** What a row lost, by whoever's word; undefined: nothing, or it stands on a row by now. */
export function lostBy(
  lost: ReadonlyMap<string, Lost>,
  row: SnapshotRow,
  snapshot: Pick<Snapshot, 'byUuid'>,
): Lost | undefined {
  const uuid = stampOf(row)?.uuid ?? '';
  const one = lost.get(uuid);
  if (!one || snapshot.byUuid.has(readStamp(one.id)?.uuid ?? '')) return undefined;
  const isOwn = one.isKept && (stillFits(row) || originalOf(snapshot, uuid) === row);
  return isOwn ? undefined : one;
}

/** Whether whoever asks remembered this of the row that bears the id. */
export function isOwnWord(seals: Seals, uuid: string, { seal, ...one }: Lost): boolean {
  return seals.isSealed(sealed(uuid, one), seal);
}
