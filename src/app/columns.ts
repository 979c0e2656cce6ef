/** What a person says that columns are used for. */
import type { MappingRequest, View } from '../protocol';
import type { Mapping } from '../table/columns';
import type { Host } from './host';
import { tabOf } from './opened';
import { ownerSaw } from './owner-saw';
import { mappingKey } from './remembered';
import { viewAnew } from './view';

/** Remembers it for the sheet. */
export function saveMapping(host: Host, { sheetId, mapping }: MappingRequest): View {
  const tab = tabOf(host, sheetId);
  host.document.set({ [mappingKey(sheetId)]: JSON.stringify(mapping satisfies Mapping) });
  ownerSaw(host, tab);
  return viewAnew(host, tab);
}
