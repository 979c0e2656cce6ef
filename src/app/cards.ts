/** What the sidebar shows before anything is made: rows as cards, and lists of people as the groups they come to. */
import { cardOf, groupsOf } from '../plan/cards';
import { taken } from '../plan/plan';
import type { GroupsAnswer, RosterRequest, RowCards, RowsRequest } from '../protocol';
import type { Host } from './host';
import { open, readPlan, tabOf } from './opened';
import { openRoster } from './roster-opened';
import { mayDelete } from './undo';
import { rowsWithin } from './view';

/** Some of the rows, each as it would be carried out. */
export function readRows(host: Host, request: RowsRequest): RowCards {
  const { sheetId, which, take, from, count } = request;
  const opened = open(host, tabOf(host, sheetId));
  const { tab, person } = opened;
  const { plan } = readPlan(opened);
  const within = rowsWithin(host, tab, which, plan);
  const rows =
    take === null
      ? plan.rows.filter((row) => !within || within.has(row.index))
      : taken(plan, take, person.tag, within);
  const some = rows.slice(from, from + count);
  const hidden = tab.hidden(some.map(({ index }) => index));
  return {
    total: rows.length,
    cards: some.map((row) => cardOf(row, hidden.has(row.index))),
    ...(take === 'ready' && mayDelete(host).may === 'yes' ? { canTry: true } : {}),
  };
}

/** The sheet as a list of people; null: it can't be read as one. */
export function listGroups(host: Host, request: RosterRequest): GroupsAnswer | null {
  const opened = openRoster(host, tabOf(host, request.sheetId), request);
  return opened ? groupsOf(opened.roster, opened.way) : null;
}
