/** What Apps Script throws, as a sentence. */
import { NOT_A_GRID, SHEET_LOCKED, SHEET_VALIDATES } from '../placing/sheet';
import type { Trouble } from '../protocol';
import { type Said, said } from '../texts/said';

/** `passing`: it is none of the things that are known to last, and may well work in a moment. */
export interface Thrown {
  said: Said;
  remedy: Trouble['remedy'];
  passing: boolean;
}

/** What lasts until a person changes something, by the name that we gave it. */
const LASTING: Readonly<Record<string, string>> = {
  [SHEET_LOCKED]: 'problem.sheetLocked',
  [SHEET_VALIDATES]: 'problem.sheetValidates',
  [NOT_A_GRID]: 'problem.notAGrid',
};

/**
 * Apps Script translates its texts, but neither the address of a permission that is missing nor our own names.
 * `otherwise`: the code of the sentence for everything else; it gets `message`.
 */
export function readThrown(
  thrown: unknown,
  otherwise: 'problem.unexpected' | 'schedule.failed',
): Thrown {
  const { name, message = '' } = thrown as Error;
  const scope = /https:\/\/www\.googleapis\.com\/auth\/([\w.-]*\w)/.exec(message)?.[1];
  if (scope)
    return {
      said: said('problem.permissionMissing', { scope }),
      remedy: 'give-permission',
      passing: false,
    };
  const known = LASTING[name];
  return {
    said: said(known ?? otherwise, { message }),
    remedy: 'check-again',
    passing: known === undefined,
  };
}
