/** `run`: what a person gets who sets up a CSV file from the command line. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createWorld } from '../../../local/apps-script';
import { createChatApi } from '../../../local/chat-api';
import { virtualClock } from '../../../local/clock';
import { NO_ANSWERING } from '../../../local/commands/answering';
import { runProgram } from '../../../local/commands/program';
import { type RunReport, rowsOf } from '../../../local/commands/report';
import { DIST, type RunCsvOptions, runCsv } from '../../../local/commands/run';
import type { SavedWorld } from '../../../local/commands/saved-world';
import { setUpRows } from '../../../local/commands/session';
import { readCsv } from '../../../local/csv';
import { faultsFrom } from '../../../local/faults';
import { randomFrom } from '../../../local/random';
import { sampleOf } from '../../night';

const SAMPLE = path.resolve(__dirname, '../../../samples/team-spaces.csv');
const OUTCOMES = ['Status', 'Space link', 'Details', 'Space ID', 'Applied', 'Request ID'];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'run-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const inFolder = (name: string) => path.join(folder, name);

async function run(...line: string[]) {
  const said: string[] = [];
  const complained: string[] = [];
  const exitCode = await runProgram(['run', ...line], {
    say: (text) => said.push(text),
    complain: (text) => complained.push(text),
  });
  return { exitCode, said: said.join('\n'), complained: complained.join('\n') };
}

function file(name: string, text: string | Uint8Array): string {
  writeFileSync(inFolder(name), text);
  return inFolder(name);
}

const cellsOf = (name: string) => readCsv(readFileSync(inFolder(name))).cells;
const reportOf = (name: string) => JSON.parse(readFileSync(inFolder(name), 'utf8')) as RunReport;
const setUps = (report: RunReport) =>
  report.requests.filter((request) => request.path === '/v1/spaces:setup');

/** Two good rows, and nothing else. */
const TWO_ROWS = [
  ['Space name', 'Members'],
  ['Chess club', 'maria@example.com, tom@example.com'],
  ['Yearbook', 'li@example.com'],
];
const TWO_ROWS_CSV = 'Space name,Members\nChess club,maria@example.com\nYearbook,li@example.com\n';

const OPTIONS: RunCsvOptions = {
  as: 'ann@example.com',
  domains: [],
  seed: 1,
  fault: [],
  addOn: false,
  once: false,
  slower: 1,
};

describe('the sample', () => {
  test('gets one space for each good row; the wrong row says what is wrong, and the exit code is 1', async () => {
    const { exitCode, said } = await run(
      ...[SAMPLE, '--out', inFolder('out.csv'), '--report', inFolder('report.json')],
    );
    expect(exitCode).toBe(1);
    expect(said).toMatch(
      /^11 of 12 rows done, 1 to fix, as ann@example.com\.\n {2}Row 8: Fix this row\./,
    );
    const report = reportOf('report.json');
    const good = report.rows.filter(({ row }) => row !== 8);
    expect(new Set(good.map(({ status }) => status))).toEqual(new Set(['Done']));
    expect(good.map(({ space }) => space).sort()).toEqual(
      report.spaces.map(({ name }) => name).sort(),
    );
    expect(report.rows.find(({ row }) => row === 8)).toMatchObject({
      status: 'Fix this row',
      space: '',
    });
    expect(report.rows.find(({ row }) => row === 8)?.details).toContain('tom@');
  });

  test('comes out as it went in, with the six columns beside it', async () => {
    await run(SAMPLE, '--out', inFolder('out.csv'));
    const before = readCsv(readFileSync(SAMPLE)).cells;
    const after = cellsOf('out.csv');
    expect(after.map((row) => row.slice(0, 3))).toEqual(before);
    expect(after[0]?.slice(3)).toEqual(OUTCOMES);
  });

  test('is not set up again by a second run over what the first wrote', async () => {
    await run(SAMPLE, '--out', inFolder('out.csv'));
    const { exitCode } = await run(
      ...[inFolder('out.csv'), '--out', inFolder('again.csv'), '--report', inFolder('again.json')],
    );
    expect(exitCode).toBe(1);
    expect(setUps(reportOf('again.json'))).toEqual([]);
    expect(cellsOf('again.csv')).toEqual(cellsOf('out.csv'));
  });

  test.each(['lost-answer', 'throws', 'too-many', 'unavailable', 'slow'])(
    'gets no space twice under %s, which the report counts',
    (fault) => {
      let struck = 0;
      for (const seed of [1, 2, 3, 4]) {
        const options = { ...OPTIONS, seed, fault: [fault] };
        const { report } = runCsv(readCsv(readFileSync(SAMPLE)).cells, 'team-spaces', options);
        struck += report.faults[fault] ?? 0;
        const names = report.spaces.map(({ displayName }) => displayName);
        expect(new Set(names).size).toBe(names.length);
        const done = report.rows.filter(({ status }) => status === 'Done');
        expect(done.map(({ space }) => space).sort()).toEqual(
          report.spaces.map(({ name }) => name).sort(),
        );
        expect(done).toHaveLength(11);
      }
      expect(struck).toBeGreaterThan(0);
    },
  );
});

