/** Which rows bear another's texts while ids are written: one asks who a row is by what it asks for. */
import { isUntouched, type OutcomeCells } from '../plan/row-state';
import { type Snapshot, type SnapshotRow, spaceOf } from '../plan/snapshot';
import { UNTOUCHED } from '../row/outcome';
import { OUTCOME_HEADERS, type OutcomeHeader, STATUS } from '../table/columns';
import { bearsBareWord, giveBack, type Strayed } from './give-back';
import {
  groupsOf,
  haveInCommon,
  type IsOne,
  match,
  nameOf,
  peopleOf,
  saysAll,
  saysSame,
  settingsOf,
} from './match';
import {
  contentOf,
  idOf,
  noteTaken,
  underId,
  unwrittenOn,
  uuidOf,
  type Writing,
  type Written,
  writtenOn,
} from './writing';

/** Which id a row has is just what is being written: rows are known again by what they ask for. */
export function whileIdsAreWritten(now: Snapshot, before: Snapshot, writing: Writing): Strayed {
  // All that rows without a name may have in common with any other is that they have none: a new one is none of them.
  const isLikely = (row: SnapshotRow, origin: SnapshotRow) =>
    nameOf(row) === nameOf(origin) ||
    haveInCommon(row, origin) ||
    writtenOn(row, writing).some(({ header }) => row.outcome[header] !== '');
  const origins = match(now.rows, before.rows, [nameOf, settingsOf], isLikely, alikesIn(writing));
  keepShown(origins, now, before, writing);
  const found = new Set(origins.values());
  const contentsBefore = new Set(before.rows.map(contentOf));
  /** Of those who asked for exactly these people one is left, as is one of those who ask for them by now: it has a new name. */
  const renamed = match(
    now.rows.filter((row) => !origins.has(row) && !contentsBefore.has(contentOf(row))),
    before.rows.filter((row) => !found.has(row)),
    [peopleOf],
  );
  const bearers = groupsOf(now.rows, idOf);
  const stands = new Set(
    now.rows.filter((row) => writing.places.get(contentOf(row))?.has(row.index)).map(contentOf),
  );
  /** All that ask for one of these bear ids that were kept for it, each its own, and none of them this one. */
  const areServed = (id: string, contents: readonly string[]) => {
    const others = now.rows.filter((row) => contents.includes(contentOf(row)));
    const served = new Set(
      others
        .filter((row) => writing.keepers.get(uuidOf(idOf(row)))?.has(contentOf(row)))
        .map((row) => uuidOf(idOf(row))),
    );
    return served.size === others.length && !served.has(uuidOf(id));
  };
  /**
   * It bears an id, and what that was kept for asks for something else by now, or has others: this is it, unless it says
   * nothing else. No row was to bear an id alone.
   */
  const isKeeper = (row: SnapshotRow, keptFor: readonly string[]) =>
    !contentsBefore.has(contentOf(row)) &&
    !isUntouched({ ...row.outcome, 'Request ID': '' }) &&
    areServed(idOf(row), keptFor);
  /**
   * Those whom what was written for all who are to bear the id missed: they bear what stood there, in whose place they were to
   * get it, or another's.
   */
  const missedBy = (id: string, keptFor: readonly string[]) =>
    now.rows.filter((row) => {
      const [content, has] = [contentOf(row), idOf(row)];
      if (has === '' || has === id || !keptFor.includes(content)) return false;
      const toGet = writing.ids.get(underId(uuidOf(has), content));
      if (uuidOf(has) === uuidOf(id) || toGet?.has(uuidOf(id))) return true;
      return writing.keepers.get(uuidOf(has))?.has(content) === false;
    });
  /** What was written once, and stands on several rows, was copied. */
  const isWrittenOnce = (row: SnapshotRow) =>
    writing.texts.get('Request ID')?.get(idOf(row))?.times === 1;
  const idsBefore = new Set(before.rows.map(idOf));
  /** Where it is, one of those was to say again under its old id what stands there: others have that id from before. */
  const isHit = (row: SnapshotRow, keptFor: readonly string[]) =>
    idsBefore.has(idOf(row)) &&
    keptFor.some((content) => writing.places.get(content)?.has(row.index));
  /** Its id stands on another row, too, and what was written hit the rows that it was meant for. */
  const isCopy = (row: SnapshotRow, keptFor: readonly string[]) =>
    new Set((bearers.get(idOf(row)) ?? []).map(contentOf)).size > 1 &&
    (isWrittenOnce(row) || keptFor.some((content) => stands.has(content))) &&
    !isHit(row, keptFor) &&
    missedBy(idOf(row), keptFor).length === 0;
  /** It asks for what its id was kept for, and says in all what another row says that does, too: somebody copied that one. */
  const isTwin = (row: SnapshotRow, keptFor: readonly string[]) =>
    keptFor.includes(contentOf(row)) &&
    (bearers.get(idOf(row)) ?? []).some(
      (other) => other !== row && alike(other, row) && saysAll(other, row),
    );
  const showing = groupsOf(before.rows, spaceOf);
  const byUuid = groupsOf(now.rows, (row) => uuidOf(idOf(row)));
  /**
   * It wasn't there, and bears another's id beside a space: it is the row that showed that, or a copy of it. One without an
   * id is that row as long as no other is.
   */
  const bySpace = (row: SnapshotRow) => {
    const space = spaceOf(row);
    const [origin, ...others] = (space !== '' && showing.get(space)) || [];
    if (!origin || writing.texts.get('Space ID')?.has(space)) return undefined;
    const uuid = uuidOf(idOf(origin));
    const areTwins = others.every((one) => uuidOf(idOf(one)) === uuid);
    if (!areTwins || (idOf(row) === '' && byUuid.has(uuid))) return undefined;
    return uuid !== uuidOf(idOf(row)) ? origin : undefined;
  };
  /**
   * It wasn't there, and bears the new stamp of a row that it missed, beside which it came down: somebody copied a row.
   */
  const byStamp = (row: SnapshotRow, keptFor: readonly string[]) => {
    const origin = missedBy(idOf(row), keptFor)
      .map((missed) => origins.get(missed))
      .find((one) => one !== undefined);
    // It asks for what was stamped: this is the row, and the one that says all that it said a copy.
    if (!origin || keptFor.includes(contentOf(row))) return origin;
    return copiedFrom(row, unwrittenOn(row, writing), before, origin);
  };
  /** It wasn't there, and an id that is another's came down on it: somebody copied a row that said what it says beside that. */
  const copiedAs = (row: SnapshotRow, keptFor: readonly string[]) => {
    if (keptFor.length === 0 || keptFor.includes(contentOf(row))) return undefined;
    return copiedFrom(row, unwrittenOn(row, writing), before);
  };
  return (row) => {
    const keptFor = [...(writing.keepers.get(uuidOf(idOf(row))) ?? [])];
    const origin = origins.get(row) ?? bySpace(row) ?? byStamp(row, keptFor);
    const isAsked = row.fingerprint !== '' && idOf(row) !== '';
    // Nobody here wrote the id: the row was copied with it.
    const isKnown = () =>
      keptFor.length === 0 || [isKeeper, isCopy, isTwin].some((is) => is(row, keptFor));
    // It was copied with no word of a row without an id: that one came down on it since.
    if (!origin && isAsked && isKnown() && !bearsBareWord(row, writtenOn(row, writing)))
      return undefined;
    const was = (origin ?? renamed.get(row) ?? copiedAs(row, keptFor))?.outcome;
    if (was && isClearedUnderItsId(row, was, before, writing)) {
      noteTaken(writing, row);
      return UNTOUCHED;
    }
    const lost = was && lostIdAs(row, was, writing);
    const had = lost === 'meant' ? UNTOUCHED : was;
    const ours = writtenOn(row, writing);
    const isTwins = origin !== undefined && alike(row, origin) && !isItsId(row, origin, writing);
    const isStray = ({ header, text }: Written) =>
      !text.meantFor.has(contentOf(row)) ||
      (isTwins && header === 'Request ID' && idOf(row) !== '') ||
      (lost === 'its twin' && row.outcome[header] === '');
    const given = giveBack(row, had, ours, ours.filter(isStray), writing);
    // The id with the rest: it may be another row's, too.
    const isMissed = [isAtItsTwin, isWithoutItsId];
    if (had && (given || isMissed.some((is) => is(row, had, before, writing)))) return had;
    return given;
  };
}

