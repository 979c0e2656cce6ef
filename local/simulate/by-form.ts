/** What must hold of rows that came by form, judged by their cells and Chat. */
import type { SpaceReport } from '../chat-api';
import { type Grid, type Ledger, textAt, uuidOf } from './ledger';
import { asksForAnything, rests } from './row-promises';
import { tagsIn } from './tags';

/**
 * Rows that came by form and say neither that they are set up nor why not. Rows that somebody tore apart
 * are not judged.
 */
export function unsettled(
  grid: Grid,
  byForm: ReadonlySet<string>,
  ledger: Ledger,
  withOthers: boolean,
): string[] {
  const open: string[] = [];
  for (let row = 2; row <= grid.cells.length; row++) {
    const [tag = ''] = tagsIn(textAt(grid, row, 'Ref'));
    if (!byForm.has(tag) || ledger.loose.has(tag) || ledger.copied.has(tag)) continue;
    // A person may have said by a press that an outcome which somebody forged for it is its own.
    if (ledger.forged.has(tag) && textAt(grid, row, 'Request ID') !== '') continue;
    const status = textAt(grid, row, 'Status');
    const details = textAt(grid, row, 'Details');
    // A row of somebody else's run is theirs to finish.
    const isTheirs = withOthers && (status === 'Waiting' || status === 'Setting up');
    if (!asksForAnything(grid, row) || isTheirs || rests(grid, row)) continue;
    if (status === '' || status === 'Waiting' || (status !== 'Done' && details === ''))
      open.push(`row ${row} (${tag}) came by form and says “${status}” with “${details}”`);
  }
  return open;
}

/** Rows that came by form and whose space somebody made who never pressed a button; not where somebody typed which it is. */
export function setUpByOthers(
  grid: Grid,
  { byForm, typed }: { byForm: ReadonlySet<string>; typed: ReadonlySet<string> },
  spaces: readonly SpaceReport[],
  mayBeBy: ReadonlySet<string>,
): string[] {
  const by = new Map(spaces.map((space) => [space.name, space.createdBy]));
  const wrong: string[] = [];
  for (let row = 2; row <= grid.cells.length; row++) {
    const [tag = ''] = tagsIn(textAt(grid, row, 'Ref'));
    const maker = by.get(textAt(grid, row, 'Space ID'));
    if (typed.has(uuidOf(textAt(grid, row, 'Request ID')))) continue;
    if (byForm.has(tag) && maker !== undefined && !mayBeBy.has(maker))
      wrong.push(`row ${row} (${tag}) came by form, and ${maker} made its space`);
  }
  return wrong;
}