describe('a killed execution', () => {
  /** A person at a small sheet: each run here is quick. */
  const atSheet = (saved: SavedWorld | null) => {
    const clock = virtualClock();
    const random = randomFrom(OPTIONS.seed);
    const faults = faultsFrom([], random.fork('faults'));
    const chat = createChatApi({
      ...{ clock, faults, organisation: ['example.com'], random: random.fork('chat') },
      ...(saved && { state: saved.chat }),
    });
    const world = createWorld({
      ...{ clock, faults, chat, dist: DIST, mode: 'bound', owner: OPTIONS.as },
      random: random.fork('world'),
      sheets: [{ name: 'Teams', cells: TWO_ROWS }],
      ...(saved && { state: saved.world }),
    });
    if (!saved) world.edit.deleteRows({ from: 4, count: 990 });
    const person = OPTIONS.as;
    const setUp = () =>
      setUpRows({ world, clock, person, slower: 1, once: false, answering: NO_ANSWERING });
    return { world, chat, setUp, save: () => ({ world: world.save(), chat: chat.save() }) };
  };

  /** What is left of an execution that is ended at each of the service calls, in order. */
  const killedAt = (): SavedWorld[] => {
    const { world, setUp, save } = atSheet(null);
    const left: SavedWorld[] = [];
    world.onServiceCall = ({ when }) => {
      // After a call and before the next one is the same moment.
      if (when === 'before') left.push(save());
    };
    setUp();
    return [...left, save()];
  };

  const expectWhole = (result: ReturnType<typeof runCsv>) => {
    expect(result.report.rows.map(({ status }) => status)).toEqual(['Done', 'Done']);
    expect(result.report.spaces.map(({ displayName }) => displayName).sort()).toEqual([
      'Chess club',
      'Yearbook',
    ]);
    expect(result.report.spaces.map(({ name }) => name).sort()).toEqual(
      result.report.rows.map(({ space }) => space).sort(),
    );
  };

  test('at any service call leaves a sheet that the next run finishes', () => {
    const left = killedAt();
    expect(left.length).toBeGreaterThan(40);
    for (const saved of sampleOf(left, 3)) {
      const { world, chat, setUp } = atSheet(saved);
      setUp();
      const rows = rowsOf(world.cells(), 1);
      expect(rows.map(({ status }) => status)).toEqual(['Done', 'Done']);
      const spaces = chat.spaces().map(({ name, displayName }) => [displayName, name]);
      expect(spaces.sort()).toEqual([
        ['Chess club', rows[0]?.space],
        ['Yearbook', rows[1]?.space],
      ]);
    }
  });

  test('is gone on from, as a reopened sidebar would', () => {
    const calls = killedAt().length - 1;
    const numbers = Array.from({ length: Math.ceil((calls - 2) / 4) }, (_, at) => 3 + 4 * at);
    for (const number of sampleOf(numbers, 3)) {
      const fault = [`killed=${number}${number % 8 === 3 ? '+' : ''}`];
      const result = runCsv(TWO_ROWS, 'Teams', { ...OPTIONS, fault });
      expectWhole(result);
      expect(result.report.faults.killed).toBe(1);
      expect(result.report.executions.filter(({ killed }) => killed)).toHaveLength(1);
    }
  });
});

