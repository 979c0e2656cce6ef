/** Which spaces of a run are known, and for how long. */
import { type Created, readCreated, UNDO_MS } from '../../src/run/created';
import { ANN, sealsOf } from './small-world';

const AT = Date.UTC(2027, 2, 2);

/** The spaces that are known so long after two were made, of which one was about to be deleted. */
function knownAfter(ms: number): string[] {
  const read = (properties: Record<string, string>, now: number) =>
    readCreated(properties, 0, 'anntag', sealsOf(ANN), () => now);
  const made = read({}, AT);
  const one = { run: 'run01', firstAt: AT, lastAt: AT, postedAt: 0 } satisfies Partial<Created>;
  made.note({ ...one, space: 'spaces/AAAA1', isGoing: false });
  made.note({ ...one, space: 'spaces/AAAA2', isGoing: true });
  return read(made.changes(), AT + ms)
    .all()
    .map(({ space }) => space);
}

test('a run can be undone for a day, and what was begun by then can be finished for another', () => {
  expect(knownAfter(UNDO_MS - 1)).toEqual(['spaces/AAAA1', 'spaces/AAAA2']);
  expect(knownAfter(UNDO_MS)).toEqual(['spaces/AAAA2']);
  expect(knownAfter(2 * UNDO_MS)).toEqual([]);
});
