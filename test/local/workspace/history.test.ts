/** Undo and redo over everything that a person does to the sheets, whatever scripts and others write meanwhile. */
import fc from 'fast-check';
import type { World } from '../../../local/apps-script';
import { carryOut } from '../../../local/workspace/edits';
import { createHistory, type History } from '../../../local/workspace/history';
import type { Edit } from '../../../local/workspace/page/wire';
import type { Filters } from '../../../local/workspace/shots';
import { ANN, BEN, script } from '../apps-script/script';

const CELLS = [
  ['Name', 'Members', 'Status'],
  ['Chess', 'cleo@example.com', ''],
  ['Art', 'ida@example.com', ''],
  ['Film', 'ren@example.com', ''],
];

interface Desk {
  world: World;
  history: History;
  filters: Filters;
  /** What Ann does, as a step. */
  ann(edit: Edit): void;
  ben(edit: Edit): void;
  /** The first sheet's texts. */
  texts(): string[][];
}

function desk(): Desk {
  const { world } = script({ code: '', sheets: [{ name: 'Clubs', cells: CELLS }] });
  const filters: Filters = new Map();
  const history = createHistory(() => world, filters);
  const as = (person: string) => (edit: Edit) =>
    history.record(person, () => carryOut({ world, filters, lines: history.lines }, person, edit));
  return { world, history, filters, ann: as(ANN), ben: as(BEN), texts: () => world.cells() };
}

const type = (row: number, column: number, text: string): Edit => ({
  ...{ kind: 'cells', row, column, values: [[text]] },
});

test.each<[what: string, edit: Edit]>([
  ['typing', type(1, 0, 'Go')],
  ['a paste that makes the sheet larger', type(1100, 30, 'far')],
  [
    'cutting and pasting',
    { kind: 'move', from: { row: 1, column: 0, rows: 2, columns: 2 }, row: 5, column: 1 },
  ],
  ['inserted rows', { kind: 'insert-rows', before: 1, count: 2 }],
  ['inserted columns', { kind: 'insert-columns', before: 1, count: 2 }],
  ['deleted rows', { kind: 'delete-rows', first: 1, count: 2 }],
  ['deleted columns', { kind: 'delete-columns', first: 0, count: 2 }],
  ['a sorted sheet', { kind: 'sort', column: 0, descending: false, range: null }],
  [
    'a sorted selection',
    {
      kind: 'sort',
      column: 0,
      descending: true,
      range: { row: 1, column: 0, rows: 3, columns: 1 },
    },
  ],
])('%s is taken back and done again', (_, edit) => {
  const { history, ann, texts, world } = desk();
  const { maxRows, maxColumns } = world.view().sheets[0] ?? {};
  ann(edit);
  const after = texts();
  expect(after).not.toEqual(CELLS);
  history.undo(ANN);
  expect(texts().map((row) => row.concat('', '').slice(0, 3))).toEqual(CELLS);
  expect(world.view().sheets[0]).toMatchObject({ maxRows, maxColumns });
  expect(history.can(ANN)).toEqual({ undo: false, redo: true });
  history.redo(ANN);
  expect(texts()).toEqual(after);
  expect(history.can(ANN)).toEqual({ undo: true, redo: false });
});

test('a sheet that was deleted comes back with its rows, its name and its filter', () => {
  const { history, ann, world, filters } = desk();
  ann({ kind: 'add-sheet', name: 'Rooms', cells: [['Room'], ['A'], ['B']] });
  const id = world.view(ANN).activeSheet;
  ann({ kind: 'filter', filters: [{ column: 0, hidden: ['A'] }] });
  ann({ kind: 'rename-sheet', id, name: 'Halls' });
  ann({ kind: 'delete-sheet', id });
  expect(world.view().sheets.map(({ name }) => name)).toEqual(['Clubs']);
  history.undo(ANN);
  expect(world.cells(id)).toEqual([['Room'], ['A'], ['B']]);
  expect(world.view().sheets.map(({ name }) => name)).toEqual(['Clubs', 'Halls']);
  expect(filters.get(id)).toEqual([{ column: 0, hidden: ['A'] }]);
  history.undo(ANN);
  expect(world.view().sheets.map(({ name }) => name)).toEqual(['Clubs', 'Rooms']);
  history.undo(ANN);
  expect(filters.get(id)).toBeUndefined();
  history.undo(ANN);
  expect(world.view().sheets.map(({ name }) => name)).toEqual(['Clubs']);
});

test('the last sheet can’t be taken away by an undo', () => {
  const { history, ann, ben, world } = desk();
  ann({ kind: 'add-sheet' });
  ben({ kind: 'delete-sheet', id: 0 });
  expect(() => history.undo(ANN)).toThrow('needs one sheet');
  expect(world.view().sheets).toHaveLength(1);
  expect(history.can(ANN)).toEqual({ undo: true, redo: false });
});

