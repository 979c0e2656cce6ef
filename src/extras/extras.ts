/**
 * What the add-on asks a person for: what it can't do without, and extras that may be left out when it is pushed
 * (`npm run push -- --without mail`) or not be ticked on Google's page of boxes. The manifest, *Check my setup*,
 * the letter to an administrator and docs/permissions.md all say what stands here.
 */

/** A scope's address without this stands for the scope everywhere else. */
export const SCOPE_PREFIX = 'https://www.googleapis.com/auth/';

/** What nothing works without; any one of the scopes serves, and the first is the one the manifest asks for. */
export const ESSENTIAL = {
  sheet: ['spreadsheets.currentonly'],
  screen: ['script.container.ui'],
  fetch: ['script.external_request'],
  person: ['userinfo.email'],
  creating: ['chat.spaces.create', 'chat.spaces'],
  seeing: ['chat.spaces.readonly', 'chat.spaces'],
  members: ['chat.memberships'],
} as const satisfies Record<string, readonly [string, ...string[]]>;

export type Essential = keyof typeof ESSENTIAL;

/** Something that may be missing without anything else being worse for it. */
export interface ExtraParts {
  /** All of them are needed. */
  scopes: readonly string[];
  /** Hosts that the manifest has to list for it. */
  hosts?: readonly string[];
  /** The API that has to be enabled in the Cloud project for it, as its library calls it. */
  api?: string;
  /** Scopes that the manifest needs no more where it is there: its own serve the same. */
  inPlaceOf?: readonly string[];
  /** There only where the add-on is pushed with it (`npm run push -- --with …`). */
  isOff?: true;
}

export const EXTRAS = {
  groups: {
    scopes: ['cloud-identity.groups.readonly'],
    hosts: ['https://cloudidentity.googleapis.com/'],
    api: 'Cloud Identity API',
  },
  app: { scopes: ['chat.memberships.app'] },
  messages: { scopes: ['chat.messages.create'] },
  schedule: { scopes: ['script.scriptapp'] },
  mail: { scopes: ['script.send_mail'] },
  rename: {
    scopes: ['chat.spaces'],
    inPlaceOf: ['chat.spaces.create', 'chat.spaces.readonly'],
    isOff: true,
  },
  undo: { scopes: ['chat.delete'], isOff: true },
  sections: { scopes: ['chat.users.sections'], isOff: true },
  mute: { scopes: ['chat.users.spacesettings'], isOff: true },
  pins: { scopes: ['chat.spaces.pins'], isOff: true },
  directory: {
    scopes: ['directory.readonly'],
    hosts: ['https://people.googleapis.com/'],
    api: 'People API',
    isOff: true,
  },
} as const satisfies Record<string, ExtraParts>;

export type Extra = keyof typeof EXTRAS;

export const EXTRA_NAMES = Object.keys(EXTRAS) as Extra[];

export const ESSENTIAL_NAMES = Object.keys(ESSENTIAL) as Essential[];

/** The extras that are there only where the add-on is pushed with them. */
export const OFF_NAMES = EXTRA_NAMES.filter((name) => (EXTRAS[name] as ExtraParts).isOff);

/** Put in by the build: the scopes that were left out of this manifest. */
declare const SCOPES_LEFT_OUT: readonly string[];

/** The extras that were left out when the add-on was pushed. */
export function leftOut(): Extra[] {
  if (typeof SCOPES_LEFT_OUT === 'undefined') return OFF_NAMES;
  const scopes = SCOPES_LEFT_OUT;
  return EXTRA_NAMES.filter((name) => EXTRAS[name].scopes.some((scope) => scopes.includes(scope)));
}

/** The needs that `granted`, a list of scopes' whole addresses, doesn't serve. */
export function unserved(granted: readonly string[]): (Essential | Extra)[] {
  const has = (scope: string) => granted.includes(SCOPE_PREFIX + scope);
  const omitted = leftOut();
  return [
    ...ESSENTIAL_NAMES.filter((name) => !ESSENTIAL[name].some(has)),
    ...EXTRA_NAMES.filter((name) => !omitted.includes(name) && !EXTRAS[name].scopes.every(has)),
  ];
}

/** Whether an extra is among what was granted, a list of scopes' whole addresses. */
export function isGranted(name: Extra, granted: readonly string[]): boolean {
  return EXTRAS[name].scopes.every((scope) => granted.includes(SCOPE_PREFIX + scope));
}

/** The whole addresses of the scopes that the manifest asks for in the name of these needs. */
export function scopesOf(needs: readonly (Essential | Extra)[]): string[] {
  const omitted = leftOut();
  const replaced = EXTRA_NAMES.flatMap((name) =>
    omitted.includes(name) ? [] : ((EXTRAS[name] as ExtraParts).inPlaceOf ?? []),
  );
  return needs
    .flatMap((name): readonly string[] =>
      isEssential(name)
        ? ESSENTIAL[name].filter((scope) => !replaced.includes(scope)).slice(0, 1)
        : EXTRAS[name].scopes,
    )
    .map((scope) => SCOPE_PREFIX + scope);
}

export function isEssential(name: Essential | Extra): name is Essential {
  return name in ESSENTIAL;
}
