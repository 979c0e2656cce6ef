/**
 * Which named spaces one's own runs had Chat make in the last day, and when they were asked for: by this alone a run can
 * be undone. Kept in the document's properties, sealed by whoever ran it.
 */
import { CLOCK_MARGIN_MS } from '../chat/pacing';
import type { Instant } from '../plan/instant';
import type { Seals } from '../seal/seal';

/** One space that a run made. */
export interface Created {
  space: string;
  /** Five characters, as in the stamp of its row. */
  run: string;
  /** When it was sent first and last: Chat answered the last of these. */
  firstAt: Instant;
  lastAt: Instant;
  /** When the welcome message was posted, by Chat's clock; 0: none was, or nobody saw when. */
  postedAt: Instant;
  /** Its row has a new id, and Chat is about to be asked to delete it, or was. */
  isGoing: boolean;
}

/** So long a run can be undone, in milliseconds; where that was begun by then and cut off, so long again it can be finished. */
export const UNDO_MS = 24 * 60 * 60_000;

/** Characters in one property, which holds 9 KB. */
const CHUNK_LENGTH = 8_500;
/** Some 2,000 spaces. The oldest go first: a run of more can be undone by hand only, for its oldest spaces. */
const MOST_CHUNKS = 12;

/** What is known of one sheet and person. */
export interface CreatedSpaces {
  /** Those of the last day, and of the day before those whose undo was begun, the oldest first. */
  all(): Created[];
  of(space: string): Created | undefined;
  /** Notes it, in place of what was known of the space. */
  note(created: Created): void;
  forget(space: string): void;
  /** What has to be written, by property; nothing when nothing changed. */
  changes(): Record<string, string>;
}

const prefix = (sheetId: number, tag: string) => `created.${sheetId}.${tag}.`;

/** Reads what is known; it costs nothing until it is asked for. */
export function readCreated(
  properties: Record<string, string>,
  sheetId: number,
  tag: string,
  seals: Seals,
  now: () => Instant,
): CreatedSpaces {
  let read: Map<string, Created> | undefined;
  let hasChanged = false;
  const begin = prefix(sheetId, tag);
  const sealed = (body: string) => ['created', String(sheetId), body];
  const stored = new Map<string, string>();
  for (let chunk = 0; chunk < MOST_CHUNKS; chunk++)
    stored.set(begin + chunk, properties[begin + chunk] ?? '');
  const known = () => {
    read ??= new Map(
      [...stored.values()]
        .flatMap((text) => linesOf(text, (body, seal) => seals.isSealed(sealed(body), seal)))
        .filter((one) => isKept(one, now()))
        .map((one) => [one.space, one]),
    );
    return read;
  };
  return {
    all: () => [...known().values()],
    of: (space) => known().get(space),
    note: (created) => {
      const before = known().get(created.space);
      if (before && lineOf(before) === lineOf(created)) return;
      known().set(created.space, created);
      hasChanged = true;
    },
    forget: (space) => {
      if (known().delete(space)) hasChanged = true;
    },
    changes: () => {
      if (!hasChanged) return {};
      hasChanged = false;
      const texts = chunked([...known().values()].map(lineOf)).map((lines) => {
        const body = lines.join('\n');
        return `${seals.seal(sealed(body))}\n${body}`;
      });
      const written: Record<string, string> = {};
      // What an earlier, longer list left behind is emptied.
      [...stored].forEach(([key, before], chunk) => {
        const text = texts[chunk] ?? '';
        if (text === before) return;
        stored.set(key, text);
        written[key] = text;
      });
      return written;
    },
  };
}

function isKept({ lastAt, isGoing }: Created, now: Instant): boolean {
  return now - lastAt < (isGoing ? 2 : 1) * UNDO_MS && lastAt - now <= CLOCK_MARGIN_MS;
}

/** Entries in as many chunks as are kept, the newest in any case. */
function chunked(lines: readonly string[]): string[][] {
  const chunks: string[][] = [];
  let length = CHUNK_LENGTH;
  for (const line of lines) {
    if (length + line.length + 1 > CHUNK_LENGTH) {
      chunks.push([]);
      length = 0;
    }
    chunks[chunks.length - 1]?.push(line);
    length += line.length + 1;
  }
  return chunks.slice(-MOST_CHUNKS);
}

function lineOf({ space, run, firstAt, lastAt, postedAt, isGoing }: Created): string {
  const times = [firstAt, lastAt, postedAt].map((at) => Math.floor(at).toString(36));
  return [space.replace(/^spaces\//, ''), run, ...times, ...(isGoing ? ['going'] : [])].join(' ');
}

/** The entries of a chunk; none where it isn't what the person wrote. */
function linesOf(text: string, isSealed: (body: string, seal: string) => boolean): Created[] {
  const at = text.indexOf('\n');
  const body = text.slice(at + 1);
  if (at < 0 || !isSealed(body, text.slice(0, at))) return [];
  return body.split('\n').map((line): Created => {
    const [space = '', run = '', first = '', last = '', posted = '', going] = line.split(' ');
    return {
      ...{ space: `spaces/${space}`, run, isGoing: going !== undefined },
      ...{ firstAt: Number.parseInt(first, 36), lastAt: Number.parseInt(last, 36) },
      postedAt: Number.parseInt(posted, 36),
    };
  });
}
