/** Which space each id made, kept after the row was settled: by it a row is known again that got another row's cells. */
import type { Seals } from '../seal/seal';

/** Characters in one property, which holds 9 KB: some 120 entries of an id, a space and a seal each. */
const CHUNK_LENGTH = 8_500;
/** Chunks that are kept for a sheet, some 3,500 rows. The oldest go first. */
const MOST_CHUNKS = 30;
/** Characters that may stand in all properties of the document, which hold 500 KB: from there on the oldest go first. */
const MOST_LENGTH = 400_000;

/** What is known of one sheet; `changes` says what has to be written. */
export interface Made {
  /** The space of an id; undefined: none is known. */
  spaceOf(uuid: string): string | undefined;
  /** The id that made a space. */
  ownerOf(space: string): string | undefined;
  /**
   * What proves that an id made this space: `own`: the seal of whoever asks; `unsealed`: an earlier version kept it;
   * undefined: nothing does, or only another person's word.
   */
  proofOf(uuid: string, space: string): 'own' | 'unsealed' | undefined;
  /** Spaces that whoever asks is known to have had made, or chosen, for rows of the sheet. */
  own(): string[];
  add(uuid: string, space: string): void;
  forget(uuid: string): void;
  /** What has to be written, by property; nothing when nothing changed. */
  changes(): Record<string, string>;
}

const prefix = (sheetId: number) => `made.${sheetId}.`;

/** A space, and the seal of who wrote it down; '' where an earlier version did. */
interface Entry {
  space: string;
  seal: string;
}

/** Reads what is known of a sheet out of the document's properties; what is added is sealed by whoever asks. */
export function readMade(properties: Record<string, string>, sheetId: number, seals?: Seals): Made {
  const chunks = Object.keys(properties)
    .filter((key) => key.startsWith(prefix(sheetId)))
    .map((key) => Number(key.slice(prefix(sheetId).length)))
    .filter((number) => Number.isInteger(number))
    .sort((a, b) => a - b)
    .map((number) => ({ number, entries: readChunk(properties[prefix(sheetId) + number] ?? '') }));
  const known = new Map<string, Entry>();
  const owners = new Map<string, string>();
  for (const { entries } of chunks)
    for (const [uuid, entry] of entries) {
      known.set(uuid, entry);
      owners.set(entry.space, uuid);
    }
  const changed = new Set<number>();
  const others = Object.entries(properties)
    .filter(([key]) => !key.startsWith(prefix(sheetId)))
    .reduce((sum, [key, value]) => sum + key.length + value.length, 0);
  return {
    spaceOf: (uuid) => known.get(uuid)?.space,
    ownerOf: (space) => owners.get(space),
    proofOf: (uuid, space) => {
      const entry = known.get(uuid);
      if (entry?.space !== space) return undefined;
      if (entry.seal === '') return 'unsealed';
      return seals?.isSealed(sealed(uuid, space), entry.seal) ? 'own' : undefined;
    },
    own: () =>
      [...known].flatMap(([uuid, { space, seal }]) =>
        seal !== '' && seals?.isSealed(sealed(uuid, space), seal) ? [space] : [],
      ),
    add: (uuid, space) => {
      const entry = { space, seal: seals?.seal(sealed(uuid, space)) ?? '' };
      const before = known.get(uuid);
      if (before?.space === space && before.seal === entry.seal) return;
      known.set(uuid, entry);
      owners.set(space, uuid);
      for (const { number, entries } of chunks) if (entries.delete(uuid)) changed.add(number);
      let last = chunks[chunks.length - 1];
      if (!last || lengthOf(last.entries) + lengthOf([[uuid, entry]]) > CHUNK_LENGTH) {
        last = { number: (last?.number ?? -1) + 1, entries: new Map() };
        chunks.push(last);
      }
      last.entries.set(uuid, entry);
      changed.add(last.number);
    },
    forget: (uuid) => {
      const entry = known.get(uuid);
      if (!entry) return;
      known.delete(uuid);
      owners.delete(entry.space);
      for (const { number, entries } of chunks) if (entries.delete(uuid)) changed.add(number);
    },
    changes: () => {
      const texts: Record<string, string> = {};
      for (const { number, entries } of chunks)
        if (changed.has(number)) texts[prefix(sheetId) + number] = writeChunk(entries);
      const room = MOST_LENGTH - others;
      let length = chunks.reduce((sum, { entries }) => sum + lengthOf(entries), 0);
      // The newest stays in any case: it is of rows that are being set up.
      while (chunks.length > 1 && (chunks.length > MOST_CHUNKS || length > room)) {
        const oldest = chunks.shift();
        length -= lengthOf(oldest?.entries ?? []);
        texts[prefix(sheetId) + oldest?.number] = '';
      }
      changed.clear();
      return texts;
    },
  };
}

/** The spaces that rows of other sheets of the document are known to have. */
export function spacesMadeBeside(properties: Record<string, string>, sheetId: number): Set<string> {
  const spaces = new Set<string>();
  for (const [key, text] of Object.entries(properties)) {
    if (!/^made\.\d+\.\d+$/.test(key) || key.startsWith(prefix(sheetId))) continue;
    for (const { space } of readChunk(text).values()) spaces.add(space);
  }
  return spaces;
}

const sealed = (uuid: string, space: string) => ['space', uuid, space];

/** How long entries are as they are written. */
function lengthOf(entries: Iterable<readonly [string, Entry]>): number {
  let length = 0;
  for (const [uuid, { space, seal }] of entries)
    length += uuid.length + space.length - 5 + (seal === '' ? 0 : seal.length + 1);
  return length;
}

function readChunk(text: string): Map<string, Entry> {
  const lines = text
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([uuid = '', space = '', , more]) => uuid !== '' && space !== '' && more === undefined);
  return new Map(
    lines.map(([uuid = '', space = '', seal = '']) => [uuid, { space: `spaces/${space}`, seal }]),
  );
}

function writeChunk(entries: ReadonlyMap<string, Entry>): string {
  return [...entries]
    .map(([uuid, { space, seal }]) => `${uuid} ${space.replace(/^spaces\//, '')} ${seal}`.trimEnd())
    .join('\n');
}
