/**
 * Which rows bear what was written for another, because rows moved between the read and the write; and what those rows
 * had. Nobody can lock a row, so one asks who it is: while outcomes are written, by its id, which nobody here writes
 * then; while ids are written, by what it asks for.
 */
import { type OutcomeCells, readSpace } from '../plan/row-state';
import { isToldCopy, originalOf, type Snapshot, type SnapshotRow, spaceOf } from '../plan/snapshot';
import { type OutcomeTexts, UNTOUCHED } from '../row/outcome';
import { OUTCOME_HEADERS, type OutcomeHeader, STATUS } from '../table/columns';

/**
 * What the cells of a row should say whose Request ID a person took away while its outcome was being written;
 * `was` is the row before.
 */
export type Cleared = (was: SnapshotRow) => Partial<OutcomeTexts>;

/** Answers what a row's cells should say again; undefined: it bears nothing that was written for another. */
type Strayed = (row: SnapshotRow) => Partial<OutcomeCells> | undefined;

/** The headers of which a change says something. */
export function headersOf(change: Partial<OutcomeCells>): OutcomeHeader[] {
  return OUTCOME_HEADERS.filter((header) => change[header] !== undefined);
}

/** A text that was written. */
interface Text {
  /** Whom it was written for: what they ask for (`contentOf`), and each of those under its id (`underId`). */
  meantFor: Set<string>;
  /**
   * After which read one of those rows was to say it, and said something else; where it names a space, no row had named
   * that, or not by this link. undefined: none.
   */
  newAfter: number | undefined;
}

/** What was written in this go. */
export interface Writing {
  texts: Map<OutcomeHeader, Map<string, Text>>;
  /** For each id's UUID, what the row asked for, each time that something was written for it. */
  keepers: Map<string, Set<string>>;
  /** Where rows stood when they were written, by what they asked for; of two that ask for the same, both places. */
  places: Map<string, Set<number>>;
  /** Some row's cells were all emptied: an empty row may be one that got those. */
  emptied: boolean;
  /** The UUIDs that rows were to get, '' for none, by the one that each bore and what it asked for (`underId`). */
  ids: Map<string, Set<string>>;
  /** The rows that named each space before the first write: a person may have brought what they said anywhere since. */
  named: ReadonlyMap<string, readonly SnapshotRow[]>;
  /** How often the sheet was read, and after how many times each row was as it is. */
  reads: number;
  firstRead: Map<SnapshotRow, number>;
}

/** Before the first write; `before`: what was read then. */
export function nothingWritten({ bySpace }: Pick<Snapshot, 'bySpace'>): Writing {
  return {
    texts: new Map(),
    keepers: new Map(),
    places: new Map(),
    emptied: false,
    ids: new Map(),
    named: bySpace,
    reads: 0,
    firstRead: new Map(),
  };
}

/** Notes that the sheet was read: a row that is as it was read before got nothing since. */
export function noteRead(writing: Writing, { rows }: Snapshot): void {
  writing.reads++;
  for (const row of rows)
    if (!writing.firstRead.has(row)) writing.firstRead.set(row, writing.reads);
}

/** Notes what is about to be written to a row. */
export function noteWritten(
  writing: Writing,
  row: SnapshotRow,
  change: Partial<OutcomeCells>,
): void {
  const { texts, keepers, places, ids } = writing;
  const content = contentOf(row);
  places.set(content, (places.get(content) ?? new Set()).add(row.index));
  if (headersOf(change).every((header) => (change[header] ?? '').trim() === ''))
    writing.emptied = true;
  const uuid = uuidOf(change['Request ID'] ?? idOf(row));
  if (change['Request ID'] !== undefined) {
    const bears = underId(uuidOf(idOf(row)), content);
    ids.set(bears, (ids.get(bears) ?? new Set()).add(uuid));
  }
  if (uuid !== '') keepers.set(uuid, (keepers.get(uuid) ?? new Set()).add(content));
  for (const header of headersOf(change)) {
    const byText = texts.get(header) ?? new Map<string, Text>();
    texts.set(header, byText);
    const text = (change[header] ?? '').trim();
    const known = byText.get(text) ?? { meantFor: new Set<string>(), newAfter: undefined };
    known.meantFor.add(content).add(underId(uuid, content));
    if (row.outcome[header] !== text && !wasNamed(writing, header, text))
      known.newAfter ??= writing.reads;
    byText.set(text, known);
  }
}

