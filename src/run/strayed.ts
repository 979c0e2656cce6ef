/**
 * Which rows bear what was written for another, because rows moved between the read and the write; and what those rows
 * had. By what rows ask for, by the ids they bear and by where they stood: nobody can lock a row.
 */
import { type OutcomeCells, STATUS } from '../plan/row-state';
import type { Snapshot, SnapshotRow } from '../plan/snapshot';
import { OUTCOME_HEADERS, type OutcomeHeader } from '../table/columns';
import { type OutcomeTexts, UNTOUCHED } from './outcome';

/**
 * What the cells of a row should say whose Request ID a person took away while its outcome was being written;
 * `had` is what stood there before.
 */
export type Cleared = (had: OutcomeCells) => Partial<OutcomeTexts>;

/** The headers of which a change says something. */
export function headersOf(change: Partial<OutcomeCells>): OutcomeHeader[] {
  return OUTCOME_HEADERS.filter((header) => change[header] !== undefined);
}

/** What was written in this go. */
export interface Writing {
  /** By header, each text; `meantFor` are the contents of rows, `isNew`: one of them said something else before. */
  texts: Map<OutcomeHeader, Map<string, { meantFor: Set<string>; isNew: boolean }>>;
  /** For each id's UUID, what the row asked for, each time that it was written for it, or beside it. */
  keepers: Map<string, Set<string>>;
  /** The id that a row bore when it was first seen with one, by what it asks for; '': several bore one. */
  ids: Map<string, string>;
  /** Where rows stood when they were written last, by what they asked for. */
  places: Map<string, number>;
  /** Some row's cells were all emptied: an empty row may be one that got those. */
  emptied: boolean;
}

/** Before the first write. */
export function nothingWritten(): Writing {
  return {
    texts: new Map(),
    keepers: new Map(),
    ids: new Map(),
    places: new Map(),
    emptied: false,
  };
}

/** Notes that a row was seen, and under which id. */
export function noteId({ ids }: Writing, row: SnapshotRow): void {
  const id = row.outcome['Request ID'];
  const known = ids.get(contentKey(row));
  if (id !== '') ids.set(contentKey(row), known === undefined || known === id ? id : '');
}

/** Notes what is about to be written to a row. */
export function noteWritten(
  writing: Writing,
  row: SnapshotRow,
  change: Partial<OutcomeCells>,
): void {
  const { texts, keepers, places } = writing;
  places.set(contentKey(row), row.index);
  if (headersOf(change).every((header) => (change[header] ?? '').trim() === ''))
    writing.emptied = true;
  const id = change['Request ID'] ?? row.outcome['Request ID'];
  if (id !== '') {
    const kept = keepers.get(uuidOf(id)) ?? new Set();
    keepers.set(uuidOf(id), kept.add(contentKey(row)));
  }
  for (const header of headersOf(change)) {
    const byText = texts.get(header) ?? new Map();
    texts.set(header, byText);
    const text = (change[header] ?? '').trim();
    const known = byText.get(text) ?? { meantFor: new Set(), isNew: false };
    known.meantFor.add(contentKey(row));
    known.isNew = known.isNew || row.outcome[header] !== text;
    byText.set(text, known);
  }
}

/** What a row had before anything was written; undefined: it wasn't there. */
type Origin = (row: SnapshotRow) => OutcomeCells | undefined;

/**
 * Rows are known again by what they ask for. Of rows that ask for the same, those that bear an id which one of them
 * had are taken for that one; the others get what is left, in order: they are the same in all but their cells. A row
 * that asks for something new is the only one of its name, or of its people, that nobody else is, as long as it bears
 * the id that this one had. `byId`: ids can be trusted, none was written; else by its id alone.
 */
function originOf(before: Snapshot, now: Snapshot, byId: boolean): Origin {
  const had = new Map<SnapshotRow, OutcomeCells>();
  const claimed = new Set<SnapshotRow>();
  const claim = (row: SnapshotRow, origin: SnapshotRow | undefined) => {
    if (!origin || claimed.has(origin) || had.has(row)) return;
    claimed.add(origin);
    had.set(row, origin.outcome);
  };
  const byContent = groupsOf(before.rows, contentKey);
  const alike = (row: SnapshotRow) =>
    (byContent.get(contentKey(row)) ?? []).filter((origin) => !claimed.has(origin));
  const idOf = (row: SnapshotRow) => row.outcome['Request ID'];
  for (const row of now.rows)
    claim(
      row,
      alike(row).find((origin) => idOf(origin) === idOf(row)),
    );
  for (const row of now.rows) claim(row, alike(row)[0]);
  for (const part of [nameOf, peopleOf]) {
    const lost = groupsOf(
      before.rows.filter((row) => !claimed.has(row)),
      part,
    );
    const found = groupsOf(
      now.rows.filter((row) => !had.has(row)),
      part,
    );
    for (const [key, rows] of found) {
      const origins = lost.get(key) ?? [];
      const [row, origin] = [rows[0], origins[0]];
      if (!row || !origin || rows.length > 1 || origins.length > 1) continue;
      if (byId ? idOf(row) === idOf(origin) : part === nameOf) claim(row, origin);
    }
  }
  const ids = groupsOf(before.rows, idOf);
  return (row) => {
    const known = had.get(row);
    if (known || !byId || idOf(row) === '') return known;
    const bearers = ids.get(idOf(row)) ?? [];
    return bearers.length === 1 ? bearers[0]?.outcome : undefined;
  };
}

