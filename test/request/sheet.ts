/** Rows for tests, written as a header and a row of cells. */
import { type Reading, type RequestContext, readRequest } from '../../src/request/read-request';
import { readColumns } from '../../src/table/find-columns';
import { de } from '../../src/texts/de';
import { en } from '../../src/texts/en';

/** What a row of these cells, by header, reads as to `ann@example.com`. */
export function reading(
  cells: Record<string, string>,
  context: Partial<RequestContext> = {},
): Reading {
  const columns = readColumns([Object.keys(cells)]);
  if (!columns) throw new Error(`No header is recognised among ${Object.keys(cells).join(', ')}`);
  const whole = { me: 'ann@example.com', ownDomains: [], defaults: {}, ...context };
  return readRequest(Object.values(cells), columns, whole);
}

/** The same, for a row that is read. */
export function row(cells: Record<string, string>, context: Partial<RequestContext> = {}) {
  const found = reading(cells, context);
  if (found.kind !== 'row') throw new Error(`The row is ${found.kind}`);
  for (const { code } of found.findings) {
    if (!(`finding.${code}` in en && `finding.${code}` in de))
      throw new Error(`No text for ${code}`);
  }
  return found;
}

/** Findings as `error code: cell`. */
export function findings(
  cells: Record<string, string>,
  context: Partial<RequestContext> = {},
): string[] {
  return row(cells, context).findings.map(
    ({ severity, code, values }) =>
      `${severity} ${code}${'cell' in values ? `: ${values.cell}` : ''}`,
  );
}

/** The people of a row, as `user role`. */
export function people(
  cells: Record<string, string>,
  context: Partial<RequestContext> = {},
): string[] {
  return row(cells, context).request.people.map(({ user, role }) => `${user} ${role}`);
}
