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

/**
 * Rows that came by form and whose space somebody made who never pressed a button; not where somebody typed which it is, or
 * sorted a space to the row that was made for another or was there before: that tells nothing of who set this row up.
 */
export function setUpByOthers(
  grid: Grid,
  byForm: ReadonlySet<string>,
  { typed, before }: Pick<Ledger, 'typed' | 'before'>,
  spaces: readonly SpaceReport[],
  mayBeBy: ReadonlySet<string>,
): string[] {
  const known = new Map(spaces.map((space) => [space.name, space]));
  const wrong: string[] = [];
  for (let row = 2; row <= grid.cells.length; row++) {
    const [tag = ''] = tagsIn(textAt(grid, row, 'Ref'));
    const space = known.get(textAt(grid, row, 'Space ID'));
    const [of = tag] = tagsIn(space?.displayName ?? '');
    if (!space || before.has(space.name) || of !== tag) continue;
    const maker = space.createdBy;
    if (typed.has(uuidOf(textAt(grid, row, 'Request ID')))) continue;
    if (byForm.has(tag) && !mayBeBy.has(maker))
      wrong.push(`row ${row} (${tag}) came by form, and ${maker} made its space`);
  }
  return wrong;
}
