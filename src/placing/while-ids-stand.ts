/** Which rows bear another's texts while outcomes are written: one asks who a row is by its id, which nobody here writes then. */
import { isToldCopy, originalOf, type Snapshot, type SnapshotRow, spaceOf } from '../plan/snapshot';
import type { OutcomeTexts } from '../row/outcome';
import { OUTCOME_HEADERS, type OutcomeHeader } from '../table/columns';
import { giveBack, type Strayed, UNMISTAKABLE } from './give-back';
import { groupsOf, haveInCommon, match, nameOf, peopleOf, saysSame, settingsOf } from './match';
import {
  contentOf,
  idOf,
  type Text,
  underId,
  uuidOf,
  type Writing,
  type Written,
  writtenOn,
} from './writing';

/**
 * What the cells of a row should say whose Request ID a person took away while its outcome was being written;
 * `was` is the row before.
 */
export type Cleared = (was: SnapshotRow) => Partial<OutcomeTexts>;

/** Nobody here writes an id: whoever bears one is its row, whatever it asks for by now. */
export function whileIdsStand(
  now: Snapshot,
  before: Snapshot,
  writing: Writing,
  cleared: Cleared,
): Strayed {
  const unchanged = new Set(now.rows);
  const wasThere = new Set(before.rows);
  // Most rows are the very rows that they were, and nobody asks about their ids.
  const others = [
    ...before.rows.filter((row) => !unchanged.has(row)),
    ...now.rows.filter((row) => !wasThere.has(row)),
  ];
  const asked = new Set(others.map(idOf).map(uuidOf));
  const byId = (rows: readonly SnapshotRow[]) => groupsOf(rows, (row) => uuidOf(idOf(row)), asked);
  const [hadIds, bearers] = [byId(before.rows), byId(now.rows)];
  /** Of rows that ask for the same under one id, each was another, and one that is as it was none of the others. */
  const twins = new Map<string, Map<SnapshotRow, SnapshotRow>>();
  const twinsLike = (row: SnapshotRow, origins: readonly SnapshotRow[]) => {
    const key = underId(uuidOf(idOf(row)), contentOf(row));
    const moved = (bearers.get(uuidOf(idOf(row))) ?? []).filter((one) => !wasThere.has(one));
    const left = origins.filter((origin) => !unchanged.has(origin));
    const matched = twins.get(key) ?? match(moved, left);
    twins.set(key, matched);
    return matched;
  };
  /**
   * Fewer that bear its id by now can be this row, or one that asked for the same, than did: each other was known under it
   * beside these. And it is none of those.
   */
  const isIdGone = (origin: SnapshotRow) => {
    if (unchanged.has(origin)) return false;
    const [uuid, content] = [uuidOf(idOf(origin)), contentOf(origin)];
    const hadIt = hadIds.get(uuid) ?? [];
    const known = new Set([...(writing.keepers.get(uuid) ?? []), ...hadIt.map(contentOf)]);
    known.delete(content);
    const likely = (bearers.get(uuid) ?? []).filter((row) => !known.has(contentOf(row)));
    const same = hadIt.filter((one) => contentOf(one) === content);
    if (likely.length >= same.length) return false;
    return likely.length === 0 || ![...twinsLike(origin, same).values()].includes(origin);
  };
  const contentsBefore = new Set(before.rows.map(contentOf));
  /** A row without an id is one that had none, or one whose id is on none but copies any more; changed, it still bears its space or some of what it said. */
  const bare = match(
    now.rows.filter((row) => idOf(row) === ''),
    before.rows.filter((row) => idOf(row) === '' || isIdGone(row)),
    [nameOf, peopleOf, settingsOf],
    // What asks for just what another row did is a copy of that one, and none that was changed.
    (row, origin) =>
      !contentsBefore.has(contentOf(row)) &&
      isAlike(row, origin) &&
      (idOf(row) === idOf(origin) ||
        bearsSpaceOf(row, origin, writing) ||
        isRestOf(row, origin, writing)),
  );
  /** For a copy that was made meanwhile of one of several, nobody knows of which: one that was told to be a copy, if any was. */
  const anyOf = (uuid: string) => hadIds.get(uuid)?.find(isToldCopy) ?? originalOf(before, uuid);
  /** It was changed, and all others under its id are as they were: it is the only one that is not among them. */
  const onlyChanged = (uuid: string) => {
    const [origin, ...others] = (hadIds.get(uuid) ?? []).filter((one) => !unchanged.has(one));
    return others.length === 0 ? origin : undefined;
  };
  /** Another under its id asks for something new and says just what this one alone said, and the row doesn't: it is the other. */
  const isAnother = (origin: SnapshotRow, row: SnapshotRow) => {
    const uuid = uuidOf(idOf(row));
    const says = ({ outcome }: SnapshotRow) => saysSame(origin.outcome, outcome);
    if (says(row) || (hadIds.get(uuid) ?? []).some((one) => one !== origin && says(one)))
      return false;
    const isNew = (one: SnapshotRow) => one !== row && !contentsBefore.has(contentOf(one));
    return (bearers.get(uuid) ?? []).some((one) => isNew(one) && says(one));
  };
  const underItsId = (row: SnapshotRow) => {
    const uuid = uuidOf(idOf(row));
    const origins = hadIds.get(uuid) ?? [];
    const same = origins.filter((origin) => contentOf(origin) === contentOf(row));
    // It was changed meanwhile: it is one of those that nobody under the id asks for any more.
    const contents = new Set((bearers.get(uuid) ?? []).map(contentOf));
    const changed = origins.filter(
      (origin) => !contents.has(contentOf(origin)) && !isAnother(origin, row),
    );
    // Of several under one id, the one that says what this one says; a copy that was made meanwhile says what any of them said.
    const likely = [same, changed, origins].find(({ length }) => length > 0) ?? [];
    const itself = likely.find((origin) => saysSame(origin.outcome, row.outcome));
    const onlyOne = [changed, origins].find(({ length }) => length === 1);
    const twin = same.length > 1 ? twinsLike(row, same).get(row) : undefined;
    const known = twin ?? itself ?? same[0] ?? onlyOne?.[0] ?? onlyChanged(uuid);
    return known ?? (changed.length === 0 ? anyOf(uuid) : undefined);
  };
  const isMeant = (row: SnapshotRow, { meantFor }: Text) => {
    const uuid = uuidOf(idOf(row));
    if (meantFor.has(underId(uuid, contentOf(row)))) return true;
    if (uuid === '') return false;
    // Of several rows that bear an id it is the one that asks for the same; if none does, it was changed since, and the
    // others are copies of it.
    const own = originalOf(now, uuid);
    if (own && own !== row) return false;
    const origin = own && onlyChanged(uuid);
    if (origin && !isToldCopy(origin) && meantFor.has(underId(uuid, contentOf(origin))))
      return true;
    const contents = (bearers.get(uuid) ?? []).map(contentOf);
    return [...(writing.keepers.get(uuid) ?? [])].some(
      (content) => meantFor.has(underId(uuid, content)) && !contents.includes(content),
    );
  };
  return (row) => {
    // Its cells are what they were before the first write, where they were.
    if (wasThere.has(row)) return undefined;
    const origin = idOf(row) === '' ? bare.get(row) : underItsId(row);
    // A line that asks for nothing isn't the row whose id it bears: the id came to it alone, by a sort.
    const isLine = row.fingerprint === '' && origin?.fingerprint !== '';
    const had = isLine ? undefined : origin?.outcome;
    const ours = writtenOn(row, writing);
    if (idOf(row) === '' && had && origin && idOf(origin) !== '')
      return ours.every(({ header }) => row.outcome[header] === '') || isCutShort(row, origin, ours)
        ? undefined
        : cleared(origin);
    if (idOf(row) === '' && !had && isLeftOver(row, writing)) return undefined;
    const strays = ours.filter(({ text }) => !isMeant(row, text));
    return giveBack(row, had, ours, strays, writing);
  };
}

