/** What fires by itself in a world: timers and form answers. */
import type { Instant } from '../clock';
import type { Edits } from './edits';
import { PlatformError } from './errors';
import type { ExecuteOptions } from './execution';
import { shownCells } from './sheet-view';
import { nextFiring } from './triggers';
import * as book from './workbook';
import type { WorldParts } from './world-parts';
import type { StoredTrigger, WorldState } from './world-state';

/** The trigger that fires next. */
export function nextTrigger({
  state,
}: WorldParts): { at: Instant; id: string; person: string; function: string } | undefined {
  const submission = state.submissions[0];
  const timed = nextTimed(state);
  const formTrigger =
    submission && state.triggers.find((trigger) => trigger.id === submission.trigger);
  if (submission && formTrigger && !(timed?.at !== undefined && timed.at < submission.at)) {
    const { id, person, function: name } = formTrigger;
    return { at: submission.at, id, person, function: name };
  }
  return timed?.at === undefined
    ? undefined
    : { at: timed.at, id: timed.id, person: timed.person, function: timed.function };
}

/** Takes the next execution that a trigger is due for by now. */
export function takeDueTrigger({ state, options }: WorldParts): ExecuteOptions | undefined {
  for (;;) {
    const submission = state.submissions.shift();
    if (!submission) break;
    const { trigger: id, sheet, row, values } = submission;
    const trigger = state.triggers.find((one) => one.id === id);
    if (trigger)
      return {
        function: trigger.function,
        person: trigger.person,
        trigger: { kind: 'form', id, sheet, row, values },
      };
  }
  const trigger = nextTimed(state);
  if (trigger?.at === undefined || trigger.at > options.clock.now()) return undefined;
  const { id, person, function: name } = trigger;
  const at = nextFiring(trigger.plan, trigger.shiftMinutes, trigger.at, false);
  if (at === undefined) state.triggers.splice(state.triggers.indexOf(trigger), 1);
  else trigger.at = at;
  return { function: name, person, trigger: { kind: 'clock', id } };
}

function nextTimed(state: WorldState): StoredTrigger | undefined {
  let next: StoredTrigger | undefined;
  for (const trigger of state.triggers)
    if (trigger.at !== undefined && (next?.at === undefined || trigger.at < next.at))
      next = trigger;
  return next;
}

/** A form answer arrives as a new last row; its triggers are due at once. Answers the row. */
export function submitForm(
  { state, options }: WorldParts,
  edit: Pick<Edits, 'setCell'>,
  values: Record<string, string>,
  id: number | undefined,
): number {
  const sheet = id === undefined ? state.workbook.sheets[0] : book.sheetById(state.workbook, id);
  if (!sheet) throw new PlatformError('The spreadsheet has no sheet.');
  const row = book.lastRow(sheet) + 1;
  const headers = shownCells(sheet, state.workbook.locale)[0] ?? [];
  if (row > sheet.maxRows) book.insertRows(sheet, row, 1);
  for (const [header, text] of Object.entries(values)) {
    const column = headers.indexOf(header) + 1;
    if (column === 0)
      throw new Error(`The form asks “${header}”, which is no header of “${sheet.name}”.`);
    edit.setCell({ sheet: sheet.id, row, column, text });
  }
  for (const trigger of state.triggers)
    if (trigger.plan.kind === 'form' && !trigger.disabled)
      state.submissions.push({
        at: options.clock.now(),
        trigger: trigger.id,
        sheet: sheet.id,
        row,
        values,
      });
  return row;
}
