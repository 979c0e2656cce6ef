/** What the ledger notes when rows are copied over others. */
import { copyBelow, copyOver } from '../../../local/simulate/edit-copies';
import type { Hand } from '../../../local/simulate/edit-hand';
import { emptyLedger, fiveCellsAt, gridOf } from '../../../local/simulate/ledger';
import { HEADERS, OUTCOME_HEADERS } from '../../../local/simulate/tags';

const ID = '0a1b2c3d-0000-4000-8000-000000000001';

const ALL = [...HEADERS, ...OUTCOME_HEADERS];

function rowOf(tag: string, id: string, Status = ''): string[] {
  const texts: Record<string, string> = { Ref: tag, 'Space name': `Team ${tag}`, Status };
  return ALL.map((header) => (header === 'Request ID' ? id : (texts[header] ?? '')));
}

/** A row and another below it under one id; the second is copied over the first. */
function lostBy(tags: [string, string], ids: [string, string], word = ''): boolean {
  const cells = [ALL, rowOf(tags[0], ids[0], word), rowOf(tags[1], ids[1])];
  const ledger = emptyLedger();
  const copyRows = () => void cells.splice(1, 1, [...(cells[2] ?? [])]);
  const hand = {
    ...{ ledger, copies: [], random: { between: () => 2 } },
    world: { edit: { copyRows }, cells: () => cells },
  };
  copyOver(hand as unknown as Hand, gridOf(cells.map((line) => [...line])), 3);
  return ledger.lost.has(ID);
}

test('a row that its own changed copy is written over is gone, though as many rows bear its id as before', () => {
  expect(lostBy(['r01', 'r02'], [ID, ID])).toBe(true);
  expect(lostBy(['r01', 'r01'], [ID, ID])).toBe(false);
  expect(lostBy(['r01', 'r02'], ['', ID])).toBe(false);
  // A twin that says something else was told to be the copy.
  expect(lostBy(['r01', 'r01'], [ID, ID], 'Waiting')).toBe(true);
});

test('a copy of a row that says what became of it and has no id stands as it is: nothing acts on it', () => {
  const isLeft = (status: string, id: string) => {
    const cells = [ALL, rowOf('r01', id, status)];
    const ledger = emptyLedger();
    const copyRows = () => void cells.push([...(cells[1] ?? [])]);
    const hand = { ledger, copies: [], world: { edit: { copyRows }, cells: () => cells } };
    const grid = () => gridOf(cells.map((line) => [...line]));
    copyBelow(hand as unknown as Hand, grid(), 2);
    return ledger.left.has(fiveCellsAt(grid(), 3));
  };
  expect(isLeft('Done', '')).toBe(true);
  expect(isLeft('Fix this row', '')).toBe(true);
  expect(isLeft('', '')).toBe(false);
  expect(isLeft('Waiting', ID)).toBe(false);
});

test('of a copy of a settled row the id is kept: were it never sent, the row only bore another’s outcome', () => {
  const cells = [ALL, rowOf('r01', ID, 'Done')];
  const ledger = emptyLedger();
  const copyRows = () => void cells.push([...(cells[1] ?? [])]);
  const hand = { ledger, copies: [], world: { edit: { copyRows }, cells: () => cells } };
  copyBelow(hand as unknown as Hand, gridOf(cells.map((line) => [...line])), 2);
  expect(ledger.copiedUnder.get('r01')).toEqual([ID]);
  expect(ledger.allowed.get('r01') ?? 0).toBe(0);
});
