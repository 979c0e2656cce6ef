/** Keeps all that outlives an execution in a file, the cells aside: those come with each CSV. */
import { existsSync, readFileSync } from 'node:fs';
import { newSheet } from '../apps-script/workbook';
import type { WorldState } from '../apps-script/world-state';
import { Refused } from './console';
import { reasonOf, writeTextFile } from './files';

/** Chat and the world, as their `save` answered. */
export interface SavedWorld {
  chat: unknown;
  world: unknown;
}

/** Tells a file of ours from any other JSON, and from one of an older form. */
const FORM = 'rows-to-spaces world 1';

/** What `file` holds; null where there is none yet. Throws `Refused` where it is something else. */
export function readWorldFile(file: string): SavedWorld | null {
  if (!existsSync(file)) return null;
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new Refused(`${file} can’t be read: ${reasonOf(error)}.`);
  }
  try {
    const { form, ...saved } = JSON.parse(text) as SavedWorld & { form: string };
    if (form === FORM) return saved;
  } catch {
    // Said below, as for any other file that isn't ours.
  }
  throw new Refused(`${file} holds no saved world. Give --world a file that a run has written.`);
}

export function writeWorldFile(file: string, saved: SavedWorld): void {
  writeTextFile(file, `${JSON.stringify({ form: FORM, ...saved })}\n`);
}

/** The saved world with other cells in its first sheet, which stays the same sheet to the script; and with `script` properties. */
export function withCells(
  world: unknown,
  cells: string[][],
  script: Record<string, string> = {},
): unknown {
  const state = world as WorldState;
  const [first, ...others] = state.workbook.sheets;
  if (!first) return world;
  const { rows, maxRows, maxColumns } = newSheet(first.id, first.name, cells);
  const sheet = { ...first, rows, maxRows, maxColumns };
  const { properties } = state.stores;
  return {
    ...state,
    workbook: { ...state.workbook, sheets: [sheet, ...others] },
    stores: {
      ...state.stores,
      properties: { ...properties, script: { ...properties.script, ...script } },
    },
  };
}
