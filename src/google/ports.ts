/** Gives a run what it needs of Apps Script. */

import type { SheetPort } from '../placing/sheet';
import type { PacePorts } from '../run/paced';
import { inPieces } from '../run/pieces';
import type { Person, Ports, Store } from '../run/ports';
import { sealsWith } from '../seal/seal';
import { once } from '../table/once';
import type { Catalogue } from '../texts/catalogue';
import { say } from '../texts/say';
import { call } from './call';
import { has } from './consent';
import { otherSheets } from './sheet';

/** Properties as a store; they are got when one of them is first asked for. */
function store(get: () => GoogleAppsScript.Properties.Properties): Store {
  const properties = once(get);
  return inPieces({
    all: () => properties().getProperties(),
    get: (key) => properties().getProperty(key) ?? undefined,
    set: (values) => {
      properties().setProperties(values);
    },
    remove: (key) => {
      properties().deleteProperty(key);
    },
  });
}

export const documentStore = () => store(() => PropertiesService.getDocumentProperties());
export const userStore = () => store(() => PropertiesService.getUserProperties());

/** What a call of Chat needs: the pace is shared by all executions of the project. */
export function pacePorts(): PacePorts {
  return {
    call,
    stores: { script: store(() => PropertiesService.getScriptProperties()) },
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
    otherSheets: () => otherSheets(sheet.id),
    stores: { ...pace.stores, document: documentStore() },
    uuid: () => Utilities.getUuid(),
    seals: sealsWith(() => ({
      key: own().sealKey,
      book: SpreadsheetApp.getActiveSpreadsheet().getId(),
    })),
    mayRename: once(() => has('rename')),
    mayInMyChat: (step) => MAY[step](),
    mayAskDirectory: once(() => has('directory')),
    words: (sentences) => sentences.map((sentence) => say(catalogue, sentence)).join(' '),
    log: (entry) => console.log(JSON.stringify(entry)),
  };
}

/** Asked once an execution. */
const MAY = {
  sections: once(() => has('sections')),
  mute: once(() => has('mute')),
  pins: once(() => has('pins')),
};

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

const OWN_WAIT_MS = 10_000;

/** What is made once for each person: the tag says whose a row is, the key makes their seals and is told nobody. */
interface Own {
  tag: string;
  sealKey: string;
}

/** Two executions of one person may both find that there is none: the first to have the lock decides for both. */
function makeOwn(properties: GoogleAppsScript.Properties.Properties): Own {
  const lock = LockService.getUserLock();
  lock.waitLock(OWN_WAIT_MS);
  try {
    const there = properties.getProperties();
    const random = () => Utilities.getUuid().replace(/-/g, '');
    const own = {
      tag: there.tag ?? random().slice(0, 8),
      // 244 random bits.
      sealKey: there.sealKey ?? random() + random(),
    };
    properties.setProperties(own);
    return own;
  } finally {
    lock.releaseLock();
  }
}

let known: Own | undefined;

function own(): Own {
  if (known) return known;
  const properties = PropertiesService.getUserProperties();
  const { tag, sealKey } = properties.getProperties();
  known = tag && sealKey ? { tag, sealKey } : makeOwn(properties);
  return known;
}

/** Who runs this. The tag says nothing about them. */
export function me(): Person {
  return { tag: own().tag, shown: Session.getEffectiveUser().getEmail() };
}
