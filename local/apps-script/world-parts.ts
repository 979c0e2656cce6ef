/** What a world consists of, for the functions that work on it. */
import type { Clock, VirtualClock } from '../clock';
import type { Faults } from '../faults';
import type { Random } from '../random';
import type { Execution } from './execution';
import { createLocks, type Locks } from './locks';
import type { ChatPort } from './operate';
import { type Manifest, readManifest, SCOPE_PREFIX } from './scopes';
import type { SheetData } from './workbook';
import * as book from './workbook';
import type { Usage, WorldState } from './world-state';

export interface WorldOptions {
  clock: Clock;
  random: Random;
  faults: Faults;
  /** The Chat API; saved and restored by whoever made it. */
  chat: ChatPort;
  /** The folder that would be pushed: `Code.js`, HTML files and `appsscript.json`. */
  dist: string;
  /** Extras that it was pushed with although they are off by themselves. */
  extras?: readonly string[];
  /** The sheets of a new spreadsheet; their cells are text. */
  sheets: { name: string; cells: string[][] }[];
  /** The spreadsheet's owner, who may always write to it. */
  owner: string;
  mode: 'bound' | 'add-on';
  /** Multiplies every cost; 1 when left out. */
  slower?: number;
  /** The language of the people, as `Session.getActiveUserLocale` says it; `en` when left out. */
  locale?: string;
  /** The spreadsheet's own locale, by which typed cells are read; `en_US` when left out. */
  sheetLocale?: string;
  /** The spreadsheet's own time zone; `Etc/UTC` when left out. */
  timeZone?: string;
  /** Consumer accounts have less trigger time a day; `workspace` when left out. */
  account?: 'workspace' | 'consumer';
  /** Whether reads may answer what an execution saw before, until it flushes; true when left out. */
  staleReads?: boolean;
  /** Properties of the script in a new world, as somebody set them in the script editor. */
  scriptProperties?: Record<string, string>;
  /** What `save` answered, to go on from there. */
  state?: unknown;
}

/** A service call about to be made or just made. */
export interface ServiceCall {
  /** `Range.setValues`, `UrlFetchApp.fetchAll`, … */
  name: string;
  /** The call's number within its execution, from 1. */
  index: number;
  when: 'before' | 'after';
  execution: Pick<Execution, 'id' | 'person' | 'function' | 'startedAt' | 'endsAt' | 'kill'>;
}

/** The parts of a world. */
export interface WorldParts {
  options: WorldOptions;
  state: WorldState;
  manifest: Manifest;
  locks: Locks;
  /** Executions under way, by their ids. */
  live: Map<string, Execution>;
  /** A service call of an execution is about to be made, or was just made. */
  tell(call: ServiceCall): void;
}

const DAY_MS = 86_400_000;

/** A new world, or the one that was saved. */
export function partsOf(options: WorldOptions): WorldParts {
  const { clock } = options;
  const state: WorldState = options.state
    ? (JSON.parse(JSON.stringify(options.state)) as WorldState)
    : newState(options);
  if (options.state && 'goTo' in clock) (clock as VirtualClock).goTo(state.at);
  return {
    ...{ options, state, manifest: readManifest(options.dist, options.extras) },
    locks: createLocks(clock),
    live: new Map(),
    tell: () => undefined,
  };
}

function newState(options: WorldOptions): WorldState {
  const { clock, sheets, owner, sheetLocale = 'en_US', timeZone = 'Etc/UTC' } = options;
  const list = sheets.map(({ name, cells }, index) => book.newSheet(index * 104_729, name, cells));
  return {
    at: clock.now(),
    workbook: {
      id: '1RowsToSpacesLocalSpreadsheet0000000000000000',
      name: 'Spreadsheet',
      owner,
      locale: sheetLocale,
      timeZone,
      sheets: list.length > 0 ? list : [book.newSheet(0, 'Sheet1')],
      nextSheetId: Math.max(1, list.length) * 104_729,
    },
    stores: { properties: { script: { ...options.scriptProperties } }, cache: {} },
    selections: {},
    triggers: [],
    mails: [],
    toasts: [],
    menus: [],
    alerts: [],
    sidebar: null,
    executions: [],
    serviceCalls: {},
    logs: [],
    executionCount: 0,
    callCount: 0,
    killStruck: false,
    struckScopes: {},
    usage: {},
    submissions: [],
    nextId: 1,
  };
}

/** To be called before a sheet's cells or grid change: what others have read of it stays as they read it. */
export function beforeChange({ live }: WorldParts, sheet: SheetData, by: Execution | null): void {
  for (const execution of live.values()) if (execution !== by) execution.memory.preserve(sheet);
}

/** What a person used up today. */
export function usageOf({ options, state }: WorldParts, person: string): Usage {
  const day = Math.floor(options.clock.now() / DAY_MS);
  const before = state.usage[person];
  if (before?.day === day) return before;
  const fresh: Usage = { day, fetches: 0, mails: 0, triggerSeconds: 0 };
  state.usage[person] = fresh;
  return fresh;
}

/** The scopes that a person has given, of those that the manifest asks for. */
export function scopesOf({ options, state, manifest }: WorldParts, person: string): string[] {
  const unticked = options.faults.scopes('consent-without').map((scope) => SCOPE_PREFIX + scope);
  return manifest.oauthScopes.filter(
    (scope) => !state.struckScopes[person]?.includes(scope) && !unticked.includes(scope),
  );
}
