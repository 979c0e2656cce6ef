/** Whether rows that are to be set up have the names of spaces that the person is in already: asked while they are looked at. */
import type { MySpace } from '../protocol';
import { askQuietly, mend, sheetId } from './actions';
import { signal } from './signal';
import { openSpace } from './space';
import { screen } from './store';

/** The space that has the name of a row, by the sheet's own number of the row; of several the newest. */
export const namesakes = signal<ReadonlyMap<number, MySpace>>(new Map());

/** Rows for which a person wants another space of the same name, as long as the sheet isn't read anew. */
export const another = signal<ReadonlySet<number>>(new Set());

/** Asks for them, page by page; where Chat doesn't answer nothing is said of it. */
export async function readNamesakes(): Promise<void> {
  const id = sheetId();
  namesakes.value = new Map();
  for (let page = ''; ; ) {
    const answer = await askQuietly('listMySpaces', { sheetId: id, page });
    if (!answer.ok || screen.value.kind !== 'cards' || sheetId() !== id) return;
    const known = new Map(namesakes.value);
    for (const space of answer.value.spaces) {
      const row = space.ready?.row;
      if (row === undefined || (known.get(row)?.madeAt ?? 0) > space.madeAt) continue;
      known.set(row, space);
    }
    namesakes.value = known;
    page = answer.value.next;
    if (page === '') return;
  }
}

/** The row gets a space of its own, whatever the other is called: no run asks again. */
export async function makeAnother({ row, key }: { row: number; key: string }): Promise<void> {
  another.value = new Set([...another.value, row]);
  await mend(row, key, 'ask-anew');
}

/** Shows the space for the row that is ready and has its name: it is used by a press there. */
export function useSpace({ space, name, ready }: MySpace): void {
  if (ready) openSpace({ ...ready, name, space });
}
