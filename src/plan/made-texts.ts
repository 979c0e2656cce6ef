/** What the texts that may be made from columns become in the first rows, as they would be sent, and what is wrong there. */
import type { MadeRow, MessagePreview } from '../protocol';
import { headerPlaces, readRequest, TEMPLATES, type TemplateField } from '../request/read-request';
import type { Request } from '../request/request';
import { isBlank } from '../table/cell-text';
import type { Columns } from '../table/columns';
import type { Finding } from './finding';
import { findingSaid, type PlannedRow } from './plan';
import type { Snapshot } from './snapshot';

/** Rows that show how a template reads. */
const FEW_ROWS = 3;
/** So many characters of a text tell how it reads. */
const LONGEST_TEXT = 300;

/** What is made of the first rows that have no space yet; where there are none, of the first of all. */
export function madeRows(
  rows: readonly PlannedRow[],
  { cells, columns }: Snapshot,
  me: string,
): MadeRow[] {
  const filled = rows.filter((row) => row.fingerprint !== '');
  const open = filled.filter(({ place }) => place === 'ready' || place === 'toFix');
  return (open.length > 0 ? open : filled)
    .slice(0, FEW_ROWS)
    .map(({ index, name, request, findings }) => ({
      row: index + 1,
      name,
      places: columns ? placesIn(cells[index] ?? [], columns, me) : {},
      texts: TEMPLATES.map((field) => ({
        field,
        text: (textIn(request, field) ?? '').slice(0, LONGEST_TEXT),
        own: (columns?.fields[field] ?? []).some((at) => !isBlank(cells[index]?.[at] ?? '')),
        found: foundIn(findings, field).map((finding) => ({
          severity: finding.severity,
          said: findingSaid(finding),
        })),
      })),
    }));
}

/** What a row puts into the places of any text, as its own texts would be made. */
function placesIn(row: string[], columns: Columns, me: string): Record<string, string> {
  const places = headerPlaces(row, columns);
  const { welcomeMessage: _, ...fields } = columns.fields;
  const defaults = { welcomeMessage: '{members}' };
  const reading = readRequest(row, { ...columns, fields }, { me, ownDomains: [], defaults });
  const request = reading.kind === 'empty' ? undefined : reading.request;
  places.set('members', request?.welcomeMessage ?? '');
  places.set('space name', places.get('space name') || (request?.displayName ?? ''));
  return Object.fromEntries(
    Array.from(places, ([name, value]) => [name, value.slice(0, LONGEST_TEXT)]),
  );
}

/** The message of the first row that has one, whole. */
export function messagePreview(rows: readonly PlannedRow[]): MessagePreview | null {
  const row = rows.find(({ request }) => request.welcomeMessage);
  if (!row) return null;
  return { row: row.index + 1, name: row.name, text: row.request.welcomeMessage ?? '' };
}

function textIn(request: Request, field: TemplateField): string | undefined {
  return field === 'spaceName' ? request.displayName : request[field];
}

/** That there is no name says nothing more where its template can't be read. */
function foundIn(findings: readonly Finding[], field: TemplateField): Finding[] {
  const found = findings.filter((finding) => finding.field === field);
  const others = found.filter(({ code }) => code !== 'noName');
  return others.length > 0 ? others : found;
}
