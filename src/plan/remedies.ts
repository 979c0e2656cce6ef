/** What can be done about a group of findings by one press, as values: nothing is changed here. */
import { hashText } from '../request/fingerprint';
import { domainOf } from '../table/address-form';
import { readReady, readYesOrNo } from '../table/choices';
import type { Field } from '../table/columns';
import { isConsumerDomain } from '../table/consumer-domains';
import { type Said, said } from '../texts/said';
import type { Finding } from './finding';
import type { Group, GroupRow } from './finding-groups';
import { changeMentions, type MentionChange, namesAnybody } from './mention-edits';
import { findingKey, isUnfinished, keyOf } from './plan';
import type { Snapshot } from './snapshot';

/** One cell, from 0: what it shows, and what it is to say instead. */
export interface CellEdit {
  row: number;
  column: number;
  was: string;
  becomes: string;
}

export type Remedy =
  /** Write another address in place of what the cells say. */
  | { does: 'change'; edits: CellEdit[]; n: number; to: string; joins: boolean }
  /** Take mentions out of their cells. */
  | { does: 'leaveOut'; edits: CellEdit[]; n: number }
  /** The domain counts as the organisation's. */
  | { does: 'ours'; domain: string }
  /** Spaces of these rows are made for people from outside: by their cells, or where no column says it by the domain. */
  | { does: 'letIn'; edits: CellEdit[]; n: number; domain: string }
  /** Write yes where rows wait for it. */
  | { does: 'markReady'; edits: CellEdit[]; n: number }
  /** Say nothing more about it until the rows change. */
  | { does: 'keep'; keys: string[]; n: number; alone: boolean }
  /** Read nobody from this column. */
  | { does: 'leaveColumn'; header: string }
  /** Rows, by what they are known again, get a space of their own beside the one that is there. */
  | { does: 'another'; keys: string[]; n: number };

export type RemedyKind = Remedy['does'];

/** Cells that one press changes at most; the next press goes on. */
const MOST_CELLS = 500;

const PEOPLE: readonly Field[] = ['members', 'managers', 'owners'];

/** Mentions that nobody can be added by: they can be taken out. */
const UNREADABLE: ReadonlySet<string> = new Set([
  ...['notAnAddress', 'addressSlip', 'atInWords', 'chip', 'shortNumber', 'roundedNumber'],
  ...['phoneNumber', 'notAPersonId', 'appAsPerson', 'twoAddresses', 'groupAsPerson'],
]);

/** What is there already may be what the row asks for: which it is, is asked of each, and of all at once only for another. */
const EXISTS: ReadonlySet<string> = new Set(['nameExists', 'chatExists']);

/** What can be done about `rows` of a group, the likeliest first. `yes` is how a cell says so. */
export function remediesFor(
  { code, severity, rows: all }: Group,
  rows: readonly GroupRow[],
  snapshot: Snapshot,
  yes: string,
): Remedy[] {
  if (severity === 'skipped') return readiness(code, rows, snapshot, yes);
  const free = rows.filter(({ row }) => !isUnfinished(row)).slice(0, MOST_CELLS);
  const [first] = rows;
  const domain = String(first?.findings[0].values.domain ?? '');
  const remedies: Remedy[] = [...changing(free, snapshot)];
  // What goes by a domain or a column is said once, of all.
  const whole = rows.length === all.length;
  if (whole && code === 'outsidePerson' && !isConsumerDomain(domain))
    remedies.push({ does: 'ours', domain });
  const keptBack = severity === 'error' && (code === 'outsidePerson' || code === 'domainSlip');
  if (keptBack) remedies.push(...lettingIn(domain, rows, snapshot, yes, whole));
  if (keptBack || (UNREADABLE.has(code) && severity !== 'warning'))
    remedies.push(...leavingOut(free, snapshot));
  if (whole && UNREADABLE.has(code)) remedies.push(...leavingColumn(rows, snapshot));
  if (whole && rows.length > 1 && EXISTS.has(code)) {
    const keys = rows.slice(0, MOST_CELLS).map(({ row }) => keyOf(row));
    remedies.push({ does: 'another', keys, n: keys.length });
  }
  if (severity !== 'error') {
    const some = rows.slice(0, MOST_CELLS);
    const keys = some.flatMap(({ row, findings }) => findings.map((one) => findingKey(row, one)));
    remedies.push({ does: 'keep', keys, n: some.length, alone: code === 'nobodyHere' });
  }
  return remedies;
}

/** The words on its button. */
export function remedySaid(remedy: Remedy): Said {
  switch (remedy.does) {
    case 'change':
      if (remedy.n > 1 && remedy.to === '') return said('remedy.correctAll', { n: remedy.n });
      if (remedy.n > 1) return said('remedy.changeAll', { n: remedy.n, to: remedy.to });
      return said(remedy.joins ? 'remedy.join' : 'remedy.change', { to: remedy.to });
    case 'keep':
      return said(remedy.alone ? 'remedy.keepAlone' : 'remedy.keep', { n: remedy.n });
    case 'leaveOut':
    case 'markReady':
    case 'another':
    case 'letIn':
      return said(`remedy.${remedy.does}`, { n: remedy.n });
    case 'ours':
      return said('remedy.ours', { domain: remedy.domain });
    case 'leaveColumn':
      return said('remedy.leaveColumn', { header: remedy.header });
  }
}

