/** Which space each id made, kept after the row was settled: by it a row is known again that got another row's cells. */
/** Characters in one property, which holds 9 KB: some 130 entries of an id and a space each. */
const CHUNK_LENGTH = 8_500;
/** Chunks that are kept for a sheet, some 4,000 rows. The oldest go first. */
const MOST_CHUNKS = 30;
/** Characters that may stand in all properties of the document, which hold 500 KB: from there on the oldest go first. */
const MOST_LENGTH = 400_000;

/** What is known of one sheet; `changes` says what has to be written. */
export interface Made {
  /** The space of an id; undefined: none is known. */
  spaceOf(uuid: string): string | undefined;
  /** The id that made a space. */
  ownerOf(space: string): string | undefined;
  add(uuid: string, space: string): void;
  forget(uuid: string): void;
  /** What has to be written, by property; nothing when nothing changed. */
  changes(): Record<string, string>;
}

const prefix = (sheetId: number) => `made.${sheetId}.`;

/** Reads what is known of a sheet out of the document's properties. */
export function readMade(properties: Record<string, string>, sheetId: number): Made {
  const chunks = Object.keys(properties)
    .filter((key) => key.startsWith(prefix(sheetId)))
    .map((key) => Number(key.slice(prefix(sheetId).length)))
    .filter((number) => Number.isInteger(number))
    .sort((a, b) => a - b)
    .map((number) => ({ number, entries: readChunk(properties[prefix(sheetId) + number] ?? '') }));
  const spaces = new Map<string, string>();
  const owners = new Map<string, string>();
  for (const { entries } of chunks)
    for (const [uuid, space] of entries) {
      spaces.set(uuid, space);
      owners.set(space, uuid);
    }
  const changed = new Set<number>();
  const others = Object.entries(properties)
    .filter(([key]) => !key.startsWith(prefix(sheetId)))
    .reduce((sum, [key, value]) => sum + key.length + value.length, 0);
  return {
    spaceOf: (uuid) => spaces.get(uuid),
    ownerOf: (space) => owners.get(space),
    add: (uuid, space) => {
      if (spaces.get(uuid) === space) return;
      spaces.set(uuid, space);
      owners.set(space, uuid);
      let last = chunks[chunks.length - 1];
      if (!last || lengthOf(last.entries) + lengthOf([[uuid, space]]) > CHUNK_LENGTH) {
        last = { number: (last?.number ?? -1) + 1, entries: new Map() };
        chunks.push(last);
      }
      last.entries.set(uuid, space);
      changed.add(last.number);
    },
    forget: (uuid) => {
      const space = spaces.get(uuid);
      if (space === undefined) return;
      spaces.delete(uuid);
      owners.delete(space);
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

/** How long entries are as they are written. */
function lengthOf(entries: Iterable<readonly [string, string]>): number {
  let length = 0;
  for (const [uuid, space] of entries) length += uuid.length + space.length - 5;
  return length;
}

function readChunk(text: string): Map<string, string> {
  const pairs = text
    .split('\n')
    .map((line) => line.split(' '))
    .filter((pair): pair is [string, string] => pair.length === 2 && pair[0] !== '');
  return new Map(pairs.map(([uuid, space]) => [uuid, `spaces/${space}`]));
}

function writeChunk(entries: ReadonlyMap<string, string>): string {
  return [...entries]
    .map(([uuid, space]) => `${uuid} ${space.replace(/^spaces\//, '')}`)
    .join('\n');
}
