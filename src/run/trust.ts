/** What the person who acts may believe of rows: by the seals in their cells, and by what their own runs wrote down. */
import { type Made, readMade } from '../placing/made';
import { proofOf, type Stamp } from '../plan/stamp';
import type { Trust } from '../plan/trust';
import { type Progress, spaceIn } from '../row/progress';
import { type Journal, OWN, readJournal } from './journal';
import type { Person, Ports } from './ports';
import { readRun, runKey } from './run-record';

/** What is known of the rows of a sheet: a slice's own, which it goes on learning, or read when it is needed. */
export interface Known {
  journal: Journal;
  made: Made;
}

/** Judges by the document's properties as they were read, or by what a slice knows by now. */
export function trustOf(
  { seals, sheet }: Pick<Ports, 'seals' | 'sheet'>,
  { tag }: Person,
  properties: Record<string, string>,
  known?: Known,
): Trust {
  let read = known;
  const all = (): Known => {
    read ??= {
      journal: readJournal(properties, sheet.id, seals),
      made: readMade(properties, sheet.id, seals),
    };
    return read;
  };
  const run = readRun(properties[runKey(sheet.id, tag)]);
  return {
    tag,
    proofOf: (stamp, asked) => proofOf(seals, stamp, asked),
    goesOnUnsealed: () => run !== undefined && !run.sealed,
    sentTo: (stamp) => ownProgress(all().journal, stamp)?.sent.to ?? '',
    isAtWork: (stamp) => ownProgress(all().journal, stamp) !== undefined,
    wasSettled: ({ uuid }) => all().made.spaceOf(uuid) !== undefined,
    proves: (stamp, space) => {
      const { journal, made } = all();
      if (spaceIn(ownProgress(journal, stamp)) === space) return true;
      const proof = made.proofOf(stamp.uuid, space);
      return proof === 'own' || (proof === 'unsealed' && stamp.seal === undefined);
    },
  };
}

/** What is known of the rows of a sheet by the document's properties as they were read, and what may be believed by it. */
export function readKnown(
  ports: Pick<Ports, 'seals' | 'sheet'>,
  person: Person,
  properties: Record<string, string>,
): Known & { trust: Trust } {
  const { seals, sheet } = ports;
  const known: Known = {
    journal: readJournal(properties, sheet.id, seals),
    made: readMade(properties, sheet.id, seals),
  };
  return { ...known, trust: trustOf(ports, person, properties, known) };
}

/**
 * What one's own run wrote down of a row. What has no seal counts for a row without one: an earlier version wrote both.
 */
export function ownProgress(
  { rows, seals }: Journal,
  { uuid, seal }: Pick<Stamp, 'uuid' | 'seal'>,
): Progress | undefined {
  const sealedBy = seals.get(uuid);
  return sealedBy === OWN || (sealedBy === undefined && seal === undefined)
    ? rows.get(uuid)
    : undefined;
}
