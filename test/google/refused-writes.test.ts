/** Writes that Sheets refuses, at once or only once they are brought out: each ends with a sentence that says why. */
import type { Opening, StartAnswer, View } from '../../src/protocol';
import { ANN, BEN, HEADERS, SHEET, type TestWorld, team, teams, worldOf } from './world';

const WHEN = [[], ['refused-late']].map((fault) => ({ fault }));

/** What starting a run of everything that is ready says. */
function start(one: TestWorld, person = ANN): string {
  const { offer } = one.ask<View>('look', { sheetId: SHEET, which: 'all' }, person);
  const request = { sheetId: SHEET, which: 'all', take: 'ready', digest: offer.digest };
  try {
    return one.ask<StartAnswer>('startRun', request, person).kind;
  } catch (error) {
    return (error as Error).message.split(' ')[0] ?? '';
  }
}

/** Two rows are set up, and a third is new. */
function afterARun(fault: string[]): TestWorld {
  const one = worldOf({ cells: teams(2), fault });
  one.call('setUpRows', { sheet: 'Teams' });
  one.world.edit.paste({ row: 4, column: 1, cells: [team('Judo')] });
  return one;
}

describe.each(WHEN)('with $fault', ({ fault }) => {
  test('a protected range is told as that, and nothing is sent', () => {
    const one = afterARun(fault);
    one.world.edit.protect({ block: { row: 1, column: 3, rows: 1_000, columns: 5 } });
    expect(start(one, BEN)).toBe('problem.sheetLocked');
    expect(one.setUps()).toHaveLength(2);
  });

  test('rows that are protected before the first run leave no column that counts as lost', () => {
    const one = worldOf({ cells: teams(2), fault });
    one.world.edit.protect({ block: { row: 2, column: 1, rows: 10, columns: 50 } });
    expect(start(one, BEN)).toBe('problem.sheetLocked');
    one.world.edit.unprotect({});
    expect(start(one, BEN)).toBe('started');
  });

  test('a rule that refuses what is written is told as that', () => {
    const one = afterARun(fault);
    one.world.edit.rule({
      block: { row: 2, column: 3, rows: 10, columns: 1 },
      values: ['yes', 'no'],
    });
    expect(start(one)).toBe('problem.sheetValidates');
    expect(one.setUps()).toHaveLength(2);
  });
});

test.each(['Range.setValues', 'SpreadsheetApp.flush'])(
  'trouble at Google in %s passes: it is said in Google’s words, and the next press works',
  (name) => {
    const one = afterARun([]);
    one.refuse(name, 'Service Spreadsheets timed out while accessing document with id X.', 1);
    expect(start(one)).toBe('problem.unexpected');
    expect(start(one)).toBe('started');
  },
);

test('the columns that the add-on makes are plain text: what is pasted there stays as it is', () => {
  const one = worldOf({ cells: teams(1) });
  one.call('setUpRows', { sheet: 'Teams' });
  one.world.edit.paste({ row: 2, column: 3, cells: [['=1+1', '007', '1/2', '=A1', '1E5']] });
  expect(one.world.cells(SHEET)[1]?.slice(2, 7)).toEqual(['=1+1', '007', '1/2', '=A1', '1E5']);
});

test.each(WHEN)(
  'columns of a table that have types refuse formats, and a run goes on without ($fault)',
  ({ fault }) => {
    const one = worldOf({ cells: teams(2), fault });
    one.world.edit.typeColumns({ block: { row: 1, column: 1, rows: 1_000, columns: 26 } });
    one.call('setUpRows', { sheet: 'Teams' });
    expect(one.statuses()).toEqual(['Done', 'Done']);
  },
);

describe('a sheet that holds a chart', () => {
  const withChart = () => {
    const one = worldOf({ cells: [HEADERS, team('Chess')] });
    return { one, chart: one.world.edit.addSheet({ name: 'Chart1', kind: 'chart' }) };
  };

  test('is no sheet of rows to other scripts', () => {
    const { one } = withChart();
    expect(one.call<{ sheets: object[] }>('status', {}).sheets).toHaveLength(1);
  });

  test('in front of the others is said to be one when the sidebar opens', () => {
    const { one, chart } = withChart();
    one.world.edit.select({ sheet: chart, blocks: [{ row: 1, column: 1, rows: 1, columns: 1 }] });
    expect(() => one.ask<Opening>('openSidebar', {})).toThrow('problem.notAGrid');
  });
});
