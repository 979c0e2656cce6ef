/** What a row is given back on which texts came down that were meant for another. */
import type { OutcomeCells } from '../plan/row-state';
import type { SnapshotRow } from '../plan/snapshot';
import { OUTCOME_HEADERS, type OutcomeHeader, STATUS } from '../table/columns';
import { BARE, type Text, type Writing, type Written } from './writing';

/** Answers what a row's cells should say again; undefined: it bears nothing that was written for another. */
export type Strayed = (row: SnapshotRow) => Partial<OutcomeCells> | undefined;

/** What a row had, in the cells that were written over; '' where it wasn't there. undefined: nothing strayed to it. */
export function giveBack(
  row: SnapshotRow,
  had: OutcomeCells | undefined,
  ours: readonly Written[],
  strays: readonly Written[],
  { emptied, texts, firstRead }: Writing,
): Partial<OutcomeCells> | undefined {
  const isEmpty = (header: OutcomeHeader) => row.outcome[header] === '';
  // What it had before it has still: only cells that say something else by now can have strayed.
  if (had && strays.every(({ header }) => row.outcome[header] === had[header])) return undefined;
  // That a cell is empty, like others which were emptied, says nothing as long as no row was emptied as a whole; nor
  // does a text that stood in the other row before, or is written only since this row was read with it, where nobody knows
  // what this row had: it may be a copy, but for a line that asks for nothing and says nothing else.
  const isNew = ({ newAfter }: Text) =>
    newAfter !== undefined && newAfter < (firstRead.get(row) as number);
  const isOurs = new Set(ours.map(({ header }) => header));
  const bearsItsOwn = OUTCOME_HEADERS.some((header) => !isEmpty(header) && !isOurs.has(header));
  const mayBeCopy = had === undefined && (row.fingerprint !== '' || bearsItsOwn);
  const tells = ({ header, text }: Written) =>
    (!mayBeCopy || isNew(text)) && (emptied || !isEmpty(header));
  if (!strays.some(tells)) return undefined;
  const bearsAnothers = strays.some(({ header }) => UNMISTAKABLE.has(header) && !isEmpty(header));
  // Nor does a word where a person moved or cleared other cells of the row meanwhile: it came with that, and given back
  // alone it would stand beside what is another's.
  const isMoved = (header: OutcomeHeader) =>
    had !== undefined && !isOurs.has(header) && row.outcome[header] !== had[header];
  if (!bearsAnothers && OUTCOME_HEADERS.some(isMoved)) return undefined;
  // Of a row that wasn't there before, only what can't be its own tells that it strayed: without anything that nobody
  // wrote here there is no outcome, but for the word that it has to be fixed; nor is an id alone one. A line that asks for
  // nothing has none.
  const isIdAlone = OUTCOME_HEADERS.every((header) => isEmpty(header) || header === 'Request ID');
  // Beside an id nobody here says what a row without one is told: that is no word of whatever row the id was copied with.
  const isBareWord =
    !isEmpty('Request ID') && !isOurs.has('Request ID') && bearsBareWord(row, strays);
  const mayBeItsOwn =
    row.fingerprint !== '' && !isBareWord && ((bearsItsOwn && !isIdAlone) || isToFix(row, strays));
  if (!had && !bearsAnothers && mayBeItsOwn) return undefined;
  // What stands beside another row's id or space came with it, also where this row's twin was to have the same; and
  // what a row had is one outcome: given back whole, it doesn't say one thing in one cell and another in the next.
  const cells = had || bearsAnothers ? ours : strays;
  const headers = new Set(cells.map(({ header }) => header));
  // What a person cleared of another's outcome was no word of this row, and what they brought with it isn't either.
  for (const header of texts.keys()) if (isMoved(header)) headers.add(header);
  return Object.fromEntries([...headers].map((header) => [header, had?.[header] ?? '']));
}

/** It may have been copied with the word that it has to be fixed: not with what rows with an id are told. */
function isToFix(row: SnapshotRow, strays: readonly Written[]): boolean {
  const isReasonOurs = strays.some(({ header }) => header === 'Details');
  return row.outcome.Status === STATUS.fix && (!isReasonOurs || bearsBareWord(row, strays));
}

/** Whether it bears the word that it has to be fixed, with a reason that was written for a row without an id. */
export function bearsBareWord({ outcome }: SnapshotRow, strays: readonly Written[]): boolean {
  const details = strays.find(({ header }) => header === 'Details');
  const isOfBare = [...(details?.text.meantFor ?? [])].some((key) => key.startsWith(BARE));
  return outcome.Status === STATUS.fix && isOfBare;
}

/** Texts that no two rows have by chance. */
export const UNMISTAKABLE: ReadonlySet<OutcomeHeader> = new Set([
  ...(['Space link', 'Space ID', 'Request ID', 'Applied'] as const),
]);
