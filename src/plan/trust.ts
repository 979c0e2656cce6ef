/** What of a row's cells can be believed by the person who acts: whoever may edit the sheet can type any of them. */
import type { Proof, Stamp } from './stamp';

export interface Trust {
  /** Marks the rows of the person who acts. Those of others are theirs to judge. */
  tag: string;
  /** What the seals of one's own stamp prove, of a row that asks for this by now. */
  proofOf(stamp: Stamp, asked: () => string): Proof;
  /** Whether a stamp without seals is of a run that an earlier version began and that still goes on. */
  goesOnUnsealed(stamp: Stamp): boolean;
  /** Whether an own run is at work on the row and has written down how far it is. */
  isAtWork(stamp: Stamp): boolean;
  /** Signs of some of the people for whom an own run sent the row; '' where nothing is known. */
  sentTo(stamp: Stamp): string;
  /** Whether anybody's run wrote down a space for the row: it was settled before. */
  wasSettled(stamp: Stamp): boolean;
  /** Whether an own run made this space for the row, or a press named it. */
  proves(stamp: Stamp, space: string): boolean;
}
