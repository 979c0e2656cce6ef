/** What columns are used as, kept at once: choices are sent one after the other, and the last one wins. */
import type { ColumnsView, View } from '../protocol';
import type { Field, Mapping } from '../table/columns';
import { ask, askQuietly, sheetId, showView } from './actions';
import { inTurn } from './in-turn';
import { forgetSaving } from './settings';
import { signal } from './signal';
import { notice, refusal, screen } from './store';

/** The choices that are on their way, and how the newest fares. */
export const mapping = signal<{ chosen: Mapping; state: 'none' | 'saving' | 'saved' }>({
  chosen: {},
  state: 'none',
});

let waiting: Mapping | null = null;
let isSending = false;

/** Whoever opens the columns anew is told nothing of what was kept before. */
export function forgetChoices(): void {
  if (!isSending) mapping.value = { chosen: {}, state: 'none' };
  forgetSaving();
}

/** The columns as the person has them now, saved or on their way. */
export function withChosen(columns: ColumnsView): ColumnsView {
  const { chosen } = mapping.value;
  return {
    ...columns,
    columns: columns.columns.map((column) => {
      const field = chosen[column.header];
      if (field === undefined || column.outcome) return column;
      return { ...column, field: field === 'none' ? null : field, byHand: true };
    }),
  };
}

/** The choices made by hand so far, with these ones more. */
export function remapped(columns: ColumnsView, changes: Mapping): Mapping {
  const byHand = columns.columns
    .filter((column) => column.byHand)
    .map((column): [string, Field | 'none'] => [column.header, column.field ?? 'none']);
  return { ...Object.fromEntries(byHand), ...changes };
}

/** Remembers what columns mean. One at a time, or an older choice could end last and win. */
export async function keepMapping(wanted: Mapping): Promise<void> {
  const id = sheetId();
  waiting = wanted;
  refusal.value = null;
  mapping.value = { chosen: wanted, state: 'saving' };
  if (isSending) return;
  isSending = true;
  while (waiting !== null) {
    const sent: Mapping = waiting;
    waiting = null;
    const answer = await inTurn(async () => {
      const saved = await askQuietly('saveMapping', { sheetId: id, mapping: sent });
      if (saved.ok && sheetId() === id) showView(saved.value);
      return saved;
    });
    if (waiting !== null) continue;
    mapping.value = { chosen: {}, state: answer.ok ? 'saved' : 'none' };
    if (answer.ok) continue;
    if (screen.value.kind === 'columns') refusal.value = answer.trouble;
    else notice.value = 'columns.notKept';
  }
  isSending = false;
}

/** Takes row `row` for the one with the headers; 0: there is none, and one is put above the first row. */
export async function chooseHeaderRow(row: number): Promise<void> {
  const answer = await ask('save', 'chooseHeaderRow', { sheetId: sheetId(), row });
  if (answer === null) return;
  if (!answer.ok) {
    refusal.value = answer.trouble;
    return;
  }
  showView(answer.value as View);
  mapping.value = { chosen: {}, state: 'saved' };
}
