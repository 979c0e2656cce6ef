/** What the parts of a slice share while it runs. */
import type { ListMembershipsResponse } from '../chat/shapes';
import type { LostIds } from '../placing/displaced';
import type { Made } from '../placing/made';
import type { Instant } from '../plan/instant';
import {
  readSnapshot,
  type Snapshot,
  type SnapshotRow,
  unwrittenKeyOf,
  uuidOfRow,
} from '../plan/snapshot';
import type { Trust } from '../plan/trust';
import { type Event, progressAfter } from '../row/after';
import type { SettledRow } from '../row/outcome';
import { type Progress, spaceIn } from '../row/progress';
import { readUnwritten, unwrittenKey, withoutWritten, writeUnwritten } from '../table/answers';
import type { CreatedSpaces } from './created';
import { type Journal, OWN, writeJournal } from './journal';
import { type Lease, stillHeld } from './lease';
import type { Heard } from './paced';
import { moved } from './patience';
import type { Budget, Ports, RunContext } from './ports';
import { isStopped, type RunRecord, runKey } from './run-record';
import { readTrial, trialKey } from './trial';

export interface Slice {
  ports: Ports;
  context: RunContext;
  budget: Budget;
  lease: Lease;
  run: RunRecord;
  journal: Journal;
  /** Which space each id made, also of rows that were settled long ago. */
  made: Made;
  /** Which of them this person's runs had Chat make in the last day. */
  created: CreatedSpaces;
  /** What may be believed of rows, by journal and memory as they are by now. */
  trust: Trust;
  /** Ids that rows lost to another's, as they were when it began. */
  lost: LostIds;
  snapshot: Snapshot;
  /** When the sheet was read last. */
  readAt: Instant;
  /** Google groups by their address, as far as they were looked up; null: that is no group. */
  groups: Record<string, string | null>;
  /** Cloud Identity may not be asked: the permission is not there. */
  groupsBarred: boolean;
  heard: Heard;
  /** First pages of lists that were read before their rows are completed, by space; each is used once. */
  firstPages: Map<string, ListMembershipsResponse>;
  /** Rows by UUID for which it was asked whether their group chat is there already. */
  sought: Set<string>;
  /** It asked for the first time whether it may send. */
  isReady?: boolean;
  /** Rows that were settled in this slice, the newest last. */
  latest: SettledRow[];
}

/** What has to be known of the rows of a run to give or take their stamps. */
export type RowsOfRun = Pick<
  Slice,
  'ports' | 'context' | 'journal' | 'trust' | 'lost' | 'snapshot'
> & {
  run?: RunRecord;
};

/** Reads the sheet anew. */
export function readAgain({
  ports,
  context,
  trust,
}: Pick<Slice, 'ports' | 'context' | 'trust'>): Snapshot {
  return readSnapshot(ports.sheet.read(), context.answers, context.reading, trust);
}

export function saveJournal({ ports, journal, made, created }: Slice): void {
  writeJournal(ports.stores.document, journal, ports.sheet.id, ports.seals, {
    ...made.changes(),
    ...created.changes(),
  });
}

/**
 * The spaces that are known to be of rows, settled or in a run; and one that a person only tries. What cells alone say
 * proves nothing: whoever may edit the sheet can type the space of another's row.
 */
export function heldSpaces({ snapshot, journal, made, ports, context }: Slice): Set<string> {
  const text = ports.stores.document.get(trialKey(ports.sheet.id, context.me.tag));
  const trial = readTrial(text, ports.seals)?.space ?? '';
  return new Set([
    ...[...snapshot.bySpace.keys()].filter((space) => made.ownerOf(space) !== undefined),
    ...[...journal.rows.values()].map(spaceIn).filter((space) => space !== ''),
    ...(trial === '' ? [] : [trial]),
  ]);
}

/** The same with the run's record, in one call: how far it is can be asked for while this execution works. */
export function saveProgress({ ports, journal, made, created, run, context }: Slice): void {
  const { sheet, stores } = ports;
  writeJournal(stores.document, journal, sheet.id, ports.seals, {
    ...made.changes(),
    ...created.changes(),
    [runKey(sheet.id, context.me.tag)]: JSON.stringify(run),
  });
}

