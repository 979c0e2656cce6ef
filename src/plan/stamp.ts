/** The Request ID cell: what makes one row one space, however often it is sent. */
import { SEAL_LENGTH, type Seals } from '../seal/seal';
import type { Instant } from './instant';

/** What a Request ID cell holds, separated by spaces: these, with `v2` before the run. */
export interface Stamp {
  /** What Chat gets as `requestId`. */
  uuid: string;
  /** Random, made once for each person: whose run the row belongs to. Names nobody. */
  tag: string;
  /** The minute of the stamp, milliseconds since 1970. */
  minute: Instant;
  /** What the row asked for when it was stamped; see `request/fingerprint.ts`. */
  fingerprint: string;
  /** What the row itself said then (see `SnapshotRow.own`), where that was less. */
  own?: string | undefined;
  /** The run that stamped it, five characters; '' where 0.1.0 did, which didn't say. */
  run: string;
  /**
   * Two seals: of what the cell says, and of that with what the row asked for. Of a row that a later run took up as it was
   * changed since, what proved the first of these follows: that run, and its second seal. undefined: it was written without.
   */
  seal?: string;
}

/** What a stamp's seals prove for whoever has the key. */
export type Proof =
  /** It was written for them, for a row that asked for exactly this. */
  | 'stamp and request'
  /** It was written for them; what the row asks for was changed since. */
  | 'stamp'
  /** It was typed, is another person's, or comes from another file. */
  | 'nothing'
  /** It has no seal, as those of earlier versions. */
  | 'unsealed';

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** All that 0.1.0 wrote. It takes anything longer for a cell that it can't read, and never acts on it. */
const FIRST = `(${UUID}) ([0-9a-z]{4,16}) (\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d)Z ([0-9a-z]{1,16}-[0-9a-z]{1,16})`;

/** What came with the second version; what the row itself said may be missing, and so may the seal, which is longer. */
const SECOND = ' v2 ([0-9a-z]{5})(?: ([0-9a-z]{1,7}-[0-9a-z]{1,7}))?(?: ([A-Za-z0-9_-]{16,64}))?';

/** Characters of a run’s name. */
const RUN_LENGTH = 5;

const FORM = new RegExp(`^${FIRST}(?:${SECOND})?$`);

/** The cell's text for a stamp: in the newest form, or without a run in that of 0.1.0. */
export function formatStamp({ uuid, tag, minute, fingerprint, own, run, seal }: Stamp): string {
  const first = `${uuid} ${tag} ${new Date(minute).toISOString().slice(0, 16)}Z ${fingerprint}`;
  if (run === '') return first;
  return [first, 'v2', run, own, seal].filter((part) => part !== undefined).join(' ');
}

/**
 * The stamp with its seals, for a row that asks for `asked` (see `askedText`). `first`: the stamp under which it asked for
 * what the fingerprint stands for, where that is something else; the row is known again when it asks for that again.
 */
export function sealStamp(seals: Seals, stamp: Stamp, asked: string, first?: Stamp): Stamp {
  const said = saidBy(stamp);
  const kept = first ? keptOf(first) : '';
  return {
    ...stamp,
    seal: seals.seal(coverOf(said, kept)) + seals.seal(['row', said, asked]) + kept,
  };
}

/** What the seals of a stamp prove, of a row that asks for `asked` by now. */
export function proofOf(seals: Seals, stamp: Stamp, asked: () => string): Proof {
  const { seal } = stamp;
  if (seal === undefined) return 'unsealed';
  const said = saidBy(stamp);
  const kept = seal.slice(2 * SEAL_LENGTH);
  if (!seals.isSealed(coverOf(said, kept), seal.slice(0, SEAL_LENGTH))) return 'nothing';
  const isFor = (what: string, proof: string) => seals.isSealed(['row', what, asked()], proof);
  if (isFor(said, seal.slice(SEAL_LENGTH, 2 * SEAL_LENGTH))) return 'stamp and request';
  const first = saidBy({ ...stamp, run: kept.slice(0, RUN_LENGTH) });
  return kept !== '' && isFor(first, kept.slice(RUN_LENGTH)) ? 'stamp and request' : 'stamp';
}

const coverOf = (said: string, kept: string) => ['stamp', said, ...(kept === '' ? [] : [kept])];

/** What proves a stamp’s first request beside later ones: only its run tells the two stamps apart. '' without a seal. */
function keptOf({ run, seal = '' }: Stamp): string {
  const before = seal.slice(2 * SEAL_LENGTH);
  if (before !== '' || seal === '') return before;
  return run + seal.slice(SEAL_LENGTH);
}

function saidBy({ seal: _, ...stamp }: Stamp): string {
  return formatStamp(stamp);
}

/** Reads a Request ID cell of any version so far. undefined: it is not one of ours, or not whole. */
export function readStamp(cell: string): Stamp | undefined {
  const match = FORM.exec(cell.trim());
  if (!match) return undefined;
  const [, uuid = '', tag = '', minute = '', fingerprint = '', run = '', own, seal] = match;
  const time = Date.parse(`${minute}:00Z`);
  if (Number.isNaN(time)) return undefined;
  return {
    ...{ uuid, tag, minute: time, fingerprint, run },
    ...(own === undefined ? {} : { own }),
    ...(seal === undefined ? {} : { seal }),
  };
}
