/** The spaces that a person is in already: read page by page, chosen, and given rows. */
import type { MySpace } from '../protocol';
import { ask, askQuietly, sheetId, showView } from './actions';
import { signal } from './signal';
import { refusal, screen } from './store';

/** Spaces that one call gives rows: each is two reads. */
const SPACES_A_CALL = 30;

/** What is known of them; `isWhole`: no more pages are to come. */
export interface MyList {
  sheetId: number;
  isWhole: boolean;
  /** The newest first. */
  spaces: MySpace[];
}

export const myList = signal<MyList | null>(null);

/** By their ids. */
export const chosen = signal<ReadonlySet<string>>(new Set());

/** How many got a row by the last press, and how many didn't; null: nobody pressed. */
export const brought = signal<{ n: number; left: number } | null>(null);

/** Reads all of them anew. */
export async function readMySpaces(): Promise<void> {
  const id = sheetId();
  const list: MyList = { sheetId: id, isWhole: false, spaces: [] };
  myList.value = list;
  chosen.value = new Set();
  refusal.value = null;
  for (let page = ''; ; ) {
    const answer = await askQuietly('listMySpaces', { sheetId: id, page });
    if (myList.value?.sheetId !== id || screen.value.kind !== 'bringIn') return;
    if (!answer.ok) {
      refusal.value = answer.trouble;
      return;
    }
    const { spaces, next } = answer.value;
    const all = [...myList.value.spaces, ...spaces].sort((one, other) => other.madeAt - one.madeAt);
    myList.value = { sheetId: id, isWhole: next === '', spaces: all };
    if (next === '') return;
    page = next;
  }
}

export function choose(space: string, on: boolean): void {
  const next = new Set(chosen.value);
  if (on) next.add(space);
  else next.delete(space);
  chosen.value = next;
}

/** Gives those that are chosen a row each. */
export async function bringIn(): Promise<void> {
  const wanted = [...chosen.value];
  const got = new Set<string>();
  let id = sheetId();
  for (let from = 0; from < wanted.length; from += SPACES_A_CALL) {
    const spaces = wanted.slice(from, from + SPACES_A_CALL);
    const answer = await ask('bringIn', 'bringIn', { sheetId: id, spaces });
    if (answer === null) return;
    if (!answer.ok) {
      refusal.value = answer.trouble;
      break;
    }
    for (const space of answer.value.brought) got.add(space);
    showView(answer.value.view);
    // The first of them may have made the sheet.
    id = answer.value.view.sheet.id;
    if (answer.value.trouble) {
      refusal.value = answer.value.trouble;
      break;
    }
  }
  brought.value = { n: got.size, left: wanted.length - got.size };
  chosen.value = new Set();
  const { value: list } = myList;
  if (list === null) return;
  const spaces = list.spaces.map((one) => (got.has(one.space) ? withRow(one) : one));
  myList.value = { ...list, sheetId: id, spaces };
}

function withRow({ ready: _, ...space }: MySpace): MySpace {
  return { ...space, inSheet: true };
}