/** Whether some row named this space before; by a link in just these words, for Chat may tell another one by now. */
function wasNamed({ named }: Writing, header: OutcomeHeader, text: string): boolean {
  const rows = named.get(readSpace(text)) ?? [];
  return header === 'Space link'
    ? rows.some(({ outcome }) => outcome[header] === text)
    : rows.length > 0;
}

/**
 * Says of each row of a fresh read that bears texts which were meant for another what it had before. Cell by cell: a
 * row that moves between two blocks gets only some of another row's texts.
 */
export function strayedIn(
  now: Snapshot,
  before: Snapshot,
  writing: Writing,
  cleared: Cleared,
): Strayed {
  return writing.texts.has('Request ID')
    ? whileIdsAreWritten(now, before, writing)
    : whileIdsStand(now, before, writing, cleared);
}

/** Nobody here writes an id: whoever bears one is its row, whatever it asks for by now. */
function whileIdsStand(
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
  /** Nobody that bears its id by now can be this row: each was known under it beside this one. */
  const isIdGone = (origin: SnapshotRow) => {
    if (unchanged.has(origin)) return false;
    const uuid = uuidOf(idOf(origin));
    const known = new Set(writing.keepers.get(uuid));
    for (const one of hadIds.get(uuid) ?? []) known.add(contentOf(one));
    known.delete(contentOf(origin));
    return (bearers.get(uuid) ?? []).every((row) => known.has(contentOf(row)));
  };
  const contentsBefore = new Set(before.rows.map(contentOf));
  /** A row without an id is one that had none, or one whose id is on none but copies any more; changed, it still bears its space or some of what it said. */
  const bare = match(
    now.rows.filter((row) => idOf(row) === ''),
    before.rows.filter((row) => idOf(row) === '' || isIdGone(row)),
    [nameOf, peopleOf],
    // What asks for just what another row did is a copy of that one, and none that was changed.
    (row, origin) =>
      !contentsBefore.has(contentOf(row)) &&
      (idOf(row) === idOf(origin) || bearsSpaceOf(row, origin, writing) || isRestOf(row, origin)),
  );
  /** Of rows that ask for the same under one id, each was another, and one that is as it was none of the others. */
  const twins = new Map<string, Map<SnapshotRow, SnapshotRow>>();
  const twinOf = (row: SnapshotRow, origins: readonly SnapshotRow[]) => {
    const key = underId(uuidOf(idOf(row)), contentOf(row));
    const moved = (bearers.get(uuidOf(idOf(row))) ?? []).filter((one) => !wasThere.has(one));
    const left = origins.filter((origin) => !unchanged.has(origin));
    const matched = twins.get(key) ?? match(moved, left, [], () => true);
    twins.set(key, matched);
    return matched.get(row);
  };
  /** For a copy that was made meanwhile of one of several, nobody knows of which: one that was told to be a copy, if any was. */
  const anyOf = (uuid: string) => hadIds.get(uuid)?.find(isToldCopy) ?? originalOf(before, uuid);
  /** It was changed, and all others under its id are as they were: it is the only one that is not among them. */
  const onlyChanged = (row: SnapshotRow) => {
    const uuid = uuidOf(idOf(row));
    const isOne = (bearers.get(uuid) ?? []).every((one) => one === row || wasThere.has(one));
    const [origin, ...others] = (hadIds.get(uuid) ?? []).filter((one) => !unchanged.has(one));
    return isOne && others.length === 0 ? origin : undefined;
  };
  const underItsId = (row: SnapshotRow) => {
    const uuid = uuidOf(idOf(row));
    const origins = hadIds.get(uuid) ?? [];
    const same = origins.filter((origin) => contentOf(origin) === contentOf(row));
    // It was changed meanwhile: it is one of those that nobody under the id asks for any more.
    const contents = new Set((bearers.get(uuid) ?? []).map(contentOf));
    const changed = origins.filter((origin) => !contents.has(contentOf(origin)));
    // Of several under one id, the one that says what this one says; a copy that was made meanwhile says what any of them said.
    const likely = [same, changed, origins].find(({ length }) => length > 0) ?? [];
    const itself = likely.find((origin) => saysSame(origin.outcome, row.outcome));
    const onlyOne = [changed, origins].find(({ length }) => length === 1);
    const twin = same.length > 1 ? twinOf(row, same) : undefined;
    const known = twin ?? itself ?? same[0] ?? onlyOne?.[0] ?? onlyChanged(row);
    return known ?? (changed.length === 0 ? anyOf(uuid) : undefined);
  };
  /** Its id alone is gone, to whatever row: it shows the space that it showed. */
  const saysAllButItsId = (row: SnapshotRow) =>
    spaceOf(row) !== '' &&
    (before.bySpace.get(spaceOf(row)) ?? []).some(
      (origin) =>
        contentOf(origin) === contentOf(row) &&
        SHOWN.every((header) => origin.outcome[header] === row.outcome[header]),
    );
  const isMeant = (row: SnapshotRow, { meantFor }: Text) => {
    const uuid = uuidOf(idOf(row));
    if (meantFor.has(underId(uuid, contentOf(row)))) return true;
    if (uuid === '') return false;
    // Of several rows that bear an id it is the one that asks for the same; if none does, it was changed since, and the
    // others are copies of it.
    const own = originalOf(now, uuid);
    if (own && own !== row) return false;
    const origin = own && onlyChanged(row);
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
      return ours.every(({ header }) => row.outcome[header] === '') ? undefined : cleared(origin);
    if (idOf(row) === '' && !had && (isLeftOver(row, writing) || saysAllButItsId(row)))
      return undefined;
    const strays = ours.filter(({ text }) => !isMeant(row, text));
    return giveBack(row, had, ours, strays, writing);
  };
}

