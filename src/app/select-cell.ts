/** Leads a person to the cell, or the row, that a line of the sidebar is about. */
import type { CellRequest } from '../protocol';
import type { Host } from './host';
import { tabOf } from './opened';

/** Brings the sheet in front and selects the cell. */
export function selectCell(host: Host, { sheetId, row, column }: CellRequest): null {
  const tab = tabOf(host, sheetId);
  tab.toFront();
  tab.select(row, column);
  return null;
}
