/**
 * What a row's outcome cells should say by now: of all that is known of it one answer, which nobody contradicts. Its
 * Request ID is only ever taken away, never written here.
 */

import { usersNamedIn } from '../plan/applied';
import { type OutcomeCells, readSpace, rowState, tellNothing } from '../plan/row-state';
import {
  isAnybodys,
  isMistaken,
  isToldCopy,
  originalOf,
  type Snapshot,
  type SnapshotRow,
  sameAsStamped,
  saysCopy,
  spaceOf,
  stampOf,
  stillFits,
} from '../plan/snapshot';
import { readStamp } from '../plan/stamp';
import { samePeople, sameSettings } from '../request/fingerprint';
import { STATUS } from '../table/columns';
import { type Said, said } from '../texts/said';
import {
  COPIED,
  linkTo,
  NO_OUTCOME,
  type OutcomeTexts,
  outcomeTexts,
  UNTOUCHED,
  type Words,
} from './outcome';
import { knownLink, mayExist, type Progress, spaceIn } from './progress';

/** Which space each id made, also of rows that were settled long ago. */
export interface Memory {
  spaceOf(uuid: string): string | undefined;
  ownerOf(space: string): string | undefined;
}

/** What is known of all rows together. */
export interface Known {
  snapshot: Pick<Snapshot, 'byUuid' | 'bySpace'>;
  /** What is known of rows in a run, by UUID. */
  progress: ReadonlyMap<string, Progress>;
  made: Memory;
  /** What a row said before another's texts were written to it just now. */
  hadBy?: ((row: SnapshotRow) => Cells | undefined) | undefined;
}

/** Outcomes that are to be recorded. */
export interface ToRecord {
  /** What a row that bears the id is to say; undefined: nothing is to be recorded under it. */
  textsFor(uuid: string, row: SnapshotRow): OutcomeTexts | undefined;
  /** Whether the row asks for other people than those of whom the outcome speaks. */
  asksForOthers(uuid: string, row: SnapshotRow): boolean;
}

export type Cells = Partial<OutcomeTexts & { 'Request ID': string }>;

export const PEOPLE_ARE_COMING = said('outcome.completing');

/**
 * The cells of a row in a run of whoever has `tag`; `had`: what it said before another's outcome was written to it just
 * now. undefined: what stands there may stand.
 */
export function cellsFor(
  row: SnapshotRow,
  known: Known,
  toRecord: ToRecord,
  of: { tag: string; words: Words },
  had?: Cells,
): Cells | undefined {
  const stamp = stampOf(row);
  const { textsFor, asksForOthers } = toRecord;
  const { tag, words } = of;
  // What it said before, and what another row's space overwrote, is its own: also of a row whose id somebody cleared. A
  // row with an id said something: emptied it is only where nobody knows what.
  const isKnown = had !== undefined && (!stamp || had.Status !== '');
  const itsOwn = () => {
    const strayed =
      ownCells(row, known, of) ?? (had && !isKnown ? ownCells(emptied(row), known, of) : undefined);
    return strayed && (isKnown ? had : unlessEmpty(row, strayed));
  };
  if (!stamp) return itsOwn();
  const own = ownBefore(known, stamp.uuid);
  const progress = known.progress.get(stamp.uuid);
  const made = spaceIn(progress) || known.made.spaceOf(stamp.uuid);
  const mayBeMade = made !== undefined || mayExist(progress);
  const isUnsure = own && mayBeMade && !isSettled(own) && isAnybodysBefore(known, stamp.uuid);
  if (own && !isUnsure && isCopy(row, own)) {
    // What the other one bears for a moment, while cells are written, makes a row with its own space no copy.
    if (spaceOf(row) === made && spaceOf(own) !== made) return undefined;
    if (!isToBeTold(row, had)) return undefined;
    // Nothing was sent under the id, and the row that bears it is untouched again: there is nothing to be a copy of.
    const waits = rowState({ ...row.outcome, ...had }).kind === 'waiting';
    const isFree = () => cellsFor(own, known, toRecord, of, known.hadBy?.(own)) === UNTOUCHED;
    return waits && isFree() ? UNTOUCHED : copyTexts(row, words, had);
  }
  // The row that it is a copy of lost the id: what becomes of that one is not this one's.
  if (saysCopy(row)) return undefined;
  // Of which nobody knows whose they are, each that is under way hears what becomes of them.
  const isHeard = !isUnsure || isToBeTold(row, had);
  const settled = isHeard ? textsFor(stamp.uuid, row) : undefined;
  const space = settled?.['Space ID'] ?? '';
  if (settled && space && row === own && asksForOthers(stamp.uuid, row))
    return outcomeTexts(
      { kind: 'completing', space, link: settled['Space link'], details: [PEOPLE_ARE_COMING] },
      words,
    );
  if (settled) return settled;
  const before = itsOwn();
  if (before) return before;
  // Its twin under the same id is settled, and no run takes up what is left of that one: what became of it became of this one.
  const twin = own && row !== own ? asBefore(own, known) : undefined;
  if (twin && isSettled(twin) && isUnderWayBeside(row, twin)) {
    const { 'Request ID': _, ...cells } = twin.outcome;
    return cells;
  }
  if (row.says.kind !== 'waiting' && row.says.kind !== 'doubt') return undefined;
  // Most rows of a long run wait as they were stamped: whether they can be believed matters once it is their turn.
  if (!progress && row === own && stillFits(row)) return undefined;
  if (!isOpen(row)) return undefined;
  if (stamp.tag !== tag) return undefined;
  switch (progress?.is) {
    case 'doubt':
    case 'undecided':
    case 'echoed':
      return doubtTexts(row, progress, words);
    case 'made':
    case 'leaving':
    case 'refused':
      return undefined;
    default:
      // Changed before it was sent, or after it was surely refused: untouched again, for a later run to take as it is.
      return stillFits(row) ? undefined : UNTOUCHED;
  }
}