/**
 * The row that was copied as this one, where it says something in the cells that weren't written: one that says that, too, and
 * of several one that asks for the same, or for some of the same people, else `beside`.
 */
function copiedFrom(
  row: SnapshotRow,
  unwritten: readonly OutcomeHeader[],
  before: Snapshot,
  beside: SnapshotRow,
): SnapshotRow | undefined {
  if (unwritten.every((header) => row.outcome[header] === '')) return undefined;
  const likely = [beside, ...before.rows].filter(
    ({ outcome }) =>
      outcome['Request ID'] !== '' &&
      unwritten.every((header) => row.outcome[header] === outcome[header]),
  );
  return (
    likely.find((one) => contentOf(one) === contentOf(row)) ??
    likely.find((one) => haveInCommon(row, one)) ??
    likely.find((one) => one === beside)
  );
}

function saysSame(one: OutcomeCells, other: OutcomeCells): boolean {
  return OUTCOME_HEADERS.every((header) => one[header] === other[header]);
}

/** Which id a row has is just what is being written: rows are known again by what they ask for. */
function whileIdsAreWritten(now: Snapshot, before: Snapshot, writing: Writing): Strayed {
  // All that rows without a name may have in common with any other is that they have none: a new one is none of them.
  const isLikely = (row: SnapshotRow, origin: SnapshotRow) =>
    nameOf(row) === nameOf(origin) ||
    haveInCommon(row, origin) ||
    writtenOn(row, writing).some(({ header }) => row.outcome[header] !== '');
  const origins = match(now.rows, before.rows, [nameOf, settingsOf], isLikely);
  const found = new Set(origins.values());
  const contentsBefore = new Set(before.rows.map(contentOf));
  /** Of those who asked for exactly these people one is left, as is one of those who ask for them by now: it has a new name. */
  const renamed = match(
    now.rows.filter((row) => !origins.has(row) && !contentsBefore.has(contentOf(row))),
    before.rows.filter((row) => !found.has(row)),
    [peopleOf],
    haveInCommon,
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
  /** It bears an id, and what that was kept for asks for something else by now, or has others: this is it. */
  const isKeeper = (row: SnapshotRow, keptFor: readonly string[]) =>
    !contentsBefore.has(contentOf(row)) && keptFor.length > 0 && areServed(idOf(row), keptFor);
  /** Those whom what was written for all who are to bear the id missed: they bear what stood there, or another's. */
  const missedBy = (id: string, keptFor: readonly string[]) =>
    now.rows.filter((row) => {
      const [content, has] = [contentOf(row), idOf(row)];
      if (has === '' || has === id || !keptFor.includes(content)) return false;
      if (uuidOf(has) === uuidOf(id)) return true;
      return writing.keepers.get(uuidOf(has))?.has(content) === false;
    });
  /** Its id stands on another row, too, and what was written hit the rows that it was meant for. */
  const isCopy = (row: SnapshotRow, keptFor: readonly string[]) =>
    new Set((bearers.get(idOf(row)) ?? []).map(contentOf)).size > 1 &&
    (keptFor.length === 0 || keptFor.some((content) => stands.has(content))) &&
    missedBy(idOf(row), keptFor).length === 0;
  /** It asks for what its id was kept for, and says in all what another row says that does, too: somebody copied that one. */
  const isTwin = (row: SnapshotRow, keptFor: readonly string[]) =>
    keptFor.includes(contentOf(row)) &&
    (bearers.get(idOf(row)) ?? []).some(
      (other) =>
        other !== row &&
        contentOf(other) === contentOf(row) &&
        saysSame(other.outcome, row.outcome),
    );
  /** Its id came down where another stood that asked for the same: what it said beside stood where that other bears its own by now. */
  const isAtItsTwin = (row: SnapshotRow, had: OutcomeCells) => {
    if (idOf(row) === '' || uuidOf(idOf(row)) !== uuidOf(had['Request ID'])) return false;
    const isOurs = new Set(writtenOn(row, writing).map(({ header }) => header));
    const beside = OUTCOME_HEADERS.filter((header) => !isOurs.has(header));
    const says = ({ outcome }: Pick<SnapshotRow, 'outcome'>) =>
      beside.every((header) => outcome[header] === row.outcome[header]);
    return (
      isOurs.has('Request ID') &&
      !says({ outcome: had }) &&
      before.rows.some(
        (twin) => contentOf(twin) === contentOf(row) && !saysSame(twin.outcome, had) && says(twin),
      )
    );
  };
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
    const [origin] = missedBy(idOf(row), keptFor).flatMap((missed) => origins.get(missed) ?? []);
    // It asks for what was stamped: this is the row, and the one that says all that it said a copy.
    if (!origin || keptFor.includes(contentOf(row))) return origin;
    const isOurs = new Set(writtenOn(row, writing).map(({ header }) => header));
    const others = OUTCOME_HEADERS.filter((header) => !isOurs.has(header));
    return copiedFrom(row, others, before, origin);
  };
  /** Of two that ask for the same it bears the other one's id, which that one has still, and its own is on no row. */
  const bearsTwins = (row: SnapshotRow, had: OutcomeCells) => {
    const [before, uuid] = [uuidOf(had['Request ID']), uuidOf(idOf(row))];
    if (before === '' || uuid === '' || before === uuid || byUuid.has(before)) return false;
    if (isGiven(writing, before, row)) return false;
    const others = byUuid.get(uuid) ?? [];
    return others.some((other) => other !== row && contentOf(other) === contentOf(row));
  };
  return (row) => {
    const keptFor = [...(writing.keepers.get(uuidOf(idOf(row))) ?? [])];
    const origin = origins.get(row) ?? bySpace(row) ?? byStamp(row, keptFor);
    const isAsked = row.fingerprint !== '' && idOf(row) !== '';
    const isKnown = () => [isKeeper, isCopy, isTwin].some((is) => is(row, keptFor));
    if (!origin && isAsked && isKnown()) return undefined;
    const was = (origin ?? renamed.get(row))?.outcome;
    const had = was && isUntouchedAgain(row, was, writing) ? UNTOUCHED : was;
    const ours = writtenOn(row, writing);
    const isTwins = had !== undefined && bearsTwins(row, had);
    const isEmptied = was !== undefined && isEmptiedAsTwin(row, was, writing);
    const isStray = ({ header, text }: Written) =>
      !text.meantFor.has(contentOf(row)) ||
      (isTwins && header === 'Request ID') ||
      (isEmptied && row.outcome[header] === '');
    const given = giveBack(row, had, ours, ours.filter(isStray), writing);
    // The id with the rest: it may be another row's, too.
    if (had && (given || isAtItsTwin(row, had) || isWithoutItsId(row, had))) return had;
    return given;
  };
}

