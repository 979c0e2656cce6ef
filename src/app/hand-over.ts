/** Handing over: who goes on with the sheet is named as owner of its spaces, and may take the schedule by a press of theirs. */
import { takenInto } from '../compare/taking';
import { isSetUp, stampOf } from '../plan/snapshot';
import type { HandOverRequest, RemedyAnswer } from '../protocol';
import { allSchedules, type Schedule, scheduleKey } from '../schedule/schedule';
import { said } from '../texts/said';
import type { Host, Tab } from './host';
import { open, readPlan, sentence } from './opened';
import { alone } from './remedies';

/**
 * Writes the address into the owners of all own rows that have a space. Chat is told by what applies changes, which shows
 * them all before.
 */
export function handOver(host: Host, { sheetId, to }: HandOverRequest): RemedyAnswer {
  return alone(host, sheetId, (tab) => {
    withOwners(host, tab);
    const edits = ownerEdits(host, tab, to);
    const cells = tab.edit(edits);
    handSchedule(host, sheetId, to);
    return {
      said: said('handOver.written', { n: cells.length, person: to }),
      left: edits.length - cells.length,
      undo: cells.length > 0 ? { takes: 'cells', cells } : null,
    };
  });
}

/** A column for owners, where there is none. */
function withOwners(host: Host, tab: Tab): void {
  const { columns } = readPlan(open(host, tab)).snapshot;
  if (columns && !columns.fields.owners)
    tab.addColumn(columns.headerRow, sentence(host, 'sample.header.owners'));
}

function ownerEdits(host: Host, tab: Tab, to: string) {
  const opened = open(host, tab);
  const { snapshot } = readPlan(opened);
  const { columns, cells, rows } = snapshot;
  if (!columns) return [];
  return rows
    .filter((row) => isSetUp(row) && stampOf(row)?.tag === opened.person.tag && !row.skipped)
    .filter(({ ownRequest }) => ownRequest.kind === 'space')
    .flatMap(
      (row) =>
        takenInto(row, cells[row.index] ?? [], columns, [
          { is: 'role', who: `users/${to}`, shown: to, row: 'member', chat: 'owner' },
        ]).edits,
    );
}

function handSchedule(host: Host, sheetId: number, to: string): void {
  const { tag } = host.me();
  host.alone('document', () => {
    const schedule = allSchedules(host.document.all()).get(sheetId);
    if (schedule?.tag !== tag) return;
    const handed: Schedule = { ...schedule, handTo: to };
    host.document.set({ [scheduleKey(sheetId)]: JSON.stringify(handed) });
  });
}