/** What is known of a row in a run. */
export function progressOf(
  { journal }: Pick<Slice, 'journal'>,
  row: SnapshotRow,
): Progress | undefined {
  return journal.rows.get(uuidOfRow(row));
}

/** Takes to heart what happened to a row; answers what is known of it by now. */
export function learn(
  { journal }: Pick<Slice, 'journal'>,
  uuid: string,
  event: Event,
): Progress | undefined {
  const progress = progressAfter(journal.rows.get(uuid), event);
  if (progress) keep(journal, uuid, progress);
  else journal.rows.delete(uuid);
  return progress;
}

/** What became of an own row that has its space is looked up anew, and nobody is added: typing can bring a row to that. */
export function lookUpAnew(
  of: Pick<Slice, 'journal'>,
  uuid: string,
  { space, at }: Pick<Extract<Event, { what: 'taken up' }>, 'space' | 'at'>,
): void {
  learn(of, uuid, { what: 'taken up', space, at, onlyPeople: true, changes: [] });
}

/** Asked before anything is sent: is the document still this execution's, and did nobody press Stop? */
export function mayGoOn(slice: Slice): 'yes' | 'lost' | 'stopped' {
  const properties = slice.ports.stores.document.all();
  if (!stillHeld(properties, slice.lease)) return 'lost';
  const { ports, context, run } = slice;
  return isStopped(properties, ports.sheet.id, context.me.tag, run) ? 'stopped' : 'yes';
}

/** One step of the run is done: a space made, a person added, a role given, or something learned of people for the first time. */
export function noteStep({ run, ports }: Pick<Slice, 'run' | 'ports'>): void {
  run.steps++;
  moved(run, ports.now());
}

/**
 * Remembers rows whose outcome cells can't be written: they wait until a person opens the sheet again, a schedule that is
 * due finds that they can be, or a run stamps them after all.
 */
export function noteUnwritten({ stores, sheet, log }: Ports, rows: readonly SnapshotRow[]): void {
  if (rows.length === 0) return;
  const key = unwrittenKey(sheet.id);
  const before = readUnwritten(stores.document.get(key));
  stores.document.set({ [key]: writeUnwritten(before, rows.map(unwrittenKeyOf)) });
  log({ event: 'unwritable', sheet: sheet.id, rows: rows.length });
}

/** Rows that were written just now are no longer remembered as such that can't be; `properties`: as they were read. */
export function noteWritten(
  { stores, sheet }: Pick<Ports, 'stores' | 'sheet'>,
  properties: Record<string, string>,
  rows: readonly SnapshotRow[],
): void {
  const key = unwrittenKey(sheet.id);
  const left = withoutWritten(properties[key], rows.map(unwrittenKeyOf));
  if (left !== undefined) stores.document.set({ [key]: left });
}

/** Most rows of which it is asked whether they can be written by now: two calls each. */
const MOST_ASKED = 30;

/**
 * Of the rows of a read that are remembered as such that can't be written, those that still can't be as far as one can
 * ask: of more than a few it asks only some, other ones each time. Forgets those that can be.
 */
export function forgetWritable(
  ports: Ports,
  properties: Record<string, string>,
  { rows, columns, unwritten }: Snapshot,
): Set<string> {
  const those = rows.filter((row) => unwritten.has(unwrittenKeyOf(row)));
  const from = Math.floor(ports.random() * those.length);
  const places = Object.values(columns?.outcome ?? {});
  const free = [...those.slice(from), ...those.slice(0, from)]
    .slice(0, MOST_ASKED)
    .filter(({ index }) => ports.sheet.mayWrite(index, places));
  noteWritten(ports, properties, free);
  const forgotten = new Set(free.map(unwrittenKeyOf));
  return new Set([...unwritten].filter((key) => !forgotten.has(key)));
}

/** The run as it is told from outside, knowing by now which rows can't be written. */
export function withUnwritten(context: RunContext, unwritten: string[]): RunContext {
  return { ...context, answers: { ...context.answers, unwritten } };
}

/** Writes down of an own row how far it is. */
export function keep(journal: Journal, uuid: string, progress: Progress): void {
  journal.rows.set(uuid, progress);
  journal.seals.set(uuid, OWN);
}
