/** Named spaces that the person is in already and that bear the names of rows: asked about before anything is sent. */
import { listNamedSpaces } from '../chat/calls';
import type { ChatSpace } from '../chat/shapes';
import { spacesMadeBeside } from '../placing/made';
import { isSetUp, type SnapshotRow, uuidOfRow } from '../plan/snapshot';
import { linkIn, type Outcome } from '../row/outcome';
import { withoutCase } from '../table/cell-text';
import { said } from '../texts/said';
import { wishedSecond } from './existing';
import { mySpaces } from './my-spaces';
import { nothingHeard, type Paced } from './paced';
import { isAnyToSend, toSend } from './rows-of-run';
import { heldSpaces, mayGoOn, type Slice } from './slice-state';

/** Pages of a thousand spaces that are read, so that whoever is in very many doesn't wait for them all. */
const MOST_PAGES = 5;
/** So long it takes at most; what is known by then is asked about. */
const LONGEST_MS = 15_000;

/**
 * Once a run, for rows that were never sent: the outcome of each whose name a space of the person bears that no row has, and
 * for which they didn't say yet that they want another. Whatever goes wrong with asking is no reason to stop: those rows
 * are set up.
 */
export function findNamesakes(slice: Slice): Map<string, Outcome> {
  const { run, ports, snapshot } = slice;
  const found = new Map<string, Outcome>();
  if (run.askedNames) return found;
  const isWished = wishedSecond(ports.stores.document, ports.sheet.id);
  const isOpen = (row: SnapshotRow) => row.request.kind === 'space' && !isWished(row);
  if (!isAnyToSend(slice, isOpen) || mayGoOn(slice) !== 'yes') return found;
  run.askedNames = true;
  const names = byName(namedSpaces(slice));
  const nameOf = ({ request }: SnapshotRow) => withoutCase(request.displayName);
  const rows =
    names.size === 0 ? [] : toSend(slice, (row) => isOpen(row) && names.has(nameOf(row)));
  if (rows.length === 0) return found;
  const held = heldSpaces(slice);
  const beside = spacesMadeBeside(ports.stores.document.all(), ports.sheet.id);
  const isTaken = ({ name = '' }: ChatSpace) =>
    held.has(name) || beside.has(name) || snapshot.bySpace.get(name)?.some(isSetUp) === true;
  for (const row of rows) {
    const free = (names.get(nameOf(row)) ?? []).filter((space) => !isTaken(space));
    const [space] = free.sort((one, other) => madeAt(other) - madeAt(one));
    if (!space?.name) continue;
    const link = linkIn(space);
    found.set(uuidOfRow(row), {
      ...{ kind: 'existing', space: space.name, ...(link ? { link } : {}) },
      details: [said('outcome.sameName', { n: free.length })],
    });
  }
  return found;
}

function madeAt({ createTime = '' }: ChatSpace): number {
  return Date.parse(createTime) || 0;
}

function byName(spaces: readonly ChatSpace[]): Map<string, ChatSpace[]> {
  const names = new Map<string, ChatSpace[]>();
  for (const space of spaces) {
    const name = withoutCase(space.displayName ?? '');
    if (name === '' || space.spaceType !== 'SPACE') continue;
    const others = names.get(name);
    if (others) others.push(space);
    else names.set(name, [space]);
  }
  return names;
}

/** The named spaces of the person, as far as Chat tells them; what it says instead concerns nothing else of the run. */
function namedSpaces({ ports, budget }: Slice): ChatSpace[] {
  const stopAt = Math.min(budget.stopAt, ports.now() + LONGEST_MS);
  const paced: Paced = {
    ...{ ports, budget: { ...budget, stopAt }, heard: nothingHeard() },
    run: { callsAtOnce: 1, silent: 0 },
  };
  return mySpaces(paced, listNamedSpaces, MOST_PAGES).spaces;
}