test('a world in a file goes on where it was: Chat, clock and what the script remembers', async () => {
  const input = file('in.csv', TWO_ROWS_CSV);
  const world = ['--world', inFolder('world.json')];
  const first = await run(
    ...[input, '--out', inFolder('out.csv'), '--report', inFolder('first.json')],
    ...[...world, '--once', '--fault', 'killed=40'],
  );
  expect(first.exitCode).toBe(1);
  const second = await run(
    ...[
      inFolder('out.csv'),
      '--out',
      inFolder('out2.csv'),
      '--report',
      inFolder('second.json'),
      ...world,
    ],
  );
  expect(second.exitCode).toBe(0);
  const report = reportOf('second.json');
  expect(report.rows.map(({ status }) => status)).toEqual(['Done', 'Done']);
  expect(report.spaces).toHaveLength(2);

  // Somebody is named no more: nobody goes beyond the number that may, and it ends with 1.
  const changed = readFileSync(inFolder('out2.csv'), 'utf8').replace(
    'li@example.com',
    'ina@example.com',
  );
  const looked: string[] = [];
  const told = {
    say: (text: string) => looked.push(text),
    complain: (text: string) => looked.push(text),
  };
  await runProgram(['look', file('changed.csv', changed), ...world], told);
  expect(looked.join('\n')).toMatch(
    /Row 3, done: Yearbook.*\n.*ina@example\.com.*\n.*li@example\.com/,
  );
  const apply = ['--apply', 'all', '--out', inFolder('out3.csv'), ...world];
  const kept = await run(file('changed.csv', changed), ...apply);
  expect(kept.exitCode).toBe(1);
  expect(kept.said).toContain(
    'Nobody was taken out. Named no more, and still in: Yearbook: li@example.com',
  );
  expect((await run(inFolder('out3.csv'), ...apply, '--most-removed', '1')).exitCode).toBe(0);
  expect(report.executions.every(({ at, killed }) => at >= 0 && !killed)).toBe(true);
});

test('by a larger quota, which the script is told of, nobody waits; nor does a saved world that hears of it later', () => {
  const teams = (from: number) => [
    ['Space name', 'Members'],
    ...Array.from({ length: 62 }, (_, row) => [`Team ${from + row}`, 'maria@example.com']),
  ];
  const first = runCsv(teams(0), 'Teams', { ...OPTIONS, quota: 124 });
  const more = [...first.cells, ...teams(100).slice(1)];
  const again = runCsv(more, 'Teams', { ...OPTIONS, quota: 200 }, first.saved);
  for (const { report } of [first, again]) {
    expect(report.seconds).toBeLessThan(60);
    expect(report.requests.filter(({ status }) => status === 429)).toEqual([]);
    expect(new Set(report.rows.map(({ status }) => status))).toEqual(new Set(['Done']));
  }
});

test('a hundred rows wait for the quota in virtual time, and nobody is refused for pace', () => {
  const rows = Array.from({ length: 100 }, (_, index) => [
    `Team ${index}`,
    `p${index}@example.com`,
  ]);
  const { report } = runCsv([['Space name', 'Members'], ...rows], 'Teams', OPTIONS);
  expect(report.spaces).toHaveLength(100);
  expect(report.seconds).toBeGreaterThan(60);
  expect(report.requests.filter(({ status }) => status === 429)).toEqual([]);
});

