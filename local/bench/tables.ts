/** The tables of docs/performance.md, as Markdown. */
import { simulateMany } from '../simulate/simulate-many';
import { measureAsking } from './asking';
import { measureScriptLoad } from './loading';
import { measureOpenings, type Opened } from './opening';
import { measurePlanning } from './planning';
import { COLUMNS, measureReading } from './reading';
import { fullRuns, killedRuns, largeRows, type RunOptions, raisedRuns, worked } from './runs';
import { table } from './table';

const PLANNED = [5_000, 10_000];
/** As large as a sheet may get, and half of it. */
const READ = [30_000, 60_000];
/** Twice the rows take about twice as long, and somewhat more for a larger heap; with their square it would be 4. */
const MOST_FOR_TWICE = 3;
const OPENED = [12, 1_000, 10_000];
/** With all outcome columns. */
const FULL = { sizes: [10_000], people: 30 };
/** Next to the second or two that Google takes to begin an execution, nobody notices less. */
const MOST_FOR_LOADING_MS = 150;
const ASKED = 1_000;
const SIMULATED_RUNS = 100;

/** All tables, or of one quota only those of runs; `broken` names what is beyond its limit. */
export async function makeTables(options: RunOptions): Promise<{ text: string; broken: string[] }> {
  const broken: string[] = [];
  const runs = fullRuns(options, broken);
  if (options.quota !== undefined) return { text: runs, broken };
  const parts = [
    runs,
    raisedRuns(options, broken),
    killedRuns(options),
    largeRows(options, broken),
    worked(options, broken),
    ...(await opening(options, broken)),
    asking(options, broken),
    planning(options, broken),
    reading(options, broken),
    await simulation(options),
  ];
  return { text: parts.join('\n\n'), broken };
}

async function opening(options: RunOptions, broken: string[]): Promise<string[]> {
  const { dist, slower } = options;
  const measured = [
    ...(await measureOpenings({ dist, slower, sizes: OPENED })),
    ...(await measureOpenings({ dist, slower, sizes: FULL.sizes, people: FULL.people })),
  ];
  for (const { rows, calls } of measured)
    if (calls !== 1) broken.push(`opening the sidebar on ${rows} rows took ${calls} calls`);
  const openings = table(
    [
      'Rows when the sidebar opens',
      'People in each',
      'Calls of the script',
      'Calls of Sheets in it',
      'The call, virtual time',
      'Reading and planning, processor time',
      'Page loaded and drawn, real time',
      'Answer',
      'Usable after',
    ],
    measured.map((one) => [
      one.rows,
      one.people,
      one.calls,
      one.sheetsCalls.toFixed(0),
      seconds(one.callMs),
      `${one.planningMs.toFixed(0)} ms`,
      `${one.pageMs.toFixed(0)} ms`,
      kilobytes(one.bytes),
      seconds(one.callMs + one.planningMs + one.pageMs),
    ]),
  );
  return [openings, loading(options, measured, broken)];
}

/** What is sent and loaded before anything is done. */
function loading({ dist }: RunOptions, opened: readonly Opened[], broken: string[]): string {
  const script = measureScriptLoad(dist);
  if (script.ms > MOST_FOR_LOADING_MS)
    broken.push(`loading the script takes ${script.ms.toFixed(0)} ms of the processor`);
  const lines = opened
    .slice(0, 1)
    .map(({ pageBytes, bytes, pageProcessorMs }) => [
      'The page, with its answer and texts, until its button is drawn',
      `${kilobytes(pageBytes)} and ${kilobytes(bytes)}`,
      `${pageProcessorMs.toFixed(0)} ms`,
    ]);
  return table(
    ['Loaded', 'Bytes', 'Processor time'],
    [
      ['The script, by each execution', kilobytes(script.bytes), `${script.ms.toFixed(0)} ms`],
      ...lines,
    ],
  );
}

const kilobytes = (bytes: number) => `${(bytes / 1_000).toFixed(0)} KB`;

function asking(options: RunOptions, broken: string[]): string {
  const { properties, sheets, locks, askMs } = measureAsking(ASKED, options);
  if (properties > 2 || sheets + locks > 0)
    broken.push(`asking how far a run is took ${properties} properties, ${sheets + locks} others`);
  return table(
    [
      'Asking how far a run is, while a slice works',
      'Properties',
      'Calls of Sheets',
      'Locks',
      'The call, virtual time',
    ],
    [[`${ASKED} rows`, properties, sheets, locks, seconds(askMs)]],
  );
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(1)} s`;
}

function planning({ dist }: RunOptions, broken: string[]): string {
  const measured = PLANNED.map((rows) => measurePlanning(rows, dist));
  const [half, whole] = measured;
  const ratio = half && whole ? whole.ms / half.ms : 0;
  if (ratio > 2.2) broken.push(`10,000 rows take ${ratio.toFixed(2)} times as long as 5,000`);
  return `${table(
    ['Rows read and planned', 'Processor time', 'Memory'],
    measured.map(({ rows, ms, megabytes }) => [
      rows,
      `${ms.toFixed(0)} ms`,
      `${megabytes.toFixed(0)} MB`,
    ]),
  )}\n\nTwice the rows take ${ratio.toFixed(2)} times as long.`;
}

function reading({ dist }: RunOptions, broken: string[]): string {
  const measured = (['spaces', 'people'] as const).flatMap((what) =>
    READ.map((rows) => measureReading(what, rows, dist)),
  );
  for (const { what, rows, ...one } of measured) {
    const half = measured.find((other) => other.what === what && other.rows * 2 === rows);
    for (const part of ['aloneMs', 'openingMs'] as const) {
      const ratio = half ? one[part] / half[part] : 0;
      if (ratio > MOST_FOR_TWICE)
        broken.push(`${rows} ${what} take ${ratio.toFixed(2)} times as long as half of them`);
    }
  }
  return table(
    [
      `Rows of ${COLUMNS} columns`,
      'Each is',
      'Reading, roster and planning, processor time',
      'Opening the sidebar: the same, the view, and the emulated sheet',
    ],
    measured.map(({ what, rows, aloneMs, openingMs }) => [
      rows,
      what === 'spaces' ? 'a space' : 'a person',
      `${(aloneMs / 1_000).toFixed(1)} s`,
      `${(openingMs / 1_000).toFixed(1)} s`,
    ]),
  );
}

async function simulation({ dist }: RunOptions): Promise<string> {
  const startedAt = Date.now();
  await simulateMany({ runs: SIMULATED_RUNS, seed: 1, dist });
  const seconds = (Date.now() - startedAt) / 1000;
  return `Simulated runs a second: ${(SIMULATED_RUNS / seconds).toFixed(1)}`;
}