/** The row that the id belongs to, by what its bearers said before others' texts came to them: the word for a copy may be such. */
function ownBefore(known: Known, uuid: string): SnapshotRow | undefined {
  return originalOf(known.snapshot, uuid, known.hadBy && ((row) => asBefore(row, known)));
}

/** Whether nothing tells which row the id belongs to, by what its bearers said before. */
function isAnybodysBefore(known: Known, uuid: string): boolean {
  return isAnybodys(known.snapshot, uuid, known.hadBy && ((row) => asBefore(row, known)));
}

function asBefore(row: SnapshotRow, { hadBy }: Known): SnapshotRow {
  const had = hadBy?.(row);
  return had ? saying(row, had) : row;
}

/** The row as it is once its cells say this. */
function saying(row: SnapshotRow, cells: Partial<OutcomeCells>): SnapshotRow {
  const outcome = { ...row.outcome, ...cells };
  return { ...row, outcome, says: rowState(outcome) };
}

/** The row as one of which no cell but its id tells anything: it is in doubt. */
function emptied(row: SnapshotRow): SnapshotRow {
  return saying(row, { ...NO_OUTCOME, Status: STATUS.settingUp });
}

/** A row that bears the id of another, unless both ask for the same: those two are one. */
function isCopy(row: SnapshotRow, own: SnapshotRow): boolean {
  return row !== own && !(stillFits(row) && stillFits(own));
}

function isOpen(row: SnapshotRow): boolean {
  const { kind } = row.state();
  return kind === 'waiting' || kind === 'doubt';
}

/** Whether it waits for an outcome, or for the people of the very space that the other one shows. */
function isUnderWayBeside(row: SnapshotRow, own: SnapshotRow): boolean {
  const { kind } = row.state();
  const awaitsPeople = kind === 'completing' || kind === 'reopened';
  return isOpen(row) || (awaitsPeople && spaceOf(row) === spaceOf(own));
}

function copyTexts(row: SnapshotRow, words: Words, had?: Cells): Cells | undefined {
  if (row.fingerprint !== '') return outcomeTexts(COPIED, words);
  // A line that asks for nothing has nothing to mend: an id alone came with a sort, and stands as a person left it.
  return tellsNothing(row, had) ? undefined : UNTOUCHED;
}

/** Whether its cells say that something is under way, whoever wrote that. */
function isAtWork(row: SnapshotRow): boolean {
  const { kind } = row.state();
  const hasSpace = kind === 'completing' || kind === 'reopened';
  return isOpen(row) || hasSpace || (kind === 'odd' && !isMistaken(row));
}

/** Whether a copy says nothing, or that something is under way; where it got another's outcome, by what it said before. */
function isToBeTold(row: SnapshotRow, had: Cells | undefined): boolean {
  if (tellsNothing(row, had)) return true;
  if (!had) return isAtWork(row);
  const { kind } = rowState({ ...row.outcome, ...had });
  return kind === 'waiting' || kind === 'doubt' || kind === 'completing';
}

/** Whether nothing but an id is there; where it got another's outcome, by what it said before. */
function tellsNothing(row: SnapshotRow, had: Cells | undefined): boolean {
  const { 'Request ID': _, ...cells } = { ...row.outcome, ...had };
  return tellNothing(cells);
}

/** Whether its cells say what became of it: that needs no proof. */
function isSettled({ says: { kind } }: SnapshotRow): boolean {
  return kind === 'done' || kind === 'partly' || kind === 'failed';
}

