/** `run --by-trigger`: a whole sheet with a schedule and no sidebar. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readEvery } from '../../../local/commands/by-trigger';
import { runProgram } from '../../../local/commands/program';
import type { RunReport } from '../../../local/commands/report';
import { type RunCsvOptions, runCsv } from '../../../local/commands/run';
import { NIGHT } from '../../night';

const OPTIONS: RunCsvOptions = {
  as: 'ann@example.com',
  domains: [],
  seed: 1,
  fault: [],
  addOn: false,
  once: false,
  slower: 1,
  byTrigger: { kind: 'hour' },
};

const HEADERS = ['Space name', 'Members'];
const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => [`Team ${index}`, 'maria@example.com']);
const statusesOf = ({ rows: all }: RunReport) => [...new Set(all.map(({ status }) => status))];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'by-trigger-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function run(csv: string, ...line: string[]) {
  const said: string[] = [];
  const file = (name: string) => path.join(folder, name);
  writeFileSync(file('in.csv'), csv);
  const files = ['--out', file('out.csv'), '--report', file('report.json')];
  const exitCode = await runProgram(['run', file('in.csv'), ...files, ...line], {
    say: (text) => said.push(text),
    complain: (text) => said.push(text),
  });
  const report = exitCode === 2 ? null : JSON.parse(readFileSync(file('report.json'), 'utf8'));
  return { exitCode, said: said.join('\n'), report: report as RunReport };
}

/** More than one firing sets up. */
const MANY = NIGHT ? 1000 : 250;

test.each([
  ['bound to the sheet', false],
  ['as an add-on', true],
])(
  `${MANY} rows %s: every row is done, and no execution lived beyond 5.5 minutes`,
  (_name, addOn) => {
    const { report } = runCsv([HEADERS, ...rows(MANY)], 'teams', { ...OPTIONS, addOn });
    expect(statusesOf(report)).toEqual(['Done']);
    expect(report.spaces).toHaveLength(MANY);
    const firings = report.executions.filter(({ function: name }) => name === 'onTimer');
    expect(report.executions).toHaveLength(firings.length + 2);
    expect(Math.max(...firings.map(({ seconds }) => seconds))).toBeLessThan(330);
    const apart = firings.slice(1).map(({ at }, index) => at - (firings[index]?.at ?? 0));
    if (addOn) expect(Math.min(...apart)).toBeGreaterThan(3500);
    expect(firings.every(({ killed }) => !killed)).toBe(true);
  },
);

test('from the command line it ends with 0, and the report shows each execution', async () => {
  const csv = 'Space name,Members\nChess,maria@example.com\n';
  const { exitCode, said, report } = await run(csv, '--by-trigger', 'daily@7');
  expect([exitCode, said.split('\n')[0]]).toEqual([0, '1 of 1 row done, as ann@example.com.']);
  const [first, second, ...firings] = report.executions.map(({ function: name }) => name);
  expect([first, second]).toEqual(['openSidebar', 'saveSchedule']);
  expect(new Set(firings)).toEqual(new Set(['onTimer']));
});

test('rows that nothing will move any more end it, with 1, and each says why it stays', async () => {
  const csv =
    'Space name,Members,Ready\nChess,maria@example.com,yes\nChoir,maria@,yes\nLater,tom@example.com,no\n';
  const { exitCode, said, report } = await run(csv, '--by-trigger', 'hourly');
  expect(exitCode).toBe(1);
  expect(report.rows.map(({ status }) => status)).toEqual(['Done', 'Fix this row', '']);
  expect(said).toContain('Row 3: Fix this row. ');
  expect(said).toContain('Row 4: not set up');
  expect(report.seconds).toBeLessThan(6 * 3600);
});

test('every few minutes is refused as an add-on, and says why', async () => {
  const csv = 'Space name,Members\nChess,maria@example.com\n';
  const { exitCode, said } = await run(csv, '--by-trigger', 'minutes@5', '--add-on');
  expect(exitCode).toBe(1);
  expect(said).toContain('As an add-on, Google lets this run at most once an hour.');
});

test('a killed firing, lost answers and slow services leave no space twice and no row undone', () => {
  for (const [fault, slower] of [
    [['killed=150+', 'lost-answer=0.1'], 1],
    [['killed=90'], 2],
  ] as const) {
    const { report } = runCsv([HEADERS, ...rows(40)], 'teams', {
      ...OPTIONS,
      fault: [...fault],
      slower,
    });
    expect(report.executions.some(({ killed }) => killed)).toBe(true);
    expect(statusesOf(report)).toEqual(['Done']);
    expect(report.spaces).toHaveLength(40);
  }
});

test('what is no schedule is refused with 2 and examples', async () => {
  const { exitCode, said } = await run('Space name\n', '--by-trigger', 'yearly');
  expect(exitCode).toBe(2);
  expect(said).toContain('“yearly” is no schedule. Give hourly, minutes@5');
});

test('schedules are read in whatever case, and nothing else passes for one', () => {
  expect(readEvery('Weekly@Sunday@23')).toEqual({ kind: 'week', weekday: 0, hour: 23 });
  expect(readEvery('daily@7')).toEqual({ kind: 'day', hour: 7 });
  expect(readEvery('minutes@30')).toEqual({ kind: 'minutes', minutes: 30 });
  for (const text of [
    ...['', 'hourly@1', 'daily', 'daily@24', 'daily@7@8', 'minutes@7', 'minutes@5@5'],
    ...['weekly@monday', 'weekly@someday@7', 'weekly@monday@7@7', 'form'],
  ])
    expect(readEvery(text)).toBeUndefined();
});