/** Stands for what was shown: nothing is done that is more or other than that. */
export function remedyDigest(remedy: Remedy): string {
  return hashText(JSON.stringify(remedy));
}

/** What each cell of people in a row says after `changesOf` its findings; only cells where all of it can be done. */
function editPeople(
  rows: readonly GroupRow[],
  { cells, columns }: Snapshot,
  changeOf: (finding: Finding) => MentionChange | undefined,
): { edits: CellEdit[]; n: number; to: string[] } {
  const all = PEOPLE.flatMap((field) => columns?.fields[field] ?? []);
  const edits: CellEdit[] = [];
  const to: string[] = [];
  let n = 0;
  for (const { row, findings } of rows) {
    const changes = findings.flatMap((finding) => changeOf(finding) ?? []);
    for (const column of all) {
      const was = cells[row.index]?.[column] ?? '';
      const here = changes.filter(({ from }) => was.includes(from));
      if (here.length === 0) continue;
      const becomes = changeMentions(was, here);
      if (becomes === undefined) continue;
      edits.push({ row: row.index, column, was, becomes });
      to.push(...here.map((change) => change.to));
      n += here.length;
    }
  }
  return { edits, n, to };
}

function changing(rows: readonly GroupRow[], snapshot: Snapshot): Remedy[] {
  let joins = false;
  const { edits, n, to } = editPeople(rows, snapshot, ({ code, values }) => {
    const from = String(values.cell);
    const usual = code === 'domainSlip' ? values.usual : undefined;
    const proposed = usual ? from.slice(0, from.lastIndexOf('@') + 1) + usual : values.proposed;
    if (typeof proposed !== 'string') return undefined;
    joins = /[\s,]/.test(from) && code === 'addressSlip';
    return { from, to: proposed };
  });
  if (n === 0) return [];
  const domains = new Set(to.map(domainOf));
  const [only = ''] = to;
  const where = domains.size === 1 ? domainOf(only) : '';
  return [{ does: 'change', edits, n, to: n === 1 ? only : where, joins }];
}

function leavingOut(rows: readonly GroupRow[], snapshot: Snapshot): Remedy[] {
  const { edits, n } = editPeople(rows, snapshot, ({ values }) => ({
    from: String(values.cell),
    to: '',
  }));
  return n === 0 ? [] : [{ does: 'leaveOut', edits, n }];
}

/** Spaces can't be changed later, so each is named by its row or, where no column says it, counted by the domain. */
function lettingIn(
  domain: string,
  rows: readonly GroupRow[],
  { cells, columns }: Snapshot,
  yes: string,
  whole: boolean,
): Remedy[] {
  const fresh = rows.filter(
    ({ row }) => row.place === 'toFix' && row.request.kind !== 'appMessage',
  );
  const column = columns?.fields.externalPeople?.[0];
  if (fresh.length === 0) return [];
  if (column === undefined && !whole) return [];
  if (column === undefined) return [{ does: 'letIn', edits: [], n: fresh.length, domain }];
  const becomes = yesIn(cells, column, columns?.headerRow ?? 0, readYesOrNo) ?? yes;
  const edits = fresh
    .map(({ row }) => ({ row: row.index, column, was: cells[row.index]?.[column] ?? '', becomes }))
    .filter(({ was }) => readYesOrNo(was).kind !== 'unreadable')
    .slice(0, MOST_CELLS);
  return edits.length === 0 ? [] : [{ does: 'letIn', edits, n: edits.length, domain }];
}

function readiness(
  code: string,
  rows: readonly GroupRow[],
  { cells, columns }: Snapshot,
  yes: string,
): Remedy[] {
  const column = columns?.fields.ready?.[0];
  if (column === undefined || (code !== 'notReady' && code !== 'heldBack')) return [];
  const becomes = yesIn(cells, column, columns?.headerRow ?? 0, readReady) ?? yes;
  const edits = rows
    .slice(0, MOST_CELLS)
    .map(({ row }) => ({ row: row.index, column, was: cells[row.index]?.[column] ?? '', becomes }));
  return [{ does: 'markReady', edits, n: edits.length }];
}

/** How the first cell of a column that says yes says it. */
function yesIn(
  cells: readonly (readonly string[])[],
  column: number,
  headerRow: number,
  read: typeof readYesOrNo,
): string | undefined {
  for (let row = headerRow + 1; row < cells.length; row += 1) {
    const text = cells[row]?.[column] ?? '';
    const choice = read(text);
    if (choice.kind === 'chosen' && choice.value) return text.trim();
  }
  return undefined;
}

/** A column of which nobody can be read from any cell. */
function leavingColumn(rows: readonly GroupRow[], { cells, columns }: Snapshot): Remedy[] {
  const found = new Set(rows.flatMap(({ findings }) => findings.map(({ column }) => column)));
  const [column] = found;
  if (!columns || found.size !== 1 || column === undefined || rows.length < 2) return [];
  const header = (columns.headers[column] ?? '').trim();
  const named = columns.decisions.filter((one) => one.header === header);
  if (header === '' || named.length !== 1) return [];
  const body = cells.slice(columns.headerRow + 1);
  return body.some((row) => namesAnybody(row[column] ?? ''))
    ? []
    : [{ does: 'leaveColumn', header }];
}
