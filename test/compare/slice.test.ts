/** Comparing, some rows at a time: what Google doesn't answer holds up no other row. */
import { compareSlice } from '../../src/compare/slice';
import { SHEET_LOCKED } from '../../src/placing/sheet';
import { smallWorld } from '../run/small-world';

test('a space of which Google answers nothing is counted, and the others are compared', () => {
  const world = smallWorld({
    cells: [
      ['Space name', 'Members'],
      ...['7A', '7B', '7C'].map((name) => [name, 'tom@example.com']),
    ],
  });
  world.start();
  world.run();
  const dead = world.outcome('7B')['Space ID'];
  world.hooks.answer = ({ name }) =>
    name.startsWith(dead)
      ? { ok: false, error: { code: 503, status: 'UNAVAILABLE', message: 'Try later.' } }
      : undefined;
  const names: string[] = [];
  for (let after = '', left = 1; left > 0; ) {
    const report = compareSlice(world.ports, world.context, world.budget(), after);
    for (const { row, isRead } of report.rows) names.push(isRead ? row.name : `${row.name} unread`);
    after = report.rows[report.rows.length - 1]?.uuid ?? after;
    left = report.left;
  }
  expect(names.sort()).toEqual(['7A', '7B unread', '7C']);
});

test('a sheet that can’t be written is compared all the same', () => {
  const world = smallWorld({
    cells: [
      ['Space name', 'Members'],
      ['7A', 'tom@example.com'],
    ],
  });
  world.start();
  world.run();
  world.hooks.answer = ({ method }) =>
    method === 'spaces.get' ? { ok: true, value: { displayName: '7B' } } : undefined;
  world.hooks.beforeWrite = () => {
    throw Object.assign(new Error('No.'), { name: SHEET_LOCKED });
  };
  const { rows, state } = compareSlice(world.ports, world.context, world.budget(), '');
  expect(state).toBe('ended');
  expect(rows.map(({ found }) => found.map(({ difference }) => difference.is))).toEqual([
    ['renamed'],
  ]);
});
