/** What became of a row, and the texts that say so in its outcome cells. */
import { type OutcomeCells, STATUS } from '../plan/row-state';
import { type Said, said } from '../texts/said';

/** Everything but the Request ID, which recording an outcome never writes. */
export type OutcomeTexts = Omit<OutcomeCells, 'Request ID'>;

/** The cells of a row of which there is nothing to say. */
export const NO_OUTCOME: OutcomeTexts = {
  Status: '',
  'Space link': '',
  Details: '',
  'Space ID': '',
};

/** The cells of a row that is asked for anew, or whose stamp is taken back: as if it had never been in a run. */
export const UNTOUCHED: OutcomeCells = { ...NO_OUTCOME, 'Request ID': '' };

export type Outcome =
  /** Everything asked for is there; `details` may name invited people. */
  | { kind: 'done'; space: string; details: Said[] }
  /** The space exists; `details` names what is missing and why. */
  | { kind: 'partly'; space: string; details: Said[] }
  /** The space exists; steps are left for a later slice. */
  | { kind: 'completing'; space: string; details: Said[] }
  | { kind: 'failed'; details: Said[] }
  /** Sent, and nobody saw the answer. */
  | { kind: 'doubt'; details: Said[] }
  /** Bears the stamp of another row. */
  | { kind: 'copied'; details: Said[] };

/** The cells for an outcome; `words` makes sentences. */
export function outcomeTexts(
  outcome: Outcome,
  words: (said: readonly Said[]) => string,
): OutcomeTexts {
  const texts = (status: string, space: string): OutcomeTexts => ({
    Status: status,
    'Space link': space ? spaceLink(space) : '',
    Details: words(outcome.details),
    'Space ID': space,
  });
  switch (outcome.kind) {
    case 'done':
      return texts(STATUS.done, outcome.space);
    case 'partly':
      return texts(STATUS.partly, outcome.space);
    case 'completing':
      return texts(STATUS.settingUp, outcome.space);
    case 'failed':
      return texts(STATUS.failed, '');
    case 'doubt':
      return texts(STATUS.settingUp, '');
    case 'copied':
      return texts(STATUS.fix, '');
  }
}

/** Where a space is opened in a browser. Source: Google's page on identifying spaces. */
export function spaceLink(space: string): string {
  return `https://mail.google.com/chat/u/0/#chat/space/${space.replace(/^spaces\//, '')}`;
}

export const COPIED: Outcome = { kind: 'copied', details: [said('outcome.copied')] };