function doubtTexts(
  row: SnapshotRow,
  { is, sent }: Progress,
  words: Words,
): OutcomeTexts | undefined {
  const fits = stillFits(row);
  // Written once, and again only when a person is asked: not for every try.
  if (row.state().kind === 'doubt' && is !== 'undecided' && fits) return undefined;
  const heard = sent.heard ? [sent.heard] : [];
  // What only a person can say isn't asked for again.
  const open = is === 'undecided' && heard.length > 0 ? heard : [said('outcome.doubt'), ...heard];
  const details: Said[] = fits ? open : [said('outcome.doubt.changed')];
  return outcomeTexts({ kind: 'doubt', details }, words);
}

/**
 * What a row's cells should say that bears what is another's, as an execution leaves it that is ended between writing
 * outcomes and finding that rows had moved. It gets its own space, to be completed and recorded again; where that isn't
 * known it is in doubt, and Chat is asked under its own id. undefined: nothing is strange, or a person may have put it
 * there.
 */
export function ownCells(
  row: SnapshotRow,
  known: Known,
  { tag, words }: { tag: string; words: Words },
): OutcomeTexts | undefined {
  const { made } = known;
  const stamp = stampOf(row);
  const space = spaceOf(row);
  if (row.outcome['Request ID'] === '' && space !== '') return bareCells(row, space, known);
  if (!stamp) return undefined;
  const progress = known.progress.get(stamp.uuid);
  const own = spaceIn(progress) || made.spaceOf(stamp.uuid);
  const isToldNone = isDenied(row);
  if (isToldNone ? !isMistold(row, stamp.uuid, own, known) : isMistaken(row)) return undefined;
  // Changed since, it goes on only by what its own person's run writes down of it as it gives the space back: also where
  // that is only its message or Settings, which are nothing to a row that is done and all to one under way.
  if (stamp.tag !== tag && stamp.fingerprint !== row.fingerprint) return undefined;
  if (space === '') {
    // Of a row at work more is known than its cells say; of any other, whatever they say was meant for another.
    if (!own || (progress && !isToldNone)) return undefined;
  } else {
    // A person may have given two rows one space: each has what is its own.
    if (own === space) return undefined;
    const owner = ownerOf(known, space) ?? made.ownerOf(space);
    if (owner === undefined || owner === stamp.uuid) return undefined;
  }
  return {
    Status: STATUS.settingUp,
    'Space link': linkTo(own ?? '', knownLink(progress)),
    Details: words([own ? PEOPLE_ARE_COMING : said('outcome.doubt')]),
    'Space ID': own ?? '',
    ...(own ? {} : { Applied: '' }),
  };
}

/**
 * Whether a row that says that it failed, or is a copy, was told another's outcome: the space that was made under its id is shown
 * by no row, all that bear the id say so, and it is the one whose id it is. One that asks for something else by now may well be
 * a copy: of a row that was deleted.
 */
function isMistold(
  row: SnapshotRow,
  uuid: string,
  space: string | undefined,
  { snapshot }: Known,
): boolean {
  if (!space || snapshot.bySpace.has(space)) return false;
  if (snapshot.byUuid.get(uuid)?.every(isDenied) !== true) return false;
  return originalOf(snapshot, uuid) === row && (row.says.kind === 'failed' || stillFits(row));
}

/** Whether it says that it has no space, and never will under its id. */
function isDenied(row: SnapshotRow): boolean {
  return row.says.kind === 'failed' || isToldCopy(row);
}

/**
 * What a row's cells should say, before anything else is done, that bears what is another's. A copy has no space to get: a
 * run completes the row that it is a copy of, also where somebody took the space out of that one's cells.
 */
export function repairedCells(
  row: SnapshotRow,
  known: Known,
  of: { tag: string; words: Words },
): Cells | undefined {
  const strayed = ownCells(row, known, of);
  const cells = strayed && unlessEmpty(row, strayed);
  const uuid = stampOf(row)?.uuid;
  // Settings that changed since are nothing to a row that is done, and make another one of it once it is under way.
  const once = cells && saying(row, cells);
  const own = once && uuid && originalOf(known.snapshot, uuid, (one) => (one === row ? once : one));
  // Which of them is the copy nobody can tell while both bear what is another's.
  const isOfCopy = cells && own && isCopy(row, own) && !ownCells(own, known, of);
  return isOfCopy ? copyTexts(row, of.words) : cells;
}

/** A line that asks for nothing is never in doubt, for nothing is asked for again: what a person sorted onto it stands. */
function unlessEmpty(row: SnapshotRow, cells: OutcomeTexts): OutcomeTexts | undefined {
  const isDoubt = row.outcome['Request ID'] !== '' && cells['Space ID'] === '';
  return isDoubt && row.fingerprint === '' ? undefined : cells;
}

