/** What holds for all rows of a sheet: defaults and templates, own domains, who else is in. */
import type { AlwaysInSettings, SettingsRequest, View } from '../protocol';
import { changesTemplates } from '../request/read-request';
import type { Host } from './host';
import { open, readPlan, tabOf } from './opened';
import { ownerSaw } from './owner-saw';
import { defaultsBeforeKey, settingsKey, withDefaultsBefore, writeSettings } from './remembered';
import { troubled } from './trouble';
import { viewAnew } from './view';

/** Remembers them. Templates, and who is always in, stay as they are while rows are on their way that were read with them. */
export function saveSettings(host: Host, { sheetId, settings }: SettingsRequest): View {
  const tab = tabOf(host, sheetId);
  const opened = open(host, tab);
  const { settings: before, defaultsBefore } = opened.memory;
  const { plan } = readPlan(opened);
  const n = plan.rows.filter(({ place }) => place === 'waiting' || place === 'doubt').length;
  if (n > 0 && changesTemplates(before.defaults, settings.defaults))
    throw troubled('templateInUse', { n });
  if (n > 0 && textOf(before.alwaysIn) !== textOf(settings.alwaysIn))
    throw troubled('alwaysInUse', { n });
  const changed = JSON.stringify(before.defaults) !== JSON.stringify(settings.defaults);
  host.document.set({
    [settingsKey(sheetId)]: writeSettings(settings, opened.person.tag),
    ...(changed
      ? { [defaultsBeforeKey(sheetId)]: withDefaultsBefore(defaultsBefore, before.defaults) }
      : {}),
  });
  ownerSaw(host, tab);
  return viewAnew(host, tab);
}

function textOf({ members, managers }: AlwaysInSettings = { members: [], managers: [] }): string {
  return JSON.stringify([members, managers]);
}