interface Written {
  header: OutcomeHeader;
  text: Text;
}

/** Those of a row's cells that hold what was written, for it or for another. */
function writtenOn(row: SnapshotRow, { texts }: Writing): Written[] {
  return [...texts].flatMap(([header, byText]) => {
    const text = byText.get(row.outcome[header]);
    return text ? [{ header, text }] : [];
  });
}

/** Whether it waits without an id, and didn't before: the one that came with the word was emptied as another's. */
function isWithoutItsId({ outcome }: SnapshotRow, had: OutcomeCells): boolean {
  const isBare = outcome['Request ID'] === '' && had['Request ID'] === '';
  return isBare && outcome.Status === STATUS.waiting && had.Status !== STATUS.waiting;
}

/** Whether its id was taken off it in this go, as was meant: what it said before says nothing of it any more. */
function isUntouchedAgain(row: SnapshotRow, was: OutcomeCells, writing: Writing): boolean {
  const uuid = uuidOf(was['Request ID']);
  return idOf(row) === '' && uuid !== '' && isGiven(writing, uuid, row);
}

/** Whether the row that bore this id, and asked for what this one does, was to have the id that this one bears, or none. */
function isGiven({ ids }: Writing, uuid: string, row: SnapshotRow): boolean {
  return ids.get(underId(uuid, contentOf(row)))?.has(uuidOf(idOf(row))) === true;
}