/**
 * A row without an id had no space, if one that its own row is still to show for the first time stands on it. One that
 * was shown before may have been this row's own: a copy bears its id by now, and this row would be set up twice.
 */
function bareCells(row: SnapshotRow, space: string, known: Known): OutcomeTexts | undefined {
  const owner = ownerOf(known, space);
  const recorded = known.made.ownerOf(space);
  // No person can have copied a space that its own row doesn't show yet. Where only changed copies bear its id, this row
  // may be the one that somebody took the id from.
  if (owner !== undefined && recorded === undefined) {
    if (isStillToShow(owner, space, known) || isFromElsewhere(row, owner, known)) return NO_OUTCOME;
  }
  // A line that asks for nothing got this when rows moved under a read that ended before it.
  const isAnothers = (owner ?? recorded) !== undefined;
  return row.fingerprint === '' && isAnothers ? NO_OUTCOME : undefined;
}

/** Whether a row that bears the id asks for what it was stamped for, and none of them shows the space, nor did just now. */
function isStillToShow(uuid: string, space: string, { snapshot, hadBy }: Known): boolean {
  const bearers = snapshot.byUuid.get(uuid) ?? [];
  const showed = (row: SnapshotRow) => readSpace(hadBy?.(row)?.['Space ID'] ?? '') === space;
  return bearers.some(stillFits) && !bearers.some((row) => spaceOf(row) === space || showed(row));
}

/**
 * Whether it says whole what became of a row that still asks for half of what it was stamped for, or for some of those who were
 * put in, and has neither name and settings nor people in common with any that bears that one's id, nor with what they were
 * stamped for: rows moved then, and it could not be given back what it had. One that says it is under way was copied by a person
 * who had the time for it, as long as people were added.
 */
function isFromElsewhere(row: SnapshotRow, uuid: string, { snapshot }: Known): boolean {
  const bearers = snapshot.byUuid.get(uuid) ?? [];
  const isAlike = (asked: string) =>
    sameSettings(asked, row.fingerprint) || samePeople(asked, row.fingerprint);
  const asked = bearers.flatMap((one) => [one.fingerprint, stampOf(one)?.fingerprint ?? '']);
  const applied = usersNamedIn(row.outcome.Applied);
  const names = ({ ownRequest }: SnapshotRow) =>
    ownRequest.people.some(({ user }) => applied.has(user));
  const isKept = (one: SnapshotRow) => {
    const { settings, people } = sameAsStamped(one);
    return settings || people || names(one);
  };
  const { Status, 'Space link': link, 'Space ID': id } = row.outcome;
  const isWhole = [Status, link, id].every((text) => text !== '') && Status !== STATUS.settingUp;
  return isWhole && bearers.some(isKept) && !names(row) && !asked.some(isAlike);
}

/** The id under which a row in a run has the space. */
function ownerOf({ progress }: Known, space: string): string | undefined {
  for (const [uuid, one] of progress) if (spaceIn(one) === space) return uuid;
  return undefined;
}

/**
 * What a row's cells should say that lost its Request ID while it was being written; `was`: the row before. Where a space is
 * known for the id, a person decides: nobody knows whether they cleared all five cells, which asks anew, or only some. Without
 * a space it is as if the row had never been in a run: one to fix only shows a space that was there before. So it is of a
 * copy as long as the row that the id belongs to bears it: the space is that one's.
 */
export function clearedCells(
  was: SnapshotRow,
  { snapshot, progress, made }: Known,
  words: Words,
): OutcomeTexts {
  const had = was.outcome;
  const uuid = readStamp(had['Request ID'])?.uuid ?? '';
  const shown = had.Status === STATUS.fix ? '' : readSpace(had['Space ID']);
  const space = spaceIn(progress.get(uuid)) || (made.spaceOf(uuid) ?? shown);
  const bearers = [was, ...(snapshot.byUuid.get(uuid) ?? [])];
  const isOfCopy = originalOf({ byUuid: new Map([[uuid, bearers]]) }, uuid) !== was;
  if (space === '' || isOfCopy) return NO_OUTCOME;
  return {
    Status: STATUS.fix,
    'Space link': linkTo(space, knownLink(progress.get(uuid)), had['Space link']),
    Details: words([said('outcome.cleared')]),
    'Space ID': space,
  };
}

/** Whether a stamp may be taken back: the row waits, and surely nothing was made. */
export function isNeverSent(row: SnapshotRow, progress: Progress | undefined): boolean {
  return row.state().kind === 'waiting' && !mayExist(progress);
}