/**
 * Of rows that ask for the same some are gone, and those that are left may be any of them, where what was written came down on
 * them: one that showed a space is left, for that may be nowhere else, and another is soon made.
 */
function keepShown(
  origins: Map<SnapshotRow, SnapshotRow>,
  now: Snapshot,
  before: Snapshot,
  writing: Writing,
): void {
  const found = new Set(origins.values());
  const lost = before.rows.filter((shown) => spaceOf(shown) !== '' && !found.has(shown));
  if (lost.length === 0) return;
  // One that asks for something new by now bears its id still; on a row that is another it strayed.
  const isAnother = (row: SnapshotRow) => {
    const origin = origins.get(row);
    return row.fingerprint === '' || (origin !== undefined && alike(row, origin));
  };
  const changed = groupsOf(
    now.rows.filter((row) => !isAnother(row)),
    (row) => uuidOf(idOf(row)),
  );
  const showNone = groupsOf(
    [...origins].flatMap(([row, origin]) =>
      alike(row, origin) && spaceOf(origin) === '' ? [row] : [],
    ),
    contentOf,
  );
  for (const shown of lost) {
    if (changed.has(uuidOf(idOf(shown)))) continue;
    const mayBeIt = (row: SnapshotRow) =>
      spaceOf(origins.get(row) as SnapshotRow) === '' &&
      writtenOn(row, writing).some(({ header }) => header === 'Request ID') &&
      saysBeside(row, shown, writing);
    const row = showNone.get(contentOf(shown))?.find(mayBeIt);
    if (row) origins.set(row, shown);
  }
}

