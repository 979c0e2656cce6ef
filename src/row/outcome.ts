/** What became of a row, and the texts that say so in its outcome cells. */

import type { ChatSpace } from '../chat/shapes';
import { type OutcomeCells, readSpace } from '../plan/row-state';
import { STATUS } from '../table/columns';
import { type Said, said } from '../texts/said';

/**
 * Everything but the Request ID, which recording an outcome never writes. Without `Applied`: what stands there may
 * stand, as while people are still being added.
 */
export type OutcomeTexts = Omit<OutcomeCells, 'Request ID' | 'Applied'> & { Applied?: string };

/** The cells of a row of which there is nothing to say. */
export const NO_OUTCOME = {
  Status: '',
  'Space link': '',
  Details: '',
  'Space ID': '',
  Applied: '',
} as const satisfies OutcomeTexts;

/** The cells of a row that is asked for anew, or whose stamp is taken back: as if it had never been in a run. */
export const UNTOUCHED: OutcomeCells = { ...NO_OUTCOME, 'Request ID': '' };

export type Outcome =
  /** Everything asked for is there; `details` may name invited people. `link`: as Chat gave it. */
  | { kind: 'done'; space: string; link?: string; details: Said[]; applied?: string | undefined }
  /** The space exists; `details` names what is missing and why. */
  | { kind: 'partly'; space: string; link?: string; details: Said[]; applied?: string | undefined }
  /** The space exists; steps are left for a later slice. */
  | { kind: 'completing'; space: string; link?: string; details: Said[] }
  | { kind: 'failed'; details: Said[] }
  /** Never sent: a space that no row knows is what it asks for. A person says whether they want a second. */
  | { kind: 'existing'; space: string; link?: string; details: Said[] }
  /** The space exists, and nothing tells which of the rows under its id it belongs to: a person says so. */
  | { kind: 'whose'; space: string; link?: string; details: Said[] }
  /** Sent, and nobody saw the answer. */
  | { kind: 'doubt'; details: Said[] }
  /** Bears the stamp of another row. */
  | { kind: 'copied'; details: Said[] };

/** The word in the Status column; the only place that makes them. */
export function statusOf({ kind }: Outcome): (typeof STATUS)[keyof typeof STATUS] {
  switch (kind) {
    case 'done':
      return STATUS.done;
    case 'partly':
      return STATUS.partly;
    case 'failed':
      return STATUS.failed;
    case 'completing':
    case 'doubt':
      return STATUS.settingUp;
    case 'existing':
    case 'whose':
    case 'copied':
      return STATUS.fix;
  }
}

/** The cells for an outcome; `words` makes sentences. */
export function outcomeTexts(outcome: Outcome, words: Words): OutcomeTexts {
  const space = 'space' in outcome ? outcome.space : '';
  return {
    Status: statusOf(outcome),
    'Space link': outcomeLink(outcome),
    Details: words(outcome.details),
    'Space ID': space,
    ...appliedIn(outcome),
  };
}

/** What may be there already stays as long as nothing newer was seen; what has no space has nothing applied to it. */
function appliedIn(outcome: Outcome): Pick<OutcomeTexts, 'Applied'> {
  switch (outcome.kind) {
    case 'completing':
      return {};
    case 'done':
    case 'partly':
      return outcome.applied === undefined ? {} : { Applied: outcome.applied };
    default:
      return { Applied: '' };
  }
}

/** Puts sentences into the words of the person who runs this. */
export type Words = (sentences: readonly Said[]) => string;

/** One row that was settled, for those who watch; by the sheet's own number of the row. */
export interface SettledRow {
  row: number;
  name: string;
  outcome: Outcome;
}

/** Where the space of an outcome is opened; '' where there is none. */
export function outcomeLink(outcome: Outcome): string {
  return 'space' in outcome ? linkTo(outcome.space, outcome.link) : '';
}

/** Longer than any address of a space. */
const LONGEST_LINK = 200;

/** The address that Chat gives for a space: it chooses the account and knows conversations from spaces. */
export function linkIn({ name = '', spaceUri = '' }: ChatSpace): string | undefined {
  return isLinkTo(name, spaceUri) ? spaceUri : undefined;
}

/**
 * Where a space is opened in a browser: the first of those `known` that leads there, or else by Google's page on
 * identifying spaces.
 */
export function linkTo(space: string, ...known: (string | undefined)[]): string {
  if (space === '') return '';
  const link = known.find((one) => one !== undefined && isLinkTo(space, one));
  return link ?? `https://mail.google.com/chat/u/0/#chat/space/${space.replace(/^spaces\//, '')}`;
}

/** Whether Chat opens the space by it, and the space is read out of it again. */
function isLinkTo(space: string, link: string): boolean {
  return (
    link.startsWith('https://') &&
    link.length <= LONGEST_LINK &&
    !/\s/.test(link) &&
    space !== '' &&
    readSpace(link) === space
  );
}

export const COPIED: Outcome = { kind: 'copied', details: [said('outcome.copied')] };
