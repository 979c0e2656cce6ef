/** Status in colour: whether it is, and the press that changes it. */
import { ask, askQuietly, sheetId } from './actions';
import { signal } from './signal';
import { refusal } from './store';

/** Whether the Status column of a sheet is in colour; null: not asked yet. */
export const coloured = signal<{ sheetId: number; on: boolean } | null>(null);

/** How it is on the sheet that is shown; undefined: not known. */
export function isColoured(): boolean | undefined {
  return coloured.value?.sheetId === sheetId() ? coloured.value.on : undefined;
}

/** Asks how it is. */
export async function askColoured(): Promise<void> {
  const id = sheetId();
  const answer = await askQuietly('statusColours', { sheetId: id, on: null });
  if (answer.ok) coloured.value = { sheetId: id, on: answer.value.on };
}

/** Colours the column, or takes the colours away; why it can't is said beside the button. */
export async function colour(on: boolean): Promise<void> {
  const id = sheetId();
  const answer = await ask('colour', 'statusColours', { sheetId: id, on });
  if (answer?.ok) coloured.value = { sheetId: id, on };
  else if (answer) refusal.value = answer.trouble;
}
