/** What a row says of its space beside its people, one by one: beside what was applied, and beside what Chat has. */
import type { ChatSpace } from '../chat/shapes';
import { hashText } from '../request/fingerprint';
import type { Request } from '../request/request';
import { type SettingsApplied, settingsIn } from './applied';

/** What a row may say of its space beside its name, and Chat tells again. */
export const SETTINGS = ['description', 'guidelines', 'history', 'access', 'posting'] as const;
export type Setting = (typeof SETTINGS)[number];

/**
 * Those that Chat changes later. Who may post, and whether people from outside may be in, is settled when the space is
 * made. Source: the client's comments on `updateMask` of `spaces.patch` and on `PermissionSettings.postMessages`.
 */
const CHANGEABLE = ['description', 'guidelines', 'history', 'access'] as const;
export type Changeable = (typeof CHANGEABLE)[number];

/** A new name, or another value of a setting, that the row itself says. */
export type SettingChange =
  /**
   * `was`: as it was applied, '' where nobody knows. `isGroupChat`: it becomes a named space by that. `byTemplate`: the row
   * says no name itself, and a template in Settings gives another one by now.
   */
  | { does: 'rename'; name: string; was: string; isGroupChat: boolean; byTemplate?: true }
  | { does: 'set'; field: Changeable; value: string };

/** What can't be changed later, or, of a group chat that is to be a space without a name, not yet. */
export type Fixed = 'kind' | 'unnamed' | 'posting' | 'externalPeople';

/** What of a row's name and settings is otherwise than it was applied. */
export interface SettingsDiffer {
  changes: SettingChange[];
  fixed: Fixed[];
  /** The row said something and doesn't any more: the space keeps it. */
  isCleared: boolean;
}

/** One line, however it was typed. */
export function inOneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/** The settings that are texts of any length. */
export type LongText = 'description' | 'guidelines';

export function isLongText(field: Setting): field is LongText {
  return field === 'description' || field === 'guidelines';
}

/** A setting as `AppliedSettings` keeps it: long texts by their hash. */
export function keyOfSetting(field: Setting, value: string): string {
  return isLongText(field) ? hashText(value) : value;
}

/** What a row says of a setting; undefined: nothing. */
export function settingIn(own: Request, field: Setting): string | undefined {
  if (field !== 'access') return own[field];
  if (own.access === undefined) return undefined;
  return own.access.kind === 'audience' ? own.access.audience : own.access.kind;
}

/** What Chat has for a setting; undefined: it doesn't tell. */
export function settingInChat(space: ChatSpace, field: Setting): string | undefined {
  switch (field) {
    case 'description':
    case 'guidelines':
      return (space.spaceDetails?.[field] ?? '').trim();
    case 'history':
      if (space.spaceHistoryState === 'HISTORY_ON') return 'on';
      return space.spaceHistoryState === 'HISTORY_OFF' ? 'off' : undefined;
    case 'access':
      return space.accessSettings?.audience || 'private';
    case 'posting': {
      const members = space.permissionSettings?.postMessages;
      if (!members) return undefined;
      return members.membersAllowed ? 'everyone' : 'managers';
    }
  }
}

/** What the row itself says otherwise than it was applied, and what of it can be changed. */
export function settingsDiffer(own: Request, { name, set }: SettingsApplied): SettingsDiffer {
  const changes: SettingChange[] = [];
  const fixed: Fixed[] = [];
  const kind = set.kind ?? 'space';
  const isGroupChat = kind === 'groupChat' && own.kind === 'space';
  if (kind !== own.kind && !isGroupChat) return { changes, fixed: ['kind'], isCleared: false };
  const isNamed = own.kind === 'space' && own.displayName !== '';
  if (isNamed && inOneLine(name) !== inOneLine(own.displayName))
    changes.push({ does: 'rename', name: own.displayName, was: name, isGroupChat });
  for (const field of own.kind === 'space' ? CHANGEABLE : (['history'] as const)) {
    const value = settingIn(own, field);
    if (value !== undefined && set[field] !== keyOfSetting(field, value))
      changes.push({ does: 'set', field, value });
  }
  if (isGroupChat && !isNamed) fixed.push('unnamed');
  if (own.posting !== undefined && own.posting !== (set.posting ?? 'everyone'))
    fixed.push('posting');
  if (own.externalPeople !== undefined && own.externalPeople !== (set.externalPeople === 'yes'))
    fixed.push('externalPeople');
  const isCleared =
    (name !== '' && own.displayName === '') ||
    SETTINGS.some((field) => set[field] !== undefined && settingIn(own, field) === undefined) ||
    (set.externalPeople !== undefined && own.externalPeople === undefined);
  return { changes, fixed, isCleared };
}

/** The name that a template gives by now to a row that says none itself, where its space has another one by a template. */
export function templateDiffers(
  own: Request,
  { kind, displayName: name }: Request,
  { given }: SettingsApplied,
): SettingChange[] {
  const isGiven = kind === 'space' && own.displayName === '' && name !== '';
  if (!isGiven || given === undefined || inOneLine(given) === inOneLine(name)) return [];
  return [{ does: 'rename', name, was: given, isGroupChat: false, byTemplate: true }];
}

/** Stands for a change of a name or setting, by what it comes to. */
export function keyOfSettingChange(change: SettingChange): string {
  if (change.does === 'rename') return hashText(change.name);
  return `${change.field} ${hashText(change.value)}`;
}

/** What was applied, with a name and settings that are known by now to be the space's. */
export function withSettings(
  before: SettingsApplied | undefined,
  name: string | undefined,
  set: SettingsApplied['set'],
): SettingsApplied {
  const { given, ...known } = before ?? { name: '', set: {} };
  const settings = { name: name ?? known.name, set: { ...known.set, ...set } };
  // The hash stands for no row: what it is compared with differs from it, as it should until all of it is the same.
  return {
    ...{ ...settings, hash: hashText(JSON.stringify(settings)) },
    ...(name === undefined && given !== undefined ? { given } : {}),
  };
}

/** The same with the row's own hash, where its name and settings are all that was applied. */
export function asOwn(
  settings: SettingsApplied | undefined,
  own: Request,
  ownFingerprint: string,
): SettingsApplied | undefined {
  const now = settingsIn(own, ownFingerprint);
  const isSame =
    settings !== undefined &&
    inOneLine(settings.name) === inOneLine(now.name) &&
    JSON.stringify(sorted(settings.set)) === JSON.stringify(sorted(now.set));
  const { given } = settings ?? {};
  return isSame ? { ...now, ...(given === undefined ? {} : { given }) } : settings;
}

const sorted = (set: object) =>
  Object.entries(set)
    .filter(([, value]) => value !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));

/** What was applied once these changes are seen in Chat. */
export function settingsAfter(
  before: SettingsApplied | undefined,
  own: Request,
  ownFingerprint: string,
  seen: readonly SettingChange[],
): SettingsApplied | undefined {
  let after = before;
  for (const change of seen) {
    if (change.does === 'set')
      after = withSettings(after, undefined, {
        [change.field]: keyOfSetting(change.field, change.value),
      });
    else if (!change.byTemplate) after = withSettings(after, change.name, { kind: undefined });
    else if (after) after = { ...after, given: change.name };
  }
  return seen.length === 0 ? before : asOwn(after, own, ownFingerprint);
}
