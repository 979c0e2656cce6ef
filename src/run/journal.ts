/** What was sent and what came back, kept outside the sheet: an execution that is killed leaves its answers here. */
import type { Instant } from '../plan/instant';
import type { Said } from '../texts/said';
import type { Store } from './ports';

/** What Chat answered for one UUID, as far as anybody saw. */
export interface JournalEntry {
  /** The sheet its row stands on. */
  sheet: number;
  /** When it was first sent; the age of a doubt counts from here. */
  firstSentAt: Instant;
  /** When it was sent last, as far as this is known: the journal itself may be rebuilt from the sheet. */
  lastSentAt?: Instant;
  /** Sends without a seen answer, and when the next makes sense. */
  tries?: number;
  notBefore?: Instant;
  /** Chat said that the name is in use: before sending again, one looks whether it is this row's own space. */
  lookFirst?: boolean;
  /** Only a person can say what is right: it isn't sent again by itself. */
  ask?: boolean;
  /** Something that Details should say beside what became of the people. */
  remark?: Said;
  /** A space that was there already gets its people only: no message is posted, nobody leaves. */
  onlyPeople?: boolean;
  /** The row was another person's: Chat refuses its id where that person's space exists. */
  takenOver?: boolean;
  /** The space was found by looking, not answered by Chat. */
  found?: boolean;
  /** It was sent and no answer was seen: Chat may have made a space. */
  open: boolean;
  /** The space that was made. */
  space?: string;
  /** The space came with the very first send and everybody named in it, so that a membership count may be believed. */
  first?: boolean;
  /** The space was there before: a direct message that existed. */
  existed?: boolean;
  /** Users left out of the set-up because Chat refused it over them (`*`: everybody); they are added afterwards. */
  without?: string[];
  /** Adding people has begun: anybody may be in by now. */
  worked?: boolean;
  /** Chat refuses this id for ever, even without people: the row needs a new one. */
  stuck?: boolean;
  /** The row already got a new id for that reason. */
  anew?: boolean;
  /** Chat refused it, and it is sure that there is no space. */
  refusal?: Said;
  /** What Chat said last, for a doubt that stays. */
  last?: Said;
  /** The final outcome; written before the person leaves the space, after which nothing more can be read. */
  final?: { kind: 'done' | 'partly'; details: Said[]; asked: number; in: number };
}

/** By UUID. An open entry without a space is a doubt. */
export type Journal = Map<string, JournalEntry>;

/** A property holds 9 KB; source: Apps Script quotas. All text is ASCII, so characters are bytes. */
const CHUNK_LENGTH = 8_800;
const PREFIX = 'journal.';

/** Reads the journal out of the document's properties. What can't be read counts as not there. */
export function readJournal(properties: Record<string, string>): Journal {
  const entries = (readChunks(properties) ?? []).filter(isEntry);
  return new Map(
    entries.map(([uuid, { on, ...entry }]) => [uuid, { ...entry, sheet: on ?? entry.sheet }]),
  );
}

/**
 * An entry as it is kept. 0.1.0 said `sheet` where today's says `on`: its replay, which can't read today's stamps and
 * would take these entries for those of deleted rows, then leaves them alone.
 */
type Kept = JournalEntry & { on?: number };

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

function isEntry(pair: unknown): pair is [string, Kept] {
  const [uuid, entry] = Array.isArray(pair) ? (pair as [unknown, Partial<Kept> | null]) : [];
  return typeof uuid === 'string' && typeof entry?.firstSentAt === 'number';
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
  more: Record<string, string> = {},
): void {
  const kept = [...journal].map(([uuid, { sheet, ...entry }]) => [uuid, { on: sheet, ...entry }]);
  const text = toAscii(JSON.stringify(kept));
  const chunks: Record<string, string> = {};
  let chunk = 0;
  if (journal.size > 0)
    for (let at = 0; at < text.length; at += CHUNK_LENGTH)
      chunks[PREFIX + chunk++] = text.slice(at, at + CHUNK_LENGTH);
  // An empty chunk ends the journal, whatever an earlier, longer one left behind it.
  chunks[PREFIX + chunk] = '';
  store.set({ ...chunks, ...more });
}

function toAscii(json: string): string {
  return json.replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