describe('trouble that concerns everything', () => {
  test.each(['app-not-configured', 'api-off', 'scope-missing', 'admin-block', 'chat-off'])(
    '%s is said in a sentence, and no row is marked as failed',
    async (fault) => {
      const input = file('in.csv', TWO_ROWS_CSV);
      const { exitCode, said } = await run(
        ...[
          input,
          '--out',
          inFolder('out.csv'),
          '--report',
          inFolder('report.json'),
          '--fault',
          fault,
        ],
      );
      expect(exitCode).toBe(1);
      const report = reportOf('report.json');
      expect(said.split('\n')[0]).toMatch(/ .*\.$/);
      expect(setUps(report).length).toBeLessThanOrEqual(1);
      expect(report.rows.map(({ status }) => status)).toEqual(['', '']);
      expect(report.spaces).toEqual([]);
    },
  );
});

describe('the way a file is written', () => {
  test('semicolons, CRLF and a byte order mark are kept', async () => {
    const input = file('in.csv', '\uFEFFSpace name;Members\r\nChess club;maria@example.com\r\n');
    expect((await run(input, '--out', inFolder('out.csv'))).exitCode).toBe(0);
    const text = readFileSync(inFolder('out.csv'), 'utf8');
    expect(text).toMatch(
      /^\uFEFFSpace name;Members;Status;Space link;Details;Space ID;Applied;Request ID\r\n/,
    );
    expect(text).toMatch(/\r\n$/);
  });

  test('cells stay the text they are: formulas, long numbers, a title, columns nobody knows', async () => {
    const title = 'Teams of 2027,,,\n';
    const input = file(
      'in.csv',
      `${title}Space name,Members,Cost,Code\n=1+1,maria@example.com,1.50,007\n`,
    );
    expect((await run(input, '--out', inFolder('out.csv'))).exitCode).toBe(0);
    expect(cellsOf('out.csv')[2]?.slice(0, 4)).toEqual([
      '=1+1',
      'maria@example.com',
      '1.50',
      '007',
    ]);
    expect(cellsOf('out.csv')[0]?.join('')).toBe('Teams of 2027');
  });

  test('a file with headers and no rows ends with 0 and sends nothing', async () => {
    const input = file('in.csv', 'Space name,Members\n');
    const { exitCode, said } = await run(
      ...[input, '--out', inFolder('out.csv'), '--report', inFolder('report.json')],
    );
    expect(exitCode).toBe(0);
    expect(said).toMatch(/^No rows/);
    expect(reportOf('report.json').requests).toEqual([]);
  });
});

describe('a bad input ends with 2 and a sentence on what to do', () => {
  test.each<[string, () => string[], RegExp]>([
    [
      'a file that isn’t there',
      () => [inFolder('no.csv')],
      /no\.csv can’t be read: there is no such file\./,
    ],
    ['a folder', () => [folder], /it is a folder/],
    ['NUL bytes', () => [file('x.csv', Buffer.from([80, 75, 0, 0]))], /Save it as “CSV UTF-8”/],
    ['no text', () => [file('x.csv', Buffer.from([0x4d, 0xfc, 1]))], /it is no text/],
    [
      'an Excel workbook',
      () => [file('x.xlsx', Buffer.from('PK\x03\x04 xl/workbook.xml'))],
      /x\.xlsx can’t be read as CSV: it is an Excel workbook\. Save/,
    ],
    ['an empty file', () => [file('x.csv', '')], /is empty\. Its first row should hold headers/],
    ['blank cells only', () => [file('x.csv', ' ,\n,\n')], /is empty/],
    ['no header', () => [file('x.csv', 'foo,bar\n1,2\n')], /no header was recognised/],
    [
      'an unknown fault',
      () => [file('x.csv', TWO_ROWS_CSV), '--fault', 'fire'],
      /There is no fault “fire”/,
    ],
    [
      'a bad fault value',
      () => [file('x.csv', TWO_ROWS_CSV), '--fault', 'killed=x'],
      /say which service call/,
    ],
    [
      'a bad share',
      () => [file('x.csv', TWO_ROWS_CSV), '--fault', 'slow=2'],
      /more than 0 and at most 1/,
    ],
    ['an unknown option', () => [file('x.csv', TWO_ROWS_CSV), '--fast'], /unknown option '--fast'/],
    [
      'a person who is no address',
      () => [file('x.csv', TWO_ROWS_CSV), '--as', 'ann'],
      /“ann” is not an address/,
    ],
    [
      'a bad domain',
      () => [file('x.csv', TWO_ROWS_CSV), '--domains', 'a.org,,b'],
      /“” is not a domain/,
    ],
    [
      'a bad seed',
      () => [file('x.csv', TWO_ROWS_CSV), '--seed', 'x'],
      /“x” is not a whole number from 0/,
    ],
    [
      'a world that is none',
      () => [file('x.csv', TWO_ROWS_CSV), '--world', file('w.json', '{}')],
      /holds no saved world/,
    ],
    ['no file at all', () => [], /missing required argument 'file'/],
  ])('%s', async (_name, line, sentence) => {
    const { exitCode, complained } = await run(...line(), '--out', inFolder('out.csv'));
    expect(complained).toMatch(sentence);
    expect(exitCode).toBe(2);
    expect(() => readFileSync(inFolder('out.csv'))).toThrow();
  });

  test('no --out', async () => {
    const { exitCode, complained } = await run(SAMPLE);
    expect(complained).toMatch(/as in --out out\.csv/);
    expect(exitCode).toBe(2);
  });

  test('an --out that can’t be written', async () => {
    const { exitCode, complained } = await run(SAMPLE, '--out', folder);
    expect(complained).toMatch(/can’t be written: it is a folder/);
    expect(exitCode).toBe(2);
  });
});