/**
 * The row that was copied as this one, where it says something in the cells that weren't written: one that says that, too, and
 * of several one that asks for the same, or for some of the same people, else the one `beside` which it came down. What has to
 * be fixed says no more than why: whatever gives the same reason says just the same.
 */
function copiedFrom(
  row: SnapshotRow,
  unwritten: readonly OutcomeHeader[],
  before: Snapshot,
  beside?: SnapshotRow,
): SnapshotRow | undefined {
  if (unwritten.every((header) => row.outcome[header] === '')) return undefined;
  const isReason = unwritten.includes('Details') && row.outcome.Details !== '';
  const isToFix = ({ outcome }: SnapshotRow) => isReason && outcome.Status === STATUS.fix;
  const likely = [...(beside ? [beside] : []), ...before.rows].filter(
    (one) =>
      (idOf(one) !== '' || alike(one, row) || isToFix(one)) &&
      unwritten.every((header) => row.outcome[header] === one.outcome[header]),
  );
  return (
    likely.find((one) => contentOf(one) === contentOf(row)) ??
    likely.find((one) => haveInCommon(row, one)) ??
    likely.find((one) => one === beside || (idOf(one) === '' && isToFix(one)))
  );
}

/** Its id came down where another stood that asked for the same: it says beside it what that one said, or was to. */
function isAtItsTwin(
  row: SnapshotRow,
  had: OutcomeCells,
  before: Snapshot,
  writing: Writing,
): boolean {
  const [uuid, content] = [uuidOf(idOf(row)), contentOf(row)];
  if (uuid === '' || uuid !== uuidOf(had['Request ID'])) return false;
  const textIn = (header: OutcomeHeader) => writing.texts.get(header)?.get(row.outcome[header]);
  const isMeantFor = (header: OutcomeHeader, whom: string) =>
    textIn(header)?.meantFor.has(whom) === true;
  const others = OUTCOME_HEADERS.filter(
    (header) => row.outcome[header] !== had[header] && !isMeantFor(header, underId(uuid, content)),
  );
  const isWhole = (twin: SnapshotRow) =>
    others.every(
      (header) => twin.outcome[header] === row.outcome[header] || isMeantFor(header, content),
    );
  return (
    textIn('Request ID') !== undefined &&
    others.length > 0 &&
    before.rows.some((twin) => alike(twin, row) && !saysSame(twin.outcome, had) && isWhole(twin))
  );
}

const alike: IsOne = (row, origin) => contentOf(row) === contentOf(origin);

/** Whether it bears the id that this row had, or was to have in this go. */
function isItsId(row: SnapshotRow, origin: SnapshotRow, writing: Writing): boolean {
  const [uuid, before] = [uuidOf(idOf(row)), uuidOf(idOf(origin))];
  return uuid === before || isGiven(writing, before, row);
}

