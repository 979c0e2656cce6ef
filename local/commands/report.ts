/** What a run came to: `report.json`, and the summary for the person at the terminal. */
import type { World } from '../apps-script';
import type { ChatApi } from '../chat-api';
import type { Instant } from '../clock';
import type { Faults } from '../faults';

/** One row of the sheet and what became of it. */
export interface RowReport {
  /** The sheet's line, header included. */
  row: number;
  status: string;
  /** `spaces/…`, or ''. */
  space: string;
  details: string;
}

/** Everything a run did; times are seconds of virtual time since its start. */
export interface RunReport {
  rows: RowReport[];
  requests: {
    at: number;
    user: string;
    method: string;
    path: string;
    query: Record<string, string | string[]>;
    body: unknown;
    status: number;
    lost: boolean;
  }[];
  spaces: {
    name: string;
    spaceType: string;
    displayName: string;
    members: { name: string; email: string; role: string; state: string }[];
    messages: string[];
  }[];
  executions: { at: number; function: string; seconds: number; killed: boolean }[];
  faults: Record<string, number>;
  seconds: number;
  slices: number;
  serviceCalls: Record<string, number>;
}

/** The columns that the add-on writes, as a person sees their headers. */
const OUTCOME_HEADERS = ['Status', 'Space link', 'Details', 'Space ID', 'Request ID'] as const;

/** Headers stand among so many first rows. */
const HEADER_ROWS = 20;

/** Makes `report.json` of a run that began at `start`. */
export function reportOf(options: {
  world: World;
  chat: ChatApi;
  faults: Faults;
  cells: string[][];
  /** The sheet's own number of the header row, from 1; null: not known. */
  headerRow: number | null;
  /** What the world had counted before this run. */
  earlier: { executions: number; serviceCalls: Readonly<Record<string, number>> };
  start: Instant;
  now: Instant;
  slices: number;
}): RunReport {
  const { world, chat, faults, start, earlier } = options;
  const since = (instant: Instant) => seconds(instant - start);
  return {
    rows: rowsOf(options.cells, options.headerRow),
    requests: chat.requests().map((request) => ({
      at: since(request.at),
      user: request.user,
      method: request.method,
      path: request.path,
      query: request.query,
      body: request.body,
      status: request.status,
      lost: request.lost !== null,
    })),
    spaces: chat.spaces().map((space) => ({
      name: space.name,
      spaceType: space.spaceType,
      displayName: space.displayName,
      members: space.members.map(({ name, email, role, state }) => ({ name, email, role, state })),
      messages: space.messages,
    })),
    executions: world.executions.slice(earlier.executions).map((execution) => ({
      at: since(execution.at),
      function: execution.function,
      seconds: execution.seconds,
      killed: execution.killed,
    })),
    faults: { ...faults.times },
    seconds: since(options.now),
    slices: options.slices,
    serviceCalls: countsSince(earlier.serviceCalls, world.serviceCalls),
  };
}

/** One entry for each row under the headers that isn't empty. */
export function rowsOf(cells: string[][], knownHeaderRow: number | null): RowReport[] {
  const header = (knownHeaderRow ?? headerRowOf(cells)) - 1;
  const headers = (cells[header] ?? []).map((text) => text.trim().toLowerCase());
  // Where a person has a Status of their own, the add-on's says whose it is; before it made its five, none is its.
  const isMade = headers.some((text) => text.startsWith('request id'));
  const [status, , details, space] = OUTCOME_HEADERS.map((name) => {
    const beside = headers.indexOf(`${name} (rows to spaces)`.toLowerCase());
    if (beside >= 0) return beside;
    return isMade ? headers.indexOf(name.toLowerCase()) : -1;
  }) as [number, number, number, number];
  const rows: RowReport[] = [];
  for (let index = header + 1; index < cells.length; index++) {
    const row = cells[index] ?? [];
    if (row.every((cell) => cell.trim() === '')) continue;
    rows.push({
      row: index + 1,
      status: row[status] ?? '',
      space: row[space] ?? '',
      details: row[details] ?? '',
    });
  }
  return rows;
}

/** Every row is done, or there are none. */
export function everyRowDone(rows: readonly RowReport[]): boolean {
  return rows.every(({ status }) => status === 'Done');
}

/** What a person wants to know of a run, a few lines. */
export function summaryOf(report: RunReport, person: string): string {
  const { rows } = report;
  const lines = [`${countsOf(rows)}, as ${person}.`];
  for (const { row, status, details } of rows)
    if (status !== 'Done')
      lines.push(`  Row ${row}: ${status || 'not set up'}${details === '' ? '' : `. ${details}`}`);
  const struck = Object.entries(report.faults).map(([name, times]) => `${name} ${timesOf(times)}`);
  if (struck.length > 0) lines.push(`Faults that struck: ${struck.join(', ')}.`);
  const killed = report.executions.filter((execution) => execution.killed).length;
  const calls = Object.values(report.serviceCalls).reduce((sum, count) => sum + count, 0);
  lines.push(
    `It took ${durationOf(report.seconds)} of virtual time: ` +
      [
        counted(report.executions.length, 'execution') + (killed > 0 ? ` (${killed} killed)` : ''),
        counted(report.slices, 'slice'),
        counted(calls, 'service call'),
        `${counted(report.requests.length, 'request')} to Chat`,
      ].join(', ') +
      '.',
  );
  return lines.join('\n');
}

/** The row in which the add-on's own headers stand; without them, the first that isn't empty. */
function headerRowOf(cells: string[][]): number {
  const first = cells.slice(0, HEADER_ROWS);
  const own = first.findIndex((row) => OUTCOME_HEADERS.every((header) => row.includes(header)));
  return (own >= 0 ? own : first.findIndex((row) => row.some((cell) => cell.trim() !== ''))) + 1;
}

function countsOf(rows: readonly RowReport[]): string {
  if (rows.length === 0) return 'No rows';
  const counts = new Map<string, number>();
  for (const { status } of rows) counts.set(status, (counts.get(status) ?? 0) + 1);
  const done = counts.get('Done') ?? 0;
  counts.delete('Done');
  const others = [...counts].map(([status, count]) => `${count} ${wordsFor(status)}`);
  return [`${done} of ${counted(rows.length, 'row')} done`, ...others].join(', ');
}

function wordsFor(status: string): string {
  if (status === '') return 'not set up';
  return status === 'Fix this row' ? 'to fix' : status.toLowerCase();
}

function timesOf(times: number): string {
  if (times === 0) return 'never';
  return times === 1 ? 'once' : `${times} times`;
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

function durationOf(duration: number): string {
  const minutes = Math.floor(duration / 60);
  const rest = Math.round(duration % 60);
  return minutes === 0 ? `${rest} s` : `${minutes} min ${rest} s`;
}

function countsSince(
  before: Readonly<Record<string, number>>,
  after: Readonly<Record<string, number>>,
): Record<string, number> {
  const counts = Object.entries(after).map(
    ([name, count]) => [name, count - (before[name] ?? 0)] as const,
  );
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

function seconds(ms: number): number {
  return Math.round(ms) / 1000;
}
