/** What the settings remember, kept at once: each change is sent when its field is left, one after the other. */
import type { Answer, MyChatView, Settings, Trouble, View } from '../protocol';
import type { Field } from '../table/columns';
import { askQuietly, sheetId, showDark, showView } from './actions';
import { coloured } from './colours';
import { inTurn } from './in-turn';
import type { Died } from './run-loop';
import { signal } from './signal';
import { notice, schedule, screen, view } from './store';

/** How the newest change fares; `field` is whose it is. */
export const saving = signal<
  { state: 'none' | 'saving' | 'saved' } | { state: 'refused'; field: string; trouble: Trouble }
>({ state: 'none' });

/** What is wanted in the person's own Chat of a sheet's new spaces; null: not asked yet. */
export const myChat = signal<({ sheetId: number } & MyChatView) | null>(null);

interface Change {
  /** Of changes that replace each other, only the newest is sent. */
  kind: string;
  field: string;
  sheetId: number;
  change: (settings: Settings) => Settings;
  send: () => Promise<Answer<unknown> | Died>;
}

/** Changes that aren't saved yet, the oldest first; that one is on its way. */
const unsaved = signal<readonly Change[]>([]);
let isSending = false;

/** The settings that were saved last, where their sheet isn't shown any more. */
let lastSaved: { sheetId: number; settings: Settings } | null = null;

/** The settings of a sheet as the person has them now, saved or on their way. */
export function settingsOf(sheet: View): Settings {
  return unsaved.value
    .filter((one) => one.sheetId === sheet.sheet.id)
    .reduce((settings, { change }) => change(settings), sheet.settings);
}

/** What was said about changes of another time is not said again. */
export function forgetSaving(): void {
  if (!isSending) saving.value = { state: 'none' };
}

/** What an empty cell of a field means from now on; '' for nothing. */
export function changeDefault(field: Field, text: string): void {
  changeSettings(field, (settings) => {
    const { [field]: _, ...others } = settings.defaults;
    return { ...settings, defaults: text.trim() === '' ? others : { ...others, [field]: text } };
  });
}

export function changeSettings(field: string, change: Change['change']): void {
  const shown = view.value;
  if (shown === null) return;
  const id = sheetId();
  const send = async () => {
    const settings = change(savedOf(shown));
    const answer = await askQuietly('saveSettings', { sheetId: id, settings });
    if (answer.ok) lastSaved = { sheetId: id, settings };
    if (answer.ok && sheetId() === id) showView(answer.value);
    return answer;
  };
  void keep({ kind: field, field, sheetId: id, change, send });
}

/** What is saved of a sheet: as it is shown now, else as it was kept last, else as it was shown then. */
function savedOf(shown: View): Settings {
  const { id } = shown.sheet;
  if (view.value?.sheet.id === id) return view.value.settings;
  return lastSaved?.sheetId === id ? lastSaved.settings : shown.settings;
}

export function changeLog(field: string, on: boolean, most: number): void {
  const id = sheetId();
  // As the person has it, not as it was until the answer comes: a tick that jumps back looks refused.
  if (schedule.value !== null) schedule.value = { ...schedule.value, log: { on, most } };
  const send = async () => {
    const answer = await askQuietly('saveLog', { sheetId: id, on, most });
    if (answer.ok) schedule.value = answer.value;
    return answer;
  };
  void keep({ kind: 'log', field, sheetId: id, change: (settings) => settings, send });
}

/** Status in colour, or as it was. */
export function changeColours(on: boolean): void {
  const id = sheetId();
  coloured.value = { sheetId: id, on };
  const send = async () => {
    const answer = await askQuietly('statusColours', { sheetId: id, on });
    if (!answer.ok) coloured.value = { sheetId: id, on: !on };
    return answer;
  };
  const change = (settings: Settings) => settings;
  void keep({ kind: 'colours', field: 'colours', sheetId: id, change, send });
}

/** Asks what is wanted in the person's own Chat, and what of it is allowed. */
export async function askMyChat(): Promise<void> {
  const id = sheetId();
  const answer = await askQuietly('myChat', { sheetId: id, wanted: null });
  if (answer.ok) myChat.value = { sheetId: id, ...answer.value };
}

/** What is wanted of new spaces in the person's own Chat. */
export function changeMyChat(field: string, change: Partial<MyChatView['wanted']>): void {
  const id = sheetId();
  const before = myChat.value;
  if (before?.sheetId !== id) return;
  myChat.value = { ...before, wanted: { ...before.wanted, ...change } };
  const send = async () => {
    const { wanted } = myChat.value?.sheetId === id ? myChat.value : before;
    const answer = await askQuietly('myChat', { sheetId: id, wanted });
    if (!answer.ok && myChat.value?.sheetId === id) myChat.value = before;
    return answer;
  };
  void keep({ kind: 'myChat', field, sheetId: id, change: (settings) => settings, send });
}

/** How the sidebar looks from now on, for this person in every sheet. */
export function changeDark(on: boolean): void {
  showDark(on);
  const send = () => askQuietly('saveDark', { on });
  void keep({
    kind: 'dark',
    field: 'dark',
    sheetId: sheetId(),
    change: (settings) => settings,
    send,
  });
}

/** One at a time, or an older change could end last and win. */
async function keep(change: Change): Promise<void> {
  const isReplaced = (one: Change, place: number) =>
    one.kind === change.kind && one.sheetId === change.sheetId && !(isSending && place === 0);
  unsaved.value = [...unsaved.value.filter((one, place) => !isReplaced(one, place)), change];
  if (isSending) return;
  isSending = true;
  saving.value = { state: 'saving' };
  let refused = false;
  for (let one = unsaved.value[0]; one !== undefined; one = unsaved.value[0]) {
    const answer = await inTurn(one.send);
    unsaved.value = unsaved.value.slice(1);
    if (answer.ok && !refused)
      saving.value = { state: unsaved.value.length === 0 ? 'saved' : 'saving' };
    if (!answer.ok) {
      refused = true;
      saving.value = { state: 'refused', field: one.field, trouble: answer.trouble };
      if (!['settings', 'columns'].includes(screen.value.kind)) notice.value = 'settings.notKept';
    }
  }
  isSending = false;
}
