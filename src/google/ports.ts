/** Gives a run what it needs of Apps Script. */

import type { SheetPort } from '../placing/sheet';
import type { PacePorts } from '../run/paced';
import { inPieces } from '../run/pieces';
import type { Person, Ports, Store } from '../run/ports';
import type { Catalogue } from '../texts/catalogue';
import { say } from '../texts/say';
import { call } from './call';

/** A cache keeps values of 100 KB for 6 hours at most. Source: CacheService reference. */
const LONGEST_MEMORY = 100_000;
const MEMORY_S = 6 * 3600;

function store(properties: GoogleAppsScript.Properties.Properties): Store {
  return inPieces({
    all: () => properties.getProperties(),
    get: (key) => properties.getProperty(key) ?? undefined,
    set: (values) => {
      properties.setProperties(values);
    },
    remove: (key) => {
      properties.deleteProperty(key);
    },
  });
}

export const documentStore = () => store(PropertiesService.getDocumentProperties());
export const userStore = () => store(PropertiesService.getUserProperties());

/** What a call of Chat needs: the pace is shared by all executions of the project. */
export function pacePorts(): PacePorts {
  return {
    call,
    stores: { script: store(PropertiesService.getScriptProperties()) },
    locked,
    now: () => Date.now(),
    sleep: (ms) => Utilities.sleep(ms),
    random: () => Math.random(),
  };
}

/** What a run on this sheet needs; its sentences come in the words of the catalogue. */
export function portsFor(sheet: SheetPort, catalogue: Catalogue): Ports {
  const pace = pacePorts();
  return {
    ...pace,
    sheet,
    stores: { ...pace.stores, document: documentStore() },
    memory: {
      get: (key) => CacheService.getDocumentCache()?.get(key) ?? undefined,
      put: (key, text) => {
        // A value holds 100 KB; what is longer is not remembered.
        if (text.length <= LONGEST_MEMORY)
          CacheService.getDocumentCache()?.put(key, text, MEMORY_S);
      },
    },
    uuid: () => Utilities.getUuid(),
    words: (sentences) => sentences.map((sentence) => say(catalogue, sentence)).join(' '),
    log: (entry) => console.log(JSON.stringify(entry)),
  };
}

function locked<T>(which: 'document' | 'script', waitMs: number, work: () => T): T | undefined {
  const lock = which === 'document' ? LockService.getDocumentLock() : LockService.getScriptLock();
  if (!lock || !isGot(lock, waitMs)) return undefined;
  try {
    return work();
  } finally {
    lock.releaseLock();
  }
}

/** Whether a lock is had. Asking for one too often throws: then it isn't, and the caller waits or goes without. */
export function isGot(lock: GoogleAppsScript.Lock.Lock | null, waitMs: number): boolean {
  try {
    return lock?.tryLock(waitMs) ?? false;
  } catch {
    return false;
  }
}

const TAG_WAIT_MS = 10_000;

/** Two executions of one person may both find that there is none: the first to have the lock decides for both. */
function makeTag(properties: GoogleAppsScript.Properties.Properties): string {
  const lock = LockService.getUserLock();
  lock.waitLock(TAG_WAIT_MS);
  try {
    const there = properties.getProperty('tag');
    if (there) return there;
    const tag = Utilities.getUuid().replace(/-/g, '').slice(0, 8);
    properties.setProperty('tag', tag);
    return tag;
  } finally {
    lock.releaseLock();
  }
}

/** Who runs this. The tag is made once for each person and says nothing about them. */
export function me(): Person {
  const properties = PropertiesService.getUserProperties();
  const tag = properties.getProperty('tag') ?? makeTag(properties);
  return { tag, shown: Session.getEffectiveUser().getEmail() };
}
