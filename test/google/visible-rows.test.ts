/** Visible rows: Sheets is asked row by row which are hidden, and only for so long. */
import type { View } from '../../src/protocol';
import { SHEET, teams, worldOf } from './world';

const look = (one: ReturnType<typeof worldOf>) =>
  one.ask<View>('look', { sheetId: SHEET, which: 'visible' });

test('rows that a filter or a person hides are not taken', () => {
  const one = worldOf({ cells: teams(6) });
  one.world.edit.filter({ hiddenRows: [3, 4] });
  one.world.edit.hideRows({ from: 6, hidden: true });
  expect(look(one).offer.rows).toBe(3);
});

test('where Google takes too long to say which are, nothing is offered by a guess', () => {
  const one = worldOf({ cells: teams(400), slower: 6 });
  one.world.edit.filter({ hiddenRows: [3] });
  expect(() => look(one)).toThrow('problem.visibleTooSlow');
});
