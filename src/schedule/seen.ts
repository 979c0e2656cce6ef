/** What the owner of a schedule saw of how a sheet is read: a later change by somebody else is not theirs to send. */

import { hashText } from '../request/fingerprint';
import type { RunContext } from '../run/ports';
import type { Columns } from '../table/columns';

/** In DocumentProperties: the digest that the owner of the sheet's schedule saw. */
export const seenKey = (sheetId: number) => `seen.${sheetId}`;

/**
 * Stands for all that decides what rows ask for beside the rows themselves: what columns mean, what was answered, and
 * the settings with their templates. What runs remember by themselves is no part of it, nor is the order of columns.
 */
export function seenDigest(
  { answers, reading, addApp, leaveWhenDone }: RunContext,
  columns: Columns | undefined,
): string {
  const { mapping, headerRow = '', rows = '', settled = [] } = answers;
  const used = (columns?.decisions ?? [])
    .filter(({ field, ours }) => field !== null && !ours)
    .map(({ header, field }) => [header, field]);
  const parts = [
    sorted(used),
    sorted(Object.entries(mapping)),
    [headerRow, rows],
    settled.filter((key) => key.startsWith('nobody:')).sort(),
    [...reading.ownDomains].sort(),
    sorted(Object.entries(reading.defaults)),
    [addApp, leaveWhenDone],
  ];
  return hashText(JSON.stringify(parts));
}

function sorted(entries: readonly unknown[]): string[] {
  return entries.map((entry) => JSON.stringify(entry)).sort();
}
