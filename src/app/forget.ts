/** Forgetting: everything that the add-on keeps of this spreadsheet, after one question. Cells that people see stay. */
import type { Snapshot } from '../plan/snapshot';
import type { ForgetAnswer, ForgetRequest } from '../protocol';
import { releaseLease, takeLease } from '../run/lease';
import { runsOn } from '../run/run-record';
import { allSchedules } from '../schedule/schedule';
import { arrangeTriggers } from './arrange-triggers';
import type { Host, Tab } from './host';
import { open, readPlan, tabOf } from './opened';
import { busy, troubled } from './trouble';
import { viewAnew } from './view';

/** The outcome columns that nobody sees, and that say whose a row is and what it got. */
const HIDDEN = ['Request ID', 'Applied'] as const;

/**
 * Without `sure` it only counts. Throws the sentence that names who has rows in a run: what was sent and not seen yet would be
 * sent anew.
 */
export function forgetEverything(host: Host, { sheetId, sure }: ForgetRequest): ForgetAnswer {
  const tab = tabOf(host, sheetId);
  const sheets = host.book.tabs().map((one) => ({ tab: one, ...hiddenIn(host, one) }));
  const rows = sheets.reduce((sum, one) => sum + one.rows.length, 0);
  if (!sure) return { kind: 'asked', rows, schedules: allSchedules(host.document.all()).size };
  const { ports, context } = open(host, tab);
  const taking = takeLease(ports, context.me, host.now());
  if (taking.kind === 'busy') throw busy(taking.by);
  try {
    const properties = host.document.all();
    const [run] = sheets.flatMap((one) => [...runsOn(one.tab.id, properties).values()]);
    if (run) throw troubled('runFirst', { by: run.by });
    // Cells first: where they can't be written, nothing is forgotten.
    for (const { tab: one, columns, rows: those } of sheets) clear(one, columns, those);
    for (const key of Object.keys(properties)) host.document.remove(key);
    arrangeTriggers(host, context.me.tag);
    forgetOwn(host);
  } finally {
    releaseLease(ports, taking.lease, context.me, false);
  }
  return { kind: 'forgotten', view: viewAnew(host, tab) };
}

/** What one person keeps of this spreadsheet; who they are stays, for their other spreadsheets go by it. */
function forgetOwn({ user, book }: Host): void {
  const here = book.id();
  for (const key of Object.keys(user.all())) if (key.split('.').includes(here)) user.remove(key);
}

function hiddenIn(host: Host, tab: Tab): { columns: number[]; rows: number[] } {
  const { snapshot } = readPlan(open(host, tab));
  const columns = HIDDEN.flatMap((header) => snapshot.columns?.outcome[header] ?? []);
  return { columns, rows: columns.length === 0 ? [] : rowsWith(snapshot) };
}

function rowsWith({ rows }: Snapshot): number[] {
  return rows
    .filter(({ outcome }) => HIDDEN.some((header) => outcome[header] !== ''))
    .map(({ index }) => index);
}

function clear(tab: Tab, columns: readonly number[], rows: readonly number[]): void {
  const port = tab.port();
  const blocks = rows.flatMap((row) => columns.map((column) => ({ row, column, texts: [['']] })));
  if (blocks.length > 0) port.write(blocks);
}