/** Whether it has its name, which Chat gives a group chat by its people, or any of those. */
function isAlike(row: SnapshotRow, origin: SnapshotRow): boolean {
  return (
    row.name === origin.name || peopleOf(row) === peopleOf(origin) || haveInCommon(row, origin)
  );
}

/**
 * Whether somebody cleared cells of `origin`, and what is left says what it said: beside what came with another’s space, where
 * it asks for some of the same.
 */
function isRestOf(row: SnapshotRow, origin: SnapshotRow, writing: Writing): boolean {
  const content = contentOf(origin);
  const strays = writtenOn(row, writing).filter(({ text }) => !text.meantFor.has(content));
  const isNamesake = row.name !== '' && row.name === origin.name;
  const isAnothers = bearsUnmistakable(row, strays) && (isNamesake || haveInCommon(row, origin));
  return OUTCOME_HEADERS.every(
    (header) =>
      ['', origin.outcome[header]].includes(row.outcome[header]) ||
      (isAnothers && strays.some((stray) => stray.header === header)),
  );
}

/** Whether it says of what `origin` said only less, and shows a space still that nobody wrote for it in this go: it wasn’t cleared as a whole. */
function isCutShort(row: SnapshotRow, origin: SnapshotRow, ours: readonly Written[]): boolean {
  const saysNoMore = (header: OutcomeHeader) =>
    ['', origin.outcome[header]].includes(row.outcome[header]);
  const itself = underId(uuidOf(idOf(origin)), contentOf(origin));
  const isWritten = ours.some(
    ({ header, text }) => header === 'Space ID' && text.meantFor.has(itself),
  );
  return spaceOf(row) !== '' && !isWritten && OUTCOME_HEADERS.every(saysNoMore);
}

/** Whether it names the space, or links to it, that was written for `origin` just now. */
function bearsSpaceOf(row: SnapshotRow, origin: SnapshotRow, writing: Writing): boolean {
  const content = contentOf(origin);
  return bearsUnmistakable(
    row,
    writtenOn(row, writing).filter(({ text }) => text.meantFor.has(content)),
  );
}

/** Whether one of these cells of it says what no two rows say by chance. */
function bearsUnmistakable({ outcome }: SnapshotRow, those: readonly Written[]): boolean {
  return those.some(({ header }) => UNMISTAKABLE.has(header) && outcome[header] !== '');
}

/**
 * Whether it bears some of what was written for a row that asks for the very same, and lacks the rest: somebody copied that
 * row and cleared some of its cells. What strays comes whole, and makes nobody's row a new one.
 */
function isLeftOver(row: SnapshotRow, writing: Writing): boolean {
  const content = contentOf(row);
  return (
    bearsSpaceOf(row, row, writing) &&
    [...writing.texts].some(
      ([header, byText]) => byText.get(row.outcome[header])?.meantFor.has(content) !== true,
    )
  );
}
