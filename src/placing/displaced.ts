/**
 * Ids that rows lost: another row's id was written over them, because rows moved. They are given back at once, but that
 * may be refused, or cut short. A row is known again by that id: a new one no other row bears, and one that its row kept by
 * what it asks for, too: that may be copied with it.
 */
import type { OutcomeCells } from '../plan/row-state';
import {
  originalOf,
  type Snapshot,
  type SnapshotRow,
  stillFits,
  uuidOfRow,
} from '../plan/snapshot';
import { readStamp } from '../plan/stamp';
import type { Seals } from '../seal/seal';
import { STATUS } from '../table/columns';

/** A row that bears another's id, by that id's UUID, and what it had. */
export interface Displaced {
  uuid: string;
  had: Partial<OutcomeCells>;
  /** What the row asks for, by its fingerprint. */
  asks: string;
  /** The other one had that id before and may bear it still. */
  isShared: boolean;
}

/** What a row is to say again. */
export interface Lost {
  status: string;
  id: string;
  /** What it asked for then; an earlier version kept that only where another row had the id before. */
  asks?: string | undefined;
  /** Another row had the id before: a copy of that one asks for something else. */
  isShared: boolean;
  /** Of whoever wrote the other id over it. */
  seal: string;
}

/** In DocumentProperties: ids that rows of a sheet lost. */
export const lostKey = (sheetId: number) => `lost.${sheetId}`;

/** Most of those that are remembered, of up to 280 characters each; a property holds 9 KB, and the oldest go first. */
const MOST = 32;

/** Ids that rows lost, by the UUID that they bear instead: several rows may have borne it in turn. The newest is the first of its list. */
export type LostIds = ReadonlyMap<string, readonly Lost[]>;

/** Reads the ids that rows lost; what isn't one is left out. */
export function readLost(text: string | undefined): LostIds {
  const lost = new Map<string, Lost[]>();
  for (const [uuid, one] of entriesOf(text)) lost.set(uuid, [one, ...(lost.get(uuid) ?? [])]);
  return lost;
}

function entriesOf(text: string | undefined): [uuid: string, Lost][] {
  return (text ?? '').split('\n').flatMap((line): [string, Lost][] => {
    const [uuid = '', status = '', id = '', seal = '', asked] = line.split('\t');
    const isNew = asked === undefined || asked.startsWith(NEW);
    const asks = isNew ? asked?.slice(NEW.length) : asked;
    if (uuid === '' || !readStamp(id)) return [];
    return [[uuid, { status, id, seal, asks, isShared: !isNew }]];
  });
}

/** The ids that rows lost with more of them, as they are stored; what a row had last is what it had. */
export function writeLost(
  text: string | undefined,
  more: readonly Displaced[],
  seals: Seals,
): string {
  let lost = entriesOf(text);
  for (const { uuid, had, asks, isShared } of more) {
    const { 'Request ID': id = '' } = had;
    const one = { status: wordFor(had), id, asks, isShared };
    if (!readStamp(id)) continue;
    lost = lost.filter(([bears, { asks: by }]) => bears !== uuid || (by ?? asks) !== asks);
    lost.push([uuid, { ...one, seal: seals.seal(sealed(uuid, one)) }]);
  }
  return lost
    .map(([uuid, { seal, ...one }]) => [uuid, one.status, one.id, seal, ...given(one)].join('\t'))
    .slice(-MOST)
    .join('\n');
}

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

const sealed = (uuid: string, one: Omit<Lost, 'seal'>) => [
  ...['lost', uuid, one.status, one.id],
  ...given(one),
];

/** Begins what a row asked for that bears a new id, which no other row had before. */
const NEW = '=';

function given({ asks, isShared }: Pick<Lost, 'asks' | 'isShared'>): string[] {
  if (asks === undefined) return [];
  return [isShared ? asks : NEW + asks];
}

/**
 * What a row lost, whoever remembered it; undefined: nothing, or a row bears that id by now. Where several rows lost theirs
 * to the id that it bears, it is what the one had that asked for the same as this row.
 */
export function lostBy(
  lost: LostIds,
  row: SnapshotRow,
  snapshot: Pick<Snapshot, 'byUuid'>,
): Lost | undefined {
  const uuid = uuidOfRow(row);
  const those = (lost.get(uuid) ?? []).filter(
    (one) =>
      !snapshot.byUuid.has(readStamp(one.id)?.uuid ?? '') && mayBeOf(one, row, uuid, snapshot),
  );
  return those.find(({ asks }) => asks === row.fingerprint) ?? those[0];
}

function mayBeOf(
  { asks, isShared }: Lost,
  row: SnapshotRow,
  uuid: string,
  snapshot: Pick<Snapshot, 'byUuid'>,
): boolean {
  if (asks === undefined) return true;
  // For whom the new id was made has it by now: that row lost nothing.
  if (!isShared) return !stillFits(row) || asks === row.fingerprint;
  const isOwn = stillFits(row) || originalOf(snapshot, uuid) === row;
  return !isOwn && asks === row.fingerprint;
}

/** Whether whoever asks remembered this of the row that bears the id. */
export function isOwnWord(seals: Seals, uuid: string, { seal, ...one }: Lost): boolean {
  return seals.isSealed(sealed(uuid, one), seal);
}
