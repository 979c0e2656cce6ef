/**
 * What headers and the cells below them are taken for, as `headers.txt` keeps it. Each sheet begins with what was answered
 * about it; its rows follow, the first in brackets; below them stands what each column is used as, and what version
 * 0.1.0 used it as. `npx tsx test/table/headers.ts` writes what is read anew below the sheets that stand there.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { answersAfterStart } from '../../src/table/answers';
import type { Answers, ColumnDecision } from '../../src/table/columns';
import { usedBefore } from '../../src/table/columns-0-1-0';
import { readColumns } from '../../src/table/find-columns';
import { senseOf } from '../../src/table/header';
import { knownHeader } from '../../src/table/known-headers';

const KEPT = path.join(__dirname, 'headers.txt');

/** A sheet, what was answered about it, and the lines below it. */
export interface KeptSheet {
  answers: Partial<Answers>;
  cells: string[][];
  lines: string[];
}

/** The sheets, in the order in which they stand. */
export function keptHeaders(): KeptSheet[] {
  const parts = readFileSync(KEPT, 'utf8')
    .trimEnd()
    .split(/\n(?=\{)/);
  return parts.map((part) => {
    const [answers = '', ...rest] = part.split('\n');
    const isRow = (line: string) => line.startsWith('[');
    return {
      answers: JSON.parse(answers) as Partial<Answers>,
      cells: rest.filter(isRow).map((line) => JSON.parse(line) as string[]),
      lines: rest.filter((line) => !isRow(line)),
    };
  });
}

/** What is read in a sheet: its header row, each column that means something or may, and what is remembered of that. */
export function readingOfHeaders({ answers, cells }: Omit<KeptSheet, 'lines'>): string[] {
  const columns = readColumns(cells, answers);
  if (!columns) return ['  no headers'];
  const { headerRow, headers, decisions, outcome, fields } = columns;
  const used = answersAfterStart({ mapping: {} }, columns).used ?? {};
  const before = usedBefore(headers, answers.mapping ?? {}, new Set(Object.values(outcome)));
  return [
    `  headers in row ${headerRow + 1}, ${Object.values(fields).join(' ')}`,
    ...decisions.map((one) => `  ${decisionSaid(one, headers)}`),
    ...differing(used, before).map((line) => `  0.1.0: ${line}`),
  ];
}

function decisionSaid(
  { column, header, field, ours, byHand, doubt }: ColumnDecision,
  headers: string[],
) {
  const flags = [ours ? 'ours' : '', byHand ? 'by hand' : '', sensed(headers[column] ?? '')];
  const said = doubt ? `? ${JSON.stringify(doubt)}` : '';
  return [`${column} ${JSON.stringify(header)} = ${field ?? ''}`, ...flags, said]
    .filter((text) => text !== '')
    .join(' ');
}

/** What the header says by itself: as a whole, and by its words. */
function sensed(header: string): string {
  const { field, ...known } = knownHeader(header) ?? {};
  const said = { ...known, ...senseOf(header) };
  const flags = Object.entries(said).flatMap(([key, value]) =>
    value === true ? [key] : value === false || value === undefined ? [] : [`${key}:${value}`],
  );
  return `(${[field ?? '', ...flags].filter((text) => text !== '').join(' ')})`;
}

function differing(used: Record<string, string>, before: Record<string, string>): string[] {
  return Object.entries(before).flatMap(([header, field]) =>
    field === (used[header] ?? '') ? [] : [`${JSON.stringify(header)} = ${field}`],
  );
}

if (require.main === module)
  writeFileSync(
    KEPT,
    keptHeaders()
      .map((sheet) =>
        [
          JSON.stringify(sheet.answers),
          ...sheet.cells.map((row) => JSON.stringify(row)),
          ...readingOfHeaders(sheet),
        ].join('\n'),
      )
      .map((part) => `${part}\n`)
      .join(''),
  );
