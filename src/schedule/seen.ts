/** What the owner of a schedule saw of how a sheet is read: a later change by somebody else is not theirs to send. */

import { hashText } from '../request/fingerprint';
import type { RunContext } from '../run/ports';
import type { Columns } from '../table/columns';

/** In DocumentProperties: the digest that the owner of the sheet's schedule saw. */
export const seenKey = (sheetId: number) => `seen.${sheetId}`;

/** Digests of this version stand for the domains that are let in, too, and say so. */
const VERSION = '2.';

/**
 * Stands for all that decides what rows ask for beside the rows themselves: what columns mean, what was answered, and
 * the settings with their templates. What runs remember by themselves is no part of it, nor is the order of columns.
 */
export function seenDigest(context: RunContext, columns: Columns | undefined): string {
  return VERSION + hashText(JSON.stringify([...partsOf(context, columns), letIn(context)]));
}

/** Whether this is what the owner saw; a digest that an earlier version kept stands for less. */
export function isAsSeen(seen: string, context: RunContext, columns: Columns | undefined): boolean {
  if (seen.startsWith(VERSION)) return seen === seenDigest(context, columns);
  return seen === hashText(JSON.stringify(partsOf(context, columns)));
}

function letIn({ reading }: RunContext): string[] {
  return [...(reading.letIn ?? [])].sort();
}

function partsOf(
  { answers, reading, addApp, leaveWhenDone }: RunContext,
  columns: Columns | undefined,
): unknown[] {
  const { mapping, headerRow = '', rows = '', settled = [] } = answers;
  const { alwaysIn = [] } = reading;
  const used = (columns?.decisions ?? [])
    .filter(({ field, ours }) => field !== null && !ours)
    .map(({ header, field }) => [header, field]);
  return [
    sorted(used),
    sorted(Object.entries(mapping)),
    [headerRow, rows],
    settled.filter((key) => key.startsWith('nobody:')).sort(),
    [...reading.ownDomains].sort(),
    sorted(Object.entries(reading.defaults)),
    [addApp, leaveWhenDone],
    // Left out where nobody is: what was seen before there was this is still what was seen.
    ...(alwaysIn.length === 0 ? [] : [alwaysIn.map(({ user, role }) => `${role} ${user}`).sort()]),
  ];
}

function sorted(entries: readonly unknown[]): string[] {
  return entries.map((entry) => JSON.stringify(entry)).sort();
}
