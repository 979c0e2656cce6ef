/** The space that a row's cells name, as Chat tells of it, before the person says that it is the row's. */
import type { SpaceShown } from '../protocol';
import { ask, askQuietly, sheetId, showAnswer, showView } from './actions';
import { signal } from './signal';
import { notice, refusal, screen, showBeside } from './store';

/** The row as it was shown, and which space is meant. */
interface Meant {
  row: number;
  name: string;
  key: string;
  space: string | undefined;
}

/** What is looked at; `shown` null: Chat hasn't answered. */
export interface Looked {
  meant: Meant;
  shown: { space: SpaceShown; proof: string } | null;
}

export const looked = signal<Looked | null>(null);

/** Shows the space; it is used by a press there. */
export function openSpace(meant: Meant): void {
  looked.value = { meant, shown: null };
  showBeside({ kind: 'space' });
}

/** Asks for what is to be shown. */
export async function readShown(): Promise<void> {
  const asked = looked.value;
  if (asked === null) return;
  refusal.value = null;
  const answer = await askQuietly('readSpace', requestOf(asked.meant));
  if (looked.value !== asked || screen.value.kind !== 'space') return;
  if (!answer.ok) {
    refusal.value = answer.trouble;
    return;
  }
  if (answer.value.kind === 'shown') {
    looked.value = { ...asked, shown: answer.value };
    return;
  }
  showView(answer.value.view);
  notice.value = 'review.changed';
  screen.value = { kind: 'review' };
}

/** Says that the space that is shown is the row's. */
export async function confirmSpace(): Promise<void> {
  const { meant, shown } = looked.value ?? {};
  if (!meant || !shown) return;
  const request = { ...requestOf(meant), mend: 'use-space' as const, proof: shown.proof };
  const answer = await ask('mend', 'mendRow', request);
  if (answer === null) return;
  showAnswer(answer);
  if (screen.value.kind === 'space') screen.value = { kind: 'review' };
}

function requestOf({ row, key, space }: Meant) {
  return { sheetId: sheetId(), row, key, ...(space === undefined ? {} : { space }) };
}
