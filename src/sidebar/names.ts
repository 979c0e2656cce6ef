/** Names without an address: looked up in the directory some at a press, and an address written beside one. */
import type { NameCell, NamesAnswer, TypedNameView } from '../protocol';
import { ask, askQuietly, sheetId, showView, undoRemedy } from './actions';
import { signal } from './signal';
import { refusal, remedied, screen } from './store';

type Key = Pick<NameCell, 'row' | 'column' | 'key'>;

/** What is known of the names of a group. */
export interface Names extends Omit<NamesAnswer, 'names' | 'may' | 'trouble' | 'because'> {
  group: string;
  /** Nothing is known before the first answer. */
  may: NamesAnswer['may'] | 'asking';
  names: TypedNameView[];
  /** The addresses that were written here, by the cell and the name. */
  written: ReadonlyMap<string, string>;
  trouble?: NamesAnswer['trouble'] | undefined;
  because?: NamesAnswer['because'] | undefined;
  isAsking: boolean;
}

export const names = signal<Names | null>(null);

/** What it was before the last address was written: an undo leads back to it. */
let before: Names | null = null;

/** One name in one cell. */
export function placeOf({ row, column }: NameCell, name: string): string {
  return `${row} ${column} ${name}`;
}

/** Looks the names of a group up, from the first on. */
export function beginNames(group: string): Promise<void> {
  before = null;
  remedied.value = null;
  names.value = { group, may: 'asking', names: [], left: 0, written: new Map(), isAsking: false };
  return lookUpNames();
}

/** Looks up what is left, some names a call, until the directory wants a pause. */
export async function lookUpNames(): Promise<void> {
  const group = names.value?.group ?? '';
  refusal.value = null;
  change({ isAsking: true });
  for (;;) {
    const known = (names.value?.names ?? []).map(({ name }) => name);
    const answer = await askQuietly('lookUpNames', { sheetId: sheetId(), group, known });
    const shown = names.value;
    if (screen.value.kind !== 'names' || shown?.group !== group) return;
    if (!answer.ok) {
      refusal.value = answer.trouble;
      break;
    }
    const { names: came, trouble, because, ...rest } = answer.value;
    names.value = { ...shown, ...rest, trouble, because, names: [...shown.names, ...came] };
    if (rest.left === 0 || came.length === 0 || trouble || because) break;
  }
  change({ isAsking: false });
}

function change(what: Partial<Names>): void {
  if (names.value !== null) names.value = { ...names.value, ...what };
}

/** Writes an address beside a name, in these cells. */
export async function write(name: string, address: string, cells: NameCell[]): Promise<void> {
  const shown = names.value;
  if (shown === null) return;
  const answer = await ask('remedy', 'writeAddress', {
    ...{ sheetId: sheetId(), group: shown.group, name, address },
    cells: cells.map(({ row, column, key }) => ({ row, column, key })),
  });
  if (answer === null) return;
  if (!answer.ok) {
    refusal.value = answer.trouble;
    return;
  }
  const { view, said, left, undo, cells: now } = answer.value;
  showView(view);
  remedied.value = { sheetId: view.sheet.id, said, left, undo };
  before = shown;
  const written = new Map(shown.written);
  const isWritten = (one: NameCell) => now.some((cell) => isAt(cell, one));
  for (const cell of cells.filter(isWritten)) written.set(placeOf(cell, name), address);
  names.value = { ...shown, written, names: shown.names.map((one) => showing(one, now)) };
}

/** Other names in a cell that was written stand in what it shows by now. */
function showing(one: TypedNameView, now: readonly Key[]): TypedNameView {
  const keyNow = (cell: NameCell) => now.find((other) => isAt(other, cell))?.key ?? cell.key;
  return { ...one, cells: one.cells.map((cell) => ({ ...cell, key: keyNow(cell) })) };
}

function isAt(one: Key, other: Key): boolean {
  return one.row === other.row && one.column === other.column;
}

/** Takes back what was written last. */
export async function undoWriting(): Promise<void> {
  await undoRemedy();
  if (remedied.value?.undo !== null || before === null || names.value === null) return;
  // What was looked up since stays.
  const { written, names: then } = before;
  const all = names.value.names;
  names.value = { ...names.value, written, names: [...then, ...all.slice(then.length)] };
  before = null;
}
