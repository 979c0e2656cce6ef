/** What runs by itself on this sheet: reads it, switches it on and off, and lets it go on. */
import type { Answer, ScheduleRequest, ScheduleView } from '../protocol';
import { ask, askQuietly, sheetId } from './actions';
import { refusal, schedule, screen, showBeside, view } from './store';

export function openSchedule(): void {
  schedule.value = null;
  showBeside({ kind: 'schedule' });
}

/** Reads it anew; until then what was known of this sheet before isn't shown. */
export async function readSchedule(): Promise<void> {
  schedule.value = null;
  if (screen.value.kind === 'schedule') refusal.value = null;
  const answer = await askQuietly('readSchedule', { sheetId: sheetId() });
  if (answer.ok) schedule.value = answer.value;
  else if (screen.value.kind === 'schedule') refusal.value = answer.trouble;
}

/** Answers whether it is switched on, or changed. */
export async function saveSchedule(request: Omit<ScheduleRequest, 'sheetId'>): Promise<boolean> {
  return taken(await ask('schedule', 'saveSchedule', { sheetId: sheetId(), ...request }));
}

export async function removeSchedule(): Promise<boolean> {
  return taken(await ask('remove', 'removeSchedule', { sheetId: sheetId() }));
}

export async function resumeSchedule(seen: string[]): Promise<boolean> {
  return taken(await ask('resume', 'resumeSchedule', { sheetId: sheetId(), seen }));
}

/** What was changed is told at home, too, as soon as the person is back there. */
function taken(answer: Answer<ScheduleView> | null): boolean {
  if (answer === null) return false;
  if (!answer.ok) {
    refusal.value = answer.trouble;
    return false;
  }
  schedule.value = answer.value;
  if (view.value !== null) view.value = { ...view.value, schedule: answer.value.schedule };
  return true;
}
