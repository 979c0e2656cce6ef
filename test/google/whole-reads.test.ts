/** Rows and columns that people put in while the sheet is being read. */
import type { View } from '../../src/protocol';
import { SHEET, teams, worldOf } from './world';

test('a row that is put in just as the sheet is read hides no other one', () => {
  const one = worldOf({ cells: teams(3) });
  let left = 1;
  one.world.onServiceCall = ({ name, when }) => {
    if (name !== 'Range.getDisplayValues' || when !== 'before' || left-- <= 0) return;
    one.world.edit.insertRows({ before: 2 });
    one.world.edit.setCell({ row: 2, column: 1, text: 'Team 0' });
    one.world.edit.setCell({ row: 2, column: 2, text: 'li@example.com' });
  };
  expect(one.ask<View>('look', { sheetId: SHEET, which: 'all' }).offer.rows).toBe(4);
});

test('a column that is put in just as the sheet is read hides no other one', () => {
  const one = worldOf({ cells: teams(1) });
  let left = 1;
  one.world.onServiceCall = ({ name, when }) => {
    if (name !== 'Range.getDisplayValues' || when !== 'before' || left-- <= 0) return;
    one.world.edit.insertColumns({ before: 2 });
  };
  const { columns } = one.ask<View>('look', { sheetId: SHEET, which: 'all' });
  expect(JSON.stringify(columns)).toContain('Members');
});

test('somebody who keeps putting in rows stops nobody from reading', () => {
  const one = worldOf({ cells: teams(2) });
  one.world.onServiceCall = ({ name, when }) => {
    if (name === 'Range.getDisplayValues' && when === 'before')
      one.world.edit.insertRows({ before: 2 });
  };
  expect(one.ask<View>('look', { sheetId: SHEET, which: 'all' }).offer.rows).toBe(1);
});
