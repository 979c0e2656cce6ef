/** What the ledger notes when some columns are sorted without the others. */
import type { Hand } from '../../../local/simulate/edit-hand';
import { sortSomeColumns } from '../../../local/simulate/edit-moves';
import { emptyLedger, fiveCellsAt, gridOf } from '../../../local/simulate/ledger';
import { HEADERS, OUTCOME_HEADERS } from '../../../local/simulate/tags';

const ID = '0a1b2c3d-0000-4000-8000-000000000001';

/** How a line may be shown that says this, and whose own cells were sorted to the empty line below it. */
function leftOf(status: string, id = ID): string | undefined {
  const headers = [...HEADERS, ...OUTCOME_HEADERS];
  const row = (texts: Record<string, string>) => headers.map((header) => texts[header] ?? '');
  const said = { Status: status, Details: 'A copy.', 'Request ID': id };
  const cells = [
    headers,
    row({ Ref: 'r01', 'Space name': 'Team r01', ...said }),
    row({ Ref: '', 'Space name': '' }),
  ];
  const before = gridOf(cells.map((line) => [...line]));
  const sortRows = ({ columns }: { columns: { from: number; count: number } }) => {
    const [upper, lower] = [cells[1] ?? [], cells[2] ?? []];
    const { from, count } = columns;
    const own = upper.splice(from - 1, count, ...lower.slice(from - 1, from - 1 + count));
    lower.splice(from - 1, count, ...own);
  };
  const drawn = [1, HEADERS.length, 1];
  const ledger = emptyLedger();
  const hand = {
    ...{ ledger, random: { between: () => drawn.shift(), next: () => 0 } },
    world: { edit: { sortRows }, cells: () => cells },
  };
  sortSomeColumns(hand as unknown as Hand, before, 2);
  return ledger.left.get(fiveCellsAt(gridOf(cells), 2));
}

test('the word for a copy stays on a line whose own cells somebody sorted away, and may be shown there', () => {
  expect(leftOf('Fix this row')).toBe('copied');
});

test('what is under way, or to fix without an id, may not stand on a line whose own cells somebody sorted away', () => {
  expect(leftOf('Fix this row', '')).toBeUndefined();
  expect(leftOf('Waiting')).toBeUndefined();
  expect(leftOf('Setting up')).toBeUndefined();
});