/**
 * What of rows that ask for the same tells which is which: all that they say, what wasn't written beside an id of theirs, that
 * id, and what wasn't written beside another's.
 */
function alikesIn(writing: Writing): IsOne[] {
  const showsItsSpace: IsOne = (row, origin) =>
    spaceOf(row) !== '' &&
    unwrittenOn(row, writing).includes('Space ID') &&
    saysBeside(row, origin, writing);
  const hasItsId: IsOne = (row, origin) => isItsId(row, origin, writing);
  return [
    saysAll,
    (row, origin) => hasItsId(row, origin) && saysBeside(row, origin, writing),
    showsItsSpace,
    hasItsId,
  ];
}

/** Whether a row says what the other one said in all cells that weren't written. */
function saysBeside(row: SnapshotRow, origin: SnapshotRow, writing: Writing): boolean {
  return unwrittenOn(row, writing).every(
    (header) => row.outcome[header] === origin.outcome[header],
  );
}

/** Whether it waits without an id, and didn't before: the one that came with the word was emptied as another's. */
function isWithoutItsId({ outcome }: SnapshotRow, had: OutcomeCells): boolean {
  const isBare = outcome['Request ID'] === '' && had['Request ID'] === '';
  return isBare && outcome.Status === STATUS.waiting && had.Status !== STATUS.waiting;
}

/** Whether somebody cleared all that it said, right before its id was written to it, and none that asks for the same said nothing. */
function isClearedUnderItsId(
  row: SnapshotRow,
  was: OutcomeCells,
  before: Snapshot,
  writing: Writing,
): boolean {
  if (writing.texts.get('Request ID')?.has(idOf(row)) !== true || idOf(row) === '') return false;
  if (uuidOf(idOf(row)) !== uuidOf(was['Request ID'])) return false;
  const saysNothing = ({ outcome }: Pick<SnapshotRow, 'outcome'>) =>
    isUntouched({ ...outcome, 'Request ID': '' });
  if (!saysNothing(row) || saysNothing({ outcome: was })) return false;
  // So it was found before, and what was to take its id came down elsewhere.
  if (writing.ids.get(underId(uuidOf(idOf(row)), contentOf(row)))?.has('')) return true;
  // What was emptied since it said that may have come down on it, but with all that it came with: one cell that nobody here
  // emptied tells that a person did.
  const saidAt = lastSaid(row, was, writing);
  const emptiedAt = (header: OutcomeHeader) => writing.texts.get(header)?.get('')?.lastAfter ?? 0;
  const byPerson = (header: OutcomeHeader) => was[header] !== '' && emptiedAt(header) < saidAt;
  if (!OUTCOME_HEADERS.some((header) => header !== 'Request ID' && byPerson(header))) return false;
  return !before.rows.some((twin) => alike(twin, row) && saysNothing(twin));
}

/** After how many reads a row last said this, its id in whatever form. */
function lastSaid(row: SnapshotRow, was: OutcomeCells, { lastRead }: Writing): number {
  const saysIt = (one: SnapshotRow) =>
    alike(one, row) &&
    uuidOf(idOf(one)) === uuidOf(was['Request ID']) &&
    saysSame({ ...one.outcome, 'Request ID': was['Request ID'] }, was);
  return Math.max(0, ...[...lastRead].flatMap(([one, reads]) => (saysIt(one) ? reads : [])));
}

/**
 * In whose place a row lost its id in this go: `meant`: it was to, and what it said before says nothing of it any more;
 * `its twin`: that one was to, which asks for the same, and what emptied this row was meant for that.
 */
function lostIdAs(
  row: SnapshotRow,
  was: OutcomeCells,
  writing: Writing,
): 'meant' | 'its twin' | undefined {
  const uuid = uuidOf(was['Request ID']);
  if (idOf(row) !== '' || uuid === '') return undefined;
  if (isGiven(writing, uuid, row)) return 'meant';
  const taken = writing.texts.get('Request ID')?.get('');
  return taken?.meantFor.has(contentOf(row)) ? 'its twin' : undefined;
}

/** Whether the row that bore this id, and asked for what this one does, was to have the id that this one bears, or none. */
function isGiven({ ids }: Writing, uuid: string, row: SnapshotRow): boolean {
  return ids.get(underId(uuid, contentOf(row)))?.has(uuidOf(idOf(row))) === true;
}
