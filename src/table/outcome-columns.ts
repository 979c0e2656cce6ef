/** Which columns are the add-on's own: by what stands in them, because a person may have a Status, too. */
import { visibleText } from './cell-text';
import { OUTCOME_HEADERS, type OutcomeHeader, outcomeHeaderBeside, STATUS } from './columns';

/** A stamp begins with a UUID. */
const STAMP = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/;
const SPACE_ID = /^spaces\/[A-Za-z0-9_-]{1,64}$/;
const CHAT_LINK = /^https:\/\/(?:mail|chat)\.google\.com\//;
const STATUS_WORDS = new Set<string>(Object.values(STATUS));
/** How what was applied to a space begins; the whole form stands in `plan/applied.ts`. */
const APPLIED = /^v\d+ [0-9a-z]*-[0-9a-z]* \S+ \{/;

/** With so many of the headers that tell what a row is and nothing of a person's under them, they are ours. */
const ENOUGH_HEADERS = 3;

/** Columns that could be outcome columns by their header: the first of each, or the one that says “(Rows to Spaces)”. */
export function outcomeCandidates(headers: readonly string[]): Map<number, OutcomeHeader> {
  const found = new Map<OutcomeHeader, { column: number; beside: boolean }>();
  headers.forEach((text, column) => {
    const named = outcomeNamed(text);
    if (!named) return;
    const before = found.get(named.header);
    if (!before || (named.beside && !before.beside))
      found.set(named.header, { column, beside: named.beside });
  });
  return new Map([...found].map(([header, { column }]) => [column, header]));
}

interface Named {
  header: OutcomeHeader;
  /** It says “(Rows to Spaces)”. */
  beside: boolean;
}

/** What each header of ours is compared by. */
const NAMED = new Map<string, Named>(
  OUTCOME_HEADERS.flatMap((header) => [
    [keyOf(header), { header, beside: false }],
    [keyOf(outcomeHeaderBeside(header)), { header, beside: true }],
  ]),
);

function outcomeNamed(text: string): Named | undefined {
  return text === '' ? undefined : NAMED.get(keyOf(text));
}

function keyOf(header: string): string {
  return visibleText(header).replace(/\s+/g, '').toLowerCase();
}

/**
 * Where the outcome columns stand. A column of such a name is ours if it or another of them holds one of our values,
 * if one of them says “(Rows to Spaces)”, if three of them stand there with nothing of a person's in them, or if it is
 * known that they were made here (`made`). Space ID is ours only if its filled cells are ids of spaces. Applied, which
 * is a person's own word for when somebody applied, is ours only if nothing else stands in it, and something says so.
 */
export function findOutcome(
  cells: readonly (readonly string[])[],
  headerRow: number,
  made: readonly OutcomeHeader[],
): Partial<Record<OutcomeHeader, number>> {
  const headers = cells[headerRow] ?? [];
  const candidates = outcomeCandidates(headers);
  if (candidates.size === 0) return {};
  const at = new Map([...candidates].map(([column, header]) => [header, column]));
  const found = evidence(cells, headerRow, at);
  const beside = [...candidates.keys()].some(
    (column) => outcomeNamed(headers[column] ?? '')?.beside,
  );
  const telling = [...at.keys()].filter((header) => header !== 'Applied').length;
  const untouched = telling >= ENOUGH_HEADERS && !found.others;
  const outcome: Partial<Record<OutcomeHeader, number>> = {};
  for (const [header, column] of at) {
    const ours = found.values || beside || untouched || made.includes(header);
    if (header === 'Applied' && !isOurApplied(column, { at, headers, found, made })) continue;
    if (ours && !(header === 'Space ID' && found.otherIds)) outcome[header] = column;
  }
  return outcome;
}

/** It holds what was applied, or nothing at all where the add-on would have made it. */
function isOurApplied(
  column: number,
  about: {
    at: ReadonlyMap<OutcomeHeader, number>;
    headers: readonly string[];
    found: Evidence;
    made: readonly OutcomeHeader[];
  },
): boolean {
  const { at, headers, found, made } = about;
  if (found.applied.others) return false;
  return (
    found.applied.ours ||
    made.includes('Applied') ||
    outcomeNamed(headers[column] ?? '')?.beside === true ||
    // Made with Request ID it stands before it, made for an earlier version's sheet behind it.
    Math.abs((at.get('Request ID') ?? Number.NaN) - column) === 1
  );
}

interface Evidence {
  /** One of our values stands there. */
  values: boolean;
  /** Something that the add-on never writes stands there. */
  others: boolean;
  /** More cells under Space ID say something else than name a space. */
  otherIds: boolean;
  /** What stands under Applied: something of ours, and something else. */
  applied: { ours: boolean; others: boolean };
}

function evidence(
  cells: readonly (readonly string[])[],
  headerRow: number,
  at: ReadonlyMap<OutcomeHeader, number>,
): Evidence {
  const found: Evidence = {
    ...{ values: false, others: false, otherIds: false },
    applied: { ours: false, others: false },
  };
  let otherIds = 0;
  const text = (row: readonly string[], header: OutcomeHeader) => {
    const column = at.get(header);
    return column === undefined ? '' : (row[column] ?? '').trim();
  };
  for (let row = headerRow + 1; row < cells.length; row += 1) {
    const texts = cells[row] ?? [];
    const status = text(texts, 'Status');
    const link = text(texts, 'Space link');
    const id = text(texts, 'Space ID');
    const request = text(texts, 'Request ID');
    const applied = text(texts, 'Applied');
    if (applied !== '') found.applied[APPLIED.test(applied) ? 'ours' : 'others'] = true;
    if (STAMP.test(request) || SPACE_ID.test(id)) found.values = true;
    if (CHAT_LINK.test(link) && STATUS_WORDS.has(status)) found.values = true;
    if (id !== '') otherIds += SPACE_ID.test(id) ? -1 : 1;
    if (
      (status !== '' && !STATUS_WORDS.has(status)) ||
      (link !== '' && !CHAT_LINK.test(link)) ||
      (id !== '' && !SPACE_ID.test(id)) ||
      (request !== '' && !STAMP.test(request))
    )
      found.others = true;
  }
  found.otherIds = otherIds > 0;
  return found;
}