/** Whether it lost its id, and another that asks for the same was to: what emptied it was meant for that one. */
function isEmptiedAsTwin(row: SnapshotRow, was: OutcomeCells, writing: Writing): boolean {
  const uuid = uuidOf(was['Request ID']);
  if (idOf(row) !== '' || uuid === '' || isGiven(writing, uuid, row)) return false;
  return writing.texts.get('Request ID')?.get('')?.meantFor.has(contentOf(row)) === true;
}

/** Whether somebody cleared cells of `origin`, and what is left says what it said: another row’s outcome comes with more. */
function isRestOf({ outcome }: SnapshotRow, origin: SnapshotRow): boolean {
  const left = OUTCOME_HEADERS.filter((header) => outcome[header] !== '');
  return left.length > 0 && left.every((header) => outcome[header] === origin.outcome[header]);
}

/** Whether it names the space, or links to it, that was written for `origin` just now. */
function bearsSpaceOf(row: SnapshotRow, origin: SnapshotRow, writing: Writing): boolean {
  return writtenOn(row, writing).some(
    ({ header, text }) =>
      UNMISTAKABLE.has(header) &&
      row.outcome[header] !== '' &&
      text.meantFor.has(contentOf(origin)),
  );
}

/**
 * Whether it bears some of what was written for a row that asks for the very same, and lacks the rest: somebody copied that
 * row and cleared some of its cells. What strays comes whole, and makes nobody's row a new one.
 */
function isLeftOver(row: SnapshotRow, writing: Writing): boolean {
  const content = contentOf(row);
  const isMeant = ([text, { meantFor }]: [string, Text]) => text !== '' && meantFor.has(content);
  return (
    bearsSpaceOf(row, row, writing) &&
    [...writing.texts].some(
      ([header, byText]) => row.outcome[header] === '' && [...byText].some(isMeant),
    )
  );
}

