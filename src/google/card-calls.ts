/** What the sidebar shows before anything is made: rows as cards, and lists of people as the groups they come to. */
import { cardOf, groupsOf } from '../plan/cards';
import { taken } from '../plan/plan';
import type { Answer, GroupsAnswer, RowCards } from '../protocol';
import { REQUESTS } from './requests';
import { openRoster } from './roster-sheet';
import { hiddenRows } from './sheet';
import { answer, open, readPlan, rowsWithin, sheetOr404 } from './sidebar-calls';

/** Some of the rows, each as it would be carried out. */
export function readRows(input: unknown): Answer<RowCards> {
  return answer(REQUESTS.rows, input, ({ sheetId, which, take, from, count }) => {
    const sheet = sheetOr404(sheetId);
    const opened = open(sheet);
    const { plan } = readPlan(opened);
    const within = rowsWithin(sheet, which, plan);
    const rows =
      take === null
        ? plan.rows.filter((row) => !within || within.has(row.index))
        : taken(plan, take, opened.person.tag, within);
    const some = rows.slice(from, from + count);
    const hidden = hiddenRows(
      sheet,
      some.map(({ index }) => index),
    );
    return {
      total: rows.length,
      cards: some.map((row) => cardOf(row, hidden.has(row.index))),
    };
  });
}

/** The sheet as a list of people; null: it can't be read as one. */
export function listGroups(input: unknown): Answer<GroupsAnswer | null> {
  return answer(REQUESTS.roster, input, (request) => {
    const opened = openRoster(sheetOr404(request.sheetId), request);
    return opened ? groupsOf(opened.roster, opened.way) : null;
  });
}
