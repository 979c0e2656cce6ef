/** What is written in one go, and for whom: by that one knows afterwards whose texts a row bears. */
import { type OutcomeCells, readSpace } from '../plan/row-state';
import type { Snapshot, SnapshotRow } from '../plan/snapshot';
import { OUTCOME_HEADERS, type OutcomeHeader } from '../table/columns';

/** The headers of which a change says something. */
export function headersOf(change: Partial<OutcomeCells>): OutcomeHeader[] {
  return OUTCOME_HEADERS.filter((header) => change[header] !== undefined);
}

/** A text that was written. */
export interface Text {
  /** Whom it was written for: what they ask for (`contentOf`), and each of those under its id (`underId`). */
  meantFor: Set<string>;
  /**
   * After which read one of those rows was to say it, and said something else; where it names a space, no row had named
   * that, or not by this link. undefined: none.
   */
  newAfter: number | undefined;
  /** After which read it was written last. */
  lastAfter: number;
  /** How many cells were to get it. */
  times: number;
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
  /** How often the sheet was read, after how many times each row was as it is, and after how many it was so still. */
  reads: number;
  firstRead: Map<SnapshotRow, number>;
  lastRead: Map<SnapshotRow, number>;
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
    lastRead: new Map(),
  };
}

/** Notes that the sheet was read: a row that is as it was read before got nothing since. */
export function noteRead(writing: Writing, { rows }: Snapshot): void {
  writing.reads++;
  for (const row of rows) {
    if (!writing.firstRead.has(row)) writing.firstRead.set(row, writing.reads);
    writing.lastRead.set(row, writing.reads);
  }
}

/** Notes what is about to be written to a row. */
export function noteWritten(
  writing: Writing,
  row: SnapshotRow,
  change: Partial<OutcomeCells>,
  had: Partial<OutcomeCells> = row.outcome,
): void {
  const { texts, keepers, places } = writing;
  const content = contentOf(row);
  places.set(content, (places.get(content) ?? new Set()).add(row.index));
  if (headersOf(change).every((header) => (change[header] ?? '').trim() === ''))
    writing.emptied = true;
  const uuid = uuidOf(change['Request ID'] ?? idOf(row));
  if (change['Request ID'] !== undefined)
    noteId(writing, underId(uuidOf(had['Request ID'] ?? idOf(row)), content), uuid);
  if (uuid !== '') keepers.set(uuid, (keepers.get(uuid) ?? new Set()).add(content));
  for (const header of headersOf(change)) {
    const byText = texts.get(header) ?? new Map<string, Text>();
    texts.set(header, byText);
    const text = (change[header] ?? '').trim();
    const known = byText.get(text) ?? {
      meantFor: new Set<string>(),
      newAfter: undefined,
      lastAfter: 0,
      times: 0,
    };
    known.times++;
    known.lastAfter = writing.reads;
    known.meantFor.add(content).add(underId(uuid, content));
    if (row.outcome[header] !== text && !wasNamed(writing, header, text))
      known.newAfter ??= writing.reads;
    byText.set(text, known);
  }
}

/** Notes that a row is to lose its id in this go: somebody cleared what it said. */
export function noteTaken(writing: Writing, row: SnapshotRow): void {
  noteId(writing, underId(uuidOf(idOf(row)), contentOf(row)), '');
}

/** Notes which id whoever `bears` one is to get. */
function noteId({ ids }: Writing, bears: string, uuid: string): void {
  ids.set(bears, (ids.get(bears) ?? new Set()).add(uuid));
}

/** Whether some row named this space before; by a link in just these words, for Chat may tell another one by now. */
function wasNamed({ named }: Writing, header: OutcomeHeader, text: string): boolean {
  const rows = named.get(readSpace(text)) ?? [];
  return header === 'Space link'
    ? rows.some(({ outcome }) => outcome[header] === text)
    : rows.length > 0;
}

export interface Written {
  header: OutcomeHeader;
  text: Text;
}

/** Those of a row's cells that hold what was written, for it or for another. */
export function writtenOn(row: SnapshotRow, { texts }: Writing): Written[] {
  return [...texts].flatMap(([header, byText]) => {
    const text = byText.get(row.outcome[header]);
    return text ? [{ header, text }] : [];
  });
}

/** The headers of a row's cells that hold nothing that was written. */
export function unwrittenOn(row: SnapshotRow, writing: Writing): OutcomeHeader[] {
  const isOurs = new Set(writtenOn(row, writing).map(({ header }) => header));
  return OUTCOME_HEADERS.filter((header) => !isOurs.has(header));
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
export function contentOf(row: SnapshotRow): string {
  return ` ${row.fingerprint} ${row.name}`;
}

export const BARE = 'bare';

/** What a row asks for under its id; a row without one is another than a row with one. */
export function underId(uuid: string, content: string): string {
  return `${uuid || BARE}${content}`;
}
