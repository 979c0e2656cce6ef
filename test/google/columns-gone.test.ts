/** Outcome columns that somebody deleted from a finished sheet: no row is taken for a new one. */
import type { View } from '../../src/protocol';
import { HEADERS, SHEET, team, worldOf } from './world';

const OUTCOMES = ['Status', 'Space link', 'Details', 'Space ID', 'Request ID'];

/** Every choice of columns but none. */
const SUBSETS = Array.from({ length: 31 }, (_, mask) =>
  OUTCOMES.filter((_header, bit) => ((mask + 1) >> bit) & 1),
);

function finished() {
  const one = worldOf({ cells: [HEADERS, team('Chess'), team('Choir'), ['', 'tom@example.com']] });
  one.call('setUpRows', { sheet: 'Teams' });
  expect(one.statuses().slice(0, 2)).toEqual(['Done', 'Done']);
  return one;
}

function deleteColumns(one: ReturnType<typeof finished>, headers: readonly string[]): void {
  for (const header of headers) {
    const from = (one.world.cells(SHEET)[0] ?? []).indexOf(header) + 1;
    one.world.edit.deleteColumns({ sheet: SHEET, from });
  }
}

const look = (one: ReturnType<typeof finished>) =>
  one.ask<View>('look', { sheetId: SHEET, which: 'all' });

test.each(SUBSETS.map((headers) => [headers.join(', '), headers] as const))(
  'without %s no row becomes ready, and nothing is set up again',
  (_name, headers) => {
    const one = finished();
    const before = one.setUps().length;
    deleteColumns(one, headers);
    expect(look(one).counts.ready).toBe(0);
    one.call('setUpRows', { sheet: 'Teams' });
    expect(one.setUps()).toHaveLength(before);
  },
);

describe('one press', () => {
  test.each([['Space ID'], ['Request ID'], ['Space ID', 'Details'], ['Request ID', 'Space link']])(
    'puts back %s %s',
    (...headers) => {
      const one = finished();
      const known = (header: string) => {
        const cells = one.world.cells(SHEET);
        const at = (cells[0] ?? []).indexOf(header);
        return cells.slice(1, 3).map((row) => row[at] ?? '');
      };
      const [spaces, ids] = [known('Space ID'), known('Request ID').map((id) => id.slice(0, 36))];
      deleteColumns(one, headers);
      const [question] = look(one).questions;
      expect(question?.replies.map(({ does }) => does)).toEqual(['putBack', 'startAnew']);
      const view = one.ask<View>('answerQuestion', {
        sheetId: SHEET,
        key: question?.key,
        does: 'putBack',
      });
      expect(view.questions).toEqual([]);
      expect(view.counts).toMatchObject({ ready: 0, done: 2 });
      expect(known('Space ID')).toEqual(spaces);
      expect(known('Request ID').map((id) => id.slice(0, 36))).toEqual(ids);
    },
  );

  test('says so where nothing tells which space a row made, and writes nothing', () => {
    const one = finished();
    deleteColumns(one, ['Space link', 'Space ID', 'Request ID']);
    const cells = one.world.cells(SHEET);
    const [question] = look(one).questions;
    expect(() =>
      one.ask('answerQuestion', { sheetId: SHEET, key: question?.key, does: 'putBack' }),
    ).toThrow('problem.cantPutBack');
    expect(one.world.cells(SHEET)).toEqual(cells);
  });

  test('forgets all of it, so that every row is a new one', () => {
    const one = finished();
    deleteColumns(one, ['Request ID']);
    const [question] = look(one).questions;
    const view = one.ask<View>('answerQuestion', {
      sheetId: SHEET,
      key: question?.key,
      does: 'startAnew',
    });
    expect(view.questions).toEqual([]);
    expect(view.counts).toMatchObject({ ready: 2, done: 0 });
  });
});
