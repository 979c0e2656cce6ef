/**
 * Rows of more people than a set-up takes end, whatever strikes, and by a number of calls that grows with their people.
 * Small here, whole at night.
 */
import { runCsv } from '../../../local/commands/run';
import { NIGHT } from '../../night';

const [ROWS, PEOPLE] = NIGHT ? [30, 300] : [3, 70];
const ALL = ROWS * PEOPLE;

/** In each row somebody is left out and somebody has no account. */
const peopleOf = (row: number) =>
  Array.from({ length: PEOPLE }, (_, person) => {
    if (person === PEOPLE - 2) return `blocked${row}@example.com`;
    return person === PEOPLE - 1 ? `nobody${row}@example.com` : `p${row}x${person}@example.com`;
  });

const cells = [
  ['Space name', 'Members'],
  ...Array.from({ length: ROWS }, (_, row) => [`Team ${row}`, peopleOf(row).join(', ')]),
];

const FAULTS = [
  [],
  ['lost-answer'],
  ['too-many'],
  ['unavailable'],
  ['lost-answer', 'too-many', 'unavailable'],
];

test.each(FAULTS.map((fault) => ({ fault })))(
  'with $fault every row is done as far as can be, with the true names, or the run is paused with a sentence',
  ({ fault }) => {
    const { report, trouble } = runCsv(cells, 'Teams', {
      ...{ as: 'ann@example.com', domains: [], seed: 11, fault },
      ...{ addOn: false, once: false, slower: 1 },
    });
    const open = report.rows.filter(({ status }) => !['Done', 'Partly done'].includes(status));
    if (open.length > 0) expect(trouble).toMatch(/^Paused by trouble at Google/);
    // Where Google asks for pauses again and again, a run of hours meets ten minutes in which nothing gets through.
    if (fault.length < 2 && fault[0] !== 'too-many') expect(open).toEqual([]);
    expect(report.spaces.map(({ displayName }) => displayName).sort()).toEqual(
      [...new Set(report.spaces.map(({ displayName }) => displayName))].sort(),
    );
    for (const [row, { status, details, space }] of report.rows.entries()) {
      if (status !== 'Partly done') continue;
      const { members = [] } = report.spaces.find(({ name }) => name === space) ?? {};
      const isIn = new Set(members.map(({ email }) => email));
      expect(peopleOf(row).filter((person) => !isIn.has(person))).toEqual([
        `blocked${row}@example.com`,
        `nobody${row}@example.com`,
      ]);
      const named = peopleOf(row).filter((person) => details.split(/[\s,]+/).includes(person));
      expect(named).toEqual([`blocked${row}@example.com`, `nobody${row}@example.com`]);
    }
    // A call or two for each person, and as many more as Chat makes one ask again: of all three a third each leaves
    // fewer than one call in three.
    const most = [1.5, 8, 8, 12][fault.length] ?? 0;
    expect(report.requests.length).toBeLessThan(ALL * most);
  },
  60 * 60_000,
);
