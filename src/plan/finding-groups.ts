/** Findings as they are told: one line for each kind, for people outside and slips each domain, the rows behind it. */
import { type Said, said } from '../texts/said';
import type { Aside } from './asides';
import type { Finding, Severity } from './finding';
import { findingSaid, type PlannedRow } from './plan';
import type { Snapshot } from './snapshot';

/** What was found alike in several rows. */
export interface Group {
  /** Names it in its sheet: severity, kind, and the domain where that counts. */
  key: string;
  code: string;
  /** `skipped`: why rows ask for nothing. */
  severity: Severity | 'skipped';
  /** Each row once, in the order of the sheet, with what of this kind was found in it. */
  rows: GroupRow[];
  /** How many it concerns: people where it is about people at a domain, otherwise rows. */
  n: number;
}

export interface GroupRow {
  row: PlannedRow;
  findings: [Finding, ...Finding[]];
}

/** Kinds that are told for each domain. */
const BY_DOMAIN: ReadonlySet<string> = new Set(['outsidePerson', 'domainSlip']);

/** Kinds that have a sentence of their own for many rows, `findings.<code>`. */
const COUNTED: ReadonlySet<string> = new Set([
  ...BY_DOMAIN,
  ...['notAnAddress', 'addressSlip', 'atInWords', 'chip', 'shortNumber', 'formulaError', 'noName'],
  ...[
    'sameName',
    'nameExists',
    'onePersonTwice',
    'nobodyHere',
    'changedSince',
    'copiedRow',
    'torn',
  ],
  ...[
    'asideTotal',
    'asideHeader',
    'asideInstruction',
    'asideNote',
    'asideExample',
    'notReady',
    'heldBack',
  ],
]);

/** What looks like a slip of the keyboard comes first, what follows from it last. */
const ORDER: Readonly<Record<string, number>> = {
  ...{ domainSlip: 0, addressSlip: 0, atInWords: 0 },
  outsidePerson: 2,
};

const RANK: Record<Group['severity'], number> = { error: 0, warning: 1, note: 2, skipped: 3 };

/** All findings of the rows in groups, errors first, slips before people outside, what is skipped last. */
export function findingGroups(rows: readonly PlannedRow[], snapshot: Snapshot): Group[] {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const here = new Map<string, GroupRow>();
    const add = (finding: Finding, severity: Group['severity']): void => {
      const key = keyOf(finding, severity);
      const known = here.get(key);
      if (known) {
        known.findings.push(finding);
        return;
      }
      const found: GroupRow = { row, findings: [finding] };
      here.set(key, found);
      const group = groups.get(key);
      if (group) group.rows.push(found);
      else groups.set(key, { key, code: finding.code, severity, rows: [found], n: 0 });
    };
    for (const finding of row.findings) add(finding, finding.severity);
    for (const finding of whySkipped(row, snapshot)) add(finding, 'skipped');
  }
  for (const group of groups.values()) group.n = countIn(group);
  const first = ({ rows: [one] }: Group) => one?.row.index ?? 0;
  return [...groups.values()].sort(
    (one, other) =>
      RANK[one.severity] - RANK[other.severity] ||
      (ORDER[one.code] ?? 1) - (ORDER[other.code] ?? 1) ||
      first(one) - first(other),
  );
}

const ASIDE = {
  total: 'asideTotal',
  header: 'asideHeader',
  instruction: 'asideInstruction',
  note: 'asideNote',
  example: 'asideExample',
} as const satisfies Record<Aside, string>;

/** Why a row asks for nothing. */
function whySkipped(row: PlannedRow, { cells, columns }: Snapshot): Finding[] {
  if (row.state().kind !== 'fresh') return [];
  if (row.aside) return [{ severity: 'note', code: ASIDE[row.aside], values: {} }];
  const column = columns?.fields.ready?.[0];
  if (!row.skipped || column === undefined) return [];
  const cell = (cells[row.index]?.[column] ?? '').trim();
  const header = (columns?.headers[column] ?? '').trim();
  const code = cell === '' ? 'notReady' : 'heldBack';
  return [{ severity: 'note', code, field: 'ready', column, values: { cell, header } }];
}

function keyOf({ code, values }: Finding, severity: Group['severity']): string {
  // Only kinds that are told for each domain say one.
  return `${severity} ${code} ${values.domain ?? ''} ${values.usual ?? ''}`.trim();
}

/** Different people at a domain, or rows. */
function countIn({ code, rows }: Group): number {
  if (!BY_DOMAIN.has(code)) return rows.length;
  const names = rows.flatMap(({ findings }) =>
    findings.map(({ values }) => String(values.cell).toLowerCase()),
  );
  return new Set(names).size;
}

/**
 * The one line of a group. `alike` more rows are like the one it is about, where the line doesn't count them. What is
 * rare, and a single row, is told in the words of its finding.
 */
export function groupSaid({ code, rows, n }: Group): { said: Said; alike: number } {
  const [only, ...others] = rows;
  const first = only?.findings[0];
  const single = others.length === 0 && (only?.findings.length === 1 || !BY_DOMAIN.has(code));
  return first && (single || !COUNTED.has(code))
    ? { said: findingSaid(first), alike: others.length }
    : { said: said(`findings.${code}`, { ...first?.values, n }), alike: 0 };
}
