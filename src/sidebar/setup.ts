/** Check my setup: asks the script what is in order, by calls that change nothing. */
import type { SetupCheck } from '../protocol';
import { ask } from './actions';
import { signal } from './signal';
import { refusal, showBeside, working } from './store';

/** null: not checked yet. */
export const checks = signal<SetupCheck[] | null>(null);

export function openSetup(): void {
  checks.value = null;
  showBeside({ kind: 'setup' });
}

/** Asks unless it was asked already, or is being asked. */
export function beginCheck(): void {
  if (checks.value === null && working.value === null) void checkSetup();
}

export async function checkSetup(): Promise<void> {
  const answer = await ask('check', 'checkSetup', {});
  if (answer?.ok) checks.value = answer.value;
  else if (answer) refusal.value = answer.trouble;
}
