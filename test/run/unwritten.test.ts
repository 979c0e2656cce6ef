/** Rows that could not be written are tried again once they can be. */
import { readSnapshot } from '../../src/plan/snapshot';
import { forgetWritable, noteUnwritten } from '../../src/run/slice-state';
import { readUnwritten, unwrittenKey } from '../../src/table/answers';
import { smallWorld } from './small-world';

const HEADER = ['Space name', 'Members', 'Status', 'Notes', 'Space ID', 'Request ID'];

/** Rows that are remembered as such that can't be written, of which these can be by now, by their indices. */
function remembering(count: number, mayWrite: (row: number) => boolean) {
  const rows = Array.from({ length: count }, (_, at) => [`Team ${at}`, `p${at}@example.com`]);
  const world = smallWorld({ cells: [HEADER, ...rows] });
  const key = unwrittenKey(world.ports.sheet.id);
  const asked: [row: number, columns: readonly number[]][] = [];
  world.ports.sheet.mayWrite = (row, columns) => {
    asked.push([row, columns]);
    return mayWrite(row);
  };
  const read = () =>
    readSnapshot(
      world.ports.sheet.read(),
      { ...world.context.answers, unwritten: readUnwritten(world.document.get(key)) },
      world.context.reading,
    );
  noteUnwritten(world.ports, read().rows);
  const forget = () => forgetWritable(world.ports, Object.fromEntries(world.document), read());
  return { world, asked, forget, kept: () => readUnwritten(world.document.get(key)) };
}

test('each is asked for by its outcome cells, and what can be written is forgotten', () => {
  const { asked, forget, kept } = remembering(3, (row) => row !== 2);
  const before = kept();
  const left = forget();
  expect(asked.map(([row]) => row).sort()).toEqual([1, 2, 3]);
  expect([...(asked[0]?.[1] ?? [])].sort()).toEqual([2, 4, 5]);
  expect([...left]).toEqual([before[1]]);
  expect(kept()).toEqual([before[1]]);
});

test('of many only some are asked for, and in the end each', () => {
  const { world, asked, forget, kept } = remembering(100, (row) => row === 77);
  const draws = [0, 0.3, 0.6, 0.9];
  world.ports.random = () => draws.shift() ?? 0;
  for (let time = 0; time < 4; time++) {
    const before = asked.length;
    forget();
    expect(asked.length - before).toBeLessThan(40);
  }
  expect(new Set(asked.map(([row]) => row)).size).toBe(100);
  expect(kept()).toHaveLength(99);
});
