/** What the settings remember, kept at once: each change is sent when its field is left, one after the other. */
import type { MessagePreview, Settings, Trouble } from '../protocol';
import { askQuietly, sheetId, showView } from './actions';
import { readSchedule } from './schedule';
import { signal } from './signal';
import { notice, schedule, screen, showBeside, view } from './store';

/** The settings as the person has them now, saved or on their way; null: the view isn't open. */
export const draft = signal<Settings | null>(null);

/** How the newest change fares; `field` is whose it is. */
export const saving = signal<
  { state: 'none' | 'saving' | 'saved' } | { state: 'refused'; field: string; trouble: Trouble }
>({ state: 'none' });

/** The welcome message of the first row that has one; null: not known yet. */
export const preview = signal<MessagePreview | null>(null);

interface Change {
  field: string;
  send: () => ReturnType<typeof askQuietly>;
}

/** Changes that wait for the one on its way: the newest of a kind holds all before it. */
const waiting = new Map<'settings' | 'log', Change>();
let isSending = false;

export async function openSettings(): Promise<void> {
  if (view.value === null) return;
  draft.value = view.value?.settings ?? null;
  saving.value = { state: 'none' };
  preview.value = null;
  showBeside({ kind: 'settings' });
  await Promise.all([readSchedule(), readPreview()]);
}

export function changeSettings(field: string, change: Partial<Settings>): void {
  if (draft.value === null) return;
  const settings = { ...draft.value, ...change };
  draft.value = settings;
  const id = sheetId();
  void keep('settings', field, async () => {
    const answer = await askQuietly('saveSettings', { sheetId: id, settings });
    if (answer.ok) {
      showView(answer.value);
      await readPreview();
    }
    return answer;
  });
}

export function changeLog(field: string, on: boolean, most: number): void {
  const id = sheetId();
  // As the person has it, not as it was until the answer comes: a tick that jumps back looks refused.
  if (schedule.value !== null) schedule.value = { ...schedule.value, log: { on, most } };
  void keep('log', field, async () => {
    const answer = await askQuietly('saveLog', { sheetId: id, on, most });
    if (answer.ok) schedule.value = answer.value;
    return answer;
  });
}

/** One at a time, or an older change could end last and win. */
async function keep(kind: 'settings' | 'log', field: string, send: Change['send']): Promise<void> {
  waiting.set(kind, { field, send });
  if (isSending) return;
  isSending = true;
  saving.value = { state: 'saving' };
  let refused = false;
  for (const [one, change] of waiting) {
    waiting.delete(one);
    const answer = await change.send();
    if (answer.ok && !refused) saving.value = { state: waiting.size === 0 ? 'saved' : 'saving' };
    if (!answer.ok) {
      refused = true;
      saving.value = { state: 'refused', field: change.field, trouble: answer.trouble };
      if (screen.value.kind !== 'settings') notice.value = 'settings.notKept';
    }
  }
  isSending = false;
}

async function readPreview(): Promise<void> {
  const answer = await askQuietly('previewMessage', { sheetId: sheetId() });
  if (answer.ok) preview.value = answer.value;
}
