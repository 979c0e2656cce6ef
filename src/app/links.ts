/** The links of the spaces that stand in the sheet, to be copied in one go. */
import { spaceOf, stampOf } from '../plan/snapshot';
import type { LinkList, LinksRequest } from '../protocol';
import { linkTo } from '../row/outcome';
import type { Host } from './host';
import { open, readPlan, sentence, tabOf } from './opened';

/** Names and links of all spaces, or of those that one run made. */
export function listLinks(host: Host, { sheetId, run = '' }: LinksRequest): LinkList {
  const { plan } = readPlan(open(host, tabOf(host, sheetId)));
  return {
    links: plan.rows
      .filter((row) => row.place === 'done' || row.place === 'partly')
      .filter((row) => run === '' || stampOf(row)?.run === run)
      .map((row) => ({
        // A message of the app has nobody's name.
        name: row.name || sentence(host, 'links.row', { row: row.index + 1 }),
        link: linkTo(spaceOf(row), row.outcome['Space link']),
      })),
  };
}
