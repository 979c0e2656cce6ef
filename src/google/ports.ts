/** Gives a run what it needs of Apps Script. */

import type { Settings } from '../protocol';
import type { Budget, Person, Ports, RunContext, Store } from '../run/ports';
import { answersKey, keptKey, readAnswers, readKept } from '../table/answers';
import { type Answers, OUTCOME_HEADERS } from '../table/columns';
import type { Catalogue } from '../texts/catalogue';
import { say } from '../texts/say';
import { call } from './call';
import { sheetPort } from './sheet';

/** A sidebar's slice: long enough for a batch, short enough that the bar moves. */
const SIDEBAR_SLICE_MS = 25_000;

/** A cache keeps values of 100 KB for 6 hours at most. Source: CacheService reference. */
const LONGEST_MEMORY = 100_000;
const MEMORY_S = 6 * 3600;

export function sidebarBudget(): Budget {
  const startedAt = Date.now();
  return { startedAt, stopAt: startedAt + SIDEBAR_SLICE_MS };
}

function store(properties: GoogleAppsScript.Properties.Properties): Store {
  return {
    all: () => properties.getProperties(),
    get: (key) => properties.getProperty(key) ?? undefined,
    set: (values) => {
      properties.setProperties(values);
    },
    remove: (key) => {
      properties.deleteProperty(key);
    },
  };
}

export const documentStore = () => store(PropertiesService.getDocumentProperties());
export const userStore = () => store(PropertiesService.getUserProperties());

export function portsFor(sheet: GoogleAppsScript.Spreadsheet.Sheet, catalogue: Catalogue): Ports {
  return {
    sheet: sheetPort(sheet),
    call,
    stores: {
      document: documentStore(),
      script: store(PropertiesService.getScriptProperties()),
    },
    memory: {
      get: (key) => CacheService.getDocumentCache()?.get(key) ?? undefined,
      put: (key, text) => {
        // A value holds 100 KB; what is longer is not remembered.
        if (text.length <= LONGEST_MEMORY)
          CacheService.getDocumentCache()?.put(key, text, MEMORY_S);
      },
    },
    locked: (which, waitMs, work) => {
      const lock =
        which === 'document' ? LockService.getDocumentLock() : LockService.getScriptLock();
      if (!lock?.tryLock(waitMs)) return undefined;
      try {
        return work();
      } finally {
        lock.releaseLock();
      }
    },
    now: () => Date.now(),
    sleep: (ms) => Utilities.sleep(ms),
    random: () => Math.random(),
    uuid: () => Utilities.getUuid(),
    words: (sentences) => sentences.map((sentence) => say(catalogue, sentence)).join(' '),
    log: (entry) => console.log(JSON.stringify(entry)),
  };
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

const NO_SETTINGS: Settings = {
  defaults: {},
  ownDomains: [],
  addApp: false,
  leaveWhenDone: false,
};

export const settingsKey = (sheetId: number) => `settings.${sheetId}`;
export const mappingKey = (sheetId: number) => `mapping.${sheetId}`;

/** What empty cells meant before it was changed, the newest first: finished rows may have been set up with it. */
export const defaultsBeforeKey = (sheetId: number) => `defaultsBefore.${sheetId}`;

/** Earlier defaults that are remembered, and as long as a property can hold them: 9 KB, of up to 3 bytes a unit. */
const MOST_DEFAULTS_BEFORE = 6;
const LONGEST_DEFAULTS_BEFORE = 2_900;

/** The earlier defaults with one more, as they are kept. */
export function withDefaultsBefore(
  before: readonly Settings['defaults'][],
  defaults: Settings['defaults'],
): string {
  const all = [defaults, ...before].map((one) => JSON.stringify(one));
  const kept = all
    .filter((one, index) => all.indexOf(one) === index)
    .slice(0, MOST_DEFAULTS_BEFORE);
  while (kept.join().length > LONGEST_DEFAULTS_BEFORE) kept.pop();
  return `[${kept.join()}]`;
}

/** What is remembered of one sheet. */
export interface Memory {
  settings: Settings;
  defaultsBefore: Settings['defaults'][];
  answers: Answers;
}

/** What is remembered for a sheet, out of the document's properties. */
export function remembered(properties: Record<string, string>, sheetId: number): Memory {
  return {
    settings: { ...NO_SETTINGS, ...readJson<Settings>(properties[settingsKey(sheetId)]) },
    defaultsBefore: readJson<Settings['defaults'][]>(properties[defaultsBeforeKey(sheetId)]) ?? [],
    answers: withRunsBefore(
      {
        ...readAnswers(properties[mappingKey(sheetId)], properties[answersKey(sheetId)]),
        kept: readKept(properties[keptKey(sheetId)]),
      },
      properties,
      sheetId,
    ),
  };
}

/** Version 0.1.0 remembered runs and schedules of a sheet, and not that it made columns in it. */
function withRunsBefore(
  answers: Answers,
  properties: Record<string, string>,
  sheetId: number,
): Answers {
  if (answers.made) return answers;
  const ran = Object.keys(properties).some((key) => key.startsWith(`made.${sheetId}.`));
  return ran ? { ...answers, made: [...OUTCOME_HEADERS] } : answers;
}

function readJson<T>(text: string | undefined): T | undefined {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
}

export function contextFor(
  person: Person,
  { settings, defaultsBefore, answers }: Memory,
): RunContext {
  return {
    me: person,
    answers,
    reading: {
      me: person.shown,
      ownDomains: settings.ownDomains,
      letIn: settings.letIn ?? [],
      defaults: settings.defaults,
      defaultsBefore,
    },
    addApp: settings.addApp,
    leaveWhenDone: settings.leaveWhenDone,
  };
}