test('a row of people of another domain is set up once the domain is the organisation’s', async () => {
  const input = file('in.csv', 'Space name,Members\nChess club,maria@school.org\n');
  const out = ['--out', inFolder('out.csv')];
  expect((await run(input, ...out)).exitCode).toBe(1);
  expect(cellsOf('out.csv')[1]?.[2]).toBe('Fix this row');
  expect((await run(input, ...out, '--as', 'ann@school.org')).exitCode).toBe(0);
  const among = ['--domains', 'other.example,school.org'];
  expect((await run(input, ...out, ...among)).exitCode).toBe(0);
  // An execution that ends while the domain is being ticked leaves nothing undone.
  expect((await run(input, ...out, ...among, '--fault', 'killed=20')).exitCode).toBe(0);
});

describe('where nobody can be added to the first spaces', () => {
  const clubs = Array.from({ length: 6 }, (_, row) => `Club ${row},nobody${row}@example.com\n`);
  const csv = () => file('clubs.csv', `Space name,Members\n${clubs.join('')}`);
  const statuses = () => rowsOf(cellsOf('out.csv'), 1).map((row) => row.status);

  test('it pauses, says so, and ends with 1; a second run with --all-the-same goes on', async () => {
    const line = ['--out', inFolder('out.csv'), '--world', inFolder('world.json')];
    const asked = await run(csv(), ...line);
    expect(asked.exitCode).toBe(1);
    expect(asked.said).toContain('Nobody could be added to the first 3 spaces');
    expect(asked.said).toContain('--all-the-same goes on here.');
    expect(statuses().filter((status) => status === 'Waiting')).toHaveLength(3);
    const on = await run(inFolder('out.csv'), ...line, '--all-the-same');
    expect(on.said).not.toContain('Nobody could be added to the first');
    expect(statuses()).toEqual(clubs.map(() => 'Partly done'));
  });

  test('by triggers the schedule pauses, and the command says why', async () => {
    const { exitCode, said } = await run(
      ...[csv(), '--out', inFolder('out.csv'), '--by-trigger', 'hourly'],
    );
    expect(exitCode).toBe(1);
    expect(said).toContain('Paused: nobody could be added to the first spaces of a run');
    expect(said).toContain('--all-the-same goes on here.');
    expect(statuses().filter((status) => status === 'Waiting')).toHaveLength(3);
    await run(...[csv(), '--out', inFolder('out.csv'), '--by-trigger', 'hourly', '--all-the-same']);
    expect(statuses()).toEqual(clubs.map(() => 'Partly done'));
  });
});
