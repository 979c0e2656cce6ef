/** A run that is undone: which of its spaces nobody used, some a call, and then those deleted that were shown. */
import type { RunLook, RunSpace, Trouble, UndoableRun, View } from '../protocol';
import { askQuietly, look, sheetId } from './actions';
import { signal } from './signal';
import { screen, view } from './store';

/** Spaces that one call deletes at most. */
const SPACES_A_CALL = 100;

/** So many answers in a row that bring it no further are enough: whoever wants to try on presses again. */
const MOST_IDLE = 5;

/** How an undo stands. */
export interface Undoing {
  sheetId: number;
  run: UndoableRun;
  state: 'new' | 'looking' | 'looked' | 'deleting' | 'over';
  trouble: Trouble | null;
  /** Spaces that are left to be looked at. */
  left: number;
  after: string;
  /** Those that nobody used, and are there still. */
  may: RunSpace[];
  stay: RunLook['stay'];
  gone: number;
  /** Why it waits. */
  because: RunLook['because'] | null;
}

export const undoing = signal<Undoing | null>(null);

/** Which of them goes on: what is begun anew leaves the one before where it is. */
let going: object | null = null;

/** What the view begins with when it is opened: an undo that goes on goes on being shown. */
export function beginUndo({ sheet, undo }: View): void {
  if (going !== null && undoing.value?.sheetId === sheet.id) return;
  going = null;
  undoing.value =
    undo === null
      ? null
      : {
          ...{ sheetId: sheet.id, run: undo, state: 'new', trouble: null, left: undo.spaces },
          ...{ after: '', may: [], stay: [], gone: 0, because: null },
        };
}

function byRow<Space extends RunSpace>(spaces: Space[]): Space[] {
  return spaces.sort((one, other) => one.row - other.row);
}

function change(what: Partial<Undoing>): void {
  if (undoing.value !== null) undoing.value = { ...undoing.value, ...what };
}

/** Looks at all spaces of the run, or at those that are left. */
export async function lookAtRun(): Promise<void> {
  const self = {};
  going = self;
  change({ state: 'looking', trouble: null });
  for (let idle = 0; going === self && undoing.value !== null; ) {
    const { run, after, may, stay, sheetId: id } = undoing.value;
    const answer = await askQuietly('lookAtRun', { sheetId: id, run: run.run, after });
    if (going !== self) return;
    if (!answer.ok) {
      going = null;
      change({ state: 'new', trouble: answer.trouble });
      return;
    }
    const { value } = answer;
    idle = value.after === after ? idle + 1 : 0;
    change({
      ...{ left: value.left, after: value.after, because: value.because ?? null },
      ...{ may: byRow([...may, ...value.may]), stay: byRow([...stay, ...value.stay]) },
      trouble: value.trouble ?? null,
    });
    if (value.state === 'ended') change({ state: 'looked' });
    if (value.state !== 'going' || idle >= MOST_IDLE) {
      going = null;
      if (value.state !== 'ended') change({ state: 'new' });
    } else if (value.waitMs > 0) await new Promise((resolve) => setTimeout(resolve, value.waitMs));
  }
}

/** Deletes those that were shown as unused. */
export async function deleteSpaces(): Promise<void> {
  const self = {};
  going = self;
  change({ state: 'deleting', trouble: null });
  for (let idle = 0, askedAt = 0; going === self && undoing.value !== null; ) {
    const { run, may, stay, gone, sheetId: id } = undoing.value;
    const spaces = may.slice(0, SPACES_A_CALL).map(({ space }) => space);
    if (spaces.length === 0) break;
    const answer = await askQuietly('undoRun', { sheetId: id, run: run.run, spaces, askedAt });
    if (!answer.ok) {
      change({ trouble: answer.trouble });
      break;
    }
    const { value } = answer;
    askedAt = value.askedAt;
    const settled = new Set([...value.gone, ...value.stay.map(({ space }) => space)]);
    // What Chat has no more and no row names is over, whoever saw to it.
    const left = may.filter(
      ({ space }) => !settled.has(space) && !(value.state === 'ended' && spaces.includes(space)),
    );
    change({
      ...{ may: left, stay: [...stay, ...value.stay], gone: gone + value.gone.length },
      ...{ because: value.because ?? null, trouble: value.trouble ?? null },
    });
    idle = left.length < may.length ? 0 : idle + 1;
    if (value.state === 'stopped' || value.state === 'trouble' || idle >= MOST_IDLE) break;
    if (value.waitMs > 0) await new Promise((resolve) => setTimeout(resolve, value.waitMs));
  }
  if (going === self) going = null;
  change({ state: 'over' });
  // The rows that are ready again.
  if (view.value?.sheet.id === undoing.value?.sheetId && screen.value.kind === 'undo')
    await look({ sheetId: sheetId() });
}

/** Nothing more is begun; what is on its way ends. */
export async function stopUndo(): Promise<void> {
  const isDeleting = undoing.value?.state === 'deleting';
  going = null;
  if (!isDeleting) change({ state: 'new' });
  else await askQuietly('stopRun', { sheetId: undoing.value?.sheetId ?? sheetId() });
}
