/** What a row's outcome cells say about it, and whether they can be believed. */
import {
  type Columns,
  OUTCOME_HEADERS,
  type OutcomeHeader,
  STATUS,
  TELLING_HEADERS,
} from '../table/columns';
import { type Said, said } from '../texts/said';
import { readStamp, type Stamp } from './stamp';

/** The texts of a row's outcome cells; '' where the column isn't there. */
export type OutcomeCells = Record<OutcomeHeader, string>;

export type RowState =
  /** Never sent: may be stamped. */
  | { kind: 'fresh' }
  /** In a run, not sent yet as far as the sheet knows. */
  | { kind: 'waiting'; stamp: Stamp }
  /** Sent, and nobody saw the answer. */
  | { kind: 'doubt'; stamp: Stamp }
  /** The space exists, steps are left. */
  | { kind: 'completing'; stamp: Stamp; space: string }
  /** The same, of a row that no run has and that was changed since: what became of it is looked up anew, and nobody is added. */
  | { kind: 'reopened'; stamp: Stamp; space: string }
  | { kind: 'done' | 'partly'; stamp: Stamp; space: string }
  | { kind: 'failed'; stamp: Stamp }
  /** The cells don't fit together: shown with remedies, never acted on. */
  | { kind: 'odd'; because: Said; space: string; stamp?: Stamp };

const SPACE_ID = /^spaces\/[A-Za-z0-9_-]{1,64}$/;
const SPACE_LINK =
  /^https:\/\/(?:mail\.google\.com\/(?:mail|chat)\/(?:u\/\d+\/?)?#chat\/(?:space|dm)|chat\.google\.com\/(?:u\/\d+\/)?(?:room|space|dm))\/([A-Za-z0-9_-]{1,64})/;

/**
 * The `spaces/…` that a cell names, given as an id or as a link to the space; '' when it names none.
 * Source of the links' forms: Google's page on identifying spaces, and what Chat puts in the address bar.
 */
export function readSpace(text: string): string {
  const trimmed = text.trim();
  if (SPACE_ID.test(trimmed)) return trimmed;
  const link = SPACE_LINK.exec(trimmed);
  return link ? `spaces/${link[1]}` : '';
}

/** In the middle of whatever else a cell says. */
const NAMED_SPACE = /(?<!\w)spaces\/[\w-]{1,64}|https:\/\/(?:mail|chat)\.google\.com\/[^\s"'<>]+/g;

/** Every space that some cell of these sheets names, by its id or by a link to it. */
export function spacesNamedIn(sheets: Iterable<readonly (readonly string[])[]>): Set<string> {
  const found = new Set<string>();
  for (const cells of sheets)
    for (const row of cells)
      for (const cell of row)
        for (const named of cell.match(NAMED_SPACE) ?? []) {
          const space = readSpace(named);
          if (space !== '') found.add(space);
        }
  return found;
}

/** Takes rows' outcome cells out of all their cells. */
export function outcomeReader({ outcome }: Columns): (cells: readonly string[]) => OutcomeCells {
  if (OUTCOME_HEADERS.every((header) => outcome[header] === undefined)) return () => NO_OUTCOME;
  // No row has a cell there.
  const place = (header: OutcomeHeader) => outcome[header] ?? -1;
  const [status, link, details] = [place('Status'), place('Space link'), place('Details')];
  const [space, request, applied] = [place('Space ID'), place('Request ID'), place('Applied')];
  return (cells) => ({
    Status: (cells[status] ?? '').trim(),
    'Space link': (cells[link] ?? '').trim(),
    Details: (cells[details] ?? '').trim(),
    'Space ID': (cells[space] ?? '').trim(),
    'Request ID': (cells[request] ?? '').trim(),
    Applied: (cells[applied] ?? '').trim(),
  });
}

/** Whether the cells tell of no run, whatever was applied once: clearing them asks anew. */
export function tellNothing(cells: Partial<OutcomeCells>): boolean {
  return TELLING_HEADERS.every((header) => (cells[header] ?? '') === '');
}

/** Whether nothing stands in any of the cells. */
export function isUntouched(cells: OutcomeCells): boolean {
  return cells === NO_OUTCOME || OUTCOME_HEADERS.every((header) => cells[header] === '');
}

/** Of all rows of a sheet in which nothing was set up yet. */
const NO_OUTCOME: OutcomeCells = Object.freeze({
  ...{ Status: '', 'Space link': '', Details: '', 'Space ID': '', 'Request ID': '' },
  Applied: '',
});

const FRESH: RowState = Object.freeze({ kind: 'fresh' });

/** Judges the cells together, but for what was applied, which says nothing of what the row is. What doesn't fit is `odd`: it may have been sent, so it is never sent on a guess. */
export function rowState(cells: OutcomeCells): RowState {
  if (cells === NO_OUTCOME) return FRESH;
  const status = cells.Status;
  const id = cells['Request ID'];
  const space = readSpace(cells['Space ID']);
  const linked = space || readSpace(cells['Space link']);
  const stamp = readStamp(id);
  const odd = (because: Said): RowState => ({ kind: 'odd', because, space: linked, stamp });

  if (id !== '' && !stamp) return odd(said('finding.requestIdUnreadable', { cell: id }));
  if (cells['Space ID'] !== '' && !space)
    return odd(said('finding.spaceIdUnreadable', { cell: cells['Space ID'] }));
  if (status !== '' && !(Object.values(STATUS) as string[]).includes(status))
    return odd(said('finding.statusTyped', { cell: status }));

  if (!stamp) {
    if (linked !== '' && status === '') return odd(said('finding.spaceWithoutRequest'));
    const ours = status === STATUS.fix && cells['Space ID'] === '' && cells['Space link'] === '';
    return ours || tellNothing(cells) ? { kind: 'fresh' } : odd(said('finding.someCleared'));
  }
  const bare = cells['Space ID'] === '' && cells['Space link'] === '';
  switch (status) {
    case STATUS.waiting:
      return bare ? { kind: 'waiting', stamp } : odd(said('finding.someCleared'));
    case STATUS.settingUp:
      if (space) return { kind: 'completing', stamp, space };
      return bare ? { kind: 'doubt', stamp } : odd(said('finding.someCleared'));
    case STATUS.done:
    case STATUS.partly:
      return space && cells['Space link'] !== ''
        ? { kind: status === STATUS.done ? 'done' : 'partly', stamp, space }
        : odd(said('finding.someCleared'));
    case STATUS.failed:
      return bare ? { kind: 'failed', stamp } : odd(said('finding.someCleared'));
    case STATUS.fix:
      return odd(said(space && linked === space ? 'finding.chatExists' : 'finding.someCleared'));
    default:
      return odd(said('finding.someCleared'));
  }
}
