/** Tells listeners which parts of the state have changed, some moments after they did. */

/** Changes are told at most this often, in milliseconds; and so that telling takes a fifth of the time at most. */
const TELL_EVERY_MS = 120;
const TELLING_SHARE = 5;

/** A jump tells of itself that often. */
const JUMP_TELL_EVERY_MS = 500;

export interface Telling<Who, Part extends string> {
  /** Something may have changed. */
  tell(): void;
  /** Hears of changes from now on; answers how to stop. */
  listen(visitor: Who, hear: (parts: Part[]) => void): () => void;
}

/** `fingerprint` differs whenever the part does; `isJumping`: much changes, and little of it is to be seen. */
export function createTelling<Who, Part extends string>(
  parts: readonly Part[],
  fingerprint: (part: Part, visitor: Who) => string,
  isJumping: () => boolean,
): Telling<Who, Part> {
  const listeners = new Set<{
    visitor: Who;
    told: Map<Part, string>;
    hear(parts: Part[]): void;
  }>();
  let waiting: NodeJS.Timeout | undefined;
  let everyMs = TELL_EVERY_MS;

  const tellAll = () => {
    waiting = undefined;
    const began = Date.now();
    for (const { visitor, told, hear } of listeners) {
      const changed = parts.filter((part) => {
        const now = fingerprint(part, visitor);
        if (told.get(part) === now) return false;
        told.set(part, now);
        return true;
      });
      if (changed.length > 0) hear(changed);
    }
    everyMs = Math.max(TELL_EVERY_MS, (Date.now() - began) * TELLING_SHARE);
  };

  return {
    tell: () => {
      if (waiting !== undefined || listeners.size === 0) return;
      waiting = setTimeout(tellAll, isJumping() ? JUMP_TELL_EVERY_MS : everyMs);
    },
    listen: (visitor, hear) => {
      const listener = { visitor, told: new Map(), hear };
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
