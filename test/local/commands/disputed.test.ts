/** Where reports about Google differ, the add-on says the same of every row, whichever of them is right. */
import { runCsv } from '../../../local/commands/run';

const CELLS = [
  ['Space name', 'Members', 'Managers', 'Owners', 'Groups', 'Type', 'Welcome message'],
  ['Invited', 'invited1@example.com, nobody1@example.com, blocked1@example.com'],
  ['Roles', 'dana@example.com', 'eve@example.com', 'fred@example.com', '', '', 'Welcome'],
  ['Groups', '', '', '', 'group-staff@example.com, nogroup@example.com', '', 'Hello'],
  ['Large', Array.from({ length: 55 }, (_, index) => `p${index}@example.com`).join(', ')],
  ['', 'gil@example.com', '', '', '', 'Direct message'],
  ['', 'gil@example.com, hal@example.com', '', '', '', 'Group chat'],
  ['', '', '', '', '', 'App message', 'Hello'],
  ['', 'nobody2@example.com', '', '', '', 'Direct message'],
].map((row) => Array.from({ length: 7 }, (_, column) => row[column] ?? ''));

/** Enough runs for each report to make a difference in one of them. */
const MOST_SEEDS = 12;

/** Status and Details of every row, in a run whose answers get lost now and then; null: it was given up. */
function outcomes(seed: number, faults: string[]): { rows: string[][] | null; struck: number } {
  const fault = [...faults, 'lost-answer=0.35'];
  const options = { as: 'ann@example.com', domains: [], seed, addOn: false, once: false };
  const { cells, report, trouble } = runCsv(CELLS, 'Teams', { ...options, slower: 1, fault });
  const columns = ['Status', 'Details'].map((header) => cells[0]?.indexOf(header) ?? -1);
  const [name = ''] = faults[0]?.split('=') ?? [];
  const rows = cells.slice(1).map((row) => columns.map((column) => row[column] ?? ''));
  return { rows: trouble === null ? rows : null, struck: report.faults[name] ?? 0 };
}

const usual = outcomes(1, []).rows;

test('without any of them each row ends as it has to', () => {
  expect(usual?.map(([status]) => status)).toEqual([
    'Partly done',
    'Done',
    'Partly done',
    'Done',
    'Done',
    'Done',
    'Done',
    'Failed',
  ]);
});

test.each([
  'added-again=ok',
  'posted-again=ok',
  'not-a-member=ok',
  'group-not-found',
  'short-pages=0.6',
  'active-after-join',
  'never-active',
])('%s', (fault) => {
  for (let seed = 1; seed <= MOST_SEEDS; seed++) {
    const { rows, struck } = outcomes(seed, [fault]);
    if (rows !== null) expect(rows).toEqual(usual);
    if (rows !== null && struck > 0) return;
  }
  throw new Error(`${fault} made no difference in ${MOST_SEEDS} runs.`);
});