/** What a row had, in the cells that were written over; '' where it wasn't there. undefined: nothing strayed to it. */
function giveBack(
  row: SnapshotRow,
  had: OutcomeCells | undefined,
  ours: readonly Written[],
  strays: readonly Written[],
  { emptied, texts, firstRead }: Writing,
): Partial<OutcomeCells> | undefined {
  const isEmpty = (header: OutcomeHeader) => row.outcome[header] === '';
  // What it had before it has still: only cells that say something else by now can have strayed.
  if (had && strays.every(({ header }) => row.outcome[header] === had[header])) return undefined;
  // That a cell is empty, like others which were emptied, says nothing as long as no row was emptied as a whole; nor
  // does a text that stood in the other row before, or is written only since this row was read with it, where nobody knows
  // what this row had: it may be a copy.
  const isNew = ({ newAfter }: Text) =>
    newAfter !== undefined && newAfter < (firstRead.get(row) ?? 0);
  const tells = ({ header, text }: Written) =>
    (had !== undefined || isNew(text)) && (emptied || !isEmpty(header));
  if (!strays.some(tells)) return undefined;
  const bearsAnothers = strays.some(({ header }) => UNMISTAKABLE.has(header) && !isEmpty(header));
  // Nor does a word where a person moved or cleared other cells of the row meanwhile: it came with that, and given back
  // alone it would stand beside what is another's.
  const isOurs = new Set(ours.map(({ header }) => header));
  const isMoved = (header: OutcomeHeader) =>
    had !== undefined && !isOurs.has(header) && row.outcome[header] !== had[header];
  if (!bearsAnothers && OUTCOME_HEADERS.some(isMoved)) return undefined;
  // Of a row that wasn't there before, only what can't be its own tells that it strayed: without anything that nobody
  // wrote here there is no outcome, but for the word that it has to be fixed. A line that asks for nothing has none.
  const bearsItsOwn = OUTCOME_HEADERS.some((header) => !isEmpty(header) && !isOurs.has(header));
  const mayBeItsOwn = row.fingerprint !== '' && (bearsItsOwn || isToFix(row, strays));
  if (!had && !bearsAnothers && mayBeItsOwn) return undefined;
  // What stands beside another row's id or space came with it, also where this row's twin was to have the same; and
  // what a row had is one outcome: given back whole, it doesn't say one thing in one cell and another in the next.
  const cells = had || bearsAnothers ? ours : strays;
  const headers = new Set(cells.map(({ header }) => header));
  // What a person cleared of another's outcome was no word of this row, and what they brought with it isn't either.
  if (bearsAnothers) for (const header of texts.keys()) if (isMoved(header)) headers.add(header);
  return Object.fromEntries([...headers].map((header) => [header, had?.[header] ?? '']));
}

/** It may have been copied with the word that it has to be fixed: not with what rows with an id are told. */
function isToFix(row: SnapshotRow, strays: readonly Written[]): boolean {
  if (row.outcome.Status !== STATUS.fix) return false;
  const details = strays.find(({ header }) => header === 'Details');
  return !details || [...details.text.meantFor].some((key) => key.startsWith(BARE));
}

/** What a person sees of an outcome. */
const SHOWN = ['Status', 'Space link', 'Details', 'Space ID'] as const;

/** Texts that no two rows have by chance. */
const UNMISTAKABLE: ReadonlySet<OutcomeHeader> = new Set([
  ...(['Space link', 'Space ID', 'Request ID', 'Applied'] as const),
]);

/**
 * Finds which of `origins` each of `rows` was, each once. Of rows that ask for the same, those that bear the same id
 * are taken for one, first those that say the same; the others get what is left, first what no row bears the id of, in
 * order: they are the same in all but their cells. A row that asks for something new is the only one that has one of the
 * `parts` in common with the only one that is left, if `accept`.
 */
