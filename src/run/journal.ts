/** What was sent and what came back, kept outside the sheet: an execution that is killed leaves its answers here. */
import { fromKept, isKept, type Kept, toKept } from '../row/kept';
import type { Progress } from '../row/progress';
import type { Seals } from '../seal/seal';
import type { Store } from './ports';

/** What is known of rows in runs, of all sheets of the document. */
export interface Journal {
  /** By UUID. */
  rows: Map<string, Progress>;
  /** The sheets of rows that stand on another than this one. */
  elsewhere: Map<string, number>;
  /**
   * Whose entries these are, by UUID: `own`: those of whoever reads, by their seal; any other text: as another person
   * sealed it; absent: an earlier version wrote it.
   */
  seals: Map<string, string>;
}

/** In `Journal.seals`: sealed by whoever reads, or learned by them since. */
export const OWN = 'own';

/** A property holds 9 KB; source: Apps Script quotas. All text is ASCII, so characters are bytes. */
const CHUNK_LENGTH = 8_800;
const PREFIX = 'journal.';

/**
 * Reads the journal out of the document's properties. What can't be read counts as not there. An entry holds for whoever
 * sealed it as a whole: who may write properties could otherwise say of a row that it was never sent.
 */
export function readJournal(
  properties: Record<string, string>,
  sheetId: number,
  seals?: Seals,
): Journal {
  const journal: Journal = { rows: new Map(), elsewhere: new Map(), seals: new Map() };
  for (const [uuid, entry] of (readChunks(properties) ?? []).filter(isEntry)) {
    const sheet = entry.on ?? entry.sheet ?? sheetId;
    if (sheet !== sheetId) journal.elsewhere.set(uuid, sheet);
    const progress = fromKept(entry);
    journal.rows.set(uuid, progress);
    if (entry.seal === undefined) continue;
    const isOwn = seals?.isSealed(sealed(uuid, entryOf(sheet, progress)), entry.seal);
    journal.seals.set(uuid, isOwn ? OWN : entry.seal);
  }
  return journal;
}

function entryOf(sheet: number, progress: Progress): Entry {
  return { on: sheet, ...toKept(progress) };
}

const sealed = (uuid: string, entry: Entry) => ['journal', uuid, JSON.stringify(entry)];

/**
 * An entry as it is kept. 0.1.0 said `sheet` where today's says `on`: its replay, which can't read today's stamps and
 * would take these entries for those of deleted rows, then leaves them alone.
 */
type Entry = Kept & { sheet?: number; on?: number; seal?: string };

function readChunks(properties: Record<string, string>): unknown[] | undefined {
  let text = '';
  for (let chunk = 0; properties[PREFIX + chunk]; chunk++) text += properties[PREFIX + chunk];
  try {
    const list = JSON.parse(text || '[]') as unknown;
    return Array.isArray(list) ? list : undefined;
  } catch {
    return undefined;
  }
}

function isEntry(pair: unknown): pair is [string, Entry] {
  const [uuid, entry] = Array.isArray(pair) ? (pair as [unknown, Partial<Entry> | null]) : [];
  if (typeof uuid !== 'string' || !isKept(entry)) return false;
  const { sheet = 0, on = 0, seal = '' } = entry as Entry;
  return typeof sheet === 'number' && typeof on === 'number' && typeof seal === 'string';
}

/**
 * Whether there is no journal that can be read. One is written before the first stamp of a run, and an empty one
 * after its end: without it, any row that waits may have been sent.
 */
export function isJournalLost(properties: Record<string, string>): boolean {
  return properties[`${PREFIX}0`] === undefined || readChunks(properties) === undefined;
}

/** Replaces the journal, and writes `more` beside it, in one call. */
export function writeJournal(
  store: Store,
  journal: Journal,
  sheetId: number,
  seals?: Seals,
  more: Record<string, string> = {},
): void {
  const { rows, elsewhere } = journal;
  const kept = [...rows].map(([uuid, progress]): [string, Entry] => {
    const entry = entryOf(elsewhere.get(uuid) ?? sheetId, progress);
    const before = journal.seals.get(uuid);
    const seal = before === OWN ? seals?.seal(sealed(uuid, entry)) : before;
    return [uuid, seal === undefined ? entry : { ...entry, seal }];
  });
  const text = toAscii(JSON.stringify(kept));
  const chunks: Record<string, string> = {};
  let chunk = 0;
  if (rows.size > 0)
    for (let at = 0; at < text.length; at += CHUNK_LENGTH)
      chunks[PREFIX + chunk++] = text.slice(at, at + CHUNK_LENGTH);
  // An empty chunk ends the journal, whatever an earlier, longer one left behind it.
  chunks[PREFIX + chunk] = '';
  store.set({ ...chunks, ...more });
}

/** How many rows of this sheet have a space that was made for them now and wait for their people. */
export function madeInFlight({ rows, elsewhere }: Journal): number {
  let count = 0;
  for (const [uuid, progress] of rows)
    if (!elsewhere.has(uuid) && progress.sent.tries > 0 && hasSpace(progress)) count++;
  return count;
}

function hasSpace(progress: Progress): boolean {
  return progress.is === 'made' || progress.is === 'leaving';
}

function toAscii(json: string): string {
  return json.replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
