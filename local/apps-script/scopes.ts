/** The manifest, and which of its scopes each service call needs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What of `appsscript.json` is enforced. */
export interface Manifest {
  timeZone: string;
  oauthScopes: string[];
  urlFetchWhitelist: string[] | undefined;
  /** The symbols of the advanced services switched on, such as `Chat`. */
  advancedServices: string[];
}

/** What every scope's address begins with. */
export const SCOPE_PREFIX = 'https://www.googleapis.com/auth/';

/**
 * What a manifest asks for beside all else where the add-on was pushed with these extras, which are off by themselves:
 * the ends of the scopes' addresses.
 */
export const EXTRA_SCOPES: Readonly<Record<string, readonly string[]>> = {
  rename: ['chat.spaces'],
  undo: ['chat.delete'],
  sections: ['chat.users.sections'],
  mute: ['chat.users.spacesettings'],
  pins: ['chat.spaces.pins'],
  directory: ['directory.readonly'],
};

/** The hosts that it lists for them besides. */
export const EXTRA_HOSTS: Readonly<Record<string, readonly string[]>> = {
  directory: ['https://people.googleapis.com/'],
};

/** How much a script may do before a person has given consent. `NONE`: an add-on not yet enabled. */
export type AuthMode = 'NONE' | 'LIMITED' | 'FULL';

/** Throws when the folder has no readable `appsscript.json`. `extras`: as if it was pushed with them. */
export function readManifest(dist: string, extras: readonly string[] = []): Manifest {
  const manifest = JSON.parse(readFileSync(join(dist, 'appsscript.json'), 'utf8'));
  return {
    timeZone: manifest.timeZone ?? 'Etc/UTC',
    oauthScopes: [
      ...(manifest.oauthScopes ?? []),
      ...extras.flatMap((name) => (EXTRA_SCOPES[name] ?? []).map((scope) => SCOPE_PREFIX + scope)),
    ],
    urlFetchWhitelist: manifest.urlFetchWhitelist && [
      ...manifest.urlFetchWhitelist,
      ...extras.flatMap((name) => EXTRA_HOSTS[name] ?? []),
    ],
    advancedServices: (manifest.dependencies?.enabledAdvancedServices ?? []).map(
      (service: { userSymbol: string }) => service.userSymbol,
    ),
  };
}

/** What a service asks: the least authorisation mode, and any one of the scopes (by their last part). */
interface Need {
  mode: AuthMode;
  anyOf: string[];
}

const DOCUMENT: Need = { mode: 'LIMITED', anyOf: ['spreadsheets.currentonly', 'spreadsheets'] };
const WHOLE_DRIVE: Need = { mode: 'FULL', anyOf: ['spreadsheets'] };
const ANYTIME: Need = { mode: 'NONE', anyOf: [] };
const ENABLED: Need = { mode: 'LIMITED', anyOf: [] };
const CONSENTED: Need = { mode: 'FULL', anyOf: [] };
const SCREEN: Need = { mode: 'FULL', anyOf: ['script.container.ui'] };
const TRIGGERS: Need = { mode: 'FULL', anyOf: ['script.scriptapp'] };

/** By `Class.method`, else by `Class`. */
const NEEDS: Record<string, Need> = {
  'SpreadsheetApp.getUi': ANYTIME,
  'SpreadsheetApp.openById': WHOLE_DRIVE,
  'SpreadsheetApp.openByUrl': WHOLE_DRIVE,
  'SpreadsheetApp.create': WHOLE_DRIVE,
  SpreadsheetApp: DOCUMENT,
  Spreadsheet: DOCUMENT,
  Sheet: DOCUMENT,
  Range: DOCUMENT,
  RangeList: DOCUMENT,
  Selection: DOCUMENT,
  Filter: DOCUMENT,
  Ui: SCREEN,
  Menu: ANYTIME,
  HtmlService: ANYTIME,
  Utilities: ANYTIME,
  Session: ANYTIME,
  Properties: ENABLED,
  PropertiesService: ENABLED,
  Cache: ENABLED,
  CacheService: ENABLED,
  Lock: ENABLED,
  LockService: ENABLED,
  UrlFetchApp: { mode: 'FULL', anyOf: ['script.external_request'] },
  Chat: CONSENTED,
  MailApp: { mode: 'FULL', anyOf: ['script.send_mail'] },
  'ScriptApp.newTrigger': TRIGGERS,
  'ScriptApp.getProjectTriggers': TRIGGERS,
  'ScriptApp.getUserTriggers': TRIGGERS,
  'ScriptApp.deleteTrigger': TRIGGERS,
  'ScriptApp.getAuthorizationInfo': ANYTIME,
  'ScriptApp.getScriptId': ANYTIME,
  'ScriptApp.getInstallationSource': ANYTIME,
  ScriptApp: CONSENTED,
};

const RANK: Record<AuthMode, number> = { NONE: 0, LIMITED: 1, FULL: 2 };

/** Why `name` (`Class.method`) may not be called, in the platform's own words; undefined when it may. */
export function refusal(
  name: string,
  mode: AuthMode,
  scopes: readonly string[],
): string | undefined {
  const need = NEEDS[name] ?? NEEDS[name.slice(0, name.indexOf('.'))];
  if (!need) throw new Error(`No rule says which scope ${name} needs.`);
  const required = need.anyOf.map((scope) => SCOPE_PREFIX + scope);
  const scoped = required.length === 0 || required.some((scope) => scopes.includes(scope));
  if (scoped && RANK[mode] >= RANK[need.mode]) return undefined;
  const permissions =
    required.length > 1
      ? `(${required.join(' || ')})`
      : (required[0] ?? 'authorization by the user');
  return `You do not have permission to call ${name}. Required permissions: ${permissions}.`;
}

/** Whether the script may learn who runs it. */
export function mayKnowPerson(mode: AuthMode, scopes: readonly string[]): boolean {
  return mode === 'FULL' && scopes.includes(`${SCOPE_PREFIX}userinfo.email`);
}