function match(
  rows: readonly SnapshotRow[],
  origins: readonly SnapshotRow[],
  parts: readonly ((row: SnapshotRow) => string)[],
  accept: (row: SnapshotRow, origin: SnapshotRow) => boolean,
): Map<SnapshotRow, SnapshotRow> {
  const found = new Map<SnapshotRow, SnapshotRow>();
  const claimed = new Set<SnapshotRow>();
  const claim = (row: SnapshotRow, origin: SnapshotRow | undefined) => {
    if (!origin || claimed.has(origin) || found.has(row)) return;
    claimed.add(origin);
    found.set(row, origin);
  };
  const byContent = groupsOf(origins, contentOf);
  const alike = (row: SnapshotRow) =>
    (byContent.get(contentOf(row)) ?? []).filter((origin) => !claimed.has(origin));
  const claimAlike = (isOne: (row: SnapshotRow, origin: SnapshotRow) => boolean) => {
    for (const row of rows)
      claim(
        row,
        alike(row).find((origin) => isOne(row, origin)),
      );
  };
  claimAlike((row, origin) => saysSame(row.outcome, origin.outcome));
  // A row that is stamped anew keeps the part of its id that Chat gets.
  claimAlike((row, origin) => uuidOf(idOf(row)) === uuidOf(idOf(origin)));
  // One whose id another row bears is that row, which asks for something else by now. What says all that one says which is
  // found already is a copy of that one.
  const borne = new Set(rows.map((row) => uuidOf(idOf(row))));
  const isCopied = (row: SnapshotRow) =>
    (byContent.get(contentOf(row)) ?? []).some((origin) => saysSame(row.outcome, origin.outcome));
  for (const row of rows) {
    const left = alike(row);
    const free = left.find((origin) => !borne.has(uuidOf(idOf(origin))));
    claim(row, free ?? (isCopied(row) ? undefined : left[0]));
  }
  for (const part of parts) {
    const lost = groupsOf(
      origins.filter((origin) => !claimed.has(origin)),
      part,
    );
    const strangers = groupsOf(
      rows.filter((row) => !found.has(row) && !byContent.has(contentOf(row))),
      part,
    );
    for (const [key, [row, ...others]] of strangers) {
      const [origin, ...more] = lost.get(key) ?? [];
      if (row && origin && others.length + more.length === 0 && accept(row, origin))
        claim(row, origin);
    }
  }
  return found;
}

/** Rows by what `keyOf` says of them; `asked`: those alone of whom it says one of these. */
function groupsOf(
  rows: readonly SnapshotRow[],
  keyOf: (row: SnapshotRow) => string,
  asked?: ReadonlySet<string>,
): Map<string, SnapshotRow[]> {
  const groups = new Map<string, SnapshotRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (asked && !asked.has(key)) continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

function nameOf({ name }: SnapshotRow): string {
  return name;
}

/** The part of the fingerprint that stands for all but the people: of a group chat, which has no name, it stays when they change. */
function settingsOf({ fingerprint }: SnapshotRow): string {
  return fingerprint.replace(/-.*$/, '');
}

/** Whether both ask for some person. */
function haveInCommon(one: SnapshotRow, other: SnapshotRow): boolean {
  const users = new Set(one.request.people.map(({ user }) => user));
  return other.request.people.some(({ user }) => users.has(user));
}

/** The part of the fingerprint that stands for the people. */
function peopleOf({ fingerprint }: SnapshotRow): string {
  return fingerprint.replace(/^.*-/, '');
}

/** What its Request ID cell says. */
export function idOf({ outcome }: SnapshotRow): string {
  return outcome['Request ID'];
}

/** The part of a Request ID that Chat gets; also of one that is not whole. */
export function uuidOf(id: string): string {
  const end = id.indexOf(' ');
  return end < 0 ? id : id.slice(0, end);
}

/** What a row asks for. */
function contentOf(row: SnapshotRow): string {
  return ` ${row.fingerprint} ${row.name}`;
}

const BARE = 'bare';

/** What a row asks for under its id; a row without one is another than a row with one. */
function underId(uuid: string, content: string): string {
  return `${uuid || BARE}${content}`;
}
