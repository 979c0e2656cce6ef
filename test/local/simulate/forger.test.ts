/** Whoever forges outcomes in a simulated run: which rows may be taken for what was forged. */
import { randomFrom } from '../../../local/random';
import { createForger } from '../../../local/simulate/forger';
import { emptyLedger, fiveCellsAt, gridOf } from '../../../local/simulate/ledger';
import { HEADERS, OUTCOME_HEADERS } from '../../../local/simulate/tags';

const STAMP =
  '5e2c05bd-e7ae-486b-85f6-15cb5efca032 67fd073a 2027-03-02T08:01Z e246bz-12bzk8e v2 3etgk';

/** A sheet on which somebody forges once: what is noted of it, and how the sheet is then. */
function forged(sort?: (cells: string[][]) => void) {
  const headers = [...HEADERS, ...OUTCOME_HEADERS];
  const line = (texts: Record<string, string>) => headers.map((header) => texts[header] ?? '');
  const waiting = { Status: 'Waiting', 'Request ID': STAMP };
  const cells = [
    headers,
    line({ Ref: 'r01', 'Space name': 'Team r01', ...waiting }),
    line({ Ref: 'r03', 'Space name': 'Team r03', ...waiting }),
    line({ Ref: 'r04', 'Space name': 'Team r04' }),
  ];
  const setCell = (at: { row: number; column: number; text: string }) => {
    cells[at.row - 1] ??= line({});
    (cells[at.row - 1] as string[])[at.column - 1] = at.text;
  };
  const ledger = emptyLedger();
  const forger = createForger({
    world: { cells: () => cells, edit: { setCell } } as never,
    chat: { spaces: () => [] } as never,
    editor: { accept: () => {} },
    random: randomFrom(1),
    ...{ ledger, lastTag: 4 },
  });
  forger.see();
  sort?.(cells);
  while (ledger.typed.size === 0) forger.act();
  return { ledger, grid: gridOf(cells) };
}

test('an id that was forged after that of a row with a copy may be said to be any of theirs', () => {
  expect([...forged().ledger.forged].sort()).toEqual(['r01', 'r03']);
});

test('an id that somebody sorted from its row before it was forged after may be said to be that row’s, too', () => {
  const sort = (cells: string[][]) => {
    const [, first = [], second = [], third = []] = cells;
    const id = first.length - 1;
    [first[id], second[id], third[id]] = ['', '', first[id] ?? ''];
  };
  expect([...forged(sort).ledger.forged].sort()).toEqual(['r01', 'r03', 'r04']);
});

test('what was forged beside a row of its own may stand as it was typed, also where somebody sorts another row’s name and people to it', () => {
  const { ledger, grid } = forged();
  expect(ledger.left.get(fiveCellsAt(grid, grid.cells.length))).toBe('touched');
});
