/** The tables of whole runs: beside what else there is, on larger quotas, of large rows, and what the script works. */
import {
  type Contest,
  limitSeconds,
  type Measured,
  runAddOn,
  runSample,
  runWorkers,
} from './contestants';
import { beyond, callsSeconds, time, USUAL_QUOTA } from './goals';
import { table } from './table';

export interface RunOptions {
  dist: string;
  slower: number;
  /** Only this many new spaces a minute; left out: Chat's 60 and larger ones. */
  quota?: number;
}

const ROWS = [60, 200, 1_000, 3_000];
/** What calls cost is drawn: of short runs one draw alone is some seconds this way or that, and counts with three others. */
const DRAWS = { rows: 200, seeds: [1, 2, 3, 4] };
const RAISED = { rows: [1_000, 6_000], quotas: [300, 600, 1_200] };
const KILLED = { rows: 200, after: 100 };
const LARGE = { rows: 30, people: 300, named: 49, aMinute: 300, most: 1.1 };
/** What the script itself may work for a row, and how much more of it for each in a large sheet than in a small one. */
const WORKED = { rows: [1_000, 3_000, 10_000], mostMs: 6, mostMore: 1.1 };

/** Whole runs beside the limit and two others. */
export function fullRuns(options: RunOptions, broken: string[]): string {
  const { slower, dist, quota = USUAL_QUOTA } = options;
  const lines = (quota === USUAL_QUOTA ? ROWS : RAISED.rows).flatMap((rows) => {
    const contest = { ...{ rows, slower, dist }, ...(quota !== USUAL_QUOTA && { quota }) };
    const ours = meanOf(runAddOn, { ...contest, works: true });
    const sample = runSample(contest);
    const workers = meanOf(runWorkers, contest);
    broken.push(...beyond(ours, { slower, quota }, [sample, workers]));
    const limit = limitSeconds(rows, quota);
    const byTable = callsSeconds(rows, slower);
    return [
      [rows, 'The limit', time(limit), '1.00', '1.00', '', '', ''],
      ...(quota === USUAL_QUOTA
        ? []
        : [[rows, 'Two calls a row', time(byTable), ratio(byTable, limit), '2.00', '', '', '']]),
      line('Rows to Spaces, sidebar open', ours, limit),
      line('Google’s sample in a loop', sample, limit),
      line('Five parallel workers', workers, limit),
    ];
  });
  return table(
    [
      ...['Rows', 'Who', 'Time', 'Ratio to the limit', 'Chat calls a row'],
      ...['Sheets calls for 60 rows', 'Refused: too many', 'Spaces too many'],
    ],
    lines,
  );
}

/** The first of some draws, with the mean of their times. */
function meanOf(run: (contest: Contest) => Measured, contest: Contest): Measured {
  const seeds = contest.rows <= DRAWS.rows ? DRAWS.seeds : DRAWS.seeds.slice(0, 1);
  const draws = seeds.map((seed) => run({ ...contest, seed }));
  const seconds = draws.reduce((sum, one) => sum + one.seconds, 0) / draws.length;
  return { ...(draws[0] as Measured), seconds };
}

function line(who: string, measured: Measured, limit: number): (string | number)[] {
  const { rows, seconds, chatCalls, sheetsCalls, tooMany, duplicated } = measured;
  return [
    ...[rows, who, time(seconds), ratio(seconds, limit), (chatCalls / rows).toFixed(2)],
    ...[((sheetsCalls / rows) * 60).toFixed(1), tooMany, duplicated],
  ];
}

const ratio = (seconds: number, limit: number) =>
  limit === 0 ? '–' : (seconds / limit).toFixed(2);

/** Runs on quotas that Google raised. */
export function raisedRuns({ slower, dist }: RunOptions, broken: string[]): string {
  const lines = RAISED.quotas.flatMap((quota) =>
    RAISED.rows.map((rows) => {
      const ours = runAddOn({ rows, slower, dist, quota, works: true });
      broken.push(...beyond(ours, { slower, quota }, []));
      const larger = Math.max(limitSeconds(rows, quota), callsSeconds(rows, slower));
      return [
        ...[quota, rows, time(limitSeconds(rows, quota)), time(callsSeconds(rows, slower))],
        ...[time(ours.seconds), ratio(ours.seconds, larger), ours.tooMany],
      ];
    }),
  );
  return table(
    [
      ...['New spaces a minute', 'Rows', 'The limit', 'Two calls a row, by the table of costs'],
      ...['Rows to Spaces', 'Ratio to the larger', 'Refused: too many'],
    ],
    lines,
  );
}

/** An execution that is ended at its worst, and what is left to do afterwards. */
export function killedRuns({ slower, dist }: RunOptions): string {
  const contest: Contest = { rows: KILLED.rows, slower, dist, killedAfter: KILLED.after };
  const contestants = [
    ['Rows to Spaces', runAddOn],
    ['Google’s sample in a loop', runSample],
    ['Five parallel workers', runWorkers],
  ] as const;
  return table(
    [
      'Killed at the 100th set-up of 200 rows',
      'Rows without a space',
      'Spaces too many after starting it again',
      'Rows without a space then',
    ],
    contestants.map(([who, run]) => {
      const left = run({ ...contest, again: false });
      const again = run({ ...contest, again: true });
      return [who, left.undone, again.duplicated, again.undone];
    }),
  );
}

/** Rows of more people than a set-up takes. */
export function largeRows({ slower, dist }: RunOptions, broken: string[]): string {
  const { rows, people, named, aMinute, most } = LARGE;
  const ours = runAddOn({ rows, people, slower, dist, works: true });
  const added = rows * (people - named);
  const limit = Math.floor((added - 1) / aMinute) * 60;
  const times = ours.seconds / limit;
  if (times > most)
    broken.push(`rows of ${people} people took ${times.toFixed(2)} times the limit`);
  return table(
    ['Rows', 'People in each', 'The limit of membership writes', 'Rows to Spaces', 'Ratio'],
    [[rows, people, time(limit), time(ours.seconds), times.toFixed(2)]],
  );
}

/** What the script itself works for each row, in small sheets and large ones. */
export function worked({ slower, dist }: RunOptions, broken: string[]): string {
  const measured = WORKED.rows.map((rows) => {
    const { processorMs, executions } = runAddOn({ rows, slower, dist });
    return { rows, executions, ms: processorMs / rows };
  });
  const least = Math.min(...measured.map(({ ms }) => ms));
  for (const { rows, ms } of measured) {
    if (ms > WORKED.mostMs) broken.push(`${rows} rows: the script works ${ms.toFixed(1)} ms a row`);
    if (ms > least * WORKED.mostMore)
      broken.push(`${rows} rows: ${(ms / least).toFixed(2)} times the work a row of the fewest`);
  }
  return table(
    ['Rows, 60 a minute', 'Executions', 'What the script works for each row, processor time'],
    measured.map(({ rows, executions, ms }) => [rows, executions, `${ms.toFixed(1)} ms`]),
  );
}
