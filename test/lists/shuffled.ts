/** Sheets with their columns in another order, and what has to be the same then. */
import type { Looked } from '../../local/commands/look';

/** The columns from the right to the left: every two of them change places. */
export function shuffled(cells: readonly string[][]): string[][] {
  const width = Math.max(0, ...cells.map((row) => row.length));
  return cells.map((row) =>
    Array.from({ length: width }, (_, column) => row[width - 1 - column] ?? ''),
  );
}

/** What was looked at, without the order in which columns come. */
export function laidOut(looked: Looked) {
  const { columns, rows, questions, roster, ...others } = looked;
  return {
    ...others,
    columns: sorted(columns.map(({ column: _, ...rest }) => rest)),
    rows: rows.map(({ people, groups, findings, ...row }) => ({
      ...row,
      people: sorted(people),
      groups: sorted(groups),
      findings: sorted(findings),
    })),
    questions: sorted(questions),
    roster: roster && { ...roster, groupings: sorted(roster.groupings) },
  };
}

function sorted<T>(values: readonly T[]): T[] {
  return [...values].sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
}