function groupsOf(
  rows: readonly SnapshotRow[],
  keyOf: (row: SnapshotRow) => string,
): Map<string, SnapshotRow[]> {
  const groups = new Map<string, SnapshotRow[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

function nameOf({ name }: SnapshotRow): string {
  return name;
}

/** The part of the fingerprint that stands for the people. */
function peopleOf({ fingerprint }: SnapshotRow): string {
  return fingerprint.replace(/^.*-/, '');
}

function uuidOf(id: string): string {
  return id.split(' ')[0] ?? '';
}

function contentKey(row: SnapshotRow): string {
  return ` ${row.fingerprint} ${row.name}`;
}

/**
 * Says of each row of a fresh read that bears texts which were meant for another what it had before; undefined: it bears
 * none. Cell by cell: a row that moves between two blocks gets only some of another row's texts.
 */
export function strayedIn(
  now: Snapshot,
  before: Snapshot,
  writing: Writing,
  cleared: Cleared,
): (row: SnapshotRow) => Partial<OutcomeCells> | undefined {
  const origin = originOf(before, now, !writing.texts.has('Request ID'));
  const contents = new Set(now.rows.map(contentKey));
  const contentsBefore = new Set(before.rows.map(contentKey));
  /** What those rows ask for that stand where they were written last. */
  const hit = new Set(
    now.rows.filter((row) => writing.places.get(contentKey(row)) === row.index).map(contentKey),
  );
  const bearers = new Map<string, Set<string>>();
  for (const row of now.rows) {
    const id = row.outcome['Request ID'];
    bearers.set(id, (bearers.get(id) ?? new Set()).add(contentKey(row)));
  }
  return (row) => {
    const id = row.outcome['Request ID'];
    const keptFor = [...(writing.keepers.get(uuidOf(id)) ?? [])];
    const gone = keptFor.filter((content) => !contents.has(content));
    return giveBack(row, origin(row), writing, cleared, {
      // The row that an id was kept for may ask for something else by now: it is new, and what it asked for is gone.
      isKeeper:
        row.fingerprint !== '' &&
        !contentsBefore.has(contentKey(row)) &&
        keptFor.length > 0 &&
        gone.length === keptFor.length,
      // The id of a copy stands on both rows, and what was written hit the row that it was meant for.
      isCopy:
        id !== '' &&
        row.fingerprint !== '' &&
        (bearers.get(id)?.size ?? 0) > 1 &&
        (keptFor.length === 0 || keptFor.some((content) => hit.has(content))),
      gone,
    });
  };
}

function giveBack(
  row: SnapshotRow,
  had: OutcomeCells | undefined,
  { texts, ids, emptied }: Writing,
  cleared: Cleared,
  unknown: { isKeeper: boolean; isCopy: boolean; gone: readonly string[] },
): Partial<OutcomeCells> | undefined {
  if (!had && unknown.isKeeper) return undefined;
  const stampsWritten = texts.has('Request ID');
  const id = row.outcome['Request ID'];
  const ours = [...texts].flatMap(([header, byText]) =>
    byText.has(row.outcome[header]) ? [header] : [],
  );
  const known = (header: OutcomeHeader) => texts.get(header)?.get(row.outcome[header]);
  // As long as ids are not written, whoever bears one is its row: it may ask for something else by now.
  const asked = [contentKey(row), ...(stampsWritten ? [] : unknown.gone)];
  // Outcomes are for rows that bear an id: a row that had none has none.
  const isNobodys = had?.['Request ID'] === '' && id === '' && !stampsWritten;
  const strays = ours.filter(
    (header) => isNobodys || !asked.some((content) => known(header)?.meantFor.has(content)),
  );
  const isEmpty = (header: OutcomeHeader) => row.outcome[header] === '';
  const hadId = had ? had['Request ID'] : (ids.get(contentKey(row)) ?? '');
  if (hadId !== '' && id === '' && !stampsWritten)
    return ours.every(isEmpty) ? undefined : cleared(had ?? { ...UNTOUCHED, 'Request ID': hadId });
  // That a cell is empty, like others which were emptied, says nothing as long as no row was emptied as a whole; nor
  // does a text that stood in the other row before, where nobody knows what this row had: it may be a copy.
  const tells = (header: OutcomeHeader) =>
    (had || known(header)?.isNew) && (emptied || !isEmpty(header));
  if (!strays.some(tells)) return undefined;
  const bearsAnothers = strays.some((header) => UNMISTAKABLE.has(header) && !isEmpty(header));
  if (!had && unknown.isCopy) return undefined;
  // Of a row that wasn't there before, only what can't be its own tells that it strayed: without an id there is no
  // outcome, but for the word that it has to be fixed.
  if (!had && !bearsAnothers && (id !== '' || row.outcome.Status === STATUS.fix)) return undefined;
  if (had && stampsWritten) return had;
  // What stands beside another row's id or space came with it, also where this row's twin was to have the same; and
  // what a row had is one outcome: given back whole, it doesn't say one thing in one cell and another in the next.
  const headers = had || bearsAnothers ? ours : strays;
  // Under another id than it had, and that nobody here wrote, what it had is not its own any more.
  const own = had?.['Request ID'] === id ? had : undefined;
  return Object.fromEntries(headers.map((header) => [header, own?.[header] ?? '']));
}

/** Texts that no two rows have by chance. */
const UNMISTAKABLE: ReadonlySet<OutcomeHeader> = new Set(['Space link', 'Space ID', 'Request ID']);