describe('after a run has written its outcomes', () => {
  test('what was typed before is taken back, and the outcomes stay', () => {
    const { history, ann, texts, world } = desk();
    ann(type(1, 0, 'Go'));
    world.edit.setCell({ row: 2, column: 3, text: 'Done' });
    expect(history.undo(ANN)).toEqual({
      at: { sheet: 0, range: { row: 1, column: 0, rows: 1, columns: 1 } },
      kept: 0,
    });
    expect(texts()[1]).toEqual(['Chess', 'cleo@example.com', 'Done']);
  });

  test('an outcome that the person had cleared does not come back over a newer one', () => {
    const { history, ann, texts, world } = desk();
    world.edit.setCell({ row: 2, column: 3, text: 'Failed' });
    ann(type(1, 2, ''));
    world.edit.setCell({ row: 2, column: 3, text: 'Done' });
    expect(history.undo(ANN)).toEqual({ at: null, kept: 1 });
    expect(texts()[1]?.[2]).toBe('Done');
  });

  test('each outcome goes back to its place with its row when a sort is taken back', () => {
    const { history, ann, texts, world } = desk();
    ann({ kind: 'sort', column: 0, descending: false, range: null });
    world.edit.setCell({ row: 2, column: 3, text: 'Done: Art' });
    world.edit.setCell({ row: 3, column: 3, text: 'Done: Chess' });
    history.undo(ANN);
    expect(texts().map(([name, , status]) => [name, status])).toEqual([
      ['Name', 'Status'],
      ['Chess', 'Done: Chess'],
      ['Art', 'Done: Art'],
      ['Film', ''],
    ]);
  });

  test('a deleted row comes back where it was, also when another row was added above it since', () => {
    const { history, ann, ben, texts, world } = desk();
    ann({ kind: 'delete-rows', first: 2, count: 1 });
    world.edit.setCell({ row: 3, column: 3, text: 'Done' });
    ben({ kind: 'insert-rows', before: 1, count: 1 });
    history.undo(ANN);
    expect(texts().map(([name, , status]) => [name, status])).toEqual([
      ['Name', 'Status'],
      ['', ''],
      ['Chess', ''],
      ['Art', ''],
      ['Film', 'Done'],
    ]);
  });

  test('a note and a dropdown that a script put on a cell are no reason to keep what was typed there', () => {
    const { history, ann, texts, world } = desk();
    ann(type(0, 0, 'Space name'));
    world.edit.setNote({ row: 1, column: 1, note: 'The name of the space' });
    expect(history.undo(ANN)?.kept).toBe(0);
    expect(texts()[0]?.[0]).toBe('Name');
    expect(world.view().sheets[0]?.notes).toEqual([
      { row: 1, column: 1, note: 'The name of the space' },
    ]);
  });
});

test('everybody takes back their own steps', () => {
  const { history, ann, ben, texts } = desk();
  ann(type(1, 0, 'Go'));
  ben(type(2, 0, 'Drama'));
  history.undo(ANN);
  expect(texts().map(([name]) => name)).toEqual(['Name', 'Chess', 'Drama', 'Film']);
  expect(history.can(ANN)).toEqual({ undo: false, redo: true });
  expect(history.can(BEN)).toEqual({ undo: true, redo: false });
});

test('what changes nothing is no step, and a new step ends what could be done again', () => {
  const { history, ann } = desk();
  ann(type(1, 0, 'Chess'));
  expect(history.can(ANN)).toEqual({ undo: false, redo: false });
  ann(type(1, 0, 'Go'));
  history.undo(ANN);
  ann(type(1, 0, 'Shogi'));
  expect(history.can(ANN)).toEqual({ undo: true, redo: false });
  expect(history.redo(ANN)).toBeNull();
});

const place = fc.nat(6);
const count = fc.integer({ min: 1, max: 3 });
const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    ...{ kind: fc.constant('cells' as const), row: place, column: place },
    values: fc.array(fc.array(fc.constantFrom('', 'a', 'b'), { minLength: 1, maxLength: 2 }), {
      ...{ minLength: 1, maxLength: 2 },
    }),
  }),
  fc.record({
    kind: fc.constantFrom('insert-rows' as const, 'insert-columns' as const),
    before: place,
    count,
  }),
  fc.record({
    kind: fc.constantFrom('delete-rows' as const, 'delete-columns' as const),
    first: place,
    count,
  }),
  fc.record({
    ...{ kind: fc.constant('sort' as const), column: fc.nat(2), descending: fc.boolean() },
    range: fc.constant(null),
  }),
);

test('all steps taken back give the first sheet again, and done again the last one, whatever a script wrote meanwhile', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(anyEdit, fc.option(place)), { minLength: 1, maxLength: 8 }),
      (steps) => {
        const { world, history, ann } = desk();
        const own = () => {
          const rows = world.cells().map((row) => {
            const texts = row.map((text) => (text.startsWith('#') ? '' : text));
            while (texts.at(-1) === '') texts.pop();
            return texts;
          });
          while (rows.at(-1)?.length === 0) rows.pop();
          return rows;
        };
        const states = [own()];
        for (const [edit, scriptRow] of steps) {
          ann(edit);
          states.push(own());
          if (scriptRow !== null)
            world.edit.setCell({ row: scriptRow + 1, column: 20, text: `#${scriptRow}` });
        }
        while (history.undo(ANN));
        expect(own()).toEqual(states[0]);
        while (history.redo(ANN));
        expect(own()).toEqual(states.at(-1));
      },
    ),
    { numRuns: 60, seed: 1 },
  );
});
